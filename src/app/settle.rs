//! Deciding about what is to settle.

use leptos::prelude::*;

use crate::align::fit::Proposal;
use crate::align::settle::{Matter, Point, decide, take_back};
use crate::brief::choice::{AgreedBy, Choice, Response};
use crate::brief::id::{ItemId, Side};
use crate::brief::record::Record;

use super::App;

impl App {
    /// Records a response to a point, on the part of whoever holds the brief.
    pub fn decide(self, point: &Point, response: Response) {
        self.change(self.document.with_untracked(|document| {
            let agreed_by = match document.record.holder {
                Side::Brand => AgreedBy::Brand,
                Side::Creator => AgreedBy::Creator,
            };
            decide(&document.record, point, response, None, agreed_by)
        }));
    }

    /// Makes the changes of a proposal and records it as the response to its point, in one step.
    pub fn take_over(self, proposal: &Proposal, point: &Point) {
        let Some(changes) = self.document.with_untracked(|document| proposal.edits(&document.record)) else { return };
        if self.change(changes) {
            self.decide(point, proposal.response);
        }
    }

    /// Lets a decision stand although what was found has changed since.
    pub fn confirm(self, point: &Point, decision: ItemId) {
        let edit = self.document.with_untracked(|document| {
            let own = document.record.decisions.get(decision)?;
            Some(decide(&document.record, point, own.response?, own.note.clone(), own.agreed_by?))
        });
        if let Some(edit) = edit {
            self.change(edit);
        }
    }

    /// Takes a decision back.
    pub fn take_back(self, decision: ItemId) {
        self.change(self.document.with_untracked(|document| take_back(&document.record, decision)));
    }
}

/// A number that stays with a matter while it is open or settled: its rule, and what it is about.
pub fn key(record: &Record, matter: &Matter) -> u32 {
    let decided = matter.decision.and_then(|id| record.decisions.get(id));
    let (rule, about) = match &matter.point {
        Some(point) => (Some(point.rule), point.about),
        None => decided.map_or((None, None), |decision| (decision.rule, decision.about)),
    };
    let rule = rule.map_or(0, |rule| u32::from(rule.code()));
    // The rule in the upper eight bits; an item above 2²⁴ is one that no page shows beside another.
    rule.rotate_right(8) ^ about.map_or(0x00ff_ffff, |id| id.0)
}
