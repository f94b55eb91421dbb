//! A field in which people type: label, text, echo of how it was understood, hint, problem, and
//! the question that is asked where two readings fit.

use leptos::prelude::*;

use super::dom::{El, el, watch};
use super::{button, field_id, words};
use crate::align::checks::question_at;
use crate::app::App;
use crate::brief::edit::Entry;
use crate::brief::field::{CampaignField, Kind, Path, Value};
use crate::brief::quantity::{Currency, Unit};
use crate::platform::intl;
use crate::text::read::{Problem, Reading, currency_in, read};
use crate::text::{brief, checks, problem, write};

/// How a field looks, beside its label.
#[derive(Debug, Clone, Copy, Default)]
pub struct Look {
    /// A sentence under the field.
    pub hint: Option<&'static str>,
    /// What stands in the empty field.
    pub placeholder: &'static str,
    /// Whether it takes several lines.
    pub lines: bool,
    /// Further classes of the field.
    pub class: &'static str,
    /// The list of suggestions that belongs to it.
    pub suggestions: Option<&'static str>,
}

/// What a field has to show, and how it reads.
#[derive(Clone, PartialEq)]
struct State {
    kind: Kind,
    entry: Entry,
    unit: Option<Unit>,
    currency: Option<Currency>,
}

/// One field on the page.
#[derive(Clone, Copy)]
struct Field {
    app: App,
    path: Path,
    /// The text while someone types, as they typed it.
    typing: RwSignal<Option<String>>,
    state: Memo<State>,
}

/// A field for the value at `path`. `label` may end in words that are read out but not shown: see
/// [`label_for`].
pub fn value_field(app: App, path: Path, label: El, look: Look) -> El {
    let kind = path.spec().kind;
    let state =
        Memo::new(move |_| State { kind, entry: app.entry(path), unit: app.unit(path), currency: app.currency() });
    let field = Field { app, path, typing: RwSignal::new(None), state };
    field.give_way();
    let id = field_id(path);
    let told = [&id, "-told"].concat();
    let input = field.input(look).attr("id", &id).attr("aria-describedby", &told);
    let input = input.live_attr("aria-invalid", move || field.problem().map(|_| "true".to_owned()));
    let echo = el("span").class("echo").attr("aria-hidden", "true").live_text(move || field.echo().unwrap_or_default());
    let box_of =
        el("div").class("box").with(input).with(echo.live_attr("hidden", move || unless(field.echo().is_some())));
    el("div")
        .class(&["field ", look.class].concat())
        .live_class("wrong", move || field.problem().is_some())
        .with(label.attr("for", &id))
        .with(box_of)
        .with(el("div").attr("id", &told).maybe(look.hint.map(|hint| words("p", "hint", hint))).with(field.trouble()))
}

/// The label of a field. What it belongs to is read out but not shown.
pub fn label_for(words: impl Fn() -> String + 'static, of: impl Fn() -> String + 'static) -> El {
    el("label").with(el("span").live_text(words)).with(el("span").class("visually-hidden").live_text(of))
}

/// A label that never changes and stands for itself.
pub fn plain_label(text: &str) -> El {
    words("label", "", text)
}

/// An attribute that stands alone, set unless `holds`.
fn unless(holds: bool) -> Option<String> {
    (!holds).then(String::new)
}

impl Field {
    /// Undo, redo and another document are shown even in the field that has the keyboard.
    fn give_way(self) {
        let seen = StoredValue::new(self.app.overtaken.get_untracked());
        watch(move || {
            let now = self.app.overtaken.get();
            if seen.get_value() != now {
                seen.set_value(now);
                self.typing.set(None);
            }
        });
    }

    fn input(self, look: Look) -> El {
        let kind = self.path.spec().kind;
        let input = if look.lines {
            el("textarea").attr("rows", "2")
        } else {
            el("input").attr("type", "text").attr("autocomplete", "off").attr("inputmode", input_mode(kind))
        };
        let is_open = look.placeholder == brief::NOT_AGREED || look.placeholder == brief::NOT_SET;
        let input = input
            .class(if is_open { "input unset" } else { "input" })
            .attr("spellcheck", if kind == Kind::Text { "true" } else { "false" });
        let input = match look.suggestions {
            Some(list) => input.attr("list", list),
            None => input,
        };
        let own = input.clone();
        watch(move || own.set_value(&self.shown()));
        let own = input.clone();
        input
            .attr("placeholder", look.placeholder)
            .on("input", move |_| self.typed(&intl::normalized(&own.value())))
            .on("blur", move |_| self.left())
    }

    fn typed(self, text: &str) {
        self.take_currency(text);
        let entry = self.state.with_untracked(|state| understood(self.app, state, text));
        self.typing.set(Some(text.to_owned()));
        self.app.set(self.path, entry);
    }

    /// Whoever writes "€500" while no currency is chosen has chosen it.
    fn take_currency(self, text: &str) {
        let is_money = self.state.with_untracked(|state| {
            state.kind == Kind::Money || (state.kind == Kind::Amount && state.unit == Some(Unit::Money))
        });
        let none = self.state.with_untracked(|state| state.currency.is_none());
        if let (true, true, Some(currency)) = (is_money, none, currency_in(text)) {
            self.app.set(Path::Campaign(CampaignField::Currency), Entry::Value(Value::Currency(currency)));
        }
    }

    /// The keyboard went elsewhere. The field may be gone by then.
    fn left(self) {
        self.typing.try_set(None);
        self.app.pause();
    }

    fn shown(self) -> String {
        self.typing.get().unwrap_or_else(|| self.state.with(|state| as_typed(self.app, state)))
    }

    /// How what is being typed was understood, where it is written differently.
    fn echo(self) -> Option<String> {
        let typed = self.typing.get()?;
        self.state.with(|state| match &state.entry {
            Entry::Value(value) if state.kind != Kind::Text => {
                self.app.with_context(state.currency, |context| problem::echo(state.kind, value, &typed, context))
            }
            _ => None,
        })
    }

    /// What is said of text that cannot be read. While someone is typing, what they have not
    /// finished is not called a problem yet.
    fn problem(self) -> Option<Problem> {
        if self.typing.with(Option::is_some) {
            return None;
        }
        match self.reading()? {
            Reading::Unreadable(problem) => Some(problem),
            _ => None,
        }
    }

    /// How a draft reads.
    fn reading(self) -> Option<Reading> {
        self.state.with(|state| match &state.entry {
            Entry::Draft(typed) => Some(reading(self.app, state, typed)),
            _ => None,
        })
    }

    fn trouble(self) -> El {
        el("div").live(move || {
            if let Some(problem) = self.problem() {
                let words_of = self.state.with(|state| {
                    self.app.with_context(state.currency, |context| {
                        problem::problem(problem, state.kind, state.unit, context)
                    })
                });
                return vec![words("p", "problem", &words_of).attr("role", "alert")];
            }
            // What is half typed is not asked about.
            match self.reading().filter(|_| self.typing.with(Option::is_none)) {
                Some(Reading::Either(first, second)) => vec![self.either(first, second)],
                _ => self.question().map_or_else(Vec::new, |question| vec![words("p", "question", &question)]),
            }
        })
    }

    /// What is asked about a value that can be read and is hardly meant.
    fn question(self) -> Option<String> {
        let question = self.app.read(|record| question_at(record, self.path))?;
        Some(self.app.with_context(self.app.currency(), |context| checks::question(question, context)))
    }

    /// The question which of two readings is meant.
    fn either(self, first: Value, second: Value) -> El {
        let choices = [first, second].map(|value| {
            let state = self.state.get_untracked();
            let words = as_typed(self.app, &State { entry: Entry::Value(value.clone()), ..state });
            button("small", &words, move || {
                self.typing.set(None);
                self.app.set(self.path, Entry::Value(value.clone()));
            })
        });
        el("div")
            .class("either problem")
            .attr("role", "group")
            .attr("aria-label", problem::WHICH)
            .with(words("span", "", problem::WHICH))
            .with_all(choices.into())
    }
}

/// The keyboard that a phone shows. Numbers keep the full one where letters belong to them: "25k",
/// "7 days".
fn input_mode(kind: Kind) -> &'static str {
    if kind == Kind::Rate { "decimal" } else { "text" }
}

fn reading(app: App, state: &State, typed: &str) -> Reading {
    app.with_context(state.currency, |context| read(state.kind, state.unit, typed, context))
}

/// What goes into the record for what was typed.
fn understood(app: App, state: &State, typed: &str) -> Entry {
    match reading(app, state, typed) {
        Reading::Empty => Entry::Empty,
        Reading::One(value) => Entry::Value(value),
        Reading::Either(..) | Reading::Unreadable(_) => Entry::Draft(typed.to_owned()),
    }
}

fn as_typed(app: App, state: &State) -> String {
    match &state.entry {
        Entry::Empty => String::new(),
        Entry::Draft(typed) => typed.clone(),
        Entry::Value(value) => app.with_context(state.currency, |context| write::typed(state.kind, value, context)),
    }
}
