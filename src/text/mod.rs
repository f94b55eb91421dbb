//! Every word people read, and numbers and dates as people write them.
//!
//! Where to start: [`read::read`] turns typed text into a value, [`mod@write`] turns values into text,
//! [`label`] names fields and choices, [`meaning`] explains them, [`problem`] says what would work
//! instead; [`paste::read`] finds the parts of a brief in any text; each room of the page has a module of its own. [`conventions::Conventions`] holds how the reader's region writes numbers,
//! [`names::Names`] what a brief calls the steps of its funnel.
//!
//! Logic stands in `conventions`, `currency`, `names`, `read` and `write` and knows no words; words stand in
//! [`en`]. A second language is a module with the same functions beside `en`, and the re-exports
//! below become a choice between the two.
//!
//! This module must not know the browser, the clock or randomness.

pub mod conventions;
pub mod currency;
pub mod en;
pub mod names;
pub mod paste;
pub mod read;
pub mod write;

pub use en::{
    EXAMPLE, answering, brief, briefs, calendar, checks, deciding, disclosure, figure, fit, funnel, implied, label,
    lines, meaning, numbers, opened, outside, passphrase, pasting, payback, phrase, problem, progress, published,
    returned, returns, settle, share, shell, stage, steps, template, time, topics, trouble, what_if,
};

use crate::brief::quantity::{Country, Currency, Date};
use conventions::Conventions;
use names::Names;

/// What reading and writing need to know beside the text.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// How the reader's region writes numbers.
    pub conventions: &'a Conventions,
    /// The campaign's currency. Without one, amounts have two decimals.
    pub currency: Option<Currency>,
    /// The day on which it is read, for dates typed without a year.
    pub today: Option<Date>,
    /// The names of countries, as the browser knows them; may be empty.
    pub countries: &'a [(String, Country)],
    /// What the steps of the funnel are called.
    pub names: &'a Names,
}

impl<'a> Context<'a> {
    /// With conventions and nothing else.
    pub fn new(conventions: &'a Conventions) -> Self {
        Context { conventions, currency: None, today: None, countries: &[], names: Names::USUAL }
    }

    /// How many decimals an amount of money has.
    pub fn decimals(&self) -> u8 {
        self.currency.map_or(2, Currency::decimals)
    }
}
