//! Tables of typed text and what it is read as. Readings are written as text: one value in the
//! reader's conventions, two with ` | ` between them, a problem with `?` before it.

use super::*;
use crate::brief::choice::{Choice, Metric};
use crate::brief::quantity::Date;
use crate::text::conventions::{Conventions, DateOrder};
use crate::text::write;

const ALL: [Conventions; 5] =
    [Conventions::ENGLISH, Conventions::GERMAN, Conventions::FRENCH, Conventions::SWISS, Conventions::SPANISH];

fn context<'a>(conventions: &'a Conventions, currency: &str) -> Context<'a> {
    Context { currency: Currency::from_code(currency), today: Date::new(2026, 11, 22), ..Context::new(conventions) }
}

fn shown(kind: Kind, typed: &str, context: &Context) -> String {
    let write = |value: &Value| write::typed(kind, value, context).replace('\u{a0}', " ");
    match read(kind, None, typed, context) {
        Reading::Empty => String::new(),
        Reading::One(value) => write(&value),
        Reading::Either(first, second) => write(&first) + " | " + &write(&second),
        Reading::Unreadable(problem) => format!("?{problem:?}"),
    }
}

fn table(kind: Kind, context: &Context, rows: &[(&str, &str)]) {
    for (typed, expected) in rows {
        assert_eq!(shown(kind, typed, context), *expected, "{typed:?} as {kind:?}");
    }
}

#[test]
fn counts() {
    table(
        Kind::Count,
        &context(&Conventions::ENGLISH, "USD"),
        &[
            ("", ""),
            ("  \u{200b} ", ""),
            ("0", "0"),
            ("25k", "25,000"),
            ("25 K", "25,000"),
            ("1.2m", "1,200,000"),
            ("1,2 Mio", "1,200,000"),
            ("2 million", "2,000,000"),
            ("1.5bn", "1,500,000,000"),
            ("1.5k", "1,500"),
            ("1.234k", "1,234"),
            ("1,234k", "1,234,000 | 1,234"),
            ("1,234.5k", "1,234,500"),
            ("1.2345k", "?NotWhole"),
            ("25 000", "25,000"),
            ("25\u{a0}000", "25,000"),
            ("25\u{202f}000", "25,000"),
            ("25\u{2009}000", "25,000"),
            ("25,000", "25,000"),
            ("25.000", "25,000"),
            ("25'000", "25,000"),
            ("25’000", "25,000"),
            ("1.234", "1,234"),
            ("1,234", "1,234"),
            ("1,234,567", "1,234,567"),
            ("12,34,567", "1,234,567"),
            ("1.234.567,00", "1,234,567"),
            ("1'234'567", "1,234,567"),
            ("+500", "500"),
            ("500.", "500"),
            ("500.00", "500"),
            ("007", "7"),
            ("２５，０００", "25,000"),
            ("١٢", "12"),
            ("\u{200e}500\u{200e}", "500"),
            ("12.5", "?NotWhole"),
            ("1.234,5", "?NotWhole"),
            ("0,125", "?NotWhole"),
            (".5", "?NotWhole"),
            ("-5", "?Negative"),
            ("−5", "?Negative"),
            ("- 5", "?Negative"),
            ("--5", "?NotANumber"),
            ("5-", "?NotANumber"),
            ("10-20", "?NotANumber"),
            ("NaN", "?NotANumber"),
            ("inf", "?NotANumber"),
            ("1e9", "?NotANumber"),
            ("10^12", "?NotANumber"),
            ("0x10", "?NotANumber"),
            ("~500", "?NotANumber"),
            ("about 500", "?NotANumber"),
            ("k", "?NotANumber"),
            ("5kk", "?NotANumber"),
            ("2026-12-03", "?NotANumber"),
            ("1,23,4", "?NotANumber"),
            ("1.23.45", "?NotANumber"),
            ("1,234 567", "?NotANumber"),
            ("1, 234", "?NotANumber"),
            ("1..5", "?NotANumber"),
            (".5.5", "?NotANumber"),
            ("1/2", "?NotANumber"),
            ("½", "?NotANumber"),
            ("8%", "?PercentHere"),
            ("$500", "?CurrencyHere"),
            ("500 EUR", "?CurrencyHere"),
            ("1000000000000000", "1,000,000,000,000,000"),
            ("1000000000000001", "?TooLarge"),
            ("1000000b", "1,000,000,000,000,000"),
            ("99999999999999999999999999", "?TooLarge"),
            ("🙂", "?NotANumber"),
        ],
    );
}

#[test]
fn rates() {
    table(
        Kind::Rate,
        &context(&Conventions::ENGLISH, "USD"),
        &[
            ("8%", "8%"),
            ("8 %", "8%"),
            ("8", "8%"),
            ("%8", "8%"),
            ("8 percent", "8%"),
            ("0,9 %", "0.9%"),
            ("0.9%", "0.9%"),
            (".9%", "0.9%"),
            ("1.83", "1.83%"),
            ("2.9%", "2.9%"),
            ("0.08", "0.08%"),
            ("0,125%", "0.125%"),
            ("0.0001%", "0.0001%"),
            ("0.00001%", "?TooManyDecimals"),
            ("1.23456", "?TooManyDecimals"),
            ("1.234%", "1.234%"),
            ("1,234%", "1234% | 1.234%"),
            ("1,234.5%", "1234.5%"),
            ("1.2340%", "1.234%"),
            ("120%", "120%"),
            ("1000000%", "1000000%"),
            ("1000001%", "?TooLarge"),
            ("-1%", "?Negative"),
            ("2k", "?NotANumber"),
            ("$8", "?CurrencyHere"),
            ("5‰", "?NotANumber"),
            ("８％", "8%"),
        ],
    );
    table(
        Kind::Rate,
        &context(&Conventions::GERMAN, "EUR"),
        &[("62 %", "62 %"), ("6,5 %", "6,5 %"), ("1,234 %", "1,234 %"), ("1.234 %", "1234 % | 1,234 %")],
    );
    table(
        Kind::Rate,
        &context(&Conventions::FRENCH, "EUR"),
        &[("1,234 %", "1,234 %"), ("1.234 %", "1,234 % | 1234 %"), ("1 234 %", "1234 %")],
    );
}

#[test]
fn money() {
    table(
        Kind::Money,
        &context(&Conventions::ENGLISH, "USD"),
        &[
            ("$2,000", "$2,000"),
            ("2000", "$2,000"),
            ("2000 USD", "$2,000"),
            ("usd2000", "$2,000"),
            ("$2,000 USD", "$2,000"),
            ("US$ 2,000", "$2,000"),
            ("2k", "$2,000"),
            ("$2k", "$2,000"),
            ("2k usd", "$2,000"),
            ("2k$", "$2,000"),
            ("2 million dollars", "$2,000,000"),
            ("1,234", "$1,234"),
            ("4.200", "$4,200"),
            ("4.5", "$4.50"),
            ("4,50", "$4.50"),
            ("$.5", "$0.50"),
            ("2.000,00", "$2,000"),
            ("218.58", "$218.58"),
            ("1.234k", "$1,234"),
            ("1.2345", "?TooManyDecimals"),
            ("0.125", "?TooManyDecimals"),
            ("$-5", "?Negative"),
            ("-$5", "?Negative"),
            ("8%", "?PercentHere"),
            ("€5", "?OtherCurrency(Currency(EUR))"),
            ("R$ 400", "?OtherCurrency(Currency(BRL))"),
            ("2,000 CAD", "?OtherCurrency(Currency(CAD))"),
            ("$2,000 CAD", "?OtherCurrency(Currency(CAD))"),
            ("$ 5 €", "?NotANumber"),
            ("5 coins", "?NotANumber"),
            ("10000000000000", "$10,000,000,000,000"),
            ("10000000000000.01", "?TooLarge"),
        ],
    );
    table(
        Kind::Money,
        &context(&Conventions::GERMAN, "EUR"),
        &[
            ("€4.200", "4.200 €"),
            ("4.200 €", "4.200 €"),
            ("1.953,36 €", "1.953,36 €"),
            ("240,00 €", "240 €"),
            ("4,2k €", "4.200 €"),
            ("4200 euros", "4.200 €"),
        ],
    );
    for (code, typed, expected) in [
        ("GBP", "£11", "£11"),
        ("BRL", "R$ 400", "R$400"),
        ("CAD", "$2,000", "CA$2,000"),
        ("CAD", "US$2,000", "?OtherCurrency(Currency(USD))"),
        ("CHF", "Fr. 2'000.-", "CHF 2,000"),
        ("CHF", "Fr.2'000", "CHF 2,000"),
        ("SEK", "400 kr", "SEK 400"),
        ("CZK", "400 Kč", "CZK 400"),
        ("CZK", "400k Kč", "CZK 400,000"),
        ("JPY", "¥2,000", "¥2,000"),
        ("JPY", "2.5", "?TooManyDecimals"),
        ("KWD", "1,234", "KWD 1,234.000 | KWD 1.234"),
        ("KWD", "1.234", "KWD 1.234"),
        ("KWD", "1,234.5", "KWD 1,234.500"),
        ("", "€2,000", "2,000"),
    ] {
        table(Kind::Money, &context(&Conventions::ENGLISH, code), &[(typed, expected)]);
    }
}

#[test]
fn a_currency_beside_an_amount_is_found() {
    for (typed, code) in
        [("€2,000", Some("EUR")), ("2k gbp", Some("GBP")), ("$5", Some("USD")), ("5", None), ("", None)]
    {
        assert_eq!(currency_in(typed).map(Currency::code), code, "{typed}");
    }
}

#[test]
fn dates() {
    table(
        Kind::Date,
        &context(&Conventions::ENGLISH, "USD"),
        &[
            ("2026-12-03", "3 Dec 2026"),
            ("2026/12/3", "3 Dec 2026"),
            ("20261203", "3 Dec 2026"),
            ("3 December", "3 Dec 2026"),
            ("3 Dec 2026", "3 Dec 2026"),
            ("3rd of December, 2026", "3 Dec 2026"),
            ("Dec 3, 2026", "3 Dec 2026"),
            ("DEC 3 26", "3 Dec 2026"),
            ("2026 Dec 3", "3 Dec 2026"),
            ("Thu 3 Dec 2026", "3 Dec 2026"),
            ("3. Dezember 2026", "3 Dec 2026"),
            ("3 déc. 2026", "3 Dec 2026"),
            ("3 de dezembro de 2026", "3 Dec 2026"),
            ("3-Dec-2026", "3 Dec 2026"),
            ("3dec2026", "3 Dec 2026"),
            ("3.12.2026", "3 Dec 2026"),
            ("3. 12. 2026", "3 Dec 2026"),
            ("3.12.26", "3 Dec 2026"),
            ("3.12.", "3 Dec 2026"),
            ("1.3.", "1 Mar 2027"),
            ("22 Nov", "22 Nov 2026"),
            ("21 Nov", "21 Nov 2027"),
            ("29 Feb", "29 Feb 2028"),
            ("12/3/2026", "3 Dec 2026 | 12 Mar 2026"),
            ("12/13/2026", "13 Dec 2026"),
            ("13/12/2026", "13 Dec 2026"),
            ("12/12/2026", "12 Dec 2026"),
            ("12-3-26", "3 Dec 2026 | 12 Mar 2026"),
            ("12/3", "3 Dec 2026 | 12 Mar 2027"),
            ("31.2.2026", "?NoSuchDay"),
            ("31 Feb", "?NoSuchDay"),
            ("29 Feb 2027", "?NoSuchDay"),
            ("2026-13-01", "?NoSuchDay"),
            ("13/13/2026", "?NoSuchDay"),
            ("3 Dec 1999", "?YearOutside"),
            ("3 Dec 2200", "?YearOutside"),
            ("December 2026", "?NotADate"),
            ("12/2026", "?NotADate"),
            ("3", "?NotADate"),
            ("soon", "?NotADate"),
            ("3 Marketing 2026", "?NotADate"),
            ("3 Dec 4 Jan", "?NotADate"),
            ("3 jui 2026", "?NotADate"),
            ("3-5 Dec 2026", "?NotADate"),
            ("1 2 3 4", "?NotADate"),
            ("1.2.3.4.5", "?NotADate"),
            ("99999999999", "?NotADate"),
            ("2026-12-03T10:00", "?NotADate"),
        ],
    );
    table(
        Kind::Date,
        &context(&Conventions::GERMAN, "EUR"),
        &[("12/3/2026", "12 Mar 2026 | 3 Dec 2026"), ("12.3.2026", "12 Mar 2026")],
    );
    let swedish = Conventions { date_order: DateOrder::YearMonthDay, ..Conventions::GERMAN };
    table(
        Kind::Date,
        &context(&swedish, "SEK"),
        &[("26-12-03", "3 Dec 2026 | 26 Dec 2003"), ("12/3", "3 Dec 2026 | 12 Mar 2027")],
    );
    let timeless = Context { today: None, ..context(&Conventions::ENGLISH, "USD") };
    table(
        Kind::Date,
        &timeless,
        &[
            ("3 Dec", "?NeedsYear"),
            ("13/12", "?NeedsYear"),
            ("12/13/1999", "?YearOutside"),
            ("30 Feb", "?NoSuchDay"),
            ("3 Dec 26", "3 Dec 2026"),
        ],
    );
}

#[test]
fn windows() {
    table(
        Kind::Days,
        &context(&Conventions::ENGLISH, "USD"),
        &[
            ("7", "7 days"),
            ("7 days", "7 days"),
            ("7d", "7 days"),
            ("1 day", "24 hours"),
            ("24h", "24 hours"),
            ("24 hours", "24 hours"),
            ("48 hrs", "2 days"),
            ("1 week", "7 days"),
            ("2 weeks", "14 days"),
            ("1.5 weeks", "?NotWholeDays"),
            ("0,5 weeks", "?NotWholeDays"),
            ("1.5 days", "?NotWholeDays"),
            ("36 hours", "?NotWholeDays"),
            ("1 month", "30 days"),
            ("1 year", "365 days"),
            ("0", "0 days"),
            ("3650", "3650 days"),
            ("3651", "?TooLarge"),
            ("99999999999999999999", "?TooLarge"),
            ("-7", "?Negative"),
            ("7m", "?NotDays"),
            ("seven", "?NotDays"),
            ("$7", "?NotDays"),
        ],
    );
}

#[test]
fn currencies_countries_and_choices() {
    let countries =
        [("Germany".to_owned(), Country::from_code("DE")), ("Österreich".to_owned(), Country::from_code("AT"))];
    let countries: Vec<(String, Country)> =
        countries.into_iter().filter_map(|(name, country)| Some((name, country?))).collect();
    let context = Context { countries: &countries, ..context(&Conventions::ENGLISH, "USD") };
    table(
        Kind::Currency,
        &context,
        &[
            ("USD", "USD"),
            ("eur", "EUR"),
            ("€", "EUR"),
            ("euro", "EUR"),
            ("US dollar", "USD"),
            ("$", "USD"),
            ("£", "GBP"),
            ("¥", "JPY | CNY"),
            ("R$", "BRL"),
            ("kr", "?NotACurrency"),
            ("money", "?NotACurrency"),
        ],
    );
    table(
        Kind::Country,
        &context,
        &[
            ("us", "US"),
            ("USA", "US"),
            ("uk", "GB"),
            ("de", "Germany"),
            ("germany", "Germany"),
            ("österreich", "Österreich"),
            ("zz", "?NotACountry"),
            ("Atlantis", "?NotACountry"),
        ],
    );
    table(
        Kind::Choice(List::Metric),
        &context,
        &[("attributed sales", "Attributed sales"), ("Reach", "Reach"), ("likes", "?NotAChoice")],
    );
}

#[test]
fn texts() {
    let context = context(&Conventions::ENGLISH, "USD");
    table(Kind::Text, &context, &[("  ", ""), ("25k", "25k")]);
    assert_eq!(read(Kind::Text, None, &"é".repeat(4_001), &context), Reading::Unreadable(Problem::TextTooLong));
}

#[test]
fn an_amount_is_read_in_the_unit_beside_it() {
    let context = context(&Conventions::ENGLISH, "USD");
    let amount = |unit| read(Kind::Amount, unit, "8", &context);
    assert_eq!(amount(None), Reading::Unreadable(Problem::NothingMeasured));
    for (unit, value) in [
        (Unit::Count, Count::new(8).map(Amount::Count)),
        (Unit::Rate, Rate::from_ppm(80_000).map(Amount::Rate)),
        (Unit::Money, Money::from_minor(800).map(Amount::Money)),
    ] {
        assert_eq!(Some(amount(Some(unit))), value.map(|amount| Reading::One(Value::Amount(amount))));
    }
}

/// Numbers of every length, with and without zeros at the end, up to the bound.
fn numbers(largest: u64) -> Vec<u64> {
    let mut numbers = vec![0, largest, largest / 3, largest.saturating_sub(1)];
    let mut step: u64 = 1;
    while step < largest {
        for factor in [1, 2, 7, 12, 100, 1_234, 99_999] {
            numbers.extend([step.saturating_mul(factor), step.saturating_mul(factor).saturating_add(1)]);
        }
        step = step.saturating_mul(10);
    }
    numbers.retain(|number| *number <= largest);
    numbers
}

#[test]
fn what_is_written_is_read_back() {
    for conventions in &ALL {
        for code in ["USD", "EUR", "JPY", "KWD", "CLF", "CHF", "CAD", "BRL", "SEK", ""] {
            let context = context(conventions, code);
            let same = |kind, value: Value| {
                let written = write::typed(kind, &value, &context);
                assert_eq!(read(kind, None, &written, &context), Reading::One(value), "{written:?} in {conventions:?}");
            };
            numbers(Money::MAX_MINOR).into_iter().filter_map(Money::from_minor).for_each(|money| {
                same(Kind::Money, Value::Money(money));
                let full = write::full_money(money, context.currency, conventions);
                assert_eq!(read(Kind::Money, None, &full, &context), Reading::One(Value::Money(money)), "{full:?}");
            });
            if code == "USD" {
                let counts = numbers(Count::MAX).into_iter().filter_map(Count::new).map(Value::Count);
                counts.for_each(|count| same(Kind::Count, count));
                let rates = numbers(Rate::MAX_PPM).into_iter().filter_map(Rate::from_ppm).map(Value::Rate);
                rates.for_each(|rate| same(Kind::Rate, rate));
                let days = (0..=Days::MAX).filter_map(Days::new).map(Value::Days);
                days.for_each(|days| same(Kind::Days, days));
                let dates = (0..73_049).step_by(7).filter_map(Date::from_day_number).map(Value::Date);
                dates.for_each(|date| same(Kind::Date, date));
                Country::offered().for_each(|country| same(Kind::Country, Value::Country(country)));
                Metric::ALL.iter().for_each(|metric| same(Kind::Choice(List::Metric), Value::Choice(metric.code())));
            }
        }
    }
}

#[test]
fn dates_in_sentences_are_read_back() {
    let context = context(&Conventions::ENGLISH, "USD");
    for date in (0..73_049).step_by(5).filter_map(Date::from_day_number) {
        for written in [write::long_date(date), write::weekday_date(date)] {
            assert_eq!(read(Kind::Date, None, &written, &context), Reading::One(Value::Date(date)), "{written}");
        }
    }
}

#[test]
fn nothing_that_is_typed_stops_the_page() {
    let letters =
        ["1", "0", "234", ".", ",", " ", "-", "$", "%", "k", "é", "🙂", "٣", "/", "'", "\u{200b}", "dec", "r"];
    let context = context(&Conventions::GERMAN, "KWD");
    let kinds = [Kind::Count, Kind::Rate, Kind::Money, Kind::Date, Kind::Days, Kind::Currency, Kind::Country];
    for first in letters {
        for second in letters {
            for third in letters {
                let typed = [first, second, third, "1", second].concat();
                for kind in kinds {
                    let reading = read(kind, None, &typed, &context);
                    assert_ne!(reading, Reading::Empty, "{typed:?} as {kind:?}");
                }
                let _ = currency_in(&typed);
            }
        }
    }
}
