//! What is not agreed yet: one entry for each thing that would have to be said.

use crate::brief::choice::Lever;
use crate::brief::field::{Goal, GoalField, ItemList, Path, TermsField};
use crate::brief::id::ItemId;
use crate::brief::record::Record;
use crate::funnel::preset::{Place, StepKind, place};
use crate::funnel::steps::Funnel;

/// Something that is not agreed, or that leads nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Open {
    /// The field has no value: a rate without denominator, a goal without window, counter or scope;
    /// no fee; no audience share.
    NotAgreed(Path),
    /// The goal is measured beside the funnel: engagement helps reach and is not counted again.
    FeedsNothing(ItemList, ItemId),
    /// The goal is a step that the funnel of this objective does not have.
    OutsideFunnel(ItemList, ItemId),
}

/// Everything that is not agreed yet: goals in the order of the brief, then what concerns all of
/// it. A goal whose metric or amount is not set is unfinished, not open.
pub fn open(record: &Record) -> Vec<Open> {
    let funnel = Funnel::of(record);
    let mut all = Vec::new();
    for (list, goals) in [(ItemList::Targets, &record.targets), (ItemList::Outcomes, &record.outcomes)] {
        for (id, goal) in goals.iter() {
            all.extend(of_goal(list, id, goal, &funnel));
        }
    }
    if !record.plan.contains_key(&Lever::AudienceInMarket) {
        let field = crate::brief::field::AssumptionField::Amount;
        all.push(Open::NotAgreed(Path::Assumption(Lever::AudienceInMarket, field)));
    }
    if record.terms.fee.is_none() {
        all.push(Open::NotAgreed(Path::Terms(TermsField::Fee)));
    }
    all
}

fn of_goal(list: ItemList, id: ItemId, goal: &Goal, funnel: &Funnel) -> Vec<Open> {
    let Some(metric) = goal.metric.filter(|_| goal.amount.is_some()) else { return Vec::new() };
    let path = |field| if list == ItemList::Targets { Path::Target(id, field) } else { Path::Outcome(id, field) };
    let step = match place(metric) {
        Place::Step(kind) => Some(kind),
        Place::Rate(_) | Place::SideBranch | Place::Outside => None,
    };
    let missing = [
        (GoalField::Denominator, metric.needs_denominator() && goal.denominator.is_none()),
        (GoalField::Scope, step.is_some_and(has_scope) && goal.scope.is_none()),
        (GoalField::Window, goal.window.is_none()),
        (GoalField::Counter, goal.counter.is_none()),
    ];
    let missing = missing.into_iter().filter(|(_, open)| *open).map(|(field, _)| Open::NotAgreed(path(field)));
    let nowhere = match place(metric) {
        Place::SideBranch => Some(Open::FeedsNothing(list, id)),
        Place::Step(kind) if !kind.is_base() && funnel.step(kind).is_none() => Some(Open::OutsideFunnel(list, id)),
        _ => None,
    };
    missing.chain(nowhere).collect()
}

/// Whether the step leaves open where it is counted: views in the market say so themselves.
fn has_scope(kind: StepKind) -> bool {
    kind != StepKind::InMarket
}
