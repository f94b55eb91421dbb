//! Two funnels.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use throughline::chart::palette::Role;
use throughline::chart::scene::{Estimate, Mark, Measure, Scene};
use throughline::chart::twin::{Pair, Shift, Side, Words, twin_scene};
use throughline::funnel::preset::Control;

use super::snapshot::assert_picture;
use super::tidy::{Pessimist, assert_tidy, labels, name, number, text, widths};

fn scene(pairs: &[Pair], names: (&str, &str), width: f64, measure: &dyn Measure) -> Scene {
    let closer = |_: &Pair, times: f64| format!("the same two, drawn {times:.0} times larger");
    let (first, second) = names;
    let words = Words { first, second, not_set: "not known", most: "makes most of the difference", closer: &closer };
    twin_scene(pairs, words, width, measure)
}

fn side(value: f64, text: &str) -> Side {
    Side { value: Some(value), text: text.into() }
}

fn pair(name: &str, control: Control, first: Side, second: Side) -> Pair {
    Pair {
        control,
        money: false,
        first,
        second,
        name: name.into(),
        who: String::new(),
        change: String::new(),
        difference: String::new(),
        rate: String::new(),
        shift: Shift::Same,
        questioned: false,
    }
}

/// 60,000 × 70% × 1.5% × 85% × 2% × $117, and the same with 2.1% who click and 90% who arrive.
fn scenarios() -> Vec<Pair> {
    let controls = [Control::Creator, Control::Both, Control::Both, Control::Brand, Control::Brand, Control::Brand];
    let whos = ["creator", "audience and message", "audience and message", "brand", "brand", "brand"];
    let steps = [
        ("Reach", (60_000.0, "60,000"), (60_000.0, "60,000"), "no change", "", "", Shift::Same),
        (
            "In your market",
            (42_000.0, "42,000"),
            (42_000.0, "42,000"),
            "no change",
            "",
            "70% of reach in both",
            Shift::Same,
        ),
        (
            "Clicks",
            (630.0, "630"),
            (882.0, "882"),
            "+40%",
            "252 more",
            "1.5% → 2.1% of those in your market",
            Shift::Most,
        ),
        ("Sessions", (535.5, "535.5"), (793.8, "793.8"), "+48%", "258.3 more", "85% → 90% of clicks", Shift::Differs),
        ("Orders", (10.71, "10.71"), (15.876, "15.88"), "+48%", "5.2 more", "2.0% of sessions in both", Shift::Same),
        (
            "Sales",
            (1_253.07, "$1,253"),
            (1_857.49, "$1,857"),
            "+48%",
            "$604 more",
            "$117.00 per order in both",
            Shift::Same,
        ),
    ];
    let made = |((name, first, second, change, difference, rate, shift), (control, who)): (_, (Control, &str))| {
        let _: (&str, (f64, &str), (f64, &str)) = (name, first, second);
        let (change, difference, rate): (&str, &str, &str) = (change, difference, rate);
        Pair {
            who: who.into(),
            change: change.into(),
            difference: difference.into(),
            rate: rate.into(),
            shift,
            money: name == "Sales",
            ..pair(name, control, side(first.0, first.1), side(second.0, second.1))
        }
    };
    steps.into_iter().zip(controls.into_iter().zip(whos)).map(made).collect()
}

/// A plan and what came in: the store has not said how many sessions there were.
fn actual() -> Vec<Pair> {
    let mut pairs = scenarios();
    let came = [
        (41_200.0, "41,200", "−31%", "18,800 fewer"),
        (30_900.0, "30,900", "−26%", "11,100 fewer"),
        (618.0, "618", "−2%", "12 fewer"),
    ];
    for (pair, (value, text, change, difference)) in pairs.iter_mut().zip(came) {
        pair.second = side(value, text);
        (pair.change, pair.difference) = (change.into(), difference.into());
    }
    let rates = [
        "",
        "70% → 75% of reach",
        "1.5% → 2.0% of those in your market",
        "85% of clicks → not known",
        "2.0% of sessions → not known",
        "$117.00 → $112.33 per order",
    ];
    let shifts = [Shift::Most, Shift::Differs, Shift::Differs, Shift::Same, Shift::Same, Shift::Differs];
    for ((pair, rate), shift) in pairs.iter_mut().zip(rates).zip(shifts) {
        (pair.rate, pair.shift) = (rate.into(), shift);
    }
    pairs[3].second = Side::default();
    (pairs[3].change, pairs[3].difference) = (String::new(), String::new());
    pairs[4].second = side(9.0, "9");
    (pairs[4].change, pairs[4].difference) = ("−16%".into(), "1.7 fewer".into());
    pairs[5].second = side(1_011.0, "$1,011");
    (pairs[5].change, pairs[5].difference) = ("−19%".into(), "$242 less".into());
    pairs
}

#[test]
fn it_looks_as_it_should() {
    for width in [280.0, 360.0, 800.0] {
        assert_picture(&format!("twin-{width}"), &scene(&scenarios(), ("Base", "Hopeful"), width, &Estimate));
    }
    assert_picture("twin-360-actual", &scene(&actual(), ("Plan", "Actual"), 360.0, &Estimate));
    assert_picture("twin-800-actual", &scene(&actual(), ("Plan", "Actual"), 800.0, &Estimate));
}

/// The widths of the rectangles in a colour that are so high.
fn bar_widths(scene: &Scene, role: Role, height: f64) -> Vec<f64> {
    let width = |mark: &Mark| match mark {
        Mark::Rectangle(area, own) if *own == role && area.height == height => Some(area.width),
        _ => None,
    };
    scene.marks.iter().filter_map(width).collect()
}

/// Without values the bars take the whole width, which stands for the longest of their scale.
fn plain(pairs: &[(f64, f64)]) -> Scene {
    let made = |(first, second): &(f64, f64)| pair("Clicks", Control::Brand, side(*first, ""), side(*second, ""));
    scene(&pairs.iter().map(made).collect::<Vec<_>>(), ("", ""), 400.0, &Estimate)
}

#[test]
fn both_bars_are_true_to_one_scale() {
    // 400 pixels stand for 800.
    let scene = plain(&[(600.0, 800.0), (400.0, 100.0)]);
    assert_eq!(bar_widths(&scene, Role::Brand, 20.0), [400.0, 50.0]);
    // The first ones are an edge and a light ground 1.5 pixels within it.
    assert_eq!(bar_widths(&scene, Role::Brand, 16.0), [300.0, 200.0]);
    assert_eq!(bar_widths(&scene, Role::BrandTint, 13.0), [297.0, 197.0]);
}

#[test]
fn slivers_get_a_scale_of_their_own_the_last_ones_too() {
    // Of 10,000 one percent is below four percent, and of 100 three are; 400 × 100 ÷ 10,000 = 4.
    let scene = plain(&[(10_000.0, 10_000.0), (50.0, 100.0), (3.0, 1.5)]);
    assert_eq!(bar_widths(&scene, Role::Brand, 20.0), [400.0, 400.0, 200.0]);
    assert_eq!(bar_widths(&scene, Role::Brand, 10.0), [4.0, 6.0]);
    let said: Vec<_> = labels(&scene).into_iter().filter(|label| label.text.contains("larger")).collect();
    // 10,000 ÷ 100 and 100 ÷ 3
    assert_eq!(said.len(), 2);
    assert!(said[0].text.ends_with("100 times larger") && said[1].text.ends_with("33 times larger"));
}

#[test]
fn a_side_without_a_value_is_an_empty_slot_and_money_has_no_bars() {
    let halves = [pair("Clicks", Control::Brand, side(5.0, "5"), Side::default())];
    let half = scene(&halves, ("", ""), 400.0, &Estimate);
    assert_eq!((bar_widths(&half, Role::Brand, 16.0).len(), bar_widths(&half, Role::Brand, 20.0).len()), (1, 0));
    assert_eq!(labels(&half).iter().filter(|label| label.text == "not known").count(), 1);
    let money = Pair { money: true, ..pair("Sales", Control::Brand, side(5.0, "$5"), side(6.0, "$6")) };
    let money = scene(&[money], ("", ""), 400.0, &Estimate);
    assert!(bar_widths(&money, Role::Track, 16.0).is_empty());
    assert!(["$5", "$6"].iter().all(|text| labels(&money).iter().any(|label| label.text == *text)));
}

#[test]
fn the_step_that_changes_most_is_the_one_that_says_so() {
    for width in [280.0, 360.0, 800.0] {
        let scene = scene(&scenarios(), ("Base", "Hopeful"), width, &Estimate);
        let y = |text: &str| labels(&scene).iter().find(|label| label.text.contains(text)).unwrap().at.y;
        assert!((y("1.5% →")..y("85% →")).contains(&y("makes most")));
    }
}

#[test]
fn a_picture_of_nothing_is_empty() {
    assert_eq!(scene(&[], ("Base", "Hopeful"), 280.0, &Estimate).marks, []);
}

fn any_pair() -> impl Strategy<Value = Pair> {
    let controls = select(vec![Control::Creator, Control::Both, Control::Brand]);
    let shifts = select(vec![Shift::Same, Shift::Differs, Shift::Most]);
    let side = || (prop::option::of(number()), text()).prop_map(|(value, text)| Side { value, text });
    let texts = (name(), text(), text(), text(), text());
    (controls, shifts, prop::bool::weighted(0.15), side(), side(), texts, any::<bool>()).prop_map(
        |(control, shift, money, first, second, (name, who, change, difference, rate), questioned)| Pair {
            control,
            money,
            first,
            second,
            name,
            who,
            change,
            difference,
            rate,
            shift,
            questioned,
        },
    )
}

proptest! {
    #[test]
    fn texts_never_meet_at_any_width(
        pairs in vec(any_pair(), 0..9),
        (first, second, most) in (text(), text(), text()),
        width in widths(),
    ) {
        let closer = |pair: &Pair, times: f64| format!("the same {}, drawn {times:.0} times larger", pair.name);
        let words = Words { first: &first, second: &second, not_set: "not set", most: &most, closer: &closer };
        let scene = twin_scene(&pairs, words, width, &Pessimist);
        assert_tidy(&scene);
        prop_assert!(labels(&scene).iter().all(|label| !label.text.is_empty()));
    }
}
