//! Tables of typed ranges and what they are read as, written as in the tables of single values.

use super::*;
use crate::brief::quantity::{Count, Currency, Money, Rate};
use crate::text::conventions::Conventions;
use crate::text::read::currency_in;
use crate::text::write;

fn context<'a>(conventions: &'a Conventions, currency: &str) -> Context<'a> {
    Context { currency: Currency::from_code(currency), ..Context::new(conventions) }
}

fn shown(kind: Kind, typed: &str, context: &Context) -> String {
    let write = |span: &Span| write::typed_range(kind, span, context).replace('\u{a0}', " ");
    match read_range(kind, None, typed, context) {
        RangeReading::Empty => String::new(),
        RangeReading::One(span) => write(&span),
        RangeReading::Either(first, second) => write(&first) + " | " + &write(&second),
        RangeReading::Unreadable(problem) => format!("?{problem:?}"),
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
            ("25k", "25,000"),
            ("18k to 34k", "18,000 to 34,000"),
            ("18k-34k", "18,000 to 34,000"),
            ("18k – 34k", "18,000 to 34,000"),
            ("18k—34k", "18,000 to 34,000"),
            ("18k ~ 34k", "18,000 to 34,000"),
            ("18.000 bis 34.000", "18,000 to 34,000"),
            ("from 18k to 34k", "18,000 to 34,000"),
            ("Between 18,000 and 34,000", "18,000 to 34,000"),
            ("18 000 - 34 000", "18,000 to 34,000"),
            ("18-34k", "18,000 to 34,000"),
            ("18k-34", "18,000 to 34,000"),
            ("1 to 2 million", "1,000,000 to 2,000,000"),
            ("1.5-3k", "1,500 to 3,000"),
            ("500-1k", "500 to 1,000"),
            ("18,000-34k", "18,000 to 34,000"),
            ("18000-34k", "18,000 to 34,000"),
            ("1k-5000", "1,000 to 5,000"),
            ("1,500 to 3m", "1,500 to 3,000,000"),
            ("500k-1m", "500,000 to 1,000,000"),
            ("1,234k to 2,345k", "1,234,000 to 2,345,000 | 1,234 to 2,345"),
            ("5-5", "5"),
            ("5k to 5,000", "5,000"),
            ("34k to 18k", "?Swapped"),
            ("34-18k", "34 to 18,000"),
            ("2m-1k", "?Swapped"),
            ("-5 to 10", "?Low(Negative)"),
            ("-5-10", "?Low(Negative)"),
            ("5--10", "?High(Negative)"),
            ("5 to -10", "?High(Negative)"),
            ("1% to 3", "?Low(PercentHere)"),
            ("1 to 3%", "?High(PercentHere)"),
            ("1 to 3 €", "?High(CurrencyHere)"),
            ("some to 34k", "?Low(NotANumber)"),
            ("18k to many", "?High(NotANumber)"),
            ("18k to", "?High(NotANumber)"),
            ("to 34k", "?Low(NotANumber)"),
            ("1 to 2 to 3", "?High(NotANumber)"),
            ("1-2-3", "?High(NotANumber)"),
            ("2026-12-03", "?High(NotANumber)"),
            ("1.5 to 3", "?Low(NotWhole)"),
            ("1 to 9999999999999999", "?High(TooLarge)"),
            ("from 18k", "?Whole(NotANumber)"),
            ("to", "?Whole(NotANumber)"),
            ("-", "?Whole(NotANumber)"),
            ("18k-", "?Whole(NotANumber)"),
            ("many", "?Whole(NotANumber)"),
            ("-5", "?Whole(Negative)"),
        ],
    );
}

#[test]
fn rates() {
    table(
        Kind::Rate,
        &context(&Conventions::ENGLISH, "USD"),
        &[
            ("1 % – 3 %", "1% to 3%"),
            ("1-3%", "1% to 3%"),
            ("1 to 3%", "1% to 3%"),
            ("1% to 3", "1% to 3%"),
            ("1 to 3", "1% to 3%"),
            ("55% to 75%", "55% to 75%"),
            ("0,6 – 1,6 %", "0.6% to 1.6%"),
            ("0.6 percent to 1.6 percent", "0.6% to 1.6%"),
            ("1,234% to 2,345%", "1234% to 2345% | 1.234% to 2.345%"),
            // The comma of the other end says what this one is.
            ("0,5 to 1,234%", "0.5% to 1.234%"),
            ("1,234.5% to 2,345%", "1234.5% to 2345%"),
            // A first number above the second is no reading.
            ("1,234% to 3%", "1.234% to 3%"),
            ("0% to 3%", "0% to 3%"),
            ("50% to 120%", "50% to 120%"),
            ("75% to 55%", "?Swapped"),
            ("1k to 3%", "?Low(NotANumber)"),
            ("$1 to 3%", "?Low(CurrencyHere)"),
            ("1 to 3.12345", "?High(TooManyDecimals)"),
        ],
    );
    table(
        Kind::Rate,
        &context(&Conventions::GERMAN, "EUR"),
        &[
            ("1 % – 3 %", "1 % to 3 %"),
            ("0,6-1,6", "0,6 % to 1,6 %"),
            ("1.234 bis 2.345 %", "1234 % to 2345 % | 1,234 % to 2,345 %"),
            ("zwischen 1,5 und 2,345 %", "1,5 % to 2,345 %"),
        ],
    );
}

#[test]
fn money() {
    table(
        Kind::Money,
        &context(&Conventions::ENGLISH, "USD"),
        &[
            ("$80 to $160", "$80 to $160"),
            ("$80 to 160", "$80 to $160"),
            ("80-160$", "$80 to $160"),
            ("80–160 USD", "$80 to $160"),
            ("$1-2k", "$1,000 to $2,000"),
            ("$800-1.2k", "$800 to $1,200"),
            ("80.50 - 160", "$80.50 to $160"),
            ("€80 to 160", "?Low(OtherCurrency(Currency(EUR)))"),
            ("80–160 €", "?High(OtherCurrency(Currency(EUR)))"),
            ("$160 to $80", "?Swapped"),
            ("$-80 to 160", "?Low(Negative)"),
        ],
    );
    table(
        Kind::Money,
        &context(&Conventions::GERMAN, "EUR"),
        &[("80–160 €", "80 € to 160 €"), ("1.234,50 € bis 2.000", "1.234,50 € to 2.000 €")],
    );
    table(Kind::Money, &context(&Conventions::SWISS, "CHF"), &[("400.- – 600.-", "CHF 400 to CHF 600")]);
    table(Kind::Money, &context(&Conventions::ENGLISH, "CAD"), &[("CA$80 to $160", "CA$80 to CA$160")]);
    table(
        Kind::Money,
        &context(&Conventions::ENGLISH, ""),
        &[("$80 to €160", "?TwoCurrencies"), ("80 to 160", "80 to 160")],
    );
    table(
        Kind::Money,
        &context(&Conventions::ENGLISH, "KWD"),
        &[("1,234 to 2,345", "KWD 1,234.000 to KWD 2,345.000 | KWD 1.234 to KWD 2.345")],
    );
}

#[test]
fn only_numbers_have_ranges() {
    let context = context(&Conventions::ENGLISH, "USD");
    assert_eq!(shown(Kind::Days, "3-4", &context), "?Whole(NotDays)");
    assert_eq!(shown(Kind::Text, "18k to 34k", &context), "18k to 34k");
    let amount = |unit| read_range(Kind::Amount, unit, "1 to 3", &context);
    assert_eq!(amount(None), RangeReading::Unreadable(RangeProblem::Whole(Problem::NothingMeasured)));
    assert!(matches!(amount(Some(Unit::Rate)), RangeReading::One(Span::Range(Value::Amount(_), Value::Amount(_)))));
}

#[test]
fn a_currency_beside_either_end_is_found() {
    for (typed, code) in [
        ("€80 to 160", Some("EUR")),
        ("80 to 160 £", Some("GBP")),
        ("80 € – 160 €", Some("EUR")),
        ("80 € to 160", Some("EUR")),
        ("80 to 160", None),
    ] {
        assert_eq!(currency_in(typed).map(Currency::code), code, "{typed}");
    }
}

#[test]
fn what_is_written_is_read_back() {
    let all = [
        Conventions::ENGLISH,
        Conventions::GERMAN,
        Conventions::FRENCH,
        Conventions::SWISS,
        Conventions::SPANISH,
        Conventions { group: None, ..Conventions::ENGLISH },
    ];
    let raws: [u64; 14] = [
        0,
        1,
        5,
        99,
        100,
        1_000,
        1_234,
        12_345,
        999_999,
        1_234_000,
        1_234_567,
        20_000_000,
        9_999_999_999,
        10_000_000_000,
    ];
    for conventions in &all {
        for code in ["USD", "EUR", "JPY", "KWD", "CLF", "CHF", "CAD", "BRL", "SEK", ""] {
            let context = context(conventions, code);
            let same = |kind, low: Option<Value>, high: Option<Value>| {
                let Some((low, high)) = low.zip(high) else { panic!("out of bounds") };
                let span = if low == high { Span::Point(low) } else { Span::Range(low, high) };
                let written = write::typed_range(kind, &span, &context);
                let reading = read_range(kind, None, &written, &context);
                assert_eq!(reading, RangeReading::One(span), "{written:?} in {conventions:?}");
            };
            for (place, low) in raws.iter().enumerate() {
                for high in &raws[place..] {
                    same(Kind::Count, Count::new(*low).map(Value::Count), Count::new(*high).map(Value::Count));
                    same(Kind::Rate, Rate::from_ppm(*low).map(Value::Rate), Rate::from_ppm(*high).map(Value::Rate));
                    same(
                        Kind::Money,
                        Money::from_minor(*low).map(Value::Money),
                        Money::from_minor(*high).map(Value::Money),
                    );
                }
            }
        }
    }
}
