//! Strength and objective: which role would serve, and what that would look like.

use crate::brief::record::Record;

/// A strength that does not serve the objective, with what could be done about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {}

/// What does not fit between the creator's strength and the objective.
pub fn fit(_record: &Record) -> Option<Fit> {
    None
}
