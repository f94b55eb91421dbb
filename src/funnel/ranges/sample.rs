//! Equally likely values of one quantity, and what is read off them.

use super::points::POINTS;

/// What rounding may take from a product without a goal being missed by it.
const ROUNDING: f64 = 1e-9;

/// What a picture leaves out at each end is one in so many values.
const TAIL: usize = 200;

/// Equally likely values, as many for each point.
#[derive(Debug, Clone, PartialEq)]
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

    pub(super) fn raised(&self, more: f64) -> Sample {
        Sample::new(self.values.iter().map(|value| value + more).collect(), self.mean + more)
    }

    /// The values of the first point, those of the second, and so on: one for each, or four where
    /// luck is in them.
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    /// The mean; that of a product or a sum of independent levers is the product or the sum of theirs,
    /// so it is without the error of the points.
    pub fn mean(&self) -> f64 {
        self.mean
    }

    /// The range that holds 90%, its median and the mean.
    pub fn spread(&self) -> Spread {
        let (half, twentieth) = (self.values.len() / 2, self.values.len() / 20);
        let percentiles = [twentieth, half, self.values.len().saturating_sub(twentieth)];
        let neighbours = percentiles.map(|lowest| [lowest.saturating_sub(1), lowest]);
        let found = self.at_ranks(neighbours.as_flattened());
        let between = |at: usize| {
            let neighbour = |at: usize| found.get(at).copied().unwrap_or(self.mean);
            self.between(neighbour(at), neighbour(at.saturating_add(1)))
        };
        Spread { p5: between(0), p50: between(2), p95: between(4), mean: self.mean }
    }

    /// The values at some ranks, which ascend; the least has rank 0.
    fn at_ranks(&self, ranks: &[usize]) -> Vec<f64> {
        let mut found = Vec::with_capacity(ranks.len());
        find_ranks(&self.values, 0, ranks, &mut found);
        found
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
        let tail = self.values.len() / TAIL;
        let last = self.values.len().saturating_sub(tail).saturating_sub(1);
        let ends = self.at_ranks(&[tail, last]);
        let from = ends.first().copied().unwrap_or(self.mean);
        let to = ends.last().copied().unwrap_or(self.mean);
        let bars = f64::from(bars.max(1));
        if self.whole {
            let width = ((to - from + 1.0) / bars).ceil();
            // Beyond 2⁵³ not every whole number has an `f64`, and the quotient may come out above.
            self.bars(from, width, ((to - from + 1.0) / width).ceil().min(bars))
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

/// Finds the values at some ranks by dividing around one of them, as quicksort does, and following
/// only the parts in which a rank lies. `before` values rank below all of these.
///
/// The standard library's own selection takes a hundred times as long on ten thousand counts of
/// which many are equal when it is built for size.
fn find_ranks(values: &[f64], before: usize, ranks: &[usize], found: &mut Vec<f64>) {
    let Some(pivot) = pivot(values).filter(|_| !ranks.is_empty()) else { return };
    let (mut below, mut above) = (Vec::with_capacity(values.len()), Vec::with_capacity(values.len()));
    for value in values {
        if *value < pivot {
            below.push(*value);
        } else if *value > pivot {
            above.push(*value);
        }
    }
    let from = before.saturating_add(below.len());
    let to = before.saturating_add(values.len()).saturating_sub(above.len());
    let (low, others) = ranks.split_at(ranks.partition_point(|rank| *rank < from));
    let (equal, high) = others.split_at(others.partition_point(|rank| *rank < to));
    find_ranks(&below, before, low, found);
    found.extend(equal.iter().map(|_| pivot));
    find_ranks(&above, to, high, found);
}

/// The middle one of the first, the middle and the last value.
fn pivot(values: &[f64]) -> Option<f64> {
    let (first, middle, last) = (*values.first()?, *values.get(values.len() / 2)?, *values.last()?);
    Some(first.min(middle).max(first.max(middle).min(last)))
}
