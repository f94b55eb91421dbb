//! Pasted texts that nobody means as a brief, and how long they take.

#![cfg(not(target_arch = "wasm32"))]
// A test may stop where a program may not.
#![allow(clippy::unwrap_used)]

use std::time::Instant;

use throughline::brief::edit::apply;
use throughline::brief::id::{Id, Side};
use throughline::brief::quantity::Date;
use throughline::brief::record::Record;
use throughline::text::Context;
use throughline::text::conventions::Conventions;
use throughline::text::paste::{Pasted, edit, read, standings};

fn pasted(text: &str) -> Pasted {
    read(text, &Context { today: Date::new(2026, 11, 22), ..Context::new(&Conventions::ENGLISH) })
}

fn empty() -> Record {
    Record::new(Id(1), Id(2), Id(3), Side::Brand)
}

/// Texts of 100 kB, each of one kind of trouble.
fn texts() -> Vec<(&'static str, String)> {
    let of = |piece: &str| piece.repeat(100_000usize.div_ceil(piece.len()));
    let pieces = [
        ("a brief", "Deliverables: 2 reels, 3 stories\nReach: 25k\n\nWe would like 500 clicks, fee $1,800.\n"),
        ("prose", "The serum calms red skin overnight, and you can show it on bare skin in daylight. "),
        ("one line of parts", "1 reel due 3 December, 25k reach (7 days), "),
        ("labels", "Brand: a, Market: US, Fee: $2, Goal: sales, "),
        ("labels without values", "market, end, currency, goal, fee, commission, "),
        ("text labels", "Do: a; Don't: b; Note: c; "),
        ("headings", "Deliverables:\nTargets:\n"),
        ("headings in one line", "Creator brand goals targets "),
        ("colons", "a: "),
        ("open brackets", "reach(("),
        ("brackets", "reach (a) "),
        ("quotes", "1 reel \" "),
        ("commas", ","),
        ("bars", "|"),
        ("tabs", "\t1"),
        ("wide gaps", "Reach   ER   Clicks\n1   2   3\n"),
        ("tables", "Metric|Target|Window\nReach|25k|7 days\n"),
        ("metrics across", "Reach\tER\tClicks\n25k\t8%\t500\n"),
        ("one wide table", "Reach\tER\t"),
        ("spaces", " "),
        ("line ends", "\n"),
        ("returns", "\r"),
        ("points", "."),
        ("dashes", "- "),
        ("dash runs", "-"),
        ("arrows", "> "),
        ("digits", "9"),
        ("groups", "999 "),
        ("grouped digits", "1,000,"),
        ("decimals", "1.1."),
        ("ranges", "1-2-"),
        ("ranges in words", "1 to 2 to "),
        ("days", "1 to 14 December 2026 to "),
        ("windows", "views in 7 days in 7 days in "),
        ("currencies", "US$€£$"),
        ("countries", "US, DE, AT, "),
        ("stops", "not "),
        ("right to left", "\u{202e}5 posts\u{202c} שלום, مرحبا ٣ "),
        ("emoji", "👩‍👩‍👧‍👦🎉 "),
        ("zero width", "5\u{200b} po\u{200d}sts\u{feff}, "),
        ("joined marks", "e\u{301}\u{301}\u{301}"),
        ("NUL", "\0"),
        ("NUL between", "5\0 posts\0, "),
        ("private letters", "\u{e000}\u{f8ff}"),
        ("ideographs", "漢字"),
        ("addresses", "https://example.com/500-clicks@"),
        ("one address", "x@"),
    ];
    let mut texts: Vec<(&str, String)> = pieces.into_iter().map(|(name, piece)| (name, of(piece))).collect();
    texts.push(("10,000 lines", "5 posts, 3 stories\n".repeat(10_000)));
    texts.push(("a number of 100,000 digits", format!("Deliverables: {} reels, 3 stories", "7".repeat(100_000))));
    texts.push(("a label and a text", format!("Deliverables: 3 stories\nKey message: {}", of("calm skin, "))));
    texts
}

#[test]
fn hostile_texts_are_read_and_can_be_taken_over() {
    for (name, text) in texts() {
        let pasted = pasted(&text);
        let mut record = empty();
        let change = edit(&record, &pasted.parts, &vec![true; pasted.parts.len()], pasted.currency);
        apply(&mut record, change).unwrap();
        assert_eq!(standings(&record, &pasted.parts).len(), pasted.parts.len(), "{name}");
    }
}

#[test]
#[ignore = "prints how long it takes: cargo test --release --test hostile_pastes -- --ignored --nocapture"]
fn how_long_hostile_texts_take() {
    for (name, text) in texts() {
        let started = Instant::now();
        let pasted = pasted(&text);
        let read = started.elapsed();
        let record = empty();
        let started = Instant::now();
        let standings = standings(&record, &pasted.parts);
        println!("{read:>12.1?} {:>12.1?} {:>5} parts  {name}", started.elapsed(), standings.len());
    }
}
