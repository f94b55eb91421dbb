//! What goes back to the one who sent a brief: an answer, an acceptance, that it was declined. Each is
//! a narrow type of its own, so that nothing private can travel in it.

use super::history::{
    INVALID, read_declined, read_remarks, read_short_code, read_signature, write_declined, write_remarks,
    write_signature,
};
use super::numbers;
use super::part::{Fault, Part};
use super::tagged::{Parts, Reader, clean, read_parts};
use crate::brief::field::{Path, Sight};
use crate::brief::id::{Id, Side};
use crate::brief::log::{Declined, Signature};
use crate::brief::numbers::Numbers;
use crate::brief::quantity::Text;
use crate::brief::shared::Brief;
use crate::brief::sorted::Sorted;
use crate::brief::version::ShortCode;

/// An answer with suggestions or a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The version that it answers.
    pub to: ShortCode,
    /// The brief as it is suggested, which says the same as that version where nothing is.
    pub brief: Brief,
    /// What is said about single fields, all of them such as both sides see.
    pub remarks: Sorted<Path, Text>,
    /// What is asked.
    pub question: Option<Text>,
    /// The creator's own numbers, where they are sent along.
    pub numbers: Option<Numbers>,
}

/// That somebody accepted a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acceptance {
    /// The brief.
    pub record: Id,
    /// Who accepted.
    pub by: Side,
    /// Under which name, when, and which version.
    pub signature: Signature,
}

/// That somebody declined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The brief.
    pub record: Id,
    /// Who declined.
    pub by: Side,
    /// Why, when, and which version.
    pub declined: Declined,
}

impl Answer {
    pub(super) fn write(&self, parts: &mut Parts) {
        self.brief.write(parts);
        parts.part(Part::AnswersTo).bytes(&self.to.0);
        if !self.remarks.is_empty() {
            write_remarks(parts.part(Part::Remarks), &self.remarks);
        }
        if let Some(question) = &self.question {
            parts.part(Part::Question).text(question.as_str());
        }
        if let Some(own) = &self.numbers {
            numbers::write(parts, own);
        }
    }

    pub(super) fn read(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        let mut brief = Brief::blank();
        let (mut named, mut to, mut remarks, mut question, mut own) = (false, None, Sorted::default(), None, None);
        read_parts(reader, &mut |part, reader| {
            match part {
                Part::AnswersTo => to = Some(read_short_code(reader).ok_or(part.invalid())?),
                Part::Remarks => remarks = read_remarks(reader, part)?,
                Part::Question => question = Some(reader.text().and_then(clean).ok_or(part.invalid())?),
                Part::Numbers => own = Some(numbers::read_all(reader)?),
                _ => {
                    named |= part == Part::Id;
                    brief.read_part(part, reader)?;
                }
            }
            Ok(())
        })?;
        if !named {
            return Err(Part::Id.invalid());
        }
        if remarks.keys().any(|path| path.sight() != Sight::Both) {
            return Err(Part::Remarks.invalid());
        }
        Ok(Answer { to: to.ok_or(Part::AnswersTo.invalid())?, brief, remarks, question, numbers: own })
    }
}

impl Acceptance {
    pub(super) fn write(&self, parts: &mut Parts) {
        write_who(parts, self.record, self.by);
        let writer = parts.part(Part::Signature);
        writer.array(4);
        write_signature(writer, &self.signature);
    }

    pub(super) fn read(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        let (mut who, mut signature) = (Who::default(), None);
        read_parts(reader, &mut |part, reader| {
            match part {
                Part::Signature if reader.array() == Some(4) => {
                    signature = Some(read_signature(reader).map_err(|fault| at(part, fault))?);
                }
                _ => who.read_part(part, reader)?,
            }
            Ok(())
        })?;
        let (record, by) = who.whole()?;
        Ok(Acceptance { record, by, signature: signature.ok_or(Part::Signature.invalid())? })
    }
}

impl Refusal {
    pub(super) fn write(&self, parts: &mut Parts) {
        write_who(parts, self.record, self.by);
        parts.part(Part::AnswersTo).bytes(&self.declined.to.0);
        let writer = parts.part(Part::Declined);
        writer.array(3);
        write_declined(writer, &self.declined);
    }

    pub(super) fn read(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        let (mut who, mut to, mut declined) = (Who::default(), None, None);
        read_parts(reader, &mut |part, reader| {
            match part {
                Part::AnswersTo => to = Some(read_short_code(reader).ok_or(part.invalid())?),
                Part::Declined if reader.array() == Some(3) => {
                    // Which version it was stands beside it.
                    let unknown = ShortCode([0; 10]);
                    declined = Some(read_declined(reader, unknown).map_err(|fault| at(part, fault))?);
                }
                _ => who.read_part(part, reader)?,
            }
            Ok(())
        })?;
        let (record, by) = who.whole()?;
        let to = to.ok_or(Part::AnswersTo.invalid())?;
        let declined = declined.ok_or(Part::Declined.invalid())?;
        Ok(Refusal { record, by, declined: Declined { to, ..declined } })
    }
}

/// A fault of something that also stands in histories, where it stands here.
fn at(part: Part, fault: Fault) -> Fault {
    if fault == INVALID { part.invalid() } else { fault }
}

fn write_who(parts: &mut Parts, record: Id, by: Side) {
    parts.number(Part::Id, record.0);
    parts.number(Part::Holder, u64::from(by == Side::Creator));
}

/// Which brief, and which side: nothing of it may be missing.
#[derive(Default)]
struct Who {
    record: Option<Id>,
    by: Option<Side>,
}

impl Who {
    fn read_part(&mut self, part: Part, reader: &mut Reader<'_>) -> Result<(), Fault> {
        match (part, reader.uint().ok_or(part.invalid())?) {
            (Part::Id, number) => self.record = Some(Id(number)),
            (Part::Holder, 0) => self.by = Some(Side::Brand),
            (Part::Holder, 1) => self.by = Some(Side::Creator),
            _ => return Err(part.invalid()),
        }
        Ok(())
    }

    fn whole(self) -> Result<(Id, Side), Fault> {
        Ok((self.record.ok_or(Part::Id.invalid())?, self.by.ok_or(Part::Holder.invalid())?))
    }
}
