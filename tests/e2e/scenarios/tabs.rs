//! Two tabs with the same brief.

use super::acts::{address, brief, clicks, head_key, kept_briefs, plant, put, reach, record_key, wait_saved};
use crate::{
    page::{Page, Tab},
    run::Scenario,
    scenarios,
};

pub const ALL: &[Scenario] = scenarios![
    another_tab_takes_over_what_was_changed,
    two_tabs_that_differ_ask_and_theirs_is_taken,
    two_tabs_that_differ_ask_and_this_one_is_kept,
    two_tabs_that_differ_ask_and_both_are_kept,
    a_contested_brief_is_not_dropped,
    a_newer_version_in_another_tab_stops_this_one,
];

/// Opens a brief in two tabs; ends in the second.
fn two_tabs(page: &Page) -> (Tab, Tab) {
    plant(page, &brief(71, "Spring"), 1_764_000_000_000);
    page.open(&address(71));
    reach(page).wait_value("25,000");
    let first = page.tab();
    page.new_tab();
    page.open(&address(71));
    reach(page).wait_value("25,000");
    (first, page.tab())
}

/// Both tabs have a change of their own: reach 30,000 in the first, 510 clicks in the second, which
/// ends up with the question. Its change is made before it hears of the other, and is not kept yet:
/// the timer and the switch between tabs, which would keep it, are held back.
fn differing(page: &Page) -> (Tab, Tab) {
    let (first, second) = two_tabs(page);
    page.js(
        "const later = window.setTimeout; window.setTimeout = (work, time, ...more) => time === 300 ? 0 : later(work, time, ...more); \
         addEventListener('visibilitychange', (event) => event.stopImmediatePropagation(), true); \
         window.__on = () => { window.setTimeout = later; };",
        vec![],
    );
    clicks(page).fill("510");
    page.switch_to(&first);
    reach(page).fill("30k");
    page.press("Tab");
    wait_saved(page);
    page.switch_to(&second);
    page.wait_for_text("This brief was also changed in another tab. Nothing is being saved here until you choose.");
    page.js("window.__on()", vec![]);
    (first, second)
}

fn another_tab_takes_over_what_was_changed(page: &Page) {
    let (first, second) = two_tabs(page);
    reach(page).fill("30k");
    page.press("Tab");
    wait_saved(page);
    page.switch_to(&first);
    reach(page).wait_value("30,000");
    page.wait_for_text("This brief was changed in another tab; you see the newer version.");
    page.judge();
    clicks(page).fill("510");
    page.press("Tab");
    wait_saved(page);
    page.switch_to(&second);
    clicks(page).wait_value("510");
    reach(page).wait_value("30,000");
    page.reload();
    clicks(page).wait_value("510");
    reach(page).wait_value("30,000");
    assert_eq!(kept_briefs(page), 1);
    page.clean();
}

fn two_tabs_that_differ_ask_and_theirs_is_taken(page: &Page) {
    differing(page);
    page.judge();
    page.wait_for_text("Not saved");
    page.button("Use the other tab's").click();
    reach(page).wait_value("30,000");
    clicks(page).wait_value("500");
    wait_saved(page);
    assert!(!page.text().contains("changed in another tab"));
    clicks(page).fill("520");
    wait_saved(page);
    page.reload();
    clicks(page).wait_value("520");
    reach(page).wait_value("30,000");
    page.clean();
}

fn two_tabs_that_differ_ask_and_this_one_is_kept(page: &Page) {
    let (first, _) = differing(page);
    page.button("Keep this one").click();
    wait_saved(page);
    clicks(page).wait_value("510");
    reach(page).wait_value("25,000");
    page.switch_to(&first);
    clicks(page).wait_value("510");
    page.wait_for_text("This brief was changed in another tab");
    page.reload();
    clicks(page).wait_value("510");
    reach(page).wait_value("25,000");
    page.clean();
}

fn two_tabs_that_differ_ask_and_both_are_kept(page: &Page) {
    let (first, _) = differing(page);
    page.button("Keep both").click();
    wait_saved(page);
    clicks(page).wait_value("510");
    reach(page).wait_value("25,000");
    page.until("the address names the new brief", || {
        page.fragment().starts_with("#/brief/") && page.fragment() != address(71)
    });
    assert_eq!(kept_briefs(page), 2);
    page.reload();
    clicks(page).wait_value("510");
    page.switch_to(&first);
    reach(page).wait_value("30,000");
    clicks(page).wait_value("500");
    page.clean();
}

/// Whoever goes elsewhere instead of choosing loses neither.
fn a_contested_brief_is_not_dropped(page: &Page) {
    plant(page, &brief(72, "Summer"), 1_764_000_000_000);
    differing(page);
    page.link("All briefs").click();
    page.link("Summer*").click();
    reach(page).wait_value("25,000");
    clicks(page).wait_value("500");
    page.link("All briefs").click();
    page.until("both versions are there", || page.link("Spring*").count() == 2);
    assert_eq!(kept_briefs(page), 3);
    page.clean();
}

fn a_newer_version_in_another_tab_stops_this_one(page: &Page) {
    let (first, second) = two_tabs(page);
    page.switch_to(&first);
    page.leave();
    put(page, &record_key(71), "s2.from-a-later-version");
    put(page, &head_key(71), "s2.from-a-later-version");
    page.switch_to(&second);
    page.wait_for_text("Another tab saved this brief with a newer version of this page");
    clicks(page).fill("510");
    page.press("Tab");
    page.wait_for_text("Not saved");
    page.judge();
    page.button("Keep both").click();
    wait_saved(page);
    assert_eq!(super::acts::kept(page)[&record_key(71)], "s2.from-a-later-version");
    assert_eq!(kept_briefs(page), 2);
    page.clean();
}
