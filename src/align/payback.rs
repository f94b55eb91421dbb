//! Does it pay back? Planned value against all costs, break-even, and the price of a thousand views.
//!
//! It is the first thing that is asked of a campaign. What it finds rests on the fee and on what the
//! brand keeps to itself (margin, assumptions, other costs): none of it is for the creator.

use crate::brief::choice::{Metric, Objective, Scope};
use crate::brief::field::{Goal, ItemList};
use crate::brief::id::ItemId;
use crate::brief::quantity::{Amount, Rate};
use crate::brief::record::{Items, Record};
use crate::funnel::costs::{Costs, as_written, is_loss, per_thousand, times};
use crate::funnel::preset::StepKind;
use crate::funnel::ratio;
use crate::funnel::steps::{Funnel, Known, Origin, Step};

use super::plausibility::{Standing, only_platform, standing};
use super::published::{COST_PER_THOUSAND_VIEWS, Published};

/// What the plan brings against what it costs. Money in major units of the campaign's currency.
#[derive(Debug, Clone, PartialEq)]
pub struct PayBack {
    /// What the campaign is for: an awareness campaign is judged by its price alone.
    pub objective: Option<Objective>,
    /// All costs.
    pub costs: Costs,
    /// What is to come in, if the objective ends in money and anything says how much.
    pub value: Option<Value>,
    /// What that comes to.
    pub verdict: Verdict,
    /// What it takes for nothing to be lost; `None` without a margin or without money at the end.
    pub break_even: Option<BreakEven>,
    /// What one result costs: an order, a qualified lead, an activated user, a visit.
    pub cost_per: Option<CostPer>,
    /// What a thousand cost: of the base, of views where they are wanted beside reach, and of those
    /// in the market where that share is known.
    pub prices: Vec<Price>,
}

/// What is to come in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Value {
    /// Which money: sales, pipeline, user value.
    pub kind: StepKind,
    /// How much, in major units.
    pub amount: f64,
    /// What says so.
    pub basis: Basis,
}

/// What a value rests on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Basis {
    /// The whole chain of assumptions.
    Plan,
    /// A goal, because an assumption is missing.
    Goal(Origin),
    /// A goal that counts, × what one of them is assumed to be worth.
    GoalTimes(Known, f64),
}

/// What the value comes to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Verdict {
    /// The margin is known: so much is left, less than nothing where it is a loss.
    Left {
        /// The margin.
        margin: Rate,
        /// Value × margin − all costs.
        amount: f64,
        /// Whether that is a loss.
        loss: bool,
    },
    /// Less comes in than it costs: no margin is enough.
    Cannot,
    /// It depends on the margin, which is not set: this one or more. 1.0 is 100%.
    FromMargin(f64),
    /// Nothing says how much is to come in, or it is not for money.
    NoValue,
}

/// What it takes for nothing to be lost.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum BreakEven {
    /// No value is enough: the margin is not above the commission.
    Never,
    /// This much.
    At {
        /// Money in major units.
        value: f64,
        /// The same in orders, leads or users, if the worth of one is known.
        count: Option<BreakEvenCount>,
    },
}

/// Break-even as a count.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BreakEvenCount {
    /// Orders, qualified leads or activated users.
    pub kind: StepKind,
    /// How many.
    pub count: f64,
    /// The planned step before, and the share of it that this is: for orders, the break-even
    /// conversion rate. Above 1.0 it cannot happen.
    pub share: Option<(StepKind, f64)>,
    /// How many are planned, or else wanted.
    pub beside: Option<Known>,
}

/// What one result costs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CostPer {
    /// The result: planned, or else wanted.
    pub count: Known,
    /// All costs ÷ that, in major units.
    pub amount: f64,
    /// The most that the brand wants to pay for one, if it said so.
    pub at_most: Option<AtMost>,
}

impl CostPer {
    /// Whether it costs more than the brand wants to pay.
    pub fn is_above(&self) -> bool {
        self.at_most.is_some_and(|most| most.is_exceeded)
    }
}

/// The most that the brand wants to pay.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AtMost {
    /// The outcome that says so.
    pub outcome: ItemId,
    /// Money in major units.
    pub amount: f64,
    /// Whether the price is above it.
    pub is_exceeded: bool,
}

/// What a thousand cost: CPM.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Price {
    /// Reach, views, or those of the base in the market.
    pub of: Known,
    /// Fee ÷ that × 1000, in major units.
    pub amount: f64,
    /// The most that the brand wants to pay for a thousand views, if it said so.
    pub at_most: Option<AtMost>,
    /// What is published.
    pub beside: Beside,
}

impl Price {
    /// Whether it is more than the brand wants to pay.
    pub fn is_above(&self) -> bool {
        self.at_most.is_some_and(|most| most.is_exceeded)
    }
}

/// A price beside what is published.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Beside {
    /// Comparable. For reach the standing is an upper bound: a thousand views cost at most what a
    /// thousand people reached do.
    Published(&'static Published, Standing),
    /// Prices are published in dollars only.
    OtherCurrency,
    /// None is published for this platform, or the pieces are on several.
    OtherPlatform,
    /// Prices are published for views; of people reached it is more, but how many views each of
    /// them has is not known.
    NotViews,
    /// Prices are published for views everywhere.
    InMarket,
}

impl PayBack {
    /// Whether this is to settle: a loss, no way to pay back, a margin that is not known, or a price
    /// above what is wanted or, for awareness, above what is published.
    pub fn is_open(&self) -> bool {
        let value = match self.verdict {
            Verdict::Left { loss, .. } => loss,
            Verdict::Cannot => true,
            Verdict::FromMargin(least) => least > 0.0,
            Verdict::NoValue => self.break_even == Some(BreakEven::Never),
        };
        value || self.cost_per.is_some_and(|own| own.is_above()) || self.prices.iter().any(|own| self.is_dear(own))
    }

    /// Whether a price is above what is wanted or, for awareness, above what is published.
    pub fn is_dear(&self, price: &Price) -> bool {
        let published = matches!(price.beside, Beside::Published(_, Standing::Above));
        price.is_above() || (published && self.objective == Some(Objective::Awareness))
    }
}

/// What the plan brings against what it costs; `None` where there is no fee or nothing to hold
/// against it.
pub fn pay_back(record: &Record) -> Option<PayBack> {
    let funnel = Funnel::of(record);
    let costs = Costs::of(record)?;
    let value = value(&funnel);
    let margin = record.notes.margin;
    let ends_in_money = money_step(&funnel).is_some();
    let found = PayBack {
        objective: record.campaign.facts.objective,
        costs,
        value,
        verdict: verdict(&costs, value.as_ref(), margin, record.decimals()),
        break_even: margin.filter(|_| ends_in_money).map(|own| break_even(&funnel, &costs, own.as_f64())),
        cost_per: cost_per(record, &funnel, &costs, value.as_ref()),
        prices: prices(record, &funnel, costs.fee),
    };
    let says_something =
        found.value.is_some() || found.break_even.is_some() || found.cost_per.is_some() || !found.prices.is_empty();
    says_something.then_some(found)
}

/// The last step, if it is money.
fn money_step(funnel: &Funnel) -> Option<&Step> {
    funnel.steps.last().filter(|step| step.kind.is_money())
}

/// What is counted at the end of a funnel: before the money, or the last step where there is none.
fn result_step(funnel: &Funnel) -> Option<&Step> {
    funnel.steps.iter().rfind(|step| !step.kind.is_money())
}

/// The plan if it reaches the end, else the wanted money, else what the wanted results are worth.
fn value(funnel: &Funnel) -> Option<Value> {
    let money = money_step(funnel)?;
    let of = |amount, basis| Value { kind: money.kind, amount, basis };
    let plan = money.planned.map(|amount| of(amount, Basis::Plan));
    let goal = || money.goal().map(|goal| of(goal.value, Basis::Goal(goal.origin)));
    let worth = || {
        let (count, each) = result_step(funnel)?.goal().zip(money.assumed)?;
        Some(of(times(count.value, each), Basis::GoalTimes(count, each)))
    };
    plan.or_else(goal).or_else(worth)
}

fn verdict(costs: &Costs, value: Option<&Value>, margin: Option<Rate>, decimals: u8) -> Verdict {
    let Some(value) = value else { return Verdict::NoValue };
    match margin {
        Some(margin) => {
            let amount = costs.left(value.amount, margin.as_f64());
            Verdict::Left { margin, amount, loss: is_loss(amount, decimals) }
        }
        None if is_loss(costs.left(value.amount, 1.0), decimals) => Verdict::Cannot,
        None => costs.margin_needed(value.amount).map_or(Verdict::NoValue, Verdict::FromMargin),
    }
}

fn break_even(funnel: &Funnel, costs: &Costs, margin: f64) -> BreakEven {
    let Some(value) = costs.break_even(margin) else { return BreakEven::Never };
    BreakEven::At { value, count: break_even_count(funnel, value) }
}

fn break_even_count(funnel: &Funnel, value: f64) -> Option<BreakEvenCount> {
    let money = money_step(funnel)?;
    let step = result_step(funnel)?;
    let of_goals = || ratio(money.goal()?.value, step.goal()?.value);
    let count = ratio(value, money.assumed.or_else(of_goals)?)?;
    let before = funnel.steps.iter().rev().skip_while(|own| own.kind != step.kind).nth(1);
    let share = before.and_then(|before| Some((before.kind, ratio(count, before.planned?)?)));
    Some(BreakEvenCount { kind: step.kind, count, share, beside: step.shown() })
}

/// What one result costs of everything that is spent. For visits it is set against the wanted cost
/// per click, and therefore counted in clicks where there is one.
fn cost_per(record: &Record, funnel: &Funnel, costs: &Costs, value: Option<&Value>) -> Option<CostPer> {
    let per_click = most_wanted(record, Metric::CostPerClick).is_some();
    let (step, metric) = match record.campaign.facts.objective? {
        Objective::Awareness => return None,
        Objective::Consideration if per_click => (funnel.step(StepKind::Clicks)?, Metric::CostPerClick),
        Objective::Consideration => (funnel.step(StepKind::Sessions)?, Metric::CostPerAcquisition),
        _ => (result_step(funnel)?, Metric::CostPerAcquisition),
    };
    let count = step.shown()?;
    // Commission is paid on what comes in, so the value has to be that of the same count.
    let value = value.filter(|value| (value.basis == Basis::Plan) == (count.origin == Origin::Plan));
    let cost = match value {
        Some(value) => costs.total(value.amount),
        None if costs.pays_commission() => return None,
        None => costs.fixed(),
    };
    let amount = ratio(cost, count.value)?;
    Some(CostPer { count, amount, at_most: at_most(record, metric, amount) })
}

fn at_most(record: &Record, metric: Metric, price: f64) -> Option<AtMost> {
    let (outcome, amount) = most_wanted(record, metric)?;
    let price = as_written(price, record.decimals());
    Some(AtMost { outcome, amount, is_exceeded: standing(price, 0.0, amount) == Standing::Above })
}

/// The upper end of the first outcome in this metric.
fn most_wanted(record: &Record, metric: Metric) -> Option<(ItemId, f64)> {
    let decimals = record.decimals();
    record.outcomes.iter().find_map(|(id, goal)| match goal.up_to.or(goal.amount)? {
        Amount::Money(most) if goal.metric == Some(metric) => Some((id, most.as_f64(decimals))),
        _ => None,
    })
}

fn prices(record: &Record, funnel: &Funnel, fee: f64) -> Vec<Price> {
    let base = funnel.steps.first().and_then(Step::shown);
    // Views that are wanted beside reach: what is published is a price of views.
    let views = base.filter(|base| base.kind == StepKind::Reach).and_then(|_| wanted_views(record));
    // The fee buys the creator's own views, and not what comes of paid ones.
    let own = |known: Known| match known.origin {
        Origin::Plan => Known { value: times(known.value, funnel.own_share()), ..known },
        _ => known,
    };
    let in_market = funnel.step(StepKind::InMarket).and_then(Step::shown).map(own);
    let in_market = in_market.or_else(|| by_own_share(record, base?));
    let price = |of: Known| {
        let amount = per_thousand(fee, of.value).filter(|amount| *amount > 0.0)?;
        let is_of_views = of.kind == StepKind::Views;
        let at_most = at_most(record, Metric::CostPerThousandViews, amount).filter(|_| is_of_views);
        Some(Price { of, amount, at_most, beside: beside(record, &of, amount) })
    };
    [base, views, in_market].into_iter().flatten().filter_map(price).collect()
}

/// Views that a goal asks for, everywhere.
fn wanted_views(record: &Record) -> Option<Known> {
    let of = |list: ItemList, goals: &Items<Goal>| {
        goals.iter().find_map(|(id, goal)| match goal.amount? {
            Amount::Count(views) if goal.metric == Some(Metric::Views) && goal.scope != Some(Scope::InMarket) => {
                let origin = if list == ItemList::Targets { Origin::Target(id) } else { Origin::Outcome(id) };
                Some(Known { kind: StepKind::Views, value: views.as_f64(), origin, in_market: false, link_taps: false })
            }
            _ => None,
        })
    };
    of(ItemList::Targets, &record.targets).or_else(|| of(ItemList::Outcomes, &record.outcomes))
}

/// Those of the base in the market by the creator's own share, where no assumption or goal says.
fn by_own_share(record: &Record, base: Known) -> Option<Known> {
    let share = record.creator.facts.audience_in_market?;
    let value = times(base.value, share.as_f64());
    Some(Known { kind: StepKind::InMarket, value, origin: base.origin, in_market: true, link_taps: false })
}

fn beside(record: &Record, of: &Known, amount: f64) -> Beside {
    if of.kind == StepKind::InMarket {
        return Beside::InMarket;
    }
    if record.campaign.facts.currency.is_none_or(|own| own.code() != "USD") {
        return Beside::OtherCurrency;
    }
    let platform = only_platform(record);
    let figure = COST_PER_THOUSAND_VIEWS.iter().find(|own| platform.is_some() && own.platform == platform);
    let Some(figure) = figure else { return Beside::OtherPlatform };
    match standing(as_written(amount, 2), figure.low, figure.high) {
        Standing::Above if of.kind == StepKind::Reach => Beside::NotViews,
        standing => Beside::Published(figure, standing),
    }
}
