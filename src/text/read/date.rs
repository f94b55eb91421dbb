//! Dates as people write them.
//!
//! With the month as a word, or with four digits of the year in front, a date is clear. In digits,
//! points mean day first everywhere; with other marks the day or the month may come first: where
//! both give a day of the calendar, both are offered, the reader's own order first. Without a year
//! the next such day is meant.

use super::{Found, Problem};
use crate::brief::field::Value;
use crate::brief::quantity::Date;
use crate::text::conventions::DateOrder;
use crate::text::{Context, en};

/// A number in a date, with how many digits it was written in.
#[derive(Clone, Copy)]
struct Part {
    number: u16,
    digits: usize,
}

impl Part {
    fn is_year(self) -> bool {
        self.digits == 4
    }
}

/// What a date was typed as.
#[derive(Default)]
struct Parts {
    numbers: Vec<Part>,
    month: Option<u8>,
    /// Only points between the numbers.
    pointed: bool,
}

/// A day that may lack its year.
#[derive(Clone, Copy)]
struct Day {
    year: Option<u16>,
    month: u16,
    day: u16,
}

/// Reads a date.
pub(super) fn read(plain: &str, context: &Context) -> Found {
    let parts = parts(plain).ok_or(Problem::NotADate)?;
    let (first, second) = days(&parts, context.conventions.date_order).ok_or(Problem::NotADate)?;
    let value = |day: Day| date(day, context.today).map(Value::Date);
    match (value(first), second.map(value)) {
        (Ok(first), Some(Ok(second))) => Ok((first, Some(second))),
        (Ok(only), _) | (Err(_), Some(Ok(only))) => Ok((only, None)),
        // A day that one order does not have was meant in the other.
        (Err(Problem::NoSuchDay), Some(Err(problem))) | (Err(problem), _) => Err(problem),
    }
}

fn parts(plain: &str) -> Option<Parts> {
    let mut parts = Parts { pointed: plain.contains('.') && !plain.contains(['/', '-', ',']), ..Parts::default() };
    let mut rest = plain;
    while let Some(first) = rest.chars().next() {
        let is_digit = |letter: char| letter.is_ascii_digit();
        let is_mark = |letter: char| matches!(letter, '.' | '/' | '-' | ',' | ' ');
        let end = if is_digit(first) {
            rest.find(|letter: char| !is_digit(letter))
        } else if is_mark(first) {
            rest.find(|letter: char| !is_mark(letter))
        } else {
            rest.find(|letter: char| is_digit(letter) || is_mark(letter))
        };
        let (token, behind) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
        if is_digit(first) {
            parts.add_number(token)?;
        } else if !is_mark(first) {
            parts.add_word(token)?;
        }
        rest = behind;
    }
    Some(parts)
}

impl Parts {
    fn add_number(&mut self, token: &str) -> Option<()> {
        // 20261203
        if token.len() == 8 {
            let (year, rest) = token.split_at_checked(4)?;
            let (month, day) = rest.split_at_checked(2)?;
            return [year, month, day].into_iter().try_for_each(|token| self.add_number(token));
        }
        let fits = matches!(token.len(), 1 | 2 | 4) && self.numbers.len() < 3;
        self.numbers.push(Part { number: token.parse().ok().filter(|_| fits)?, digits: token.len() });
        Some(())
    }

    fn add_word(&mut self, token: &str) -> Option<()> {
        match en::time::month(token) {
            Some(_) if self.month.is_some() => None,
            Some(month) => {
                self.month = Some(month);
                Some(())
            }
            None => en::time::is_filler(token).then_some(()),
        }
    }
}

/// The day that is meant, and another one that may be.
fn days(parts: &Parts, order: DateOrder) -> Option<(Day, Option<Day>)> {
    let day = |year: Option<Part>, month: u16, day: Part| {
        (!day.is_year()).then(|| Day { year: year.map(full_year), month, day: day.number })
    };
    let in_digits =
        |year: Option<Part>, month: Part, of: Part| (!month.is_year()).then(|| day(year, month.number, of)).flatten();
    match (parts.month.map(u16::from), parts.numbers.as_slice()) {
        (Some(month), [of]) => Some((day(None, month, *of)?, None)),
        (Some(month), [year, of]) if year.is_year() => Some((day(Some(*year), month, *of)?, None)),
        (Some(month), [of, year]) => Some((day(Some(*year), month, *of)?, None)),
        (None, [year, month, of]) if year.is_year() => Some((in_digits(Some(*year), *month, *of)?, None)),
        (None, [first, second, year]) => {
            let day_first = in_digits(Some(*year), *second, *first)?;
            let month_first = in_digits(Some(*year), *first, *second)?;
            let year_first = || in_digits(Some(*first), *second, *year);
            Some(match order {
                _ if parts.pointed => (day_first, None),
                DateOrder::YearMonthDay if !year.is_year() => (year_first()?, Some(day_first)),
                DateOrder::MonthDayYear => (month_first, Some(day_first)),
                _ => (day_first, Some(month_first)),
            })
        }
        (None, [first, second]) => {
            let day_first = in_digits(None, *second, *first)?;
            let month_first = in_digits(None, *first, *second)?;
            Some(match order {
                _ if parts.pointed => (day_first, None),
                DateOrder::DayMonthYear => (day_first, Some(month_first)),
                _ => (month_first, Some(day_first)),
            })
        }
        _ => None,
    }
}

/// Two digits of a year are of this century.
fn full_year(year: Part) -> u16 {
    if year.is_year() { year.number } else { year.number.saturating_add(2_000) }
}

fn date(typed: Day, today: Option<Date>) -> Result<Date, Problem> {
    let month = u8::try_from(typed.month).map_err(|_| Problem::NoSuchDay)?;
    let day = u8::try_from(typed.day).map_err(|_| Problem::NoSuchDay)?;
    if let Some(year) = typed.year {
        let year = i32::from(year);
        let known = (Date::FIRST_YEAR..=Date::LAST_YEAR).contains(&year);
        return Date::new(year, month, day).ok_or(if known { Problem::NoSuchDay } else { Problem::YearOutside });
    }
    // A leap year is at most eight years away; 2000 was one.
    Date::new(2000, month, day).ok_or(Problem::NoSuchDay)?;
    let today = today.ok_or(Problem::NeedsYear)?;
    let years = today.year()..=today.year().saturating_add(8);
    let mut coming = years.filter_map(|year| Date::new(year, month, day)).filter(|date| *date >= today);
    coming.next().ok_or(Problem::NeedsYear)
}
