//! The versions that were agreed: what has changed since each, and the way back to it.

use leptos::prelude::*;

use crate::app::App;
use crate::brief::version::Code;
use crate::text::{answering, deciding as text};
use crate::ui::parts::dom::{El, el};
use crate::ui::parts::fold::fold;
use crate::ui::parts::{button, words};

/// The part of the room; nothing while nothing was agreed.
pub fn history(app: App) -> El {
    let all = Memo::new(move |_| app.agreed());
    let places = move || all.with(|all| (0..).zip(all).map(|(at, _)| at).collect());
    let list = el("ul").class("versions").each(places, move |at| {
        let own = all.with_untracked(|all| all.get(usize::try_from(at).ok()?).copied());
        own.map_or_else(|| el("li"), |(code, date)| version(app, code, &text::agreed_on(&code, date)))
    });
    el("section")
        .attr("aria-label", text::HISTORY)
        .live_attr("hidden", move || all.with(Vec::is_empty).then(String::new))
        .with(words("h2", "", text::HISTORY))
        .with(list)
}

fn version(app: App, code: Code, name: &str) -> El {
    let since = Memo::new(move |_| app.changed_since(code));
    let summary = words("summary", "", text::SINCE).with(words("span", "visually-hidden", &[" ", name].concat()));
    let changes = fold("change", summary, false, move || {
        vec![el("ul").class("changes").live(move || match since.get() {
            None => vec![words("li", "", text::TEXT_IS_GONE)],
            Some(all) if all.is_empty() => vec![words("li", "", text::NOTHING_SINCE)],
            Some(all) => all.iter().map(|own| words("li", "", &answering::change(own))).collect(),
        })]
    });
    let is_same = move || since.with(|since| since.as_ref().is_none_or(Vec::is_empty));
    let restore = button("small", text::RESTORE, move || app.restore(code))
        .attr("aria-label", &[text::RESTORE, ": ", name].concat())
        .live_attr("hidden", move || is_same().then(String::new));
    el("li").with(words("strong", "", name)).with(changes).with(restore)
}
