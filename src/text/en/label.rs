//! What fields, lists and choices are called.

use crate::brief::choice::{
    AgreedBy, Basis, BuyingHabit, Choice, Connection, Counter, DeclineReason, Denominator, Format, Freedom, Lever,
    Metric, Numerator, Objective, Platform, Reporter, Response, Rule, Scope, Sharing, Stage, Strength,
};
use crate::brief::field::{
    AssumptionField, BrandNotesField, CampaignField, CreatorField, DecisionField, DeliverableField, FunnelStepField,
    GoalField, ItemList, LineField, List, MarketField, Path, ReplyField, SharedAssumptionField, TermsField,
};
use crate::brief::scenario::ScenarioField;

const UP_TO: &str = "Up to";
const BASIS: &str = "Where it comes from";
const BASIS_NOTE: &str = "Which numbers";
const SET_ON: &str = "Set on";
const SHARE: &str = "Share with the creator";

/// What a field is called.
pub fn field(path: Path) -> &'static str {
    match path {
        Path::Campaign(field) => campaign(field),
        Path::Creator(field) => creator(field),
        Path::Terms(field) => terms(field),
        Path::Market(_, MarketField::Country) => "Market",
        Path::Market(_, MarketField::Share) => "Share of the audience",
        Path::Deliverable(_, field) => deliverable_field(field),
        Path::Target(_, field) => goal("Target", field),
        Path::Outcome(_, field) => goal("Outcome", field),
        Path::Assumption(own, AssumptionField::Amount) => lever(own),
        Path::Assumption(_, field) => match field {
            AssumptionField::Amount | AssumptionField::UpTo => UP_TO,
            AssumptionField::Basis => BASIS,
            AssumptionField::BasisNote => BASIS_NOTE,
            AssumptionField::SetOn => SET_ON,
            AssumptionField::Shared => SHARE,
            AssumptionField::SetBy => "Set by",
        },
        Path::Scenario(_, field) => match field {
            ScenarioField::Name => "Name",
            ScenarioField::Shared => SHARE,
            ScenarioField::Value(own) => lever(own),
        },
        Path::Told(own, field) => match field {
            SharedAssumptionField::Amount => lever(own),
            SharedAssumptionField::UpTo => UP_TO,
            SharedAssumptionField::Basis => BASIS,
            SharedAssumptionField::BasisNote => BASIS_NOTE,
            SharedAssumptionField::SetOn => SET_ON,
        },
        Path::BrandNotes(field) => brand_notes(field),
        Path::Reply(field) => reply(field),
        Path::Line(_, field) => match field {
            LineField::From => "From",
            LineField::To => "To",
            LineField::Connection => "Line",
        },
        Path::Decision(_, field) => decision(field),
        Path::Step(_, FunnelStepField::Lever) => "Step",
        Path::Step(_, FunnelStepField::Name) => "Name of the step",
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
        CampaignField::Page => "Page it leads to",
        CampaignField::Audience => "Whom it is to reach",
        CampaignField::Contact => "Contact at the brand",
    }
}

fn creator(field: CreatorField) -> &'static str {
    match field {
        CreatorField::Handle => "Creator",
        CreatorField::Followers => "Followers",
        CreatorField::Strength => "Known for",
        CreatorField::BuyingHabit => "Before buying, the audience",
        CreatorField::TypicalReach => "Usual reach of a piece",
        CreatorField::TypicalViews => "Usual views of a piece",
        CreatorField::EngagementRate => "Usual engagement rate",
        CreatorField::EngagementOf => "Engagement as a share of",
        CreatorField::ClickThroughRate => "Usual click-through rate",
        CreatorField::ClickThroughOf => "Clicks as a share of",
        CreatorField::AudienceInMarket => "Usual audience in your market",
        CreatorField::Contact => "Contact of the creator",
        CreatorField::AudienceLives => "Where the audience lives",
        CreatorField::UsuallyWorks => "What usually works with them",
    }
}

fn terms(field: TermsField) -> &'static str {
    match field {
        TermsField::Fee => "Fee",
        TermsField::Note => "Also agreed",
        TermsField::Commission => "Commission",
        TermsField::ProductValue => "Value of products given",
        TermsField::Bonus => "Bonus",
        TermsField::KillFee => "If the brand calls it off",
        TermsField::Payment => "Paid when",
        TermsField::SalesReports => "Sales by code reported",
        TermsField::KeyMessage => "Key message",
        TermsField::Support => "Supporting points",
        TermsField::Do => "Do",
        TermsField::Avoid => "Don’t",
        TermsField::Freedom => "Creative freedom",
        TermsField::CallToAction => "Call to action",
        TermsField::TrackedLink => "Tracked link",
        TermsField::Code => "Code",
        TermsField::Tags => "Hashtags and accounts",
        TermsField::Disclosure => "Disclosure",
        TermsField::Approval => "Approvals",
        TermsField::Timeline => "Timeline",
        TermsField::UsageRights => "Usage rights",
        TermsField::Exclusivity => "Exclusivity",
        TermsField::StaysUp => "Stays up",
        TermsField::Boosting => "Use as ads",
        TermsField::RawFootage => "Raw footage",
        TermsField::Likeness => "AI and likeness",
        TermsField::Reshoots => "Reshoots",
        TermsField::ProductArrives => "Product arrives by",
        TermsField::Answers => "Questions answered",
        TermsField::Assets => "Assets and references",
        TermsField::SourceOfTruth => "Figures that count",
        TermsField::Evidence => "Screenshots due",
        TermsField::Shortfall => "If numbers fall short",
        TermsField::Stage => "Where this stands",
        TermsField::DraftLink => "Draft",
        TermsField::PostLink => "Post",
        TermsField::Invoiced => "Invoice came",
        TermsField::Paid => "Paid on",
        TermsField::CreatorsNote => "Creator’s note",
    }
}

fn reply(field: ReplyField) -> &'static str {
    match field {
        ReplyField::Question => "Your question",
        ReplyField::Name => "Your name",
        ReplyField::Reason => "Reason",
        ReplyField::Words => "In your own words",
    }
}

fn brand_notes(field: BrandNotesField) -> &'static str {
    match field {
        BrandNotesField::Notes => "Private notes",
        BrandNotesField::MobileConversionRate => "Your conversion rate, social media on phones",
        BrandNotesField::ConversionRate => "Your average conversion rate",
        BrandNotesField::Margin => "Margin",
        BrandNotesField::ProductionCost => "Production cost",
        BrandNotesField::BoostCost => "Cost of boosting",
    }
}

fn decision(field: DecisionField) -> &'static str {
    match field {
        DecisionField::Rule | DecisionField::About | DecisionField::Found => "Point",
        DecisionField::Response => "Decision",
        DecisionField::Note => "Note",
        DecisionField::AgreedBy => "Agreed by",
    }
}

fn deliverable_field(field: DeliverableField) -> &'static str {
    match field {
        DeliverableField::Count => "How many",
        DeliverableField::Platform => "Platform",
        DeliverableField::Format => "Format",
        DeliverableField::Due => "Due",
        DeliverableField::Note => "What makes it right",
        DeliverableField::ExpectedViews => "Views expected of each",
        DeliverableField::OtherPlatform => "Which platform",
        DeliverableField::OtherFormat => "Which format",
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
        GoalField::Numerator => "What counts",
        GoalField::UpTo => "Up to",
        GoalField::ReportedBy => "Reported by",
        GoalField::Reported => "Reported when",
        GoalField::OwnName => "What it is called",
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
        ItemList::Lines => ListWords {
            name: "Lines",
            empty: "Which target moves which outcome?",
            add: "Add a line",
            remove: "Remove this line",
        },
        ItemList::Decisions => ListWords {
            name: "Decisions",
            empty: "Nothing has been decided yet.",
            add: "Decide",
            remove: "Take this decision back",
        },
        ItemList::Steps => ListWords {
            name: "Steps of the funnel",
            empty: "The usual steps of the objective.",
            add: "Add a step",
            remove: "Remove this step",
        },
        ItemList::Scenarios => ListWords {
            name: "Scenarios",
            empty: "Give an assumption a range, such as 1% to 3%, or keep the present assumptions as a scenario: then they stand here side by side.",
            add: "Keep the present assumptions as a scenario",
            remove: "Remove this scenario",
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
        List::Numerator => Numerator::from_code(code).map(numerator),
        List::Reporter => Reporter::from_code(code).map(|own| match own {
            Reporter::Creator => "the creator",
            Reporter::Brand => "the brand",
        }),
        List::Stage => Stage::from_code(code).map(stage),
        List::Strength => Strength::from_code(code).map(strength),
        List::BuyingHabit => BuyingHabit::from_code(code).map(|own| match own {
            BuyingHabit::BuysAtOnce => "buys at once",
            BuyingHabit::ResearchesFirst => "researches for a while",
        }),
        List::Freedom => Freedom::from_code(code).map(|own| match own {
            Freedom::Scripted => "scripted",
            Freedom::Guided => "guided: points to make",
            Freedom::ConceptOnly => "concept only",
        }),
        List::Connection => Connection::from_code(code).map(|own| match own {
            Connection::Feeds => "feeds it",
            Connection::DoesNotFeed => "does not feed it",
        }),
        List::DeclineReason => DeclineReason::from_code(code).map(|own| match own {
            DeclineReason::Budget => "the budget",
            DeclineReason::Dates => "the dates",
            DeclineReason::Rights => "rights or exclusivity",
            DeclineReason::Audience => "not for my audience",
            DeclineReason::Other => "something else",
        }),
        List::Response => Response::from_code(code).map(response),
        List::Basis => Basis::from_code(code).map(basis),
        List::Sharing => Sharing::from_code(code).map(|Sharing::WithCreator| "with the creator"),
        List::Lever => Lever::from_code(code).map(lever),
        List::AgreedBy => AgreedBy::from_code(code).map(|own| match own {
            AgreedBy::Both => "both sides",
            AgreedBy::Brand => "the brand so far",
            AgreedBy::Creator => "the creator so far",
        }),
        List::Rule => Rule::from_code(code).map(rule),
    }
}

/// What counts as an engagement.
pub fn numerator(numerator: Numerator) -> &'static str {
    match numerator {
        Numerator::LikesAndComments => "likes and comments",
        Numerator::WithSavesAndShares => "likes, comments, saves and shares",
    }
}

/// How far the partnership is.
pub fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Talking => "talking",
        Stage::AgreedInWords => "agreed in words",
        Stage::InProduction => "content in production",
        Stage::Live => "live",
        Stage::Done => "done",
    }
}

/// What a creator is known to do well.
pub fn strength(strength: Strength) -> &'static str {
    match strength {
        Strength::Engagement => "engagement",
        Strength::Reach => "reach",
        Strength::Clicks => "clicks",
        Strength::Sales => "sales",
    }
}

/// What can be decided about a point to settle.
pub fn response(response: Response) -> &'static str {
    match response {
        Response::ShiftTheApproach => "Shift the approach",
        Response::NarrowTheRole => "Narrow the role",
        Response::ChangeTheTarget => "Change the target",
        Response::KeepKnowingly => "Keep, knowing this",
    }
}

/// What a rule looks at.
pub fn rule(rule: Rule) -> &'static str {
    match rule {
        Rule::PayBack => "Does it pay back?",
        Rule::ImpliedRate => "A rate that the goals ask for",
        Rule::AudienceInMarket => "Audience in your market",
        Rule::UnlikeCounts => "Counts that cannot be compared",
        Rule::Tracking => "Link and code",
        Rule::StrengthAndObjective => "Strength and objective",
        Rule::OutcomeUnfed => "An outcome that nothing feeds",
        Rule::TargetFeedsNothing => "A target that feeds nothing",
        Rule::Denominator => "Share of what",
        Rule::WindowOrCounter => "Window and counter",
        Rule::WindowsDiffer => "Windows that differ",
        Rule::ShortWindow => "A short window",
        Rule::PriceTerms => "Terms that set the price",
        Rule::DueDates => "Due dates",
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
        Platform::Bluesky => "Bluesky",
        Platform::Reddit => "Reddit",
        Platform::WhatsApp => "WhatsApp",
        Platform::Other => "Another platform",
    }
}

/// A platform inside a sentence: what is not a name has no capital.
pub fn platform_inside(own: Platform) -> &'static str {
    match own {
        Platform::Podcast => "podcast",
        Platform::Blog => "blog",
        Platform::Newsletter => "newsletter",
        Platform::Other => "another platform",
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
        Format::Thread => ("thread", "threads"),
        Format::Material => ("piece of material", "pieces of material"),
        Format::Other => ("piece", "pieces"),
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
        Format::Thread => "Thread",
        Format::Material => "Material for the brand (UGC)",
        Format::Other => "Another format",
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
        Metric::CostPerThousandViews => "Cost per 1,000 views (CPM)",
        Metric::CostPerClick => "Cost per click (CPC)",
        Metric::CostPerEngagement => "Cost per engagement (CPE)",
        Metric::CostPerAcquisition => "Cost per result (CPA), at most",
        Metric::ReturnOnAdSpend => "Sales ÷ spend (ROAS)",
        Metric::LandingRate => "Clicks that show up as sessions",
        Metric::AverageOrderValue => "Average order value",
        Metric::Replies => "Replies",
        Metric::StoryExits => "Story exits",
        Metric::OwnCount => "Own: a number",
        Metric::OwnRate => "Own: a share",
        Metric::OwnMoney => "Own: an amount of money",
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
        Counter::SearchConsole => "Search Console",
    }
}

/// An assumption of the funnel.
fn basis(own: Basis) -> &'static str {
    match own {
        Basis::CreatorsNumbers => "the creator’s own numbers",
        Basis::BrandsNumbers => "your own numbers",
        Basis::Published => "a published figure",
        Basis::Guess => "a guess",
        Basis::Settled => "settled with the creator",
    }
}

/// A lever, as a label.
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
        Lever::OwnRate1 => "Own step 1",
        Lever::OwnRate2 => "Own step 2",
        Lever::OwnRate3 => "Own step 3",
        Lever::OwnRate4 => "Own step 4",
        Lever::OwnRate5 => "Own step 5",
        Lever::OwnRate6 => "Own step 6",
        Lever::PaidViews => "Paid views",
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
        let lists = [
            List::Objective,
            List::Platform,
            List::Format,
            List::Metric,
            List::Denominator,
            List::Scope,
            List::Counter,
            List::Numerator,
            List::Reporter,
            List::Stage,
            List::Strength,
            List::BuyingHabit,
            List::Freedom,
            List::Connection,
            List::Response,
            List::AgreedBy,
            List::Basis,
            List::Rule,
            List::Sharing,
            List::Lever,
        ];
        for list in lists {
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
