//! What every room is built from.

pub mod choice;
pub mod dialog;
pub mod dom;
pub mod field;
pub mod figure;
pub mod fold;
pub mod message;
pub mod notice;
pub mod sight;

use std::sync::atomic::{AtomicU32, Ordering};

use leptos::prelude::Set;

use crate::align::progress::Step;
use crate::app::App;
use crate::brief::choice::Choice;
use crate::brief::field::{FieldName, ItemList, Path};
use crate::brief::id::ItemId;
use crate::platform::page;
use crate::text::{brief, label};
use dom::{El, el};

/// A button with words.
pub fn button(class: &str, words: &str, act: impl Fn() + 'static) -> El {
    button_boxed(class, words, Box::new(act))
}

#[inline(never)]
fn button_boxed(class: &str, words: &str, act: Box<dyn Fn()>) -> El {
    el("button").attr("type", "button").class(&["button ", class].concat()).text(words).on("click", move |_| act())
}

/// A button with a picture; its words are its label and appear beside the pointer.
pub fn icon_button(class: &str, icon: &str, words: &str, act: impl Fn() + 'static) -> El {
    icon_button_boxed(class, icon, words, Box::new(act))
}

#[inline(never)]
fn icon_button_boxed(class: &str, icon: &str, words: &str, act: Box<dyn Fn()>) -> El {
    button_boxed(&["icon ", class].concat(), "", act).attr("aria-label", words).attr("title", words).with(picture(icon))
}

/// A picture, drawn by the style sheet in the colour of its text.
#[inline(never)]
pub fn picture(icon: &str) -> El {
    el("span").class(&["picture ", icon].concat()).attr("aria-hidden", "true")
}

/// A link to an address of this page.
#[inline(never)]
pub fn link(class: &str, address: &str, words: &str) -> El {
    el("a").class(class).attr("href", address).text(words)
}

/// An element with text.
#[inline(never)]
pub fn words(tag: &str, class: &str, text: &str) -> El {
    el(tag).class(class).text(text)
}

/// The name of the element that shows an item of the open brief.
#[inline(never)]
pub fn card_id(id: ItemId) -> String {
    ["item-", &id.0.to_string()].concat()
}

/// The button that adds an item to a list of the open brief and puts the keyboard into its first
/// field.
#[inline(never)]
pub fn add_button(app: App, list: ItemList) -> El {
    let add = move || {
        if let Some(id) = app.add_item(list) {
            page::once_shown(move || page::focus_first_in(&card_id(id)));
        }
    };
    button("add", "", add).attr("id", add_id(list)).with(picture("plus")).text(label::list(list).add)
}

/// The name of the button that adds to a list.
pub fn add_id(list: ItemList) -> &'static str {
    match list {
        ItemList::Markets => "add-market",
        ItemList::Deliverables => "add-deliverable",
        ItemList::Targets => "add-target",
        ItemList::Outcomes => "add-outcome",
        ItemList::Lines => "add-line",
        ItemList::Decisions => "add-decision",
        ItemList::Steps => "add-step",
        ItemList::Scenarios => "add-scenario",
    }
}

/// The button that takes an item out of its list. `name` says which, for those who do not see
/// where it stands.
pub fn remove_button(app: App, list: ItemList, id: ItemId, name: impl Fn() -> String + 'static) -> El {
    let words = label::list(list).remove;
    let remove = move || {
        app.remove(list, id);
        // The button is gone; the keyboard goes on where the list ends.
        page::focus(add_id(list));
    };
    icon_button("quiet remove", "cross", words, remove)
        .live_attr("aria-label", move || Some([words, ": ", &name()].concat()))
}

/// The buttons that put an item elsewhere in its list or make a copy of it. `name` says which item,
/// for those who do not see where they stand.
pub fn arranging(app: App, list: ItemList, id: ItemId, name: impl Fn() -> String + Copy + 'static) -> El {
    let step = |icon: &str, words: &'static str, act: Box<dyn Fn()>| {
        icon_button_boxed("quiet small", icon, words, act)
            .live_attr("aria-label", move || Some([words, ": ", &name()].concat()))
    };
    let copy = move || {
        if let Some(copy) = app.duplicate(list, id) {
            page::once_shown(move || page::focus_first_in(&card_id(copy)));
        }
    };
    el("div")
        .class("row-of-buttons")
        .with(step("up", brief::UP, Box::new(move || app.shift(list, id, false))))
        .with(step("down", brief::DOWN, Box::new(move || app.shift(list, id, true))))
        .with(step("copy", brief::DUPLICATE, Box::new(copy)))
}

/// The name of the element in which the value at a path is typed or chosen.
#[inline(never)]
pub fn field_id(path: Path) -> String {
    let group = match path {
        Path::Campaign(_) => "campaign",
        Path::Creator(_) => "creator",
        Path::Terms(_) => "terms",
        Path::BrandNotes(_) => "own",
        Path::Reply(_) => "reply",
        Path::Assumption(lever, field) => {
            return ["lever-", &lever.code().to_string(), "-", field.spec().key].concat();
        }
        // Items of all lists have ids of their own.
        _ => "item",
    };
    let item = path.item().map_or_else(String::new, |(_, id)| id.0.to_string());
    [group, &item, "-", path.spec().key].concat()
}

/// Takes the person to a field, which may be folded away.
pub fn go_to(app: App, path: Path) {
    app.end_burst();
    app.wanted.set(Some(path));
    page::once_shown(move || page::reveal(&field_id(path)));
}

/// Takes the person to what is to be done next.
pub fn go_to_step(app: App, step: Step) {
    match step {
        Step::Fill(path) => go_to(app, path),
        Step::Add(list) => page::reveal(add_id(list)),
    }
}

/// A name for an element that no other element of the page has.
#[inline(never)]
pub fn unique(stem: &str) -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    [stem, "-", &NEXT.fetch_add(1, Ordering::Relaxed).to_string()].concat()
}
