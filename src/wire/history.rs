//! The history of a record, in storage and in files: what happened, and the texts that it was about.
//!
//! `[log, versions]`. An event is an array that begins with its kind, when it was learned of
//! (milliseconds since 1970) and who did it (0 the brand, 1 the creator):
//!
//! | kind | then |
//! | --- | --- |
//! | 1 sent | code |
//! | 2 answered | ten bytes of a code, code, question or empty, `[[part, item, tag, text]]`, `[[part, item, tag]]` |
//! | 3 signed | code, name, day, `[what was waived]` |
//! | 4 declined | ten bytes of a code, reason, words or empty, day |
//!
//! A version is `[code, brief]` or `[code, brief, levers, steps]` with the frozen plan; its brief is
//! a byte string that holds the map of parts that a link carries.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::part::{Fault, Part};
use super::tagged::{Parts, Reader, Writer, clean};
use crate::brief::choice::{Choice, Forgotten};
use crate::brief::field::Path;
use crate::brief::id::Side;
use crate::brief::log::{Answered, Declined, Event, Happening, Signature};
use crate::brief::quantity::{Date, Text};
use crate::brief::record::Record;
use crate::brief::shared::Brief;
use crate::brief::sorted::Sorted;
use crate::brief::version::{Code, Plan, ShortCode, Version};

const SENT: u64 = 1;
const ANSWERED: u64 = 2;
const SIGNED: u64 = 3;
const DECLINED: u64 = 4;

/// Whatever stands in the history and cannot be read.
pub(super) const INVALID: Fault = Fault::Invalid(super::part::Place::Part(Part::History));

/// Writes the history of a record.
pub(super) fn write(writer: &mut Writer, record: &Record) {
    writer.array(2);
    writer.array(record.log.len());
    for event in &record.log {
        write_event(writer, event);
    }
    writer.array(record.versions.len());
    for version in &record.versions {
        write_version(writer, version);
    }
}

/// The history as one text, for files: nobody edits it by hand.
pub(super) fn to_text(record: &Record) -> String {
    let mut writer = Writer::new();
    write(&mut writer, record);
    URL_SAFE_NO_PAD.encode(writer.into_bytes())
}

/// Reads what [`to_text`] wrote; `None` for anything else.
pub(super) fn from_text(text: &str, record: &mut Record) -> Option<()> {
    let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
    let mut reader = Reader::new(&bytes);
    read(&mut reader, record).ok()?;
    reader.at_end().then_some(())
}

/// Whether anything has happened.
pub(super) fn is_empty(record: &Record) -> bool {
    record.log.is_empty() && record.versions.is_empty()
}

/// Reads the history of a record.
pub(super) fn read(reader: &mut Reader<'_>, record: &mut Record) -> Result<(), Fault> {
    if reader.array() != Some(2) {
        return Err(INVALID);
    }
    for _ in 0..reader.array().ok_or(INVALID)? {
        record.log.push(read_event(reader)?);
    }
    for _ in 0..reader.array().ok_or(INVALID)? {
        record.versions.push(read_version(reader)?);
    }
    Ok(())
}

fn write_event(writer: &mut Writer, event: &Event) {
    let (kind, length) = match &event.what {
        Happening::Sent(_) => (SENT, 4),
        Happening::Answered(_) => (ANSWERED, 8),
        Happening::Signed(_) => (SIGNED, 7),
        Happening::Declined(_) => (DECLINED, 7),
    };
    writer.array(length);
    writer.uint(kind);
    writer.uint(event.at);
    writer.uint(side_number(event.by));
    match &event.what {
        Happening::Sent(code) => writer.bytes(&code.0),
        Happening::Answered(answer) => {
            writer.bytes(&answer.to.0);
            writer.bytes(&answer.suggested.0);
            write_words(writer, answer.question.as_ref());
            write_remarks(writer, &answer.remarks);
            writer.array(answer.kept.len());
            for path in &answer.kept {
                writer.array(3);
                writer.path(*path);
            }
        }
        Happening::Signed(signature) => write_signature(writer, signature),
        Happening::Declined(declined) => {
            writer.bytes(&declined.to.0);
            write_declined(writer, declined);
        }
    }
}

fn read_event(reader: &mut Reader<'_>) -> Result<Event, Fault> {
    let length = reader.array().ok_or(INVALID)?;
    let kind = reader.uint().ok_or(INVALID)?;
    let at = reader.uint().ok_or(INVALID)?;
    let by = read_side(reader)?;
    let what = match (kind, length) {
        (SENT, 4) => Happening::Sent(read_code(reader).ok_or(INVALID)?),
        (ANSWERED, 8) => {
            let to = read_short_code(reader).ok_or(INVALID)?;
            let suggested = read_code(reader).ok_or(INVALID)?;
            let question = read_words(reader)?;
            let remarks = read_remarks(reader, Part::History)?;
            let mut kept = Vec::new();
            for _ in 0..reader.array().ok_or(INVALID)? {
                if reader.array() != Some(3) {
                    return Err(INVALID);
                }
                kept.push(reader.path(Part::History)?);
            }
            Happening::Answered(Answered { to, suggested, question, remarks, kept })
        }
        (SIGNED, 7) => Happening::Signed(read_signature(reader)?),
        (DECLINED, 7) => {
            let to = read_short_code(reader).ok_or(INVALID)?;
            Happening::Declined(read_declined(reader, to)?)
        }
        (SENT..=DECLINED, _) => return Err(INVALID),
        _ => return Err(Fault::Newer),
    };
    Ok(Event { at, by, what })
}

fn write_version(writer: &mut Writer, version: &Version) {
    writer.array(if version.plan.is_some() { 4 } else { 2 });
    writer.bytes(&version.code.0);
    let mut parts = Parts::new();
    version.brief.write(&mut parts);
    writer.bytes(&parts.finish(&[]));
    if let Some(plan) = &version.plan {
        writer.by_lever(&plan.levers);
        writer.list(&plan.steps);
    }
}

fn read_version(reader: &mut Reader<'_>) -> Result<Version, Fault> {
    let length = reader.array();
    let code = read_code(reader).ok_or(INVALID)?;
    let brief = Brief::read(&mut Reader::new(reader.bytes().ok_or(INVALID)?))?;
    let plan = match length {
        Some(2) => None,
        Some(4) => Some(Plan {
            levers: reader.by_lever(Part::History, Path::Assumption)?,
            steps: reader.list(Part::History, Path::Step)?,
        }),
        _ => return Err(INVALID),
    };
    Ok(Version { code, brief, plan })
}

fn side_number(side: Side) -> u64 {
    match side {
        Side::Brand => 0,
        Side::Creator => 1,
    }
}

fn read_side(reader: &mut Reader<'_>) -> Result<Side, Fault> {
    match reader.uint() {
        Some(0) => Ok(Side::Brand),
        Some(1) => Ok(Side::Creator),
        _ => Err(INVALID),
    }
}

fn read_code(reader: &mut Reader<'_>) -> Option<Code> {
    reader.bytes()?.try_into().ok().map(Code)
}

pub(super) fn read_short_code(reader: &mut Reader<'_>) -> Option<ShortCode> {
    reader.bytes()?.try_into().ok().map(ShortCode)
}

fn write_words(writer: &mut Writer, words: Option<&Text>) {
    writer.text(words.map_or("", Text::as_str));
}

fn read_words(reader: &mut Reader<'_>) -> Result<Option<Text>, Fault> {
    match reader.text().ok_or(INVALID)? {
        "" => Ok(None),
        words => clean(words).map(Some).ok_or(INVALID),
    }
}

pub(super) fn write_remarks(writer: &mut Writer, remarks: &Sorted<Path, Text>) {
    writer.array(remarks.len());
    for (path, words) in remarks.iter() {
        writer.array(4);
        writer.path(*path);
        writer.text(words.as_str());
    }
}

pub(super) fn read_remarks(reader: &mut Reader<'_>, within: Part) -> Result<Sorted<Path, Text>, Fault> {
    let mut remarks = Sorted::default();
    for _ in 0..reader.array().ok_or(within.invalid())? {
        if reader.array() != Some(4) {
            return Err(within.invalid());
        }
        let path = reader.path(within)?;
        let words = reader.text().and_then(clean).ok_or(within.invalid())?;
        if remarks.insert(path, words).is_some() {
            return Err(within.invalid());
        }
    }
    Ok(remarks)
}

pub(super) fn write_signature(writer: &mut Writer, signature: &Signature) {
    writer.bytes(&signature.code.0);
    writer.text(signature.name.as_str());
    writer.uint(signature.date.day_number().into());
    writer.array(signature.waived.len());
    for own in &signature.waived {
        writer.uint(own.code().into());
    }
}

pub(super) fn read_signature(reader: &mut Reader<'_>) -> Result<Signature, Fault> {
    let code = read_code(reader).ok_or(INVALID)?;
    let name = reader.text().and_then(clean).ok_or(INVALID)?;
    let date = reader.small().and_then(Date::from_day_number).ok_or(INVALID)?;
    let mut waived = Vec::new();
    for _ in 0..reader.array().ok_or(INVALID)? {
        let code = reader.uint().ok_or(INVALID)?;
        waived.push(u16::try_from(code).ok().and_then(Forgotten::from_code).ok_or(Fault::Newer)?);
    }
    Ok(Signature { code, name, date, waived })
}

pub(super) fn write_declined(writer: &mut Writer, declined: &Declined) {
    writer.uint(declined.reason.code().into());
    write_words(writer, declined.words.as_ref());
    writer.uint(declined.date.day_number().into());
}

pub(super) fn read_declined(reader: &mut Reader<'_>, to: ShortCode) -> Result<Declined, Fault> {
    let code = reader.uint().ok_or(INVALID)?;
    let reason = u16::try_from(code).ok().and_then(Choice::from_code).ok_or(Fault::Newer)?;
    let words = read_words(reader)?;
    let date = reader.small().and_then(Date::from_day_number).ok_or(INVALID)?;
    Ok(Declined { to, reason, words, date })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::choice::{DeclineReason, Lever};
    use crate::brief::field::{Assumption, TermsField};
    use crate::brief::id::Id;
    use crate::brief::quantity::{Amount, Count};

    fn text(words: &str) -> Text {
        Text::new(words).unwrap()
    }

    fn day() -> Date {
        Date::new(2026, 11, 22).unwrap()
    }

    /// A record to which everything has happened.
    fn example() -> Record {
        let mut record = Record::new(Id(7), Id(8), Id(9), Side::Brand);
        record.campaign.facts.name = Text::new("A").ok();
        let (sent, suggested) = (Code([1; 32]), Code([2; 32]));
        let event = |at, by, what| Event { at, by, what };
        let version = |code, plan| {
            Some(Version { code, brief: Brief::kept(&Record::new(Id(7), Id(8), Id(9), Side::Brand)), plan })
        };
        record.note(event(1, Side::Brand, Happening::Sent(sent)), version(sent, None));
        let fee = Path::Terms(TermsField::Fee);
        let answered = Answered {
            to: sent.short(),
            suggested,
            question: Some(text("When does it arrive?")),
            remarks: [(fee, text("for both reels"))].into_iter().collect(),
            kept: vec![fee],
        };
        record.note(event(2, Side::Creator, Happening::Answered(answered)), version(suggested, None));
        let waived = vec![Forgotten::Evidence];
        let signature = Signature { code: suggested, name: text("Ana"), date: day(), waived };
        let mut plan = Plan::default();
        let amount = Count::new(60_000).map(Amount::Count);
        plan.levers.insert(Lever::Reach, Assumption { amount, ..Assumption::default() });
        record.note(event(3, Side::Brand, Happening::Signed(signature)), version(suggested, Some(plan)));
        let declined = Declined { to: suggested.short(), reason: DeclineReason::Dates, words: None, date: day() };
        record.note(event(4, Side::Creator, Happening::Declined(declined)), None);
        record
    }

    #[test]
    fn a_history_comes_back_whole() {
        let record = example();
        let mut again = Record::new(Id(7), Id(8), Id(9), Side::Brand);
        assert_eq!(from_text(&to_text(&record), &mut again), Some(()));
        assert_eq!((again.log, again.versions), (record.log, record.versions));
    }

    #[test]
    fn a_sent_version_lies_as_worked_out_by_hand() {
        // 82: two arrays. 81: one event; 84 01 05 00: sent, at 5, by the brand; 5820 and 32 bytes. 81: one
        // version; 82: without a plan; its code again; 45: five bytes: a2, two parts: 01 07, the id,
        // 02 a0 is left out as the campaign is empty, so a1 01 07: three bytes.
        let mut record = Record::new(Id(7), Id(8), Id(9), Side::Brand);
        let code = Code([0xee; 32]);
        let brief = Brief::kept(&record);
        let event = Event { at: 5, by: Side::Brand, what: Happening::Sent(code) };
        record.note(event, Some(Version { code, brief, plan: None }));
        let mut writer = Writer::new();
        write(&mut writer, &record);
        let code = [vec![0x58, 0x20], vec![0xee; 32]].concat();
        let expected = [&[0x82, 0x81, 0x84, 1, 5, 0], &code[..], &[0x81, 0x82], &code, &[0x43, 0xa1, 1, 7]].concat();
        assert_eq!(writer.into_bytes(), expected);
    }

    #[test]
    fn no_cut_and_no_changed_byte_is_read_wrongly_or_stops_the_page() {
        let mut writer = Writer::new();
        write(&mut writer, &example());
        let bytes = writer.into_bytes();
        let read_all = |bytes: &[u8]| {
            let mut record = Record::new(Id(7), Id(8), Id(9), Side::Brand);
            let mut reader = Reader::new(bytes);
            read(&mut reader, &mut record).map(|()| reader.at_end())
        };
        assert_eq!(read_all(&bytes), Ok(true));
        for length in 0..bytes.len() {
            assert!(read_all(&bytes[..length]).is_err(), "cut at {length}");
        }
        let mut refused = 0;
        for at in 0..bytes.len() {
            for bit in 0..8 {
                let mut changed = bytes.clone();
                changed[at] ^= 1 << bit;
                refused += usize::from(read_all(&changed) != Ok(true));
            }
        }
        // Many a changed byte is another code or another name; the frame around it has a checksum.
        assert!(refused > 0);
    }

    #[test]
    fn an_event_that_has_no_name_yet_is_newer() {
        // 84 05 01 00 00: an event of kind 5.
        let mut record = Record::new(Id(7), Id(8), Id(9), Side::Brand);
        let bytes = [0x82, 0x81, 0x84, 5, 1, 0, 0, 0x80];
        assert_eq!(read(&mut Reader::new(&bytes), &mut record), Err(Fault::Newer));
    }
}
