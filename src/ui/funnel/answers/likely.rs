//! How likely a goal is, if the assumptions hold.

use leptos::prelude::*;

use super::{Answers, section};
use crate::chart::scene::Measure;
use crate::funnel::odds::Likely;
use crate::text::figure::LIKELY;
use crate::text::{Context, funnel, what_if as text};
use crate::ui::funnel::pictures::{Sheet, likely_picture};
use crate::ui::parts::dom::{El, el};
use crate::ui::parts::figure::{empty_scene, figure};
use crate::ui::parts::fold::fold;
use crate::ui::parts::words;

/// The section.
pub fn likely(answers: Answers) -> El {
    let app = answers.room.app;
    // Counting ten thousand points four times is most of the work of the room: once for all parts.
    let own = Memo::new(move |_| {
        answers.with(|model, aim| Likely::of(&model.chain, &model.ranges, aim.step, aim.goal)).flatten()
    });
    let said = move |work: fn(&Likely, &Context) -> String| {
        own.with(|own| {
            let own = own.as_ref()?;
            Some(answers.room.in_words(|_, context| work(own, context)))
        })
        .unwrap_or_default()
    };
    let compose = move |width: f64, measure: &dyn Measure| {
        own.with(|own| {
            own.as_ref().map_or_else(empty_scene, |own| {
                let sheet = Sheet { width, measure };
                answers.room.in_words(|_, context| likely_picture(own, context, sheet))
            })
        })
    };
    section(funnel::HOW_LIKELY)
        .with(figure(app, move || said(|own, context| text::chance_of(&own.odds, context)), LIKELY, compose))
        .with(el("p").live_text(move || said(luck)))
        .with(all_outcomes(answers))
        .with(words("p", "hint", &[text::RANGE_MEANS, " ", text::INDEPENDENT, " ", text::SAME_EVERYWHERE].concat()))
}

/// The chance of every outcome of the brief, folded away: each is counted anew with every change.
fn all_outcomes(answers: Answers) -> El {
    let app = answers.room.app;
    let is_alone = Memo::new(move |_| app.read(|record| record.outcomes.iter().count() < 2));
    let made = fold("more", words("summary", "", text::EVERY_OUTCOME), false, move || {
        let head = [text::OUTCOME, text::GOAL, text::CHANCE].map(|name| words("th", "", name).attr("scope", "col"));
        let body = el("tbody").live(move || rows(answers));
        let head = el("thead").with(el("tr").with_all(head.into()));
        vec![el("table").class("table narrow").attr("aria-label", text::EVERY_OUTCOME).with(head).with(body)]
    });
    made.live_attr("hidden", move || is_alone.get().then(String::new))
}

fn rows(answers: Answers) -> Vec<El> {
    let app = answers.room.app;
    let row = |own: &text::OutcomeRow| {
        el("tr").with(words("th", "", &own.outcome).attr("scope", "row")).with(words("td", "", &own.goal)).with(words(
            "td",
            "",
            &own.chance,
        ))
    };
    let all = answers.in_words(|model, _, context| {
        app.read_now(|record| text::outcome_rows(record, &model.chain, &model.ranges, context))
    });
    all.unwrap_or_default().iter().map(row).collect()
}

/// What the luck of counting adds, where there is any.
fn luck(own: &Likely, context: &Context) -> String {
    let step = own.odds.step;
    let Some(both) = text::with_and_without_luck(&own.odds, context) else { return String::new() };
    let none = own.none_at_all.map(|none| text::none_at_all(step, none, context));
    let alone = text::without_luck(&own.expected, step, context);
    [Some(both), none, Some(alone), own.luck_of.map(|counted| text::counting_luck(counted, context))]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}
