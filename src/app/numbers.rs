//! The creator's own numbers: found when they are asked for, kept at every change, and never written
//! over what another tab or a newer version has put there.
//!
//! They are small, so each change is written at once: nothing waits that a closed tab could lose.

use leptos::prelude::*;

use crate::brief::choice::Lever;
use crate::brief::edit::{Edit, Entry};
use crate::brief::field::{Assumption, AssumptionField, FieldName, Group, Path};
use crate::brief::id::{Id, Side};
use crate::brief::numbers::{Numbers, Removed};
use crate::platform::address;
use crate::text::{answering, numbers as text};
use crate::wire::address::{Address, Room};
use crate::wire::frame::Codec;
use crate::wire::keys::Key;
use crate::wire::link::{self, Carried, TooLarge};
use crate::wire::numbers as kept;
use crate::wire::storage::StorageError;

use super::App;
use super::briefs::Opening;
use super::notice::Notice;
use super::sharing::Message;

/// Whether the numbers are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Standing {
    /// They have not been looked for.
    #[default]
    Unknown,
    /// Nothing is kept, and nothing has to be.
    Empty,
    /// What the page shows is kept.
    Kept,
    /// The browser keeps nothing.
    Blocked,
    /// The browser refused the last change.
    Refused,
    /// Another tab has put others there, and these have changes of their own.
    ChangedElsewhere,
    /// A newer version wrote what is there.
    Newer,
    /// What is there cannot be read and could not be moved aside.
    Unreadable,
}

/// The numbers in this tab.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Own {
    /// What they are.
    pub numbers: Numbers,
    /// Whether they are kept.
    pub standing: Standing,
    /// What was taken out last, to be put back.
    pub removed: Option<Removed>,
    /// What this tab last read or put into the store; empty for nothing.
    stored: String,
}

impl App {
    /// Finds the numbers that are kept, unless this tab has changes that are not.
    pub fn find_numbers(self) {
        let standing = self.numbers.with_untracked(|own| own.standing);
        if !matches!(standing, Standing::Unknown | Standing::Empty | Standing::Kept) {
            return;
        }
        let Some(store) = self.store.get_value() else {
            return self.numbers.update(|own| own.standing = Standing::Blocked);
        };
        let there = store.read(&Key::Numbers.to_string()).unwrap_or_default();
        if standing == Standing::Unknown || self.numbers.with_untracked(|own| own.stored != there) {
            self.take_stored(there);
        }
    }

    /// Shows what lies in the store.
    fn take_stored(self, there: String) {
        let (numbers, standing) = match kept::load(&there) {
            _ if there.is_empty() => (Numbers::default(), Standing::Empty),
            Ok(numbers) => (numbers, Standing::Kept),
            Err(StorageError::Newer) => (Numbers::default(), Standing::Newer),
            Err(_) if self.move_numbers_aside(&there) => {
                return self.numbers.set(Own { standing: Standing::Empty, ..Own::default() });
            }
            Err(_) => (Numbers::default(), Standing::Unreadable),
        };
        self.numbers.set(Own { numbers, standing, removed: None, stored: there });
        self.overtaken.update(|count| *count = count.wrapping_add(1));
    }

    /// Moves what cannot be read out of the way; `false` where even that is refused.
    fn move_numbers_aside(self, there: &str) -> bool {
        let Some(store) = self.store.get_value() else { return false };
        let free = (0u32..).map(|number| Key::NumbersAside(number).to_string()).find(|key| store.read(key).is_none());
        let Some(aside) = free.filter(|key| store.write(key, there).is_ok()) else { return false };
        store.remove(&Key::Numbers.to_string());
        self.say(Notice::MovedAside { key: aside });
        true
    }

    /// Changes the numbers and keeps them. What is typed today is as of today.
    pub fn change_numbers(self, change: impl FnOnce(&mut Numbers)) {
        self.change_numbers_boxed(Box::new(change));
    }

    #[inline(never)]
    fn change_numbers_boxed(self, change: Box<dyn FnOnce(&mut Numbers) + '_>) {
        self.numbers.update(|own| {
            let before = own.numbers.formats.clone();
            change(&mut own.numbers);
            if own.numbers.formats != before {
                own.numbers.as_of = super::today();
            }
        });
        self.keep_numbers();
    }

    /// Takes something out; it can be put back until something else is taken out.
    pub fn remove_numbers(self, remove: impl FnOnce(&mut Numbers) -> Option<Removed>) {
        let mut removed = None;
        self.change_numbers(|numbers| removed = remove(numbers));
        self.numbers.update(|own| own.removed = removed);
        self.overtaken.update(|count| *count = count.wrapping_add(1));
    }

    /// Puts back what was taken out last.
    pub fn put_numbers_back(self) {
        let mut removed = None;
        self.numbers.update(|own| removed = own.removed.take());
        if let Some(removed) = removed {
            self.change_numbers(|numbers| {
                numbers.put_back(removed);
            });
        }
    }

    /// Writes the numbers, unless what lies there is not what this tab knows of.
    pub fn keep_numbers(self) {
        let standing = self.write_numbers();
        self.numbers.update(|own| own.standing = standing);
    }

    fn write_numbers(self) -> Standing {
        let (own, standing) = self.numbers.with_untracked(|own| (own.stored.clone(), own.standing));
        if matches!(standing, Standing::Newer | Standing::Unreadable) {
            return standing;
        }
        let Some(store) = self.store.get_value() else { return Standing::Blocked };
        let there = store.read(&Key::Numbers.to_string()).unwrap_or_default();
        if there != own {
            match kept::load(&there) {
                // Somebody emptied the store: there is nothing to lose.
                _ if there.is_empty() => {}
                Ok(_) => return Standing::ChangedElsewhere,
                Err(StorageError::Newer) => return Standing::Newer,
                Err(_) if self.move_numbers_aside(&there) => {}
                Err(_) => return Standing::Unreadable,
            }
        }
        let text = self.numbers.with_untracked(|own| kept::save(&own.numbers));
        if store.write(&Key::Numbers.to_string(), &text).is_err() {
            return Standing::Refused;
        }
        self.numbers.update_untracked(|own| own.stored = text);
        Standing::Kept
    }

    /// Takes the other tab's numbers; this one's are dropped.
    pub fn take_their_numbers(self) {
        if let Some(store) = self.store.get_value() {
            self.take_stored(store.read(&Key::Numbers.to_string()).unwrap_or_default());
        }
    }

    /// Keeps this tab's numbers over the other tab's.
    pub fn keep_my_numbers(self) {
        if let Some(store) = self.store.get_value() {
            let there = store.read(&Key::Numbers.to_string()).unwrap_or_default();
            self.numbers.update_untracked(|own| own.stored = there);
            self.keep_numbers();
        }
    }

    /// The message that carries the numbers.
    ///
    /// # Errors
    /// [`TooLarge`] if they do not fit into a link.
    pub fn numbers_message(self, numbers: &Numbers, codec: Option<Codec>) -> Result<Message, TooLarge> {
        let link = link::encode(&Carried::Numbers(numbers.clone()), codec)?;
        let words = self.with_context(numbers.currency, |context| text::message(numbers, context));
        let text = answering::with_link(&words, &[&address::base(), link.as_str()].concat());
        Ok(Message::new(text, link))
    }

    /// The brief whose plan may take numbers that came alone: the open one, if it is the brand's and kept.
    pub fn plan_at_hand(self) -> Option<Id> {
        self.document.with_untracked(|document| {
            let is_own = document.record.holder == Side::Brand && !document.is_untouched();
            is_own.then_some(document.record.id)
        })
    }

    /// The same as [`App::use_in_plan`], in a brief that is kept here; whether it could be opened.
    pub fn use_in_plan_of(self, brief: Id, lever: Lever, given: &Assumption) -> bool {
        let is_open = self.is_open(brief) || self.open_brief(brief) == Opening::Opened;
        if is_open {
            self.use_in_plan(lever, given);
        }
        is_open
    }

    /// Opens the Funnel of a brief that is kept here.
    pub fn show_plan_of(self, brief: Id) {
        self.go(&Address::Brief(brief, Room::Funnel));
    }

    /// Takes an assumption that a creator's numbers give into the plan of the open brief, in one step.
    pub fn use_in_plan(self, lever: Lever, given: &Assumption) {
        let set = |field: &AssumptionField| {
            Edit::Set(Path::Assumption(lever, *field), given.get(*field).map_or(Entry::Empty, Entry::Value))
        };
        // Whether the creator is told of it stays as it was chosen, and the gateway says who changed it.
        let kept = [AssumptionField::Shared, AssumptionField::SetBy];
        let edits = AssumptionField::ALL.iter().filter(|field| !kept.contains(field)).map(set).collect();
        self.pause();
        self.change(Edit::All(edits));
    }
}
