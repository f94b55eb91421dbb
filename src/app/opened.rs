//! A brief that came in a link: keeping a copy of it.

use crate::brief::id::Id;
use crate::brief::shared::Brief;
use crate::wire::address::{Address, Room};

use super::App;
use super::agreeing::received;
use super::new_id;
use super::notice::Notice;

impl App {
    /// Keeps a copy of a brief that came in a link and opens it. A brief that is kept here already
    /// is not touched: the copy then gets an id of its own.
    pub fn keep_copy(self, brief: &Brief) {
        let taken = self.has(brief.record);
        let mut record = received(brief);
        if taken {
            record.id = new_id();
        }
        self.adopt(record);
        self.say(Notice::CopyKept);
    }

    /// Opens the brief that is kept here under the id of the one that came in a link.
    pub fn open_own(self, id: Id) {
        self.go(&Address::Brief(id, Room::Brief));
    }
}
