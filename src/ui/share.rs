//! Sharing: the message with the link, exactly as it will be sent, and a button that copies it.

use leptos::prelude::*;

use super::later;
use super::parts::dom::{El, el};
use super::parts::fold::fold;
use super::parts::message::{message, prepared};
use super::parts::{button, link, words};
use super::passphrase::protecting;
use crate::app::App;
use crate::app::sharing::Message;
use crate::brief::shared::Brief;
use crate::export::qr::Code;
use crate::platform::{address, page};
use crate::text::share::Format;
use crate::text::{share, shell};

/// The inside of the dialog.
pub fn share(app: App) -> El {
    let format = RwSignal::new(Format::Direct);
    let inside = el("div").class("share").live(move || {
        let format = format.get();
        vec![prepared(
            move |codec| app.message(format, codec),
            move |own| match own {
                Ok(message) => ready(app, &message),
                Err(_) => too_large(app),
            },
        )]
    });
    let (carries, keeps) = app.read(|record| {
        let brief = Brief::of(record);
        (share::carries(&brief), share::keeps(&brief))
    });
    let columns = el("div").class("columns").with(list(share::SEEN, &carries)).with(list(share::STAYS, &keeps));
    el("div").class("share").with(formats(format)).with(inside).with(columns).with(words("p", "hint", share::PLAIN))
}

/// Where the message goes.
fn formats(format: RwSignal<Format>) -> El {
    let one = |own: Format| {
        button("small", share::format(own), move || format.set(own))
            .live_attr("aria-pressed", move || Some((format.get() == own).to_string()))
    };
    el("div")
        .class("row-of-buttons")
        .attr("role", "group")
        .attr("aria-label", share::FORMAT)
        .with_all(Format::ALL.map(one).into())
}

fn too_large(app: App) -> Vec<El> {
    vec![
        words("p", "problem", share::TOO_LARGE),
        words("p", "hint", &app.read(|record| share::shorten(&share::longest(record)))),
        el("div").class("row-of-buttons").with(button("", shell::SAVE_FILE, move || app.save_file())),
    ]
}

fn ready(app: App, own: &Message) -> Vec<El> {
    let has_drafts = app.read(|record| !record.drafts.is_empty());
    let drafts = has_drafts.then(|| words("p", "problem", share::DRAFTS));
    let mut all = message(own, move || app.note_sent(), drafts);
    if own.length > share::INSTAGRAM_LIMIT {
        all.push(words("p", "hint", &app.read(|record| share::shorten(&share::longest(record)))));
    }
    all.push(fold("change", words("summary", "", share::CODE), false, move || vec![later::qr(app)]));
    let address = [&address::base(), own.link.as_str()].concat();
    all.push(fold("change", words("summary", "", share::PREVIEW), false, move || {
        let tab = link("button quiet", &address, share::OWN_TAB).attr("target", "_blank").attr("rel", "noopener");
        vec![later::preview(app), el("div").class("row-of-buttons").with(tab)]
    }));
    all.push(protecting(own, move || app.note_sent()));
    let file = button("small", shell::SAVE_FILE, move || app.save_file());
    all.push(el("div").class("row-of-buttons").with(file));
    all
}

/// The QR code of the open brief.
pub fn qr(app: App) -> El {
    prepared(
        move |codec| app.message(Format::Direct, codec),
        move |own| match own.ok().and_then(|own| Code::of(&address::base(), &own.link)) {
            None => vec![words("p", "problem", share::NO_CODE)],
            Some(code) => {
                let source = ["data:image/svg+xml,", &page::escaped(&code.svg())].concat();
                let picture = el("img").class("qr").attr("alt", share::CODE_ALT).attr("src", &source);
                let dense = code.is_dense().then(|| words("p", "problem", share::DENSE));
                let copied = move || app.note_sent();
                vec![el("div").with(picture), words("p", "hint", share::CODE_HINT), el("div").maybe(dense)]
                    .into_iter()
                    .chain([button("", share::CODE_SHOWN, copied)])
                    .collect()
            }
        },
    )
}

fn list(heading: &str, lines: &[String]) -> El {
    let lines = lines.iter().map(|line| words("li", "", line)).collect();
    el("div").with(words("h3", "", heading)).with(el("ul").with_all(lines))
}
