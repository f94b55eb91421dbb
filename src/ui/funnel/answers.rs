//! The answers under the funnel: what a goal would take, how likely it is, and what matters most.

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::worked::{Model, Room};
use crate::app::App;
use crate::brief::choice::{Choice, Lever};
use crate::funnel::aims::{Aim, write_back};
use crate::funnel::goal_seek::{Alone, Reach, Together, needed, together};
use crate::funnel::odds::{Odds, none_at_all};
use crate::funnel::tornado::swings;
use crate::text::{Context, funnel as words_of_room, label, settle, what_if as text};
use crate::ui::parts::dom::{El, el};
use crate::ui::parts::{button, unique, words};

/// The answers, and which goal they are about.
#[derive(Clone, Copy)]
struct Answers {
    app: App,
    room: Room,
    /// The place of the goal among the aims of the brief.
    chosen: RwSignal<usize>,
    /// The levers that are to move together; all of them until one is taken out.
    without: RwSignal<Vec<Lever>>,
}

/// The section; empty while no goal stands at a step that the assumptions reach.
pub fn answers(room: Room) -> El {
    let answers = Answers { app: room.app, room, chosen: RwSignal::new(0), without: RwSignal::new(Vec::new()) };
    let is_there = Memo::new(move |_| answers.with(|_, _| ()).is_some());
    el("div").class("answers").live(move || {
        if is_there.get() {
            vec![answers.chooser(), answers.takes(), answers.chances(), answers.matters()]
        } else {
            vec![words("p", "hint", words_of_room::NO_ANSWERS)]
        }
    })
}

impl Answers {
    /// Something about the goal that is chosen; the first one where that is gone.
    fn with<T>(self, work: impl FnOnce(&Model, &Aim) -> T) -> Option<T> {
        self.room.with(|worked| {
            let aims = worked.answerable();
            let aim = aims.get(self.chosen.get()).or(aims.first())?;
            Some(work(worked.model.as_ref()?, aim))
        })
    }

    /// The same in words.
    fn said(self, work: impl FnOnce(&Model, &Aim, &Context) -> String) -> String {
        let app = self.app;
        self.with(|model, aim| app.with_context(app.currency(), |context| work(model, aim, context)))
            .unwrap_or_default()
    }

    /// Which goal the answers are about, where there are several.
    fn chooser(self) -> El {
        let id = unique("aim");
        let names = Memo::new(move |_| {
            self.room.with(|worked| {
                let (aims, app) = (worked.answerable(), self.app);
                app.with_context(app.currency(), |context| {
                    aims.iter().map(|aim| words_of_room::aim(aim, context)).collect::<Vec<_>>()
                })
            })
        });
        let select = el("select").attr("id", &id).class("input").live(move || {
            let option = |(at, name): (usize, &String)| words("option", "", name).attr("value", &at.to_string());
            names.with(|names| names.iter().enumerate().map(option).collect())
        });
        let own = select.clone();
        let select = select.on("change", move |_| self.chosen.set(own.value().parse().unwrap_or(0)));
        el("div")
            .class("field aim")
            .live_attr("hidden", move || (names.with(Vec::len) < 2).then(String::new))
            .with(words("label", "", words_of_room::AIM).attr("for", &id))
            .with(select)
    }

    fn takes(self) -> El {
        let heading = move || {
            self.said(|model, aim, context| {
                needed(&model.chain, aim.step, aim.goal)
                    .map_or(String::new(), |needed| text::heading(&needed, aim.step, context))
            })
        };
        let rows = el("ul").class("needs").live(move || self.needs());
        section(text::TAKES)
            .with(el("p").class("finding").live_text(heading))
            .with(el("div").live(move || self.write_back()))
            .with(words("h3", "", text::ALONE))
            .with(rows)
            .with(words("h3", "", text::TOGETHER))
            .with(self.levers())
            .with(el("p").live_text(move || self.said(|model, aim, context| self.together(model, aim, context))))
            .with(el("div").live(move || self.take_together()))
            .with(words("p", "hint", text::WHY_NEEDED))
    }

    /// The plan as the goal, where it is less.
    fn write_back(self) -> Vec<El> {
        let app = self.app;
        let edit = self.with(|_, aim| app.read(|record| write_back(record, aim))).flatten();
        let name = self.said(|_, aim, context| words_of_room::write_back(aim, context));
        edit.map_or_else(Vec::new, |edit| {
            vec![button("small", &name, move || {
                app.change(edit.clone());
            })]
        })
    }

    /// What each assumption alone would have to be.
    fn needs(self) -> Vec<El> {
        let app = self.app;
        let row = |own: &Alone, is_met: bool, context: &Context| {
            let need = text::alone(own, is_met, context);
            let known = app.read(|record| text::known(own, record, context)).filter(|_| !is_met);
            let own = *own;
            let take = match own.needed {
                Reach::At(value) if !is_met => {
                    let take = button("small", settle::TAKE_OVER, move || app.assume(own.lever, value));
                    Some(take.attr("aria-label", &[settle::TAKE_OVER, ": ", &need.line].concat()))
                }
                _ => None,
            };
            el("li")
                .with(el("span").class("need").text(&need.line))
                .with(words("span", "why", known.as_deref().unwrap_or("")))
                .maybe(take)
        };
        self.with(|model, aim| {
            let needed = needed(&model.chain, aim.step, aim.goal)?;
            let is_met = needed.is_met();
            Some(app.with_context(app.currency(), |context| {
                needed.alone.iter().map(|own| row(own, is_met, context)).collect()
            }))
        })
        .flatten()
        .unwrap_or_default()
    }

    /// Which assumptions move together.
    fn levers(self) -> El {
        let keys = move || {
            self.with(|model, aim| {
                let links = model.chain.up_to(aim.step).unwrap_or_default();
                links.iter().map(|link| u32::from(link.lever().code())).collect()
            })
            .unwrap_or_default()
        };
        el("div").class("ticks").each(keys, move |code| {
            let lever = u16::try_from(code).ok().and_then(Lever::from_code);
            lever.map_or_else(|| el("div"), |lever| self.tick(lever))
        })
    }

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
        el("div").class("tick").with(tick).with(words("label", "", label::lever(lever)).attr("for", &id))
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
        let app = self.app;
        let moved = self.with(|model, aim| {
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

    fn chances(self) -> El {
        let odds = |model: &Model, aim: &Aim| Odds::of(&model.chain, &model.ranges, aim.step, aim.goal);
        let finding = move || {
            self.said(|model, aim, context| {
                odds(model, aim).map_or(String::new(), |odds| text::chance_of(&odds, context))
            })
        };
        let luck = move || {
            self.said(|model, aim, context| {
                let odds = odds(model, aim);
                let both = odds.and_then(|odds| text::with_and_without_luck(&odds, context));
                let none = none_at_all(&model.ranges, aim.step).map(|none| text::none_at_all(aim.step, none, context));
                let what = both.is_some().then(|| text::counting_luck(aim.step));
                [both, none, what].into_iter().flatten().collect::<Vec<_>>().join(" ")
            })
        };
        let spread = move || {
            self.said(|model, aim, context| {
                model.ranges.expected(aim.step).map_or(String::new(), |sample| {
                    let odds = odds(model, aim);
                    text::distribution(&sample.spread(), aim.step, odds.as_ref(), context)
                })
            })
        };
        section(words_of_room::HOW_LIKELY)
            .with(el("p").class("finding").live_text(finding))
            .with(el("p").live_text(spread))
            .with(el("p").live_text(luck))
            .with(words("p", "hint", &[text::RANGE_MEANS, " ", text::INDEPENDENT, " ", text::SAME_EVERYWHERE].concat()))
    }

    fn matters(self) -> El {
        let finding = move || {
            self.said(|model, aim, context| {
                text::matters_most(&swings(&model.chain, aim.step), aim.step, context).unwrap_or_default()
            })
        };
        let head = words_of_room::SWING_COLUMNS;
        let head = head.iter().map(|name| words("th", "", name).attr("scope", "col")).collect();
        let body = el("tbody").live(move || self.swings());
        let table = el("table").class("table").with(el("thead").with(el("tr").with_all(head))).with(body);
        section(text::MATTERS_MOST)
            .with(el("p").class("finding").live_text(finding))
            .with(
                el("div")
                    .class("scroll")
                    .attr("tabindex", "0")
                    .attr("role", "group")
                    .attr("aria-label", text::MATTERS_MOST)
                    .with(table),
            )
            .with(words("p", "hint", text::WHY_MATTERS))
    }

    fn swings(self) -> Vec<El> {
        let app = self.app;
        let rows = self.with(|model, aim| {
            app.with_context(app.currency(), |context| {
                let all = swings(&model.chain, aim.step);
                all.iter().map(|own| text::swing(own, aim.step, context)).collect::<Vec<_>>()
            })
        });
        let row = |row: text::SwingRow| {
            let tried = row.tried.map(|tried| words("small", "", &tried));
            el("tr")
                .with(words("th", "", row.name).attr("scope", "row"))
                .with(el("td").text(&row.low).maybe(tried))
                .with(words("td", "", &row.high))
                .with(words("td", "", &row.step))
                .with(el("td").with(words("strong", "", &row.size)))
        };
        rows.unwrap_or_default().into_iter().map(row).collect()
    }
}

fn section(heading: &str) -> El {
    el("section").class("section").attr("aria-label", heading).with(words("h2", "", heading))
}
