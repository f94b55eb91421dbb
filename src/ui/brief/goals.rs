//! Targets of the creator and outcomes of the brand: one card each.

use leptos::prelude::*;

use super::lines::{Drawing, dot};
use crate::app::App;
use crate::brief::choice::{Choice, Metric};
use crate::brief::field::{GoalField, ItemList, Path};
use crate::brief::id::{ItemId, Side};
use crate::funnel::preset::has_scope;
use crate::text::{brief, label, meaning};
use crate::ui::parts::choice::{Offer, all, choice_field, of_codes};
use crate::ui::parts::dom::{El, el};
use crate::ui::parts::field::{Look, label_for, plain_label, value_field};
use crate::ui::parts::fold::fold;
use crate::ui::parts::{add_button, arranging, card_id, remove_button};

/// The cards of one side, and the button that adds one.
pub fn goals(app: App, list: ItemList, drawing: Drawing) -> El {
    let cards = el("ul").class("cards").each(move || app.ids(list), move |id| card(app, list, ItemId(id), drawing));
    el("div").class("cards").with(cards).with(add_button(app, list))
}

fn path(list: ItemList, id: ItemId, field: GoalField) -> Path {
    if list == ItemList::Targets { Path::Target(id, field) } else { Path::Outcome(id, field) }
}

fn card(app: App, list: ItemList, id: ItemId, drawing: Drawing) -> El {
    let at = move |field| path(list, id, field);
    let metric = move || app.goal(list, id).and_then(|goal| goal.metric);
    let name = name_of(app, list, id);
    let of = move || brief::belongs_to(&name());
    let how_much = move || brief::how_much(app.unit(at(GoalField::Amount))).to_owned();
    let look = Look { class: "amount", ..Look::default() };
    let first = el("div")
        .class("first")
        .with(
            choice_field(app, at(GoalField::Metric), plain_label(brief::METRIC), brief::CHOOSE, metrics(list))
                .live_attr("title", move || metric().map(|own| meaning::metric(own).to_owned())),
        )
        .with(value_field(app, at(GoalField::Amount), label_for(how_much, of), look))
        .with(remove_button(app, list, id, name));
    let choice = move |field| {
        let own = at(field);
        let label = label_for(move || label::field(own).to_owned(), of);
        choice_field(app, own, label, brief::NOT_AGREED, all(own.spec().kind))
    };
    let window = at(GoalField::Window);
    let open = Look { placeholder: brief::NOT_AGREED, ..Look::default() };
    let denominator = choice(GoalField::Denominator)
        .live_attr("hidden", move || (!metric().is_some_and(Metric::needs_denominator)).then(String::new));
    // Shown where it says something, and wherever somebody has said it.
    let says_where = Memo::new(move |_| {
        app.goal(list, id).is_none_or(|goal| goal.scope.is_some() || goal.metric.is_none_or(has_scope))
    });
    let scope = choice(GoalField::Scope).live_attr("hidden", move || (!says_where.get()).then(String::new));
    let rest = el("div")
        .class("rest")
        .with(denominator)
        .with(scope)
        .with(value_field(app, window, label_for(move || label::field(window).to_owned(), of), open))
        .with(choice(GoalField::Counter));
    let own_name = Look { placeholder: brief::OWN_NAME, ..Look::default() };
    let own_name = value_field(app, at(GoalField::OwnName), label_of(at(GoalField::OwnName), of), own_name)
        .live_attr("hidden", move || (!metric().is_some_and(Metric::is_own)).then(String::new));
    let summary = el("summary").text(brief::MORE).with(el("span").class("visually-hidden").live_text(of));
    let more = fold("more", summary, false, move || more(app, list, id));
    el("li")
        .class("card goal")
        .attr("id", &card_id(id))
        .with(dot(app, id, drawing, name))
        .with(first)
        .with(own_name)
        .with(rest)
        .with(more)
}

/// What is not asked of every goal, and what can be done with the card.
fn more(app: App, list: ItemList, id: ItemId) -> Vec<El> {
    let at = move |field| path(list, id, field);
    let metric = move || app.goal(list, id).and_then(|goal| goal.metric);
    let name = name_of(app, list, id);
    let of = move || brief::belongs_to(&name());
    let field = move |own, look| value_field(app, at(own), label_of(at(own), of), look);
    let choice =
        move |own| choice_field(app, at(own), label_of(at(own), of), brief::NOT_AGREED, all(at(own).spec().kind));
    let numerator = choice(GoalField::Numerator)
        .live_attr("hidden", move || (!metric().is_some_and(Metric::is_engagement)).then(String::new));
    let fields = el("div")
        .class("rest")
        .with(field(GoalField::UpTo, Look { placeholder: brief::NO_RANGE, ..Look::default() }))
        .with(numerator)
        .with(choice(GoalField::ReportedBy))
        .with(field(GoalField::Reported, Look { placeholder: brief::REPORTED, ..Look::default() }))
        .with(field(GoalField::Note, Look::default()));
    vec![fields, arranging(app, list, id, name)]
}

/// What a goal is called. A number that is typed changes much and this not, so most words of a card rest
/// on it alone.
fn name_of(app: App, list: ItemList, id: ItemId) -> impl Fn() -> String + Copy {
    let name = Memo::new(move |_| {
        let metric = app.goal(list, id).and_then(|goal| goal.metric);
        metric.map_or(brief::METRIC, label::metric).to_owned()
    });
    move || name.get()
}

fn label_of(path: Path, of: impl Fn() -> String + 'static) -> El {
    label_for(move || label::field(path).to_owned(), of)
}

/// What a side is offered to be measured by.
fn metrics(list: ItemList) -> Vec<Offer> {
    let side = if list == ItemList::Targets { Side::Creator } else { Side::Brand };
    let codes: Vec<u16> = Metric::offered(side).iter().map(|metric| metric.code()).collect();
    of_codes(path(list, ItemId(0), GoalField::Metric).spec().kind, &codes)
}
