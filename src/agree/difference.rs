//! How two texts differ, point by point.

use crate::brief::field::{DeliverableField, GoalField, ItemList, Path, Sight, Value};
use crate::brief::id::{Id, ItemId, Side};
use crate::brief::record::Record;
use crate::brief::shared::Brief;

/// A field that holds something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edited {
    /// The field.
    pub path: Path,
    /// What it held.
    pub before: Option<Value>,
    /// What it holds.
    pub after: Option<Value>,
}

/// An item that stands in one of the texts only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its list.
    pub list: ItemList,
    /// Its id.
    pub id: ItemId,
    /// Where it stands in its list, from 0.
    pub at: usize,
    /// What its fields hold, at least one.
    pub fields: Vec<(Path, Value)>,
}

/// One point in which two texts differ, to be taken over or left as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// A field holds something else; with it those that mean something only together with it, such as
    /// the amount beside a metric. Never empty.
    Fields(Vec<Edited>),
    /// An item was added.
    Added(Item),
    /// An item was taken out.
    Removed(Item),
}

impl Change {
    /// The fields that it touches, at least one. The first names it.
    pub fn paths(&self) -> Vec<Path> {
        match self {
            Change::Fields(fields) => fields.iter().map(|edited| edited.path).collect(),
            Change::Added(item) | Change::Removed(item) => item.fields.iter().map(|(path, _)| *path).collect(),
        }
    }

    /// The change that leads back.
    pub fn reversed(&self) -> Change {
        let back = |own: &Edited| Edited { path: own.path, before: own.after.clone(), after: own.before.clone() };
        match self {
            Change::Fields(fields) => Change::Fields(fields.iter().map(back).collect()),
            Change::Added(item) => Change::Removed(item.clone()),
            Change::Removed(item) => Change::Added(item.clone()),
        }
    }
}

/// What differs in what both sides see, in the order of the registry. What is told of the brand's plan
/// is no part of it, nor is the order of items, nor an item in which nothing is filled in.
pub fn differences(before: &Brief, after: &Brief) -> Vec<Change> {
    let (before, after) = (record_of(before), record_of(after));
    let (old, new) = (fields(&before), fields(&after));
    let mut paths: Vec<Path> = old.iter().chain(&new).map(|(path, _)| *path).collect();
    paths.sort_unstable();
    paths.dedup();
    let mut all: Vec<Change> = Vec::new();
    for path in paths {
        let value =
            |fields: &[(Path, Value)]| fields.iter().find(|(own, _)| *own == path).map(|(_, value)| value.clone());
        let edited = Edited { path, before: value(&old), after: value(&new) };
        if edited.before != edited.after {
            add(&mut all, edited, &before, &after);
        }
    }
    all
}

fn record_of(brief: &Brief) -> Record {
    brief.clone().keep(Id(0), Id(0), Side::Brand)
}

/// The fields of what both sides settle.
pub(super) fn fields(record: &Record) -> Vec<(Path, Value)> {
    let mut all = Vec::new();
    record.visit(&mut |path, value| {
        if path.sight() == Sight::Both && !matches!(path, Path::Told(..) | Path::Scenario(..)) {
            all.push((path, value));
        }
    });
    all
}

/// Puts a field that differs to the change that it belongs to.
fn add(all: &mut Vec<Change>, edited: Edited, before: &Record, after: &Record) {
    if let Some((list, id)) = edited.path.item() {
        let stands = |record: &Record| record.ids(list).iter().position(|own| *own == id);
        match (stands(before), stands(after)) {
            (None, Some(at)) => return add_item(all, Change::Added, (list, id, at), (edited.path, edited.after)),
            (Some(at), None) => return add_item(all, Change::Removed, (list, id, at), (edited.path, edited.before)),
            _ => {}
        }
    }
    let together = all.iter_mut().find_map(|change| match change {
        Change::Fields(fields) if fields.iter().any(|own| belong_together(own.path, edited.path)) => Some(fields),
        _ => None,
    });
    match together {
        Some(fields) => fields.push(edited),
        None => all.push(Change::Fields(vec![edited])),
    }
}

fn add_item(
    all: &mut Vec<Change>,
    change: fn(Item) -> Change,
    (list, id, at): (ItemList, ItemId, usize),
    (path, value): (Path, Option<Value>),
) {
    let field = value.map(|value| (path, value));
    let same = all.iter_mut().find_map(|change| match change {
        Change::Added(item) | Change::Removed(item) if (item.list, item.id) == (list, id) => Some(item),
        _ => None,
    });
    match same {
        Some(item) => item.fields.extend(field),
        None => all.push(change(Item { list, id, at, fields: field.into_iter().collect() })),
    }
}

/// Whether two fields of one item mean something only together.
fn belong_together(one: Path, other: Path) -> bool {
    bond(one).is_some_and(|bond_of_one| one.item() == other.item() && bond(other) == Some(bond_of_one))
}

fn bond(path: Path) -> Option<u8> {
    match path {
        Path::Target(_, field) | Path::Outcome(_, field) => {
            matches!(field, GoalField::Metric | GoalField::Amount | GoalField::UpTo).then_some(0)
        }
        Path::Deliverable(_, DeliverableField::Platform | DeliverableField::OtherPlatform) => Some(1),
        Path::Deliverable(_, DeliverableField::Format | DeliverableField::OtherFormat) => Some(2),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::choice::{Choice, Metric};
    use crate::brief::example::{Words, founding};
    use crate::brief::field::TermsField;
    use crate::brief::quantity::{Amount, Count, Money, Rate};

    fn example() -> Record {
        founding(Id(1), Id(2), Id(3), &Words { campaign: "C", brand: "B", creator: "A" })
    }

    fn after(change: impl Fn(&mut Record)) -> Vec<Change> {
        let mut after = example();
        change(&mut after);
        differences(&Brief::of(&example()), &Brief::of(&after))
    }

    #[test]
    fn the_same_text_differs_in_nothing_and_neither_does_another_order() {
        assert_eq!(after(|_| ()), []);
        let reordered = |record: &mut Record| {
            let id = record.ids(ItemList::Deliverables)[0];
            let (_, item) = record.deliverables.remove(id).unwrap();
            record.deliverables.insert(usize::MAX, id, item);
        };
        assert_eq!(after(reordered), []);
    }

    #[test]
    fn a_field_is_a_change_of_its_own() {
        let fee = Path::Terms(TermsField::Fee);
        let money = |minor| Money::from_minor(minor).map(Value::Money);
        let changes = after(|record| record.put(fee, money(200_000)).unwrap());
        assert_eq!(changes, [Change::Fields(vec![Edited { path: fee, before: None, after: money(200_000) }])]);
        assert_eq!(changes[0].reversed().reversed(), changes[0]);
    }

    #[test]
    fn a_metric_takes_its_amount_along() {
        let changes = after(|record| {
            let id = record.ids(ItemList::Targets)[0];
            record.put(Path::Target(id, GoalField::Amount), None).unwrap();
            let rate = Value::Choice(Metric::EngagementRate.code());
            record.put(Path::Target(id, GoalField::Metric), Some(rate)).unwrap();
            let amount = Value::Amount(Amount::Rate(Rate::from_ppm(60_000).unwrap()));
            record.put(Path::Target(id, GoalField::Amount), Some(amount)).unwrap();
        });
        let [Change::Fields(fields)] = changes.as_slice() else { panic!("{changes:?}") };
        assert_eq!(fields.len(), 2);
    }

    #[test]
    fn items_that_come_and_go_are_changes_as_a_whole() {
        let changes = after(|record| {
            let gone = record.ids(ItemList::Deliverables)[0];
            record.remove(ItemList::Deliverables, gone).unwrap();
            let id = ItemId::nth(Side::Creator, 0).unwrap();
            record.insert(ItemList::Deliverables, 0, id).unwrap();
            let two = Count::new(2).map(Value::Count);
            record.put(Path::Deliverable(id, DeliverableField::Count), two).unwrap();
        });
        let added = changes.iter().filter(|change| matches!(change, Change::Added(item) if item.fields.len() == 1));
        let removed = changes.iter().filter(|change| matches!(change, Change::Removed(item) if item.fields.len() == 3));
        // Five posts: how many, where and what.
        assert_eq!((changes.len(), added.count(), removed.count()), (2, 1, 1), "{changes:?}");
    }
}
