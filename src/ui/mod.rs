//! What people see. Rooms read signals of the app and send intents to it; nothing is computed here.
//!
//! [`shell`] is the bar and the choice of room; [`parts`] is what rooms are built from; each room
//! has a folder that mirrors its domain module. Leptos owns, tracks and schedules; elements are
//! made by [`parts::dom`], which says why.

pub mod agree;
pub mod brief;
pub mod creator;
pub mod desk;
pub mod funnel;
mod later;
pub mod parts;
mod passphrase;
mod share;
mod shell;
mod stand_in;

use crate::app::App;
use crate::platform::page;

/// The element of `index.html` that the app fills.
const ROOT: &str = "app";

/// Puts the app in place of the first content that `index.html` brought.
pub fn start() {
    page::tell_panics();
    let Some(root) = page::emptied(ROOT) else { return };
    leptos::mount::mount_to(root.clone(), move || shell::shell(App::start(), &root)).forget();
    later::prepare();
}
