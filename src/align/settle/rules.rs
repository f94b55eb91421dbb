//! The rules, one function each, in the order of [`Rule`].

use super::super::fit::fit;
use super::super::lines::{Edge, edges, goal, goals, implied_on};
use super::super::outside::{Outside, outside};
use super::super::payback::{PayBack, pay_back};
use super::{Audience, Compared, Found, Point, Unlike};
use crate::brief::choice::{BuyingHabit, Choice, Lever, Metric, Objective, Rule, Scope};
use crate::brief::field::{Deliverable, Goal, GoalField, ItemList, Path, TermsField};
use crate::brief::id::ItemId;
use crate::brief::quantity::{Amount, Days};
use crate::brief::record::Record;
use crate::funnel::assumed::assumed_amount;
use crate::funnel::implied::Implied;
use crate::funnel::preset::{Place, StepKind, has_scope, place};
use crate::funnel::steps::{Funnel, place_of};

/// The shortest window that is offered for orders, in days: an audience that researches first has
/// hardly bought before. The week after which clicks are read is shorter.
const SHORTEST_FOR_ORDERS: u16 = 14;

/// Everything that the rules find, in their order, except for [`rank`]; within a rule in the order of the brief. No two
/// points of a rule are about the same.
///
/// A goal whose metric or amount is not set is unfinished: nothing is found about it. Nor is
/// anything about a brief that nobody has begun.
pub fn points(record: &Record) -> Vec<Point> {
    let ground = Ground { record, edges: edges(record), funnel: Funnel::of(record) };
    if !ground.is_begun() {
        return Vec::new();
    }
    let mut points: Vec<Point> = Rule::ALL.iter().flat_map(|rule| ground.of(*rule)).collect();
    points.sort_by_key(rank);
    points
}

/// The code of the rule among which a point is shown. That nothing comparable is known of a rate does
/// not change money by itself: it comes behind what does.
pub(super) fn rank(point: &Point) -> u16 {
    match &point.found {
        Found::ImpliedRate(all) if all.iter().all(is_beyond_comparison) => Rule::OutcomeUnfed.code(),
        _ => point.rule.code(),
    }
}

fn is_beyond_comparison(outside: &Outside) -> bool {
    matches!(outside, Outside::Rate(compared) if compared.place.is_none())
}

/// A finished goal.
#[derive(Clone, Copy)]
struct Finished<'a> {
    list: ItemList,
    id: ItemId,
    goal: &'a Goal,
    metric: Metric,
}

impl Finished<'_> {
    fn is_target(&self) -> bool {
        self.list == ItemList::Targets
    }

    fn path(&self, field: GoalField) -> Path {
        if self.is_target() { Path::Target(self.id, field) } else { Path::Outcome(self.id, field) }
    }

    fn step(&self) -> Option<StepKind> {
        step_of(self.goal)
    }
}

/// What the rules look at.
struct Ground<'a> {
    record: &'a Record,
    edges: Vec<Edge>,
    funnel: Funnel,
}

impl Ground<'_> {
    /// Whether there is something to find points about: a goal that says how much, or a piece.
    fn is_begun(&self) -> bool {
        let named = |piece: &Deliverable| piece.count.is_some() || piece.format.is_some();
        self.finished().next().is_some() || self.record.deliverables.iter().any(|(_, piece)| named(piece))
    }

    fn finished(&self) -> impl Iterator<Item = Finished<'_>> {
        goals(self.record).filter_map(|(list, id, goal)| {
            let metric = goal.metric.filter(|_| goal.amount.is_some())?;
            Some(Finished { list, id, goal, metric })
        })
    }

    fn of(&self, rule: Rule) -> Vec<Point> {
        let of_brief =
            |found: Option<Found>| found.map(|found| Point { rule, about: None, found }).into_iter().collect();
        match rule {
            Rule::PayBack => of_brief(pay_back(self.record).filter(PayBack::is_open).map(Found::PayBack)),
            Rule::ImpliedRate => implied_rates(outside(self.record)),
            Rule::AudienceInMarket => of_brief(self.audience().map(Found::Audience)),
            Rule::Tracking => of_brief(self.tracking()),
            Rule::StrengthAndObjective => of_brief(fit(self.record).map(Found::StrengthAndObjective)),
            Rule::PriceTerms => of_brief(self.price_terms()),
            Rule::DueDates => self.due_dates(),
            Rule::UnlikeCounts
            | Rule::OutcomeUnfed
            | Rule::TargetFeedsNothing
            | Rule::Denominator
            | Rule::WindowOrCounter
            | Rule::WindowsDiffer
            | Rule::ShortWindow => self.of_goals(rule),
        }
    }

    fn of_goals(&self, rule: Rule) -> Vec<Point> {
        let mut all: Vec<Point> = Vec::new();
        for goal in self.finished() {
            let about = Some(goal.id);
            all.extend(self.of_goal(rule, goal).map(|found| Point { rule, about, found }));
        }
        all
    }

    fn of_goal(&self, rule: Rule, own: Finished) -> Option<Found> {
        match rule {
            Rule::UnlikeCounts => self.unlike_counts(own),
            Rule::OutcomeUnfed => self.outcome_unfed(own),
            Rule::TargetFeedsNothing => self.target_feeds_nothing(own),
            Rule::Denominator => denominator(own),
            Rule::WindowOrCounter => window_or_counter(own),
            Rule::WindowsDiffer => self.windows_differ(own),
            Rule::ShortWindow => self.short_window(own),
            _ => None,
        }
    }

    /// The finished goals that feed this one directly.
    fn feeding(&self, id: ItemId) -> impl Iterator<Item = (ItemId, &Goal)> {
        let ends = self.edges.iter().filter(move |edge| edge.to == id);
        let ends = ends.filter_map(|edge| goal(self.record, edge.from).map(|(_, goal)| (edge.from, goal)));
        ends.filter(|(_, goal)| goal.amount.is_some())
    }

    fn audience(&self) -> Option<Audience> {
        let creators = self.record.creator.facts.audience_in_market;
        let assumed = match assumed_amount(self.record, Lever::AudienceInMarket) {
            Some(Amount::Rate(rate)) => Some(rate).filter(|_| self.funnel.is_as_usual(StepKind::InMarket)),
            _ => None,
        };
        let markets = self.record.campaign.markets.iter().filter_map(|(_, market)| market.country).collect();
        let sides = if creators.is_none() { self.sides_apart() } else { None };
        let audience = Audience { markets, assumed, creators, asked: self.asked_in_market(), sides };
        let found = audience.known().is_none() || audience.low().is_some() || audience.differs() || sides.is_some();
        found.then_some(audience)
    }

    /// The first target that counts everyone, with an outcome fed by it that counts the market only.
    /// What comes after the base is a matter of unlike counts.
    fn sides_apart(&self) -> Option<(ItemId, ItemId)> {
        self.edges.iter().find_map(|edge| {
            let from = self.record.targets.get(edge.from)?;
            let to = self.record.outcomes.get(edge.to)?;
            let everyone = step_of(from).is_some_and(StepKind::is_base) && scope(from) == Some(Scope::Everywhere);
            (everyone && scope(to) == Some(Scope::InMarket)).then_some((edge.from, edge.to))
        })
    }

    /// The share in the market that the goals ask for by their numbers.
    fn asked_in_market(&self) -> Option<f64> {
        self.edges.iter().find_map(|edge| match implied_on(self.record, edge) {
            Some(Implied::Rate { to, rate, .. }) if to.kind == StepKind::InMarket => Some(rate),
            _ => None,
        })
    }

    fn unlike_counts(&self, own: Finished) -> Option<Found> {
        let step = own.step()?;
        let mut all: Vec<Unlike> = Vec::new();
        if !own.is_target() {
            all.extend(self.feeding(own.id).filter_map(|(id, other)| unlike(Compared::Goal(id), other, own.goal)));
        }
        all.extend(self.unlike_plan(own, step));
        if all.is_empty() { None } else { Some(Found::UnlikeCounts(all)) }
    }

    /// A goal beside what the plan gives for its step: usually clicks in the market.
    fn unlike_plan(&self, own: Finished, step: StepKind) -> Option<Unlike> {
        let in_plan = self.funnel.step(step).filter(|_| !step.is_base())?;
        let planned = in_plan.planned?;
        let metric = own.metric == Metric::LinkTaps;
        let scope = scope(own.goal) == Some(in_plan.other_scope());
        let with = Compared::Plan(step, planned);
        (metric || scope).then_some(Unlike { with, metric, scope, counter: false })
    }

    fn tracking(&self) -> Option<Found> {
        let objective = self.record.campaign.facts.objective?;
        let needed = matches!(objective, Objective::Conversion | Objective::Leads | Objective::Installs);
        let missing = self.missing([TermsField::TrackedLink, TermsField::Code]);
        (needed && missing.len() == 2).then_some(Found::Tracking(missing))
    }

    /// Costs and rates are worked out of other goals: nothing has to feed them.
    fn outcome_unfed(&self, own: Finished) -> Option<Found> {
        let stands_alone = match place(own.metric) {
            Place::Step(_) | Place::SideBranch => true,
            Place::Rate(_) => false,
            Place::Outside => own.metric.is_own(),
        };
        // What the brand wants of a rate of its own is a factor, and nobody's work towards the count.
        let is_factor =
            |list, goal: &Goal| list == ItemList::Outcomes && matches!(place_of(goal), Some(Place::Rate(_)));
        let fed = self.edges.iter().filter(|edge| edge.to == own.id).any(|edge| {
            edge.line.is_some() || goal(self.record, edge.from).is_some_and(|(list, goal)| !is_factor(list, goal))
        });
        (!own.is_target() && stands_alone && !fed).then_some(Found::OutcomeUnfed(own.metric))
    }

    /// Before the brand has said what it needs there is nothing to feed.
    fn target_feeds_nothing(&self, own: Finished) -> Option<Found> {
        let outcomes = self.finished().any(|goal| !goal.is_target());
        let feeds = self.edges.iter().any(|edge| edge.from == own.id);
        (own.is_target() && outcomes && !feeds).then_some(Found::TargetFeedsNothing(own.metric))
    }

    fn windows_differ(&self, own: Finished) -> Option<Found> {
        let window = own.goal.window.filter(|_| !own.is_target())?;
        let others = self.feeding(own.id).filter_map(|(id, goal)| goal.window.map(|window| (id, window)));
        let others: Vec<(ItemId, Days)> = others.filter(|(_, other)| *other != window).collect();
        if others.is_empty() { None } else { Some(Found::WindowsDiffer { window, others }) }
    }

    fn short_window(&self, own: Finished) -> Option<Found> {
        let researches = self.record.creator.facts.buying_habit == Some(BuyingHabit::ResearchesFirst);
        let buys = matches!(own.step(), Some(StepKind::Orders | StepKind::Revenue));
        let window = own.goal.window.filter(|days| days.get() < SHORTEST_FOR_ORDERS)?;
        (researches && buys).then_some(Found::ShortWindow(window))
    }

    fn price_terms(&self) -> Option<Found> {
        let missing =
            self.missing([TermsField::Fee, TermsField::UsageRights, TermsField::Exclusivity, TermsField::Payment]);
        if missing.is_empty() { None } else { Some(Found::PriceTerms(missing)) }
    }

    /// Those of the terms that are not agreed.
    fn missing<const N: usize>(&self, fields: [TermsField; N]) -> Vec<Path> {
        fields.into_iter().map(Path::Terms).filter(|path| self.record.get(*path).is_none()).collect()
    }

    /// While the last day comes before the first, no due date can be held against them.
    fn due_dates(&self) -> Vec<Point> {
        let facts = &self.record.campaign.facts;
        let rule = Rule::DueDates;
        if let (Some(starts), Some(ends)) = (facts.starts, facts.ends)
            && ends < starts
        {
            return vec![Point { rule, about: None, found: Found::EndsBeforeStart { starts, ends } }];
        }
        let pieces = self.record.deliverables.iter().filter_map(|(id, piece)| {
            let due = piece.due?;
            let starts = facts.starts.filter(|starts| due < *starts);
            let ends = facts.ends.filter(|ends| due > *ends);
            let found = Found::DueOutside { due, starts, ends };
            (starts.is_some() || ends.is_some()).then_some(Point { rule, about: Some(id), found })
        });
        pieces.collect()
    }
}

fn denominator(own: Finished) -> Option<Found> {
    let missing = own.metric.needs_denominator() && own.goal.denominator.is_none();
    missing.then(|| Found::Denominator(vec![own.path(GoalField::Denominator)]))
}

/// What is worked out of other goals has their windows and counters.
fn window_or_counter(own: Finished) -> Option<Found> {
    if place(own.metric) == Place::Outside && !own.metric.is_own() {
        return None;
    }
    let missing = [
        (GoalField::Window, own.goal.window.is_none()),
        (GoalField::Counter, own.goal.counter.is_none()),
        (GoalField::Scope, has_scope(own.metric) && own.goal.scope.is_none()),
    ];
    let missing = missing.into_iter().filter(|(_, missing)| *missing);
    let missing: Vec<Path> = missing.map(|(field, _)| own.path(field)).collect();
    if missing.is_empty() { None } else { Some(Found::WindowOrCounter(missing)) }
}

fn step_of(goal: &Goal) -> Option<StepKind> {
    match place_of(goal) {
        Some(Place::Step(kind)) => Some(kind),
        _ => None,
    }
}

/// Where a goal is counted, as far as it says so: views in the market say so by their name.
fn scope(goal: &Goal) -> Option<Scope> {
    if goal.metric == Some(Metric::InMarketViews) { Some(Scope::InMarket) } else { goal.scope }
}

/// What is unlike in two goals on one line. A scope or a counter that is not agreed is no
/// difference yet. Everyone who saw it may be compared with a part of them, and from one step to
/// the next the counter changes by its nature; but the same step, and money with what it is paid
/// for, must be counted by one.
fn unlike(with: Compared, from: &Goal, to: &Goal) -> Option<Unlike> {
    let (here, there) = (step_of(from)?, step_of(to)?);
    let same_step = here.stands_with(there);
    let metric = same_step && from.metric != to.metric;
    let one_count = same_step || (there.is_money() && there.previous() == Some(here));
    let differ = |pair: Option<(u16, u16)>| pair.is_some_and(|(one, other)| one != other);
    let code = |goal: &Goal| scope(goal).map(Choice::code);
    let scope = !here.is_base() && differ(code(from).zip(code(to)));
    let code = |goal: &Goal| goal.counter.map(Choice::code);
    let counter = one_count && differ(code(from).zip(code(to)));
    (metric || scope || counter).then_some(Unlike { with, metric, scope, counter })
}

/// One point for each goal, so that each has a decision of its own.
fn implied_rates(all: Vec<Outside>) -> Vec<Point> {
    let mut points: Vec<(Option<ItemId>, Vec<Outside>)> = Vec::new();
    for one in all {
        let about = one.about();
        match points.iter_mut().find(|(other, _)| *other == about) {
            Some((_, own)) => own.push(one),
            None => points.push((about, vec![one])),
        }
    }
    // What can be compared leads.
    points.iter_mut().for_each(|(_, own)| own.sort_by_key(is_beyond_comparison));
    let point = |(about, own)| Point { rule: Rule::ImpliedRate, about, found: Found::ImpliedRate(own) };
    points.into_iter().map(point).collect()
}
