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
use crate::text::read::{Reading, currency_in, read};
use crate::text::{Context, brief, checks, problem, write};

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

/// A value, and the upper end where it is a range.
pub type Held = (Value, Option<Value>);

/// What a field has to show, and how it reads.
#[derive(Clone, PartialEq)]
pub struct State {
    /// What kind of value it takes.
    pub kind: Kind,
    /// What an amount counts.
    pub unit: Option<Unit>,
    entry: Entry,
    up_to: Option<Value>,
    currency: Option<Currency>,
}

/// What was understood of something typed.
pub enum Understood {
    /// Nothing was typed.
    Empty,
    /// One value fits.
    One(Held),
    /// Two fit: to be asked.
    Either(Held, Held),
    /// None fits, and this is said of it.
    Unreadable(String),
}

/// How a field reads, writes and keeps what it holds.
pub struct Rules {
    /// Reads what was typed.
    pub understand: fn(&State, &str, &Context) -> Understood,
    /// Writes a value as it could be typed.
    pub write: fn(&State, &Held, &Context) -> String,
    /// How a value was understood, where it was typed differently.
    pub echo: fn(&State, &Held, &str, &Context) -> Option<String>,
    /// Keeps it: the entry, and the upper end.
    pub put: fn(App, Path, Entry, Option<Value>),
    /// The field of the upper end, where there is one.
    pub up_to: fn(Path) -> Option<Path>,
}

/// Fields with one value.
static PLAIN: Rules = Rules {
    understand: |state, typed, context| match read(state.kind, state.unit, typed, context) {
        Reading::Empty => Understood::Empty,
        Reading::One(value) => Understood::One((value, None)),
        Reading::Either(one, other) => Understood::Either((one, None), (other, None)),
        Reading::Unreadable(own) => Understood::Unreadable(problem::problem(own, state.kind, state.unit, context)),
    },
    write: |state, (value, _), context| write::typed(state.kind, value, context),
    echo: |state, (value, _), typed, context| problem::echo(state.kind, value, typed, context),
    put: |app, path, entry, _| app.set(path, entry),
    up_to: |_| None,
};

/// One field on the page.
#[derive(Clone, Copy)]
struct Field {
    app: App,
    path: Path,
    rules: &'static Rules,
    /// The text while someone types, as they typed it.
    typing: RwSignal<Option<String>>,
    state: Memo<State>,
}

/// A field for the value at `path`. `label` may end in words that are read out but not shown: see
/// [`label_for`].
pub fn value_field(app: App, path: Path, label: El, look: Look) -> El {
    field_by(&PLAIN, app, path, label, look)
}

/// The same for a value that is read and written by rules of its own.
pub fn field_by(rules: &'static Rules, app: App, path: Path, label: El, look: Look) -> El {
    let kind = path.spec().kind;
    let up_to = move || match (rules.up_to)(path).map(|path| app.entry(path)) {
        Some(Entry::Value(value)) => Some(value),
        _ => None,
    };
    let state = Memo::new(move |_| State {
        kind,
        unit: app.unit(path),
        entry: app.entry(path),
        up_to: up_to(),
        currency: app.currency(),
    });
    let field = Field { app, path, rules, typing: RwSignal::new(None), state };
    field.give_way();
    let id = field_id(path);
    let told = [&id, "-told"].concat();
    let input = field.input(look).attr("id", &id).attr("aria-describedby", &told);
    let input = input.live_attr("aria-invalid", move || field.is_wrong().then(|| "true".to_owned()));
    let echo = el("span").class("echo").attr("aria-hidden", "true").live_text(move || field.echo().unwrap_or_default());
    let box_of =
        el("div").class("box").with(input).with(echo.live_attr("hidden", move || unless(field.echo().is_some())));
    el("div")
        .class(&["field ", look.class].concat())
        .live_class("wrong", move || field.is_wrong())
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
        let understood = self.state.with_untracked(|state| self.understand(state, text));
        self.typing.set(Some(text.to_owned()));
        match understood {
            Understood::Empty => self.put(Entry::Empty, None),
            Understood::One((value, up_to)) => self.put(Entry::Value(value), up_to),
            Understood::Either(..) | Understood::Unreadable(_) => self.put(Entry::Draft(text.to_owned()), None),
        }
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

    fn understand(self, state: &State, typed: &str) -> Understood {
        self.app.with_context(state.currency, |context| (self.rules.understand)(state, typed, context))
    }

    fn put(self, entry: Entry, up_to: Option<Value>) {
        (self.rules.put)(self.app, self.path, entry, up_to);
    }

    fn shown(self) -> String {
        self.typing.get().unwrap_or_else(|| {
            self.state.with(|state| match &state.entry {
                Entry::Empty => String::new(),
                Entry::Draft(typed) => typed.clone(),
                Entry::Value(value) => self.written(state, &(value.clone(), state.up_to.clone())),
            })
        })
    }

    fn written(self, state: &State, held: &Held) -> String {
        self.app.with_context(state.currency, |context| (self.rules.write)(state, held, context))
    }

    /// How what is being typed was understood, where it is written differently.
    fn echo(self) -> Option<String> {
        let typed = self.typing.get()?;
        self.state.with(|state| match &state.entry {
            Entry::Value(value) if state.kind != Kind::Text => {
                let held = (value.clone(), state.up_to.clone());
                self.app.with_context(state.currency, |context| (self.rules.echo)(state, &held, &typed, context))
            }
            _ => None,
        })
    }

    /// How a draft reads. While someone is typing, what they have not finished is neither a problem
    /// nor asked about.
    fn draft(self) -> Option<Understood> {
        if self.typing.with(Option::is_some) {
            return None;
        }
        self.state.with(|state| match &state.entry {
            Entry::Draft(typed) => Some(self.understand(state, typed)),
            _ => None,
        })
    }

    fn is_wrong(self) -> bool {
        matches!(self.draft(), Some(Understood::Unreadable(_)))
    }

    fn trouble(self) -> El {
        el("div").live(move || match self.draft() {
            Some(Understood::Unreadable(said)) => vec![words("p", "problem", &said).attr("role", "alert")],
            Some(Understood::Either(first, second)) => vec![self.either(first, second)],
            _ => self.question().map_or_else(Vec::new, |question| vec![words("p", "question", &question)]),
        })
    }

    /// What is asked about a value that can be read and is hardly meant.
    fn question(self) -> Option<String> {
        let question = self.app.read(|record| question_at(record, self.path))?;
        Some(self.app.with_context(self.app.currency(), |context| checks::question(question, context)))
    }

    /// The question which of two readings is meant.
    fn either(self, first: Held, second: Held) -> El {
        let choices = [first, second].map(|held| {
            let words = self.state.with_untracked(|state| self.written(state, &held));
            button("small", &words, move || {
                self.typing.set(None);
                let (value, up_to) = held.clone();
                self.put(Entry::Value(value), up_to);
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
