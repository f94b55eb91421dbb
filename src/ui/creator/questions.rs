//! The questions of the planning call, to be answered by tapping.

use leptos::prelude::*;

use crate::app::App;
use crate::brief::edit::Entry;
use crate::brief::field::{CreatorField, Kind, Path, Value};
use crate::text::{answering as text, label, template};
use crate::ui::parts::dom::{El, el};
use crate::ui::parts::field::{Look, plain_label, value_field};
use crate::ui::parts::{button, words};

/// The section.
pub fn questions(app: App) -> El {
    el("section")
        .class("questions")
        .with(words("h2", "creator-side", text::QUESTIONS))
        .with(words("p", "hint", text::QUESTIONS_HINT))
        .with(chips(app, Path::Creator(CreatorField::Strength), text::OPTIMISES))
        .with(chips(app, Path::Creator(CreatorField::BuyingHabit), text::HABIT))
        .with(typed(app, CreatorField::AudienceLives, text::LIVES))
        .with(typed(app, CreatorField::UsuallyWorks, text::WORKS))
}

/// A choice as buttons, of which one is pressed; pressing it again takes it back.
fn chips(app: App, path: Path, question: &'static str) -> El {
    let Kind::Choice(list) = path.spec().kind else { return el("div") };
    let chip = |(code, _): (u16, &str)| {
        let is_chosen = move || app.entry(path) == Entry::Value(Value::Choice(code));
        button("chip", label::choice(list, code).unwrap_or_default(), move || {
            let entry = if untrack(is_chosen) { Entry::Empty } else { Entry::Value(Value::Choice(code)) };
            app.set(path, entry);
        })
        .live_attr("aria-pressed", move || Some(if is_chosen() { "true" } else { "false" }.to_owned()))
    };
    let chips = list.members().into_iter().map(chip).collect();
    el("div")
        .class("chips")
        .attr("role", "group")
        .attr("aria-label", question)
        .with(words("p", "", question))
        .with(el("div").class("row-of-buttons").with_all(chips))
}

fn typed(app: App, field: CreatorField, question: &'static str) -> El {
    let path = Path::Creator(field);
    let placeholder = app.read_now(|record| template::hint(path, record.campaign.facts.objective));
    value_field(app, path, plain_label(question), Look { placeholder, lines: true, ..Look::default() })
}
