//! What a brief says already of what was found.

use super::{Found, Part};
use crate::brief::edit::Entry;
use crate::brief::field::{AssumptionField, Deliverable, FieldName, Goal, Group, Path, Value};
use crate::brief::id::ItemId;
use crate::brief::record::{Items, Record};

/// How a part stands to what a brief says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// The brief does not say it.
    New,
    /// It says the same.
    There,
    /// It says something else of the same thing: to be chosen between.
    Changes {
        /// What it says.
        now: Now,
        /// The item of a list that says it.
        item: Option<ItemId>,
    },
}

/// What a brief says where a part says something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Now {
    /// Something as it could be found.
    Said(Found),
    /// Text that cannot be read as a value.
    Typed(String),
}

/// How each part stands to a brief. An item of a list stands for one part only, so that two reels
/// of a text are not both the one of the brief.
pub fn standings(record: &Record, parts: &[Part]) -> Vec<Standing> {
    let mut found: Vec<Standing> = parts.iter().map(|part| of_field(record, &part.found)).collect();
    let mut taken = Vec::new();
    let mut items: Vec<(usize, &Part)> = parts.iter().enumerate().filter(|(_, part)| is_item(&part.found)).collect();
    // Whoever says most chooses first, and the same goes before what only resembles.
    items.sort_by_key(|(_, part)| std::cmp::Reverse(said(&part.found)));
    for same in [true, false] {
        for (at, part) in &items {
            let own = found.get_mut(*at).filter(|own| **own == Standing::New);
            let Some((own, (id, standing))) = own.zip(of_item(record, &part.found, &taken, same)) else { continue };
            taken.push(id);
            *own = standing;
        }
    }
    found
}

fn is_item(found: &Found) -> bool {
    matches!(found, Found::Deliverable(_) | Found::Target(_) | Found::Outcome(_))
}

/// How many fields of an item are said.
fn said(found: &Found) -> usize {
    match found {
        Found::Deliverable(piece) => set_fields(piece).count(),
        Found::Target(goal) | Found::Outcome(goal) => set_fields(goal).count(),
        _ => 0,
    }
}

fn of_field(record: &Record, found: &Found) -> Standing {
    let (path, value) = match found {
        Found::Campaign(field, value) => (Path::Campaign(*field), value.clone()),
        Found::Creator(field, value) => (Path::Creator(*field), value.clone()),
        Found::Terms(field, value) => (Path::Terms(*field), value.clone()),
        Found::Notes(field, value) => (Path::BrandNotes(*field), value.clone()),
        Found::Assumption(lever, amount) => (Path::Assumption(*lever, AssumptionField::Amount), Value::Amount(*amount)),
        Found::Market(country) => {
            let there = record.campaign.markets.iter().any(|(_, market)| market.country == Some(*country));
            return if there { Standing::There } else { Standing::New };
        }
        Found::Deliverable(_) | Found::Target(_) | Found::Outcome(_) => return Standing::New,
    };
    let now = match record.entry(path) {
        Entry::Empty => return Standing::New,
        Entry::Value(own) if own == value => return Standing::There,
        Entry::Value(own) => found.with(own).map_or(Now::Typed(String::new()), Now::Said),
        Entry::Draft(typed) => Now::Typed(typed),
    };
    Standing::Changes { now, item: None }
}

impl Found {
    /// The same field with another value.
    fn with(&self, value: Value) -> Option<Found> {
        Some(match self {
            Found::Campaign(field, _) => Found::Campaign(*field, value),
            Found::Creator(field, _) => Found::Creator(*field, value),
            Found::Terms(field, _) => Found::Terms(*field, value),
            Found::Notes(field, _) => Found::Notes(*field, value),
            Found::Assumption(lever, _) => match value {
                Value::Amount(amount) => Found::Assumption(*lever, amount),
                _ => return None,
            },
            _ => return None,
        })
    }
}

/// The item that says the same as a part, or something else of the same thing.
fn of_item(record: &Record, found: &Found, taken: &[ItemId], same: bool) -> Option<(ItemId, Standing)> {
    let standing = |id, now: Found| {
        let changes = Standing::Changes { now: Now::Said(now), item: Some(id) };
        (id, if same { Standing::There } else { changes })
    };
    match found {
        Found::Deliverable(piece) => {
            let (id, own) = first(&record.deliverables, piece, taken, if same { says } else { is_like_piece })?;
            Some(standing(id, Found::Deliverable(own)))
        }
        Found::Target(goal) => {
            let (id, own) = first(&record.targets, goal, taken, if same { says } else { is_like_goal })?;
            Some(standing(id, Found::Target(own)))
        }
        Found::Outcome(goal) => {
            let (id, own) = first(&record.outcomes, goal, taken, if same { says } else { is_like_goal })?;
            Some(standing(id, Found::Outcome(own)))
        }
        _ => None,
    }
}

/// The first item that is still free and fits.
fn first<T: Clone>(items: &Items<T>, found: &T, taken: &[ItemId], fits: fn(&T, &T) -> bool) -> Option<(ItemId, T)> {
    let own = items.iter().find(|(id, own)| !taken.contains(id) && fits(own, found));
    own.map(|(id, own)| (id, own.clone()))
}

/// The fields that are set, with their values.
pub(super) fn set_fields<T: Group>(group: &T) -> impl Iterator<Item = (T::Field, Value)> {
    T::Field::ALL.iter().filter_map(|field| Some((*field, group.get(*field)?)))
}

/// Whether an item of the brief says all that was found.
fn says<T: Group>(own: &T, found: &T) -> bool {
    set_fields(found).all(|(field, value)| own.get(field) == Some(value))
}

/// Whether both can be about the same pieces.
fn is_like_piece(own: &Deliverable, found: &Deliverable) -> bool {
    own.format == found.format && open_or_same(own.platform, found.platform)
}

/// Whether both can be the same goal: its amount differs, or what else is said of it.
fn is_like_goal(own: &Goal, found: &Goal) -> bool {
    own.metric == found.metric
        && open_or_same(own.scope, found.scope)
        && open_or_same(own.denominator, found.denominator)
}

fn open_or_same<T: PartialEq>(own: Option<T>, found: Option<T>) -> bool {
    own.is_none() || found.is_none() || own == found
}
