//! What must hold of typed numbers: what is written is read back, and nothing that is typed stops the
//! page. And of what comes back in words.

use proptest::prelude::*;
use proptest::sample::select;
use throughline::brief::example::{Words, founding};
use throughline::brief::field::{Kind, Value};
use throughline::brief::id::Id;
use throughline::brief::log::Signature;
use throughline::brief::quantity::{Amount, Currency, Date, Text, Unit};
use throughline::brief::version::Code;
use throughline::text::answering::accepts;
use throughline::text::conventions::Conventions;
use throughline::text::paste::acceptance::{Says, recognise};
use throughline::text::read::{RangeReading, Span, currency_in, read_range};
use throughline::text::{Context, problem, write};

use super::strategies::amount;

const ALL: [Conventions; 5] =
    [Conventions::ENGLISH, Conventions::GERMAN, Conventions::FRENCH, Conventions::SWISS, Conventions::SPANISH];

fn conventions() -> impl Strategy<Value = Conventions> {
    select(ALL.to_vec())
}

fn currency() -> impl Strategy<Value = Option<Currency>> {
    select(vec!["USD", "EUR", "JPY", "KWD", "CHF", "SEK", ""]).prop_map(Currency::from_code)
}

fn two(unit: Unit) -> impl Strategy<Value = (Unit, Amount, Amount)> {
    (Just(unit), amount(unit), amount(unit))
}

fn raw(amount: Amount) -> u64 {
    match amount {
        Amount::Count(count) => count.get(),
        Amount::Rate(rate) => rate.ppm(),
        Amount::Money(money) => money.minor(),
    }
}

/// Marks, words and digits of ranges in any order.
fn nearly_a_range() -> impl Strategy<Value = String> {
    let part = select(vec![
        "1",
        "0",
        "234",
        "1,234",
        "1.5",
        ".",
        ",",
        " ",
        "-",
        "–",
        "~",
        "$",
        "€",
        "%",
        "k",
        "m",
        "to",
        " to ",
        " bis ",
        "from ",
        "between ",
        " and ",
        "é",
        "🙂",
        "٣",
        "'",
        "400.-",
        "99999999999999999999",
        "\u{200b}",
        "CHF",
    ]);
    proptest::collection::vec(part, 0..9).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn a_range_that_is_written_is_read_back(
        (unit, one, other) in select(vec![Unit::Count, Unit::Rate, Unit::Money]).prop_flat_map(two),
        conventions in conventions(),
        currency in currency(),
    ) {
        let context = Context { currency, ..Context::new(&conventions) };
        let (low, high) = if raw(one) <= raw(other) { (one, other) } else { (other, one) };
        let (low, high) = (Value::Amount(low), Value::Amount(high));
        let span = if low == high { Span::Point(low) } else { Span::Range(low, high) };
        let written = write::typed_range(Kind::Amount, &span, &context);
        let reading = read_range(Kind::Amount, Some(unit), &written, &context);
        prop_assert_eq!(&reading, &RangeReading::One(span.clone()), "{}", written);
        prop_assert_eq!(problem::echo_range(Kind::Amount, &span, &written, &context), None);
    }

    #[test]
    fn nothing_that_is_typed_stops_the_page(
        typed in prop_oneof![any::<String>(), nearly_a_range()],
        kind in select(vec![Kind::Count, Kind::Rate, Kind::Money, Kind::Amount, Kind::Days, Kind::Date]),
        conventions in conventions(),
        currency in currency(),
    ) {
        let context = Context { currency, ..Context::new(&conventions) };
        let _ = currency_in(&typed);
        match read_range(kind, None, &typed, &context) {
            RangeReading::Empty => {}
            RangeReading::Unreadable(why) => prop_assert!(problem::range(why, kind, None, &context).ends_with(['.', '?'])),
            RangeReading::One(span) => in_order(&span)?,
            RangeReading::Either(one, other) => {
                prop_assert_ne!(&one, &other);
                in_order(&one)?;
                in_order(&other)?;
            }
        }
    }
}

fn in_order(span: &Span) -> Result<(), TestCaseError> {
    match span {
        Span::Range(Value::Count(low), Value::Count(high)) => prop_assert!(low < high),
        Span::Range(Value::Rate(low), Value::Rate(high)) => prop_assert!(low < high),
        Span::Range(Value::Money(low), Value::Money(high)) => prop_assert!(low < high),
        Span::Range(..) => prop_assert!(false, "a range of something else"),
        Span::Point(_) => {}
    }
    Ok(())
}

proptest! {
    #[test]
    fn a_sentence_that_accepts_is_recognised_when_it_comes_back(
        title in "[^\\r\\n\u{2028}>]{0,30}",
        first in "[A-Z][a-zé]{1,9}",
        last in "( (van|[A-Z]\\.|O'Brien|[A-Z][a-z]{1,9})){0,3}",
        code in any::<[u8; 32]>(),
    ) {
        let mut record = founding(Id(1), Id(2), Id(3), &Words { campaign: "Autumn", brand: "Brand", creator: "@c" });
        record.campaign.facts.name = Text::new(&title).ok();
        let name = Text::new(&[first, last].concat()).unwrap();
        let signature = Signature { code: Code(code), name, date: Date::new(2026, 11, 22).unwrap(), waived: Vec::new() };
        let context = Context::new(&Conventions::ENGLISH);
        let mention = recognise(&accepts(&record, &signature, &context));
        prop_assert_eq!(mention.code, Some(signature.code.short()));
        prop_assert_eq!((mention.says, mention.name), (Says::Yes, Some(signature.name)));
    }

    #[test]
    fn any_message_is_read_for_a_yes(text in "(\\PC|[ \n>.?-]|yes|not|Version|7K2F-|9D3A){0,60}") {
        let quoted = text.lines().map(|line| format!("> {line}\n")).collect::<String>();
        // Whoever only quotes is heard as whoever was quoted.
        let (own, forwarded) = (recognise(&text), recognise(&quoted));
        prop_assert!(own.says == forwarded.says || text.lines().any(|line| line.trim_start().starts_with('>')));
    }
}
