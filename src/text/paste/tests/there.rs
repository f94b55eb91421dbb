//! What a brief says already when a text is pasted into it.

use super::*;
use crate::brief::edit::Entry;
use crate::brief::field::Path;

fn standing(standing: &Standing) -> String {
    match standing {
        Standing::New => "new".to_owned(),
        Standing::There => "there".to_owned(),
        Standing::Changes { now: Now::Said(now), .. } => format!("now {}", found(now)),
        Standing::Changes { now: Now::Typed(typed), .. } => format!("typed {typed}"),
    }
}

/// A brief that was made from a text.
fn record_of(text: &str) -> Record {
    let pasted = pasted(text);
    let mut record = Record::new(Id(1), Id(2), Id(3), Side::Brand);
    take_over(&mut record, &pasted.parts, pasted.currency);
    record
}

/// What a text finds in the currency of a brief.
fn pasted_into(record: &Record, text: &str) -> Pasted {
    read(text, &Context { currency: record.campaign.facts.currency, ..context(&Conventions::ENGLISH) })
}

fn assert_standings(record: &Record, text: &str, expected: &[&str]) {
    let found = standings(record, &pasted_into(record, text).parts);
    assert_eq!(found.iter().map(standing).collect::<Vec<_>>(), expected, "{text}");
}

const BRIEF: &str = "Campaign: Autumn launch; Market: US; Objective: sales\n\
    Deliverables: 2 Instagram Reels due 3 December 2026, 4 Instagram stories\n\
    Creator targets: 25k reach, 6% engagement rate of reach in 7 days\n\
    Brand outcomes: 500 clicks, US$2,000 sales\n\
    Assumptions: audience in market 60%, AOV $64, margin 50%\n\
    Fee $1,800, commission 8%";

#[test]
fn the_same_text_again_changes_nothing() {
    for text in [BRIEF, FOUNDING, FOUNDING_LIST, "2 Reels\n1 Reel due 3 December 2026\n1 Reel due 10 December 2026"] {
        let record = record_of(text);
        let again = pasted_into(&record, text);
        assert!(again.parts.len() > 2, "{text}");
        assert!(standings(&record, &again.parts).iter().all(|own| *own == Standing::There), "{text}");
        let mut same = record.clone();
        take_over(&mut same, &again.parts, again.currency);
        assert_eq!(same, record, "{text}");
    }
}

#[test]
fn other_words_for_the_same_are_the_same() {
    let record = record_of(BRIEF);
    assert_standings(
        &record,
        "Leistungen: 4 Storys, 2 Reels\nZiele Creator: 25.000 Reichweite, Interaktionsrate 6 %\nHonorar: 1.800 $",
        &["there"; 5],
    );
}

#[test]
fn another_value_of_the_same_thing_is_a_change() {
    let record = record_of(BRIEF);
    assert_standings(
        &record,
        "Campaign: Winter launch\nMarkets: US, Canada\n\
         Deliverables: 3 Reels, 4 stories due 5 December 2026, 1 carousel\n\
         Creator targets: 30k reach, 900 saves\nOutcomes: 500 clicks in 7 days\nAssumptions: AOV $70\nFee: 2,000",
        &[
            "now Name Autumn launch",
            "there",
            "new",
            "now 2 Instagram Reel due 2026-12-03",
            "now 4 Instagram Story",
            "new",
            "now target 25000 Reach",
            "new",
            "now outcome 500 Clicks",
            "now plan AverageOrderValue 6400 minor",
            "now Fee 180000 minor",
        ],
    );
}

#[test]
fn a_change_that_is_taken_changes_the_item_and_one_that_is_not_leaves_it() {
    let text = "Deliverables: 3 Reels, 1 carousel\nCreator targets: 30k reach";
    let mut record = record_of(BRIEF);
    let before = record.clone();
    let again = pasted_into(&record, text);
    let undo = {
        let change = edit(&record, &again.parts, &[true, false, true], again.currency);
        apply(&mut record, change).unwrap()
    };
    let reels = record.deliverables.iter().next().map(|(_, own)| own.clone()).unwrap();
    assert_eq!((reels.count, reels.due), (Count::new(3), Date::new(2026, 12, 3)));
    let reach = record.targets.iter().next().and_then(|(_, own)| own.amount);
    assert_eq!(reach, Count::new(30_000).map(Amount::Count));
    assert_eq!((record.deliverables.len(), record.targets.len()), (2, 2));
    apply(&mut record, undo).unwrap();
    assert_eq!(record, before);
}

#[test]
fn a_part_that_is_left_out_frees_no_item_for_another() {
    let record = record_of("Deliverables: 1 Reel due 3 December 2026, 2 stories");
    let text = "Deliverables: 1 Reel due 3 December 2026, 1 Reel due 10 December 2026";
    let again = pasted_into(&record, text);
    assert_standings(&record, text, &["there", "new"]);
    let mut own = record.clone();
    let change = edit(&own, &again.parts, &[false, true], again.currency);
    apply(&mut own, change).unwrap();
    assert_eq!(own.deliverables.len(), 3);
}

#[test]
fn text_that_could_not_be_read_is_not_written_over_unasked() {
    let mut record = record_of(BRIEF);
    let fee = Edit::Set(Path::Terms(TermsField::Fee), Entry::Draft("about 2k".to_owned()));
    apply(&mut record, fee).unwrap();
    assert_standings(&record, "Deliverables: 2 Reels\nFee: $2,000", &["there", "typed about 2k"]);
}

#[test]
fn a_pasted_assumption_takes_the_place_of_a_range() {
    use crate::brief::field::{AssumptionField, Value};

    let mut record = record_of(BRIEF);
    let at = |field| Path::Assumption(Lever::AudienceInMarket, field);
    let up_to = Rate::from_ppm(750_000).map(|rate| Entry::Value(Value::Amount(Amount::Rate(rate)))).unwrap();
    let set_on = Entry::Value(Value::Date(Date::new(2026, 11, 1).unwrap()));
    for edit in [Edit::Set(at(AssumptionField::UpTo), up_to), Edit::Set(at(AssumptionField::SetOn), set_on)] {
        apply(&mut record, edit).unwrap();
    }
    let again = pasted_into(&record, "Deliverables: 2 Reels\nAssumptions: audience in market 80%");
    take_over(&mut record, &again.parts, again.currency);
    let own = record.plan.get(&Lever::AudienceInMarket).unwrap();
    assert_eq!((own.amount, own.up_to), (Rate::from_ppm(800_000).map(Amount::Rate), None));
    // The day of the earlier value is not that of this one.
    assert_eq!(own.set_on, None);
}
