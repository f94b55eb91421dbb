//! Published figures, each with its population, its denominator, its source and its year.

use crate::brief::choice::{Denominator, Platform};

/// What a published figure measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Engagements ÷ this.
    Engagement(Denominator),
    /// Orders ÷ sessions.
    StoreConversion,
}

/// Whom a published figure describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Population {
    /// Influencers of every size, worldwide.
    AllInfluencers,
    /// Influencers with 1,000 to 10,000 followers.
    NanoInfluencers,
    /// Influencers with 10,000 to 50,000 followers.
    MicroInfluencers,
    /// Influencers with over a million followers.
    MegaInfluencers,
    /// Influencers with over 1.5 million followers, in campaigns.
    CampaignsOfLargestInfluencers,
    /// Influencers with under 10,000 followers, in campaigns: over 5,000 organic posts.
    CampaignsOfNanoInfluencers,
    /// 3.5 million posts and 12 million accounts, 2020–21; (likes + comments) only.
    PostsAndAccounts,
    /// Paid traffic of 90 billion sessions.
    PaidTraffic,
    /// Unpaid traffic of 90 billion sessions.
    UnpaidTraffic,
    /// About 2,800 Shopify stores.
    ShopifyStores,
    /// Merchants reporting in pounds, August 2022.
    MerchantsInPounds,
}

/// A published figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Published {
    /// What it measures, with its denominator.
    pub measure: Measure,
    /// Where, if it is about one platform.
    pub platform: Option<Platform>,
    /// Whom it describes.
    pub population: Population,
    /// Its lower end; 1.0 is 100%.
    pub low: f64,
    /// Its upper end; the same as `low` for an average.
    pub high: f64,
    /// Who published it: a proper name.
    pub source: &'static str,
    /// The year of the publication or of its data; `None` where the source names none.
    pub year: Option<u16>,
}

impl Published {
    /// Whether it is an average of a whole field, rather than of one size of account.
    pub fn is_average(&self) -> bool {
        self.population == Population::AllInfluencers
    }
}

/// Engagement rates. The denominators are never mixed.
pub const ENGAGEMENT: &[Published] = &[
    by_followers(Population::AllInfluencers, 0.0185, 0.0185, "Statista", 2023),
    by_followers(Population::NanoInfluencers, 0.0219, 0.0219, "Statista", 2023),
    by_followers(Population::NanoInfluencers, 0.0178, 0.0178, "HypeAuditor, EMARKETER", 2026),
    by_followers(Population::MicroInfluencers, 0.0054, 0.0054, "HypeAuditor, EMARKETER", 2026),
    by_followers(Population::MegaInfluencers, 0.0033, 0.0033, "HypeAuditor, EMARKETER", 2026),
    by_followers(Population::PostsAndAccounts, 0.019, 0.022, "Later × Fohr; HypeAuditor", 2021),
    by_views(Platform::Instagram, Population::CampaignsOfNanoInfluencers, 0.0623),
    by_views(Platform::TikTok, Population::CampaignsOfLargestInfluencers, 0.0495),
];

/// Conversion rates of stores: orders ÷ sessions. Averages; the first is for paid traffic, the
/// nearest to a paid post.
pub const STORE_CONVERSION: &[Published] = &[
    store(Population::PaidTraffic, 0.0183, "Contentsquare", 2025),
    store(Population::UnpaidTraffic, 0.0266, "Contentsquare", 2025),
    store(Population::ShopifyStores, 0.014, "Littledata", 2023),
    store(Population::MerchantsInPounds, 0.0162, "IRP Commerce", 2022),
];

const fn by_followers(population: Population, low: f64, high: f64, source: &'static str, year: u16) -> Published {
    let measure = Measure::Engagement(Denominator::Followers);
    Published { measure, platform: Some(Platform::Instagram), population, low, high, source, year: Some(year) }
}

/// The page that carries these two figures names no year of its data.
const fn by_views(platform: Platform, population: Population, rate: f64) -> Published {
    let measure = Measure::Engagement(Denominator::Views);
    let source = "Captiv8, EMARKETER";
    Published { measure, platform: Some(platform), population, low: rate, high: rate, source, year: None }
}

const fn store(population: Population, rate: f64, source: &'static str, year: u16) -> Published {
    let measure = Measure::StoreConversion;
    Published { measure, platform: None, population, low: rate, high: rate, source, year: Some(year) }
}
