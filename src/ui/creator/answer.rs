//! The ways to answer a brief, at the end of its page, and what each of them sends back.

use leptos::prelude::*;

use super::numbers;
use super::own::turn_to;
use crate::app::App;
use crate::app::agreeing::Answering;
use crate::app::sharing::Message;
use crate::brief::field::{Path, ReplyField};
use crate::text::{answering as text, brief, label};
use crate::ui::parts::choice::{all, choice_field};
use crate::ui::parts::dom::{El, el};
use crate::ui::parts::field::{Look, plain_label, value_field};
use crate::ui::parts::message::{message, prepared};
use crate::ui::parts::{button, words};
use crate::wire::frame::Codec;
use crate::wire::link::TooLarge;

/// What is open of the ways to answer, and the bar with all of them.
pub fn ways(app: App) -> Vec<El> {
    let open =
        el("section").class("answer").attr("id", "answer").attr("tabindex", "-1").attr("aria-label", text::YOURS).live(
            move || {
                let answering = app.answering.get();
                untrack(|| inside(app, answering))
            },
        );
    let bar = bar(move |answering| turn_to(app, answering), None).into_iter();
    // Once one of them is open, nothing is to lie over its fields.
    let bar = bar.map(|row| row.live_class("at-rest", move || app.answering.get() != Answering::No));
    [open].into_iter().chain(bar).collect()
}

/// The four ways to answer: two that stay in sight, and the others, beside what else can be done.
pub fn bar(act: impl Fn(Answering) + Clone + 'static, beside: Option<El>) -> Vec<El> {
    let way = |class: &str, words: &str, answering: Answering| {
        let act = act.clone();
        button(class, words, move || act(answering))
    };
    let others = el("div")
        .class("row-of-buttons")
        .with(way("", text::ASK, Answering::Ask))
        .with(way("", text::DECLINE, Answering::Decline))
        .maybe(beside);
    let first = el("div").class("keep ways").with(way("primary", text::ACCEPT, Answering::Accept)).with(way(
        "",
        text::SUGGEST,
        Answering::Suggest,
    ));
    vec![others, first]
}

fn inside(app: App, answering: Answering) -> Vec<El> {
    let (heading, inside) = match answering {
        Answering::No => return Vec::new(),
        Answering::Accept => (text::ACCEPT, accept(app)),
        Answering::Suggest => (text::SUGGEST, suggest(app)),
        Answering::Ask => (text::ASK, ask(app)),
        Answering::Decline => (text::DECLINE, decline(app)),
    };
    vec![words("h2", "", heading), inside, button("quiet", text::BACK, move || app.answering.set(Answering::No))]
}

fn reply(app: App, field: ReplyField, lines: bool) -> El {
    let path = Path::Reply(field);
    value_field(app, path, plain_label(label::field(path)), Look { lines, ..Look::default() })
}

fn accept(app: App) -> El {
    let problem = RwSignal::new("");
    let sign = move || match app.typed_name() {
        Some(_) if !untrack(|| app.suggested().is_empty()) => problem.set(text::NOT_YET),
        Some(name) => {
            problem.set("");
            app.sign(name, Vec::new());
        }
        None => problem.set(text::NAME_FIRST),
    };
    let signed = Memo::new(move |_| app.own_signature().filter(|own| own.code == app.code()));
    let sent = el("div").class("share").live(move || {
        signed
            .get()
            .map_or_else(Vec::new, |signature| untrack(|| vec![send(move |_| app.acceptance(&signature), || ())]))
    });
    el("div")
        .with(reply(app, ReplyField::Name, false))
        .with(words("p", "hint", text::ACCEPT_HINT))
        .with(button("primary", text::ACCEPT, sign).live_attr("hidden", move || signed.get().map(|_| String::new())))
        .with(el("p").class("problem").attr("role", "alert").live_text(move || problem.get().to_owned()))
        .with(sent)
}

fn suggest(app: App) -> El {
    let changes = Memo::new(move |_| app.suggested().iter().map(text::change).collect::<Vec<String>>());
    let list = el("ul").class("changes").live(move || changes.get().iter().map(|own| words("li", "", own)).collect());
    let sent = el("div").class("share").live(move || {
        if changes.get().is_empty() { vec![words("p", "hint", text::NOTHING_CHANGED)] } else { vec![answer(app)] }
    });
    el("div").with(words("p", "hint", text::SUGGEST_HINT)).with(list).with(sent)
}

fn ask(app: App) -> El {
    let asked = Memo::new(move |_| app.read(|record| record.reply.question.clone()));
    let sent = el("div").class("share").live(move || {
        if asked.get().is_none() { vec![words("p", "hint", text::QUESTION_FIRST)] } else { vec![answer(app)] }
    });
    el("div").with(reply(app, ReplyField::Question, true)).with(sent)
}

fn answer(app: App) -> El {
    let along = RwSignal::new(false);
    // Made anew whenever it says something else.
    let now = Memo::new(move |_| app.answer(along.get(), None));
    let unread = Memo::new(move |_| app.read(text::unread));
    let sent = el("div").class("share").live(move || {
        let _ = now.get();
        if let Some(unread) = unread.get() {
            return vec![words("p", "problem", &unread)];
        }
        let along = along.get_untracked();
        vec![send(move |codec| app.answer(along, codec), move || app.note_answered())]
    });
    el("div").class("share").with(numbers::along(app, along)).with(sent)
}

fn decline(app: App) -> El {
    let reason = Path::Reply(ReplyField::Reason);
    let field = choice_field(app, reason, plain_label(label::field(reason)), brief::CHOOSE, all(reason.spec().kind));
    let sent = el("div").class("share").live(move || match app.refusal() {
        Some(own) => vec![send(move |_| own.clone(), move || app.note_declined())],
        None => vec![words("p", "hint", text::REASON_FIRST)],
    });
    el("div").with(field).with(reply(app, ReplyField::Words, true)).with(sent)
}

/// The message that goes back.
fn send(make: impl Fn(Option<Codec>) -> Result<Message, TooLarge> + 'static, copied: impl Fn() + Copy + 'static) -> El {
    prepared(make, move |own| match own {
        Ok(own) => {
            let mut all = vec![words("h3", "", text::SEND_BACK), words("p", "hint", text::SEND_BACK_HINT)];
            all.extend(message(&own, copied, None));
            all
        }
        Err(TooLarge) => vec![words("p", "problem", text::TOO_LARGE)],
    })
}
