//! The campaigns of `shared/fixtures/campaigns.md`, as far as this is about them.

use crate::records::{
    aim, assume_fourth, assume_second, assume_seventh, count, empty, fresh, goal, money, need, rate, want,
};
use throughline::brief::choice::{Denominator, Format, Metric, Objective, Platform, Scope};
use throughline::brief::field::{Deliverable, Goal, ItemList};
use throughline::brief::id::ItemId;
use throughline::brief::quantity::{Count, Money, Rate};
use throughline::brief::record::Record;

pub fn pieces(record: &mut Record, number: u64, platform: Platform, format: Format) -> ItemId {
    let id = fresh(record);
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
    assume_second(&mut record);
    aim(&mut record, Metric::Reach, count(60_000));
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
    assume_fourth(&mut record);
    need(&mut record, Metric::QualifiedLeads, count(25));
    need(&mut record, Metric::CostPerAcquisition, money(18_000));
    record
}

/// Campaign 5, awareness.
pub fn fifth() -> Record {
    let mut record = empty(Objective::Awareness, "BRL");
    pieces(&mut record, 4, Platform::TikTok, Format::Video);
    aim(&mut record, Metric::Views, count(400_000));
    aim(&mut record, Metric::CompletionRate, rate(250_000));
    let engagement = goal(Metric::EngagementRate, rate(90_000));
    want(&mut record, ItemList::Targets, Goal { denominator: Some(Denominator::Views), ..engagement });
    need(&mut record, Metric::InMarketViews, count(220_000));
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
    assume_seventh(&mut record);
    aim(&mut record, Metric::Reach, count(60_000));
    let engagement = goal(Metric::EngagementRate, rate(60_000));
    want(&mut record, ItemList::Targets, Goal { denominator: Some(Denominator::Reach), ..engagement });
    aim(&mut record, Metric::LinkTaps, count(900));
    need(&mut record, Metric::Sessions, count(700));
    need(&mut record, Metric::Orders, count(18));
    need(&mut record, Metric::AttributedSales, money(120_000));
    record
}
