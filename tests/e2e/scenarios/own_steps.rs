//! Steps of the brand's own in the Funnel room, with campaign 2 of the fixtures.

use super::acts::{steps, wait_saved};
use crate::page::{Page, Target};
use crate::{run::Scenario, scenarios};

pub const ALL: &[Scenario] =
    scenarios![a_step_is_added_and_moved_by_keyboard, steps_are_left_out_and_come_back, an_own_step_is_not_shared];

const CAMPAIGN_2: [(&str, &str); 6] = [
    ("Reach", "60,000"),
    ("Audience in your market", "70%"),
    ("Click-through rate", "1.5%"),
    ("Clicks that show up as sessions", "85%"),
    ("Conversion rate", "2%"),
    ("Average order value", "$64"),
];

/// The assumptions; those that are to move together are named a second time elsewhere.
fn assumptions(page: &Page) -> Target<'_> {
    page.find("complementary", "Assumptions")
}

/// What the steps are called in the table, in their order.
fn names(page: &Page) -> Vec<String> {
    steps(page).ask("return [...el.tBodies[0].rows].map((row) => row.cells[0].innerText.trim())")
}

#[track_caller]
fn wait_names(page: &Page, expected: &[&str]) {
    page.until(&format!("the steps are {expected:?}"), || names(page) == expected);
}

const WITH_QUIZ: [&str; 7] =
    ["Reach", "In your market", "Clicks", "Store sessions", "Quiz finished", "Orders", "Sales"];

/// Campaign 2 with a quiz that 40% of the sessions finish, and the editor of the steps open.
fn with_quiz(page: &Page) {
    page.open("");
    page.link("Funnel").click();
    for (assumption, typed) in CAMPAIGN_2 {
        assumptions(page).field(assumption).fill(typed);
    }
    page.press("Tab");
    steps(page).wait_text("$685.44");
    page.disclosure("Change the steps").click();
    page.button("Add a step").focus();
    page.press("Enter");
    page.field("Name of the step, Own step 1").wait_focused();
    page.type_keys("Quiz finished");
    let up = page.button("Move up: Quiz finished");
    up.focus();
    page.press("Enter");
    wait_names(page, &WITH_QUIZ);
    // The keyboard went with it.
    up.wait_focused();
    assumptions(page).field("Quiz finished per store session").fill("40%");
    page.press("Tab");
    // 535.5 × 0.4 = 214.2; × 0.02 = 4.284; × 64 = 274.176
    steps(page).wait_text("$274.18");
}

fn a_step_is_added_and_moved_by_keyboard(page: &Page) {
    with_quiz(page);
    // 535.5 − 214.2 = 321.3
    for words in ["214.2", "40% of store sessions", "321.3 (60%)", "2.0% of Quiz finished"] {
        steps(page).wait_text(words);
    }
    assumptions(page).field("Orders per Quiz finished").wait_value("2%");
    page.judge();
    page.resize(360, 800);
    page.fits();
    page.resize(1280, 900);

    page.button("Move down: Quiz finished").focus();
    page.press("Enter");
    wait_names(page, &["Reach", "In your market", "Clicks", "Store sessions", "Orders", "Quiz finished", "Sales"]);
    page.button("Move down: Quiz finished").wait_focused();
    // 535.5 × 0.02 = 10.71 orders; × 0.4 = 4.284
    for words in ["10.71", "40% of orders", "$274.18"] {
        steps(page).wait_text(words);
    }
    // Behind it there is money, which stays last.
    page.press("Enter");
    assert_eq!(names(page)[5..], ["Quiz finished", "Sales"]);
    page.press("Mod+z");
    wait_names(page, &WITH_QUIZ);
    wait_saved(page);
    page.reload();
    wait_names(page, &WITH_QUIZ);
    page.judge();
}

fn steps_are_left_out_and_come_back(page: &Page) {
    with_quiz(page);
    page.button("Remove this step: Store sessions").focus();
    page.press("Enter");
    page.wait_for_text("Step removed.");
    page.field("Name of the step, Own step 1").wait_focused();
    wait_names(page, &["Reach", "In your market", "Clicks", "Quiz finished", "Orders", "Sales"]);
    // 630 × 0.4 = 252; × 0.02 = 5.04; × 64 = 322.56
    for words in ["252", "40% of clicks", "$322.56"] {
        steps(page).wait_text(words);
    }
    assert!(!assumptions(page).field("Clicks that show up as sessions").exists());
    page.button("Put back: Store sessions").wait();
    page.judge();
    wait_saved(page);
    page.reload();
    steps(page).wait_text("$322.56");
    assumptions(page).field("Quiz finished per click").wait_value("40%");

    page.disclosure("Change the steps").click();
    let usual = page.button("Back to the usual steps");
    usual.focus();
    page.press("Enter");
    usual.gone();
    page.button("Add a step").wait_focused();
    steps(page).wait_text("$685.44");
    wait_names(page, &["Reach", "In your market", "Clicks", "Store sessions", "Orders", "Sales"]);
    assumptions(page).field("Clicks that show up as sessions").wait_value("85%");
    page.judge();
    // All of it is one step to undo.
    page.press("Mod+z");
    steps(page).wait_text("$322.56");
    page.button("Put back: Store sessions").click();
    wait_names(page, &WITH_QUIZ);
    steps(page).wait_text("$274.18");
}

fn an_own_step_is_not_shared(page: &Page) {
    with_quiz(page);
    for (assumption, is_offered) in [
        ("Click-through rate", true),
        ("Quiz finished per store session", false),
        ("Orders per Quiz finished", false),
        ("Average order value", true),
    ] {
        page.disclosure(&format!("Where does this come from?, {assumption}")).click();
        page.field(&format!("Which numbers, {assumption}")).wait();
        let share = page.checkbox(&format!("Share with the creator, {assumption}"));
        assert_eq!(share.exists(), is_offered, "{assumption}");
    }
    page.judge();
}
