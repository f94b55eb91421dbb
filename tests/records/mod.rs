//! Records for tests, built step by step: what several test programs have in common.

// Each of them uses some of it.
#![allow(dead_code)]

pub mod campaigns;

use throughline::brief::choice::{Lever, Metric, Objective};
use throughline::brief::example::{Words, founding};
use throughline::brief::field::{Assumption, Goal, ItemList};
use throughline::brief::id::{Id, ItemId, Side};
use throughline::brief::quantity::{Amount, Count, Currency, Money, Rate};
use throughline::brief::record::Record;

/// Campaign 1.
pub fn example() -> Record {
    founding(Id(1), Id(2), Id(3), &Words { campaign: "Campaign", brand: "Brand", creator: "@creator" })
}

/// A brief with an objective and a currency, and nothing else.
pub fn empty(objective: Objective, currency: &str) -> Record {
    let mut record = Record::new(Id(1), Id(2), Id(3), Side::Brand);
    record.campaign.facts.objective = Some(objective);
    record.campaign.facts.currency = Currency::from_code(currency);
    record
}

/// A number of things.
pub fn count(count: u64) -> Amount {
    Amount::Count(Count::new(count).unwrap())
}

/// Parts per million: 2% is 20,000.
pub fn rate(ppm: u64) -> Amount {
    Amount::Rate(Rate::from_ppm(ppm).unwrap())
}

/// Minor units: cents.
pub fn money(minor: u64) -> Amount {
    Amount::Money(Money::from_minor(minor).unwrap())
}

/// An id that no item of the record has.
pub fn fresh(record: &mut Record) -> ItemId {
    let id = record.next_item().unwrap();
    record.items_made += 1;
    id
}

/// A goal of which nothing else is said.
pub fn goal(metric: Metric, amount: Amount) -> Goal {
    Goal { metric: Some(metric), amount: Some(amount), ..Goal::default() }
}

/// Puts a goal at the end of a side.
pub fn want(record: &mut Record, list: ItemList, goal: Goal) -> ItemId {
    let id = fresh(record);
    let goals = if list == ItemList::Targets { &mut record.targets } else { &mut record.outcomes };
    assert!(goals.insert(usize::MAX, id, goal));
    id
}

/// Adds a target of the creator.
pub fn aim(record: &mut Record, metric: Metric, amount: Amount) -> ItemId {
    want(record, ItemList::Targets, goal(metric, amount))
}

/// Adds an outcome of the brand.
pub fn need(record: &mut Record, metric: Metric, amount: Amount) -> ItemId {
    want(record, ItemList::Outcomes, goal(metric, amount))
}

/// Assumes rates of the funnel.
pub fn assume(record: &mut Record, levers: &[(Lever, Amount)]) {
    for (lever, amount) in levers {
        record.plan.insert(*lever, Assumption { amount: Some(*amount), ..Assumption::default() });
    }
}

/// The plan of campaign 2, the founding failure.
pub fn assume_second(record: &mut Record) {
    let levers = [
        (Lever::Reach, count(60_000)),
        (Lever::AudienceInMarket, rate(700_000)),
        (Lever::ClickThroughRate, rate(15_000)),
        (Lever::LandingRate, rate(850_000)),
        (Lever::ConversionRate, rate(20_000)),
        (Lever::AverageOrderValue, money(6_400)),
    ];
    assume(record, &levers);
}

/// The plan of campaign 4, leads in euros.
pub fn assume_fourth(record: &mut Record) {
    let levers = [
        (Lever::Views, count(85_000)),
        (Lever::AudienceInMarket, rate(620_000)),
        (Lever::ClickThroughRate, rate(9_000)),
        (Lever::LandingRate, rate(880_000)),
        (Lever::SignUpRate, rate(65_000)),
        (Lever::QualifiedRate, rate(300_000)),
        (Lever::LeadValue, money(24_000)),
    ];
    assume(record, &levers);
}

/// The plan of campaign 7, the full brief.
pub fn assume_seventh(record: &mut Record) {
    let levers = [
        (Lever::Reach, count(60_000)),
        (Lever::AudienceInMarket, rate(680_000)),
        (Lever::ClickThroughRate, rate(17_500)),
        (Lever::LandingRate, rate(860_000)),
        (Lever::ConversionRate, rate(26_000)),
        (Lever::AverageOrderValue, money(6_700)),
    ];
    assume(record, &levers);
}
