//! What the numbers of both sides ask for.

use leptos::prelude::*;

use crate::app::App;
use crate::text::brief;
use crate::text::implied::{self, Finding};
use crate::ui::parts::dom::{El, el};
use crate::ui::parts::words;

/// The panel's inside, for the open brief. What stays is left alone while somebody types: a page that
/// changes less is laid out and painted sooner, and what was unfolded stays so.
pub fn of_open_brief(app: App) -> El {
    let found =
        Found(Memo::new(move |_| app.read_with_context(|record, context| implied::findings(record, context, false))));
    let none = move || (!found.is_empty()).then(String::new);
    let more = el("summary").live_text(move || brief::more(found.keys(false).len()));
    let rest = el("details").class("more").with(more).with(found.list(false));
    let all = el("div")
        .with(found.list(true))
        .with(rest.live_attr("hidden", move || found.keys(false).is_empty().then(String::new)));
    el("div").class("inside").with(all).with(words("p", "hint", brief::IMPLIED_NONE).live_attr("hidden", none))
}

/// What the open brief asks for.
#[derive(Clone, Copy)]
struct Found(Memo<Vec<Finding>>);

impl Found {
    fn is_empty(self) -> bool {
        self.0.with(Vec::is_empty)
    }

    /// The places of the first ones, or of the others.
    fn keys(self, first: bool) -> Vec<u32> {
        let count = self.0.with(Vec::len);
        let of_part = |at: &usize| (*at < SHOWN) == first;
        (0..count).filter(of_part).filter_map(|at| u32::try_from(at).ok()).collect()
    }

    fn list(self, first: bool) -> El {
        el("ul").class("findings").each(move || self.keys(first), move |at| self.item(at))
    }

    fn item(self, at: u32) -> El {
        let read = move |part: fn(&Finding) -> &str| {
            move || {
                let at = usize::try_from(at).unwrap_or(usize::MAX);
                self.0.with(|all| all.get(at).map_or(String::new(), |own| part(own).to_owned()))
            }
        };
        let line = el("p")
            .with(el("span").class("figure-text").live_text(read(|own| &own.figure)))
            .text(" ")
            .with(el("span").live_text(read(|own| &own.words)));
        el("li").with(line).with(el("p").class("why").live_text(read(|own| &own.why)))
    }
}

/// How many findings are shown before the rest is folded away.
const SHOWN: usize = 4;

/// Findings as a list; a sentence where there is none.
pub fn findings(found: &[Finding]) -> El {
    if found.is_empty() {
        return words("p", "hint", brief::IMPLIED_NONE);
    }
    let item = |finding: &Finding| {
        let line = el("p").with(words("span", "figure-text", &finding.figure)).text(" ").text(&finding.words);
        el("li").with(line).with(words("p", "why", &finding.why))
    };
    let (first, rest) = found.split_at(found.len().min(SHOWN));
    let list = |part: &[Finding]| el("ul").class("findings").with_all(part.iter().map(item).collect());
    let first = el("div").with(list(first));
    if rest.is_empty() {
        return first;
    }
    let more = el("details").class("more").with(words("summary", "", &brief::more(rest.len()))).with(list(rest));
    first.with(more)
}
