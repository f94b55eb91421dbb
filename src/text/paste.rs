//! The parts of a brief in any text: an e-mail, a document, a chat, a table.
//!
//! [`read`] returns what stands in the text, each part with the words it was read from, and what
//! it does not understand as left-over words; nothing is filled in until a person has approved it.
//! [`standings`] says of each part whether a brief says it already, and [`edit`] turns approved parts
//! into one change of it. A wrong part is worse than a line
//! left over, so what is denied, past, usual, an example, a range, an upper end or a price per
//! piece is left over, and a text that says too little of a campaign has no parts at all.
//!
//! - `word` and `phrase`: the normal form of the text, its tokens, and what they can mean.
//! - `words`: numbers, amounts, days and countries in a stretch of words.
//! - `clause`: the parts in such a stretch; a `piece`, a `goal`, a `lever` or a price.
//! - `mood`: what is wanted, and what is denied, past or supposed.
//! - `line`: headings and sentences, line by line; with `label`, and `table` and `across`.
//! - `left`: whether it is a brief, what its parts are, and what is left over.
//! - [`acceptance`]: what a short message says of a version.
//! - `standing` and `taking`: what a brief says already, and the change that takes parts over.
//!
//! The words it knows stand in `text::en::paste`; a label for another field is a row there.

pub mod acceptance;
mod across;
mod clause;
mod goal;
mod label;
mod left;
mod lever;
mod line;
mod mood;
mod phrase;
mod piece;
mod standing;
mod table;
mod taking;
pub(super) mod word;
mod words;

use super::Context;
use super::currency::Mark;
use crate::brief::choice::{Lever, Platform};
use crate::brief::field::{BrandNotesField, CampaignField, CreatorField, Deliverable, Goal, TermsField, Value};
use crate::brief::quantity::{Amount, Country, Currency};
use line::{Draft, Line};

pub use standing::{Now, Standing, standings};
pub use taking::edit;
pub use word::{LIMIT, normal};

/// What was found in a pasted text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pasted {
    /// The parts, in the order of the text.
    pub parts: Vec<Part>,
    /// The words that were not taken over, in the order of the text; a line of which nothing was
    /// taken stands there whole.
    pub left_over: Vec<String>,
    /// Whether the text was longer than [`LIMIT`] and only its beginning was read.
    pub cut: bool,
    /// The currency in which the amounts of money were read: the campaign's, or the one that the
    /// text names.
    pub currency: Option<Currency>,
}

/// A part of a brief.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The words it was read from, as they stand in the [`normal`] form of the text.
    pub from: String,
    /// What they say.
    pub found: Found,
    /// What has to be asked before it is taken.
    pub doubt: Option<Doubt>,
}

/// What a part says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A field of the campaign.
    Campaign(CampaignField, Value),
    /// A field of the creator.
    Creator(CreatorField, Value),
    /// A field of the terms.
    Terms(TermsField, Value),
    /// A country in which the campaign has to work.
    Market(Country),
    /// Pieces that the creator makes.
    Deliverable(Deliverable),
    /// A target of the creator.
    Target(Goal),
    /// An outcome of the brand.
    Outcome(Goal),
    /// An assumption of the funnel.
    Assumption(Lever, Amount),
    /// A field of what the brand keeps to itself.
    Notes(BrandNotesField, Value),
}

/// Why a part is not certain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// Something else fits the same words as well: 3/12 is a day in March or in December.
    Other(Found),
    /// Only a sign that several currencies share names the currency. For another one, read again
    /// with it in the context.
    SharedSign,
    /// No currency is named, neither in the text nor for the campaign: it counts in the one that
    /// the brief will have.
    NoCurrency,
}

/// Finds the parts of a brief in a text. Only the first [`LIMIT`] characters are read.
pub fn read(text: &str, context: &Context) -> Pasted {
    let (text, cut) = normal(text);
    let lines = Line::all(&text);
    let mut context = *context;
    let mut walk = line::walk(&text, &lines, &context, true);
    let named = named_currency(&walk.drafts);
    let mut sign = None;
    if context.currency.is_none() {
        let mark = shared_mark(&walk.drafts, named);
        context.currency = named.or_else(|| mark.ok().flatten()?.0.named().map(|(currency, _)| currency));
        sign = mark.ok().flatten().filter(|_| named.is_none());
        // The decimals follow from the currency; amounts that contradict each other are no amounts.
        walk = line::walk(&text, &lines, &context, mark.is_ok());
    }
    if let (Some((mark, start, end)), Some(currency)) = (sign, context.currency) {
        walk.drafts.push(Draft::currency(currency, mark.is_shared(), start, end));
    }
    if context.currency.is_none() {
        let open = walk.drafts.iter_mut().filter(|draft| draft.found.is_money());
        open.for_each(|draft| draft.doubt = draft.doubt.take().or(Some(Doubt::NoCurrency)));
    }
    let (parts, left_over) = walk.finish();
    let currency = if parts.is_empty() { None } else { context.currency };
    Pasted { parts, left_over, cut, currency }
}

fn named_currency(drafts: &[Draft]) -> Option<Currency> {
    drafts.iter().find_map(|draft| match draft.found {
        Found::Campaign(CampaignField::Currency, Value::Currency(currency)) => Some(currency),
        _ => None,
    })
}

/// The first mark of a currency beside an amount, and where it stands; with every other mark that
/// has to mean the same.
type Marked = Option<(Mark, usize, usize)>;

/// The narrowest meaning of all marks beside amounts.
///
/// # Errors
/// Where two of them contradict each other.
fn shared_mark(drafts: &[Draft], named: Option<Currency>) -> Result<Marked, ()> {
    let mut shared: Marked = None;
    for (mark, start, end) in drafts.iter().filter_map(|draft| draft.money) {
        if named.is_some_and(|currency| !mark.fits(currency)) {
            continue;
        }
        shared = match shared {
            Some((own, ..)) if own == mark => shared,
            Some((own, first, last)) => {
                let narrow = own.with(mark).ok_or(())?;
                Some(if narrow == own { (own, first, last) } else { (narrow, start, end) })
            }
            None => Some((mark, start, end)),
        };
    }
    Ok(shared)
}

impl Found {
    fn is_money(&self) -> bool {
        match self {
            Found::Target(goal) | Found::Outcome(goal) => matches!(goal.amount, Some(Amount::Money(_))),
            Found::Assumption(_, amount) => matches!(amount, Amount::Money(_)),
            Found::Campaign(_, value) | Found::Creator(_, value) | Found::Terms(_, value) | Found::Notes(_, value) => {
                matches!(value, Value::Money(_))
            }
            Found::Market(_) | Found::Deliverable(_) => false,
        }
    }

    /// Puts a piece without a platform on the one that the text names for all.
    fn put_on(&mut self, platform: Platform) -> bool {
        let Found::Deliverable(piece) = self else { return false };
        let open = piece.platform.is_none() && line::exists_on(piece.format, platform);
        if open {
            piece.platform = Some(platform);
        }
        open
    }
}

#[cfg(test)]
mod tests;
