//! The funnel.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use throughline::chart::funnel::{Bar, Words, funnel_scene};
use throughline::chart::scene::{Estimate, Measure, Scene};
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
        name: name.into(),
        who: String::new(),
        value: value.into(),
        goal: String::new(),
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

fn any_bar() -> impl Strategy<Value = Bar> {
    let controls = select(vec![Control::Creator, Control::Both, Control::Brand]);
    let numbers = (prop::option::of(number()), prop::option::of(number()), prop::bool::weighted(0.15));
    let texts = (name(), text(), name(), text(), text(), text());
    (controls, numbers, texts, any::<bool>()).prop_map(|(control, (planned, wanted, money), texts, questioned)| {
        let (name, who, value, goal, from_previous, from_first) = texts;
        Bar { control, money, planned, wanted, name, who, value, goal, from_previous, from_first, questioned }
    })
}

proptest! {
    #[test]
    fn texts_never_meet_at_any_width(bars in vec(any_bar(), 0..9), width in widths()) {
        assert_tidy(&scene(&bars, width, &Pessimist));
    }
}
