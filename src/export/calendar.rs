//! The dates of a brief as a calendar file (RFC 5545): whole days, each an event of its own.

use crate::brief::field::{CampaignField, Path, TermsField, Value};
use crate::brief::quantity::Date;
use crate::brief::record::Record;
use crate::text::{Context, calendar as text, phrase};

/// Octets in a line, without its end (RFC 5545, 3.1).
const LINE: usize = 75;

/// One day with what happens on it.
struct Event {
    /// Names it for ever, so that the same event is not added twice.
    key: String,
    day: Date,
    summary: String,
}

/// The file; `None` for a brief without a date. `made` is the day on which it is made.
pub fn calendar(record: &Record, context: &Context, made: Date) -> Option<String> {
    let events = events(record, context);
    if events.is_empty() {
        return None;
    }
    let mut file = String::new();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Throughline//Brief//EN", "CALSCALE:GREGORIAN"] {
        push(&mut file, line);
    }
    for event in &events {
        push(&mut file, "BEGIN:VEVENT");
        push(&mut file, &["UID:", &record.id.to_string(), "-", &event.key, "@throughline"].concat());
        push(&mut file, &["DTSTAMP:", &day(made), "T000000Z"].concat());
        push(&mut file, &["DTSTART;VALUE=DATE:", &day(event.day)].concat());
        push(&mut file, &["SUMMARY:", &escaped(&event.summary)].concat());
        push(&mut file, "TRANSP:TRANSPARENT");
        push(&mut file, "END:VEVENT");
    }
    push(&mut file, "END:VCALENDAR");
    Some(file)
}

fn events(record: &Record, context: &Context) -> Vec<Event> {
    let title = phrase::title(record);
    let single = |path: Path, key: &str, what: &str| match record.get(path) {
        Some(Value::Date(day)) => Some(Event { key: key.to_owned(), day, summary: [&title, ": ", what].concat() }),
        _ => None,
    };
    let pieces = record.deliverables.iter().filter_map(|(id, own)| {
        let what = phrase::pieces(own, context.conventions).unwrap_or_else(|| text::PIECE.to_owned());
        let summary = [&title, ": ", &what, text::DUE].concat();
        Some(Event { key: id.0.to_string(), day: own.due?, summary })
    });
    let mut all: Vec<Event> = [
        single(Path::Terms(TermsField::ProductArrives), "product", text::PRODUCT_ARRIVES),
        single(Path::Campaign(CampaignField::Starts), "starts", text::STARTS),
        single(Path::Campaign(CampaignField::Ends), "ends", text::ENDS),
    ]
    .into_iter()
    .flatten()
    .chain(pieces)
    .collect();
    all.sort_by_key(|event| event.day);
    all
}

/// "20261203"
fn day(date: Date) -> String {
    let two = |number: u8| [if number < 10 { "0" } else { "" }, &number.to_string()].concat();
    [date.year().to_string(), two(date.month()), two(date.day())].concat()
}

/// Text as RFC 5545, 3.3.11, wants it; other control characters are not allowed at all.
fn escaped(text: &str) -> String {
    let mut safe = String::new();
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => safe.extend(['\\', letter]),
            '\n' => safe.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => safe.push(letter),
        }
    }
    safe
}

/// A line, folded between characters.
fn push(file: &mut String, line: &str) {
    let mut room = LINE;
    for letter in line.chars() {
        if letter.len_utf8() > room {
            file.push_str("\r\n ");
            room = LINE.saturating_sub(1);
        }
        file.push(letter);
        room = room.saturating_sub(letter.len_utf8());
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::example::{Words, founding};
    use crate::brief::field::DeliverableField;
    use crate::brief::id::Id;
    use crate::brief::quantity::Text;
    use crate::text::conventions::Conventions;

    fn file(record: &Record) -> Option<String> {
        calendar(record, &Context::new(&Conventions::ENGLISH), Date::new(2026, 11, 22).unwrap())
    }

    fn example(name: &str) -> Record {
        let mut record = founding(Id(7), Id(2), Id(3), &Words { campaign: "C", brand: "B", creator: "A" });
        record.campaign.facts.name = Text::new(name).ok();
        record
    }

    #[test]
    fn a_brief_without_dates_has_no_calendar() {
        assert_eq!(file(&example("Autumn launch")), None);
    }

    #[test]
    fn each_date_is_an_event_in_the_order_of_days() {
        let mut record = example("Autumn launch");
        let (first, _) = record.deliverables.iter().next().map(|(id, own)| (id, own.clone())).unwrap();
        let due = Date::new(2026, 12, 3).map(Value::Date);
        record.put(Path::Deliverable(first, DeliverableField::Due), due).unwrap();
        record.campaign.facts.starts = Date::new(2026, 12, 1);
        let uid = [&Id(7).to_string(), "-", &first.0.to_string()].concat();
        assert_eq!(
            file(&record).unwrap(),
            [
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Throughline//Brief//EN",
                "CALSCALE:GREGORIAN",
                "BEGIN:VEVENT",
                &["UID:", &Id(7).to_string(), "-starts@throughline"].concat(),
                "DTSTAMP:20261122T000000Z",
                "DTSTART;VALUE=DATE:20261201",
                "SUMMARY:Autumn launch: campaign starts",
                "TRANSP:TRANSPARENT",
                "END:VEVENT",
                "BEGIN:VEVENT",
                &["UID:", &uid, "@throughline"].concat(),
                "DTSTAMP:20261122T000000Z",
                "DTSTART;VALUE=DATE:20261203",
                "SUMMARY:Autumn launch: 5 Instagram posts due",
                "TRANSP:TRANSPARENT",
                "END:VEVENT",
                "END:VCALENDAR",
                "",
            ]
            .join("\r\n")
        );
    }

    #[test]
    fn hostile_names_stay_in_their_line() {
        for name in ["a\nEND:VCALENDAR", "a;b,c\\d", "\u{7}bell", &"👩‍👩‍👧‍👦 ".repeat(60), "a\r\nBEGIN:VALARM"]
        {
            let mut record = example(name);
            record.campaign.facts.ends = Date::new(2027, 1, 31);
            let file = file(&record).unwrap();
            assert_eq!(file.matches("\r\nEND:VCALENDAR\r\n").count(), 1, "{file}");
            assert_eq!(file.matches("BEGIN:").count(), 2 + usize::from(name.contains("VALARM")), "{file}");
            assert!(!file.contains("\r\nBEGIN:VALARM"));
            for line in file.split("\r\n") {
                assert!(line.len() <= LINE, "{line}");
                assert!(!line.contains(char::is_control), "{line:?}");
            }
        }
    }

    #[test]
    fn a_folded_line_unfolds_to_what_it_was() {
        let name = "An autumn launch with a name that goes on and on, as names of campaigns sometimes do; too long";
        let mut record = example(name);
        record.campaign.facts.starts = Date::new(2026, 12, 1);
        let unfolded = file(&record).unwrap().replace("\r\n ", "");
        assert!(
            unfolded
                .contains(&["SUMMARY:", &name.replace(',', "\\,").replace(';', "\\;"), ": campaign starts"].concat())
        );
    }
}
