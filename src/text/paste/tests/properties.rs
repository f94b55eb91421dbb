//! What holds for every text.

use super::*;
use proptest::prelude::*;

fn texts() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "2",
        "25k",
        "8",
        "%",
        "$",
        "€",
        "1.234,5",
        "reels",
        "Reel",
        "stories",
        "posts",
        "reach",
        "engagement rate",
        "clicks",
        "fee",
        "for",
        "by",
        "3 December",
        "12/3",
        "1–14 December 2026",
        "Deliverables:",
        "Goals",
        "Brand",
        ":",
        ";",
        ",",
        ".",
        "(",
        ")",
        "-",
        "\n",
        "\n\n",
        "\t",
        "|",
        " ",
        " ",
        "not",
        "or",
        "and",
        "in the",
        "US",
        "7 days",
        "é",
        "漢",
        "😀",
        "\u{202e}",
        "\r",
        "٣",
        "ß",
        "\"",
        "of",
        "Metric",
        "Target",
        "Platform: Instagram",
        "with",
        "x",
        "views",
        "Fee",
        "1 234 567",
        "AOV",
        "landing rate",
        "audience in market",
        "Assumptions:",
        "market",
        "Objective: sales",
        "commission",
        "CPA at most",
        "windows",
        "two weeks",
        "Reach\tER\tClicks\n",
        "Views   CTR   Fee\n",
        "   ",
        "| Target | Actual |\n",
    ]);
    prop_oneof![any::<String>(), prop::collection::vec(pieces, 0..60).prop_map(|words| words.concat()), "\\PC{0,80}"]
}

/// The digits of a number without the zeros around them, which powers and shares change.
fn bare(digits: &str) -> String {
    digits.trim_matches('0').to_owned()
}

/// The digits of every number in a text, in letters too, and of numbers that stand in a row.
fn digits(text: &str) -> Vec<String> {
    let of = |token: &word::Token| match token.kind {
        word::Kind::Number => Some(token.word.chars().filter(char::is_ascii_digit).collect::<String>()),
        _ => token.terms.iter().find_map(|(term, _)| match term {
            word::Term::Number(number) => Some(number.to_string()),
            _ => None,
        }),
    };
    let lines = text.split('\n').map(|line| word::tokens(line, 0)).collect::<Vec<_>>();
    let mut found = Vec::new();
    for tokens in lines {
        for from in 0..tokens.len() {
            let row = tokens[from..].iter().map_while(of).take(7);
            found.extend(row.scan(String::new(), |joined, digits| {
                joined.push_str(&digits);
                Some(joined.clone())
            }));
        }
    }
    found
}

fn written(text: &str) -> Vec<String> {
    digits(text).iter().map(|digits| bare(digits)).collect()
}

fn of_amount(amount: Amount) -> u64 {
    match amount {
        Amount::Count(count) => count.get(),
        Amount::Rate(rate) => rate.ppm(),
        Amount::Money(money) => money.minor(),
    }
}

/// The counts, rates and amounts of what was found.
fn numbers(found: &Found) -> Vec<u64> {
    match found {
        Found::Deliverable(piece) => piece.count.map(Count::get).into_iter().collect(),
        Found::Target(goal) | Found::Outcome(goal) => goal.amount.map(of_amount).into_iter().collect(),
        Found::Assumption(_, amount) => vec![of_amount(*amount)],
        Found::Market(_) => Vec::new(),
        Found::Campaign(_, value) | Found::Creator(_, value) | Found::Terms(_, value) | Found::Notes(_, value) => {
            match value {
                Value::Count(count) => vec![count.get()],
                Value::Rate(rate) => vec![rate.ppm()],
                Value::Money(money) => vec![money.minor()],
                _ => Vec::new(),
            }
        }
    }
    .into_iter()
    .filter(|number| *number > 0)
    .collect()
}

fn windows(found: &Found) -> Option<u16> {
    match found {
        Found::Target(goal) | Found::Outcome(goal) => goal.window.map(|days| days.get()),
        _ => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    /// Nothing makes it panic; every word shown stands in the text; what is taken can be applied.
    #[test]
    fn every_text_is_read(text in texts()) {
        let pasted = pasted(&text);
        let (normal, cut) = normal(&text);
        prop_assert_eq!(pasted.cut, cut);
        for part in &pasted.parts {
            prop_assert!(!part.from.is_empty() && normal.contains(&part.from), "{:?}", part);
        }
        for left in &pasted.left_over {
            prop_assert!(!left.trim().is_empty() && normal.contains(left.as_str()), "{:?}", left);
        }
        let mut record = Record::new(Id(1), Id(2), Id(3), Side::Brand);
        let change = edit(&record, &pasted.parts, &vec![true; pasted.parts.len()], pasted.currency);
        prop_assert!(apply(&mut record, change).is_ok());
    }

    /// Every number of a part stands in the words that it was read from.
    #[test]
    fn no_number_is_invented(text in texts()) {
        let pasted = pasted(&text);
        let (normal, _) = normal(&text);
        for part in &pasted.parts {
            let own = written(&part.from);
            let other = if let Some(Doubt::Other(other)) = &part.doubt { Some(other) } else { None };
            for found in std::iter::once(&part.found).chain(other) {
                for number in numbers(found) {
                    prop_assert!(own.contains(&bare(&number.to_string())), "{number} of {part:?}");
                }
                if let Some(days) = windows(found) {
                    let stands = |own: &String| [1, 24, 168, 720].iter().any(|hours| {
                        own.parse::<u32>().is_ok_and(|number| number.checked_mul(*hours) == u32::from(days).checked_mul(24))
                    });
                    prop_assert!(digits(&normal).iter().any(stands), "{days} days of {part:?}");
                }
            }
        }
    }

    /// The normal form is its own normal form.
    #[test]
    fn the_normal_form_stays(text in "[a-z0-9 \t\r\n.:é\u{200b}]{0,400}") {
        let (once, _) = normal(&text);
        prop_assert_eq!(&normal(&once).0, &once);
    }
}
