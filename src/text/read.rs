//! What people type, as values.
//!
//! Numbers are read as people anywhere write them; where two readings fit, both are given and the
//! page asks. The rules stand in `numeral` for numbers, in `range` for two of them in one field and
//! in `date` for dates. A value shown by [`super::write::typed`] is read as itself.

mod date;
mod numeral;
mod range;

use super::currency::Mark;
use super::{Context, en, label};
use crate::brief::field::{Kind, List, Value};
use crate::brief::quantity::{Amount, Count, Country, Currency, Days, Money, Rate, Text, TextError, Unit};
pub(super) use numeral::simple;
use numeral::{Numeral, Pieces};
pub use range::{RangeProblem, RangeReading, Span, read_range};

/// What was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// Nothing was typed.
    Empty,
    /// One value fits.
    One(Value),
    /// Two values fit, the likelier first: to be asked.
    Either(Value, Value),
    /// No value fits.
    Unreadable(Problem),
}

/// Why no value fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// Not a number, an amount or a percentage.
    NotANumber,
    /// A count with a fraction.
    NotWhole,
    /// Finer than parts per million, or than the currency's smallest unit.
    TooManyDecimals,
    /// Beyond what can be written down.
    TooLarge,
    /// Below zero.
    Negative,
    /// A percentage where something else is counted.
    PercentHere,
    /// Money where something else is counted.
    CurrencyHere,
    /// Money in another currency than the campaign's.
    OtherCurrency(Currency),
    /// Nothing beside the field says what is counted.
    NothingMeasured,
    /// Not a day of the calendar.
    NotADate,
    /// The calendar has no such day.
    NoSuchDay,
    /// A day and a month, and nothing says which year.
    NeedsYear,
    /// A year that cannot be written down.
    YearOutside,
    /// Not a number of days, weeks or hours.
    NotDays,
    /// Hours or weeks that are not whole days.
    NotWholeDays,
    /// Not a currency.
    NotACurrency,
    /// Not a country.
    NotACountry,
    /// Not on the list.
    NotAChoice,
    /// Longer than a text may be.
    TextTooLong,
}

/// Reads what was typed into a field of this kind; `unit` says what an [`Kind::Amount`] counts.
pub fn read(kind: Kind, unit: Option<Unit>, typed: &str, context: &Context) -> Reading {
    let plain = numeral::plain(typed);
    if plain.is_empty() {
        return Reading::Empty;
    }
    let read = match kind {
        Kind::Count | Kind::Rate | Kind::Money | Kind::Amount => number(kind, unit, &plain, context),
        Kind::Days => days(&plain, context),
        Kind::Date => date::read(&plain, context),
        Kind::Currency => currency(typed.trim()),
        Kind::Country => country(&plain, context),
        Kind::Choice(list) => choice(list, typed.trim()),
        // It is chosen by the name of the item, never typed.
        Kind::Item => Err(Problem::NotAChoice),
        Kind::Text => return text(typed),
    };
    match read {
        Ok((value, None)) => Reading::One(value),
        Ok((first, Some(second))) if first == second => Reading::One(first),
        Ok((first, Some(second))) => Reading::Either(first, second),
        Err(problem) => Reading::Unreadable(problem),
    }
}

/// The currency that is typed beside an amount, if any; where the campaign has none yet, it can be
/// offered, and the amount read again once it is set.
pub fn currency_in(typed: &str) -> Option<Currency> {
    let plain = numeral::plain(typed);
    let beside = |plain: &str| Affixes::of(&Pieces::of(plain)?)?.currency.map(|mark| mark.first);
    match range::cut(&plain) {
        Some((low, high)) => beside(low).or_else(|| beside(high)),
        None => beside(&plain),
    }
}

/// A value and the other one that fits as well, or why none fits.
type Found = Result<(Value, Option<Value>), Problem>;

fn text(typed: &str) -> Reading {
    match Text::new(typed) {
        Ok(text) => Reading::One(Value::Text(text)),
        Err(TextError::Empty) => Reading::Empty,
        Err(TextError::TooLong) => Reading::Unreadable(Problem::TextTooLong),
    }
}

/// What stands around the digits of a number.
#[derive(Default)]
struct Affixes {
    power: u8,
    percent: bool,
    currency: Option<Mark>,
}

impl Affixes {
    fn of(pieces: &Pieces) -> Option<Self> {
        let mut affixes = Affixes::default();
        affixes.take(pieces.head)?;
        if affixes.take(pieces.tail).is_none() {
            let letters = pieces.tail.find(|letter: char| !letter.is_ascii_lowercase()).unwrap_or(pieces.tail.len());
            let (word, rest) = pieces.tail.split_at_checked(letters)?;
            affixes.power = en::power(word)?;
            affixes.take(rest.trim_start())?;
        }
        Some(affixes)
    }

    /// Takes a percent sign or a currency; `None` for anything else, or for two that differ.
    fn take(&mut self, word: &str) -> Option<()> {
        if word.is_empty() {
            return Some(());
        }
        if en::is_percent(word) {
            self.percent = true;
            return Some(());
        }
        let mark = Mark::read(word)?;
        self.currency = Some(match self.currency {
            Some(other) => mark.with(other)?,
            None => mark,
        });
        Some(())
    }
}

fn number(kind: Kind, unit: Option<Unit>, plain: &str, context: &Context) -> Found {
    let unit = counted(kind, unit).ok_or(Problem::NothingMeasured)?;
    let (first, second) = Typed::of(plain).ok_or(Problem::NotANumber)?.raw(unit, context)?;
    let first = in_unit(kind, unit, first).ok_or(Problem::TooLarge)?;
    Ok((first, second.and_then(|raw| in_unit(kind, unit, raw))))
}

/// What a field of this kind counts; `unit` says it of an [`Kind::Amount`].
fn counted(kind: Kind, unit: Option<Unit>) -> Option<Unit> {
    match kind {
        Kind::Count => Some(Unit::Count),
        Kind::Rate => Some(Unit::Rate),
        Kind::Money => Some(Unit::Money),
        _ => unit,
    }
}

/// A number with what stands around it, in no unit yet.
struct Typed {
    affixes: Affixes,
    numeral: Numeral,
    negative: bool,
}

impl Typed {
    fn of(plain: &str) -> Option<Self> {
        let pieces = Pieces::of(plain)?;
        Some(Typed { affixes: Affixes::of(&pieces)?, numeral: Numeral::of(&pieces)?, negative: pieces.negative })
    }

    /// In things, parts per million or minor units, and the other number that fits.
    fn raw(&self, unit: Unit, context: &Context) -> Result<(u64, Option<u64>), Problem> {
        self.raw_in(self.affixes.power, unit, context)
    }

    /// The same with another power of ten behind the number.
    fn raw_in(&self, power: u8, unit: Unit, context: &Context) -> Result<(u64, Option<u64>), Problem> {
        fitting(unit, &self.affixes, context)?;
        if self.negative {
            return Err(Problem::Negative);
        }
        let (decimals, largest) = match unit {
            Unit::Count => (0, Count::MAX),
            Unit::Rate => (4, Rate::MAX_PPM),
            Unit::Money => (context.decimals(), Money::MAX_MINOR),
        };
        let units = self.numeral.units(decimals.saturating_add(power), largest, context.conventions);
        units.map_err(|problem| match problem {
            Problem::TooManyDecimals if unit == Unit::Count => Problem::NotWhole,
            other => other,
        })
    }
}

/// Whether what stands around the digits belongs to what is counted.
fn fitting(unit: Unit, affixes: &Affixes, context: &Context) -> Result<(), Problem> {
    match (unit, affixes.currency) {
        (Unit::Count | Unit::Money, _) if affixes.percent => Err(Problem::PercentHere),
        (Unit::Count | Unit::Rate, Some(_)) => Err(Problem::CurrencyHere),
        (Unit::Rate, None) if affixes.power > 0 => Err(Problem::NotANumber),
        (Unit::Money, Some(mark)) if context.currency.is_some_and(|own| !mark.fits(own)) => {
            Err(Problem::OtherCurrency(mark.first))
        }
        _ => Ok(()),
    }
}

/// A number as a value: things, parts per million, or minor units.
fn in_unit(kind: Kind, unit: Unit, raw: u64) -> Option<Value> {
    let amount = match unit {
        Unit::Count => Amount::Count(Count::new(raw)?),
        Unit::Rate => Amount::Rate(Rate::from_ppm(raw)?),
        Unit::Money => Amount::Money(Money::from_minor(raw)?),
    };
    Some(match (kind, amount) {
        (Kind::Amount, amount) => Value::Amount(amount),
        (_, Amount::Count(count)) => Value::Count(count),
        (_, Amount::Rate(rate)) => Value::Rate(rate),
        (_, Amount::Money(money)) => Value::Money(money),
    })
}

/// Hours are the unit in between, so that "24h", "1.5 weeks" and "36 hours" are told apart.
fn days(plain: &str, context: &Context) -> Found {
    let pieces = Pieces::of(plain).filter(|pieces| pieces.head.is_empty()).ok_or(Problem::NotDays)?;
    let hours_each = en::time::hours(pieces.tail).ok_or(Problem::NotDays)?;
    let numeral = Numeral::of(&pieces).ok_or(Problem::NotDays)?;
    if pieces.negative {
        return Err(Problem::Negative);
    }
    // Two decimals of a unit are enough to write 1.5 weeks; the number is in hundredths then.
    let (hundredths, _) = numeral.units(2, Count::MAX, context.conventions).map_err(|problem| match problem {
        Problem::TooManyDecimals => Problem::NotWholeDays,
        other => other,
    })?;
    let hours = hundredths.checked_mul(hours_each).ok_or(Problem::TooLarge)?;
    if hours % 2_400 != 0 {
        return Err(Problem::NotWholeDays);
    }
    let days = u16::try_from(hours / 2_400).ok().and_then(Days::new).ok_or(Problem::TooLarge)?;
    Ok((Value::Days(days), None))
}

fn currency(typed: &str) -> Found {
    let (first, second) = Mark::read(typed).and_then(|mark| mark.named()).ok_or(Problem::NotACurrency)?;
    Ok((Value::Currency(first), second.map(Value::Currency)))
}

fn country(plain: &str, context: &Context) -> Found {
    let named = context.countries.iter().find(|(name, _)| numeral::plain(name) == plain).map(|(_, country)| *country);
    let coded = || {
        let code = en::country_word(plain).unwrap_or(plain);
        Country::offered().find(|country| country.code().eq_ignore_ascii_case(code))
    };
    let country = named.or_else(coded).ok_or(Problem::NotACountry)?;
    Ok((Value::Country(country), None))
}

fn choice(list: List, typed: &str) -> Found {
    let labelled = |code: &u16| label::choice(list, *code).is_some_and(|label| label.eq_ignore_ascii_case(typed));
    let code = list.codes().into_iter().find(labelled).ok_or(Problem::NotAChoice)?;
    Ok((Value::Choice(code), None))
}

#[cfg(test)]
mod tests;
