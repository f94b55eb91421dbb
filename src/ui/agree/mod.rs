//! The Agree room: where a brief stands between its two sides, what came back, and the agreement. A
//! creator's own copy has a room of its own, in [`super::creator`].

mod came_back;
mod history;
mod returned;
mod sign;

pub use returned::returned;

use leptos::prelude::*;

use super::parts::dom::{El, el};
use super::parts::{button, words};
use super::{creator, share};
use crate::agree::state::State;
use crate::app::App;
use crate::text::{calendar, deciding as text};

/// The room.
pub fn room(app: App) -> Vec<El> {
    if untrack(|| app.is_brands()) { vec![brands(app)] } else { creator::room(app) }
}

fn brands(app: App) -> El {
    let state = Memo::new(move |_| app.state());
    el("article")
        .class("sheet agree")
        .with(head(app, state))
        .with(came_back::came_back(app))
        .with(sending(app))
        .with(sign::sign(app, state))
        .with(history::history(app))
        .with(dates(app))
}

/// The dates as a file for a calendar.
fn dates(app: App) -> El {
    let save = button("quiet", calendar::SAVE, move || app.save_dates());
    el("div").class("row-of-buttons").live_attr("hidden", move || (!app.has_dates()).then(String::new)).with(save)
}

/// Where the brief stands, and what to do next.
fn head(app: App, state: Memo<State>) -> El {
    el("div")
        .class("head")
        .with(el("div").attr("role", "status").with(el("h1").live_text(move || state.with(text::heading).to_owned())))
        .with(el("p").class("lede").live_text(move || state.with(text::sentence)))
        .with(el("p").class("hint").live_text(move || text::version(&app.code())))
}

/// What the other side has not seen yet, and the message that brings it to them.
fn sending(app: App) -> El {
    let unseen = Memo::new(move |_| app.unseen());
    let list = el("ul").class("changes").live(move || unseen.get().iter().map(|own| words("li", "", own)).collect());
    let heading = move || if unseen.with(Vec::is_empty) { text::SEND } else { text::SEND_NEW }.to_owned();
    // Not whenever something was sent: what says so stands beside the button.
    let code = Memo::new(move |_| app.code());
    let message = el("div").live(move || {
        let _ = code.get();
        untrack(|| vec![share::share(app)])
    });
    el("section")
        .attr("id", "send")
        .live_attr("aria-label", move || Some(heading()))
        .with(el("h2").live_text(heading))
        .with(list)
        .with(message)
}
