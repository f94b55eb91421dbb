//! Which goal feeds which outcome: what people said, and what is known where they said nothing.
//!
//! What is known follows from what the metrics are: every goal feeds the next outcomes on the way
//! that all funnels have in common ([`StepKind::leads_to`]). Engagement is beside that way, what is
//! one's own is known to its owners only, and costs are worked out of the others: none of them
//! proposes anything, but people may join them to an outcome by hand.

use crate::brief::choice::{Connection, Metric};
use crate::brief::field::{Goal, ItemList};
use crate::brief::id::ItemId;
use crate::brief::record::Record;
use crate::funnel::implied::{Implied, between};
use crate::funnel::preset::{Place, StepKind, step_of};
use crate::funnel::steps::{Origin, place_of};

/// A line from a target or an outcome to an outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edge {
    /// Where it comes from.
    pub from: ItemId,
    /// The outcome that it feeds.
    pub to: ItemId,
    /// The item of the record that says so; `None` if it is only proposed.
    pub line: Option<ItemId>,
}

/// Every line that holds, in the order of the goals that they come from, targets first, then of
/// those that they go to. There is none twice, and following them never leads back: what was said
/// and would close a circle is left out.
pub fn edges(record: &Record) -> Vec<Edge> {
    let ends = ends(record);
    let mut joins = proposed(&ends);
    let said = sayings(record, &ends);
    joins.retain(|join| !said.iter().any(|saying| !saying.feeds && saying.is_about(join)));
    for saying in said.iter().filter(|saying| saying.feeds) {
        match joins.iter_mut().find(|join| saying.is_about(join)) {
            Some(join) => join.line = Some(saying.line),
            None => add(&mut joins, saying),
        }
    }
    let edge = |join: &Join| {
        let (from, to) = ends.get(join.from).zip(ends.get(join.to))?;
        Some(Edge { from: from.id, to: to.id, line: join.line })
    };
    joins.iter().filter_map(edge).collect()
}

/// Whether one goal feeds another, directly or by others in between.
pub fn feeds(edges: &[Edge], from: ItemId, to: ItemId) -> bool {
    let mut reached = vec![from];
    let mut at = 0;
    while let Some(here) = reached.get(at).copied() {
        for edge in edges.iter().filter(|edge| edge.from == here) {
            if edge.to == to {
                return true;
            }
            if !reached.contains(&edge.to) {
                reached.push(edge.to);
            }
        }
        at = at.saturating_add(1);
    }
    false
}

/// Every goal that no line comes from or goes to, in the order of the brief.
pub fn loose(record: &Record) -> Vec<(ItemList, ItemId)> {
    let edges = edges(record);
    let touches = |id: ItemId| edges.iter().any(|edge| edge.from == id || edge.to == id);
    goals(record).filter(|(_, id, _)| !touches(*id)).map(|(list, id, _)| (list, id)).collect()
}

/// What the two goals of a line demand of each other by their numbers alone: a rate, or money for
/// each. `None` where a number is not set, or like would not be compared with like.
pub fn implied_on(record: &Record, edge: &Edge) -> Option<Implied> {
    between(record, origin(goal(record, edge.from)?.0, edge.from), Origin::Outcome(edge.to))
}

/// The goal that an end of a line names, with its list.
pub fn goal(record: &Record, id: ItemId) -> Option<(ItemList, &Goal)> {
    let target = record.targets.get(id).map(|goal| (ItemList::Targets, goal));
    target.or_else(|| record.outcomes.get(id).map(|goal| (ItemList::Outcomes, goal)))
}

/// Every goal of both sides, targets first. In a brief that was made by hand an outcome may have the
/// id of a target; nothing could be said about it, so it is left out.
pub(super) fn goals(record: &Record) -> impl Iterator<Item = (ItemList, ItemId, &Goal)> {
    let targets = record.targets.iter().map(|(id, goal)| (ItemList::Targets, id, goal));
    let outcomes = record.outcomes.iter().filter(|(id, _)| record.targets.get(*id).is_none());
    targets.chain(outcomes.map(|(id, goal)| (ItemList::Outcomes, id, goal)))
}

fn origin(list: ItemList, id: ItemId) -> Origin {
    if list == ItemList::Targets { Origin::Target(id) } else { Origin::Outcome(id) }
}

/// A goal as an end of a line.
struct End {
    list: ItemList,
    id: ItemId,
    metric: Option<Metric>,
    place: Option<Place>,
}

fn ends(record: &Record) -> Vec<End> {
    goals(record).map(|(list, id, goal)| End { list, id, metric: goal.metric, place: place_of(goal) }).collect()
}

/// A line by the places of its ends in the brief, from which its own place follows.
struct Join {
    from: usize,
    to: usize,
    line: Option<ItemId>,
}

/// What is known without anyone saying it.
fn proposed(ends: &[End]) -> Vec<Join> {
    let steps = steps_of_outcomes(ends);
    let mut joins = Vec::new();
    for (from, own) in ends.iter().enumerate() {
        for (to, other) in ends.iter().enumerate() {
            if other.list == ItemList::Outcomes && is_known(own, other, &steps) {
                joins.push(Join { from, to, line: None });
            }
        }
    }
    joins
}

/// The steps that have an outcome, each once.
fn steps_of_outcomes(ends: &[End]) -> Vec<StepKind> {
    let mut steps = Vec::new();
    for end in ends.iter().filter(|end| end.list == ItemList::Outcomes) {
        if let Some(Place::Step(kind)) = end.place
            && !steps.contains(&kind)
        {
            steps.push(kind);
        }
    }
    steps
}

/// Whether it is known that `from` feeds the outcome `to`, and that no outcome stands in between.
fn is_known(from: &End, to: &End, outcomes: &[StepKind]) -> bool {
    let is_target = from.list == ItemList::Targets;
    let Some((here, there)) = from.place.zip(to.place) else { return false };
    if is_target && from.metric == to.metric && here != Place::Outside {
        return true;
    }
    match (here, there) {
        // A target gives the outcome of its own step: taps are clicks, in another count.
        (Place::Step(here), Place::Step(there)) if here.stands_with(there) => is_target,
        (Place::Step(here), Place::Step(there)) => {
            let nearer = |step: &StepKind| {
                (here.leads_to(*step) || is_target && here.stands_with(*step)) && step.leads_to(there)
            };
            here.leads_to(there) && !outcomes.iter().any(nearer)
        }
        // A rate is a factor of its step, and so of what comes after it.
        (Place::Rate(lever), Place::Step(there)) => step_of(lever).is_some_and(|own| {
            let carries = |step: StepKind| own.stands_with(step) || own.leads_to(step);
            carries(there) && !outcomes.iter().any(|step| carries(*step) && step.leads_to(there))
        }),
        _ => false,
    }
}

/// What somebody said about two goals.
struct Saying {
    line: ItemId,
    from: usize,
    to: usize,
    feeds: bool,
}

impl Saying {
    fn is_about(&self, join: &Join) -> bool {
        self.from == join.from && self.to == join.to
    }
}

/// The last saying about each pair of goals that are still there.
fn sayings(record: &Record, ends: &[End]) -> Vec<Saying> {
    let place = |id: Option<ItemId>| ends.iter().position(|end| Some(end.id) == id);
    let mut said: Vec<Saying> = Vec::new();
    for (line, item) in record.lines.iter() {
        let (Some(from), Some(to), Some(connection)) = (place(item.from), place(item.to), item.connection) else {
            continue;
        };
        if from == to || ends.get(to).is_none_or(|end| end.list == ItemList::Targets) {
            continue;
        }
        said.retain(|earlier| (earlier.from, earlier.to) != (from, to));
        said.push(Saying { line, from, to, feeds: connection == Connection::Feeds });
    }
    said
}

/// Adds a line that is not proposed at its place in the order, unless it would close a circle.
fn add(joins: &mut Vec<Join>, saying: &Saying) {
    if leads_back(joins, saying) {
        return;
    }
    let own = (saying.from, saying.to);
    let at = joins.iter().position(|join| (join.from, join.to) > own).unwrap_or(joins.len());
    joins.insert(at, Join { from: saying.from, to: saying.to, line: Some(saying.line) });
}

/// Whether the lines lead from the end of a new one to its beginning.
fn leads_back(joins: &[Join], saying: &Saying) -> bool {
    let mut reached = vec![saying.to];
    let mut at = 0;
    while let Some(here) = reached.get(at).copied() {
        for join in joins.iter().filter(|join| join.from == here) {
            if join.to == saying.from {
                return true;
            }
            if !reached.contains(&join.to) {
                reached.push(join.to);
            }
        }
        at = at.saturating_add(1);
    }
    false
}
