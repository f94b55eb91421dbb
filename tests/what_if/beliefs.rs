//! What one lever may be, what is refused, and which levers make a chain.

use throughline::brief::quantity::Unit;
use throughline::funnel::belief::{Belief, LARGEST, Refusal, SMALLEST, Z95};
use throughline::funnel::chain::{Chain, Link};
use throughline::funnel::preset::{OwnStep, StepKind as S};

use super::chains::{point, range, seventh};

fn refused(unit: Unit, low: f64, high: f64) -> Refusal {
    Belief::range(unit, low, high).unwrap_err()
}

#[test]
fn a_quantity_is_symmetric_in_its_logarithm() {
    let reach = Belief::range(Unit::Count, 18_000.0, 34_000.0).unwrap();
    // √(18,000 × 34,000) = 24,738.63…
    assert!((reach.median() - 24_738.633_753_705_96).abs() < 1e-6);
    assert!((reach.at(-Z95) - 18_000.0).abs() < 1e-6 && (reach.at(Z95) - 34_000.0).abs() < 1e-6);
    assert_eq!(reach.ends(), (18_000.0, 34_000.0));
}

#[test]
fn a_rate_is_symmetric_in_its_odds() {
    let landing = Belief::range(Unit::Rate, 0.75, 0.9).unwrap();
    // Odds 3 and 9; √27 = 5.19615…; ÷ 6.19615… = 0.83860…
    assert!((landing.median() - 27_f64.sqrt() / (1.0 + 27_f64.sqrt())).abs() < 1e-12);
    assert!((landing.at(-Z95) - 0.75).abs() < 1e-12 && (landing.at(Z95) - 0.9).abs() < 1e-12);
    assert!(landing.at(30.0) <= 1.0 && landing.at(-30.0) > 0.0);
}

#[test]
fn equal_ends_are_a_point() {
    for value in [0.0, 0.3, 1.0] {
        let belief = Belief::range(Unit::Rate, value, value).unwrap();
        assert!(!belief.is_range() && belief == Belief::point(value).unwrap());
        assert_eq!((belief.median(), belief.ends(), belief.at(3.0)), (value, (value, value), value));
    }
}

#[test]
fn what_a_shape_never_reaches_is_refused() {
    assert_eq!(refused(Unit::Rate, 0.0, 0.5), Refusal::NotAboveZero);
    assert_eq!(refused(Unit::Rate, 0.5, 1.0), Refusal::NotBelowWhole);
    assert_eq!(refused(Unit::Rate, 0.5, 1.2), Refusal::NotBelowWhole);
    assert_eq!(refused(Unit::Count, 0.0, 10.0), Refusal::NotAboveZero);
    assert_eq!(refused(Unit::Money, -1.0, 10.0), Refusal::NotAboveZero);
    assert_eq!(refused(Unit::Count, 10.0, 5.0), Refusal::Swapped);
    assert_eq!(refused(Unit::Rate, 0.5, 0.4), Refusal::Swapped);
}

#[test]
fn what_is_no_number_is_refused() {
    for value in [f64::NAN, f64::INFINITY, -1.0, LARGEST * 2.0] {
        assert_eq!(Belief::point(value), Err(Refusal::OutOfBounds));
        assert!(Belief::range(Unit::Count, value, value).is_err());
        assert!(Belief::range(Unit::Count, 1.0, value).is_err());
        assert!(Belief::range(Unit::Rate, value, 0.5).is_err());
    }
    assert_eq!(refused(Unit::Count, SMALLEST / 2.0, 1.0), Refusal::OutOfBounds);
    assert_eq!(refused(Unit::Rate, 0.5, 1.0 - SMALLEST / 2.0), Refusal::OutOfBounds);
    assert!(Belief::range(Unit::Rate, SMALLEST, 1.0 - SMALLEST).is_ok());
    assert!(Belief::range(Unit::Count, SMALLEST, LARGEST).is_ok());
}

#[test]
fn levers_make_a_chain_only_in_an_order_that_a_funnel_may_have() {
    let (reach, market, clicks) = (point(S::Reach, 10.0), point(S::InMarket, 0.5), point(S::Clicks, 0.1));
    let (views, sales, own) = (point(S::Views, 10.0), point(S::Revenue, 2.0), point(S::Own(OwnStep::Second), 0.4));
    assert!(Chain::new(vec![]).is_none());
    assert!(Chain::new(vec![market]).is_none());
    assert!(Chain::new(vec![reach, reach]).is_none());
    assert!(Chain::new(vec![reach, market, views]).is_none());
    assert!(Chain::new(vec![reach, market, clicks, market]).is_none());
    assert!(Chain::new(vec![reach, sales, clicks]).is_none());
    assert!(Chain::new(vec![reach, clicks, sales, point(S::Pipeline, 2.0)]).is_none());
    for chain in [vec![views, market, clicks], vec![reach, clicks, market], vec![reach, own, clicks, sales]] {
        assert!(Chain::new(chain).is_some());
    }
}

#[test]
fn the_unit_of_a_range_is_that_of_its_step() {
    assert_eq!(Link::range(S::Orders, 0.5, 1.5), Err(Refusal::NotBelowWhole));
    assert!(Link::range(S::Revenue, 0.5, 1.5).is_ok());
}

#[test]
fn a_lever_can_be_replaced() {
    let chain = seventh().with(range(S::Orders, 0.02, 0.04)).with(point(S::SignUps, 0.5));
    assert!(chain.link(S::Orders).unwrap().belief().is_range() && chain.link(S::SignUps).is_none());
    assert_eq!(chain.links().len(), 6);
    assert_eq!(chain.step(S::Clicks), seventh().step(S::Clicks));
    assert_eq!(chain.step(S::Installs), None);
}

#[test]
fn the_assumptions_of_a_funnel_are_a_chain_of_points() {
    use throughline::brief::choice::{Lever, Objective};
    use throughline::brief::field::Assumption;
    use throughline::brief::id::{Id, Side};
    use throughline::brief::quantity::{Amount, Count, Rate};
    use throughline::brief::record::Record;

    let mut record = Record::new(Id(1), Id(2), Id(3), Side::Brand);
    record.campaign.facts.objective = Some(Objective::Conversion);
    assert_eq!(Chain::of(&record), None);
    let rate = |ppm| Amount::Rate(Rate::from_ppm(ppm).unwrap());
    let levers = [
        (Lever::Views, Amount::Count(Count::from(5_000))),
        (Lever::AudienceInMarket, rate(500_000)),
        // No click-through rate: the chain ends before it.
        (Lever::LandingRate, rate(900_000)),
    ];
    for (lever, amount) in levers {
        record.plan.insert(lever, Assumption { amount: Some(amount), ..Assumption::default() });
    }
    let chain = Chain::of(&record).unwrap();
    assert_eq!(chain.steps().collect::<Vec<_>>(), [(S::Views, 5_000.0), (S::InMarket, 2_500.0)]);
}
