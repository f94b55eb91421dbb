//! What must hold of edits: each can be undone, a refused one changes nothing, and the history goes
//! back to the beginning and forward to the end.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use throughline::brief::choice::Lever;
use throughline::brief::edit::{Edit, Entry, apply, change_currency, change_metric};
use throughline::brief::field::{
    AssumptionField, BrandNotesField, CampaignField, CreatorField, DecisionField, DeliverableField, FieldName,
    FunnelStepField, GoalField, ItemList, LineField, MarketField, Path, SharedAssumptionField, TermsField, Value,
};
use throughline::brief::history::History;
use throughline::brief::id::ItemId;
use throughline::brief::quantity::{Currency, Money};
use throughline::brief::record::Record;
use throughline::brief::scenario::ScenarioField;

use super::strategies::{record, value};

/// An edit before it is known which items a record has.
#[derive(Debug, Clone)]
enum Plan {
    Set(Index, EntryPlan),
    Insert(ItemList, Index),
    Remove(ItemList, Index),
    Move(ItemList, Index, Index),
}

#[derive(Debug, Clone)]
enum EntryPlan {
    Empty,
    /// One of these fits the field, whatever its kind is.
    Value(Vec<Value>),
    Draft(String),
}

fn plan() -> impl Strategy<Value = Plan> {
    use throughline::brief::field::{Kind, List};
    let kinds = [
        Kind::Text,
        Kind::Count,
        Kind::Rate,
        Kind::Money,
        Kind::Date,
        Kind::Days,
        Kind::Currency,
        Kind::Country,
        Kind::Choice(List::Objective),
        Kind::Choice(List::Metric),
        Kind::Choice(List::Lever),
        Kind::Amount,
        Kind::Item,
    ];
    let values = kinds.map(value).to_vec();
    let entry = prop_oneof![
        Just(EntryPlan::Empty),
        values.prop_map(EntryPlan::Value),
        any::<String>().prop_map(EntryPlan::Draft),
    ];
    let list = || select(ItemList::ALL.to_vec());
    prop_oneof![
        4 => (any::<Index>(), entry).prop_map(|(at, entry)| Plan::Set(at, entry)),
        1 => (list(), any::<Index>()).prop_map(|(list, at)| Plan::Insert(list, at)),
        1 => (list(), any::<Index>()).prop_map(|(list, at)| Plan::Remove(list, at)),
        1 => (list(), any::<Index>(), any::<Index>()).prop_map(|(list, from, to)| Plan::Move(list, from, to)),
    ]
}

/// Every field that the record has now.
fn paths(record: &Record) -> Vec<Path> {
    let mut paths: Vec<Path> = CampaignField::ALL.iter().map(|field| Path::Campaign(*field)).collect();
    paths.extend(CreatorField::ALL.iter().map(|field| Path::Creator(*field)));
    paths.extend(TermsField::ALL.iter().map(|field| Path::Terms(*field)));
    paths.extend(BrandNotesField::ALL.iter().map(|field| Path::BrandNotes(*field)));
    for lever in [Lever::Reach, Lever::AverageOrderValue] {
        paths.extend(AssumptionField::ALL.iter().map(|field| Path::Assumption(lever, *field)));
        paths.extend(SharedAssumptionField::ALL.iter().map(|field| Path::Told(lever, *field)));
    }
    for id in record.ids(ItemList::Markets) {
        paths.extend(MarketField::ALL.iter().map(|field| Path::Market(id, *field)));
    }
    for id in record.ids(ItemList::Deliverables) {
        paths.extend(DeliverableField::ALL.iter().map(|field| Path::Deliverable(id, *field)));
    }
    for id in record.ids(ItemList::Targets) {
        paths.extend(GoalField::ALL.iter().map(|field| Path::Target(id, *field)));
    }
    for id in record.ids(ItemList::Outcomes) {
        paths.extend(GoalField::ALL.iter().map(|field| Path::Outcome(id, *field)));
    }
    for id in record.ids(ItemList::Lines) {
        paths.extend(LineField::ALL.iter().map(|field| Path::Line(id, *field)));
    }
    for id in record.ids(ItemList::Decisions) {
        paths.extend(DecisionField::ALL.iter().map(|field| Path::Decision(id, *field)));
    }
    for id in record.ids(ItemList::Steps) {
        paths.extend(FunnelStepField::ALL.iter().map(|field| Path::Step(id, *field)));
    }
    for id in record.ids(ItemList::Scenarios) {
        paths.extend(ScenarioField::ALL.iter().map(|field| Path::Scenario(id, *field)));
    }
    paths
}

fn item(record: &Record, list: ItemList, at: Index) -> ItemId {
    let ids = record.ids(list);
    if ids.is_empty() { ItemId(u32::MAX) } else { *at.get(&ids) }
}

fn edit(record: &Record, plan: Plan) -> Edit {
    match plan {
        Plan::Set(at, entry) => {
            let path = *at.get(&paths(record));
            let kind = path.spec().kind;
            let fits = |value: &Value| {
                let mut trial = record.clone();
                trial.put(path, Some(value.clone())).is_ok()
            };
            let entry = match entry {
                EntryPlan::Empty => Entry::Empty,
                EntryPlan::Draft(typed) => Entry::Draft(typed),
                EntryPlan::Value(values) => values.into_iter().find(fits).map_or(Entry::Empty, Entry::Value),
            };
            match (kind, &entry) {
                (throughline::brief::field::Kind::Currency, Entry::Value(Value::Currency(currency))) => {
                    change_currency(record, path, Some(*currency))
                }
                _ => change_metric(record, path, entry),
            }
        }
        Plan::Insert(list, at) => {
            let insert = |id| Edit::Insert { list, at: at.index(6), id, entries: Vec::new() };
            // A record of which every id is used takes nothing more.
            record.next_item().map_or(Edit::All(Vec::new()), insert)
        }
        Plan::Remove(list, at) => Edit::Remove(list, item(record, list, at)),
        Plan::Move(list, from, to) => Edit::Move(list, item(record, list, from), to.index(6)),
    }
}

/// The record without the counter of items, which only grows: no id is ever used twice.
fn content(record: &Record) -> Record {
    Record { items_made: 0, ..record.clone() }
}

proptest! {
    #[test]
    fn an_edit_and_its_undo_leave_the_record_as_it_was(record in record(), plans in vec(plan(), 1..8)) {
        let mut now = record;
        for plan in plans {
            let (before, edit) = (now.clone(), edit(&now, plan));
            match apply(&mut now, edit) {
                Ok(inverse) => {
                    let mut back = now.clone();
                    let again = apply(&mut back, inverse);
                    prop_assert!(again.is_ok());
                    prop_assert_eq!(content(&back), content(&before));
                    prop_assert!(apply(&mut back, again.unwrap()).is_ok());
                    prop_assert_eq!(content(&back), content(&now));
                    prop_assert!(now.items_made >= before.items_made);
                }
                Err(_) => prop_assert_eq!(&now, &before),
            }
        }
    }

    #[test]
    fn the_history_goes_back_to_the_beginning_and_forward_to_the_end(
        record in record(),
        plans in vec((plan(), any::<bool>()), 0..20),
    ) {
        let (mut now, mut history) = (record.clone(), History::default());
        for (plan, pause) in plans {
            let edit = edit(&now, plan);
            let _ = history.change(&mut now, edit);
            if pause {
                history.pause();
            }
        }
        let end = content(&now);
        while history.undo(&mut now) {}
        prop_assert_eq!(content(&now), content(&record));
        while history.redo(&mut now) {}
        prop_assert_eq!(content(&now), end);
    }
}

fn an_empty_brief() -> Record {
    use throughline::brief::id::{Id, Side};
    Record::new(Id(1), Id(2), Id(3), Side::Brand)
}

#[test]
fn typing_in_one_field_is_one_step_until_a_pause() {
    let (mut record, mut history) = (an_empty_brief(), History::default());
    let path = Path::Campaign(CampaignField::Name);
    let typed = |history: &mut History, record: &mut Record, text: &str| {
        history.change(record, Edit::Set(path, Entry::Draft(text.to_owned()))).unwrap();
    };
    typed(&mut history, &mut record, "A");
    typed(&mut history, &mut record, "Au");
    history.pause();
    typed(&mut history, &mut record, "Aut");
    assert!(history.undo(&mut record));
    assert_eq!(record.entry(path), Entry::Draft("Au".to_owned()));
    assert!(history.undo(&mut record));
    assert_eq!(record.entry(path), Entry::Empty);
    assert!(!history.can_undo());
}

#[test]
fn another_currency_keeps_the_numbers_that_people_see() {
    // $2,000.00 is 200,000 cents; ¥2,000 is 2,000 yen; $0.50 has no yen and rounds up to 1.
    for (cents, yen) in [(200_000, 2_000), (50, 1), (49, 0)] {
        let mut record = an_empty_brief();
        let path = Path::Campaign(CampaignField::Currency);
        let usd = change_currency(&record, path, Currency::from_code("USD"));
        apply(&mut record, usd).unwrap();
        record.terms.fee = Money::from_minor(cents);
        let jpy = change_currency(&record, path, Currency::from_code("JPY"));
        apply(&mut record, jpy).unwrap();
        assert_eq!(record.terms.fee, Money::from_minor(yen));
    }
}
