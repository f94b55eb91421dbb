//! Which goal feeds which outcome: what people said, and what is known where they said nothing.

use crate::brief::id::ItemId;
use crate::brief::record::Record;

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

/// Every line that holds, in the order of the goals that they come from.
pub fn edges(_record: &Record) -> Vec<Edge> {
    Vec::new()
}
