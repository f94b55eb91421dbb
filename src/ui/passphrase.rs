//! A passphrase for a link: protecting one that is sent, opening one that came.

use leptos::prelude::*;

use super::parts::dom::{El, el};
use super::parts::fold::fold;
use super::parts::message::message;
use super::parts::{button, unique, words};
use crate::app::App;
use crate::app::passphrase::lock;
use crate::app::sharing::Message;
use crate::platform::cipher::Refused;
use crate::text::passphrase as text;

/// A field for a passphrase, shown as it is typed: it has to be told to somebody.
fn field(id: &str) -> (El, El) {
    let input = el("input")
        .attr("id", id)
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false")
        .class("input");
    let label = words("label", "", text::PASSPHRASE).attr("for", id);
    (el("div").class("field").with(label).with(input.clone()), input)
}

fn problem(said: RwSignal<&'static str>) -> El {
    el("p").class("problem").attr("role", "alert").live_text(move || said.get().to_owned())
}

/// What is told of a refusal.
fn told(refused: Refused) -> &'static str {
    match refused {
        Refused::Missing => text::MISSING,
        Refused::Wrong => text::WRONG,
    }
}

/// Protects a message that is about to be sent, one step away.
pub fn protecting(own: &Message, copied: impl Fn() + Copy + 'static) -> El {
    let own = own.clone();
    fold("change", words("summary", "", text::PROTECT), false, move || {
        let (said, locked) = (RwSignal::new(""), RwSignal::new(None::<Message>));
        let (place, input) = field(&unique("passphrase"));
        let open = own.clone();
        let protect = move || {
            let typed = input.value();
            if typed.trim().is_empty() {
                return said.set(text::EMPTY);
            }
            said.set(text::WORKING);
            let open = open.clone();
            lock(open.link.clone(), typed, move |sealed| match sealed {
                Ok(link) => {
                    said.try_set("");
                    locked.try_set(Some(open.with_link(link)));
                }
                Err(refused) => {
                    said.try_set(told(refused));
                }
            });
        };
        let sent = el("div").class("share").live(move || match locked.get() {
            None => Vec::new(),
            Some(own) => [vec![words("h3", "", text::PROTECTED)], message(&own, copied, None)].concat(),
        });
        vec![words("p", "hint", text::ABOUT), place, button("", text::DO_PROTECT, protect), problem(said), sent]
    })
}

/// Opens a link that came under a passphrase.
pub fn unlocking(app: App) -> El {
    let said = RwSignal::new("");
    let (place, input) = field(&unique("passphrase"));
    let open = move || {
        said.set(text::WORKING);
        app.unlock(input.value(), move |refused| {
            said.try_set(told(refused));
        });
    };
    el("form")
        .class("share")
        .on("submit", move |event| {
            event.prevent_default();
            open();
        })
        .with(place)
        .with(button("primary", text::OPEN, || ()).attr("type", "submit"))
        .with(problem(said))
}
