//! All briefs that are kept here, in a plain list.

pub mod paste;

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::later;
use super::parts::dialog::dialog;
use super::parts::dom::{El, el};
use super::parts::{button, icon_button, link, unique, words};
use crate::app::App;
use crate::brief::choice::{Choice, Objective};
use crate::brief::quantity::Date;
use crate::platform::{clock, file};
use crate::text::{briefs, label, pasting, shell, template, write};
use crate::wire::address::{Address, Room};
use crate::wire::storage::Head;

/// The list, the trash, and the ways to start.
pub fn briefs(app: App) -> El {
    let head = el("div").class("head").with(words("h1", "", briefs::TITLE)).with(words("p", "lede", briefs::LEDE));
    let starts = el("div")
        .class("row-of-buttons")
        .with(button("primary", briefs::NEW, move || app.start_empty()))
        .with(button("", briefs::EXAMPLE, move || app.start_example()))
        .with(open_file(app));
    let pasting = RwSignal::new(false);
    let starts = starts.with(button("", pasting::PASTE, move || pasting.set(true)));
    let paste = dialog(pasting, pasting::PASTE, move || later::paste(app));
    // The list is read again whenever something is put away, brought back or removed for good.
    let lists = el("div").class("lists").live(move || {
        app.shelf.track();
        let (trashed, kept): (Vec<Head>, Vec<Head>) = app.heads().into_iter().partition(|head| head.trashed);
        untrack(|| vec![kept_briefs(app, &kept), trash(app, &trashed)])
    });
    el("div").class("sheet").with(head).with(starts).with(templates(app)).with(lists).with(paste)
}

/// The half-filled briefs, one for each objective.
fn templates(app: App) -> El {
    let one = |objective: &Objective| {
        let objective = *objective;
        let start = button("small", label::objective(objective), move || app.start_template(objective));
        el("li").with(start).with(words("span", "", template::about(objective)))
    };
    el("details")
        .class("more templates")
        .with(words("summary", "", template::START))
        .with(words("p", "hint", template::ABOUT))
        .with(el("ul").with_all(Objective::ALL.iter().map(one).collect()))
}

fn kept_briefs(app: App, heads: &[Head]) -> El {
    if heads.is_empty() {
        return words("p", "lede", briefs::NONE);
    }
    el("ul").class("briefs").with_all(heads.iter().map(|head| kept_brief(app, head)).collect())
}

fn kept_brief(app: App, head: &Head) -> El {
    let (id, title) = (head.id, title(head));
    let away = icon_button("quiet small", "cross", &briefs::about(briefs::TO_TRASH, title), move || {
        app.set_trashed(id, true);
    });
    let again = icon_button("quiet small", "copy", &briefs::about(template::FOR_ANOTHER, title), move || {
        app.start_for_another(id);
    });
    let open = link("", &Address::Brief(id, Room::Brief).to_string(), "").with(words("strong", "", title)).with(words(
        "span",
        "",
        &about(head),
    ));
    el("li").with(open).with(again).with(away)
}

fn trash(app: App, heads: &[Head]) -> El {
    let section = el("section").class("section");
    if heads.is_empty() {
        return section;
    }
    let items = heads.iter().map(|head| trashed_brief(app, head)).collect();
    section.with(words("h2", "", briefs::TRASH)).with(el("ul").class("briefs").with_all(items))
}

fn trashed_brief(app: App, head: &Head) -> El {
    let (id, name) = (head.id, title(head).to_owned());
    let asked = RwSignal::new(false);
    let told = el("div").with(words("strong", "", &name)).with(words("span", "", &about(head)));
    let actions = el("div").class("row-of-buttons").live(move || {
        if asked.get() {
            vec![
                words("span", "", briefs::DELETE_SURE).attr("role", "alert"),
                button("small", briefs::DELETE, move || app.delete(id)),
                button("small", briefs::DELETE_NOT, move || asked.set(false)),
            ]
        } else {
            let label = |action| briefs::about(action, &name);
            vec![
                button("small", shell::RESTORE, move || app.set_trashed(id, false))
                    .attr("aria-label", &label(shell::RESTORE)),
                button("quiet small", briefs::DELETE, move || asked.set(true))
                    .attr("aria-label", &label(briefs::DELETE)),
            ]
        }
    });
    el("li").with(told).with(actions)
}

fn title(head: &Head) -> &str {
    head.name.as_ref().map_or(shell::UNTITLED, |name| name.as_str())
}

/// What a line of the list says under the title.
fn about(head: &Head) -> String {
    let name = |text: &Option<crate::brief::quantity::Text>| text.as_ref().map(|text| text.as_str().to_owned());
    let parties = shell::parties(name(&head.brand).as_deref(), name(&head.handle).as_deref());
    let (year, month, day) = clock::day_of(head.edited);
    match Date::new(year, month, day) {
        Some(date) => [&parties, " · ", &briefs::edited(&write::date(date))].concat(),
        None => parties,
    }
}

/// A button that opens a file.
fn open_file(app: App) -> El {
    let id = unique("file");
    let field = el("input")
        .attr("id", &id)
        .class("visually-hidden")
        .attr("type", "file")
        .attr("accept", ".json,.txt,application/json,text/plain");
    let own = field.clone();
    let field = field.on("change", move |_| {
        let Some(field) = own.cast::<HtmlInputElement>() else { return };
        let own = field.clone();
        file::chosen(&field, move |text| {
            if let Some(text) = text {
                app.open_file(&text);
            }
            // The same file can be chosen again.
            own.set_value("");
        });
    });
    el("span").class("file").with(field).with(words("label", "button", briefs::OPEN_FILE).attr("for", &id))
}
