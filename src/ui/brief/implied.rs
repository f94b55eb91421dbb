//! What the numbers of both sides ask for.

use crate::app::App;
use crate::text::brief;
use crate::text::implied::{self, Finding};
use crate::ui::parts::dom::{El, el};
use crate::ui::parts::words;

/// The panel's inside, for the open brief.
pub fn of_open_brief(app: App) -> El {
    el("div").class("inside").live(move || {
        let found = app.read_with_context(|record, context| implied::findings(record, context, false));
        vec![findings(&found)]
    })
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
