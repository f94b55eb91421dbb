//! The links of `tests/golden/links.txt`: a name and a link on each line.
//!
//! `THROUGHLINE_GOLDEN=write cargo test --test links golden` adds what has no line yet. What is there has been
//! released and is never written again.

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use throughline::brief::choice::{DeclineReason, Forgotten, Format, Platform};
use throughline::brief::example::{Words, founding};
use throughline::brief::field::{CampaignField, FieldName, GoalField, Kind, Path, TermsField, Value};
use throughline::brief::id::{Id, Side};
use throughline::brief::log::{Declined, Signature};
use throughline::brief::numbers::{Numbers, PieceField};
use throughline::brief::quantity::{Count, Country, Currency, Date, Money, Rate, Text};
use throughline::brief::record::Record;
use throughline::brief::shared::Brief;
use throughline::wire::answer::{Acceptance, Answer, Refusal};
use throughline::wire::link::{self, Carried, LinkError};
use throughline::wire::locked::ROUNDS;
use throughline::wire::primed::CODEC;
use throughline::wire::version;

use super::strategies;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/links.txt");

/// Strings that other programs take for something to do.
const HOSTILE: [&str; 6] = [
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "javascript:alert(document.domain)",
    "\u{202e}gnp.exe\u{202c} \u{2066}left\u{2069}",
    "=HYPERLINK(\"http://evil.example\",\"click\")",
    "'; DROP TABLE briefs; --",
    "👩‍👩‍👧‍👦 ﷽ Z̸̢͎a̴l̶g̸o̴ \u{200b}\u{feff}end",
];

fn text(words: &str) -> Text {
    Text::new(words).unwrap()
}

pub fn example() -> Record {
    founding(Id(7), Id(2), Id(3), &Words { campaign: "Autumn launch", brand: "Brand A", creator: "@creator_a" })
}

/// The founding example with words in every field that takes them.
fn worded(words: impl Fn(usize) -> String) -> Record {
    let mut record = example();
    let campaign = CampaignField::ALL.iter().map(|field| Path::Campaign(*field));
    let paths = campaign.chain(TermsField::ALL.iter().map(|field| Path::Terms(*field)));
    for (at, path) in paths.filter(|path| path.spec().kind == Kind::Text).enumerate() {
        record.put(path, Some(Value::Text(text(&words(at))))).unwrap();
    }
    record
}

fn signature(record: &Record, waived: Vec<Forgotten>) -> Signature {
    let code = version::code(&Brief::terms_of(record));
    Signature { code, name: text("Ana Ruiz"), date: Date::new(2026, 11, 22).unwrap(), waived }
}

/// What a creator typed once: reels and videos, with gaps, two countries and what a piece costs.
fn numbers() -> Numbers {
    let mut numbers = Numbers::new(Some(text("@creator_a")), Date::new(2026, 11, 20), Currency::from_code("USD"));
    for (kind, views) in [
        ((Platform::Instagram, Format::Reel), vec![12_400, 9_800, 31_000]),
        ((Platform::TikTok, Format::Video), vec![54_000]),
    ] {
        numbers.add_format(kind);
        numbers.set_asks(kind, Money::from_minor(45_000));
        for (at, own) in views.into_iter().enumerate() {
            // A format comes with a first piece.
            assert!(at == 0 || numbers.add_piece(kind));
            numbers.set_piece(kind, at, PieceField::Views, Count::new(own));
        }
    }
    for (code, share) in [("US", Some(420_000)), ("MX", None)] {
        numbers.set_country(Country::from_code(code).unwrap(), share.and_then(Rate::from_ppm));
    }
    numbers
}

fn with_numbers(record: &Record) -> Carried {
    let to = version::code(&Brief::terms_of(record)).short();
    let brief = Brief::terms_of(record);
    Carried::Answer(Answer { to, brief, remarks: Default::default(), question: None, numbers: Some(numbers()) })
}

/// What is built by hand, to the letter.
fn by_hand() -> Vec<(String, Carried)> {
    let brief = |record: &Record| Carried::Brief(Brief::of(record));
    let empty = Record::new(Id(0), Id(1), Id(2), Side::Brand);
    let largest = Record::new(Id(u64::MAX), Id(1), Id(2), Side::Brand);
    let sentences = worded(|at| format!("Use of the reel on our own channels for {} months, no edits.", at + 2));
    let hostile = worded(|at| HOSTILE[at % HOSTILE.len()].to_owned());
    let long = worded(|at| "A promise, written out at length. ".repeat(at * 2 + 1));
    let answer = |record: &Record, question: Option<&str>, remarks: &[&str]| {
        let to = version::code(&Brief::terms_of(&example())).short();
        let target = record.targets.iter().next().map(|(id, _)| Path::Target(id, GoalField::Amount));
        let paths = [Path::Terms(TermsField::Fee), target.unwrap()];
        let remarks = paths.into_iter().zip(remarks.iter().map(|own| text(own))).collect();
        let question = question.map(text);
        Carried::Answer(Answer { to, brief: Brief::terms_of(record), remarks, question, numbers: None })
    };
    let accepted =
        |by, waived| Carried::Acceptance(Acceptance { record: Id(7), by, signature: signature(&example(), waived) });
    let declined = |reason, words: Option<&str>| {
        let to = version::code(&Brief::terms_of(&example())).short();
        let declined = Declined { to, reason, words: words.map(text), date: Date::new(2026, 11, 23).unwrap() };
        Carried::Refusal(Refusal { record: Id(7), by: Side::Creator, declined })
    };
    [
        ("brief-empty", brief(&empty)),
        ("brief-largest-id", brief(&largest)),
        ("brief-founding-example", brief(&example())),
        ("brief-of-sentences", brief(&sentences)),
        ("brief-hostile", brief(&hostile)),
        ("brief-long", brief(&long)),
        ("answer-without-a-change", answer(&example(), None, &[])),
        ("answer-with-a-question", answer(&example(), Some("When does it arrive?"), &[])),
        ("answer-with-remarks", answer(&sentences, None, &["both reels", "as last year"])),
        ("answer-hostile", answer(&hostile, Some(HOSTILE[0]), &[HOSTILE[2], HOSTILE[5]])),
        ("answer-with-numbers", with_numbers(&example())),
        ("numbers", Carried::Numbers(numbers())),
        ("numbers-of-nothing", Carried::Numbers(Numbers::new(None, None, None))),
        ("acceptance-of-the-creator", accepted(Side::Creator, Vec::new())),
        ("acceptance-of-the-brand", accepted(Side::Brand, vec![Forgotten::Counter, Forgotten::Markets])),
        ("refusal-for-dates", declined(DeclineReason::Dates, None)),
        ("refusal-in-words", declined(DeclineReason::Other, Some("I am on leave until March."))),
    ]
    .map(|(name, carried)| (name.to_owned(), carried))
    .into()
}

/// Anything that can travel, drawn once.
fn drawn() -> Vec<(String, Carried)> {
    let mut runner = TestRunner::deterministic();
    (0..16).map(|at| (format!("drawn-{at}"), strategies::carried().new_tree(&mut runner).unwrap().current())).collect()
}

fn encode(carried: &Carried) -> String {
    link::encode(carried, Some(CODEC)).unwrap()
}

/// Name and link of all of them.
pub fn all() -> Vec<(String, String)> {
    let file = std::fs::read_to_string(FILE).unwrap();
    file.lines().filter_map(|line| line.split_once(' ')).map(|(name, own)| (name.to_owned(), own.to_owned())).collect()
}

#[test]
fn what_was_made_once_is_read_for_ever() {
    if std::env::var("THROUGHLINE_GOLDEN").is_ok_and(|own| own == "write") {
        add_missing();
    }
    let all = all();
    assert!(all.len() >= 20, "{}", all.len());
    for (name, link) in &all {
        let carried = link::decode(link, Some(CODEC)).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        // Nothing of it was lost.
        assert_eq!(link::decode(&encode(&carried), Some(CODEC)), Ok(carried), "{name}");
    }
    for (name, carried) in by_hand() {
        let (_, link) = all.iter().find(|(own, _)| *own == name).unwrap_or_else(|| panic!("{name} is missing"));
        assert_eq!(link::decode(link, Some(CODEC)), Ok(carried), "{name}");
    }
}

/// Writes what is not there yet at the end of the file. What is there has been released and stays.
fn add_missing() {
    let there = all();
    let mut file = std::fs::read_to_string(FILE).unwrap_or_default();
    for (name, carried) in by_hand().into_iter().chain(drawn()) {
        if there.iter().all(|(own, _)| *own != name) {
            file.push_str(&format!("{name} {}\n", encode(&carried)));
        }
    }
    std::fs::write(FILE, file).unwrap();
}

/// Sealed by Python's `cryptography` with this passphrase: salt 00 01 … 0f, nonce 10 11 … 1b, over the frame
/// of the link `refusal-for-dates`.
#[test]
fn what_was_sealed_once_is_opened_for_ever() {
    use aes_gcm::{Aes256Gcm, KeyInit, aead::Aead};
    assert_eq!(link::decode(SEALED, Some(CODEC)), Err(LinkError::Locked));
    let locked = link::to_unlock(SEALED).unwrap();
    let key = pbkdf2::pbkdf2_hmac_array::<sha2::Sha256, 32>(b"four calm words", &locked.salt, ROUNDS);
    let opened = Aes256Gcm::new(&key.into()).decrypt(&locked.nonce.into(), locked.sealed.as_slice()).unwrap();
    let (_, refusal) = all().into_iter().find(|(name, _)| name == "refusal-for-dates").unwrap();
    assert_eq!(link::unlocked(&opened), refusal);
}

const SEALED: &str = "#b1.BE2n1HoHAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaG2NImnOyg98ORFnVLhQ0f3CLwWSxXgvI-sEs61_Q1F0ckN7PA04RcLVpasacNYdWUmQ";

/// The same link as its QR code carries it, worked out in Python: blocks of twelve bytes as twenty-nine digits.
#[test]
fn digits_that_were_printed_once_are_read_for_ever() {
    let (_, refusal) = all().into_iter().find(|(name, _)| name == "refusal-for-dates").unwrap();
    assert_eq!(link::find(DIGITS), Ok(refusal));
}

const DIGITS: &str = "#d1.00033635016963810970292390657074582161663733947152008364801514370703121643546207";

#[test]
fn the_same_is_read_from_digits() {
    for (name, link) in all() {
        assert_eq!(link::find(&link::in_digits(&link).unwrap()), Ok(link), "{name}");
    }
}
