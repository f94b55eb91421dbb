//! Engagement: a side branch of a funnel, not one of its steps. Nobody has to like a piece to click,
//! so that nothing is multiplied by it.

use crate::brief::choice::{Denominator, Metric};
use crate::brief::field::{Goal, ItemList};
use crate::brief::quantity::Amount;
use crate::brief::record::Record;

use super::costs::Costs;
use super::preset::StepKind;
use super::ratio;
use super::steps::{Funnel, Origin, known_of};

/// How many engage, by what the creator aims for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Engagement {
    /// How many: likes, comments and whatever else was agreed to count.
    pub count: f64,
    /// The rate that it is worked out of, 1.0 being 100%, and what that is a share of; `None` where
    /// the target is a count.
    pub rate: Option<(f64, Denominator)>,
    /// CPE: fee ÷ count, in major units; `None` without a fee or where nobody engages.
    pub cost_each: Option<f64>,
}

/// What the first target that is an engagement comes to; `None` without one, or while it is a rate of
/// something that is not known.
pub fn engagement(record: &Record, funnel: &Funnel) -> Option<Engagement> {
    let is_engagement = |goal: &Goal| matches!(goal.metric, Some(Metric::EngagementRate | Metric::Engagements));
    let (_, goal) = record.targets.iter().find(|(_, goal)| is_engagement(goal))?;
    let (count, rate) = match goal.amount? {
        Amount::Count(count) => (count.as_f64(), None),
        Amount::Rate(rate) => {
            let of = goal.denominator?;
            (rate.as_f64() * whole(record, funnel, of)?, Some((rate.as_f64(), of)))
        }
        Amount::Money(_) => return None,
    };
    let cost_each = Costs::of(record).and_then(|costs| ratio(costs.fee, count));
    Some(Engagement { count, rate, cost_each })
}

/// What a share is a share of: of people reached and of views what is planned, or else aimed for.
fn whole(record: &Record, funnel: &Funnel, of: Denominator) -> Option<f64> {
    let seen = |kind: StepKind| {
        let planned = funnel.step(kind).and_then(|step| step.planned);
        let target = || {
            let ids = record.ids(ItemList::Targets).into_iter();
            let known = ids.filter_map(|id| known_of(record, Origin::Target(id)));
            known.into_iter().find(|known| known.kind == kind).map(|known| known.value)
        };
        planned.or_else(target)
    };
    match of {
        Denominator::Followers => record.creator.facts.followers.map(|count| count.as_f64()),
        Denominator::Reach => seen(StepKind::Reach),
        Denominator::Views => seen(StepKind::Views),
    }
}
