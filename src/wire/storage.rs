//! What the browser keeps: whole records, private parts and drafts included, and the heads that
//! lists show. Released: `s1` with schema 1 is read for ever.

use super::frame::{self, Caps, FrameError};
use super::history;
use super::kind;
use super::part::{Fault, Part, Place};
use super::tagged::{Parts, Reader, read_parts};
use crate::brief::choice::Objective;
use crate::brief::field::{BrandNotes, CampaignFacts, CreatorFacts, Path};
use crate::brief::id::{Id, Side};
use crate::brief::quantity::Text;
use crate::brief::record::Record;
use crate::brief::shared::Brief;

/// What a value begins with.
pub const TOKEN: &str = "s1.";
/// The version of what the parts mean; raised when a migration is needed.
pub const SCHEMA: u64 = 1;
/// Far above what a browser's storage holds; only so that no damaged value fills the memory.
const CAPS: Caps = Caps { carried: 64_000_000, inflated: 64_000_000 };

/// A record as it was stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// The record.
    pub record: Record,
    /// How often it had been saved; tells two tabs which of them is behind.
    pub revision: u64,
}

/// What lists need of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Names the brief.
    pub id: Id,
    /// The campaign that it belongs to.
    pub campaign: Id,
    /// The creator whom it is with.
    pub creator: Id,
    /// Whose copy it is.
    pub holder: Side,
    /// What the campaign is called.
    pub name: Option<Text>,
    /// Who pays.
    pub brand: Option<Text>,
    /// The creator's name or handle.
    pub handle: Option<Text>,
    /// What the campaign is for.
    pub objective: Option<Objective>,
    /// When it was last edited, in milliseconds since 1970.
    pub edited: u64,
    /// Whether it is in the trash.
    pub trashed: bool,
    /// The revision of the record that this was made from.
    pub revision: u64,
}

/// Why a stored value was not read. The value itself is to be moved aside, never overwritten.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StorageError {
    /// Written by a newer version: this one must stop writing.
    Newer,
    /// It is not what was written.
    Damaged,
    /// Larger than any record.
    TooLarge,
    /// It holds what no version writes, here.
    Invalid(Place),
}

impl From<FrameError> for StorageError {
    fn from(error: FrameError) -> Self {
        match error {
            FrameError::CutShort { .. } | FrameError::Damaged => StorageError::Damaged,
            FrameError::TooLarge => StorageError::TooLarge,
            // Nothing that is kept is packed or sealed, yet.
            FrameError::Newer | FrameError::Packed | FrameError::Locked => StorageError::Newer,
        }
    }
}

impl From<Fault> for StorageError {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Newer => StorageError::Newer,
            Fault::Invalid(place) => StorageError::Invalid(place),
        }
    }
}

/// A whole record as text for storage.
pub fn save(record: &Record, revision: u64) -> String {
    let mut parts = Parts::new();
    Brief::kept(record).write(&mut parts);
    write_owner(&mut parts, record.campaign.id, record.creator.id, record.holder);
    write_number(&mut parts, Part::ItemsMade, record.items_made.into());
    write_number(&mut parts, Part::Revision, revision);
    parts.by_lever(Part::Plan, &record.plan);
    parts.list(Part::Steps, &record.steps);
    parts.list(Part::Scenarios, &record.scenarios);
    parts.group(Part::Notes, &record.notes);
    parts.group(Part::Reply, &record.reply);
    if !record.remarks.is_empty() {
        history::write_remarks(parts.part(Part::Remarks), &record.remarks);
    }
    write_drafts(&mut parts, record);
    if !history::is_empty(record) {
        history::write(parts.part(Part::History), record);
    }
    seal(parts, kind::RECORD)
}

/// Reads what [`save`] wrote.
///
/// # Errors
/// [`StorageError`] says why the text cannot be read.
pub fn load(text: &str) -> Result<Stored, StorageError> {
    let payload = open(text)?;
    let mut brief = Brief::blank();
    let mut owner = Owner::default();
    let mut rest = Record::new(Id(0), Id(0), Id(0), Side::Brand);
    let mut revision = 0;
    read_parts(&mut body(&payload, kind::RECORD)?, &mut |part, reader| {
        match part {
            Part::ItemsMade => rest.items_made = reader.small().ok_or(part.invalid())?,
            Part::Revision => revision = reader.uint().ok_or(part.invalid())?,
            Part::Plan => rest.plan = reader.by_lever(part, Path::Assumption)?,
            Part::Steps => rest.steps = reader.list(part, Path::Step)?,
            Part::Scenarios => rest.scenarios = reader.list(part, Path::Scenario)?,
            Part::Notes => rest.notes = reader.group::<BrandNotes>(part, Path::BrandNotes)?,
            Part::Reply => rest.reply = reader.group(part, Path::Reply)?,
            Part::Remarks => rest.remarks = history::read_remarks(reader, part)?,
            Part::Drafts => read_drafts(reader, &mut rest)?,
            Part::History => history::read(reader, &mut rest)?,
            Part::CampaignId | Part::CreatorId | Part::Holder => owner.read_part(part, reader)?,
            _ => {
                if part == Part::Id {
                    owner.named = true;
                }
                brief.read_part(part, reader)?;
            }
        }
        Ok(())
    })?;
    let (campaign, creator, holder) = owner.whole()?;
    let kept = brief.keep(campaign, creator, holder);
    let Record { plan, steps, scenarios, notes, reply, remarks, drafts, items_made, log, versions, .. } = rest;
    let record = Record { plan, steps, scenarios, notes, reply, remarks, drafts, items_made, log, versions, ..kept };
    Ok(Stored { record, revision })
}

/// What lists need of a record. The caller says when it was edited, in milliseconds since 1970.
pub fn head(record: &Record, edited: u64, trashed: bool, revision: u64) -> Head {
    let facts = &record.campaign.facts;
    Head {
        id: record.id,
        campaign: record.campaign.id,
        creator: record.creator.id,
        holder: record.holder,
        name: facts.name.clone(),
        brand: facts.brand.clone(),
        handle: record.creator.facts.handle.clone(),
        objective: facts.objective,
        edited,
        trashed,
        revision,
    }
}

/// A head as text for storage.
pub fn save_head(head: &Head) -> String {
    let mut parts = Parts::new();
    let (name, brand) = (head.name.clone(), head.brand.clone());
    let facts = CampaignFacts { name, brand, objective: head.objective, ..CampaignFacts::default() };
    parts.number(Part::Id, head.id.0);
    parts.group(Part::Campaign, &facts);
    parts.group(Part::Creator, &CreatorFacts { handle: head.handle.clone(), ..CreatorFacts::default() });
    write_owner(&mut parts, head.campaign, head.creator, head.holder);
    write_number(&mut parts, Part::Revision, head.revision);
    write_number(&mut parts, Part::Edited, head.edited);
    write_number(&mut parts, Part::Trashed, head.trashed.into());
    seal(parts, kind::HEAD)
}

/// Reads what [`save_head`] wrote.
///
/// # Errors
/// [`StorageError`] says why the text cannot be read; a head can be made anew from its record.
pub fn load_head(text: &str) -> Result<Head, StorageError> {
    let payload = open(text)?;
    let mut owner = Owner::default();
    let mut record = Record::new(Id(0), Id(0), Id(0), Side::Brand);
    let (mut edited, mut trashed, mut revision) = (0, 0u64, 0);
    read_parts(&mut body(&payload, kind::HEAD)?, &mut |part, reader| {
        let number = |reader: &mut Reader<'_>| reader.uint().ok_or(part.invalid());
        match part {
            Part::Id => {
                owner.named = true;
                record.id = Id(number(reader)?);
            }
            Part::Campaign => record.campaign.facts = reader.group(part, Path::Campaign)?,
            Part::Creator => record.creator.facts = reader.group(part, Path::Creator)?,
            Part::CampaignId | Part::CreatorId | Part::Holder => owner.read_part(part, reader)?,
            Part::Revision => revision = number(reader)?,
            Part::Edited => edited = number(reader)?,
            Part::Trashed => trashed = number(reader)?,
            _ => return Err(part.invalid()),
        }
        Ok(())
    })?;
    if trashed > 1 {
        return Err(Part::Trashed.invalid().into());
    }
    (record.campaign.id, record.creator.id, record.holder) = owner.whole()?;
    Ok(head(&record, edited, trashed == 1, revision))
}

pub(super) fn seal(parts: Parts, kind: u64) -> String {
    format!("{TOKEN}{}", frame::seal(&parts.finish(&[kind, SCHEMA]), CAPS))
}

/// The payload of a stored value.
pub(super) fn open(text: &str) -> Result<Vec<u8>, StorageError> {
    if let Some(framed) = text.strip_prefix(TOKEN) {
        return Ok(frame::open(framed, CAPS, None)?);
    }
    let version = text.strip_prefix('s').and_then(|rest| rest.split_once('.')).map(|(version, _)| version);
    let newer = version.is_some_and(|version| version.parse::<u32>().is_ok_and(|number| number > 1));
    Err(if newer { StorageError::Newer } else { StorageError::Damaged })
}

/// The parts of a payload that must be of this kind.
pub(super) fn body(payload: &[u8], kind: u64) -> Result<Reader<'_>, Fault> {
    let mut reader = Reader::new(payload);
    if reader.uint() != Some(kind) {
        return Err(Part::Payload.invalid());
    }
    match reader.uint() {
        Some(SCHEMA) => Ok(reader),
        Some(newer) if newer > SCHEMA => Err(Fault::Newer),
        _ => Err(Part::Payload.invalid()),
    }
}

/// Writes a number unless it is 0.
fn write_number(parts: &mut Parts, part: Part, number: u64) {
    if number != 0 {
        parts.number(part, number);
    }
}

fn write_owner(parts: &mut Parts, campaign: Id, creator: Id, holder: Side) {
    parts.number(Part::CampaignId, campaign.0);
    parts.number(Part::CreatorId, creator.0);
    parts.number(Part::Holder, u64::from(holder == Side::Creator));
}

/// What names a copy while it is read: nothing of it may be missing.
#[derive(Default)]
struct Owner {
    named: bool,
    campaign: Option<Id>,
    creator: Option<Id>,
    holder: Option<Side>,
}

impl Owner {
    fn read_part(&mut self, part: Part, reader: &mut Reader<'_>) -> Result<(), Fault> {
        let number = reader.uint().ok_or(part.invalid())?;
        match (part, number) {
            (Part::CampaignId, _) => self.campaign = Some(Id(number)),
            (Part::CreatorId, _) => self.creator = Some(Id(number)),
            (_, 0) => self.holder = Some(Side::Brand),
            (_, 1) => self.holder = Some(Side::Creator),
            _ => return Err(part.invalid()),
        }
        Ok(())
    }

    fn whole(self) -> Result<(Id, Id, Side), Fault> {
        if !self.named {
            return Err(Part::Id.invalid());
        }
        let campaign = self.campaign.ok_or(Part::CampaignId.invalid())?;
        let creator = self.creator.ok_or(Part::CreatorId.invalid())?;
        Ok((campaign, creator, self.holder.ok_or(Part::Holder.invalid())?))
    }
}

fn write_drafts(parts: &mut Parts, record: &Record) {
    if record.drafts.is_empty() {
        return;
    }
    let writer = parts.part(Part::Drafts);
    writer.array(record.drafts.len());
    for (path, typed) in record.drafts.iter() {
        writer.array(4);
        writer.path(*path);
        writer.text(typed);
    }
}

/// Drafts come back as they were typed, whatever they hold: they are nobody else's, and losing
/// one would lose work.
fn read_drafts(reader: &mut Reader<'_>, record: &mut Record) -> Result<(), Fault> {
    let invalid = Part::Drafts.invalid();
    for _ in 0..reader.array().ok_or(invalid)? {
        if reader.array() != Some(4) {
            return Err(invalid);
        }
        let path = reader.path(Part::Drafts)?;
        let typed = reader.text().ok_or(invalid)?;
        if record.drafts.insert(path, typed.to_owned()).is_some() {
            return Err(invalid);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::choice::{Lever, Reporter, Sharing};
    use crate::brief::example::{Words, founding};
    use crate::brief::field::{Assumption, AssumptionField, CampaignField, FunnelStep, GoalField, TermsField};
    use crate::brief::id::ItemId;
    use crate::brief::quantity::{Amount, Count, Money, Rate};
    use crate::brief::scenario::Scenario;
    use crate::wire::tagged::Writer;

    const WORDS: Words = Words { campaign: "Autumn launch", brand: "Brand A", creator: "@creator_a" };
    const ID: Id = Id(0x0123_4567_89ab_cdef);

    /// Written by the first release; must load for ever. Only ever add to these.
    const GOLDEN_RECORD: &str = "s1.AfsBfpnxuy2Lu07DMBhG_TvXhkYKTCQdsAQLqCppWTo2CFaWqjNxE7ell1hyE2DskIXHsMOAhARvQSdegpGFhR0y9Fs-HekcD96hBcfX06fXzx_8DKuoyItVRpa0yJIZBi0ZDa_M6aWgWUoiTSIJ49FQlzAfJILRnItbaipcgVG7oFeg1Y8tZSoA7NMXW9X4ESDob2zlKDCxD79NBQ28DZDmDhrYaf3ttoealnt45lUgwf-ODQl16B7FloStH7T3JTye3vCc0DG_Z-Sk1w7DsONE6wWZcEHyGSOCsSWZ3Il13jkoS4z09OK82ysNBGm3z3lpO8ackgfGFuhr81Z6OsT_";
    const GOLDEN_HEAD: &str = "s1.AFRW_XrpEQGpARsBI0VniavN7wKjAW1BdXR1bW4gbGF1bmNoAgEGZ0JyYW5kIEEEoQFqQGNyZWF0b3JfYQkCChv__________wsADRgqDhsAAAGatpfoAA8B";

    /// The founding example with everything private that a record can hold.
    fn example() -> Record {
        let mut record = founding(ID, Id(2), Id(u64::MAX), &WORDS);
        let amounts = [
            (Lever::Reach, Count::new(60_000).map(Amount::Count)),
            (Lever::LandingRate, Rate::from_ppm(860_000).map(Amount::Rate)),
            (Lever::AverageOrderValue, Money::from_minor(6_700).map(Amount::Money)),
        ];
        record.plan = amounts
            .map(|(lever, amount)| (lever, Assumption { amount, ..Assumption::default() }))
            .into_iter()
            .collect();
        record.notes.notes = Text::new("Not above $2,000.\nAsk for the reel first.").ok();
        for (path, typed) in [
            (Path::Terms(TermsField::Fee), "18oo"),
            (Path::Outcome(ItemId(10), GoalField::Window), "a week\u{0}\u{202E}"),
            (Path::Assumption(Lever::ClickThroughRate, AssumptionField::Amount), ""),
            (Path::Campaign(CampaignField::Starts), "3/12"),
        ] {
            record.drafts.insert(path, typed.to_owned());
        }
        record
    }

    fn stored(head: &[u64], body: &str) -> String {
        let mut writer = Writer::new();
        head.iter().for_each(|number| writer.uint(*number));
        let digits: Vec<u8> = body.bytes().filter(u8::is_ascii_hexdigit).collect();
        let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
        let mut payload = writer.into_bytes();
        payload.extend(digits.chunks(2).map(byte));
        format!("{TOKEN}{}", frame::seal(&payload, CAPS))
    }

    #[test]
    fn what_the_first_release_stored_is_read_for_ever() {
        assert_eq!(load(GOLDEN_RECORD), Ok(Stored { record: example(), revision: 42 }));
        assert_eq!(load_head(GOLDEN_HEAD), Ok(head(&example(), 1_764_000_000_000, true, 42)));
    }

    #[test]
    fn a_record_comes_back_whole() {
        let text = save(&example(), 42);
        println!("record, {} characters: {text}", text.len());
        assert_eq!(load(&text), Ok(Stored { record: example(), revision: 42 }));
        let empty = Record::new(Id(0), Id(0), Id(0), Side::Creator);
        assert_eq!(load(&save(&empty, 0)), Ok(Stored { record: empty, revision: 0 }));
    }

    #[test]
    fn own_steps_have_the_bytes_worked_out_by_hand() {
        // 01 07: the brief; 09 08, 0a 09, 0b 00: its campaign, its creator, the brand's copy; 0c 02: two
        // items made. 15 a2: part 21 with two steps; 02 a1 01 03: item 2 is lever 3, audience in the
        // market; 00 a2 01 0f 02 64 5175697a: item 0 is lever 15, the first of the brand's own, "Quiz".
        let bytes = "a6 01 07 09 08 0a 09 0b 00 0c 02 15 a2 02 a1 01 03 00 a2 01 0f 02 64 5175697a";
        let mut record = Record::new(Id(7), Id(8), Id(9), Side::Brand);
        record.items_made = 2;
        let audience = FunnelStep { lever: Some(Lever::AudienceInMarket), name: None };
        record.steps.insert(0, ItemId(2), audience);
        let quiz = FunnelStep { lever: Some(Lever::OwnRate1), name: Text::new("Quiz").ok() };
        record.steps.insert(1, ItemId(0), quiz);
        assert_eq!(load(&stored(&[kind::RECORD, 1], bytes)), Ok(Stored { record, revision: 0 }));
    }

    #[test]
    fn a_head_comes_back_whole() {
        let full = head(&example(), 1_764_000_000_000, true, 42);
        println!("head, {} characters: {}", save_head(&full).len(), save_head(&full));
        let bare = head(&Record::new(ID, Id(0), Id(0), Side::Creator), 0, false, 0);
        for head in [full, bare] {
            assert_eq!(load_head(&save_head(&head)), Ok(head));
        }
    }

    #[test]
    fn a_newer_schema_is_newer_whatever_follows() {
        for text in [
            "s2.",
            "s10.AAAA",
            &stored(&[kind::RECORD, 2], ""),
            &stored(&[kind::RECORD, 1], "a1 18 20 00"),
            &stored(&[kind::RECORD, 1], "a1 10 a1 18 63 a0"), // a lever without a name yet
            &stored(&[kind::RECORD, 1], "a1 15 a1 00 a1 01 18 63"), // a step without a name yet
            &stored(&[kind::RECORD, 1], "a1 15 a1 00 a1 03 01"), // a field of a step without a name yet
            &stored(&[kind::RECORD, 1], "a1 12 81 84 18 20 00 01 60"),
        ] {
            assert_eq!(load(text), Err(StorageError::Newer), "{text}");
        }
    }

    #[test]
    fn a_plan_and_its_scenarios_lie_as_worked_out_by_hand() {
        // Six parts. 10 a1 04: the plan, of the fourth lever; a3 01 c6 19 445c: 17,500 parts per million;
        // 06 01: shared; 07 02: set by the brand. 16 a1 08: the scenario with id 8; a3 01 61 41: it is
        // called A; 02 01: shared; 0b c6 19 5208: the fourth lever (4 + 7) at 21,000 parts per million.
        let body =
            "a6 01 07 09 08 0a 09 0b 00 10 a1 04 a3 01 c6 19445c 06 01 07 02 16 a1 08 a3 01 61 41 02 01 0b c6 195208";
        let mut record = Record::new(Id(7), Id(8), Id(9), Side::Brand);
        let rate = |ppm| Rate::from_ppm(ppm).map(Amount::Rate);
        let shared = Some(Sharing::WithCreator);
        let set_by = Some(Reporter::Brand);
        let own = Assumption { amount: rate(17_500), shared, set_by, ..Assumption::default() };
        record.plan.insert(Lever::ClickThroughRate, own);
        let values = rate(21_000).map(|own| (Lever::ClickThroughRate, own)).into_iter().collect();
        record.scenarios.insert(0, ItemId(8), Scenario { name: Text::new("A").ok(), shared, values });
        let text = stored(&[kind::RECORD, 1], body);
        assert_eq!(load(&text), Ok(Stored { record: record.clone(), revision: 0 }));
        assert_eq!(save(&record, 0), text);
    }

    #[test]
    fn what_was_not_written_here_is_refused() {
        let link =
            super::super::link::encode(&super::super::link::Carried::Brief(Brief::of(&example())), None).unwrap();
        let head_text = save_head(&head(&example(), 1, false, 1));
        let record_text = save(&example(), 1);
        for text in ["", "s1", "s0.", "s01.", "sx.", "{}", &link, &record_text[1..], &format!("{record_text}A")] {
            assert_eq!(load(text), Err(StorageError::Damaged), "{text}");
        }
        let part = |part| Err(StorageError::Invalid(Place::Part(part)));
        assert_eq!(load(&head_text), part(Part::Payload));
        assert_eq!(load_head(&record_text).map(|_| ()), part(Part::Payload).map(|_: Stored| ()));
        assert_eq!(load(&format!("s1.{}", &link[4..])), part(Part::Payload));
        let reach = Path::Assumption(Lever::Reach, AssumptionField::Amount);
        for (body, error) in [
            ("a0", part(Part::Id)),
            ("a1 01 07", part(Part::CampaignId)),
            ("a3 01 07 09 01 0a 01", part(Part::Holder)),
            ("a1 0b 02", part(Part::Holder)),
            ("a1 0e 01", part(Part::Edited)),
            ("a1 0c 1b 0000000100000000", part(Part::ItemsMade)),
            ("a1 10 a1 01 a0", part(Part::Plan)),
            ("a1 15 a2 00 a0 00 a0", part(Part::Steps)),
            ("a1 17 a1 01 a0", part(Part::Told)),
            ("a1 10 a1 01 a1 01 c6 05", Err(StorageError::Invalid(Place::Field(reach)))),
            ("a1 12 81 83 02 00 01", part(Part::Drafts)),
            ("a1 12 81 84 02 01 01 60", part(Part::Drafts)),
            ("a1 12 82 84 02 00 01 60 84 02 00 01 60", part(Part::Drafts)),
        ] {
            assert_eq!(load(&stored(&[kind::RECORD, 1], body)), error, "{body}");
        }
    }

    #[test]
    fn every_changed_character_of_a_stored_record_is_noticed() {
        let mut record = example();
        let own = FunnelStep { lever: Some(Lever::OwnRate6), name: Text::new("Trial begun").ok() };
        record.steps.insert(0, ItemId(100), own);
        let text = save(&record, 42);
        assert_eq!(load(&text), Ok(Stored { record, revision: 42 }));
        for at in 0..text.len() {
            for other in [b'A', b'Q', b'_', b'z', b' ', b'%'] {
                let mut bytes = text.clone().into_bytes();
                if std::mem::replace(&mut bytes[at], other) != other {
                    assert!(load(&String::from_utf8(bytes).unwrap()).is_err());
                }
            }
            assert!(load(&text[..at]).is_err());
        }
    }
}
