//! What a chain of ranges comes to: every step as ten thousand equally likely values.
//!
//! Where to start: [`Ranges::of`]. Two layers: [`Ranges::expected`] is what the assumptions give,
//! [`Ranges::counted`] adds the luck of counting. Levers are taken as independent of each other.
//!
//! The same chain gives the same numbers everywhere: the points are fixed ([`points`]), and nothing
//! here is kept from one run to the next but the normal quantiles of their grid.

mod luck;
mod normal;
mod points;
mod sample;

pub use points::POINTS;
pub use sample::{Bar, Histogram, Sample, Spread};

use super::belief::Belief;
use super::chain::{Chain, Link};
use super::costs::Costs;
use super::preset::StepKind;

/// Every step of a chain under its ranges.
#[derive(Debug, Clone)]
pub struct Ranges {
    steps: Vec<(StepKind, Sample)>,
}

impl Ranges {
    /// Works out every step of a chain.
    pub fn of(chain: &Chain) -> Ranges {
        let step = |before: &mut Sample, (place, link): (usize, &Link)| {
            let combine = if link.kind().is_sum() { plus } else { times };
            *before = combine(before, &link.belief(), points::dimension_of(place));
            Some((link.kind(), before.clone()))
        };
        Ranges { steps: chain.links().iter().enumerate().scan(Sample::same(1.0), step).collect() }
    }

    /// Every step, base first.
    pub fn steps(&self) -> impl Iterator<Item = (StepKind, &Sample)> {
        self.steps.iter().map(|(kind, sample)| (*kind, sample))
    }

    /// What the assumptions give for a step.
    pub fn expected(&self, step: StepKind) -> Option<&Sample> {
        self.steps().find(|(kind, _)| *kind == step).map(|(_, sample)| sample)
    }

    /// The same with the luck of counting: orders, sign-ups, qualified leads, installs and activated
    /// users are whole and vary around what is expected; money is so many times its value. `None`
    /// for a step without it ([`Ranges::luck_of`]).
    pub fn counted(&self, step: StepKind) -> Option<Sample> {
        let expected = self.expected(step)?;
        let counted = self.luck_of(step)?;
        Some(if counted == step { luck::counts(expected) } else { luck::money(expected, self.expected(counted)?) })
    }

    /// The step whose luck of counting a step has: its own, or for money that of the step before.
    /// `None` without any: views and clicks of the same people are no independent trials.
    ///
    /// A step that the brand has added has the luck of what it is a share of. A share of orders are
    /// orders, each by a person who acts for themselves; a share of sessions are sessions, some of them
    /// of the same person, and that nobody comes twice is not for us to assume.
    pub fn luck_of(&self, step: StepKind) -> Option<StepKind> {
        let to = self.steps().position(|(kind, _)| kind == step)?;
        let back = self.steps.get(..=to)?.iter().rev().map(|(kind, _)| *kind);
        let mut counts = back.skip_while(|kind| kind.is_money());
        let own = counts.next()?;
        let share_of = std::iter::once(own).chain(counts).find(|kind| !kind.is_own())?;
        share_of.is_counted().then_some(own)
    }
}

/// A sample times something that varies in a dimension of its own.
fn times(sample: &Sample, factor: &Belief, dimension: usize) -> Sample {
    if !factor.is_range() {
        return sample.scaled(factor.median());
    }
    let (factors, mean) = over_grid(factor);
    let values = sample.values().iter().zip(points::cells(dimension)).map(|(value, cell)| value * at(&factors, cell));
    Sample::new(values.collect(), sample.mean() * mean)
}

/// A sample and something that is added to it and varies in a dimension of its own.
fn plus(sample: &Sample, more: &Belief, dimension: usize) -> Sample {
    if !more.is_range() {
        return sample.raised(more.median());
    }
    let (all, mean) = over_grid(more);
    let values = sample.values().iter().zip(points::cells(dimension)).map(|(value, cell)| value + at(&all, cell));
    Sample::new(values.collect(), sample.mean() + mean)
}

/// A range at every cell of the grid, and its mean.
fn over_grid(belief: &Belief) -> (Vec<f64>, f64) {
    let half = points::grid().iter().skip(POINTS / 2);
    let values = points::mirrored(half.map(|z| belief.pair(*z)));
    let mean = belief.closed_mean().unwrap_or_else(|| average(&values));
    (values, mean)
}

/// What is left at a margin of so much value, point by point: below zero it is a loss. The chance
/// that it pays back is the chance of 0.
pub fn left(value: &Sample, costs: &Costs, margin: &Belief) -> Sample {
    let grid = points::grid();
    let for_each_point = value.values().len() / POINTS;
    let margins = points::cells(points::MARGIN).map(|cell| margin.at(at(grid, cell)));
    let of_point = |(values, margin): (&[f64], f64)| values.iter().map(|value| costs.left(*value, margin)).collect();
    let left: Vec<Vec<f64>> = value.values().chunks(for_each_point.max(1)).zip(margins).map(of_point).collect();
    let left = left.concat();
    let mean = average(&left);
    Sample::new(left, mean)
}

/// A cell of a grid; there is none beyond it.
fn at(grid: &[f64], cell: usize) -> f64 {
    grid.get(cell).copied().unwrap_or(0.0)
}

#[allow(clippy::cast_precision_loss)] // a length is far below 2⁵³
fn average(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len().max(1) as f64
}
