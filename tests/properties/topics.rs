//! What a brief is asked for, how far it is, and where it began: for every record.

use proptest::prelude::*;
use throughline::align::checks::{checks, offer};
use throughline::align::disclosure::regions;
use throughline::align::progress::{Step, needs, progress};
use throughline::align::stage::{open_by, open_by_now};
use throughline::align::topics::{Asked, Topic, asked, needed, never_asked, shown, topic_of, useful};
use throughline::brief::choice::{Choice, Stage};
use throughline::brief::edit::{Entry, apply};
use throughline::brief::field::{ItemList, Path};
use throughline::brief::id::Id;
use throughline::brief::record::Record;
use throughline::brief::template::for_another_creator;
use throughline::text::conventions::Conventions;
use throughline::text::{Context, checks as words, progress as line, stage};

use crate::strategies::record;

/// Whether a step leads to a field or a list of this record.
fn leads_somewhere(record: &Record, step: Step) -> bool {
    match step {
        Step::Add(list) => record.ids(list).is_empty(),
        Step::Fill(path) => {
            record.get(path).is_none() && path.item().is_none_or(|(list, id)| record.ids(list).contains(&id))
        }
    }
}

proptest! {
    #[test]
    fn every_field_of_a_topic_is_asked_for_in_one_way(record in record()) {
        let (needed, useful, never) = (needed(&record), useful(&record), never_asked(&record));
        let all: usize = Topic::ALL.iter().map(|topic| topic.fields().len()).sum();
        prop_assert_eq!(needed.len() + useful.len() + never.len(), all);
        prop_assert!(needed.iter().chain(&useful).chain(&never).all(|path| topic_of(*path).is_some()));
    }

    #[test]
    fn nothing_that_stands_in_a_topic_is_out_of_sight(record in record()) {
        for topic in Topic::ALL {
            let shown = shown(&record, *topic);
            for path in topic.fields() {
                let hidden = record.entry(*path) == Entry::Empty && asked(&record, *path) == Asked::Never;
                prop_assert_eq!(shown.contains(path), !hidden, "{:?}", path);
            }
        }
    }

    #[test]
    fn what_is_counted_adds_up_and_what_is_next_is_open(record in record()) {
        let progress = progress(&record);
        let needs = needs(&record);
        prop_assert_eq!(progress.all.needed, needs.len());
        let sum: usize = progress.parts.iter().map(|(_, tally)| tally.settled).sum();
        prop_assert_eq!(progress.all.settled, sum);
        prop_assert_eq!(progress.next.is_none(), progress.all.is_done());
        for step in needs.iter().filter_map(|need| need.open).chain(progress.next) {
            prop_assert!(leads_somewhere(&record, step), "{:?}", step);
            prop_assert!(!line::step(&record, step).is_empty());
        }
    }

    #[test]
    fn a_later_stage_expects_no_less(record in record()) {
        let mut before = Vec::new();
        for stage in Stage::ALL {
            let open = open_by(&record, *stage);
            prop_assert!(before.iter().all(|step| open.contains(step)));
            prop_assert!(open.iter().all(|step| leads_somewhere(&record, *step)));
            before = open;
        }
        let now = open_by_now(&record);
        prop_assert_eq!(stage::still_open(&record, &now).is_none(), now.is_empty());
    }

    #[test]
    fn every_question_stands_at_a_field_that_is_set(record in record()) {
        let context = Context::new(&Conventions::ENGLISH);
        for check in checks(&record) {
            prop_assert!(record.get(check.at).is_some(), "{:?}", check);
            prop_assert!(words::question(check.question, &context).ends_with(['?', '.']));
        }
    }

    #[test]
    fn an_offer_that_was_taken_is_not_made_again(mut record in record()) {
        if let Some(offered) = offer(&record) {
            let before = record.clone();
            let undo = apply(&mut record, offered.take()).unwrap();
            prop_assert_eq!(offer(&record), None);
            apply(&mut record, undo).unwrap();
            prop_assert_eq!(record, before);
        }
    }

    #[test]
    fn another_creator_sees_nothing_of_the_first(record in record()) {
        let other = for_another_creator(&record, Id(1), Id(2));
        other.visit(&mut |path, value| assert_eq!(record.get(path), Some(value), "{path:?}"));
        let personal = |path: &Path| matches!(path, Path::Creator(_) | Path::Decision(..));
        let mut left = Vec::new();
        other.visit(&mut |path, _| left.push(path));
        left.extend(other.drafts.keys().copied());
        prop_assert!(!left.iter().any(personal));
        for list in ItemList::ALL.iter().filter(|list| **list != ItemList::Decisions) {
            prop_assert_eq!(other.ids(*list), record.ids(*list));
        }
        prop_assert_eq!(for_another_creator(&other, Id(1), Id(2)), other);
    }

    #[test]
    fn there_is_always_a_checklist(record in record()) {
        let regions = regions(&record);
        prop_assert!(!regions.is_empty() && regions.is_sorted());
    }
}
