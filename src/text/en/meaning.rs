//! What metrics and assumptions mean, in one sentence each.

use crate::brief::choice::{Lever, Metric};

/// What is counted by a metric.
pub fn metric(metric: Metric) -> &'static str {
    match metric {
        Metric::Reach => "Different accounts that saw it, each counted once.",
        Metric::Views => "Times it was on a screen, repeats included.",
        Metric::EngagementRate => {
            "Engagements divided by followers, by reach or by views; which of them changes the figure about threefold."
        }
        Metric::Engagements => "Likes and comments; agree whether saves and shares count too.",
        Metric::LinkTaps => "Taps on the link, counted by the platform; one person may tap twice.",
        Metric::Clicks => "Clicks on the link to the page, counted by the platform.",
        Metric::Sessions => {
            "Visits that the store's own analytics counted after the click; usually fewer than the clicks."
        }
        Metric::Orders => "Orders credited to this creator; one with both code and link counts once.",
        Metric::AttributedSales => {
            "Sales credited to this creator under an agreed rule and window; some of them would have happened anyway."
        }
        Metric::ClickThroughRate => "Clicks divided by views, or by reach: say which.",
        Metric::ConversionRate => "Orders divided by store sessions, not by clicks.",
        Metric::SignUps => "People who left their details.",
        Metric::QualifiedLeads => "Sign-ups that the brand considers worth a conversation.",
        Metric::Pipeline => "Qualified leads times what one is worth.",
        Metric::Installs => "Times the app was installed.",
        Metric::ActivatedUsers => "People who installed the app and used it.",
        Metric::CompletedViews => "Views that lasted to the end.",
        Metric::CompletionRate => "Views that lasted to the end, divided by all views.",
        Metric::InMarketViews => "Views, or people reached, in the target market only.",
        Metric::Saves => "Times it was saved for later.",
        Metric::Shares => "Times it was sent or shared on.",
        Metric::NewFollowers => "Accounts that began to follow.",
        Metric::UserValue => "Activated users times what one is worth.",
        Metric::CostPerThousandViews => "What a thousand views cost: cost divided by views, times 1,000.",
        Metric::CostPerClick => "What a click costs: cost divided by clicks.",
        Metric::CostPerEngagement => "What an engagement costs: cost divided by engagements.",
        Metric::CostPerAcquisition => "What an order, a qualified lead or an activated user costs at most.",
        Metric::ReturnOnAdSpend => "Revenue divided by everything spent; 250% means 2.50 back for each 1.00.",
        Metric::LandingRate => "Store sessions divided by clicks.",
        Metric::AverageOrderValue => "Revenue divided by orders; say whether before or after discounts and returns.",
        Metric::Replies => "Answers to stories.",
        Metric::StoryExits => "Times a story was left before it ended.",
        Metric::OwnCount => "A number that you name yourself; nothing can be worked out of it.",
        Metric::OwnRate => "A share or a change that you name yourself; nothing can be worked out of it.",
        Metric::OwnMoney => "An amount of money that you name yourself; nothing can be worked out of it.",
    }
}

/// What an assumption says whose step does not follow the usual one.
pub const AFTER: &str = "How many of the step before go on to this one.";
/// The same for money.
pub const EACH: &str = "What each of the step before brings.";

/// What an assumption says.
pub fn lever(lever: Lever) -> &'static str {
    match lever {
        Lever::Reach => "How many different accounts will see it, wherever they live; set this or views.",
        Lever::Views => "How often it will be on a screen, repeats included, wherever that is; set this or reach.",
        Lever::AudienceInMarket => {
            "How many of those who see it live in the target market; recent posts tell more than the list of followers."
        }
        Lever::ClickThroughRate => "How many of those in the market click.",
        Lever::LandingRate => {
            "How many clicks the store's analytics will see; slow pages and consent banners hide the rest."
        }
        Lever::ConversionRate => {
            "How many store sessions end in an order; your own rate for visitors from social media on phones is the one to use."
        }
        Lever::AverageOrderValue => "Revenue divided by orders; say whether before or after discounts and returns.",
        Lever::SignUpRate => "How many sessions end with a sign-up.",
        Lever::QualifiedRate => "How many sign-ups are worth a conversation.",
        Lever::LeadValue => "What one qualified lead is worth to you.",
        Lever::InstallRate => "How many of those who open the store page install the app.",
        Lever::ActivationRate => "How many of those who install the app use it.",
        Lever::ActivatedUserValue => "What one activated user is worth to you.",
        Lever::CompletionRate => "How many views in the market last to the end.",
        Lever::OwnRate1 | Lever::OwnRate2 | Lever::OwnRate3 | Lever::OwnRate4 | Lever::OwnRate5 | Lever::OwnRate6 => {
            AFTER
        }
        Lever::PaidViews => {
            "Views that a paid boost adds to the creator’s own; the same shares, such as audience in your market and click-through rate, are then applied to all of them."
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::choice::Choice;

    #[test]
    fn every_definition_is_one_sentence() {
        let metrics = Metric::ALL.iter().map(|own| metric(*own));
        for sentence in metrics.chain(Lever::ALL.iter().map(|own| lever(*own))) {
            assert!(sentence.ends_with('.') && sentence.matches(". ").count() == 0, "{sentence}");
        }
    }
}
