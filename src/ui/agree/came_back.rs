//! What the other side suggests and asks, point by point, each with the ways to decide about it.

use leptos::prelude::*;

use crate::agree::difference::Change;
use crate::agree::merge::{Standing, Suggestion};
use crate::app::App;
use crate::app::pasted::Pasted;
use crate::text::{deciding as text, label, shell};
use crate::ui::parts::choice::any_field;
use crate::ui::parts::dom::{El, el};
use crate::ui::parts::field::plain_label;
use crate::ui::parts::fold::fold;
use crate::ui::parts::{button, unique, words};

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
    let decide =
        el("div").live_attr("hidden", move || is_nothing().then(String::new)).with(hint).with(rows).with(asked);
    el("section")
        .attr("aria-label", text::CAME_BACK)
        .with(words("h2", "creator-side", text::CAME_BACK))
        .with(decide)
        .with(fold("change", words("summary", "", text::PASTE), false, move || pasting(app)))
}

/// A field for a message that came back, for when its link was not followed into this browser, or has none.
fn pasting(app: App) -> Vec<El> {
    let id = unique("came-back");
    let field = el("textarea").attr("id", &id).class("input").attr("rows", "4");
    let found = RwSignal::new(None::<Pasted>);
    let (own, asked) = (field.clone(), field.clone());
    let read = move || {
        found.set(Some(app.read_pasted(&own.value())));
    };
    let may_ask = move || found.with(|found| matches!(found, Some(Pasted::Unclear | Pasted::YesToWhat)));
    let ask = button("", text::AS_QUESTION, move || found.set(Some(app.keep_as_question(&asked.value()))))
        .live_attr("hidden", move || (!may_ask()).then(String::new));
    let label = words("label", "", text::PASTED).attr("for", &id);
    vec![
        el("div").class("field").with(label).with(field).with(words("p", "hint", text::PASTE_HINT)),
        el("p").class("problem").attr("role", "alert").live_text(move || found.with(said)),
        el("div").class("row-of-buttons").with(button("", text::READ, read)).with(ask),
    ]
}

/// Why a text that was pasted leads nowhere.
fn said(pasted: &Option<Pasted>) -> String {
    match pasted {
        None | Some(Pasted::Followed) => String::new(),
        Some(Pasted::Nothing) => text::NOTHING_PASTED.to_owned(),
        Some(Pasted::Bad(error)) => {
            let (heading, why) = shell::bad_link(error);
            [heading, ". ", &why].concat()
        }
        Some(Pasted::NoSuchVersion(code)) => text::no_such_version(*code),
        Some(Pasted::YesToWhat) => text::YES_TO_WHAT.to_owned(),
        Some(Pasted::Unclear) => text::UNCLEAR.to_owned(),
    }
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
        .with(el("p").class("said").live_text(name))
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
    Some(fold("change", summary, false, move || {
        fields.iter().map(|own| any_field(app, own.path, plain_label(label::field(own.path)))).collect()
    }))
}
