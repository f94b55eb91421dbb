//! Rates beside what is known.

use crate::campaigns::{fifth, fourth, pieces, second, seventh};
use crate::records::{aim, assume, count, empty, example, goal, money, need, rate, want};
use throughline::align::outside::{Against, Compared, Outside, What, above_plan, beside, compared, outside};
use throughline::align::plausibility::Standing;
use throughline::brief::choice::{Denominator, Format, Lever, Metric, Numerator, Objective, Platform, Scope};
use throughline::brief::field::{BrandNotesField, CreatorField, Goal, ItemList};
use throughline::brief::quantity::{Count, Currency, Rate};
use throughline::brief::record::Record;
use throughline::text::Context;
use throughline::text::conventions::Conventions;
use throughline::text::outside::{place, words};

fn rates(record: &Record) -> Vec<Compared> {
    let rate = |own| match own {
        Outside::Rate(own) => Some(own),
        Outside::AbovePlan(_) => None,
    };
    outside(record).into_iter().filter_map(rate).collect()
}

/// What is known about one kind of rate, whether it is to settle or not.
fn about(record: &Record, what: What) -> Compared {
    compared(record).into_iter().find(|own| own.what == what).unwrap_or_else(|| panic!("{:?}", compared(record)))
}

fn standing(own: &Compared) -> Option<Standing> {
    own.place.map(|place| place.standing)
}

fn titles(record: &Record) -> Vec<String> {
    let context = Context { currency: record.campaign.facts.currency, ..Context::new(&Conventions::ENGLISH) };
    outside(record).iter().map(|own| words(own, record, &context, false).unwrap().title).collect()
}

fn ppm(ppm: u64) -> Option<Rate> {
    Rate::from_ppm(ppm)
}

/// 500 clicks of 25,000 people reached.
const OF_REACH: What = What::ClickThrough(Some(Denominator::Reach));

// The order of trust

#[test]
fn the_founding_example_has_nothing_to_compare_its_clicks_with() {
    let record = example();
    let clicks = record.ids(ItemList::Outcomes)[0];
    let [only] = &outside(&record)[..] else { panic!("{:?}", outside(&record)) };
    assert_eq!((only.about(), only.is_private()), (Some(clicks), false));
    assert_eq!(titles(&record), ["2.0% of everyone reached must click: nothing comparable is known"]);
    let context = Context::new(&Conventions::ENGLISH);
    let words = words(only, &record, &context, true).unwrap();
    assert_eq!(words.found, "500 clicks ÷ 25,000 people reached.");
    assert!(words.source.contains("Ask the creator for their click-through"));
}

#[test]
fn the_creators_own_click_through_comes_first() {
    let mut record = example();
    record.creator.facts.click_through_rate = ppm(20_000);
    record.creator.facts.click_through_of = Some(Denominator::Reach);
    // 500 ÷ 25,000 is 2%, and that is what the creator has.
    assert_eq!(about(&record, OF_REACH).against, Against::Creator(CreatorField::ClickThroughRate));
    assert_eq!(standing(&about(&record, OF_REACH)), Some(Standing::Within));
    assert!(outside(&record).is_empty());
    record.creator.facts.click_through_rate = ppm(19_000);
    assert_eq!(titles(&record), ["2.0% of everyone reached must click: above this creator’s own 1.9%"]);
    // Less than the creator has is nothing to settle.
    record.creator.facts.click_through_rate = ppm(30_000);
    assert_eq!(standing(&about(&record, OF_REACH)), Some(Standing::Below));
    assert!(outside(&record).is_empty());
    // By views it is another rate.
    record.creator.facts.click_through_of = Some(Denominator::Views);
    assert_eq!(about(&record, OF_REACH).against, Against::Nothing);
}

#[test]
fn stories_alone_have_a_published_click_through() {
    let mut record = example();
    let post = record.ids(ItemList::Deliverables)[0];
    record.remove(ItemList::Deliverables, post).unwrap();
    // 2% lies in 2 to 5%.
    assert_eq!(standing(&about(&record, OF_REACH)), Some(Standing::Within));
    assert!(outside(&record).is_empty());
    // 1,300 ÷ 25,000 = 5.2%
    let clicks = record.ids(ItemList::Outcomes)[0];
    record.remove(ItemList::Outcomes, clicks).unwrap();
    let id = need(&mut record, Metric::Clicks, count(1_300));
    let [Outside::Rate(own)] = &outside(&record)[..] else { panic!() };
    assert_eq!(own.about(), Some(id));
    assert_eq!(titles(&record), ["5.2% of everyone reached must click: above a vendor’s estimate of 2.0% to 5.0%"]);
    let context = Context::new(&Conventions::ENGLISH);
    let source = words(&outside(&record)[0], &record, &context, true).unwrap().source;
    assert_eq!(
        source,
        "Vendor estimate: 2.0% to 5.0% of those who see it click; links in stories; creatorlanehq glossary, year not \
         given."
    );
    // 300 ÷ 25,000 = 1.2%: below an estimate without a method, which is no point.
    record.remove(ItemList::Outcomes, id).unwrap();
    need(&mut record, Metric::Clicks, count(300));
    assert_eq!(standing(&about(&record, OF_REACH)), Some(Standing::Below));
    assert!(outside(&record).is_empty());
    // A reel beside them: the range is of stories only.
    pieces(&mut record, 1, Platform::Instagram, Format::Reel);
    assert_eq!(about(&record, OF_REACH).against, Against::Nothing);
}

#[test]
fn the_stores_mobile_social_rate_comes_before_its_average_and_that_before_what_is_published() {
    let mut record = seventh();
    // 18 ÷ 700 = 2.571%, by the goals; 2.6% by the plan
    let by_goals = about(&record, What::Conversion);
    assert!(matches!(by_goals.against, Against::Published { .. }));
    assert_eq!(standing(&by_goals), Some(Standing::Within));
    record.notes.conversion_rate = ppm(25_800);
    assert_eq!(about(&record, What::Conversion).against, Against::Brand(BrandNotesField::ConversionRate));
    assert_eq!(titles(&record)[1], "Conversion rate of 2.6%, by your plan: above your own 2.58%");
    record.notes.mobile_conversion_rate = ppm(15_000);
    let own = about(&record, What::Conversion);
    assert_eq!(own.against, Against::Brand(BrandNotesField::MobileConversionRate));
    assert!(own.is_private(), "the range is the brand's own");
    assert!(titles(&record).contains(&"2.57% of all store sessions must buy: above your own 1.5%".to_owned()));
    record.notes.mobile_conversion_rate = ppm(26_000);
    assert!(!rates(&record).iter().any(|own| own.what == What::Conversion));
}

#[test]
fn conversion_above_what_is_published_names_the_best_stores() {
    let mut record = seventh();
    for (conversion, expected) in [
        // The published averages run from 1.4% to 2.66%.
        (14_000, None),
        (26_600, None),
        (13_900, Some(Standing::Below)),
        (26_700, Some(Standing::Above)),
    ] {
        assume(&mut record, &[(Lever::ConversionRate, rate(conversion))]);
        let open = rates(&record).into_iter().find(|own| own.what == What::Conversion);
        assert_eq!(open.as_ref().and_then(standing), expected, "{conversion}");
        assert!(open.is_none_or(|own| own.is_private()));
    }
    let context = Context::new(&Conventions::ENGLISH);
    let words = outside(&record)
        .iter()
        .map(|own| words(own, &record, &context, false).unwrap())
        .find(|own| own.title == "Conversion rate of 2.67%, by your plan: above the published 1.4% to 2.66%");
    let words = words.unwrap();
    let best = "Published: 3.2% of store sessions; the best fifth of Shopify stores, at least; Littledata, 2023.";
    assert!(words.found.contains(best), "{}", words.found);
    assert!(words.source.contains("Published: 1.83% of store sessions; paid traffic; Contentsquare, 2025."));
    assert!(!words.source.contains("pounds"));
}

#[test]
fn the_figure_in_pounds_is_for_pounds() {
    let mut record = seventh();
    let figures = |record: &Record| match about(record, What::Conversion).against {
        Against::Published { figures, .. } => figures.len(),
        other => panic!("{other:?}"),
    };
    assert_eq!(figures(&record), 3);
    record.campaign.facts.currency = Currency::from_code("GBP");
    assert_eq!(figures(&record), 4);
}

#[test]
fn orders_of_clicks_are_at_least_that_share_of_sessions() {
    // Campaign 3: 50 of 500 clicks are 10%, and of sessions at least that.
    let mut record = empty(Objective::Conversion, "USD");
    aim(&mut record, Metric::Views, count(10_000));
    need(&mut record, Metric::Clicks, count(500));
    let orders = need(&mut record, Metric::Orders, count(50));
    let own = about(&record, What::Conversion);
    assert!(own.at_least && standing(&own) == Some(Standing::Above) && own.about() == Some(orders));
    assert_eq!(titles(&record)[1], "At least 10% of all clicks must buy: above the published 1.4% to 2.66%");
    // 5 of 500 clicks are 1%; of sessions it may be any more: that is neither below nor within.
    record.remove(ItemList::Outcomes, orders).unwrap();
    need(&mut record, Metric::Orders, count(5));
    assert_eq!(about(&record, What::Conversion).place, None);
    assert!(!rates(&record).iter().any(|own| own.what == What::Conversion));
}

// Audience, engagement, reach

#[test]
fn an_audience_above_the_creators_own_is_to_settle() {
    let mut record = second();
    record.creator.facts.audience_in_market = ppm(190_000);
    assert!(
        titles(&record)
            .contains(&"Audience in your market of 70%, by your plan: above this creator’s own 19%".to_owned())
    );
    record.creator.facts.audience_in_market = ppm(700_000);
    assert!(!rates(&record).iter().any(|own| own.what == What::Audience));
    // Without an own number agencies' 65 to 70% stand beside it; below 50% another rule finds it.
    let record = fifth();
    let own = about(&record, What::Audience);
    assert_eq!((own.value, standing(&own), own.is_open()), (0.55, Some(Standing::Below), false));
}

#[test]
fn engagement_is_compared_by_denominator_platform_and_size() {
    let of = |denominator, ppm, followers: Option<u64>| {
        let mut record = example();
        let id = record.ids(ItemList::Targets)[1];
        record.remove(ItemList::Targets, id).unwrap();
        let goal = Goal { denominator: Some(denominator), ..goal(Metric::EngagementRate, rate(ppm)) };
        want(&mut record, ItemList::Targets, goal);
        record.creator.facts.followers = followers.and_then(Count::new);
        record
    };
    use Denominator::{Followers, Reach, Views};
    for (record, expected, open) in [
        // All sizes: 1.85% and 1.9 to 2.2%.
        (of(Followers, 80_000, None), Some(Standing::Above), true),
        (of(Followers, 20_000, None), Some(Standing::Within), false),
        (of(Followers, 18_000, None), Some(Standing::Below), true),
        // 1,000 to 10,000 followers: 1.78 and 2.19%.
        (of(Followers, 18_000, Some(5_000)), Some(Standing::Within), false),
        (of(Followers, 22_000, Some(5_000)), Some(Standing::Above), true),
        // 10,000 to 50,000: 0.54%, and a fifth on either side: 0.432 to 0.648%.
        (of(Followers, 6_400, Some(20_000)), Some(Standing::Within), false),
        (of(Followers, 6_500, Some(20_000)), Some(Standing::Above), true),
        // Nothing is published for 50,000 to a million.
        (of(Followers, 80_000, Some(200_000)), None, false),
        // Over a million: 0.33%, from 0.264 to 0.396%.
        (of(Followers, 4_000, Some(1_500_000)), Some(Standing::Above), true),
        (of(Reach, 60_000, None), None, false),
        // By views one size is published: 6.23%, so above 7.476% is above, but the size is not known.
        (of(Views, 80_000, None), Some(Standing::Above), false),
        (of(Views, 80_000, Some(5_000)), Some(Standing::Above), true),
        (of(Views, 70_000, Some(5_000)), Some(Standing::Within), false),
        (of(Views, 80_000, Some(20_000)), None, false),
    ] {
        let own = compared(&record).into_iter().find(|own| matches!(own.what, What::Engagement(_))).unwrap();
        assert_eq!((standing(&own), own.is_open()), (expected, open), "{own:?}");
    }
    // Without a denominator it cannot be compared: that is a rule of its own.
    assert!(!compared(&example()).iter().any(|own| matches!(own.what, What::Engagement(_))));
    // Campaign 5: 9% of views on TikTok; 4.95% is of over 1.5 million followers.
    let own = about(&fifth(), What::Engagement(Views));
    assert_eq!((standing(&own), own.is_open()), (Some(Standing::Above), false));
}

#[test]
fn likes_and_comments_are_not_saves_and_shares() {
    let mut record = example();
    let goal = Goal {
        denominator: Some(Denominator::Followers),
        numerator: Some(Numerator::WithSavesAndShares),
        ..goal(Metric::EngagementRate, rate(22_300))
    };
    want(&mut record, ItemList::Targets, goal);
    // 1.85% alone is left: up to 2.22% counts as near.
    let own = about(&record, What::Engagement(Denominator::Followers));
    assert!(matches!(&own.against, Against::Published { figures, .. } if figures.len() == 1));
    assert!(own.is_open());
}

#[test]
fn the_creators_own_engagement_comes_first() {
    let mut record = second();
    record.creator.facts.engagement_of = Some(Denominator::Reach);
    record.creator.facts.engagement_rate = ppm(60_000);
    assert!(!rates(&record).iter().any(|own| matches!(own.what, What::Engagement(_))));
    record.creator.facts.engagement_rate = ppm(59_000);
    assert!(titles(&record).contains(&"6% engagement rate of reach: above this creator’s own 5.9%".to_owned()));
}

#[test]
fn reach_and_views_are_held_against_the_usual_pieces() {
    let mut record = second();
    // 12 pieces × 4,900 = 58,800; × 5,000 = 60,000
    record.creator.facts.typical_reach = Count::new(4_900);
    let own = about(&record, What::Base(throughline::funnel::preset::StepKind::Reach));
    assert!(own.is_open() && !own.is_private());
    let title = "Reach 60,000: above what this creator’s pieces usually come to, 4,900 to 58,800";
    assert!(titles(&record).contains(&title.to_owned()), "{:?}", titles(&record));
    record.creator.facts.typical_reach = Count::new(5_000);
    assert!(!rates(&record).iter().any(|own| matches!(own.what, What::Base(_))));
    // Material is not published by the creator: 10 × 5,000.
    let reels = record.ids(ItemList::Deliverables)[1];
    record.remove(ItemList::Deliverables, reels).unwrap();
    pieces(&mut record, 2, Platform::Instagram, Format::Material);
    assert!(rates(&record).iter().any(|own| matches!(own.what, What::Base(_))));
    // Views add up: 4 × 100,000 are what is wanted.
    let mut record = fifth();
    record.creator.facts.typical_views = Count::new(100_000);
    assert!(outside(&record).is_empty());
    record.creator.facts.typical_views = Count::new(99_999);
    assert_eq!(titles(&record), ["400,000 views: above what this creator’s pieces usually come to, 399,996"]);
}

#[test]
fn more_than_all_of_them_is_questioned() {
    let mut record = empty(Objective::Conversion, "USD");
    aim(&mut record, Metric::Reach, count(400));
    need(&mut record, Metric::Clicks, count(500));
    assert_eq!(titles(&record), ["125% of everyone reached must click: more than all of them"]);
    // Views in the market of people reached may be more than one each.
    let mut record = empty(Objective::Awareness, "USD");
    aim(&mut record, Metric::Reach, count(400));
    need(&mut record, Metric::InMarketViews, count(500));
    assert!(outside(&record).is_empty(), "{:?}", outside(&record));
}

#[test]
fn clicks_in_the_market_of_everyone_reached_are_at_least_that_share() {
    let mut record = example();
    record.creator.facts.click_through_rate = ppm(30_000);
    record.creator.facts.click_through_of = Some(Denominator::Reach);
    for id in record.ids(ItemList::Outcomes) {
        record.remove(ItemList::Outcomes, id).unwrap();
    }
    let clicks = Goal { scope: Some(Scope::InMarket), ..goal(Metric::Clicks, count(500)) };
    want(&mut record, ItemList::Outcomes, clicks);
    let own = about(&record, OF_REACH);
    assert!(own.at_least && own.place.is_none() && !own.is_open(), "{own:?}");
}

// Above the plan

#[test]
fn the_outcomes_of_the_full_brief_ask_for_more_than_its_plan_gives() {
    let record = seventh();
    // 700 ÷ 614.04 = 1.13999; 18 ÷ 15.96504 = 1.12746; 1,200 ÷ 1,069.65768 = 1.12185
    let more: Vec<String> = above_plan(&record).iter().map(|own| format!("{:.5}", own.more.unwrap())).collect();
    assert_eq!(more, ["0.13999", "0.12746", "0.12185"]);
    let title = "The outcomes ask for 14% more store sessions, 13% more orders and 12% more sales than this plan gives";
    assert!(titles(&record).contains(&title.to_owned()), "{:?}", titles(&record));
    let last = outside(&record).pop().unwrap();
    let context = Context { currency: Currency::from_code("USD"), ..Context::new(&Conventions::ENGLISH) };
    assert_eq!(words(&last, &record, &context, true), None, "the plan is the brand's own");
    assert_eq!(
        words(&last, &record, &context, false).unwrap().found,
        "700 store sessions wanted, 614 planned; 18 orders wanted, 15.97 planned; $1,200 sales wanted, $1,069.66 planned."
    );
}

#[test]
fn what_is_as_good_as_met_is_not_above_the_plan() {
    let mut record = second();
    // 600 of 630 clicks and 650 of 685.44 dollars: the plan gives more.
    assert!(!outside(&record).iter().any(|own| matches!(own, Outside::AbovePlan(_))));
    // 630 × 1.05 = 661.5
    for (clicks, above) in [(661, false), (662, true)] {
        let id = need(&mut record, Metric::Clicks, count(clicks));
        assert_eq!(outside(&record).iter().any(|own| matches!(own, Outside::AbovePlan(_))), above, "{clicks}");
        record.remove(ItemList::Outcomes, id).unwrap();
    }
    // Counted everywhere it is another count.
    let everywhere = Goal { scope: Some(Scope::Everywhere), ..goal(Metric::Clicks, count(9_000)) };
    want(&mut record, ItemList::Outcomes, everywhere);
    assert!(!outside(&record).iter().any(|own| matches!(own, Outside::AbovePlan(_))));
}

#[test]
fn a_plan_of_nothing_has_no_share_but_is_less() {
    let mut record = seventh();
    assume(&mut record, &[(Lever::ConversionRate, rate(0))]);
    let orders = above_plan(&record).into_iter().find(|own| own.wanted == 18.0).unwrap();
    assert_eq!((orders.more, orders.is_above()), (None, true));
    let mut record = fourth();
    // 25 ÷ 8.138988 = 3.0716
    assert_eq!(format!("{:.4}", above_plan(&record)[0].more.unwrap()), "2.0716");
    assert!(
        titles(&record).contains(&"The outcomes ask for 207% more qualified leads than this plan gives".to_owned())
    );
    record.plan.remove(&Lever::QualifiedRate);
    assert!(above_plan(&record).is_empty());
}

#[test]
fn awareness_does_not_ask_what_clicks_are_usual() {
    let mut record = fifth();
    let taps = Goal { denominator: Some(Denominator::Views), ..goal(Metric::ClickThroughRate, rate(10_000)) };
    want(&mut record, ItemList::Targets, taps);
    assert!(outside(&record).is_empty());
    record.campaign.facts.objective = Some(Objective::Consideration);
    assert_eq!(titles(&record), ["1% click-through rate of views: nothing comparable is known"]);
}

#[test]
fn nothing_set_finds_nothing() {
    assert!(outside(&empty(Objective::Conversion, "USD")).is_empty());
    assert!(compared(&empty(Objective::Awareness, "USD")).is_empty());
    let mut record = empty(Objective::Conversion, "USD");
    need(&mut record, Metric::AttributedSales, money(100));
    assert!(outside(&record).is_empty());
}

#[test]
fn what_the_plan_says_again_is_said_once() {
    let record = second();
    let reach = compared(&record).iter().filter(|own| matches!(own.what, What::Base(_))).count();
    assert_eq!(reach, 1);
    // 600 ÷ 42,000 = 1.43% by the goals and 1.5% by the plan: that nothing is known is said once.
    assert_eq!(rates(&record).iter().filter(|own| own.against == Against::Nothing).count(), 1);
}

// A value that is not in the plan

#[test]
fn any_value_of_a_lever_is_held_against_the_same_range() {
    let mut record = seventh();
    let context = Context { currency: record.campaign.facts.currency, ..Context::new(&Conventions::ENGLISH) };
    let said = |record: &Record, lever, value| beside(record, lever, value).map(|own| place(&own, &context));
    assert_eq!(said(&record, Lever::ConversionRate, 0.093).as_deref(), Some("above the published 1.4% to 2.66%"),);
    assert_eq!(said(&record, Lever::ConversionRate, 0.012).as_deref(), Some("below the published 1.4% to 2.66%"));
    assert_eq!(said(&record, Lever::LandingRate, 0.9).as_deref(), Some("nothing comparable is known"));
    assert_eq!(said(&record, Lever::LandingRate, 1.9).as_deref(), Some("more than all of them"));
    // Of money nothing is published.
    assert_eq!(said(&record, Lever::AverageOrderValue, 70.0), None);
    record.notes.mobile_conversion_rate = ppm(18_000);
    assert_eq!(said(&record, Lever::ConversionRate, 0.02).as_deref(), Some("above your own 1.8%"));
    record.creator.facts.click_through_rate = ppm(12_000);
    record.creator.facts.click_through_of = Some(Denominator::Reach);
    assert_eq!(said(&record, Lever::ClickThroughRate, 0.0276).as_deref(), Some("above this creator’s own 1.2%"));
    // What the goals ask for is held in the same way.
    let asked = about(&record, What::Conversion);
    assert_eq!(beside(&record, Lever::ConversionRate, asked.value).unwrap().place, asked.place);
}
