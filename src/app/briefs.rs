//! All briefs that are kept here: listing, opening, starting, putting away, files.

use leptos::prelude::*;

use crate::brief::choice::Objective;
use crate::brief::edit::apply;
use crate::brief::id::{Id, Side};
use crate::brief::quantity::Currency;
use crate::brief::record::Record;
use crate::brief::template::{for_another_creator, template};
use crate::platform::storage::Store;
use crate::platform::{clock, file};
use crate::text::paste::{self, Part, Standing};
use crate::text::{phrase, shell};
use crate::wire::address::Room;
use crate::wire::keys::{Key, PREFIX};
use crate::wire::rescue;
use crate::wire::storage::{self as stored, Head, StorageError};

use super::App;
use super::document::Document;
use super::new_id;
use super::notice::Notice;

/// How opening a brief went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opening {
    /// It is open.
    Opened,
    /// It is not kept here.
    Absent,
    /// It is kept here and cannot be read.
    Unreadable {
        /// The raw text.
        raw: String,
        /// Whether a newer version of this page wrote it.
        newer: bool,
    },
}

impl App {
    /// What the list shows: every kept brief, the last edited first, those in the trash included.
    pub fn heads(self) -> Vec<Head> {
        let now = clock::now();
        let unkept = |document: &Document| stored::head(&document.record, now, false, document.revision);
        let mut heads: Vec<Head> = self.parked.with_value(|parked| parked.iter().map(unkept).collect());
        self.document.with_untracked(|open| heads.extend(open.changed.then(|| unkept(open))));
        if let Some(store) = self.store.get_value() {
            for key in store.keys(PREFIX) {
                let head = match key.parse() {
                    Ok(Key::Head(id)) => head_of(store, id),
                    // A record that lost its head is listed all the same.
                    Ok(Key::Record(id)) if store.read(&Key::Head(id).to_string()).is_none() => head_of(store, id),
                    _ => continue,
                };
                if !heads.iter().any(|other| other.id == head.id) {
                    heads.push(head);
                }
            }
        }
        heads.sort_by_key(|head| std::cmp::Reverse(head.edited));
        heads
    }

    /// Whether there is anything to list.
    pub(super) fn keeps_any(self) -> bool {
        self.parked.with_value(|parked| !parked.is_empty())
            || self.document.with_untracked(|open| open.changed)
            || self.store.get_value().is_some_and(|store| {
                let is_brief = |key: &String| matches!(key.parse(), Ok(Key::Head(_) | Key::Record(_)));
                store.keys(PREFIX).iter().any(is_brief)
            })
    }

    /// Opens a kept brief in place of the open one.
    pub(super) fn open_brief(self, id: Id) -> Opening {
        if let Some(document) = self.unpark(id) {
            self.open_document(document);
            self.keeping.set(super::saving::Keeping::Not);
            return Opening::Opened;
        }
        let Some(store) = self.store.get_value() else { return Opening::Absent };
        let Some(text) = store.read(&Key::Record(id).to_string()) else { return Opening::Absent };
        match stored::load(&text) {
            Ok(found) => {
                self.open_document(Document::kept(found.record, found.revision, text));
                self.keeping.set(super::saving::Keeping::Kept);
                Opening::Opened
            }
            Err(StorageError::Newer) => Opening::Unreadable { raw: text, newer: true },
            Err(_) => {
                self.move_aside(id, &text);
                Opening::Unreadable { raw: text, newer: false }
            }
        }
    }

    /// Takes a brief back that could not be kept.
    fn unpark(self, id: Id) -> Option<Document> {
        let mut found = None;
        self.parked.update_value(|parked| {
            let at = parked.iter().position(|document| document.record.id == id);
            found = at.map(|at| parked.remove(at));
        });
        found
    }

    /// Moves what cannot be read out of the way, so that nothing writes over it. Where even that is
    /// refused it stays where it is, and this says `false`.
    pub(super) fn move_aside(self, id: Id, text: &str) -> bool {
        let Some(store) = self.store.get_value() else { return false };
        let free = (0u32..).map(|number| Key::Aside(id, number).to_string()).find(|key| store.read(key).is_none());
        let Some(aside) = free else { return false };
        let moved = store.write(&aside, text).is_ok();
        if moved {
            store.remove(&Key::Record(id).to_string());
            store.remove(&Key::Head(id).to_string());
            self.say(Notice::MovedAside { key: aside });
        }
        moved
    }

    /// Offers what lies under a key of the store as a file, raw.
    pub fn save_kept(self, key: &str) {
        let raw = self.store.get_value().and_then(|store| store.read(key));
        self.save_raw(&raw.unwrap_or_default());
    }

    /// Starts an empty brief.
    pub fn start_empty(self) {
        self.begin(Document::empty());
    }

    /// Shows the example again, untouched.
    pub fn start_example(self) {
        self.begin(Document::example());
    }

    /// Starts a half-filled brief for an objective.
    pub fn start_template(self, objective: Objective) {
        self.adopt(template(objective, new_id(), new_id(), new_id()));
    }

    /// Starts a brief like a kept one, for another creator.
    pub fn start_for_another(self, id: Id) {
        if let Some(record) = self.record_of(id) {
            self.adopt(for_another_creator(&record, new_id(), new_id()));
        }
    }

    /// What the open brief is called, if a pasted text can be added to it: one that holds nothing
    /// yet and the untouched example are nobody's.
    pub fn open_title(self) -> Option<String> {
        self.document.with_untracked(|open| (!open.is_untouched()).then(|| phrase::title(&open.record)))
    }

    /// The currency in which a pasted text is read: the one of the brief it goes `into`.
    pub fn pasting_currency(self, into: bool) -> Option<Currency> {
        self.document.with_untracked(|open| open.record.campaign.facts.currency.filter(|_| into))
    }

    /// How the parts of a pasted text stand to the open brief; all are new to a new one.
    pub fn pasted_standings(self, parts: &[Part], into: bool) -> Vec<Standing> {
        if into {
            self.document.with_untracked(|open| paste::standings(&open.record, parts))
        } else {
            vec![Standing::New; parts.len()]
        }
    }

    /// Takes over what was approved of a pasted text: `into` the open brief, or into a new one.
    pub fn fill_pasted(self, parts: &[Part], taken: &[bool], currency: Option<Currency>, into: bool) {
        // What a brief cannot take, it leaves out: the rest is there.
        if into {
            let edit = self.document.with_untracked(|open| paste::edit(&open.record, parts, taken, currency));
            self.pause();
            let _ = self.change(edit);
            self.pause();
            self.show_open_brief(Room::Brief);
        } else {
            let mut record = Record::new(new_id(), new_id(), new_id(), Side::Brand);
            let edit = paste::edit(&record, parts, taken, currency);
            let _ = apply(&mut record, edit);
            self.adopt(record);
        }
    }

    /// A brief that is open, waits to be kept, or is kept.
    pub(super) fn record_of(self, id: Id) -> Option<Record> {
        if self.is_open(id) {
            return Some(self.document.with_untracked(|document| document.record.clone()));
        }
        let parked = self.parked.with_value(|parked| {
            parked.iter().find(|document| document.record.id == id).map(|document| document.record.clone())
        });
        parked.or_else(|| {
            let text = self.store.get_value()?.read(&Key::Record(id).to_string())?;
            stored::load(&text).ok().map(|found| found.record)
        })
    }

    fn begin(self, document: Document) {
        let address = document.address(Room::Brief);
        self.open_document(document);
        self.keeping.set(super::saving::Keeping::Nothing);
        self.go(&address);
    }

    /// Puts a record that came from elsewhere among the kept ones and opens it.
    pub(super) fn adopt(self, record: Record) {
        self.adopt_into(record, Room::Brief);
    }

    /// The same, opened in one of its rooms.
    pub(super) fn adopt_into(self, record: Record, room: Room) {
        self.open_document(Document { changed: true, ..Document::new(record) });
        self.save_now();
        self.show_open_brief(room);
    }

    /// Puts a brief into the trash or takes it out again.
    pub fn set_trashed(self, id: Id, trashed: bool) {
        let Some(store) = self.store.get_value() else { return };
        self.save_now();
        let key = Key::Head(id).to_string();
        let kept = store.read(&key);
        let is_newer = kept.as_ref().is_some_and(|text| stored::load_head(text) == Err(StorageError::Newer));
        if is_newer || kept.is_none() && !self.has(id) {
            return;
        }
        let head = head_of(store, id);
        if store.write(&key, &stored::save_head(&Head { trashed, ..head })).is_err() {
            self.say(Notice::StorageRefused);
            return;
        }
        self.shelf.update(|count| *count = count.wrapping_add(1));
        if trashed {
            self.say(Notice::Trashed(id));
        } else {
            self.retract(|notice| *notice == Notice::Trashed(id));
        }
    }

    /// Removes a brief for good.
    pub fn delete(self, id: Id) {
        let Some(store) = self.store.get_value() else { return };
        store.remove(&Key::Record(id).to_string());
        store.remove(&Key::Head(id).to_string());
        self.shelf.update(|count| *count = count.wrapping_add(1));
        self.retract(|notice| *notice == Notice::Trashed(id));
        if self.document.with_untracked(|document| document.record.id == id) {
            self.document.set(Document::empty());
        }
    }

    /// Offers the open brief as a file.
    pub fn save_file(self) {
        let (name, text) = self
            .document
            .with_untracked(|document| (file_name(&document.record), crate::wire::file::write(&document.record)));
        if file::save(&name, "application/json", &text).is_err() {
            self.say(Notice::NoFile);
        }
    }

    /// Offers raw text from the store as a file.
    pub fn save_raw(self, raw: &str) {
        if file::save(shell::RAW_FILE, "text/plain", raw).is_err() {
            self.say(Notice::NoFile);
        }
    }

    /// Takes what a file holds: the briefs that the page saved when it stopped, or one that a
    /// person saved. What is kept here already is left as it is.
    pub fn open_file(self, text: &str) {
        let rescued = rescue::records_in(text);
        if rescued.is_empty() {
            return self.open_brief_file(text);
        }
        let (kept, lost): (Vec<Record>, Vec<Record>) = rescued.into_iter().partition(|record| self.holds(record));
        if lost.is_empty() && !kept.is_empty() {
            self.say(Notice::AllKept);
        }
        for mut record in lost {
            if self.has(record.id) {
                record.id = new_id();
            }
            self.adopt(record);
        }
    }

    /// Whether exactly this is kept.
    fn holds(self, record: &Record) -> bool {
        let kept = self.store.get_value().and_then(|store| store.read(&Key::Record(record.id).to_string()));
        kept.and_then(|text| stored::load(&text).ok()).is_some_and(|kept| kept.record == *record)
    }

    /// Takes a brief from a file that a person saved; under an id of its own if that is taken.
    fn open_brief_file(self, text: &str) {
        match crate::wire::file::read(text) {
            Ok(mut record) => {
                if self.has(record.id) {
                    record.id = new_id();
                }
                self.adopt(record);
            }
            Err(error) => self.say(Notice::FileNotRead(crate::text::trouble::file(&error))),
        }
    }

    /// Whether a brief is kept under this id.
    pub fn has(self, id: Id) -> bool {
        self.store.get_value().is_some_and(|store| store.read(&Key::Record(id).to_string()).is_some())
    }
}

/// What is listed of a kept brief: its head; where that cannot be read, one made from the record;
/// otherwise a line without a name, which leads to the page that says what is wrong.
fn head_of(store: Store, id: Id) -> Head {
    let read = |key: Key| store.read(&key.to_string());
    let head = read(Key::Head(id)).and_then(|text| stored::load_head(&text).ok());
    head.unwrap_or_else(|| {
        let found = read(Key::Record(id)).and_then(|text| stored::load(&text).ok());
        let (record, revision) =
            found.map_or_else(|| (Record::new(id, id, id, Side::Brand), 0), |found| (found.record, found.revision));
        stored::head(&record, 0, false, revision)
    })
}

fn file_name(record: &Record) -> String {
    let name = record.campaign.facts.name.as_ref().map_or(shell::FILE_NAME, |name| name.as_str());
    let safe: String = name
        .chars()
        .map(|letter| if letter.is_ascii_alphanumeric() || !letter.is_ascii() { letter } else { '-' })
        .take(60)
        .collect();
    format!("{safe}.throughline.json")
}
