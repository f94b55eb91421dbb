//! The lines between the cards of both sides: where each runs, and where its label stands so that
//! no two labels cover each other. In CSS pixels, downwards from the upper edge of the lane.

/// Where a line begins and ends.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ends {
    /// The height at which it leaves its card.
    pub from: f64,
    /// The height at which it arrives.
    pub to: f64,
    /// Whether both cards stand on the right-hand side.
    pub same_side: bool,
    /// How high its label is.
    pub label: f64,
}

/// How one line runs.
#[derive(Debug, Clone, PartialEq)]
pub struct Lane {
    /// Its course, as the `d` of an SVG path, in whole pixels.
    pub path: String,
    /// The height of the middle of its label, as a length of CSS.
    pub label: String,
}

/// The least distance between two labels.
const GAP: f64 = 6.0;

/// How lines run through a lane of this width.
pub fn lanes(ends: &[Ends], width: f64) -> Vec<Lane> {
    let labels = apart(ends);
    ends.iter().zip(labels).map(|(ends, label)| Lane { path: path(ends, width), label: whole(label) + "px" }).collect()
}

/// The course of a line that is being dragged from the left or the right edge of a lane to a point
/// of it, from its upper left corner.
pub fn loose_end(width: f64, right: bool, from: f64, (x, y): (f64, f64)) -> String {
    let begin = if right { width } else { 0.0 };
    let [begin, from, bend, y, x] = [begin, from, f64::midpoint(begin, x), y, x].map(whole);
    ["M", &begin, " ", &from, "C", &bend, " ", &from, " ", &bend, " ", &y, " ", &x, " ", &y].concat()
}

fn path(ends: &Ends, width: f64) -> String {
    // A line between cards of one side swings out and comes back.
    let (begin, bend) = if ends.same_side { (width, width * 0.3) } else { (0.0, width / 2.0) };
    let [begin, from, bend, to, end] = [begin, ends.from, bend, ends.to, width].map(whole);
    ["M", &begin, " ", &from, "C", &bend, " ", &from, " ", &bend, " ", &to, " ", &end, " ", &to].concat()
}

/// A number of pixels; what no screen has is 0.
fn whole(pixels: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "within the bounds that it is clamped to")]
    let pixels = if pixels.is_finite() { pixels.clamp(-100_000.0, 100_000.0).round() as i32 } else { 0 };
    pixels.to_string()
}

/// The middles of the labels: each in the middle of its line, or below the label before it.
fn apart(ends: &[Ends]) -> Vec<f64> {
    let wished = |ends: &Ends| f64::midpoint(ends.from, ends.to);
    let mut order: Vec<(usize, f64, f64)> =
        ends.iter().enumerate().map(|(at, ends)| (at, wished(ends), ends.label)).collect();
    order.sort_by(|(_, one, _), (_, other, _)| one.total_cmp(other));
    let mut lowest = f64::NEG_INFINITY;
    let mut placed: Vec<(usize, f64)> = Vec::new();
    for (at, wished, height) in order {
        let middle = wished.max(lowest + GAP + height / 2.0);
        lowest = middle + height / 2.0;
        placed.push((at, middle));
    }
    placed.sort_by_key(|(at, _)| *at);
    placed.into_iter().map(|(_, middle)| middle).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ends(from: f64, to: f64, same_side: bool) -> Ends {
        Ends { from, to, same_side, label: 20.0 }
    }

    #[test]
    fn a_line_runs_from_edge_to_edge_and_carries_its_label_in_the_middle() {
        let [across] = &lanes(&[ends(40.0, 80.0, false)], 200.0)[..] else { panic!() };
        assert_eq!(across.path, "M0 40C100 40 100 80 200 80");
        assert_eq!(across.label, "60px");
        let [back] = &lanes(&[ends(40.0, 80.0, true)], 200.0)[..] else { panic!() };
        assert_eq!(back.path, "M200 40C60 40 60 80 200 80");
    }

    #[test]
    fn a_dragged_line_ends_where_the_pointer_is() {
        assert_eq!(loose_end(200.0, false, 40.0, (120.0, 90.0)), "M0 40C60 40 60 90 120 90");
        assert_eq!(loose_end(200.0, true, 40.0, (120.0, 90.0)), "M200 40C160 40 160 90 120 90");
    }

    #[test]
    fn labels_that_wish_for_the_same_place_stand_below_each_other() {
        // 50; then 50 + 10 + 6 + 10 = 76; then 102, although it was named first.
        let all = lanes(&[ends(60.0, 60.0, false), ends(40.0, 60.0, false), ends(55.0, 55.0, true)], 100.0);
        assert_eq!(all.iter().map(|lane| lane.label.as_str()).collect::<Vec<_>>(), ["102px", "50px", "76px"]);
    }

    proptest! {
        #[test]
        fn no_two_labels_cover_each_other(
            heights in proptest::collection::vec((0.0..2_000.0f64, 0.0..2_000.0f64, any::<bool>(), 10.0..80.0f64), 0..12),
        ) {
            let ends: Vec<Ends> =
                heights.into_iter().map(|(from, to, same_side, label)| Ends { from, to, same_side, label }).collect();
            let lanes = lanes(&ends, 200.0);
            let mut boxes: Vec<(f64, f64)> = apart(&ends)
                .iter()
                .zip(&ends)
                .map(|(middle, ends)| (middle - ends.label / 2.0, middle + ends.label / 2.0))
                .collect();
            boxes.sort_by(|one, other| one.0.total_cmp(&other.0));
            prop_assert!(boxes.windows(2).all(|pair| pair[0].1 <= pair[1].0));
            prop_assert!(lanes.iter().all(|lane| !lane.path.contains('.')));
        }

        #[test]
        fn a_page_that_measures_nonsense_draws_no_nonsense(from in any::<f64>(), to in any::<f64>(), width in any::<f64>()) {
            let all = lanes(&[Ends { from, to, same_side: false, label: 20.0 }], width);
            prop_assert!(all.iter().all(|lane| lane.path.chars().all(|letter| "MC -0123456789".contains(letter))));
        }
    }
}
