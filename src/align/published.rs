//! Published figures, each with its population, its denominator, its source and its year.

use crate::brief::choice::{Denominator, Platform};

/// What a published figure measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Engagements ÷ this.
    Engagement(Denominator),
    /// Orders ÷ sessions.
    StoreConversion,
    /// Clicks ÷ this.
    ClickThrough(Denominator),
    /// The share of the people reached who live in the target market.
    AudienceInMarket,
    /// Fee ÷ views × 1000, in US dollars.
    CostPerThousandViews,
}

/// What a published figure rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// Counted data.
    Counted,
    /// The word of someone who sells in the field; no method is published.
    VendorEstimate,
    /// What practitioners ask for; nobody counted it.
    RuleOfThumb,
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
    /// The best fifth of about 2,800 Shopify stores.
    BestFifthOfShopifyStores,
    /// The best tenth of about 2,800 Shopify stores.
    BestTenthOfShopifyStores,
    /// Links in stories.
    StoryLinks,
    /// Thousands of bookings on one platform over two years.
    Bookings,
    /// What agencies ask of creators.
    Agencies,
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
    /// Its lower end; 1.0 is 100%, money in major units.
    pub low: f64,
    /// Its upper end; the same as `low` for an average, and for one that is only a lower end.
    pub high: f64,
    /// Who published it: a proper name.
    pub source: &'static str,
    /// The year of the publication or of its data; `None` where the source names none.
    pub year: Option<u16>,
    /// What it rests on.
    pub evidence: Evidence,
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

/// Conversion rates of the best stores, as the least that they have: orders ÷ sessions.
pub const BEST_STORES: &[Published] = &[
    store(Population::BestFifthOfShopifyStores, 0.032, "Littledata", 2023),
    store(Population::BestTenthOfShopifyStores, 0.047, "Littledata", 2023),
];

/// Clicks on the link of a story ÷ the people who saw it.
pub const STORY_LINK: Published = Published {
    measure: Measure::ClickThrough(Denominator::Reach),
    platform: None,
    population: Population::StoryLinks,
    low: 0.02,
    high: 0.05,
    source: "creatorlanehq glossary",
    year: None,
    evidence: Evidence::VendorEstimate,
};

/// The audience in the target market that is asked for, "or more".
pub const AUDIENCE: Published = Published {
    measure: Measure::AudienceInMarket,
    platform: None,
    population: Population::Agencies,
    low: 0.65,
    high: 0.70,
    source: "Sheer; United Influencers",
    year: None,
    evidence: Evidence::RuleOfThumb,
};

/// What a thousand views cost where creators are booked, in US dollars.
pub const COST_PER_THOUSAND_VIEWS: &[Published] = &[
    booking(Platform::Instagram, 32.0, 42.0),
    booking(Platform::TikTok, 25.0, 35.0),
    booking(Platform::Snapchat, 32.0, 42.0),
    booking(Platform::YouTube, 51.0, 61.0),
];

const fn by_followers(population: Population, low: f64, high: f64, source: &'static str, year: u16) -> Published {
    let measure = Measure::Engagement(Denominator::Followers);
    let (platform, evidence) = (Some(Platform::Instagram), Evidence::Counted);
    Published { measure, platform, population, low, high, source, year: Some(year), evidence }
}

/// The page that carries these two figures names no year of its data.
const fn by_views(platform: Platform, population: Population, rate: f64) -> Published {
    let measure = Measure::Engagement(Denominator::Views);
    let source = "Captiv8, EMARKETER";
    let (platform, evidence) = (Some(platform), Evidence::Counted);
    Published { measure, platform, population, low: rate, high: rate, source, year: None, evidence }
}

const fn store(population: Population, rate: f64, source: &'static str, year: u16) -> Published {
    let (measure, evidence) = (Measure::StoreConversion, Evidence::Counted);
    Published { measure, platform: None, population, low: rate, high: rate, source, year: Some(year), evidence }
}

const fn booking(platform: Platform, low: f64, high: f64) -> Published {
    let (measure, population, evidence) = (Measure::CostPerThousandViews, Population::Bookings, Evidence::Counted);
    let platform = Some(platform);
    Published { measure, platform, population, low, high, source: "inzpire.me", year: None, evidence }
}
