//! What a brief says to both sides: all of a record that may be sent or signed.

use super::choice::Lever;
use super::field::{CampaignFacts, CreatorFacts, Decision, Deliverable, Goal, Line, Market, SharedAssumption, Terms};
use super::id::{Id, ItemId, Side};
use super::record::{Items, Record};
use super::scenario::SharedScenario;
use super::sorted::Sorted;

/// What a brief says to both sides, and nothing else: the private parts of a record cannot reach
/// a link, because this type has no place for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brief {
    /// Names the brief on both sides.
    pub record: Id,
    /// What it says of its campaign.
    pub campaign: CampaignFacts,
    /// Countries in which the campaign has to work.
    pub markets: Items<Market>,
    /// What it says of its creator.
    pub creator: CreatorFacts,
    /// What both sides see and sign, beside the lists.
    pub terms: Terms,
    /// What the creator makes.
    pub deliverables: Items<Deliverable>,
    /// What the creator aims for.
    pub targets: Items<Goal>,
    /// What the brand needs.
    pub outcomes: Items<Goal>,
    /// Which goal feeds which outcome, where that was said.
    pub lines: Items<Line>,
    /// What was decided about points to settle.
    pub decisions: Items<Decision>,
    /// What the brand tells of its scenarios: those that were chosen for sharing.
    pub scenarios: Items<SharedScenario>,
    /// What the brand tells of its assumptions: those that were chosen for sharing.
    pub told: Sorted<Lever, SharedAssumption>,
}

impl Brief {
    /// What a record says to both sides. Drafts stay behind: they are not values yet.
    pub fn of(record: &Record) -> Self {
        Brief { told: told(record), scenarios: told_scenarios(record), ..Brief::kept(record) }
    }

    /// What of it is kept as a version and goes back in an answer: not what is told of the plan, which
    /// is no part of what both sides settle.
    pub fn terms_of(record: &Record) -> Self {
        Brief { told: Sorted::default(), ..Brief::kept(record) }
    }

    /// The same as far as it is kept in the record as it is: what is told of the plan follows from it.
    pub fn kept(record: &Record) -> Self {
        Brief {
            record: record.id,
            campaign: record.campaign.facts.clone(),
            markets: record.campaign.markets.clone(),
            creator: record.creator.facts.clone(),
            terms: record.terms.clone(),
            deliverables: record.deliverables.clone(),
            targets: record.targets.clone(),
            outcomes: record.outcomes.clone(),
            lines: record.lines.clone(),
            decisions: record.decisions.clone(),
            scenarios: Items::default(),
            told: record.told.clone(),
        }
    }

    /// A copy of one's own, under the ids that the caller gives to campaign and creator. Items
    /// that the holder adds get ids above all of that side's in the brief.
    pub fn keep(self, campaign: Id, creator: Id, holder: Side) -> Record {
        let mut record = Record::new(self.record, campaign, creator, holder);
        record.items_made = self.made_by(holder);
        record.campaign.facts = self.campaign;
        record.campaign.markets = self.markets;
        record.creator.facts = self.creator;
        record.terms = self.terms;
        record.deliverables = self.deliverables;
        record.targets = self.targets;
        record.outcomes = self.outcomes;
        record.lines = self.lines;
        record.decisions = self.decisions;
        record.told = self.told;
        for (id, scenario) in self.scenarios.iter() {
            record.scenarios.insert(usize::MAX, id, scenario.clone().into());
        }
        record
    }

    /// How many items a side must have made for the highest of its ids to exist.
    fn made_by(&self, side: Side) -> u32 {
        let markets = self.markets.iter().map(|(id, _)| id);
        let deliverables = self.deliverables.iter().map(|(id, _)| id);
        let goals = self.targets.iter().chain(self.outcomes.iter()).map(|(id, _)| id);
        let lines = self.lines.iter().map(|(id, _)| id);
        let decisions = self.decisions.iter().map(|(id, _)| id);
        let scenarios = self.scenarios.iter().map(|(id, _)| id);
        let all = markets.chain(deliverables).chain(goals).chain(lines).chain(decisions).chain(scenarios);
        let own = all.filter(|id| id.side() == side);
        own.map(|id: ItemId| id.ordinal().saturating_add(1)).max().unwrap_or(0)
    }

    /// A brief without a name, to be read into.
    pub fn blank() -> Self {
        Brief::kept(&Record::new(Id(0), Id(0), Id(0), Side::Brand))
    }
}

/// What the creator is told of the brand's assumptions: nothing of steps that only the brand knows. A
/// creator's copy passes on what it was told, never the creator's own.
fn told(record: &Record) -> Sorted<Lever, SharedAssumption> {
    match record.holder {
        Side::Brand => {
            let known = record.plan.iter().filter(|(lever, _)| record.can_tell(**lever));
            known.filter_map(|(lever, own)| Some((*lever, own.told()?))).collect()
        }
        Side::Creator => record.told.clone(),
    }
}

/// The scenarios that were chosen for sharing, under their ids: one's own without what only this side
/// knows, the other side's as it came.
fn told_scenarios(record: &Record) -> Items<SharedScenario> {
    let mut all = Items::default();
    for (id, own) in record.scenarios.iter() {
        let can_tell = |lever| id.side() != record.holder || record.can_tell(lever);
        if let Some(told) = own.told(can_tell) {
            all.insert(usize::MAX, id, told);
        }
    }
    all
}
