//! The campaigns of the fixtures, typed in, and what has to come out: "must come out" of
//! `shared/fixtures/campaigns.md`, to the printed digit, as far as a brief says it before launch.

use super::acts::{implied, steps, wait_saved};
use crate::{
    campaigns::enter,
    page::{Page, Target},
    run::Scenario,
    scenarios,
};

pub const ALL: &[Scenario] = scenarios![
    campaign_1_the_founding_example,
    campaign_2_the_founding_failure,
    campaign_3_context_matters,
    campaign_4_leads_in_euros,
    campaign_5_awareness,
    campaign_6_app_installs,
    campaign_7_a_full_brief,
];

/// What is to settle, with the rest unfolded.
fn settle(page: &Page) -> Target<'_> {
    let settle = page.region("To settle");
    page.until("the points are there", || unfold_rest(&settle));
    settle
}

/// Everything that the numbers ask for, with the rest unfolded.
fn asked(page: &Page) -> Target<'_> {
    let asked = implied(page);
    unfold_rest(&asked);
    asked
}

/// Unfolds "7 more", if there are more.
fn unfold_rest(part: &Target) -> bool {
    // How many they are may still change.
    let rest = part.disclosure("* more");
    let is_there = rest.exists();
    if is_there {
        rest.click();
    }
    is_there
}

fn says(part: &Target, all: &[&str]) {
    for words in all {
        part.wait_text(words);
    }
}

/// Neither in the store nor across a reload does anything change.
fn stays(page: &Page, part: &str, words: &str) {
    wait_saved(page);
    page.judge();
    page.reload();
    page.region(part).wait_text(words);
    page.clean();
}

fn campaign_1_the_founding_example(page: &Page) {
    enter(page, 1);
    says(
        &asked(page),
        &[
            "2.0% of everyone reached must click",
            "$4.00 in sales per click",
            "$218.58 is what the average order must be worth at least, even if every click became a store session",
            "At a conversion rate of 1.83%",
            "At 2.66% (unpaid traffic, Contentsquare, 2025): $150.38",
            "At 1.4% (Shopify stores, Littledata, 2023): $285.71",
            "8% engagement: of followers, of reach or of views? It is not agreed.",
            "about 4 times the published",
            "By reach, nothing comparable is published.",
            "above the published 6.23%",
            "It feeds no outcome",
        ],
    );
    let settle = settle(page);
    says(
        &settle,
        &[
            "How much of the audience lives in the market?",
            "No tracked link and no code",
            "Engagement rate: share of what?",
            "No outcome builds on engagement rate",
            "Reach: window, counter and place not agreed",
            "Clicks: window, counter and place not agreed",
            "Attributed sales: window, counter and place not agreed",
            "Not agreed yet: fee, usage rights, exclusivity and payment date",
        ],
    );
    // Each with a way to do it.
    settle.button("Fill in Code: No tracked link and no code").click();
    page.field("Code").wait_focused();
    settle.button("Fill in Window: Reach: *").click();
    page.field("Window, Reach").wait_focused();
    // No lever is given, and none is invented.
    page.link("Funnel").click();
    for lever in ["Audience in your market", "Click-through rate", "Conversion rate", "Average order value"] {
        page.field(lever).wait_value("");
    }
    page.link("Brief").click();
    stays(page, "What these numbers ask for", "2.0% of everyone reached must click");
}

fn campaign_2_the_founding_failure(page: &Page) {
    enter(page, 2);
    let settle = settle(page);
    says(
        &settle,
        &[
            "Planned sales are 0.38 of the fee: it cannot pay back",
            "it brings $685.44 in sales. It costs $1,800 in fee.",
            "A thousand people reached cost $30.00 of fee (CPM)",
            "Engagement is the strength, sales are the objective",
            "The role that would serve: awareness",
            "No tracked link and no code",
        ],
    );
    assert!(!settle.text().contains("How much of the audience lives in the market?"), "the plan says 70%");
    page.link("Funnel").click();
    let table = steps(page);
    // 42,000 in market, 630 clicks, 535.5 sessions, 10.71 orders, $685.44.
    says(&table, &["60,000", "42,000", "630", "535.5", "10.71", "$685.44"]);
    page.link("Brief").click();
    stays(page, "To settle", "Planned sales are 0.38 of the fee");
}

fn campaign_3_context_matters(page: &Page) {
    enter(page, 3);
    says(&asked(page), &["5.0% of all views must click", "10% of all clicks must buy", "50 orders ÷ 500 clicks"]);
    says(
        &settle(page),
        &["At least 10% of all clicks must buy: above the published 1.4% to 2.66%", "Littledata, 2023"],
    );
    page.link("Funnel").click();
    // 50 of 10,000.
    steps(page).wait_text("0.5% of views");
    page.link("Brief").click();
    stays(page, "What moves what", "10% must buy");
}

fn campaign_4_leads_in_euros(page: &Page) {
    let german = enter(page, 4);
    let settle = settle(page);
    let numbers = |english: &str| {
        // The same digits as people write them here and there.
        if german { english.replace(" €", "\u{a0}€") } else { in_english(english) }
    };
    for words in [
        "Planned pipeline is 0,47 of the fee: it cannot pay back",
        "it brings 1.953,36 € in pipeline. It costs 4.200 € in fee.",
        "A qualified lead costs 516,03 €, against at most 180 €.",
        "25 qualified leads wanted, 8,14 planned",
    ] {
        settle.wait_text(&numbers(words));
    }
    page.link("Funnel").click();
    for words in ["85.000", "52.700", "474,3", "417,4", "27,13", "8,14", "1.953,36 €"] {
        steps(page).wait_text(&numbers(words));
    }
    page.link("Brief").click();
    page.disclosure("Who, what, where*").wait_text("Germany");
    stays(page, "To settle", &numbers("Planned pipeline is 0,47 of the fee"));
}

/// "1.953,36 €" as "€1,953.36".
fn in_english(german: &str) -> String {
    let swapped: String = german
        .char_indices()
        .map(|(at, letter)| {
            let inside = german[..at].ends_with(|before: char| before.is_ascii_digit())
                && german[at + letter.len_utf8()..].starts_with(|after: char| after.is_ascii_digit());
            match letter {
                '.' if inside => ',',
                ',' if inside => '.',
                other => other,
            }
        })
        .collect();
    let mut words: Vec<String> = swapped.split(' ').map(str::to_owned).collect();
    while let Some(at) = words.iter().position(|word| word.trim_end_matches(['.', ',']) == "€") {
        let rest = words.remove(at).trim_start_matches('€').to_owned();
        words[at - 1] = format!("€{}{rest}", words[at - 1]);
    }
    words.join(" ")
}

fn campaign_5_awareness(page: &Page) {
    enter(page, 5);
    says(&asked(page), &["55% of all views must be in the market", "220,000 in the market ÷ 400,000 views"]);
    let settle = settle(page);
    says(&settle, &["Nothing feeds “brand-search index”", "The goals ask for 55%"]);
    settle.button("Keep, knowing this: Nothing feeds “brand-search index”").click();
    settle.wait_text("1 settled");
    // No demand for sales or order value anywhere.
    let parts = ["What these numbers ask for", "To settle", "The rest of the brief"];
    let all: String = parts.map(|part| page.region(part).text()).concat();
    for never in ["Average order value", "order must be worth", "Conversion rate", "Tracked link", "Commission"] {
        assert!(!all.contains(never), "{never}");
    }
    stays(page, "To settle", "1 settled");
}

fn campaign_6_app_installs(page: &Page) {
    enter(page, 6);
    says(&settle(page), &["Activated users: window, counter and place not agreed", "no install can be credited"]);
    // Every click opens the store page: there is no landing step, and no order.
    page.link("Funnel").click();
    let table = steps(page);
    table.wait_text("Installs");
    assert!(!table.text().contains("Store sessions") && !table.text().contains("Orders"));
    likely_and_what_matters(page);
    page.reload();
    likely_and_what_matters(page);
    // The plan is written back as the target: the same numbers, another goal, and after a reload too.
    page.button("Write back: 42 activated users").click();
    let likely = page.region("How likely it is");
    says(&likely, &["42 activated users or more:", "median 42", "between 18.6 and 94"]);
    let said = likely.text();
    wait_saved(page);
    page.reload();
    says(&page.region("How likely it is"), &[&said]);
    page.link("Brief").click();
    page.field("Number, Activated users").wait_value("42");
    stays(page, "To settle", "Planned user value is 0.59 of all costs: it cannot pay back");
}

/// "activated users p5 18.6, p50 42.0, p95 94.2 …; chance of 60: 0.235 by expectation, 0.247 with
/// counting luck; what matters most, by swing: views 45.2, CTR 43.7, install 24.7, activated 19.1,
/// audience 14.2; the value plays no part in a count."
fn likely_and_what_matters(page: &Page) {
    let likely = page.region("How likely it is");
    says(
        &likely,
        &["60 activated users or more: 25% · 5 in 20, if these assumptions hold", "without it 23% · 5 in 20"],
    );
    says(&likely, &["median 42", "between 18.6 and 94"]);
    let matters = page.region("What matters most");
    says(&matters, &["Views matter most: between 40,000 and 110,000 they move activated users by 45"]);
    matters.disclosure("The same numbers as a table").click();
    let by: Vec<String> =
        matters.any("table").ask("return [...el.tBodies[0].rows].map((row) => row.cells[4].innerText)");
    assert_eq!(by, ["45.2", "43.7", "24.7", "19.1", "14.2"]);
}

fn campaign_7_a_full_brief(page: &Page) {
    enter(page, 7);
    let settle = settle(page);
    says(
        &settle,
        &[
            "The plan loses $1,297.26 at a margin of 55%",
            "it brings $1,069.66 in sales. It costs $1,800 in fee and $85.57 in commission (8%).",
            "It breaks even at 57.16 orders, a conversion rate of 9.31%; planned are 15.97.",
            "This is so even if everything works as planned.",
            "The outcomes ask for 14% more store sessions, 13% more orders and 12% more sales than this plan gives",
            "Clicks and link taps are not the same count",
            "900 link taps everywhere beside 714 clicks in the market by the plan",
        ],
    );
    for settled in ["No tracked link", "Not agreed yet", "Denominator", "short window"] {
        assert!(!settle.text().contains(settled), "{settled}");
    }
    says(&asked(page), &["1.5% of everyone reached must tap the link", "900 link taps ÷ 60,000 people reached"]);
    page.link("Funnel").click();
    // 40,800 in market; 714 clicks; 614.04 landing-page views; 15.965 orders; $1,069.66.
    says(&steps(page), &["40,800", "714", "614", "15.97", "$1,069.66"]);
    page.link("Brief").click();
    page.disclosure("Message*").wait_text("2 of 2");
    page.disclosure("Rights*").wait_text("2 of 2");
    stays(page, "To settle", "The plan loses $1,297.26");
}
