//! "My numbers": the page on which a creator types what recent pieces came to, and how a brand reads
//! them when they come in a link.

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use crate::app::App;
use crate::app::numbers::Standing;
use crate::brief::choice::{Choice, Format, Lever, Platform};
use crate::brief::field::{Assumption, Kind, Value};
use crate::brief::id::Id;
use crate::brief::numbers::{FormatNumbers, Numbers, Piece, PieceField, PieceKind};
use crate::brief::quantity::{Count, Country, Currency};
use crate::funnel::medians::Measure;
use crate::platform::{intl, page as browser};
use crate::text::read::{Reading, read};
use crate::text::{numbers as text, problem, shell, write};
use crate::ui::parts::dom::{El, el, watch};
use crate::ui::parts::message::{message, prepared};
use crate::ui::parts::{button, icon_button, link, unique, words};
use crate::wire::address::Address;
use crate::wire::link::TooLarge;

/// The way to the page, for other pages.
pub fn entry(_app: App) -> El {
    link("button small", &Address::Numbers.to_string(), text::ENTRY)
}

/// Whether they go along with an answer; the way to them where there are none yet.
pub fn along(app: App, along: RwSignal<bool>) -> El {
    app.find_numbers();
    if app.numbers.with_untracked(|own| own.numbers.is_empty()) {
        return el("p").class("hint").text(text::ENTRY_WHY).text(" ").with(entry(app));
    }
    let id = unique("along");
    let tick = el("input").attr("type", "checkbox").attr("id", &id);
    let own = tick.clone();
    let tick = tick.on("change", move |_| {
        along.set(own.cast::<HtmlInputElement>().is_some_and(|own| own.checked()));
    });
    el("div").class("into").with(tick).with(words("label", "", text::ALONG).attr("for", &id)).with(entry(app))
}

/// The page.
pub fn page(app: App) -> El {
    app.find_numbers();
    app.know(app.numbers.with_untracked(|own| own.numbers.countries().keys().copied().collect()));
    // Another tab may have written.
    watch(move || {
        app.shelf.track();
        untrack(|| app.find_numbers());
    });
    let head = el("div")
        .class("head")
        .with(words("h1", "", text::HEADING))
        .with(words("p", "lede", text::EXPLANATION))
        .with(words("p", "hint", text::HOW));
    el("article")
        .class("sheet numbers")
        .with(head)
        .with(standing(app))
        .with(about(app))
        .with(el("p").class("not-set").live_text(move || {
            let none = app.numbers.with(|own| own.numbers.formats.is_empty());
            if none { text::NOTHING } else { "" }.to_owned()
        }))
        .with(el("div").class("formats").each(
            move || app.numbers.with(|own| kinds(&own.numbers)),
            move |key| kind_of(key).map_or_else(|| el("section"), |kind| format(app, kind)),
        ))
        .with(removed(app))
        .with(add_format(app))
        .with(countries(app))
        .with(send(app))
}

/// A number for each format, by which the page keeps what stands for it.
fn kinds(numbers: &Numbers) -> Vec<u32> {
    numbers.formats.keys().map(|kind| key_of(*kind)).collect()
}

fn key_of((platform, format): PieceKind) -> u32 {
    u32::from(platform.code()) << 16 | u32::from(format.code())
}

fn kind_of(key: u32) -> Option<PieceKind> {
    let half = |number: u32| u16::try_from(number & 0xffff).ok();
    Some((Platform::from_code(half(key >> 16)?)?, Format::from_code(half(key)?)?))
}

/// Whether they are kept, and what to do where they are not.
fn standing(app: App) -> El {
    let now = Memo::new(move |_| app.numbers.with(|own| own.standing));
    el("div").class("standing").attr("role", "status").live(move || {
        let (said, actions) = match now.get() {
            Standing::Unknown | Standing::Empty => return Vec::new(),
            Standing::Kept => return vec![words("p", "hint", text::KEPT)],
            Standing::Blocked => (text::BLOCKED, Vec::new()),
            Standing::Refused => (text::REFUSED, vec![button("small", text::TRY_AGAIN, move || app.keep_numbers())]),
            Standing::ChangedElsewhere => (
                text::CHANGED_ELSEWHERE,
                vec![
                    button("small", text::TAKE_THEIRS, move || app.take_their_numbers()),
                    button("small", text::KEEP_MINE, move || app.keep_my_numbers()),
                ],
            ),
            Standing::Newer => (text::NEWER, vec![button("small", shell::RELOAD, browser::reload)]),
            Standing::Unreadable => (text::UNREADABLE, Vec::new()),
        };
        vec![words("p", "problem", said), el("div").class("row-of-buttons").with_all(actions)]
    })
}

/// How one field of the page reads and shows its value.
struct Typed {
    kind: Kind,
    label: String,
    /// Whether the label is only read out, as in a table.
    is_label_hidden: bool,
    mode: &'static str,
    shown: Box<dyn Fn() -> String>,
    /// Takes the value; says what is wrong with it.
    take: Box<dyn Fn(Option<Value>) -> Option<&'static str>>,
}

/// A field of the page. What cannot be read stays as it was typed, and counts as nothing.
fn typed(app: App, own: Typed) -> El {
    let Typed { kind, label, is_label_hidden, mode, shown, take } = own;
    let id = unique("number");
    let told = [&id, "-told"].concat();
    let (typing, wrong) = (RwSignal::new(None::<String>), RwSignal::new(String::new()));
    let input = el("input")
        .attr("id", &id)
        .attr("type", "text")
        .attr("inputmode", mode)
        .attr("autocomplete", "off")
        .attr("aria-describedby", &told)
        .class("input")
        .live_attr("aria-invalid", move || wrong.with(|said| !said.is_empty()).then(|| "true".to_owned()));
    let field = input.clone();
    // What stands here now is something else: the other tab's, or the next piece.
    watch(move || {
        app.overtaken.track();
        typing.set(None);
        wrong.set(String::new());
    });
    watch(move || {
        field.set_value(&typing.get().unwrap_or_else(&shown));
    });
    let field = input.clone();
    let input = input
        .on("input", move |_| {
            let raw = intl::normalized(&field.value());
            typing.set(Some(raw.clone()));
            let currency = app.numbers.with_untracked(|own| own.numbers.currency);
            let (value, problem) = app.with_context(currency, |context| match read(kind, None, &raw, context) {
                Reading::Empty => (None, String::new()),
                // Of two readings the first; the field shows at once which it was.
                Reading::One(value) | Reading::Either(value, _) => (Some(value), String::new()),
                Reading::Unreadable(own) => (None, problem::problem(own, kind, None, context)),
            });
            wrong.set(take(value).map_or(problem, str::to_owned));
        })
        .on("blur", move |_| {
            if wrong.with_untracked(String::is_empty) {
                typing.try_set(None);
            }
        });
    let hidden = if is_label_hidden { "visually-hidden" } else { "" };
    // What is half typed is no problem yet, but here the middle below changes with every letter.
    let trouble = el("p").attr("id", &told).class("problem").live_text(move || wrong.get());
    el("div")
        .class("field")
        .live_class("wrong", move || wrong.with(|said| !said.is_empty()))
        .with(words("label", hidden, &label).attr("for", &id))
        .with(el("div").class("box").with(input))
        .with(trouble)
}

/// Whose they are, as of when, and in which currency.
fn about(app: App) -> El {
    let handle = Typed {
        kind: Kind::Text,
        label: text::HANDLE.to_owned(),
        is_label_hidden: false,
        mode: "text",
        shown: Box::new(move || {
            app.numbers.with(|own| own.numbers.handle.as_ref().map_or(String::new(), |own| own.as_str().to_owned()))
        }),
        take: Box::new(move |value| {
            let handle = if let Some(Value::Text(own)) = value { Some(own) } else { None };
            app.change_numbers(|numbers| numbers.handle = handle);
            None
        }),
    };
    let currency = Typed {
        kind: Kind::Currency,
        label: text::CURRENCY.to_owned(),
        is_label_hidden: false,
        mode: "text",
        shown: Box::new(move || app.numbers.with(|own| own.numbers.currency.map_or("", Currency::code).to_owned())),
        take: Box::new(move |value| {
            let currency = if let Some(Value::Currency(own)) = value { Some(own) } else { None };
            app.change_numbers(|numbers| numbers.set_currency(currency));
            None
        }),
    };
    let day = move || app.numbers.with(|own| text::as_of(&own.numbers).unwrap_or_default());
    el("div")
        .class("about")
        .with(typed(app, handle))
        .with(typed(app, currency))
        .with(el("p").class("hint").live_text(day))
}

/// One format: its pieces, what they usually come to, and what is asked for one.
fn format(app: App, kind: PieceKind) -> El {
    let name = text::kind(kind);
    let of =
        move |read: fn(&FormatNumbers) -> u32| app.numbers.with(|own| own.numbers.formats.get(&kind).map_or(0, read));
    let count = move || of(|own| u32::try_from(own.pieces().len()).unwrap_or(0));
    let heads = PieceField::ALL.iter().map(|field| words("th", "", text::field(*field)).attr("scope", "col"));
    let head = el("tr").with_all(heads.collect()).with(el("td"));
    let body = el("tbody").each(move || (0..count()).collect(), move |at| piece(app, kind, at));
    let table = el("table").class("pieces").attr("aria-label", &name).with(el("thead").with(head)).with(body);
    let usual = el("ul").class("usual").live(move || usual(app, kind));
    let most = u32::try_from(FormatNumbers::MAX).unwrap_or(0);
    let add = button("small", text::ADD_PIECE, move || {
        app.change_numbers(|numbers| {
            numbers.add_piece(kind);
        });
    })
    .live_attr("hidden", move || (count() >= most).then(String::new));
    let remove = button("quiet small", text::REMOVE_FORMAT, move || {
        app.remove_numbers(|numbers| numbers.remove_format(kind));
        browser::focus(ADD_FORMAT_ID);
    })
    .attr("aria-label", &[text::REMOVE_FORMAT, ": ", &name].concat());
    el("section")
        .attr("id", &section_id(kind))
        .with(words("h2", "", &name))
        .with(table)
        .with(usual)
        .with(el("div").class("row-of-buttons").with(add).with(remove))
        .with(asks(app, kind))
}

fn section_id(kind: PieceKind) -> String {
    ["format-", &key_of(kind).to_string()].concat()
}

/// What the pieces usually come to: changes while one types.
fn usual(app: App, kind: PieceKind) -> Vec<El> {
    app.numbers.with(|own| {
        let Some(format) = own.numbers.formats.get(&kind) else { return Vec::new() };
        app.with_context(own.numbers.currency, |context| {
            let line = |(measure, own): &(Measure, _)| words("li", "", &text::usual(kind, *measure, own, context));
            Measure::told(format).iter().map(line).collect()
        })
    })
}

fn piece(app: App, kind: PieceKind, at: u32) -> El {
    let at = usize::try_from(at).unwrap_or(usize::MAX);
    let name = [text::PIECE, " ", &at.saturating_add(1).to_string()].concat();
    let cells = PieceField::ALL.iter().map(|field| el("td").with(number(app, kind, at, *field, &name)));
    let remove = move || {
        app.remove_numbers(|numbers| numbers.remove_piece(kind, at));
        browser::focus("main");
    };
    let label = [text::REMOVE_PIECE, ": ", &name].concat();
    el("tr").with_all(cells.collect()).with(el("td").with(icon_button("quiet remove", "cross", &label, remove)))
}

fn number(app: App, kind: PieceKind, at: usize, field: PieceField, piece: &str) -> El {
    let now = move || {
        app.numbers.with(|own| own.numbers.formats.get(&kind)?.pieces().get(at).and_then(|own: &Piece| own.get(field)))
    };
    let written = move |own: Count| app.conventions.with_value(|conventions| write::count(own, conventions));
    typed(
        app,
        Typed {
            kind: Kind::Count,
            label: [piece, ", ", text::field(field)].concat(),
            is_label_hidden: true,
            mode: "numeric",
            shown: Box::new(move || now().map_or_else(String::new, written)),
            take: Box::new(move |value| {
                let count = if let Some(Value::Count(own)) = value { Some(own) } else { None };
                app.change_numbers(|numbers| numbers.set_piece(kind, at, field, count));
                None
            }),
        },
    )
}

fn asks(app: App, kind: PieceKind) -> El {
    let shown = move || {
        app.numbers.with(|own| {
            let asks = own.numbers.formats.get(&kind).and_then(|format| format.asks);
            let context = |context: &crate::text::Context| {
                asks.map(|asks| write::typed(Kind::Money, &Value::Money(asks), context))
            };
            app.with_context(own.numbers.currency, context).unwrap_or_default()
        })
    };
    typed(
        app,
        Typed {
            kind: Kind::Money,
            label: text::ASKS.to_owned(),
            is_label_hidden: false,
            mode: "decimal",
            shown: Box::new(shown),
            take: Box::new(move |value| {
                let asks = if let Some(Value::Money(own)) = value { Some(own) } else { None };
                app.change_numbers(|numbers| numbers.set_asks(kind, asks));
                None
            }),
        },
    )
}

/// What was taken out last, and the way back.
fn removed(app: App) -> El {
    let any = Memo::new(move |_| app.numbers.with(|own| own.removed.is_some()));
    el("div").class("taken-out").attr("role", "status").live(move || {
        if !any.get() {
            return Vec::new();
        }
        let back = move || {
            app.put_numbers_back();
            browser::focus("main");
        };
        vec![words("span", "", text::TAKEN_OUT), button("small", text::PUT_BACK, back)]
    })
}

const ADD_FORMAT_ID: &str = "add-format";

/// The list of formats; choosing one adds it.
fn add_format(app: App) -> El {
    let mut select = el("select").attr("id", ADD_FORMAT_ID).class("input");
    select = select.with(words("option", "", text::CHOOSE).attr("value", ""));
    for kind in text::OFFERED {
        select = select.with(words("option", "", &text::kind(*kind)).attr("value", &key_of(*kind).to_string()));
    }
    let own = select.clone();
    let select = select.on("change", move |_| {
        let chosen = own.value().parse().ok().and_then(kind_of);
        own.set_value("");
        if let Some(kind) = chosen {
            app.change_numbers(|numbers| numbers.add_format(kind));
            browser::once_shown(move || browser::focus_first_in(&section_id(kind)));
        }
    });
    let label = words("label", "", text::ADD_FORMAT).attr("for", ADD_FORMAT_ID);
    el("div").class("field").with(label).with(el("div").class("box").with(select))
}

/// Where the audience lives.
fn countries(app: App) -> El {
    let key = |country: &Country| match *country.code().as_bytes() {
        [first, second] => u32::from(first) << 8 | u32::from(second),
        _ => 0,
    };
    let keys = move || app.numbers.with(|own| own.numbers.countries().keys().map(key).collect());
    let of_key = move |wanted: u32| {
        app.numbers.with_untracked(|own| own.numbers.countries().keys().find(|own| key(own) == wanted).copied())
    };
    let list = el("ul")
        .class("audience")
        .each(keys, move |wanted| of_key(wanted).map_or_else(|| el("li"), |country| share(app, country)));
    let too_much = Memo::new(move |_| app.numbers.with(|own| own.numbers.is_above_whole()));
    el("section")
        .with(words("h2", "", text::COUNTRIES))
        .with(list)
        .with(
            el("p")
                .class("question")
                .live_text(move || if too_much.get() { text::SUM_ABOVE_WHOLE } else { "" }.to_owned()),
        )
        .with(add_country(app))
}

fn share(app: App, country: Country) -> El {
    let name = app.with_context(None, |context| write::country(country, context));
    let shown = move || {
        let share = app.numbers.with(|own| own.numbers.countries().get(&country).copied().flatten());
        let written = |share| app.conventions.with_value(|conventions| write::rate(share, conventions));
        share.map_or_else(String::new, written)
    };
    let field = typed(
        app,
        Typed {
            kind: Kind::Rate,
            label: name.clone(),
            is_label_hidden: false,
            mode: "decimal",
            shown: Box::new(shown),
            take: Box::new(move |value| {
                let share = if let Some(Value::Rate(own)) = value { Some(own) } else { None };
                let mut taken = true;
                app.change_numbers(|numbers| {
                    taken = numbers.set_country(country, share);
                    if !taken {
                        numbers.set_country(country, None);
                    }
                });
                (!taken).then_some(text::ABOVE_WHOLE)
            }),
        },
    );
    let remove = move || {
        app.remove_numbers(|numbers| numbers.remove_country(country));
        browser::focus("main");
    };
    let label = [text::REMOVE_COUNTRY, ": ", &name].concat();
    el("li").with(field).with(icon_button("quiet remove", "cross", &label, remove))
}

/// The list of countries; choosing one adds it. Its names cost a phone a while, so they come when asked for.
fn add_country(app: App) -> El {
    let id = unique("add-country");
    let select =
        el("select").attr("id", &id).class("input").with(words("option", "", text::ADD_COUNTRY).attr("value", ""));
    let own = select.clone();
    let filled = StoredValue::new(false);
    let fill = move || {
        if filled.get_value() {
            return;
        }
        filled.set_value(true);
        app.know_all_countries();
        app.countries.with_value(|all| {
            for (name, country) in all {
                own.clone().with(words("option", "", name).attr("value", country.code()));
            }
        });
    };
    let on_pointer = fill.clone();
    let own = select.clone();
    let select = select.on("focus", move |_| fill()).on("pointerdown", move |_| on_pointer()).on("change", move |_| {
        let chosen = Country::from_code(&own.value());
        own.set_value("");
        if let Some(country) = chosen {
            app.change_numbers(|numbers| {
                if !numbers.countries().contains_key(&country) {
                    numbers.set_country(country, None);
                }
            });
        }
    });
    let label = words("label", "", text::ADD_COUNTRY).attr("for", &id);
    el("div").class("field").with(label).with(el("div").class("box").with(select))
}

/// The message that carries the numbers, once it is asked for.
fn send(app: App) -> El {
    let open = RwSignal::new(false);
    let any = Memo::new(move |_| app.numbers.with(|own| !own.numbers.is_empty()));
    let inside = el("div").class("share").live(move || {
        if !(open.get() && any.get()) {
            return Vec::new();
        }
        let sent = |own| match own {
            Ok(own) => [vec![words("p", "hint", text::SEND_HINT)], message(&own, || (), None)].concat(),
            Err(TooLarge) => vec![words("p", "problem", text::TOO_LARGE)],
        };
        let now = app.numbers.with(|own| own.numbers.clone());
        vec![prepared(move |codec| app.numbers_message(&now, codec), sent)]
    });
    let ask = button("primary", text::SEND, move || open.set(true))
        .live_attr("hidden", move || (open.get() || !any.get()).then(String::new));
    el("section").with(ask).with(inside)
}

/// A creator's numbers that came in a link, as a brand reads them. Nothing is kept of them here.
pub fn received(app: App, numbers: &Numbers) -> El {
    app.know(numbers.countries().keys().copied().collect());
    let all = app.with_context(numbers.currency, |context| {
        let day = text::as_of(numbers).map(|day| words("p", "hint", &day));
        let head = el("div").class("head").with(words("h1", "", &text::received_heading(numbers))).maybe(day);
        let said = sentences(numbers, context);
        let tables = numbers.formats.iter().filter(|(_, own)| !own.pieces().is_empty());
        let tables: Vec<El> = tables.map(|(kind, own)| pieces(*kind, own, context)).collect();
        [vec![head, said, words("p", "hint", text::RECEIVED_HINT)], tables].concat()
    });
    let plan = app.plan_at_hand().and_then(|brief| for_plan(app, numbers, brief));
    el("article").class("sheet numbers").with_all(all).maybe(plan)
}

/// The same beside an answer; `brief` is the one whose plan may take them.
pub fn beside(app: App, numbers: &Numbers, brief: Option<Id>) -> El {
    app.know(numbers.countries().keys().copied().collect());
    let said = app.with_context(numbers.currency, |context| sentences(numbers, context));
    let all = el("section").class("numbers").with(words("h2", "", &text::received_heading(numbers))).with(said);
    all.maybe(brief.and_then(|brief| for_plan(app, numbers, brief)))
}

/// What the numbers give the plan of a brief, each to be taken on a press.
fn for_plan(app: App, numbers: &Numbers, brief: Id) -> Option<El> {
    let said = RwSignal::new(String::new());
    let take = |lever: Lever, given: Assumption, words: String| {
        let name = [text::USE, " ", &words].concat();
        button("small", &name, move || {
            if app.use_in_plan_of(brief, lever, &given) {
                said.set([&words, " ", text::IS_USED].concat());
            }
        })
    };
    let all: Vec<El> = app.with_context(numbers.currency, |context| {
        let given = numbers.formats.keys().flat_map(|kind| text::assumptions(numbers, *kind, context));
        given.map(|(lever, given)| take(lever, given.clone(), text::as_given(lever, &given, context))).collect()
    });
    if all.is_empty() {
        return None;
    }
    let funnel = button("quiet", text::SEE_PLAN, move || app.show_plan_of(brief))
        .live_attr("hidden", move || said.with(String::is_empty).then(String::new));
    Some(
        el("div")
            .with(words("p", "hint", text::USE_HINT))
            .with(el("div").class("row-of-buttons").with_all(all))
            .with(el("p").attr("role", "status").live_text(move || said.get()))
            .with(funnel),
    )
}

/// What the pieces usually come to, what is asked, and where the audience lives.
fn sentences(numbers: &Numbers, context: &crate::text::Context) -> El {
    let said = text::sentences(numbers, context).into_iter().chain(text::asks(numbers, context));
    let said: Vec<El> = said.chain(text::audience(numbers, context)).map(|own| words("li", "", &own)).collect();
    if said.is_empty() { words("p", "not-set", text::RECEIVED_NOTHING) } else { el("ul").class("usual").with_all(said) }
}

/// The pieces of a format, as they were typed.
fn pieces(kind: PieceKind, own: &FormatNumbers, context: &crate::text::Context) -> El {
    let heads = PieceField::ALL.iter().map(|field| words("th", "", text::field(*field)).attr("scope", "col"));
    let cell = |piece: &Piece, field: &PieceField| {
        let written = piece.get(*field).map(|own| write::count(own, context.conventions));
        words("td", "", written.as_deref().unwrap_or(write::NO_NUMBER))
    };
    let row = |piece: &Piece| el("tr").with_all(PieceField::ALL.iter().map(|field| cell(piece, field)).collect());
    let name = [&text::kind(kind), ": ", text::PIECES].concat();
    let table = el("table")
        .class("table narrow")
        .attr("aria-label", &name)
        .with(el("thead").with(el("tr").with_all(heads.collect())))
        .with(el("tbody").with_all(own.pieces().iter().map(row).collect()));
    el("section").with(words("h2", "", &text::kind(kind))).with(table)
}
