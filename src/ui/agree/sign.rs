//! Accepting a version: what is usually forgotten, the name, and what follows from it.

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use crate::agree::forgotten::forgotten;
use crate::agree::state::State;
use crate::app::App;
use crate::brief::choice::{Choice, Forgotten};
use crate::brief::field::{Path, ReplyField};
use crate::text::{answering, deciding as text, label, lines};
use crate::ui::parts::choice::any_field;
use crate::ui::parts::dom::{El, el};
use crate::ui::parts::field::{Look, plain_label, value_field};
use crate::ui::parts::fold::fold;
use crate::ui::parts::message::{line_to_copy, message};
use crate::ui::parts::{button, unique, words};
use crate::wire::address::Room;

/// The part of the room.
pub fn sign(app: App, state: Memo<State>) -> El {
    let waived: RwSignal<Vec<Forgotten>> = RwSignal::new(Vec::new());
    let signed = Memo::new(move |_| app.own_signature().filter(|own| own.code == app.code()));
    let open =
        el("div").live_attr("hidden", move || signed.get().map(|_| String::new())).with_all(unsigned(app, waived));
    let sent = el("div").class("share").live(move || match signed.get() {
        None => Vec::new(),
        Some(signature) => untrack(|| match app.acceptance(&signature) {
            Ok(own) => {
                let mut all =
                    vec![words("p", "", &text::signed(&signature)), words("p", "hint", text::SEND_ACCEPTANCE)];
                all.extend(message(&own, || (), None));
                all
            }
            Err(_) => vec![words("p", "problem", answering::TOO_LARGE)],
        }),
    });
    let contract = el("div").live(move || match state.get() {
        State::Agreed { code, date } => untrack(|| {
            let line = app.read(|record| text::contract_line(record, &code, date));
            vec![words("h3", "", text::CONTRACT), line_to_copy(&line)]
        }),
        _ => Vec::new(),
    });
    el("section")
        .attr("id", "sign")
        .attr("aria-label", text::SIGN)
        .with(words("h2", "", text::SIGN))
        .with(open)
        .with(sent)
        .with(contract)
}

fn unsigned(app: App, waived: RwSignal<Vec<Forgotten>>) -> Vec<El> {
    let missing = Memo::new(move |_| app.read(forgotten));
    // What was filled in here stays where it was typed.
    let shown = Memo::new(move |before: Option<&Vec<(Forgotten, Vec<Path>)>>| {
        let mut all = before.cloned().unwrap_or_default();
        let is_new = |what: &Forgotten| before.is_none_or(|before| !before.iter().any(|(own, _)| own == what));
        all.extend(missing.get().into_iter().filter(|(what, _)| is_new(what)));
        all
    });
    let keys = move || shown.with(|all| all.iter().map(|(what, _)| u32::from(what.code())).collect());
    let points = el("ul").class("forgotten").each(keys, move |key| {
        let own = shown.with_untracked(|all| all.iter().find(|(what, _)| u32::from(what.code()) == key).cloned());
        own.map_or_else(|| el("li"), |(what, paths)| point(app, missing, waived, what, paths))
    });
    let problem = RwSignal::new("");
    let accept = move || {
        let open = missing
            .with_untracked(|all| all.iter().any(|(what, _)| waived.with_untracked(|waived| !waived.contains(what))));
        match app.typed_name() {
            _ if open => problem.set(text::STILL_OPEN),
            None => problem.set(answering::NAME_FIRST),
            Some(name) => {
                problem.set("");
                app.sign(name, waived.get_untracked());
            }
        }
    };
    let name = Path::Reply(ReplyField::Name);
    let heading = el("p").live_text(move || {
        if missing.with(Vec::is_empty) { text::NOTHING_FORGOTTEN } else { text::FORGOTTEN }.to_owned()
    });
    vec![
        heading,
        points,
        value_field(app, name, plain_label(label::field(name)), Look::default()),
        words("p", "hint", text::SIGN_HINT),
        button("primary", text::SIGN, accept),
        el("p").class("problem").attr("role", "alert").live_text(move || problem.get().to_owned()),
    ]
}

/// Something that is usually agreed and is not: fill it in, or leave it open.
fn point(
    app: App,
    missing: Memo<Vec<(Forgotten, Vec<Path>)>>,
    waived: RwSignal<Vec<Forgotten>>,
    what: Forgotten,
    paths: Vec<Path>,
) -> El {
    let is_missing = move || missing.with(|all| all.iter().any(|(own, _)| *own == what));
    let id = unique("waive");
    let check = el("input").attr("type", "checkbox").attr("id", &id);
    let own = check.clone();
    let check = check.on("change", move |_| {
        let is_checked = own.cast::<HtmlInputElement>().is_some_and(|own| own.checked());
        waived.update(|all| {
            all.retain(|other| *other != what);
            if is_checked {
                all.push(what);
            }
        });
    });
    let named = |words_of: &str| words("span", "visually-hidden", &[": ", words_of].concat());
    let leave = words("label", "", text::LEAVE_OPEN).attr("for", &id).with(named(text::forgotten(what)));
    let leave =
        el("div").class("check").live_attr("hidden", move || (!is_missing()).then(String::new)).with(check).with(leave);
    let state = move || if is_missing() { String::new() } else { text::FILLED_IN.to_owned() };
    el("li")
        .with(words("strong", "", text::forgotten(what)))
        .with(el("span").class("hint").live_text(state))
        .with(leave)
        .with(filling(app, what, paths))
}

/// The fields that mend it; markets are a list of their own, in the Brief room.
fn filling(app: App, what: Forgotten, paths: Vec<Path>) -> El {
    if what == Forgotten::Markets {
        return button("small", text::TO_BRIEF, move || app.show_room(Room::Brief));
    }
    let summary = words("summary", "", text::FILL_IN).with(words(
        "span",
        "visually-hidden",
        &[": ", text::forgotten(what)].concat(),
    ));
    fold("change", summary, false, move || {
        let name = |path: Path| match path.item() {
            Some((_, id)) => [label::field(path), ", ", &app.read_now(|record| lines::goal(record, id))].concat(),
            None => label::field(path).to_owned(),
        };
        paths.iter().map(|path| any_field(app, *path, plain_label(&name(*path)))).collect()
    })
}
