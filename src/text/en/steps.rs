//! The steps of a funnel that the brand has changed: what their assumptions are called, and words of
//! the editor.

use super::implied::{one, step, usual_step};
use super::{label, meaning};
use crate::brief::choice::Lever;
use crate::funnel::preset::{StepKind, step_of};
use crate::text::Context;

/// Unfolds the editor.
pub const CHANGE: &str = "Change the steps";
/// What can be changed, and what not.
pub const HINT: &str = "Call a step what you call it, put it elsewhere, leave it out, or add your own. What people see stays first and money stays last. The steps stay like this when the objective changes.";
/// The name of a step.
pub const NAME: &str = "Name of the step";
/// Takes back every change of the steps.
pub const BACK_TO_USUAL: &str = "Back to the usual steps";
/// No more can be added.
pub const FULL: &str = "Six steps of your own are the most.";

/// What a step is called if the brand gives it no name.
pub fn usual(kind: StepKind) -> &'static str {
    usual_step(kind)
}

/// Puts a step back that was left out.
pub fn put_back(kind: StepKind) -> String {
    ["Put back: ", usual(kind)].concat()
}

/// An assumption, as a label: "Click-through rate". Where it is not what that usually is, it says what
/// it is: "Quiz finished per store session", "Orders per click", "Sales per order".
pub fn assumption(lever: Lever, context: &Context) -> String {
    match unusual(lever, context) {
        Some((kind, before)) => [step(kind, context), " per ", one(before, context)].concat(),
        None => label::lever(lever).to_owned(),
    }
}

/// The same inside a sentence: what the brand calls a step keeps its letters.
pub fn assumption_inside(lever: Lever, context: &Context) -> String {
    let words = assumption(lever, context);
    let is_name = step_of(lever).is_some_and(|kind| context.names.step(kind).is_some());
    if is_name { words } else { label::inside(&words) }
}

/// The step that an assumption gives and the one before it, where it is not what it is usually called.
pub(super) fn unusual(lever: Lever, context: &Context) -> Option<(StepKind, StepKind)> {
    let kind = step_of(lever)?;
    context.names.before(kind).map(|before| (kind, before))
}

/// What an assumption says; `is_elsewhere` where its step follows another one than usual.
pub fn meaning(lever: Lever, is_elsewhere: bool) -> &'static str {
    match step_of(lever) {
        Some(kind) if is_elsewhere && kind.is_money() => meaning::EACH,
        Some(_) if is_elsewhere => meaning::AFTER,
        _ => meaning::lever(lever),
    }
}
