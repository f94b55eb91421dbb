//! What the creator makes: one card for each kind of piece.

use leptos::prelude::*;

use crate::align::checks::offer;
use crate::app::App;
use crate::brief::choice::{Choice, Format, Platform};
use crate::brief::edit::Entry;
use crate::brief::field::{DeliverableField, ItemList, Path, Value};
use crate::brief::id::ItemId;
use crate::text::{brief, checks, label, phrase};
use crate::ui::parts::choice::{all, choice_field};
use crate::ui::parts::dom::{El, el};
use crate::ui::parts::field::{Look, label_for, value_field};
use crate::ui::parts::fold::fold;
use crate::ui::parts::{add_button, arranging, button, card_id, remove_button, words};

/// The cards, and the button that adds one.
pub fn deliverables(app: App) -> El {
    let ids = move || app.ids(ItemList::Deliverables);
    let cards = el("ul").class("cards").each(ids, move |id| card(app, ItemId(id)));
    el("div").class("cards").with(cards).with(add_button(app, ItemList::Deliverables)).with(views(app))
}

/// The views that the pieces add up to, offered to the funnel.
fn views(app: App) -> El {
    el("div").class("offered").live(move || {
        let Some(offered) = app.read(offer) else { return Vec::new() };
        let words_of = app.with_context(app.currency(), |context| checks::offer(&offered, context));
        let take = button("small", checks::TAKE, move || {
            app.change(offered.take());
        });
        vec![words("p", "hint", &words_of), take]
    })
}

fn card(app: App, id: ItemId) -> El {
    let name = Memo::new(move |_| {
        let words = app.read_with_context(|record, context| {
            record.deliverables.get(id).and_then(|piece| phrase::pieces(piece, context.conventions))
        });
        words.unwrap_or_else(|| label::field(Path::Deliverable(id, DeliverableField::Format)).to_owned())
    });
    let name = move || name.get();
    let at = move |field| Path::Deliverable(id, field);
    let label = move |field| label_for(move || label::field(at(field)).to_owned(), move || brief::belongs_to(&name()));
    let field = move |own, look| value_field(app, at(own), label(own), look);
    let choice = move |own| choice_field(app, at(own), label(own), brief::CHOOSE, all(at(own).spec().kind));
    let first = el("div")
        .class("first piece")
        .with(field(DeliverableField::Count, Look::default()))
        .with(choice(DeliverableField::Platform))
        .with(choice(DeliverableField::Format))
        .with(remove_button(app, ItemList::Deliverables, id, name));
    let due = Look { placeholder: brief::NOT_AGREED, ..Look::default() };
    let rest = el("div")
        .class("rest")
        .with(field(DeliverableField::Due, due))
        .with(field(DeliverableField::Note, Look { placeholder: brief::PIECE_NOTE, ..Look::default() }))
        .with(field(DeliverableField::ExpectedViews, Look { placeholder: brief::NOT_SET, ..Look::default() }));
    let is_not = move |code: u16, own| {
        let is_not = Memo::new(move |_| app.entry(at(own)) != Entry::Value(Value::Choice(code)));
        move || is_not.get().then(String::new)
    };
    let others = el("div")
        .class("rest")
        .with(
            field(DeliverableField::OtherPlatform, Look::default())
                .live_attr("hidden", is_not(Platform::Other.code(), DeliverableField::Platform)),
        )
        .with(
            field(DeliverableField::OtherFormat, Look::default())
                .live_attr("hidden", is_not(Format::Other.code(), DeliverableField::Format)),
        );
    let of = move || brief::belongs_to(&name());
    let summary = el("summary").text(brief::MORE).with(el("span").class("visually-hidden").live_text(of));
    let more = fold("more", summary, false, move || vec![arranging(app, ItemList::Deliverables, id, name)]);
    el("li").class("card").attr("id", &card_id(id)).with(first).with(others).with(rest).with(more)
}
