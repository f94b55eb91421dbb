//! Every screen at every width, light and dark.

use super::acts::{brief, link_to, plant, reach};
use crate::{
    page::{Page, Scheme},
    run::Scenario,
    scenarios,
};

pub const ALL: &[Scenario] = scenarios![every_screen_fits_every_width, every_screen_is_readable_in_the_dark];

const LONG: &str = "Autumnlaunchcalmingserumwithaveryverylongnamethatcannotbebrokenanywhere and then some more words";

/// Goes through every screen.
fn screens(page: &Page, look: &dyn Fn(&Page)) {
    page.open("");
    page.button("Start empty").wait();
    look(page);
    page.link("Funnel").click();
    page.heading("What would have to be true").wait();
    look(page);
    page.button("Share").click();
    page.button("Copy message*").wait();
    look(page);
    page.press("Escape");
    page.link("Agree").click();
    page.heading("Not sent yet").wait();
    look(page);
    page.go("#/numbers");
    page.heading("My numbers").wait();
    look(page);
    page.go("#b1.AAAA");
    page.heading("This link*").wait();
    look(page);
    page.go(&link_to(&brief(81, LONG)));
    page.button("Keep a copy").wait();
    look(page);
    page.go("#/brief/000000000000z");
    page.heading("This brief is not kept*").wait();
    look(page);
    plant(page, &brief(82, LONG), 1_764_000_000_000);
    plant(page, &brief(83, "Summer"), 1_764_000_000_001);
    page.open("#/briefs");
    page.button("Move to trash: Summer").click();
    page.button("Delete for good: Summer").click();
    page.button("Keep it").wait();
    look(page);
    // With a problem and a notice.
    page.link("Autumnlaunch*").click();
    page.field("Number, Clicks").fill("many");
    reach(page).fill("30k");
    page.button("Remove this target: Engagement rate").click();
    page.wait_for_text("Target removed.");
    look(page);
    page.forget();
}

fn every_screen_fits_every_width(page: &Page) {
    let mut seen = Vec::new();
    for width in [320, 360, 768, 1280] {
        // WebKitGTK's window stops at about 450.
        let width = page.resize(width, 700);
        if !seen.contains(&width) {
            screens(page, &Page::fits);
            seen.push(width);
        }
    }
}

fn every_screen_is_readable_in_the_dark(page: &Page) {
    if !page.scheme(Scheme::Dark) {
        return;
    }
    page.resize(360, 700);
    screens(page, &Page::judge);
}
