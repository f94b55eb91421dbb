//! What the brand assumes of each lever: the bridge from a record, whose numbers are whole, to
//! [`Belief`]s.

use crate::brief::choice::Lever;
use crate::brief::field::Assumption;
use crate::brief::quantity::{Amount, Count, Money, Rate, Unit};
use crate::brief::record::Record;

use super::belief::{Belief, Refusal};

/// An amount as the arithmetic takes it: 1.0 is 100%, money in major units.
pub fn amount_value(amount: Amount, decimals: u8) -> f64 {
    match amount {
        Amount::Count(count) => count.as_f64(),
        Amount::Rate(rate) => rate.as_f64(),
        Amount::Money(money) => money.as_f64(decimals),
    }
}

/// What is believed of a lever; `None` while nothing is.
///
/// # Errors
/// [`Refusal`] for a range that cannot be believed, such as one that touches 0%. Such a range is not
/// typed into a field; it may come in a file.
pub fn believed(record: &Record, lever: Lever) -> Option<Result<Belief, Refusal>> {
    let own = record.plan.get(&lever)?;
    Some(belief(own, own.amount?, lever.unit(), record.decimals()))
}

fn belief(own: &Assumption, amount: Amount, unit: Unit, decimals: u8) -> Result<Belief, Refusal> {
    let low = amount_value(amount, decimals);
    own.up_to.map_or_else(|| Belief::point(low), |high| Belief::range(unit, low, amount_value(high, decimals)))
}

/// The one number that stands for a lever: its value, or the median of its range.
pub fn assumed(record: &Record, lever: Lever) -> Option<f64> {
    believed(record, lever)?.ok().map(|belief| belief.median())
}

/// The same as an amount: the median to the finest unit in which it can be written down.
pub fn assumed_amount(record: &Record, lever: Lever) -> Option<Amount> {
    let own = record.plan.get(&lever)?;
    if own.up_to.is_none() { own.amount } else { amount(assumed(record, lever)?, lever.unit(), record.decimals()) }
}

/// A value in whole units; `None` beyond what can be written down.
pub fn amount(value: f64, unit: Unit, decimals: u8) -> Option<Amount> {
    match unit {
        Unit::Count => Count::new(whole(value)?).map(Amount::Count),
        Unit::Rate => Rate::from_ppm(whole(value * 1e6)?).map(Amount::Rate),
        Unit::Money => Money::from_minor(whole(value * 10_f64.powi(decimals.into()))?).map(Amount::Money),
    }
}

/// The nearest whole number. Above 2⁵³ not every one has an `f64`, and none is wanted.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is within the bounds of both")]
fn whole(value: f64) -> Option<u64> {
    const LARGEST: f64 = 9_007_199_254_740_992.0;
    (0.0..=LARGEST).contains(&value).then(|| value.round() as u64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::choice::Objective;
    use crate::brief::id::{Id, Side};

    fn record(lever: Lever, amount: Option<Amount>, up_to: Option<Amount>) -> Record {
        let mut record = Record::new(Id(1), Id(2), Id(3), Side::Brand);
        record.campaign.facts.objective = Some(Objective::Conversion);
        record.plan.insert(lever, Assumption { amount, up_to, ..Assumption::default() });
        record
    }

    fn count(count: u64) -> Option<Amount> {
        Count::new(count).map(Amount::Count)
    }

    fn rate(ppm: u64) -> Option<Amount> {
        Rate::from_ppm(ppm).map(Amount::Rate)
    }

    #[test]
    fn a_range_stands_for_its_median() {
        // √(40,000 × 110,000) = 66,332.4958…
        let views = record(Lever::Views, count(40_000), count(110_000));
        assert_eq!(assumed_amount(&views, Lever::Views), count(66_332));
        assert!((assumed(&views, Lever::Views).unwrap() - 66_332.495_8).abs() < 1e-3);
        // √(0.5 ÷ 0.5 × 0.7 ÷ 0.3) = 1.52753 to one: 60.4356%
        let audience = record(Lever::AudienceInMarket, rate(500_000), rate(700_000));
        assert_eq!(assumed_amount(&audience, Lever::AudienceInMarket), rate(604_356));
        let point = record(Lever::AudienceInMarket, rate(500_000), None);
        assert_eq!(assumed_amount(&point, Lever::AudienceInMarket), rate(500_000));
        assert_eq!(assumed(&point, Lever::Reach), None);
    }

    #[test]
    fn a_range_that_cannot_be_believed_gives_no_number() {
        let touching = record(Lever::ClickThroughRate, rate(0), rate(20_000));
        assert_eq!(believed(&touching, Lever::ClickThroughRate), Some(Err(Refusal::NotAboveZero)));
        assert_eq!(assumed(&touching, Lever::ClickThroughRate), None);
        assert_eq!(assumed_amount(&touching, Lever::ClickThroughRate), None);
        // An upper end alone is no assumption yet.
        assert_eq!(believed(&record(Lever::Views, None, count(5)), Lever::Views), None);
    }

    #[test]
    fn a_value_is_written_down_in_whole_units() {
        assert_eq!(amount(27_640.4, Unit::Count, 2), count(27_640));
        assert_eq!(amount(0.027_640_4, Unit::Rate, 2), rate(27_640));
        assert_eq!(amount(218.579, Unit::Money, 0), Money::from_minor(219).map(Amount::Money));
        for beyond in [f64::NAN, f64::INFINITY, -1.0, 1e300] {
            assert_eq!(amount(beyond, Unit::Count, 2), None);
        }
    }
}
