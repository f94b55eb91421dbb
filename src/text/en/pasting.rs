//! Words around a pasted text.

use super::{label, phrase};
use crate::brief::field::{AssumptionField, Goal, ItemList, MarketField, Path, Value};
use crate::brief::id::ItemId;
use crate::text::paste::{Doubt, Found, Now, Part, Standing};
use crate::text::{Context, write};

/// Opens the dialog, and its title.
pub const PASTE: &str = "Paste a brief";
/// What it does.
pub const ABOUT: &str = "Paste an e-mail, a document, a chat or a table. What can be recognised is shown first; nothing is filled in before you say so, and nothing is invented.";
/// The field for the text.
pub const TEXT: &str = "The text";
/// Reads it.
pub const READ: &str = "Read it";
/// Nothing was recognised.
pub const NOTHING: &str = "No part of a brief is recognised in this text. Lines such as “Deliverables: 5 posts, 3 stories” or “Creator targets: 25k reach” are.";
/// The words that were not taken.
pub const LEFT_OVER: &str = "Not taken over";
/// Only the beginning was read.
pub const CUT: &str = "The text is very long; only its beginning was read.";
/// The other reading of a part.
pub const INSTEAD: &str = "Take instead: ";
/// A sign that several currencies share.
pub const SHARED_SIGN: &str = "The sign stands for several currencies; change it in the brief if it is another.";
/// An amount of money without a currency.
pub const NO_CURRENCY: &str = "No currency is named; it counts in the currency of the brief.";
/// The brief says it already.
const ALREADY_THERE: &str = "Already there.";

/// Fills in the parts that are ticked.
pub fn fill_in(parts: usize) -> String {
    match parts {
        0 => "Fill in nothing".to_owned(),
        1 => "Start a brief with 1 part".to_owned(),
        _ => ["Start a brief with ", &parts.to_string(), " parts"].concat(),
    }
}

/// Takes the parts that are ticked over into the open brief.
pub fn take_over(parts: usize) -> String {
    match parts {
        0 => "Take over nothing".to_owned(),
        1 => "Take over 1 part".to_owned(),
        _ => ["Take over ", &parts.to_string(), " parts"].concat(),
    }
}

/// Whether the parts go into the open brief.
pub fn into_open(title: &str) -> String {
    ["Add it to the open brief, “", title, "”, instead of starting a new one"].concat()
}

/// What is said of a part because of what the brief says already.
pub fn standing(standing: &Standing, context: &Context) -> Option<String> {
    let now = match standing {
        Standing::New => return None,
        Standing::There => return Some(ALREADY_THERE.to_owned()),
        Standing::Changes { now: Now::Said(now), .. } => found(now, context).1,
        Standing::Changes { now: Now::Typed(typed), .. } => typed.clone(),
    };
    Some(["A change. The brief now says: ", &now].concat())
}

/// What a part is, and what it says.
pub fn found(found: &Found, context: &Context) -> (&'static str, String) {
    let typed = |path: Path, value: &Value| (label::field(path), write::typed(path.spec().kind, value, context));
    match found {
        Found::Campaign(field, value) => typed(Path::Campaign(*field), value),
        Found::Creator(field, value) => typed(Path::Creator(*field), value),
        Found::Terms(field, value) => typed(Path::Terms(*field), value),
        Found::Notes(field, value) => typed(Path::BrandNotes(*field), value),
        Found::Assumption(lever, amount) => {
            let path = Path::Assumption(*lever, AssumptionField::Amount);
            (label::lever(*lever), typed(path, &Value::Amount(*amount)).1)
        }
        Found::Market(country) => {
            (label::field(Path::Market(ItemId(0), MarketField::Country)), write::country(*country, context))
        }
        Found::Deliverable(piece) => {
            let due = piece.due.map(|due| ["due ", &write::date(due)].concat());
            let note = piece.note.as_ref().map(|note| note.as_str().to_owned());
            (label::list(ItemList::Deliverables).name, joined([phrase::pieces(piece, context.conventions), due, note]))
        }
        Found::Target(goal) => (label::list(ItemList::Targets).name, goal_words(goal, context)),
        Found::Outcome(goal) => (label::list(ItemList::Outcomes).name, goal_words(goal, context)),
    }
}

fn goal_words(goal: &Goal, context: &Context) -> String {
    let name = goal.metric.map(|metric| label::metric(metric).to_owned());
    let details = Some(phrase::goal_details(goal)).filter(|details| !details.is_empty());
    let note = goal.note.as_ref().map(|note| note.as_str().to_owned());
    joined([phrase::goal(goal, context).or(name), details, note])
}

fn joined(parts: [Option<String>; 3]) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The other reading of a part, if there is one.
pub fn other(part: &Part) -> Option<&Found> {
    match &part.doubt {
        Some(Doubt::Other(other)) => Some(other),
        _ => None,
    }
}
