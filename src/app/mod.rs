//! The running page: what is open, the one gateway through which it changes, how it is kept, and
//! how it starts.
//!
//! [`App`] is a handful of signals that every room reads; rooms send intents by calling its
//! methods. Nothing here draws.

pub mod agreeing;
pub mod boot;
pub mod briefs;
pub mod deciding;
pub mod document;
pub mod gateway;
pub mod later;
pub mod lines;
pub mod notice;
pub mod numbers;
pub mod opened;
pub mod passphrase;
pub mod pasted;
pub mod receiving;
pub mod returning;
pub mod route;
pub mod saving;
pub mod scenarios;
pub mod settle;
pub mod sharing;
pub mod view;

use leptos::prelude::*;

use crate::brief::field::Path;
use crate::brief::id::Id;
use crate::brief::quantity::{Country, Date};
use crate::platform::storage::Store;
use crate::text::conventions::Conventions;
use agreeing::Answering;
use document::Document;
use notice::Notice;
use route::Screen;
use saving::Keeping;

/// Everything that is shared between rooms. A copy is the same app.
#[derive(Clone, Copy)]
pub struct App {
    /// The brief that is open; only [`gateway`] writes it.
    pub document: RwSignal<Document>,
    /// What the address asks for.
    pub screen: RwSignal<Screen>,
    /// Whether what is open is kept.
    pub keeping: RwSignal<Keeping>,
    /// What has to be said, oldest first.
    pub notices: RwSignal<Vec<(u32, Notice)>>,
    /// Counts up when fields have to show the document again although they are being typed into.
    pub overtaken: RwSignal<u32>,
    /// The field that somebody asked to be taken to: what it is folded away in unfolds.
    pub wanted: RwSignal<Option<Path>>,
    /// How this person writes numbers and dates.
    pub conventions: StoredValue<Conventions>,
    /// Countries with their names: those of what is shown, or all once they can be typed.
    pub countries: StoredValue<Vec<(String, Country)>>,
    /// Counts up when pictures have to be drawn again: another width, theme or density.
    pub display: RwSignal<u32>,
    /// Counts up when something is put on the shelf of kept briefs or taken off it.
    pub shelf: RwSignal<u32>,
    /// The creator's own numbers, once they have been asked for.
    pub numbers: RwSignal<numbers::Own>,
    /// What the creator is about to do with the open brief.
    pub answering: RwSignal<Answering>,
    /// When the open brief was last changed, in milliseconds.
    last_change: StoredValue<u64>,
    /// Whether changes follow each other closely just now.
    in_burst: StoredValue<bool>,
    /// Counts up when that ends.
    pub rests: RwSignal<u32>,
    /// Briefs that could not be kept and are not open: nothing is dropped while the page lives.
    parked: StoredValue<Vec<Document>>,
    notices_said: StoredValue<u32>,
    store: StoredValue<Option<Store>>,
    save_is_due: StoredValue<bool>,
}

/// A new random id.
fn new_id() -> Id {
    Id(crate::platform::random::bits())
}

/// Today in the person's own zone.
pub fn today() -> Option<Date> {
    let (year, month, day) = crate::platform::clock::today();
    Date::new(year, month, day)
}
