//! What the plan costs and what comes back; and the fields that say what it costs.

use leptos::prelude::*;

use super::levers::PaidViews;
use super::worked::{Room, Worked};
use crate::app::App;
use crate::brief::field::{BrandNotesField, Path, TermsField};
use crate::brief::quantity::Rate;
use crate::brief::record::Record;
use crate::funnel::costs::Costs;
use crate::funnel::engagement::engagement;
use crate::funnel::preset::StepKind;
use crate::funnel::returns::{figures, left_under_ranges};
use crate::text::{Context, label, returns as text};
use crate::ui::parts::dom::{El, el};
use crate::ui::parts::field::{Look, plain_label, value_field};
use crate::ui::parts::fold::fold_of_fields;
use crate::ui::parts::{button, words};

/// What a boost costs.
const BOOST: Path = Path::BrandNotes(BrandNotesField::BoostCost);

/// What anything costs, and what is left of sales.
const FIELDS: [Path; 6] = [
    Path::Terms(TermsField::Fee),
    Path::Terms(TermsField::Commission),
    Path::Terms(TermsField::ProductValue),
    Path::BrandNotes(BrandNotesField::ProductionCost),
    BOOST,
    Path::BrandNotes(BrandNotesField::Margin),
];

/// The fields, folded away.
pub fn costs(app: App, paid_views: PaidViews) -> El {
    fold_of_fields(
        app,
        "more",
        words("summary", "", text::COSTS),
        false,
        |path| FIELDS.contains(&path),
        move || {
            let field = |path: &Path| value_field(app, *path, plain_label(label::field(*path)), Look::default());
            // What the boost buys is an assumption, and stands among those.
            let buys = || el("div").with(button("small", text::PAID_VIEWS, move || paid_views.ask()));
            let bought = |path: &Path| (*path == BOOST).then(buys);
            FIELDS.iter().flat_map(|path| [field(path)].into_iter().chain(bought(path))).collect()
        },
    )
}

/// What the figures rest on beside the funnel.
#[derive(Clone, PartialEq)]
struct Paid {
    costs: Option<Costs>,
    margin: Option<Rate>,
}

impl Paid {
    fn of(record: &Record) -> Paid {
        Paid { costs: Costs::of(record), margin: record.notes.margin }
    }
}

/// The section.
pub fn returns(room: Room) -> El {
    let paid = Memo::new(move |_| room.app.read(Paid::of));
    let children = move || {
        room.in_words(|worked, context| {
            paid.with(|paid| match &paid.costs {
                Some(costs) => figures_of(worked, costs, paid.margin, context),
                None => vec![words("p", "hint", text::NO_FEE)],
            })
        })
    };
    let engaged = move || {
        room.in_words(|worked, context| {
            let own = room.app.read_now(|record| engagement(record, &worked.funnel));
            own.map(|own| text::engagement(&own, context)).unwrap_or_default()
        })
    };
    el("section")
        .class("section returns")
        .attr("aria-label", text::TITLE)
        .with(words("h2", "", text::TITLE))
        .with(el("div").class("figures").live(children))
        .with(el("p").live_text(engaged))
}

fn figures_of(worked: &Worked, costs: &Costs, margin: Option<Rate>, context: &Context) -> Vec<El> {
    let margin = margin.map(Rate::as_f64);
    let value = worked.funnel.steps.last().filter(|step| step.kind.is_money());
    let value = value.and_then(|step| Some((step.kind, step.planned?)));
    let ranges = worked.model.as_ref().map(|model| &model.ranges);
    let left = ranges.zip(margin).and_then(|(ranges, margin)| left_under_ranges(ranges, costs, margin));
    let rows = figures(&worked.funnel, costs, margin).iter().map(|own| row(text::figure(own, context))).collect();
    let no_margin = (value.is_some() && margin.is_none()).then_some(text::NO_MARGIN);
    let is_free = worked.funnel.step(StepKind::AllViews).is_some() && costs.boost.is_none();
    let free = is_free.then_some(text::PAID_FOR_NOTHING);
    let hint: Vec<&str> = free.into_iter().chain(no_margin).chain([text::WORKED_OUT]).collect();
    vec![words("p", "finding", &text::finding(value, costs, context)), el("dl").class("pairs").with_all(rows)]
        .into_iter()
        .chain(left.map(|left| words("p", "", &text::left_under_ranges(&left, context))))
        .chain([words("p", "hint", &hint.join(" "))])
        .collect()
}

fn row((name, value): (String, String)) -> El {
    el("div").with(words("dt", "", &name)).with(words("dd", "", &value))
}
