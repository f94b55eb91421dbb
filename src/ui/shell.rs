//! The bar on top, the notices below it, and the choice of what stands under them.

use leptos::prelude::*;
use web_sys::HtmlElement;

use super::later;
use super::parts::dialog::dialog;
use super::parts::dom::{El, el, watch};
use super::parts::{button, icon_button, link, notice, picture, words};
use crate::app::App;
use crate::app::route::Screen;
use crate::app::saving::Keeping;
use crate::brief::record::Record;
use crate::platform::page;
use crate::text::{phrase, share as share_words, shell};
use crate::wire::address::{Address, Room};

/// The whole page.
pub fn shell(app: App, root: &HtmlElement) {
    let sharing = RwSignal::new(false);
    watch(move || page::set_title(&title(app)));
    let bar = el("div").class("bar").live(move || {
        let screen = app.screen.get();
        untrack(|| vec![skip(), bar(app, &screen, sharing)])
    });
    // What stands until its cause is gone stays in sight, whatever the page is scrolled to.
    let top = el("header").class("top").with(bar).with(notice::notices(app, true));
    let main = el("main").attr("id", "main").class("page").attr("tabindex", "-1").live(move || {
        let screen = app.screen.get();
        untrack(|| later::room(app, &screen))
    });
    let share = dialog(sharing, share_words::TITLE, move || later::share(app));
    El::from(web_sys::Element::from(root.clone())).with(top).with(main).with(notice::notices(app, false)).with(share);
}

/// Skips the bar.
fn skip() -> El {
    link("skip", "#main", shell::SKIP).on("click", |event| {
        event.prevent_default();
        page::focus("main");
    })
}

fn bar(app: App, screen: &Screen, sharing: RwSignal<bool>) -> El {
    let briefs = Address::Briefs.to_string();
    let logo = link("logo", &briefs, "")
        .attr("aria-label", &[shell::NAME, ": ", shell::BRIEFS].concat())
        .with(picture("mark"))
        .with(words("span", "", shell::NAME));
    let inside = el("div").class("inside").with(logo);
    match screen {
        Screen::Brief(room) => inside.with(whose(app)).with(tabs(app, *room)).with(tools(app, sharing)),
        _ => inside.with(el("div")).with(link("button quiet", &briefs, shell::BRIEFS)),
    }
}

/// The brief's name and its parties.
fn whose(app: App) -> El {
    let read = move |read: fn(&Record) -> String| move || app.read(read);
    el("div")
        .class("whose")
        .with(el("strong").live_text(read(phrase::title)))
        .with(el("span").live_text(read(phrase::parties)))
}

fn tabs(app: App, current: Room) -> El {
    let tab = |room: Room, name: &str| {
        let tab = link("tab", "", name).live_attr("href", move || Some(app.room_address(room)));
        if room == current { tab.attr("aria-current", "page") } else { tab }
    };
    el("nav")
        .class("tabs")
        .attr("aria-label", shell::ROOMS)
        .with(tab(Room::Brief, shell::BRIEF))
        .with(tab(Room::Funnel, shell::FUNNEL))
        .with(tab(Room::Agree, if app.is_brands() { shell::AGREE } else { shell::ANSWER }))
}

fn tools(app: App, sharing: RwSignal<bool>) -> El {
    let step = |icon, words, act: fn(App), can: fn(App) -> bool| {
        icon_button("quiet step", icon, words, move || act(app))
            // Not `disabled`: the keyboard would fall off the button with the last step.
            .live_attr("aria-disabled", move || (!can(app)).then(|| "true".to_owned()))
    };
    el("div")
        .class("tools")
        .with(el("span").class("keeping").live_text(move || keeping(app).to_owned()))
        .with(step("undo", shell::UNDO, App::undo, App::can_undo))
        .with(step("redo", shell::REDO, App::redo, App::can_redo))
        .with(
            link("button quiet icon list-button", &Address::Briefs.to_string(), "")
                .attr("aria-label", shell::BRIEFS)
                .attr("title", shell::BRIEFS)
                .with(picture("list")),
        )
        .with(button("primary", shell::SHARE, move || sharing.set(true)))
}

fn keeping(app: App) -> &'static str {
    match app.keeping.get() {
        Keeping::Nothing if app.is_example() => shell::EXAMPLE_STATE,
        Keeping::Nothing => "",
        Keeping::Soon => shell::SAVING,
        Keeping::Kept => shell::SAVED,
        Keeping::Not => shell::NOT_SAVED,
    }
}

/// The title of the tab.
fn title(app: App) -> String {
    let page = match app.screen.get() {
        Screen::Brief(_) => app.read(phrase::title),
        Screen::Briefs => shell::BRIEFS.to_owned(),
        Screen::Opened(brief) => brief.campaign.name.as_ref().map_or(shell::UNTITLED, |name| name.as_str()).to_owned(),
        Screen::Returned(_) => shell::RETURNED.to_owned(),
        Screen::Numbers | Screen::NumbersOpened(_) => shell::NUMBERS.to_owned(),
        Screen::OpeningBrief(..) | Screen::OpeningLink | Screen::OpeningAddress => shell::OPENING.to_owned(),
        Screen::BadLink(error) => shell::bad_link(&error).0.to_owned(),
        Screen::NoSuchBrief => shell::NO_SUCH_BRIEF.to_owned(),
        Screen::Unreadable { .. } => shell::UNREADABLE.to_owned(),
        Screen::NoSuchPage => shell::NO_SUCH_PAGE.to_owned(),
    };
    [&page, " · ", shell::NAME].concat()
}
