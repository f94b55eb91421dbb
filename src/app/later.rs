//! The later parts of the app: what a first visit does not need at once. A release build puts
//! everything that only one of them reaches into a file of its own, fetched right after the
//! start. `ui::later` is its other half.
//!
//! Whoever needs it asks [`App::later`] for it; nothing outside these parts may call into them
//! directly, or what is called moves into the first file again.

use leptos::task::spawn_local;
use leptos::wasm_split::SplitLoaderError;

use super::App;
use super::notice::Notice;
use crate::brief::id::Id;

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
