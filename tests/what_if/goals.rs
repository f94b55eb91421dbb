//! What matters most, what it would take, the curve of a lever, and scenarios.

use throughline::brief::choice::Lever;
use throughline::funnel::chain::Chain;
use throughline::funnel::curve::{curve, window};
use throughline::funnel::goal_seek::{Reach, Together, needed, together};
use throughline::funnel::preset::StepKind as S;
use throughline::funnel::ranges::Ranges;
use throughline::funnel::scenario::{changes, largest, outlooks};
use throughline::funnel::tornado::swings;

use super::chains::{fourth, point, range, reference, seventh, sixth};

/// 25,000 × 2% × 1.83% × $137 of `domain.md` section 3, with everyone in the market and every click a
/// session.
pub fn founding() -> Chain {
    let links = vec![
        point(S::Reach, 25_000.0),
        point(S::InMarket, 1.0),
        point(S::Clicks, 0.02),
        point(S::Sessions, 1.0),
        point(S::Orders, 0.0183),
        point(S::Revenue, 137.0),
    ];
    Chain::new(links).unwrap()
}

/// Equal as it would be printed with so many decimals.
fn prints(value: f64, decimals: usize, expected: &str) -> bool {
    let printed = format!("{value:.decimals$}");
    printed == expected || panic!("{printed}, not {expected}")
}

fn close(got: f64, expected: f64) -> bool {
    (got - expected).abs() <= expected.abs() * 1e-12
}

fn alone(chain: &Chain, step: S, goal: f64, lever: Lever) -> Reach {
    needed(chain, step, goal).unwrap().alone.into_iter().find(|it| it.lever == lever).unwrap().needed
}

fn at(reach: Reach) -> f64 {
    let Reach::At(value) = reach else { panic!("{reach:?}") };
    value
}

// What matters most

#[test]
fn in_campaign_6_views_matter_most() {
    let swings = swings(&sixth(), S::ActivatedUsers);
    let expected = [
        (Lever::Views, "45.2"),
        (Lever::ClickThroughRate, "43.7"),
        (Lever::InstallRate, "24.7"),
        (Lever::ActivationRate, "19.1"),
        (Lever::AudienceInMarket, "14.2"),
    ];
    // The value of a user is not among them: it plays no part in a count.
    assert_eq!(swings.len(), expected.len());
    for (swing, (lever, size)) in swings.iter().zip(expected) {
        assert!(swing.lever == lever && !swing.is_tried && prints(swing.size(), 1, size));
    }
    assert_eq!((swings[0].low.lever, swings[0].high.lever), (40_000.0, 110_000.0));
}

#[test]
fn a_point_is_tried_a_fifth_each_way_and_a_rate_stops_at_all() {
    let swings = swings(&seventh(), S::Orders);
    assert!(swings.len() == 5 && swings.iter().all(|swing| swing.is_tried));
    // 15.96504 × 0.8 = 12.772032 and × 1.2 = 19.158048 for all but the landing rate: 0.86 × 1.2 is
    // above 100%, so 15.96504 ÷ 0.86 = 18.564 at most. Equal swings keep the order of the chain.
    let order: Vec<_> = swings.iter().map(|swing| swing.lever).collect();
    assert_eq!((order[0], order[4]), (Lever::Reach, Lever::LandingRate));
    assert!(close(swings[0].low.step, 12.772_032) && close(swings[0].high.step, 19.158_048));
    let landing = swings[4];
    assert!(landing.high.lever == 1.0 && close(landing.low.lever, 0.688) && close(landing.high.step, 18.564));
}

#[test]
fn a_rate_above_all_is_not_pulled_down_when_tried() {
    let chain = seventh().with(point(S::Sessions, 1.5));
    let swings = swings(&chain, S::Sessions);
    let landing = swings.iter().find(|swing| swing.lever == Lever::LandingRate).unwrap();
    assert!(landing.high.lever == 1.5 && close(landing.low.lever, 1.2));
    assert!(throughline::funnel::tornado::swings(&chain, S::Installs).is_empty());
}

// What it would take

#[test]
fn two_thousand_dollars_take_any_one_of_four() {
    let chain = founding();
    let one = |lever| at(alone(&chain, S::Revenue, 2_000.0, lever));
    assert!(prints(chain.step(S::Revenue).unwrap(), 2, "1253.55"));
    assert!(prints(one(Lever::Reach), 0, "39887"));
    assert!(prints(one(Lever::ClickThroughRate) * 100.0, 2, "3.19"));
    assert!(prints(one(Lever::ConversionRate) * 100.0, 2, "2.92"));
    assert!(prints(one(Lever::AverageOrderValue), 2, "218.58"));
    // They are at 100% already.
    assert!(matches!(alone(&chain, S::Revenue, 2_000.0, Lever::LandingRate), Reach::AboveWhole(rate) if rate > 1.59));
    let four = [Lever::Reach, Lever::ClickThroughRate, Lever::ConversionRate, Lever::AverageOrderValue];
    let Some(Together::Reached { unbounded, factor, moved }) = together(&chain, S::Revenue, 2_000.0, &four) else {
        panic!()
    };
    assert!(prints(factor, 4, "1.1239") && factor == unbounded && moved.iter().all(|moved| !moved.is_capped));
    assert!(close(moved.iter().map(|moved| moved.then).product(), 2_000.0));
}

#[test]
fn twenty_five_leads_take_more_than_every_click_landing() {
    let chain = fourth();
    let all = needed(&chain, S::QualifiedLeads, 25.0).unwrap();
    assert!(prints(all.factor.unwrap(), 4, "3.0716") && !all.is_met() && all.alone.len() == 6);
    let impossible = |it: &&throughline::funnel::goal_seek::Alone| !matches!(it.needed, Reach::At(_));
    let impossible: Vec<_> = all.alone.iter().filter(impossible).map(|it| it.lever).collect();
    assert_eq!(impossible, [Lever::AudienceInMarket, Lever::LandingRate]);
    let six: Vec<_> = all.alone.iter().map(|it| it.lever).collect();
    let Some(Together::Reached { unbounded, factor, moved }) = together(&chain, S::QualifiedLeads, 25.0, &six) else {
        panic!()
    };
    assert!(prints(unbounded, 4, "1.2057") && prints(factor, 4, "1.2200"));
    let capped: Vec<_> = moved.iter().filter(|moved| moved.is_capped).map(|it| (it.lever, it.then)).collect();
    assert_eq!(capped, [(Lever::LandingRate, 1.0)]);
    assert!(close(moved.iter().map(|moved| moved.then).product(), 25.0));
}

#[test]
fn one_cap_may_bring_the_next() {
    // 100 × 0.9 × 0.8 = 72 to 99, × 1.375, both rates by √1.375 = 1.1726: 1.0553 stops. The rest is
    // 1.375 ÷ (1 ÷ 0.9) = 1.2375, and 0.8 × 1.2375 = 0.99.
    let chain = Chain::new(vec![point(S::Reach, 100.0), point(S::InMarket, 0.9), point(S::Clicks, 0.8)]).unwrap();
    let rates = [Lever::AudienceInMarket, Lever::ClickThroughRate];
    let Some(Together::Reached { factor, moved, .. }) = together(&chain, S::Clicks, 99.0, &rates) else { panic!() };
    assert!(close(factor, 1.2375) && moved[0].is_capped && close(moved[1].then, 0.99));
    // Both at 100% give 100 of 100, and never 101.
    assert_eq!(together(&chain, S::Clicks, 101.0, &rates), Some(Together::OutOfReach { most: 100.0 }));
    let Some(Together::Reached { moved, .. }) = together(&chain, S::Clicks, 100.0, &rates) else { panic!() };
    assert!(moved.iter().all(|moved| close(moved.then, 1.0)));
    // With the base among them the rest falls to it: 720 = 100 × 7.2 × 1 × 1.
    let all = [Lever::Reach, Lever::AudienceInMarket, Lever::ClickThroughRate];
    let Some(Together::Reached { moved, .. }) = together(&chain, S::Clicks, 720.0, &all) else { panic!() };
    assert!(close(moved[0].then, 720.0) && moved[1].is_capped && moved[2].is_capped);
}

#[test]
fn a_goal_below_the_plan_says_how_far_a_lever_may_fall() {
    // 15.96504 orders planned, 12 wanted: × 0.75164…; conversion 12 ÷ 614.04 = 1.9543%
    let all = needed(&seventh(), S::Orders, 12.0).unwrap();
    assert!(all.is_met() && close(all.factor.unwrap(), 12.0 / 15.965_04));
    assert!(close(at(alone(&seventh(), S::Orders, 12.0, Lever::ConversionRate)), 12.0 / 614.04));
    let Some(Together::Reached { factor, .. }) =
        together(&seventh(), S::Orders, 12.0, &[Lever::Reach, Lever::LandingRate])
    else {
        panic!()
    };
    assert!(close(factor, (12.0_f64 / 15.965_04).sqrt()));
    // A goal that is the plan itself is met, whatever binary makes of 600 × 0.7 × 0.015.
    let chain = Chain::new(vec![point(S::Reach, 600.0), point(S::InMarket, 0.7), point(S::Clicks, 0.015)]).unwrap();
    assert!(needed(&chain, S::Clicks, 6.3).unwrap().is_met());
}

#[test]
fn a_rate_above_all_may_fall_and_not_rise() {
    let chain = seventh().with(point(S::Sessions, 1.5));
    let planned = chain.step(S::Orders).unwrap();
    assert!(close(at(alone(&chain, S::Orders, planned * 0.8, Lever::LandingRate)), 1.2));
    assert!(matches!(alone(&chain, S::Orders, planned * 2.0, Lever::LandingRate), Reach::AboveWhole(_)));
}

#[test]
fn nothing_planned_has_no_factor() {
    let chain = fourth().with(point(S::Clicks, 0.0));
    let all = needed(&chain, S::QualifiedLeads, 25.0).unwrap();
    assert_eq!((all.planned, all.factor), (0.0, None));
    // Only the lever that is zero can help: 25 ÷ (85,000 × 0.62 × 0.88 × 0.065 × 0.3)
    let rate = at(alone(&chain, S::QualifiedLeads, 25.0, Lever::ClickThroughRate));
    assert!(close(rate, 25.0 / (85_000.0 * 0.62 * 0.88 * 0.065 * 0.3)));
    assert_eq!(alone(&chain, S::QualifiedLeads, 25.0, Lever::Views), Reach::Never);
    let pair = [Lever::Views, Lever::ClickThroughRate];
    assert_eq!(together(&chain, S::QualifiedLeads, 25.0, &pair), Some(Together::OutOfReach { most: 0.0 }));
    assert_eq!(alone(&chain, S::QualifiedLeads, 0.0, Lever::Views), Reach::At(85_000.0));
}

#[test]
fn what_is_no_question_has_no_answer() {
    for goal in [f64::NAN, f64::INFINITY, -1.0] {
        assert!(needed(&fourth(), S::Clicks, goal).is_none());
        assert!(together(&fourth(), S::Clicks, goal, &[Lever::Views]).is_none());
    }
    assert!(needed(&fourth(), S::Orders, 1.0).is_none());
    // A lever after the step, and none at all.
    assert!(together(&fourth(), S::Clicks, 1.0, &[Lever::SignUpRate]).is_none());
    assert!(together(&fourth(), S::Clicks, 1.0, &[]).is_none());
}

// The curve of a lever

#[test]
fn a_curve_crosses_the_goal_where_the_closed_form_says() {
    let curve = curve(&founding(), Lever::ConversionRate, S::Revenue, (0.01, 0.05), 5, Some(2_000.0)).unwrap();
    let levers: Vec<_> = curve.places.iter().map(|place| format!("{:.2}", place.lever)).collect();
    assert_eq!(levers, ["0.01", "0.02", "0.03", "0.04", "0.05"]);
    // 25,000 × 2% × 1% × $137 = $685
    assert!(close(curve.places[0].step, 685.0) && close(curve.places[4].step, 3_425.0));
    assert!(prints(curve.now.step, 2, "1253.55") && curve.now.lever == 0.0183);
    let crossing = curve.crossing.unwrap();
    assert!(prints(crossing.lever * 100.0, 2, "2.92") && crossing.step == 2_000.0);
}

#[test]
fn a_curve_needs_two_values_and_a_lever_before_the_step() {
    let of = |lever, step, ends| curve(&founding(), lever, step, ends, 3, Some(0.0));
    assert!(of(Lever::ConversionRate, S::Clicks, (0.0, 1.0)).is_none());
    assert!(of(Lever::SignUpRate, S::Revenue, (0.0, 1.0)).is_none());
    for ends in [(1.0, 0.0), (0.5, 0.5), (f64::NAN, 1.0), (0.0, f64::INFINITY), (-1.0, 1.0)] {
        assert!(of(Lever::ConversionRate, S::Revenue, ends).is_none());
    }
    assert!(of(Lever::ConversionRate, S::Revenue, (0.0, 1.0)).unwrap().crossing.is_none());
}

#[test]
fn a_window_holds_what_matters_and_ends_a_rate_at_all() {
    let of = |lever, goal, known| window(&founding(), lever, S::Revenue, goal, known).unwrap().1;
    // Now 2%; for $2,000 it takes 0.02 × 2000 ÷ 1253.55 = 3.1909%, a quarter more is 3.9887%.
    assert!(close(of(Lever::ClickThroughRate, None, None), 0.025));
    assert!(prints(of(Lever::ClickThroughRate, Some(2_000.0), None), 6, "0.039887"));
    assert!(close(of(Lever::ClickThroughRate, Some(2_000.0), Some(0.05)), 0.062_5));
    // Sixteen times as much is too far to be shown beside it.
    assert!(close(of(Lever::ClickThroughRate, Some(20_000.0), None), 0.025));
    // All of them land: no share is more, but for the 159.5% that the goal would take.
    assert_eq!(of(Lever::LandingRate, None, None), 1.0);
    assert!(prints(of(Lever::LandingRate, Some(2_000.0), None), 4, "1.9943"));
    assert!(window(&founding(), Lever::ConversionRate, S::Clicks, None, None).is_none());
    let nothing = founding().with(point(S::Reach, 0.0));
    assert_eq!(window(&nothing, Lever::Reach, S::Reach, None, None), Some((0.0, 1.0)));
}

// Scenarios

#[test]
fn a_scenario_changes_every_step_from_its_lever_on() {
    let all = changes(&seventh(), &seventh().with(point(S::Clicks, 0.021)));
    let relative: Vec<_> = all.iter().map(|change| change.relative().unwrap()).collect();
    // 2.1% ÷ 1.75% = 1.2
    assert_eq!(&relative[..2], [0.0, 0.0]);
    assert!(relative[2..].iter().all(|relative| (relative - 0.2).abs() < 1e-12));
    // 714 × 0.2 = 142.8 clicks more
    assert!((all[2].absolute() - 142.8).abs() < 1e-9 && all.len() == 6);
    let nothing = seventh().with(point(S::Reach, 0.0));
    assert!(changes(&nothing, &seventh()).iter().all(|change| change.relative().is_none()));
    // Another funnel shares what both have.
    assert_eq!(changes(&seventh(), &fourth()).len(), 3);
}

#[test]
fn the_step_that_changes_most_says_for_how_much_it_stands() {
    let of = |links: Vec<_>| {
        let other = links.into_iter().fold(founding(), throughline::funnel::chain::Chain::with);
        largest(&changes(&founding(), &other))
    };
    // From 2% to 2.8% is 1.4 times, from all to 90% is 0.9 times: ln 1.4 ÷ ln (1.4 × 0.9) = 1.4559.
    let clicks = of(vec![point(S::Clicks, 0.028), point(S::Sessions, 0.9)]).unwrap();
    assert!(clicks.step == S::Clicks && prints(clicks.share.unwrap(), 4, "1.4559"));
    // A half weighs more than 1.4 times: ln 0.5 ÷ ln (0.5 × 1.4) = 1.9434.
    let reach = of(vec![point(S::Reach, 12_500.0), point(S::Clicks, 0.028)]).unwrap();
    assert!(reach.step == S::Reach && prints(reach.share.unwrap(), 4, "1.9434"));
    // Twice as many, half of whom click: the last step stays what it was.
    let none = of(vec![point(S::Reach, 50_000.0), point(S::Clicks, 0.01)]).unwrap();
    assert_eq!(none.share, None);
    assert_eq!(of(Vec::new()), None);
    assert_eq!(of(vec![point(S::Reach, 0.0)]), None);
    assert_eq!(largest(&[]), None);
}

#[test]
fn cautious_and_hopeful_come_to_the_ends_of_the_last_step() {
    for chain in [reference(), sixth()] {
        let ranges = Ranges::of(&chain);
        let (last, sample) = ranges.steps().last().unwrap();
        let both = outlooks(&chain, &ranges).unwrap();
        assert!((both.cautious.step(last).unwrap() / sample.spread().p5 - 1.0).abs() < 1e-9);
        assert!((both.hopeful.step(last).unwrap() / sample.spread().p95 - 1.0).abs() < 1e-9);
        for (link, cautious) in chain.links().iter().zip(both.cautious.links()) {
            let (low, _) = link.belief().ends();
            // Far milder than every lever at its own 5th percentile.
            assert!(low < cautious.belief().median() && cautious.belief().median() < link.belief().median());
        }
    }
    let chain = seventh().with(range(S::Reach, 50_000.0, 72_000.0));
    let both = outlooks(&chain, &Ranges::of(&chain)).unwrap();
    assert_eq!(both.cautious.link(S::Orders), chain.link(S::Orders));
    assert!((both.cautious.step(S::Reach).unwrap() - 50_000.0).abs() < 50.0);
}
