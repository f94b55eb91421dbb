//! What is said about assumptions beside their cards: who sees them, what the brand told of its own,
//! and all of them as lines to copy.

use leptos::prelude::*;

use crate::app::App;
use crate::platform::clipboard;
use crate::text::{funnel, what_if as text};
use crate::ui::parts::dom::{El, el};
use crate::ui::parts::fold::fold;
use crate::ui::parts::{button, words};

/// Who sees the assumptions.
pub fn hint(app: App) -> El {
    let said = move || if app.is_brands() { funnel::BRANDS_ASSUMPTIONS } else { funnel::CREATORS_ASSUMPTIONS };
    el("p").class("hint").live_text(move || said().to_owned())
}

/// What the brand told of its assumptions, in the creator's copy: to read, beside assumptions of one's
/// own.
pub fn told(app: App) -> El {
    let lines = Memo::new(move |_| app.read_with_context(text::all_told));
    let title =
        move || app.read(|record| text::assumes(record.campaign.facts.brand.as_ref().map(|brand| brand.as_str())));
    let line = |(value, details): &(String, String)| {
        el("li").with(words("strong", "", value)).with(words("span", "", details))
    };
    el("div")
        .class("told")
        .live_attr("hidden", move || lines.with(Vec::is_empty).then(String::new))
        .with(el("h3").live_text(title))
        .with(el("ul").live(move || lines.with(|lines| lines.iter().map(line).collect())))
        .with(words("p", "hint", text::TOLD_HINT))
}

/// Every assumption as a line, folded away.
pub fn ledger(app: App) -> El {
    fold("more ledger", words("summary", "", text::LEDGER), false, move || {
        let lines = Memo::new(move |_| app.read_with_context(text::ledger));
        let line = |line: &String| words("li", "", line);
        let list = el("ul").live(move || lines.with(|lines| lines.iter().map(line).collect()));
        let said = RwSignal::new("");
        let copy = move || {
            clipboard::copy(&lines.with_untracked(|lines| lines.join("\n")), move |copied| {
                said.try_set(if copied { text::LEDGER_COPIED } else { text::LEDGER_NOT_COPIED });
            });
        };
        let row = el("div")
            .class("row-of-buttons")
            .with(button("small", text::COPY_LEDGER, copy))
            .with(el("p").attr("role", "status").live_text(move || said.get().to_owned()));
        vec![list, row]
    })
}
