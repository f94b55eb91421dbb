//! The answers under the funnel: what a goal would take, how likely it is, what matters most, and
//! what comes back.

mod curve;
mod likely;
mod matters;
mod takes;

use leptos::prelude::*;

use super::returns::returns;
use super::worked::{Model, Room};
use crate::funnel::aims::Aim;
use crate::funnel::preset::StepKind;
use crate::text::{Context, funnel};
use crate::ui::parts::dom::{El, el};
use crate::ui::parts::{unique, words};

/// What the answers are about.
#[derive(Clone, Copy)]
struct Answers {
    room: Room,
    /// The step whose goal was chosen; the first one until then.
    chosen: RwSignal<Option<StepKind>>,
}

/// The section; empty while no goal stands at a step that the assumptions reach.
pub fn answers(room: Room) -> El {
    let answers = Answers { room, chosen: RwSignal::new(None) };
    let is_there = Memo::new(move |_| answers.with(|_, _| ()).is_some());
    el("div").class("answers").live(move || {
        if is_there.get() {
            let column = |parts: Vec<El>| el("div").class("column").with_all(parts);
            vec![
                answers.chooser(),
                column(vec![takes::takes(answers), returns(room)]),
                column(vec![likely::likely(answers), matters::matters(answers)]),
            ]
        } else {
            vec![words("p", "hint", funnel::NO_ANSWERS), returns(room)]
        }
    })
}

impl Answers {
    /// Something about the goal that is chosen; the first one where that is gone.
    fn with<T>(self, work: impl FnOnce(&Model, &Aim) -> T) -> Option<T> {
        self.in_words(|model, aim, _| work(model, aim))
    }

    /// The same with everything that writing numbers depends on.
    fn in_words<T>(self, work: impl FnOnce(&Model, &Aim, &Context) -> T) -> Option<T> {
        self.room.in_words(|worked, context| {
            let aims = worked.answerable();
            let chosen = self.chosen.get();
            let aim = aims.iter().find(|aim| Some(aim.step) == chosen).or(aims.first())?;
            Some(work(worked.model.as_ref()?, aim, context))
        })
    }

    /// The same as text, empty where there is nothing to say.
    fn said(self, work: impl FnOnce(&Model, &Aim, &Context) -> String) -> String {
        self.in_words(work).unwrap_or_default()
    }

    /// Which goal the answers are about, where there are several.
    fn chooser(self) -> El {
        let id = unique("aim");
        let names = Memo::new(move |_| {
            self.room.in_words(|worked, context| {
                let name = |aim: &&Aim| (aim.step, funnel::aim(aim, context));
                worked.answerable().iter().map(name).collect::<Vec<_>>()
            })
        });
        let select = el("select").attr("id", &id).class("input").live(move || {
            let chosen = self.chosen.get_untracked();
            let option = |(at, (step, name)): (usize, &(StepKind, String))| {
                let option = words("option", "", name).attr("value", &at.to_string());
                if Some(*step) == chosen { option.attr("selected", "") } else { option }
            };
            names.with(|names| names.iter().enumerate().map(option).collect())
        });
        let own = select.clone();
        let select = select.on("change", move |_| {
            let at = own.value().parse().unwrap_or(0_usize);
            self.chosen.set(names.with_untracked(|names| names.get(at).map(|(step, _)| *step)));
        });
        el("div")
            .class("field aim")
            .live_attr("hidden", move || (names.with(Vec::len) < 2).then(String::new))
            .with(words("label", "", funnel::AIM).attr("for", &id))
            .with(select)
    }
}

fn section(heading: &str) -> El {
    el("section").class("section").attr("aria-label", heading).with(words("h2", "", heading))
}
