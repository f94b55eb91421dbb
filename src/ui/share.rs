//! Sharing: the message with the link, exactly as it will be sent, and a button that copies it.

use leptos::prelude::*;
use web_sys::HtmlTextAreaElement;

use super::parts::dom::{El, el};
use super::parts::{button, unique, words};
use crate::app::App;
use crate::app::sharing::Message;
use crate::brief::shared::Brief;
use crate::platform::clipboard;
use crate::text::{share, shell};

/// The inside of the dialog.
pub fn share(app: App) -> El {
    let inside = match app.message() {
        Ok(message) => ready(app, &message),
        Err(_) => vec![
            words("p", "problem", share::TOO_LARGE),
            el("div").class("row-of-buttons").with(button("", shell::SAVE_FILE, move || app.save_file())),
        ],
    };
    let (carries, keeps) = app.read(|record| {
        let brief = Brief::of(record);
        (share::carries(&brief), share::keeps(&brief))
    });
    let columns = el("div").class("columns").with(list(share::SEEN, &carries)).with(list(share::STAYS, &keeps));
    el("div").class("share").with_all(inside).with(columns).with(words("p", "hint", share::PLAIN))
}

fn ready(app: App, message: &Message) -> Vec<El> {
    let id = unique("message");
    let text = el("textarea").attr("id", &id).class("input message").attr("readonly", "");
    text.set_value(&message.text);
    let said = RwSignal::new("");
    let (own, to_copy) = (text.clone(), message.text.clone());
    let copy = move || {
        let own = own.clone();
        clipboard::copy(&to_copy, move |copied| {
            if let (false, Some(text)) = (copied, own.cast::<HtmlTextAreaElement>()) {
                text.select();
            }
            said.try_set(if copied { share::COPIED } else { share::NOT_COPIED });
        });
    };
    let has_drafts = app.read(|record| !record.drafts.is_empty());
    let field = el("div")
        .class("field")
        .with(words("label", "", share::MESSAGE).attr("for", &id))
        .with(text)
        .with(words("p", "hint", &share::length(message.link_length, message.length)))
        .maybe(has_drafts.then(|| words("p", "problem", share::DRAFTS)));
    let row = el("div")
        .class("row-of-buttons")
        .with(button("primary", share::COPY, copy))
        .with(el("p").attr("role", "status").live_text(move || said.get().to_owned()));
    vec![field, row]
}

fn list(heading: &str, lines: &[String]) -> El {
    let lines = lines.iter().map(|line| words("li", "", line)).collect();
    el("div").with(words("h3", "", heading)).with(el("ul").with_all(lines))
}
