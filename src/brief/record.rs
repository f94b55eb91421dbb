//! One brief, whole: it carries what it says of its campaign and its creator, so that it can be
//! opened, sent and signed with nothing else at hand. A desk joins records by the two ids.

use super::choice::Lever;
use super::field::{
    Assumption, BrandNotes, CampaignFacts, CreatorFacts, Decision, Deliverable, FieldName, FunnelStep, Goal, Group,
    ItemList, Line, Market, Path, Reply, SharedAssumption, Terms, Value, WrongKind,
};
use super::id::{Id, ItemId, Side};
use super::log::Event;
use super::quantity::{Amount, Text};
use super::scenario::Scenario;
use super::sorted::Sorted;
use super::version::Version;

/// Items in the order in which they are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Items<T>(Vec<(ItemId, T)>);

impl<T> Default for Items<T> {
    fn default() -> Self {
        Items(Vec::new())
    }
}

impl<T> Items<T> {
    /// More items than any brief has; a link with more is refused.
    pub const MAX: usize = 200;

    /// Every item with its id, in order.
    pub fn iter(&self) -> impl Iterator<Item = (ItemId, &T)> {
        self.0.iter().map(|(id, item)| (*id, item))
    }

    /// The item with this id.
    pub fn get(&self, id: ItemId) -> Option<&T> {
        self.0.iter().find(|(own, _)| *own == id).map(|(_, item)| item)
    }

    fn get_mut(&mut self, id: ItemId) -> Option<&mut T> {
        self.0.iter_mut().find(|(own, _)| *own == id).map(|(_, item)| item)
    }

    /// Where the item with this id stands, from 0.
    pub fn position(&self, id: ItemId) -> Option<usize> {
        self.0.iter().position(|(own, _)| *own == id)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Puts an item in at a position, or at the end if there are fewer; `false` if the id is taken
    /// or the list is full.
    pub fn insert(&mut self, at: usize, id: ItemId, item: T) -> bool {
        let free = self.len() < Self::MAX && self.get(id).is_none();
        if free {
            self.0.insert(at.min(self.0.len()), (id, item));
        }
        free
    }

    /// Takes an item out.
    pub fn remove(&mut self, id: ItemId) -> Option<(usize, T)> {
        let at = self.position(id)?;
        Some((at, self.0.remove(at).1))
    }
}

/// The campaign of a brief.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Campaign {
    /// The same for every brief of the campaign.
    pub id: Id,
    /// What the brief says of it.
    pub facts: CampaignFacts,
    /// Countries in which it has to work.
    pub markets: Items<Market>,
}

/// The creator of a brief.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Creator {
    /// The same for every brief with this creator.
    pub id: Id,
    /// What the brief says of them.
    pub facts: CreatorFacts,
}

/// One brief.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Names the brief on both sides.
    pub id: Id,
    /// Whose copy this is.
    pub holder: Side,
    /// What it belongs to.
    pub campaign: Campaign,
    /// Whom it is with.
    pub creator: Creator,
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
    /// The brand's assumptions about the funnel. One without a value is not in the map.
    pub plan: Sorted<Lever, Assumption>,
    /// The steps of the funnel after its base, where the brand has changed them; empty for the usual
    /// ones. Which list makes sense the funnel says: here any is kept as it is.
    pub steps: Items<FunnelStep>,
    /// The plan under other values: snapshots that are kept. In the creator's copy those of the brand
    /// are what the brand told.
    pub scenarios: Items<Scenario>,
    /// What the brand told of its assumptions: kept in the creator's copy, as it came. In the brand's
    /// own copy there is nothing, because its plan says which of them are shared.
    pub told: Sorted<Lever, SharedAssumption>,
    /// What the brand keeps to itself.
    pub notes: BrandNotes,
    /// What the creator is about to answer, in their own copy.
    pub reply: Reply,
    /// What is said about single fields in the next answer.
    pub remarks: Sorted<Path, Text>,
    /// Text that could not be read as a value, where it was typed.
    pub drafts: Sorted<Path, String>,
    /// How many items the holder's side has made, removed ones included: no id is used twice.
    pub items_made: u32,
    /// What happened between the two sides.
    pub log: Vec<Event>,
    /// The texts that it was about, the oldest first.
    pub versions: Vec<Version>,
}

/// Why a record did not take a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The field takes another kind of value, or the value contradicts the one beside it.
    WrongKind,
    /// The item is not there.
    NoSuchItem,
    /// The id is taken, or the list is full.
    NoRoom,
}

impl From<WrongKind> for Refusal {
    fn from(_: WrongKind) -> Self {
        Refusal::WrongKind
    }
}

/// Sets one field of a group, or leaves the group as it was.
fn put<G: Group>(group: &mut G, field: G::Field, value: Option<Value>) -> Result<(), Refusal> {
    let before = group.clone();
    group.put(field, value)?;
    if group.fits() {
        Ok(())
    } else {
        *group = before;
        Err(Refusal::WrongKind)
    }
}

/// The same for a group that is kept under a lever: one without a value is not in the map, and an
/// amount is in the unit of its lever.
fn put_under<G: Group>(
    map: &mut Sorted<Lever, G>,
    lever: Lever,
    field: G::Field,
    value: Option<Value>,
) -> Result<(), Refusal> {
    if matches!(&value, Some(Value::Amount(amount)) if amount.unit() != lever.unit()) {
        return Err(Refusal::WrongKind);
    }
    let mut group = map.get(&lever).cloned().unwrap_or_default();
    put(&mut group, field, value)?;
    if group.is_empty() {
        map.remove(&lever);
    } else {
        map.insert(lever, group);
    }
    Ok(())
}

/// Calls `visit` with every field of a group that is set.
fn visit_group<G: Group>(group: &G, at: impl Fn(G::Field) -> Path, visit: &mut dyn FnMut(Path, Value)) {
    for field in G::Field::ALL {
        if let Some(value) = group.get(*field) {
            visit(at(*field), value);
        }
    }
}

impl Record {
    /// An empty brief in the hands of one side.
    pub fn new(id: Id, campaign: Id, creator: Id, holder: Side) -> Self {
        Record {
            id,
            holder,
            campaign: Campaign { id: campaign, facts: CampaignFacts::default(), markets: Items::default() },
            creator: Creator { id: creator, facts: CreatorFacts::default() },
            terms: Terms::default(),
            deliverables: Items::default(),
            targets: Items::default(),
            outcomes: Items::default(),
            lines: Items::default(),
            decisions: Items::default(),
            plan: Sorted::default(),
            steps: Items::default(),
            scenarios: Items::default(),
            told: Sorted::default(),
            notes: BrandNotes::default(),
            reply: Reply::default(),
            remarks: Sorted::default(),
            drafts: Sorted::default(),
            items_made: 0,
            log: Vec::new(),
            versions: Vec::new(),
        }
    }

    /// How many decimals money has here: those of the campaign's currency, or 2 while none is
    /// chosen.
    pub fn decimals(&self) -> u8 {
        self.campaign.facts.currency.map_or(2, |currency| currency.decimals())
    }

    /// The amount of an assumption, if one was made.
    pub fn assumed(&self, lever: Lever) -> Option<Amount> {
        self.plan.get(&lever).and_then(|assumption| assumption.amount)
    }

    /// Whether the other side can be told what is assumed of a lever. It knows none of the brand's own
    /// steps, so a value of one would have no name there. Nor is it told of the step right behind one,
    /// a share of what it does not know: without that value no number is worked out there as though
    /// the brand's step were not between.
    pub fn can_tell(&self, lever: Lever) -> bool {
        let levers = || self.steps.iter().filter_map(|(_, step)| step.lever);
        let mut pairs = levers().zip(levers().skip(1));
        !lever.is_own() && !pairs.any(|(before, behind)| behind == lever && before.is_own())
    }

    /// Whether the other side is told what is assumed of a lever: that was chosen, and can be done.
    pub fn tells(&self, lever: Lever) -> bool {
        self.plan.get(&lever).is_some_and(|own| own.shared.is_some()) && self.can_tell(lever)
    }

    /// The id that the next item made by the holder's side gets; `None` after 2³¹ items.
    pub fn next_item(&self) -> Option<ItemId> {
        ItemId::nth(self.holder, self.items_made)
    }

    /// The value of a field, if it is set.
    pub fn get(&self, path: Path) -> Option<Value> {
        match path {
            Path::Campaign(field) => self.campaign.facts.get(field),
            Path::Creator(field) => self.creator.facts.get(field),
            Path::Terms(field) => self.terms.get(field),
            Path::Market(id, field) => self.campaign.markets.get(id)?.get(field),
            Path::Deliverable(id, field) => self.deliverables.get(id)?.get(field),
            Path::Target(id, field) => self.targets.get(id)?.get(field),
            Path::Outcome(id, field) => self.outcomes.get(id)?.get(field),
            Path::Assumption(lever, field) => self.plan.get(&lever)?.get(field),
            Path::BrandNotes(field) => self.notes.get(field),
            Path::Reply(field) => self.reply.get(field),
            Path::Line(id, field) => self.lines.get(id)?.get(field),
            Path::Decision(id, field) => self.decisions.get(id)?.get(field),
            Path::Step(id, field) => self.steps.get(id)?.get(field),
            Path::Scenario(id, field) => self.scenarios.get(id)?.get(field),
            Path::Told(lever, field) => self.told.get(&lever)?.get(field),
        }
    }

    /// Sets or empties a field.
    ///
    /// # Errors
    /// [`Refusal`] says why; the record is unchanged then.
    pub fn put(&mut self, path: Path, value: Option<Value>) -> Result<(), Refusal> {
        match path {
            Path::Campaign(field) => put(&mut self.campaign.facts, field, value),
            Path::Creator(field) => put(&mut self.creator.facts, field, value),
            Path::Terms(field) => put(&mut self.terms, field, value),
            Path::Market(id, field) => put(self.campaign.markets.get_mut(id).ok_or(Refusal::NoSuchItem)?, field, value),
            Path::Deliverable(id, field) => {
                put(self.deliverables.get_mut(id).ok_or(Refusal::NoSuchItem)?, field, value)
            }
            Path::Target(id, field) => put(self.targets.get_mut(id).ok_or(Refusal::NoSuchItem)?, field, value),
            Path::Outcome(id, field) => put(self.outcomes.get_mut(id).ok_or(Refusal::NoSuchItem)?, field, value),
            Path::Assumption(lever, field) => put_under(&mut self.plan, lever, field, value),
            Path::BrandNotes(field) => put(&mut self.notes, field, value),
            Path::Reply(field) => put(&mut self.reply, field, value),
            Path::Line(id, field) => put(self.lines.get_mut(id).ok_or(Refusal::NoSuchItem)?, field, value),
            Path::Decision(id, field) => put(self.decisions.get_mut(id).ok_or(Refusal::NoSuchItem)?, field, value),
            Path::Step(id, field) => put(self.steps.get_mut(id).ok_or(Refusal::NoSuchItem)?, field, value),
            Path::Scenario(id, field) => put(self.scenarios.get_mut(id).ok_or(Refusal::NoSuchItem)?, field, value),
            Path::Told(lever, field) => put_under(&mut self.told, lever, field, value),
        }
    }

    /// The ids of a list, in order.
    pub fn ids(&self, list: ItemList) -> Vec<ItemId> {
        fn of<T>(items: &Items<T>) -> Vec<ItemId> {
            items.iter().map(|(id, _)| id).collect()
        }
        match list {
            ItemList::Markets => of(&self.campaign.markets),
            ItemList::Deliverables => of(&self.deliverables),
            ItemList::Targets => of(&self.targets),
            ItemList::Outcomes => of(&self.outcomes),
            ItemList::Lines => of(&self.lines),
            ItemList::Decisions => of(&self.decisions),
            ItemList::Steps => of(&self.steps),
            ItemList::Scenarios => of(&self.scenarios),
        }
    }

    /// Puts an empty item into a list.
    ///
    /// # Errors
    /// [`Refusal::NoRoom`] if the id is taken or the list is full.
    pub fn insert(&mut self, list: ItemList, at: usize, id: ItemId) -> Result<(), Refusal> {
        let done = match list {
            ItemList::Markets => self.campaign.markets.insert(at, id, Market::default()),
            ItemList::Deliverables => self.deliverables.insert(at, id, Deliverable::default()),
            ItemList::Targets => self.targets.insert(at, id, Goal::default()),
            ItemList::Outcomes => self.outcomes.insert(at, id, Goal::default()),
            ItemList::Lines => self.lines.insert(at, id, Line::default()),
            ItemList::Decisions => self.decisions.insert(at, id, Decision::default()),
            ItemList::Steps => self.steps.insert(at, id, FunnelStep::default()),
            ItemList::Scenarios => self.scenarios.insert(at, id, Scenario::default()),
        };
        if done { Ok(()) } else { Err(Refusal::NoRoom) }
    }

    /// Takes an item out of a list and says where it stood. Its drafts stay; an edit takes them
    /// along.
    ///
    /// # Errors
    /// [`Refusal::NoSuchItem`].
    pub fn remove(&mut self, list: ItemList, id: ItemId) -> Result<usize, Refusal> {
        match list {
            ItemList::Markets => self.campaign.markets.remove(id).map(|(at, _)| at),
            ItemList::Deliverables => self.deliverables.remove(id).map(|(at, _)| at),
            ItemList::Targets => self.targets.remove(id).map(|(at, _)| at),
            ItemList::Outcomes => self.outcomes.remove(id).map(|(at, _)| at),
            ItemList::Lines => self.lines.remove(id).map(|(at, _)| at),
            ItemList::Decisions => self.decisions.remove(id).map(|(at, _)| at),
            ItemList::Steps => self.steps.remove(id).map(|(at, _)| at),
            ItemList::Scenarios => self.scenarios.remove(id).map(|(at, _)| at),
        }
        .ok_or(Refusal::NoSuchItem)
    }

    /// Calls `visit` with every field that is set, in the order of the registry.
    pub fn visit(&self, visit: &mut dyn FnMut(Path, Value)) {
        visit_group(&self.campaign.facts, Path::Campaign, visit);
        for (id, item) in self.campaign.markets.iter() {
            visit_group(item, |field| Path::Market(id, field), visit);
        }
        visit_group(&self.creator.facts, Path::Creator, visit);
        visit_group(&self.terms, Path::Terms, visit);
        for (id, item) in self.deliverables.iter() {
            visit_group(item, |field| Path::Deliverable(id, field), visit);
        }
        for (id, item) in self.targets.iter() {
            visit_group(item, |field| Path::Target(id, field), visit);
        }
        for (id, item) in self.outcomes.iter() {
            visit_group(item, |field| Path::Outcome(id, field), visit);
        }
        for (id, item) in self.lines.iter() {
            visit_group(item, |field| Path::Line(id, field), visit);
        }
        for (id, item) in self.decisions.iter() {
            visit_group(item, |field| Path::Decision(id, field), visit);
        }
        for (id, item) in self.steps.iter() {
            visit_group(item, |field| Path::Step(id, field), visit);
        }
        for (lever, item) in self.plan.iter() {
            visit_group(item, |field| Path::Assumption(*lever, field), visit);
        }
        for (id, item) in self.scenarios.iter() {
            visit_group(item, |field| Path::Scenario(id, field), visit);
        }
        for (lever, item) in self.told.iter() {
            visit_group(item, |field| Path::Told(*lever, field), visit);
        }
        visit_group(&self.notes, Path::BrandNotes, visit);
        visit_group(&self.reply, Path::Reply, visit);
    }
}
