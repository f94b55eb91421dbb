//! What a plan costs for each of its steps and what comes back.

use crate::campaigns::{fifth, fourth, second, seventh};
use throughline::brief::choice::Denominator;
use throughline::brief::quantity::Money;
use throughline::brief::record::Record;
use throughline::funnel::chain::Chain;
use throughline::funnel::costs::Costs;
use throughline::funnel::engagement::{Engagement, engagement};
use throughline::funnel::preset::StepKind as S;
use throughline::funnel::ranges::Ranges;
use throughline::funnel::returns::{Figure, figures, left_under_ranges};
use throughline::funnel::steps::Funnel;
use throughline::text::Context;
use throughline::text::conventions::Conventions;
use throughline::text::returns as words;

fn of(record: &Record) -> Vec<Figure> {
    let margin = record.notes.margin.map(|margin| margin.as_f64());
    figures(&Funnel::of(record), &Costs::of(record).unwrap(), margin)
}

fn said(record: &Record) -> Vec<String> {
    let context = Context { currency: record.campaign.facts.currency, ..Context::new(&Conventions::ENGLISH) };
    of(record)
        .iter()
        .map(|own| {
            let (name, value) = words::figure(own, &context);
            format!("{name}: {value}")
        })
        .collect()
}

#[test]
fn campaign_7_says_what_each_step_costs_and_where_nothing_is_lost() {
    // 1,800 ÷ 60,000 and ÷ 40,800 × 1,000; all costs are 1,800 + 8% of 1,069.66 = 1,885.57, ÷ 714 clicks
    // and ÷ 15.965 orders; 1,069.66 ÷ 1,885.57. Break-even value is 1,800 ÷ 0.47 = 3,829.79: ÷ 67 = 57.16
    // orders, ÷ 614.04 sessions = 9.31%, ÷ 15.965 orders = $239.89 each.
    let expected = [
        "A thousand people reached (CPM, by fee): $30.00",
        "A thousand in your market (CPM, by fee): $44.12",
        "A click (CPC): $2.64",
        "An order (CPA): $118.11",
        "For each 1 spent (ROAS): 0.57",
        "Loss after all costs: $1,297.26",
        "Nothing is lost from: 57.16 orders",
        "or at a conversion rate of: 9.31%",
        "or if the average order is worth: $239.89",
    ];
    assert_eq!(said(&seventh()), expected);
}

#[test]
fn campaigns_2_and_4_have_no_margin() {
    // "planned sales ÷ fee 0.38, at a CPM of $30 of reach"
    let second = said(&second());
    assert!(second.contains(&"For each 1 spent (ROAS): 0.38".to_owned()), "{second:?}");
    assert_eq!(second[0], "A thousand people reached (CPM, by fee): $30.00");
    assert!(!second.iter().any(|own| own.contains("lost")), "{second:?}");
    // "cost per qualified lead €516.03"; 4,200 ÷ 85,000 × 1,000; ÷ 474.3; 1,953.36 ÷ 4,200.
    let fourth = said(&fourth());
    for part in ["€49.41", "A click (CPC): €8.86", "A qualified lead (CPA): €516.03", "(ROAS): 0.47"] {
        assert!(fourth.iter().any(|own| own.contains(part)), "{part} in {fourth:?}");
    }
}

#[test]
fn what_is_not_known_is_left_out() {
    let mut record = seventh();
    record.plan = Vec::new().into_iter().collect();
    // Commission is paid on sales that nobody knows: no cost of a click. The base is the target.
    assert_eq!(of(&record), [Figure::CostPerThousand(S::Reach, 30.0)]);
    record.terms.fee = None;
    assert_eq!(Costs::of(&record), None);
    let mut record = seventh();
    record.notes.margin = record.terms.commission;
    assert_eq!(of(&record).last(), Some(&Figure::NoBreakEven));
    assert!(fifth().terms.fee.is_none());
}

#[test]
fn what_is_left_has_a_chance() {
    let mut record = seventh();
    record.terms.fee = Money::from_minor(50_000);
    let chain = Chain::of(&record).unwrap();
    let own = left_under_ranges(&Ranges::of(&chain), &Costs::of(&record).unwrap(), 0.55).unwrap();
    // Each order leaves 67 × (0.55 − 0.08) = 31.49: nothing is lost from 16 orders on (500 ÷ 31.49 =
    // 15.88). A Poisson of 15.965, summed up by hand: P(≥ 16) = 0.52978; quantiles 10, 16, 23.
    assert!((own.pays_back.share - 0.529_8).abs() <= 0.005, "{own:?}");
    for (got, orders) in [(own.spread.p5, 10.0), (own.spread.p50, 16.0), (own.spread.p95, 23.0)] {
        assert!((got - (orders * 31.49 - 500.0)).abs() < 0.01, "{got} {orders}");
    }
    let context = Context { currency: record.campaign.facts.currency, ..Context::new(&Conventions::ENGLISH) };
    let said = words::left_under_ranges(&own, &context);
    assert!(said.starts_with("What is left: median $3.84, 90% between −$185 and $224. That nothing"), "{said}");
}

#[test]
fn engagement_is_a_side_branch() {
    // 6% of 60,000 reached; 1,800 ÷ 3,600.
    let own = |record: &Record| engagement(record, &Funnel::of(record));
    let expected = Engagement { count: 3_600.0, rate: Some((0.06, Denominator::Reach)), cost_each: Some(0.5) };
    assert_eq!(own(&seventh()), Some(expected));
    // 9% of 400,000 views that are aimed for; no fee.
    let fifth = own(&fifth()).unwrap();
    assert_eq!((fifth.count, fifth.cost_each), (36_000.0, None));
    assert_eq!(own(&fourth()), None);
    let context = Context { currency: seventh().campaign.facts.currency, ..Context::new(&Conventions::ENGLISH) };
    assert_eq!(
        words::engagement(&expected, &context),
        "Beside the funnel: 3,600 engagements, 6.0% of people reached, $0.50 of fee each (CPE). Nobody has to engage to \
         click, so no step is multiplied by it."
    );
}
