//! What is to settle: each point with what was found and why it matters, the ways to respond, and
//! what was decided.

use leptos::prelude::*;

use crate::align::fit::Proposal;
use crate::align::settle::{Found, Matter, Point, matters};
use crate::app::App;
use crate::app::settle::key;
use crate::brief::choice::{Choice, Response};
use crate::brief::field::{DecisionField, Path};
use crate::brief::id::ItemId;
use crate::text::settle::{self as text, Words};
use crate::text::{brief, fit as fit_text, label};
use crate::ui::parts::choice::{all, choice_field};
use crate::ui::parts::dom::{El, el};
use crate::ui::parts::field::{Look, plain_label, value_field};
use crate::ui::parts::fold::fold;
use crate::ui::parts::{button, go_to, words};

/// How many open points are shown before the rest is folded away.
const SHOWN: usize = 3;

/// A matter with its words.
#[derive(Clone, PartialEq)]
struct Shown {
    key: u32,
    matter: Matter,
    words: Words,
}

impl Shown {
    fn point(&self) -> Option<&Point> {
        self.matter.point.as_ref()
    }
}

/// All matters, as the page shows them.
#[derive(Clone, Copy)]
struct All(Memo<Vec<Shown>>);

impl All {
    fn of(app: App) -> Self {
        All(Memo::new(move |_| {
            app.read_with_context(|record, context| {
                let shown = |matter: Matter| Shown {
                    key: key(record, &matter),
                    words: text::of_matter(&matter, record, context),
                    matter,
                };
                matters(record).into_iter().map(shown).collect()
            })
        }))
    }

    /// The keys of those that are settled, or of those that are not.
    fn keys(self, settled: bool) -> Vec<u32> {
        self.0.with(|all| {
            let some = all.iter().filter(|shown| shown.matter.settled == settled);
            some.map(|shown| shown.key).collect()
        })
    }

    /// The first open ones, or the others.
    fn open(self, first: bool) -> Vec<u32> {
        let mut keys = self.keys(false);
        let rest = keys.split_off(keys.len().min(SHOWN));
        if first { keys } else { rest }
    }

    fn find(self, key: u32) -> Option<Shown> {
        self.0.with(|all| all.iter().find(|shown| shown.key == key).cloned())
    }
}

/// The section.
pub fn settle(app: App) -> El {
    let all = All::of(app);
    let heading = move || text::heading(all.keys(false).len(), all.keys(true).len());
    let list =
        move |keys: Box<dyn Fn() -> Vec<u32>>| el("ul").class("matters").each(keys, move |key| matter(app, all, key));
    let more = el("summary").live_text(move || brief::more(all.open(false).len()));
    let rest = fold("more", more, false, move || vec![list(Box::new(move || all.open(false)))])
        .live_attr("hidden", move || all.open(false).is_empty().then(String::new));
    el("section")
        .class("settle")
        .attr("aria-label", brief::STILL_OPEN)
        .with(el("h2").live_text(heading))
        .with(list(Box::new(move || all.open(true))))
        .with(rest)
        .with(list(Box::new(move || all.keys(true))).class("matters settled"))
}

fn matter(app: App, all: All, key: u32) -> El {
    let shown = Memo::new(move |_| all.find(key));
    let text = move |part: fn(&Words) -> &str| {
        move || shown.with(|shown| shown.as_ref().map_or(String::new(), |shown| part(&shown.words).to_owned()))
    };
    let source = text(|words| &words.source);
    let from = el("details")
        .class("more")
        .with(words("summary", "", text::SOURCE))
        .with(el("p").class("why").live_text(source))
        .live_attr("hidden", move || source().is_empty().then(String::new));
    let said = el("div")
        .class("said")
        .with(el("h3").live_text(text(|words| &words.title)))
        .with(el("p").live_text(text(|words| &words.found)))
        .with(el("p").class("why").live_text(text(|words| &words.why)))
        .with(from);
    let said = said.with(el("div").class("row-of-buttons places").live(move || places(app, shown)));
    let said = said.with(el("div").class("proposals").live(move || proposals(app, shown)));
    let decision = Memo::new(move |_| shown.with(|shown| shown.as_ref().and_then(|shown| shown.matter.decision)));
    let reopened = move || shown.with(|shown| shown.as_ref().is_some_and(|shown| shown.matter.reopened));
    let responses = el("div").class("responses").live(move || {
        let decision = decision.get();
        untrack(|| decision.map_or_else(|| offers(app, shown), |id| decided(app, shown, id)))
    });
    el("li")
        .class("matter")
        .live_class("reopened", reopened)
        .with(el("span").class("state").attr("aria-hidden", "true"))
        .with(said.with(responses))
}

/// The fields that would settle it: a way to each.
fn places(app: App, shown: Memo<Option<Shown>>) -> Vec<El> {
    let places = shown.with(|shown| {
        let open = shown.as_ref().filter(|shown| !shown.matter.settled);
        open.and_then(Shown::point).map_or_else(Vec::new, |point| point.found.places())
    });
    let way = |path: Path| {
        let name = label::field(path);
        let about = move || Some([text::FILL_IN, name, ": ", &title_of(shown)].concat());
        button("quiet small way", name, move || go_to(app, path)).live_attr("aria-label", about)
    };
    places.into_iter().map(way).collect()
}

/// What could be done, to be read and taken over as one step.
fn proposals(app: App, shown: Memo<Option<Shown>>) -> Vec<El> {
    let fit = shown.with(|shown| match shown.as_ref()?.point()?.found {
        Found::StrengthAndObjective(ref fit) if !shown.as_ref()?.matter.settled => Some(fit.clone()),
        _ => None,
    });
    let proposal = |proposal: &Proposal| {
        let changes = app.read_with_context(|record, context| fit_text::changes(proposal, record, context, false));
        let lines = changes.iter().map(|change| words("li", "", change)).collect();
        let own = proposal.clone();
        let take = button("small", text::TAKE_OVER, move || {
            if let Some(point) = point_of(shown) {
                app.take_over(&own, &point);
            }
        });
        el("details")
            .class("more")
            .with(words("summary", "", &fit_text::title(proposal)))
            .with(el("ul").with_all(lines))
            .with(take)
    };
    fit.map_or_else(Vec::new, |fit| fit.proposals.iter().map(proposal).collect())
}

/// The responses that can be recorded.
fn offers(app: App, shown: Memo<Option<Shown>>) -> Vec<El> {
    let offer = |response: &Response| {
        let response = *response;
        button("small", label::response(response), move || {
            if let Some(point) = point_of(shown) {
                app.decide(&point, response);
            }
        })
        .live_attr("aria-label", move || Some([label::response(response), ": ", &title_of(shown)].concat()))
    };
    Response::ALL.iter().map(offer).collect()
}

/// What was decided, and how to take it back.
fn decided(app: App, shown: Memo<Option<Shown>>, id: ItemId) -> Vec<El> {
    let at = |field| Path::Decision(id, field);
    let choice = |field| {
        choice_field(
            app,
            at(field),
            plain_label(label::field(at(field))),
            brief::NOT_AGREED,
            all(at(field).spec().kind),
        )
    };
    let note = Look { placeholder: text::NOTE, ..Look::default() };
    let again = el("p").class("problem").live_text(move || {
        let reopened = shown.with(|shown| shown.as_ref().is_some_and(|shown| shown.matter.reopened));
        if reopened { text::REOPENED.to_owned() } else { String::new() }
    });
    let keep = button("small", text::STILL_SO, move || {
        if let Some(point) = point_of(shown) {
            app.confirm(&point, id);
        }
    })
    .live_attr("hidden", move || {
        (!shown.with(|shown| shown.as_ref().is_some_and(|shown| shown.matter.reopened))).then(String::new)
    });
    let back = button("quiet small", text::TAKE_BACK, move || app.take_back(id));
    vec![
        again,
        choice(DecisionField::Response),
        choice(DecisionField::AgreedBy),
        value_field(app, at(DecisionField::Note), plain_label(label::field(at(DecisionField::Note))), note),
        el("div").class("row-of-buttons").with(keep).with(back),
    ]
}

fn title_of(shown: Memo<Option<Shown>>) -> String {
    shown.with(|shown| shown.as_ref().map_or(String::new(), |shown| shown.words.title.clone()))
}

fn point_of(shown: Memo<Option<Shown>>) -> Option<Point> {
    shown.with_untracked(|shown| shown.as_ref().and_then(Shown::point).cloned())
}
