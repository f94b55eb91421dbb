//! Keeping a scenario, and taking one over as the assumptions.

use crate::brief::choice::Lever;
use crate::brief::edit::{Edit, Entry};
use crate::brief::field::{ItemList, Path, Quantity, Value};
use crate::brief::quantity::{Amount, Date, Text};
use crate::brief::record::Record;
use crate::brief::scenario::{ScenarioField, Values};

use crate::funnel::aims::set_assumption;
use crate::funnel::assumed::{amount, amount_value, assumed_amount};
use crate::funnel::chain::{Chain, Link};
use crate::funnel::order::after_base;
use crate::funnel::preset::{StepKind, step_of};
use crate::funnel::steps::{Funnel, Step};

/// The two bases, in the order in which a funnel looks for its own.
const BASES: [Lever; 2] = [Lever::Reach, Lever::Views];

/// What the assumptions of the funnel are now: values, and of ranges their medians to the finest unit
/// that can be written down. A base without an assumption is the creator's own target; what is not
/// set is left out.
pub fn present(record: &Record) -> Values {
    let value = |step: &Step| {
        let lever = step.kind.lever();
        let aimed = || amount(step.planned.filter(|_| step.kind.is_base())?, lever.unit(), record.decimals());
        let value = if record.assumed(lever).is_some() { assumed_amount(record, lever) } else { aimed() };
        Some((lever, value?))
    };
    Funnel::of(record).steps.iter().filter_map(value).collect()
}

/// The same with every lever of a chain at its median in the chain.
pub fn at_medians_of(chain: &Chain, record: &Record) -> Values {
    let mut values = present(record);
    for link in chain.links() {
        if let Some(value) = amount(link.belief().median(), link.lever().unit(), record.decimals()) {
            values.insert(link.lever(), value);
        }
    }
    values
}

/// Whether the assumptions are these values, as far as those go and the funnel has a step for them.
pub fn are_present(record: &Record, values: &Values) -> bool {
    let (present, steps) = (present(record), steps_for(record, values));
    let mut played = values.iter().filter(|(lever, _)| steps.iter().any(|step| step.lever() == **lever));
    played.all(|(lever, value)| present.get(lever) == Some(value))
}

/// The change that keeps values as a scenario, behind the others. `None` if there is nothing to keep
/// or no room for another item.
pub fn keep(record: &Record, name: Option<&Text>, values: &Values) -> Option<Edit> {
    if values.is_empty() {
        return None;
    }
    let id = record.next_item()?;
    let name = name.map(|name| (Path::Scenario(id, ScenarioField::Name), Entry::Value(name.to_value())));
    let value = |(lever, value): (&Lever, &Amount)| {
        (Path::Scenario(id, ScenarioField::Value(*lever)), Entry::Value(value.to_value()))
    };
    let entries = name.into_iter().chain(values.iter().map(value)).collect();
    Some(Edit::Insert { list: ItemList::Scenarios, at: record.scenarios.len(), id, entries })
}

/// The change that makes all values of a scenario the assumptions, in the place of ranges too. What it
/// says nothing of stays, paid views too, but for the other base: a funnel begins with one.
pub fn take_over(record: &Record, values: &Values, today: Option<Date>) -> Edit {
    let set = |lever, low| set_assumption(record, lever, low, Entry::Empty, today);
    let mut edits: Vec<Edit> =
        values.iter().map(|(lever, value)| set(*lever, Entry::Value(Value::Amount(*value)))).collect();
    if let Some(base) = base_in(values) {
        let other = BASES.into_iter().filter(|lever| *lever != base && record.assumed(*lever).is_some());
        edits.extend(other.map(|lever| set(lever, Entry::Empty)));
    }
    Edit::All(edits)
}

/// The base that values begin with, if they have one.
fn base_in(values: &Values) -> Option<Lever> {
    BASES.into_iter().find(|lever| values.contains_key(lever))
}

/// The steps of a record's funnel as values go through them: from the base that they have, and with
/// paid views if they have those. One that says nothing of paid views buys none.
pub fn steps_for(record: &Record, values: &Values) -> Vec<StepKind> {
    let base = base_in(values).and_then(step_of).or_else(|| Some(Funnel::of(record).steps.first()?.kind));
    let with_paid = base == Some(StepKind::Views) && values.contains_key(&Lever::PaidViews);
    let paid = with_paid.then_some(StepKind::AllViews);
    base.into_iter().chain(paid).chain(after_base(record)).collect()
}

/// Values as a chain of the record's funnel, up to the first step of which they say nothing. `None`
/// without a base.
pub fn chain_of(record: &Record, values: &Values) -> Option<Chain> {
    let link = |kind: StepKind| {
        let value = amount_value(*values.get(&kind.lever())?, record.decimals());
        Link::point(kind, value).ok()
    };
    Chain::new(steps_for(record, values).into_iter().map_while(link).collect())
}
