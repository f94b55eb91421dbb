//! What must hold of lines and of what is to settle, for any record: no circle, nothing twice, words
//! for everything, and a decision that settles exactly its point.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use throughline::align::lines::{edges, feeds, implied_on, loose};
use throughline::align::settle::fingerprint::fingerprint;
use throughline::align::settle::{decide, matters, open_count, points, settled_count, shown, take_back};
use throughline::brief::choice::{AgreedBy, Choice, Connection, Response};
use throughline::brief::edit::apply;
use throughline::brief::field::{ItemList, Line};
use throughline::brief::id::ItemId;
use throughline::brief::record::Record;
use throughline::text::conventions::Conventions;
use throughline::text::{Context, settle};

use super::strategies::record;

/// Who is joined to whom before it is known which goals a record has; some of them are nobody.
fn sayings() -> impl Strategy<Value = Vec<(Index, Index, Connection)>> {
    vec((any::<Index>(), any::<Index>(), select(Connection::ALL.to_vec())), 0..12)
}

fn goals(record: &Record) -> Vec<ItemId> {
    let mut ids = record.ids(ItemList::Targets);
    ids.extend(record.ids(ItemList::Outcomes));
    ids
}

fn joined(mut record: Record, sayings: Vec<(Index, Index, Connection)>) -> Record {
    let mut ids = goals(&record);
    ids.push(ItemId(u32::MAX));
    for (from, to, connection) in sayings {
        let line = Line { from: Some(*from.get(&ids)), to: Some(*to.get(&ids)), connection: Some(connection) };
        // A record may have made as many items as there can be.
        let Some(id) = record.next_item() else { break };
        record.items_made = record.items_made.saturating_add(1);
        record.lines.insert(usize::MAX, id, line);
    }
    record
}

proptest! {
    #[test]
    fn lines_join_goals_once_and_never_lead_back(record in record(), sayings in sayings()) {
        let record = joined(record, sayings);
        let all = edges(&record);
        prop_assert_eq!(&all, &edges(&record));
        for (at, edge) in all.iter().enumerate() {
            prop_assert!(goals(&record).contains(&edge.from) && record.outcomes.get(edge.to).is_some());
            prop_assert!(record.targets.get(edge.to).is_none());
            prop_assert!(edge.line.is_none_or(|line| record.lines.get(line).is_some()));
            prop_assert!(!all[at + 1..].iter().any(|other| (other.from, other.to) == (edge.from, edge.to)));
            prop_assert!(feeds(&all, edge.from, edge.to) && !feeds(&all, edge.to, edge.from));
            let _ = implied_on(&record, edge);
            let _ = settle::line(&record, edge, &Context::new(&Conventions::GERMAN));
        }
        for (_, id) in loose(&record) {
            prop_assert!(all.iter().all(|edge| edge.from != id && edge.to != id));
        }
    }

    #[test]
    fn what_is_to_settle_is_said_once_and_settled_once(record in record(), sayings in sayings(), own in any::<Index>()) {
        let mut record = joined(record, sayings);
        let found = points(&record);
        let before = matters(&record);
        prop_assert_eq!(&before, &matters(&record));
        prop_assert_eq!(open_count(&before) + settled_count(&before), before.len());
        let parts = shown(&before);
        prop_assert_eq!(parts.first.len() + parts.rest.len() + parts.settled.len(), before.len());
        for (at, point) in found.iter().enumerate() {
            prop_assert!(!found[at + 1..].iter().any(|other| (other.rule, other.about) == (point.rule, point.about)));
            let _ = settle::words(point, &record, &Context::new(&Conventions::ENGLISH));
        }
        for id in record.ids(ItemList::Decisions) {
            let _ = settle::no_longer_found(&record, id);
        }
        // A record that has made as many items as there can be takes no decision either.
        if found.is_empty() || record.next_item().is_none() {
            return Ok(());
        }
        let point = own.get(&found);
        let edit = decide(&record, point, Response::KeepKnowingly, None, AgreedBy::Both);
        prop_assert!(apply(&mut record, edit).is_ok());
        // The point is found as it was: a decision changes nothing else.
        prop_assert_eq!(&points(&record), &found);
        let after = matters(&record);
        let matter = after.iter().find(|matter| matter.point.as_ref() == Some(point)).unwrap();
        prop_assert!(matter.settled && !matter.reopened);
        let decision = record.decisions.get(matter.decision.unwrap()).unwrap();
        prop_assert_eq!(decision.found, Some(fingerprint(point)));
        let edit = take_back(&record, matter.decision.unwrap());
        prop_assert!(apply(&mut record, edit).is_ok());
        let matter = matters(&record).into_iter().find(|matter| matter.point.as_ref() == Some(point)).unwrap();
        prop_assert!(!matter.settled && matter.decision.is_none());
    }
}
