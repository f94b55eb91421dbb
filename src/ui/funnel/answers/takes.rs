//! What a goal would take: of each assumption alone, and of several by the same factor.

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::curve::curve;
use super::{Answers, section};
use crate::app::App;
use crate::brief::choice::{Choice, Lever};
use crate::funnel::aims::Aim;
use crate::funnel::goal_seek::{Reach, Together, needed, together};
use crate::text::steps::assumption;
use crate::text::{Context, brief, settle, what_if as text};
use crate::ui::funnel::worked::Model;
use crate::ui::parts::dom::{El, el};
use crate::ui::parts::fold::fold;
use crate::ui::parts::{button, unique, words};

/// The levers that are to move together are all of them until one is taken out.
#[derive(Clone, Copy)]
struct Takes {
    answers: Answers,
    without: RwSignal<Vec<Lever>>,
}

/// The section.
pub fn takes(answers: Answers) -> El {
    let takes = Takes { answers, without: RwSignal::new(Vec::new()) };
    let heading = move || {
        answers.said(|model, aim, context| {
            needed(&model.chain, aim.step, aim.goal)
                .map_or(String::new(), |needed| text::heading(&needed, aim.step, context))
        })
    };
    section(text::TAKES)
        .with(el("p").class("finding").live_text(heading))
        .with(words("h3", "", text::ALONE))
        .with(takes.rows("needs", Takes::need))
        .with(words("h3", "", text::TOGETHER))
        .with(takes.rows("ticks", Takes::tick).attr("role", "group").attr("aria-label", text::TOGETHER))
        .with(el("p").live_text(move || answers.said(|model, aim, context| takes.together(model, aim, context))))
        .with(el("div").live(move || takes.take_together()))
        .with(el("p").class("hint").live_text(move || takes.why()))
}

impl Takes {
    /// How it is worked out.
    fn why(self) -> String {
        let adds = self.answers.with(|model, aim| {
            let links = model.chain.up_to(aim.step).unwrap_or_default();
            links.iter().any(|link| link.lever() == Lever::PaidViews)
        });
        let added = if adds == Some(true) { [" ", text::WHY_ADDED].concat() } else { String::new() };
        [text::WHY_NEEDED, &added].concat()
    }

    /// A row for each assumption that leads to the step; a row stays while its numbers change.
    fn rows(self, class: &str, make: fn(Takes, Lever) -> El) -> El {
        let keys = move || {
            let codes = self.answers.with(|model, aim| {
                let links = model.chain.up_to(aim.step).unwrap_or_default();
                links.iter().map(|link| u32::from(link.lever().code())).collect()
            });
            codes.unwrap_or_default()
        };
        el(if class == "needs" { "ul" } else { "div" }).class(class).each(keys, move |code| {
            let lever = u16::try_from(code).ok().and_then(Lever::from_code);
            lever.map_or_else(|| el("div"), |lever| make(self, lever))
        })
    }

    /// What one assumption alone would have to be.
    fn need(self, lever: Lever) -> El {
        let app = self.answers.room.app;
        let said =
            Memo::new(move |_| self.answers.in_words(|model, aim, context| said(app, lever, model, aim, context)));
        let said = move || said.get().flatten();
        let line = move || said().map(|own| own.line).unwrap_or_default();
        let take = button("small", settle::TAKE_OVER, move || {
            if let Some(value) = untrack(said).and_then(|own| own.take) {
                app.pause();
                app.assume(lever, value);
            }
        });
        let take = take
            .live_attr("aria-label", move || Some([settle::TAKE_OVER, ": ", &line()].concat()))
            .live_attr("hidden", move || said().is_none_or(|own| own.take.is_none()).then(String::new));
        let of = el("span").class("visually-hidden").live_text(move || brief::belongs_to(&self.name(lever)));
        let curve = fold("more", words("summary", "", text::AS_A_CURVE).with(of), false, move || {
            vec![curve(self.answers, lever)]
        });
        el("li")
            .with(el("span").class("need").live_text(line))
            .with(el("span").class("why").live_text(move || said().map(|own| own.known).unwrap_or_default()))
            .with(take)
            .with(curve)
    }

    /// What an assumption is called.
    fn name(self, lever: Lever) -> String {
        self.answers.room.in_words(|_, context| assumption(lever, context))
    }

    /// Whether one assumption moves together with others.
    fn tick(self, lever: Lever) -> El {
        let id = unique("tick");
        let tick = el("input").attr("type", "checkbox").attr("id", &id).attr("checked", "");
        let own = tick.clone();
        let tick = tick.on("change", move |_| {
            let on = own.cast::<HtmlInputElement>().is_some_and(|own| own.checked());
            self.without.update(|without| {
                without.retain(|other| *other != lever);
                if !on {
                    without.push(lever);
                }
            });
        });
        el("div").class("tick").with(tick).with(el("label").attr("for", &id).live_text(move || self.name(lever)))
    }

    fn all_together(self, model: &Model, aim: &Aim) -> Option<Together> {
        let links = model.chain.up_to(aim.step)?;
        let levers: Vec<Lever> = self
            .without
            .with(|without| links.iter().map(|link| link.lever()).filter(|lever| !without.contains(lever)).collect());
        together(&model.chain, aim.step, aim.goal, &levers)
    }

    fn together(self, model: &Model, aim: &Aim, context: &Context) -> String {
        self.all_together(model, aim).map_or(String::new(), |own| text::together(&own, aim.step, context))
    }

    fn take_together(self) -> Vec<El> {
        let app = self.answers.room.app;
        let moved = self.answers.with(|model, aim| {
            let is_met = needed(&model.chain, aim.step, aim.goal)?.is_met();
            match self.all_together(model, aim)? {
                Together::Reached { moved, .. } if !is_met => {
                    Some(moved.iter().map(|own| (own.lever, own.then)).collect::<Vec<_>>())
                }
                _ => None,
            }
        });
        let take = |moved: Vec<(Lever, f64)>| {
            button("small", settle::TAKE_OVER, move || app.assume_all(&moved))
                .attr("aria-label", &[settle::TAKE_OVER, ": ", text::TOGETHER].concat())
        };
        moved.flatten().map(take).into_iter().collect()
    }
}

/// What is said of one assumption.
#[derive(Clone, PartialEq)]
struct Said {
    line: String,
    known: String,
    /// The value that can be taken over.
    take: Option<f64>,
}

fn said(app: App, lever: Lever, model: &Model, aim: &Aim, context: &Context) -> Option<Said> {
    let needed = needed(&model.chain, aim.step, aim.goal)?;
    let is_met = needed.is_met();
    let own = needed.alone.iter().find(|own| own.lever == lever)?;
    let known = app.read_now(|record| text::known(own, record, context)).filter(|_| !is_met);
    let take = match own.needed {
        Reach::At(value) if !is_met => Some(value),
        _ => None,
    };
    Some(Said { line: text::alone(own, is_met, context).line, known: known.unwrap_or_default(), take })
}
