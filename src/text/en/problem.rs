//! What to type instead of what could not be read, and what was understood of the rest. Examples
//! are written as the reader's own region writes them.

use super::ends;
use crate::brief::field::{Kind, Value};
use crate::brief::quantity::{Count, Money, Rate, Unit};
use crate::funnel::belief::Refusal;
use crate::text::read::{Problem, RangeProblem, Span};
use crate::text::{Context, currency, label, write};

/// Says what would work in a field of this kind; `unit` says what an [`Kind::Amount`] counts.
pub fn problem(problem: Problem, kind: Kind, unit: Option<Unit>, context: &Context) -> String {
    let such_as = |what: &str| [what, ", such as ", &example(kind, unit, context), "."].concat();
    match problem {
        Problem::NotANumber => such_as(match counted(kind, unit) {
            Some(Unit::Rate) => "Write a percentage",
            Some(Unit::Money) => "Write an amount",
            _ => "Write a number",
        }),
        Problem::NotWhole => such_as("Write a whole number"),
        Problem::TooManyDecimals => too_many_decimals(kind, unit, context),
        Problem::TooLarge => "This is larger than can be written down here. Is there a digit too many?".to_owned(),
        Problem::Negative => such_as("Write it without a minus"),
        Problem::PercentHere => such_as("This is no percentage: write it without %"),
        Problem::CurrencyHere => such_as("This is no amount of money: write it without a currency"),
        Problem::OtherCurrency(other) => other_currency(other.code(), context),
        Problem::NothingMeasured => "Choose first what is counted.".to_owned(),
        Problem::NotADate => "Write a day, such as 3 December 2026 or 2026-12-03.".to_owned(),
        Problem::NoSuchDay => "The calendar has no such day. Look at the day and the month again.".to_owned(),
        Problem::NeedsYear => "Add the year, as in 3 December 2026.".to_owned(),
        Problem::YearOutside => "Write a year from 2000 to 2199.".to_owned(),
        Problem::NotDays => "Write a number of days, such as 7 days, 2 weeks or 24 hours.".to_owned(),
        Problem::NotWholeDays => "Write whole days, such as 1 day or 10 days.".to_owned(),
        Problem::NotACurrency => "Write the three letters of a currency, such as USD or EUR.".to_owned(),
        Problem::NotACountry => "Write a country or its two letters, such as US or DE.".to_owned(),
        Problem::NotAChoice => "Choose one from the list.".to_owned(),
        Problem::TextTooLong => "Shorten this to 4,000 characters or fewer.".to_owned(),
    }
}

/// Says what would work in a field that takes a number or a range.
pub fn range(problem: RangeProblem, kind: Kind, unit: Option<Unit>, context: &Context) -> String {
    let of = |end: &str, own| [end, &label::inside(&self::problem(own, kind, unit, context))].concat();
    match problem {
        RangeProblem::Whole(Problem::NotANumber) => {
            let what = match counted(kind, unit) {
                Some(Unit::Rate) => "Write a percentage or a range, such as ",
                Some(Unit::Money) => "Write an amount or a range, such as ",
                _ => "Write a number or a range, such as ",
            };
            [what, &range_example(counted(kind, unit), context), "."].concat()
        }
        RangeProblem::Whole(own) => self::problem(own, kind, unit, context),
        RangeProblem::Low(own) => of("The first number: ", own),
        RangeProblem::High(own) => of("The second number: ", own),
        RangeProblem::Swapped => SWAPPED.to_owned(),
        RangeProblem::TwoCurrencies => "The two numbers are in different currencies: write both in one.".to_owned(),
    }
}

const SWAPPED: &str = "The first number is larger than the second: write the smaller one first.";

/// Says what to write where a range can be read but not worked with; `unit` is that of the
/// assumption.
pub fn refusal(refusal: Refusal, unit: Unit, context: &Context) -> String {
    match refusal {
        Refusal::Swapped => SWAPPED.to_owned(),
        Refusal::NotAboveZero => {
            let (zero, least) = match unit {
                Unit::Rate => {
                    (share(0, context), ["share you think possible, such as ", &share(1_000, context)].concat())
                }
                Unit::Count => ("0".to_owned(), "number you think possible, such as 100".to_owned()),
                Unit::Money => {
                    ("0".to_owned(), ["amount you think possible, such as ", &whole_money(1, context)].concat())
                }
            };
            ["A range cannot touch ", &zero, ": write the smallest ", &least, "."].concat()
        }
        Refusal::NotBelowWhole => {
            let (whole, most) = (share(1_000_000, context), share(990_000, context));
            ["A range cannot touch ", &whole, ": write the largest share you think possible, such as ", &most, "."]
                .concat()
        }
        Refusal::OutOfBounds => "This is too large or too small to work with. Is there a digit too many?".to_owned(),
    }
}

fn share(ppm: u64, context: &Context) -> String {
    Rate::from_ppm(ppm).map(|rate| write::rate(rate, context.conventions)).unwrap_or_default()
}

/// Says what was understood of a field that takes a range, where it does not stand there already.
pub fn echo_range(kind: Kind, span: &Span, typed: &str, context: &Context) -> Option<String> {
    unless_said(write::typed_range(kind, span, context), typed)
}

/// Says what was understood, where it does not stand there already.
pub fn echo(kind: Kind, value: &Value, typed: &str, context: &Context) -> Option<String> {
    let written = write::typed(kind, value, context);
    if kind == Kind::Text { None } else { unless_said(written, typed) }
}

fn unless_said(written: String, typed: &str) -> Option<String> {
    // A space that keeps a number and its sign on one line reads as any other.
    let said = written.replace('\u{a0}', " ") == typed.trim().replace('\u{a0}', " ");
    (!said).then(|| "= ".to_owned() + &written)
}

/// Asks which of two readings is meant; the answers are buttons beside it.
pub const WHICH: &str = "Which one do you mean?";

fn counted(kind: Kind, unit: Option<Unit>) -> Option<Unit> {
    match kind {
        Kind::Count => Some(Unit::Count),
        Kind::Rate => Some(Unit::Rate),
        Kind::Money => Some(Unit::Money),
        Kind::Amount => unit,
        _ => None,
    }
}

/// Something that can be typed.
fn example(kind: Kind, unit: Option<Unit>, context: &Context) -> String {
    let conventions = context.conventions;
    let example = match counted(kind, unit) {
        Some(Unit::Rate) => Rate::from_ppm(18_300).map(|rate| write::rate(rate, conventions)),
        Some(Unit::Money) => Some(whole_money(2_000, context)),
        _ if kind == Kind::Days => Some("7 days".to_owned()),
        _ => Count::new(25_000).map(|count| write::count(count, conventions) + " or 25k"),
    };
    example.unwrap_or_default()
}

/// A number and a range that can be typed.
fn range_example(unit: Option<Unit>, context: &Context) -> String {
    let (one, [low, high]) = match unit {
        Some(Unit::Rate) => (share(18_300, context), [10_000, 30_000].map(|ppm| share(ppm, context))),
        Some(Unit::Money) => (whole_money(2_000, context), [80, 160].map(|major| whole_money(major, context))),
        _ => {
            let count = |number: u32| write::count(Count::from(number), context.conventions);
            (count(25_000), [18_000, 34_000].map(count))
        }
    };
    [&one, " or ", &ends(&low, &high)].concat()
}

/// So many of the whole unit of the campaign's currency.
fn whole_money(major: u64, context: &Context) -> String {
    let minor = 10u64.checked_pow(u32::from(context.decimals())).and_then(|one| one.checked_mul(major));
    let money = minor.and_then(Money::from_minor);
    money.map(|money| write::money(money, context.currency, context.conventions)).unwrap_or_default()
}

fn too_many_decimals(kind: Kind, unit: Option<Unit>, context: &Context) -> String {
    if counted(kind, unit) == Some(Unit::Rate) {
        return "Write at most four decimals.".to_owned();
    }
    match context.decimals() {
        0 => "Write a whole amount: this currency has no decimals.".to_owned(),
        2 => "Write at most two decimals.".to_owned(),
        decimals => ["Write at most ", &decimals.to_string(), " decimals."].concat(),
    }
}

fn other_currency(typed: &str, context: &Context) -> String {
    let own = context.currency.map_or("", |own| own.code());
    let sign = context.currency.map_or("", currency::symbol);
    let own = if own == sign { own.to_owned() } else { [own, " (", sign, ")"].concat() };
    ["This campaign is in ", &own, ". Write the amount in it, or change the campaign's currency to ", typed, "."]
        .concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::quantity::Currency;
    use crate::funnel::belief::Belief;
    use crate::text::conventions::Conventions;
    use crate::text::read::{RangeReading, Reading, read, read_range};

    fn said(kind: Kind, typed: &str, currency: &str, conventions: &Conventions) -> String {
        let context = Context { currency: Currency::from_code(currency), ..Context::new(conventions) };
        let words = match read(kind, None, typed, &context) {
            Reading::Empty => None,
            Reading::One(value) => echo(kind, &value, typed, &context),
            Reading::Either(..) => Some(WHICH.to_owned()),
            Reading::Unreadable(why) => Some(problem(why, kind, None, &context)),
        };
        words.unwrap_or_default().replace('\u{a0}', " ")
    }

    #[test]
    fn what_would_work_is_said_in_the_readers_own_conventions() {
        let (english, german) = (&Conventions::ENGLISH, &Conventions::GERMAN);
        for (kind, typed, currency, conventions, words) in [
            (Kind::Count, "25,000", "USD", english, ""),
            (Kind::Count, "", "USD", english, ""),
            (Kind::Count, "25k", "USD", english, "= 25,000"),
            (Kind::Rate, "8", "USD", english, "= 8%"),
            (Kind::Rate, "1,234%", "USD", english, "Which one do you mean?"),
            (Kind::Count, "many", "USD", english, "Write a number, such as 25,000 or 25k."),
            (Kind::Count, "viele", "EUR", german, "Write a number, such as 25.000 or 25k."),
            (Kind::Rate, "high", "EUR", german, "Write a percentage, such as 1,83 %."),
            (Kind::Money, "much", "USD", english, "Write an amount, such as $2,000."),
            (Kind::Money, "much", "KWD", english, "Write an amount, such as KWD 2,000.000."),
            (Kind::Money, "2.5", "JPY", english, "Write a whole amount: this currency has no decimals."),
            (Kind::Rate, "1.23456", "USD", english, "Write at most four decimals."),
            (Kind::Count, "12.5", "USD", english, "Write a whole number, such as 25,000 or 25k."),
            (Kind::Days, "-7", "USD", english, "Write it without a minus, such as 7 days."),
            (
                Kind::Money,
                "€5",
                "USD",
                english,
                "This campaign is in USD ($). Write the amount in it, or change the campaign's currency to EUR.",
            ),
        ] {
            assert_eq!(said(kind, typed, currency, conventions), words, "{typed}");
        }
    }

    fn said_of_range(kind: Kind, typed: &str, currency: &str, conventions: &Conventions) -> String {
        let context = Context { currency: Currency::from_code(currency), ..Context::new(conventions) };
        let words = match read_range(kind, None, typed, &context) {
            RangeReading::Empty => None,
            RangeReading::One(span) => echo_range(kind, &span, typed, &context),
            RangeReading::Either(..) => Some(WHICH.to_owned()),
            RangeReading::Unreadable(why) => Some(range(why, kind, None, &context)),
        };
        words.unwrap_or_default().replace('\u{a0}', " ")
    }

    #[test]
    fn of_a_range_the_end_is_named() {
        let (english, german) = (&Conventions::ENGLISH, &Conventions::GERMAN);
        for (kind, typed, currency, conventions, words) in [
            (Kind::Count, "18-34k", "USD", english, "= 18,000 to 34,000"),
            (Kind::Count, "18,000 to 34,000", "USD", english, ""),
            (Kind::Rate, "1 % – 3 %", "EUR", german, "= 1 % to 3 %"),
            (Kind::Rate, "1.234 bis 2.345 %", "EUR", german, "Which one do you mean?"),
            (Kind::Count, "34k-18k", "USD", english, SWAPPED),
            (Kind::Count, "18k to", "USD", english, "The second number: write a number, such as 25,000 or 25k."),
            (Kind::Rate, "-1 to 3%", "USD", english, "The first number: write it without a minus, such as 1.83%."),
            (Kind::Count, "lots", "USD", english, "Write a number or a range, such as 25,000 or 18,000 to 34,000."),
            (Kind::Rate, "some", "EUR", german, "Write a percentage or a range, such as 1,83 % or 1 % to 3 %."),
            (Kind::Money, "much", "JPY", english, "Write an amount or a range, such as ¥2,000 or ¥80 to ¥160."),
            (Kind::Money, "$1-€2", "", english, "The two numbers are in different currencies: write both in one."),
            (
                Kind::Money,
                "80 to 160 €",
                "USD",
                english,
                "The second number: this campaign is in USD ($). Write the amount in it, or change the campaign's currency to EUR.",
            ),
        ] {
            assert_eq!(said_of_range(kind, typed, currency, conventions), words, "{typed}");
        }
    }

    #[test]
    fn what_no_range_can_be_is_said_with_what_to_write() {
        let context = Context { currency: Currency::from_code("EUR"), ..Context::new(&Conventions::GERMAN) };
        for (unit, low, high, words) in [
            (
                Unit::Rate,
                0.0,
                0.5,
                "A range cannot touch 0 %: write the smallest share you think possible, such as 0,1 %.",
            ),
            (
                Unit::Rate,
                0.5,
                1.0,
                "A range cannot touch 100 %: write the largest share you think possible, such as 99 %.",
            ),
            (
                Unit::Count,
                0.0,
                9.0,
                "A range cannot touch 0: write the smallest number you think possible, such as 100.",
            ),
            (
                Unit::Money,
                0.0,
                9.0,
                "A range cannot touch 0: write the smallest amount you think possible, such as 1 €.",
            ),
            (Unit::Rate, 0.5, 0.4, SWAPPED),
            (Unit::Count, 1.0, 1e16, "This is too large or too small to work with. Is there a digit too many?"),
        ] {
            let said =
                Belief::range(unit, low, high).err().map(|why| refusal(why, unit, &context).replace('\u{a0}', " "));
            assert_eq!(said.as_deref(), Some(words));
        }
    }
}
