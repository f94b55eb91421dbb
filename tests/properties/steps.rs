//! What must hold of the steps of any funnel, and of every change of them: also of lists that nobody
//! would make.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use throughline::brief::choice::{Choice, Lever, Objective};
use throughline::brief::edit::{Edit, apply};
use throughline::brief::field::{Assumption, FunnelStep, ItemList};
use throughline::brief::quantity::Text;
use throughline::brief::record::Record;
use throughline::funnel::chain::Chain;
use throughline::funnel::order::{
    add, after_base, back_to_usual, left_out, name_of, put_back, rename, shift, take_out,
};
use throughline::funnel::preset::{StepKind, steps_after_base};
use throughline::funnel::ranges::Ranges;
use throughline::funnel::steps::Funnel;
use throughline::text::conventions::Conventions;
use throughline::text::names::{LONGEST, Names};
use throughline::text::{Context, implied, steps};

use crate::strategies::{amount, record, text};

/// A record with a list of steps of which most mean something, and ids left for more.
fn record_with_steps() -> impl Strategy<Value = Record> {
    let has_ids_left = |record: &Record| record.items_made < (1 << 31) - 100;
    let step = || (proptest::option::weighted(0.9, select(Lever::ALL.to_vec())), proptest::option::of(text()));
    let steps = proptest::collection::vec(step(), 0..12);
    let record = record().prop_filter("has ids left", has_ids_left);
    (record, steps, select(Objective::ALL.to_vec())).prop_map(|(mut record, steps, objective)| {
        record.campaign.facts.objective = Some(objective);
        record.steps = Default::default();
        for (lever, name) in steps {
            if let Some(id) = record.next_item() {
                record.items_made += 1;
                record.steps.insert(usize::MAX, id, FunnelStep { lever, name });
            }
        }
        record
    })
}

/// The list holds the steps of the funnel, each once and in their order, and nothing else.
fn is_in_order(record: &Record) -> bool {
    let levers: Vec<Option<Lever>> = record.steps.iter().map(|(_, step)| step.lever).collect();
    levers == after_base(record).into_iter().map(|kind| Some(kind.lever())).collect::<Vec<_>>()
}

/// The record with its counter as it was: it only grows.
fn content(record: &Record) -> Record {
    Record { items_made: 0, ..record.clone() }
}

/// The record after an edit, which can be undone.
fn after(record: &Record, edit: Edit) -> Result<Record, TestCaseError> {
    let mut now = record.clone();
    let undo = apply(&mut now, edit);
    prop_assert!(undo.is_ok(), "{:?}", undo);
    let mut back = now.clone();
    prop_assert!(apply(&mut back, undo.unwrap()).is_ok());
    prop_assert_eq!(content(&back), content(record));
    Ok(now)
}

proptest! {
    #[test]
    fn a_funnel_has_a_base_steps_each_once_and_money_last(record in record_with_steps()) {
        let steps = after_base(&record);
        prop_assert!(!steps.is_empty() && steps.len() <= 16);
        for (at, kind) in steps.iter().enumerate() {
            prop_assert!(!kind.counts_everyone() && !steps[..at].contains(kind));
            prop_assert!(!kind.is_money() || at + 1 == steps.len());
        }
        let funnel = Funnel::of(&record);
        prop_assert!(funnel.steps[0].kind.is_base());
        // Paid views are added to views, right behind those, and to nothing else.
        let is_paid = record.assumed(Lever::PaidViews).is_some() && funnel.steps[0].kind == StepKind::Views;
        let added = is_paid.then_some(StepKind::AllViews);
        prop_assert!(funnel.steps[1..].iter().map(|step| step.kind).eq(added.into_iter().chain(steps)));
        prop_assert_eq!(funnel.before(funnel.steps[0].kind), None);
        for pair in funnel.steps.windows(2) {
            prop_assert_eq!(funnel.before(pair[1].kind), Some(pair[0].kind));
        }
    }

    #[test]
    fn a_step_moves_by_one_place(record in record_with_steps(), at in any::<Index>(), down in any::<bool>()) {
        let before = after_base(&record);
        let at = at.index(before.len());
        let other = if down { at + 1 } else { at.wrapping_sub(1) };
        let stays = |at: usize| before.get(at).is_none_or(|kind| kind.is_money());
        match shift(&record, before[at], down) {
            None => prop_assert!(stays(at) || stays(other)),
            Some(edit) => {
                let now = after(&record, edit)?;
                let mut expected = before.clone();
                expected.swap(at, other);
                prop_assert_eq!(after_base(&now), expected);
                prop_assert!(is_in_order(&now));
            }
        }
    }

    #[test]
    fn a_step_goes_alone_and_a_usual_one_comes_back(record in record_with_steps(), at in any::<Index>()) {
        let before = after_base(&record);
        let kind = *at.get(&before);
        match take_out(&record, kind) {
            None => prop_assert_eq!(before.len(), 1),
            Some(edit) => {
                let now = after(&record, edit)?;
                let rest: Vec<StepKind> = before.iter().copied().filter(|own| *own != kind).collect();
                prop_assert_eq!(after_base(&now), rest);
                prop_assert!(is_in_order(&now));
                let assumed = |record: &Record| record.plan.contains_key(&kind.lever());
                prop_assert_eq!(assumed(&now), assumed(&record) && !kind.is_own());
                let usual = steps_after_base(now.campaign.facts.objective).contains(&kind);
                prop_assert_eq!(left_out(&now).contains(&kind), usual);
            }
        }
        for kind in StepKind::ALL {
            prop_assert_eq!(put_back(&record, *kind).is_some(), left_out(&record).contains(kind));
            if let Some(edit) = put_back(&record, *kind) {
                let now = after(&record, edit)?;
                prop_assert!(is_in_order(&now) && after_base(&now).len() == before.len() + 1);
                prop_assert!(after_base(&now).contains(kind) && !left_out(&now).contains(kind));
                prop_assert!(after_base(&now).into_iter().filter(|own| own != kind).eq(before.iter().copied()));
            }
        }
    }

    #[test]
    fn a_step_is_added_before_money(record in record_with_steps()) {
        let before = after_base(&record);
        match add(&record) {
            None => prop_assert_eq!(before.iter().filter(|kind| kind.is_own()).count(), 6),
            Some((kind, edit)) => {
                let now = after(&record, edit)?;
                let counts = |record: &Record| {
                    after_base(record).into_iter().filter(|kind| !kind.is_money()).collect::<Vec<_>>()
                };
                let expected = [&counts(&record)[..], &[kind]].concat();
                prop_assert_eq!(counts(&now), expected);
                prop_assert!(kind.is_own() && is_in_order(&now) && name_of(&now, kind).is_none());
            }
        }
    }

    #[test]
    fn a_name_is_given_and_taken_back(record in record_with_steps(), at in any::<Index>(), name in text()) {
        let kind = *at.get(&after_base(&record));
        let now = after(&record, rename(&record, kind, Some(&name)).unwrap())?;
        prop_assert_eq!(name_of(&now, kind).map(Text::as_str), Some(name.as_str()));
        prop_assert_eq!(after_base(&now), after_base(&record));
        prop_assert!(is_in_order(&now));
        let none = after(&now, rename(&now, kind, None).unwrap())?;
        prop_assert_eq!(name_of(&none, kind), None);
    }

    #[test]
    fn every_step_and_every_assumption_has_a_name_of_one_line(record in record_with_steps()) {
        let names = Names::of(&record);
        let context = Context { names: &names, ..Context::new(&Conventions::ENGLISH) };
        for kind in after_base(&record) {
            let said = [
                implied::step(kind, &context).to_owned(),
                implied::many(kind, &context).to_owned(),
                steps::assumption(kind.lever(), &context),
                steps::assumption_inside(kind.lever(), &context),
            ];
            for words in said {
                prop_assert!(!words.trim().is_empty() && !words.contains('\n'), "{}", words);
                prop_assert!(words.chars().count() <= 3 * LONGEST);
            }
            prop_assert_eq!(names.step(kind).is_some(), name_of(&record, kind).is_some());
            let as_usual = Funnel::of(&record).is_as_usual(kind);
            prop_assert_eq!(names.is_elsewhere(kind), !as_usual);
            prop_assert_eq!(names.before(kind).is_some(), !as_usual || name_of(&record, kind).is_some());
        }
    }

    #[test]
    fn everything_that_was_changed_goes_back(record in record_with_steps()) {
        prop_assert_eq!(back_to_usual(&record).is_none(), record.steps.is_empty());
        if let Some(edit) = back_to_usual(&record) {
            let now = after(&record, edit)?;
            prop_assert!(now.ids(ItemList::Steps).is_empty());
            prop_assert_eq!(after_base(&now), steps_after_base(now.campaign.facts.objective));
        }
    }
}

proptest! {
    // Ten thousand points of up to seventeen steps take a while.
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn whatever_the_steps_are_their_numbers_are_finite(
        mut record in record_with_steps(),
        amounts in proptest::collection::vec((any::<Index>(), any::<bool>()), 8),
        levers in Lever::ALL.iter().map(|lever| (Just(*lever), amount(lever.unit()))).collect::<Vec<_>>(),
    ) {
        for (lever, amount) in levers {
            record.plan.insert(lever, Assumption { amount: Some(amount), ..Assumption::default() });
        }
        for (at, out) in amounts {
            let lever = *at.get(Lever::ALL);
            if out { record.plan.remove(&lever); }
        }
        for row in Funnel::of(&record).rows() {
            prop_assert!(row.shown.is_none_or(|known| known.value.is_finite() && known.value >= 0.0));
        }
        if let Some(chain) = Chain::of(&record) {
            for (_, sample) in Ranges::of(&chain).steps() {
                prop_assert!(sample.mean().is_finite());
                prop_assert!(sample.values().iter().all(|value| (0.0..=f64::MAX).contains(value)));
            }
        }
    }
}
