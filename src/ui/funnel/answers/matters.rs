//! What matters most: how far each assumption alone moves the goal's step.

use super::{Answers, section};
use crate::chart::scene::Measure;
use crate::funnel::tornado::swings;
use crate::text::figure::MATTERS;
use crate::text::{funnel, what_if as text};
use crate::ui::funnel::pictures::{Sheet, swings_picture};
use crate::ui::parts::dom::{El, el};
use crate::ui::parts::figure::{empty_scene, figure};
use crate::ui::parts::fold::fold;
use crate::ui::parts::words;

/// The section.
pub fn matters(answers: Answers) -> El {
    let finding = move || {
        answers.said(|model, aim, context| {
            text::matters_most(&swings(&model.chain, aim.step), aim.step, context).unwrap_or_default()
        })
    };
    let compose = move |width: f64, measure: &dyn Measure| {
        let scene = answers.in_words(|model, aim, context| {
            let planned = model.chain.step(aim.step)?;
            let lines = (aim.step, planned, aim.goal);
            Some(swings_picture(&swings(&model.chain, aim.step), lines, context, Sheet { width, measure }))
        });
        scene.flatten().unwrap_or_else(empty_scene)
    };
    section(text::MATTERS_MOST)
        .with(figure(answers.room.app, finding, MATTERS, compose))
        .with(fold("more", words("summary", "", funnel::TABLE), false, move || vec![table(answers)]))
        .with(words("p", "hint", text::WHY_MATTERS))
}

fn table(answers: Answers) -> El {
    let head = funnel::SWING_COLUMNS;
    let head = head.iter().map(|name| words("th", "", name).attr("scope", "col")).collect();
    let body = el("tbody").live(move || rows(answers));
    let table = el("table").class("table").with(el("thead").with(el("tr").with_all(head))).with(body);
    el("div")
        .class("scroll")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", text::MATTERS_MOST)
        .with(table)
}

fn rows(answers: Answers) -> Vec<El> {
    let rows = answers.in_words(|model, aim, context| {
        let all = swings(&model.chain, aim.step);
        all.iter().map(|own| row(text::swing(own, aim.step, context))).collect()
    });
    rows.unwrap_or_default()
}

fn row(row: text::SwingRow) -> El {
    let tried = row.tried.map(|tried| words("small", "", &tried));
    el("tr")
        .with(words("th", "", &row.name).attr("scope", "row"))
        .with(el("td").text(&row.low).maybe(tried))
        .with(words("td", "", &row.high))
        .with(words("td", "", &row.step))
        .with(el("td").with(words("strong", "", &row.size)))
}
