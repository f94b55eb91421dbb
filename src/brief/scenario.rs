//! A scenario: one value for each assumption of the funnel, under a name.
//!
//! It belongs to the registry as every group of [`super::field`] does. Its values are one field for
//! each [`Lever`], so that a new lever is part of it without anything being added here.

use super::choice::{Choice, Lever, Sharing};
use super::field::{FieldName, Group, Kind, Quantity, Sight, Spec, Value, WrongKind};
use super::id::Side;
use super::quantity::{Amount, Text};
use super::sorted::Sorted;

/// Values of the levers; every amount is in the unit of its lever.
pub type Values = Sorted<Lever, Amount>;

/// A scenario as the brand keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scenario {
    /// What it is called.
    pub name: Option<Text>,
    /// Whether the creator is told of it. Private unless that was chosen.
    pub shared: Option<Sharing>,
    /// What it assumes.
    pub values: Values,
}

/// What the creator is told of a scenario: all that a link can carry of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SharedScenario {
    /// What it is called.
    pub name: Option<Text>,
    /// What it assumes.
    pub values: Values,
}

/// The fields of a [`Scenario`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ScenarioField {
    /// What it is called.
    Name,
    /// Whether the creator is told of it.
    Shared,
    /// What it assumes of a lever.
    Value(Lever),
}

/// The fields of a [`SharedScenario`]: those of the scenario, but for what is never told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SharedScenarioField {
    /// What it is called.
    Name,
    /// What it assumes of a lever.
    Value(Lever),
}

/// A lever's value has the tag of its code and this. Tags below are for other fields.
const FIRST_VALUE: u16 = 7;

/// The fields that are named, then one for each lever.
macro_rules! fields {
    ($field:ident, $($own:ident),*) => {
        &{
            let named = [$($field::$own),*];
            let mut all = [$field::Name; [$($field::$own),*].len() + Lever::ALL.len()];
            let (mut places, mut named, mut levers): (&mut [$field], &[$field], &[Lever]) = (&mut all, &named, Lever::ALL);
            while let [place, rest @ ..] = places {
                match (named, levers) {
                    ([field, others @ ..], _) => (*place, named) = (*field, others),
                    ([], [lever, others @ ..]) => (*place, levers) = ($field::Value(*lever), others),
                    ([], []) => {}
                }
                places = rest;
            }
            all
        }
    };
}

impl FieldName for ScenarioField {
    const ALL: &'static [Self] = fields!(ScenarioField, Name, Shared);

    fn spec(self) -> Spec {
        let open = |tag, key, kind| Spec { tag, key, kind, agreed: false };
        match self {
            ScenarioField::Name => open(1, "name", Text::KIND),
            ScenarioField::Shared => open(2, "shared", Sharing::KIND),
            ScenarioField::Value(lever) => open(lever.code().saturating_add(FIRST_VALUE), lever.key(), Kind::Amount),
        }
    }
}

impl FieldName for SharedScenarioField {
    const ALL: &'static [Self] = fields!(SharedScenarioField, Name);

    fn spec(self) -> Spec {
        ScenarioField::from(self).spec()
    }
}

impl From<SharedScenarioField> for ScenarioField {
    fn from(field: SharedScenarioField) -> Self {
        match field {
            SharedScenarioField::Name => ScenarioField::Name,
            SharedScenarioField::Value(lever) => ScenarioField::Value(lever),
        }
    }
}

impl Group for Scenario {
    type Field = ScenarioField;
    const SIGHT: Sight = Sight::Only(Side::Brand);

    fn get(&self, field: ScenarioField) -> Option<Value> {
        match field {
            ScenarioField::Name => self.name.as_ref().map(Quantity::to_value),
            ScenarioField::Shared => self.shared.as_ref().map(Quantity::to_value),
            ScenarioField::Value(lever) => self.values.get(&lever).map(Quantity::to_value),
        }
    }

    fn put(&mut self, field: ScenarioField, value: Option<Value>) -> Result<(), WrongKind> {
        match field {
            ScenarioField::Name => self.name = of_kind(value)?,
            ScenarioField::Shared => self.shared = of_kind(value)?,
            ScenarioField::Value(lever) => put_value(&mut self.values, lever, of_kind(value)?),
        }
        Ok(())
    }

    fn fits(&self) -> bool {
        fit(&self.values)
    }
}

impl Group for SharedScenario {
    type Field = SharedScenarioField;
    const SIGHT: Sight = Sight::Both;

    fn get(&self, field: SharedScenarioField) -> Option<Value> {
        match field {
            SharedScenarioField::Name => self.name.as_ref().map(Quantity::to_value),
            SharedScenarioField::Value(lever) => self.values.get(&lever).map(Quantity::to_value),
        }
    }

    fn put(&mut self, field: SharedScenarioField, value: Option<Value>) -> Result<(), WrongKind> {
        match field {
            SharedScenarioField::Name => self.name = of_kind(value)?,
            SharedScenarioField::Value(lever) => put_value(&mut self.values, lever, of_kind(value)?),
        }
        Ok(())
    }

    fn fits(&self) -> bool {
        fit(&self.values)
    }
}

impl Scenario {
    /// What the creator is told of it, as far as levers can be told of; `None` unless it was chosen for
    /// sharing.
    pub fn told(&self, can_tell: impl Fn(Lever) -> bool) -> Option<SharedScenario> {
        let values = || self.values.iter().filter(|(lever, _)| can_tell(**lever)).map(|(lever, own)| (*lever, *own));
        self.shared.map(|_| SharedScenario { name: self.name.clone(), values: values().collect() })
    }
}

impl From<SharedScenario> for Scenario {
    /// As the creator's copy keeps it, which may pass it on.
    fn from(told: SharedScenario) -> Self {
        Scenario { name: told.name, shared: Some(Sharing::WithCreator), values: told.values }
    }
}

fn of_kind<T: Quantity>(value: Option<Value>) -> Result<Option<T>, WrongKind> {
    value.map(|value| T::from_value(&value).ok_or(WrongKind)).transpose()
}

fn put_value(values: &mut Values, lever: Lever, value: Option<Amount>) {
    match value {
        Some(value) => values.insert(lever, value),
        None => values.remove(&lever),
    };
}

fn fit(values: &Values) -> bool {
    values.iter().all(|(lever, amount)| amount.unit() == lever.unit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::quantity::Rate;
    use std::collections::BTreeSet;

    #[test]
    fn every_lever_has_a_field_with_a_tag_and_a_key_of_its_own() {
        let specs: Vec<Spec> = ScenarioField::ALL.iter().map(|field| field.spec()).collect();
        let tags: BTreeSet<u16> = specs.iter().map(|spec| spec.tag).collect();
        let keys: BTreeSet<&str> = specs.iter().map(|spec| spec.key).collect();
        assert_eq!((tags.len(), keys.len()), (specs.len(), specs.len()));
        assert_eq!(specs.len(), Lever::ALL.len() + 2);
        for lever in Lever::ALL {
            assert!(ScenarioField::ALL.contains(&ScenarioField::Value(*lever)));
            assert!(SharedScenarioField::ALL.contains(&SharedScenarioField::Value(*lever)));
        }
        // Tags are released: the code of the lever and seven.
        assert_eq!(ScenarioField::from_tag(11), Some(ScenarioField::Value(Lever::ClickThroughRate)));
        // What is told has the same fields but one.
        let told: Vec<ScenarioField> = SharedScenarioField::ALL.iter().map(|field| (*field).into()).collect();
        assert_eq!(ScenarioField::ALL.iter().filter(|field| !told.contains(field)).count(), 1);
        assert!(!told.contains(&ScenarioField::Shared));
    }

    #[test]
    fn a_value_is_in_the_unit_of_its_lever() {
        let mut own = Scenario::default();
        let rate = Rate::from_ppm(20_000).map(|rate| Value::Amount(Amount::Rate(rate)));
        own.put(ScenarioField::Value(Lever::Reach), rate.clone()).unwrap();
        assert!(!own.fits());
        own.put(ScenarioField::Value(Lever::Reach), None).unwrap();
        own.put(ScenarioField::Value(Lever::LandingRate), rate).unwrap();
        assert!(own.fits() && own.values.len() == 1);
        assert_eq!(own.put(ScenarioField::Name, Some(Value::Choice(1))), Err(WrongKind));
        assert_eq!(own.told(|_| true), None);
    }
}
