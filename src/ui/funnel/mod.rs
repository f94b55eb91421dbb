//! The Funnel room: what would have to be true.

mod answers;
mod levers;
mod pictures;
mod range;
mod worked;

use crate::app::App;
use crate::chart::scene::Measure;
use crate::funnel::bands::Bands;
use crate::funnel::ranges::Spread;
use crate::funnel::rows::Row;
use crate::text::{Context, funnel, implied, what_if, write};
use crate::ui::parts::dom::{El, el};
use crate::ui::parts::figure::figure;
use crate::ui::parts::words;
use pictures::{Sheet, funnel_picture};
use worked::Room;

/// The room.
pub fn room(app: App) -> Vec<El> {
    let room = Room::new(app);
    let head = el("div").class("head").with(words("h1", "", funnel::TITLE)).with(words("p", "lede", funnel::LEDE));
    let main = el("div").class("main").with(picture(room)).with(table(room));
    let aside = el("aside")
        .class("section")
        .attr("aria-labelledby", "levers-title")
        .with(words("h2", "", funnel::ASSUMPTIONS).attr("id", "levers-title"))
        .with(words("p", "hint", funnel::ASSUMPTIONS_HINT))
        .with(levers::levers(app));
    vec![head, el("div").class("beside").with(main).with(aside), answers::answers(room)]
}

fn picture(room: Room) -> El {
    let caption = move || room.in_words(|worked, context| funnel::finding(worked.funnel.finding().as_ref(), context));
    let compose = move |width: f64, measure: &dyn Measure| {
        room.in_words(|worked, context| funnel_picture(&worked.funnel, context, Sheet { width, measure }))
    };
    figure(room.app, caption, funnel::CHART, compose)
}

fn table(room: Room) -> El {
    let head = el("tr").live(move || {
        let columns = [funnel::STEP, room.with(|worked| value_column(&worked.bands))].into_iter();
        let columns = columns.chain([funnel::FROM_PREVIOUS, funnel::FROM_FIRST, funnel::DROP_OFF]);
        columns.map(|name| words("th", "", name).attr("scope", "col")).collect()
    });
    let body = el("tbody").live(move || {
        room.in_words(|worked, context| {
            worked.funnel.rows().iter().map(|row| table_row(row, worked.bands.get(row.kind), context)).collect()
        })
    });
    let table = el("table").class("table").with(el("thead").with(head)).with(body);
    el("section").class("section").attr("aria-label", funnel::TABLE).with(words("h2", "", funnel::TABLE)).with(
        el("div")
            .class("scroll")
            .attr("tabindex", "0")
            .attr("role", "group")
            .attr("aria-label", funnel::TABLE)
            .with(table),
    )
}

fn value_column(bands: &Bands) -> &'static str {
    if bands.is_empty() { funnel::VALUE } else { funnel::MEDIAN_AND_BAND }
}

fn table_row(row: &Row, band: Option<&Spread>, context: &Context) -> El {
    let value = match &row.shown {
        Some(known) => {
            let band = band.map(|band| words("small", "", &what_if::ends(band, row.kind, context)));
            let origin = known.origin.is_goal().then(|| words("small", "", funnel::origin(known)));
            el("td").with(words("strong", "", &funnel::value(known, context))).maybe(band).maybe(origin)
        }
        None => words("td", "not-set", funnel::NOT_SET),
    };
    let cell = |text: Option<String>| words("td", "", text.as_deref().unwrap_or(write::NO_NUMBER));
    el("tr")
        .with(words("th", "", implied::step(row.kind)).attr("scope", "row"))
        .with(value)
        .with(cell(funnel::from_previous(row, context)))
        .with(cell(funnel::from_first(row, context)))
        .with(cell(funnel::drop_off(row, context)))
}
