//! The creator's own copy of a brief: the page as it was read, with fields in the place of what they
//! would change, and the ways to answer.

use leptos::prelude::*;

use super::{along, questions};
use crate::agree::state::State;
use crate::app::App;
use crate::app::agreeing::Answering;
use crate::brief::edit::Edit;
use crate::brief::field::{DeliverableField, ItemList, Path};
use crate::brief::id::Side;
use crate::brief::quantity::Text;
use crate::platform::{intl, page};
use crate::text::opened::{Line, Part, Section};
use crate::text::{answering as text, label, opened, phrase};
use crate::ui::parts::choice::any_field;
use crate::ui::parts::dom::{El, el, watch};
use crate::ui::parts::field::plain_label;
use crate::ui::parts::fold::fold;
use crate::ui::parts::{add_button, button, unique, words};

/// The page as it was sent and as it stands.
#[derive(Clone, Copy)]
struct Texts(Memo<(Vec<Section>, Vec<Section>)>);

impl Texts {
    fn of(app: App) -> Self {
        Texts(Memo::new(move |_| app.read_with_context(App::both_texts)))
    }

    /// The parts, by number, in the order of the page.
    fn parts(self) -> Vec<u32> {
        self.0.with(|(_, now)| now.iter().map(|section| section.part.number()).collect())
    }

    fn section<T>(self, part: u32, read: impl Fn(&Section) -> T) -> Option<T> {
        self.0.with(|(_, now)| now.iter().find(|section| section.part.number() == part).map(read))
    }

    /// The line that tells of a field first, as it stands or as it was sent.
    fn line(self, path: Path, sent: bool) -> Option<Line> {
        self.0.with(|(base, now)| {
            let own = if sent { base } else { now };
            own.iter().flat_map(|section| &section.lines).find(|line| line.paths.first() == Some(&path)).cloned()
        })
    }

    /// What a line said, if it says something else now.
    fn before(self, path: Path) -> Option<Option<String>> {
        let (was, now) = (self.line(path, true), self.line(path, false));
        let said = |line: &Option<Line>| line.as_ref().map(text::whole);
        (said(&was) != said(&now)).then(|| said(&was.filter(|line| line.is_set)))
    }
}

/// The page.
pub fn own(app: App) -> El {
    let texts = Texts::of(app);
    let brand = move || app.read(|record| record.campaign.facts.brand.as_ref().map(|brand| brand.as_str().to_owned()));
    let head = el("div")
        .class("head")
        .with(el("p").class("lede").live_text(move || opened::from(brand().as_deref())))
        .with(el("h1").live_text(move || app.read(phrase::title)))
        .with(el("p").class("hint").live_text(move || app.read(opened::sender).unwrap_or_default()))
        .with(el("p").class("standing").attr("role", "status").live_text(move || standing(app)));
    let parts = el("div").class("parts").each(move || texts.parts(), move |number| part(app, texts, number));
    el("article")
        .class("sheet own")
        .with(head)
        .with(parts)
        .with(questions::questions(app))
        .with(along::of_own(app))
        .with_all(super::answer::ways(app))
}

/// Where the answer stands.
fn standing(app: App) -> String {
    if let State::Agreed { code, date } = app.state() {
        return text::agreed(&code, date);
    }
    match app.own_signature() {
        Some(signature) if signature.code == app.code() => text::accepted(&signature),
        Some(_) => text::CHANGED_SINCE.to_owned(),
        None => text::suggesting(app.suggested().len()),
    }
}

fn part(app: App, texts: Texts, number: u32) -> El {
    let heading = move || texts.section(number, |own| own.heading.clone()).unwrap_or_default();
    let side = texts.section(number, |own| own.part.side()).flatten();
    let class = match side {
        Some(Side::Creator) => "creator-side",
        Some(Side::Brand) => "brand-side",
        None => "",
    };
    let keys = move || texts.section(number, |own| (0..).zip(&own.lines).map(|(at, line)| key(line, at)).collect());
    let rows = el("ul").class("rows").each(move || keys().unwrap_or_default(), move |key| row(app, texts, number, key));
    let none = move || texts.section(number, |own| own.lines.is_empty()).unwrap_or(true);
    let nothing = words("p", "not-set", opened::NOTHING).live_attr("hidden", move || (!none()).then(String::new));
    let adds = texts.section(number, |own| own.part == Part::Make).unwrap_or(false);
    let add = adds.then(|| {
        let is_open = move || app.answering.get() == Answering::Suggest;
        el("div")
            .with(add_button(app, ItemList::Deliverables))
            .live_attr("hidden", move || (!is_open()).then(String::new))
    });
    el("section").with(el("h2").class(class).live_text(heading)).with(rows).with(nothing).maybe(add)
}

/// A number that stays with a line: its item, or its field, or its place where it has neither.
fn key(line: &Line, at: u32) -> u32 {
    match line.paths.first() {
        Some(path) => match path.item() {
            Some((_, id)) => id.0 | 1 << 31,
            None => u32::from(path.spec().tag) | group(*path) << 16,
        },
        None => at | 1 << 30,
    }
}

fn group(path: Path) -> u32 {
    match path {
        Path::Terms(_) => 1,
        Path::Creator(_) => 2,
        _ => 3,
    }
}

fn row(app: App, texts: Texts, part: u32, number: u32) -> El {
    let find = move || {
        let line = |own: &Section| {
            (0..).zip(&own.lines).find(|(at, line)| key(line, *at) == number).map(|(_, line)| line.clone())
        };
        texts.section(part, line).flatten()
    };
    let line = Memo::new(move |_| find());
    let said = move |read: fn(&Line) -> String| move || line.with(|line| line.as_ref().map(read).unwrap_or_default());
    let details = el("span")
        .live_class("not-set", move || line.with(|line| line.as_ref().is_some_and(|line| !line.is_set)))
        .live_text(said(|line| line.details.clone()));
    let row = el("li").with(el("strong").live_text(said(|line| line.name.clone()))).text(" ").with(details);
    let Some(paths) = line.with_untracked(|line| line.as_ref().map(|line| line.paths.clone())) else { return row };
    let Some(first) = paths.first().copied() else { return row };
    let was = Memo::new(move |_| texts.before(first));
    let name = said(|line| line.name.clone());
    row.live_class("changed", move || was.with(Option::is_some))
        .with(el("p").class("was").live(move || mark(app, was.get(), &name(), texts, first)))
        .with(editing(app, paths, first))
}

/// What stood there before, and the way back to it.
fn mark(app: App, was: Option<Option<String>>, name: &str, texts: Texts, first: Path) -> Vec<El> {
    match was {
        None => Vec::new(),
        Some(None) => vec![words("span", "", text::NEW)],
        Some(Some(before)) => {
            let back = move || {
                let paths = texts.line(first, true).map_or_else(Vec::new, |line| line.paths);
                app.put_back(&paths);
            };
            let back =
                button("quiet small", text::PUT_BACK, back).attr("aria-label", &[text::PUT_BACK, ": ", name].concat());
            vec![words("s", "", &before), back]
        }
    }
}

/// The fields of a line, while changes are suggested.
fn editing(app: App, paths: Vec<Path>, first: Path) -> El {
    let summary =
        words("summary", "", text::CHANGE).with(words("span", "visually-hidden", &[" ", label::field(first)].concat()));
    fold("change", summary, false, move || {
        let mut all: Vec<El> =
            paths.iter().map(|path| any_field(app, *path, plain_label(label::field(*path)))).collect();
        all.push(remark(app, first));
        all.extend(take_out(app, first));
        all
    })
    .live_attr("hidden", move || (app.answering.get() != Answering::Suggest).then(String::new))
}

/// What is said about a line.
fn remark(app: App, path: Path) -> El {
    let id = unique("remark");
    let input = el("input").attr("id", &id).attr("type", "text").class("input");
    let own = input.clone();
    watch(move || {
        own.set_value(
            &app.read(|record| record.remarks.get(&path).map_or(String::new(), |words| words.as_str().to_owned())),
        )
    });
    let own = input.clone();
    let input = input.on("input", move |_| {
        app.change(Edit::Remark(path, Text::new(&intl::normalized(&own.value())).ok()));
    });
    el("div")
        .class("field")
        .with(words("label", "", text::REMARK).attr("for", &id))
        .with(el("div").class("box").with(input))
}

/// Takes a piece out of the work.
fn take_out(app: App, path: Path) -> Option<El> {
    let Path::Deliverable(id, DeliverableField::Count) = path else { return None };
    Some(button("quiet small", text::TAKE_OUT, move || app.remove(ItemList::Deliverables, id)))
}

/// Opens one of the ways to answer and brings it into sight.
pub fn turn_to(app: App, answering: Answering) {
    app.answering.set(answering);
    page::once_shown(|| page::reveal("answer"));
}
