//! `make screens`: pictures of every screen, for people to look at.

use std::path::Path;

use crate::page::{Page, Scheme};

/// A name for the picture, and what leads to the screen.
type Screen = (&'static str, fn(&Page));

const SCREENS: &[Screen] = &[
    ("first-visit", |page| {
        page.open("");
        page.heading("What each side*").wait();
    }),
    ("funnel", |page| {
        page.open("");
        page.link("Funnel").click();
        page.heading("What would have to be true").wait();
    }),
    ("share", |page| {
        page.open("");
        page.button("Share").click();
        page.button("Copy message*").wait();
    }),
    ("link-cut-short", |page| {
        page.open("#b0.AAAA");
        page.heading("This link*").wait();
    }),
    ("no-briefs", |page| {
        page.open("#/briefs");
        page.heading("All briefs").wait();
    }),
];

pub fn take(page: &Page, folder: &Path) {
    for (name, lead_to) in SCREENS {
        for width in [360, 1280] {
            for (scheme, colours) in [(Scheme::Light, "light"), (Scheme::Dark, "dark")] {
                page.reset();
                page.resize(width, 800);
                page.scheme(scheme);
                lead_to(page);
                let file = folder.join(format!("{name}-{width}-{colours}.png"));
                page.screenshot_whole(&file);
                println!("{}", file.display());
            }
        }
    }
}
