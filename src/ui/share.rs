//! Sharing: the message with the link, exactly as it will be sent, and a button that copies it.

use super::parts::dom::{El, el};
use super::parts::message::{message, prepared};
use super::parts::{button, words};
use super::passphrase::protecting;
use crate::app::App;
use crate::app::sharing::Message;
use crate::brief::shared::Brief;
use crate::text::{share, shell};

/// The inside of the dialog.
pub fn share(app: App) -> El {
    let inside = prepared(
        move |codec| app.message(codec),
        move |own| match own {
            Ok(message) => ready(app, &message),
            Err(_) => vec![
                words("p", "problem", share::TOO_LARGE),
                el("div").class("row-of-buttons").with(button("", shell::SAVE_FILE, move || app.save_file())),
            ],
        },
    );
    let (carries, keeps) = app.read(|record| {
        let brief = Brief::of(record);
        (share::carries(&brief), share::keeps(&brief))
    });
    let columns = el("div").class("columns").with(list(share::SEEN, &carries)).with(list(share::STAYS, &keeps));
    el("div").class("share").with(inside).with(columns).with(words("p", "hint", share::PLAIN))
}

fn ready(app: App, own: &Message) -> Vec<El> {
    let has_drafts = app.read(|record| !record.drafts.is_empty());
    let drafts = has_drafts.then(|| words("p", "problem", share::DRAFTS));
    let mut all = message(own, move || app.note_sent(), drafts);
    all.push(protecting(own, move || app.note_sent()));
    all
}

fn list(heading: &str, lines: &[String]) -> El {
    let lines = lines.iter().map(|line| words("li", "", line)).collect();
    el("div").with(words("h3", "", heading)).with(el("ul").with_all(lines))
}
