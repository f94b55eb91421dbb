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

/// What reads a pasted text: a part of its own, because few people paste one.
struct Pasting {
    /// The inside of the dialog.
    paste: fn(App) -> El,
}

static PASTING: Pasting = Pasting { paste: desk::paste::paste };

#[cfg(not(debug_assertions))]
#[leptos::wasm_split::wasm_split(pasting, wasm_split_path = leptos::wasm_split, fallible)]
fn pasting() -> Result<&'static Pasting, NotFetched> {
    Ok(&PASTING)
}

/// While developing everything is in one file.
#[cfg(debug_assertions)]
async fn pasting() -> Result<&'static Pasting, NotFetched> {
    Ok(&PASTING)
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

/// The inside of the dialog for pasting.
pub fn paste(app: App) -> El {
    let place = el("div").class("later");
    let made = Made { place: place.clone(), owner: Owner::current().unwrap_or_default() };
    fill_with_pasting(app, made);
    place
}

fn fill_with_pasting(app: App, made: Made) {
    spawn_local(async move {
        let children = match pasting().await {
            Ok(pasting) => made.inside(|| vec![(pasting.paste)(app)]),
            Err(NotFetched) => {
                let again = made.clone();
                made.inside(|| vec![stand_in::not_fetched(move || fill_with_pasting(app, again.clone()))])
            }
        };
        made.show(children);
    });
}

/// The place of something that the later part makes.
fn place(make: impl Fn(&Rooms) -> Vec<El> + 'static) -> El {
    let place = el("div").class("later");
    fill(Made { place: place.clone(), owner: Owner::current().unwrap_or_default() }, Rc::new(make));
    place
}

type Make = Rc<dyn Fn(&Rooms) -> Vec<El>>;

/// Where something is put once it is there, and what owns what is live in it.
#[derive(Clone)]
struct Made {
    place: El,
    owner: Owner,
}

impl Made {
    fn inside(&self, make: impl FnOnce() -> Vec<El>) -> Option<Vec<El>> {
        // Whoever went on meanwhile is shown something else.
        self.place.element().is_connected().then(|| self.owner.with(|| untrack(make)))
    }

    fn show(&self, children: Option<Vec<El>>) {
        if let Some(children) = children {
            self.place.element().set_text_content(None);
            self.place.clone().with_all(children);
        }
    }
}

fn fill(made: Made, make: Make) {
    spawn_local(async move {
        let children = match rooms().await {
            Ok(rooms) => made.inside(|| make(rooms)),
            Err(NotFetched) => {
                let again = made.clone();
                made.inside(|| vec![stand_in::not_fetched(move || fill(again.clone(), make.clone()))])
            }
        };
        made.show(children);
    });
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
