//! Equally likely values of one quantity, and what is read off them.

use super::points::POINTS;

/// What rounding may take from a product without a goal being missed by it.
const ROUNDING: f64 = 1e-9;

/// What a picture leaves out at each end is one in so many values.
const TAIL: usize = 200;

/// Equally likely values, as many for each point.
#[derive(Debug, Clone)]
pub struct Sample {
    values: Vec<f64>,
    mean: f64,
    /// Whether nothing between two whole numbers can happen.
    whole: bool,
}

/// Nine of ten values are between `p5` and `p95`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// The 5th percentile.
    pub p5: f64,
    /// The median.
    pub p50: f64,
    /// The 95th percentile.
    pub p95: f64,
    /// The mean. Above the median where large values are far out.
    pub mean: f64,
}

/// How often a value falls where, for a picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Histogram {
    /// Side by side, equally wide, ascending.
    pub bars: Vec<Bar>,
    /// The share of values below the first bar.
    pub below: f64,
    /// The share of values at or above the end of the last.
    pub above: f64,
}

/// The share of values from `from` on and below `to`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bar {
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// A share of all values.
    pub share: f64,
}

impl Sample {
    pub(super) fn new(values: Vec<f64>, mean: f64) -> Sample {
        Sample { values, mean, whole: false }
    }

    /// The same values, which are all whole.
    pub(super) fn of_wholes(self) -> Sample {
        Sample { whole: true, ..self }
    }

    /// One value, whatever the point.
    pub(super) fn same(value: f64) -> Sample {
        Sample::new(vec![value; POINTS], value)
    }

    pub(super) fn scaled(&self, factor: f64) -> Sample {
        Sample::new(self.values.iter().map(|value| value * factor).collect(), self.mean * factor)
    }

    /// The values of the first point, those of the second, and so on: one for each, or four where
    /// luck is in them.
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    /// The mean; that of a product of independent levers is the product of theirs, so it is without
    /// the error of the points.
    pub fn mean(&self) -> f64 {
        self.mean
    }

    /// The range that holds 90%, its median and the mean.
    pub fn spread(&self) -> Spread {
        let mut values = self.values.clone();
        let (half, twentieth) = (values.len() / 2, values.len() / 20);
        let middle = cut(&mut values, half);
        let low = cut(middle.under, twentieth);
        let high = cut(middle.over, half.saturating_sub(twentieth));
        let [p5, p50, p95] = [low.at, middle.at, high.at].map(|(under, over)| self.between(under, over));
        Spread { p5, p50, p95, mean: self.mean }
    }

    /// What stands for a percentile that falls between two neighbours.
    fn between(&self, under: f64, over: f64) -> f64 {
        if self.whole { under } else { (under + over) / 2.0 }
    }

    /// The chance that it comes to at least so much.
    pub fn chance(&self, goal: f64) -> f64 {
        let goal = goal - goal.abs() * ROUNDING;
        self.share(self.values.iter().filter(|value| **value >= goal).count())
    }

    /// A picture of so many bars between the least and the largest 0.5% of the values; of fewer
    /// where values are whole, for their bars are whole numbers wide. One bar of no width where
    /// nothing varies.
    pub fn histogram(&self, bars: u16) -> Histogram {
        let mut values = self.values.clone();
        let tail = values.len() / TAIL;
        let all_but_tail = values.len().saturating_sub(tail);
        let high = cut(&mut values, all_but_tail);
        let to = high.at.0;
        let from = cut(high.under, tail).at.1;
        let bars = f64::from(bars.max(1));
        if self.whole {
            let width = ((to - from + 1.0) / bars).ceil();
            self.bars(from, width, ((to - from + 1.0) / width).ceil())
        } else if to > from {
            self.bars(from, (to - from) / bars, bars)
        } else {
            Histogram { bars: vec![Bar { from, to, share: 1.0 }], below: 0.0, above: 0.0 }
        }
    }

    /// So many bars from `from` on, each `width` wide.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // `as` ends at 0 and at the largest
    fn bars(&self, from: f64, width: f64, number: f64) -> Histogram {
        let mut counts = vec![0_usize; number as usize];
        let (mut below, mut above) = (0_usize, 0_usize);
        for value in &self.values {
            let place = ((value - from) / width).floor();
            let count = if place < 0.0 { &mut below } else { counts.get_mut(place as usize).unwrap_or(&mut above) };
            *count = count.saturating_add(1);
        }
        let bar = |(count, place): (&usize, u16)| {
            let edge = |place: u16| from + width * f64::from(place);
            Bar { from: edge(place), to: edge(place.saturating_add(1)), share: self.share(*count) }
        };
        Histogram {
            bars: counts.iter().zip(0..).map(bar).collect(),
            below: self.share(below),
            above: self.share(above),
        }
    }

    #[allow(clippy::cast_precision_loss)] // a number of values is far below 2⁵³
    fn share(&self, count: usize) -> f64 {
        count as f64 / self.values.len().max(1) as f64
    }
}

/// Values of which one part is nowhere above the other.
struct Cut<'a> {
    under: &'a mut [f64],
    over: &'a mut [f64],
    /// The largest of the one and the least of the other.
    at: (f64, f64),
}

/// The lowest so many values and the others; there must be some of both.
fn cut(values: &mut [f64], lowest: usize) -> Cut<'_> {
    let lowest = lowest.min(values.len().saturating_sub(1));
    let (_, least, _) = values.select_nth_unstable_by(lowest, f64::total_cmp);
    let least = *least;
    let (under, over) = values.split_at_mut(lowest);
    let largest = under.iter().copied().reduce(f64::max).unwrap_or(least);
    Cut { under, over, at: (largest, least) }
}
