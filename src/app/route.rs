//! What the address asks for, and going there.

use leptos::prelude::*;

use crate::brief::id::{Id, Side};
use crate::brief::numbers::Numbers;
use crate::brief::shared::Brief;
use crate::platform::{address, page, timer};
use crate::wire::address::{Address, Room};
use crate::wire::link::{self, Carried, LinkError};
use crate::wire::storage as stored;

use super::App;
use super::briefs::Opening;
use super::document::Document;
use super::later::{codec, fetch_codec};
use super::returning::Returned;

/// What is on screen.
#[derive(Debug, Clone, PartialEq)]
pub enum Screen {
    /// All briefs.
    Briefs,
    /// The open brief, in one of its rooms.
    Brief(Room),
    /// A kept brief is being opened.
    OpeningBrief(Id, Room),
    /// What came in a link is being read.
    OpeningLink,
    /// What the address itself keeps is being opened.
    OpeningAddress,
    /// A brief that came in a link.
    Opened(Box<Brief>),
    /// An answer, an acceptance or a refusal that came in a link.
    Returned(Returned),
    /// A creator's own numbers, in their own hands.
    Numbers,
    /// A creator's numbers that came in a link.
    NumbersOpened(Box<Numbers>),
    /// A link that carries no readable brief.
    BadLink(LinkError),
    /// A brief that is not kept here.
    NoSuchBrief,
    /// A brief that is kept here but cannot be read.
    Unreadable {
        /// The raw text, to be saved as a file.
        raw: String,
        /// Whether a newer version of this page wrote it.
        newer: bool,
    },
    /// An address that means nothing here.
    NoSuchPage,
}

impl App {
    /// Shows what the address asks for.
    pub(super) fn follow_address(self) {
        let screen = match Address::of(&address::fragment()) {
            Address::Start => self.start_screen(),
            Address::Briefs => Screen::Briefs,
            Address::Numbers => Screen::Numbers,
            Address::Example(room) => self.untouched_screen(true, room),
            Address::New(room) => self.untouched_screen(false, room),
            Address::Brief(id, room) if self.is_open(id) => Screen::Brief(room),
            Address::Brief(id, room) => Screen::OpeningBrief(id, room),
            Address::Payload => Screen::OpeningLink,
            Address::Kept => Screen::OpeningAddress,
            Address::Unknown => Screen::NoSuchPage,
        };
        self.save_now();
        self.screen.set(screen);
    }

    /// Shows the brief that came in a link.
    pub fn open_link(self) {
        match link::decode(&address::fragment(), codec()) {
            Err(LinkError::Packed) => fetch_codec(move |codec| {
                // Whoever went on meanwhile is shown something else.
                if self.screen.get_untracked() == Screen::OpeningLink {
                    self.show_carried(link::decode(&address::fragment(), codec));
                }
            }),
            carried => self.show_carried(carried),
        }
    }

    /// Shows what a link carries, or why it does not.
    pub(super) fn show_carried(self, carried: Result<Carried, LinkError>) {
        self.screen.set(match carried {
            Ok(Carried::Brief(brief)) => Screen::Opened(Box::new(brief)),
            Ok(Carried::Answer(answer)) => Screen::Returned(Returned::Answer(Box::new(answer))),
            Ok(Carried::Acceptance(acceptance)) => Screen::Returned(Returned::Acceptance(acceptance)),
            Ok(Carried::Refusal(refusal)) => Screen::Returned(Returned::Refusal(refusal)),
            Ok(Carried::Numbers(numbers)) => Screen::NumbersOpened(Box::new(numbers)),
            Err(error) => Screen::BadLink(error),
        });
    }

    /// Follows the address to another page: it starts at its top, and so does the keyboard.
    pub(super) fn follow_link(self) {
        self.follow_address();
        page::to_top();
        timer::next_frame(|| {
            page::enter("main");
        });
    }

    /// Shows the open brief, in the place of whatever the address asked for.
    pub(super) fn show_open_brief(self, room: Room) {
        let id = self.document.with_untracked(|document| document.record.id);
        address::replace(&Address::Brief(id, room).to_string());
        self.keep_in_address();
        self.screen.set(Screen::Brief(room));
        page::to_top();
        timer::next_frame(|| {
            page::enter("main");
        });
    }

    /// Where a visit without a fragment begins: with the list if there is one, with the example
    /// otherwise.
    fn start_screen(self) -> Screen {
        let open = self.document.with_untracked(|document| document.example || document.revision > 0);
        if self.keeps_any() {
            Screen::Briefs
        } else {
            if !open {
                self.open_document(Document::example());
            }
            Screen::Brief(Room::Brief)
        }
    }

    /// The example or an empty brief, neither of them kept.
    fn untouched_screen(self, example: bool, room: Room) -> Screen {
        let is_open = |document: &Document| document.is_untouched() && document.example == example;
        if !self.document.with_untracked(is_open) {
            self.open_document(if example { Document::example() } else { Document::empty() });
            self.keeping.set(super::saving::Keeping::Nothing);
        }
        Screen::Brief(room)
    }

    /// Opens a kept brief and shows it in one of its rooms.
    pub fn open_kept(self, id: Id, room: Room) {
        self.screen.set(match self.open_brief(id) {
            Opening::Opened => Screen::Brief(room),
            Opening::Absent => Screen::NoSuchBrief,
            Opening::Unreadable { raw, newer } => Screen::Unreadable { raw, newer },
        });
    }

    /// Opens what the address itself keeps, where the browser keeps nothing.
    pub fn open_address(self) {
        let fragment = address::fragment();
        let text = fragment.strip_prefix('#').unwrap_or(&fragment);
        self.screen.set(match stored::load(text) {
            Ok(found) => {
                if !self.is_open(found.record.id) {
                    self.open_document(Document { changed: true, ..Document::new(found.record) });
                    self.keeping.set(super::saving::Keeping::Not);
                }
                Screen::Brief(Room::Agree)
            }
            Err(error) => {
                let newer = error == stored::StorageError::Newer;
                Screen::Unreadable { raw: text.to_owned(), newer }
            }
        });
    }

    /// Leaves a creator's half-finished answer in the address, where the browser keeps nothing: it is
    /// there again when the messenger comes back to the page. A brand's brief holds what is private.
    pub(super) fn keep_in_address(self) {
        let is_creators = |document: &Document| document.changed && document.record.holder == Side::Creator;
        if self.store.get_value().is_none() && self.document.with_untracked(is_creators) {
            let text = self.document.with_untracked(|document| stored::save(&document.record, 0));
            address::replace(&["#", &text].concat());
        }
    }

    /// Goes to a room of the open brief.
    pub fn show_room(self, room: Room) {
        let to = self.document.with_untracked(|document| document.address(room));
        self.go(&to);
    }

    /// Whether the open brief has this id.
    pub(super) fn is_open(self, id: Id) -> bool {
        self.document.with_untracked(|document| document.record.id == id)
    }

    /// The address of a room of the open brief.
    pub fn room_address(self, room: Room) -> String {
        self.document.with(|document| document.address(room).to_string())
    }

    /// Goes to an address of this page, as a new entry of the history.
    pub fn go(self, to: &Address) {
        address::go(&to.to_string());
    }

    /// Puts the open brief's own address into the address bar, so that a reload finds it.
    pub(super) fn name_address(self) {
        let id = self.document.with_untracked(|document| document.record.id);
        let here = Address::of(&address::fragment());
        let room = match self.screen.get_untracked() {
            Screen::Brief(room) => room,
            _ => return,
        };
        if here != Address::Brief(id, room) {
            address::replace(&Address::Brief(id, room).to_string());
        }
    }
}
