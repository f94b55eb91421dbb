//! What the other side suggests and asks, point by point, each with the ways to decide about it.

use leptos::prelude::*;

use crate::agree::difference::Change;
use crate::agree::merge::{Standing, Suggestion};
use crate::app::App;
use crate::brief::field::{Kind, Path};
use crate::text::{brief, deciding as text, label};
use crate::ui::parts::choice::{all, choice_field};
use crate::ui::parts::dom::{El, el};
use crate::ui::parts::field::{Look, plain_label, value_field};
use crate::ui::parts::fold::fold;
use crate::ui::parts::{button, words};

/// Everything that waits for a decision, or was decided since the answer came.
pub fn came_back(app: App) -> El {
    let all = Memo::new(move |_| app.suggestions());
    let places = move || all.with(|all| (0..).zip(all).map(|(at, _)| at).collect());
    let rows = el("ul").class("suggestions").each(places, move |at| row(app, all, at));
    let question = Memo::new(move |_| app.asked());
    let asked = el("div").live(move || match question.get() {
        None => Vec::new(),
        Some(asked) => {
            vec![words("h3", "", text::QUESTION), words("p", "quote", &asked), words("p", "hint", text::QUESTION_HINT)]
        }
    });
    let is_nothing = move || all.with(Vec::is_empty) && question.with(Option::is_none);
    let hint = el("p")
        .class("hint")
        .live_text(move || if all.with(Vec::is_empty) { String::new() } else { text::DECIDE.to_owned() });
    el("section")
        .attr("aria-label", text::CAME_BACK)
        .live_attr("hidden", move || is_nothing().then(String::new))
        .with(words("h2", "creator-side", text::CAME_BACK))
        .with(hint)
        .with(rows)
        .with(asked)
}

fn row(app: App, all: Memo<Vec<Suggestion>>, at: u32) -> El {
    let own = Memo::new(move |_| all.with(|all| all.get(usize::try_from(at).ok()?).cloned()));
    let said = Memo::new(move |_| own.get().map(|own| app.said(&own.change)));
    let name = move || said.get().unwrap_or_default();
    let remark = move || {
        own.get()
            .and_then(|own| app.remark(&own.change))
            .map_or_else(String::new, |remark| ["“", &remark, "”"].concat())
    };
    let standing = move || {
        own.get().map_or_else(String::new, |own| {
            app.read_with_context(|record, context| text::standing(&own, record, context))
        })
    };
    let is = move |standing: Standing| own.with(|own| own.as_ref().is_some_and(|own| own.standing == standing));
    let take = move || {
        if let Some(own) = own.get_untracked() {
            app.take(&own);
        }
    };
    let keep = move || {
        if let Some(own) = own.get_untracked() {
            app.keep_ours(&own);
        }
    };
    let pressed = move |standing: Standing| move || Some(is(standing).to_string());
    let named = move |verb: &'static str| move || Some([verb, ": ", &name()].concat());
    let decide = el("div")
        .class("row-of-buttons")
        .with(
            button("", text::ACCEPT, take)
                .live_attr("aria-label", named(text::ACCEPT))
                .live_attr("aria-pressed", pressed(Standing::Taken)),
        )
        .with(
            button("", text::KEEP_OURS, keep)
                .live_attr("aria-label", named(text::KEEP_OURS))
                .live_attr("aria-pressed", pressed(Standing::Kept)),
        );
    el("li")
        .live_class("conflict", move || is(Standing::Conflict))
        .with(el("p").class("change").live_text(name))
        .with(el("p").class("quote").live_text(remark))
        .with(el("p").class("hint").attr("role", "status").live_text(standing))
        .with(decide)
        .maybe(untrack(|| counter(app, own.get()?.change)))
}

/// Another value than either side's.
fn counter(app: App, change: Change) -> Option<El> {
    let Change::Fields(fields) = change else { return None };
    let path = fields.first()?.path;
    let summary =
        words("summary", "", text::COUNTER).with(words("span", "visually-hidden", &[" ", label::field(path)].concat()));
    Some(fold("change", summary, false, move || fields.iter().map(|own| field(app, own.path)).collect()))
}

fn field(app: App, path: Path) -> El {
    let label = plain_label(label::field(path));
    match path.spec().kind {
        kind @ Kind::Choice(_) => choice_field(app, path, label, brief::NOT_AGREED, all(kind)),
        kind => value_field(app, path, label, Look { lines: kind == Kind::Text, ..Look::default() }),
    }
}
