//! The parts of a brief inside a stretch of words, one after the other, and the price beside them.

use super::Found;
use super::goal::{goal, goal_behind_name};
use super::piece::{deliverable, deliverable_behind_name};
use super::word::{Kind, Term};
use super::words::{Words, Written, next};
use crate::brief::field::{Kind as Field, TermsField};
use crate::brief::quantity::{Country, Date, Text};
use crate::text::currency::Mark;
use crate::text::read::{Reading, read};

/// A part that was found, with the tokens it was read from.
#[derive(Debug, Clone)]
pub(super) struct Item {
    /// The first of its tokens.
    pub from: usize,
    /// Behind the last of them.
    pub to: usize,
    /// What it says; a goal is a target until its side is known.
    pub found: Found,
    /// The other reading that fits.
    pub other: Option<Found>,
    /// How much it says for the text being a brief: 2 where hardly any other text has it.
    pub weight: u8,
    /// The currency beside its amount, and where the amount stands.
    pub money: Option<(Mark, usize, usize)>,
    /// A country that it names.
    pub market: Option<(Country, usize, usize)>,
    /// Whether its words say nothing but what it is, as "fee is $1,800" does: what stands beside
    /// them does not matter then.
    pub named: bool,
}

/// What stands behind a piece or a goal.
#[derive(Default)]
pub(super) struct Extras {
    pub notes: Vec<(usize, usize)>,
    pub market: Option<(Country, usize, usize)>,
    pub other_due: Option<Date>,
}

/// Every part in the tokens from `from` on; `blocked` says of each token whether it stands in
/// something denied, past or supposed.
pub(super) fn scan(words: &Words, from: usize, blocked: &[bool]) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    let mut at = from;
    while at < words.tokens.len() {
        if blocked.get(at).copied().unwrap_or(false) {
            at = next(at);
            continue;
        }
        if let Some(end) = words.cluster(at) {
            at = end;
            continue;
        }
        let found = if words.is_spoilt(at) { None } else { item(words, at, &items) };
        match found {
            Some(item) => {
                at = item.to.max(next(at));
                items.push(item);
            }
            None => at = next(at),
        }
    }
    without_alternatives(words, &mut items);
    items
}

pub(super) fn item(words: &Words, at: usize, before: &[Item]) -> Option<Item> {
    deliverable(words, at)
        .or_else(|| goal(words, at))
        .or_else(|| goal_behind_name(words, at))
        .or_else(|| deliverable_behind_name(words, at))
        .or_else(|| price(words, at, before))
}

/// Of two that are parted by "or" neither is agreed.
pub(super) fn without_alternatives(words: &Words, items: &mut Vec<Item>) {
    let ors: Vec<(usize, usize)> = items
        .windows(2)
        .filter_map(|pair| {
            let (first, second) = (pair.first()?, pair.last()?);
            let or = (first.to..second.from).any(|at| words.find(at, Term::Or).is_some())
                || (next(first.to) == second.from && words.is(first.to, "/"));
            or.then_some((first.from, second.from))
        })
        .collect();
    items.retain(|item| !ors.iter().any(|(first, second)| *first == item.from || *second == item.from));
}

/// Reads what stands between brackets with `take`; gives the end behind them, and the words
/// that were not taken.
#[allow(clippy::type_complexity)] // the pair is a place in some words
pub(super) fn in_brackets(
    words: &Words,
    at: usize,
    take: &mut dyn FnMut((Words, usize)) -> Option<usize>,
) -> Option<(usize, Option<(usize, usize)>)> {
    let close = words.close(at, ")")?;
    let inside = Words { tokens: words.tokens.get(..close)?, ..*words };
    let mut from = next(at);
    let first = from;
    while from < close {
        if [",", ";", "/"].iter().any(|mark| words.is(from, mark)) {
            from = next(from);
            continue;
        }
        match take((inside, from)) {
            Some(end) if end > from => from = end,
            // All of it, so that no word loses its sense.
            _ => return Some((next(close), Some((if from > first { from } else { first }, close)))),
        }
    }
    Some((next(close), None))
}

pub(super) fn note(words: &Words, notes: &[(usize, usize)]) -> Option<Text> {
    let mut joined = String::new();
    let mut last = None;
    for (from, to) in notes {
        if !joined.is_empty() {
            joined.push_str(if last == Some(*from) { " " } else { ", " });
        }
        joined.push_str(words.slice(*from, *to));
        last = Some(*to);
    }
    Text::new(&joined).ok()
}

pub(super) fn fee(words: &Words, from: usize, to: usize, written: &Written, number: usize) -> Option<Item> {
    // A late fee, a delivery fee: another one than the creator's.
    let name = (from..to).find(|at| words.find(*at, Term::Fee).is_some())?;
    let before = name.checked_sub(1).and_then(|before| words.at(before));
    let bare = words.find(name, Term::Fee) == Some(1);
    let other = bare && before.is_some_and(|token| token.kind == Kind::Word && token.terms.is_empty());
    let loose = [Term::About, Term::AtLeast].iter().any(|term| words.preceded(number, *term).is_some());
    // "A fee for parking"
    let purpose = words.past(to, Term::For).and_then(|purpose| words.at(purpose));
    let strange = purpose.is_some_and(|token| token.kind == Kind::Word && token.terms.is_empty());
    if other || loose || strange || words.find(to, Term::Per).is_some() {
        return None;
    }
    let unsigned = written.mark.is_none() && name < number && stands_alone(words, number, written.to);
    let item = if unsigned { amount(words, number, written) } else { priced(words, number, written) }?;
    Some(Item { from, to, ..item })
}

/// Whether a number without a sign is no day and nothing else is counted by it.
fn stands_alone(words: &Words, number: usize, to: usize) -> bool {
    let ends = words.at(to).is_none_or(|token| token.kind == Kind::Mark && !token.is("/"))
        || [Term::And, Term::Tax].iter().any(|term| words.find(to, *term).is_some());
    ends && words.date(number).is_none()
}

/// "8% commission", "commission of 8%"
pub(super) fn commission(words: &Words, from: usize, to: usize, written: &Written) -> Option<Item> {
    let loose = written.open || !written.percent || words.find(to, Term::Per).is_some();
    let Reading::One(value) = read(Field::Rate, None, &written.text, words.context) else { return None };
    let found = Found::Terms(TermsField::Commission, value);
    (!loose).then_some(Item { from, to, found, other: None, weight: 0, money: None, market: None, named: true })
}

/// "2 TikToks for €900": a price for pieces that were named before.
pub(super) fn price(words: &Words, at: usize, before: &[Item]) -> Option<Item> {
    before.iter().find(|item| matches!(item.found, Found::Deliverable(_)))?;
    let number = words.past(at, Term::For)?;
    let written = words.written(number).filter(|_| words.cluster(number).is_none())?;
    if words.is_measured(written.to)
        || words.at(written.to).is_some_and(|token| token.word == "of" || token.word == "in")
    {
        return None;
    }
    Some(Item { from: at, ..priced(words, number, &written)? })
}

pub(super) fn priced(words: &Words, number: usize, written: &Written) -> Option<Item> {
    written.mark?;
    amount(words, number, written)
}

/// The fee, in the currency of its sign or else of the campaign.
pub(super) fn amount(words: &Words, number: usize, written: &Written) -> Option<Item> {
    if !words.money || written.percent || written.open {
        return None;
    }
    if words.find(written.to, Term::Per).is_some() || words.is(written.to, "/") {
        return None;
    }
    let (found, other) = match read(Field::Money, None, &written.text, words.context) {
        Reading::One(value) => (value, None),
        Reading::Either(value, other) => (value, Some(other)),
        _ => return None,
    };
    let of = |value| Found::Terms(TermsField::Fee, value);
    let money = written.mark.map(|mark| (mark, number, written.to));
    let (from, to) = (number, written.to);
    Some(Item { from, to, found: of(found), other: other.map(of), weight: 0, money, market: None, named: true })
}
