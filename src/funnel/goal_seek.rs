//! What it would take for a step to come to a goal.
//!
//! A step is a straight line of each lever, so each alone has a closed form: goal ÷ the product of the
//! others. The creator's own views and paid ones are added up, so that what comes without the one is
//! taken from the goal first; where that is more than the goal, the one could fall to 0.
//!
//! Several by the same factor take the root of goal ÷ step, because the step is their product. It is
//! none where one of the two that are added up is among them: then the factor is searched, to the last
//! digits. A rate stops at 100%: alone it is then not enough, and among several the others carry the
//! rest.
//!
//! Levers that are ranges count with their medians. It works in both directions: a goal below the plan
//! says how far a lever may fall.

use crate::brief::choice::Lever;

use super::chain::{Chain, Line, Link};
use super::preset::StepKind;
use super::ratio;

/// What a goal asks of a chain.
#[derive(Debug, Clone, PartialEq)]
pub struct Needed {
    /// What the step comes to with every lever at its median.
    pub planned: f64,
    /// What it is to come to.
    pub goal: f64,
    /// Goal ÷ planned: what any one lever has to be multiplied by, but for the creator's own views and
    /// paid ones where both are there. `None` if nothing is planned.
    pub factor: Option<f64>,
    /// Each lever up to the step, base first.
    pub alone: Vec<Alone>,
}

/// One lever, with all others as they are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Alone {
    /// Which lever.
    pub lever: Lever,
    /// What it is: a count, money in major units, or a rate with 1.0 for 100%.
    pub now: f64,
    /// What it would have to be.
    pub needed: Reach,
}

/// Whether one lever can bring a step to a goal.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reach {
    /// At this value; at 0 where more than the goal comes without it.
    At(f64),
    /// No: it would have to be this rate, which is above 100%.
    AboveWhole(f64),
    /// No, whatever it is: another lever is zero.
    Never,
}

/// Several levers by the same factor.
#[derive(Debug, Clone, PartialEq)]
pub enum Together {
    /// They bring the step to the goal.
    Reached {
        /// The factor if no rate stopped at 100%; 0 where more than the goal comes without them.
        unbounded: f64,
        /// The factor of those that did not stop; 1.0 if all stopped just there, 0 like the other.
        factor: f64,
        /// Each of them, base first.
        moved: Vec<Moved>,
    },
    /// They do not: this is what the step comes to with all of them at 100%; zero where it cannot be
    /// moved, because an assumption is zero.
    OutOfReach {
        /// A count, or money in major units.
        most: f64,
    },
}

/// A lever moved together with others.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Moved {
    /// Which lever.
    pub lever: Lever,
    /// What it is.
    pub now: f64,
    /// What it would have to be.
    pub then: f64,
    /// Whether it stopped at 100%.
    pub is_capped: bool,
}

impl Needed {
    /// Whether the plan comes to the goal already.
    pub fn is_met(&self) -> bool {
        self.planned >= self.goal * (1.0 - ROUNDING)
    }
}

/// What rounding may take from a product without a goal being missed by it.
const ROUNDING: f64 = 1e-12;

/// What a goal for a step would take of each lever alone. `None` where the chain does not have the
/// step, or the goal is no number of zero or more.
pub fn needed(chain: &Chain, step: StepKind, goal: f64) -> Option<Needed> {
    if !is_goal(goal) {
        return None;
    }
    let planned = chain.step(step)?;
    let alone = |link: &Link| Alone {
        lever: link.lever(),
        now: link.belief().median(),
        needed: alone(link, chain.line(link.kind(), step), goal),
    };
    let alone = chain.up_to(step)?.iter().map(alone).collect();
    Some(Needed { planned, goal, factor: ratio(goal, planned), alone })
}

fn is_goal(goal: f64) -> bool {
    goal >= 0.0 && goal.is_finite()
}

fn alone(link: &Link, line: Line, goal: f64) -> Reach {
    match line.crossing(goal) {
        None if goal > 0.0 => Reach::Never,
        // Nothing is wanted and nothing comes, whatever this lever is.
        None => Reach::At(link.belief().median()),
        Some(value) if value < 0.0 => Reach::At(0.0),
        Some(value) if value > link.most() * (1.0 + ROUNDING) => Reach::AboveWhole(value),
        Some(value) => Reach::At(value),
    }
}

/// What a goal for a step would take of some of its levers, all by the same factor. Where more than
/// the goal comes without them, that factor is 0. `None` where the chain does not have the step, none
/// of the levers leads to it, or the goal is no number of zero or more.
pub fn together(chain: &Chain, step: StepKind, goal: f64, levers: &[Lever]) -> Option<Together> {
    let planned = chain.step(step)?;
    let chosen: Vec<&Link> = chain.up_to(step)?.iter().filter(|link| levers.contains(&link.lever())).collect();
    if chosen.is_empty() || !is_goal(goal) {
        return None;
    }
    let Some(wanted) = ratio(goal, planned) else {
        return (goal > 0.0).then_some(Together::OutOfReach { most: 0.0 });
    };
    let found = if is_product(chain, step, &chosen) {
        shared(&chosen, wanted, planned)
    } else {
        Search { chain, step, goal, chosen: &chosen }.shared()
    };
    Some(match found {
        Shared::Factor { unbounded, factor } => {
            Together::Reached { unbounded, factor, moved: chosen.iter().map(|link| moved(link, factor)).collect() }
        }
        Shared::Short(most) => Together::OutOfReach { most },
    })
}

/// Whether a step is the product of some levers and of what does not depend on them: not where one of
/// two that are added up is among them.
fn is_product(chain: &Chain, step: StepKind, chosen: &[&Link]) -> bool {
    let adds = chain.up_to(step).is_some_and(|links| links.iter().any(|link| link.kind().is_sum()));
    !adds || chosen.iter().all(|link| !link.kind().counts_everyone())
}

enum Shared {
    Factor {
        unbounded: f64,
        factor: f64,
    },
    /// All stop at 100%, and the step comes to this much only.
    Short(f64),
}

/// The factor by which levers together multiply their product by `wanted`: those that stop give
/// what they can, and the others share the rest, until no further one stops.
fn shared(chosen: &[&Link], wanted: f64, planned: f64) -> Shared {
    let unbounded = root(wanted, chosen.len());
    let mut factor = unbounded;
    // Each round but the last stops one lever more.
    for _ in chosen {
        let stopped = chosen.iter().filter(|link| room(link) < factor);
        let (number, given) =
            stopped.fold((0_usize, 1.0), |(number, given), link| (number.saturating_add(1), given * room(link)));
        let free = chosen.len().saturating_sub(number);
        if free == 0 {
            return Shared::Short(planned * given);
        }
        factor = root(wanted / given, free);
    }
    Shared::Factor { unbounded, factor }
}

/// Looks for the factor of levers that a step is no product of. It never falls with that factor, so
/// halving finds it.
struct Search<'a> {
    chain: &'a Chain,
    step: StepKind,
    goal: f64,
    chosen: &'a [&'a Link],
}

/// A search begins between two neighbouring powers of 2, up to this one: no numbers that can be written
/// down ask for more.
const POWERS: i32 = 1_000;

/// How often it halves what is left: more often than an `f64` has digits.
const HALVINGS: u32 = 60;

impl Search<'_> {
    fn shared(&self) -> Shared {
        match self.least(false).zip(self.least(true)) {
            Some((unbounded, factor)) => Shared::Factor { unbounded, factor },
            // What is zero stays so by any factor: then rates alone can do something, or nothing can.
            None if self.chosen.iter().any(|link| link.is_rate()) => {
                Shared::Short(self.step_at(2_f64.powi(POWERS), true))
            }
            None => Shared::Short(0.0),
        }
    }

    /// The least factor that is enough; `None` if none is.
    fn least(&self, is_capped: bool) -> Option<f64> {
        let is_enough = |factor: f64| self.step_at(factor, is_capped) >= self.goal;
        if is_enough(0.0) {
            return Some(0.0);
        }
        let up = (0..=POWERS).map(|power| 2_f64.powi(power)).find(|factor| is_enough(*factor))?;
        let down = (1..=POWERS).map(|power| 0.5_f64.powi(power)).find(|factor| !is_enough(*factor));
        let (mut low, mut high) =
            if up > 1.0 { (up / 2.0, up) } else { down.map_or((0.0, 1.0), |low| (low, low * 2.0)) };
        for _ in 0..HALVINGS {
            let middle = (low + high) / 2.0;
            if is_enough(middle) { high = middle } else { low = middle }
        }
        Some(high)
    }

    /// What the step comes to with all of them by a factor; rates stop at 100% if that is asked.
    fn step_at(&self, factor: f64, is_capped: bool) -> f64 {
        let value = |link: &Link| {
            let now = link.belief().median();
            match self.chosen.contains(&link) {
                true if is_capped => (now * factor).min(link.most()),
                true => now * factor,
                false => now,
            }
        };
        self.chain.steps_with(value).find(|(kind, _)| *kind == self.step).map_or(0.0, |(_, value)| value)
    }
}

/// By how much a lever can be multiplied at most.
fn room(link: &Link) -> f64 {
    ratio(link.most(), link.belief().median()).unwrap_or(f64::INFINITY)
}

fn moved(link: &Link, factor: f64) -> Moved {
    let now = link.belief().median();
    let is_capped = room(link) < factor;
    Moved { lever: link.lever(), now, then: if is_capped { link.most() } else { now * factor }, is_capped }
}

#[allow(clippy::cast_precision_loss)] // a chain has a handful of levers
fn root(value: f64, degree: usize) -> f64 {
    value.powf(1.0 / degree as f64)
}
