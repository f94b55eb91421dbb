//! What the goals of both sides demand of each other: rates and prices that nobody wrote down.

use crate::brief::choice::Lever;
use crate::brief::record::Record;

use super::preset::StepKind;
use super::ratio;
use super::steps::{Funnel, Known, Origin, Step, known_of};

/// A number that follows from two others.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Implied {
    /// So large a share of one count has to become the other. A base below means of everyone; the
    /// in-market step below means of those in the market.
    Rate {
        /// The earlier count.
        from: Known,
        /// The later count.
        to: Known,
        /// 1.0 is 100%; more than that cannot happen.
        rate: f64,
    },
    /// So much money has to come from each of a count.
    ValuePer {
        /// The money.
        money: Known,
        /// The count.
        per: Known,
        /// Money in major units.
        amount: f64,
    },
    /// The fee for each thousand of the base: CPM.
    CostPerThousand {
        /// Reach or views.
        base: Known,
        /// Money in major units.
        amount: f64,
    },
    /// The fee for each of a count: cost per click, per order, per lead.
    CostPer {
        /// The count.
        count: Known,
        /// Money in major units.
        amount: f64,
    },
    /// The money at the end ÷ the fee. Below 1 the fee alone is more than all that comes in.
    MoneyPerFee {
        /// The money.
        money: Known,
        /// A factor.
        factor: f64,
    },
}

impl Implied {
    /// Whether it is about what the fee buys.
    pub fn is_about_fee(&self) -> bool {
        matches!(self, Implied::CostPerThousand { .. } | Implied::CostPer { .. } | Implied::MoneyPerFee { .. })
    }

    /// Whether it rests on assumptions that the brand may keep to itself: such a number is not for
    /// the creator.
    pub fn rests_on_plan(&self) -> bool {
        let planned = Known::rests_on_plan;
        match self {
            Implied::Rate { from, to, .. } => planned(from) || planned(to),
            Implied::ValuePer { money, per, .. } => planned(money) || planned(per),
            Implied::CostPerThousand { base: known, .. }
            | Implied::CostPer { count: known, .. }
            | Implied::MoneyPerFee { money: known, .. } => planned(known),
        }
    }
}

/// Everything that the goals imply, in the order of the funnel; what the fee implies comes last.
pub fn implied(record: &Record) -> Vec<Implied> {
    let funnel = Funnel::of(record);
    let mut all = demands(&funnel);
    if let Some(fee) = record.terms.fee {
        all.extend(prices(&funnel, fee.as_f64(record.decimals())));
    }
    all
}

/// What stands for each step when goals are compared: the goal; for the steps that say who sees it,
/// else the plan.
fn anchors(funnel: &Funnel) -> Vec<Known> {
    let seen = |kind: StepKind| kind.counts_everyone() || kind == StepKind::InMarket;
    let anchor = |step: &Step| step.goal().or_else(|| if seen(step.kind) { step.plan() } else { None });
    funnel.steps.iter().filter_map(anchor).collect()
}

fn demands(funnel: &Funnel) -> Vec<Implied> {
    let anchors = anchors(funnel);
    let has_paid = funnel.step(StepKind::AllViews).is_some();
    // What a plan with paid views gives is no ground for what the creator aims for.
    let of_more =
        |from: &Known, to: &Known| has_paid && to.is_creators() && from.origin == Origin::Plan && !from.kind.is_base();
    let demand = |(at, to): (usize, &Known)| {
        // A sum is no share of what it is added to.
        if to.origin == Origin::Plan || to.kind.is_sum() {
            return None;
        }
        let from = *anchors.iter().take(at).rfind(|from| from.can_carry(to) && !of_more(from, to))?;
        demand_of(from, *to)
    };
    anchors.iter().enumerate().filter_map(demand).collect()
}

fn demand_of(from: Known, to: Known) -> Option<Implied> {
    let quotient = ratio(to.value, from.value)?;
    Some(if to.kind.is_money() {
        Implied::ValuePer { money: to, per: from, amount: quotient }
    } else {
        Implied::Rate { from, to, rate: quotient }
    })
}

/// What one goal demands of another, by their two numbers alone: a rate, or money for each. `None`
/// where they are no steps on one way, or do not count the same people.
pub fn between(record: &Record, from: Origin, to: Origin) -> Option<Implied> {
    let (from, to) = known_of(record, from).zip(known_of(record, to))?;
    if from.kind.leads_to(to.kind) && from.can_carry(&to) { demand_of(from, to) } else { None }
}

/// What the fee costs per count and how often the money at the end covers it, by goal and by plan. The
/// fee buys the creator's own views: it is no price of what a plan with paid ones counts.
fn prices(funnel: &Funnel, fee: f64) -> Vec<Implied> {
    let price = |known: Known| {
        if known.kind.is_money() {
            ratio(known.value, fee).map(|factor| Implied::MoneyPerFee { money: known, factor })
        } else if known.kind.is_base() {
            ratio(fee * 1_000.0, known.value).map(|amount| Implied::CostPerThousand { base: known, amount })
        } else {
            ratio(fee, known.value).map(|amount| Implied::CostPer { count: known, amount })
        }
    };
    let known = |step: &Step| {
        let goal = step.goal();
        let plan = step.plan().filter(|plan| goal.is_none_or(|goal| goal.origin != plan.origin));
        let plan = plan.filter(|plan| !step.with_paid || plan.kind.is_money());
        goal.into_iter().chain(plan).filter(|known| !known.kind.is_sum()).collect::<Vec<_>>()
    };
    funnel.steps.iter().flat_map(known).filter_map(price).collect()
}

/// The order value that wanted sales take at a conversion rate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OrderValueNeeded {
    /// The wanted sales.
    pub sales: Known,
    /// The wanted traffic: sessions, or else clicks.
    pub traffic: Known,
    /// The share of clicks that become sessions, where it is assumed; `None` reads "even if every
    /// click became a session", or that the traffic is sessions already.
    pub landing: Option<f64>,
    /// Orders ÷ sessions, above 0.
    pub conversion: f64,
    /// Money in major units.
    pub amount: f64,
}

/// The least average order value at which the wanted traffic gives the wanted sales, at a
/// conversion rate of orders ÷ sessions. `None` if sales or traffic are not among the goals, do
/// not count the same market, or a factor is zero; and where orders are among the goals, because
/// those give the order value themselves.
pub fn order_value_needed(funnel: &Funnel, conversion: f64) -> Option<OrderValueNeeded> {
    let goal = |kind| funnel.step(kind).and_then(Step::goal);
    if goal(StepKind::Orders).is_some() {
        return None;
    }
    let sales = goal(StepKind::Revenue)?;
    let traffic = goal(StepKind::Sessions).or_else(|| goal(StepKind::Clicks)).filter(|from| from.can_carry(&sales))?;
    let of_clicks = traffic.kind == StepKind::Clicks && funnel.is_as_usual(StepKind::Sessions);
    let landing = if of_clicks { assumed(funnel, Lever::LandingRate) } else { None };
    let orders = traffic.value * landing.unwrap_or(1.0) * conversion;
    let amount = ratio(sales.value, orders)?;
    Some(OrderValueNeeded { sales, traffic, landing, conversion, amount })
}

/// The value of a lever of the chain, if it is set.
pub fn assumed(funnel: &Funnel, lever: Lever) -> Option<f64> {
    funnel.steps.iter().find(|step| step.kind.lever() == lever).and_then(|step| step.assumed)
}
