//! What is known about a number, and of that the range that is trusted most.

use super::{Against, By, Number, What};
use crate::align::plausibility::only_platform;
use crate::align::published::{AUDIENCE, ENGAGEMENT, Measure, Population, Published, STORE_CONVERSION, STORY_LINK};
use crate::brief::choice::{Denominator, Format, Numerator};
use crate::brief::field::{BrandNotesField, CreatorField};
use crate::brief::quantity::{Count, Rate};
use crate::brief::record::Record;
use crate::funnel::around::around;
use crate::funnel::costs::times;
use crate::funnel::preset::StepKind;
use crate::funnel::steps::Origin;

/// The range that is trusted most, and whose it is.
pub(super) fn range(record: &Record, number: &Number) -> (Against, Option<(f64, f64)>) {
    if is_more_than_all(number) {
        return (Against::Whole, Some((0.0, 1.0)));
    }
    let own = own_of(record, number.what).or_else(|| brand_of(record, number.what));
    let known = own.or_else(|| published_of(record, number.what, number.by));
    known.map_or((Against::Nothing, None), |(against, low, high)| (against, Some((low, high))))
}

/// Whether it is a share of something and above 100%. Views of people reached can be.
fn is_more_than_all(number: &Number) -> bool {
    let of_reach = matches!(number.by, By::Goals { from, to }
        if from.kind == StepKind::Reach && matches!(to.kind, StepKind::InMarket | StepKind::CompletedViews));
    let is_share = !matches!(number.what, What::Base(_) | What::Engagement(Denominator::Followers));
    number.value > 1.0 && !of_reach && is_share
}

type Held = (Against, f64, f64);

/// This creator's own number for it.
fn own_of(record: &Record, what: What) -> Option<Held> {
    let facts = &record.creator.facts;
    let single = |field, rate: Option<Rate>| rate.map(|rate| (Against::Creator(field), rate.as_f64(), rate.as_f64()));
    match what {
        What::ClickThrough(of) if of.is_some() && of == facts.click_through_of => {
            single(CreatorField::ClickThroughRate, facts.click_through_rate)
        }
        What::Engagement(of) if Some(of) == facts.engagement_of => {
            single(CreatorField::EngagementRate, facts.engagement_rate)
        }
        What::Audience => single(CreatorField::AudienceInMarket, facts.audience_in_market),
        What::Base(StepKind::Reach) => {
            // Of several pieces the same people may see each, or other people every time.
            let (against, one, all) = of_pieces(record, CreatorField::TypicalReach, facts.typical_reach)?;
            Some((against, one, all))
        }
        What::Base(_) => {
            let (against, _, all) = of_pieces(record, CreatorField::TypicalViews, facts.typical_views)?;
            Some((against, all, all))
        }
        _ => None,
    }
}

/// The median of one piece, and × the pieces that are published.
fn of_pieces(record: &Record, field: CreatorField, median: Option<Count>) -> Option<Held> {
    let published = record.deliverables.iter().filter(|(_, piece)| piece.format != Some(Format::Material));
    let mut pieces: u64 = 0;
    for (_, piece) in published {
        pieces = pieces.checked_add(piece.count?.get())?;
    }
    let pieces = Count::new(pieces).filter(|_| pieces > 0)?;
    let median = median?.as_f64();
    Some((Against::CreatorPieces(field, pieces), median, times(median, pieces.as_f64())))
}

/// The brand's own rate for it: that of visitors from social media on phones before the average.
fn brand_of(record: &Record, what: What) -> Option<Held> {
    let notes = &record.notes;
    let mobile = notes.mobile_conversion_rate.map(|rate| (BrandNotesField::MobileConversionRate, rate));
    let own = mobile.or_else(|| notes.conversion_rate.map(|rate| (BrandNotesField::ConversionRate, rate)));
    let (field, rate) = own.filter(|_| what == What::Conversion)?;
    Some((Against::Brand(field), rate.as_f64(), rate.as_f64()))
}

/// What is published for it, with the same denominator only.
fn published_of(record: &Record, what: What, by: By) -> Option<Held> {
    let (figures, size_unknown): (Vec<&'static Published>, bool) = match what {
        What::ClickThrough(Some(Denominator::Reach)) if all_stories(record) => (vec![&STORY_LINK], false),
        What::Audience => (vec![&AUDIENCE], false),
        What::Conversion => {
            let pounds = record.campaign.facts.currency.is_some_and(|own| own.code() == "GBP");
            let fits = |own: &&Published| pounds || own.population != Population::MerchantsInPounds;
            (STORE_CONVERSION.iter().filter(fits).collect(), false)
        }
        What::Engagement(of) => engagement(record, of, by),
        _ => return None,
    };
    let low = figures.iter().map(|own| own.low).reduce(f64::min)?;
    let high = figures.iter().map(|own| own.high).reduce(f64::max)?;
    let (low, high) = if low < high { (low, high) } else { around(low) };
    Some((Against::Published { figures, size_unknown }, low, high))
}

/// Whether every piece that is published is a story: the one format whose clicks are published.
fn all_stories(record: &Record) -> bool {
    let mut formats = record.deliverables.iter().map(|(_, piece)| piece.format);
    !record.deliverables.is_empty() && formats.all(|format| format == Some(Format::Story))
}

/// Engagement figures of the platform, the denominator, the numerator and the size of the account.
/// While the size is not known: averages over every size, or else those of one size.
fn engagement(record: &Record, of: Denominator, by: By) -> (Vec<&'static Published>, bool) {
    let platform = only_platform(record);
    let with_saves = match by {
        By::Goal(Origin::Target(id)) => record.targets.get(id),
        By::Goal(Origin::Outcome(id)) => record.outcomes.get(id),
        _ => None,
    }
    .is_some_and(|goal| goal.numerator == Some(Numerator::WithSavesAndShares));
    let fits = |own: &&Published| {
        let numerator = !(with_saves && own.population == Population::PostsAndAccounts);
        own.measure == Measure::Engagement(of) && platform.is_some() && own.platform == platform && numerator
    };
    let followers = record.creator.facts.followers.map(Count::get);
    let of_size = |own: &&Published| match sizes(own.population) {
        None => followers.is_none(),
        Some((from, to)) => followers.is_some_and(|own| (from..=to).contains(&own)),
    };
    let figures: Vec<_> = ENGAGEMENT.iter().filter(fits).filter(of_size).collect();
    if figures.is_empty() && followers.is_none() {
        return (ENGAGEMENT.iter().filter(fits).collect(), true);
    }
    (figures, false)
}

/// The followers of the accounts that a figure describes; `None` if it describes every size.
fn sizes(population: Population) -> Option<(u64, u64)> {
    match population {
        Population::NanoInfluencers => Some((1_000, 9_999)),
        Population::CampaignsOfNanoInfluencers => Some((0, 9_999)),
        Population::MicroInfluencers => Some((10_000, 50_000)),
        Population::MegaInfluencers => Some((1_000_001, u64::MAX)),
        Population::CampaignsOfLargestInfluencers => Some((1_500_001, u64::MAX)),
        _ => None,
    }
}
