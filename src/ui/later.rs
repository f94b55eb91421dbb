//! The later part of the page: the rooms that a first visit does not show. `app::later` is its
//! other half, and says what holds for both.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::parts::dom::{El, el};
use super::{brief, creator, desk, funnel, share, stand_in};
use crate::app::App;
use crate::app::later::NotFetched;
use crate::app::route::Screen;
use crate::wire::address::Room;

/// What the later part can make.
struct Rooms {
    /// The page for any screen.
    room: fn(App, Screen) -> Vec<El>,
    /// The lower part of the Brief room.
    below: fn(App) -> Vec<El>,
    /// The inside of the dialog for sharing.
    share: fn(App) -> El,
}

static ROOMS: Rooms = Rooms { room: make, below: brief::below, share: share::share };

#[cfg(not(debug_assertions))]
#[leptos::wasm_split::wasm_split(later, wasm_split_path = leptos::wasm_split, fallible)]
fn rooms() -> Result<&'static Rooms, NotFetched> {
    Ok(&ROOMS)
}

/// While developing everything is in one file.
#[cfg(debug_assertions)]
async fn rooms() -> Result<&'static Rooms, NotFetched> {
    Ok(&ROOMS)
}

/// Fetches the later part so that it is there when it is needed, also without a connection.
pub fn prepare() {
    // Whoever needs it asks again, and says so if it cannot be had.
    spawn_local(async { drop(rooms().await) });
}

/// The page for a screen.
pub fn room(app: App, screen: Screen) -> Vec<El> {
    if screen == Screen::Brief(Room::Brief) {
        return brief::room(app);
    }
    vec![place(move |rooms| (rooms.room)(app, screen.clone()))]
}

/// The lower part of the Brief room.
pub fn below(app: App) -> El {
    place(move |rooms| (rooms.below)(app))
}

/// The inside of the dialog for sharing.
pub fn share(app: App) -> El {
    place(move |rooms| vec![(rooms.share)(app)])
}

/// The place of something that the later part makes.
fn place(make: impl Fn(&Rooms) -> Vec<El> + 'static) -> El {
    let place = el("div").class("later");
    fill(place.clone(), Owner::current().unwrap_or_default(), Rc::new(make));
    place
}

type Make = Rc<dyn Fn(&Rooms) -> Vec<El>>;

fn fill(place: El, owner: Owner, make: Make) {
    spawn_local(async move {
        let rooms = rooms().await;
        // Whoever went on meanwhile is shown something else.
        if place.element().is_connected() {
            let children = owner.with(|| {
                untrack(|| match rooms {
                    Ok(rooms) => make(rooms),
                    Err(NotFetched) => vec![not_fetched(place.clone(), owner.clone(), make)],
                })
            });
            place.element().set_text_content(None);
            place.with_all(children);
        }
    });
}

fn not_fetched(place: El, owner: Owner, make: Make) -> El {
    stand_in::not_fetched(move || fill(place.clone(), owner.clone(), make.clone()))
}

fn make(app: App, screen: Screen) -> Vec<El> {
    match screen {
        Screen::Brief(Room::Brief) => brief::room(app),
        Screen::Brief(Room::Funnel) => funnel::room(app),
        Screen::Briefs => vec![desk::briefs(app)],
        Screen::Reading => {
            app.read_address();
            Vec::new()
        }
        Screen::Opened(brief) => vec![creator::opened(app, *brief)],
        Screen::BadLink(error) => vec![stand_in::bad_link(app, &error)],
        Screen::NoSuchBrief => vec![stand_in::no_such_brief(app)],
        Screen::Unreadable { raw, newer } => vec![stand_in::unreadable(app, raw, newer)],
        Screen::NoSuchPage => vec![stand_in::no_such_page(app)],
    }
}
