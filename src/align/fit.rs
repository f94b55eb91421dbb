//! Strength and objective: which role would serve, and what that would look like in pieces and
//! targets, ready to take over.
//!
//! The line is that of practitioners: creators who are strong in engagement
//! are for awareness; for sales, leads and installs they look for a record of clicks and sales. What
//! is proposed invents no number: what the brief does not say is left open.

use crate::brief::choice::{BuyingHabit, Format, Lever, Metric, Objective, Platform, Response, Scope, Strength};
use crate::brief::edit::{Edit, Entry};
use crate::brief::field::{CampaignField, Deliverable, DeliverableField, Goal, GoalField, ItemList, Path, Quantity};
use crate::brief::id::ItemId;
use crate::brief::quantity::{Amount, Count, Rate};
use crate::brief::record::Record;
use crate::funnel::assumed::assumed_amount;
use crate::funnel::preset::StepKind;
use crate::funnel::steps::Funnel;

/// A strength that does not serve the objective, with what could be done about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {
    /// What the creator does well.
    pub strength: Strength,
    /// Whether the brief says so; else it is read from the targets.
    pub is_stated: bool,
    /// What the campaign is for.
    pub objective: Objective,
    /// The role that the strength would serve.
    pub role: Role,
    /// Whether the creator's audience researches before it buys, which speaks for an early role.
    pub researches_first: bool,
    /// What could be done, each to be taken over as one step: [`Proposal::edits`].
    pub proposals: Vec<Proposal>,
}

/// What a creator is there for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// To be seen by the right people.
    Awareness,
    /// To bring visits.
    Consideration,
    /// To bring what the brand needs.
    Conversion,
}

/// One way to settle it.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// The response that it puts into practice.
    pub response: Response,
    /// The role that the creator has then.
    pub role: Role,
    /// What would change, one by one.
    pub changes: Vec<Change>,
}

impl Proposal {
    /// All changes as one step, for the record that the proposal was made of. It is worked out when
    /// it is taken over, because what it adds needs an id that nothing else has taken meanwhile.
    /// `None` if there is no room for that.
    pub fn edits(&self, record: &Record) -> Option<Edit> {
        let edits: Option<Vec<Edit>> = self.changes.iter().map(|change| edit(change, record)).collect();
        edits.map(Edit::All)
    }

    /// Whether it would write down, for both sides, what follows from an assumption of the brand.
    pub fn reveals_plan(&self) -> bool {
        self.changes.iter().any(|change| matches!(change, Change::OutcomeComes(Some(views)) if views.is_private))
    }
}

/// One change of a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// The campaign is for this.
    Objective(Objective),
    /// The outcome goes.
    OutcomeGoes(ItemId),
    /// Views in the market become an outcome: so many, or left open.
    OutcomeComes(Option<InMarket>),
    /// These pieces become stories with a link, as many as they were.
    Stories(ItemId),
    /// The target becomes link taps: so many, or left open.
    TargetBecomes(ItemId, Option<Amount>),
    /// Link taps become a target: so many, or left open.
    TargetComes(Option<Amount>),
}

/// How many of those who see it are in the market: base × share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InMarket {
    /// Reach or views that the brief names.
    pub base: Count,
    /// How much of that lives in the market.
    pub share: Rate,
    /// The product, to the nearest whole.
    pub count: Count,
    /// Whether one of the two is an assumption that the brand keeps to itself.
    pub is_private: bool,
}

/// What does not fit between the creator's strength and the objective; `None` where it fits, and
/// where nothing says what either is.
pub fn fit(record: &Record) -> Option<Fit> {
    let objective = record.campaign.facts.objective?;
    let stated = record.creator.facts.strength;
    let strength = stated.or_else(|| read_from_targets(record))?;
    let needs_action = matches!(objective, Objective::Conversion | Objective::Leads | Objective::Installs);
    if !needs_action || role_of(strength) == Role::Conversion {
        return None;
    }
    let researches_first = record.creator.facts.buying_habit == Some(BuyingHabit::ResearchesFirst);
    let looking_closer = if researches_first { narrow(record, Role::Consideration) } else { None };
    let proposals = [narrow(record, Role::Awareness), looking_closer, shift(record)];
    Some(Fit {
        strength,
        is_stated: stated.is_some(),
        objective,
        role: role_of(strength),
        researches_first,
        proposals: proposals.into_iter().flatten().collect(),
    })
}

/// Which role a strength serves.
fn role_of(strength: Strength) -> Role {
    match strength {
        Strength::Engagement | Strength::Reach => Role::Awareness,
        Strength::Clicks | Strength::Sales => Role::Conversion,
    }
}

/// Engagement, if it is aimed for and nothing that leads to the page is.
fn read_from_targets(record: &Record) -> Option<Strength> {
    let aims = |wanted: fn(Metric) -> bool| record.targets.iter().any(|(_, goal)| goal.metric.is_some_and(wanted));
    (aims(Metric::is_engagement) && !aims(is_click)).then_some(Strength::Engagement)
}

fn is_click(metric: Metric) -> bool {
    matches!(metric, Metric::LinkTaps | Metric::Clicks | Metric::ClickThroughRate)
}

/// Whether a metric asks for more than a role gives.
fn asks_more(metric: Metric, role: Role) -> bool {
    use Metric as M;
    match metric {
        M::LinkTaps | M::Clicks | M::Sessions | M::ClickThroughRate | M::LandingRate | M::CostPerClick => {
            role == Role::Awareness
        }
        M::Orders
        | M::AttributedSales
        | M::ConversionRate
        | M::AverageOrderValue
        | M::SignUps
        | M::QualifiedLeads
        | M::Pipeline
        | M::Installs
        | M::ActivatedUsers
        | M::UserValue
        | M::CostPerAcquisition
        | M::ReturnOnAdSpend => role != Role::Conversion,
        _ => false,
    }
}

/// A narrower role: the targets stay, the outcomes that ask for more go. For awareness those in the
/// market become the outcome; for visits there has to be an outcome of them, because their number
/// cannot be read from anything else.
fn narrow(record: &Record, role: Role) -> Option<Proposal> {
    let objective = if role == Role::Awareness { Objective::Awareness } else { Objective::Consideration };
    let mut changes = vec![Change::Objective(objective)];
    let mut keeps = false;
    let mut in_market = false;
    for (id, goal) in record.outcomes.iter() {
        let Some(metric) = goal.metric else { continue };
        if asks_more(metric, role) {
            changes.push(Change::OutcomeGoes(id));
        } else {
            keeps |= matches!(metric, Metric::Clicks | Metric::Sessions);
            in_market |= is_in_market(goal);
        }
    }
    if role == Role::Awareness && !in_market {
        changes.push(Change::OutcomeComes(in_market_views(record)));
    }
    let possible = role == Role::Awareness || keeps;
    possible.then_some(Proposal { response: Response::NarrowTheRole, role, changes })
}

/// Whether the outcome already says how many in the market are to see it.
fn is_in_market(goal: &Goal) -> bool {
    match goal.metric {
        Some(Metric::InMarketViews) => true,
        Some(Metric::Reach | Metric::Views) => goal.scope == Some(Scope::InMarket),
        _ => false,
    }
}

/// Reach, or views, × the share in the market: what both sides know comes before what the brand
/// assumes.
fn in_market_views(record: &Record) -> Option<InMarket> {
    let funnel = Funnel::of(record);
    let kind = funnel.steps.first()?.kind;
    let metric = if kind == StepKind::Views { Metric::Views } else { Metric::Reach };
    let aimed = record.targets.iter().find_map(|(_, goal)| match goal.amount? {
        Amount::Count(count) if goal.metric == Some(metric) && !is_in_market(goal) => Some(count),
        _ => None,
    });
    let assumed_base = || match assumed_amount(record, kind.lever())? {
        Amount::Count(count) => Some(count),
        _ => None,
    };
    let own_share = record.creator.facts.audience_in_market;
    let assumed_share = || match assumed_amount(record, Lever::AudienceInMarket)? {
        Amount::Rate(rate) => Some(rate).filter(|_| funnel.is_as_usual(StepKind::InMarket)),
        _ => None,
    };
    let base = aimed.or_else(assumed_base)?;
    let share = own_share.or_else(assumed_share)?;
    let is_private = aimed.is_none() || own_share.is_none();
    Some(InMarket { base, share, count: part_of(base, share)?, is_private })
}

/// A share of a count, to the nearest whole; `None` for a share above 100%, which cannot be.
fn part_of(count: Count, share: Rate) -> Option<Count> {
    const WHOLE: u64 = 1_000_000;
    let parts = count.get().checked_mul(share.ppm()).filter(|_| share.ppm() <= WHOLE)?;
    Count::new(parts.checked_add(500_000)?.checked_div(WHOLE)?)
}

/// Another approach: pieces without a link become stories, which carry one, and link taps become
/// the target, as many as the outcome of clicks asks for.
fn shift(record: &Record) -> Option<Proposal> {
    let exchanged = record.deliverables.iter().filter(|(_, piece)| becomes_stories(record, piece));
    let mut changes: Vec<Change> = exchanged.map(|(id, _)| Change::Stories(id)).collect();
    changes.extend(taps(record));
    let (response, role) = (Response::ShiftTheApproach, Role::Conversion);
    (!changes.is_empty()).then_some(Proposal { response, role, changes })
}

/// Whether a piece carries no link that can be tapped, on a platform whose stories do. Reels are
/// exchanged only where there is neither a story nor anything else to exchange.
fn becomes_stories(record: &Record, piece: &Deliverable) -> bool {
    let has_stories = matches!(piece.platform, Some(Platform::Instagram | Platform::Facebook));
    let beside = |formats: &[Format]| {
        let mut same = record.deliverables.iter().filter(|(_, other)| other.platform == piece.platform);
        same.any(|(_, other)| other.format.is_some_and(|format| formats.contains(&format)))
    };
    let exchanged = match piece.format {
        Some(Format::Post | Format::Carousel) => true,
        Some(Format::Reel) => !beside(&[Format::Post, Format::Carousel, Format::Story]),
        _ => false,
    };
    has_stories && exchanged
}

/// Link taps as a target, in the place of the first one for engagement if there is one; `None` if
/// clicks are aimed for already.
fn taps(record: &Record) -> Option<Change> {
    if record.targets.iter().any(|(_, goal)| goal.metric.is_some_and(is_click)) {
        return None;
    }
    let amount = wanted_clicks(record).and_then(|goal| goal.amount);
    let engagement = record.targets.iter().find(|(_, goal)| goal.metric.is_some_and(Metric::is_engagement));
    Some(engagement.map_or(Change::TargetComes(amount), |(id, _)| Change::TargetBecomes(id, amount)))
}

/// The outcome that says how many clicks are needed.
fn wanted_clicks(record: &Record) -> Option<&Goal> {
    let clicks = |goal: &&Goal| matches!(goal.metric, Some(Metric::Clicks | Metric::LinkTaps)) && goal.amount.is_some();
    record.outcomes.iter().map(|(_, goal)| goal).find(clicks)
}

/// One change as an edit; `None` if there is no id left for what it adds.
fn edit(change: &Change, record: &Record) -> Option<Edit> {
    Some(match change {
        Change::Objective(own) => Edit::Set(Path::Campaign(CampaignField::Objective), value(own)),
        Change::OutcomeGoes(id) => Edit::Remove(ItemList::Outcomes, *id),
        Change::OutcomeComes(views) => {
            let id = record.next_item()?;
            let mut entries = vec![(Path::Outcome(id, GoalField::Metric), value(&Metric::InMarketViews))];
            let amount = views.map(|views| Amount::Count(views.count));
            entries.extend(amount.map(|own| (Path::Outcome(id, GoalField::Amount), value(&own))));
            Edit::Insert { list: ItemList::Outcomes, at: 0, id, entries }
        }
        Change::Stories(id) => {
            // The views expected were those of another format.
            let views = Edit::Set(Path::Deliverable(*id, DeliverableField::ExpectedViews), Entry::Empty);
            Edit::All(vec![Edit::Set(Path::Deliverable(*id, DeliverableField::Format), value(&Format::Story)), views])
        }
        Change::TargetBecomes(id, amount) => {
            // A rate of engagement is no number of taps: what belonged to it goes first.
            let gone = [GoalField::Amount, GoalField::UpTo, GoalField::Denominator, GoalField::Numerator];
            let gone = gone.into_iter().map(|field| Edit::Set(Path::Target(*id, field), Entry::Empty));
            let set = tap_entries(record, *id, *amount).into_iter().map(|(path, entry)| Edit::Set(path, entry));
            Edit::All(gone.chain(set).collect())
        }
        Change::TargetComes(amount) => {
            let id = record.next_item()?;
            let entries = tap_entries(record, id, *amount);
            Edit::Insert { list: ItemList::Targets, at: record.targets.len(), id, entries }
        }
    })
}

/// A target of link taps. The number means what the outcome means by it: in the same place, within
/// the same days.
fn tap_entries(record: &Record, id: ItemId, amount: Option<Amount>) -> Vec<(Path, Entry)> {
    let path = |field| Path::Target(id, field);
    let clicks = wanted_clicks(record);
    let mut entries = vec![(path(GoalField::Metric), value(&Metric::LinkTaps))];
    entries.extend(amount.map(|own| (path(GoalField::Amount), value(&own))));
    entries.extend(clicks.and_then(|goal| goal.scope).map(|own| (path(GoalField::Scope), value(&own))));
    entries.extend(clicks.and_then(|goal| goal.window).map(|own| (path(GoalField::Window), value(&own))));
    entries
}

fn value(own: &impl Quantity) -> Entry {
    Entry::Value(own.to_value())
}
