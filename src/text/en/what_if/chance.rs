//! Chances: a percentage and the same as so many in twenty, always on the condition that the
//! assumptions hold.

use super::amounts::{exactly, named};
use crate::align::outside::above_plan;
use crate::brief::record::Record;
use crate::funnel::chain::Chain;
use crate::funnel::odds::{Chance, Odds};
use crate::funnel::preset::StepKind;
use crate::funnel::ranges::Ranges;
use crate::text::en::lines;
use crate::text::implied::{many, one};
use crate::text::{Context, write};

/// Stands behind every chance in a sentence.
pub const IF_THEY_HOLD: &str = "if these assumptions hold";
/// The table of all chances.
pub const EVERY_OUTCOME: &str = "Chance of every outcome";
/// The column of outcomes.
pub const OUTCOME: &str = "Outcome";
/// The column of goals.
pub const GOAL: &str = "Goal";
/// The column of chances.
pub const CHANCE: &str = "Chance, if these assumptions hold";
/// An outcome that the assumptions say nothing about, or that is counted otherwise.
pub const NOT_IN_PLAN: &str = "not part of this plan";

/// "25% · 5 in 20". Neither 0% nor 100% unless it is exactly that.
pub fn chance(own: Chance, context: &Context) -> String {
    [&percentage(own, context), " · ", &in_twenty(own, context)].concat()
}

pub(super) fn percentage(own: Chance, context: &Context) -> String {
    let percent = |share, decimals| write::percent(share, decimals, context.conventions);
    match own.share {
        share if own.is_exact => write::share(share, context.conventions),
        share if share < 0.001 => ["under ", &percent(0.001, 1)].concat(),
        share if share > 0.999 => ["over ", &percent(0.999, 1)].concat(),
        share if share < 0.01 => percent(share, 1),
        share if share > 0.99 => percent(share, 1),
        share => percent(share, 0),
    }
}

fn in_twenty(own: Chance, context: &Context) -> String {
    let twentieths = (own.share * 20.0).round();
    if own.is_exact && own.share <= 0.0 {
        "never".to_owned()
    } else if own.is_exact && own.share >= 1.0 {
        "always".to_owned()
    } else if twentieths < 1.0 {
        "less than 1 in 20".to_owned()
    } else if twentieths >= 20.0 {
        "almost certain".to_owned()
    } else {
        [&write::number(twentieths, 0, context.conventions), " in 20"].concat()
    }
}

/// "60 activated users or more: 25% · 5 in 20, if these assumptions hold."
pub fn chance_of(own: &Odds, context: &Context) -> String {
    let goal = named(&exactly(own.step, own.goal, context), own.step, context);
    [&goal, " or more: ", &chance(own.best(), context), ", ", IF_THEY_HOLD, "."].concat()
}

/// Both layers, where counting has luck: "With counting luck 25% · 5 in 20, without it 24% · 5 in 20,
/// if these assumptions hold."
pub fn with_and_without_luck(own: &Odds, context: &Context) -> Option<String> {
    let counted = chance(own.counted?, context);
    let expected = chance(own.expected, context);
    Some(["With counting luck ", &counted, ", without it ", &expected, ", ", IF_THEY_HOLD, "."].concat())
}

/// What counting luck is, in a sentence, of the step that has it.
pub fn counting_luck(counted: StepKind, context: &Context) -> String {
    let number = ["the number of ", many(counted, context)].concat();
    ["Counting luck: even if every assumption holds exactly, ", &number, " varies by chance."].concat()
}

/// "No order at all: 4% · 1 in 20, if these assumptions hold."
pub fn none_at_all(step: StepKind, none: Chance, context: &Context) -> String {
    ["No ", one(step, context), " at all: ", &chance(none, context), ", ", IF_THEY_HOLD, "."].concat()
}

/// An outcome of the brief in a table of chances.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutcomeRow {
    /// What it is.
    pub outcome: String,
    /// How much is asked.
    pub goal: String,
    /// The chance of it, or that the plan says nothing about it.
    pub chance: String,
}

/// A row for each outcome of the brief that asks for an amount, in its order.
pub fn outcome_rows(record: &Record, chain: &Chain, ranges: &Ranges, context: &Context) -> Vec<OutcomeRow> {
    let asked = above_plan(record);
    let rows = record.outcomes.iter().filter_map(|(id, outcome)| {
        let amount = outcome.amount?;
        let own = asked.iter().find(|own| own.outcome == id);
        let odds = own.and_then(|own| Odds::of(chain, ranges, own.kind, own.wanted));
        Some(OutcomeRow {
            outcome: lines::goal(record, id),
            goal: write::amount(amount, context.currency, context.conventions),
            chance: odds.map_or_else(|| NOT_IN_PLAN.to_owned(), |odds| chance(odds.best(), context)),
        })
    });
    rows.collect()
}
