//! The funnel of one record: every step with what the assumptions give and what a goal asks for.

use crate::brief::choice::{Lever, Metric, Scope};
use crate::brief::field::{Goal, ItemList};
use crate::brief::id::ItemId;
use crate::brief::record::Record;

use super::assumed::{amount_value, assumed};
use super::order::after_base;
use super::preset::{Place, StepKind, place};
use super::ratio;

/// Where a number comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Origin {
    /// From the assumptions, which the brand may keep to itself.
    Plan,
    /// From a target of the creator.
    Target(ItemId),
    /// From an outcome of the brand.
    Outcome(ItemId),
}

impl Origin {
    /// Whether it comes from a target or an outcome rather than from the assumptions.
    pub fn is_goal(self) -> bool {
        self != Origin::Plan
    }
}

/// What a goal asks of a step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wanted {
    /// How much: a count, or money in major units.
    pub value: f64,
    /// Whose goal it is: [`Origin::Target`] or [`Origin::Outcome`].
    pub origin: Origin,
    /// What is measured: link taps and clicks ask for the same step in different counts.
    pub metric: Metric,
    /// Where it is counted; `None` while that is not agreed.
    pub scope: Option<Scope>,
}

impl Wanted {
    /// Whether it was agreed that only the target market counts. A scope that is not agreed is
    /// taken as everywhere, because nothing says otherwise.
    pub fn in_market(&self) -> bool {
        self.scope == Some(Scope::InMarket) || self.metric == Metric::InMarketViews
    }
}

/// One step of a funnel.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// Which step.
    pub kind: StepKind,
    /// The value of its lever: 1.0 is 100%, money in major units; `None` while it is not set.
    pub assumed: Option<f64>,
    /// What the chain of assumptions gives: a count, or money in major units. `None` from the first
    /// lever on that is not set.
    pub planned: Option<f64>,
    /// Where `planned` comes from: a base without a lever is the creator's own target.
    pub origin: Origin,
    /// Whether the plan counts the target market only: from the in-market step on, wherever that
    /// stands.
    pub in_market: bool,
    /// Whether paid views are part of what the plan counts, or lead to it.
    pub with_paid: bool,
    /// What goals ask for; the owner's goals first: the creator's for a base, else the brand's.
    pub wanted: Vec<Wanted>,
}

/// A number that stands for a step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Known {
    /// Which step.
    pub kind: StepKind,
    /// A count, or money in major units.
    pub value: f64,
    /// Where it comes from.
    pub origin: Origin,
    /// Whether it counts the target market only.
    pub in_market: bool,
    /// Whether it counts taps on a link, which are the same step as clicks and not the same count.
    pub link_taps: bool,
}

impl Known {
    /// Whether a later number may be divided by this one: like with like, or a part of everyone. What
    /// the creator aims for comes of the creator's own views: all views are not held against it.
    pub(crate) fn can_carry(&self, later: &Known) -> bool {
        let of_more = self.kind.is_sum() && later.is_creators();
        !self.kind.is_money() && !of_more && (self.kind.counts_everyone() || self.in_market == later.in_market)
    }

    /// Whether it rests on what the brand may keep to itself: a number of the plan, or a goal that is one
    /// for all views only because the plan has paid ones.
    pub(crate) fn rests_on_plan(&self) -> bool {
        self.origin == Origin::Plan || self.kind.is_sum()
    }

    /// Whether it is what the creator aims for.
    pub(crate) fn is_creators(&self) -> bool {
        matches!(self.origin, Origin::Target(_))
    }
}

impl Step {
    /// The lever that would have to be set for the plan to reach this step, if it is not.
    pub fn missing(&self) -> Option<Lever> {
        (self.planned.is_none() && self.assumed.is_none()).then(|| self.kind.lever())
    }

    /// What the plan gives.
    pub fn plan(&self) -> Option<Known> {
        let Step { kind, origin, in_market, .. } = *self;
        self.planned.map(|value| Known { kind, value, origin, in_market, link_taps: false })
    }

    /// What the first goal asks for.
    pub fn goal(&self) -> Option<Known> {
        self.wanted.first().map(|wanted| self.known(wanted))
    }

    /// What the first goal asks for that counts what the plan counts.
    pub fn asked(&self) -> Option<Known> {
        self.wanted.iter().find(|wanted| self.counts_like(wanted)).map(|wanted| self.known(wanted))
    }

    /// Whether a goal for the step counts what the plan counts: the same people, and no taps on links.
    /// Where it is not agreed where is counted, nothing says that it is another count. What the creator
    /// aims for comes of the creator's own views, and is not what a plan with paid ones counts.
    pub fn counts_like(&self, wanted: &Wanted) -> bool {
        let of_less = self.with_paid && matches!(wanted.origin, Origin::Target(_));
        let otherwise = wanted.scope == Some(self.other_scope()) || wanted.metric == Metric::LinkTaps;
        !of_less && (self.kind.counts_everyone() || !otherwise)
    }

    /// Where the plan does not count.
    pub fn other_scope(&self) -> Scope {
        if self.in_market { Scope::Everywhere } else { Scope::InMarket }
    }

    fn known(&self, wanted: &Wanted) -> Known {
        Known {
            kind: self.kind,
            value: wanted.value,
            origin: wanted.origin,
            in_market: wanted.in_market(),
            link_taps: wanted.metric == Metric::LinkTaps,
        }
    }

    /// What the plan gives, or else what a goal asks for.
    pub fn shown(&self) -> Option<Known> {
        self.plan().or_else(|| self.goal())
    }
}

/// The chain of steps of one record, base first.
#[derive(Debug, Clone, PartialEq)]
pub struct Funnel {
    /// Never empty; [`super::order`] says which they are.
    pub steps: Vec<Step>,
}

impl Funnel {
    /// The funnel that a record describes.
    pub fn of(record: &Record) -> Funnel {
        let base = base_of(record);
        let with_paid = base == StepKind::Views && record.assumed(Lever::PaidViews).is_some();
        let mut steps = vec![base_step(record, base, with_paid)];
        let mut before = steps.first().and_then(|step| step.planned);
        let mut in_market = false;
        for kind in with_paid.then_some(StepKind::AllViews).into_iter().chain(after_base(record)) {
            let assumed = assumed(record, kind.lever());
            let together = |(value, lever): (f64, f64)| if kind.is_sum() { value + lever } else { value * lever };
            let planned = before.zip(assumed).map(together);
            in_market |= kind == StepKind::InMarket;
            let wanted = goals_for(record, kind, with_paid);
            steps.push(Step { kind, assumed, planned, origin: Origin::Plan, in_market, with_paid, wanted });
            before = planned;
        }
        Funnel { steps }
    }

    /// The levers that can be set, in the order of the chain. While neither base is assumed both are
    /// offered: which one is set is what the funnel starts with. Paid views are among them only if that
    /// is asked for, and then also where the funnel begins with reach, to which nothing is added.
    pub fn levers(&self, record: &Record, with_paid: bool) -> Vec<Lever> {
        let bases = [Lever::Reach, Lever::Views];
        let is_open = bases.iter().all(|base| record.assumed(*base).is_none());
        let has = |lever: Lever| self.steps.iter().any(|step| step.kind.lever() == lever);
        let other = bases.into_iter().filter(|base| is_open && !has(*base));
        let (first, later) = self.steps.split_at(self.steps.len().min(1));
        let later = later.iter().filter(|step| !step.kind.is_sum());
        let lever = |step: &Step| step.kind.lever();
        let paid = with_paid.then_some(Lever::PaidViews);
        first.iter().map(lever).chain(other).chain(paid).chain(later.map(lever)).collect()
    }

    /// Whether paid views can be added to what it begins with: to views, not to people reached.
    pub fn takes_paid_views(&self) -> bool {
        self.step(StepKind::Views).is_some()
    }

    /// The creator's own views as a share of all: 1.0 without paid ones, or where nothing is planned.
    /// Every later count of the plan has the same share of the creator's own in it.
    pub fn own_share(&self) -> f64 {
        let planned = |kind| self.step(kind).and_then(|step| step.planned);
        let both = planned(StepKind::Views).zip(planned(StepKind::AllViews));
        both.and_then(|(own, all)| ratio(own, all)).unwrap_or(1.0)
    }

    /// The step that stands before one, if the chain has both.
    pub fn before(&self, kind: StepKind) -> Option<StepKind> {
        let next = self.steps.iter().skip(1).position(|step| step.kind == kind)?;
        self.steps.get(next).map(|step| step.kind)
    }

    /// Whether a step follows the one that it usually follows, so that its assumption is what it is
    /// usually called: orders ÷ clicks is no conversion rate.
    pub fn is_as_usual(&self, kind: StepKind) -> bool {
        self.before(kind).is_some_and(|before| kind.follows(before))
    }

    /// The step of a kind, if the chain has it.
    pub fn step(&self, kind: StepKind) -> Option<&Step> {
        self.steps.iter().find(|step| step.kind == kind)
    }
}

/// What the funnel starts with: the base whose lever is set, else the one the creator aims for,
/// else the one the brand asks for; reach before views.
fn base_of(record: &Record) -> StepKind {
    let bases = [StepKind::Reach, StepKind::Views];
    let assumed = bases.into_iter().find(|base| record.assumed(base.lever()).is_some());
    let wanted = |list: ItemList| bases.into_iter().find(|base| goals_in(record, list, *base).next().is_some());
    assumed.or_else(|| wanted(ItemList::Targets)).or_else(|| wanted(ItemList::Outcomes)).unwrap_or(StepKind::Reach)
}

fn base_step(record: &Record, kind: StepKind, is_added_to: bool) -> Step {
    let assumed = assumed(record, kind.lever());
    let wanted = goals_for(record, kind, is_added_to);
    let target = goals_in(record, ItemList::Targets, kind).next();
    let planned = assumed.or_else(|| target.map(|target| target.value));
    let origin = match (assumed, target) {
        (None, Some(target)) => target.origin,
        _ => Origin::Plan,
    };
    Step { kind, assumed, planned, origin, in_market: false, with_paid: false, wanted }
}

/// Every goal that asks for this step, the goals of the side that owns it first. Where paid views are
/// added to the creator's own, views that the brand asks for are all views, whoever brings them, and
/// those that the creator aims for the creator's own.
fn goals_for(record: &Record, kind: StepKind, with_paid: bool) -> Vec<Wanted> {
    let of = |list| goals_in(record, list, kind);
    let (targets, outcomes) = (of(ItemList::Targets), of(ItemList::Outcomes));
    match kind {
        StepKind::AllViews => goals_in(record, ItemList::Outcomes, StepKind::Views).collect(),
        _ if kind.is_base() && with_paid => targets.collect(),
        _ if kind.is_base() => targets.chain(outcomes).collect(),
        _ => outcomes.chain(targets).collect(),
    }
}

fn goals_in(record: &Record, list: ItemList, kind: StepKind) -> impl Iterator<Item = Wanted> {
    let targets = list == ItemList::Targets;
    let goals = if targets { &record.targets } else { &record.outcomes };
    let decimals = record.decimals();
    goals.iter().filter_map(move |(id, goal)| {
        let origin = if targets { Origin::Target(id) } else { Origin::Outcome(id) };
        wanted(goal, origin, decimals).filter(|wanted| place_in(wanted.metric, wanted.in_market()) == Place::Step(kind))
    })
}

/// Where a goal stands, whether or not it says how much yet. Reach or views that are counted in the
/// market only are not the base, which is counted everywhere, but what comes after it.
pub fn place_of(goal: &Goal) -> Option<Place> {
    goal.metric.map(|metric| place_in(metric, goal.scope == Some(Scope::InMarket)))
}

fn place_in(metric: Metric, in_market: bool) -> Place {
    match place(metric) {
        Place::Step(kind) if kind.is_base() && in_market => Place::Step(StepKind::InMarket),
        place => place,
    }
}

fn wanted(goal: &Goal, origin: Origin, decimals: u8) -> Option<Wanted> {
    let (metric, amount) = goal.metric.zip(goal.amount)?;
    Some(Wanted { value: amount_value(amount, decimals), origin, metric, scope: goal.scope })
}

/// The number of one goal, if it is a step and says how much.
pub(crate) fn known_of(record: &Record, origin: Origin) -> Option<Known> {
    let goal = match origin {
        Origin::Target(id) => record.targets.get(id),
        Origin::Outcome(id) => record.outcomes.get(id),
        Origin::Plan => None,
    }?;
    let wanted = wanted(goal, origin, record.decimals())?;
    match place_in(wanted.metric, wanted.in_market()) {
        Place::Step(kind) => {
            let link_taps = wanted.metric == Metric::LinkTaps;
            Some(Known { kind, value: wanted.value, origin, in_market: wanted.in_market(), link_taps })
        }
        _ => None,
    }
}
