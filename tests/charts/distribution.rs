//! Distributions under ranges.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use throughline::chart::distribution::{Distribution, Words, distribution_scene};
use throughline::chart::palette::Role;
use throughline::chart::scene::{Estimate, Mark, Measure, Scene};
use throughline::funnel::preset::Control;
use throughline::funnel::ranges::{Bar, Histogram, Spread};

use super::snapshot::assert_picture;
use super::tidy::{Pessimist, assert_tidy, labels, number, text, widths};

/// Bars from a value on, each so wide, and how many of a hundred values fall into each.
fn histogram(from: f64, width: f64, hundredths: &[f64]) -> Histogram {
    let mut edge = from;
    let bars = hundredths.iter().map(|share| {
        edge += width;
        Bar { from: edge - width, to: edge, share: share / 100.0 }
    });
    Histogram { bars: bars.collect(), below: 0.005, above: 0.005 }
}

/// Sales of the reference ranges: in twenty bars.
fn sales() -> Histogram {
    let shares =
        [1.6, 6.2, 10.3, 12.3, 12.2, 11.1, 9.6, 8.0, 6.5, 5.2, 4.1, 3.2, 2.5, 1.9, 1.5, 1.1, 0.8, 0.5, 0.3, 0.1];
    histogram(110.0, 75.0, &shares)
}

const SALES: Spread = Spread { p5: 180.6, p50: 457.3, p95: 1_151.0, mean: 535.0 };

/// Orders: each whole number by itself.
fn orders() -> Histogram {
    histogram(0.0, 1.0, &[4.5, 10.2, 14.4, 15.3, 13.6, 11.2, 8.7, 6.5, 4.7, 3.4, 2.3, 1.6, 1.2, 0.9, 0.6, 0.4])
}

const ORDERS: Spread = Spread { p5: 1.0, p50: 4.0, p95: 11.0, mean: 4.7 };

fn scene(of: &Distribution, median: &str, band: &str, goal: &str, width: f64, measure: &dyn Measure) -> Scene {
    let tick = |value: f64| if of.whole { format!("{value:.0}") } else { format!("${value:.0}") };
    distribution_scene(of, &Words { tick: &tick, median, band, goal }, width, measure)
}

fn sales_scene(goal: f64, width: f64) -> Scene {
    let histogram = sales();
    let of =
        Distribution { control: Control::Brand, whole: false, histogram: &histogram, spread: SALES, goal: Some(goal) };
    let goal = format!("goal ${goal:.0}");
    scene(&of, "middle $457", "9 of 10 times between $181 and $1,151", &goal, width, &Estimate)
}

fn orders_scene(goal: Option<f64>, width: f64) -> Scene {
    let histogram = orders();
    let of = Distribution { control: Control::Creator, whole: true, histogram: &histogram, spread: ORDERS, goal };
    scene(&of, "middle 4", "9 of 10 times between 1 and 11 orders", "goal 5: 43 of 100 times", width, &Estimate)
}

/// How wide the bars of a colour are together, without the edges of light ones.
fn widths_of(scene: &Scene, role: Role) -> f64 {
    let areas = scene.marks.iter().filter_map(|mark| match mark {
        Mark::Rectangle(area, own) if *own == role && area.height > 2.0 => Some(area.width),
        _ => None,
    });
    areas.sum()
}

#[test]
fn it_looks_as_it_should() {
    assert_picture("distribution-280", &sales_scene(500.0, 280.0));
    assert_picture("distribution-360-beyond", &sales_scene(2_000.0, 360.0));
    assert_picture("distribution-900", &sales_scene(500.0, 900.0));
    assert_picture("distribution-360-orders", &orders_scene(Some(5.0), 360.0));
    let point = Histogram { bars: vec![Bar { from: 15.97, to: 15.97, share: 1.0 }], below: 0.0, above: 0.0 };
    let spread = Spread { p5: 15.97, p50: 15.97, p95: 15.97, mean: 15.97 };
    let of = Distribution { control: Control::Brand, whole: false, histogram: &point, spread, goal: Some(18.0) };
    assert_picture("distribution-360-point", &scene(&of, "always 15.97", "", "goal 18", 360.0, &Estimate));
}

#[test]
fn what_reaches_the_goal_is_solid_and_what_does_not_is_light() {
    // Sixteen whole numbers on 308 − 28 = 280 pixels: 17.5 each; from 5 on eleven of them reach it.
    let scene = orders_scene(Some(5.0), 308.0);
    let (solid, light) = (widths_of(&scene, Role::Creator), widths_of(&scene, Role::CreatorTint));
    assert!((solid - (11.0 * 17.5 - 11.0)).abs() <= 1.0, "{solid}");
    assert!((light - (5.0 * 17.5 - 5.0)).abs() <= 1.0, "{light}");
    let all = orders_scene(None, 308.0);
    assert_eq!(widths_of(&all, Role::CreatorTint), 0.0);
}

#[test]
fn a_goal_beyond_the_picture_is_an_arrow_at_its_edge() {
    let arrows = |scene: &Scene| -> Vec<f64> {
        let tip = |mark: &Mark| if let Mark::Polygon(points, _) = mark { Some(points[0].x) } else { None };
        scene.marks.iter().filter_map(tip).collect()
    };
    // Seven pixels beyond the last place on the axis, which is 14 from the edge, and four for the tip.
    assert_eq!(arrows(&sales_scene(2_000.0, 360.0)), [357.0]);
    assert_eq!(arrows(&sales_scene(50.0, 360.0)), [3.0]);
    assert!(arrows(&sales_scene(500.0, 360.0)).is_empty());
    assert_eq!(widths_of(&sales_scene(2_000.0, 360.0), Role::Brand), 0.0);
}

#[test]
fn nothing_is_an_empty_picture() {
    let histogram = Histogram { bars: Vec::new(), below: 0.0, above: 0.0 };
    let of =
        Distribution { control: Control::Both, whole: false, histogram: &histogram, spread: SALES, goal: Some(1.0) };
    assert_eq!(scene(&of, "median", "band", "goal", 280.0, &Estimate).marks, []);
}

fn any_histogram() -> impl Strategy<Value = Histogram> {
    let wild = vec((number(), number(), number()), 0..4).prop_map(|bars| Histogram {
        bars: bars.into_iter().map(|(from, to, share)| Bar { from, to, share }).collect(),
        below: 0.0,
        above: f64::NAN,
    });
    let usual = (number(), number(), vec(0.0..100.0_f64, 1..90))
        .prop_map(|(from, width, shares)| histogram(from, width.abs(), &shares));
    prop_oneof![4 => usual, 1 => wild, 1 => Just(sales()), 1 => Just(orders())]
}

proptest! {
    #[test]
    fn texts_never_meet_at_any_width(
        histogram in any_histogram(),
        control in select(vec![Control::Creator, Control::Both, Control::Brand]),
        whole in any::<bool>(),
        (parts, goal) in (any::<[f64; 3]>(), prop::option::of(number())),
        near in vec(0.0..1.2_f64, 4),
        (median, band, goal_text) in (text(), text(), text()),
        width in widths(),
    ) {
        // Places among the bars as well as anywhere.
        let (from, to) = histogram.bars.first().zip(histogram.bars.last()).map_or((0.0, 1.0), |(a, b)| (a.from, b.to));
        let place = |part: f64| from + (to - from) * part;
        let wild = parts[0].is_sign_negative();
        let [p5, p50, p95] = if wild { parts } else { [place(near[0]), place(near[1]), place(near[2])] };
        let goal = if wild { goal } else { goal.map(|_| place(near[3])) };
        let of = Distribution { control, whole, histogram: &histogram, spread: Spread { p5, p50, p95, mean: p50 }, goal };
        let scene = scene(&of, &median, &band, &goal_text, width, &Pessimist);
        assert_tidy(&scene);
        prop_assert!(labels(&scene).iter().all(|label| !label.text.is_empty()));
    }
}
