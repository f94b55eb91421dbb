//! How a region writes numbers, money and dates: a plain value, read once from the browser.

/// In which order the parts of a date stand when it is written in digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateOrder {
    /// 3.12.2026
    DayMonthYear,
    /// 12/3/2026
    MonthDayYear,
    /// 2026-12-03
    YearMonthDay,
}

/// How a region writes numbers, money and dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Conventions {
    /// Between the whole and the fraction: `.` or `,`.
    pub decimal: char,
    /// Between groups of three digits, if any.
    pub group: Option<char>,
    /// Digits that have to stand before the first group mark: 1, or 2 where 1234 is not grouped.
    pub min_grouping: u8,
    /// The order of dates in digits.
    pub date_order: DateOrder,
    /// Whether the sign of a currency stands before the amount.
    pub currency_before: bool,
    /// Whether a space parts the sign of a currency from the amount.
    pub currency_space: bool,
    /// Whether a space stands before the percent sign.
    pub percent_space: bool,
}

/// What a region writes for known values, as the browser formats them with Latin digits.
#[derive(Debug, Clone, Copy)]
pub struct Samples<'a> {
    /// 12345.5 with grouping.
    pub number: &'a str,
    /// 1234 with grouping.
    pub four_digits: &'a str,
    /// 5 euros as money.
    pub money: &'a str,
    /// 0.05 as a percentage.
    pub percent: &'a str,
    /// 23 November 2026 in digits, with all four digits of the year.
    pub date: &'a str,
}

impl Conventions {
    /// English as in the United States; what is used where the browser says nothing.
    pub const ENGLISH: Conventions = Conventions {
        decimal: '.',
        group: Some(','),
        min_grouping: 1,
        date_order: DateOrder::MonthDayYear,
        currency_before: true,
        currency_space: false,
        percent_space: false,
    };
    /// German as in Germany.
    pub const GERMAN: Conventions = Conventions {
        decimal: ',',
        group: Some('.'),
        min_grouping: 1,
        date_order: DateOrder::DayMonthYear,
        currency_before: false,
        currency_space: true,
        percent_space: true,
    };
    /// French as in France: narrow spaces between groups.
    pub const FRENCH: Conventions = Conventions { group: Some('\u{202f}'), ..Conventions::GERMAN };
    /// German as in Switzerland: apostrophes between groups.
    pub const SWISS: Conventions = Conventions {
        decimal: '.',
        group: Some('’'),
        currency_before: true,
        percent_space: false,
        ..Conventions::GERMAN
    };
    /// Spanish as in Spain: 1234 is not grouped.
    pub const SPANISH: Conventions = Conventions { min_grouping: 2, ..Conventions::GERMAN };

    /// From what a region writes for known values. What cannot be told from a sample is as in
    /// English, so that no setting of a browser leaves numbers unreadable.
    pub fn from_samples(samples: &Samples) -> Self {
        let (group, decimal) = marks(samples.number);
        let english = Conventions::ENGLISH;
        let known = matches!(decimal, Some('.' | ',')) && group != decimal && group.is_none_or(is_group);
        Conventions {
            decimal: if known { decimal.unwrap_or(english.decimal) } else { english.decimal },
            group: if known { group } else { english.group },
            min_grouping: if group.is_some_and(|mark| !samples.four_digits.contains(mark)) { 2 } else { 1 },
            date_order: date_order(samples.date).unwrap_or(english.date_order),
            currency_before: !samples.money.trim().starts_with('5'),
            currency_space: has_space(samples.money),
            percent_space: has_space(samples.percent),
        }
    }
}

/// The mark between groups and the mark before the fraction of a sample.
fn marks(number: &str) -> (Option<char>, Option<char>) {
    let mut marks = number.chars().filter(|letter| !letter.is_ascii_digit());
    match (marks.next(), marks.next(), marks.next()) {
        (Some(group), Some(decimal), None) => (Some(group), Some(decimal)),
        (decimal, None, None) => (None, decimal),
        _ => (None, None),
    }
}

/// Whether [`super::read`] understands this mark between groups.
fn is_group(mark: char) -> bool {
    matches!(mark, '.' | ',' | '\'' | '’') || mark.is_whitespace()
}

fn has_space(sample: &str) -> bool {
    sample.trim().contains(char::is_whitespace)
}

fn date_order(date: &str) -> Option<DateOrder> {
    let (year, month, day) = (date.find("2026")?, date.find("11")?, date.find("23")?);
    if year < month && month < day {
        Some(DateOrder::YearMonthDay)
    } else if month < day && day < year {
        Some(DateOrder::MonthDayYear)
    } else if day < month && month < year {
        Some(DateOrder::DayMonthYear)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(number: &str, four_digits: &str, money: &str, percent: &str, date: &str) -> Conventions {
        Conventions::from_samples(&Samples { number, four_digits, money, percent, date })
    }

    #[test]
    fn conventions_are_told_from_samples() {
        assert_eq!(of("12,345.5", "1,234", "€5.00", "5%", "11/23/2026"), Conventions::ENGLISH);
        assert_eq!(of("12.345,5", "1.234", "5,00 €", "5 %", "23.11.2026"), Conventions::GERMAN);
        assert_eq!(
            of("12\u{202f}345,5", "1\u{202f}234", "5,00\u{a0}€", "5\u{202f}%", "23/11/2026"),
            Conventions::FRENCH
        );
        assert_eq!(of("12’345.5", "1’234", "€ 5.00", "5%", "23.11.2026"), Conventions::SWISS);
        assert_eq!(of("12.345,5", "1234", "5,00 €", "5 %", "23/11/2026"), Conventions::SPANISH);
        assert_eq!(of("12345.5", "1234", "€5.00", "5%", "2026-11-23").group, None);
        assert_eq!(of("", "", "", "", "2026. 11. 23.").date_order, DateOrder::YearMonthDay);
    }

    #[test]
    fn what_cannot_be_told_is_as_in_english() {
        for number in ["", "١٢٬٣٤٥٫٥", "12_345.5", "12.345.5", "abc"] {
            let conventions = of(number, number, "", "", "");
            assert_eq!((conventions.decimal, conventions.group), ('.', Some(',')), "{number}");
            assert_eq!(conventions.date_order, DateOrder::MonthDayYear);
        }
    }
}
