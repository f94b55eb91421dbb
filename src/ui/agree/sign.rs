//! Accepting a version: what is usually forgotten, the name, and what follows from it.

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use crate::agree::state::State;
use crate::app::App;
use crate::brief::choice::{Choice, Forgotten};
use crate::brief::field::{Path, ReplyField};
use crate::text::{answering, deciding as text, label};
use crate::ui::parts::dom::{El, el};
use crate::ui::parts::field::{Look, plain_label, value_field};
use crate::ui::parts::message::{line_to_copy, message};
use crate::ui::parts::{button, go_to, unique, words};
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
    let missing = Memo::new(move |_| app.read(crate::agree::forgotten::forgotten));
    let keys = move || missing.with(|all| all.iter().map(|(what, _)| u32::from(what.code())).collect());
    let points = el("ul").class("forgotten").each(keys, move |key| point(app, missing, waived, key));
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

/// Something that is usually agreed and is not: leave it open, or go and fill it in.
fn point(app: App, missing: Memo<Vec<(Forgotten, Vec<Path>)>>, waived: RwSignal<Vec<Forgotten>>, key: u32) -> El {
    let find = move || missing.with(|all| all.iter().find(|(what, _)| u32::from(what.code()) == key).cloned());
    let Some((what, _)) = untrack(find) else { return el("li") };
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
    let go = move || {
        if let Some(path) = untrack(find).and_then(|(_, paths)| paths.first().copied()) {
            app.show_room(Room::Brief);
            go_to(app, path);
        }
    };
    el("li")
        .with(words("strong", "", text::forgotten(what)))
        .text(" ")
        .with(
            button("small", text::FILL_IN, go)
                .attr("aria-label", &[text::FILL_IN, ": ", text::forgotten(what)].concat()),
        )
        .with(el("div").class("check").with(check).with(
            words("label", "", text::LEAVE_OPEN).attr("for", &id).with(words(
                "span",
                "visually-hidden",
                &[": ", text::forgotten(what)].concat(),
            )),
        ))
}
