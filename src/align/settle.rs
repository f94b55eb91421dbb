//! What is to settle before the campaign: the rules in their order, and what was decided.

use super::fit::Fit;
use super::outside::Outside;
use super::payback::PayBack;
use crate::brief::choice::Rule;
use crate::brief::id::ItemId;
use crate::brief::record::Record;

/// What a rule found.
#[derive(Debug, Clone, PartialEq)]
pub enum Found {
    /// The plan does not pay back, or not certainly.
    PayBack(PayBack),
    /// A rate outside what is known.
    ImpliedRate(Outside),
    /// Strength and objective do not fit.
    StrengthAndObjective(Fit),
}

/// Something to settle.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// The rule that found it.
    pub rule: Rule,
    /// The goal or deliverable that it is about, if it is about one.
    pub about: Option<ItemId>,
    /// What was found.
    pub found: Found,
}

/// A point with what was decided about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Matter {
    /// The point; `None` where the rule no longer finds what was decided about.
    pub point: Option<Point>,
    /// The decision about it, if there is one.
    pub decision: Option<ItemId>,
    /// Whether what was found has changed since the decision.
    pub reopened: bool,
}

/// Everything that is to settle or was settled, in the order of the rules.
pub fn matters(_record: &Record) -> Vec<Matter> {
    Vec::new()
}
