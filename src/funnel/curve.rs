//! One lever against one step, for a chart: which value of the lever gives which step.
//!
//! With the other levers at their medians it is a straight line, so the place where it crosses a goal
//! is exact: (goal − what comes without the lever) ÷ the product of the others. Without the lever
//! nothing comes, but for the creator's own views and paid ones: each comes without the other.

use crate::brief::choice::Lever;

use super::chain::{Chain, Line};
use super::preset::{StepKind, step_of};

/// A value of the lever and the step that it gives.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// A count, money in major units, or a rate with 1.0 for 100%.
    pub lever: f64,
    /// A count, or money in major units.
    pub step: f64,
}

/// One lever against one step.
#[derive(Debug, Clone, PartialEq)]
pub struct Curve {
    /// Evenly spaced, ascending, both ends among them.
    pub places: Vec<Place>,
    /// Where the lever is now, at its median.
    pub now: Place,
    /// Where the step comes to the goal, be it outside of the places or above 100%; `None` without
    /// a goal above zero, if no value of the lever gives anything, or if more than the goal comes
    /// without the lever.
    pub crossing: Option<Place>,
}

/// The curve of a lever between two of its values, in so many places, two at least. `None` where
/// the lever does not lead to the step or the values are not ascending numbers of zero or more.
pub fn curve(
    chain: &Chain,
    lever: Lever,
    step: StepKind,
    (from, to): (f64, f64),
    places: u16,
    goal: Option<f64>,
) -> Option<Curve> {
    let own = chain.up_to(step)?.iter().find(|link| link.lever() == lever)?;
    let line = chain.line(step_of(lever)?, step);
    if !(0.0 <= from && from < to && to.is_finite()) {
        return None;
    }
    let place = |lever: f64| Place { lever, step: line.at(lever) };
    let last = places.max(2).saturating_sub(1);
    let between = |number: u16| {
        let part = f64::from(number) / f64::from(last);
        place(from * (1.0 - part) + to * part)
    };
    let crossing = goal.filter(|goal| *goal > 0.0 && goal.is_finite());
    let crossing = crossing.and_then(|goal| Some(Place { lever: crossing_of(line, goal)?, step: goal }));
    Some(Curve { places: (0..=last).map(between).collect(), now: place(own.belief().median()), crossing })
}

/// Where a line comes to a goal, if any value of the lever does that.
fn crossing_of(line: Line, goal: f64) -> Option<f64> {
    line.crossing(goal).filter(|lever| *lever >= 0.0)
}

/// A crossing so many times as far as what else matters is left out of a window.
const FAR: f64 = 4.0;
/// How much wider a window is than what it is to show.
const BEYOND: f64 = 1.25;

/// The values of a lever that a curve is worth drawing between: from nothing to a quarter beyond where the lever is now, where it would have to be unless that is more than four
/// times as far, and the highest value known of it. A rate ends at 100% unless one of them is above.
/// `None` where the lever does not lead to the step.
pub fn window(
    chain: &Chain,
    lever: Lever,
    step: StepKind,
    goal: Option<f64>,
    known: Option<f64>,
) -> Option<(f64, f64)> {
    let own = chain.up_to(step)?.iter().find(|link| link.lever() == lever)?;
    let crossing = goal.and_then(|goal| crossing_of(chain.line(step_of(lever)?, step), goal));
    let shown = own.belief().median().max(known.unwrap_or(0.0));
    let near = crossing.filter(|crossing| shown <= 0.0 || *crossing <= shown * FAR);
    let shown = shown.max(near.unwrap_or(0.0));
    let to = if own.is_rate() && shown <= 1.0 { (shown * BEYOND).min(1.0) } else { shown * BEYOND };
    // Where everything is nothing, any value will do.
    Some((0.0, if to > 0.0 && to.is_finite() { to } else { 1.0 }))
}
