//! The steps as a table: their values, what the brief asks for, and the three numbers of each step.

use leptos::prelude::*;

use super::worked::{Room, Worked};
use crate::export::steps::steps;
use crate::funnel::aims::{Aim, write_back};
use crate::funnel::bands::Bands;
use crate::funnel::rows::Row;
use crate::funnel::steps::Step;
use crate::platform::clipboard;
use crate::text::{Context, funnel, implied, what_if, write};
use crate::ui::parts::dom::{El, el};
use crate::ui::parts::{button, words};

/// The table with its heading.
pub fn table(room: Room) -> El {
    let columns = Memo::new(move |_| room.with(|worked| (value_column(&worked.bands), has_goals(worked))));
    let head = el("tr").live(move || {
        let (value, asks) = columns.get();
        let columns = [funnel::STEP, value].into_iter().chain(asks.then_some(funnel::IN_THE_BRIEF));
        let columns = columns.chain([funnel::FROM_PREVIOUS, funnel::FROM_FIRST, funnel::DROP_OFF]);
        columns.map(|name| words("th", "", name).attr("scope", "col")).collect()
    });
    let body = el("tbody").live(move || room.in_words(|worked, context| rows(room, worked, context)));
    let table = el("table").class("table").with(el("thead").with(head)).with(body);
    el("section")
        .class("section")
        .attr("aria-label", funnel::TABLE)
        .with(words("h2", "", funnel::TABLE))
        .with(
            el("div")
                .class("scroll")
                .attr("tabindex", "0")
                .attr("role", "group")
                .attr("aria-label", funnel::TABLE)
                .with(table),
        )
        .with(copy(room))
}

/// Puts the table on the clipboard, for a spreadsheet.
fn copy(room: Room) -> El {
    let said = RwSignal::new("");
    let copy = move || {
        let (html, text) = untrack(|| {
            room.in_words(|worked, context| {
                let sheet = steps(&worked.funnel, &worked.bands, context);
                (sheet.html(context.conventions), sheet.tab_separated(context.conventions))
            })
        });
        clipboard::copy_table(&html, &text, move |copied| {
            said.try_set(if copied { funnel::TABLE_COPIED } else { funnel::TABLE_NOT_COPIED });
        });
    };
    el("div")
        .class("row-of-buttons")
        .with(button("small", funnel::COPY_TABLE, copy))
        .with(el("p").attr("role", "status").class("hint").live_text(move || said.get().to_owned()))
}

fn value_column(bands: &Bands) -> &'static str {
    if bands.is_empty() { funnel::VALUE } else { funnel::MEDIAN_AND_BAND }
}

/// Whether the brief asks anything of a step that the plan reaches by itself.
fn has_goals(worked: &Worked) -> bool {
    worked.funnel.steps.iter().any(|step| planned_aim(step).is_some())
}

fn planned_aim(step: &Step) -> Option<Aim> {
    Aim::of(step).filter(|aim| aim.planned.is_some())
}

fn rows(room: Room, worked: &Worked, context: &Context) -> Vec<El> {
    let asks = has_goals(worked);
    let rows = worked.funnel.steps.iter().zip(worked.funnel.rows());
    let row = |(step, row): (&Step, Row)| {
        let brief = asks.then(|| brief_cell(room, step, context));
        let cell = |text: Option<String>| words("td", "", text.as_deref().unwrap_or(write::NO_NUMBER));
        el("tr")
            .with(words("th", "", implied::step(row.kind, context)).attr("scope", "row"))
            .with(value_cell(&row, &worked.bands, context))
            .maybe(brief)
            .with(cell(funnel::from_previous(&row, context)))
            .with(cell(funnel::from_first(&row, context)))
            .with(cell(funnel::drop_off(&row, context)))
    };
    rows.map(row).collect()
}

fn value_cell(row: &Row, bands: &Bands, context: &Context) -> El {
    let Some(known) = &row.shown else { return words("td", "not-set", funnel::NOT_SET) };
    let band = bands.get(row.kind).map(|band| words("small", "", &what_if::ends(band, row.kind, context)));
    let origin = known.origin.is_goal().then(|| words("small", "", funnel::origin(known)));
    el("td").with(words("strong", "", &funnel::value_in(bands, known, context))).maybe(band).maybe(origin)
}

/// What the brief asks for, with a mark where the plan differs and a way to write the plan back.
fn brief_cell(room: Room, step: &Step, context: &Context) -> El {
    let Some(aim) = planned_aim(step) else { return words("td", "", write::NO_NUMBER) };
    let app = room.app;
    let (goal, differs) = funnel::in_the_brief(&aim, context);
    let edit = differs.as_ref().and_then(|_| app.read_now(|record| write_back(record, &aim)));
    let take = edit.map(|edit| {
        let take = button("small", funnel::WRITE_BACK, move || {
            app.pause();
            app.change(edit.clone());
        });
        take.attr("aria-label", &funnel::write_back(&aim, context))
    });
    el("td")
        .with(words("span", "", &goal))
        .maybe(differs.map(|differs| words("small", "differs", &differs)))
        .maybe(take)
}
