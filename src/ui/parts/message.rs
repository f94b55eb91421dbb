//! A message that is ready to be sent, exactly as it will be sent, and the button that copies it.

use leptos::prelude::*;
use web_sys::HtmlTextAreaElement;

use super::dom::{El, el};
use super::{button, unique, words};
use crate::app::sharing::Message;
use crate::platform::clipboard;
use crate::text::share;

/// A line that is to be pasted elsewhere, and the button that copies it.
pub fn line_to_copy(line: &str) -> El {
    let (said, own) = (RwSignal::new(""), line.to_owned());
    let copy = move || {
        clipboard::copy(&own, move |done| {
            said.try_set(if done { share::LINE_COPIED } else { share::LINE_NOT_COPIED });
        });
    };
    el("div")
        .with(words("p", "quote", line))
        .with(button("", share::COPY_LINE, copy))
        .with(el("p").attr("role", "status").live_text(move || said.get().to_owned()))
}

/// The message. `copied` is called once it is on the clipboard; `more` stands under it.
pub fn message(message: &Message, copied: impl Fn() + Copy + 'static, more: Option<El>) -> Vec<El> {
    let id = unique("message");
    let text = el("textarea").attr("id", &id).class("input message").attr("readonly", "");
    text.set_value(&message.text);
    let said = RwSignal::new("");
    let (own, to_copy) = (text.clone(), message.text.clone());
    let copy = move || {
        let own = own.clone();
        clipboard::copy(&to_copy, move |done| {
            if let (false, Some(text)) = (done, own.cast::<HtmlTextAreaElement>()) {
                text.select();
            }
            said.try_set(if done { share::COPIED } else { share::NOT_COPIED });
        });
        // Also where it has to be copied by hand.
        copied();
    };
    let field = el("div")
        .class("field")
        .with(words("label", "", share::MESSAGE).attr("for", &id))
        .with(text)
        .with(words("p", "hint", &share::length(message.link_length, message.length)))
        .maybe(more);
    let row = el("div")
        .class("row-of-buttons")
        .with(button("primary", share::COPY, copy))
        .with(el("p").attr("role", "status").live_text(move || said.get().to_owned()));
    vec![field, row]
}
