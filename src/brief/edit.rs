//! Changes of a record. Every change is an [`Edit`]; applying one gives the edit that undoes it.

use super::choice::Connection;
use super::field::{AssumptionField, GoalField, ItemList, LineField, Path, Quantity, SharedAssumptionField, Value};
use super::id::ItemId;
use super::quantity::{Amount, Currency, Money, Text, Unit};
use super::record::{Record, Refusal};
use super::scenario::ScenarioField;

/// What stands in a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// Nothing.
    Empty,
    /// A value.
    Value(Value),
    /// What was typed and cannot be read as a value; the field has no value meanwhile.
    Draft(String),
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Puts something into a field.
    Set(Path, Entry),
    /// Puts an item into a list, with what its fields hold.
    Insert {
        /// The list.
        list: ItemList,
        /// The position, from 0; past the end means at the end.
        at: usize,
        /// Its id.
        id: ItemId,
        /// What its fields hold.
        entries: Vec<(Path, Entry)>,
    },
    /// Takes an item out of a list.
    Remove(ItemList, ItemId),
    /// Puts an item at another position of its list.
    Move(ItemList, ItemId, usize),
    /// Says something about a field in the next answer, or no longer.
    Remark(Path, Option<Text>),
    /// Several changes that are undone together.
    All(Vec<Edit>),
}

impl Record {
    /// What stands in a field.
    pub fn entry(&self, path: Path) -> Entry {
        if let Some(typed) = self.drafts.get(&path) {
            Entry::Draft(typed.clone())
        } else {
            self.get(path).map_or(Entry::Empty, Entry::Value)
        }
    }
}

/// Applies a change and gives the one that undoes it.
///
/// # Errors
/// [`Refusal`] says why the change cannot be made; the record is unchanged then.
pub fn apply(record: &mut Record, edit: Edit) -> Result<Edit, Refusal> {
    match edit {
        Edit::Set(path, entry) => set(record, path, entry),
        Edit::Insert { list, at, id, entries } => insert(record, list, at, id, entries),
        Edit::Remove(list, id) => remove(record, list, id),
        Edit::Move(list, id, to) => move_to(record, list, id, to),
        Edit::Remark(path, words) => Ok(Edit::Remark(path, remark(record, path, words))),
        Edit::All(edits) => apply_all(record, edits),
    }
}

fn set(record: &mut Record, path: Path, entry: Entry) -> Result<Edit, Refusal> {
    let before = record.entry(path);
    match entry {
        Entry::Empty => record.put(path, None)?,
        Entry::Value(value) => record.put(path, Some(value))?,
        Entry::Draft(typed) => {
            record.put(path, None)?;
            record.drafts.insert(path, typed);
            return Ok(Edit::Set(path, before));
        }
    }
    record.drafts.remove(&path);
    Ok(Edit::Set(path, before))
}

fn insert(
    record: &mut Record,
    list: ItemList,
    at: usize,
    id: ItemId,
    entries: Vec<(Path, Entry)>,
) -> Result<Edit, Refusal> {
    record.insert(list, at, id)?;
    for (path, entry) in entries {
        let taken = if path.item() == Some((list, id)) { set(record, path, entry) } else { Err(Refusal::WrongKind) };
        if let Err(refusal) = taken {
            record.remove(list, id)?;
            record.drafts.retain(|path, _| path.item() != Some((list, id)));
            return Err(refusal);
        }
    }
    if id.side() == record.holder {
        record.items_made = record.items_made.max(id.ordinal().saturating_add(1));
    }
    Ok(Edit::Remove(list, id))
}

fn remove(record: &mut Record, list: ItemList, id: ItemId) -> Result<Edit, Refusal> {
    let mut entries = Vec::new();
    record.visit(&mut |path, value| {
        if path.item() == Some((list, id)) {
            entries.push((path, Entry::Value(value)));
        }
    });
    let at = record.remove(list, id)?;
    record.drafts.retain(|path, typed| {
        let own = path.item() == Some((list, id));
        if own {
            entries.push((*path, Entry::Draft(typed.clone())));
        }
        !own
    });
    Ok(Edit::Insert { list, at, id, entries })
}

/// Gives what was said before.
fn remark(record: &mut Record, path: Path, words: Option<Text>) -> Option<Text> {
    match words {
        Some(words) => record.remarks.insert(path, words),
        None => record.remarks.remove(&path),
    }
}

fn move_to(record: &mut Record, list: ItemList, id: ItemId, to: usize) -> Result<Edit, Refusal> {
    let Edit::Insert { at, entries, .. } = remove(record, list, id)? else {
        return Err(Refusal::NoSuchItem);
    };
    insert(record, list, to, id, entries)?;
    Ok(Edit::Move(list, id, at))
}

fn apply_all(record: &mut Record, edits: Vec<Edit>) -> Result<Edit, Refusal> {
    let mut undo = Vec::new();
    for edit in edits {
        match apply(record, edit) {
            Ok(inverse) => undo.push(inverse),
            Err(refusal) => {
                for inverse in undo.into_iter().rev() {
                    apply(record, inverse)?;
                }
                return Err(refusal);
            }
        }
    }
    undo.reverse();
    Ok(Edit::All(undo))
}

/// The change of a metric, with the amount beside it: kept if the unit stays the same, emptied
/// otherwise, because 8% of something is not 8 of something else.
pub fn change_metric(record: &Record, metric: Path, entry: Entry) -> Edit {
    let amounts = match metric {
        Path::Target(id, GoalField::Metric) => {
            [GoalField::Amount, GoalField::UpTo].map(|field| Path::Target(id, field))
        }
        Path::Outcome(id, GoalField::Metric) => {
            [GoalField::Amount, GoalField::UpTo].map(|field| Path::Outcome(id, field))
        }
        _ => return Edit::Set(metric, entry),
    };
    let unit = |entry: &Entry| match entry {
        Entry::Value(Value::Choice(code)) => {
            <super::choice::Metric as super::choice::Choice>::from_code(*code).map(super::choice::Metric::unit)
        }
        _ => None,
    };
    if unit(&entry) == unit(&record.entry(metric)) {
        Edit::Set(metric, entry)
    } else {
        let [amount, up_to] = amounts.map(|path| Edit::Set(path, Entry::Empty));
        Edit::All(vec![amount, up_to, Edit::Set(metric, entry)])
    }
}

/// The change of the campaign's currency. Amounts keep their number ($2,000.00 becomes ¥2,000);
/// what the new currency has no decimals for is rounded to its nearest minor unit.
pub fn change_currency(record: &Record, path: Path, currency: Option<Currency>) -> Edit {
    let (from, to) = (record.decimals(), currency.map_or(2, Currency::decimals));
    let mut edits = Vec::new();
    if from != to {
        record.visit(&mut |path, value| {
            let rescaled = match value {
                Value::Money(money) => rescale(money, from, to).map(Value::Money),
                Value::Amount(Amount::Money(money)) => {
                    rescale(money, from, to).map(|money| Value::Amount(Amount::Money(money)))
                }
                _ => return,
            };
            edits.push(Edit::Set(path, rescaled.map_or(Entry::Empty, Entry::Value)));
        });
    }
    edits.push(Edit::Set(path, currency.map_or(Entry::Empty, |currency| Entry::Value(Value::Currency(currency)))));
    Edit::All(edits)
}

/// The same number of major units with other decimals; `None` above the largest amount.
fn rescale(money: Money, from: u8, to: u8) -> Option<Money> {
    let factor = 10u64.checked_pow(u32::from(from.abs_diff(to)))?;
    let minor = if to >= from {
        money.minor().checked_mul(factor)?
    } else {
        money.minor().checked_add(factor.checked_div(2)?)?.checked_div(factor)?
    };
    Money::from_minor(minor)
}

/// Puts a copy of an item right behind it; `None` if it is not there or there is no room.
pub fn duplicate(record: &Record, list: ItemList, id: ItemId) -> Option<Edit> {
    let at = record.ids(list).iter().position(|own| *own == id)?.checked_add(1)?;
    let copy = record.next_item()?;
    let mut entries = Vec::new();
    record.visit(&mut |path, value| {
        if path.item() == Some((list, id)) {
            entries.push((path.of_item(copy), Entry::Value(value)));
        }
    });
    Some(Edit::Insert { list, at, id: copy, entries })
}

/// Puts an item one place further down its list, or up; `None` if it stands at that end.
pub fn shift(record: &Record, list: ItemList, id: ItemId, down: bool) -> Option<Edit> {
    let ids = record.ids(list);
    let at = ids.iter().position(|own| *own == id)?;
    let to = if down { at.checked_add(1)? } else { at.checked_sub(1)? };
    (to < ids.len()).then_some(Edit::Move(list, id, to))
}

/// Says whether one goal feeds an outcome: anew, or in the line that said something about it.
/// `None` if there is no room for another line.
pub fn connect(record: &Record, from: ItemId, to: ItemId, connection: Connection) -> Option<Edit> {
    let connection = Entry::Value(connection.to_value());
    let said = record.lines.iter().find(|(_, line)| line.from == Some(from) && line.to == Some(to));
    if let Some((id, _)) = said {
        return Some(Edit::Set(Path::Line(id, LineField::Connection), connection));
    }
    let id = record.next_item()?;
    let entries = vec![
        (Path::Line(id, LineField::From), Entry::Value(from.to_value())),
        (Path::Line(id, LineField::To), Entry::Value(to.to_value())),
        (Path::Line(id, LineField::Connection), connection),
    ];
    Some(Edit::Insert { list: ItemList::Lines, at: record.lines.len(), id, entries })
}

/// What an amount at this path is counted in, if that is known.
pub fn unit_at(record: &Record, path: Path) -> Option<Unit> {
    match path {
        Path::Target(id, GoalField::Amount | GoalField::UpTo) => {
            record.targets.get(id)?.metric.map(super::choice::Metric::unit)
        }
        Path::Outcome(id, GoalField::Amount | GoalField::UpTo) => {
            record.outcomes.get(id)?.metric.map(super::choice::Metric::unit)
        }
        Path::Assumption(lever, AssumptionField::Amount | AssumptionField::UpTo)
        | Path::Scenario(_, ScenarioField::Value(lever))
        | Path::Told(lever, SharedAssumptionField::Amount | SharedAssumptionField::UpTo) => Some(lever.unit()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::choice::{Choice, Metric};
    use crate::brief::id::{Id, Side};
    use crate::brief::quantity::Count;

    /// Two outcomes: 500 clicks (item 0) and orders (item 2).
    fn two_outcomes() -> Record {
        let mut record = Record::new(Id(1), Id(2), Id(3), Side::Brand);
        let metric = |metric: Metric| Entry::Value(Value::Choice(metric.code()));
        for (at, (id, own)) in [(ItemId(0), Metric::Clicks), (ItemId(2), Metric::Orders)].into_iter().enumerate() {
            let entries = vec![(Path::Outcome(id, GoalField::Metric), metric(own))];
            apply(&mut record, Edit::Insert { list: ItemList::Outcomes, at, id, entries }).unwrap();
        }
        let amount = Value::Amount(Amount::Count(Count::new(500).unwrap()));
        apply(&mut record, Edit::Set(Path::Outcome(ItemId(0), GoalField::Amount), Entry::Value(amount))).unwrap();
        record
    }

    #[test]
    fn a_copy_stands_behind_its_original_with_the_same_values() {
        let mut record = two_outcomes();
        let edit = duplicate(&record, ItemList::Outcomes, ItemId(0)).unwrap();
        apply(&mut record, edit).unwrap();
        assert_eq!(record.ids(ItemList::Outcomes), [ItemId(0), ItemId(4), ItemId(2)]);
        assert_eq!(record.outcomes.get(ItemId(4)), record.outcomes.get(ItemId(0)));
        assert_eq!(duplicate(&record, ItemList::Outcomes, ItemId(7)), None);
    }

    #[test]
    fn an_item_is_shifted_to_either_side_and_no_further() {
        let mut record = two_outcomes();
        assert_eq!(shift(&record, ItemList::Outcomes, ItemId(0), false), None);
        assert_eq!(shift(&record, ItemList::Outcomes, ItemId(2), true), None);
        let edit = shift(&record, ItemList::Outcomes, ItemId(0), true).unwrap();
        apply(&mut record, edit).unwrap();
        assert_eq!(record.ids(ItemList::Outcomes), [ItemId(2), ItemId(0)]);
    }

    #[test]
    fn what_is_said_about_a_pair_stands_in_one_line() {
        let mut record = two_outcomes();
        for connection in [Connection::Feeds, Connection::DoesNotFeed] {
            let edit = connect(&record, ItemId(0), ItemId(2), connection).unwrap();
            apply(&mut record, edit).unwrap();
        }
        let lines: Vec<_> = record.lines.iter().map(|(_, line)| (line.from, line.to, line.connection)).collect();
        assert_eq!(lines, [(Some(ItemId(0)), Some(ItemId(2)), Some(Connection::DoesNotFeed))]);
    }
}
