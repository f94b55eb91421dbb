//! The lines between the targets of the creator and the outcomes of the brand: drawn between the
//! cards where there is room, and in any case a list, one entry for each line.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;

use crate::align::lines::{Edge, edges};
use crate::app::App;
use crate::brief::field::ItemList;
use crate::brief::id::ItemId;
use crate::chart::lanes::{Ends, lanes, loose_end};
use crate::platform::pointer::Drag;
use crate::platform::{layout, page, pointer, timer};
use crate::text::settle::{self, LineWords};
use crate::text::{brief, lines as text};
use crate::ui::parts::dom::{El, el, picture_element, watch};
use crate::ui::parts::{button, card_id, icon_button, unique, words};

/// The name of the element in which a new line is chosen.
const CHOOSER: &str = "new-line";

/// A line with its words.
#[derive(Clone, PartialEq)]
struct Thread {
    edge: Edge,
    same_side: bool,
    words: LineWords,
}

/// A line that is being drawn.
#[derive(Clone, Copy)]
pub struct Drawing {
    /// Where it begins, while what it goes to is being chosen.
    from: RwSignal<Option<ItemId>>,
    /// Where it is drawn to, while it is dragged.
    to: RwSignal<Option<(ItemId, Drag)>>,
}

impl Drawing {
    /// None yet.
    pub fn new() -> Self {
        Drawing { from: RwSignal::new(None), to: RwSignal::new(None) }
    }
}

/// The dot of a card, from which a line is dragged, or chosen with a click.
pub fn dot(app: App, id: ItemId, drawing: Drawing, name: impl Fn() -> String + 'static) -> El {
    let is_loose =
        Memo::new(move |_| app.read(|record| !edges(record).iter().any(|edge| edge.from == id || edge.to == id)));
    let dot = el("button")
        .attr("type", "button")
        .class("dot")
        .live_class("loose", move || is_loose.get())
        .live_attr("aria-label", move || Some(text::draw_from(&name())))
        .on("click", move |_| {
            drawing.from.set(Some(id));
            page::once_shown(|| page::focus_first_in(CHOOSER));
        });
    pointer::on_drag(dot.element(), move |drag| {
        drawing.to.set((!drag.ended).then_some((id, drag)));
        if drag.ended {
            let card = pointer::id_at(drag.x, drag.y, "goal");
            let outcomes = app.ids(ItemList::Outcomes).into_iter().map(ItemId);
            if let Some(to) = outcomes.filter(|to| *to != id).find(|to| card.as_deref() == Some(&card_id(*to))) {
                app.join(id, to);
            }
        }
    });
    dot
}

/// The lane between both sides.
pub fn lines(app: App, drawing: Drawing) -> El {
    let threads = Memo::new(move |_| {
        app.read_with_context(|record, context| {
            let thread = |edge: Edge| Thread {
                edge,
                same_side: record.outcomes.get(edge.from).is_some(),
                words: settle::line(record, &edge, context),
            };
            edges(record).into_iter().map(thread).collect::<Vec<_>>()
        })
    });
    let picture = picture_element("svg").attr("class", "threads").attr("aria-hidden", "true");
    let paths = Rc::new(RefCell::new(String::new()));
    // Each keeps its place in the list: what is said there may change.
    let places = move || threads.with(|all| (0..).zip(all).map(|(at, _)| at).collect());
    let list = el("ul").class("chips").each(places, move |at| chip(app, threads, at));
    let lane = el("div").class("lane").with(picture.clone()).with(list.clone());
    let arrange = {
        let lane = lane.clone();
        move || {
            let now = threads.try_with_untracked(|all| drawn_now(&lane, &picture, &list, all)).flatten();
            if let Some(now) = now {
                now.show(&paths, &picture, &list);
            }
        }
    };
    // Cards grow and shrink while people type. This also draws the lines for the first time.
    layout::on_resize(lane.element(), arrange.clone());
    let seen = StoredValue::new(false);
    watch(move || {
        threads.track();
        if seen.get_value() {
            timer::next_frame(arrange.clone());
        }
        seen.set_value(true);
    });
    let pulled = pulled(app, drawing, &lane);
    let lane = lane.with(pulled);
    el("section")
        .class("between")
        .attr("aria-label", brief::LINES)
        .with(words("h3", "", brief::LINES))
        .with(adding(app, drawing))
        .with(lane)
}

/// One line: what it says, and the button that denies it.
fn chip(app: App, threads: Memo<Vec<Thread>>, at: u32) -> El {
    let thread = move || {
        let at = usize::try_from(at).unwrap_or(usize::MAX);
        threads.with(|all| all.get(at).cloned())
    };
    let sentence = move || thread().map_or(String::new(), |own| own.words.sentence);
    let short = move || match thread() {
        Some(own) if !own.words.label.is_empty() => own.words.label,
        _ => text::FEEDS.to_owned(),
    };
    let deny = move || {
        if let Some(own) = untrack(thread) {
            app.part(own.edge);
        }
    };
    let denies = move || Some(text::deny(&sentence()));
    let deny = icon_button("quiet small", "cross", "", deny).live_attr("aria-label", denies).live_attr("title", denies);
    el("li")
        .class("chip")
        .live_class("said", move || thread().is_some_and(|own| own.edge.line.is_some()))
        .live_attr("title", move || Some(sentence()))
        .with(el("span").class("visually-hidden").live_text(sentence))
        .with(el("span").class("short").attr("aria-hidden", "true").live_text(short))
        .with(deny)
}

/// The lines between the cards, each with its label in its middle.
#[derive(Default)]
struct Drawn {
    paths: String,
    middles: Vec<String>,
}

/// The lines as the cards stand now; `None` while they cannot be drawn.
fn drawn_now(lane: &El, picture: &El, list: &El, threads: &[Thread]) -> Option<Drawn> {
    // On a phone they are a list only.
    if layout::place(picture.element()).width <= 0.0 {
        return None;
    }
    let own = layout::place(lane.element());
    let chips = list.element().children();
    let mut ends = Vec::new();
    for (thread, at) in threads.iter().zip(0..) {
        let (from, to) = (layout::place_of(&card_id(thread.edge.from))?, layout::place_of(&card_id(thread.edge.to))?);
        let label = layout::place(&chips.item(at)?).height;
        ends.push(Ends { from: from.middle_below(own), to: to.middle_below(own), same_side: thread.same_side, label });
    }
    let mut drawn = Drawn::default();
    for (lane, thread) in lanes(&ends, own.width).into_iter().zip(threads) {
        let class = if thread.edge.line.is_some() { "said" } else { "proposed" };
        drawn.paths.push_str(&["<path class=\"", class, "\" d=\"", &lane.path, "\"/>"].concat());
        drawn.middles.push(lane.label);
    }
    Some(drawn)
}

impl Drawn {
    /// Shows them. What stays where it was is left alone: the page would be laid out once more.
    fn show(self, shown: &RefCell<String>, picture: &El, list: &El) {
        let chips = list.element().children();
        for (middle, at) in self.middles.iter().zip(0..) {
            if let Some(chip) = chips.item(at) {
                layout::set_property(&chip, "--middle", middle);
            }
        }
        if shown.replace_with(|_| self.paths.clone()) != self.paths {
            picture.element().set_inner_html(&self.paths);
        }
    }
}

/// The line that is being dragged, as far as it reaches.
fn pulled(app: App, drawing: Drawing, lane: &El) -> El {
    let (path, own) = (picture_element("path"), lane.clone());
    let drawn = path.clone();
    watch(move || {
        let course = drawing.to.get().and_then(|(from, drag)| {
            let (lane, card) = (layout::place(own.element()), layout::place_of(&card_id(from))?);
            let right = app.ids(ItemList::Outcomes).contains(&from.0);
            let to = (drag.x - lane.left, drag.y - lane.top);
            Some(loose_end(lane.width, right, card.middle_below(lane), to))
        });
        drop(drawn.clone().attr("d", &course.unwrap_or_default()));
    });
    picture_element("svg").attr("class", "threads").attr("aria-hidden", "true").with(path)
}

/// Chooses what a new line joins.
fn adding(app: App, drawing: Drawing) -> El {
    el("div").class("adding").live(move || match drawing.from.get() {
        None => {
            let first = move || app.ids(ItemList::Targets).first().copied().map(ItemId);
            vec![button("small quiet", brief::ADD_LINE, move || drawing.from.set(first()))]
        }
        Some(from) => untrack(|| vec![chooser(app, drawing, from)]),
    })
}

fn chooser(app: App, drawing: Drawing, first: ItemId) -> El {
    let (targets, outcomes) = app.read(text::ends);
    let from = select(&[targets, outcomes.clone()].concat());
    from.set_value(&first.0.to_string());
    let to = select(&outcomes);
    let (own_from, own_to) = (from.clone(), to.clone());
    let add = button("small primary", brief::ADD_LINE, move || {
        let ends = [own_from.value(), own_to.value()].map(|value| value.parse().ok().map(ItemId));
        if let [Some(from), Some(to)] = ends
            && from != to
        {
            app.join(from, to);
        }
        drawing.from.set(None);
    });
    let cancel = button("small", brief::CANCEL, move || drawing.from.set(None));
    el("div")
        .class("chooser")
        .attr("id", CHOOSER)
        .with(labelled(brief::LINE_FROM, from))
        .with(labelled(brief::LINE_TO, to))
        .with(el("div").class("row-of-buttons").with(add).with(cancel))
}

fn select(ends: &[text::End]) -> El {
    let option = |(id, name): &text::End| words("option", "", name).attr("value", &id.0.to_string());
    el("select").class("input").with_all(ends.iter().map(option).collect())
}

fn labelled(label: &str, field: El) -> El {
    let id = unique("line");
    el("div").class("field").with(words("label", "", label).attr("for", &id)).with(field.attr("id", &id))
}
