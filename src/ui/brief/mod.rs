//! The Brief room: what each side works towards, and what the numbers ask for together.

mod facts;
mod goals;
mod implied;
mod lines;
mod pieces;
mod settle;
mod topics;

use leptos::prelude::*;

use crate::app::App;
use crate::brief::field::{ItemList, Path, TermsField};
use crate::text::{brief, label};
use crate::ui::later;
use crate::ui::parts::dom::{El, el};
use crate::ui::parts::field::{Look, plain_label, value_field};
use crate::ui::parts::sight::waiting;
use crate::ui::parts::{button, words};

pub use implied::findings;

/// The room.
pub fn room(app: App) -> Vec<El> {
    let head = el("div").class("head").with(words("h1", "", brief::TITLE)).with(words("p", "lede", brief::LEDE));
    vec![head, example(app), facts::facts(app), sides(app)]
}

/// Says of the example that it is one.
fn example(app: App) -> El {
    let was_example = untrack(|| app.is_example());
    el("div").class("example").live(move || {
        if app.is_example() {
            let start = button("small", brief::START_EMPTY, move || app.start_empty());
            vec![el("div").class("notice").with(words("p", "", brief::EXAMPLE)).with(start)]
        } else if was_example {
            // It keeps its place, so that nothing moves under the hand that types.
            vec![el("div").class("notice").with(words("p", "", brief::YOURS))]
        } else {
            Vec::new()
        }
    })
}

/// The creator's side, the brand's side, and the lines between them; below, what is to settle and
/// what the numbers ask for.
fn sides(app: App) -> El {
    let drawing = lines::Drawing::new();
    let creator = side("creator-side", brief::CREATOR, brief::CREATOR_HINT)
        .with(list_head(ItemList::Targets))
        .with(goals::goals(app, ItemList::Targets, drawing))
        .with(list_head(ItemList::Deliverables))
        .with(pieces::deliverables(app));
    let brand = side("brand-side", brief::BRAND, brief::BRAND_HINT)
        .with(list_head(ItemList::Outcomes))
        .with(goals::goals(app, ItemList::Outcomes, drawing))
        .with(el("div").class("list-head").with(words("h3", "", brief::PAYS)))
        .with(pay(app));
    let asked = el("section")
        .class("implied")
        .attr("aria-label", brief::IMPLIED)
        .with(words("h2", "", brief::IMPLIED))
        .with(implied::of_open_brief(app));
    // The creator's side comes first, the lines between both sides last: read in a row, they name
    // what was read before.
    el("div")
        .class("sides")
        .with(creator)
        .with(brand)
        .with(lines::lines(app, drawing))
        .with(asked)
        .with(later::below(app))
}

/// What stands below the two sides; part of what is fetched later.
pub fn below(app: App) -> Vec<El> {
    vec![waiting(app, || settle::settle(app)), waiting(app, || topics::topics(app))]
}

fn side(class: &str, name: &str, hint: &str) -> El {
    let header = el("header").with(words("h2", "", name)).with(words("p", "", hint));
    el("section").class(&["side ", class].concat()).attr("aria-label", name).with(header)
}

fn list_head(list: ItemList) -> El {
    let list = label::list(list);
    el("div").class("list-head").with(words("h3", "", list.name)).with(words("p", "hint", list.empty))
}

/// What the brand pays; the rest of the terms stands among the topics below.
fn pay(app: App) -> El {
    let path = Path::Terms(TermsField::Fee);
    let look = Look { placeholder: brief::NOT_AGREED, ..Look::default() };
    el("div").class("grid").with(value_field(app, path, plain_label(label::field(path)), look))
}
