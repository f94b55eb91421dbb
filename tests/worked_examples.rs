//! The numbers of the fixtures (`shared/fixtures/campaigns.md`, by campaign) and of `domain.md`
//! section 3, to the printed digit. What stands in neither is worked out in a comment beside it.

// A test may stop where a program may not.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::arithmetic_side_effects)]

mod records;

use records::{
    aim, assume, assume_fourth, assume_second, assume_seventh, count, empty, example, goal, money, need, rate, want,
};
use throughline::align::plausibility::{
    ConversionFrom, Standing, engagement_of, engagement_readings, order_values, standing,
};
use throughline::brief::choice::{Denominator, Lever, Metric, Objective, Platform, Scope};
use throughline::brief::field::{Goal, GoalField, ItemList, Path};
use throughline::brief::id::{Id, Side};
use throughline::brief::quantity::{Amount, Count, Money, Rate};
use throughline::brief::record::Record;
use throughline::funnel::implied::{Implied, implied, order_value_needed};
use throughline::funnel::preset::StepKind;
use throughline::funnel::rows::Row;
use throughline::funnel::steps::{Funnel, Origin};

/// Campaign 2 without its goals.
fn second_plan() -> Record {
    let mut record = empty(Objective::Conversion, "USD");
    assume_second(&mut record);
    record
}

/// Campaign 2 with its fee and its goals that belong to the funnel.
fn second() -> Record {
    let mut record = second_plan();
    record.terms.fee = Money::from_minor(180_000);
    aim(&mut record, Metric::Reach, count(60_000));
    want(&mut record, ItemList::Outcomes, Goal { scope: Some(Scope::InMarket), ..goal(Metric::Clicks, count(600)) });
    want(
        &mut record,
        ItemList::Outcomes,
        Goal { scope: Some(Scope::InMarket), ..goal(Metric::AttributedSales, money(65_000)) },
    );
    record
}

fn planned(record: &Record) -> Vec<f64> {
    Funnel::of(record).steps.iter().filter_map(|step| step.planned).collect()
}

/// Equal up to the rounding of `f64`, a relative 10⁻¹².
fn close(got: f64, expected: f64) -> bool {
    (got - expected).abs() <= expected.abs() * 1e-12
}

fn assert_chain(record: &Record, expected: &[f64]) {
    let got = planned(record);
    assert!(got.len() == expected.len() && got.iter().zip(expected).all(|(got, it)| close(*got, *it)), "{got:?}");
}

fn row(record: &Record, kind: StepKind) -> Row {
    Funnel::of(record).rows().into_iter().find(|row| row.kind == kind).unwrap()
}

/// As it would be printed with so many decimals.
fn printed(value: f64, decimals: usize) -> String {
    format!("{value:.decimals$}")
}

// Campaign 1

#[test]
fn the_founding_example_implies_two_percent_and_four_dollars() {
    let all = implied(&example());
    let [Implied::Rate { from, to, rate }, Implied::ValuePer { money, per, amount }] = all.as_slice() else {
        panic!("{all:?}");
    };
    // 500 ÷ 25,000; 2,000 ÷ 500
    assert_eq!((from.kind, to.kind, *rate), (StepKind::Reach, StepKind::Clicks, 0.02));
    assert_eq!((money.kind, per.kind, *amount), (StepKind::Revenue, StepKind::Clicks, 4.0));
    assert!(all.iter().all(|implied| !implied.rests_on_plan()));
}

#[test]
fn the_founding_example_needs_these_order_values() {
    let needed = order_values(&example());
    let at = |conversion: f64| {
        let (_, needed) = needed.iter().find(|(_, needed)| needed.conversion == conversion).unwrap();
        assert_eq!((needed.traffic.kind, needed.landing), (StepKind::Clicks, None));
        printed(needed.amount, 2)
    };
    assert_eq!([at(0.0183), at(0.0266), at(0.014)], ["218.58", "150.38", "285.71"]);
    assert!(matches!(needed.first(), Some((ConversionFrom::Published(figure), _)) if figure.low == 0.0183));
}

#[test]
fn reach_and_views_are_both_offered_until_one_is_set() {
    let mut record = empty(Objective::Awareness, "USD");
    let levers = |record: &Record| Funnel::of(record).levers(record, false);
    let rest = [Lever::AudienceInMarket, Lever::CompletionRate];
    assert_eq!(levers(&record), [[Lever::Reach, Lever::Views], rest].concat());
    // A target for views makes them the base; reach can still be assumed instead.
    aim(&mut record, Metric::Views, count(400_000));
    assert_eq!(levers(&record), [[Lever::Views, Lever::Reach], rest].concat());
    assume(&mut record, &[(Lever::Views, count(85_000))]);
    assert_eq!(levers(&record), [&[Lever::Views], &rest[..]].concat());
}

#[test]
fn the_brands_own_rates_come_first() {
    let mut record = example();
    assume(&mut record, &[(Lever::LandingRate, rate(850_000)), (Lever::ConversionRate, rate(18_300))]);
    let (from, needed) = order_values(&record)[0];
    assert_eq!((from, needed.landing), (ConversionFrom::Own, Some(0.85)));
    assert_eq!(printed(needed.amount, 2), "257.15");
}

#[test]
fn no_lever_of_the_founding_example_is_invented() {
    let funnel = Funnel::of(&example());
    let planned: Vec<_> = funnel.steps.iter().map(|step| step.planned).collect();
    assert_eq!(planned, [Some(25_000.0), None, None, None, None, None]);
    assert!(matches!(funnel.steps[0].origin, Origin::Target(_)));
    let shown: Vec<_> = funnel.rows().iter().map(|row| row.shown.map(|shown| shown.value)).collect();
    assert_eq!(shown, [Some(25_000.0), None, Some(500.0), None, None, Some(2_000.0)]);
    let clicks = row(&example(), StepKind::Clicks).from_previous.unwrap();
    assert_eq!((clicks.of.kind, clicks.rate), (StepKind::Reach, Some(0.02)));
    let sales = row(&example(), StepKind::Revenue);
    assert_eq!((sales.value_per.unwrap().of.kind, sales.value_per.unwrap().amount), (StepKind::Clicks, Some(4.0)));
    assert_eq!((sales.from_previous, sales.drop_off), (None, None));
}

#[test]
fn engagement_without_denominator_means_three_things() {
    let record = example();
    let of_goals = engagement_of(&record);
    let [(Origin::Target(_), readings)] = of_goals.as_slice() else { panic!("{of_goals:?}") };
    let by = |denominator| readings.iter().find(|reading| reading.denominator == denominator).unwrap();
    let average = by(Denominator::Followers).beside.iter().find(|beside| beside.figure.is_average()).unwrap();
    // 8 ÷ 1.85 = 4.324…
    assert_eq!((printed(average.times, 1).as_str(), average.standing), ("4.3", Standing::Above));
    assert!(by(Denominator::Reach).beside.is_empty());
    let by_views = &by(Denominator::Views).beside;
    assert_eq!(by_views.iter().map(|it| (it.figure.low, it.standing)).collect::<Vec<_>>(), [(0.0623, Standing::Above)]);
}

#[test]
fn only_the_named_denominator_is_compared() {
    let named = engagement_readings(0.06, Some(Denominator::Reach), Some(Platform::Instagram));
    assert!(matches!(named.as_slice(), [only] if only.denominator == Denominator::Reach && only.beside.is_empty()));
    assert!(engagement_readings(0.06, None, None).iter().all(|reading| reading.beside.is_empty()));
}

// Campaign 2

#[test]
fn the_founding_failure_plans_685_dollars() {
    assert_chain(&second(), &[60_000.0, 42_000.0, 630.0, 535.5, 10.71, 685.44]);
}

#[test]
fn three_numbers_stand_beside_each_step() {
    let record = second();
    let sessions = row(&record, StepKind::Sessions);
    // 535.5 ÷ 630 = 0.85; 535.5 ÷ 60,000 = 0.008925; 630 − 535.5 = 94.5, which is 0.15 of 630
    let previous = sessions.from_previous.unwrap();
    assert!(previous.of.kind == StepKind::Clicks && close(previous.rate.unwrap(), 0.85));
    let first = sessions.from_first.unwrap();
    assert!(first.of.kind == StepKind::Reach && close(first.rate.unwrap(), 0.008_925));
    let drop = sessions.drop_off.unwrap();
    assert!(close(drop.count, 94.5) && close(drop.share.unwrap(), 0.15));
    let sales = row(&record, StepKind::Revenue).value_per.unwrap();
    assert!(sales.of.kind == StepKind::Orders && close(sales.amount.unwrap(), 64.0));
}

#[test]
fn the_picture_says_where_most_is_lost() {
    let finding = Funnel::of(&second()).finding().unwrap();
    assert_eq!((finding.first.value, finding.last.unwrap().kind), (60_000.0, StepKind::Orders));
    assert!(close(finding.money.unwrap().value, 685.44));
    // From in market to clicks 98.5% go; from sessions to orders 98.0%.
    let (to, drop) = finding.largest_loss.unwrap();
    assert_eq!((drop.from.kind, to.kind), (StepKind::InMarket, StepKind::Clicks));
    assert!(close(drop.share.unwrap(), 0.985) && close(drop.count, 41_370.0));
}

#[test]
fn the_fee_of_the_founding_failure_cannot_come_back() {
    let all = implied(&second());
    let planned_factor = all.iter().find_map(|implied| match implied {
        Implied::MoneyPerFee { money, factor } if money.origin == Origin::Plan => Some(*factor),
        _ => None,
    });
    // 685.44 ÷ 1,800 = 0.3808
    assert_eq!(printed(planned_factor.unwrap(), 2), "0.38");
    // CPM of reach: 1,800 ÷ 60 = 30; cost per wanted click 1,800 ÷ 600 = 3; per wanted dollar 650 ÷ 1,800 = 0.361
    assert!(all.iter().any(|it| matches!(it, Implied::CostPerThousand { amount, .. } if close(*amount, 30.0))));
    assert!(all.iter().any(|it| matches!(it, Implied::CostPer { count, amount }
        if matches!(count.origin, Origin::Outcome(_)) && count.kind == StepKind::Clicks && close(*amount, 3.0))));
    assert!(all.iter().any(|it| matches!(it, Implied::MoneyPerFee { money, factor }
        if matches!(money.origin, Origin::Outcome(_)) && printed(*factor, 3) == "0.361")));
}

#[test]
fn a_goal_in_the_market_is_a_share_of_those_in_the_market() {
    let clicks = implied(&second()).into_iter().find_map(|implied| match implied {
        Implied::Rate { from, to, rate } if to.kind == StepKind::Clicks => Some((from, rate)),
        _ => None,
    });
    // 600 ÷ 42,000 = 1/70
    let (from, rate) = clicks.unwrap();
    assert!(from.kind == StepKind::InMarket && from.origin == Origin::Plan && close(rate, 1.0 / 70.0));
    // With a scope that is not agreed: 600 ÷ 60,000.
    let mut record = second();
    let id = record.ids(ItemList::Outcomes)[0];
    record.put(Path::Outcome(id, GoalField::Scope), None).unwrap();
    assert!(implied(&record).iter().any(|it| matches!(it, Implied::Rate { from, rate, .. }
        if from.kind == StepKind::Reach && close(*rate, 0.01))));
}

// Campaigns 4, 5, 6, 7

#[test]
fn leads_in_euros() {
    let mut record = empty(Objective::Leads, "EUR");
    assume_fourth(&mut record);
    record.terms.fee = Money::from_minor(420_000);
    need(&mut record, Metric::QualifiedLeads, count(25));
    // The fixture prints the pipeline as €1,953.36: 8.138988 × 240 = 1,953.35712.
    let chain = [85_000.0, 52_700.0, 474.3, 417.384, 27.129_96, 8.138_988, 1_953.357_12];
    assert_chain(&record, &chain);
    let cost = |origin: fn(Origin) -> bool| {
        let found = implied(&record).into_iter().find_map(|implied| match implied {
            Implied::CostPer { count, amount } if count.kind == StepKind::QualifiedLeads && origin(count.origin) => {
                Some(amount)
            }
            _ => None,
        });
        printed(found.unwrap(), 2)
    };
    assert_eq!(cost(|origin| origin == Origin::Plan), "516.03");
    // 4,200 ÷ 25 = 168
    assert_eq!(cost(|origin| origin != Origin::Plan), "168.00");
}

#[test]
fn awareness_asks_for_no_sales() {
    let mut record = empty(Objective::Awareness, "BRL");
    aim(&mut record, Metric::Views, count(400_000));
    aim(&mut record, Metric::CompletionRate, rate(250_000));
    need(&mut record, Metric::InMarketViews, count(220_000));
    let all = implied(&record);
    // 220,000 ÷ 400,000
    assert!(matches!(all.as_slice(), [Implied::Rate { from, to, rate }]
        if from.kind == StepKind::Views && to.kind == StepKind::InMarket && *rate == 0.55));
    let kinds: Vec<_> = Funnel::of(&record).steps.iter().map(|step| step.kind).collect();
    assert_eq!(kinds, [StepKind::Views, StepKind::InMarket, StepKind::CompletedViews]);
    assert!(order_values(&record).is_empty());
}

#[test]
fn installs_have_no_landing_step() {
    let mut record = empty(Objective::Installs, "GBP");
    // Points inside the ranges of the fixture.
    let levers = [
        (Lever::Views, count(100_000)),
        (Lever::AudienceInMarket, rate(600_000)),
        (Lever::ClickThroughRate, rate(10_000)),
        (Lever::InstallRate, rate(250_000)),
        (Lever::ActivationRate, rate(400_000)),
        (Lever::ActivatedUserValue, money(1_300)),
    ];
    assume(&mut record, &levers);
    // 100,000 × 0.6 = 60,000; × 0.01 = 600; × 0.25 = 150; × 0.4 = 60; × £13 = £780
    assert_chain(&record, &[100_000.0, 60_000.0, 600.0, 150.0, 60.0, 780.0]);
}

#[test]
fn the_full_brief_plans_1070_dollars() {
    let mut record = empty(Objective::Conversion, "USD");
    assume_seventh(&mut record);
    // 614.04 × 0.026 = 15.96504; × 67 = 1,069.65768: printed as 15.965 and $1,069.66.
    assert_chain(&record, &[60_000.0, 40_800.0, 714.0, 614.04, 15.965_04, 1_069.657_68]);
    let taps = want(
        &mut record,
        ItemList::Targets,
        Goal { scope: Some(Scope::Everywhere), ..goal(Metric::LinkTaps, count(900)) },
    );
    let clicks = Funnel::of(&record).step(StepKind::Clicks).unwrap().clone();
    // 900 taps everywhere and 714 clicks in the market are not the same count.
    assert_eq!((clicks.wanted[0].origin, clicks.wanted[0].metric), (Origin::Target(taps), Metric::LinkTaps));
    assert_ne!(clicks.plan().unwrap().in_market, clicks.goal().unwrap().in_market);
}

// Nothing, zero, too much

#[test]
fn an_empty_brief_knows_nothing() {
    let record = Record::new(Id(1), Id(2), Id(3), Side::Brand);
    let funnel = Funnel::of(&record);
    assert_eq!(
        funnel.steps.iter().map(|step| step.kind).collect::<Vec<_>>(),
        [StepKind::Reach, StepKind::InMarket, StepKind::Clicks, StepKind::Sessions]
    );
    assert!(funnel.rows().iter().all(|row| row.shown.is_none() && row.from_previous.is_none()));
    assert!(funnel.finding().is_none() && implied(&record).is_empty());
}

#[test]
fn nothing_gives_no_rate() {
    let mut record = second();
    assume(&mut record, &[(Lever::Reach, count(0))]);
    let sessions = row(&record, StepKind::Sessions);
    assert_eq!(sessions.shown.unwrap().value, 0.0);
    assert_eq!(sessions.from_previous.unwrap().rate, None);
    assert_eq!(sessions.from_first.unwrap().rate, None);
    assert_eq!(sessions.drop_off.map(|drop| (drop.count, drop.share)), Some((0.0, None)));
    assert_eq!(row(&record, StepKind::Revenue).value_per.unwrap().amount, None);
    assert!(Funnel::of(&record).finding().unwrap().largest_loss.is_none());
    assert_eq!(order_value_needed(&Funnel::of(&example()), 0.0), None);
}

#[test]
fn above_the_whole_is_kept_and_flagged() {
    let mut record = second();
    assume(&mut record, &[(Lever::LandingRate, rate(1_200_000))]);
    let sessions = row(&record, StepKind::Sessions);
    // 630 × 1.2 = 756, which is 126 more than 630
    assert!(sessions.from_previous.unwrap().above_whole());
    assert!(close(sessions.shown.unwrap().value, 756.0));
    assert!(close(sessions.drop_off.unwrap().count, -126.0));
}

#[test]
fn a_gap_in_the_levers_ends_the_plan_and_goals_stand_in() {
    let mut record = second();
    record.plan.remove(&Lever::ClickThroughRate);
    assert_chain(&record, &[60_000.0, 42_000.0]);
    let funnel = Funnel::of(&record);
    // The landing rate is set; what is missing stands before it.
    assert_eq!(funnel.step(StepKind::Sessions).unwrap().missing(), None);
    let clicks = row(&record, StepKind::Clicks);
    assert!(matches!(clicks.shown.unwrap().origin, Origin::Outcome(_)));
    assert_eq!(clicks.from_previous.unwrap().of.kind, StepKind::InMarket);
}

#[test]
fn the_largest_quantities_stay_finite() {
    let mut record = second_plan();
    let most = Amount::Rate(Rate::from_ppm(Rate::MAX_PPM).unwrap());
    assume(&mut record, &[(Lever::Reach, count(Count::MAX)), (Lever::AverageOrderValue, money(Money::MAX_MINOR))]);
    for lever in [Lever::AudienceInMarket, Lever::ClickThroughRate, Lever::LandingRate, Lever::ConversionRate] {
        assume(&mut record, &[(lever, most)]);
    }
    assert!(planned(&record).len() == 6 && planned(&record).iter().all(|value| value.is_finite()));
}

#[test]
fn a_range_holds_its_ends() {
    assert_eq!([standing(1.0, 1.0, 2.0), standing(2.0, 1.0, 2.0)], [Standing::Within; 2]);
    assert_eq!([standing(0.9, 1.0, 2.0), standing(2.1, 1.0, 2.0)], [Standing::Below, Standing::Above]);
}
