//! Briefs in a file that the page wrote when it stopped, or in anything else that holds what the
//! browser keeps: every stored record in any text.

use super::frame;
use super::storage::{self, Stored, TOKEN};
use crate::brief::record::Record;

/// Every record that a text holds in its stored form; of several revisions of one brief the newest.
pub fn records_in(text: &str) -> Vec<Record> {
    let mut found: Vec<Stored> = Vec::new();
    for (at, _) in text.match_indices(TOKEN) {
        let rest = text.get(at..).unwrap_or_default();
        let end = rest.char_indices().skip(TOKEN.len()).find(|(_, letter)| !frame::is_letter(*letter));
        let end = end.map_or(rest.len(), |(end, _)| end);
        let Some(Ok(stored)) = rest.get(..end).map(storage::load) else { continue };
        match found.iter_mut().find(|other| other.record.id == stored.record.id) {
            Some(other) if other.revision < stored.revision => *other = stored,
            Some(_) => {}
            None => found.push(stored),
        }
    }
    found.into_iter().map(|stored| stored.record).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::id::{Id, Side};

    fn record(id: u64, made: u32) -> Record {
        Record { items_made: made, ..Record::new(Id(id), Id(2), Id(3), Side::Brand) }
    }

    #[test]
    fn every_record_in_a_text_is_found_in_its_newest_revision() {
        let saved = |record: &Record, revision| storage::save(record, revision);
        let text = format!(
            "{{\"unsaved\": \"{}\", \"kept\": {{\"a\": \"{}\", \"b\": \"{}\", \"c\": \"s1.damaged\"}}}}",
            saved(&record(1, 5), 8),
            saved(&record(1, 4), 7),
            saved(&record(9, 0), 1),
        );
        assert_eq!(records_in(&text), [record(1, 5), record(9, 0)]);
        assert_eq!(records_in("no brief in here, not even s1."), []);
    }
}
