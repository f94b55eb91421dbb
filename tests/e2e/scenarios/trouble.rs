//! The page itself does not arrive, cannot run, or stops.

use serde_json::json;
use throughline_kit::server::Variant;

use super::acts::{kept, own_brief, reach};
use crate::{page::Page, run::Scenario, scenarios};

pub const ALL: &[Scenario] = scenarios![
    a_failed_download_is_said,
    a_part_that_does_not_arrive_is_asked_for_again,
    a_link_waits_for_the_part_that_reads_it,
    a_browser_without_webassembly_is_told,
    a_panic_is_said_and_nothing_is_lost,
    a_mistake_outside_the_app_does_not_stop_it,
];

fn a_failed_download_is_said(page: &Page) {
    page.open_as(Variant::DownloadFails, "");
    page.any("main").heading("The page did not arrive whole").wait();
    page.button("Reload the page").wait();
    assert!(page.axe().is_empty(), "{:?}", page.axe());
    page.fits();
    // The browser itself tells of the missing file.
    page.records();
}

/// The connection is lost after the start: the open room works, another says what is wrong.
fn a_part_that_does_not_arrive_is_asked_for_again(page: &Page) {
    page.open_as(Variant::LaterFails, "");
    reach(page).fill("30k");
    page.wait_for_text("= 30,000");
    page.link("Funnel").click();
    page.any("main").heading("This part did not arrive").wait();
    page.fits();
    assert!(page.axe().is_empty(), "{:?}", page.axe());
    page.link("Brief").click();
    reach(page).wait_value("30,000");
    page.link("Funnel").click();
    page.any("main").heading("This part did not arrive").wait();
    page.js("window.laterArrives = true", vec![]);
    page.button("Try again").click();
    page.any("main").heading("What would have to be true").wait();
    page.wait_for_text("30,000");
}

fn a_link_waits_for_the_part_that_reads_it(page: &Page) {
    own_brief(page);
    let own = page.fragment();
    page.open_as(Variant::LaterFails, &own);
    page.any("main").heading("This part did not arrive").wait();
    page.js("window.laterArrives = true", vec![]);
    page.button("Try again").click();
    reach(page).wait_value("30,000");
}

fn a_browser_without_webassembly_is_told(page: &Page) {
    page.open_as(Variant::NoWebAssembly, "");
    page.heading("This browser is too old for this page").wait();
    page.fits();
    page.judge();
}

fn a_panic_is_said_and_nothing_is_lost(page: &Page) {
    own_brief(page);
    let before = kept(page);
    misbehave(page, "panic");
    page.any("main").heading("The page has stopped").wait();
    assert!(!page.any("banner").exists());
    let records = page.records();
    assert!(records.iter().all(|record| record.contains("planted")) && !records.is_empty(), "{records:?}");
    page.fits();
    page.judge();
    page.button("Save everything as a file").click();
    assert_eq!(kept(page), before);
    page.button("Reload the page").click();
    reach(page).wait_value("30,000");
    // Also where it comes out of a promise.
    misbehave(page, "panicLater");
    page.any("main").heading("The page has stopped").wait();
    page.records();
}

/// Extensions and messengers' browsers run scripts of their own.
fn a_mistake_outside_the_app_does_not_stop_it(page: &Page) {
    own_brief(page);
    misbehave(page, "error");
    page.until("it is recorded", || page.records().iter().any(|record| record.contains("planted")));
    reach(page).fill("31k");
    page.wait_for_text("= 31,000");
    assert!(!page.heading("The page has stopped").exists());
}

/// Has a script of the page's own origin do something that it must not.
fn misbehave(page: &Page, how: &str) {
    let ready = "if (window.misbehave) return true; if (!window.__asked) { window.__asked = true; \
        document.head.append(Object.assign(document.createElement('script'), { src: '/__test/self-test.js' })); } return false;";
    page.until("the script is there", || page.js(ready, vec![]) == true);
    page.js("window.misbehave[arguments[0]]()", vec![json!(how)]);
}
