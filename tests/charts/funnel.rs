//! The funnel.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use throughline::chart::funnel::{Bar, Words, funnel_scene};
use throughline::chart::palette::Role;
use throughline::chart::scene::{Estimate, Mark, Measure, Scene};
use throughline::funnel::preset::Control;

use super::snapshot::assert_picture;
use super::tidy::{Pessimist, assert_tidy, name, number, text, widths};

fn scene(bars: &[Bar], width: f64, measure: &dyn Measure) -> Scene {
    let closer = |bar: &Bar, times: f64| format!("the same {}, drawn {times:.0} times larger", bar.value);
    funnel_scene(bars, Words { not_set: "not set", closer: &closer }, width, measure)
}

fn bar(name: &str, control: Control, planned: f64, value: &str, from_previous: &str) -> Bar {
    Bar {
        control,
        money: false,
        planned: Some(planned),
        wanted: None,
        band: None,
        name: name.into(),
        who: String::new(),
        value: value.into(),
        goal: String::new(),
        band_text: String::new(),
        from_previous: from_previous.into(),
        from_first: String::new(),
        questioned: false,
    }
}

/// 60,000 × 70% × 1.5% × 85% × 2%, of which orders are to be 18.
fn campaign() -> Vec<Bar> {
    vec![
        bar("Reach", Control::Creator, 60_000.0, "60,000", ""),
        bar("In your market", Control::Both, 42_000.0, "42,000", "70% of reach"),
        bar("Clicks", Control::Both, 630.0, "630", "1.5% of those in your market"),
        bar("Sessions", Control::Brand, 535.5, "535.5", "85% of clicks"),
        Bar {
            wanted: Some(18.0),
            goal: "goal 18".into(),
            ..bar("Orders", Control::Brand, 10.71, "10.71", "2.0% of sessions")
        },
    ]
}

#[test]
fn it_looks_as_before() {
    assert_picture("funnel-360", &scene(&campaign(), 360.0, &Estimate));
    assert_picture("funnel-800", &scene(&campaign(), 800.0, &Estimate));
}

/// The same with ranges, one of which goes far beyond its bar.
fn with_ranges() -> Vec<Bar> {
    let ranges = [
        (45_000.0, 80_000.0, "45,000 to 80,000"),
        (30_000.0, 58_000.0, "30,000 to 58,000"),
        (380.0, 1_060.0, "380 to 1,060"),
        (310.0, 920.0, "310 to 920"),
        (3.1, 5_000.0, "3.1 to 5,000"),
    ];
    let with = |(bar, (low, high, text)): (Bar, (f64, f64, &str))| Bar {
        band: Some((low, high)),
        band_text: text.into(),
        ..bar
    };
    campaign().into_iter().zip(ranges).map(with).collect()
}

#[test]
fn ranges_stand_over_their_bars() {
    assert_picture("funnel-280-ranges", &scene(&with_ranges(), 280.0, &Estimate));
    assert_picture("funnel-360-ranges", &scene(&with_ranges(), 360.0, &Estimate));
    assert_picture("funnel-800-ranges", &scene(&with_ranges(), 800.0, &Estimate));
}

/// The level lines of ranges over bars, left to right, not the shorter signs before words.
fn ranges(scene: &Scene) -> Vec<(f64, f64)> {
    let range = |mark: &Mark| match mark {
        Mark::Rectangle(area, Role::Ink) if area.height == 2.0 && area.width > 14.0 => {
            Some((area.x, area.x + area.width))
        }
        _ => None,
    };
    scene.marks.iter().filter_map(range).collect()
}

#[test]
fn a_scale_makes_room_for_a_range_and_ends_where_it_goes_far_beyond() {
    let ranged = |low, high| Bar { band: Some((low, high)), ..bar("Clicks", Control::Both, 100.0, "100", "") };
    // 400 pixels stand for 200; the end of the line keeps one pixel off the end of the scale.
    assert_eq!(ranges(&scene(&[ranged(50.0, 200.0)], 400.0, &Estimate)), [(100.0, 399.0)]);
    // They stand for three times the bar at most; an arrow says that the range goes on.
    let open = scene(&[ranged(75.0, 1e6)], 400.0, &Estimate);
    assert_eq!(ranges(&open), [(100.0, 399.0)]);
    assert!(open.marks.iter().any(|mark| matches!(mark, Mark::Polygon(_, Role::Ink))));
}

#[test]
fn a_step_without_a_bar_has_no_range() {
    let unknown = Bar { planned: None, band: Some((1.0, 2.0)), ..bar("Clicks", Control::Both, 0.0, "", "") };
    let money = Bar { money: true, band: Some((1.0, 200.0)), ..bar("Sales", Control::Brand, 50.0, "$50", "") };
    assert!(ranges(&scene(&[unknown, money], 400.0, &Estimate)).is_empty());
}

fn any_bar() -> impl Strategy<Value = Bar> {
    let controls = select(vec![Control::Creator, Control::Both, Control::Brand]);
    let numbers = (prop::option::of(number()), prop::option::of(number()), prop::bool::weighted(0.15));
    let band = prop::option::of((number(), number()));
    let texts = (name(), text(), name(), text(), text(), text(), text());
    (controls, numbers, band, texts, any::<bool>()).prop_map(
        |(control, (planned, wanted, money), band, texts, questioned)| {
            let (name, who, value, goal, band_text, from_previous, from_first) = texts;
            Bar {
                control,
                money,
                planned,
                wanted,
                band,
                name,
                who,
                value,
                goal,
                band_text,
                from_previous,
                from_first,
                questioned,
            }
        },
    )
}

proptest! {
    #[test]
    fn texts_never_meet_at_any_width(bars in vec(any_bar(), 0..9), width in widths()) {
        assert_tidy(&scene(&bars, width, &Pessimist));
    }
}
