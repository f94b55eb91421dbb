//! One lever against one step.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use throughline::chart::curve::{Known, LeverCurve, Words, lever_scene};
use throughline::chart::palette::Role;
use throughline::chart::scene::{Estimate, Mark, Point, Scene};
use throughline::funnel::curve::{Curve, Place};
use throughline::funnel::preset::Control;

use super::snapshot::assert_picture;
use super::tidy::{Pessimist, assert_tidy, labels, number, text, widths};

/// A line through zero: so many of the step for each of the lever.
fn curve(each: f64, (from, to): (f64, f64), now: f64, goal: Option<f64>) -> Curve {
    let place = |lever: f64| Place { lever, step: lever * each };
    let crossing = goal.map(|goal| Place { lever: goal / each, step: goal });
    Curve { places: vec![place(from), place(f64::midpoint(from, to)), place(to)], now: place(now), crossing }
}

fn percent(rate: f64) -> String {
    format!("{}%", (rate * 1e4).round() / 1e2)
}

fn dollars(amount: f64) -> String {
    format!("${amount:.0}")
}

fn words() -> Words<'static> {
    Words {
        lever: "Click-through rate",
        step: "Sales",
        lever_tick: &percent,
        step_tick: &dollars,
        now: "now 2%: $1,254",
        goal: "goal $2,000",
        crossing: "needs 3.19%",
        impossible: "above 100%: not possible",
    }
}

fn scene(of: &LeverCurve, words: &Words, width: f64) -> Scene {
    lever_scene(of, words, width, &Estimate)
}

/// 25,000 × 2% × 1.83% × $137 = $1,253.55: for $2,000 it would take 3.19%.
fn founding(width: f64) -> Scene {
    let curve = curve(62_677.5, (0.0, 0.062_5), 0.02, Some(2_000.0));
    let known = Known { low: 0.02, high: 0.05, text: "2% to 5% of viewers of a story link (vendor estimate)" };
    let of = LeverCurve { curve: &curve, control: Control::Both, most: Some(1.0), known: Some(known) };
    scene(&of, &words(), width)
}

/// 85% of clicks arrive; for the goal more would have to than there are.
fn impossible(width: f64) -> Scene {
    let curve = curve(1_474.76, (0.0, 1.7), 0.85, Some(2_000.0));
    let of = LeverCurve { curve: &curve, control: Control::Brand, most: Some(1.0), known: None };
    let words = Words {
        lever: "Clicks that show up as sessions",
        now: "now 85%: $1,254",
        crossing: "would need 136%",
        ..words()
    };
    scene(&of, &words, width)
}

/// The goal is far above all that is shown.
fn beyond(width: f64) -> Scene {
    let curve = curve(62_677.5, (0.0, 0.05), 0.02, Some(20_000.0));
    let known = Known { low: 0.014, high: 0.014, text: "average of 2,800 stores: 1.4%" };
    let of = LeverCurve { curve: &curve, control: Control::Creator, most: Some(1.0), known: Some(known) };
    scene(&of, &Words { goal: "goal $20,000", crossing: "needs 31.9%", ..words() }, width)
}

#[test]
fn it_looks_as_it_should() {
    assert_picture("lever-280", &founding(280.0));
    assert_picture("lever-360", &founding(360.0));
    assert_picture("lever-800", &founding(800.0));
    assert_picture("lever-280-impossible", &impossible(280.0));
    assert_picture("lever-800-impossible", &impossible(800.0));
    assert_picture("lever-360-beyond", &beyond(360.0));
}

const UNSAID: Words = Words {
    lever: "",
    step: "",
    lever_tick: &|_| String::new(),
    step_tick: &|_| String::new(),
    now: "",
    goal: "",
    crossing: "",
    impossible: "",
};

/// Ten for each, from none to ten of the lever, which is five.
fn ten_each(goal: Option<f64>, most: Option<f64>, known: Option<(f64, f64)>) -> Scene {
    let curve = curve(10.0, (0.0, 10.0), 5.0, goal);
    let known = known.map(|(low, high)| Known { low, high, text: "known" });
    // Without ticks 14 are left free at either side: 300 for ten of the lever. 150 high for a hundred.
    scene(&LeverCurve { curve: &curve, control: Control::Brand, most, known }, &UNSAID, 328.0)
}

fn polygons(scene: &Scene, role: Role) -> Vec<&Vec<Point>> {
    let corners =
        |mark| if let &Mark::Polygon(ref corners, own) = mark { (own == role).then_some(corners) } else { None };
    scene.marks.iter().filter_map(corners).collect()
}

/// The axis: the first level line of its kind.
fn foot(scene: &Scene) -> f64 {
    let line = |mark: &Mark| match mark {
        Mark::Rectangle(area, Role::Muted) if area.width == 300.0 => Some(area.y),
        _ => None,
    };
    scene.marks.iter().find_map(line).unwrap()
}

/// The middles of the full dots.
fn dots(scene: &Scene) -> Vec<(f64, f64)> {
    let middle = |corners: &&Vec<Point>| {
        let x = |point: &Point| point.x;
        let xs: Vec<f64> = corners.iter().map(x).collect();
        let ys: Vec<f64> = corners.iter().map(|point| point.y).collect();
        let between = |all: &[f64]| {
            f64::midpoint(all.iter().copied().fold(f64::MAX, f64::min), all.iter().copied().fold(f64::MIN, f64::max))
        };
        (between(&xs), foot(scene) - between(&ys))
    };
    let mut dots: Vec<_> = polygons(scene, Role::Ink).iter().filter(|dot| dot.len() == 12).map(middle).collect();
    dots.dedup();
    dots
}

#[test]
fn the_line_runs_through_the_present_value_and_crosses_the_goal() {
    let scene = ten_each(Some(80.0), None, None);
    // Five is half of 300 and 75 of 150 high; eight is 240 along and 120 high.
    assert_eq!(dots(&scene), [(164.0, 75.0), (254.0, 120.0)]);
    let foot = foot(&scene);
    let line: Vec<(f64, f64)> =
        polygons(&scene, Role::Brand)[0].iter().map(|point| (point.x, foot - point.y)).collect();
    assert_eq!(line, [(14.0, 2.0), (314.0, 152.0), (314.0, 148.0), (14.0, -2.0)]);
    let level = |mark: &Mark| match mark {
        Mark::Rectangle(area, Role::Ink) if area.width == 300.0 => Some(foot - area.y),
        _ => None,
    };
    assert_eq!(scene.marks.iter().filter_map(level).collect::<Vec<_>>(), [120.0]);
}

#[test]
fn a_goal_a_little_above_the_line_takes_part_and_one_far_above_is_an_arrow() {
    // 150 ÷ 120 × 100 = 125: now stands at 75 × 100 ÷ 125 = 60.
    let scene = ten_each(Some(125.0), None, None);
    assert_eq!(dots(&scene), [(164.0, 60.0)]);
    let arrows = |scene: &Scene| polygons(scene, Role::Ink).iter().filter(|corners| corners.len() == 3).count();
    // The crossing lies behind the right edge.
    assert_eq!(arrows(&scene), 1);
    let curve = curve(10.0, (0.0, 10.0), 5.0, Some(900.0));
    let of = LeverCurve { curve: &curve, control: Control::Brand, most: None, known: None };
    assert_eq!(arrows(&lever_scene(&of, &Words { goal: "goal", ..UNSAID }, 328.0, &Estimate)), 2);
}

#[test]
fn what_a_lever_cannot_be_is_hatched_and_named() {
    let lines = |most| {
        let line = |mark: &Mark| if let Mark::Line(from, ..) = mark { Some(from.x) } else { None };
        ten_each(None, most, None).marks.iter().filter_map(line).collect::<Vec<_>>()
    };
    assert!(lines(None).is_empty() && lines(Some(10.0)).is_empty());
    // From eight on: 240 of 300.
    let hatched = lines(Some(8.0));
    assert!(hatched.len() > 20 && hatched.iter().all(|x| (254.0..=314.0).contains(x)), "{hatched:?}");
    // The line is in a colour of nobody there.
    let scene = ten_each(None, Some(8.0), None);
    assert_eq!((polygons(&scene, Role::Brand)[0][1].x, polygons(&scene, Role::Muted)[0][0].x), (254.0, 254.0));
}

#[test]
fn what_is_known_is_a_column_as_wide_as_it() {
    let columns = |known| {
        let column = |mark: &Mark| match mark {
            Mark::Rectangle(area, Role::Track | Role::Line) if area.height == 150.0 => Some((area.x, area.width)),
            _ => None,
        };
        ten_each(None, None, Some(known)).marks.iter().filter_map(column).collect::<Vec<_>>()
    };
    assert_eq!(columns((2.0, 4.0)), [(74.0, 60.0)]);
    assert_eq!(columns((4.0, 4.0)), [(134.0, 1.0)]);
    // It goes on beyond the picture; or it lies wholly beyond.
    assert_eq!(columns((9.0, 40.0)), [(284.0, 30.0)]);
    assert!(columns((20.0, 40.0)).is_empty());
}

#[test]
fn no_line_is_an_empty_picture() {
    let now = Place { lever: 1.0, step: 1.0 };
    let curve = Curve { places: vec![now], now, crossing: None };
    let of = LeverCurve { curve: &curve, control: Control::Brand, most: None, known: None };
    assert_eq!(scene(&of, &words(), 280.0).marks, []);
}

fn any_curve() -> impl Strategy<Value = Curve> {
    let usual = (number(), number(), 0.0..1.3_f64, prop::option::of(0.0..1.6_f64)).prop_map(|(each, to, now, goal)| {
        let to = to.abs();
        curve(each, (0.0, to), now * to, goal.map(|goal| goal * to * each))
    });
    let place = || (number(), number()).prop_map(|(lever, step)| Place { lever, step });
    let wild = (vec(place(), 0..4), place(), prop::option::of(place())).prop_map(|(places, now, crossing)| Curve {
        places,
        now,
        crossing,
    });
    prop_oneof![4 => usual, 1 => wild]
}

proptest! {
    #[test]
    fn texts_never_meet_at_any_width(
        curve in any_curve(),
        control in select(vec![Control::Creator, Control::Both, Control::Brand]),
        most in prop::option::of(0.0..1.2_f64),
        known in prop::option::of((0.0..1.2_f64, 0.0..1.2_f64, text())),
        (lever, step, now, goal, crossing, impossible) in (text(), text(), text(), text(), text(), text()),
        width in widths(),
    ) {
        let to = curve.places.last().map_or(1.0, |last| last.lever);
        let known = known.as_ref().map(|(low, size, text)| Known { low: low * to, high: (low + size) * to, text });
        let of = LeverCurve { curve: &curve, control, most: most.map(|most| most * to), known };
        let words = Words {
            lever: &lever,
            step: &step,
            lever_tick: &percent,
            step_tick: &dollars,
            now: &now,
            goal: &goal,
            crossing: &crossing,
            impossible: &impossible,
        };
        let scene = lever_scene(&of, &words, width, &Pessimist);
        assert_tidy(&scene);
        prop_assert!(labels(&scene).iter().all(|label| !label.text.is_empty()));
    }
}
