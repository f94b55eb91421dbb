//! What to type instead of what could not be read, and what was understood of the rest. Examples
//! are written as the reader's own region writes them.

use crate::brief::field::{Kind, Value};
use crate::brief::quantity::{Count, Money, Rate, Unit};
use crate::text::read::Problem;
use crate::text::{Context, currency, write};

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

/// Says what was understood, where it does not stand there already.
pub fn echo(kind: Kind, value: &Value, typed: &str, context: &Context) -> Option<String> {
    let written = write::typed(kind, value, context);
    // A space that keeps a number and its sign on one line reads as any other.
    let said = kind == Kind::Text || written.replace('\u{a0}', " ") == typed.trim().replace('\u{a0}', " ");
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
        Some(Unit::Money) => money_example(context),
        _ if kind == Kind::Days => Some("7 days".to_owned()),
        _ => Count::new(25_000).map(|count| write::count(count, conventions) + " or 25k"),
    };
    example.unwrap_or_default()
}

fn money_example(context: &Context) -> Option<String> {
    let minor = 10u64.checked_pow(u32::from(context.decimals()))?.checked_mul(2_000)?;
    Money::from_minor(minor).map(|money| write::money(money, context.currency, context.conventions))
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
    use crate::text::conventions::Conventions;
    use crate::text::read::{Reading, read};

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
}
