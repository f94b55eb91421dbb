//! Holds goals against published figures, like with like only.

use crate::brief::choice::{Denominator, Lever, Metric, Platform};
use crate::brief::quantity::Amount;
use crate::brief::record::Record;
use crate::funnel::implied::{OrderValueNeeded, assumed, order_value_needed};
use crate::funnel::preset::StepKind;
use crate::funnel::steps::{Funnel, Origin};

use super::published::{ENGAGEMENT, Measure, Published, STORE_CONVERSION};

/// Where a value stands against a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Under its lower end.
    Below,
    /// In it, ends included.
    Within,
    /// Over its upper end.
    Above,
}

/// Where a value stands against a range from `low` to `high`.
pub fn standing(value: f64, low: f64, high: f64) -> Standing {
    if value < low {
        Standing::Below
    } else if value > high {
        Standing::Above
    } else {
        Standing::Within
    }
}

/// A value beside one published figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Comparison {
    /// The figure.
    pub figure: &'static Published,
    /// Where the value stands against it.
    pub standing: Standing,
    /// The value ÷ the middle of the figure.
    pub times: f64,
}

impl Comparison {
    fn new(value: f64, figure: &'static Published) -> Self {
        let times = value / f64::midpoint(figure.low, figure.high);
        Comparison { figure, standing: standing(value, figure.low, figure.high), times }
    }
}

/// What an engagement rate would mean by one denominator.
#[derive(Debug, Clone, PartialEq)]
pub struct EngagementReading {
    /// Engagements ÷ this.
    pub denominator: Denominator,
    /// Beside each figure published for it on the platform; empty where nothing comparable is.
    pub beside: Vec<Comparison>,
}

/// What an engagement rate (1.0 is 100%) would mean: by its denominator if it names one, else by
/// each. Without a platform nothing is comparable.
pub fn engagement_readings(
    rate: f64,
    denominator: Option<Denominator>,
    platform: Option<Platform>,
) -> Vec<EngagementReading> {
    let all = [Denominator::Followers, Denominator::Reach, Denominator::Views];
    let asked = all.into_iter().filter(|each| denominator.is_none_or(|named| named == *each));
    let reading = |denominator| {
        let figures = ENGAGEMENT.iter().filter(|figure| {
            figure.measure == Measure::Engagement(denominator) && platform.is_some() && figure.platform == platform
        });
        EngagementReading { denominator, beside: figures.map(|figure| Comparison::new(rate, figure)).collect() }
    };
    asked.map(reading).collect()
}

/// The readings of every engagement rate among the goals, with the goal it belongs to.
pub fn engagement_of(record: &Record) -> Vec<(Origin, Vec<EngagementReading>)> {
    let platform = only_platform(record);
    let targets = record.targets.iter().map(|(id, goal)| (Origin::Target(id), goal));
    let outcomes = record.outcomes.iter().map(|(id, goal)| (Origin::Outcome(id), goal));
    let rates = targets.chain(outcomes).filter_map(|(origin, goal)| match (goal.metric, goal.amount) {
        (Some(Metric::EngagementRate), Some(Amount::Rate(rate))) => Some((origin, rate.as_f64(), goal.denominator)),
        _ => None,
    });
    rates.map(|(origin, rate, named)| (origin, engagement_readings(rate, named, platform))).collect()
}

/// The platform of all deliverables, if it is one and the same.
pub(super) fn only_platform(record: &Record) -> Option<Platform> {
    let mut platforms = record.deliverables.iter().filter_map(|(_, piece)| piece.platform);
    let first = platforms.next()?;
    platforms.all(|platform| platform == first).then_some(first)
}

/// Whose conversion rate an order value was worked out with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ConversionFrom {
    /// The brand's own assumption, which is private.
    Own,
    /// A published figure.
    Published(&'static Published),
}

/// The order values that the wanted sales would need: at the brand's own conversion rate first if
/// it is set, then at each published one. Empty where the goals do not ask for sales and traffic.
pub fn order_values(record: &Record) -> Vec<(ConversionFrom, OrderValueNeeded)> {
    let funnel = Funnel::of(record);
    // Orders ÷ anything but sessions is another rate.
    let own = assumed(&funnel, Lever::ConversionRate).filter(|_| funnel.is_as_usual(StepKind::Orders));
    let own = own.map(|rate| (ConversionFrom::Own, rate));
    let published = STORE_CONVERSION.iter().map(|figure| (ConversionFrom::Published(figure), figure.low));
    let rates = own.into_iter().chain(published);
    rates.filter_map(|(from, rate)| order_value_needed(&funnel, rate).map(|needed| (from, needed))).collect()
}
