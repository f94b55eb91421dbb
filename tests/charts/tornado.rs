//! What matters most.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use throughline::chart::palette::Role;
use throughline::chart::scene::{Estimate, Mark, Measure, Scene};
use throughline::chart::tornado::{End, Frame, Level, Swing, tornado_scene};
use throughline::funnel::preset::Control;

use super::snapshot::assert_picture;
use super::tidy::{Pessimist, assert_tidy, labels, name, number, text, widths};

fn swing(name: &str, control: Control, low: (f64, &str), high: (f64, &str)) -> Swing {
    let end = |(step, text): (f64, &str)| End { step, text: text.into() };
    Swing { control, name: name.into(), note: String::new(), tried: false, low: end(low), high: end(high) }
}

/// The reference ranges and their sales with the other levers at their medians.
fn levers() -> Vec<Swing> {
    let tried = Swing {
        tried: true,
        note: "no range: tried at ±20%".into(),
        ..swing("Average order value", Control::Brand, (354.0, "$90.51"), (531.0, "$135.76"))
    };
    vec![
        swing("Click-through rate", Control::Both, (255.0, "1%"), (770.0, "3%")),
        swing("Conversion rate", Control::Brand, (256.0, "1%"), (771.0, "3%")),
        swing("Reach", Control::Creator, (322.0, "18,000"), (609.0, "34,000")),
        tried,
        swing("Share in your market", Control::Creator, (376.0, "55%"), (513.0, "75%")),
        swing("Landing rate", Control::Brand, (402.0, "75%"), (483.0, "90%")),
    ]
}

fn scene(swings: &[Swing], plan: f64, goal: Option<(f64, &str)>, width: f64, measure: &dyn Measure) -> Scene {
    let frame = Frame {
        plan: Level { step: plan, text: "plan $443" },
        goal: goal.map(|(step, text)| Level { step, text }),
        tick: &|value| format!("${value:.0}"),
        whole: false,
    };
    tornado_scene(swings, &frame, width, measure)
}

#[test]
fn it_looks_as_it_should() {
    assert_picture("tornado-280", &scene(&levers(), 443.0, Some((500.0, "goal $500")), 280.0, &Estimate));
    assert_picture("tornado-360", &scene(&levers(), 443.0, Some((2_000.0, "goal $2,000")), 360.0, &Estimate));
    assert_picture("tornado-900", &scene(&levers(), 443.0, Some((900.0, "goal $900")), 900.0, &Estimate));
}

/// From where to where the bars of a colour run.
fn spans(scene: &Scene, role: Role) -> Vec<(f64, f64)> {
    let span = |mark: &Mark| match mark {
        Mark::Rectangle(area, own) if *own == role && area.height > 9.0 => Some((area.x, area.x + area.width)),
        _ => None,
    };
    scene.marks.iter().filter_map(span).collect()
}

#[test]
fn bars_run_from_what_the_low_end_gives_to_what_the_high_end_gives() {
    let levers =
        [swing("A", Control::Brand, (0.0, ""), (100.0, "")), swing("B", Control::Creator, (75.0, ""), (25.0, ""))];
    // 316 less 16 at either side is 284.
    let scene = scene(&levers, 50.0, None, 316.0, &Estimate);
    assert_eq!(spans(&scene, Role::Brand), [(16.0, 300.0)]);
    assert_eq!(spans(&scene, Role::Creator), [(87.0, 229.0)]);
}

#[test]
fn what_was_only_tried_is_hatched() {
    let lines = |tried| {
        let lever = Swing { tried, ..swing("A", Control::Brand, (10.0, "1%"), (20.0, "2%")) };
        scene(&[lever], 15.0, None, 360.0, &Estimate).marks.iter().filter(|mark| matches!(mark, Mark::Line(..))).count()
    };
    assert_eq!(lines(false), 0);
    assert!(lines(true) > 10);
}

#[test]
fn a_goal_far_out_is_an_arrow_and_leaves_the_scale_as_it_is() {
    let near = spans(&scene(&levers(), 443.0, None, 360.0, &Estimate), Role::Creator);
    let far = scene(&levers(), 443.0, Some((9_000.0, "goal")), 360.0, &Estimate);
    assert_eq!(spans(&far, Role::Creator), near);
    assert_eq!(far.marks.iter().filter(|mark| matches!(mark, Mark::Polygon(..))).count(), 1);
}

#[test]
fn the_values_of_a_lever_stand_at_the_ends_that_they_give() {
    let lever = swing("Fee", Control::Brand, (90.0, "little"), (10.0, "much"));
    let scene = scene(&[lever], 50.0, None, 360.0, &Estimate);
    let x = |text: &str| labels(&scene).iter().find(|label| label.text == text).unwrap().at.x;
    assert!(x("much") < x("little"));
}

fn any_swing() -> impl Strategy<Value = Swing> {
    let controls = select(vec![Control::Creator, Control::Both, Control::Brand]);
    let numbers = prop_oneof![4 => (0.0..1e3_f64, 0.0..1e3_f64), 1 => (number(), number())];
    (controls, name(), text(), any::<bool>(), numbers, text(), text()).prop_map(
        |(control, name, note, tried, (low, high), low_text, high_text)| Swing {
            control,
            name,
            note,
            tried,
            low: End { step: low, text: low_text },
            high: End { step: high, text: high_text },
        },
    )
}

proptest! {
    #[test]
    fn texts_never_meet_at_any_width(
        swings in vec(any_swing(), 0..9),
        plan in prop_oneof![3 => 0.0..1e3_f64, 1 => number()],
        goal in prop::option::of(prop_oneof![3 => 0.0..2e3_f64, 1 => number()]),
        (plan_text, goal_text) in (text(), text()),
        whole in any::<bool>(),
        width in widths(),
    ) {
        let goal = goal.map(|step| Level { step, text: &goal_text });
        let plan = Level { step: plan, text: &plan_text };
        let frame = Frame { plan, goal, tick: &|value| format!("${value:.1}"), whole };
        assert_tidy(&tornado_scene(&swings, &frame, width, &Pessimist));
    }
}
