//! What a plan costs for each of its steps, what it brings against that, and from where on nothing
//! is lost.
//!
//! The price of a thousand (CPM) is what the creator is paid for the creator's own views, because that
//! is what published prices say; paid views have the price of the boost; every other figure counts all
//! costs.

use super::belief::Belief;
use super::costs::{Costs, per_thousand};
use super::odds::Chance;
use super::preset::StepKind;
use super::ranges::{Ranges, Spread, left};
use super::ratio;
use super::steps::{Funnel, Step};

/// One figure. Money in major units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Figure {
    /// CPM: fee ÷ the step × 1,000; of the step what comes of the creator's own views, for those are what
    /// the fee buys.
    CostPerThousand(StepKind, f64),
    /// What a thousand paid views cost: cost of boosting ÷ paid views × 1,000.
    CostPerThousandPaid(f64),
    /// CPC, CPA and alike: all costs ÷ the step.
    CostPer(StepKind, f64),
    /// ROAS: value ÷ all costs; 1.0 is as much as was spent.
    ReturnOnSpend(f64),
    /// Value × margin − all costs; below zero it is a loss.
    Left(f64),
    /// The count from which on nothing is lost, and the step that it is of.
    BreakEvenCount(StepKind, f64),
    /// The same as a share of the planned step before: for orders, the conversion rate. 1.0 is 100%.
    BreakEvenRate(StepKind, f64),
    /// What each would have to be worth for the planned count to lose nothing.
    BreakEvenEach(StepKind, f64),
    /// No value is enough: the margin is not above the commission.
    NoBreakEven,
}

/// Every figure that the plan, the costs and the margin give, in the order of the funnel. What rests
/// on a step that is not planned is left out.
pub fn figures(funnel: &Funnel, costs: &Costs, margin: Option<f64>) -> Vec<Figure> {
    let plan = |kind: StepKind| funnel.step(kind).and_then(|step| step.planned);
    let money = funnel.steps.last().filter(|step| step.kind.is_money());
    let value = money.and_then(|money| money.planned);
    let mut all = Vec::new();
    let base = funnel.steps.first().map(|base| base.kind);
    let seen = [(base, 1.0), (Some(StepKind::InMarket), funnel.own_share())];
    for (kind, share) in seen.into_iter().filter_map(|(kind, share)| Some((kind?, share))) {
        let price = plan(kind).and_then(|count| per_thousand(costs.fee, count * share));
        all.extend(price.map(|price| Figure::CostPerThousand(kind, price)));
    }
    let paid = funnel.step(StepKind::AllViews).and_then(|step| step.assumed);
    let price = costs.boost.zip(paid).and_then(|(boost, paid)| per_thousand(boost, paid));
    all.extend(price.map(Figure::CostPerThousandPaid));
    // A commission is paid on what comes in: without that nobody knows all costs.
    let total = match value {
        Some(value) => Some(costs.total(value)),
        None => (!costs.pays_commission()).then(|| costs.fixed()),
    };
    for step in counts_with_a_price(funnel) {
        let price = total.zip(step.planned).and_then(|(total, count)| ratio(total, count));
        all.extend(price.map(|price| Figure::CostPer(step.kind, price)));
    }
    if let Some((value, total)) = value.zip(total) {
        all.extend(ratio(value, total).map(Figure::ReturnOnSpend));
        all.extend(margin.map(|margin| Figure::Left(costs.left(value, margin))));
    }
    if let Some((money, margin)) = money.zip(margin) {
        break_even(funnel, money, costs.break_even(margin), &mut all);
    }
    all
}

/// Clicks, and what is counted at the end.
fn counts_with_a_price(funnel: &Funnel) -> impl Iterator<Item = &Step> {
    let result = funnel.steps.iter().rfind(|step| !step.kind.is_money()).map(|step| step.kind);
    funnel.steps.iter().filter(move |step| step.kind == StepKind::Clicks || Some(step.kind) == result).filter(|step| {
        // The price of those who see it is that of a thousand.
        !step.kind.counts_everyone() && step.kind != StepKind::InMarket
    })
}

fn break_even(funnel: &Funnel, money: &Step, value: Option<f64>, all: &mut Vec<Figure>) {
    let Some(value) = value else {
        all.push(Figure::NoBreakEven);
        return;
    };
    let mut before = funnel.steps.iter().rev().skip(1);
    let (result, earlier) = (before.next(), before.next());
    let Some(result) = result else { return };
    let count = money.assumed.and_then(|each| ratio(value, each));
    all.extend(count.map(|count| Figure::BreakEvenCount(result.kind, count)));
    let share = count.zip(earlier.and_then(|step| step.planned)).and_then(|(count, before)| ratio(count, before));
    all.extend(share.map(|share| Figure::BreakEvenRate(result.kind, share)));
    let each = result.planned.and_then(|count| ratio(value, count));
    all.extend(each.map(|each| Figure::BreakEvenEach(result.kind, each)));
}

/// What is left under ranges and with the luck of counting.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LeftUnderRanges {
    /// In major units; below zero it is a loss.
    pub spread: Spread,
    /// The chance that nothing is lost.
    pub pays_back: Chance,
}

/// The same at a margin that is known; `None` where the chain does not reach money.
pub fn left_under_ranges(ranges: &Ranges, costs: &Costs, margin: f64) -> Option<LeftUnderRanges> {
    let (money, expected) = ranges.steps().last().filter(|(step, _)| step.is_money())?;
    let counted = ranges.counted(money);
    let left = left(counted.as_ref().unwrap_or(expected), costs, &Belief::point(margin).ok()?);
    let spread = left.spread();
    // Without the luck of counting it may be that nothing varies.
    let is_exact = expected.mean() <= 0.0 || (counted.is_none() && spread.p5 == spread.p95);
    Some(LeftUnderRanges { spread, pays_back: Chance { share: left.chance(0.0), is_exact } })
}
