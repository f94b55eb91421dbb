//! What comes back to the brand, and how both sides come to one text. The two sides are two browsers.

use throughline::{
    brief::{
        quantity::{Money, Text},
        record::Record,
        shared::Brief,
    },
    wire::version,
};

use super::acts::{address, brief, kept, kept_briefs, link_in, plant, wait_saved};
use crate::{
    page::{Page, Target},
    run::Scenario,
    scenarios,
};

pub const ALL: &[Scenario] = scenarios![
    both_sides_come_to_one_text,
    a_refusal_is_taken_in,
    an_answer_without_its_brief_is_kept_on_request,
    an_answer_in_words_is_recognised
];

const ID: u64 = 0x61;

/// The questions of a planning call that are answered by tapping, and an answer to each.
const QUESTIONS: [(&str, &str); 2] = [
    ("What do you optimise for?", "engagement"),
    ("What does your audience do before it buys?", "researches for a while"),
];

/// The founding example with a fee and rights, as the brand keeps it.
fn own() -> Record {
    let mut record = brief(ID, "Autumn launch");
    record.terms.fee = Money::from_minor(180_000);
    record.terms.usage_rights = Text::new("Own channels, 12 months").ok();
    record
}

/// The Agree room of the brand.
fn room(page: &Page) {
    page.open(&format!("{}/agree", address(ID)));
}

/// The message in a part of the page, copied.
fn sent(part: &Target) -> String {
    let message = part.field("Message").value();
    part.button("Copy message with link").click();
    link_in(&message)
}

fn send(page: &Page) -> String {
    sent(&page.region("Send*"))
}

fn answer(page: &Page) -> Target<'_> {
    page.region("Your answer")
}

/// Opens a link that came back and takes it in.
fn take_in(page: &Page, link: &str) {
    let before = kept(page);
    page.open(link);
    page.button("Take it into the brief").wait();
    assert_eq!(kept(page), before, "a link writes nothing by itself");
    page.judge();
    page.button("Take it into the brief").click();
}

/// The code of the present text: it stands on a line of its own.
fn code(page: &Page) -> String {
    let is_code = |line: &&str| line.len() == "Version 0000-0000-0000-0000".len() && line.starts_with("Version ");
    page.text().lines().find(is_code).expect("a version is shown")["Version ".len()..].to_owned()
}

fn both_sides_come_to_one_text(page: &Page) {
    plant(page, &own(), 1);
    room(page);
    page.heading("Not sent yet").wait();
    page.judge();
    let link = send(page);
    page.heading("Sent, and nothing came back yet").wait();
    wait_saved(page);

    // The creator suggests two changes and answers a question, on a phone.
    let other = page.another();
    other.resize(360, 560);
    other.open(&link);
    other.heading("Autumn launch").wait();
    other.button("Suggest changes").click();
    for (question, chosen) in QUESTIONS {
        other.group(question).button(chosen).click();
    }
    other.field("Where does it live?").fill("Mostly Texas and California");
    other.field("What usually works with it?").fill("Showing it the next morning");
    other.disclosure("Change Fee").click();
    other.field("Fee").fill("2000");
    other.field("Why, in a few words").fill("both reels");
    other.disclosure("Change Usage rights").click();
    other.field("Usage rights").fill("Own channels, 3 months");
    other.press("Tab");
    other.wait_for_text("You suggest 6 changes.");
    let back = sent(&answer(&other));
    other.judge();

    // The brand accepts one and counters the other.
    take_in(page, &back);
    page.heading("An answer came back").wait();
    let came = page.region("What came back");
    came.wait_text("Fee: $1,800 → $2,000");
    came.wait_text("“both reels”");
    came.wait_text("Usage rights: Own channels, 12 months → Own channels, 3 months");
    came.button("Accept: Fee: $1,800 → $2,000").click();
    came.wait_text("Accepted: the brief says so now.");
    came.disclosure("Counter Usage rights").click();
    came.field("Usage rights").fill("Own channels, 6 months");
    page.press("Tab");
    came.wait_text("You have changed this too: the brief says Own channels, 6 months now.");
    came.button("Keep ours: Usage rights*").click();
    came.wait_text("Yours stays: Own channels, 6 months.");
    page.judge();
    let send_new = page.region("Send what is new");
    send_new.wait_text("Fee: $1,800 → $2,000");
    send_new.wait_text("Usage rights: Own channels, 12 months → Own channels, 6 months");
    let newer = send(page);
    page.heading("Sent, and nothing came back yet").wait();
    let agreed = code(page);

    // The creator sees what has changed, and accepts.
    other.open(&newer);
    other
        .region("Changed since the version you had")
        .wait_text("Usage rights: Own channels, 12 months → Own channels, 6 months");
    other.judge();
    other.button("Go on with this version").click();
    other.button("Accept these terms").click();
    other.field("Your name").fill("Ana Ruiz");
    answer(&other).button("Accept these terms").click();
    answer(&other).field("Message").wait();
    let acceptance = sent(&answer(&other));
    other.wait_for_text(&format!("Version {agreed}"));
    assert_eq!(kept_briefs(&other), 1);

    // The brand accepts the same version; what is usually forgotten is left open knowingly.
    take_in(page, &acceptance);
    page.heading("Accepted by the creator").wait();
    let sign = page.region("Accept this version");
    sign.button("Accept this version").click();
    sign.wait_text("Fill in what is missing, or tick that it stays open.");
    for what in [
        "Who counts each goal",
        "After how many days each goal is read",
        "When screenshots are due",
        "What happens if numbers fall short",
        "When it is paid: after which event",
        "Where the audience has to live",
    ] {
        let waive = sign.checkbox(&format!("Leave it open knowingly: {what}"));
        if waive.exists() {
            waive.click();
        }
    }
    sign.field("Your name").fill("Bea Brand");
    page.press("Tab");
    sign.button("Accept this version").click();
    page.heading("Agreed").wait();
    assert_eq!(code(page), agreed);
    sign.wait_text(&format!("version {agreed}, agreed on"));
    page.judge();
    let signed = sent(&sign);
    wait_saved(page);
    page.reload();
    page.heading("Agreed").wait();

    // The creator learns of it.
    take_in(&other, &signed);
    other.wait_for_text("Both of you have accepted this text.");
    other.judge();
    other.fits();

    // Later changes do not pass unnoticed, and the agreed text comes back.
    let fee = page.region("Agreed versions");
    fee.wait_text(&agreed);
    page.link("Brief").click();
    page.field("Fee").fill("2100");
    page.press("Tab");
    page.link("Agree").click();
    page.heading("Changed since the agreement").wait();
    assert_ne!(code(page), agreed);
    let history = page.region("Agreed versions");
    history.disclosure("Changed since*").click();
    history.wait_text("Fee: $2,000 → $2,100");
    page.judge();
    history.button("Restore this text*").click();
    page.heading("Agreed").wait();
}

fn a_refusal_is_taken_in(page: &Page) {
    plant(page, &own(), 1);
    room(page);
    let link = send(page);
    let other = page.another();
    other.resize(360, 560);
    other.open(&link);
    other.button("Decline").click();
    other.choose("Reason", "the dates");
    answer(&other).field("Message").wait();
    let back = sent(&answer(&other));
    take_in(page, &back);
    page.heading("Declined").wait();
    page.wait_for_text("The reason: the dates.");
    page.judge();
    // A second look at the same link finds nothing new.
    page.open(&back);
    page.wait_for_text("This is in your brief already.");
    // The creator's own link is the creator's.
    other.open(&back);
    other.wait_for_text("You wrote this yourself.");
    other.judge();
}

fn an_answer_without_its_brief_is_kept_on_request(page: &Page) {
    let other = page.another();
    other.open(&super::acts::link_to(&own()));
    other.button("Ask a question").click();
    other.field("Your question").fill("When does it arrive?");
    other.press("Tab");
    let back = sent(&answer(&other));
    page.open(&back);
    page.heading("An answer about Autumn launch").wait();
    page.wait_for_text("When does it arrive?");
    page.wait_for_text("The brief that this answers is not kept in this browser.");
    assert!(kept(page).is_empty());
    page.judge();
    page.button("Keep it as a new brief").click();
    page.heading("An answer came back").wait();
    page.region("What came back").wait_text("When does it arrive?");
    assert_eq!(kept_briefs(page), 1);
    let kept = version::code(&Brief::terms_of(&own()));
    assert_eq!(code(page), kept.to_string());
}

fn an_answer_in_words_is_recognised(page: &Page) {
    plant(page, &own(), 1);
    room(page);
    send(page);
    page.heading("Sent, and nothing came back yet").wait();
    let version = code(page);
    wait_saved(page);
    let before = kept(page);
    let came = page.region("What came back");
    came.disclosure("Paste what came back").click();
    came.button("Read it").click();
    came.wait_text("Paste the message first.");
    let read = |text: &str| {
        came.field("The message").fill(text);
        came.button("Read it").click();
    };
    read("Yes, that works for me!");
    came.wait_text("This says yes, but not to which version.");
    read("Yes! Version AAAA-0000-0000-0001");
    came.wait_text("Version AAAA-0000-0000-0001 is not kept with this brief.");
    read(&format!("Yes, but not before May. Version {version}"));
    came.wait_text("it says neither a plain yes nor a plain no");
    page.judge();
    assert_eq!(kept(page), before);

    // A question.
    read("When does the product arrive?");
    came.button("Keep it as a question").click();
    page.heading("An answer about Autumn launch").wait();
    page.wait_for_text("When does the product arrive?");
    page.judge();
    assert_eq!(kept(page), before);
    page.button("Take it into the brief").click();
    page.heading("An answer came back").wait();
    page.region("What came back").wait_text("When does the product arrive?");

    // A yes that was typed by hand, in small letters.
    came.disclosure("Paste what came back").click();
    read(&format!("Hi Bea, yes to all of it. version {}", version.to_lowercase()));
    page.heading("@creator_a accepts Autumn launch").wait();
    page.wait_for_text("This is exactly the text of your brief as it stands.");
    page.judge();
    page.button("Take it into the brief").click();
    page.heading("Accepted by the creator").wait();

    // The same again, once the brief says something else.
    page.link("Brief").click();
    page.field("Fee").fill("2100");
    page.press("Tab");
    page.link("Agree").click();
    came.disclosure("Paste what came back").click();
    read(&format!("Yes! Version {version}"));
    page.wait_for_text("This is an older version: your brief has changed since.");
    page.wait_for_text("Fee: $1,800 → $2,100");
    page.judge();
}
