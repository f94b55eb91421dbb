//! One assumption against one outcome.

use super::amounts::{at_lever, at_step, exactly, named};
use crate::brief::choice::Lever;
use crate::brief::quantity::Unit;
use crate::funnel::curve::{Curve, Place};
use crate::funnel::preset::StepKind;
use crate::text::steps::assumption;
use crate::text::{Context, write};

/// Unfolds the picture.
pub const AS_A_CURVE: &str = "As a curve";

/// The caption: "Click-through rate: now 2% gives $1,254; $2,000 needs 3.19%."
pub fn curve(own: &Curve, lever: Lever, step: StepKind, context: &Context) -> String {
    let now = named(&at_step(step, own.now.step, context), step, context);
    let mut words =
        [&assumption(lever, context), ": ", &at_lever(lever, own.now.lever, context), " gives ", &now].concat();
    if let Some(crossing) = own.crossing {
        let goal = named(&exactly(step, crossing.step, context), step, context);
        words.push_str(&["; ", &goal, " ", &curve_needs(crossing.lever, lever, context)].concat());
        if lever.unit() == Unit::Rate && crossing.lever > 1.0 {
            words.push_str(", which is not possible");
        }
    }
    words.push('.');
    words
}

/// Where the assumption is: "now 2%: $1,254".
pub fn curve_now(own: &Place, lever: Lever, step: StepKind, context: &Context) -> String {
    ["now ", &at_lever(lever, own.lever, context), ": ", &at_step(step, own.step, context)].concat()
}

/// Where it would have to be: "needs 3.19%".
pub fn curve_needs(value: f64, lever: Lever, context: &Context) -> String {
    ["needs ", &at_lever(lever, value, context)].concat()
}

/// What a rate cannot be: "above 100%: not possible".
pub fn impossible(context: &Context) -> String {
    ["above ", &write::percent(1.0, 0, context.conventions), ": not possible"].concat()
}
