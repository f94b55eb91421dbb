//! Pasting a brief: the text, what is recognised in it, and what of that is filled in, into a new
//! brief or into the open one.

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use crate::app::App;
use crate::brief::quantity::Currency;
use crate::text::paste::{Doubt, Found, Part, Pasted, Standing, read};
use crate::text::pasting;
use crate::ui::parts::dom::{El, el};
use crate::ui::parts::{button, unique, words};

/// A part, whether it is to be taken over, and how it stands to the brief it goes into.
#[derive(Clone)]
struct Choice {
    taken: bool,
    part: Part,
    standing: Standing,
}

/// The inside of the dialog.
pub fn paste(app: App) -> El {
    app.know_all_countries();
    let id = unique("pasted");
    let pasted = RwSignal::new(None::<Pasted>);
    // Whether the parts go into the open brief.
    let into = RwSignal::new(false);
    let text = el("textarea").attr("id", &id).class("input message").attr("rows", "8");
    let own = text.clone();
    let read_it = move || {
        let typed = own.value();
        // A message with a link: the link says more than its words.
        if app.follow_pasted(&typed).is_ok() {
            return;
        }
        pasted.set(Some(app.with_context(app.pasting_currency(into.get_untracked()), |context| read(&typed, context))));
    };
    let again = read_it.clone();
    let open = app.open_title().map(|title| {
        let changed = move || {
            // Another brief may have another currency, and says other things already.
            if pasted.with_untracked(Option::is_some) {
                again();
            }
        };
        destination(&title, into, changed)
    });
    let found = el("div").class("pasted").attr("aria-live", "polite").live(move || {
        pasted.with(|pasted| pasted.as_ref().map_or_else(Vec::new, |pasted| result(app, pasted, into.get_untracked())))
    });
    let field = el("div").class("field").with(words("label", "", pasting::TEXT).attr("for", &id)).with(text);
    let go = button("", pasting::READ, read_it);
    let about = words("p", "hint", pasting::ABOUT);
    el("div").class("share").with(about).with(field).maybe(open).with(go).with(found)
}

/// Whether the parts go into the open brief.
fn destination(title: &str, into: RwSignal<bool>, changed: impl Fn() + 'static) -> El {
    let id = unique("into");
    let tick = el("input").attr("type", "checkbox").attr("id", &id);
    let own = tick.clone();
    let tick = tick.on("change", move |_| {
        into.set(own.cast::<HtmlInputElement>().is_some_and(|own| own.checked()));
        changed();
    });
    el("div").class("into").with(tick).with(words("label", "", &pasting::into_open(title)).attr("for", &id))
}

fn result(app: App, pasted: &Pasted, into: bool) -> Vec<El> {
    let left = left_over(&pasted.left_over);
    if pasted.parts.is_empty() {
        return vec![words("p", "problem", pasting::NOTHING), left];
    }
    let standings = app.pasted_standings(&pasted.parts, into);
    let choices = pasted.parts.iter().cloned().zip(standings).map(|(part, standing)| Choice {
        // What would change something is for the person to choose.
        taken: standing == Standing::New,
        part,
        standing,
    });
    let choices = RwSignal::new(choices.collect::<Vec<_>>());
    let rows = (0..pasted.parts.len()).map(|at| row(app, pasted, choices, at, into)).collect();
    let currency = pasted.currency;
    let fill = button("primary", "", move || {
        let (parts, taken): (Vec<Part>, Vec<bool>) =
            choices.get_untracked().into_iter().map(|choice| (choice.part, choice.taken)).unzip();
        app.fill_pasted(&parts, &taken, currency, into);
    });
    let count = move || choices.with(|choices| choices.iter().filter(|choice| choice.taken).count());
    let fill = fill.live_text(move || if into { pasting::take_over(count()) } else { pasting::fill_in(count()) });
    let cut = pasted.cut.then(|| words("p", "problem", pasting::CUT));
    vec![el("div").maybe(cut), el("ul").class("rows").with_all(rows), fill, left]
}

/// A part that can be left out, with the words it was read from.
fn row(app: App, pasted: &Pasted, choices: RwSignal<Vec<Choice>>, at: usize, into: bool) -> El {
    let id = unique("part");
    let currency = pasted.currency;
    let choice = move || choices.with(|choices| choices.get(at).cloned());
    let line = move || choice().map_or_else(String::new, |choice| name_and_value(app, &choice.part.found, currency));
    let from = pasted.parts.get(at).map_or("", |part| part.from.as_str());
    let standing = move || choice().and_then(|choice| said_of(app, &choice.standing, currency)).unwrap_or_default();
    let row = el("li")
        .with(tick(choices, at).attr("id", &id))
        .with(el("label").attr("for", &id).live_text(line))
        .with(words("p", "why", &["“", from, "”"].concat()))
        .with(el("p").class("hint").live_text(standing));
    match pasted.parts.get(at).and_then(|part| part.doubt.clone()) {
        Some(Doubt::SharedSign) => row.with(words("p", "hint", pasting::SHARED_SIGN)),
        Some(Doubt::NoCurrency) => row.with(words("p", "hint", pasting::NO_CURRENCY)),
        Some(Doubt::Other(other)) => {
            let (_, value) = app.with_context(currency, |context| pasting::found(&other, context));
            row.with(button("small", &[pasting::INSTEAD, &value].concat(), move || {
                instead(app, choices, at, other.clone(), into);
            }))
        }
        None => row,
    }
}

/// Takes a part over or leaves it; what is there already cannot be taken again.
fn tick(choices: RwSignal<Vec<Choice>>, at: usize) -> El {
    let choice = move || choices.with(|choices| choices.get(at).map(|choice| (choice.taken, choice.standing.clone())));
    let tick = el("input").attr("type", "checkbox");
    let own = tick.clone();
    let tick = tick.on("change", move |_| {
        let on = own.cast::<HtmlInputElement>().is_some_and(|own| own.checked());
        choices.update(|choices| choices.iter_mut().skip(at).take(1).for_each(|choice| choice.taken = on));
    });
    let first = choice().is_some_and(|(taken, _)| taken);
    let tick = if first { tick.attr("checked", "") } else { tick };
    tick.live_attr("disabled", move || {
        choice().is_some_and(|(_, standing)| standing == Standing::There).then(String::new)
    })
}

/// Puts the other reading in place of a part, which may change what is there already.
fn instead(app: App, choices: RwSignal<Vec<Choice>>, at: usize, other: Found, into: bool) {
    choices.update(|choices| {
        choices.iter_mut().skip(at).take(1).for_each(|choice| choice.part.found = other.clone());
        let parts: Vec<Part> = choices.iter().map(|choice| choice.part.clone()).collect();
        for (choice, standing) in choices.iter_mut().zip(app.pasted_standings(&parts, into)) {
            choice.standing = standing;
        }
    });
}

fn name_and_value(app: App, found: &Found, currency: Option<Currency>) -> String {
    let (name, value) = app.with_context(currency, |context| pasting::found(found, context));
    [name, ": ", &value].concat()
}

/// What is said of a part because of what the brief says already.
fn said_of(app: App, standing: &Standing, currency: Option<Currency>) -> Option<String> {
    app.with_context(currency, |context| pasting::standing(standing, context))
}

fn left_over(lines: &[String]) -> El {
    if lines.is_empty() {
        return el("div");
    }
    let summary = [pasting::LEFT_OVER, " (", &lines.len().to_string(), ")"].concat();
    let lines = lines.iter().map(|line| words("li", "", line)).collect();
    el("details").class("more").with(words("summary", "", &summary)).with(el("ul").class("why").with_all(lines))
}
