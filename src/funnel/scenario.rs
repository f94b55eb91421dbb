//! The same chain under other assignments of its levers: what changes at each step.
//!
//! Two are proposed from the ranges ([`outlooks`]); others are kept in the brief ([`keep`]). All stand
//! beside the present assumptions in [`side_by_side`].

pub mod keep;
pub mod side_by_side;

use super::around::excess;
use super::chain::Chain;
use super::preset::StepKind;
use super::ranges::Ranges;

/// What a step becomes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// Which step.
    pub step: StepKind,
    /// What it was: a count, or money in major units.
    pub from: f64,
    /// What it becomes.
    pub to: f64,
}

impl Change {
    /// How much more, in the unit of the step; below zero it is less.
    pub fn absolute(&self) -> f64 {
        self.to - self.from
    }

    /// How much more as a share of what it was: 0.14 is 14% more. `None` if it was nothing.
    pub fn relative(&self) -> Option<f64> {
        excess(self.to, self.from)
    }
}

/// What changes at each step that both have, with every lever at its median. One that says nothing of
/// paid views has none: where the other has some, all views of the one are its own.
pub fn changes(from: &Chain, to: &Chain) -> Vec<Change> {
    let (from, to) = alike(from, to);
    let change = |(step, from)| Some(Change { step, from, to: to.step(step)? });
    from.steps().filter_map(change).collect()
}

/// The same two chains, each with paid views where the other has them: none of them where it said
/// nothing.
pub fn alike(one: &Chain, other: &Chain) -> (Chain, Chain) {
    let with_none = |own: &Chain, beside: &Chain| {
        let has = |chain: &Chain| chain.link(StepKind::AllViews).is_some();
        if has(beside) && !has(own) { own.clone().with_no_paid_views() } else { own.clone() }
    };
    (with_none(one, other), with_none(other, one))
}

/// The step that changes most by itself.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Largest {
    /// Which step.
    pub step: StepKind,
    /// Its part of the change of the last step: 1.0 is all of it, more than that where other steps
    /// work against it. Shares of all steps add up to 1.0, because they are taken of the logarithm of
    /// a product (as LMDI does; Ang 2005). `None` if the last step stays what it was.
    pub share: Option<f64>,
}

/// The step whose conversion from the one before, or whose own number if it is the first, changes by the
/// largest factor; for all views that conversion is how many they are for each of the creator's own. `None` if nothing changes, or where a step comes to nothing: a factor of nothing
/// has no size.
pub fn largest(changes: &[Change]) -> Option<Largest> {
    let factors = changes.iter().scan(1.0, |before, change| {
        let all = change.to / change.from;
        Some((change.step, all / std::mem::replace(before, all)))
    });
    let sizes: Vec<(StepKind, f64)> = factors.map(|(step, factor)| (step, factor.ln())).collect();
    let all: f64 = sizes.iter().map(|(_, size)| size).sum();
    let of_most = |one: &&(StepKind, f64), other: &&(StepKind, f64)| one.1.abs().total_cmp(&other.1.abs());
    let (step, size) = *sizes.iter().max_by(of_most).filter(|_| all.is_finite())?;
    let changed = |size: f64| size.abs() > 1e-9;
    changed(size).then(|| Largest { step, share: changed(all).then(|| size / all) })
}

/// A cautious and a hopeful assignment of the levers that are ranges.
#[derive(Debug, Clone, PartialEq)]
pub struct Outlooks {
    /// The last step at its 5th percentile.
    pub cautious: Chain,
    /// The last step at its 95th percentile.
    pub hopeful: Chain,
}

/// How often the search halves what is left: 2⁻⁴⁰ of a percentile is nothing.
const HALVINGS: u32 = 40;

/// Proposes both. Every lever at its own 5th percentile would be far too much: that six independent
/// levers all fall so low happens once in sixty million times. So all of them stand at the same
/// percentile, the one at which the last step comes to its own 5th or 95th.
///
/// `ranges` is what the chain comes to. `None` where no lever is a range: nothing is known then of what
/// may be less or more.
pub fn outlooks(chain: &Chain, ranges: &Ranges) -> Option<Outlooks> {
    chain.links().iter().find(|link| link.belief().is_range())?;
    let (_, sample) = ranges.steps().last()?;
    let spread = sample.spread();
    Some(Outlooks { cautious: chain.at(level_of(chain, spread.p5)), hopeful: chain.at(level_of(chain, spread.p95)) })
}

/// The *z* at which the last step of a chain comes to a value, between −4 and 4.
fn level_of(chain: &Chain, value: f64) -> f64 {
    let last = |z: f64| chain.steps_with(|link| link.belief().at(z)).last().map_or(0.0, |(_, value)| value);
    let (mut low, mut high) = (-4.0, 4.0);
    for _ in 0..HALVINGS {
        let middle = (low + high) / 2.0;
        if last(middle) < value { low = middle } else { high = middle }
    }
    (low + high) / 2.0
}
