//! The chance that a step comes to a goal.

use super::chain::Chain;
use super::preset::StepKind;
use super::ranges::{Histogram, Ranges, Sample, Spread};

/// How many bars a picture of a step has at most.
const BARS: u16 = 40;

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
        Some(Odds::out_of(chain, step, goal, ranges.expected(step)?, ranges.counted(step).as_ref()))
    }

    fn out_of(chain: &Chain, step: StepKind, goal: f64, expected: &Sample, counted: Option<&Sample>) -> Odds {
        let expected = Chance { share: expected.chance(goal), is_exact: is_fixed(chain, step) };
        let counted = counted.map(|counted| Chance { share: counted.chance(goal), is_exact: is_none(counted) });
        Odds { step, goal, expected, counted }
    }

    /// With the luck of counting where there is any.
    pub fn best(&self) -> Chance {
        self.counted.unwrap_or(self.expected)
    }
}

/// How likely a goal is, and what a picture shows of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Likely {
    /// The chances.
    pub odds: Odds,
    /// The chance that not one is counted, for a step with the luck of counting.
    pub none_at_all: Option<Chance>,
    /// What the assumptions give.
    pub expected: Spread,
    /// The same with the luck of counting where there is any, else as it is.
    pub spread: Spread,
    /// The values that it spreads over.
    shown: Sample,
    /// The step whose luck of counting it has: its own, or for money that of the step before.
    pub luck_of: Option<StepKind>,
}

impl Likely {
    /// `ranges` is what the chain comes to; `None` where it does not have the step.
    pub fn of(chain: &Chain, ranges: &Ranges, step: StepKind, goal: f64) -> Option<Likely> {
        let expected = ranges.expected(step)?;
        let counted = ranges.counted(step);
        let luck_of = ranges.luck_of(step);
        let none = counted.as_ref().filter(|_| luck_of == Some(step));
        let none_at_all = none.map(|counted| Chance { share: 1.0 - counted.chance(1.0), is_exact: is_none(counted) });
        let odds = Odds::out_of(chain, step, goal, expected, counted.as_ref());
        let shown = counted.unwrap_or_else(|| expected.clone());
        Some(Likely { odds, none_at_all, expected: expected.spread(), spread: shown.spread(), shown, luck_of })
    }

    /// How often it falls where, for a picture: worked out when it is drawn.
    pub fn histogram(&self) -> Histogram {
        self.shown.histogram(BARS)
    }

    /// Whether the step itself is counted, so that nothing between two whole numbers can happen.
    pub fn is_whole(&self) -> bool {
        self.luck_of == Some(self.odds.step)
    }
}

/// Whether no lever up to a step is a range.
fn is_fixed(chain: &Chain, step: StepKind) -> bool {
    chain.up_to(step).unwrap_or_default().iter().all(|link| !link.belief().is_range())
}

/// Whether nothing is expected: then nothing is counted either.
fn is_none(counted: &Sample) -> bool {
    counted.mean() <= 0.0
}
