//! The later parts of the page: what a first visit does not show at once. `app::later` is their
//! other half, and says what holds for both.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::parts::dom::{El, el};
use super::{agree, brief, creator, desk, funnel, share, stand_in};
use crate::app::App;
use crate::app::later::NotFetched;
use crate::app::route::Screen;
use crate::platform::timer;
use crate::wire::address::Room;

/// What a part makes.
type Make = fn(App) -> Vec<El>;

/// Something to show that is fetched when it is needed, by the file that it is in.
#[derive(Debug, Clone, Copy)]
enum Part {
    /// The lower part of the Brief room.
    Below,
    /// The Funnel room.
    Funnel,
    /// A brief that came in a link.
    Link,
    /// The Agree room, and what came back.
    Agree,
    /// A creator's numbers.
    Numbers,
    /// Every other page: lists, and what stands in for a page.
    Page,
    /// The inside of the dialog for sharing.
    Share,
    /// The QR code of the open brief.
    Qr,
    /// The open brief as the other side sees it.
    Preview,
    /// The inside of the dialog for pasting.
    Paste,
}

/// Names a function that gives what a part makes, and the file that holds what only it reaches.
macro_rules! part {
    ($name:ident, $file:ident, $make:expr) => {
        #[cfg(not(debug_assertions))]
        #[leptos::wasm_split::wasm_split($file, wasm_split_path = leptos::wasm_split, fallible)]
        fn $name() -> Result<Make, NotFetched> {
            Ok($make)
        }

        /// While developing everything is in one file.
        #[cfg(debug_assertions)]
        async fn $name() -> Result<Make, NotFetched> {
            Ok($make)
        }
    };
}

part!(below_part, below, brief::below);
part!(funnel_part, funnel, funnel::room);
part!(link_part, link, link);
part!(agree_part, agree, agree);
part!(numbers_part, numbers, numbers);
part!(page_part, later, page);
part!(share_part, later, |app| vec![share::share(app)]);
part!(qr_part, code, |app| vec![share::qr(app)]);
part!(preview_part, link, |app| vec![creator::preview(app)]);
part!(paste_part, pasting, |app| vec![desk::paste::paste(app)]);

async fn fetched(part: Part) -> Result<Make, NotFetched> {
    match part {
        Part::Below => below_part().await,
        Part::Funnel => funnel_part().await,
        Part::Link => link_part().await,
        Part::Agree => agree_part().await,
        Part::Numbers => numbers_part().await,
        Part::Page => page_part().await,
        Part::Share => share_part().await,
        Part::Qr => qr_part().await,
        Part::Preview => preview_part().await,
        Part::Paste => paste_part().await,
    }
}

/// When what is needed at once has come and been painted, even on a slow phone.
const SETTLED_MILLISECONDS: i32 = 3_000;

/// Fetches the rooms of a brief and the list a little later, so that they are there when they are
/// needed, also without a connection. What the first page needs has the line to itself until then.
pub fn prepare() {
    timer::after(SETTLED_MILLISECONDS, || {
        // Whoever needs it asks again, and says so if it cannot be had.
        spawn_local(async {
            for part in [Part::Page, Part::Below, Part::Agree, Part::Funnel] {
                drop(fetched(part).await);
            }
        });
    });
}

/// The page for a screen.
pub fn room(app: App, screen: &Screen) -> Vec<El> {
    let part = match screen {
        Screen::Brief(Room::Brief) => return brief::room(app),
        Screen::Brief(Room::Funnel) => Part::Funnel,
        Screen::Brief(Room::Agree) => Part::Agree,
        Screen::Returned(_) => Part::Agree,
        Screen::OpeningLink | Screen::Opened(_) | Screen::BadLink(_) => Part::Link,
        Screen::Numbers | Screen::NumbersOpened(_) => Part::Numbers,
        _ => Part::Page,
    };
    vec![place(app, part)]
}

/// The lower part of the Brief room.
pub fn below(app: App) -> El {
    place(app, Part::Below)
}

/// The inside of the dialog for sharing.
pub fn share(app: App) -> El {
    place(app, Part::Share)
}

/// The QR code of the open brief.
pub fn qr(app: App) -> El {
    place(app, Part::Qr)
}

/// The open brief as the other side sees it.
pub fn preview(app: App) -> El {
    place(app, Part::Preview)
}

/// The inside of the dialog for pasting.
pub fn paste(app: App) -> El {
    place(app, Part::Paste)
}

/// The place of something that is fetched.
fn place(app: App, part: Part) -> El {
    let place = el("div").class("later");
    fill(app, part, Made { place: place.clone(), owner: Owner::current().unwrap_or_default() });
    place
}

/// Where something is put once it is there, and what owns what is live in it.
#[derive(Clone)]
struct Made {
    place: El,
    owner: Owner,
}

impl Made {
    fn show(&self, make: impl FnOnce() -> Vec<El>) {
        // Whoever went on meanwhile is shown something else.
        if self.place.element().is_connected() {
            let children = self.owner.with(|| untrack(make));
            self.place.element().set_text_content(None);
            self.place.clone().with_all(children);
        }
    }
}

fn fill(app: App, part: Part, made: Made) {
    spawn_local(async move {
        match fetched(part).await {
            Ok(make) => made.show(|| make(app)),
            Err(NotFetched) => {
                let again = made.clone();
                made.show(|| vec![stand_in::not_fetched(move || fill(app, part, again.clone()))]);
            }
        }
    });
}

/// What came in a link, or why it cannot be shown.
fn link(app: App) -> Vec<El> {
    match app.screen.get_untracked() {
        Screen::Opened(brief) => vec![creator::opened(app, *brief)],
        Screen::BadLink(error) => vec![stand_in::bad_link(app, &error)],
        _ => {
            app.open_link();
            Vec::new()
        }
    }
}

fn agree(app: App) -> Vec<El> {
    match app.screen.get_untracked() {
        Screen::Returned(returned) => vec![agree::returned(app, &returned)],
        _ => agree::room(app),
    }
}

fn numbers(app: App) -> Vec<El> {
    match app.screen.get_untracked() {
        Screen::NumbersOpened(numbers) => vec![creator::numbers::received(app, &numbers)],
        _ => vec![creator::numbers::page(app)],
    }
}

fn page(app: App) -> Vec<El> {
    match app.screen.get_untracked() {
        Screen::Briefs => vec![desk::briefs(app)],
        Screen::NoSuchBrief => vec![stand_in::no_such_brief(app)],
        Screen::Unreadable { raw, newer } => vec![stand_in::unreadable(app, raw, newer)],
        Screen::NoSuchPage => vec![stand_in::no_such_page(app)],
        Screen::OpeningBrief(id, room) => {
            app.open_kept(id, room);
            Vec::new()
        }
        Screen::OpeningAddress => {
            app.open_address();
            Vec::new()
        }
        _ => Vec::new(),
    }
}
