//! The paragraphs of the campaigns that everything is tried on, as they were written down.

use super::*;

#[test]
fn the_founding_example() {
    assert_read(
        &Conventions::ENGLISH,
        "Objective conversion, market US, USD. Deliverables: 5 Instagram posts, 3 Instagram stories. Creator \
         targets: reach 25,000; engagement rate 8% (no denominator given). Brand outcomes: 500 clicks to the \
         product page; $2,000 attributed sales. No levers are given: none may be invented.",
        &[
            "Objective conversion => Objective #1",
            "market US => Market US",
            "USD => Currency USD",
            "5 Instagram posts => 5 Instagram Post",
            "3 Instagram stories => 3 Instagram Story",
            "reach 25,000 => target 25000 Reach",
            "engagement rate 8% (no denominator given) => target 80000 ppm EngagementRate «no denominator given»",
            "500 clicks to the product page => outcome 500 Clicks",
            "$2,000 attributed sales => outcome 200000 minor AttributedSales",
        ],
        &["No levers are given: none may be invented"],
    );
}

#[test]
fn the_founding_failure_keeps_what_came_in_away_from_what_was_planned() {
    assert_read(
        &Conventions::ENGLISH,
        "Objective conversion (primary outcome: sales), market US, USD, fee $1,800. Deliverables: 10 stories, 2 \
         reels. Planned: reach 60,000, audience in market 70%, CTR 1.5% (of reach in the market), landing rate \
         85%, conversion 2%, AOV $64 → 42,000 in market, 630 clicks, 535.5 sessions, 10.71 orders, $685.44. \
         Creator targets: reach 60,000, engagement 6% of reach. Outcomes: 600 clicks in the market, $650 \
         sales.\nActual: everything posted; reach 71,400; engagement 8.1% of reach; 19% of the reach in the US; \
         655 link clicks, 118 of them from the US; 557 sessions, 101 of them from the US; 2 orders, both from the \
         US, $121.",
        &[
            "Objective conversion => Objective #1",
            "market US => Market US",
            "USD => Currency USD",
            "fee $1,800 => Fee 180000 minor",
            "10 stories => 10 Story",
            "2 reels => 2 Reel",
            "reach 60,000 => plan Reach 60000",
            "audience in market 70% => plan AudienceInMarket 700000 ppm",
            "CTR 1.5% (of reach in the market) => plan ClickThroughRate 15000 ppm",
            "landing rate 85% => plan LandingRate 850000 ppm",
            "conversion 2% => plan ConversionRate 20000 ppm",
            "AOV $64 => plan AverageOrderValue 6400 minor",
            "reach 60,000 => target 60000 Reach",
            "engagement 6% of reach => target 60000 ppm EngagementRate of Reach",
            "600 clicks in the market => outcome 600 Clicks InMarket",
            "$650 sales => outcome 65000 minor AttributedSales",
        ],
        &[
            "(primary outcome: sales)",
            "42,000 in market, 630 clicks, 535.5 sessions, 10.71 orders, $685.44",
            "Actual: everything posted; reach 71,400; engagement 8.1% of reach; 19% of the reach in the US; 655 link \
             clicks, 118 of them from the US; 557 sessions, 101 of them from the US; 2 orders, both from the US, \
             $121.",
        ],
    );
}

#[test]
fn figures_that_came_in_are_no_brief() {
    assert_read(
        &Conventions::ENGLISH,
        "10,000 views, 500 clicks, 50 purchases; sessions not reported.",
        &[],
        &["10,000 views, 500 clicks, 50 purchases; sessions not reported."],
    );
}

#[test]
fn leads_in_euros_typed_the_european_way() {
    assert_read(
        &Conventions::ENGLISH,
        "Objective leads, market DE and AT, EUR. One YouTube integration (60–90 s), one LinkedIn post. Views \
         85.000; audience in market 62 %; CTR 0,9 %; landing rate 88 %; sign-up 6,5 %; qualified 30 %; value of a \
         qualified lead 240,00 €. Fee 4.200 €. Targets: 25 qualified leads in 60 days, cost per qualified lead at \
         most 180 €.",
        &[
            "Objective leads => Objective #2",
            "market DE => Market DE",
            "AT => Market AT",
            "EUR => Currency EUR",
            "One YouTube integration (60–90 s) => 1 YouTube Integration «60–90 s»",
            "one LinkedIn post => 1 LinkedIn Post",
            "Views 85.000 => plan Views 85000",
            "audience in market 62 % => plan AudienceInMarket 620000 ppm",
            "CTR 0,9 % => plan ClickThroughRate 9000 ppm",
            "landing rate 88 % => plan LandingRate 880000 ppm",
            "sign-up 6,5 % => plan SignUpRate 65000 ppm",
            "qualified 30 % => plan QualifiedRate 300000 ppm",
            "value of a qualified lead 240,00 € => plan LeadValue 24000 minor",
            "Fee 4.200 € => Fee 420000 minor",
            "25 qualified leads in 60 days => outcome 25 QualifiedLeads 60 d",
            "cost per qualified lead at most 180 € => outcome 18000 minor CostPerAcquisition «cost per qualified \
             lead»",
        ],
        &[],
    );
}

#[test]
fn awareness_with_one_window_for_all_goals() {
    assert_read(
        &Conventions::ENGLISH,
        "Objective awareness, market BR, BRL. 4 TikTok videos. Creator targets: 400,000 views, 25% watched to the \
         end, 9% engagement by views, windows 7 days. Brand outcomes: 220,000 views in the market; brand-search \
         index +10% (source: the brand's own search console, 14 days).",
        &[
            "Objective awareness => Objective #4",
            "market BR => Market BR",
            "BRL => Currency BRL",
            "4 TikTok videos => 4 TikTok Video",
            "400,000 views => target 400000 Views 7 d",
            "25% watched to the end => target 250000 ppm CompletionRate 7 d",
            "9% engagement by views => target 90000 ppm EngagementRate of Views 7 d",
            "220,000 views in the market => outcome 220000 InMarketViews",
        ],
        &["brand-search index +10% (source: the brand's own search console, 14 days)"],
    );
}

#[test]
fn installs_whose_ranges_are_left_over() {
    assert_read(
        &Conventions::ENGLISH,
        "Objective installs, market GB, GBP, fee £900 + 10% commission on the value of activated users. 3 YouTube \
         Shorts. Views 40k to 110k; audience in market 50% to 70%; CTR 0.6% to 1.6%; store page to install 18% to \
         32%; activated 35% to 55%; value of an activated user £11 to £16. (Every click opens the store page.)",
        &[
            "Objective installs => Objective #3",
            "market GB => Market GB",
            "GBP => Currency GBP",
            "fee £900 => Fee 90000 minor",
            "10% commission => Commission 100000 ppm",
            "3 YouTube Shorts => 3 YouTube Short",
        ],
        &[
            "on the value of activated users",
            "Views 40k to 110k; audience in market 50% to 70%; CTR 0.6% to 1.6%; store page to install 18% to 32%; \
             activated 35% to 55%; value of an activated user £11 to £16. (Every click opens the store page.)",
        ],
    );
}

/// The terms of campaign 7: the label, the field and the text.
const TERMS: &[(&str, &str, &str)] = &[
    ("Key message", "KeyMessage", "The serum that calms red skin overnight, shown on bare skin and in daylight."),
    (
        "Support",
        "Support",
        "Fragrance free and tested on sensitive skin. One pump is enough; a bottle lasts two months. Free returns \
         within 30 days.",
    ),
    (
        "Do",
        "Do",
        "Show the texture on your hand, apply on camera in the evening and show the next morning without a \
         filter. Say in your own words why you tried it. Put the link sticker on every story frame with the \
         product in view.",
    ),
    (
        "Don't",
        "Avoid",
        "No before-and-after claims about acne or any medical condition, no comparison with other brands by name, \
         no filter on skin, no other skincare in the same story sequence.",
    ),
    (
        "Disclosure",
        "Disclosure",
        "Start the caption with 'Ad' and use the paid partnership label; say it in the first five seconds of the \
         reel and keep it readable on screen.",
    ),
    (
        "Call to action",
        "CallToAction",
        "Tap the link for 15% off your first bottle with code GLOW15, valid until 14 December.",
    ),
    (
        "Rights",
        "UsageRights",
        "Organic use on our own channels for six months; paid use of the reel for 30 days after go-live, no edits \
         except subtitles.",
    ),
    (
        "Exclusivity",
        "Exclusivity",
        "No facial skincare from other brands seven days before and fourteen days after the reel.",
    ),
    (
        "Approvals",
        "Approval",
        "Concept within two working days, one round on the finished piece, answer within 24 hours.",
    ),
    (
        "Payment",
        "Payment",
        "$1,800, half on signing, half seven days after the last story; 8% commission on sales with the code.",
    ),
    (
        "Shortfall",
        "Shortfall",
        "If the reel stays under 80% of the agreed reach after seven days, one more story sequence or a pro-rata \
         reduction.",
    ),
    (
        "Evidence",
        "Evidence",
        "Story insights as screenshots 24 hours after each frame, reel insights after 7 and 30 days.",
    ),
    (
        "Creator's note",
        "CreatorsNote",
        "My audience usually researches for a while before buying, so we look at clicks after seven days and at \
         orders after thirty.",
    ),
];

#[test]
fn a_full_one_page_brief() {
    let head = [
        "Autumn launch, calming serum; objective conversion; market US; USD; 1 to 14 December 2026.",
        "Deliverables: 1 Instagram reel, due 3 December, \"30 s vertical\"; 4 Instagram stories, due 5 December, \
         \"two frames on launch day with a link\"; 2 TikTok videos, due 10 December.",
        "Creator targets: reach 60,000 in 7 days (Instagram insights); engagement rate 6% of reach in 7 days; 900 \
         link taps in 24 hours. Brand outcomes: 700 landing-page views in 7 days (GA4); 18 orders and $1,200 \
         attributed sales in 30 days (Shopify).",
        "Levers (the brand's, private): base 60,000; audience in the market 68%; CTR 1.75%; landing rate 86%; \
         conversion 2.6%; AOV $67; margin 55%. Fee $1,800, commission 8%.",
    ];
    let bullets: Vec<String> = TERMS.iter().map(|(label, _, text)| format!("- {label}: {text}")).collect();
    let terms = TERMS.iter().map(|(label, field, text)| format!("{label}: {text} => {field} {text}"));
    let facts = [
        "objective conversion => Objective #1",
        "market US => Market US",
        "USD => Currency USD",
        "1 to 14 December 2026 => Starts 2026-12-01",
        "1 to 14 December 2026 => Ends 2026-12-14",
        "1 Instagram reel, due 3 December, \"30 s vertical\" => 1 Instagram Reel due 2026-12-03 «30 s vertical»",
        "4 Instagram stories, due 5 December, \"two frames on launch day with a link\" => 4 Instagram Story due \
         2026-12-05 «two frames on launch day with a link»",
        "2 TikTok videos, due 10 December => 2 TikTok Video due 2026-12-10",
        "reach 60,000 in 7 days (Instagram insights) => target 60000 Reach 7 d InstagramInsights",
        "engagement rate 6% of reach in 7 days => target 60000 ppm EngagementRate of Reach 7 d",
        "900 link taps in 24 hours => target 900 LinkTaps 1 d",
        "700 landing-page views in 7 days (GA4) => outcome 700 Sessions 7 d GoogleAnalytics",
        "18 orders => outcome 18 Orders",
        "$1,200 attributed sales in 30 days (Shopify) => outcome 120000 minor AttributedSales 30 d Shopify",
        "base 60,000 => plan Reach 60000 | plan Views 60000",
        "audience in the market 68% => plan AudienceInMarket 680000 ppm",
        "CTR 1.75% => plan ClickThroughRate 17500 ppm",
        "landing rate 86% => plan LandingRate 860000 ppm",
        "conversion 2.6% => plan ConversionRate 26000 ppm",
        "AOV $67 => plan AverageOrderValue 6700 minor",
        "margin 55% => Margin 550000 ppm",
        "Fee $1,800 => Fee 180000 minor",
        "commission 8% => Commission 80000 ppm",
    ];
    let parts: Vec<String> = facts.iter().map(|part| (*part).to_owned()).chain(terms).collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let left = ["Autumn launch, calming serum"];
    assert_read(&Conventions::ENGLISH, &format!("{}\n{}", head.join("\n"), bullets.join("\n")), &parts, &left);
}
