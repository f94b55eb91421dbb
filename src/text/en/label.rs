//! What fields, lists and choices are called.

use crate::brief::choice::{Choice, Counter, Denominator, Format, Lever, Metric, Objective, Platform, Scope};
use crate::brief::field::{
    AssumptionField, BrandNotesField, CampaignField, CreatorField, DeliverableField, GoalField, ItemList, List,
    MarketField, Path, TermsField,
};

/// What a field is called.
pub fn field(path: Path) -> &'static str {
    match path {
        Path::Campaign(field) => campaign(field),
        Path::Creator(CreatorField::Handle) => "Creator",
        Path::Terms(TermsField::Fee) => "Fee",
        Path::Terms(TermsField::Note) => "Also agreed",
        Path::Market(_, MarketField::Country) => "Market",
        Path::Deliverable(_, field) => deliverable_field(field),
        Path::Target(_, field) => goal("Target", field),
        Path::Outcome(_, field) => goal("Outcome", field),
        Path::Assumption(own, AssumptionField::Amount) => lever(own),
        Path::BrandNotes(BrandNotesField::Notes) => "Private notes",
    }
}

fn campaign(field: CampaignField) -> &'static str {
    match field {
        CampaignField::Name => "Campaign",
        CampaignField::Objective => "Objective",
        CampaignField::Currency => "Currency",
        CampaignField::Starts => "First day",
        CampaignField::Ends => "Last day",
        CampaignField::Brand => "Brand",
        CampaignField::Product => "Product",
    }
}

fn deliverable_field(field: DeliverableField) -> &'static str {
    match field {
        DeliverableField::Count => "How many",
        DeliverableField::Platform => "Platform",
        DeliverableField::Format => "Format",
        DeliverableField::Due => "Due",
        DeliverableField::Note => "What makes it right",
    }
}

fn goal(metric: &'static str, field: GoalField) -> &'static str {
    match field {
        GoalField::Metric => metric,
        GoalField::Amount => "How much",
        GoalField::Denominator => "Share of what",
        GoalField::Scope => "Counted where",
        GoalField::Window => "Window",
        GoalField::Counter => "Counted by",
        GoalField::Note => "Note",
    }
}

/// What a list is called, and what adds to it or takes away from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListWords {
    /// Its heading.
    pub name: &'static str,
    /// What it is for, while it is empty.
    pub empty: &'static str,
    /// Adds an item.
    pub add: &'static str,
    /// Removes an item.
    pub remove: &'static str,
}

/// The words of a list.
pub fn list(list: ItemList) -> ListWords {
    match list {
        ItemList::Markets => ListWords {
            name: "Markets",
            empty: "Where does the campaign have to work?",
            add: "Add a market",
            remove: "Remove this market",
        },
        ItemList::Deliverables => ListWords {
            name: "Delivers",
            empty: "What does the creator make, and how many? This is a promise.",
            add: "Add a deliverable",
            remove: "Remove this deliverable",
        },
        ItemList::Targets => ListWords {
            name: "Aims for",
            empty: "What does the creator aim for? The platform has a say in it, so it is no promise.",
            add: "Add a target",
            remove: "Remove this target",
        },
        ItemList::Outcomes => ListWords {
            name: "Hopes for",
            empty: "What has to happen for the brand to call it a success?",
            add: "Add an outcome",
            remove: "Remove this outcome",
        },
    }
}

/// A member of a closed list by its code; `None` if the list has no such member.
pub fn choice(list: List, code: u16) -> Option<&'static str> {
    match list {
        List::Objective => Objective::from_code(code).map(objective),
        List::Platform => Platform::from_code(code).map(platform),
        List::Format => Format::from_code(code).map(capital_format),
        List::Metric => Metric::from_code(code).map(metric),
        List::Denominator => Denominator::from_code(code).map(denominator),
        List::Scope => Scope::from_code(code).map(scope),
        List::Counter => Counter::from_code(code).map(counter),
    }
}

/// What a campaign is for.
pub fn objective(objective: Objective) -> &'static str {
    match objective {
        Objective::Conversion => "Sales",
        Objective::Leads => "Leads",
        Objective::Installs => "App installs",
        Objective::Awareness => "Awareness",
        Objective::Consideration => "Consideration",
    }
}

/// Where a piece is published.
pub fn platform(platform: Platform) -> &'static str {
    match platform {
        Platform::Instagram => "Instagram",
        Platform::TikTok => "TikTok",
        Platform::YouTube => "YouTube",
        Platform::Snapchat => "Snapchat",
        Platform::Facebook => "Facebook",
        Platform::Pinterest => "Pinterest",
        Platform::LinkedIn => "LinkedIn",
        Platform::Threads => "Threads",
        Platform::X => "X",
        Platform::Twitch => "Twitch",
        Platform::Podcast => "Podcast",
        Platform::Blog => "Blog",
        Platform::Newsletter => "Newsletter",
    }
}

/// A platform inside a sentence: what is not a name has no capital.
pub fn platform_inside(own: Platform) -> &'static str {
    match own {
        Platform::Podcast => "podcast",
        Platform::Blog => "blog",
        Platform::Newsletter => "newsletter",
        _ => platform(own),
    }
}

/// One piece of a format, and several, inside a sentence.
pub fn format(format: Format) -> (&'static str, &'static str) {
    match format {
        Format::Post => ("post", "posts"),
        Format::Story => ("story", "stories"),
        Format::Reel => ("reel", "reels"),
        Format::Carousel => ("carousel", "carousels"),
        Format::Video => ("video", "videos"),
        Format::Short => ("Short", "Shorts"),
        Format::Integration => ("integration", "integrations"),
        Format::Live => ("live stream", "live streams"),
        Format::Pin => ("pin", "pins"),
        Format::Article => ("article", "articles"),
        Format::Episode => ("episode", "episodes"),
        Format::Issue => ("issue", "issues"),
    }
}

/// A format standing alone.
fn capital_format(format: Format) -> &'static str {
    match format {
        Format::Post => "Post",
        Format::Story => "Story",
        Format::Reel => "Reel",
        Format::Carousel => "Carousel",
        Format::Video => "Video",
        Format::Short => "Short",
        Format::Integration => "Integration",
        Format::Live => "Live stream",
        Format::Pin => "Pin",
        Format::Article => "Article",
        Format::Episode => "Episode",
        Format::Issue => "Issue",
    }
}

/// What a target or an outcome is measured in.
pub fn metric(metric: Metric) -> &'static str {
    match metric {
        Metric::Reach => "Reach",
        Metric::Views => "Views",
        Metric::EngagementRate => "Engagement rate",
        Metric::Engagements => "Engagements",
        Metric::LinkTaps => "Link taps",
        Metric::Clicks => "Clicks",
        Metric::Sessions => "Store sessions",
        Metric::Orders => "Orders",
        Metric::AttributedSales => "Attributed sales",
        Metric::ClickThroughRate => "Click-through rate",
        Metric::ConversionRate => "Conversion rate",
        Metric::SignUps => "Sign-ups",
        Metric::QualifiedLeads => "Qualified leads",
        Metric::Pipeline => "Pipeline",
        Metric::Installs => "Installs",
        Metric::ActivatedUsers => "Activated users",
        Metric::CompletedViews => "Completed views",
        Metric::CompletionRate => "Completion rate",
        Metric::InMarketViews => "Views in the market",
        Metric::Saves => "Saves",
        Metric::Shares => "Shares",
        Metric::NewFollowers => "New followers",
        Metric::UserValue => "Value of activated users",
    }
}

/// What a rate is a share of, behind the rate: "8% of followers".
pub fn denominator(denominator: Denominator) -> &'static str {
    match denominator {
        Denominator::Followers => "of followers",
        Denominator::Reach => "of reach",
        Denominator::Views => "of views",
    }
}

/// Where a count is taken.
pub fn scope(scope: Scope) -> &'static str {
    match scope {
        Scope::Everywhere => "everywhere",
        Scope::InMarket => "in the market",
    }
}

/// Who counts.
pub fn counter(counter: Counter) -> &'static str {
    match counter {
        Counter::InstagramInsights => "Instagram insights",
        Counter::TikTokAnalytics => "TikTok analytics",
        Counter::YouTubeStudio => "YouTube Studio",
        Counter::GoogleAnalytics => "GA4",
        Counter::Shopify => "Shopify",
        Counter::StoreRecords => "Store's own records",
        Counter::LinkTool => "Link or affiliate tool",
        Counter::BrandRecords => "Brand's own records",
        Counter::PlatformFigures => "Platform's own figures",
    }
}

/// An assumption of the funnel.
pub fn lever(lever: Lever) -> &'static str {
    match lever {
        Lever::Reach => "Reach",
        Lever::Views => "Views",
        Lever::AudienceInMarket => "Audience in your market",
        Lever::ClickThroughRate => "Click-through rate",
        Lever::LandingRate => "Clicks that show up as sessions",
        Lever::ConversionRate => "Conversion rate",
        Lever::AverageOrderValue => "Average order value",
        Lever::SignUpRate => "Sessions that sign up",
        Lever::QualifiedRate => "Sign-ups that qualify",
        Lever::LeadValue => "Value of a qualified lead",
        Lever::InstallRate => "Store page views that install",
        Lever::ActivationRate => "Installs that are activated",
        Lever::ActivatedUserValue => "Value of an activated user",
        Lever::CompletionRate => "Views watched to the end",
    }
}

/// A metric or an assumption inside a sentence: "500 clicks".
pub fn inside(label: &str) -> String {
    let mut out = label.to_owned();
    if let Some(first) = out.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn distinct(list: List) -> bool {
        let codes = list.codes();
        let labels: BTreeSet<&str> = codes.iter().filter_map(|code| choice(list, *code)).collect();
        labels.len() == codes.len() && !labels.contains("")
    }

    #[test]
    fn no_two_choices_of_a_list_have_the_same_label() {
        for list in
            [List::Objective, List::Platform, List::Format, List::Metric, List::Denominator, List::Scope, List::Counter]
        {
            assert!(distinct(list), "{list:?}");
            assert_eq!(choice(list, 0), None);
        }
        let levers: BTreeSet<&str> = Lever::ALL.iter().map(|own| lever(*own)).collect();
        assert_eq!(levers.len(), Lever::ALL.len());
    }

    #[test]
    fn a_label_inside_a_sentence_has_no_capital() {
        assert_eq!(inside(metric(Metric::LinkTaps)), "link taps");
    }
}
