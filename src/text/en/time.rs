//! Days and windows in English. Months are written as words: 3/12 is read as March here and as
//! December there.

use crate::brief::quantity::{Date, Days};

/// January to December. Words of other languages follow the English one, so that a date pasted
/// from a German or Spanish message is read; without accents, as [`month`] is given them.
const MONTHS: [&str; 12] = [
    "january januar janvier enero janeiro",
    "february februar fevrier febrero fevereiro",
    "march marz maerz mars marzo marco",
    "april avril abril",
    "may mai mayo maio",
    "june juni juin junio junho",
    "july juli juillet julio julho",
    "august aout agosto",
    "september septembre septiembre setembro",
    "october oktober octobre octubre outubro",
    "november novembre noviembre novembro",
    "december dezember decembre diciembre dezembro",
];

/// Monday to Sunday.
const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// "3 Dec 2026"
pub fn date(date: Date) -> String {
    day_month_year(date, 3)
}

/// "3 December 2026"
pub fn long_date(date: Date) -> String {
    day_month_year(date, usize::MAX)
}

/// "Thu 3 Dec 2026"
pub fn weekday_date(date: Date) -> String {
    let weekday = WEEKDAYS.get(usize::from(date.weekday())).copied().unwrap_or_default();
    let mut written = capital(weekday, 3);
    written.push(' ');
    written.push_str(&day_month_year(date, 3));
    written
}

fn day_month_year(date: Date, letters: usize) -> String {
    let words = MONTHS.get(usize::from(date.month()).saturating_sub(1)).copied().unwrap_or_default();
    let month = words.split(' ').next().unwrap_or_default();
    [date.day().to_string(), capital(month, letters), date.year().to_string()].join(" ")
}

/// The first letters of a word, the first of them as a capital.
fn capital(word: &str, letters: usize) -> String {
    let mut out: String = word.chars().take(letters).collect();
    if let Some(first) = out.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    out
}

/// "7 days"; one day is "24 hours", as people say of stories.
pub fn days(days: Days) -> String {
    match days.get() {
        1 => "24 hours".to_owned(),
        many => many.to_string() + " days",
    }
}

/// The month, 1 to 12, that a word of three letters or more begins, in lower case and without
/// accents; `None` also where it could be two ("jui").
pub(in crate::text) fn month(word: &str) -> Option<u8> {
    if word.len() < 3 {
        return None;
    }
    let begins = |words: &str| words.split(' ').any(|own| own.starts_with(word));
    let mut found = (1u8..).zip(MONTHS).filter(|(_, words)| begins(words));
    match (found.next(), found.next()) {
        (Some((month, _)), None) => Some(month),
        _ => None,
    }
}

/// Whether a word in a date says nothing that the numbers do not: a weekday, "of", "the".
pub(in crate::text) fn is_filler(word: &str) -> bool {
    let weekday = word.len() >= 3 && WEEKDAYS.iter().any(|own| own.starts_with(word));
    weekday || matches!(word, "st" | "nd" | "rd" | "th" | "of" | "the" | "on" | "by" | "de")
}

/// What a word behind a number of days, weeks or hours stands for, in hours.
pub(in crate::text) fn hours(word: &str) -> Option<u64> {
    let single = if word.len() > 1 { word.strip_suffix('s').unwrap_or(word) } else { word };
    match single {
        "" | "d" | "day" => Some(24),
        "h" | "hr" | "hour" => Some(1),
        "w" | "wk" | "week" => Some(168),
        "month" => Some(720),
        "y" | "yr" | "year" => Some(8_760),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_with_the_month_as_a_word() {
        for (year, month_number, day, short, long, weekday) in [
            (2026, 12, 3, "3 Dec 2026", "3 December 2026", "Thu 3 Dec 2026"),
            (2026, 5, 1, "1 May 2026", "1 May 2026", "Fri 1 May 2026"),
            (2000, 1, 1, "1 Jan 2000", "1 January 2000", "Sat 1 Jan 2000"),
            (2199, 9, 30, "30 Sep 2199", "30 September 2199", "Mon 30 Sep 2199"),
        ] {
            let written = Date::new(year, month_number, day).map(|day| (date(day), long_date(day), weekday_date(day)));
            assert_eq!(written, Some((short.to_owned(), long.to_owned(), weekday.to_owned())));
        }
    }

    #[test]
    fn windows_are_written_in_days() {
        for (number, written) in [(0, "0 days"), (1, "24 hours"), (7, "7 days"), (3_650, "3650 days")] {
            assert_eq!(Days::new(number).map(days).as_deref(), Some(written));
        }
    }

    #[test]
    fn a_month_is_known_from_three_letters_on() {
        for (word, number) in [
            ("jan", Some(1)),
            ("march", Some(3)),
            ("mar", Some(3)),
            ("marz", Some(3)),
            ("mai", Some(5)),
            ("jun", Some(6)),
            ("juin", Some(6)),
            ("juil", Some(7)),
            ("jui", None),
            ("sept", Some(9)),
            ("set", Some(9)),
            ("okt", Some(10)),
            ("dez", Some(12)),
            ("de", None),
            ("marketing", None),
            ("", None),
        ] {
            assert_eq!(month(word), number, "{word}");
        }
    }
}
