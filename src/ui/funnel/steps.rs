//! The editor of the steps, folded away: what they are called, their order, and which there are.

use leptos::prelude::*;

use crate::app::App;
use crate::app::notice::Notice;
use crate::brief::choice::{Choice, Lever};
use crate::brief::edit::Edit;
use crate::brief::field::ItemList;
use crate::brief::quantity::Text;
use crate::brief::record::Record;
use crate::funnel::order::{self, after_base, left_out, name_of};
use crate::funnel::preset::{StepKind, step_of};
use crate::platform::{intl, page};
use crate::text::names::LONGEST;
use crate::text::{brief, implied, label, steps as text};
use crate::ui::parts::dom::{El, el, watch};
use crate::ui::parts::field::label_for;
use crate::ui::parts::fold::fold;
use crate::ui::parts::{button, icon_button, picture, words};

/// The button that adds a step.
const ADD: &str = "add-step";

/// The editor under its summary.
pub fn steps(app: App) -> El {
    fold("more steps", words("summary", "", text::CHANGE), false, move || editor(app))
}

fn editor(app: App) -> Vec<El> {
    let keys = move || app.read(|record| after_base(record).into_iter().map(key).collect());
    let list = el("ol").each(keys, move |key| of_key(key).map_or_else(|| el("li"), |kind| row(app, kind)));
    let missing = Memo::new(move |_| app.read(left_out));
    let back = move || missing.with(|all| all.iter().map(|kind| put_back(app, *kind)).collect());
    let is_usual = move || app.read(|record| record.steps.is_empty());
    let usual = button("small", text::BACK_TO_USUAL, move || {
        change(app, order::back_to_usual);
        page::focus(ADD);
    });
    vec![
        words("p", "hint", text::HINT),
        list,
        el("div").class("row-of-buttons").live(back),
        el("div")
            .class("row-of-buttons")
            .with(add(app))
            .with(usual.live_attr("hidden", move || is_usual().then(String::new))),
    ]
}

fn key(kind: StepKind) -> u32 {
    kind.lever().code().into()
}

fn of_key(key: u32) -> Option<StepKind> {
    step_of(Lever::from_code(u16::try_from(key).ok()?)?)
}

/// Makes a change, as one step to undo; `false` where it cannot be made.
fn change(app: App, edit: impl FnOnce(&Record) -> Option<Edit>) -> bool {
    app.pause();
    app.read_now(edit).is_some_and(|edit| app.change(edit))
}

/// What a step is called now.
fn name(app: App, kind: StepKind) -> String {
    app.read_with_context(|_, context| implied::step(kind, context).to_owned())
}

fn row_id(kind: StepKind) -> String {
    ["step-", &key(kind).to_string()].concat()
}

/// Puts the keyboard into the name of a step.
fn enter(kind: StepKind) {
    page::once_shown(move || page::focus_first_in(&row_id(kind)));
}

fn row(app: App, kind: StepKind) -> El {
    let act = move |icon: &str, words: &'static str, act: Box<dyn Fn()>| {
        icon_button("quiet small", icon, words, act)
            .live_attr("aria-label", move || Some([words, ": ", &name(app, kind)].concat()))
    };
    let shift = move |icon: &str, words: &'static str, down: bool| {
        let id = [&row_id(kind), "-", icon].concat();
        let own = id.clone();
        let shift = move || {
            if change(app, |record| order::shift(record, kind, down)) {
                // A row that is put elsewhere loses the keyboard.
                let own = own.clone();
                page::once_shown(move || page::focus(&own));
            }
        };
        let stays = Memo::new(move |_| app.read(|record| order::shift(record, kind, down).is_none()));
        act(icon, words, Box::new(shift))
            .attr("id", &id)
            .live_attr("aria-disabled", move || stays.get().then(|| "true".to_owned()))
    };
    let remove = act("cross", label::list(ItemList::Steps).remove, Box::new(move || take_out(app, kind)));
    let is_last = Memo::new(move |_| app.read(|record| after_base(record).len() < 2));
    let remove = remove.live_attr("aria-disabled", move || is_last.get().then(|| "true".to_owned()));
    // Money is the end of every funnel.
    let moves = if kind.is_money() {
        Vec::new()
    } else {
        vec![shift("up", brief::UP, false), shift("down", brief::DOWN, true)]
    };
    el("li").attr("id", &row_id(kind)).with(name_field(app, kind)).with_all(moves).with(remove)
}

/// Takes a step out; the keyboard goes on in the step that stands there then.
fn take_out(app: App, kind: StepKind) {
    let steps = app.read_now(after_base);
    let at = steps.iter().position(|own| *own == kind).unwrap_or(0);
    let next = steps.get(at.saturating_add(1)).or(at.checked_sub(1).and_then(|before| steps.get(before)));
    if change(app, |record| order::take_out(record, kind)) {
        app.say(Notice::Removed(ItemList::Steps));
        if let Some(next) = next {
            enter(*next);
        }
    }
}

/// What a step is called; its usual name while that is empty.
fn name_field(app: App, kind: StepKind) -> El {
    let id = [&row_id(kind), "-name"].concat();
    let held = move |record: &Record| name_of(record, kind).map_or(String::new(), |own| own.as_str().to_owned());
    let input = el("input")
        .attr("type", "text")
        .attr("id", &id)
        .attr("autocomplete", "off")
        .attr("maxlength", &LONGEST.to_string())
        .attr("placeholder", text::usual(kind))
        .class("input");
    let own = input.clone();
    watch(move || {
        let held = app.read(held);
        // What is being typed stays as it is typed.
        if intl::normalized(&own.value()) != held {
            own.set_value(&held);
        }
    });
    let own = input.clone();
    let typed = move || {
        let name = intl::normalized(&own.value());
        if name != app.read_now(held) {
            let name = Text::new(&name).ok();
            // Typing on is one step: no pause.
            if let Some(edit) = app.read_now(|record| order::rename(record, kind, name.as_ref())) {
                app.change(edit);
            }
        }
    };
    let input = input.on("input", move |_| typed()).on("blur", move |_| app.pause());
    let of = move || brief::belongs_to(text::usual(kind));
    let label = label_for(|| text::NAME.to_owned(), of).class("visually-hidden").attr("for", &id);
    el("div").class("field").with(label).with(input)
}

fn put_back(app: App, kind: StepKind) -> El {
    button("small", &text::put_back(kind), move || {
        if change(app, |record| order::put_back(record, kind)) {
            enter(kind);
        }
    })
}

fn add(app: App) -> El {
    let is_full = Memo::new(move |_| app.read(|record| order::add(record).is_none()));
    let add = move || {
        app.pause();
        if let Some((kind, edit)) = app.read_now(order::add)
            && app.change(edit)
        {
            enter(kind);
        }
    };
    button("small", "", add)
        .attr("id", ADD)
        .with(picture("plus"))
        .text(label::list(ItemList::Steps).add)
        .live_attr("aria-disabled", move || is_full.get().then(|| "true".to_owned()))
        .live_attr("title", move || is_full.get().then(|| text::FULL.to_owned()))
}
