//! The brief as a link carries it.

use super::part::{Fault, Part};
use super::tagged::{Parts, Reader, read_parts};
use crate::brief::choice::Lever;
use crate::brief::field::{Group, Path, Sight};
use crate::brief::record::Items;
use crate::brief::scenario::SharedScenarioField;
use crate::brief::shared::Brief;
use crate::brief::sorted::Sorted;

impl Brief {
    /// Writes every part. A private group does not compile here.
    pub(super) fn write(&self, parts: &mut Parts) {
        parts.number(Part::Id, self.record.0);
        group(parts, Part::Campaign, &self.campaign);
        list(parts, Part::Markets, &self.markets);
        group(parts, Part::Creator, &self.creator);
        group(parts, Part::Terms, &self.terms);
        list(parts, Part::Deliverables, &self.deliverables);
        list(parts, Part::Targets, &self.targets);
        list(parts, Part::Outcomes, &self.outcomes);
        list(parts, Part::Lines, &self.lines);
        list(parts, Part::Decisions, &self.decisions);
        list(parts, Part::Scenarios, &self.scenarios);
        by_lever(parts, Part::Told, &self.told);
    }

    /// Takes one part in.
    pub(super) fn read_part(&mut self, part: Part, reader: &mut Reader<'_>) -> Result<(), Fault> {
        match part {
            Part::Id => self.record = reader.id().ok_or(part.invalid())?,
            Part::Campaign => self.campaign = reader.group(part, Path::Campaign)?,
            Part::Markets => self.markets = reader.list(part, Path::Market)?,
            Part::Creator => self.creator = reader.group(part, Path::Creator)?,
            Part::Terms => self.terms = reader.group(part, Path::Terms)?,
            Part::Deliverables => self.deliverables = reader.list(part, Path::Deliverable)?,
            Part::Targets => self.targets = reader.list(part, Path::Target)?,
            Part::Outcomes => self.outcomes = reader.list(part, Path::Outcome)?,
            Part::Lines => self.lines = reader.list(part, Path::Line)?,
            Part::Decisions => self.decisions = reader.list(part, Path::Decision)?,
            Part::Scenarios => {
                let at = |id, field: SharedScenarioField| Path::Scenario(id, field.into());
                self.scenarios = reader.list(part, at)?;
            }
            Part::Told => self.told = reader.by_lever(part, Path::Told)?,
            // A known part that a brief never carries, such as a plan.
            _ => return Err(part.invalid()),
        }
        Ok(())
    }

    /// Reads the parts of a payload that holds a brief and nothing else.
    pub(super) fn read(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        let mut brief = Brief::blank();
        let mut named = false;
        read_parts(reader, &mut |part, reader| {
            named |= part == Part::Id;
            brief.read_part(part, reader)
        })?;
        if named { Ok(brief) } else { Err(Part::Id.invalid()) }
    }
}

/// Fails to compile for a group that one side keeps to itself. (`cargo build` says so; `cargo check`
/// does not get that far.)
const fn shared<G: Group>() {
    assert!(matches!(G::SIGHT, Sight::Both), "only what both sides see is written into a brief");
}

fn group<G: Group>(parts: &mut Parts, part: Part, group: &G) {
    const { shared::<G>() };
    parts.group(part, group);
}

fn list<G: Group>(parts: &mut Parts, part: Part, items: &Items<G>) {
    const { shared::<G>() };
    parts.list(part, items);
}

fn by_lever<G: Group>(parts: &mut Parts, part: Part, map: &Sorted<Lever, G>) {
    const { shared::<G>() };
    parts.by_lever(part, map);
}
