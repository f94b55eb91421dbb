//! Two numbers in one field: "18k to 34k", "1–3%", "$80 to 160".
//!
//! A word or a dash parts the two ends, and a single number is read as in any other field. What is
//! written once counts for both:
//! 1. A power of ten behind the second number is the first's too if that number has none and stays
//!    the smaller one: "18-34k" is 18k to 34k, but "500-1k" and "18,000-34k" are what they say.
//! 2. A power behind the first number is the second's only where that would be the smaller one
//!    without it: "18k-34".
//! 3. A mark between digits does the same in both: beside "0,5" the comma of "1,234" comes before a
//!    fraction.
//!
//! Of the readings that are left, one with a first number above the second is none.

use super::{Problem, Reading, Typed, counted, in_unit, numeral, read};
use crate::brief::field::{Kind, Value};
use crate::brief::quantity::Unit;
use crate::text::{Context, en};

/// One value, or two with a range between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Span {
    /// One value.
    Point(Value),
    /// The lower end and the higher one, which differ.
    Range(Value, Value),
}

/// What was understood of a field that takes a range.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RangeReading {
    /// Nothing was typed.
    Empty,
    /// One reading fits.
    One(Span),
    /// Two fit, the likelier first: to be asked as one question.
    Either(Span, Span),
    /// None fits.
    Unreadable(RangeProblem),
}

/// Why no reading fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RangeProblem {
    /// What was typed is one number, or none.
    Whole(Problem),
    /// The first number.
    Low(Problem),
    /// The second number.
    High(Problem),
    /// The first number is larger than the second.
    Swapped,
    /// The two numbers name different currencies.
    TwoCurrencies,
}

/// Reads what was typed into a field that takes a number or a range of them; `unit` says what an
/// [`Kind::Amount`] counts.
pub fn read_range(kind: Kind, unit: Option<Unit>, typed: &str, context: &Context) -> RangeReading {
    let plain = numeral::plain(typed);
    let takes_range = matches!(kind, Kind::Count | Kind::Rate | Kind::Money | Kind::Amount);
    let Some((low, high)) = cut(&plain).filter(|_| takes_range) else {
        return match read(kind, unit, typed, context) {
            Reading::Empty => RangeReading::Empty,
            Reading::One(value) => RangeReading::One(Span::Point(value)),
            Reading::Either(one, other) => RangeReading::Either(Span::Point(one), Span::Point(other)),
            Reading::Unreadable(problem) => RangeReading::Unreadable(RangeProblem::Whole(problem)),
        };
    };
    let Some(unit) = counted(kind, unit) else {
        return RangeReading::Unreadable(RangeProblem::Whole(Problem::NothingMeasured));
    };
    let spans = ordered(low, high, unit, context).map(|pairs| {
        let mut spans =
            pairs.into_iter().filter_map(|(low, high)| span(in_unit(kind, unit, low)?, in_unit(kind, unit, high)?));
        (spans.next(), spans.next())
    });
    match spans {
        Ok((Some(one), None)) => RangeReading::One(one),
        Ok((Some(one), Some(other))) => RangeReading::Either(one, other),
        Ok((None, _)) => RangeReading::Unreadable(RangeProblem::Swapped),
        Err(problem) => RangeReading::Unreadable(problem),
    }
}

fn span(low: Value, high: Value) -> Option<Span> {
    Some(if low == high { Span::Point(low) } else { Span::Range(low, high) })
}

/// The two parts of plain text that holds a range; `None` where it is one number, or no number.
pub(super) fn cut(plain: &str) -> Option<(&str, &str)> {
    let bare = plain.split_once(' ').filter(|(word, _)| en::opens_range(word)).map_or(plain, |(_, rest)| rest);
    at_word(bare).or_else(|| at_dash(bare))
}

/// At a word that stands alone, with a number on either side.
fn at_word(plain: &str) -> Option<(&str, &str)> {
    let mut at: usize = 0;
    for word in plain.split(' ') {
        let end = at.saturating_add(word.len());
        if en::parts_range(word) {
            let (low, high) = (plain.get(..at)?.trim_end(), plain.get(end..)?.trim_start());
            return (has_digit(low) || has_digit(high)).then_some((low, high));
        }
        at = end.saturating_add(1);
    }
    None
}

/// At a dash between digits, rather not at the one of "400.-".
fn at_dash(plain: &str) -> Option<(&str, &str)> {
    let parts = || {
        plain.match_indices(['-', '~']).filter_map(|(at, dash)| {
            let (low, high) = (plain.get(..at)?, plain.get(at.saturating_add(dash.len())..)?);
            (has_digit(low) && has_digit(high)).then_some((low, high))
        })
    };
    let (low, high) = parts().find(|(low, _)| !low.ends_with(['.', ','])).or_else(|| parts().next())?;
    Some((low.trim_end(), high.trim_start()))
}

fn has_digit(plain: &str) -> bool {
    plain.bytes().any(|byte| byte.is_ascii_digit())
}

/// The readings of both ends that are in order, the likeliest first; never none of them.
fn ordered(low: &str, high: &str, unit: Unit, context: &Context) -> Result<Vec<(u64, u64)>, RangeProblem> {
    let mut low = Typed::of(low).ok_or(RangeProblem::Low(Problem::NotANumber))?;
    let mut high = Typed::of(high).ok_or(RangeProblem::High(Problem::NotANumber))?;
    low.numeral.learn(&high.numeral);
    high.numeral.learn(&low.numeral);
    let mut first_problem = None;
    for (low_power, high_power) in powers(&low, &high) {
        match pairs(&low, low_power, &high, high_power, unit, context) {
            Ok(pairs) => return Ok(pairs),
            // What stands there is what a problem is about, not what was made of it.
            Err(problem) if (low_power, high_power) == (low.affixes.power, high.affixes.power) => {
                first_problem = Some(problem);
            }
            Err(_) => {}
        }
    }
    Err(first_problem.unwrap_or(RangeProblem::Swapped))
}

/// The powers of ten to try for both ends, in this order. A number with three digits behind its only
/// mark is written out in full and takes none from the other end.
fn powers(low: &Typed, high: &Typed) -> Vec<(u8, u8)> {
    let own = (low.affixes.power, high.affixes.power);
    match own {
        (0, power) if power > 0 && low.numeral.is_plain() => vec![(power, power), own],
        (power, 0) if power > 0 && high.numeral.is_plain() => vec![own, (power, power)],
        _ => vec![own],
    }
}

/// The readings that are in order under one choice of powers.
fn pairs(
    low: &Typed,
    low_power: u8,
    high: &Typed,
    high_power: u8,
    unit: Unit,
    context: &Context,
) -> Result<Vec<(u64, u64)>, RangeProblem> {
    let (low_first, low_second) = low.raw_in(low_power, unit, context).map_err(RangeProblem::Low)?;
    let (high_first, high_second) = high.raw_in(high_power, unit, context).map_err(RangeProblem::High)?;
    if low.affixes.currency.zip(high.affixes.currency).is_some_and(|(one, other)| one.with(other).is_none()) {
        return Err(RangeProblem::TwoCurrencies);
    }
    // Where both can be read in two ways, it is the same mark: both are read in the same way.
    let second = match (low_second, high_second) {
        (None, None) => None,
        (low, high) => Some((low.unwrap_or(low_first), high.unwrap_or(high_first))),
    };
    let mut pairs = vec![(low_first, high_first)];
    pairs.extend(second);
    pairs.retain(|(low, high)| low <= high);
    pairs.dedup();
    if pairs.is_empty() { Err(RangeProblem::Swapped) } else { Ok(pairs) }
}

#[cfg(test)]
mod tests;
