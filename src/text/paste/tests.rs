//! Texts as people send them, and what is found in each: the words, what they say, what is left.

use super::*;
use crate::brief::choice::{Choice, Format, Metric};
use crate::brief::edit::{Edit, apply};
use crate::brief::example::{Words, founding};
use crate::brief::id::{Id, ItemId, Side};
use crate::brief::quantity::{Count, Date, Money, Rate};
use crate::brief::record::Record;
use crate::text::conventions::Conventions;

fn context(conventions: &Conventions) -> Context<'_> {
    Context { today: Date::new(2026, 11, 22), ..Context::new(conventions) }
}

fn pasted(text: &str) -> Pasted {
    read(text, &context(&Conventions::ENGLISH))
}

fn day(date: Date) -> String {
    format!("{}-{:02}-{:02}", date.year(), date.month(), date.day())
}

fn value(value: &Value) -> String {
    match value {
        Value::Text(text) => text.as_str().to_owned(),
        Value::Count(count) => count.get().to_string(),
        Value::Money(money) => format!("{} minor", money.minor()),
        Value::Rate(rate) => format!("{} ppm", rate.ppm()),
        Value::Date(date) => day(*date),
        Value::Days(days) => format!("{} d", days.get()),
        Value::Currency(currency) => currency.code().to_owned(),
        Value::Country(country) => country.code().to_owned(),
        Value::Choice(code) => format!("#{code}"),
        Value::Amount(Amount::Count(count)) => count.get().to_string(),
        Value::Amount(Amount::Rate(rate)) => format!("{} ppm", rate.ppm()),
        Value::Amount(Amount::Money(money)) => format!("{} minor", money.minor()),
        Value::Item(id) => format!("item {}", id.0),
    }
}

fn words(parts: &[Option<String>]) -> String {
    parts.iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" ")
}

fn goal(side: &str, goal: &Goal) -> String {
    words(&[
        Some(side.to_owned()),
        goal.amount.map(|amount| value(&Value::Amount(amount))),
        goal.metric.map(|metric| metric.key().to_owned()),
        goal.denominator.map(|base| format!("of {}", base.key())),
        goal.scope.map(|scope| scope.key().to_owned()),
        goal.window.map(|days| format!("{} d", days.get())),
        goal.counter.map(|counter| counter.key().to_owned()),
        goal.note.as_ref().map(|note| format!("«{}»", note.as_str())),
    ])
}

fn found(found: &Found) -> String {
    match found {
        Found::Campaign(field, own) => format!("{field:?} {}", value(own)),
        Found::Creator(field, own) => format!("{field:?} {}", value(own)),
        Found::Terms(field, own) => format!("{field:?} {}", value(own)),
        Found::Assumption(lever, amount) => format!("plan {} {}", lever.key(), value(&Value::Amount(*amount))),
        Found::Notes(field, own) => format!("{field:?} {}", value(own)),
        Found::Market(country) => format!("Market {}", country.code()),
        Found::Deliverable(piece) => words(&[
            piece.count.map(|count| count.get().to_string()),
            piece.platform.map(|platform| platform.key().to_owned()),
            piece.format.map(|format| format.key().to_owned()),
            piece.due.map(|due| format!("due {}", day(due))),
            piece.note.as_ref().map(|note| format!("«{}»", note.as_str())),
        ]),
        Found::Target(own) => goal("target", own),
        Found::Outcome(own) => goal("outcome", own),
    }
}

fn part(part: &Part) -> String {
    let doubt = match &part.doubt {
        None => String::new(),
        Some(Doubt::SharedSign) => " ?".to_owned(),
        Some(Doubt::NoCurrency) => " ??".to_owned(),
        Some(Doubt::Other(other)) => format!(" | {}", found(other)),
    };
    format!("{} => {}{doubt}", part.from, found(&part.found))
}

fn assert_read(conventions: &Conventions, text: &str, parts: &[&str], left_over: &[&str]) {
    let pasted = read(text, &context(conventions));
    assert_eq!(pasted.parts.iter().map(part).collect::<Vec<_>>(), parts, "parts of {text:?}");
    assert_eq!(pasted.left_over, left_over, "left over of {text:?}");
}

fn assert_nothing(text: &str) {
    let lines: Vec<&str> = text.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect();
    assert_read(&Conventions::ENGLISH, text, &[], &lines);
}

fn take_over(record: &mut Record, parts: &[Part], currency: Option<Currency>) -> Edit {
    let change = edit(record, parts, &vec![true; parts.len()], currency);
    apply(record, change).unwrap()
}

const FOUNDING: &str = "Deliverables: 5 posts, 3 stories; Creator targets: 25k reach, 8% engagement rate; \
                        Brand success metrics: 500 clicks to the product page, $2k attributed sales";

const FOUNDING_LIST: &str = "Deliverables\n\
    - 5 posts\n\
    - 3 stories\n\
    \n\
    Creator targets\n\
    - 25k reach\n\
    - 8% engagement rate\n\
    \n\
    Brand success metrics\n\
    - 500 clicks to the product page\n\
    - $2k attributed sales\n";

/// What the three lines of the founding discussion say, field by field.
fn founding_parts() -> Vec<Found> {
    let piece = |count, format| {
        Found::Deliverable(Deliverable { count: Count::new(count), format: Some(format), ..Deliverable::default() })
    };
    let goal = |metric, amount| Goal { metric: Some(metric), amount, ..Goal::default() };
    let dollars = Currency::from_code("USD").unwrap();
    vec![
        piece(5, Format::Post),
        piece(3, Format::Story),
        Found::Target(goal(Metric::Reach, Count::new(25_000).map(Amount::Count))),
        Found::Target(goal(Metric::EngagementRate, Rate::from_ppm(80_000).map(Amount::Rate))),
        Found::Outcome(goal(Metric::Clicks, Count::new(500).map(Amount::Count))),
        Found::Outcome(goal(Metric::AttributedSales, Money::from_minor(200_000).map(Amount::Money))),
        Found::Campaign(CampaignField::Currency, Value::Currency(dollars)),
    ]
}

#[test]
fn the_founding_lines_are_campaign_1() {
    let lines = FOUNDING.replace("; ", "\n");
    let bold = FOUNDING_LIST.replace("Deliverables", "**Deliverables:**").replace("- ", "• ").replace('\n', "\r\n");
    for text in [FOUNDING, &lines, FOUNDING_LIST, &bold] {
        let pasted = pasted(text);
        let found: Vec<Found> = pasted.parts.iter().map(|part| part.found.clone()).collect();
        assert_eq!(found, founding_parts(), "{text}");
        let from: Vec<&str> = pasted.parts.iter().map(|part| part.from.as_str()).collect();
        let expected = [
            "5 posts",
            "3 stories",
            "25k reach",
            "8% engagement rate",
            "500 clicks to the product page",
            "$2k attributed sales",
            "$2k",
        ];
        assert_eq!(from, expected, "{text}");
        assert_eq!(pasted.left_over, Vec::<String>::new(), "{text}");
        assert_eq!(pasted.parts[6].doubt, Some(Doubt::SharedSign), "a dollar may be Canadian");
        assert_eq!(pasted.currency, Currency::from_code("USD"));
        assert!(!pasted.cut);
    }
}

#[test]
fn the_founding_lines_on_instagram_fill_in_the_founding_example() {
    let empty = || Record::new(Id(1), Id(2), Id(3), Side::Brand);
    let names = Words { campaign: "Autumn launch", brand: "Brand A", creator: "@creator_a" };
    let text = format!(
        "Campaign: Autumn launch\nBrand: Brand A\nCreator: @creator_a\nObjective: sales\nMarket: US\n\
         Platform: Instagram\n{FOUNDING}"
    );
    let pasted = pasted(&text);
    assert_eq!(pasted.left_over, Vec::<String>::new());
    let mut record = empty();
    let undo = take_over(&mut record, &pasted.parts, pasted.currency);
    assert_eq!(record, founding(Id(1), Id(2), Id(3), &names));
    apply(&mut record, undo).unwrap();
    assert_eq!(Record { items_made: 0, ..record }, empty());
}

#[test]
fn a_currency_of_the_campaign_decides_what_a_shared_sign_means() {
    let context = |code| Context { currency: Currency::from_code(code), ..context(&Conventions::ENGLISH) };
    let canadian = read(FOUNDING, &context("CAD"));
    assert_eq!(canadian.parts.len(), 6);
    assert_eq!(canadian.currency, Currency::from_code("CAD"));
    // Dollars are no euros: the amount stays for a person to look at.
    let euros = read(FOUNDING, &context("EUR"));
    assert_eq!(euros.parts.len(), 5);
    assert_eq!(euros.left_over, ["$2k attributed sales"]);
}

#[test]
fn prose() {
    assert_read(
        &Conventions::ENGLISH,
        "We'd like one 30 s vertical Reel before the 12th of December and two stories on launch day with a link; \
         fee is $1,800, half upfront.",
        &[
            "one 30 s vertical Reel before the 12th of December => 1 Reel due 2026-12-12 \
             «30 s vertical, before the 12th of December»",
            "two stories on launch day with a link => 2 Story «on launch day with a link»",
            "fee is $1,800 => Fee 180000 minor",
            "$1,800 => Currency USD ?",
        ],
        &["half upfront"],
    );
}

#[test]
fn a_creators_own_offer_is_taken_and_what_is_usual_is_not() {
    assert_read(
        &Conventions::ENGLISH,
        "I can do 2 TikToks and 1 IG story for €900, I usually get 40-60k views, link in bio for a week",
        &[
            "2 TikToks => 2 TikTok Video",
            "1 IG story => 1 Instagram Story",
            "for €900 => Fee 90000 minor",
            "€900 => Currency EUR",
        ],
        &["I usually get 40-60k views, link in bio for a week"],
    );
    assert_read(
        &Conventions::ENGLISH,
        "Hey! I could make 3 Reels at £400 each, my last one got 90k views.",
        &["3 Reels => 3 Reel"],
        &["Hey! I could make", "at £400 each, my last one got 90k views"],
    );
}

#[test]
fn bullets_with_details() {
    assert_read(
        &Conventions::ENGLISH,
        "Campaign: Autumn launch\n\
         Brand: Glow Labs; Product: Calming serum\n\
         Creator: @anna.skin\n\
         Period: 1–14 December 2026\n\
         Markets: US and Canada\n\
         \n\
         ## Deliverables\n\
         1. 1 Instagram reel, due 3 December, 30 s vertical\n\
         2. 4 Instagram stories (due 5 December)\n\
         3. 2-3 TikTok videos\n\
         \n\
         ## Creator KPIs\n\
         * Reach: 60,000 in 7 days (Instagram insights)\n\
         * Engagement rate: 6% of reach in 7 days\n\
         * 900 link taps in 24 hours\n\
         \n\
         ## Success metrics\n\
         * 700 landing page views in 7 days (GA4)\n\
         * 18 orders and $1,200 in attributed sales in 30 days (Shopify)\n\
         * 400 clicks in the US\n\
         \n\
         Key message: The serum that calms red skin, 2 reels or not.\n",
        &[
            "Campaign: Autumn launch => Name Autumn launch",
            "Brand: Glow Labs => Brand Glow Labs",
            "Product: Calming serum => Product Calming serum",
            "Creator: @anna.skin => Handle @anna.skin",
            "Period: 1–14 December 2026 => Starts 2026-12-01",
            "Period: 1–14 December 2026 => Ends 2026-12-14",
            "Markets: US => Market US",
            "Canada => Market CA",
            "1 Instagram reel, due 3 December, 30 s vertical => 1 Instagram Reel due 2026-12-03 «30 s vertical»",
            "4 Instagram stories (due 5 December) => 4 Instagram Story due 2026-12-05",
            "Reach: 60,000 in 7 days (Instagram insights) => target 60000 Reach 7 d InstagramInsights",
            "Engagement rate: 6% of reach in 7 days => target 60000 ppm EngagementRate of Reach 7 d",
            "900 link taps in 24 hours => target 900 LinkTaps 1 d",
            "700 landing page views in 7 days (GA4) => outcome 700 Sessions 7 d GoogleAnalytics",
            "18 orders => outcome 18 Orders",
            "$1,200 in attributed sales in 30 days (Shopify) => outcome 120000 minor AttributedSales 30 d Shopify",
            "$1,200 => Currency USD ?",
            "400 clicks in the US => outcome 400 Clicks InMarket «in the US»",
            "Key message: The serum that calms red skin, 2 reels or not. => KeyMessage The serum that calms red skin, 2 reels or not.",
        ],
        &["3. 2-3 TikTok videos"],
    );
}

#[test]
fn german_words_and_numbers() {
    let parts = [
        "2 Reels bis 3. Dezember => 2 Reel due 2026-12-03",
        "drei Storys mit Link => 3 Story «mit Link»",
        "85.000 Aufrufe in 7 Tagen => target 85000 Views 7 d",
        "8 % Engagement-Rate => target 80000 ppm EngagementRate",
        "40.000 Reichweite => target 40000 Reach",
        "500 Klicks => outcome 500 Clicks",
        "1.234,50 € Umsatz => outcome 123450 minor AttributedSales",
        "1.234,50 € => Currency EUR",
        "25 Bestellungen => outcome 25 Orders",
        "Honorar: 1.800 € => Fee 180000 minor",
        "Laufzeit: 1.12.–14.12.2026 => Starts 2026-12-01",
        "Laufzeit: 1.12.–14.12.2026 => Ends 2026-12-14",
    ];
    let text = "Hallo Anna,\n\
        wir möchten 2 Reels bis 3. Dezember und drei Storys mit Link.\n\
        Ziele Creator: 85.000 Aufrufe in 7 Tagen, 8 % Engagement-Rate, 40.000 Reichweite\n\
        Ziele Marke: 500 Klicks, 1.234,50 € Umsatz, 25 Bestellungen\n\
        Honorar: 1.800 €\n\
        Laufzeit: 1.12.–14.12.2026\n\
        Letztes Jahr hatten wir 20.000 Reichweite.\n";
    let left = ["Hallo Anna,", "Letztes Jahr hatten wir 20.000 Reichweite."];
    for conventions in [Conventions::ENGLISH, Conventions::GERMAN] {
        assert_read(&conventions, text, &parts, &left);
    }
}

#[test]
fn a_table_between_tabs() {
    assert_read(
        &Conventions::ENGLISH,
        "Platform\tFormat\tQty\tDue date\tNotes\n\
         Instagram\tReel\t1\t2026-12-03\t30 s vertical\n\
         Instagram\tStory\t4\t5 Dec 2026\t\n\
         TikTok\tVideo\t2-3\t10 Dec 2026\tunboxing\n\
         \n\
         Metric\tTarget\tWindow\tMeasured by\n\
         Reach\t60,000\t7 days\tInstagram insights\n\
         Engagement rate\t6% of reach\t7 days\t\n\
         Orders\t18\t30 days\tShopify\n\
         Brand search\t10%\t14 days\tSearch console\n",
        &[
            "Instagram\tReel\t1\t2026-12-03\t30 s vertical => 1 Instagram Reel due 2026-12-03 «30 s vertical»",
            "Instagram\tStory\t4\t5 Dec 2026 => 4 Instagram Story due 2026-12-05",
            "Reach\t60,000\t7 days\tInstagram insights => target 60000 Reach 7 d InstagramInsights",
            "Engagement rate\t6% of reach\t7 days => target 60000 ppm EngagementRate of Reach 7 d",
            "Orders\t18\t30 days\tShopify => outcome 18 Orders 30 d Shopify",
        ],
        &["TikTok\tVideo\t2-3\t10 Dec 2026\tunboxing", "Brand search\t10%\t14 days\tSearch console"],
    );
}

#[test]
fn a_table_between_bars_with_a_column_for_each_side() {
    assert_read(
        &Conventions::ENGLISH,
        "| Deliverables | Creator targets | Brand success metrics |\n\
         |---|:---:|---|\n\
         | 5 posts | 25k reach | 500 clicks |\n\
         | 3 stories | 8% engagement rate by followers | US$2k attributed sales |\n",
        &[
            "5 posts => 5 Post",
            "25k reach => target 25000 Reach",
            "500 clicks => outcome 500 Clicks",
            "3 stories => 3 Story",
            "8% engagement rate by followers => target 80000 ppm EngagementRate of Followers",
            "US$2k attributed sales => outcome 200000 minor AttributedSales",
            "US$2k => Currency USD",
        ],
        &[],
    );
}

#[test]
fn rows_that_give_no_total_or_a_past_one_are_left_over() {
    assert_read(
        &Conventions::ENGLISH,
        "Metric | Target\nReach | 25,000\nReach last year | 20,000\nViews | 25k per post\nClicks | max 500\nSaves | 1-2k\n\n\
         Creator targets | Brand goals\n9% engagement | not 500 clicks\n",
        &["Reach | 25,000 => target 25000 Reach", "9% engagement => target 90000 ppm EngagementRate"],
        &["Reach last year | 20,000", "Views | 25k per post", "Clicks | max 500", "Saves | 1-2k", "not 500 clicks"],
    );
}

#[test]
fn a_file_with_commas() {
    assert_read(
        &Conventions::ENGLISH,
        "Metric,Side,Target,Window\n\
         Views,Creator,\"400,000\",7 days\n\
         Views,Brand,220000,7 days\n",
        &[
            "Views,Creator,\"400,000\",7 days => target 400000 Views 7 d",
            "Views,Brand,220000,7 days => outcome 220000 Views 7 d",
        ],
        &[],
    );
}

#[test]
fn us_numbers_without_headings_go_to_the_side_that_usually_has_them() {
    assert_read(
        &Conventions::ENGLISH,
        "Our goals: 1,250,000 impressions, 25,000 people reached, 900 link taps\n\
         1,500 sessions US only\n\
         $12,500.50 in revenue within 30 days\n\
         40 leads\n\
         350 installs",
        &[
            "1,250,000 impressions => target 1250000 Views",
            "25,000 people reached => target 25000 Reach",
            "900 link taps => target 900 LinkTaps",
            "1,500 sessions US only => outcome 1500 Sessions InMarket «US only»",
            "US only => Market US",
            "$12,500.50 in revenue within 30 days => outcome 1250050 minor AttributedSales 30 d",
            "$12,500.50 => Currency USD ?",
            "40 leads => outcome 40 SignUps «leads»",
            "350 installs => outcome 350 Installs",
        ],
        &[],
    );
}

#[test]
fn a_whole_message_with_its_history() {
    assert_read(
        &Conventions::ENGLISH,
        "From: Mia Brown <mia@glow.example>\n\
         Date: 20 November 2026\n\
         Subject: Autumn launch, 3 Reels\n\
         \n\
         Hi Anna,\n\
         \n\
         great to talk yesterday! We would love to have two Reels and 3 stories on Instagram for our autumn\n\
         launch. We do not need 5 posts.\n\
         Last time you had 20,000 reach and 9% engagement.\n\
         \n\
         What we hope for:\n\
         - at least 500 clicks within 7 days\n\
         - about 20 orders, e.g. 10 orders a week\n\
         \n\
         Call me on +1 415 555 0100 or 415-555-0199 until 5 pm.\n\
         \n\
         Best,\n\
         Mia\n\
         Glow Labs, 500 Market St, San Francisco\n\
         \n\
         On 18 November 2026 Anna wrote:\n\
         > I can do 4 Reels for $3,000.\n\
         Deliverables: 9 posts\n",
        &[
            "two Reels => 2 Reel",
            "3 stories on Instagram => 3 Instagram Story",
            "at least 500 clicks within 7 days => outcome 500 Clicks 7 d",
            "about 20 orders => outcome 20 Orders «about»",
        ],
        &[
            "From: Mia Brown <mia@glow.example>",
            "Date: 20 November 2026",
            "Subject: Autumn launch, 3 Reels",
            "Hi Anna,",
            "great to talk yesterday! We would love to have",
            "for our autumn launch. We do not need 5 posts",
            "Last time you had 20,000 reach and 9% engagement.",
            "What we hope for:",
            "e.g. 10 orders a week",
            "Call me on +1 415 555 0100 or 415-555-0199 until 5 pm.",
            "Best,",
            "Mia",
            "Glow Labs, 500 Market St, San Francisco",
            "On 18 November 2026 Anna wrote:",
            "> I can do 4 Reels for $3,000.",
            "Deliverables: 9 posts",
        ],
    );
}

#[test]
fn texts_that_are_no_brief_have_no_parts() {
    assert_nothing(
        "Pancakes\n\nIngredients:\n- 2 cups of flour\n- 3 eggs\n- 500 ml milk\n- a pinch of salt\n\n\
         Mix for 5 minutes, let rest 30 min, fry 8 pieces on both sides. Serves 4.",
    );
    assert_nothing(
        "The city said on Tuesday that 20,000 visitors had come and that two stories of the building were closed. \
         A video of the fire got 2 million views, and the shop reported $2m in sales and 500 orders.",
    );
    assert_nothing("Shopping\n2 fence posts\n3 pins\n12 eggs\n1.5 kg potatoes\n2 videos\n$40 fee for parking");
    assert_nothing(
        "Invoice No. 2026-114\nDate: 3 December 2026\nProduct: Office chair\nQuantity: 4\nPrice: $180.00\n\
         Delivery fee: $25.00\nTotal: $745.00\nPlease pay by 14 December 2026.",
    );
    assert_nothing("Item\tQty\tPrice\nChair\t4\t$180.00\nDesk\t1\t$300.00");
    assert_nothing("Results of our last campaign:\n- 20,000 reach\n- 8% engagement rate\n- 500 clicks");
    assert_nothing("Hi, how are you? See you on 3 December at 10:30 in room 500.");
    assert_nothing("");
    assert_nothing("👍");
}

#[test]
fn what_is_not_said_for_certain_is_left_over() {
    let text = |line: &str| format!("Deliverables: 5 posts, 3 stories\n{line}");
    for line in [
        "2-3 reels",
        "two or three reels",
        "up to 5 reels",
        "between 2 and 3 reels",
        "2 reels or 4 carousels",
        "2 reels per month",
        "0 reels",
        "1.5 reels",
        "Post 3",
        "not 500 clicks",
        "We don't expect 500 clicks",
        "Last year we had 20,000 reach, 500 clicks",
        "For example: 500 clicks and 2 reels",
        "Cost per click: $2",
        "reach of 40k to 60k",
        "max. 500 clicks",
        "25k reach per post",
        "$2k reach",
        "8% reach",
        "engagement rate 8",
        "50 sales",
        "50k followers",
        "If it works, 2 reels more",
        "https://example.com/500-clicks",
        "Insurance: paid use of 2 reels for 30 days",
    ] {
        assert_read(&Conventions::ENGLISH, &text(line), &["5 posts => 5 Post", "3 stories => 3 Story"], &[line]);
    }
}

#[test]
fn a_list_of_what_was_is_left_over_as_a_whole() {
    assert_read(
        &Conventions::ENGLISH,
        "2 Reels, 3 stories\n\nLast year we had:\n- 20,000 reach\n- 500 clicks\n\nGoals:\n- 600 clicks",
        &["2 Reels => 2 Reel", "3 stories => 3 Story", "600 clicks => outcome 600 Clicks"],
        &["Last year we had:", "- 20,000 reach", "- 500 clicks"],
    );
}

#[test]
fn two_values_that_fit_are_both_given() {
    assert_read(
        &Conventions::ENGLISH,
        "2 Reels due 3/12/2026\nEngagement rate: 1,234%",
        &[
            "2 Reels due 3/12/2026 => 2 Reel due 2026-03-12 | 2 Reel due 2026-12-03",
            "Engagement rate: 1,234% => target 12340000 ppm EngagementRate | target 12340 ppm EngagementRate",
        ],
        &[],
    );
}

#[test]
fn a_field_with_two_values_and_money_in_two_currencies_are_left_over() {
    assert_read(
        &Conventions::ENGLISH,
        "2 Reels\nBrand: Glow Labs\nBrand: Other Labs",
        &["2 Reels => 2 Reel"],
        &["Brand: Glow Labs", "Brand: Other Labs"],
    );
    assert_read(
        &Conventions::ENGLISH,
        "2 Reels\nFee: €900\n$2k attributed sales",
        &["2 Reels => 2 Reel"],
        &["Fee: €900", "$2k attributed sales"],
    );
}

#[test]
fn yen_have_no_decimals() {
    assert_read(
        &Conventions::ENGLISH,
        "2 Reels\nFee: 150,000 JPY",
        &["2 Reels => 2 Reel", "Fee: 150,000 JPY => Fee 150000 minor", "150,000 JPY => Currency JPY"],
        &[],
    );
    // Without the currency the amount would be read as dollars and cents: it is left out.
    let pasted = pasted("2 Reels\nFee: 150,000 JPY");
    let mut record = Record::new(Id(1), Id(2), Id(3), Side::Creator);
    take_over(&mut record, &pasted.parts[..2], pasted.currency);
    assert_eq!(record.terms.fee, None);
    assert_eq!(record.deliverables.len(), 1);
    assert_eq!(record.items_made, 1);
}

#[test]
fn what_is_there_already_stays() {
    let names = Words { campaign: "Autumn launch", brand: "Brand A", creator: "@creator_a" };
    let mut record = founding(Id(1), Id(2), Id(3), &names);
    let before = record.clone();
    let pasted = read(
        "Market: US, UK\n2 Reels",
        &Context { currency: Currency::from_code("USD"), ..context(&Conventions::ENGLISH) },
    );
    let undo = take_over(&mut record, &pasted.parts, pasted.currency);
    assert_eq!(record.campaign.markets.len(), 2);
    assert_eq!(record.deliverables.len(), 3);
    assert_eq!(record.deliverables.iter().last().map(|(id, _)| id), ItemId::nth(Side::Brand, before.items_made + 1));
    apply(&mut record, undo).unwrap();
    assert_eq!(Record { items_made: before.items_made, ..record }, before);
}

#[test]
fn a_long_text_is_cut_and_says_so() {
    let text = FOUNDING.to_owned() + "\n" + &"x".repeat(1_000_000);
    let pasted = pasted(&text);
    assert!(pasted.cut);
    assert_eq!(pasted.parts.len(), 7);
}

#[test]
fn hidden_characters_and_other_digits_do_not_matter() {
    let strange = "Deliverables:\u{0}\r５ posts,\u{200b} ３ stories\u{2028}٢ Reels\u{7}";
    assert_read(
        &Conventions::ENGLISH,
        strange,
        &["５ posts => 5 Post", "３ stories => 3 Story", "٢ Reels => 2 Reel"],
        &[],
    );
}

#[test]
fn a_message_with_a_rate_and_shortened_words() {
    assert_read(
        &Conventions::ENGLISH,
        "hey!! so excited 🎉 my rate is $1200 for 1 reel + 3 stories, usage rights +30%. I average 45k views per reel.",
        &[
            "my rate is $1200 => Fee 120000 minor",
            "$1200 => Currency USD ?",
            "1 reel => 1 Reel",
            "3 stories => 3 Story",
        ],
        &["hey!! so excited", "usage rights +30%. I average 45k views per reel"],
    );
    assert_read(
        &Conventions::ENGLISH,
        "Deliverables: 2x IG Reels (30-60 sec), 4x IG Stories w/ link sticker, 1x TikTok\nTimeline: 1 - 14 Dec 2026\n\
         Budget: $3,000",
        &[
            "2x IG Reels (30-60 sec) => 2 Instagram Reel «30-60 sec»",
            "4x IG Stories w/ link sticker => 4 Instagram Story «w/ link sticker»",
            "1x TikTok => 1 TikTok Video",
            "Timeline: 1 - 14 Dec 2026 => Starts 2026-12-01",
            "Timeline: 1 - 14 Dec 2026 => Ends 2026-12-14",
        ],
        &["Budget: $3,000"],
    );
}

#[test]
fn figures_of_others_are_no_goals() {
    assert_nothing("Apple sold 3 million shares. Revenue of $2m. 400 orders. The video had 20m views.");
    assert_nothing("I'll send you a video and a story tomorrow, please watch them.");
    assert_nothing("Workshop agenda\n10:00 Success stories\n11:00 3 stories from practice\nGoals: 20 sign-ups");
    assert_nothing("Goals: 3 goals, 2 assists; Brand: Adidas; reach: 185 cm");
}

#[test]
fn hostile_texts_are_read_to_the_end() {
    for piece in ["1 reel ", "reach(", "a;", "a: ", "Deliverables:\n", "|", "\t1", "2-", "((", "US, ", "Brand:\n"] {
        let pasted = pasted(&piece.repeat(LIMIT + 1));
        assert!(pasted.cut, "{piece}");
    }
}

mod across;
mod campaigns;
mod fee;
mod lists;
mod properties;
mod there;
