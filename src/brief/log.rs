//! What happened to a brief between its two sides, in the order in which this side learned of it.

use super::choice::{DeclineReason, Forgotten};
use super::field::Path;
use super::id::Side;
use super::quantity::{Date, Text};
use super::record::Record;
use super::sorted::Sorted;
use super::version::{Code, ShortCode, Version};

/// How many versions are kept that nobody answered or signed.
const UNANSWERED: usize = 20;

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// When this side learned of it, in milliseconds since 1970.
    pub at: u64,
    /// Who did it.
    pub by: Side,
    /// What it was.
    pub what: Happening,
}

/// What can happen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Happening {
    /// The text went to the other side.
    Sent(Code),
    /// An answer with suggestions or a question went to the other side.
    Answered(Answered),
    /// The text was accepted under a name.
    Signed(Signature),
    /// The partnership was declined.
    Declined(Declined),
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The version that it answers.
    pub to: ShortCode,
    /// The text that it suggests, which is that version where nothing is suggested.
    pub suggested: Code,
    /// What was asked.
    pub question: Option<Text>,
    /// What was said about single fields.
    pub remarks: Sorted<Path, Text>,
    /// The fields about which this side has decided to keep its own.
    pub kept: Vec<Path>,
}

/// That somebody accepted a text. A typed name is a record, not a proof of identity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// The text.
    pub code: Code,
    /// The name as it was typed.
    pub name: Text,
    /// The day.
    pub date: Date,
    /// What was left open knowingly.
    pub waived: Vec<Forgotten>,
}

/// That a partnership was declined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declined {
    /// The version that was declined.
    pub to: ShortCode,
    /// Why.
    pub reason: DeclineReason,
    /// In their own words.
    pub words: Option<Text>,
    /// The day.
    pub date: Date,
}

impl Record {
    /// Writes down what happened, with the text that it was about. What happened is no change of the
    /// text, so it cannot be undone; the same thing is not written down twice in a row.
    pub fn note(&mut self, event: Event, version: Option<Version>) {
        if let Some(version) = version {
            self.keep_version(version);
        }
        let again = self.log.last().is_some_and(|last| last.by == event.by && last.what == event.what);
        if !again {
            self.log.push(event);
        }
        self.drop_old_versions();
    }

    /// Decides that in these fields this side's own text stays, against the last answer that came.
    pub fn keep_own(&mut self, paths: &[Path]) {
        let answers = self.log.iter_mut().rev();
        let last = answers.filter_map(|event| match &mut event.what {
            Happening::Answered(answer) => Some(answer),
            _ => None,
        });
        if let Some(answer) = { last }.next() {
            for path in paths {
                if !answer.kept.contains(path) {
                    answer.kept.push(*path);
                }
            }
        }
    }

    /// The version with this code.
    pub fn version(&self, code: ShortCode) -> Option<&Version> {
        self.versions.iter().find(|version| version.code.short() == code)
    }

    fn keep_version(&mut self, version: Version) {
        match self.versions.iter_mut().find(|own| own.code == version.code) {
            Some(own) => {
                if own.plan.is_none() {
                    own.plan = version.plan;
                }
            }
            None => self.versions.push(version),
        }
    }

    /// Keeps every version that was answered or signed, and the last of the others.
    fn drop_old_versions(&mut self) {
        let log = &self.log;
        let is_needed = |code: Code| {
            log.iter().any(|event| match &event.what {
                Happening::Sent(_) => false,
                Happening::Answered(answer) => answer.to == code.short() || answer.suggested == code,
                Happening::Signed(signature) => signature.code == code,
                Happening::Declined(declined) => declined.to == code.short(),
            })
        };
        let mut spare = self.versions.iter().filter(|own| !is_needed(own.code)).count().saturating_sub(UNANSWERED);
        self.versions.retain(|own| {
            let goes = spare > 0 && !is_needed(own.code);
            if goes {
                spare = spare.saturating_sub(1);
            }
            !goes
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::id::Id;
    use crate::brief::shared::Brief;
    use crate::brief::version::Plan;

    fn version(number: u8, plan: Option<Plan>) -> Version {
        Version { code: Code([number; 32]), brief: Brief::blank(), plan }
    }

    fn sent(number: u8) -> Event {
        Event { at: number.into(), by: Side::Brand, what: Happening::Sent(Code([number; 32])) }
    }

    #[test]
    fn what_was_only_sent_goes_in_time_and_what_was_signed_stays() {
        let mut record = Record::new(Id(1), Id(2), Id(3), Side::Brand);
        let signature = Signature {
            code: Code([0; 32]),
            name: Text::new("Ana").unwrap(),
            date: Date::new(2026, 11, 22).unwrap(),
            waived: Vec::new(),
        };
        let signed = Event { at: 0, by: Side::Creator, what: Happening::Signed(signature) };
        record.note(signed, Some(version(0, None)));
        for number in 1..=25 {
            record.note(sent(number), Some(version(number, None)));
        }
        // The signed one and the last twenty of those that were only sent: 6 to 25.
        let kept: Vec<u8> = record.versions.iter().map(|own| own.code.0[0]).collect();
        assert_eq!(kept, [vec![0], (6..=25).collect()].concat());
        assert_eq!(record.log.len(), 26);
    }

    #[test]
    fn the_same_is_written_down_once_and_a_frozen_plan_never_changes() {
        let mut record = Record::new(Id(1), Id(2), Id(3), Side::Brand);
        record.note(sent(1), Some(version(1, None)));
        record.note(sent(1), Some(version(1, Some(Plan::default()))));
        assert_eq!((record.log.len(), record.versions.len()), (1, 1));
        assert_eq!(record.versions[0].plan, Some(Plan::default()));
        let mut other = Plan::default();
        other.levers.insert(crate::brief::choice::Lever::Reach, Default::default());
        record.note(sent(1), Some(version(1, Some(other))));
        assert_eq!(record.versions[0].plan, Some(Plan::default()));
    }
}
