//! Links that are cut, damaged, newer, or wrapped in something.

use serde_json::json;
use throughline::{
    brief::{
        field::{CampaignField, CreatorField, FieldName, Kind, Path, TermsField, Value},
        quantity::Text,
        shared::Brief,
    },
    wire::{
        answer::Answer,
        link::{self, Carried},
        primed::CODEC,
        version,
    },
};

use super::acts::{brief, kept, link_to, own_brief, plant, reach};
use crate::{page::Page, run::Scenario, scenarios};

pub const ALL: &[Scenario] = scenarios![
    a_broken_link_says_what_is_wrong,
    what_messengers_do_to_a_link_is_undone,
    a_broken_link_takes_nothing,
    hostile_words_are_only_words
];

/// Strings that other programs take for something to do.
const HOSTILE: [&str; 4] = [
    "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>",
    "javascript:document.title='taken'",
    "\u{202e}gnp.exe",
    "{{constructor.constructor('document.title=1')()}}",
];

const CUT: &str = "This link was cut short";

fn a_broken_link_says_what_is_wrong(page: &Page) {
    let link = link_to(&brief(77, "Autumn launch"));
    let length = link.len();
    let middle = length / 2;
    let other = if link.as_bytes()[middle] == b'A' { "B" } else { "A" };
    let damaged = format!("{}{other}{}", &link[..middle], &link[middle + 1..]);
    let cases = [
        (link[..length - 1].to_owned(), CUT, format!("{} of its {length} characters arrived.", length - 1)),
        (link[..middle].to_owned(), CUT, format!("{middle} of its {length} characters arrived.")),
        (link[..12].to_owned(), CUT, "characters arrived".to_owned()),
        ("#b1.".to_owned(), CUT, "Only its first 4 characters arrived.".to_owned()),
        (damaged, "This link is damaged", "Some of its characters are not those that were sent.".to_owned()),
        (format!("{link}AB"), "This link is damaged", String::new()),
        (link.replace("#b1.", "#b2."), "This link was made with a newer version", "Reload the page".to_owned()),
        ("#b".to_owned(), "This link carries no brief", String::new()),
    ];
    page.open(&cases[0].0);
    for (fragment, heading, why) in cases {
        page.go(&fragment);
        page.heading(heading).wait();
        page.until("it is said why", || page.text().contains(&why));
        page.wait_for_text("Nothing on this device was changed.");
        assert_eq!(page.title(), format!("{heading} · Throughline"));
    }
    page.heading("This link carries no brief").wait();
    page.judge();
    page.go("#b2.AAAA");
    page.button("Reload the page").wait();
    page.judge();
    assert!(kept(page).is_empty());
    page.button("New brief").click();
    page.field("Brand").wait();
}

fn what_messengers_do_to_a_link_is_undone(page: &Page) {
    let link = link_to(&brief(78, "Autumn launch"));
    let (start, end) = link.split_at(40);
    page.open("#/nothing");
    for fragment in [
        link.clone(),
        link.replace('#', "#%23"),
        link.replace('.', "%2E"),
        format!("{start}%0D%0A{end}"),
        format!("{start}%20{end}"),
        format!("{link}%3E"),
        format!("{link}).%20See%20you%20soon"),
        format!("#https://example.org/{link}"),
        // As a QR code carries it.
        link::in_digits(&link).unwrap(),
    ] {
        page.go("#/nothing");
        page.heading("Nothing stands at this address").wait();
        page.go(&fragment);
        page.heading("Autumn launch").wait();
        page.button("Keep a copy").wait();
    }
    assert!(kept(page).is_empty());
    page.clean();
}

fn a_broken_link_takes_nothing(page: &Page) {
    own_brief(page);
    let (own, before) = (page.fragment(), kept(page));
    page.go("#b1.AAAA");
    page.heading("This link*").wait();
    page.back();
    reach(page).wait_value("30,000");
    assert_eq!(page.fragment(), own);
    assert_eq!(kept(page), before);
    // Also where nothing is kept yet: back is the example.
    page.forget();
    page.open("");
    reach(page).wait();
    // WebKit does not go back to where nobody has done anything.
    page.press("Tab");
    page.go("#b1.AAAA");
    page.heading("This link*").wait();
    page.back();
    page.wait_for_text("This is an example");
    assert!(kept(page).is_empty());
}

/// In every field that takes words: in a brief, in an answer to it, and once it is kept.
fn hostile_words_are_only_words(page: &Page) {
    let mut record = brief(79, "Autumn launch");
    plant(page, &record, 1);
    let to = version::code(&Brief::terms_of(&record)).short();
    let all = CampaignField::ALL.iter().map(|field| Path::Campaign(*field));
    let all = all.chain(CreatorField::ALL.iter().map(|field| Path::Creator(*field)));
    let all = all.chain(TermsField::ALL.iter().map(|field| Path::Terms(*field)));
    for (path, words) in all.filter(|path| path.spec().kind == Kind::Text).zip(HOSTILE.iter().cycle()) {
        record.put(path, Some(Value::Text(Text::new(words).unwrap()))).unwrap();
    }
    let harmless = |page: &Page| {
        page.wait_for_text("<img src=x onerror");
        let made =
            "return document.querySelectorAll('main script, main img[src=x], main a[href^=\"javascript\"]').length";
        assert_eq!(page.js(made, vec![]), json!(0));
        assert_ne!(page.title(), "taken");
        page.judge();
    };
    let other = page.another();
    other.open(&link_to(&record));
    harmless(&other);
    other.button("Keep a copy").click();
    other.link("Answer").wait();
    harmless(&other);

    let brief = Brief::terms_of(&record);
    let question = Text::new(HOSTILE[0]).ok();
    let answer = Answer { to, brief, remarks: Default::default(), question, numbers: None };
    page.open(&link::encode(&Carried::Answer(answer), Some(CODEC)).unwrap());
    harmless(page);
    page.button("Take it into the brief").click();
    page.heading("An answer came back").wait();
    harmless(page);
}
