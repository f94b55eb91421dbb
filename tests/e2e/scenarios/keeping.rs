//! Storage that is blocked, full, or holds what cannot be read.

use throughline_kit::server::Variant;

use super::acts::{address, brief, clicks, head_key, implied, kept, plant, put, reach, record_key, steps, wait_saved};
use crate::{page::Page, run::Scenario, scenarios};

pub const ALL: &[Scenario] = scenarios![
    where_storage_is_blocked_the_page_works_and_says_so,
    where_storage_is_full_the_page_works_and_says_so,
    what_cannot_be_kept_is_not_dropped,
    a_damaged_brief_is_moved_aside,
    a_newer_brief_is_left_alone,
    a_damaged_head_hides_no_brief,
];

fn where_storage_is_blocked_the_page_works_and_says_so(page: &Page) {
    page.open_as(Variant::StorageBlocked, "");
    page.wait_for_text("This browser lets the page keep nothing");
    reach(page).fill("50k");
    implied(page).wait_text("1.0% of everyone reached must click");
    page.wait_for_text("Not saved");
    page.judge();
    page.any("status").button("Save as a file").click();
    page.link("Funnel").click();
    steps(page).wait_text("50,000");
    page.link("Brief").click();
    reach(page).wait_value("50,000");
    page.button("Share").click();
    let message = page.dialog("Share this brief").field("Message").value();
    assert!(message.contains("reach 50,000"), "{message}");
    page.clean();
}

fn where_storage_is_full_the_page_works_and_says_so(page: &Page) {
    plant(page, &brief(51, "Spring"), 1_764_000_000_000);
    let before = kept(page);
    page.open_as(Variant::StorageFull, &address(51));
    page.wait_for_text("The browser has no room left for this page");
    reach(page).fill("50k");
    implied(page).wait_text("1.0% of everyone reached must click");
    page.wait_for_text("Not saved");
    page.judge();
    page.any("status").button("Save as a file").click();
    page.any("status").button("Try again").click();
    page.wait_for_text("Not saved");
    assert_eq!(kept(page), before);
    // Room is made.
    page.js("delete Storage.prototype.setItem; const frame = document.createElement('iframe'); document.body.append(frame); \
        const own = frame.contentWindow.localStorage; Storage.prototype.setItem = (key, value) => own.setItem(key, value);", vec![]);
    page.any("status").button("Try again").click();
    wait_saved(page);
    page.until("the notice is gone", || !page.text().contains("no room left"));
    assert_ne!(kept(page)[&record_key(51)], before[&record_key(51)]);
    page.clean();
}

/// Going to another brief keeps what could not be kept, one way or the other.
fn what_cannot_be_kept_is_not_dropped(page: &Page) {
    page.open_as(Variant::StorageBlocked, "");
    reach(page).fill("50k");
    page.wait_for_text("Not saved");
    let own = page.fragment();
    page.link("All briefs").click();
    page.button("New brief").click();
    page.field("Brand").fill("Brand B");
    page.go(&own);
    reach(page).wait_value("50,000");
    page.clean();
}

fn a_damaged_brief_is_moved_aside(page: &Page) {
    plant(page, &brief(61, "Spring"), 1_764_000_000_000);
    let damaged = kept(page)[&record_key(61)].replacen("s1.", "s1.AAAA", 1);
    put(page, &record_key(61), &damaged);
    page.open("");
    page.link("Spring*").click();
    page.heading("This brief could not be read").wait();
    page.wait_for_text("It was moved aside, unchanged; nothing was overwritten.");
    page.judge();
    page.any("main").button("Save what was there as a file").click();
    let aside = record_key(61).replace("record", "aside") + "/0";
    let next = record_key(61).replace("record", "aside") + "/1";
    assert_eq!(kept(page).get(&aside), Some(&damaged), "{:?}", kept(page));
    assert!(!kept(page).contains_key(&record_key(61)));
    // What comes in its place later leaves it alone.
    put(page, &record_key(61), "garbage");
    page.open(&address(61));
    page.heading("This brief could not be read").wait();
    assert_eq!(kept(page).get(&aside), Some(&damaged));
    assert_eq!(kept(page).get(&next).map(String::as_str), Some("garbage"));
    page.clean();
}

fn a_newer_brief_is_left_alone(page: &Page) {
    plant(page, &brief(62, "Spring"), 1_764_000_000_000);
    put(page, &record_key(62), "s2.from-a-later-version");
    let before = kept(page);
    page.open("");
    page.link("Spring*").click();
    page.heading("This brief was written with a newer version of this page").wait();
    page.button("Save what was there as a file").click();
    page.judge();
    page.reload();
    page.heading("This brief was written with a newer version of this page").wait();
    assert_eq!(kept(page), before);
    // The head too.
    page.leave();
    put(page, &head_key(62), "s2.from-a-later-version");
    let before = kept(page);
    page.open("#/briefs");
    page.heading("All briefs").wait();
    assert!(!page.text().contains("No brief is kept here yet"), "it is hidden");
    page.open(&address(62));
    page.heading("This brief was written with a newer version of this page").wait();
    assert_eq!(kept(page), before);
    page.clean();
}

fn a_damaged_head_hides_no_brief(page: &Page) {
    plant(page, &brief(63, "Spring"), 1_764_000_000_000);
    put(page, &head_key(63), "garbage");
    page.open("");
    page.link("Spring*").click();
    reach(page).wait_value("25,000");
    clicks(page).fill("510");
    wait_saved(page);
    page.open("#/briefs");
    page.link("Spring*").wait();
    page.clean();
}
