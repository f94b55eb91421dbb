//! A brief that comes again to a creator who keeps a copy of it: going on with one's answer, or taking a
//! newer version.

use crate::agree::difference::differences;
use crate::agree::merge::take;
use crate::brief::edit::apply;
use crate::brief::field::Reply;
use crate::brief::id::{Id, Side};
use crate::brief::log::{Event, Happening};
use crate::brief::record::Record;
use crate::brief::shared::Brief;
use crate::platform::clock;
use crate::text::answering::{self, Changed};
use crate::text::opened::sections;
use crate::wire::address::Room;

use super::App;
use super::agreeing::{last_received, version_of};
use super::briefs::Opening;

/// How a brief that came in a link stands to the copy that is kept here.
#[derive(Debug, Clone, PartialEq)]
pub enum Kept {
    /// There is none.
    Not,
    /// It is the brand's own, or says what this one says.
    Same,
    /// It is the creator's, and this is the version that it answers.
    Answering,
    /// It is the creator's, and answers another version: what differs between that and this one.
    Older(Vec<Changed>),
}

impl App {
    /// How a brief that came in a link stands to what is kept here.
    pub fn kept_copy(self, brief: &Brief) -> Kept {
        let Some(record) = self.record_of(brief.record) else { return Kept::Not };
        if record.holder == Side::Brand {
            return Kept::Same;
        }
        let theirs = version_of(&brief.clone().keep(Id(0), Id(0), Side::Creator));
        let present = version_of(&record);
        let had = last_received(&record).map_or(&present, |version| version);
        if had.code == theirs.code {
            let is_begun = present.code != theirs.code
                || record.reply != Reply::default()
                || record.log.iter().any(|event| event.by == record.holder);
            return if is_begun { Kept::Answering } else { Kept::Same };
        }
        let record_of = |brief: &Brief| brief.clone().keep(Id(0), Id(0), Side::Creator);
        let changed = self.with_context(brief.campaign.currency, |context| {
            answering::changed(&sections(&record_of(&had.brief), context), &sections(&record_of(brief), context))
        });
        Kept::Older(changed)
    }

    /// Takes the newer version of a brief into the copy that is kept here. What was changed and not sent
    /// yet stays, as a suggestion against the newer version.
    pub fn take_newer(self, brief: &Brief) {
        let id = brief.record;
        if !self.is_open(id) && self.open_brief(id) != Opening::Opened {
            return;
        }
        let mut record = self.read_now(|record| renewed(record, brief));
        let version = version_of(&brief.clone().keep(Id(0), Id(0), Side::Creator));
        let event = Event { at: clock::now(), by: Side::Brand, what: Happening::Sent(version.code) };
        record.note(event, Some(version));
        self.renew(record);
        self.show_open_brief(Room::Agree);
    }
}

/// A creator's copy on the newer version.
fn renewed(old: &Record, brief: &Brief) -> Record {
    let fresh = brief.clone().keep(old.campaign.id, old.creator.id, old.holder);
    let mut record = Record {
        items_made: old.items_made.max(fresh.items_made),
        notes: old.notes.clone(),
        plan: old.plan.clone(),
        steps: old.steps.clone(),
        reply: old.reply.clone(),
        log: old.log.clone(),
        versions: old.versions.clone(),
        ..fresh
    };
    for (id, own) in old.scenarios.iter().filter(|(id, _)| id.side() == old.holder) {
        record.scenarios.insert(usize::MAX, id, own.clone());
    }
    let Some(base) = last_received(old) else { return record };
    let was_sent = old.log.iter().rev().find_map(|event| match &event.what {
        Happening::Answered(answer) if event.by == old.holder => Some(answer.suggested),
        _ => None,
    });
    if was_sent == Some(version_of(old).code) {
        return record;
    }
    for change in differences(&base.brief, &Brief::terms_of(old)) {
        // What the newer version cannot take, because its item is gone, is gone with it.
        if let Some(edit) = take(&record, &change) {
            let _ = apply(&mut record, edit);
        }
    }
    record.remarks = old.remarks.clone();
    record
}
