//! What must hold of suggestions for every two texts: they arrive whole, go back whole, and lose nothing
//! of what the other side changed meanwhile.

use super::strategies::*;
use proptest::collection::vec;
use proptest::prelude::*;
use throughline::agree::difference::{Change, differences};
use throughline::agree::merge::{Standing, become_text, suggestions, take};
use throughline::brief::edit::apply;
use throughline::brief::field::{CampaignField, ItemList, Path, Sight, Value};
use throughline::brief::record::Record;
use throughline::brief::shared::Brief;
use throughline::wire::version::code;

/// A text and two that came of it, each by its own changes.
fn three() -> impl Strategy<Value = (Record, Record, Record)> {
    let picks = || (vec(0..6u8, 1..40), vec(any::<prop::sample::Index>(), 0..3));
    (shared(), shared(), shared(), picks(), picks()).prop_map(|(base, one, other, first, second)| {
        let one = changed(&base, &one, &first);
        let other = changed(&base, &other, &second);
        (base, one, other)
    })
}

/// Some fields of another record, put in one by one, and some items taken out.
fn changed(base: &Record, other: &Record, (picks, gone): &(Vec<u8>, Vec<prop::sample::Index>)) -> Record {
    let mut record = base.clone();
    let mut all = Vec::new();
    other.visit(&mut |path, value| all.push((path, value)));
    // Another currency takes every amount along: that is a matter of its own.
    all.retain(|(path, _)| *path != Path::Campaign(CampaignField::Currency));
    for ((path, value), pick) in all.into_iter().zip(picks.iter().cycle()) {
        if *pick == 0 {
            if let Some((list, id)) = path.item() {
                let _ = record.insert(list, usize::MAX, id);
            }
            let _ = record.put(path, Some(value));
        }
    }
    let lists = [ItemList::Markets, ItemList::Deliverables, ItemList::Targets, ItemList::Outcomes];
    for (list, at) in lists.into_iter().zip(gone) {
        let ids = record.ids(list);
        if !ids.is_empty() {
            record.remove(list, ids[at.index(ids.len())]).unwrap();
        }
    }
    record
}

/// Everything that both sides see, in an order of its own.
fn said(record: &Record) -> Vec<(Path, Value)> {
    let mut all = Vec::new();
    record.visit(&mut |path, value| {
        if path.sight() == Sight::Both {
            all.push((path, value));
        }
    });
    all.sort_by_key(|(path, _)| *path);
    all
}

fn text(record: &Record) -> Brief {
    Brief::terms_of(record)
}

/// Takes every suggestion that is not taken yet and can be.
fn take_all(base: &Record, mine: &mut Record, theirs: &Record) {
    for own in suggestions(Some(&text(base)), mine, &text(theirs), &[]) {
        if let Some(edit) = take(mine, &own.change) {
            apply(mine, edit).unwrap();
        }
    }
}

fn is_same(change: &Change, path: Path) -> bool {
    let item = |own: &Path| own.item().is_some() && own.item() == path.item();
    match change {
        Change::Fields(fields) => fields.iter().any(|own| own.path == path),
        Change::Added(_) | Change::Removed(_) => change.paths().iter().any(item),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn all_suggestions_taken_say_what_was_suggested((base, theirs, _) in three()) {
        let mut mine = base.clone();
        take_all(&base, &mut mine, &theirs);
        prop_assert_eq!(said(&mine), said(&theirs));
        prop_assert_eq!(differences(&text(&mine), &text(&theirs)), []);
        for own in suggestions(Some(&text(&base)), &mine, &text(&theirs), &[]) {
            prop_assert_eq!(own.standing, Standing::Taken);
        }
    }

    #[test]
    fn all_suggestions_taken_have_the_code_of_what_was_suggested((base, theirs, _) in three()) {
        let mut mine = base.clone();
        take_all(&base, &mut mine, &theirs);
        prop_assert_eq!(code(&text(&mine)), code(&text(&theirs)));
    }

    #[test]
    fn one_suggestion_touches_its_own_fields_and_goes_back_whole((base, theirs, _) in three()) {
        for own in suggestions(Some(&text(&base)), &base, &text(&theirs), &[]) {
            prop_assert_eq!(own.standing, Standing::Open);
            let mut mine = base.clone();
            let back = apply(&mut mine, take(&base, &own.change).unwrap()).unwrap();
            let (before, after) = (said(&base), said(&mine));
            for (path, _) in before.iter().filter(|one| !after.contains(one)).chain(after.iter().filter(|one| !before.contains(one))) {
                prop_assert!(is_same(&own.change, *path), "{:?} of {:?}", path, own.change);
            }
            let standing = suggestions(Some(&text(&base)), &mine, &text(&theirs), &[]);
            prop_assert!(standing.iter().any(|one| one.change == own.change && one.standing == Standing::Taken));
            apply(&mut mine, back).unwrap();
            // No id is used twice, whatever is undone.
            mine.items_made = base.items_made;
            prop_assert_eq!(&mine, &base);
        }
    }

    #[test]
    fn what_only_one_side_changed_is_never_lost((base, mine, theirs) in three()) {
        let suggested = differences(&text(&base), &text(&theirs));
        let mut merged = mine.clone();
        take_all(&base, &mut merged, &theirs);
        let elsewhere = |path: Path| !suggested.iter().any(|change| is_same(change, path));
        let of = |record: &Record| said(record).into_iter().filter(|(path, _)| elsewhere(*path)).collect::<Vec<_>>();
        prop_assert_eq!(of(&merged), of(&mine));
    }

    #[test]
    fn two_answers_one_after_the_other_or_at_once_lose_nothing((base, one, other) in three()) {
        // At once: both answer the base. What only the first changed stands after the second.
        let mut both = base.clone();
        take_all(&base, &mut both, &one);
        take_all(&base, &mut both, &other);
        let second = differences(&text(&base), &text(&other));
        for (path, value) in said(&one) {
            if !second.iter().any(|change| is_same(change, path)) {
                prop_assert_eq!(both.get(path), Some(value));
            }
        }
        // One after the other: the second answers what came of the first.
        let mut mine = base.clone();
        take_all(&base, &mut mine, &one);
        let sent = mine.clone();
        take_all(&sent, &mut mine, &other);
        prop_assert_eq!(said(&mine), said(&other));
    }

    #[test]
    fn a_text_becomes_another_and_goes_back_in_one_step((_, one, other) in three()) {
        let mut now = one.clone();
        match become_text(&one, &text(&other)) {
            Some(edit) => {
                let back = apply(&mut now, edit).unwrap();
                prop_assert_eq!(said(&now), said(&other));
                apply(&mut now, back).unwrap();
                now.items_made = one.items_made;
                prop_assert_eq!(&now, &one);
            }
            None => prop_assert_eq!(said(&one), said(&other)),
        }
    }

    #[test]
    fn differences_read_backwards_are_the_same(one in shared(), other in shared()) {
        let mut there: Vec<Change> = differences(&text(&one), &text(&other)).iter().map(Change::reversed).collect();
        let mut back = differences(&text(&other), &text(&one));
        there.sort_by_key(Change::paths);
        back.sort_by_key(Change::paths);
        prop_assert_eq!(there, back);
    }
}
