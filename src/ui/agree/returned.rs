//! What came back in a link: read first, taken in on a press.

use crate::app::App;
use crate::app::returning::{Returned, Standing, accepts_present, answered_text};
use crate::brief::id::{Id, Side};
use crate::brief::record::Record;
use crate::brief::shared::Brief;
use crate::text::opened::sections;
use crate::text::{answering, returned as text};
use crate::ui::creator;
use crate::ui::parts::dom::{El, el};
use crate::ui::parts::{button, words};
use crate::wire::answer::{Acceptance, Answer, Refusal};

/// The page.
pub fn returned(app: App, returned: &Returned) -> El {
    let standing = app.standing(returned);
    let inside = match returned {
        Returned::Answer(own) => answer(app, own, &standing),
        Returned::Acceptance(own) => acceptance(app, own, &standing),
        Returned::Refusal(own) => refusal(own, &standing),
    };
    el("article").class("sheet").with_all(inside).with(actions(app, returned, standing))
}

fn kept(standing: &Standing) -> Option<&Record> {
    match standing {
        Standing::News(record) | Standing::Known(record) | Standing::Own(record) => Some(record),
        Standing::Unknown => None,
    }
}

fn head(heading: &str, lede: &str) -> El {
    el("div").class("head").with(words("h1", "", heading)).with(words("p", "lede", lede))
}

/// What differs between two texts, line by line.
fn differences(app: App, before: &Brief, after: &Brief) -> Vec<El> {
    let said = |brief: &Brief| {
        let record = brief.clone().keep(Id(0), Id(0), Side::Brand);
        app.with_context(brief.campaign.currency, |context| sections(&record, context))
    };
    let changed = answering::changed(&said(before), &said(after));
    changed.iter().map(|own| words("li", "", &answering::change(own))).collect()
}

fn part(heading: &str) -> El {
    el("section").with(words("h2", "", heading))
}

fn answer(app: App, own: &Answer, standing: &Standing) -> Vec<El> {
    app.know(own.brief.markets.iter().filter_map(|(_, market)| market.country).collect());
    let record = kept(standing);
    let changes = record.map_or_else(Vec::new, |record| differences(app, &answered_text(record, own), &own.brief));
    let mut all = vec![head(&text::heading_of_answer(own), &text::answers(own, changes.len()))];
    if record.is_some_and(|record| record.version(own.to).is_none()) {
        all.push(words("p", "hint", text::NOT_KEPT));
    }
    if !changes.is_empty() {
        all.push(part(text::SUGGESTED).with(el("ul").class("changes").with_all(changes)));
    }
    if let Some(question) = &own.question {
        all.push(part(text::QUESTION).with(words("p", "quote", question.as_str())));
    }
    if let Some(numbers) = &own.numbers {
        let own = record.filter(|record| record.holder == Side::Brand).map(|record| record.id);
        all.push(creator::numbers::beside(app, numbers, own));
    }
    if record.is_none() {
        let record = own.brief.clone().keep(Id(0), Id(0), Side::Brand);
        all.push(words("h2", "", text::TEXT));
        all.extend(app.with_context(own.brief.campaign.currency, |context| creator::text(&record, context)));
    }
    all
}

fn acceptance(app: App, own: &Acceptance, standing: &Standing) -> Vec<El> {
    let record = kept(standing);
    let mut all = vec![head(&text::heading_of_acceptance(own, record), &text::accepted(own))];
    let Some(record) = record else { return all };
    if accepts_present(record, own) {
        all.push(words("p", "", text::PRESENT));
    } else if let Some(version) = record.version(own.signature.code.short()) {
        all.push(words("p", "problem", text::OLDER));
        let changes = differences(app, &version.brief, &Brief::terms_of(record));
        all.push(part(text::SINCE).with(el("ul").class("changes").with_all(changes)));
    } else {
        all.push(words("p", "problem", text::NO_SUCH_VERSION));
    }
    all
}

fn refusal(own: &Refusal, standing: &Standing) -> Vec<El> {
    vec![head(&text::heading_of_refusal(kept(standing)), &text::declined(own))]
}

fn actions(app: App, returned: &Returned, standing: Standing) -> El {
    let row = el("div").class("keep");
    let open = |record: &Record| {
        let id = record.id;
        button("primary", text::OPEN, move || app.open_answered(id))
    };
    match (standing, returned) {
        (Standing::News(_), _) => {
            let own = returned.clone();
            let take = button("primary", text::TAKE_IN, move || app.take_in(&own));
            row.with(take).with(words("p", "hint", text::TAKE_IN_HINT))
        }
        (Standing::Known(record), _) => row.with(open(&record)).with(words("p", "hint", text::KNOWN)),
        (Standing::Own(record), _) => row.with(open(&record)).with(words("p", "hint", text::OWN)),
        (Standing::Unknown, Returned::Answer(answer)) => {
            let own = answer.clone();
            row.with(button("primary", text::KEEP, move || app.keep_answered(&own))).with(words(
                "p",
                "hint",
                text::UNKNOWN_ANSWER,
            ))
        }
        (Standing::Unknown, _) => row.with(words("p", "hint", text::UNKNOWN)),
    }
}
