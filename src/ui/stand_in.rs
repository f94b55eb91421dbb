//! What stands in place of a page that cannot be shown: which, why, and what to do.

use super::parts::dom::{El, el};
use super::parts::{button, link, words};
use super::passphrase;
use crate::app::App;
use crate::platform::page;
use crate::text::{briefs, shell};
use crate::wire::address::Address;
use crate::wire::link::LinkError;

fn head(heading: &str, why: &str) -> El {
    el("div").class("head").with(words("h1", "", heading)).with(words("p", "lede", why))
}

fn stand_in(heading: &str, why: &str, actions: Vec<El>) -> El {
    el("div").class("sheet").with(head(heading, why)).with(el("div").class("row-of-buttons").with_all(actions))
}

fn to_briefs() -> El {
    link("button", &Address::Briefs.to_string(), shell::BRIEFS)
}

fn reload() -> El {
    button("primary", shell::RELOAD, page::reload)
}

fn start(app: App) -> El {
    button("", briefs::NEW, move || app.start_empty())
}

/// Part of the page that could not be fetched.
pub fn not_fetched(again: impl Fn() + 'static) -> El {
    let again = button("primary", shell::TRY_AGAIN, again);
    stand_in(shell::NOT_FETCHED_HEADING, shell::NOT_FETCHED, vec![again, button("", shell::RELOAD, page::reload)])
}

/// A link without a readable brief.
pub fn bad_link(app: App, error: &LinkError) -> El {
    let (heading, why) = shell::bad_link(error);
    if *error == LinkError::Locked {
        return el("div").class("sheet").with(head(heading, &why)).with(passphrase::unlocking(app));
    }
    let mut actions = vec![to_briefs(), start(app)];
    match error {
        LinkError::Newer => actions.insert(0, reload()),
        LinkError::Packed => actions.insert(0, button("primary", shell::TRY_AGAIN, move || app.open_link())),
        _ => {}
    }
    stand_in(heading, &[&why, " ", shell::NOTHING_LOST].concat(), actions)
}

/// A brief that is not kept here.
pub fn no_such_brief(app: App) -> El {
    stand_in(shell::NO_SUCH_BRIEF, shell::NO_SUCH_BRIEF_WHY, vec![to_briefs(), start(app)])
}

/// An address that means nothing.
pub fn no_such_page(app: App) -> El {
    stand_in(shell::NO_SUCH_PAGE, shell::NO_SUCH_PAGE_WHY, vec![to_briefs(), start(app)])
}

/// A kept brief that cannot be read.
pub fn unreadable(app: App, raw: String, newer: bool) -> El {
    let save = button("", shell::SAVE_RAW, move || app.save_raw(&raw));
    if newer {
        stand_in(shell::UNREADABLE_NEWER, shell::UNREADABLE_NEWER_WHY, vec![reload(), save, to_briefs()])
    } else {
        stand_in(shell::UNREADABLE, shell::UNREADABLE_WHY, vec![save, to_briefs()])
    }
}
