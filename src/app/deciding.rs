//! Where the open brief stands between its two sides, and deciding about what came back.

use leptos::prelude::*;

use crate::agree::difference::Change;
use crate::agree::merge::{self, Standing, Suggestion};
use crate::agree::state::{self, State};
use crate::brief::edit::Edit;
use crate::brief::id::Id;
use crate::brief::quantity::Date;
use crate::brief::shared::Brief;
use crate::brief::version::Code;
use crate::text::answering::{self, Changed};
use crate::text::deciding as words;
use crate::text::opened::sections;
use crate::wire::version;

use super::App;

impl App {
    /// Where the brief stands.
    pub fn state(self) -> State {
        self.read(|record| state::state(record, version::code(&Brief::terms_of(record))))
    }

    /// What the last answer of the other side suggests, and how each point stands.
    pub fn suggestions(self) -> Vec<Suggestion> {
        self.read(|record| {
            let Some(answer) = state::pending_answer(record) else { return Vec::new() };
            let Some(theirs) = record.version(answer.suggested.short()) else { return Vec::new() };
            let base = record.version(answer.to).map(|version| &version.brief);
            merge::suggestions(base, record, &theirs.brief, &answer.kept)
        })
    }

    /// What the other side asks.
    pub fn asked(self) -> Option<String> {
        self.read(|record| Some(state::pending_answer(record)?.question.as_ref()?.as_str().to_owned()))
    }

    /// What the other side says about a change.
    pub fn remark(self, change: &Change) -> Option<String> {
        self.read(|record| {
            let remarks = &state::pending_answer(record)?.remarks;
            change.paths().iter().find_map(|path| remarks.get(path)).map(|remark| remark.as_str().to_owned())
        })
    }

    /// A change that is suggested, in words.
    pub fn said(self, change: &Change) -> String {
        self.read_with_context(|record, context| {
            let base = state::pending_answer(record).and_then(|answer| record.version(answer.to));
            let base = base.map_or_else(|| record.clone(), |base| base.brief.clone().keep(Id(0), Id(0), record.holder));
            words::change(change, &base, context)
        })
    }

    /// Takes a suggestion over, as one step.
    pub fn take(self, suggestion: &Suggestion) {
        self.step_to(self.read_now(|record| merge::take(record, &suggestion.change)));
    }

    /// Leaves the brief as it is in this point; if the suggestion was taken over, that is taken back.
    pub fn keep_ours(self, suggestion: &Suggestion) {
        if suggestion.standing == Standing::Taken {
            self.step_to(self.read_now(|record| merge::take(record, &suggestion.change.reversed())));
        }
        self.keep_own(&suggestion.change.paths());
    }

    /// Applies an edit as one step of its own, and shows it in the fields.
    fn step_to(self, edit: Option<Edit>) {
        if let Some(edit) = edit {
            self.pause();
            self.change(edit);
            self.pause();
            self.overtaken.update(|count| *count = count.wrapping_add(1));
        }
    }

    /// What the other side has not seen yet, in words.
    pub fn unseen(self) -> Vec<String> {
        let Some(sent) = self.read(|record| state::last_sent(record).cloned()) else { return Vec::new() };
        self.changes_since(&sent.brief).iter().map(answering::change).collect()
    }

    /// The versions that were agreed, the last first.
    pub fn agreed(self) -> Vec<(Code, Date)> {
        self.read(|record| state::agreed_versions(record).into_iter().rev().collect())
    }

    /// What has changed since a version, line by line; `None` if its text is not kept.
    pub fn changed_since(self, code: Code) -> Option<Vec<Changed>> {
        let version = self.read(|record| record.version(code.short()).cloned())?;
        Some(self.changes_since(&version.brief))
    }

    fn changes_since(self, before: &Brief) -> Vec<Changed> {
        self.read_with_context(|record, context| {
            let before = before.clone().keep(Id(0), Id(0), record.holder);
            answering::changed(&sections(&before, context), &sections(record, context))
        })
    }

    /// Brings the text of a version back, as one step.
    pub fn restore(self, code: Code) {
        self.step_to(self.read_now(|record| merge::become_text(record, &record.version(code.short())?.brief)));
    }
}
