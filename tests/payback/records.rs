//! The campaigns of `shared/fixtures/campaigns.md`, as far as this is about them, and what builds them.

use throughline::brief::choice::{Denominator, Format, Lever, Metric, Objective, Platform, Scope};
use throughline::brief::example::{Words, founding};
use throughline::brief::field::{Assumption, Deliverable, Goal, ItemList};
use throughline::brief::id::{Id, ItemId, Side};
use throughline::brief::quantity::{Amount, Count, Currency, Money, Rate};
use throughline::brief::record::Record;

/// Campaign 1.
pub fn first() -> Record {
    founding(Id(1), Id(2), Id(3), &Words { campaign: "Campaign", brand: "Brand", creator: "@creator" })
}

pub fn empty(objective: Objective, currency: &str) -> Record {
    let mut record = Record::new(Id(1), Id(2), Id(3), Side::Brand);
    record.campaign.facts.objective = Some(objective);
    record.campaign.facts.currency = Currency::from_code(currency);
    record
}

pub fn count(count: u64) -> Amount {
    Amount::Count(Count::new(count).unwrap())
}

/// Parts per million: 2% is 20,000.
pub fn rate(ppm: u64) -> Amount {
    Amount::Rate(Rate::from_ppm(ppm).unwrap())
}

/// Minor units.
pub fn money(minor: u64) -> Amount {
    Amount::Money(Money::from_minor(minor).unwrap())
}

pub fn assume(record: &mut Record, levers: &[(Lever, Amount)]) {
    for (lever, amount) in levers {
        record.plan.insert(*lever, Assumption { amount: Some(*amount) });
    }
}

pub fn want(record: &mut Record, list: ItemList, goal: Goal) -> ItemId {
    let id = record.next_item().unwrap();
    record.items_made += 1;
    let goals = if list == ItemList::Targets { &mut record.targets } else { &mut record.outcomes };
    assert!(goals.insert(usize::MAX, id, goal));
    id
}

pub fn goal(metric: Metric, amount: Amount) -> Goal {
    Goal { metric: Some(metric), amount: Some(amount), ..Goal::default() }
}

pub fn target(record: &mut Record, metric: Metric, amount: Amount) -> ItemId {
    want(record, ItemList::Targets, goal(metric, amount))
}

pub fn outcome(record: &mut Record, metric: Metric, amount: Amount) -> ItemId {
    want(record, ItemList::Outcomes, goal(metric, amount))
}

pub fn pieces(record: &mut Record, number: u64, platform: Platform, format: Format) -> ItemId {
    let id = record.next_item().unwrap();
    record.items_made += 1;
    let piece = Deliverable {
        count: Count::new(number),
        platform: Some(platform),
        format: Some(format),
        ..Deliverable::default()
    };
    assert!(record.deliverables.insert(usize::MAX, id, piece));
    id
}

/// Campaign 2, the founding failure.
pub fn second() -> Record {
    let mut record = empty(Objective::Conversion, "USD");
    record.terms.fee = Money::from_minor(180_000);
    pieces(&mut record, 10, Platform::Instagram, Format::Story);
    pieces(&mut record, 2, Platform::Instagram, Format::Reel);
    let levers = [
        (Lever::Reach, count(60_000)),
        (Lever::AudienceInMarket, rate(700_000)),
        (Lever::ClickThroughRate, rate(15_000)),
        (Lever::LandingRate, rate(850_000)),
        (Lever::ConversionRate, rate(20_000)),
        (Lever::AverageOrderValue, money(6_400)),
    ];
    assume(&mut record, &levers);
    target(&mut record, Metric::Reach, count(60_000));
    let engagement = goal(Metric::EngagementRate, rate(60_000));
    want(&mut record, ItemList::Targets, Goal { denominator: Some(Denominator::Reach), ..engagement });
    let in_market = |metric, amount| Goal { scope: Some(Scope::InMarket), ..goal(metric, amount) };
    want(&mut record, ItemList::Outcomes, in_market(Metric::Clicks, count(600)));
    want(&mut record, ItemList::Outcomes, in_market(Metric::AttributedSales, money(65_000)));
    record
}

/// Campaign 4, leads in euros.
pub fn fourth() -> Record {
    let mut record = empty(Objective::Leads, "EUR");
    record.terms.fee = Money::from_minor(420_000);
    pieces(&mut record, 1, Platform::YouTube, Format::Integration);
    pieces(&mut record, 1, Platform::LinkedIn, Format::Post);
    let levers = [
        (Lever::Views, count(85_000)),
        (Lever::AudienceInMarket, rate(620_000)),
        (Lever::ClickThroughRate, rate(9_000)),
        (Lever::LandingRate, rate(880_000)),
        (Lever::SignUpRate, rate(65_000)),
        (Lever::QualifiedRate, rate(300_000)),
        (Lever::LeadValue, money(24_000)),
    ];
    assume(&mut record, &levers);
    outcome(&mut record, Metric::QualifiedLeads, count(25));
    outcome(&mut record, Metric::CostPerAcquisition, money(18_000));
    record
}

/// Campaign 5, awareness.
pub fn fifth() -> Record {
    let mut record = empty(Objective::Awareness, "BRL");
    pieces(&mut record, 4, Platform::TikTok, Format::Video);
    target(&mut record, Metric::Views, count(400_000));
    target(&mut record, Metric::CompletionRate, rate(250_000));
    let engagement = goal(Metric::EngagementRate, rate(90_000));
    want(&mut record, ItemList::Targets, Goal { denominator: Some(Denominator::Views), ..engagement });
    outcome(&mut record, Metric::InMarketViews, count(220_000));
    record
}

/// Campaign 7, the full brief.
pub fn seventh() -> Record {
    let mut record = empty(Objective::Conversion, "USD");
    record.terms.fee = Money::from_minor(180_000);
    record.terms.commission = Rate::from_ppm(80_000);
    record.notes.margin = Rate::from_ppm(550_000);
    pieces(&mut record, 1, Platform::Instagram, Format::Reel);
    pieces(&mut record, 4, Platform::Instagram, Format::Story);
    pieces(&mut record, 2, Platform::TikTok, Format::Video);
    let levers = [
        (Lever::Reach, count(60_000)),
        (Lever::AudienceInMarket, rate(680_000)),
        (Lever::ClickThroughRate, rate(17_500)),
        (Lever::LandingRate, rate(860_000)),
        (Lever::ConversionRate, rate(26_000)),
        (Lever::AverageOrderValue, money(6_700)),
    ];
    assume(&mut record, &levers);
    target(&mut record, Metric::Reach, count(60_000));
    let engagement = goal(Metric::EngagementRate, rate(60_000));
    want(&mut record, ItemList::Targets, Goal { denominator: Some(Denominator::Reach), ..engagement });
    target(&mut record, Metric::LinkTaps, count(900));
    outcome(&mut record, Metric::Sessions, count(700));
    outcome(&mut record, Metric::Orders, count(18));
    outcome(&mut record, Metric::AttributedSales, money(120_000));
    record
}
