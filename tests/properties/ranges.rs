//! What must hold of ranges and goals, for any chain: numbers that are finite and ordered, more that
//! never gives less, and the same again when asked again.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use throughline::brief::choice::{Choice, Objective};
use throughline::brief::quantity::Unit;
use throughline::funnel::belief::{Belief, LARGEST, SMALLEST};
use throughline::funnel::chain::{Chain, Link};
use throughline::funnel::costs::Costs;
use throughline::funnel::curve::curve;
use throughline::funnel::goal_seek::{Reach, Together, needed, together};
use throughline::funnel::preset::{StepKind, steps_after_base};
use throughline::funnel::ranges::{Ranges, Sample, left};
use throughline::funnel::scenario::{changes, outlooks};
use throughline::funnel::tornado::swings;

/// Values of every size, both ends of what can be believed among them.
fn value(unit: Unit) -> BoxedStrategy<f64> {
    if unit == Unit::Rate {
        let edge = select(vec![SMALLEST, 1.0 - SMALLEST, 0.5]);
        return prop_oneof![3 => 0.001..0.999, 1 => (-13.8..13.8_f64).prop_map(|x| 1.0 / (1.0 + (-x).exp())), 1 => edge]
            .prop_map(|rate: f64| rate.clamp(SMALLEST, 1.0 - SMALLEST))
            .boxed();
    }
    let any_size = (SMALLEST.ln()..LARGEST.ln()).prop_map(|x| x.exp().clamp(SMALLEST, LARGEST));
    prop_oneof![3 => 1.0..1e6, 1 => any_size, 1 => select(vec![SMALLEST, 1.0, 1e12, LARGEST])].boxed()
}

fn link(kind: StepKind) -> impl Strategy<Value = Link> {
    let value = || value(kind.lever().unit());
    let point = prop_oneof![4 => value(), 1 => Just(0.0), 1 => Just(1.0), 1 => Just(1.3)];
    let range = (value(), value()).prop_map(move |(one, other)| Link::range(kind, one.min(other), one.max(other)));
    prop_oneof![2 => range, 1 => point.prop_map(move |value| Link::point(kind, value))].prop_map(Result::unwrap)
}

fn chain() -> impl Strategy<Value = Chain> {
    let bases = select(vec![StepKind::Reach, StepKind::Views, StepKind::Views]);
    let kinds = (bases, any::<bool>(), select(Objective::ALL.to_vec()), 1..9_usize);
    kinds.prop_flat_map(|(base, with_paid, objective, length)| {
        let added = (base == StepKind::Views && with_paid).then_some(StepKind::AllViews);
        let kinds = [base].into_iter().chain(added).chain(steps_after_base(Some(objective)).iter().copied());
        let links: Vec<_> = kinds.take(length).map(|kind| link(kind).boxed()).collect();
        links.prop_map(|links| Chain::new(links).unwrap())
    })
}

/// The same belief with every value `factor` times as large (a rate: with so many times the odds).
fn raised(link: &Link, factor: f64) -> Option<Link> {
    let unit = link.kind().lever().unit();
    let raise = |value: f64| {
        if unit == Unit::Rate && value < 1.0 { value * factor / (1.0 - value + value * factor) } else { value * factor }
    };
    let (low, high) = link.belief().ends();
    Link::range(link.kind(), raise(low), raise(high)).ok()
}

fn check(sample: &Sample, goals: &[f64]) -> Result<(), TestCaseError> {
    let spread = sample.spread();
    for value in [spread.p5, spread.p50, spread.p95, spread.mean] {
        prop_assert!(value.is_finite() && value >= 0.0, "{:?}", spread);
    }
    prop_assert!(spread.p5 <= spread.p50 && spread.p50 <= spread.p95, "{:?}", spread);
    prop_assert!(sample.values().iter().all(|value| value.is_finite() && *value >= 0.0));
    let mut goals = goals.to_vec();
    goals.sort_by(f64::total_cmp);
    let chances: Vec<f64> = goals.iter().map(|goal| sample.chance(*goal)).collect();
    prop_assert!(chances.iter().all(|chance| (0.0..=1.0).contains(chance)));
    prop_assert!(chances.windows(2).all(|pair| pair[0] >= pair[1]), "{:?} {:?}", goals, chances);
    prop_assert_eq!(sample.chance(0.0), 1.0);
    let picture = sample.histogram(25);
    let all: f64 = picture.bars.iter().map(|bar| bar.share).sum::<f64>() + picture.below + picture.above;
    prop_assert!((all - 1.0).abs() < 1e-9 && picture.bars.len() <= 25);
    prop_assert!(picture.bars.iter().all(|bar| bar.from.is_finite() && bar.from <= bar.to && bar.to.is_finite()));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_number_is_finite_and_in_order(chain in chain(), goals in vec(value(Unit::Money), 1..5), own in any::<Index>()) {
        let ranges = Ranges::of(&chain);
        let again = Ranges::of(&chain);
        for ((step, sample), (_, same)) in ranges.steps().zip(again.steps()) {
            prop_assert_eq!(sample.values(), same.values());
            let mut goals = goals.clone();
            goals.push(*own.get(sample.values()));
            check(sample, &goals)?;
            if let Some(counted) = ranges.counted(step) {
                check(&counted, &goals)?;
                prop_assert_eq!(counted.mean(), sample.mean());
            }
        }
        if let Some(both) = outlooks(&chain, &ranges) {
            let change = changes(&both.cautious, &both.hopeful);
            prop_assert!(change.iter().all(|change| change.absolute() >= 0.0 && change.absolute().is_finite()));
        }
    }

    #[test]
    fn more_of_a_lever_never_gives_less(chain in chain(), which in any::<Index>(), factor in 1.0..3.0) {
        let link = which.get(chain.links());
        let Some(more) = raised(link, factor) else { return Ok(()) };
        let (before, after) = (Ranges::of(&chain), Ranges::of(&chain.clone().with(more)));
        for ((step, less), (_, more)) in before.steps().zip(after.steps()) {
            let slack = |value: f64| value * (1.0 + 1e-9);
            let (low, high) = (less.spread(), more.spread());
            prop_assert!(low.p5 <= slack(high.p5) && low.p50 <= slack(high.p50) && low.p95 <= slack(high.p95));
            prop_assert!(low.mean <= slack(high.mean), "{:?} {:?}", low, high);
            let goal = low.p50;
            prop_assert!(less.chance(goal) <= more.chance(goal * (1.0 - 1e-9)));
            if let Some((less, more)) = before.counted(step).zip(after.counted(step)) {
                prop_assert!(less.chance(goal) <= more.chance(goal * (1.0 - 1e-9)) + 1e-3);
            }
        }
    }

    #[test]
    fn what_matters_is_sorted_and_finite(chain in chain(), which in any::<Index>()) {
        let step = which.get(chain.links()).kind();
        let all = swings(&chain, step);
        prop_assert_eq!(all.len(), chain.up_to(step).unwrap().len());
        prop_assert!(all.iter().all(|swing| swing.size().is_finite() && swing.size() >= 0.0));
        prop_assert!(all.windows(2).all(|pair| pair[0].size() * (1.0 + 1e-6) >= pair[1].size()));
    }

    #[test]
    fn what_it_takes_comes_to_the_goal(
        chain in chain(),
        which in any::<Index>(),
        goal in prop_oneof![Just(0.0), value(Unit::Money)],
        chosen in any::<u8>(),
    ) {
        let step = which.get(chain.links()).kind();
        let close = |got: f64| (got - goal).abs() <= goal * 1e-9;
        let all = needed(&chain, step, goal).unwrap();
        prop_assert!(all.factor.is_none_or(f64::is_finite));
        for (alone, link) in all.alone.iter().zip(chain.links()) {
            if let Reach::At(value) = alone.needed {
                prop_assert!(value.is_finite() && value >= 0.0);
                prop_assert!(!link.is_rate() || value <= alone.now.max(1.0) * (1.0 + 1e-9));
                if let Ok(link) = Link::point(link.kind(), value) {
                    let comes = chain.clone().with(link).step(step).unwrap();
                    // Of views that are added up the one may bring more than the goal without the other.
                    let without = link.kind().counts_everyone() && value == 0.0;
                    prop_assert!(close(comes) || (without && comes >= goal), "{} {}", comes, goal);
                }
                let curve = curve(&chain, alone.lever, step, (0.0, 1.0), 9, Some(goal)).unwrap();
                prop_assert!(curve.places.iter().all(|place| place.step.is_finite()));
                prop_assert!(curve.places.windows(2).all(|pair| pair[0].step <= pair[1].step));
                prop_assert!(curve.crossing.is_none_or(|crossing| crossing.lever == value));
            }
        }
        let levers: Vec<_> = all.alone.iter().map(|alone| alone.lever).collect();
        let levers: Vec<_> = (0..8).zip(levers).filter(|(at, _)| chosen & (1 << at) != 0).map(|(_, it)| it).collect();
        match together(&chain, step, goal, &levers) {
            None => prop_assert!(levers.is_empty() || all.factor.is_none()),
            Some(Together::OutOfReach { most }) => prop_assert!(most.is_finite() && most <= goal * (1.0 + 1e-9)),
            Some(Together::Reached { factor, moved, .. }) => {
                prop_assert!(factor.is_finite());
                let moved: Vec<_> = moved.iter().map(|moved| (moved.lever, moved.then)).collect();
                let value = |link: &Link| moved.iter().find(|(lever, _)| *lever == link.lever()).map(|(_, then)| *then);
                let comes = chain.up_to(step).unwrap().iter().fold(1.0, |before, link| {
                    let value = value(link).unwrap_or(link.belief().median());
                    if link.kind() == StepKind::AllViews { before + value } else { before * value }
                });
                // With a factor of 0 whatever comes without them is enough.
                prop_assert!(close(comes) || (factor == 0.0 && comes >= goal), "{} {}", comes, goal);
            }
        }
    }

    #[test]
    fn a_larger_goal_never_takes_less(
        chain in chain(),
        which in any::<Index>(),
        goals in (value(Unit::Money), value(Unit::Money)),
        chosen in any::<u8>(),
    ) {
        let step = which.get(chain.links()).kind();
        let levers = chain.up_to(step).unwrap().iter().map(Link::lever);
        let levers: Vec<_> = (0..8).zip(levers).filter(|(at, _)| chosen & (1 << at) != 0).map(|(_, it)| it).collect();
        let of = |goal| together(&chain, step, goal, &levers);
        let (less, more) = (of(goals.0.min(goals.1)), of(goals.0.max(goals.1)));
        let factor = |own: &Option<Together>| match own {
            Some(Together::Reached { unbounded, .. }) => Some(*unbounded),
            _ => None,
        };
        if let Some(more) = factor(&more) {
            // What reaches the larger goal reaches the smaller one.
            prop_assert!(factor(&less).is_some_and(|less| less <= more * (1.0 + 1e-9)), "{:?} {:?}", less, more);
        }
    }

    #[test]
    fn what_is_left_is_finite(chain in chain(), fee in 0.0..1e13, margin in (value(Unit::Rate), value(Unit::Rate))) {
        let costs = Costs { fee, product: None, production: None, boost: None, commission: None };
        let margin = Belief::range(Unit::Rate, margin.0.min(margin.1), margin.0.max(margin.1)).unwrap();
        let ranges = Ranges::of(&chain);
        let (_, sample) = ranges.steps().last().unwrap();
        let profit = left(sample, &costs, &margin);
        prop_assert!(profit.values().iter().all(|value| value.is_finite() && *value >= -fee * 1.000_001 - 1e-9));
        let spread = profit.spread();
        prop_assert!(spread.p5 <= spread.p50 && spread.p50 <= spread.p95 && spread.mean.is_finite());
    }

    #[test]
    fn a_belief_is_refused_or_keeps_its_bounds(low in any::<f64>(), high in any::<f64>(), z in -5.0..5.0) {
        for unit in [Unit::Count, Unit::Rate, Unit::Money] {
            if let Ok(belief) = Belief::range(unit, low, high) {
                prop_assert!(belief.at(z).is_finite() && belief.at(z) >= 0.0);
                prop_assert!(unit != Unit::Rate || !belief.is_range() || belief.at(z) <= 1.0);
            }
        }
    }
}
