//! The rest of a good brief, folded by topic: how far it is for this objective, what to do next, and
//! every field that stands on no card.

use leptos::prelude::*;

use crate::align::disclosure::{Region, regions};
use crate::align::progress::{Part, Progress, progress};
use crate::align::stage::open_by_now;
use crate::align::topics::{Topic, shown, topic_of};
use crate::app::App;
use crate::brief::choice::{Choice, Stage};
use crate::brief::edit::Entry;
use crate::brief::field::{Kind, Path, TermsField, Value};
use crate::text::topics as text;
use crate::text::{brief, disclosure, label, progress as progress_text, stage as stage_text, template};
use crate::ui::parts::choice::{all, choice_field};
use crate::ui::parts::dom::{El, el};
use crate::ui::parts::field::{Look, plain_label, value_field};
use crate::ui::parts::fold::fold_of_fields;
use crate::ui::parts::{button, go_to_step, words};

/// The section.
pub fn topics(app: App) -> El {
    // Once for all topics: it looks at every field.
    let progress = Memo::new(move |_| app.read(progress));
    let line = move || {
        let all = progress.with(|progress| progress.all);
        app.read(|record| progress_text::line(all, record.campaign.facts.objective))
    };
    let next = Memo::new(move |_| progress.with(|progress| progress.next));
    let next = el("span").live(move || match next.get() {
        None => vec![words("span", "", progress_text::DONE)],
        Some(step) => {
            let words_of = app.read(|record| progress_text::step(record, step));
            vec![
                words("span", "next", progress_text::NEXT),
                button("small", &words_of, move || go_to_step(app, step))
                    .attr("aria-label", &[progress_text::NEXT, " ", &words_of].concat()),
            ]
        }
    });
    let folds = Topic::ALL.iter().map(|topic| one(app, *topic, progress)).collect();
    el("section")
        .class("topics")
        .attr("aria-label", brief::TOPICS)
        .with(words("h2", "", brief::TOPICS))
        .with(el("p").class("lede").with(el("strong").live_text(line)).text(" ").with(next))
        .with(stage(app))
        .with(el("div").class("folds").with_all(folds))
}

/// Where the partnership is, and what is usually settled by then.
fn stage(app: App) -> El {
    let path = Path::Terms(TermsField::Stage);
    let usual = move || match app.entry(path) {
        Entry::Value(Value::Choice(code)) => Stage::from_code(code).map_or("", stage_text::usual).to_owned(),
        _ => String::new(),
    };
    let open =
        Memo::new(move |_| app.read(|record| stage_text::still_open(record, &open_by_now(record)).unwrap_or_default()));
    let late = move || if open.with(String::is_empty) { String::new() } else { stage_text::LATE.to_owned() };
    let open = move || open.get();
    el("div")
        .class("stage")
        .with(choice_field(app, path, plain_label(label::field(path)), stage_text::CHOOSE, all(path.spec().kind)))
        .with(
            el("div")
                .with(el("p").live_text(usual))
                .with(el("p").class("not-set").live_text(open))
                .with(el("p").class("hint").live_text(late)),
        )
}

fn one(app: App, topic: Topic, progress: Memo<Progress>) -> El {
    let words_of = text::topic(topic);
    let tally = move || {
        let tally = progress.with(|progress| progress.of(Part::Topic(topic)));
        if tally.needed == 0 { String::new() } else { progress_text::of(tally) }
    };
    let summary = el("summary")
        .with(words("strong", "", words_of.name))
        .with(words("span", "", words_of.about))
        .with(el("span").class("tally").live_text(tally));
    let holds = move |path| topic_of(path) == Some(topic);
    let fold = fold_of_fields(app, "facts topic", summary, false, holds, move || inside(app, topic));
    // A topic of which nothing is asked and nothing stands there is not shown.
    let is_empty = Memo::new(move |_| app.read(|record| shown(record, topic).is_empty()));
    fold.live_attr("hidden", move || is_empty.get().then(String::new))
}

fn inside(app: App, topic: Topic) -> Vec<El> {
    let paths = Memo::new(move |_| {
        let mut paths = app.read(|record| shown(record, topic));
        paths.retain(|path| !ELSEWHERE.contains(path));
        paths
    });
    // Fields come and go with the objective; those that stay are not made anew while typed into.
    let keys = move || {
        paths.with(|paths| {
            let at = |path: &Path| topic.fields().iter().position(|own| own == path);
            paths.iter().filter_map(at).filter_map(|at| u32::try_from(at).ok()).collect()
        })
    };
    let make = move |at: u32| {
        let path = usize::try_from(at).ok().and_then(|at| topic.fields().get(at));
        path.map_or_else(|| el("div"), |path| field(app, *path))
    };
    let grid = el("div").class("grid").each(keys, make);
    if topic == Topic::Disclosure { vec![grid, checklist(app)] } else { vec![grid] }
}

/// What stands in a place of its own, above.
const ELSEWHERE: &[Path] = &[Path::Terms(TermsField::Fee), Path::Terms(TermsField::Stage)];

fn field(app: App, path: Path) -> El {
    let kind = path.spec().kind;
    let label = plain_label(label::field(path));
    match kind {
        Kind::Choice(_) => choice_field(app, path, label, brief::NOT_AGREED, all(kind)),
        _ => {
            let lines = kind == Kind::Text;

            value_field(app, path, label, Look { placeholder: hint(app, path), lines, ..Look::default() })
        }
    }
}

/// What may stand in an empty field.
fn hint(app: App, path: Path) -> &'static str {
    app.read(|record| template::hint(path, record.campaign.facts.objective))
}

/// What a disclosure has to be, by the markets of the brief.
fn checklist(app: App) -> El {
    el("div").class("checklist").live(move || {
        let mut lists: Vec<El> = app.read(regions).into_iter().map(list).collect();
        lists.push(words("p", "hint", disclosure::NOT_ADVICE));
        lists
    })
}

fn list(region: Region) -> El {
    let items = region.items().iter().map(|item| words("li", "", disclosure::item(*item))).collect();
    el("div").with(words("h3", "", disclosure::region(region))).with(el("ul").with_all(items)).with(words(
        "p",
        "hint",
        &disclosure::source(&region.source()),
    ))
}
