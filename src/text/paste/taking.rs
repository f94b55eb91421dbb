//! The change that takes approved parts over into a record.

use super::standing::set_fields;
use super::{Found, Part, Standing, standings};
use crate::brief::edit::{Edit, Entry, change_currency};
use crate::brief::field::{CampaignField, Goal, ItemList, MarketField, Path, Value};
use crate::brief::id::{ItemId, Side};
use crate::brief::quantity::Currency;
use crate::brief::record::{Items, Record};
use crate::funnel::aims::set_assumption;

/// The change that takes over the parts for which `taken` says so, to be undone as one. Fields are
/// set, countries, pieces and goals added behind what is there. What is there already is not added
/// again, and a part that changes an item changes what it says of it and nothing else; what does
/// not fit into a full list is left out. `currency` is the one of the [`super::Pasted`]: amounts
/// read in another currency than the record then has are left out.
pub fn edit(record: &Record, parts: &[Part], taken: &[bool], currency: Option<Currency>) -> Edit {
    let mut taking = Taking { record, edits: Vec::new(), made: record.items_made, added: [0; 4] };
    // Of all parts, because an item that one of them stands for is not free for another.
    let standings = standings(record, parts);
    let chosen = parts.iter().zip(&standings).zip(taken).filter(|(_, taken)| **taken).map(|(part, _)| part);
    let kept = chosen.clone().find_map(|(part, _)| match part.found {
        Found::Campaign(CampaignField::Currency, Value::Currency(currency)) => Some(currency),
        _ => None,
    });
    // First, because it changes how amounts that are there are written down.
    if let Some(currency) = kept.filter(|currency| record.campaign.facts.currency != Some(*currency)) {
        taking.edits.push(change_currency(record, Path::Campaign(CampaignField::Currency), Some(currency)));
    }
    let own = kept.or(record.campaign.facts.currency);
    let decimals = |currency: Option<Currency>| currency.map_or(2, Currency::decimals);
    let same = (own.is_none() || own == currency) && decimals(own) == decimals(currency);
    for (part, standing) in chosen.filter(|(part, _)| same || !part.found.is_money()) {
        match standing {
            Standing::There => {}
            Standing::Changes { item: Some(id), .. } => taking.change(*id, &part.found),
            Standing::New | Standing::Changes { item: None, .. } => taking.take(&part.found),
        }
    }
    Edit::All(taking.edits)
}

/// A change while it is put together.
struct Taking<'a> {
    record: &'a Record,
    edits: Vec<Edit>,
    made: u32,
    /// How many were added to each list.
    added: [usize; 4],
}

impl Taking<'_> {
    fn take(&mut self, found: &Found) {
        match found {
            Found::Campaign(CampaignField::Currency, _) => {}
            Found::Campaign(field, value) => self.set(Path::Campaign(*field), value),
            Found::Creator(field, value) => self.set(Path::Creator(*field), value),
            Found::Terms(field, value) => self.set(Path::Terms(*field), value),
            // A creator's copy has no place for what the brand keeps to itself.
            Found::Assumption(..) | Found::Notes(..) if self.record.holder == Side::Creator => {}
            Found::Assumption(lever, amount) => {
                // In the place of a range too; a text does not say when its numbers were set.
                let value = Entry::Value(Value::Amount(*amount));
                self.edits.push(set_assumption(self.record, *lever, value, Entry::Empty, None));
            }
            Found::Notes(field, value) => self.set(Path::BrandNotes(*field), value),
            Found::Market(country) => {
                let value = Value::Country(*country);
                self.add(ItemList::Markets, |id| vec![(Path::Market(id, MarketField::Country), value)]);
            }
            Found::Deliverable(_) => self.add(ItemList::Deliverables, |id| fields(id, found)),
            Found::Target(_) => self.add(ItemList::Targets, |id| fields(id, found)),
            Found::Outcome(_) => self.add(ItemList::Outcomes, |id| fields(id, found)),
        }
    }

    /// Puts what was found into an item that is there.
    fn change(&mut self, id: ItemId, found: &Found) {
        for (path, value) in fields(id, found) {
            self.set(path, &value);
        }
    }

    fn set(&mut self, path: Path, value: &Value) {
        self.edits.push(Edit::Set(path, Entry::Value(value.clone())));
    }

    fn add(&mut self, list: ItemList, fields: impl FnOnce(ItemId) -> Vec<(Path, Value)>) {
        let place = ItemList::ALL.iter().position(|own| *own == list).and_then(|at| self.added.get_mut(at));
        let Some(added) = place else { return };
        let there = self.record.ids(list).len();
        let full = there.saturating_add(*added) >= Items::<Goal>::MAX;
        let Some(id) = ItemId::nth(self.record.holder, self.made).filter(|_| !full) else { return };
        *added = added.saturating_add(1);
        self.made = self.made.saturating_add(1);
        let entries = fields(id).into_iter().map(|(path, value)| (path, Entry::Value(value))).collect();
        self.edits.push(Edit::Insert { list, at: usize::MAX, id, entries });
    }
}

/// What was found of a piece or a goal, field by field.
fn fields(id: ItemId, found: &Found) -> Vec<(Path, Value)> {
    match found {
        Found::Deliverable(piece) => {
            set_fields(piece).map(|(field, value)| (Path::Deliverable(id, field), value)).collect()
        }
        Found::Target(goal) => set_fields(goal).map(|(field, value)| (Path::Target(id, field), value)).collect(),
        Found::Outcome(goal) => set_fields(goal).map(|(field, value)| (Path::Outcome(id, field), value)).collect(),
        _ => Vec::new(),
    }
}
