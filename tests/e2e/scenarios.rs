//! What people do with the page.

use throughline_kit::server::Variant;

use crate::{page::Page, run::Scenario, scenarios};

pub const ALL: &[Scenario] =
    scenarios![a_first_visit_is_clean, a_failed_download_is_said, a_browser_without_webassembly_is_told];

fn a_first_visit_is_clean(page: &Page) {
    page.open("");
    page.any("main").wait();
    page.judge();
}

fn a_failed_download_is_said(page: &Page) {
    page.open_as(Variant::DownloadFails, "");
    page.any("alert").heading("The page did not arrive whole").wait();
    assert!(page.axe().is_empty(), "{:?}", page.axe());
    // The browser itself tells of the missing file.
    page.records();
}

fn a_browser_without_webassembly_is_told(page: &Page) {
    page.open_as(Variant::NoWebAssembly, "");
    page.heading("This browser is too old for this page").wait();
    page.judge();
}
