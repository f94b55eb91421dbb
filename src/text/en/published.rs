//! Published figures, each with its population, what it is a share of, its source and its year.

use crate::align::published::{Evidence, Measure, Population, Published};
use crate::brief::choice::Denominator;
use crate::text::label;

/// "Published: $32 to $42 for a thousand views; thousands of bookings …; inzpire.me, year not given."
pub fn cited(figure: &Published, range: &str) -> String {
    let platform = figure.platform.map_or("", label::platform_inside);
    let on = if platform.is_empty() { "" } else { " on " };
    let whose = ["; ", population(figure.population), on, platform, "; "].concat();
    let evidence = match figure.evidence {
        Evidence::Counted => "Published: ",
        Evidence::VendorEstimate => "Vendor estimate: ",
        Evidence::RuleOfThumb => "Rule of thumb: ",
    };
    [evidence, range, " ", measure(figure.measure), &whose, &source(figure), "."].concat()
}

/// "Contentsquare, 2025".
pub fn source(figure: &Published) -> String {
    let year = figure.year.map(|year| year.to_string());
    [figure.source, ", ", year.as_deref().unwrap_or("year not given")].concat()
}

/// What a figure is a share of.
fn measure(measure: Measure) -> &'static str {
    match measure {
        Measure::Engagement(Denominator::Followers) => "of followers",
        Measure::Engagement(Denominator::Reach) => "of reach",
        Measure::Engagement(Denominator::Views) => "of views",
        Measure::StoreConversion => "of store sessions",
        Measure::ClickThrough(Denominator::Followers) => "of followers click",
        Measure::ClickThrough(Denominator::Reach) => "of those who see it click",
        Measure::ClickThrough(Denominator::Views) => "of views lead to a click",
        Measure::AudienceInMarket => "of the audience in the market, or more",
        Measure::CostPerThousandViews => "for a thousand views",
    }
}

/// Whom a figure describes.
pub fn population(population: Population) -> &'static str {
    match population {
        Population::AllInfluencers => "influencers worldwide",
        Population::NanoInfluencers => "1,000 to 10,000 followers",
        Population::MicroInfluencers => "10,000 to 50,000 followers",
        Population::MegaInfluencers => "over a million followers",
        Population::CampaignsOfLargestInfluencers => "campaign posts, over 1.5 million followers",
        Population::CampaignsOfNanoInfluencers => "organic campaign posts, under 10,000 followers",
        Population::PostsAndAccounts => "3.5 million posts, likes and comments",
        Population::PaidTraffic => "paid traffic",
        Population::UnpaidTraffic => "unpaid traffic",
        Population::ShopifyStores => "Shopify stores",
        Population::MerchantsInPounds => "merchants reporting in pounds",
        Population::BestFifthOfShopifyStores => "the best fifth of Shopify stores, at least",
        Population::BestTenthOfShopifyStores => "the best tenth of Shopify stores, at least",
        Population::StoryLinks => "links in stories",
        Population::Bookings => "thousands of bookings over two years",
        Population::Agencies => "what agencies ask for",
    }
}
