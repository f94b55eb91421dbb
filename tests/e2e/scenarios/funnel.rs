//! The Funnel room, with campaign 2 of the fixtures.

use super::acts::{implied, kept, reach, steps, unfold_facts, wait_saved};
use crate::{page::Page, run::Scenario, scenarios};

pub const ALL: &[Scenario] = scenarios![
    an_example_without_assumptions_is_drawn_open,
    assumptions_are_worked_through,
    a_plan_is_written_back_as_a_goal,
    a_slider_moves_an_assumption,
    what_cannot_be_assumed_is_said_and_nothing_breaks,
    a_table_and_a_picture_are_taken_along,
    another_objective_has_other_steps
];

const CAMPAIGN_2: [(&str, &str); 6] = [
    ("Reach", "60,000"),
    ("Audience in your market", "70%"),
    ("Click-through rate", "1.5%"),
    ("Clicks that show up as sessions", "85%"),
    ("Conversion rate", "2%"),
    ("Average order value", "$64"),
];

/// The cells of the table, row by row.
fn rows(page: &Page) -> Vec<Vec<String>> {
    steps(page).ask("return [...el.tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.innerText.replace(/\\s+/g, ' ').trim()))")
}

fn picture(page: &Page) -> String {
    page.find("img", "Funnel chart*").ask("return el.toDataURL()")
}

fn an_example_without_assumptions_is_drawn_open(page: &Page) {
    page.open("");
    page.link("Funnel").click();
    page.figure("25,000 people reached are to bring*").wait();
    let rows = rows(page);
    let says = |step: &str, what: &str| {
        let row = rows.iter().find(|row| row[0] == step).unwrap_or_else(|| panic!("no row {step}: {rows:?}"));
        assert!(row.iter().any(|cell| cell.contains(what)), "{row:?} does not say {what}");
    };
    says("Reach", "25,000");
    says("In your market", "not set");
    says("Clicks", "500");
    says("Store sessions", "not set");
    says("Orders", "not set");
    says("Sales", "$2,000");
    page.judge();
}

fn assumptions_are_worked_through(page: &Page) {
    page.open("");
    page.link("Funnel").click();
    page.until("the funnel is drawn", || picture(page).len() > 1000);
    let before = picture(page);
    for (assumption, typed) in CAMPAIGN_2 {
        page.field(assumption).fill(typed);
    }
    page.any("main").focus();
    steps(page).wait_text("$685.44");
    page.until("the picture has changed", || picture(page) != before);
    page.figure("60,000 people reached bring 10.71 orders and $685.44*").wait();
    let expected = [
        ["Reach", "60,000", "25,000 the plan has 140% more Write back", "—", "—", "—"],
        ["In your market", "42,000", "—", "70% of people reached", "70% of people reached", "18,000 (30%)"],
        [
            "Clicks",
            "630",
            "500 the plan has 26% more Write back",
            "1.5% of those in the market",
            "1.05% of people reached",
            "41,370 (98.5%)",
        ],
        ["Store sessions", "535.5", "—", "85% of clicks", "0.89% of people reached", "94.5 (15%)"],
        ["Orders", "10.71", "—", "2.0% of store sessions", "0.018% of people reached", "524.8 (98%)"],
        // 685.44 ÷ 2,000 − 1
        ["Sales", "$685.44", "$2,000 the plan has 66% less Write back", "$64.00 per order", "—", "—"],
    ];
    let rows = rows(page);
    for (row, expected) in rows.iter().zip(expected) {
        assert_eq!(row[..], expected, "{rows:#?}");
    }
    assert_eq!(rows.len(), expected.len());
    wait_saved(page);
    page.judge();
    page.reload();
    steps(page).wait_text("$685.44");

    // The fee of campaign 2: planned sales are 0.38 of it.
    page.link("Brief").click();
    page.field("Fee").fill("1,800");
    let more = implied(page).any("disclosure");
    page.until("there is more than is shown at first", || more.exists());
    more.click();
    implied(page).wait_text("0.38 times the fee in sales");
    implied(page).wait_text("it cannot pay back");
    page.judge();
}

fn a_plan_is_written_back_as_a_goal(page: &Page) {
    page.open("");
    page.link("Funnel").click();
    for (assumption, typed) in CAMPAIGN_2 {
        page.field(assumption).fill(typed);
    }
    let write_back = page.button("Write back: 630 clicks");
    write_back.click();
    // It says so now, so that there is nothing to write back any more.
    write_back.gone();
    page.button("Undo").click();
    write_back.click();
    write_back.gone();
    wait_saved(page);
    page.reload();
    page.link("Brief").click();
    page.field("Number, Clicks").wait_value("630");
    reach(page).wait_value("25,000");
    page.judge();
}

fn a_slider_moves_an_assumption(page: &Page) {
    page.open("");
    page.link("Funnel").click();
    let slider = page.find("slider", "Audience in your market, slider");
    slider.focus();
    // From the middle, where an assumption stands that is not set, to a quarter of a percent more.
    page.press("Right");
    page.field("Audience in your market").wait_value("50.25%");
    assert_eq!(slider.attribute("aria-valuetext").as_deref(), Some("50.25%"));
    // 25,000 × 0.5025
    steps(page).wait_text("12,563");
    page.press("End");
    page.field("Audience in your market").wait_value("100%");
    steps(page).wait_text("25,000");
    // A range has two ends, and each has a slider of its own.
    page.field("Audience in your market").fill("60% to 80%");
    page.until("the slider is gone", || !slider.exists());
    steps(page).wait_text("Median, and 90% between");
    let lower = page.find("slider", "Audience in your market, lower end, slider");
    lower.focus();
    page.press("Left");
    page.field("Audience in your market").wait_value("59.75% to 80%");
    page.find("slider", "Audience in your market, upper end, slider").focus();
    page.press("Right");
    page.field("Audience in your market").wait_value("59.75% to 80.25%");
    // It cannot be all of them, and the slider goes back to where it stood.
    page.press("End");
    page.until("the slider is back", || {
        page.find("slider", "Audience in your market, upper end, slider").value() == "321"
    });
    page.field("Audience in your market").wait_value("59.75% to 80.25%");
    page.judge();
}

fn what_cannot_be_assumed_is_said_and_nothing_breaks(page: &Page) {
    page.open("");
    page.link("Funnel").click();
    let assumed = |name: &str| page.find("complementary", "Assumptions").field(name);
    for (assumption, typed) in CAMPAIGN_2 {
        assumed(assumption).fill(typed);
    }
    steps(page).wait_text("$685.44");
    // What cannot be believed is said beside its field and stays there; its step is not set then.
    for (typed, said) in [
        ("3% to 1%", "write the smaller one first"),
        ("0% to 3%", "A range cannot touch 0%"),
        ("5% to 100%", "A range cannot touch 100%"),
        ("often", "Write a percentage or a range"),
    ] {
        let rate = assumed("Click-through rate");
        rate.fill(typed);
        page.press("Tab");
        rate.wait_description(said);
        assert!(rate.is_invalid() && rate.value() == typed);
        page.until("the step is not set", || {
            rows(page).iter().any(|row| row[0] == "Clicks" && !row.join(" ").contains("630"))
        });
    }
    // Everything else has a defined result, with no number that is none.
    for (assumption, typed, shown) in [
        // Nothing clicks: no rate of nothing.
        ("Click-through rate", "0", "no rate"),
        // More than all: shown, and questioned.
        ("Click-through rate", "150%", "150% of those in the market"),
        ("Reach", "1000000000000", "700,000,000,000"),
        ("Reach", "10 to 1000000000000", "Median, and 90% between"),
    ] {
        assumed("Click-through rate").fill("1.5%");
        assumed(assumption).fill(typed);
        steps(page).wait_text(shown);
        let text = page.text();
        for never in ["NaN", "inf", "∞", "undefined"] {
            assert!(!text.split_whitespace().any(|word| word == never), "{never} after {assumption} {typed}");
        }
        page.judge();
    }
    page.resize(360, 800);
    page.fits();
}

fn a_table_and_a_picture_are_taken_along(page: &Page) {
    page.open("");
    page.link("Funnel").click();
    for (assumption, typed) in CAMPAIGN_2 {
        page.field(assumption).fill(typed);
    }
    steps(page).wait_text("$685.44");
    page.button("Copy the table").click();
    page.wait_for_text("Copied: paste it into a spreadsheet.");
    let copied = page.clipboard();
    assert!(copied.contains("Orders\t10.71\t\t\t\t\t2%\t0.0179%\t524.79\t98%"), "{copied}");
    // Both pictures are made without an error; where the browser puts them is its own business.
    page.button("SVG: Funnel chart*").click();
    page.button("PNG: Funnel chart*").click();
    page.judge();
}

fn another_objective_has_other_steps(page: &Page) {
    page.open("");
    unfold_facts(page);
    page.choose("Objective", "Leads");
    page.link("Funnel").click();
    page.heading("What would have to be true").wait();
    page.until("the steps are those of leads", || {
        rows(page).iter().map(|row| row[0].clone()).collect::<Vec<_>>().ends_with(&[
            "Sign-ups".to_owned(),
            "Qualified leads".to_owned(),
            "Pipeline".to_owned(),
        ])
    });
    page.field("Sessions that sign up").fill("6.5%");
    assert!(!page.field("Average order value").exists());
    page.judge();
    wait_saved(page);
    page.link("Brief").click();
    reach(page).wait_value("25,000");
    assert_eq!(kept(page).len(), 2);
}
