//! Values of assumptions and of steps.

use crate::brief::choice::Lever;
use crate::brief::quantity::{Amount, Unit};
use crate::funnel::assumed::amount;
use crate::funnel::preset::StepKind;
use crate::text::implied::{many, money_name, one};
use crate::text::{Context, write};

/// A value of an assumption: "39,887", "$218.58"; a rate as it was typed where it can be typed, else
/// with the digits that mean something, "2.76%".
pub fn at_lever(lever: Lever, value: f64, context: &Context) -> String {
    match lever.unit() {
        Unit::Count => write::number(value, 0, context.conventions),
        Unit::Money => write::total_money(value, context.currency, context.conventions),
        Unit::Rate => rate(value, context),
    }
}

fn rate(value: f64, context: &Context) -> String {
    match amount(value, Unit::Rate, 0) {
        Some(Amount::Rate(typed)) if is_same(typed.as_f64(), value) => write::rate(typed, context.conventions),
        _ => write::share(value, context.conventions),
    }
}

/// Whether two numbers differ by no more than what arithmetic leaves over.
pub(super) fn is_same(one: f64, other: f64) -> bool {
    (one - other).abs() <= other.abs() * 1e-9
}

/// A value of a step that rests on assumptions, with three digits or the whole number: "94.2",
/// "457", "$1,151". More of them would say more than is known.
pub fn at_step(step: StepKind, value: f64, context: &Context) -> String {
    let size = value.abs();
    if step.is_money() {
        let value = if size >= 100.0 { value.round() } else { value };
        return write::total_money(value, context.currency, context.conventions);
    }
    if size >= 100.0 || is_same(value.round(), value) {
        write::number(value, 0, context.conventions)
    } else if size >= 1.0 {
        write::number(value, 1, context.conventions)
    } else {
        write::quantity(value, context.conventions)
    }
}

/// A value of a step in which nothing varies, as everywhere else on the page: a goal, a plan.
pub(super) fn exactly(step: StepKind, value: f64, context: &Context) -> String {
    if step.is_money() {
        write::total_money(value, context.currency, context.conventions)
    } else {
        write::quantity(value, context.conventions)
    }
}

/// A written value with what it counts: "25 qualified leads", "$2,000 in sales".
pub(super) fn named(written: &str, step: StepKind, context: &Context) -> String {
    if step.is_money() {
        return [written, " in ", money_name(step, context)].concat();
    }
    [written, " ", if written == "1" { one(step, context) } else { many(step, context) }].concat()
}
