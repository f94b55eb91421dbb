//! Pasting a brief: the text, what is recognised in it, and what of that is filled in.

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use crate::app::App;
use crate::text::paste::{Doubt, Part, Pasted, read};
use crate::text::pasting;
use crate::ui::parts::dom::{El, el};
use crate::ui::parts::{button, unique, words};

/// The inside of the dialog.
pub fn paste(app: App) -> El {
    app.know_all_countries();
    let id = unique("pasted");
    let pasted = RwSignal::new(None::<Pasted>);
    let text = el("textarea").attr("id", &id).class("input message").attr("rows", "8");
    let own = text.clone();
    let go = button("", pasting::READ, move || {
        pasted.set(Some(app.with_context(None, |context| read(&own.value(), context))));
    });
    let found = el("div")
        .class("pasted")
        .attr("aria-live", "polite")
        .live(move || pasted.with(|pasted| pasted.as_ref().map_or_else(Vec::new, |pasted| result(app, pasted))));
    let field = el("div").class("field").with(words("label", "", pasting::TEXT).attr("for", &id)).with(text);
    el("div").class("share").with(words("p", "hint", pasting::ABOUT)).with(field).with(go).with(found)
}

fn result(app: App, pasted: &Pasted) -> Vec<El> {
    let left = left_over(&pasted.left_over);
    if pasted.parts.is_empty() {
        return vec![words("p", "problem", pasting::NOTHING), left];
    }
    let parts = RwSignal::new(pasted.parts.iter().cloned().map(|part| (true, part)).collect::<Vec<_>>());
    let rows = (0..pasted.parts.len()).map(|at| row(app, pasted, parts, at)).collect();
    let currency = pasted.currency;
    let ticked = move || {
        let parts = parts.get();
        parts.into_iter().filter(|(ticked, _)| *ticked).map(|(_, part)| part).collect::<Vec<_>>()
    };
    let fill = button("primary", "", move || app.start_pasted(&ticked(), currency))
        .live_text(move || pasting::fill_in(ticked().len()));
    let cut = pasted.cut.then(|| words("p", "problem", pasting::CUT));
    vec![el("div").maybe(cut), el("ul").class("rows").with_all(rows), fill, left]
}

/// A part that can be left out, with the words it was read from.
fn row(app: App, pasted: &Pasted, parts: RwSignal<Vec<(bool, Part)>>, at: usize) -> El {
    let id = unique("part");
    let tick = el("input").attr("type", "checkbox").attr("id", &id).attr("checked", "");
    let own = tick.clone();
    let tick = tick.on("change", move |_| {
        let on = own.cast::<HtmlInputElement>().is_some_and(|own| own.checked());
        parts.update(|parts| parts.iter_mut().skip(at).take(1).for_each(|(ticked, _)| *ticked = on));
    });
    let currency = pasted.currency;
    let line = move || {
        let part = parts.with(|parts| parts.get(at).map(|(_, part)| part.clone()));
        let words = part.map(|part| app.with_context(currency, |context| pasting::found(&part.found, context)));
        words.map_or(String::new(), |(name, value)| [name, ": ", &value].concat())
    };
    let from = pasted.parts.get(at).map_or("", |part| part.from.as_str());
    let doubt = pasted.parts.get(at).and_then(|part| part.doubt.clone());
    let row = el("li").with(tick).with(el("label").attr("for", &id).live_text(line)).with(words(
        "p",
        "why",
        &["“", from, "”"].concat(),
    ));
    match doubt {
        Some(Doubt::SharedSign) => row.with(words("p", "hint", pasting::SHARED_SIGN)),
        Some(Doubt::NoCurrency) => row.with(words("p", "hint", pasting::NO_CURRENCY)),
        Some(Doubt::Other(other)) => {
            let (_, value) = app.with_context(currency, |context| pasting::found(&other, context));
            row.with(button("small", &[pasting::INSTEAD, &value].concat(), move || {
                parts.update(|parts| {
                    parts.iter_mut().skip(at).take(1).for_each(|(_, part)| part.found = other.clone());
                });
            }))
        }
        None => row,
    }
}

fn left_over(lines: &[String]) -> El {
    if lines.is_empty() {
        return el("div");
    }
    let summary = [pasting::LEFT_OVER, " (", &lines.len().to_string(), ")"].concat();
    let lines = lines.iter().map(|line| words("li", "", line)).collect();
    el("details").class("more").with(words("summary", "", &summary)).with(el("ul").class("why").with_all(lines))
}
