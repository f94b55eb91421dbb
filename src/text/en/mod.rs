//! English. Words only; which of them stands where is decided elsewhere.

pub mod accepting;
pub mod answering;
pub mod brief;
pub mod briefs;
pub mod calendar;
pub mod checks;
pub mod deciding;
pub mod disclosure;
pub mod figure;
pub mod fit;
pub mod funnel;
pub mod implied;
pub mod label;
pub mod lines;
pub mod meaning;
pub mod numbers;
pub mod opened;
pub mod outside;
pub mod passphrase;
pub(super) mod paste;
pub mod pasting;
pub mod payback;
pub mod phrase;
pub mod problem;
pub mod progress;
pub mod published;
pub mod returned;
pub mod returns;
pub mod settle;
pub mod share;
pub mod shell;
pub mod stage;
pub mod steps;
pub mod template;
pub mod time;
pub mod topics;
pub mod trouble;
pub mod what_if;

use crate::brief::example::Words;

/// The names in the founding example; the page marks it as an example.
pub const EXAMPLE: Words = Words { campaign: "Autumn launch", brand: "Brand A", creator: "@creator_a" };

/// Words for powers of ten behind a number, in lower case.
const POWERS: &[(&str, u8)] = &[
    ("k", 3),
    ("thousand", 3),
    ("tsd", 3),
    ("m", 6),
    ("mn", 6),
    ("mm", 6),
    ("mio", 6),
    ("mln", 6),
    ("million", 6),
    ("b", 9),
    ("bn", 9),
    ("billion", 9),
];

/// The power of ten that a word behind a number stands for.
pub(super) fn power(word: &str) -> Option<u8> {
    POWERS.iter().find(|(own, _)| *own == word).map(|(_, power)| *power)
}

/// Whether a word behind a number says that it is a percentage.
pub(super) fn is_percent(word: &str) -> bool {
    matches!(word, "%" | "percent" | "per cent" | "pct")
}

/// Whether a word stands between the two ends of a range, also in a message in another language.
pub(super) fn parts_range(word: &str) -> bool {
    matches!(word, "to" | "bis" | "until" | "till" | "through" | "and" | "und" | "a")
}

/// Whether a word stands before the first end of a range: "between 18k and 34k".
pub(super) fn opens_range(word: &str) -> bool {
    matches!(word, "from" | "between" | "von" | "zwischen" | "de" | "entre")
}

/// "18,000 to 34,000"; ends that read the same are written once.
pub(super) fn ends(low: &str, high: &str) -> String {
    if low == high { low.to_owned() } else { [low, " to ", high].concat() }
}

/// The sign or code that a word for a currency stands for.
pub(super) fn currency_word(word: &str) -> Option<&'static str> {
    const WORDS: &[(&str, &str)] = &[
        ("dollar", "$"),
        ("us dollar", "US$"),
        ("euro", "€"),
        ("pound", "£"),
        ("yen", "JP¥"),
        ("yuan", "RMB"),
        ("real", "R$"),
        ("reai", "R$"),
        ("franc", "CHF"),
        ("rupee", "Rs"),
    ];
    let lower = word.to_ascii_lowercase();
    let single = lower.strip_suffix('s').unwrap_or(&lower);
    WORDS.iter().find(|(own, _)| *own == single).map(|(_, sign)| *sign)
}

/// The two letters of a country that people write otherwise.
pub(super) fn country_word(word: &str) -> Option<&'static str> {
    match word {
        "usa" | "u.s." | "u.s.a." | "united states" => Some("US"),
        "uk" | "u.k." | "great britain" | "united kingdom" => Some("GB"),
        "uae" => Some("AE"),
        _ => None,
    }
}
