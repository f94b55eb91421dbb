//! What a creator takes along from a brief, or passes on: and where it is better read.

use super::numbers;
use crate::app::App;
use crate::app::agreeing::last_received;
use crate::brief::shared::Brief;
use crate::platform::{messenger, page};
use crate::text::{calendar, opened, share};
use crate::ui::parts::dom::{El, el};
use crate::ui::parts::fold::fold;
use crate::ui::parts::message::{address_to_copy, message, prepared};
use crate::ui::parts::{button, words};

/// Of a brief that came in a link.
pub fn along(app: App, brief: Brief) -> El {
    el("div")
        .class("along")
        .maybe(browser())
        .with(el("div").class("row-of-buttons").with(print()))
        .with(manager(app, brief))
}

/// Of a brief that is being answered: its dates and one's own numbers as well.
pub fn of_own(app: App) -> El {
    let dates = button("small", calendar::SAVE, move || app.save_dates())
        .live_attr("hidden", move || (!app.has_dates()).then(String::new));
    let row = el("div").class("row-of-buttons").with(dates).with(print()).with(numbers::entry(app));
    let received = app.read_now(|record| last_received(record).map(|version| version.brief.clone()));
    el("div").class("along").maybe(browser()).with(row).maybe(received.map(|brief| manager(app, brief)))
}

fn print() -> El {
    button("small", opened::PRINT, page::print)
}

/// A message for somebody who decides together with the creator.
fn manager(app: App, brief: Brief) -> El {
    fold("change", words("summary", "", opened::MANAGER), false, move || {
        let brief = brief.clone();
        let show = |own| match own {
            Ok(own) => message(&own, || (), None),
            Err(_) => vec![words("p", "problem", share::TOO_LARGE)],
        };
        let inside = prepared(move |codec| app.forward(&brief, codec), show);
        vec![words("p", "hint", opened::MANAGER_HINT), inside]
    })
}

/// Where the browser is a messenger's, which forgets.
fn browser() -> Option<El> {
    let said = opened::in_messenger(messenger::name()?);
    let note = el("aside").class("notice").attr("aria-label", opened::BROWSER).with(words("p", "", &said));
    Some(note.with(address_to_copy()))
}
