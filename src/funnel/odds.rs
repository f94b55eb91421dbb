//! The chance that a step comes to a goal.

use super::chain::Chain;
use super::preset::StepKind;
use super::ranges::{Ranges, Sample};

/// A chance, 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Chance {
    /// The share of all cases.
    pub share: f64,
    /// Whether nothing varies, so that it is exactly 0 or 1. Otherwise even a share of 0 means only
    /// that it happened at none of the points.
    pub is_exact: bool,
}

/// The chances of one goal.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Odds {
    /// Which step.
    pub step: StepKind,
    /// What it is to come to at least: a count, or money in major units.
    pub goal: f64,
    /// By what the assumptions give.
    pub expected: Chance,
    /// With the luck of counting; `None` for a step that has none.
    pub counted: Option<Chance>,
}

impl Odds {
    /// `ranges` is what the chain comes to; `None` where it does not have the step.
    pub fn of(chain: &Chain, ranges: &Ranges, step: StepKind, goal: f64) -> Option<Odds> {
        let expected = ranges.expected(step)?;
        let is_exact = is_fixed(chain, step);
        let counted =
            ranges.counted(step).map(|counted| Chance { share: counted.chance(goal), is_exact: is_none(&counted) });
        Some(Odds { step, goal, expected: Chance { share: expected.chance(goal), is_exact }, counted })
    }

    /// With the luck of counting where there is any.
    pub fn best(&self) -> Chance {
        self.counted.unwrap_or(self.expected)
    }
}

/// The chance that not one is counted; `None` for a step without the luck of counting, and for money.
pub fn none_at_all(ranges: &Ranges, step: StepKind) -> Option<Chance> {
    let counted = ranges.counted(step).filter(|_| step.is_counted())?;
    Some(Chance { share: 1.0 - counted.chance(1.0), is_exact: is_none(&counted) })
}

/// Whether no lever up to a step is a range.
fn is_fixed(chain: &Chain, step: StepKind) -> bool {
    chain.up_to(step).unwrap_or_default().iter().all(|link| !link.belief().is_range())
}

/// Whether nothing is expected: then nothing is counted either.
fn is_none(counted: &Sample) -> bool {
    counted.mean() <= 0.0
}
