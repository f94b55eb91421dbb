//! The later parts of the app: what a first visit does not need at once. A release build puts
//! everything that only one of them reaches into a file of its own, fetched right after the
//! start. `ui::later` is its other half.
//!
//! Whoever needs it asks [`App::later`] for it; nothing outside these parts may call into them
//! directly, or what is called moves into the first file again.

use std::sync::OnceLock;

use leptos::task::spawn_local;
use leptos::wasm_split::SplitLoaderError;

use super::App;
use super::notice::Notice;
use crate::brief::id::Id;
use crate::wire::frame::Codec;

/// What the later part can do.
pub struct Later {
    /// Reads what another tab wrote in the place of the open brief.
    pub other_tab_wrote: fn(App, &str),
    /// Decides about what lies in the store in the place of the open brief.
    pub judge_other: fn(App, &str),
    /// Takes over what another tab wrote; the open brief's changes are dropped.
    pub take_theirs: fn(App),
    /// Keeps the open brief over what another tab wrote.
    pub keep_mine: fn(App),
    /// Puts a brief into the trash or takes it out again.
    pub set_trashed: fn(App, Id, bool),
    /// Offers the open brief as a file.
    pub save_file: fn(App),
    /// Offers what lies under a key of the store as a file.
    pub save_kept: fn(App, &str),
}

static LATER: Later = Later {
    other_tab_wrote: App::other_tab_wrote,
    judge_other: App::judge_other,
    take_theirs: App::take_theirs,
    keep_mine: App::keep_mine,
    set_trashed: App::set_trashed,
    save_file: App::save_file,
    save_kept: App::save_kept,
};

/// The part could not be fetched; asking again tries again.
#[derive(Debug)]
pub struct NotFetched;

impl From<SplitLoaderError> for NotFetched {
    fn from(_: SplitLoaderError) -> Self {
        NotFetched
    }
}

#[cfg(not(debug_assertions))]
#[leptos::wasm_split::wasm_split(later, wasm_split_path = leptos::wasm_split, fallible)]
fn later() -> Result<&'static Later, NotFetched> {
    Ok(&LATER)
}

/// While developing everything is in one file.
#[cfg(debug_assertions)]
async fn later() -> Result<&'static Later, NotFetched> {
    Ok(&LATER)
}

/// What packs links, once it was fetched: it is asked for with every key then.
static CODEC: OnceLock<Codec> = OnceLock::new();

#[cfg(not(debug_assertions))]
#[leptos::wasm_split::wasm_split(packing, wasm_split_path = leptos::wasm_split, fallible)]
fn packing() -> Result<Codec, NotFetched> {
    Ok(crate::wire::primed::CODEC)
}

/// While developing everything is in one file.
#[cfg(debug_assertions)]
async fn packing() -> Result<Codec, NotFetched> {
    Ok(crate::wire::primed::CODEC)
}

/// What packs links, if it is there.
pub fn codec() -> Option<Codec> {
    CODEC.get().copied()
}

/// Fetches what packs links, and calls `done` with it, or with nothing if it cannot be had.
pub fn fetch_codec(done: impl FnOnce(Option<Codec>) + 'static) {
    if let Some(codec) = codec() {
        return done(Some(codec));
    }
    spawn_local(async move {
        let fetched = packing().await.ok();
        done(fetched.map(|codec| *CODEC.get_or_init(|| codec)));
    });
}

impl App {
    /// Does something with the later part, once it is there.
    pub fn later(self, work: impl FnOnce(&Later) + 'static) {
        self.later_boxed(Box::new(work));
    }

    #[inline(never)]
    fn later_boxed(self, work: Box<dyn FnOnce(&Later)>) {
        spawn_local(async move {
            match later().await {
                Ok(later) => work(later),
                Err(NotFetched) => self.say(Notice::NotFetched),
            }
        });
    }
}
