//! What has to be said to the person, above the page, until it is done with.

use leptos::prelude::*;

use crate::brief::field::ItemList;
use crate::brief::id::Id;

use super::App;

/// Something to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// An item was taken out of the open brief.
    Removed(ItemList),
    /// A brief was put into the trash.
    Trashed(Id),
    /// The browser keeps nothing for this page.
    StorageBlocked,
    /// The browser refused to keep the last change.
    StorageRefused,
    /// Another tab changed the brief that is open here, and both have changes of their own.
    ChangedElsewhere,
    /// Another tab wrote the open brief with a newer version of this page.
    NewerElsewhere,
    /// The open brief was taken over from another tab.
    TakenOver,
    /// What was kept under this id cannot be read; it was moved aside.
    MovedAside {
        /// Where it lies now.
        key: String,
    },
    /// A file that was chosen is not a brief; the words say why.
    FileNotRead(String),
    /// Everything in a file that was chosen is kept here already.
    AllKept,
    /// A copy of a brief from a link is kept.
    CopyKept,
    /// The browser cannot make a file.
    NoFile,
    /// Part of the page could not be fetched.
    NotFetched,
}

impl Notice {
    /// Whether it stays until its cause is gone, rather than until it is read.
    pub fn stands(&self) -> bool {
        matches!(
            self,
            Notice::StorageBlocked | Notice::StorageRefused | Notice::ChangedElsewhere | Notice::NewerElsewhere
        )
    }

    /// Whether it speaks of the open brief and means nothing beside another.
    pub(super) fn belongs_to_document(&self) -> bool {
        matches!(
            self,
            Notice::Removed(_)
                | Notice::ChangedElsewhere
                | Notice::NewerElsewhere
                | Notice::TakenOver
                | Notice::CopyKept
        )
    }
}

impl App {
    /// Says something, once.
    pub fn say(self, notice: Notice) {
        self.notices.update(|notices| {
            notices.retain(|(_, other)| *other != notice);
            notices.push((self.next_notice(), notice));
        });
    }

    /// A number that no other notice has had: the page tells by it which are new.
    fn next_notice(self) -> u32 {
        self.notices_said.update_value(|said| *said = said.wrapping_add(1));
        self.notices_said.get_value()
    }

    /// Takes back what is done with.
    pub fn retract(self, done: impl Fn(&Notice) -> bool) {
        if self.notices.with_untracked(|notices| notices.iter().any(|(_, notice)| done(notice))) {
            self.notices.update(|notices| notices.retain(|(_, notice)| !done(notice)));
        }
    }
}
