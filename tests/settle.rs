//! Lines and what is to settle: for every rule a case that triggers it and a near miss, and the
//! campaigns of the fixtures whole. Expected values are taken from `domain.md` and the fixtures, or
//! worked out by hand beside the test.

// A test may stop where a program may not.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::arithmetic_side_effects)]

mod records;

use records::{aim, assume, assume_second, assume_seventh, count, empty, example, fresh, money, need, rate};
use throughline::align::lines::{Edge, edges, feeds, implied_on, loose};
use throughline::align::settle::fingerprint::fingerprint;
use throughline::align::settle::{
    Audience, Compared, Found, Matter, Point, decide, matters, open_count, points, settled_count, shown, take_back,
};
use throughline::brief::choice::{
    AgreedBy, BuyingHabit, Choice, Connection, Counter, Denominator, Format, Lever, Metric, Objective, Response, Rule,
    Scope,
};
use throughline::brief::edit::apply;
use throughline::brief::field::{
    Decision, Deliverable, DeliverableField, Goal, GoalField, ItemList, Line, Market, Path, TermsField, Value,
};
use throughline::brief::id::{ItemId, Side};
use throughline::brief::quantity::{Count, Country, Currency, Date, Days, Money, Rate, Text};
use throughline::brief::record::{Items, Record};
use throughline::funnel::implied::Implied;
use throughline::funnel::preset::StepKind;
use throughline::text::conventions::Conventions;
use throughline::text::{Context, settle};

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

// What is to settle: helpers

fn text(words: &str) -> Option<Text> {
    Text::new(words).ok()
}

/// Changes a goal, wherever it stands.
fn change(record: &mut Record, id: ItemId, with: impl FnOnce(&mut Goal)) {
    let list = if record.targets.get(id).is_some() { &mut record.targets } else { &mut record.outcomes };
    let (at, mut goal) = list.remove(id).unwrap();
    with(&mut goal);
    assert!(list.insert(at, id, goal));
}

fn window(record: &mut Record, id: ItemId, days: u16) {
    change(record, id, |goal| goal.window = Days::new(days));
}

fn scope(record: &mut Record, id: ItemId, scope: Scope) {
    change(record, id, |goal| goal.scope = Some(scope));
}

fn counter(record: &mut Record, id: ItemId, counter: Counter) {
    change(record, id, |goal| goal.counter = Some(counter));
}

fn market(record: &mut Record, code: &str) {
    let id = fresh(record);
    record.campaign.markets.insert(usize::MAX, id, Market { country: Country::from_code(code), ..Market::default() });
}

fn targets<const N: usize>(record: &Record) -> [ItemId; N] {
    record.ids(ItemList::Targets).try_into().unwrap()
}

fn outcomes<const N: usize>(record: &Record) -> [ItemId; N] {
    record.ids(ItemList::Outcomes).try_into().unwrap()
}

fn found(record: &Record, rule: Rule) -> Vec<Point> {
    points(record).into_iter().filter(|point| point.rule == rule).collect()
}

fn about(record: &Record, rule: Rule) -> Vec<Option<ItemId>> {
    found(record, rule).iter().map(|point| point.about).collect()
}

fn audience(record: &Record) -> Option<Audience> {
    found(record, Rule::AudienceInMarket).pop().map(|point| match point.found {
        Found::Audience(audience) => audience,
        other => panic!("{other:?}"),
    })
}

/// The rules that are tested where they stand.
const ELSEWHERE: [Rule; 3] = [Rule::PayBack, Rule::ImpliedRate, Rule::StrengthAndObjective];

fn found_here(record: &Record) -> Vec<(Rule, Option<ItemId>)> {
    let own = points(record).into_iter().filter(|point| !ELSEWHERE.contains(&point.rule));
    own.map(|point| (point.rule, point.about)).collect()
}

/// The fields that a point of the rule about this item names.
fn fields(record: &Record, rule: Rule, about: Option<ItemId>) -> Vec<Path> {
    let point = found(record, rule).into_iter().find(|point| point.about == about).unwrap();
    match point.found {
        Found::Tracking(paths)
        | Found::Denominator(paths)
        | Found::WindowOrCounter(paths)
        | Found::PriceTerms(paths) => paths,
        other => panic!("{other:?}"),
    }
}

// The campaigns of the fixtures, whole

#[test]
fn the_founding_example_has_these_to_settle() {
    let record = example();
    let [reach, engagement] = targets(&record);
    let [clicks, sales] = outcomes(&record);
    // "engagement has no denominator and feeds neither outcome; no window, no counter, no audience
    // share, no tracked link, no fee: each to settle"
    let expected = [
        (Rule::AudienceInMarket, None),
        (Rule::Tracking, None),
        (Rule::TargetFeedsNothing, Some(engagement)),
        (Rule::Denominator, Some(engagement)),
        (Rule::WindowOrCounter, Some(reach)),
        (Rule::WindowOrCounter, Some(engagement)),
        (Rule::WindowOrCounter, Some(clicks)),
        (Rule::WindowOrCounter, Some(sales)),
        (Rule::PriceTerms, None),
    ];
    assert_eq!(found_here(&record), expected);
    // That nothing comparable is known of 2.0% comes behind what changes money.
    let rules: Vec<Rule> = points(&record).iter().map(|point| point.rule).collect();
    assert_eq!(rules[..4], [Rule::AudienceInMarket, Rule::Tracking, Rule::StrengthAndObjective, Rule::ImpliedRate]);
    let all = [GoalField::Window, GoalField::Counter, GoalField::Scope];
    assert_eq!(fields(&record, Rule::WindowOrCounter, Some(reach)), all.map(|field| Path::Target(reach, field)));
    assert_eq!(fields(&record, Rule::WindowOrCounter, Some(sales)), all.map(|field| Path::Outcome(sales, field)));
    // An engagement rate is no count, so it has no place.
    let two = [GoalField::Window, GoalField::Counter].map(|field| Path::Target(engagement, field));
    assert_eq!(fields(&record, Rule::WindowOrCounter, Some(engagement)), two);
    let price = [TermsField::Fee, TermsField::UsageRights, TermsField::Exclusivity, TermsField::Payment];
    assert_eq!(fields(&record, Rule::PriceTerms, None), price.map(Path::Terms));
    assert_eq!(fields(&record, Rule::Tracking, None), [TermsField::TrackedLink, TermsField::Code].map(Path::Terms));
}

/// Campaign 2 as the fixture says it, and nothing else.
fn second() -> Record {
    let mut record = empty(Objective::Conversion, "USD");
    market(&mut record, "US");
    record.terms.fee = Money::from_minor(180_000);
    assume_second(&mut record);
    aim(&mut record, Metric::Reach, count(60_000));
    let engagement = aim(&mut record, Metric::EngagementRate, rate(60_000));
    change(&mut record, engagement, |goal| goal.denominator = Some(Denominator::Reach));
    let clicks = need(&mut record, Metric::Clicks, count(600));
    scope(&mut record, clicks, Scope::InMarket);
    need(&mut record, Metric::AttributedSales, money(65_000));
    record
}

#[test]
fn the_founding_failure_has_these_to_settle() {
    let record = second();
    let [reach, engagement] = targets(&record);
    let [clicks, sales] = outcomes(&record);
    // 70% is assumed and no figure of the creator's stands beside it; engagement is of reach; of
    // what sets the price only the fee is agreed.
    let expected = [
        (Rule::Tracking, None),
        (Rule::TargetFeedsNothing, Some(engagement)),
        (Rule::WindowOrCounter, Some(reach)),
        (Rule::WindowOrCounter, Some(engagement)),
        (Rule::WindowOrCounter, Some(clicks)),
        (Rule::WindowOrCounter, Some(sales)),
        (Rule::PriceTerms, None),
    ];
    assert_eq!(found_here(&record), expected);
    let two = [GoalField::Window, GoalField::Counter].map(|field| Path::Outcome(clicks, field));
    assert_eq!(fields(&record, Rule::WindowOrCounter, Some(clicks)), two);
    let price = [TermsField::UsageRights, TermsField::Exclusivity, TermsField::Payment].map(Path::Terms);
    assert_eq!(fields(&record, Rule::PriceTerms, None), price);
}

/// Campaign 5.
fn fifth() -> Record {
    let mut record = empty(Objective::Awareness, "BRL");
    market(&mut record, "BR");
    let views = aim(&mut record, Metric::Views, count(400_000));
    let completed = aim(&mut record, Metric::CompletionRate, rate(250_000));
    let engagement = aim(&mut record, Metric::EngagementRate, rate(90_000));
    change(&mut record, engagement, |goal| goal.denominator = Some(Denominator::Views));
    for id in [views, completed, engagement] {
        window(&mut record, id, 7);
    }
    need(&mut record, Metric::InMarketViews, count(220_000));
    let search = need(&mut record, Metric::OwnRate, rate(100_000));
    window(&mut record, search, 14);
    counter(&mut record, search, Counter::SearchConsole);
    change(&mut record, search, |goal| goal.own_name = text("brand-search index"));
    record
}

#[test]
fn an_awareness_brief_is_never_asked_for_sales() {
    let record = fifth();
    let [views, completed, engagement] = targets(&record);
    let [in_market, search] = outcomes(&record);
    let expected = [
        (Rule::AudienceInMarket, None),
        (Rule::OutcomeUnfed, Some(search)),
        (Rule::TargetFeedsNothing, Some(completed)),
        (Rule::TargetFeedsNothing, Some(engagement)),
        (Rule::WindowOrCounter, Some(views)),
        (Rule::WindowOrCounter, Some(completed)),
        (Rule::WindowOrCounter, Some(engagement)),
        (Rule::WindowOrCounter, Some(in_market)),
        (Rule::PriceTerms, None),
    ];
    assert_eq!(found_here(&record), expected);
    // 220,000 ÷ 400,000
    let audience = audience(&record).unwrap();
    assert_eq!((audience.known(), audience.asked), (None, Some(0.55)));
    // Views in the market say where they are counted.
    let two = [GoalField::Window, GoalField::Counter].map(|field| Path::Outcome(in_market, field));
    assert_eq!(fields(&record, Rule::WindowOrCounter, Some(in_market)), two);
    assert_eq!(fields(&record, Rule::WindowOrCounter, Some(completed)), [Path::Target(completed, GoalField::Counter)]);
}

/// Campaign 7.
fn seventh() -> Record {
    let mut record = empty(Objective::Conversion, "USD");
    market(&mut record, "US");
    record.campaign.facts.starts = Date::new(2026, 12, 1);
    record.campaign.facts.ends = Date::new(2026, 12, 14);
    for (pieces, format, day) in [(1, Format::Reel, 3), (4, Format::Story, 5), (2, Format::Video, 10)] {
        let (count, due) = (Count::new(pieces), Date::new(2026, 12, day));
        let id = fresh(&mut record);
        let piece = Deliverable { count, format: Some(format), due, ..Deliverable::default() };
        record.deliverables.insert(usize::MAX, id, piece);
    }
    let reach = aim(&mut record, Metric::Reach, count(60_000));
    let engagement = aim(&mut record, Metric::EngagementRate, rate(60_000));
    let taps = aim(&mut record, Metric::LinkTaps, count(900));
    let sessions = need(&mut record, Metric::Sessions, count(700));
    let orders = need(&mut record, Metric::Orders, count(18));
    let sales = need(&mut record, Metric::AttributedSales, money(120_000));
    for (id, days) in [(reach, 7), (engagement, 7), (taps, 1), (sessions, 7), (orders, 30), (sales, 30)] {
        window(&mut record, id, days);
    }
    change(&mut record, engagement, |goal| goal.denominator = Some(Denominator::Reach));
    scope(&mut record, taps, Scope::Everywhere);
    counter(&mut record, reach, Counter::InstagramInsights);
    counter(&mut record, sessions, Counter::GoogleAnalytics);
    counter(&mut record, orders, Counter::Shopify);
    counter(&mut record, sales, Counter::Shopify);
    assume_seventh(&mut record);
    record.terms.fee = Money::from_minor(180_000);
    record.terms.commission = Rate::from_ppm(80_000);
    record.terms.code = text("GLOW15");
    record.terms.usage_rights = text("Organic use on our own channels for six months");
    record.terms.exclusivity = text("No facial skincare from other brands");
    record.terms.payment = text("$1,800, half on signing, half seven days after the last story");
    record.creator.facts.buying_habit = Some(BuyingHabit::ResearchesFirst);
    record
}

#[test]
fn the_full_brief_has_these_to_settle() {
    let record = seventh();
    let [reach, engagement, taps] = targets(&record);
    let [sessions, orders, sales] = outcomes(&record);
    let expected = [
        (Rule::UnlikeCounts, Some(taps)),
        (Rule::TargetFeedsNothing, Some(engagement)),
        (Rule::WindowOrCounter, Some(reach)),
        (Rule::WindowOrCounter, Some(engagement)),
        (Rule::WindowOrCounter, Some(taps)),
        (Rule::WindowOrCounter, Some(sessions)),
        (Rule::WindowOrCounter, Some(orders)),
        (Rule::WindowOrCounter, Some(sales)),
        // taps in 24 hours, sessions in 7 days, orders in 30
        (Rule::WindowsDiffer, Some(sessions)),
        (Rule::WindowsDiffer, Some(orders)),
    ];
    assert_eq!(found_here(&record), expected);
    // "900 link taps (everywhere) and 714 clicks (in the market) are not the same count"
    let Found::UnlikeCounts(unlike) = found(&record, Rule::UnlikeCounts)[0].found.clone() else { panic!() };
    assert!(matches!(unlike[..], [only] if only.metric && only.scope && !only.counter
        && matches!(only.with, Compared::Plan(StepKind::Clicks, clicks) if (clicks - 714.0).abs() < 1e-9)));
    let days = |days| Days::new(days).unwrap();
    let differ = Found::WindowsDiffer { window: days(7), others: vec![(taps, days(1))] };
    assert_eq!(found(&record, Rule::WindowsDiffer)[0].found, differ);
    assert_eq!(fields(&record, Rule::WindowOrCounter, Some(taps)), [Path::Target(taps, GoalField::Counter)]);
    assert_eq!(fields(&record, Rule::WindowOrCounter, Some(orders)), [Path::Outcome(orders, GoalField::Scope)]);
}

// Rule by rule: what triggers it, and what nearly does

#[test]
fn nothing_is_found_before_somebody_has_begun() {
    let mut record = empty(Objective::Conversion, "USD");
    let id = fresh(&mut record);
    record.targets.insert(0, id, Goal { metric: Some(Metric::Reach), ..Goal::default() });
    assert_eq!(points(&record), []);
    let id = fresh(&mut record);
    record.deliverables.insert(0, id, Deliverable { format: Some(Format::Reel), ..Deliverable::default() });
    assert!(!points(&record).is_empty());
}

#[test]
fn the_audience_is_to_settle_below_half_or_where_two_figures_differ() {
    let with = |assumed: Option<u64>, creators: Option<u64>| {
        let mut record = example();
        if let Some(ppm) = assumed {
            assume(&mut record, &[(Lever::AudienceInMarket, rate(ppm))]);
        }
        record.creator.facts.audience_in_market = creators.and_then(Rate::from_ppm);
        audience(&record).map(|audience| (audience.low().map(Rate::ppm), audience.differs()))
    };
    assert_eq!(with(None, None), Some((None, false)));
    assert_eq!(with(Some(500_000), None), None);
    assert_eq!(with(Some(499_999), None), Some((Some(499_999), false)));
    assert_eq!(with(None, Some(500_000)), None);
    assert_eq!(with(None, Some(190_000)), Some((Some(190_000), false)));
    // More than five points apart.
    assert_eq!(with(Some(700_000), Some(650_000)), None);
    assert_eq!(with(Some(700_000), Some(649_999)), Some((None, true)));
    assert_eq!(with(Some(600_000), Some(700_000)), Some((None, true)));
    assert_eq!(with(Some(700_000), Some(190_000)), Some((Some(190_000), true)));
}

#[test]
fn two_sides_that_count_different_markets_are_joined_only_by_the_creators_figure() {
    let mut record = second();
    let ([reach, _], [clicks, _]) = (targets(&record), outcomes(&record));
    assert_eq!(audience(&record), None);
    scope(&mut record, reach, Scope::Everywhere);
    assert_eq!(audience(&record).unwrap().sides, Some((reach, clicks)));
    record.creator.facts.audience_in_market = Rate::from_ppm(680_000);
    assert_eq!(audience(&record), None);
    record.creator.facts.audience_in_market = None;
    scope(&mut record, clicks, Scope::Everywhere);
    assert_eq!(audience(&record), None);
}

#[test]
fn unlike_counts_are_to_settle_and_two_steps_of_one_way_are_not() {
    let mut record = empty(Objective::Conversion, "USD");
    let taps = aim(&mut record, Metric::LinkTaps, count(900));
    let sessions = need(&mut record, Metric::Sessions, count(700));
    let orders = need(&mut record, Metric::Orders, count(18));
    let sales = need(&mut record, Metric::AttributedSales, money(120_000));
    // From step to step the counter changes by its nature; a place that is not agreed is no
    // difference yet.
    scope(&mut record, taps, Scope::Everywhere);
    counter(&mut record, taps, Counter::InstagramInsights);
    counter(&mut record, sessions, Counter::GoogleAnalytics);
    counter(&mut record, orders, Counter::Shopify);
    counter(&mut record, sales, Counter::Shopify);
    assert_eq!(about(&record, Rule::UnlikeCounts), []);
    scope(&mut record, sessions, Scope::InMarket);
    assert_eq!(about(&record, Rule::UnlikeCounts), [Some(sessions)]);
    scope(&mut record, sessions, Scope::Everywhere);
    assert_eq!(about(&record, Rule::UnlikeCounts), []);
    // Sales are the money of the orders.
    counter(&mut record, sales, Counter::GoogleAnalytics);
    assert_eq!(about(&record, Rule::UnlikeCounts), [Some(sales)]);
    // One step in two counts.
    let clicks = need(&mut record, Metric::Clicks, count(600));
    assert_eq!(about(&record, Rule::UnlikeCounts), [Some(sales), Some(clicks)]);
    change(&mut record, taps, |goal| goal.metric = Some(Metric::Clicks));
    assert_eq!(about(&record, Rule::UnlikeCounts), [Some(sales)]);
}

#[test]
fn a_goal_is_compared_with_the_plan_of_its_step() {
    let mut record = second();
    let [clicks, _] = outcomes(&record);
    assert_eq!(about(&record, Rule::UnlikeCounts), []);
    scope(&mut record, clicks, Scope::Everywhere);
    assert_eq!(about(&record, Rule::UnlikeCounts), [Some(clicks)]);
    // Without a click-through rate there is no plan of clicks.
    record.plan.remove(&Lever::ClickThroughRate);
    assert_eq!(about(&record, Rule::UnlikeCounts), []);
}

#[test]
fn what_is_credited_to_the_creator_needs_a_link_or_a_code() {
    for (objective, expected) in [
        (Objective::Conversion, 1),
        (Objective::Leads, 1),
        (Objective::Installs, 1),
        (Objective::Awareness, 0),
        (Objective::Consideration, 0),
    ] {
        let mut record = empty(objective, "USD");
        aim(&mut record, Metric::Reach, count(1_000));
        assert_eq!(found(&record, Rule::Tracking).len(), expected, "{objective:?}");
        record.terms.code = text("GLOW15");
        assert_eq!(found(&record, Rule::Tracking).len(), 0, "{objective:?}");
        record.terms.code = None;
        record.terms.tracked_link = text("https://example.com/?utm_source=a");
        assert_eq!(found(&record, Rule::Tracking).len(), 0, "{objective:?}");
    }
}

#[test]
fn an_outcome_needs_something_that_feeds_it() {
    let mut record = empty(Objective::Conversion, "USD");
    let conversion = need(&mut record, Metric::ConversionRate, rate(20_000));
    let orders = need(&mut record, Metric::Orders, count(18));
    need(&mut record, Metric::AttributedSales, money(120_000));
    // Sales are fed by orders; the brand's own rate is a factor of orders, and nobody's work.
    assert_eq!(about(&record, Rule::OutcomeUnfed), [Some(orders)]);
    say(&mut record, conversion, orders, Connection::Feeds);
    assert_eq!(about(&record, Rule::OutcomeUnfed), []);
    record.lines = Items::default();
    aim(&mut record, Metric::ClickThroughRate, rate(20_000));
    assert_eq!(about(&record, Rule::OutcomeUnfed), []);
    // What is worked out of the others needs nothing; what is one's own does.
    need(&mut record, Metric::CostPerAcquisition, money(18_000));
    need(&mut record, Metric::ReturnOnAdSpend, rate(2_500_000));
    assert_eq!(about(&record, Rule::OutcomeUnfed), []);
    let own = need(&mut record, Metric::OwnMoney, money(100));
    let followers = need(&mut record, Metric::NewFollowers, count(100));
    assert_eq!(about(&record, Rule::OutcomeUnfed), [Some(own), Some(followers)]);
    // An unfinished outcome is not open.
    change(&mut record, own, |goal| goal.amount = None);
    assert_eq!(about(&record, Rule::OutcomeUnfed), [Some(followers)]);
}

#[test]
fn a_target_should_feed_something_once_there_is_an_outcome() {
    let mut record = empty(Objective::Conversion, "USD");
    let reach = aim(&mut record, Metric::Reach, count(60_000));
    let saves = aim(&mut record, Metric::Saves, count(500));
    assert_eq!(about(&record, Rule::TargetFeedsNothing), []);
    let cost = need(&mut record, Metric::CostPerAcquisition, money(18_000));
    assert_eq!(about(&record, Rule::TargetFeedsNothing), [Some(reach), Some(saves)]);
    let orders = need(&mut record, Metric::Orders, count(18));
    assert_eq!(about(&record, Rule::TargetFeedsNothing), [Some(saves)]);
    say(&mut record, saves, cost, Connection::Feeds);
    assert_eq!(about(&record, Rule::TargetFeedsNothing), []);
    say(&mut record, reach, orders, Connection::DoesNotFeed);
    assert_eq!(about(&record, Rule::TargetFeedsNothing), [Some(reach)]);
}

#[test]
fn a_rate_says_what_it_is_a_share_of() {
    let mut record = empty(Objective::Conversion, "USD");
    let clicks = aim(&mut record, Metric::ClickThroughRate, rate(20_000));
    aim(&mut record, Metric::CompletionRate, rate(250_000));
    assert_eq!(about(&record, Rule::Denominator), [Some(clicks)]);
    change(&mut record, clicks, |goal| goal.denominator = Some(Denominator::Reach));
    assert_eq!(about(&record, Rule::Denominator), []);
}

#[test]
fn a_goal_says_when_where_and_by_whom_it_is_counted() {
    let mut record = empty(Objective::Conversion, "USD");
    let orders = need(&mut record, Metric::Orders, count(18));
    // A cost has the window and the counter of what it is the cost of.
    need(&mut record, Metric::CostPerAcquisition, money(18_000));
    window(&mut record, orders, 30);
    counter(&mut record, orders, Counter::Shopify);
    assert_eq!(about(&record, Rule::WindowOrCounter), [Some(orders)]);
    assert_eq!(fields(&record, Rule::WindowOrCounter, Some(orders)), [Path::Outcome(orders, GoalField::Scope)]);
    scope(&mut record, orders, Scope::InMarket);
    assert_eq!(about(&record, Rule::WindowOrCounter), []);
}

#[test]
fn windows_differ_only_along_a_line() {
    let mut record = example();
    let ([reach, engagement], [clicks, sales]) = (targets(&record), outcomes(&record));
    window(&mut record, reach, 7);
    window(&mut record, engagement, 1);
    window(&mut record, sales, 30);
    // Clicks have no window, and reach feeds sales only through them.
    assert_eq!(about(&record, Rule::WindowsDiffer), []);
    window(&mut record, clicks, 7);
    assert_eq!(about(&record, Rule::WindowsDiffer), [Some(sales)]);
    window(&mut record, sales, 7);
    assert_eq!(about(&record, Rule::WindowsDiffer), []);
}

#[test]
fn an_audience_that_researches_needs_fourteen_days() {
    let short = |habit, days| {
        let mut record = example();
        record.creator.facts.buying_habit = habit;
        let [clicks, sales] = outcomes(&record);
        window(&mut record, clicks, 7);
        window(&mut record, sales, days);
        about(&record, Rule::ShortWindow) == [Some(sales)]
    };
    assert!(short(Some(BuyingHabit::ResearchesFirst), 13));
    assert!(short(Some(BuyingHabit::ResearchesFirst), 7));
    assert!(!short(Some(BuyingHabit::ResearchesFirst), 14));
    assert!(!short(Some(BuyingHabit::BuysAtOnce), 7));
    assert!(!short(None, 7));
}

#[test]
fn the_price_is_settled_once_its_four_terms_are() {
    let mut record = seventh();
    assert_eq!(about(&record, Rule::PriceTerms), []);
    record.terms.exclusivity = None;
    assert_eq!(fields(&record, Rule::PriceTerms, None), [Path::Terms(TermsField::Exclusivity)]);
    // That nothing is paid is said with a zero.
    record.terms.exclusivity = text("None");
    record.terms.fee = Money::from_minor(0);
    assert_eq!(about(&record, Rule::PriceTerms), []);
}

#[test]
fn due_dates_lie_within_the_campaign() {
    let mut record = seventh();
    let reel = record.ids(ItemList::Deliverables)[0];
    let mut due = |month, day| {
        let date = Value::Date(Date::new(2026, month, day).unwrap());
        record.put(Path::Deliverable(reel, DeliverableField::Due), Some(date)).unwrap();
        about(&record, Rule::DueDates)
    };
    assert_eq!(due(12, 1), []);
    assert_eq!(due(11, 30), [Some(reel)]);
    assert_eq!(due(12, 14), []);
    assert_eq!(due(12, 15), [Some(reel)]);
    // The last day before the first is one point, and no piece is held against it.
    record.campaign.facts.starts = Date::new(2026, 12, 20);
    assert_eq!(about(&record, Rule::DueDates), [None]);
    record.campaign.facts.ends = Date::new(2026, 12, 20);
    assert_eq!(about(&record, Rule::DueDates).len(), 3);
}

// Decisions

fn point(record: &Record, rule: Rule) -> Point {
    found(record, rule).into_iter().next().unwrap()
}

fn decided(record: &mut Record, rule: Rule) {
    let edit = decide(record, &point(record, rule), Response::KeepKnowingly, text("Both know"), AgreedBy::Both);
    apply(record, edit).unwrap();
}

/// The first matter of a rule whose point is found.
fn matter(record: &Record, rule: Rule) -> Matter {
    matters(record).into_iter().find(|matter| matter.point.as_ref().is_some_and(|point| point.rule == rule)).unwrap()
}

#[test]
fn a_decision_settles_its_point_and_no_other() {
    let mut record = example();
    let before = matters(&record);
    assert_eq!((open_count(&before), settled_count(&before)), (before.len(), 0));
    decided(&mut record, Rule::WindowOrCounter);
    let now = matters(&record);
    assert_eq!((open_count(&now), settled_count(&now)), (before.len() - 1, 1));
    // The points stay where they are.
    let points = |matters: &[Matter]| matters.iter().map(|matter| matter.point.clone()).collect::<Vec<_>>();
    assert_eq!(points(&now), points(&before));
    let id = matter(&record, Rule::WindowOrCounter).decision.unwrap();
    // Deciding again changes the decision.
    let edit =
        decide(&record, &point(&record, Rule::WindowOrCounter), Response::ChangeTheTarget, None, AgreedBy::Brand);
    apply(&mut record, edit).unwrap();
    assert_eq!(record.decisions.len(), 1);
    let decision = record.decisions.get(id).unwrap();
    assert_eq!((decision.response, &decision.note), (Some(Response::ChangeTheTarget), &None));
    let edit = take_back(&record, id);
    apply(&mut record, edit).unwrap();
    assert_eq!(matters(&record), before);
}

#[test]
fn a_change_of_what_was_found_opens_a_point_again() {
    let mut record = seventh();
    let [_, orders, _] = outcomes(&record);
    window(&mut record, orders, 7);
    for rule in [Rule::ShortWindow, Rule::WindowOrCounter, Rule::UnlikeCounts] {
        decided(&mut record, rule);
    }
    window(&mut record, orders, 10);
    let short = matter(&record, Rule::ShortWindow);
    assert!(short.reopened && !short.settled && short.decision.is_some());
    // The others are as they were.
    assert!(matter(&record, Rule::WindowOrCounter).settled && matter(&record, Rule::UnlikeCounts).settled);
    window(&mut record, orders, 7);
    assert!(matter(&record, Rule::ShortWindow).settled);
    // What is no longer found stays settled, at the place of its rule.
    window(&mut record, orders, 30);
    let all = matters(&record);
    let gone: Vec<&Matter> = all.iter().filter(|matter| matter.point.is_none()).collect();
    assert!(matches!(gone[..], [only] if only.settled && !only.reopened && only.decision == short.decision));
    let rule = |matter: &Matter| {
        let decision = matter.decision.and_then(|id| record.decisions.get(id));
        matter.point.as_ref().map(|point| point.rule).or(decision.and_then(|decision| decision.rule)).unwrap()
    };
    // A rate of which nothing comparable is known comes later than its rule.
    let others = all.iter().map(rule).filter(|rule| *rule != Rule::ImpliedRate);
    assert!(others.map(Choice::code).is_sorted());
}

#[test]
fn what_the_brand_keeps_to_itself_is_not_in_the_number() {
    let mut record = example();
    let number = |record: &Record| fingerprint(&point(record, Rule::AudienceInMarket));
    assume(&mut record, &[(Lever::AudienceInMarket, rate(450_000))]);
    let low = number(&record);
    assume(&mut record, &[(Lever::AudienceInMarket, rate(310_000))]);
    assert_eq!(number(&record), low);
    // The creator's figure is seen by both.
    record.creator.facts.audience_in_market = Rate::from_ppm(320_000);
    let both = number(&record);
    assert_ne!(both, low);
    record.creator.facts.audience_in_market = Rate::from_ppm(330_000);
    assert_ne!(number(&record), both);
    // So are markets.
    record.creator.facts.audience_in_market = Rate::from_ppm(320_000);
    assert_eq!(number(&record), both);
    market(&mut record, "CA");
    assert_ne!(number(&record), both);
}

#[test]
fn the_creators_copy_does_not_open_what_rests_on_the_plan() {
    let mut record = example();
    assume(&mut record, &[(Lever::AudienceInMarket, rate(450_000))]);
    decided(&mut record, Rule::AudienceInMarket);
    decided(&mut record, Rule::PriceTerms);
    record.plan.remove(&Lever::AudienceInMarket);
    record.holder = Side::Creator;
    assert!(matter(&record, Rule::AudienceInMarket).settled);
    record.terms.payment = text("14 days after the last post");
    assert!(matter(&record, Rule::PriceTerms).reopened);
}

#[test]
fn of_several_decisions_about_a_point_the_last_counts() {
    let mut record = example();
    for response in [Some(Response::ShiftTheApproach), None] {
        let id = fresh(&mut record);
        let decision = Decision { rule: Some(Rule::PriceTerms), response, ..Decision::default() };
        record.decisions.insert(usize::MAX, id, decision);
    }
    // The last has no response yet.
    let own = matter(&record, Rule::PriceTerms);
    assert_eq!((own.decision, own.settled), (record.ids(ItemList::Decisions).last().copied(), false));
    let edit = take_back(&record, own.decision.unwrap());
    apply(&mut record, edit).unwrap();
    assert!(record.decisions.is_empty());
}

#[test]
fn three_that_are_open_come_first() {
    let mut record = example();
    decided(&mut record, Rule::Tracking);
    let all = matters(&record);
    let parts = shown(&all);
    assert_eq!((parts.first.len(), parts.settled.len()), (3, 1));
    assert_eq!(parts.first.len() + parts.rest.len(), open_count(&all));
    assert_eq!(parts.settled[0].point.as_ref().map(|point| point.rule), Some(Rule::Tracking));
    let nothing = shown(&[]);
    assert!(nothing.first.is_empty() && nothing.rest.is_empty() && nothing.settled.is_empty());
}

// Words

fn dollars() -> Context<'static> {
    Context { currency: Currency::from_code("USD"), ..Context::new(&Conventions::ENGLISH) }
}

/// Title and what was found, of the points of a rule.
fn said(record: &Record, rule: Rule) -> Vec<(String, String)> {
    let words = found(record, rule).into_iter().map(|point| settle::words(&point, record, &dollars()));
    words.map(|words| (words.title, words.found)).collect()
}

#[track_caller]
fn assert_said(record: &Record, rule: Rule, title: &str, found: &str) {
    assert_eq!(said(record, rule).first(), Some(&(title.to_owned(), found.to_owned())));
}

#[test]
fn points_are_said_in_plain_words() {
    let example = example();
    for (rule, title, found) in [
        (
            Rule::AudienceInMarket,
            "How much of the audience lives in the market?",
            "Neither side has said how much of the audience lives in US.",
        ),
        (
            Rule::Tracking,
            "No tracked link and no code",
            "Neither is set: a link that carries the creator’s name, or a code that people type in.",
        ),
        (
            Rule::TargetFeedsNothing,
            "No outcome builds on engagement rate",
            "8% engagement rate: helps reach; not counted again.",
        ),
        (
            Rule::Denominator,
            "Engagement rate: share of what?",
            "8% engagement rate names no denominator: of followers, of reach or of views?",
        ),
        (
            Rule::WindowOrCounter,
            "Reach: window, counter and place not agreed",
            "Reach 25,000: it is not said when it is read, who counts it and whether everywhere or in the market.",
        ),
        (
            Rule::PriceTerms,
            "Not agreed yet: fee, usage rights, exclusivity and payment date",
            "Nothing is said about fee, usage rights, exclusivity and payment date.",
        ),
    ] {
        assert_said(&example, rule, title, found);
    }
    assert_said(
        &seventh(),
        Rule::UnlikeCounts,
        "Clicks and link taps are not the same count",
        "900 link taps everywhere beside 714 clicks in the market by the plan.",
    );
    assert_said(
        &seventh(),
        Rule::WindowsDiffer,
        "Store sessions and link taps have different windows",
        "700 store sessions after 7 days; 900 link taps after 24 hours.",
    );
    assert_said(
        &fifth(),
        Rule::OutcomeUnfed,
        "Nothing feeds “brand-search index”",
        "No line leads to 10% “brand-search index”.",
    );
    assert_said(
        &fifth(),
        Rule::AudienceInMarket,
        "How much of the audience lives in the market?",
        "Neither side has said how much of the audience lives in BR. The goals ask for 55%.",
    );
}

#[test]
fn dates_windows_and_markets_are_said_with_their_numbers() {
    let mut record = seventh();
    let [_, orders, _] = outcomes(&record);
    window(&mut record, orders, 7);
    assert_said(
        &record,
        Rule::ShortWindow,
        "Orders: a short window for people who research first",
        "18 orders after 7 days; this audience researches for a while before it buys.",
    );
    record.campaign.facts.ends = Date::new(2026, 12, 4);
    assert_said(
        &record,
        Rule::DueDates,
        "4 stories due after the last day",
        "Due 5 Dec 2026. The campaign ends on 4 Dec 2026.",
    );
    record.campaign.facts.ends = Date::new(2026, 11, 30);
    assert_said(
        &record,
        Rule::DueDates,
        "The last day comes before the first",
        "First day 1 Dec 2026, last day 30 Nov 2026.",
    );
    market(&mut record, "CA");
    assume(&mut record, &[(Lever::AudienceInMarket, rate(450_000))]);
    record.creator.facts.audience_in_market = Rate::from_ppm(195_000);
    assert_said(
        &record,
        Rule::AudienceInMarket,
        "Less than half of the audience lives in the market",
        "The plan takes 45% to live in US and CA. The creator’s own recent reach has 19.5% in US and CA.",
    );
}

#[test]
fn a_published_figure_comes_with_its_source_year_and_population() {
    let source = |record: &Record, rule| settle::words(&point(record, rule), record, &dollars()).source;
    assert_eq!(
        source(&example(), Rule::Denominator),
        "Instagram: 2.19% of followers (1,000 to 10,000 followers; Statista, 2023), \
         6.23% of views (organic campaign posts, under 10,000 followers; Captiv8, EMARKETER)."
    );
    assert!(source(&example(), Rule::AudienceInMarket).contains("65–70%"));
    assert!(source(&seventh(), Rule::UnlikeCounts).contains("695 Stories"));
    assert_eq!(source(&example(), Rule::PriceTerms), "");
}

#[test]
fn unlike_counts_of_one_name_are_told_apart() {
    let mut record = empty(Objective::Conversion, "USD");
    let target = aim(&mut record, Metric::Clicks, count(600));
    let outcome = need(&mut record, Metric::Clicks, count(500));
    counter(&mut record, target, Counter::InstagramInsights);
    counter(&mut record, outcome, Counter::LinkTool);
    assert_said(
        &record,
        Rule::UnlikeCounts,
        "Clicks on both sides have two counters",
        "500 clicks counted by Link or affiliate tool beside 600 clicks counted by Instagram insights.",
    );
    let mut record = second();
    let [clicks, _] = outcomes(&record);
    scope(&mut record, clicks, Scope::Everywhere);
    assert_said(
        &record,
        Rule::UnlikeCounts,
        "Clicks here and in the plan are not counted in one place",
        "600 clicks everywhere beside 630 clicks in the market by the plan.",
    );
}

#[test]
fn a_line_is_said_as_a_person_would() {
    let words = |record: &Record| {
        let said = edges(record).into_iter().map(|edge| settle::line(record, &edge, &dollars()));
        said.map(|line| (line.sentence, line.label)).collect::<Vec<_>>()
    };
    let pair = |sentence: &str, label: &str| (sentence.to_owned(), label.to_owned());
    assert_eq!(
        words(&example()),
        [
            pair("25,000 reached and 500 clicks means 2.0% of everyone reached must click.", "2.0% must click"),
            pair("500 clicks and $2,000 in sales means $4.00 in sales per click.", "$4.00 in sales per click"),
        ]
    );
    // 600 ÷ 60,000; clicks in the market and sales of no agreed place are not compared.
    let in_the_market =
        "60,000 reached and 600 clicks in the market means 1.0% of everyone reached must click, in the market.";
    let expected = [pair(in_the_market, "1.0% must click"), pair("From clicks to attributed sales.", "")];
    assert_eq!(words(&second()), expected);
    let views = "400,000 views and 220,000 in the market means 55% of all views must be in the market.";
    assert_eq!(words(&fifth()), [pair(views, "55% must be in the market")]);
    // 700 ÷ 60,000 = 1.17%, 700 ÷ 900 = 77.8%, 18 ÷ 700 = 2.57%, 1,200 ÷ 18 = 66.67
    let labels: Vec<String> = words(&seventh()).into_iter().map(|(_, label)| label).collect();
    let arrive = "must arrive in the store";
    assert_eq!(
        labels,
        [&format!("1.17% {arrive}"), &format!("77.8% {arrive}"), "2.57% must buy", "$66.67 in sales per order"]
    );
    let mut record = empty(Objective::Conversion, "USD");
    aim(&mut record, Metric::LinkTaps, count(100));
    need(&mut record, Metric::Sessions, count(250));
    assert_eq!(
        words(&record)[0].0,
        "100 link taps and 250 store sessions means 250% of all link taps must arrive in the store. \
         That is more than all of them: it cannot happen."
    );
    let nowhere = Edge { from: ItemId(900), to: ItemId(902), line: None };
    assert_eq!(settle::line(&record, &nowhere, &dollars()), settle::LineWords::default());
}

#[test]
fn what_is_no_longer_found_is_still_named() {
    let mut record = seventh();
    let [_, orders, _] = outcomes(&record);
    window(&mut record, orders, 7);
    decided(&mut record, Rule::ShortWindow);
    let decision = matter(&record, Rule::ShortWindow).decision.unwrap();
    window(&mut record, orders, 30);
    assert_eq!(settle::no_longer_found(&record, decision).title, "A short window: orders");
    assert_eq!(settle::no_longer_found(&record, ItemId(900)).title, "");
}

#[test]
fn every_point_has_words_and_none_of_them_judges() {
    let mut short = seventh();
    let [_, orders, _] = outcomes(&short);
    window(&mut short, orders, 7);
    short.campaign.facts.ends = Date::new(2026, 12, 4);
    for record in [example(), second(), fifth(), seventh(), short] {
        for point in points(&record).into_iter().filter(|point| !ELSEWHERE.contains(&point.rule)) {
            let words = settle::words(&point, &record, &dollars());
            assert!(!(words.title.is_empty() || words.found.is_empty() || words.why.is_empty()), "{words:?}");
            let all = [words.title, words.found, words.why, words.source].join(" ").to_lowercase();
            for judgement in ["fail", "good", "bad", "wrong", "poor", "weak", "error"] {
                assert!(!all.contains(judgement), "{judgement}: {all}");
            }
        }
    }
    for rule in Rule::ALL {
        for response in Response::ALL {
            assert!(settle::response_hint(*rule, *response).ends_with('.'));
        }
    }
}
