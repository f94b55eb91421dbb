//! `make screens`: pictures of every screen, for people to look at.

use std::path::Path;

use crate::campaigns;
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
    ("opened-link", |page| {
        page.open("");
        page.button("Share").click();
        let message = page.field("Message").value();
        let link = message.split('#').next_back().map(|payload| format!("#{payload}")).unwrap_or_default();
        page.open(&link);
        page.button("Keep a copy").wait();
    }),
    ("typed", |page| {
        page.open("");
        let brand = page.region("Brand: outcome");
        brand.field("Fee").fill("1,800");
        brand.field("Number, Clicks").fill("many");
        page.button("Remove this target: Engagement rate").click();
        page.link("Funnel").click();
        for (assumption, value) in [
            ("Reach", "60k"),
            ("Audience in your market", "70%"),
            ("Click-through rate", "1.5%"),
            ("Clicks that show up as sessions", "85"),
            ("Conversion rate", "2%"),
            ("Average order value", "$64"),
        ] {
            page.field(assumption).fill(value);
        }
        page.wait_for_text("$685.44");
    }),
    ("typed-brief", |page| {
        page.open("");
        page.region("Brand: outcome").field("Number, Clicks").fill("many");
        page.region("Brand: outcome").field("Fee").fill("1,800");
        page.button("Remove this target: Engagement rate").click();
        page.wait_for_text("Target removed.");
    }),
    ("pasting", |page| {
        page.open("");
        page.field("Number, Reach").fill("30k");
        page.wait_for_text("Saved on this device");
        page.go("#/briefs");
        page.button("Paste a brief").click();
        let dialog = page.dialog("Paste a brief");
        dialog.field("The text").fill("Creator targets: 25k reach, 8% engagement rate; Outcomes: 500 clicks, 40 orders; Fee: 1,800; see you on Monday");
        dialog.checkbox("Add it to the open brief*").click();
        dialog.button("Read it").click();
        dialog.wait_text("A change.");
    }),
    ("link-cut-short", |page| {
        page.open("#b1.AAAA");
        page.heading("This link*").wait();
    }),
    ("no-briefs", |page| {
        page.open("#/briefs");
        page.heading("All briefs").wait();
    }),
];

pub fn take(page: &Page, folder: &Path) {
    for number in campaigns::ALL {
        page.reset();
        page.scheme(Scheme::Light);
        campaigns::enter(page, number);
        for room in ["Brief", "Funnel"] {
            page.link(room).click();
            shoot(page, &format!("campaign-{number}-{}", room.to_lowercase()), folder);
        }
    }
    for (name, lead_to) in SCREENS {
        for width in [360, 1280] {
            for (scheme, colours) in [(Scheme::Light, "light"), (Scheme::Dark, "dark")] {
                page.reset();
                page.resize(width, 800);
                page.scheme(scheme);
                lead_to(page);
                picture(page, &format!("{name}-{width}-{colours}"), folder);
            }
        }
    }
}

/// At both widths, in both colours.
fn shoot(page: &Page, name: &str, folder: &Path) {
    for width in [360, 1280] {
        for (scheme, colours) in [(Scheme::Light, "light"), (Scheme::Dark, "dark")] {
            page.resize(width, 800);
            page.scheme(scheme);
            picture(page, &format!("{name}-{width}-{colours}"), folder);
        }
    }
}

fn picture(page: &Page, name: &str, folder: &Path) {
    let file = folder.join(format!("{name}.png"));
    page.screenshot_whole(&file);
    println!("{}", file.display());
}
