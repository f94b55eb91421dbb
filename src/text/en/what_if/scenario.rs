//! The same plan under other assumptions.

use super::amounts::{at_lever, at_step, is_same};
use super::ledger::told_lever;
use crate::brief::field::{ItemList, Path, Quantity};
use crate::brief::id::ItemId;
use crate::brief::quantity::{Date, Text};
use crate::brief::record::Record;
use crate::brief::scenario::ScenarioField;
use crate::funnel::preset::StepKind;
use crate::funnel::scenario::side_by_side::{Cell, Column, Row};
use crate::funnel::scenario::{Change, Largest};
use crate::text::en::implied::usual_step;
use crate::text::implied::{many, money_name, one, share_of, step};
use crate::text::steps::assumption;
use crate::text::{Context, write};

/// Less than the assumptions give.
pub const CAUTIOUS: &str = "Cautious";
/// What the assumptions give.
pub const BASE: &str = "Base";
/// More than the assumptions give.
pub const HOPEFUL: &str = "Hopeful";
/// How the two are made.
pub const WHY_OUTLOOKS: &str = "In each, all ranges stand at the same percentile: the one at which the last step comes to its 5th (cautious) or 95th (hopeful). All of them at their own 5th at once would be far rarer.";

/// What the base is.
pub const WHY_BASE: &str = "In Base every range stands at its middle. The funnel shows the middle of what all ranges come to together, which differs a little.";
/// A scenario without a name.
pub const UNNAMED: &str = "Scenario";
/// The first column.
pub const WHAT: &str = "What";
/// What is left of what comes in.
pub const LEFT: &str = "Left after all costs";
/// What a new scenario is to be called.
pub const NAME_IT: &str = "What to call it";
/// Keeps it.
pub const KEEP: &str = "Keep";
/// Makes its values the assumptions.
pub const USE: &str = "Use these values";
/// They are.
pub const USED: &str = "These are the assumptions now. Undo brings the earlier ones back.";
/// Keeps a proposed scenario, so that it can be changed and shared.
pub const KEEP_IT: &str = "Keep as a scenario";
/// It was kept.
pub const KEPT: &str = "Kept: it stands beside the others.";
/// What sharing one means.
pub const SHARES_ALL: &str =
    "A shared scenario travels in the link with its name and all its values, also those of private assumptions.";
/// What stays behind where the funnel has a step of the brand's own.
pub const OWN_STAYS: &str = "Values of your own steps stay on this device, and those of the step right after one.";
/// Which scenario is held against the base.
pub const COMPARE: &str = "Compare with";
/// The scenarios in a brief that came in a link.
pub const TOLD_SCENARIOS: &str = "What it could come to";

const NO_CHANGE: &str = "no change";

/// "+12%", "−14%"; `None` where there was nothing before.
pub fn relative(own: &Change, context: &Context) -> Option<String> {
    let share = own.relative()?;
    Some(if is_same(own.to, own.from) { NO_CHANGE.to_owned() } else { more(share, context) })
}

/// "+12%".
fn more(share: f64, context: &Context) -> String {
    let small = share.abs() < 0.01;
    let written = |share| {
        if small { write::share(share, context.conventions) } else { write::percent(share, 0, context.conventions) }
    };
    if share > 0.0 { ["+", &written(share)].concat() } else { written(share) }
}

/// "3.2 fewer orders", "$120 more in sales".
pub fn absolute(own: &Change, context: &Context) -> String {
    if is_same(own.to, own.from) {
        return NO_CHANGE.to_owned();
    }
    let size = at_step(own.step, own.absolute().abs(), context);
    let is_more = own.absolute() > 0.0;
    if own.step.is_money() {
        return [&size[..], if is_more { " more" } else { " less" }, " in ", money_name(own.step, context)].concat();
    }
    let what = if size == "1" { one(own.step, context) } else { many(own.step, context) };
    [&size[..], if is_more { " more " } else { " fewer " }, what].concat()
}

/// The same without what is counted: "18,800 fewer"; nothing where nothing changes.
pub fn difference(own: &Change, context: &Context) -> String {
    let is_more = own.absolute() > 0.0;
    let words = match (own.step.is_money(), is_more) {
        _ if is_same(own.to, own.from) => return String::new(),
        (_, true) => " more",
        (true, false) => " less",
        (false, false) => " fewer",
    };
    at_step(own.step, own.absolute().abs(), context) + words
}

/// What a scenario is called.
pub fn column(column: Column, record: &Record) -> String {
    match column {
        Column::Base => BASE.to_owned(),
        Column::Cautious => CAUTIOUS.to_owned(),
        Column::Hopeful => HOPEFUL.to_owned(),
        Column::Own(id) => {
            let name = scenario_name(record, id);
            if id.side() == record.holder { name } else { [&name, " · the brand’s"].concat() }
        }
    }
}

/// The name of one that is kept.
pub fn scenario_name(record: &Record, id: ItemId) -> String {
    own_name(record, id).unwrap_or_else(|| UNNAMED.to_owned())
}

fn own_name(record: &Record, id: ItemId) -> Option<String> {
    let name = Text::from_value(&record.get(Path::Scenario(id, ScenarioField::Name))?)?;
    Some(name.as_str().to_owned())
}

/// What is compared.
pub fn row(row: Row, context: &Context) -> String {
    match row {
        Row::Value(lever) => assumption(lever, context),
        Row::Step(kind) => step(kind, context).to_owned(),
        Row::Left => LEFT.to_owned(),
    }
}

/// The same as the creator reads it: it is the brand's market that is meant, and what the brand calls
/// its steps does not travel.
pub fn told_row(own: Row) -> &'static str {
    match own {
        Row::Value(lever) => told_lever(lever),
        Row::Step(StepKind::InMarket) => "In the market",
        Row::Step(kind) => usual_step(kind),
        Row::Left => LEFT,
    }
}

/// A value: "1.75%", "15.97", "−$1,297".
pub fn cell(row: Row, own: &Cell, context: &Context) -> String {
    value(row, own.value, context)
}

fn value(row: Row, value: f64, context: &Context) -> String {
    match row {
        Row::Value(lever) => at_lever(lever, value, context),
        Row::Step(step) => at_step(step, value, context),
        // Money that comes in is written alike, whatever it comes from.
        Row::Left => at_step(StepKind::Revenue, value, context),
    }
}

/// How it differs from the base: "+20%", of money that is left "+$101"; `None` where it does not.
pub fn against_base(row: Row, own: &Cell, context: &Context) -> Option<String> {
    if row != Row::Left {
        return own.relative().map(|share| more(share, context));
    }
    let difference = own.absolute()?;
    let written = value(row, difference, context);
    Some(if difference > 0.0 { ["+", &written].concat() } else { written })
}

/// "Launch week against Base: 3.2 more orders (+20%), $214 more in sales (+20%)."
pub fn compared(name: &str, changes: &[Change], context: &Context) -> String {
    let last = changes.last();
    let counted = changes.iter().rfind(|own| !own.step.is_money()).filter(|own| last != Some(*own));
    let said = |own: &Change| {
        let share = relative(own, context).filter(|share| share != NO_CHANGE);
        [&absolute(own, context), &share.map(|share| [" (", &share, ")"].concat()).unwrap_or_default()[..]].concat()
    };
    let all: Vec<String> = counted.into_iter().chain(last).filter(|own| !is_same(own.to, own.from)).map(said).collect();
    let all = if all.is_empty() { NO_CHANGE.to_owned() } else { all.join(", ") };
    [name, " against ", BASE, ": ", &all, "."].concat()
}

/// What a new scenario may be called: "Plan of 22 Nov 2026", and "Plan of 22 Nov 2026 (2)" if that is
/// taken.
pub fn proposed_name(record: &Record, today: Option<Date>) -> String {
    let stem = today.map_or_else(|| UNNAMED.to_owned(), |day| ["Plan of ", &write::date(day)].concat());
    let taken: Vec<String> =
        record.ids(ItemList::Scenarios).into_iter().filter_map(|id| own_name(record, id)).collect();
    let numbered = |number: usize| [&stem, " (", &number.to_string(), ")"].concat();
    let mut names = std::iter::once(stem.clone()).chain((2..).map(numbered));
    names.find(|name| !taken.contains(name)).unwrap_or(stem.clone())
}

/// What became of the conversion to a step: "1.74% → 1.35% of those in the market", "$113 → $96 per
/// order", "30,000 → 0 paid"; once where it stays. And whether it changed.
pub fn rate_change(step: StepKind, (from, to): (f64, f64), before: StepKind, context: &Context) -> (String, bool) {
    let value = |value| at_lever(step.lever(), value, context);
    let of = if step.is_money() {
        [" per ", one(before, context)].concat()
    } else if step.is_sum() {
        " paid".to_owned()
    } else {
        [" of ", share_of(before, context)].concat()
    };
    if is_same(to, from) {
        (value(from) + &of, false)
    } else {
        ([&value(from), " → ", &value(to), &of].concat(), true)
    }
}

/// At the step that changes most by itself.
pub fn most(largest: Option<&Largest>) -> &'static str {
    match largest.and_then(|own| own.share) {
        Some(share) if share > 0.5 => "makes most of the difference",
        _ => "changes most",
    }
}

/// A lens of the chart: both bars on a new scale.
pub fn both_closer(times: f64, context: &Context) -> String {
    ["the same two, drawn ", &write::number(times, 0, context.conventions), " times larger"].concat()
}
