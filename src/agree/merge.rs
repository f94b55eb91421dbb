//! How what one side suggests comes into a text that the other may have changed meanwhile. Nothing is
//! decided here: each point waits for somebody who says what is to stand.

use super::difference::{Change, Edited, Item, differences};
use crate::brief::edit::{Edit, Entry, apply, change_currency};
use crate::brief::field::{CampaignField, Path, Value};
use crate::brief::record::Record;
use crate::brief::shared::Brief;

/// How a suggestion stands to this side's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nobody has decided; the text says what it said when it was sent.
    Open,
    /// The text says what was suggested.
    Taken,
    /// The text says something else than either, and nobody has decided.
    Conflict,
    /// This side has decided that its own text stays.
    Kept,
}

/// One point that the other side suggests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// From the text that was answered to the one that is suggested.
    pub change: Change,
    /// How it stands.
    pub standing: Standing,
}

/// What is suggested, against the text that was answered. Where that is not kept any more (`None`),
/// against the present text. `kept` names the fields about which this side has decided.
pub fn suggestions(base: Option<&Brief>, mine: &Record, theirs: &Brief, kept: &[Path]) -> Vec<Suggestion> {
    let present = Brief::terms_of(mine);
    let changes = differences(base.unwrap_or(&present), theirs);
    changes.into_iter().map(|change| Suggestion { standing: standing(&change, mine, kept), change }).collect()
}

fn standing(change: &Change, mine: &Record, kept: &[Path]) -> Standing {
    if is_taken(change, mine) {
        Standing::Taken
    } else if change.paths().iter().any(|path| kept.contains(path)) {
        Standing::Kept
    } else if is_taken(&change.reversed(), mine) {
        Standing::Open
    } else {
        Standing::Conflict
    }
}

/// Whether a text says already what a change leads to.
fn is_taken(change: &Change, mine: &Record) -> bool {
    match change {
        Change::Fields(fields) => {
            let stands = |path: Path| path.item().is_none_or(|(list, id)| mine.ids(list).contains(&id));
            fields.iter().all(|own| stands(own.path) && mine.get(own.path) == own.after)
        }
        Change::Added(item) => fields_of(mine, item).is_some_and(|own| own == item.fields),
        Change::Removed(item) => !mine.ids(item.list).contains(&item.id),
    }
}

/// What the item with this id holds in a text, if it is there.
fn fields_of(record: &Record, item: &Item) -> Option<Vec<(Path, Value)>> {
    let mut own = Vec::new();
    record.visit(&mut |path, value| {
        if path.item() == Some((item.list, item.id)) {
            own.push((path, value));
        }
    });
    own.sort_by_key(|(path, _)| *path);
    record.ids(item.list).contains(&item.id).then_some(own)
}

/// The edit that takes a change over; `None` if the text cannot take it any more, because the item that
/// it is about is gone.
pub fn take(record: &Record, change: &Change) -> Option<Edit> {
    let edit = match change {
        Change::Fields(fields) => {
            let entry = |value: &Option<Value>| value.clone().map_or(Entry::Empty, Entry::Value);
            match fields.as_slice() {
                [own] if own.path == Path::Campaign(CampaignField::Currency) => match own.after {
                    Some(Value::Currency(currency)) => change_currency(record, own.path, Some(currency)),
                    _ => change_currency(record, own.path, None),
                },
                // An amount is in the unit of its metric: emptied first, it lets the metric change, which
                // cannot be emptied itself while it has an amount that stays.
                _ => {
                    let is_amount = |own: &&Edited| matches!(own.before, Some(Value::Amount(_)));
                    let emptied = fields.iter().rev().filter(is_amount).map(|own| Edit::Set(own.path, Entry::Empty));
                    let set = fields.iter().map(|own| Edit::Set(own.path, entry(&own.after)));
                    Edit::All(emptied.chain(set).collect())
                }
            }
        }
        Change::Added(item) => {
            let entries = item.fields.iter().map(|(path, value)| (*path, Entry::Value(value.clone()))).collect();
            let insert = Edit::Insert { list: item.list, at: item.at, id: item.id, entries };
            let is_there = record.ids(item.list).contains(&item.id);
            let first = is_there.then_some(Edit::Remove(item.list, item.id));
            Edit::All(first.into_iter().chain([insert]).collect())
        }
        Change::Removed(item) => Edit::Remove(item.list, item.id),
    };
    apply(&mut record.clone(), edit.clone()).ok()?;
    Some(edit)
}

/// The edit that makes a text say what another says, as one step; `None` if it does already.
pub fn become_text(record: &Record, text: &Brief) -> Option<Edit> {
    let mut now = record.clone();
    let mut edits = Vec::new();
    // Twice: another currency takes amounts along that were to stand as they did.
    for _ in 0..2 {
        for change in differences(&Brief::terms_of(&now), text) {
            let edit = take(&now, &change)?;
            apply(&mut now, edit.clone()).ok()?;
            edits.push(edit);
        }
    }
    (!edits.is_empty()).then_some(Edit::All(edits))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::choice::{Choice, Metric};
    use crate::brief::example::{Words, founding};
    use crate::brief::field::{DeliverableField, GoalField, ItemList, TermsField};
    use crate::brief::id::{Id, ItemId, Side};
    use crate::brief::quantity::{Amount, Count, Currency, Money, Rate, Text};

    const FEE: Path = Path::Terms(TermsField::Fee);

    fn example() -> Record {
        founding(Id(1), Id(2), Id(3), &Words { campaign: "C", brand: "B", creator: "A" })
    }

    fn fee(record: &mut Record, minor: u64) {
        record.put(FEE, Money::from_minor(minor).map(Value::Money)).unwrap();
    }

    /// Base, mine, theirs: the fee was $1,800 and $2,000 is suggested.
    fn three(mine: u64) -> (Record, Record, Brief) {
        let (mut base, mut own, mut theirs) = (example(), example(), example());
        fee(&mut base, 180_000);
        fee(&mut own, mine);
        fee(&mut theirs, 200_000);
        (base, own, Brief::of(&theirs))
    }

    fn standings(mine: u64, kept: &[Path]) -> Vec<Standing> {
        let (base, own, theirs) = three(mine);
        suggestions(Some(&Brief::of(&base)), &own, &theirs, kept).into_iter().map(|own| own.standing).collect()
    }

    #[test]
    fn a_suggestion_is_open_taken_kept_or_in_conflict() {
        assert_eq!(standings(180_000, &[]), [Standing::Open]);
        assert_eq!(standings(200_000, &[]), [Standing::Taken]);
        assert_eq!(standings(190_000, &[]), [Standing::Conflict]);
        assert_eq!(standings(190_000, &[FEE]), [Standing::Kept]);
        assert_eq!(standings(180_000, &[FEE]), [Standing::Kept]);
        // Whatever was decided before: the text says so now.
        assert_eq!(standings(200_000, &[FEE]), [Standing::Taken]);
    }

    #[test]
    fn without_the_answered_text_the_present_one_is_compared() {
        let (_, own, theirs) = three(190_000);
        let all = suggestions(None, &own, &theirs, &[]);
        assert_eq!(all.iter().map(|own| own.standing).collect::<Vec<_>>(), [Standing::Open]);
    }

    #[test]
    fn taking_changes_its_field_and_nothing_else_and_can_be_undone() {
        let (base, mut own, theirs) = three(180_000);
        own.put(Path::Terms(TermsField::Note), Text::new("mine").ok().map(Value::Text)).unwrap();
        let before = own.clone();
        let all = suggestions(Some(&Brief::of(&base)), &own, &theirs, &[]);
        let edit = take(&own, &all[0].change).unwrap();
        let undo = apply(&mut own, edit).unwrap();
        assert_eq!(own.terms.fee, Money::from_minor(200_000));
        assert_eq!(own.terms.note, before.terms.note);
        apply(&mut own, undo).unwrap();
        assert_eq!(own, before);
    }

    #[test]
    fn a_metric_changes_while_its_amount_stays() {
        // Reach 25,000 becomes views 25,000; then 6% engagement.
        let (base, mut own, mut theirs) = (example(), example(), example());
        let id = own.ids(ItemList::Targets)[0];
        let metric = Path::Target(id, GoalField::Metric);
        theirs.put(metric, Some(Value::Choice(Metric::Views.code()))).unwrap();
        let all = suggestions(Some(&Brief::of(&base)), &own, &Brief::of(&theirs), &[]);
        let edit = take(&own, &all[0].change).unwrap();
        apply(&mut own, edit).unwrap();
        assert_eq!(Brief::of(&own), Brief::of(&theirs));
        let amount = Path::Target(id, GoalField::Amount);
        theirs.put(amount, None).unwrap();
        theirs.put(metric, Some(Value::Choice(Metric::EngagementRate.code()))).unwrap();
        theirs.put(amount, Rate::from_ppm(60_000).map(|own| Value::Amount(Amount::Rate(own)))).unwrap();
        let all = suggestions(Some(&Brief::of(&base)), &own, &Brief::of(&theirs), &[]);
        let edit = take(&own, &all[0].change).unwrap();
        apply(&mut own, edit).unwrap();
        assert_eq!(Brief::of(&own), Brief::of(&theirs));
    }

    #[test]
    fn an_item_that_is_gone_cannot_take_a_change() {
        let (base, mut own, mut theirs) = (example(), example(), example());
        let id = own.ids(ItemList::Deliverables)[0];
        own.remove(ItemList::Deliverables, id).unwrap();
        theirs.put(Path::Deliverable(id, DeliverableField::Count), Count::new(9).map(Value::Count)).unwrap();
        let all = suggestions(Some(&Brief::of(&base)), &own, &Brief::of(&theirs), &[]);
        assert_eq!(all[0].standing, Standing::Conflict);
        assert_eq!(take(&own, &all[0].change), None);
    }

    #[test]
    fn two_items_under_one_id_are_a_conflict() {
        // Two devices of one creator each add a first piece of their own.
        let id = ItemId::nth(Side::Creator, 0).unwrap();
        let with = |count: u64| {
            let mut record = example();
            record.insert(ItemList::Deliverables, 9, id).unwrap();
            record.put(Path::Deliverable(id, DeliverableField::Count), Count::new(count).map(Value::Count)).unwrap();
            record
        };
        let (mine, theirs) = (with(2), Brief::of(&with(3)));
        let all = suggestions(Some(&Brief::of(&example())), &mine, &theirs, &[]);
        assert_eq!(all.iter().map(|own| own.standing).collect::<Vec<_>>(), [Standing::Conflict]);
        let mut after = mine.clone();
        apply(&mut after, take(&mine, &all[0].change).unwrap()).unwrap();
        assert_eq!(Brief::of(&after), theirs);
    }

    #[test]
    fn a_text_becomes_another_and_itself() {
        let (base, own, theirs) = three(180_000);
        assert_eq!(become_text(&own, &Brief::of(&base)), None);
        let mut after = own.clone();
        apply(&mut after, become_text(&own, &theirs).unwrap()).unwrap();
        assert_eq!(Brief::of(&after), theirs);
    }

    #[test]
    fn a_text_with_another_currency_and_the_same_minor_units_is_reached() {
        // $20.00 and ¥2,000: both are 2,000 minor units.
        let (mut mine, mut theirs) = (example(), example());
        for (record, currency) in [(&mut mine, "USD"), (&mut theirs, "JPY")] {
            record.campaign.facts.currency = Currency::from_code(currency);
            fee(record, 2_000);
        }
        let edit = become_text(&mine, &Brief::of(&theirs)).unwrap();
        apply(&mut mine, edit).unwrap();
        assert_eq!(Brief::terms_of(&mine), Brief::terms_of(&theirs));
    }
}
