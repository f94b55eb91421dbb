//! The brief that is open.

use crate::brief::example;
use crate::brief::history::History;
use crate::brief::id::Side;
use crate::brief::record::Record;
use crate::text::EXAMPLE;
use crate::wire::address::{Address, Room};

use super::new_id;

/// A record with what the page knows about it.
#[derive(Debug, Clone)]
pub struct Document {
    /// The brief.
    pub record: Record,
    /// What can be undone.
    pub history: History,
    /// Whether it is the example, which nobody has touched yet and which is not kept.
    pub example: bool,
    /// Its newest revision in the store that this tab has seen; 0 if it was never kept.
    pub revision: u64,
    /// How that revision lies in the store, to the letter; empty if it was never kept.
    pub stored: String,
    /// Whether it differs from that revision.
    pub changed: bool,
}

impl Document {
    /// A record that lies in the store in these letters.
    pub fn kept(record: Record, revision: u64, stored: String) -> Self {
        Document { record, history: History::default(), example: false, revision, stored, changed: false }
    }

    /// A record that was never kept.
    pub fn new(record: Record) -> Self {
        Document::kept(record, 0, String::new())
    }

    /// Whether it is neither kept nor changed: there is nothing to lose in it.
    pub fn is_untouched(&self) -> bool {
        self.revision == 0 && !self.changed
    }

    /// The address of one of its rooms. What is not kept has no address of its own, so that a reload
    /// finds it all the same.
    pub fn address(&self, room: Room) -> Address {
        match (self.is_untouched(), self.example) {
            (true, true) => Address::Example(room),
            (true, false) => Address::New(room),
            (false, _) => Address::Brief(self.record.id, room),
        }
    }

    /// The example of a first visit.
    pub fn example() -> Self {
        let record = example::founding(new_id(), new_id(), new_id(), &EXAMPLE);
        Document { example: true, ..Document::new(record) }
    }

    /// An empty brief.
    pub fn empty() -> Self {
        Document::new(Record::new(new_id(), new_id(), new_id(), Side::Brand))
    }
}
