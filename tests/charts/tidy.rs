//! What holds of every scene: all of it lies inside the picture, and no text lies on another.

use proptest::prelude::*;
use throughline::chart::scene::{Area, Label, Mark, Measure, Point, Scene};

/// Wider than any font sets its text on average.
pub struct Pessimist;

impl Measure for Pessimist {
    fn width(&self, text: &str, size: f64, _: bool) -> f64 {
        f64::from(u32::try_from(text.chars().count()).unwrap()) * size * 0.75
    }
}

pub fn labels(scene: &Scene) -> Vec<&Label> {
    scene.marks.iter().filter_map(|mark| if let Mark::Text(label) = mark { Some(label) } else { None }).collect()
}

/// Texts lie inside the picture and apart from each other; so do all other marks lie inside.
pub fn assert_tidy(scene: &Scene) {
    let size = (scene.width, scene.height);
    let inside = |point: Point| {
        (-0.01..=scene.width + 0.01).contains(&point.x) && (-0.01..=scene.height + 0.01).contains(&point.y)
    };
    let corners = |area: Area| {
        assert!(area.width >= 0.0 && area.height >= 0.0, "{area:?}");
        [Point { x: area.x, y: area.y }, Point { x: area.x + area.width, y: area.y + area.height }]
    };
    let labels = labels(scene);
    let areas: Vec<Area> = labels.iter().map(|label| label.area(&Pessimist)).collect();
    for (at, area) in areas.iter().enumerate() {
        assert!(corners(*area).into_iter().all(inside), "{:?} of {size:?}", labels[at]);
        for (other_at, other) in areas.iter().enumerate().skip(at + 1) {
            assert!(!overlap(*area, *other), "{:?} and {:?}", labels[at], labels[other_at]);
        }
    }
    for mark in &scene.marks {
        let points = match mark {
            Mark::Rectangle(area, _) => corners(*area).to_vec(),
            Mark::Polygon(points, _) => points.clone(),
            Mark::Line(from, to, _) => vec![*from, *to],
            Mark::Text(_) => continue,
        };
        assert!(points.into_iter().all(inside), "{mark:?} of {size:?}");
    }
}

fn overlap(one: Area, other: Area) -> bool {
    let apart = |from: f64, size: f64, other: f64, other_size: f64| {
        from + size <= other + 0.01 || other + other_size <= from + 0.01
    };
    !apart(one.x, one.width, other.x, other.width) && !apart(one.y, one.height, other.y, other.height)
}

/// The widths that a picture has on a screen.
pub fn widths() -> impl Strategy<Value = f64> {
    prop_oneof![4 => (280..=1_400_u16).prop_map(f64::from), 1 => 280.0..1_400.0_f64]
}

/// Texts from none to far too long ones, with and without spaces.
pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![1 => Just(String::new()), 9 => name()]
}

/// The same without none.
pub fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[A-Za-z0-9$%,.]{1,12}",
        4 => "[a-z]{1,9}( [a-z]{1,12}){1,8}",
        1 => "[a-z]{30,200}",
        1 => "[売上高の目標]{1,60}",
    ]
}

/// Numbers that a brief has, and numbers that none has.
pub fn number() -> impl Strategy<Value = f64> {
    prop_oneof![
        6 => (-2.0..12.0_f64).prop_map(|size| 10f64.powf(size)),
        2 => prop::sample::select(vec![0.0, 1.0, -1.0, 1e-9, 1e-300, 1e15, 1e300]),
        1 => prop::num::f64::ANY,
    ]
}
