//! Does it pay back? Planned value against all costs, break-even, and the price of a thousand views.

use crate::brief::record::Record;

/// What the plan brings against what it costs. Money in major units of the campaign's currency.
#[derive(Debug, Clone, PartialEq)]
pub struct PayBack {}

/// What the plan brings against what it costs; `None` where there is no fee or nothing to hold
/// against it.
pub fn pay_back(_record: &Record) -> Option<PayBack> {
    None
}
