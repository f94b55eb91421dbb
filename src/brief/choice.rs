//! Things chosen from a list. Codes are released with the wire form: they are never reused and
//! never change their meaning; new choices get new codes.

use super::id::Side;
use super::quantity::Unit;

/// A closed list whose members have lasting codes.
pub trait Choice: Sized + Copy + 'static {
    /// Every member, in the order in which it is offered.
    const ALL: &'static [Self];
    /// The lasting code.
    fn code(self) -> u16;
    /// The lasting name in files: that of the variant, which is therefore never renamed.
    fn key(self) -> &'static str;
    /// The member with this code.
    fn from_code(code: u16) -> Option<Self> {
        Self::ALL.iter().copied().find(|member| member.code() == code)
    }
    /// The member with this name in files.
    fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|member| member.key() == key)
    }
}

macro_rules! choices {
    ($($(#[$doc:meta])* $name:ident { $($(#[$member_doc:meta])* $member:ident = $code:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$member_doc])* $member,)* }

        impl Choice for $name {
            const ALL: &'static [Self] = &[$($name::$member,)*];
            fn code(self) -> u16 {
                match self { $($name::$member => $code,)* }
            }
            fn key(self) -> &'static str {
                match self { $($name::$member => stringify!($member),)* }
            }
        }
    )*};
}

choices! {
    /// The one thing a campaign is for.
    Objective {
        /// Sales.
        Conversion = 1,
        /// Contacts that may become customers.
        Leads = 2,
        /// Installed and activated apps.
        Installs = 3,
        /// Being seen by the right people.
        Awareness = 4,
        /// Visits by people who look closer.
        Consideration = 5,
    }

    /// Where a piece is published.
    Platform {
        /// Instagram.
        Instagram = 1,
        /// TikTok.
        TikTok = 2,
        /// YouTube.
        YouTube = 3,
        /// Snapchat.
        Snapchat = 4,
        /// Facebook.
        Facebook = 5,
        /// Pinterest.
        Pinterest = 6,
        /// LinkedIn.
        LinkedIn = 7,
        /// Threads.
        Threads = 8,
        /// X.
        X = 9,
        /// Twitch.
        Twitch = 10,
        /// A podcast.
        Podcast = 11,
        /// A blog.
        Blog = 12,
        /// A newsletter.
        Newsletter = 13,
        /// Bluesky.
        Bluesky = 14,
        /// Reddit.
        Reddit = 15,
        /// A channel on WhatsApp.
        WhatsApp = 16,
        /// One with a name of its own.
        Other = 17,
    }

    /// What kind of piece it is.
    Format {
        /// A post in the feed: a picture or several.
        Post = 1,
        /// A story: gone after a day.
        Story = 2,
        /// A reel: a short vertical video on Instagram or Facebook.
        Reel = 3,
        /// A carousel.
        Carousel = 4,
        /// A video.
        Video = 5,
        /// A YouTube Short.
        Short = 6,
        /// A part of a longer video, podcast or stream.
        Integration = 7,
        /// A live stream.
        Live = 8,
        /// A pin.
        Pin = 9,
        /// A written article.
        Article = 10,
        /// An episode.
        Episode = 11,
        /// An issue of a newsletter.
        Issue = 12,
        /// Several posts that hang together.
        Thread = 13,
        /// Material for the brand's own channels, not published by the creator.
        Material = 14,
        /// One with a name of its own.
        Other = 15,
    }

    /// What a target or an outcome is measured in.
    Metric {
        /// Unique accounts that saw it.
        Reach = 1,
        /// Times on screen, repeats included.
        Views = 2,
        /// Engagements ÷ something that has to be named.
        EngagementRate = 3,
        /// Likes, comments, saves, shares.
        Engagements = 4,
        /// Taps on the link, counted by the platform.
        LinkTaps = 5,
        /// Clicks to the page, counted by the platform.
        Clicks = 6,
        /// Landing-page views, counted by the store's analytics.
        Sessions = 7,
        /// Orders.
        Orders = 8,
        /// Sales credited to this creator under a rule and a window.
        AttributedSales = 9,
        /// Clicks ÷ something that has to be named.
        ClickThroughRate = 10,
        /// Orders ÷ sessions.
        ConversionRate = 11,
        /// People who signed up.
        SignUps = 12,
        /// Sign-ups that are worth a call.
        QualifiedLeads = 13,
        /// Value of the qualified leads.
        Pipeline = 14,
        /// Apps installed.
        Installs = 15,
        /// Installed apps that were used.
        ActivatedUsers = 16,
        /// Views to the end.
        CompletedViews = 17,
        /// Completed views ÷ views.
        CompletionRate = 18,
        /// Views, or people reached, in the target market.
        InMarketViews = 19,
        /// Saves.
        Saves = 20,
        /// Shares.
        Shares = 21,
        /// New followers.
        NewFollowers = 22,
        /// Value of the activated users.
        UserValue = 23,
        /// Cost per thousand views (CPM).
        CostPerThousandViews = 24,
        /// Cost per click (CPC).
        CostPerClick = 25,
        /// Cost per engagement (CPE).
        CostPerEngagement = 26,
        /// Cost per order, qualified lead or activated user (CPA).
        CostPerAcquisition = 27,
        /// Revenue ÷ spend (ROAS).
        ReturnOnAdSpend = 28,
        /// Sessions ÷ clicks.
        LandingRate = 29,
        /// Revenue ÷ orders (AOV).
        AverageOrderValue = 30,
        /// Replies to stories.
        Replies = 31,
        /// Story frames left before they ended.
        StoryExits = 32,
        /// A number of something that has a name of its own.
        OwnCount = 33,
        /// A share of something that has a name of its own.
        OwnRate = 34,
        /// An amount of money that has a name of its own.
        OwnMoney = 35,
    }

    /// What a rate is a share of.
    Denominator {
        /// The creator's followers.
        Followers = 1,
        /// People reached.
        Reach = 2,
        /// Views.
        Views = 3,
    }

    /// Where a count is taken.
    Scope {
        /// Wherever the audience lives.
        Everywhere = 1,
        /// In the target market only.
        InMarket = 2,
    }

    /// Who counts.
    Counter {
        /// Instagram's insights.
        InstagramInsights = 1,
        /// TikTok's analytics.
        TikTokAnalytics = 2,
        /// YouTube's studio.
        YouTubeStudio = 3,
        /// Google Analytics 4.
        GoogleAnalytics = 4,
        /// Shopify.
        Shopify = 5,
        /// Another shop's own records.
        StoreRecords = 6,
        /// An affiliate or link tool.
        LinkTool = 7,
        /// The brand's own records of leads or installs.
        BrandRecords = 8,
        /// Another platform's own figures.
        PlatformFigures = 9,
        /// Search Console.
        SearchConsole = 10,
    }

    /// What counts as an engagement.
    Numerator {
        /// Likes and comments.
        LikesAndComments = 1,
        /// Likes, comments, saves and shares.
        WithSavesAndShares = 2,
    }

    /// Who tells the other side a figure.
    Reporter {
        /// The creator, with screenshots.
        Creator = 1,
        /// The brand.
        Brand = 2,
    }

    /// How far the partnership is.
    Stage {
        /// It is being talked about.
        Talking = 1,
        /// Both have said yes.
        AgreedInWords = 2,
        /// Content is being made.
        InProduction = 3,
        /// It is published.
        Live = 4,
        /// It is over.
        Done = 5,
    }

    /// What a creator is known to do well.
    Strength {
        /// People like, comment, save and share.
        Engagement = 1,
        /// Many people see it.
        Reach = 2,
        /// People click.
        Clicks = 3,
        /// People buy.
        Sales = 4,
    }

    /// Why a partnership is declined.
    DeclineReason {
        /// The pay.
        Budget = 1,
        /// The dates.
        Dates = 2,
        /// What is asked for beside the work: rights, exclusivity.
        Rights = 3,
        /// It is not for their audience.
        Audience = 4,
        /// Something else.
        Other = 5,
    }

    /// What is usually forgotten before an agreement is signed.
    Forgotten {
        /// Who counts, for every goal.
        Counter = 1,
        /// When the numbers are read, for every goal.
        Window = 2,
        /// When screenshots are due.
        Evidence = 3,
        /// What happens if numbers fall short.
        Shortfall = 4,
        /// When it is paid: after which event.
        Payment = 5,
        /// Where the audience has to live.
        Markets = 6,
    }

    /// What an audience does before it buys.
    BuyingHabit {
        /// It buys at once.
        BuysAtOnce = 1,
        /// It researches for a while.
        ResearchesFirst = 2,
    }

    /// How free the creator is.
    Freedom {
        /// Every word is given.
        Scripted = 1,
        /// There are points to make.
        Guided = 2,
        /// There is a concept, and the rest is the creator's.
        ConceptOnly = 3,
    }

    /// Whether one goal is a step on the way to another.
    Connection {
        /// It is.
        Feeds = 1,
        /// It is not, although it usually would be.
        DoesNotFeed = 2,
    }

    /// What is decided about a point to settle.
    Response {
        /// Another format or call to action.
        ShiftTheApproach = 1,
        /// The creator is there for awareness only.
        NarrowTheRole = 2,
        /// Another number, or another metric.
        ChangeTheTarget = 3,
        /// It stays as it is, and both know.
        KeepKnowingly = 4,
    }

    /// Who agreed to a decision.
    AgreedBy {
        /// Both sides.
        Both = 1,
        /// The brand so far.
        Brand = 2,
        /// The creator so far.
        Creator = 3,
    }

    /// A rule that finds something to settle, in the order in which its findings are shown.
    Rule {
        /// The plan does not pay back.
        PayBack = 1,
        /// A rate that the goals ask for lies outside what is known.
        ImpliedRate = 2,
        /// Too few of the audience live in the market.
        AudienceInMarket = 3,
        /// Things that are compared are counted in different places or by different counters.
        UnlikeCounts = 4,
        /// A conversion goal without a tracked link or code.
        Tracking = 5,
        /// Engagement is the strength, conversion the objective.
        StrengthAndObjective = 6,
        /// An outcome that nothing feeds.
        OutcomeUnfed = 7,
        /// A target that feeds nothing.
        TargetFeedsNothing = 8,
        /// A rate without a denominator.
        Denominator = 9,
        /// A goal without a window or a counter.
        WindowOrCounter = 10,
        /// Windows that differ.
        WindowsDiffer = 11,
        /// A short window for an audience that researches.
        ShortWindow = 12,
        /// Terms that set the price and are not agreed.
        PriceTerms = 13,
        /// Due dates outside the campaign.
        DueDates = 14,
    }

    /// Where an assumption comes from, the most trusted first.
    Basis {
        /// This creator's own numbers.
        CreatorsNumbers = 1,
        /// The brand's own numbers.
        BrandsNumbers = 2,
        /// A published figure.
        Published = 3,
        /// Nobody's numbers: a guess of one's own.
        Guess = 4,
        /// Settled with the creator.
        Settled = 5,
    }

    /// With whom something is shared that is private otherwise.
    Sharing {
        /// With the creator: every link carries it.
        WithCreator = 1,
    }

    /// An assumption of the funnel.
    Lever {
        /// People reached, everywhere: a base of the funnel.
        Reach = 1,
        /// Views, everywhere: the other base.
        Views = 2,
        /// Share of the base that lives in the target market.
        AudienceInMarket = 3,
        /// Clicks ÷ the base in the market.
        ClickThroughRate = 4,
        /// Sessions ÷ clicks.
        LandingRate = 5,
        /// Orders ÷ sessions.
        ConversionRate = 6,
        /// Revenue ÷ orders.
        AverageOrderValue = 7,
        /// Sign-ups ÷ sessions.
        SignUpRate = 8,
        /// Qualified leads ÷ sign-ups.
        QualifiedRate = 9,
        /// Value of a qualified lead.
        LeadValue = 10,
        /// Installs ÷ views of the store page.
        InstallRate = 11,
        /// Activated users ÷ installs.
        ActivationRate = 12,
        /// Value of an activated user.
        ActivatedUserValue = 13,
        /// Completed views ÷ views in the market.
        CompletionRate = 14,
        /// A step of the brand's own ÷ whichever step stands before it.
        OwnRate1 = 15,
        /// The same for a second one.
        OwnRate2 = 16,
        /// For a third one.
        OwnRate3 = 17,
        /// For a fourth one.
        OwnRate4 = 18,
        /// For a fifth one.
        OwnRate5 = 19,
        /// For a sixth one.
        OwnRate6 = 20,
        /// Views that a paid boost adds to the creator's own.
        PaidViews = 21,
    }
}

impl Metric {
    /// What an amount of it is counted in.
    pub fn unit(self) -> Unit {
        match self {
            Metric::EngagementRate
            | Metric::ClickThroughRate
            | Metric::ConversionRate
            | Metric::CompletionRate
            | Metric::ReturnOnAdSpend
            | Metric::LandingRate
            | Metric::OwnRate => Unit::Rate,
            Metric::AttributedSales
            | Metric::Pipeline
            | Metric::UserValue
            | Metric::CostPerThousandViews
            | Metric::CostPerClick
            | Metric::CostPerEngagement
            | Metric::CostPerAcquisition
            | Metric::AverageOrderValue
            | Metric::OwnMoney => Unit::Money,
            _ => Unit::Count,
        }
    }

    /// What a side is offered: the creator what can be aimed for, the brand what it can need. The
    /// usual ones come first.
    pub fn offered(side: Side) -> &'static [Metric] {
        use Metric as M;
        match side {
            Side::Creator => &[
                M::Reach,
                M::Views,
                M::EngagementRate,
                M::Engagements,
                M::LinkTaps,
                M::ClickThroughRate,
                M::CompletedViews,
                M::CompletionRate,
                M::Saves,
                M::Shares,
                M::NewFollowers,
                M::InMarketViews,
                M::Replies,
                M::StoryExits,
                M::OwnCount,
                M::OwnRate,
            ],
            Side::Brand => &[
                M::Clicks,
                M::Sessions,
                M::Orders,
                M::AttributedSales,
                M::ConversionRate,
                M::SignUps,
                M::QualifiedLeads,
                M::Pipeline,
                M::Installs,
                M::ActivatedUsers,
                M::UserValue,
                M::InMarketViews,
                M::CompletedViews,
                M::Reach,
                M::Views,
                M::NewFollowers,
                M::CostPerAcquisition,
                M::CostPerClick,
                M::CostPerThousandViews,
                M::CostPerEngagement,
                M::ReturnOnAdSpend,
                M::AverageOrderValue,
                M::LandingRate,
                M::OwnCount,
                M::OwnRate,
                M::OwnMoney,
            ],
        }
    }

    /// Whether it has no name but the one that the goal gives it.
    pub fn is_own(self) -> bool {
        matches!(self, Metric::OwnCount | Metric::OwnRate | Metric::OwnMoney)
    }

    /// Whether it is met by staying under it.
    pub fn is_a_cost(self) -> bool {
        use Metric as M;
        matches!(self, M::CostPerThousandViews | M::CostPerClick | M::CostPerEngagement | M::CostPerAcquisition)
    }

    /// Whether it is about engagement, which is no step on the way to a click.
    pub fn is_engagement(self) -> bool {
        use Metric as M;
        matches!(self, M::EngagementRate | M::Engagements | M::Saves | M::Shares | M::Replies)
    }

    /// Whether the rate means nothing until its denominator is named.
    pub fn needs_denominator(self) -> bool {
        matches!(self, Metric::EngagementRate | Metric::ClickThroughRate)
    }
}

impl From<Side> for Reporter {
    fn from(side: Side) -> Self {
        match side {
            Side::Brand => Reporter::Brand,
            Side::Creator => Reporter::Creator,
        }
    }
}

impl Lever {
    /// What an amount of it is counted in.
    pub fn unit(self) -> Unit {
        match self {
            Lever::Reach | Lever::Views | Lever::PaidViews => Unit::Count,
            Lever::AverageOrderValue | Lever::LeadValue | Lever::ActivatedUserValue => Unit::Money,
            _ => Unit::Rate,
        }
    }

    /// Whether it gives a step that the brand has added to its funnel.
    pub fn is_own(self) -> bool {
        use Lever as L;
        matches!(self, L::OwnRate1 | L::OwnRate2 | L::OwnRate3 | L::OwnRate4 | L::OwnRate5 | L::OwnRate6)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn codes_are_unique<T: Choice>() -> bool {
        let codes: BTreeSet<u16> = T::ALL.iter().map(|member| member.code()).collect();
        codes.len() == T::ALL.len()
    }

    #[test]
    fn no_code_stands_for_two_things() {
        assert!(codes_are_unique::<Objective>());
        assert!(codes_are_unique::<Platform>());
        assert!(codes_are_unique::<Format>());
        assert!(codes_are_unique::<Metric>());
        assert!(codes_are_unique::<Denominator>());
        assert!(codes_are_unique::<Scope>());
        assert!(codes_are_unique::<Counter>());
        assert!(codes_are_unique::<Lever>());
        assert!(codes_are_unique::<Numerator>());
        assert!(codes_are_unique::<Reporter>());
        assert!(codes_are_unique::<Stage>());
        assert!(codes_are_unique::<Strength>());
        assert!(codes_are_unique::<BuyingHabit>());
        assert!(codes_are_unique::<Freedom>());
        assert!(codes_are_unique::<Connection>());
        assert!(codes_are_unique::<Response>());
        assert!(codes_are_unique::<AgreedBy>());
        assert!(codes_are_unique::<Rule>());
        assert!(codes_are_unique::<Basis>());
        assert!(codes_are_unique::<Sharing>());
    }

    #[test]
    fn an_unknown_code_is_no_choice() {
        assert_eq!(Metric::from_code(0), None);
        assert_eq!(Metric::from_code(u16::MAX), None);
        assert_eq!(Metric::from_code(9), Some(Metric::AttributedSales));
    }
}
