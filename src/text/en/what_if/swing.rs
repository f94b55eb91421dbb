//! What matters most: how far each assumption alone moves a step.

use super::amounts::{at_lever, at_step, exactly, is_same, named};
use crate::brief::choice::Lever;
use crate::funnel::around::around;
use crate::funnel::preset::StepKind;
use crate::funnel::tornado::Swing;
use crate::text::en::steps::unusual;
use crate::text::implied::share_of;
use crate::text::steps::{assumption, assumption_inside};
use crate::text::{Context, write};

/// The part of the room.
pub const MATTERS_MOST: &str = "What matters most";
/// How it is worked out.
pub const WHY_MATTERS: &str = "Each assumption stands once at its low and once at its high end, the others at their medians. One that is a single number is tried a fifth below and above it.";

/// What one assumption does to a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SwingRow {
    /// The assumption.
    pub name: String,
    /// Its low end.
    pub low: String,
    /// Its high end.
    pub high: String,
    /// What it does: "from 24.4 to 69.6 activated users".
    pub step: String,
    /// How far it moves the step, without what it counts.
    pub size: String,
    /// That it was no range: "tried at ±20%".
    pub tried: Option<String>,
}

/// The line of what the step is with every assumption in its middle: "plan 42.8".
pub fn plan_line(step: StepKind, planned: f64, context: &Context) -> String {
    ["plan ", &at_step(step, planned, context)].concat()
}

/// The line of what it is to come to: "goal 60".
pub fn goal_line(step: StepKind, goal: f64, context: &Context) -> String {
    ["goal ", &exactly(step, goal, context)].concat()
}

/// One row.
pub fn swing(own: &Swing, step: StepKind, context: &Context) -> SwingRow {
    let end = |value| at_lever(own.lever, value, context);
    let (low, high) = (at_step(step, own.low.step, context), at_step(step, own.high.step, context));
    SwingRow {
        name: assumption(own.lever, context),
        low: end(own.low.lever),
        high: end(own.high.lever),
        step: ["from ", &low, " to ", &named(&high, step, context)].concat(),
        size: at_step(step, own.size(), context),
        tried: own.is_tried.then(|| tried(own, context)),
    }
}

/// "tried at ±20%"; a rate is tried up to 100% at most.
fn tried(own: &Swing, context: &Context) -> String {
    let fifth = write::percent(0.2, 0, context.conventions);
    if is_tried_both_ways(own) {
        return ["tried at ±", &fifth].concat();
    }
    ["tried at −", &fifth, " and at ", &at_lever(own.lever, own.high.lever, context)].concat()
}

/// The caption: "Views matter most: between 40,000 and 110,000 they move activated users by 45.2."
pub fn matters_most(swings: &[Swing], step: StepKind, context: &Context) -> Option<String> {
    let first = swings.first()?;
    if swings.iter().all(|own| own.is_tried) {
        return Some(all_alike(swings, step, context));
    }
    let row = swing(first, step, context);
    let by = [share_of(step, context), " by ", &row.size, "."].concat();
    let alike = swings.iter().skip(1).take_while(|own| is_as_large(own, first));
    let others: Vec<String> = alike.map(|own| assumption_inside(own.lever, context)).collect();
    if !others.is_empty() {
        return Some([&row.name, " and ", &others.join(" and "), " matter most: each moves ", &by].concat());
    }
    let (matters, moves) = if is_plural(first.lever, context) {
        (" matter most: ", " they move ")
    } else {
        (" matters most: ", " it moves ")
    };
    let between = match row.tried {
        Some(tried) => tried + ",",
        None => ["between ", &row.low, " and ", &row.high].concat(),
    };
    Some([&row.name, matters, &between, moves, &by].concat())
}

/// Of single numbers none matters more than another: the step is their product. Views that are added up
/// are the exception, each being a part only.
fn all_alike(swings: &[Swing], step: StepKind, context: &Context) -> String {
    let fifth = write::percent(0.2, 0, context.conventions);
    let stopped = swings.iter().any(|own| !is_tried_both_ways(own));
    let whole = write::percent(1.0, 0, context.conventions);
    let stops = stopped.then(|| ["a rate that stops at ", &whole].concat());
    let is_added = swings.iter().any(|own| own.lever == Lever::PaidViews);
    let added = is_added.then(|| "the creator’s own views and paid ones, which are added up".to_owned());
    let but = stops.into_iter().chain(added).collect::<Vec<_>>().join(", and for ");
    let but = if but.is_empty() { but } else { [", but for ", &but].concat() };
    let tried = ["Each assumption is a single number, so each is tried at ±", &fifth].concat();
    let moves = [" and moves ", share_of(step, context), " alike", &but].concat();
    [&tried, &moves, ". Give ranges to see which matters most."].concat()
}

fn is_as_large(one: &Swing, other: &Swing) -> bool {
    (one.size() - other.size()).abs() <= other.size() * 1e-6
}

fn is_tried_both_ways(own: &Swing) -> bool {
    let (below, above) = around(1.0);
    is_same(own.high.lever * below, own.low.lever * above)
}

/// Whether the name of an assumption is in the plural; so much of one thing per another is not.
fn is_plural(lever: Lever, context: &Context) -> bool {
    use Lever as L;
    let rates = [L::LandingRate, L::SignUpRate, L::QualifiedRate, L::InstallRate, L::ActivationRate, L::CompletionRate];
    matches!(lever, L::Views | L::PaidViews) || (rates.contains(&lever) && unusual(lever, context).is_none())
}
