//! A field in which people choose from a list, and one that they tick.

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::dom::{El, el, watch};
use super::field::{Look, value_field};
use super::{field_id, words};
use crate::app::App;
use crate::brief::edit::Entry;
use crate::brief::field::{Kind, Path, Value};
use crate::brief::quantity::Currency;
use crate::text::{brief, label};

/// One thing to choose: its code and its words.
pub type Offer = (String, String);

/// A field for the choice at `path`. `unset` is what it says while nothing is chosen.
pub fn choice_field(app: App, path: Path, label: El, unset: &str, offers: Vec<Offer>) -> El {
    let kind = path.spec().kind;
    let id = field_id(path);
    let mut select = el("select").attr("id", &id).class("input").with(option("", unset));
    for (code, text) in &offers {
        select = select.with(option(code, text));
    }
    let chosen = Memo::new(move |_| code_of(&app.entry(path)));
    let own = select.clone();
    watch(move || {
        let code = chosen.get();
        // What is chosen is always offered, even where a list leaves it out.
        if !code.is_empty() && !offers.iter().any(|(own, _)| *own == code) {
            let missing = option(&code, &words_of(kind, &code));
            own.clone().with(missing);
        }
        own.set_value(&code);
    });
    let own = select.clone();
    let select = select
        .live_class("open", move || chosen.with(String::is_empty))
        .on("change", move |_| app.set(path, entry_of(kind, &own.value())));
    el("div").class("field").with(label.attr("for", &id)).with(el("div").class("box").with(select))
}

/// A field for whatever stands at `path`; text gets room for several lines.
pub fn any_field(app: App, path: Path, label: El) -> El {
    match path.spec().kind {
        kind @ Kind::Choice(_) => choice_field(app, path, label, brief::NOT_AGREED, all(kind)),
        kind => value_field(app, path, label, Look { lines: kind == Kind::Text, ..Look::default() }),
    }
}

fn option(code: &str, text: &str) -> El {
    words("option", "", text).attr("value", code)
}

/// A tick for the choice at `path`, whose list has one member: it is chosen or it is not.
pub fn tick_field(app: App, path: Path, label: El) -> El {
    let id = field_id(path);
    let tick = el("input").attr("type", "checkbox").attr("id", &id);
    let on = Memo::new(move |_| app.entry(path) != Entry::Empty);
    let own = tick.clone();
    watch(move || {
        let on = on.get();
        if let Some(own) = own.cast::<HtmlInputElement>() {
            own.set_checked(on);
        }
    });
    let own = tick.clone();
    let tick = tick.on("change", move |_| {
        let on = own.cast::<HtmlInputElement>().is_some_and(|own| own.checked());
        app.set(path, if on { only_member(path) } else { Entry::Empty });
    });
    el("div").class("tick").with(tick).with(label.attr("for", &id))
}

fn only_member(path: Path) -> Entry {
    let codes = if let Kind::Choice(list) = path.spec().kind { list.codes() } else { Vec::new() };
    codes.first().map_or(Entry::Empty, |code| Entry::Value(Value::Choice(*code)))
}

/// Everything that a kind offers.
pub fn all(kind: Kind) -> Vec<Offer> {
    match kind {
        Kind::Choice(list) => of_codes(kind, &list.codes()),
        _ => Vec::new(),
    }
}

/// Some members of a closed list, with their words.
pub fn of_codes(kind: Kind, codes: &[u16]) -> Vec<Offer> {
    let offer = |code: &u16| {
        let code = code.to_string();
        let words = words_of(kind, &code);
        (code, words)
    };
    codes.iter().map(offer).collect()
}

fn words_of(kind: Kind, code: &str) -> String {
    match (kind, code.parse()) {
        (Kind::Choice(list), Ok(number)) => label::choice(list, number).unwrap_or(code).to_owned(),
        _ => code.to_owned(),
    }
}

fn code_of(entry: &Entry) -> String {
    match entry {
        Entry::Value(Value::Choice(code)) => code.to_string(),
        Entry::Value(Value::Currency(currency)) => currency.code().to_owned(),
        _ => String::new(),
    }
}

fn entry_of(kind: Kind, code: &str) -> Entry {
    let value = match kind {
        Kind::Currency => Currency::from_code(code).map(Value::Currency),
        _ => code.parse().ok().map(Value::Choice),
    };
    value.map_or(Entry::Empty, Entry::Value)
}
