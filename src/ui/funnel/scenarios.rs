//! Scenarios: beside the base as a table, and what can be done with each.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, KeyboardEvent};

use super::pictures::{Sheet, twin_picture};
use super::worked::Room;
use crate::app::{App, today};
use crate::brief::choice::{Choice, Lever};
use crate::brief::field::{ItemList, Path};
use crate::brief::id::ItemId;
use crate::brief::record::Record;
use crate::brief::scenario::{ScenarioField, Values};
use crate::chart::scene::Measure;
use crate::funnel::scenario::keep::{are_present, at_medians_of, present};
use crate::funnel::scenario::side_by_side::{Cell, Column, Row, SideBySide};
use crate::funnel::scenario::{Outlooks, changes, outlooks};
use crate::platform::{intl, page};
use crate::text::figure::TWIN;
use crate::text::{Context, brief, funnel, label, what_if as text, write};
use crate::ui::parts::choice::tick_field;
use crate::ui::parts::dom::{El, el};
use crate::ui::parts::field::{Look, label_for, plain_label, value_field};
use crate::ui::parts::figure::{empty_scene, figure};
use crate::ui::parts::{add_id, button, picture, remove_button, unique, words};

/// What the section is made of.
#[derive(Clone, Copy)]
struct Scenarios {
    app: App,
    /// What the ranges propose.
    outlooks: Memo<Option<Outlooks>>,
    all: Memo<SideBySide>,
    /// What was done last.
    done: RwSignal<Done>,
}

/// What can be done, to be said as long as it is so.
#[derive(Clone)]
enum Done {
    Nothing,
    Kept(ItemId),
    Used(Values),
}

/// The section.
pub fn scenarios(room: Room) -> El {
    let app = room.app;
    let outlooks = Memo::new(move |_| {
        room.with(|worked| worked.model.as_ref().and_then(|model| outlooks(&model.chain, &model.ranges)))
    });
    let all = Memo::new(move |_| outlooks.with(|both| app.read(|record| SideBySide::of(record, both.as_ref()))));
    let own = Scenarios { app, outlooks, all, done: RwSignal::new(Done::Nothing) };
    let is_empty = Memo::new(move |_| all.with(SideBySide::is_empty));
    let name = label::list(ItemList::Scenarios).name;
    let inside = el("div").class("section").live(move || {
        if is_empty.get() {
            vec![words("p", "hint", label::list(ItemList::Scenarios).empty)]
        } else {
            vec![own.compared(), own.table(), own.why(), own.list()]
        }
    });
    el("section")
        .class("section scenarios")
        .attr("aria-label", name)
        .with(words("h2", "", name))
        .with(inside)
        .with(own.keeping())
        .with(el("p").class("hint").attr("role", "status").live_text(move || own.said().to_owned()))
}

/// A number that stays with a column while it is there. 0 is the column of names.
fn key(column: Column) -> u32 {
    match column {
        Column::Base => 1,
        Column::Cautious => 2,
        Column::Hopeful => 3,
        Column::Own(id) => id.0.saturating_add(4),
    }
}

/// The same for a row: levers have small codes.
fn row_key(row: Row) -> u32 {
    match row {
        Row::Value(lever) => lever.code().into(),
        Row::Step(step) => u32::from(step.lever().code()).saturating_add(1_000),
        Row::Left => 2_000,
    }
}

impl Scenarios {
    fn column(self, wanted: u32) -> Option<Column> {
        self.all.with(|all| all.columns().find(|column| key(*column) == wanted))
    }

    /// Those that are held against the base.
    fn others(self) -> Vec<u32> {
        self.all.with(|all| all.columns().filter(|column| *column != Column::Base).map(key).collect())
    }

    fn name(self, column: Column) -> String {
        self.app.read(|record| text::column(column, record))
    }

    fn row_name(self, row: Row) -> String {
        self.app.read_with_context(|_, context| text::row(row, context))
    }

    /// What was done last, while it is still so.
    fn said(self) -> &'static str {
        self.done.with(|done| {
            self.app.read(|record| match done {
                Done::Kept(id) if record.scenarios.get(*id).is_some() => text::KEPT,
                Done::Used(values) if are_present(record, values) => text::USED,
                _ => "",
            })
        })
    }

    /// The values of a scenario as they can be written down.
    fn values(self, column: Column) -> Values {
        let of = |both: &Option<Outlooks>, record: &Record, pick: fn(&Outlooks) -> &_| {
            both.as_ref().map(|both| at_medians_of(pick(both), record)).unwrap_or_default()
        };
        self.app.read_now(|record| {
            self.outlooks.with_untracked(|both| match column {
                Column::Base => present(record),
                Column::Cautious => of(both, record, |both| &both.cautious),
                Column::Hopeful => of(both, record, |both| &both.hopeful),
                Column::Own(id) => record.scenarios.get(id).map(|own| own.values.clone()).unwrap_or_default(),
            })
        })
    }

    /// Whether it is this side's own, to be changed.
    fn is_ours(self, id: ItemId) -> bool {
        self.app.read_now(|record| id.side() == record.holder)
    }

    /// One of them held against the base.
    fn compared(self) -> El {
        let id = unique("scenario");
        let chosen = RwSignal::new(0_u32);
        let shown = Memo::new(move |_| {
            let others = self.others();
            let chosen = chosen.get();
            if others.contains(&chosen) { chosen } else { others.first().copied().unwrap_or(0) }
        });
        let names = Memo::new(move |_| {
            let name = |own: u32| Some((own, self.name(self.column(own)?)));
            self.others().into_iter().filter_map(name).collect::<Vec<_>>()
        });
        let select = el("select").attr("id", &id).class("input").live(move || {
            let option = |(own, name): &(u32, String)| {
                let option = words("option", "", name).attr("value", &own.to_string());
                if *own == shown.get_untracked() { option.attr("selected", "") } else { option }
            };
            names.with(|names| names.iter().map(option).collect())
        });
        let own = select.clone();
        let select = select.on("change", move |_| chosen.set(own.value().parse().unwrap_or(0)));
        let finding = move || {
            let Some(column) = self.column(shown.get()) else { return String::new() };
            let name = self.name(column);
            self.all.with(|all| {
                let Some((base, own)) = all.chain(Column::Base).zip(all.chain(column)) else { return String::new() };
                self.app.read_with_context(|_, context| text::compared(&name, &changes(base, own), context))
            })
        };
        let compose = move |width: f64, measure: &dyn Measure| {
            let Some(column) = self.column(shown.get()) else { return empty_scene() };
            let names = (self.name(Column::Base), self.name(column));
            self.all.with(|all| {
                let Some((base, own)) = all.chain(Column::Base).zip(all.chain(column)) else { return empty_scene() };
                self.app.read_with_context(|_, context| {
                    twin_picture((&names.0, base), (&names.1, own), context, Sheet { width, measure })
                })
            })
        };
        el("div")
            .class("compare")
            .with(el("div").class("field").with(words("label", "", text::COMPARE).attr("for", &id)).with(select))
            .with(figure(self.app, finding, TWIN, compose))
    }

    fn table(self) -> El {
        let name = label::list(ItemList::Scenarios).name;
        let head = el("tr").each(
            move || self.columns(),
            move |own| match self.column(own) {
                Some(column) => el("th").attr("scope", "col").live_text(move || self.name(column)),
                None => words("th", "", text::WHAT).attr("scope", "col"),
            },
        );
        let rows = move || self.all.with(|all| all.rows().iter().map(|row| row_key(*row)).collect());
        let body = el("tbody").each(rows, move |own| {
            let row = self.all.with(|all| all.rows().iter().copied().find(|row| row_key(*row) == own));
            row.map_or_else(|| el("tr"), |row| self.row(row))
        });
        let table = el("table").class("table").with(el("thead").with(head)).with(body);
        el("div")
            .class("scroll side-by-side")
            .attr("tabindex", "0")
            .attr("role", "group")
            .attr("aria-label", name)
            .with(table)
    }

    /// The column of names, and those of the scenarios.
    fn columns(self) -> Vec<u32> {
        self.all.with(|all| [0].into_iter().chain(all.columns().map(key)).collect())
    }

    fn row(self, row: Row) -> El {
        el("tr").each(
            move || self.columns(),
            move |own| match self.column(own) {
                Some(column) => self.cell(row, column),
                None => el("th").attr("scope", "row").live_text(move || self.row_name(row)),
            },
        )
    }

    fn cell(self, row: Row, column: Column) -> El {
        let cell = Memo::new(move |_| self.all.with(|all| all.cell(row, column)));
        let written = move |write: fn(Row, &Cell, &Context) -> Option<String>| {
            let app = self.app;
            cell.get().and_then(|own| app.with_context(app.currency(), |context| write(row, &own, context)))
        };
        let change = el("small").live_text(move || written(text::against_base).unwrap_or_default());
        let value = match (column, row) {
            (Column::Own(id), Row::Value(lever)) if self.is_ours(id) => self.field(id, lever),
            _ => el("span").live_text(move || {
                written(|row, own, context| Some(text::cell(row, own, context)))
                    .unwrap_or_else(|| write::NO_NUMBER.to_owned())
            }),
        };
        el("td").with(value).with(change)
    }

    /// A value of one's own scenario, to be typed over.
    fn field(self, id: ItemId, lever: Lever) -> El {
        let of = move || brief::belongs_to(&self.name(Column::Own(id)));
        let label = label_for(move || self.row_name(Row::Value(lever)), of).class("visually-hidden");
        let look = Look { placeholder: funnel::NOT_SET, ..Look::default() };
        value_field(self.app, Path::Scenario(id, ScenarioField::Value(lever)), label, look)
    }

    /// How what is proposed came about.
    fn why(self) -> El {
        let is_proposed = Memo::new(move |_| self.outlooks.with(Option::is_some));
        el("p")
            .class("hint")
            .live_attr("hidden", move || (!is_proposed.get()).then(String::new))
            .text(&[text::WHY_OUTLOOKS, " ", text::WHY_BASE].concat())
    }

    /// What can be done with each.
    fn list(self) -> El {
        let has_own = Memo::new(move |_| {
            self.app.read(|record| record.scenarios.iter().any(|(id, _)| id.side() == record.holder))
        });
        let list = el("ul").class("kept").each(
            move || self.others(),
            move |own| self.column(own).map_or_else(|| el("li"), |column| self.item(column)),
        );
        let shares = words("p", "hint", text::SHARES_ALL)
            .live_attr("hidden", move || (!(self.app.is_brands() && has_own.get())).then(String::new));
        let keeps = move || {
            let is_own = |lever: Option<Lever>| lever.is_some_and(Lever::is_own);
            self.app.read(|record| has_own.get() && record.steps.iter().any(|(_, step)| is_own(step.lever)))
        };
        let stays = words("p", "hint", text::OWN_STAYS)
            .live_attr("hidden", move || (!(self.app.is_brands() && keeps())).then(String::new));
        el("div").class("section").with(list).with(shares).with(stays)
    }

    fn item(self, column: Column) -> El {
        let name = move || self.name(column);
        let act = move |words: &'static str, act: Box<dyn Fn()>| {
            button("small", words, act).live_attr("aria-label", move || Some([words, ": ", &name()].concat()))
        };
        let take = act(
            text::USE,
            Box::new(move || {
                let values = self.values(column);
                self.app.take_over_values(&values);
                self.done.set(Done::Used(values));
            }),
        );
        let Column::Own(id) = column else {
            let keep = move || self.keep(&self.app.read_now(|record| text::column(column, record)), column);
            let keep = act(text::KEEP_IT, Box::new(keep));
            return el("li").with(el("strong").live_text(name)).with(keep).with(take);
        };
        if !self.is_ours(id) {
            return el("li").with(el("strong").live_text(name)).with(take);
        }
        let at = move |field| Path::Scenario(id, field);
        let named = value_field(
            self.app,
            at(ScenarioField::Name),
            plain_label(label::field(at(ScenarioField::Name))),
            Look { placeholder: text::UNNAMED, ..Look::default() },
        );
        let of = move || brief::belongs_to(&name());
        let shared = tick_field(
            self.app,
            at(ScenarioField::Shared),
            label_for(move || label::field(at(ScenarioField::Shared)).to_owned(), of),
        );
        let shared = shared.live_attr("hidden", move || (!self.app.is_brands()).then(String::new));
        el("li").with(named).with(shared).with(take).with(remove_button(self.app, ItemList::Scenarios, id, name))
    }

    fn keep(self, name: &str, column: Column) {
        if let Some(id) = self.app.keep_scenario(name, &self.values(column)) {
            self.done.set(Done::Kept(id));
        }
    }

    /// Keeps the present assumptions, under a name that is asked for in place.
    fn keeping(self) -> El {
        let asking = RwSignal::new(false);
        let nothing = Memo::new(move |_| self.app.read(|record| present(record).is_empty()));
        el("div").live_attr("hidden", move || nothing.get().then(String::new)).live(move || {
            if asking.get() {
                return untrack(|| vec![self.asking(asking)]);
            }
            let list = ItemList::Scenarios;
            let add = button("add", "", move || asking.set(true)).attr("id", add_id(list));
            vec![add.with(picture("plus")).text(label::list(list).add)]
        })
    }

    fn asking(self, asking: RwSignal<bool>) -> El {
        let id = unique("scenario");
        let field = el("input").attr("id", &id).class("input").attr("type", "text").attr("autocomplete", "off");
        field.set_value(&self.app.read(|record| text::proposed_name(record, today())));
        let own = field.clone();
        let place = id.clone();
        // What is proposed can be typed over at once; what somebody types already is not.
        page::once_shown(move || {
            if let (true, Some(own)) = (page::enter(&place), own.cast::<HtmlInputElement>()) {
                own.select();
            }
        });
        let close = move || {
            asking.set(false);
            page::once_shown(|| page::focus(add_id(ItemList::Scenarios)));
        };
        let own = field.clone();
        let keep = move || {
            self.keep(&intl::normalized(&own.value()), Column::Base);
            close();
        };
        let on_enter = keep.clone();
        let field = field.on("keydown", move |event| {
            let Ok(event) = event.dyn_into::<KeyboardEvent>() else { return };
            match event.key().as_str() {
                "Enter" => on_enter(),
                "Escape" => close(),
                _ => {}
            }
        });
        let row = el("div").class("row-of-buttons").with(button("primary small", text::KEEP, keep)).with(button(
            "small",
            brief::CANCEL,
            close,
        ));
        el("div")
            .class("asking")
            .with(el("div").class("field").with(words("label", "", text::NAME_IT).attr("for", &id)).with(field))
            .with(row)
    }
}
