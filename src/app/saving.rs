//! Keeping the open brief: soon after every change, when the page is left, and never over what
//! another tab or a newer version has written.

use leptos::prelude::*;

use crate::brief::id::Id;
use crate::platform::{clock, page, storage, timer};
use crate::wire::keys::Key;
use crate::wire::storage as stored;

use super::App;
use super::document::Document;
use super::new_id;
use super::notice::Notice;

/// At most this long after the first change that is not kept.
const SAVE_WITHIN_MILLISECONDS: i32 = 300;

/// Whether what is open is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    /// Nothing has been changed yet.
    Nothing,
    /// A change will be kept in a moment.
    Soon,
    /// Everything is kept.
    Kept,
    /// Changes are not being kept, for the reason that a notice gives.
    Not,
}

impl App {
    /// The open brief was changed: it is no longer the example, and it is to be kept.
    pub(super) fn touched(self) {
        if self.document.with_untracked(|document| document.example) {
            self.document.update(|document| document.example = false);
        }
        if self.keeping.get_untracked() == Keeping::Nothing {
            self.name_address();
        }
        if self.keeping.get_untracked() == Keeping::Nothing || self.keeping.get_untracked() == Keeping::Kept {
            self.keeping.set(Keeping::Soon);
        }
        if !self.save_is_due.get_value() {
            self.save_is_due.set_value(true);
            timer::after(SAVE_WITHIN_MILLISECONDS, move || self.save_now());
        }
    }

    /// Keeps the open brief now, if it has changes that are not kept.
    pub fn save_now(self) {
        self.save_is_due.set_value(false);
        if !self.document.with_untracked(|document| document.changed) || self.is_contested() {
            return;
        }
        let (id, revision) = self.document.with_untracked(|document| (document.record.id, document.revision));
        if let Some(store) = self.store.get_value() {
            let there = stored_text(store, id);
            if there.is_empty() || self.document.with_untracked(|document| document.stored == there) {
                self.write(store, id, revision.saturating_add(1));
            } else {
                self.offer_unsaved(revision);
                self.keeping.set(Keeping::Not);
                self.later(move |later| (later.judge_other)(self, &there));
            }
        } else {
            self.offer_unsaved(0);
            self.keep_in_address();
            self.keeping.set(Keeping::Not);
        }
    }

    /// Decides about what lies in the store in the place of the open brief and is not what this tab
    /// has put there.
    pub(super) fn judge_other(self, there: &str) {
        let id = self.document.with_untracked(|document| document.record.id);
        match stored::load(there) {
            // Another brief may have been opened meanwhile.
            Ok(other) if other.record.id != id => {}
            Ok(_) => self.contest(Notice::ChangedElsewhere),
            Err(stored::StorageError::Newer) => self.contest(Notice::NewerElsewhere),
            Err(_) if self.move_aside(id, there) => self.save_now(),
            Err(_) => self.say(Notice::StorageRefused),
        }
    }

    /// Whether another tab's version waits for a decision; nothing is written meanwhile.
    pub(super) fn is_contested(self) -> bool {
        let contested = |notice: &Notice| matches!(notice, Notice::ChangedElsewhere | Notice::NewerElsewhere);
        self.notices.with_untracked(|notices| notices.iter().any(|(_, notice)| contested(notice)))
    }

    fn contest(self, notice: Notice) {
        let revision = self.document.with_untracked(|document| document.revision);
        self.offer_unsaved(revision);
        self.keeping.set(Keeping::Not);
        self.say(notice);
    }

    fn write(self, store: storage::Store, id: Id, revision: u64) {
        let text = self.document.with_untracked(|document| stored::save(&document.record, revision));
        let head = self.document.with_untracked(|document| {
            stored::save_head(&stored::head(&document.record, clock::now(), false, revision))
        });
        // The record first: a head can be made again from it.
        let written = store
            .write(&Key::Record(id).to_string(), &text)
            .and_then(|()| store.write(&Key::Head(id).to_string(), &head));
        if written.is_ok() {
            self.document.update_untracked(|document| {
                document.revision = revision;
                document.stored = text;
                document.changed = false;
            });
            page::set_unsaved("");
            self.keeping.set(Keeping::Kept);
            self.retract(|notice| *notice == Notice::StorageRefused);
        } else {
            self.offer_unsaved(revision);
            self.keeping.set(Keeping::Not);
            self.say(Notice::StorageRefused);
        }
    }

    /// Leaves the open brief where the page finds it if the app stops.
    fn offer_unsaved(self, revision: u64) {
        let open = self.document.with_untracked(|document| stored::save(&document.record, revision));
        let parked = self.parked.with_value(|parked| {
            parked.iter().map(|document| stored::save(&document.record, document.revision)).collect::<Vec<_>>()
        });
        page::set_unsaved(&[&[open], parked.as_slice()].concat().join("\n"));
    }

    /// Another tab wrote or removed something.
    pub(super) fn other_tab_changed(self, key: String, text: Option<String>) {
        match (key.parse(), text) {
            (Ok(Key::Head(_) | Key::Numbers), _) => self.shelf.update(|count| *count = count.wrapping_add(1)),
            (Ok(Key::Record(id)), Some(text)) if self.is_open(id) => {
                self.later(move |later| (later.other_tab_wrote)(self, &text));
            }
            _ => {}
        }
    }

    /// Reads what another tab wrote in the place of the open brief.
    pub(super) fn other_tab_wrote(self, text: &str) {
        match stored::load(text) {
            // Another brief may have been opened meanwhile.
            Ok(other) if !self.is_open(other.record.id) => {}
            Ok(other) if self.document.with_untracked(|document| other.revision <= document.revision) => {}
            Ok(other) if self.document.with_untracked(|document| !document.changed) => {
                self.document.set(Document::kept(other.record, other.revision, text.to_owned()));
                self.overtaken.update(|count| *count = count.wrapping_add(1));
                self.say(Notice::TakenOver);
            }
            Ok(_) => self.contest(Notice::ChangedElsewhere),
            Err(stored::StorageError::Newer) => self.contest(Notice::NewerElsewhere),
            Err(_) => {}
        }
    }

    /// Takes the other tab's version; this one's changes are dropped.
    pub fn take_theirs(self) {
        let id = self.document.with_untracked(|document| document.record.id);
        self.document.update_untracked(|document| document.changed = false);
        self.retract(|notice| *notice == Notice::ChangedElsewhere);
        self.open_brief(id);
        self.keeping.set(Keeping::Kept);
    }

    /// Keeps this tab's version over the other tab's.
    pub fn keep_mine(self) {
        let id = self.document.with_untracked(|document| document.record.id);
        let Some(store) = self.store.get_value() else { return };
        let there = stored_text(store, id);
        let Ok(other) = stored::load(&there) else { return };
        self.document.update_untracked(|document| {
            document.revision = document.revision.max(other.revision);
            document.stored = there;
        });
        self.retract(|notice| *notice == Notice::ChangedElsewhere);
        self.save_now();
    }

    /// Keeps both: this tab's version goes on as a brief of its own.
    pub fn keep_both(self) {
        self.fork();
        self.name_address();
    }

    /// Goes on under an id of its own and keeps that.
    pub(super) fn fork(self) {
        self.document.update(|document| {
            document.record.id = new_id();
            document.revision = 0;
            document.stored.clear();
            document.changed = true;
        });
        self.retract(|notice| matches!(notice, Notice::ChangedElsewhere | Notice::NewerElsewhere));
        self.save_now();
    }
}

/// What lies in the store in the place of a brief; empty if nothing does.
fn stored_text(store: storage::Store, id: Id) -> String {
    store.read(&Key::Record(id).to_string()).unwrap_or_default()
}
