//! What the brief wants of the steps of its funnel, and what the plan gives for it.

use crate::brief::choice::{Lever, Reporter};
use crate::brief::edit::{Edit, Entry};
use crate::brief::field::{AssumptionField, GoalField, Path, Quantity, Value};
use crate::brief::quantity::Date;
use crate::brief::record::Record;

use super::around::excess;
use super::assumed::{amount, amount_value};
use super::belief::Belief;
use super::preset::StepKind;
use super::steps::{Funnel, Origin, Step};

/// A goal for a step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Aim {
    /// Which step.
    pub step: StepKind,
    /// How much: a count, or money in major units.
    pub goal: f64,
    /// Whose goal it is.
    pub origin: Origin,
    /// What the plan gives; `None` while a lever before it is not set.
    pub planned: Option<f64>,
}

/// The goals for the steps of a funnel, the last step first: it is what the campaign is
/// for. Of several goals for a step that count what the plan counts its owner's is taken. The base alone is what the creator aims for,
/// and the plan begins with it.
pub fn aims(funnel: &Funnel) -> Vec<Aim> {
    funnel.steps.iter().rev().filter(|step| !step.kind.is_base()).filter_map(Aim::of).collect()
}

impl Aim {
    /// What the brief asks of a step, and what the plan gives; `None` where it asks for nothing that
    /// the plan counts, or where the plan is that goal itself.
    pub fn of(step: &Step) -> Option<Aim> {
        let goal = step.asked().filter(|goal| goal.origin != step.origin)?;
        Some(Aim { step: step.kind, goal: goal.value, origin: goal.origin, planned: step.planned })
    }

    /// How much more the plan gives than the goal asks for: 0.14 is 14% more, below zero it is less.
    /// `None` if either is nothing.
    pub fn excess(&self) -> Option<f64> {
        excess(self.planned?, self.goal)
    }
}

/// The change that makes a value the one assumption about a lever, in the place of a range too.
/// `None` beyond what can be written down.
pub fn assume(record: &Record, lever: Lever, value: f64, today: Option<Date>) -> Option<Edit> {
    let value = Value::Amount(amount(value, lever.unit(), record.decimals())?);
    Some(set_assumption(record, lever, Entry::Value(value), Entry::Empty, today))
}

/// One end of a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Its 5th percentile.
    Low,
    /// Its 95th percentile.
    High,
}

/// An end of the range that is assumed of a lever: a count, money in major units, or a rate with 1.0 for
/// 100%. `None` where no range is.
pub fn end_of(record: &Record, lever: Lever, end: End) -> Option<f64> {
    let own = record.plan.get(&lever)?;
    let (low, high) = (own.amount?, own.up_to?);
    Some(amount_value(if end == End::Low { low } else { high }, record.decimals()))
}

/// The change that moves one end of a range. `None` where no range is assumed, or where it would not be
/// one any more: an end cannot pass the other, nor touch 0% or 100%.
pub fn assume_end(record: &Record, lever: Lever, end: End, value: f64, today: Option<Date>) -> Option<Edit> {
    let (unit, decimals) = (lever.unit(), record.decimals());
    let own = record.plan.get(&lever)?;
    let (low, high) = (own.amount?, own.up_to?);
    let moved = amount(value, unit, decimals)?;
    let (low, high) = if end == End::Low { (moved, high) } else { (low, moved) };
    let belief = Belief::range(unit, amount_value(low, decimals), amount_value(high, decimals)).ok()?;
    let entry = |amount| Entry::Value(Value::Amount(amount));
    belief.is_range().then(|| set_assumption(record, lever, entry(low), entry(high), today))
}

/// The change that a typed assumption is, on the part of whoever holds the brief: always of the same
/// fields, so that typing is one step.
pub fn set_assumption(record: &Record, lever: Lever, low: Entry, high: Entry, today: Option<Date>) -> Edit {
    let at = |field, entry| Edit::Set(Path::Assumption(lever, field), entry);
    // An assumption that is taken back was set on no day and by nobody.
    let is_set = low != Entry::Empty;
    let today = today.filter(|_| is_set).map_or(Entry::Empty, |today| Entry::Value(Value::Date(today)));
    let holder = if is_set { Entry::Value(Reporter::from(record.holder).to_value()) } else { Entry::Empty };
    Edit::All(vec![
        at(AssumptionField::Amount, low),
        at(AssumptionField::UpTo, high),
        at(AssumptionField::SetOn, today),
        at(AssumptionField::SetBy, holder),
    ])
}

/// The change that makes what the plan gives the goal of an aim; `None` where nothing is planned, the
/// plan has no goal to write it to, or it says so already.
pub fn write_back(record: &Record, aim: &Aim) -> Option<Edit> {
    let path = match aim.origin {
        Origin::Target(id) => Path::Target(id, GoalField::Amount),
        Origin::Outcome(id) => Path::Outcome(id, GoalField::Amount),
        Origin::Plan => return None,
    };
    let planned = Value::Amount(amount(aim.planned?, aim.step.unit(), record.decimals())?);
    (record.get(path).as_ref() != Some(&planned)).then_some(Edit::Set(path, Entry::Value(planned)))
}
