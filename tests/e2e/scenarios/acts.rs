//! Steps that several scenarios share.

use std::collections::BTreeMap;

use serde_json::json;
use throughline::{
    brief::{
        example::{Words, founding},
        id::Id,
        quantity::Text,
        record::Record,
        shared::Brief,
    },
    wire::{
        keys::Key,
        link,
        storage::{head, save, save_head},
    },
};

use crate::page::{Page, Target};

/// The founding example under another name, as it would lie in the store or in a link.
pub fn brief(id: u64, name: &str) -> Record {
    let words = Words { campaign: "", brand: "Brand A", creator: "@creator_a" };
    let mut record = founding(Id(id), Id(2), Id(3), &words);
    record.campaign.facts.name = Text::new(name).ok();
    record
}

/// The link that carries it, from `#` on.
pub fn link_to(record: &Record) -> String {
    link::encode(&link::Carried::Brief(Brief::of(record)), None).unwrap()
}

pub fn head_key(id: u64) -> String {
    Key::Head(Id(id)).to_string()
}

pub fn record_key(id: u64) -> String {
    Key::Record(Id(id)).to_string()
}

pub fn address(id: u64) -> String {
    format!("#/brief/{}", Id(id))
}

/// Puts a brief into the store while the app is not running.
pub fn plant(page: &Page, record: &Record, edited: u64) {
    page.leave();
    put(page, &Key::Record(record.id).to_string(), &save(record, 1));
    put(page, &Key::Head(record.id).to_string(), &save_head(&head(record, edited, false, 1)));
}

pub fn put(page: &Page, key: &str, value: &str) {
    page.js("localStorage.setItem(arguments[0], arguments[1])", vec![json!(key), json!(value)]);
}

/// Everything that is kept for the page.
pub fn kept(page: &Page) -> BTreeMap<String, String> {
    serde_json::from_value(page.js("return { ...localStorage }", vec![])).unwrap()
}

/// How many briefs are kept.
pub fn kept_briefs(page: &Page) -> usize {
    kept(page).keys().filter(|key| key.starts_with("throughline/1/record/")).count()
}

#[track_caller]
pub fn wait_saved(page: &Page) {
    page.wait_for_text("Saved on this device");
}

pub fn creator(page: &Page) -> Target<'_> {
    page.region("Creator: output")
}

pub fn brand(page: &Page) -> Target<'_> {
    page.region("Brand: outcome")
}

/// What the numbers ask for.
pub fn implied(page: &Page) -> Target<'_> {
    page.region("What these numbers ask for")
}

/// The table of the steps in the Funnel room.
pub fn steps(page: &Page) -> Target<'_> {
    page.region("The same numbers as a table").any("table")
}

pub fn reach(page: &Page) -> Target<'_> {
    page.field("Number, Reach")
}

pub fn clicks(page: &Page) -> Target<'_> {
    page.field("Number, Clicks")
}

/// Opens the example and makes it a brief of one's own.
pub fn own_brief(page: &Page) {
    page.open("");
    reach(page).fill("30k");
    page.press("Tab");
    wait_saved(page);
}

/// Shows the parties, the campaign, markets and dates, which are folded once they say enough.
pub fn unfold_facts(page: &Page) {
    let facts = page.disclosure("Who, what, where*");
    if !facts.ask::<bool>("return el.parentElement.open") {
        facts.click();
    }
}

/// The message that Share offers; it is closed again.
pub fn message(page: &Page) -> String {
    page.button("Share").click();
    let dialog = page.dialog("Share this brief");
    let message = dialog.field("Message").value();
    dialog.button("Close").click();
    dialog.gone();
    message
}

/// The link in a message, from `#` on.
pub fn link_in(message: &str) -> String {
    message[message.find("#b").unwrap()..].to_owned()
}
