//! A message that is ready to be sent, exactly as it will be sent, and the button that copies it.

use leptos::prelude::*;
use web_sys::HtmlTextAreaElement;

use super::dom::{El, el};
use super::{button, unique, words};
use crate::app::later::{codec, fetch_codec};
use crate::app::sharing::Message;
use crate::platform::{address, clipboard, share as share_sheet};
use crate::text::{opened, share};
use crate::wire::frame::Codec;
use crate::wire::link::TooLarge;

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

/// The button that copies the address of the page.
pub fn address_to_copy() -> El {
    let said = RwSignal::new("");
    let copy = move || {
        clipboard::copy(&[address::base(), address::fragment()].concat(), move |done| {
            said.try_set(if done { share::LINE_COPIED } else { share::ADDRESS_NOT_COPIED });
        });
    };
    el("div")
        .class("row-of-buttons")
        .with(button("small", opened::COPY_ADDRESS, copy))
        .with(el("p").attr("role", "status").live_text(move || said.get().to_owned()))
}

/// A message once it is as short as it gets: at once where its link is short anyway, otherwise when what
/// packs it has come. Without that it goes out longer.
pub fn prepared(
    make: impl Fn(Option<Codec>) -> Result<Message, TooLarge> + 'static,
    show: impl Fn(Result<Message, TooLarge>) -> Vec<El> + 'static,
) -> El {
    let is_ready = codec().is_some() || untrack(|| make(None)).is_ok_and(|own| !own.is_long());
    let packer = RwSignal::new(is_ready.then(codec));
    if !is_ready {
        fetch_codec(move |codec| {
            packer.try_set(Some(codec));
        });
    }
    el("div").class("share").live(move || match packer.get() {
        None => vec![words("p", "hint", share::PREPARING)],
        Some(codec) => untrack(|| show(make(codec))),
    })
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
    let whole = [&address::base(), message.link.as_str()].concat();
    let field = el("div")
        .class("field")
        .with(words("label", "", share::MESSAGE).attr("for", &id))
        .with(text)
        .with(words("p", "hint", &share::length(message.link_length(), whole.chars().count(), message.length)))
        .maybe(more);
    let to_send = message.text.clone();
    let sheet = share_sheet::is_there().then(|| {
        button("", share::SHEET, move || {
            share_sheet::open(&to_send, move |sent| {
                if sent {
                    copied();
                }
            });
        })
    });
    let link = (message.length > share::INSTAGRAM_LIMIT).then(|| {
        button("", share::COPY_LINK, move || {
            clipboard::copy(&whole, move |done| {
                said.try_set(if done { share::COPIED } else { share::NOT_COPIED });
            });
            copied();
        })
    });
    let row = el("div")
        .class("row-of-buttons")
        .with(button("primary", share::COPY, copy))
        .maybe(link)
        .maybe(sheet)
        .with(el("p").attr("role", "status").live_text(move || said.get().to_owned()));
    vec![field, row]
}
