//! The one way in which a record changes.

use leptos::prelude::*;

use crate::brief::choice::Lever;
use crate::brief::edit::{Edit, Entry, change_currency, change_metric, duplicate, shift};
use crate::brief::field::{AssumptionField, CampaignField, GoalField, ItemList, Path, Value};
use crate::brief::history::History;
use crate::brief::id::ItemId;
use crate::brief::log::Event;
use crate::brief::record::Record;
use crate::brief::version::Version;
use crate::funnel::aims::{End, assume, assume_end, set_assumption};
use crate::platform::{clock, timer};

use super::App;
use super::document::Document;
use super::notice::Notice;

/// Typing that rests for so long is a step of its own to undo.
const PAUSE_MILLISECONDS: u64 = 5_000;
/// Changes that follow each other within so long are one burst of typing or dragging.
const BURST_MILLISECONDS: u64 = 500;
/// How often it is looked whether a burst is over.
const LOOK_MILLISECONDS: i32 = 300;

impl App {
    /// Puts something into a field, with what follows from it beside it.
    pub fn set(self, path: Path, entry: Entry) {
        let edit = self.document.with_untracked(|document| match (path, &entry) {
            (Path::Campaign(CampaignField::Currency), Entry::Value(Value::Currency(currency))) => {
                change_currency(&document.record, path, Some(*currency))
            }
            (Path::Campaign(CampaignField::Currency), Entry::Empty) => change_currency(&document.record, path, None),
            (Path::Target(_, GoalField::Metric) | Path::Outcome(_, GoalField::Metric), _) => {
                change_metric(&document.record, path, entry)
            }
            (Path::Assumption(lever, AssumptionField::Amount), _) => {
                set_assumption(&document.record, lever, entry, Entry::Empty, super::today())
            }
            _ => Edit::Set(path, entry),
        });
        self.change(edit);
    }

    /// Puts something typed into the field of an assumption, with the upper end of a range.
    pub fn set_assumption(self, lever: Lever, entry: Entry, up_to: Option<Value>) {
        let up_to = up_to.map_or(Entry::Empty, Entry::Value);
        let edit = self
            .document
            .with_untracked(|document| set_assumption(&document.record, lever, entry, up_to, super::today()));
        self.change(edit);
    }

    /// Makes a value the one assumption about a lever; nothing changes beyond what can be written down.
    pub fn assume(self, lever: Lever, value: f64) {
        let edit = self.document.with_untracked(|document| assume(&document.record, lever, value, super::today()));
        if let Some(edit) = edit {
            self.change(edit);
        }
    }

    /// Moves one end of the range that is assumed of a lever; `false` where it would be no range.
    pub fn assume_end(self, lever: Lever, end: End, value: f64) -> bool {
        let edit = self.read_now(|record| assume_end(record, lever, end, value, super::today()));
        edit.is_some_and(|edit| self.change(edit))
    }

    /// Adds an item at the end of a list and gives its id.
    pub fn add_item(self, list: ItemList) -> Option<ItemId> {
        let (id, at) =
            self.document.with_untracked(|document| (document.record.next_item(), document.record.ids(list).len()));
        let id = id?;
        self.change(Edit::Insert { list, at, id, entries: Vec::new() }).then_some(id)
    }

    /// Takes an item out of a list and offers to undo that.
    pub fn remove(self, list: ItemList, id: ItemId) {
        if self.change(Edit::Remove(list, id)) {
            self.say(Notice::Removed(list));
        }
    }

    /// Puts a copy of an item behind it and gives its id.
    pub fn duplicate(self, list: ItemList, id: ItemId) -> Option<ItemId> {
        let edit = self.document.with_untracked(|document| duplicate(&document.record, list, id))?;
        let Edit::Insert { id: copy, .. } = edit else { return None };
        self.change(edit).then_some(copy)
    }

    /// Puts an item one place further down its list, or up.
    pub fn shift(self, list: ItemList, id: ItemId, down: bool) {
        if let Some(edit) = self.document.with_untracked(|document| shift(&document.record, list, id, down)) {
            self.change(edit);
        }
    }

    /// The same for several levers, as one step.
    pub fn assume_all(self, all: &[(Lever, f64)]) {
        let edits = self.document.with_untracked(|document| {
            all.iter().filter_map(|(lever, value)| assume(&document.record, *lever, *value, super::today())).collect()
        });
        self.pause();
        self.change(Edit::All(edits));
    }

    /// Applies a change to the open brief; `false` if the brief cannot take it.
    pub fn change(self, edit: Edit) -> bool {
        let mut done = false;
        let now = clock::now();
        let since_the_last = now.saturating_sub(self.last_change.get_value());
        let paused = since_the_last > PAUSE_MILLISECONDS;
        self.last_change.set_value(now);
        if since_the_last <= BURST_MILLISECONDS && !self.is_in_burst() {
            self.in_burst.set_value(true);
            self.wait_for_rest();
        }
        self.document.update(|document| {
            let Document { record, history, .. } = document;
            if paused {
                history.pause();
            }
            done = history.change(record, edit).is_ok();
            if done {
                document.changed = true;
            }
        });
        if done {
            // Its button would undo this change instead.
            self.retract(|notice| matches!(notice, Notice::Removed(_)));
            self.touched();
        }
        done
    }

    /// Writes down what happened between the two sides. That is no step to undo.
    pub fn note(self, event: Event, version: Option<Version>) {
        self.document.update(|document| {
            document.record.note(event, version);
            document.changed = true;
        });
        self.touched();
    }

    /// Writes down that this side keeps its own in these fields, against the last answer.
    pub fn keep_own(self, paths: &[Path]) {
        self.document.update(|document| {
            document.record.keep_own(paths);
            document.changed = true;
        });
        self.touched();
    }

    /// Puts a newer version in the place of the open brief. What was done before cannot be undone then:
    /// it was done to another text.
    pub fn renew(self, record: Record) {
        self.document.update(|document| {
            document.record = record;
            document.history = History::default();
            document.changed = true;
        });
        self.overtaken.update(|count| *count = count.wrapping_add(1));
        self.touched();
    }

    /// Whether somebody is typing or dragging just now: a single change is no burst.
    pub fn is_in_burst(self) -> bool {
        self.in_burst.get_value()
    }

    fn wait_for_rest(self) {
        timer::after(LOOK_MILLISECONDS, move || {
            if clock::now().saturating_sub(self.last_change.get_value()) > BURST_MILLISECONDS {
                self.end_burst();
            } else if self.is_in_burst() {
                self.wait_for_rest();
            }
        });
    }

    /// Ends a burst: what waited for that is worked on now.
    pub fn end_burst(self) {
        if self.is_in_burst() {
            self.in_burst.set_value(false);
            self.rests.update(|count| *count = count.wrapping_add(1));
        }
    }

    /// Undoes the last step.
    pub fn undo(self) {
        self.step(|Document { record, history, .. }| history.undo(record));
    }

    /// Does the last undone step again.
    pub fn redo(self) {
        self.step(|Document { record, history, .. }| history.redo(record));
    }

    /// Ends the step that typing is part of.
    pub fn pause(self) {
        self.document.update_untracked(|document| document.history.pause());
    }

    fn step(self, step: impl FnOnce(&mut Document) -> bool) {
        let mut done = false;
        self.document.update(|document| {
            done = step(document);
            if done {
                document.changed = true;
            }
        });
        if done {
            self.overtaken.update(|count| *count = count.wrapping_add(1));
            self.retract(|notice| matches!(notice, Notice::Removed(_)));
            self.touched();
        }
    }

    /// Sets the open brief aside if it has changes that could not be kept. One that another tab
    /// has changed too is kept as a brief of its own.
    fn park(self) {
        if !self.document.with_untracked(|document| document.changed) {
            return;
        }
        if self.is_contested() {
            self.fork();
        }
        let document = self.document.get_untracked();
        if document.changed {
            self.parked.update_value(|parked| {
                parked.retain(|other| other.record.id != document.record.id);
                parked.push(document);
            });
        }
    }

    /// Opens another document in place of the one that is open.
    pub(super) fn open_document(self, document: Document) {
        self.save_now();
        self.park();
        self.document.set(document);
        self.know_countries();
        self.overtaken.update(|count| *count = count.wrapping_add(1));
        self.retract(Notice::belongs_to_document);
    }
}
