//! Typing: the founding example from nothing, and what cannot be read.

use super::acts::{brand, creator, implied, reach, unfold_facts, wait_saved};
use crate::{
    page::{Page, Target},
    run::Scenario,
    scenarios,
};

pub const ALL: &[Scenario] = scenarios![
    the_founding_example_can_be_typed,
    a_number_that_cannot_be_read_stays,
    other_kinds_that_cannot_be_read_stay,
    two_readings_are_asked_about,
];

fn the_founding_example_can_be_typed(page: &Page) {
    page.open("");
    page.button("Start empty").click();
    page.field("Brand").fill("Brand A");
    page.field("Creator").fill("@creator_a");
    page.field("Campaign").fill("Autumn launch");
    page.choose("Objective", "Sales");
    page.choose("Currency", "USD US Dollar");
    page.button("Add a market").click();
    page.field("Market").wait_focused();
    page.field("Market").fill("US");
    page.press("Tab");
    page.field("Market").wait_value("United States");

    for (count, format, pieces) in [("5", "Post", "5 Instagram posts"), ("3", "Story", "3 Instagram stories")] {
        creator(page).button("Add a deliverable").click();
        page.field("How many, Format").wait_focused();
        page.field("How many, Format").fill(count);
        page.choose(&format!("Platform, {count} pieces"), "Instagram");
        page.choose(&format!("Format, {count} Instagram pieces"), format);
        page.button(&format!("Remove this deliverable: {pieces}")).wait();
    }
    add_goal(page, &creator(page), "Add a target", "Reach", "Number", "25k");
    page.wait_for_text("= 25,000");
    page.press("Tab");
    reach(page).wait_value("25,000");
    add_goal(page, &creator(page), "Add a target", "Engagement rate", "Share", "8 %");
    add_goal(page, &brand(page), "Add an outcome", "Clicks", "Number", "500");
    add_goal(page, &brand(page), "Add an outcome", "Attributed sales", "Amount", "$2,000");

    let implied = implied(page);
    implied.wait_text("2.0% of everyone reached must click");
    implied.wait_text("$4.00 in sales per click");
    implied.wait_text("$218.58 is what the average order must be worth");
    implied.wait_text("engagement: of followers, of reach or of views? It is not agreed.");
    page.any("banner").wait_text("Autumn launch");
    page.any("banner").wait_text("Brand A with @creator_a");
    assert_eq!(page.title(), "Autumn launch · Throughline");
    wait_saved(page);
    page.judge();

    page.reload();
    page.field("Share, Engagement rate").wait_value("8%");
    page.field("Amount, Attributed sales").wait_value("$2,000");
    page.disclosure("Who, what, where*").wait_text("Brand A with @creator_a");
    unfold_facts(page);
    page.field("Market").wait_value("United States");
    page.field("Currency").wait_value("USD US Dollar");
}

fn add_goal(page: &Page, side: &Target, add: &str, metric: &str, how_much: &str, amount: &str) {
    side.button(add).click();
    let chosen = side.field("Metric").nth(-1);
    chosen.wait_focused();
    chosen.choose(metric);
    page.field(&format!("{how_much}, {metric}")).fill(amount);
}

/// Types it, leaves the field, and waits for what is said of it.
fn refused(field: &Target, page: &Page, typed: &str, said: &str) {
    field.fill(typed);
    page.press("Tab");
    field.wait_description(said);
    assert_eq!(field.value(), typed);
    assert!(field.is_invalid());
}

fn a_number_that_cannot_be_read_stays(page: &Page) {
    page.open("");
    let reach = reach(page);
    for (typed, said) in [
        ("-5", "Write it without a minus, such as 25,000 or 25k."),
        ("1e9", "Write a number, such as 25,000 or 25k."),
        ("1.234,5,6", "Write a number, such as 25,000 or 25k."),
        ("12.5", "Write a whole number, such as 25,000 or 25k."),
        ("8%", "This is no percentage: write it without %, such as 25,000 or 25k."),
        ("99999999999999999999", "This is larger than can be written down here. Is there a digit too many?"),
        ("many", "Write a number, such as 25,000 or 25k."),
    ] {
        refused(&reach, page, typed, said);
    }
    // It has no value meanwhile, and none is made up.
    assert!(!implied(page).text().contains("2.0%"));
    wait_saved(page);
    page.judge();
    page.reload();
    reach.wait_value("many");
    reach.wait_description("Write a number, such as 25,000 or 25k.");
    assert!(!implied(page).text().contains("2.0%"));
    // Across rooms as well.
    page.link("Funnel").click();
    page.heading("What would have to be true").wait();
    page.link("Brief").click();
    reach.wait_description("Write a number");

    reach.fill("");
    page.press("Tab");
    page.until("nothing is said of an empty field", || reach.description().is_empty());
    assert!(!reach.is_invalid());
    reach.fill("25k");
    implied(page).wait_text("2.0% of everyone reached must click");
    page.judge();
}

fn other_kinds_that_cannot_be_read_stay(page: &Page) {
    page.open("");
    unfold_facts(page);
    let sales = page.field("Amount, Attributed sales");
    let other = "This campaign is in USD ($). Write the amount in it, or change the campaign's currency to EUR.";
    let cases = [
        (page.field("First day"), "31 February", "The calendar has no such day."),
        (page.field("Window, Reach"), "soon", "Write a number of days, such as 7 days, 2 weeks or 24 hours."),
        (page.field("Share, Engagement rate"), "high", "Write a percentage, such as 1.83%."),
        (page.field("Market"), "Atlantis", "Write a country or its two letters, such as US or DE."),
        (sales.clone(), "€2,000", other),
    ];
    refused(&sales, page, "1.0055", "Write at most two decimals.");
    refused(&sales, page, "$$5", "Write an amount, such as $2,000.");
    for (field, typed, said) in &cases {
        refused(field, page, typed, said);
    }
    page.judge();
    wait_saved(page);
    page.reload();
    unfold_facts(page);
    for (field, typed, said) in &cases {
        field.wait_value(typed);
        field.wait_description(said);
    }
    for (field, _, _) in &cases {
        field.fill("");
        page.press("Tab");
        page.until("nothing is said any more", || !field.is_invalid());
    }
    // More than all of them cannot happen, but it can be written down, and is said.
    let clicks = page.field("Number, Clicks");
    clicks.fill("30,000");
    implied(page).wait_text("120%");
    implied(page).wait_text("That is more than all of them: it cannot happen.");
    let rate = page.field("Share, Engagement rate");
    rate.fill("120%");
    page.press("Tab");
    rate.wait_value("120%");
    assert!(!rate.is_invalid());
}

fn two_readings_are_asked_about(page: &Page) {
    page.open("");
    unfold_facts(page);
    let first = page.field("First day");
    first.fill("12/3/2026");
    page.press("Tab");
    let question = page.group("Which one do you mean?");
    question.button("3 Dec 2026").wait();
    page.judge();
    wait_saved(page);
    page.reload();
    unfold_facts(page);
    first.wait_value("12/3/2026");
    question.button("12 Mar 2026").click();
    first.wait_value("12 Mar 2026");
    question.gone();
}
