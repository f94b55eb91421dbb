//! Undo and redo, by keyboard and by button, across fields, lists and rooms.

use super::acts::{brand, clicks, creator, implied, own_brief, reach, steps, wait_saved};
use crate::{page::Page, run::Scenario, scenarios};

pub const ALL: &[Scenario] = scenarios![
    steps_are_undone_by_keyboard,
    steps_are_undone_across_rooms,
    what_is_removed_can_be_brought_back,
    only_what_is_seen_is_undone,
];

fn steps_are_undone_by_keyboard(page: &Page) {
    page.open("");
    reach(page).fill("30k");
    clicks(page).fill("600");
    implied(page).wait_text("2.0% of everyone reached must click");
    clicks(page).wait_value("600");
    // The field has the keyboard, and shows the undone value even so.
    page.press("Mod+z");
    clicks(page).wait_value("500");
    assert!(clicks(page).is_focused());
    page.press("Mod+z");
    reach(page).wait_value("25,000");
    page.press("Mod+Shift+z");
    reach(page).wait_value("30,000");
    page.press("Mod+y");
    clicks(page).wait_value("600");
    page.press("Mod+y");
    wait_saved(page);
    // After an undo, a new change ends what could be done again.
    page.press("Mod+z");
    clicks(page).wait_value("500");
    clicks(page).fill("700");
    clicks(page).wait_value("700");
    assert!(page.button("Redo").attribute("aria-disabled").is_some());
    // A choice is a step as well.
    page.choose("Counted where, Clicks", "in the market");
    page.press("Mod+z");
    page.field("Counted where, Clicks").wait_value("not agreed yet");
    clicks(page).wait_value("700");
    page.judge();
}

fn steps_are_undone_across_rooms(page: &Page) {
    page.open("");
    assert!(page.button("Undo").attribute("aria-disabled").is_some());
    clicks(page).fill("640");
    page.link("Funnel").click();
    page.field("Click-through rate").fill("1.5%");
    page.press("Tab");
    page.button("Undo").click();
    page.field("Click-through rate").wait_value("");
    page.button("Undo").click();
    page.until("there is nothing left to undo", || page.button("Undo").attribute("aria-disabled").is_some());
    steps(page).wait_text("500");
    page.link("Brief").click();
    clicks(page).wait_value("500");
    page.button("Redo").click();
    clicks(page).wait_value("640");
    page.button("Redo").click();
    page.until("there is nothing left to redo", || page.button("Redo").attribute("aria-disabled").is_some());
    page.link("Funnel").click();
    page.field("Click-through rate").wait_value("1.5%");
    page.judge();
}

fn what_is_removed_can_be_brought_back(page: &Page) {
    page.open("");
    creator(page).button("Remove this target: Reach").click();
    reach(page).gone();
    assert!(!implied(page).text().contains("must click"));
    page.wait_for_text("Target removed.");
    page.judge();
    page.any("status").button("Undo").click();
    reach(page).wait_value("25,000");
    implied(page).wait_text("2.0% of everyone reached must click");
    page.until("the notice is gone", || !page.text().contains("Target removed."));
    // In its old place.
    assert_eq!(creator(page).field("Metric").nth(1).value(), "Reach");

    brand(page).button("Add an outcome").click();
    page.until("there are three outcomes", || brand(page).field("Metric").count() == 3);
    page.press("Mod+z");
    page.until("there are two outcomes", || brand(page).field("Metric").count() == 2);
    creator(page).button("Remove this deliverable: 5 Instagram posts").click();
    page.wait_for_text("Deliverable removed.");
    page.press("Mod+z");
    creator(page).field("How many, 5 Instagram posts").wait_value("5");
    page.until("the notice is gone", || !page.text().contains("Deliverable removed."));
}

/// Behind another page nothing changes unseen.
fn only_what_is_seen_is_undone(page: &Page) {
    own_brief(page);
    let own = page.fragment();
    page.go("#/briefs");
    page.heading("All briefs").wait();
    page.press("Mod+z");
    page.go(&own);
    reach(page).wait_value("30,000");
}
