//! A dialog: modal, closed by Escape, by its button and by a click beside it.

use leptos::prelude::*;
use web_sys::HtmlDialogElement;

use super::dom::{El, el, watch};
use super::{icon_button, unique, words};
use crate::text::shell;

/// Shows `content` over the page while `open`; it is made anew each time it is opened.
pub fn dialog(open: RwSignal<bool>, title: &str, content: impl Fn() -> El + 'static) -> El {
    let id = unique("dialog");
    let header = el("header").with(words("h2", "", title).attr("id", &id)).with(icon_button(
        "quiet",
        "cross",
        shell::CLOSE,
        move || open.set(false),
    ));
    let inside = el("div").class("inside").with(header).with(
        el("div").class("content").live(move || if open.get() { untrack(|| vec![content()]) } else { Vec::new() }),
    );
    let dialog = el("dialog").class("dialog").attr("aria-labelledby", &id).with(inside);
    let own = dialog.clone();
    watch(move || {
        let Some(dialog) = own.cast::<HtmlDialogElement>() else { return };
        match (open.get(), dialog.open()) {
            // A closed dialog can be shown once it stands on the page, and it does.
            (true, false) => drop(dialog.show_modal()),
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    let own = dialog.clone();
    dialog.on("close", move |_| open.set(false)).on("click", move |event| {
        let on_itself = event.target().as_ref() == Some(own.element().as_ref());
        if on_itself {
            open.set(false);
        }
    })
}
