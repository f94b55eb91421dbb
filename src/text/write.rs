//! Values as text.
//!
//! What is written here for a value of the brief is read back by [`super::read`] as the same
//! value, under every convention: that is why rates are not grouped ("1,234%" could be 1.234%),
//! and why large amounts of a currency with three decimals always show them.

use super::conventions::Conventions;
use super::read::Span;
use super::{Context, currency, en, label};
use crate::brief::field::{Kind, List, Value};
use crate::brief::quantity::{Amount, Count, Country, Currency, Money, Rate};

pub use super::en::time::{date, days, long_date, weekday_date};

/// Stands where there is no number.
pub const NO_NUMBER: &str = "—";

/// Derived numbers from here on are shown as "more than" this: no campaign has them, and `f64`
/// no longer holds their last digits.
const LARGEST: f64 = 1e15;

/// Keeps a number and its sign on one line.
const HARD_SPACE: char = '\u{a0}';

/// The sign of a negative number, as wide as a plus.
const MINUS: char = '−';

/// Decimals that are written at most; parts per million are ten-thousandths of a percent.
const MOST_DECIMALS: u8 = 4;

/// A count: "25,000".
pub fn count(count: Count, conventions: &Conventions) -> String {
    digits(count.get(), 0, true, conventions)
}

/// A rate, exactly, with as many decimals as it needs: "2%", "1.83%".
pub fn rate(rate: Rate, conventions: &Conventions) -> String {
    let (number, decimals) = trimmed(rate.ppm(), MOST_DECIMALS, 0);
    percent_sign(digits(number, decimals, false, conventions), conventions)
}

/// Money, without decimals where it is whole: "$2,000", "$4.50".
pub fn money(money: Money, currency: Option<Currency>, conventions: &Conventions) -> String {
    let decimals = currency.map_or(2, Currency::decimals);
    let one = ten(decimals);
    let whole = money.minor().checked_div(one).unwrap_or(0);
    let readable_whole = decimals < 3 || whole < 1_000;
    if whole.saturating_mul(one) == money.minor() && readable_whole {
        currency_sign(digits(whole, 0, true, conventions), currency, conventions)
    } else {
        full_money(money, currency, conventions)
    }
}

/// Money with all its decimals: "$4.00".
pub fn full_money(money: Money, currency: Option<Currency>, conventions: &Conventions) -> String {
    let decimals = currency.map_or(2, Currency::decimals);
    currency_sign(digits(money.minor(), decimals, true, conventions), currency, conventions)
}

/// An amount in whatever it is counted in.
pub fn amount(amount: Amount, currency: Option<Currency>, conventions: &Conventions) -> String {
    match amount {
        Amount::Count(value) => count(value, conventions),
        Amount::Rate(value) => rate(value, conventions),
        Amount::Money(value) => money(value, currency, conventions),
    }
}

/// What a field shows while nobody types in it.
pub fn typed(kind: Kind, value: &Value, context: &Context) -> String {
    let (currency, conventions) = (context.currency, context.conventions);
    match value {
        Value::Text(text) => text.as_str().to_owned(),
        Value::Count(value) => count(*value, conventions),
        Value::Rate(value) => rate(*value, conventions),
        Value::Money(value) => money(*value, currency, conventions),
        Value::Amount(value) => amount(*value, currency, conventions),
        Value::Date(value) => date(*value),
        Value::Days(value) => days(*value),
        Value::Currency(value) => value.code().to_owned(),
        Value::Country(value) => country(*value, context),
        Value::Choice(code) => choice(kind, *code).to_owned(),
        // It is chosen by the name of the item, never typed.
        Value::Item(_) => String::new(),
    }
}

/// What a field that takes a range shows while nobody types in it: "18,000 to 34,000". Each end has
/// its own sign, so that neither is read with the other's.
pub fn typed_range(kind: Kind, span: &Span, context: &Context) -> String {
    match span {
        Span::Point(value) => typed(kind, value, context),
        Span::Range(low, high) => en::ends(&typed(kind, low, context), &typed(kind, high, context)),
    }
}

/// A country by its name, or by its two letters where the name is not known.
pub fn country(country: Country, context: &Context) -> String {
    let known = context.countries.iter().find(|(_, own)| *own == country);
    known.map_or_else(|| country.code().to_owned(), |(name, _)| name.clone())
}

fn choice(kind: Kind, code: u16) -> &'static str {
    let list: Option<List> = if let Kind::Choice(list) = kind { Some(list) } else { None };
    list.and_then(|list| label::choice(list, code)).unwrap_or(NO_NUMBER)
}

/// A number for a spreadsheet: the reader's decimal mark, up to four decimals, nothing between
/// thousands and a hyphen for a minus.
pub fn plain(value: f64, conventions: &Conventions) -> String {
    let conventions = Conventions { group: None, ..*conventions };
    let written = number(value.abs(), MOST_DECIMALS, &conventions);
    let written = written.trim_end_matches('0').trim_end_matches(conventions.decimal);
    if value < 0.0 && written.contains(|own: char| own != '0') { signed('-', written) } else { written.to_owned() }
}

/// A derived number with exactly this many decimals, at most four: "0.38".
pub fn number(value: f64, decimals: u8, conventions: &Conventions) -> String {
    show(value, decimals, decimals, Dress::Plain, conventions)
}

/// A derived count with the decimals that mean something: "39,887", "535.5", "10.71".
pub fn quantity(value: f64, conventions: &Conventions) -> String {
    let decimals = sensible_decimals(value.abs(), [1_000.0, 100.0]);
    show(value, decimals, 0, Dress::Plain, conventions)
}

/// A derived rate with exactly this many decimals, at most four; 1.0 is 100%: "10.0%".
pub fn percent(share: f64, decimals: u8, conventions: &Conventions) -> String {
    show(share * 100.0, decimals, decimals, Dress::Percent, conventions)
}

/// A derived rate with the decimals that mean something; 1.0 is 100%: "2.0%", "1.05%", "0.018%",
/// "55%". One decimal is kept from 1% to 10%, to say that the rate is not just roughly two.
pub fn share(share: f64, conventions: &Conventions) -> String {
    let percent = share * 100.0;
    let decimals = sensible_decimals(percent.abs(), [100.0, 10.0]);
    let kept = u8::from((0.995..9.95).contains(&percent.abs()));
    show(percent, decimals, kept, Dress::Percent, conventions)
}

/// Derived money in major units, to the nearest minor unit: "$218.58".
pub fn derived_money(major: f64, currency: Option<Currency>, conventions: &Conventions) -> String {
    let decimals = currency.map_or(2, Currency::decimals);
    show(major, decimals, decimals, Dress::Money(currency), conventions)
}

/// A sum of money in major units, to the nearest minor unit, without decimals where it is whole:
/// "$2,000", "$685.44".
pub fn total_money(major: f64, currency: Option<Currency>, conventions: &Conventions) -> String {
    let decimals = currency.map_or(2, Currency::decimals);
    let minor = 10f64.powi(i32::from(decimals));
    let is_whole = ((major * minor).round() / minor).fract() == 0.0;
    show(major, decimals, if is_whole { 0 } else { decimals }, Dress::Money(currency), conventions)
}

fn signed(sign: char, written: &str) -> String {
    let mut out = String::new();
    out.push(sign);
    out.push_str(written);
    out
}

/// How many decimals mean something: none from the first bound on, one from the second, two from
/// 1, and two significant digits below, as far as they can be written.
fn sensible_decimals(size: f64, bounds: [f64; 2]) -> u8 {
    let [none, one] = bounds;
    if size >= none {
        0
    } else if size >= one {
        1
    } else if size >= 0.1 {
        2
    } else if size >= 0.01 {
        3
    } else {
        MOST_DECIMALS
    }
}

/// What stands around the digits of a derived number.
#[derive(Clone, Copy)]
enum Dress {
    Plain,
    Percent,
    Money(Option<Currency>),
}

impl Dress {
    fn put_on(self, number: u64, decimals: u8, conventions: &Conventions) -> String {
        let written = digits(number, decimals, !matches!(self, Dress::Percent), conventions);
        match self {
            Dress::Plain => written,
            Dress::Percent => percent_sign(written, conventions),
            Dress::Money(currency) => currency_sign(written, currency, conventions),
        }
    }
}

/// A derived number, dressed. `kept` decimals stay even where they are zeros.
fn show(value: f64, decimals: u8, kept: u8, dress: Dress, conventions: &Conventions) -> String {
    let size = value.abs();
    if !value.is_finite() {
        return NO_NUMBER.to_owned();
    }
    if size >= LARGEST {
        let beyond = if value < 0.0 { "<−" } else { ">" };
        return beyond.to_owned() + &dress.put_on(Count::MAX, 0, conventions);
    }
    let decimals = decimals.min(MOST_DECIMALS);
    let rounded = rounded(size, decimals);
    if rounded == 0 && size > 0.0 && kept < decimals {
        return "<".to_owned() + &dress.put_on(1, decimals, conventions);
    }
    let (number, decimals) = trimmed(rounded, decimals, kept);
    let written = dress.put_on(number, decimals, conventions);
    if value < 0.0 && rounded > 0 { signed(MINUS, &written) } else { written }
}

/// A number that is not negative, in units of its last decimal, halves upwards. What lies below a
/// half by no more than the error of the arithmetic counts as a half: 1.005 is stored as
/// 1.00499999999999989, but everyone who works it out by hand writes 1.01.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)] // 0 ≤ size < 10¹⁵
fn rounded(size: f64, decimals: u8) -> u64 {
    let scaled = size * ten(decimals) as f64;
    (scaled + (scaled * 1e-13).min(1e-6) + 0.5) as u64
}

/// Without the zeros at the end of the fraction, but with at least `kept` decimals.
fn trimmed(mut number: u64, mut decimals: u8, kept: u8) -> (u64, u8) {
    while decimals > kept && number.is_multiple_of(10) {
        number /= 10;
        decimals = decimals.saturating_sub(1);
    }
    (number, decimals)
}

fn ten(power: u8) -> u64 {
    10u64.saturating_pow(u32::from(power))
}

/// A whole number in units of its last decimal, in digits and marks.
fn digits(number: u64, decimals: u8, grouped: bool, conventions: &Conventions) -> String {
    let first_grouped = ten(conventions.min_grouping.saturating_add(2).saturating_add(decimals));
    let group = conventions.group.filter(|_| grouped && number >= first_grouped);
    let mut backwards = String::new();
    let mut rest = number;
    let mut place: u8 = 0;
    while rest > 0 || place <= decimals {
        let before = place.saturating_sub(decimals);
        if place > 0 && place == decimals {
            backwards.push(conventions.decimal);
        } else if before > 0 && before.is_multiple_of(3) {
            backwards.extend(group);
        }
        let digit = u32::try_from(rest % 10).unwrap_or(0);
        backwards.extend(char::from_digit(digit, 10));
        rest /= 10;
        place = place.saturating_add(1);
    }
    backwards.chars().rev().collect()
}

fn percent_sign(mut digits: String, conventions: &Conventions) -> String {
    if conventions.percent_space {
        digits.push(HARD_SPACE);
    }
    digits.push('%');
    digits
}

fn currency_sign(digits: String, currency: Option<Currency>, conventions: &Conventions) -> String {
    let Some(currency) = currency else { return digits };
    let sign = currency::symbol(currency);
    let space = conventions.currency_space || sign == currency.code();
    let (first, second) = if conventions.currency_before { (sign, digits.as_str()) } else { (digits.as_str(), sign) };
    let mut out = first.to_owned();
    if space {
        out.push(HARD_SPACE);
    }
    out.push_str(second);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: &Conventions = &Conventions::ENGLISH;

    /// With ordinary spaces, as the tables are typed.
    fn soft(written: String) -> String {
        written.replace(HARD_SPACE, " ")
    }

    #[test]
    fn counts_are_grouped_as_the_region_does() {
        let written = |number, conventions| Count::new(number).map(|number| count(number, &conventions));
        for (number, conventions, expected) in [
            (0, Conventions::ENGLISH, "0"),
            (999, Conventions::ENGLISH, "999"),
            (1_000, Conventions::ENGLISH, "1,000"),
            (25_000, Conventions::ENGLISH, "25,000"),
            (1_000_000_000_000_000, Conventions::ENGLISH, "1,000,000,000,000,000"),
            (25_000, Conventions::GERMAN, "25.000"),
            (25_000, Conventions::FRENCH, "25\u{202f}000"),
            (25_000, Conventions::SWISS, "25’000"),
            (1_234, Conventions::SPANISH, "1234"),
            (12_345, Conventions::SPANISH, "12.345"),
            (12_345, Conventions { group: None, ..Conventions::ENGLISH }, "12345"),
        ] {
            assert_eq!(written(number, conventions).as_deref(), Some(expected));
        }
    }

    #[test]
    fn rates_are_exact() {
        for (ppm, expected) in [
            (0, "0%"),
            (20_000, "2%"),
            (18_300, "1.83%"),
            (29_000, "2.9%"),
            (1, "0.0001%"),
            (1_000_000, "100%"),
            (12_340_000, "1234%"),
            (12_345, "1.2345%"),
        ] {
            assert_eq!(Rate::from_ppm(ppm).map(|own| rate(own, ENGLISH)).as_deref(), Some(expected));
        }
        let german = Rate::from_ppm(9_000).map(|own| soft(rate(own, &Conventions::GERMAN)));
        assert_eq!(german.as_deref(), Some("0,9 %"));
    }

    #[test]
    fn money_is_written_with_its_sign() {
        for (minor, code, conventions, expected, full) in [
            (200_000, "USD", Conventions::ENGLISH, "$2,000", "$2,000.00"),
            (400, "USD", Conventions::ENGLISH, "$4", "$4.00"),
            (450, "USD", Conventions::ENGLISH, "$4.50", "$4.50"),
            (5, "USD", Conventions::ENGLISH, "$0.05", "$0.05"),
            (195_336, "EUR", Conventions::GERMAN, "1.953,36 €", "1.953,36 €"),
            (420_000, "EUR", Conventions::GERMAN, "4.200 €", "4.200,00 €"),
            (40_000, "BRL", Conventions::SWISS, "R$ 400", "R$ 400.00"),
            (2_000, "JPY", Conventions::ENGLISH, "¥2,000", "¥2,000"),
            (40_000, "CHF", Conventions::ENGLISH, "CHF 400", "CHF 400.00"),
            (5_000, "KWD", Conventions::ENGLISH, "KWD 5", "KWD 5.000"),
            (1_234_000, "KWD", Conventions::ENGLISH, "KWD 1,234.000", "KWD 1,234.000"),
            (200_000, "", Conventions::ENGLISH, "2,000", "2,000.00"),
        ] {
            let currency = Currency::from_code(code);
            let written = Money::from_minor(minor)
                .map(|own| (soft(money(own, currency, &conventions)), soft(full_money(own, currency, &conventions))));
            assert_eq!(written, Some((expected.to_owned(), full.to_owned())));
        }
    }

    #[test]
    fn derived_money_reproduces_the_worked_examples() {
        let dollars = |major| derived_money(major, Currency::from_code("USD"), ENGLISH);
        for (major, expected) in [
            (2_000.0 / 500.0, "$4.00"),
            (2_000.0 / (500.0 * 0.0183), "$218.58"),
            (2_000.0 / (500.0 * 0.014), "$285.71"),
            (2_000.0 / (500.0 * 0.0266), "$150.38"),
            (2_000.0 / (500.0 * 0.85 * 0.0183), "$257.15"),
            (25_000.0 * 0.02 * 0.0183 * 137.0, "$1,253.55"),
            (15.965_04 * 67.0 * (0.55 - 0.08) - 1_800.0, "−$1,297.26"),
            (-424.42, "−$424.42"),
            (-0.001, "$0.00"),
            (0.0, "$0.00"),
            (f64::NAN, "—"),
            (f64::INFINITY, "—"),
            (f64::NEG_INFINITY, "—"),
            (1e300, ">$1,000,000,000,000,000"),
            (-1e300, "<−$1,000,000,000,000,000"),
        ] {
            assert_eq!(dollars(major), expected);
        }
        let euros = derived_money(1_953.357_12, Currency::from_code("EUR"), &Conventions::GERMAN);
        assert_eq!(soft(euros), "1.953,36 €");
        assert_eq!(derived_money(1_234.5, Currency::from_code("JPY"), ENGLISH), "¥1,235");
        assert_eq!(derived_money(2.5, None, ENGLISH), "2.50");
    }

    #[test]
    fn halves_are_rounded_as_by_hand() {
        for (value, decimals, expected) in [
            (1.005, 2, "1.01"),
            (2.675, 2, "2.68"),
            (0.5, 0, "1"),
            (1.5, 0, "2"),
            (2.5, 0, "3"),
            (-2.5, 0, "−3"),
            (1.004_999, 2, "1.00"),
            (0.499_99, 0, "0"),
            (123_456_789_012_345.0, 0, "123,456,789,012,345"),
            (999_999_999_999_999.0, 0, "999,999,999,999,999"),
            (685.44 / 1_800.0, 2, "0.38"),
            (3.071_6, 4, "3.0716"),
            (3.071_6, 200, "3.0716"),
        ] {
            assert_eq!(number(value, decimals, ENGLISH), expected, "{value}");
        }
    }

    #[test]
    fn derived_counts_have_the_decimals_that_mean_something() {
        for (value, expected) in [
            (42_000.0, "42,000"),
            (39_886.72, "39,887"),
            (535.5, "535.5"),
            (417.384, "417.4"),
            (614.04, "614"),
            (27.129_96, "27.13"),
            (15.965_04, "15.97"),
            (10.71, "10.71"),
            (8.138_988, "8.14"),
            (1.0, "1"),
            (0.5, "0.5"),
            (0.012_3, "0.012"),
            (0.000_01, "<0.0001"),
            (0.0, "0"),
            (-3.24, "−3.24"),
            (f64::NAN, "—"),
        ] {
            assert_eq!(quantity(value, ENGLISH), expected);
        }
    }

    #[test]
    fn derived_rates_have_the_decimals_that_mean_something() {
        for (value, expected) in [
            (500.0 / 25_000.0, "2.0%"),
            (0.000_18, "0.018%"),
            (0.010_5, "1.05%"),
            (0.018_3, "1.83%"),
            (9.0 / 500.0, "1.8%"),
            (0.008_7, "0.87%"),
            (0.005, "0.5%"),
            (0.319, "31.9%"),
            (0.55, "55%"),
            (0.099_96, "10%"),
            (0.009_999, "1.0%"),
            (1.0, "100%"),
            (12.34, "1234%"),
            (0.0, "0%"),
            (0.000_000_1, "<0.0001%"),
            (-0.14, "−14%"),
            (f64::NAN, "—"),
        ] {
            assert_eq!(share(value, ENGLISH), expected, "{value}");
        }
        assert_eq!(percent(50.0 / 500.0, 1, ENGLISH), "10.0%");
        assert_eq!(soft(percent(0.077, 1, &Conventions::GERMAN)), "7,7 %");
    }
}
