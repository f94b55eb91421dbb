//! What lines between goals say.

use super::label;
use crate::brief::id::ItemId;
use crate::brief::record::Record;

/// Draws a line from a goal.
pub fn draw_from(goal: &str) -> String {
    ["Draw a line from ", goal].concat()
}

/// What stands on a drawn line whose numbers demand nothing of each other.
pub const FEEDS: &str = "feeds";

/// Denies a line.
pub fn deny(sentence: &str) -> String {
    ["Take this line away: ", sentence].concat()
}

/// A goal by its name.
pub type End = (ItemId, String);

/// What lines can come from and go to, by name: the targets, and the outcomes.
pub fn ends(record: &Record) -> (Vec<End>, Vec<End>) {
    let named = |ids: Vec<ItemId>| ids.into_iter().map(|id| (id, goal(record, id))).collect();
    let targets = record.targets.iter().map(|(id, _)| id).collect();
    let outcomes = record.outcomes.iter().map(|(id, _)| id).collect();
    (named(targets), named(outcomes))
}

/// The name of a target or an outcome.
pub fn goal(record: &Record, id: ItemId) -> String {
    let goal = record.targets.get(id).or_else(|| record.outcomes.get(id));
    match goal.and_then(|goal| Some((goal.metric?, goal.own_name.as_ref()))) {
        Some((metric, Some(name))) if metric.is_own() => name.as_str().to_owned(),
        Some((metric, _)) => label::metric(metric).to_owned(),
        None => String::new(),
    }
}
