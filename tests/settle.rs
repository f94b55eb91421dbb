//! Lines and what is to settle: for every rule a case that triggers it and a near miss, and the
//! campaigns of the fixtures whole. Expected values are taken from `domain.md` and the fixtures, or
//! worked out by hand beside the test.

// A test may stop where a program may not.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::arithmetic_side_effects)]

use throughline::align::lines::{edges, feeds, implied_on, loose};
use throughline::brief::choice::{Connection, Metric, Objective, Scope};
use throughline::brief::example::{Words, founding};
use throughline::brief::field::{Goal, ItemList, Line};
use throughline::brief::id::{Id, ItemId, Side};
use throughline::brief::quantity::{Amount, Count, Currency, Money, Rate};
use throughline::brief::record::Record;
use throughline::funnel::implied::Implied;

fn example() -> Record {
    let words = Words { campaign: "Campaign", brand: "Brand", creator: "@creator" };
    founding(Id(1), Id(2), Id(3), &words)
}

fn empty(objective: Objective, currency: &str) -> Record {
    let mut record = Record::new(Id(1), Id(2), Id(3), Side::Brand);
    record.campaign.facts.objective = Some(objective);
    record.campaign.facts.currency = Currency::from_code(currency);
    record
}

fn count(count: u64) -> Amount {
    Amount::Count(Count::new(count).unwrap())
}

/// Parts per million: 2% is 20,000.
fn rate(ppm: u64) -> Amount {
    Amount::Rate(Rate::from_ppm(ppm).unwrap())
}

/// Cents.
fn money(minor: u64) -> Amount {
    Amount::Money(Money::from_minor(minor).unwrap())
}

/// An id that no item of the record has.
fn fresh(record: &mut Record) -> ItemId {
    let id = record.next_item().unwrap();
    record.items_made += 1;
    id
}

fn aim(record: &mut Record, metric: Metric, amount: Amount) -> ItemId {
    let id = fresh(record);
    let goal = Goal { metric: Some(metric), amount: Some(amount), ..Goal::default() };
    assert!(record.targets.insert(usize::MAX, id, goal));
    id
}

fn need(record: &mut Record, metric: Metric, amount: Amount) -> ItemId {
    let id = fresh(record);
    let goal = Goal { metric: Some(metric), amount: Some(amount), ..Goal::default() };
    assert!(record.outcomes.insert(usize::MAX, id, goal));
    id
}

fn say(record: &mut Record, from: ItemId, to: ItemId, connection: Connection) -> ItemId {
    let id = fresh(record);
    let line = Line { from: Some(from), to: Some(to), connection: Some(connection) };
    assert!(record.lines.insert(usize::MAX, id, line));
    id
}

/// The lines as pairs of ends.
fn pairs(record: &Record) -> Vec<(ItemId, ItemId)> {
    edges(record).iter().map(|edge| (edge.from, edge.to)).collect()
}

fn rate_on(record: &Record, from: ItemId, to: ItemId) -> Option<f64> {
    let edge = edges(record).into_iter().find(|edge| (edge.from, edge.to) == (from, to)).unwrap();
    implied_on(record, &edge).map(|implied| match implied {
        Implied::Rate { rate, .. } => rate,
        Implied::ValuePer { amount, .. } => amount,
        other => panic!("{other:?}"),
    })
}

// Lines

#[test]
fn the_founding_example_is_reach_to_clicks_to_sales() {
    let record = example();
    let [reach, engagement] = record.ids(ItemList::Targets)[..] else { panic!() };
    let [clicks, sales] = record.ids(ItemList::Outcomes)[..] else { panic!() };
    assert_eq!(pairs(&record), [(reach, clicks), (clicks, sales)]);
    assert!(edges(&record).iter().all(|edge| edge.line.is_none()));
    assert_eq!(loose(&record), [(ItemList::Targets, engagement)]);
    assert!(feeds(&edges(&record), reach, sales));
    assert!(!feeds(&edges(&record), sales, reach) && !feeds(&edges(&record), engagement, sales));
    // 500 ÷ 25,000 and 2,000 ÷ 500
    assert_eq!(rate_on(&record, reach, clicks), Some(0.02));
    assert_eq!(rate_on(&record, clicks, sales), Some(4.0));
}

#[test]
fn each_goal_feeds_the_next_outcome_that_is_there() {
    // Campaign 7: reach, engagement, taps; sessions, orders, sales.
    let mut record = empty(Objective::Conversion, "USD");
    let reach = aim(&mut record, Metric::Reach, count(60_000));
    let engagement = aim(&mut record, Metric::EngagementRate, rate(60_000));
    let taps = aim(&mut record, Metric::LinkTaps, count(900));
    let sessions = need(&mut record, Metric::Sessions, count(700));
    let orders = need(&mut record, Metric::Orders, count(18));
    let sales = need(&mut record, Metric::AttributedSales, money(120_000));
    let expected = [(reach, sessions), (taps, sessions), (sessions, orders), (orders, sales)];
    assert_eq!(pairs(&record), expected);
    assert_eq!(loose(&record), [(ItemList::Targets, engagement)]);
    // 1,200 ÷ 18
    assert_eq!(rate_on(&record, orders, sales), Some(1_200.0 / 18.0));
    assert_eq!(rate_on(&record, taps, sessions), Some(700.0 / 900.0));
}

#[test]
fn leads_installs_and_views_have_their_own_ways() {
    let mut record = empty(Objective::Leads, "EUR");
    let clicks = aim(&mut record, Metric::Clicks, count(500));
    let leads = need(&mut record, Metric::QualifiedLeads, count(25));
    let pipeline = need(&mut record, Metric::Pipeline, money(200_000));
    let cost = need(&mut record, Metric::CostPerAcquisition, money(18_000));
    assert_eq!(pairs(&record), [(clicks, leads), (leads, pipeline)]);
    assert_eq!(loose(&record), [(ItemList::Outcomes, cost)]);

    let mut record = empty(Objective::Installs, "GBP");
    let views = aim(&mut record, Metric::Views, count(80_000));
    let activated = need(&mut record, Metric::ActivatedUsers, count(60));
    let installs = need(&mut record, Metric::Installs, count(120));
    assert_eq!(pairs(&record), [(views, installs), (installs, activated)]);

    let mut record = empty(Objective::Awareness, "BRL");
    let views = aim(&mut record, Metric::Views, count(400_000));
    let completed = need(&mut record, Metric::CompletedViews, count(50_000));
    assert_eq!(pairs(&record), [(views, completed)]);
    let in_market = need(&mut record, Metric::InMarketViews, count(220_000));
    assert_eq!(pairs(&record), [(views, in_market), (in_market, completed)]);
    // 220,000 ÷ 400,000
    assert_eq!(rate_on(&record, views, in_market), Some(0.55));
}

#[test]
fn a_rate_feeds_the_step_that_it_is_a_factor_of() {
    let mut record = empty(Objective::Conversion, "USD");
    let ctr = aim(&mut record, Metric::ClickThroughRate, rate(20_000));
    let conversion = need(&mut record, Metric::ConversionRate, rate(20_000));
    let sales = need(&mut record, Metric::AttributedSales, money(200_000));
    assert_eq!(pairs(&record), [(ctr, sales), (conversion, sales)]);
    let orders = need(&mut record, Metric::Orders, count(10));
    assert_eq!(pairs(&record), [(ctr, orders), (conversion, orders), (orders, sales)]);
    assert_eq!(rate_on(&record, ctr, orders), None);
    let clicks = need(&mut record, Metric::Clicks, count(500));
    assert_eq!(pairs(&record), [(ctr, clicks), (conversion, orders), (orders, sales), (clicks, orders)]);
}

#[test]
fn the_same_on_both_sides_is_joined_and_gives_no_rate() {
    let mut record = empty(Objective::Conversion, "USD");
    let taps = aim(&mut record, Metric::LinkTaps, count(900));
    let clicks = need(&mut record, Metric::Clicks, count(600));
    let sessions = need(&mut record, Metric::Sessions, count(500));
    assert_eq!(pairs(&record), [(taps, clicks), (clicks, sessions)]);
    assert_eq!(rate_on(&record, taps, clicks), None);
    // Two bases: views are reach times frequency, and no share of it.
    let reach = aim(&mut record, Metric::Reach, count(10_000));
    let views = need(&mut record, Metric::Views, count(25_000));
    let expected = [(taps, clicks), (reach, views), (clicks, sessions), (views, clicks)];
    assert_eq!(pairs(&record), expected);
    assert_eq!(rate_on(&record, reach, views), None);
    let saves = aim(&mut record, Metric::NewFollowers, count(100));
    let followers = need(&mut record, Metric::NewFollowers, count(80));
    assert!(pairs(&record).contains(&(saves, followers)));
}

#[test]
fn what_counts_elsewhere_gives_no_rate() {
    let mut record = empty(Objective::Conversion, "USD");
    let reach = aim(&mut record, Metric::Reach, count(60_000));
    let clicks = need(&mut record, Metric::Clicks, count(600));
    let sales = need(&mut record, Metric::AttributedSales, money(65_000));
    let mut scope = |id, scope| {
        let mut goal = record.outcomes.remove(id).unwrap();
        goal.1.scope = scope;
        record.outcomes.insert(goal.0, id, goal.1);
        (rate_on(&record, reach, clicks), rate_on(&record, clicks, sales))
    };
    // A part of everyone is like with like: 600 ÷ 60,000.
    assert_eq!(scope(clicks, Some(Scope::InMarket)), (Some(0.01), None));
    assert_eq!(scope(sales, Some(Scope::InMarket)), (Some(0.01), Some(650.0 / 600.0)));
    assert_eq!(scope(clicks, Some(Scope::Everywhere)), (Some(0.01), None));
    assert_eq!(scope(sales, None), (Some(0.01), Some(650.0 / 600.0)));
}

#[test]
fn nothing_gives_no_rate_on_a_line() {
    let mut record = empty(Objective::Conversion, "USD");
    let reach = aim(&mut record, Metric::Reach, count(0));
    let clicks = need(&mut record, Metric::Clicks, count(600));
    assert_eq!(rate_on(&record, reach, clicks), None);
}

#[test]
fn what_people_said_comes_before_what_is_known() {
    let mut record = example();
    let [reach, engagement] = record.ids(ItemList::Targets)[..] else { panic!() };
    let [clicks, sales] = record.ids(ItemList::Outcomes)[..] else { panic!() };
    // A proposal that somebody said as well is theirs.
    let own = say(&mut record, reach, clicks, Connection::Feeds);
    assert_eq!(edges(&record).first().unwrap().line, Some(own));
    // Of several sayings about a pair the last counts.
    say(&mut record, reach, clicks, Connection::DoesNotFeed);
    assert_eq!(pairs(&record), [(clicks, sales)]);
    let again = say(&mut record, reach, clicks, Connection::Feeds);
    assert_eq!(edges(&record).first().unwrap().line, Some(again));
    // What is not known may be said; it stands in the order of the goals.
    say(&mut record, engagement, sales, Connection::Feeds);
    assert_eq!(pairs(&record), [(reach, clicks), (engagement, sales), (clicks, sales)]);
    assert!(loose(&record).is_empty());
    let edge = edges(&record)[1];
    assert_eq!(implied_on(&record, &edge), None);
}

#[test]
fn a_line_without_its_ends_is_no_line() {
    let mut record = example();
    let before = edges(&record);
    let [reach, engagement] = record.ids(ItemList::Targets)[..] else { panic!() };
    let clicks = record.ids(ItemList::Outcomes)[0];
    let nobody = ItemId(4_000);
    for (from, to) in [(nobody, clicks), (reach, nobody), (clicks, engagement), (reach, engagement), (clicks, clicks)] {
        say(&mut record, from, to, Connection::Feeds);
    }
    let half = fresh(&mut record);
    record.lines.insert(usize::MAX, half, Line { from: Some(engagement), to: Some(clicks), connection: None });
    assert_eq!(edges(&record), before);
    // Lines go with the goals that they join.
    record.targets.remove(reach);
    assert_eq!(pairs(&record), pairs(&record).into_iter().filter(|(from, _)| *from == clicks).collect::<Vec<_>>());
}

#[test]
fn a_circle_is_never_closed() {
    let mut record = empty(Objective::Conversion, "USD");
    let sessions = need(&mut record, Metric::Sessions, count(700));
    let orders = need(&mut record, Metric::Orders, count(18));
    let sales = need(&mut record, Metric::AttributedSales, money(120_000));
    let own = need(&mut record, Metric::OwnCount, count(5));
    say(&mut record, sales, sessions, Connection::Feeds);
    assert_eq!(pairs(&record), [(sessions, orders), (orders, sales)]);
    // Through what is one's own, too.
    say(&mut record, sales, own, Connection::Feeds);
    say(&mut record, own, orders, Connection::Feeds);
    assert_eq!(pairs(&record), [(sessions, orders), (orders, sales), (sales, own)]);
    // Once the proposal is denied, nothing leads from orders to sales: all that was said holds.
    say(&mut record, orders, sales, Connection::DoesNotFeed);
    assert_eq!(pairs(&record), [(sessions, orders), (sales, sessions), (sales, own), (own, orders)]);
}
