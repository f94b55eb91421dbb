//! A brief that came in a link, as the creator reads it. Nothing is kept until the reader says so.

mod along;
mod answer;
pub mod numbers;
mod own;
mod questions;

use crate::app::App;
use crate::app::receiving::Kept;
use crate::brief::id::{Id, Side};
use crate::brief::record::Record;
use crate::brief::shared::Brief;
use crate::funnel::scenario::side_by_side::{Column, Row, SideBySide};
use crate::text::opened::{Line, Section};
use crate::text::{Context, answering, implied, opened, phrase, share, what_if, write};
use crate::ui::brief::findings;
use crate::ui::parts::dom::{El, el};
use crate::ui::parts::{button, words};

/// The Agree room of a creator's own copy.
pub fn room(app: App) -> Vec<El> {
    vec![own::own(app)]
}

/// The page.
pub fn opened(app: App, brief: Brief) -> El {
    app.know(brief.markets.iter().filter_map(|(_, market)| market.country).collect());
    let record = brief.clone().keep(Id(0), Id(0), Side::Creator);
    let body = app.with_context(brief.campaign.currency, |context| sheet(&record, context, "h1"));
    let beside = along::along(app, brief.clone());
    el("article").class("sheet").with_all(body).with(beside).with_all(keep(app, brief))
}

/// The open brief as the other side sees it, inside something else.
pub fn preview(app: App) -> El {
    let record = app.read(|record| Brief::of(record).keep(Id(0), Id(0), Side::Creator));
    let currency = record.campaign.facts.currency;
    let body = app.with_context(currency, |context| sheet(&record, context, "h3"));
    el("article").class("sheet preview").attr("aria-label", share::PREVIEW).with_all(body)
}

/// The page, from its heading on, which is of this level.
fn sheet(record: &Record, context: &Context, heading: &str) -> Vec<El> {
    let brand = record.campaign.facts.brand.as_ref().map(|brand| brand.as_str());
    let head = el("div")
        .class("head")
        .with(words("p", "lede", &opened::from(brand)))
        .with(words(heading, "", &phrase::title(record)))
        .maybe(opened::sender(record).map(|sender| words("p", "hint", &sender)));
    let found = implied::findings(record, context, true);
    let assumed = what_if::all_told(record, context);
    let assumed = (!assumed.is_empty()).then(|| {
        let line = |(name, details): &(String, String)| told(name, details);
        section(Some(Side::Brand), &what_if::assumes(brand))
            .with(el("ul").class("rows").with_all(assumed.iter().map(line).collect()))
            .with(words("p", "hint", what_if::TOLD_HINT))
    });
    let asked = (!found.is_empty()).then(|| section(None, opened::IMPLIED).with(findings(&found)));
    let mut all = vec![head];
    all.extend(text(record, context));
    all.extend(asked);
    all.extend(assumed);
    all.extend(scenarios(record, context));
    all
}

/// What the brief says, part by part.
pub fn text(record: &Record, context: &Context) -> Vec<El> {
    opened::sections(record, context).iter().map(part).collect()
}

/// One part of it.
fn part(own: &Section) -> El {
    let lines = own.lines.iter().map(line).collect::<Vec<El>>();
    let inside =
        if lines.is_empty() { words("p", "not-set", opened::NOTHING) } else { el("ul").class("rows").with_all(lines) };
    section(own.part.side(), &own.heading).with(inside)
}

fn line(own: &Line) -> El {
    let details = if own.is_set { "" } else { "not-set" };
    el("li").with(words("strong", "", &own.name)).text(" ").with(words("span", details, &own.details))
}

/// The scenarios that the brand shares, side by side.
fn scenarios(record: &Record, context: &Context) -> Option<El> {
    let all = SideBySide::of_kept(record);
    let columns: Vec<Column> = all.columns().collect();
    let name = |column: &Column| match column {
        Column::Own(id) => what_if::scenario_name(record, *id),
        _ => what_if::column(*column, record),
    };
    let names = columns.iter().map(|column| words("th", "", &name(column)).attr("scope", "col")).collect();
    let head = el("tr").with(words("th", "", what_if::WHAT).attr("scope", "col")).with_all(names);
    let cell = |row: Row, column: &Column| {
        let written = all.cell(row, *column).map(|own| what_if::cell(row, &own, context));
        words("td", "", written.as_deref().unwrap_or(write::NO_NUMBER))
    };
    let row = |row: &Row| {
        let cells = columns.iter().map(|column| cell(*row, column)).collect();
        el("tr").with(words("th", "", what_if::told_row(*row)).attr("scope", "row")).with_all(cells)
    };
    let body = el("tbody").with_all(all.rows().iter().map(row).collect());
    let title = what_if::TOLD_SCENARIOS;
    let region = el("div").class("scroll side-by-side").attr("tabindex", "0").attr("role", "group");
    let table = el("table").class("table").with(el("thead").with(head)).with(body);
    (!columns.is_empty()).then(|| {
        section(Some(Side::Brand), title).with(region.attr("aria-label", title).with(table)).with(words(
            "p",
            "hint",
            what_if::TOLD_HINT,
        ))
    })
}

fn section(side: Option<Side>, heading: &str) -> El {
    let class = match side {
        Some(Side::Creator) => "creator-side",
        Some(Side::Brand) => "brand-side",
        None => "",
    };
    el("section").with(words("h2", class, heading))
}

fn told(name: &str, details: &str) -> El {
    el("li").with(words("strong", "", name)).text(" ").with(words("span", "", details))
}

/// The ways to answer, or to what is kept here already.
fn keep(app: App, brief: Brief) -> Vec<El> {
    let (own, id) = (brief.clone(), brief.record);
    let another = move || button("quiet", opened::KEEP_ANOTHER, move || app.keep_copy(&own));
    match app.kept_copy(&brief) {
        Kept::Not => {
            let copied = brief.clone();
            let keep = button("quiet", opened::KEEP, move || app.keep_copy(&copied));
            answer::bar(move |answering| app.begin_answer(&brief, answering), Some(keep))
        }
        Kept::Same => vec![kept_already(opened::OPEN_OWN, opened::HAVE, move || app.open_own(id)).with(another())],
        Kept::Answering => {
            vec![kept_already(opened::GO_ON, opened::GO_ON_HINT, move || app.open_answered(id)).with(another())]
        }
        Kept::Older(changes) => {
            let lines = changes.iter().map(|own| words("li", "", &answering::change(own))).collect();
            let since = section(None, opened::NEWER)
                .attr("aria-label", opened::NEWER)
                .with(el("ul").class("changes").with_all(lines));
            let take = move || app.take_newer(&brief);
            vec![since, kept_already(opened::TAKE_NEWER, opened::TAKE_NEWER_HINT, take).with(another())]
        }
    }
}

fn kept_already(name: &str, hint: &str, act: impl Fn() + 'static) -> El {
    el("div").class("keep").with(words("p", "hint", hint)).with(button("primary", name, act))
}
