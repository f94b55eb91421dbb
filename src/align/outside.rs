//! Rates that the goals ask for, held against what is known: this creator's own numbers first,
//! then the brand's own rates, then published ranges with the same denominator.

use crate::brief::record::Record;

/// A rate that lies outside what is known, or that nothing is known about.
#[derive(Debug, Clone, PartialEq)]
pub struct Outside {}

/// Every rate that the goals ask for and that lies outside what is known.
pub fn outside(_record: &Record) -> Vec<Outside> {
    Vec::new()
}
