//! Answering a brief on a phone: accepting, suggesting, asking, declining.

use throughline::{
    brief::{
        choice::DeclineReason,
        field::{Path, TermsField},
        id::Side,
        quantity::{Money, Text},
        record::Record,
        shared::Brief,
        version::Code,
    },
    wire::{
        link::{self, Carried},
        primed::CODEC,
        version,
    },
};
use throughline_kit::server::Variant;

use super::acts::{brief, kept, kept_briefs, link_in, link_to, plant};
use crate::{
    page::{Page, Target},
    run::Scenario,
    scenarios,
};

pub const ALL: &[Scenario] = scenarios![
    a_creator_accepts,
    a_creator_suggests_a_change,
    a_creator_asks,
    a_creator_declines,
    a_creator_types_numbers_once,
    a_half_finished_answer_stays_where_nothing_is_kept,
    a_brief_is_passed_on_as_it_came
];

/// The founding example with a fee, and the code that identifies it.
fn sent() -> (Record, Code) {
    let mut record = brief(0x51, "Autumn launch");
    record.terms.fee = Money::from_minor(180_000);
    let code = version::code(&Brief::of(&record));
    (record, code)
}

fn open(page: &Page, record: &Record) {
    page.resize(360, 560);
    page.open(&link_to(record));
    page.heading("Autumn launch").wait();
    assert!(kept(page).is_empty());
}

fn answer(page: &Page) -> Target<'_> {
    page.region("Your answer")
}

/// What the message that goes back says, and what its link carries.
fn message(page: &Page) -> (String, Carried) {
    let message = answer(page).field("Message").value();
    let carried = link::decode(&link_in(&message), Some(CODEC)).unwrap();
    (message, carried)
}

fn a_creator_accepts(page: &Page) {
    let (record, code) = sent();
    open(page, &record);
    page.button("Accept these terms").click();
    answer(page).button("Accept these terms").click();
    answer(page).wait_text("Type your name first.");
    page.field("Your name").fill("Ana Ruiz");
    answer(page).button("Accept these terms").click();
    answer(page).field("Message").wait();
    let (words, carried) = message(page);
    assert!(words.starts_with("Yes to Autumn launch: 5 Instagram posts, 3 Instagram stories, $1,800. "), "{words}");
    assert!(words.contains(&format!("Ana Ruiz. Version {code}\n")), "{words}");
    let Carried::Acceptance(acceptance) = carried else { panic!("{carried:?}") };
    assert_eq!((acceptance.record, acceptance.by), (record.id, Side::Creator));
    assert_eq!((acceptance.signature.code, acceptance.signature.name.as_str()), (code, "Ana Ruiz"));
    page.wait_for_text(&format!("Version {code}"));
    page.judge();
    page.reload();
    page.wait_for_text("You accepted this text on");
    assert_eq!(kept_briefs(page), 1);
    page.fits();
}

fn a_creator_suggests_a_change(page: &Page) {
    let (record, code) = sent();
    open(page, &record);
    page.button("Suggest changes").click();
    answer(page).wait_text("Nothing is changed yet.");
    page.disclosure("Change Fee").click();
    // What cannot be read would go back as taken out.
    page.field("Fee").fill("a lot");
    page.press("Tab");
    answer(page).wait_text("What you typed could not be read here");
    assert!(!answer(page).field("Message").exists());
    page.field("Fee").fill("2000");
    page.field("Why, in a few words").fill("both reels");
    page.press("Tab");
    page.wait_for_text("You suggest one change.");
    answer(page).wait_text("Fee: $1,800 → $2,000");
    let (words, carried) = message(page);
    assert!(words.starts_with("About Autumn launch:\n– Fee: $1,800 → $2,000 (both reels)\n"), "{words}");
    let Carried::Answer(own) = carried else { panic!("{carried:?}") };
    assert_eq!((own.brief.record, own.to), (record.id, code.short()));
    assert_eq!(own.brief.terms.fee, Money::from_minor(200_000));
    let fee = Path::Terms(TermsField::Fee);
    assert_eq!(own.remarks.get(&fee), Text::new("both reels").ok().as_ref());
    page.judge();
    // Half finished, it survives.
    page.reload();
    page.wait_for_text("You suggest one change.");
    page.button("As it was sent: Fee").click();
    page.until("nothing is suggested", || !page.text().contains("You suggest one change."));
    page.fits();
    page.clean();
}

fn a_creator_asks(page: &Page) {
    let (record, code) = sent();
    open(page, &record);
    page.button("Ask a question").click();
    answer(page).wait_text("Type your question first.");
    page.field("Your question").fill("When does it arrive?");
    page.press("Tab");
    answer(page).field("Message").wait();
    let (words, carried) = message(page);
    assert!(words.contains("Question: When does it arrive?\n"), "{words}");
    let Carried::Answer(own) = carried else { panic!("{carried:?}") };
    assert_eq!(own.to, code.short());
    // What is asked changes nothing of the text.
    assert_eq!(version::code(&own.brief), code);
    page.judge();
}

fn a_creator_declines(page: &Page) {
    let (record, code) = sent();
    open(page, &record);
    page.button("Decline").click();
    answer(page).wait_text("Choose a reason first");
    page.choose("Reason", "the dates");
    answer(page).field("Message").wait();
    let (words, carried) = message(page);
    assert!(words.starts_with("No to Autumn launch: the dates."), "{words}");
    let Carried::Refusal(own) = carried else { panic!("{carried:?}") };
    assert_eq!((own.record, own.by, own.declined.to), (record.id, Side::Creator, code.short()));
    assert_eq!(own.declined.reason, DeclineReason::Dates);
    page.judge();
}

/// Typed once, kept on the phone, sent along when that is asked for, and as a link of their own.
fn a_creator_types_numbers_once(page: &Page) {
    page.resize(360, 800);
    page.open("#/numbers");
    page.heading("My numbers").wait();
    page.judge();
    page.field("Your handle").fill("@creator_a");
    page.field("Add a format").choose("Instagram reels");
    page.field("Piece 1, Views").fill("42000");
    page.button("Add a piece").click();
    page.field("Piece 2, Views").fill("18k");
    page.button("Add a piece").click();
    page.field("Piece 3, Views").fill("96,000");
    page.press("Tab");
    // The middle of 18,000, 42,000 and 96,000.
    page.wait_for_text("usually 42,000 views");
    page.judge();
    page.fits();
    page.reload();
    page.wait_for_text("usually 42,000 views");
    page.button("Take this piece out: Piece 2").click();
    page.until("it is gone", || !page.field("Piece 3, Views").exists());
    page.button("Put it back").click();
    page.field("Piece 3, Views").wait();

    let (record, _) = sent();
    page.open(&link_to(&record));
    page.button("Ask a question").click();
    page.field("Your question").fill("When does it arrive?");
    page.press("Tab");
    page.checkbox("Send my numbers along").click();
    let carried = || match message(page).1 {
        Carried::Answer(own) => own.numbers,
        other => panic!("{other:?}"),
    };
    page.until("the numbers go along", || carried().is_some());
    assert_eq!(carried().unwrap().handle, Text::new("@creator_a").ok());
    let back = link_in(&message(page).0);
    page.judge();

    // The brand takes them into the plan, from the answer itself.
    let other = page.another();
    plant(&other, &record, 1);
    other.open(&back);
    other.wait_for_text("usually 42,000 views");
    other.judge();
    other.button("Use Views 18,000 to 96,000").click();
    other.wait_for_text("Views 18,000 to 96,000 is in the plan now.");
    other.judge();
    other.button("See it in the Funnel").click();
    other.region("Scenarios").wait_text("96,000");
    other.judge();
}

/// The messenger forgets the page, and its browser keeps nothing: the address does.
fn a_half_finished_answer_stays_where_nothing_is_kept(page: &Page) {
    let (record, _) = sent();
    page.resize(360, 560);
    page.open_as(Variant::StorageBlocked, &link_to(&record));
    page.button("Suggest changes").click();
    page.disclosure("Change Fee").wait();
    page.until("the address holds the brief", || page.fragment().starts_with("#s1."));
    let before = page.fragment();
    page.disclosure("Change Fee").click();
    page.field("Fee").fill("2000");
    page.press("Tab");
    page.wait_for_text("You suggest one change.");
    page.until("the address holds the change", || page.fragment() != before);
    let kept = page.fragment();
    page.judge();
    page.open_as(Variant::StorageBlocked, &kept);
    page.wait_for_text("You suggest one change.");
    page.wait_for_text("$2,000");
    page.judge();
    // Cut off, it is said to be unreadable, and nothing breaks.
    page.open_as(Variant::StorageBlocked, &kept[..kept.len() / 2]);
    page.heading("This brief could not be read").wait();
    page.judge();
}

/// To a manager: before anything was answered, and while something is suggested.
fn a_brief_is_passed_on_as_it_came(page: &Page) {
    let (record, code) = sent();
    open(page, &record);
    let passed_on = || {
        page.disclosure("Send to my manager").click();
        let message = || page.field("Message").nth(1).value();
        page.until("the message is there", || {
            page.field("Message").exists() && message().starts_with("A brief that I was sent.")
        });
        let message = message();
        match link::decode(&link_in(&message), Some(CODEC)).unwrap() {
            Carried::Brief(brief) => assert_eq!(version::code(&brief), code),
            other => panic!("{other:?}"),
        }
    };
    passed_on();
    page.judge();
    page.button("Suggest changes").click();
    page.disclosure("Change Fee").click();
    page.field("Fee").fill("2000");
    page.press("Tab");
    page.wait_for_text("You suggest one change.");
    passed_on();
    page.judge();
    page.fits();
}
