//! The parts of a document on the wire, and where a fault stands.

use crate::brief::choice::{Choice, Lever};
use crate::brief::field::{
    AssumptionField, BrandNotesField, CampaignField, CreatorField, DecisionField, DeliverableField, FieldName,
    FunnelStepField, GoalField, ItemList, LineField, MarketField, Path, ReplyField, SharedAssumptionField, Spec,
    TermsField,
};
use crate::brief::id::ItemId;
use crate::brief::scenario::ScenarioField;

macro_rules! parts {
    ($($(#[$doc:meta])* $number:literal $part:ident $key:literal,)*) => {
        /// A part of a document. Numbers and names are released: never reused, never changed.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Part { $($(#[$doc])* $part,)* }

        impl Part {
            /// Its number on the wire and in storage, the same in every kind of payload.
            pub fn number(self) -> u8 {
                match self { $(Part::$part => $number,)* }
            }

            /// Its name in files.
            pub fn key(self) -> &'static str {
                match self { $(Part::$part => $key,)* }
            }

            /// The part with this number.
            pub fn from_number(number: u64) -> Option<Self> {
                match number { $($number => Some(Part::$part),)* _ => None }
            }

            /// The part with this name in files.
            pub fn from_key(key: &str) -> Option<Self> {
                match key { $($key => Some(Part::$part),)* _ => None }
            }
        }
    };
}

parts! {
    /// The payload as a whole; never written.
    0 Payload "payload",
    /// The id of the brief.
    1 Id "id",
    /// What it says of its campaign.
    2 Campaign "campaign",
    /// The markets.
    3 Markets "markets",
    /// What it says of its creator.
    4 Creator "creator",
    /// The terms.
    5 Terms "terms",
    /// The deliverables.
    6 Deliverables "deliverables",
    /// The creator's targets.
    7 Targets "targets",
    /// The brand's outcomes.
    8 Outcomes "outcomes",
    /// The id of the campaign.
    9 CampaignId "campaign_id",
    /// The id of the creator.
    10 CreatorId "creator_id",
    /// Whose copy it is: 0 the brand's, 1 the creator's.
    11 Holder "holder",
    /// How many items the holder has made.
    12 ItemsMade "items_made",
    /// How often the copy was saved.
    13 Revision "revision",
    /// When it was last edited, in milliseconds.
    14 Edited "edited",
    /// Whether it is in the trash: 1, or absent.
    15 Trashed "trashed",
    /// The brand's assumptions.
    16 Plan "plan",
    /// What the brand keeps to itself.
    17 Notes "notes",
    /// Text that could not be read as a value.
    18 Drafts "drafts",
    /// Which goal feeds which outcome.
    19 Lines "lines",
    /// What was decided about points to settle.
    20 Decisions "decisions",
    /// The steps of the funnel, where the brand has changed them.
    21 Steps "steps",
    /// Scenarios; in a brief, what the creator is told of them.
    22 Scenarios "scenarios",
    /// What the brand told the creator of its assumptions.
    23 Told "told",
    /// What happened between the two sides, with the texts that it was about.
    24 History "history",
    /// The code of the version that an answer answers, ten bytes of it.
    25 AnswersTo "answers_to",
    /// What an answer says about single fields.
    26 Remarks "remarks",
    /// What an answer asks.
    27 Question "question",
    /// That a text was accepted.
    28 Signature "signature",
    /// That the partnership was declined.
    29 Declined "declined",
    /// What the creator is about to answer.
    30 Reply "reply",
    /// A creator's own numbers.
    31 Numbers "numbers",
}

/// Where a fault stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In one field.
    Field(Path),
    /// In a part, beside its fields.
    Part(Part),
}

/// Why an undamaged payload was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It holds something that this version does not know.
    Newer,
    /// It holds something that no version writes.
    Invalid(Place),
}

impl Part {
    /// The fault of being written wrongly.
    pub(super) fn invalid(self) -> Fault {
        Fault::Invalid(Place::Part(self))
    }

    /// The list that the part is, if it is one.
    pub(super) fn list(self) -> Option<ItemList> {
        match self {
            Part::Markets => Some(ItemList::Markets),
            Part::Deliverables => Some(ItemList::Deliverables),
            Part::Targets => Some(ItemList::Targets),
            Part::Outcomes => Some(ItemList::Outcomes),
            Part::Lines => Some(ItemList::Lines),
            Part::Decisions => Some(ItemList::Decisions),
            Part::Steps => Some(ItemList::Steps),
            Part::Scenarios => Some(ItemList::Scenarios),
            _ => None,
        }
    }

    /// Whether the part holds groups under the levers that they are about.
    pub(super) fn is_by_lever(self) -> bool {
        matches!(self, Part::Plan | Part::Told)
    }

    /// Whether a path into the part names an item, or a lever by its code.
    pub(super) fn has_items(self) -> bool {
        self.list().is_some() || self.is_by_lever()
    }

    /// What the registry says of the part's fields.
    pub(super) fn specs(self) -> Vec<Spec> {
        match self {
            Part::Campaign => specs::<CampaignField>(),
            Part::Markets => specs::<MarketField>(),
            Part::Creator => specs::<CreatorField>(),
            Part::Terms => specs::<TermsField>(),
            Part::Deliverables => specs::<DeliverableField>(),
            Part::Targets | Part::Outcomes => specs::<GoalField>(),
            Part::Plan => specs::<AssumptionField>(),
            Part::Told => specs::<SharedAssumptionField>(),
            Part::Notes => specs::<BrandNotesField>(),
            Part::Reply => specs::<ReplyField>(),
            Part::Lines => specs::<LineField>(),
            Part::Decisions => specs::<DecisionField>(),
            Part::Steps => specs::<FunnelStepField>(),
            Part::Scenarios => specs::<ScenarioField>(),
            _ => Vec::new(),
        }
    }

    /// The path of a field of the part. `item` is the id of the item, or the code of the lever.
    pub(super) fn path(self, item: Option<u32>, tag: u16) -> Option<Path> {
        let id = item.map(ItemId);
        match (self, id) {
            (Part::Campaign, None) => CampaignField::from_tag(tag).map(Path::Campaign),
            (Part::Creator, None) => CreatorField::from_tag(tag).map(Path::Creator),
            (Part::Terms, None) => TermsField::from_tag(tag).map(Path::Terms),
            (Part::Notes, None) => BrandNotesField::from_tag(tag).map(Path::BrandNotes),
            (Part::Reply, None) => ReplyField::from_tag(tag).map(Path::Reply),
            (Part::Markets, Some(id)) => MarketField::from_tag(tag).map(|field| Path::Market(id, field)),
            (Part::Deliverables, Some(id)) => DeliverableField::from_tag(tag).map(|field| Path::Deliverable(id, field)),
            (Part::Targets, Some(id)) => GoalField::from_tag(tag).map(|field| Path::Target(id, field)),
            (Part::Outcomes, Some(id)) => GoalField::from_tag(tag).map(|field| Path::Outcome(id, field)),
            (Part::Lines, Some(id)) => LineField::from_tag(tag).map(|field| Path::Line(id, field)),
            (Part::Decisions, Some(id)) => DecisionField::from_tag(tag).map(|field| Path::Decision(id, field)),
            (Part::Steps, Some(id)) => FunnelStepField::from_tag(tag).map(|field| Path::Step(id, field)),
            (Part::Scenarios, Some(id)) => ScenarioField::from_tag(tag).map(|field| Path::Scenario(id, field)),
            (Part::Plan, Some(id)) => {
                AssumptionField::from_tag(tag).zip(lever(id)).map(|(own, at)| Path::Assumption(at, own))
            }
            (Part::Told, Some(id)) => {
                SharedAssumptionField::from_tag(tag).zip(lever(id)).map(|(own, at)| Path::Told(at, own))
            }
            _ => None,
        }
    }

    /// The part of a path, and its item's id or its lever's code; [`Part::path`] backwards.
    pub(super) fn of(path: Path) -> (Part, Option<u32>) {
        match path {
            Path::Campaign(_) => (Part::Campaign, None),
            Path::Creator(_) => (Part::Creator, None),
            Path::Terms(_) => (Part::Terms, None),
            Path::BrandNotes(_) => (Part::Notes, None),
            Path::Reply(_) => (Part::Reply, None),
            Path::Market(id, _) => (Part::Markets, Some(id.0)),
            Path::Deliverable(id, _) => (Part::Deliverables, Some(id.0)),
            Path::Target(id, _) => (Part::Targets, Some(id.0)),
            Path::Outcome(id, _) => (Part::Outcomes, Some(id.0)),
            Path::Line(id, _) => (Part::Lines, Some(id.0)),
            Path::Decision(id, _) => (Part::Decisions, Some(id.0)),
            Path::Step(id, _) => (Part::Steps, Some(id.0)),
            Path::Assumption(lever, _) => (Part::Plan, Some(lever.code().into())),
            Path::Scenario(id, _) => (Part::Scenarios, Some(id.0)),
            Path::Told(lever, _) => (Part::Told, Some(lever.code().into())),
        }
    }
}

/// The lever whose code stands in the place of an item's id.
fn lever(id: ItemId) -> Option<Lever> {
    Lever::from_code(u16::try_from(id.0).ok()?)
}

fn specs<F: FieldName>() -> Vec<Spec> {
    F::ALL.iter().map(|field| field.spec()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_found_by_its_number_and_by_its_name() {
        let parts: Vec<Part> = (0..=u64::from(u8::MAX)).filter_map(Part::from_number).collect();
        assert_eq!(parts.len(), 32);
        for part in parts {
            assert_eq!(Part::from_number(part.number().into()), Some(part));
            assert_eq!(Part::from_key(part.key()), Some(part));
            // What has been read is remembered in 32 bits.
            assert!(part.number() < 32);
        }
    }

    #[test]
    fn every_path_is_taken_apart_and_put_together_again() {
        for part in (0..32).filter_map(Part::from_number) {
            for spec in part.specs() {
                let item = part.has_items().then_some(3);
                let path = part.path(item, spec.tag).unwrap();
                assert_eq!(Part::of(path), (part, item));
                assert_eq!(path.spec(), spec);
                assert_eq!(part.path(item.is_none().then_some(3), spec.tag), None);
            }
        }
        assert_eq!(Part::Plan.path(Some(u32::MAX), 1), None);
        assert_eq!(Part::Told.path(Some(u32::MAX), 1), None);
    }
}
