//! Ranges and chances against `domain.md` section 4, campaigns 6 and 7.

use throughline::brief::choice::{Lever, Objective};
use throughline::brief::field::Assumption;
use throughline::brief::quantity::{Amount, Count, Rate, Unit};
use throughline::funnel::bands::Bands;
use throughline::funnel::belief::Belief;
use throughline::funnel::chain::Chain;
use throughline::funnel::costs::Costs;
use throughline::funnel::odds::{Chance, Likely, Odds};
use throughline::funnel::preset::StepKind as S;
use throughline::funnel::ranges::{Ranges, Sample, Spread, left};
use throughline::funnel::steps::Funnel;

use super::chains::{fourth, point, range, reference, seventh, sixth};
use crate::records::empty;

/// Within 1%, or half of the last digit that the reference prints.
fn near(got: f64, expected: f64, digit: f64) -> bool {
    (got - expected).abs() <= (expected * 0.01).max(digit)
}

fn assert_spread(got: Spread, expected: [f64; 4]) {
    let all = [got.p5, got.p50, got.p95, got.mean];
    for (got, expected) in all.into_iter().zip(expected) {
        println!("{got:10.3} {expected:10.3} {:+.3}%", (got / expected - 1.0) * 100.0);
    }
    assert!(all.into_iter().zip(expected).all(|(got, expected)| near(got, expected, 0.0)), "{all:?} {expected:?}");
}

fn assert_chance(sample: &Sample, goal: f64, expected: f64) {
    let got = sample.chance(goal);
    println!("P(≥ {goal}) {got:.4} {expected:.4} {:+.4}", got - expected);
    assert!((got - expected).abs() <= 0.005, "{got} {expected}");
}

#[test]
fn the_reference_model_is_met() {
    let ranges = Ranges::of(&reference());
    let expected = ranges.expected(S::Revenue).unwrap();
    assert_spread(expected.spread(), [180.6, 457.3, 1_151.0, 535.0]);
    assert_chance(expected, 500.0, 0.437);
    assert_chance(expected, 1_000.0, 0.0817);
    let counted = ranges.counted(S::Revenue).unwrap();
    assert_spread(counted.spread(), [80.6, 444.1, 1_316.7, 535.1]);
    assert_chance(&counted, 500.0, 0.438);
    assert_chance(&counted, 1_000.0, 0.117);
    let orders = ranges.counted(S::Orders).unwrap();
    assert_chance(&orders, 1.0, 1.0 - 0.0445);
    assert_chance(&orders, 5.0, 0.429);
}

#[test]
fn campaign_6_is_met() {
    let ranges = Ranges::of(&sixth());
    let expected = ranges.expected(S::ActivatedUsers).unwrap();
    assert_spread(expected.spread(), [18.6, 42.0, 94.2, 47.4]);
    assert_chance(expected, 60.0, 0.235);
    assert_chance(&ranges.counted(S::ActivatedUsers).unwrap(), 60.0, 0.247);
}

#[test]
fn steps_that_vary_show_their_medians() {
    // Campaign 2 with a range of its click-through rate: what comes before does not vary.
    let mut record = empty(Objective::Conversion, "USD");
    let plain = |lever, low, high: Option<u64>| {
        let amount = |own| Rate::from_ppm(own).map(Amount::Rate);
        (lever, Assumption { amount: amount(low), up_to: high.and_then(amount), ..Assumption::default() })
    };
    let first = Assumption { amount: Count::new(60_000).map(Amount::Count), ..Assumption::default() };
    record.plan.insert(Lever::Reach, first);
    for (lever, own) in [
        plain(Lever::AudienceInMarket, 700_000, None),
        plain(Lever::ClickThroughRate, 10_000, Some(30_000)),
        plain(Lever::LandingRate, 850_000, None),
    ] {
        record.plan.insert(lever, own);
    }
    let chain = Chain::of(&record).unwrap();
    let bands = Bands::of(&chain, &Ranges::of(&chain));
    assert_eq!((bands.get(S::Reach), bands.get(S::InMarket)), (None, None));
    let shown = Funnel::of(&record).at_medians(&bands);
    let planned = |step| shown.step(step).unwrap().planned.unwrap();
    assert_eq!(planned(S::InMarket), 42_000.0);
    // logit(0.01) = −4.595120, logit(0.03) = −3.476099; their middle is −4.035609, a rate of
    // 0.0173699: × 42,000 = 729.54, × 0.85 = 620.11. The ends are 1% and 3% of the same.
    assert!(near(planned(S::Clicks), 729.54, 0.0) && near(planned(S::Sessions), 620.11, 0.0));
    let sessions = bands.get(S::Sessions).unwrap();
    assert!(near(sessions.p5, 357.0, 0.0) && near(sessions.p95, 1_071.0, 0.0), "{sessions:?}");
}

#[test]
fn campaign_7_reaches_18_orders_with_luck() {
    let ranges = Ranges::of(&seventh());
    assert_eq!(ranges.expected(S::Orders).unwrap().chance(18.0), 0.0);
    assert_chance(&ranges.counted(S::Orders).unwrap(), 18.0, 0.337);
}

#[test]
fn a_chance_is_exact_only_where_nothing_varies() {
    let odds = |chain: &Chain, step, goal| Odds::of(chain, &Ranges::of(chain), step, goal);
    let exact = |share| Chance { share, is_exact: true };
    // 714 clicks are planned, and clicks have no luck of counting.
    let clicks = odds(&seventh(), S::Clicks, 700.0).unwrap();
    assert_eq!((clicks.expected, clicks.counted, clicks.best()), (exact(1.0), None, exact(1.0)));
    let orders = odds(&seventh(), S::Orders, 18.0).unwrap();
    assert_eq!(orders.expected, exact(0.0));
    assert!(!orders.best().is_exact && (orders.best().share - 0.337).abs() <= 0.005);
    // No point of a range comes so high, and still it is not impossible.
    let users = odds(&sixth(), S::ActivatedUsers, 1e6).unwrap();
    assert_eq!(users.best(), Chance { share: 0.0, is_exact: false });
    assert_eq!(odds(&seventh(), S::Installs, 1.0), None);
    // No order at all, by `domain.md`; of money and of clicks it is not asked.
    let none = |chain: &Chain, step| Likely::of(chain, &Ranges::of(chain), step, 1.0).unwrap().none_at_all;
    assert!((none(&reference(), S::Orders).unwrap().share - 0.0445).abs() <= 0.005);
    assert!(none(&reference(), S::Revenue).is_none() && none(&reference(), S::Clicks).is_none());
    assert_eq!(none(&seventh().with(point(S::Clicks, 0.0)), S::Orders), Some(exact(1.0)));
}

#[test]
fn a_picture_of_a_goal_shows_what_its_chance_counts() {
    let chain = sixth();
    let likely = Likely::of(&chain, &Ranges::of(&chain), S::ActivatedUsers, 60.0).unwrap();
    assert_spread(likely.expected, [18.6, 42.0, 94.2, 47.4]);
    assert!(likely.is_whole() && likely.spread.p95 > likely.expected.p95);
    // What stands from 60 on is the chance; bars may be several whole numbers wide.
    let over: f64 = likely.histogram().bars.iter().filter(|bar| bar.from >= 60.0).map(|bar| bar.share).sum();
    let around: f64 =
        likely.histogram().bars.iter().filter(|bar| bar.from < 60.0 && bar.to > 60.0).map(|bar| bar.share).sum();
    let chance = likely.odds.best().share - likely.histogram().above;
    assert!(over <= chance + 1e-9 && chance <= over + around + 1e-9, "{over} {chance} {around}");
}

#[test]
fn a_chain_of_quantities_is_exact() {
    // Exactly, by `domain.md`, for all six levers of the reference as log-normals. No funnel has rates
    // that are log-normal, but a product of log-normals is one too: the first five are put into the
    // base, and the points between take its millionfold back.
    let z95 = 1.644_853_626_951_472_2;
    let others = [(18_000.0, 34_000.0), (0.55, 0.75), (0.01, 0.03), (0.75, 0.90), (0.01, 0.03)];
    let middle: f64 = others.iter().map(|(low, high): &(f64, f64)| (low * high).sqrt()).product();
    let squares = others.iter().map(|(low, high): &(f64, f64)| ((high / low).ln() / 2.0 / z95).powi(2));
    let half = (squares.sum::<f64>().sqrt() * z95).exp();
    let chain = Chain::new(vec![
        range(S::Reach, middle / half * 1e6, middle * half * 1e6),
        point(S::InMarket, 0.1),
        point(S::Clicks, 0.1),
        point(S::Sessions, 0.1),
        point(S::Orders, 0.001),
        range(S::Revenue, 80.0, 160.0),
    ]);
    let ranges = Ranges::of(&chain.unwrap());
    let sales = ranges.expected(S::Revenue).unwrap();
    assert_spread(sales.spread(), [175.55, 443.06, 1_118.22, 519.10]);
    assert_chance(sales, 500.0, 0.414_96);
}

#[test]
fn the_ends_of_a_range_come_back_as_they_were_typed() {
    let ranges = Ranges::of(&sixth());
    let views = ranges.expected(S::Views).unwrap().spread();
    assert!((views.p5 / 40_000.0 - 1.0).abs() < 1e-7 && (views.p95 / 110_000.0 - 1.0).abs() < 1e-7);
    assert_eq!(ranges.expected(S::Views).unwrap().chance(40_000.0), 0.95);
}

#[test]
fn points_give_what_the_funnel_gives() {
    let chain = seventh();
    for ((step, planned), (same, sample)) in chain.steps().zip(Ranges::of(&chain).steps()) {
        let all = sample.spread();
        assert_eq!((step, all), (same, Spread { p5: planned, p50: planned, p95: planned, mean: planned }));
        // The plan itself is reached, and nothing above it.
        assert_eq!((sample.chance(planned), sample.chance(planned * 1.000_001)), (1.0, 0.0));
        assert_eq!(sample.histogram(20).bars.len(), 1);
    }
}

#[test]
fn only_people_who_act_for_themselves_are_counted() {
    let ranges = Ranges::of(&fourth());
    let counted: Vec<_> = ranges.steps().map(|(step, _)| step).filter(|step| ranges.counted(*step).is_some()).collect();
    assert_eq!(counted, [S::SignUps, S::QualifiedLeads, S::Pipeline]);
    assert!(ranges.expected(S::Orders).is_none() && ranges.counted(S::Orders).is_none());
    let leads = ranges.counted(S::QualifiedLeads).unwrap();
    assert!(leads.values().iter().all(|count| count.fract() == 0.0));
    // scipy.stats.poisson.sf(9, 8.138988) = 0.300764
    assert_chance(&leads, 10.0, 0.300_764);
    // So many times €240: at least €2,400 is at least ten leads.
    assert_eq!(ranges.counted(S::Pipeline).unwrap().chance(2_400.0), leads.chance(10.0));
}

#[test]
fn luck_around_large_counts_is_poisson_too() {
    // scipy.stats.poisson.ppf([0.05, 0.5, 0.95], mean) and .sf(goal − 1, mean)
    let cases = [
        (16.0, [10.0, 16.0, 23.0], 20.0, 0.187_751),
        (40.0, [30.0, 40.0, 51.0], 50.0, 0.070_335),
        (1_000.0, [948.0, 1_000.0, 1_052.0], 1_030.0, 0.175_259),
    ];
    for (mean, [p5, p50, p95], goal, chance) in cases {
        let chain = [point(S::Reach, mean), point(S::InMarket, 1.0), point(S::Clicks, 1.0), point(S::Sessions, 1.0)];
        let chain = Chain::new([&chain[..], &[point(S::Orders, 1.0)]].concat()).unwrap();
        let counted = Ranges::of(&chain).counted(S::Orders).unwrap();
        assert_eq!(counted.spread(), Spread { p5, p50, p95, mean });
        assert!((counted.chance(goal) - chance).abs() < 1e-4, "{} {chance}", counted.chance(goal));
    }
}

#[test]
fn bars_hold_every_value_once() {
    let ranges = Ranges::of(&sixth());
    let expected = ranges.expected(S::ActivatedUsers).unwrap();
    let picture = expected.histogram(30);
    let all: f64 = picture.bars.iter().map(|bar| bar.share).sum::<f64>() + picture.below + picture.above;
    assert!((all - 1.0).abs() < 1e-9 && picture.bars.len() == 30);
    assert!((picture.below - 0.005).abs() < 1e-9 && (picture.above - 0.005).abs() < 2e-4);
    assert!(picture.bars.windows(2).all(|pair| pair[0].to == pair[1].from));
    let counted = ranges.counted(S::ActivatedUsers).unwrap().histogram(30);
    let width = counted.bars[0].to - counted.bars[0].from;
    assert!(counted.bars.len() <= 30 && width.fract() == 0.0 && width >= 1.0);
    assert!(counted.bars.iter().all(|bar| bar.from.fract() == 0.0 && bar.share > 0.0));
}

#[test]
fn paying_back_has_a_chance() {
    let costs = |fee, commission| Costs {
        fee,
        product: None,
        production: None,
        boost: None,
        commission: Rate::from_ppm(commission),
    };
    let ranges = Ranges::of(&reference());
    let sales = ranges.expected(S::Revenue).unwrap();
    let margin = Belief::point(0.55).unwrap();
    // Fee 470 at 55% − 8%: break-even at 470 ÷ 0.47 = $1,000; P(≥ $1,000) = 0.0817, with luck 0.117.
    let profit = left(sales, &costs(470.0, 80_000), &margin);
    assert_chance(&profit, 0.0, 0.0817);
    assert_chance(&left(&ranges.counted(S::Revenue).unwrap(), &costs(470.0, 80_000), &margin), 0.0, 0.117);
    // 535.0 × 0.47 − 470 = −218.55
    assert!((profit.mean() + 218.55).abs() < 1.0);
    // Campaign 7 loses $1,297.26 whatever happens.
    let ranges = Ranges::of(&seventh());
    let profit = left(ranges.expected(S::Revenue).unwrap(), &costs(1_800.0, 80_000), &margin);
    assert!((profit.spread().p50 + 1_297.26).abs() < 0.005 && profit.chance(0.0) == 0.0);
    // A margin of 30% to 60% of a certain $1,000 against 450: P(margin ≥ 45%). Logits −0.847298 and
    // 0.405465: middle −0.220916, spread 0.380813; logit of 45% is −0.200671: 1 − Φ(0.053164) = 0.4788.
    let certain = seventh().with(point(S::Revenue, 1_000.0 / 15.965_04));
    let ranges = Ranges::of(&certain);
    let margin = Belief::range(Unit::Rate, 0.3, 0.6).unwrap();
    assert_chance(&left(ranges.expected(S::Revenue).unwrap(), &costs(450.0, 0), &margin), 0.0, 0.4788);
}
