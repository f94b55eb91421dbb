//! The founding example: what a first visit shows.

use super::choice::{Format, Metric, Objective, Platform};
use super::field::{CampaignFacts, CreatorFacts, Deliverable, Goal, Market};
use super::id::{Id, ItemId, Side};
use super::quantity::{Amount, Count, Country, Currency, Money, Rate, Text};
use super::record::Record;

/// The founding example, under ids that the caller makes. Words are the caller's: they belong to
/// a language.
pub fn founding(id: Id, campaign: Id, creator: Id, words: &Words) -> Record {
    let mut record = Record::new(id, campaign, creator, Side::Brand);
    record.campaign.facts = CampaignFacts {
        name: Text::new(words.campaign).ok(),
        brand: Text::new(words.brand).ok(),
        objective: Some(Objective::Conversion),
        currency: Currency::from_code("USD"),
        ..CampaignFacts::default()
    };
    record.creator.facts = CreatorFacts { handle: Text::new(words.creator).ok(), ..CreatorFacts::default() };
    let mut ids = (0..).map_while(|count| ItemId::nth(Side::Brand, count));
    let mut made: u32 = 0;
    let mut next = || {
        made = made.saturating_add(1);
        ids.next().unwrap_or(ItemId(0))
    };
    record.campaign.markets.insert(0, next(), Market { country: Country::from_code("US"), ..Market::default() });
    for (at, (count, format)) in [(5, Format::Post), (3, Format::Story)].into_iter().enumerate() {
        let piece = Deliverable {
            count: Count::new(count),
            platform: Some(Platform::Instagram),
            format: Some(format),
            ..Deliverable::default()
        };
        record.deliverables.insert(at, next(), piece);
    }
    let goal = |metric, amount| Goal { metric: Some(metric), amount, ..Goal::default() };
    record.targets.insert(0, next(), goal(Metric::Reach, Count::new(25_000).map(Amount::Count)));
    record.targets.insert(1, next(), goal(Metric::EngagementRate, Rate::from_ppm(80_000).map(Amount::Rate)));
    record.outcomes.insert(0, next(), goal(Metric::Clicks, Count::new(500).map(Amount::Count)));
    record.outcomes.insert(1, next(), goal(Metric::AttributedSales, Money::from_minor(200_000).map(Amount::Money)));
    record.items_made = made;
    record
}

/// The names in the example.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    /// The campaign.
    pub campaign: &'static str,
    /// The brand.
    pub brand: &'static str,
    /// The creator.
    pub creator: &'static str,
}
