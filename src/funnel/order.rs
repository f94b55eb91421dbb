//! Which steps a funnel has, and in which order: the usual ones of its objective, or those that the
//! brand has put in their place.
//!
//! A brief keeps its own steps only once they differ from the usual ones, and then all of them
//! ([`crate::brief::record::Record::steps`]). A list that no edit makes, but that may stand in a file,
//! means something too: a step that stands twice counts once, at its first place; of several that are
//! money the first counts, and at the end, because nothing follows from money; a base, all views or
//! nothing at all is no step. All views ([`StepKind::AllViews`]) are in a funnel where paid ones are
//! assumed and it begins with views, right behind those, and are never in a list.
//!
//! Every change of the steps is one edit. The first one writes the usual steps down together with it;
//! any puts such a list in order first.

use crate::brief::choice::Choice;
use crate::brief::edit::{Edit, Entry};
use crate::brief::field::{AssumptionField, FieldName, FunnelStepField, ItemList, Path, Quantity, Value};
use crate::brief::id::ItemId;
use crate::brief::quantity::Text;
use crate::brief::record::Record;
use crate::brief::scenario::ScenarioField;

use super::preset::{StepKind, step_of, steps_after_base};

/// The steps of a brief's funnel after those that count everyone: never empty, none twice, and money
/// at the end if anywhere.
pub fn after_base(record: &Record) -> Vec<StepKind> {
    let usual = steps_after_base(record.campaign.facts.objective);
    let mut steps: Vec<StepKind> = Vec::new();
    let mut money = None;
    for kind in listed(record) {
        if kind.is_money() {
            money = money.or(Some(kind));
        } else if !kind.counts_everyone() && !steps.contains(&kind) {
            steps.push(kind);
        }
    }
    steps.extend(money);
    if steps.is_empty() { usual.to_vec() } else { steps }
}

/// Every step that the brief lists, as it stands.
fn listed(record: &Record) -> impl Iterator<Item = StepKind> {
    record.steps.iter().filter_map(|(_, step)| step_of(step.lever?))
}

/// Whether steps can follow each other in a funnel, base first.
pub(super) fn is_chain(mut steps: impl Iterator<Item = StepKind>) -> bool {
    let Some(base) = steps.next().filter(|kind| kind.is_base()) else { return false };
    let mut seen = vec![base];
    for kind in steps {
        let before = seen.last().copied();
        let after_money = before.is_some_and(StepKind::is_money);
        let misplaced = kind.is_sum() && before != Some(StepKind::Views);
        if kind.is_base() || after_money || misplaced || seen.contains(&kind) {
            return false;
        }
        seen.push(kind);
    }
    true
}

/// What the brand calls a step, if not as usual. What counts everyone has its usual name.
pub fn name_of(record: &Record, kind: StepKind) -> Option<&Text> {
    let named = Some(kind).filter(|kind| !kind.counts_everyone())?;
    item_of(record, named).and_then(|id| record.steps.get(id)?.name.as_ref())
}

fn item_of(record: &Record, kind: StepKind) -> Option<ItemId> {
    record.steps.iter().find(|(_, step)| step.lever == Some(kind.lever())).map(|(id, _)| id)
}

/// The usual steps that the funnel does not have, in their order: those that can be put back. Money
/// only while there is none.
pub fn left_out(record: &Record) -> Vec<StepKind> {
    let steps = after_base(record);
    let has_money = steps.last().is_some_and(|last| last.is_money());
    let has = |kind: StepKind| steps.contains(&kind) || (kind.is_money() && has_money);
    steps_after_base(record.campaign.facts.objective).iter().copied().filter(|kind| !has(*kind)).collect()
}

/// Calls a step by another name, or by its usual one again. `None` where the funnel does not have it.
pub fn rename(record: &Record, kind: StepKind, name: Option<&Text>) -> Option<Edit> {
    let laid = Laid::out(record)?;
    let (_, id) = *laid.steps.get(laid.place(kind)?)?;
    let name = name.map_or(Entry::Empty, |name| Entry::Value(name.to_value()));
    Some(laid.then([Edit::Set(Path::Step(id, FunnelStepField::Name), name)]))
}

/// Puts a step one place further down, or up. `None` at either end, beyond which the base stands, or
/// money.
pub fn shift(record: &Record, kind: StepKind, down: bool) -> Option<Edit> {
    let laid = Laid::out(record)?;
    let at = laid.place(kind)?;
    let to = if down { at.checked_add(1)? } else { at.checked_sub(1)? };
    let (other, _) = *laid.steps.get(to)?;
    let (_, id) = *laid.steps.get(at)?;
    (!kind.is_money() && !other.is_money()).then(|| laid.then([Edit::Move(ItemList::Steps, id, to)]))
}

/// Takes a step out. Its assumption stays in the brief and is used again once the step is put back; but
/// that of a step of the brand's own goes too, also from scenarios that are kept, because it would be
/// that of the next one that is added.
/// `None` for the last one: no list at all means the usual steps.
pub fn take_out(record: &Record, kind: StepKind) -> Option<Edit> {
    let laid = Laid::out(record)?;
    let (_, id) = *laid.steps.get(laid.place(kind)?)?;
    let last = laid.steps.len() < 2;
    let remove = [Edit::Remove(ItemList::Steps, id)];
    (!last).then(|| laid.then(remove.into_iter().chain(forget(record, kind))))
}

/// Puts a usual step back, right behind those that usually come before it, money at the end. `None`
/// unless it is left out.
pub fn put_back(record: &Record, kind: StepKind) -> Option<Edit> {
    left_out(record).contains(&kind).then_some(())?;
    let usual = steps_after_base(record.campaign.facts.objective);
    let earlier = |own: &StepKind| usual.iter().take_while(|usual| **usual != kind).any(|usual| usual == own);
    let laid = Laid::out(record)?;
    let behind = laid.steps.iter().rposition(|(own, _)| kind.is_money() || earlier(own));
    laid.then_insert(kind, behind.map_or(0, |at| at.saturating_add(1)))
}

/// Adds a step of the brand's own behind the others, before money. `None` if there are six already.
pub fn add(record: &Record) -> Option<(StepKind, Edit)> {
    let steps = after_base(record);
    let free = || StepKind::ALL.iter().copied().filter(|kind| kind.is_own() && !steps.contains(kind));
    // One without an assumption: a value that was meant for another step may lie there.
    let kind = free().find(|kind| !record.plan.contains_key(&kind.lever())).or_else(|| free().next())?;
    let at = steps.iter().position(|own| own.is_money()).unwrap_or(steps.len());
    Some((kind, Laid::out(record)?.then_insert(kind, at)?))
}

/// Takes everything back that was changed about the steps. `None` while nothing was.
pub fn back_to_usual(record: &Record) -> Option<Edit> {
    let remove = record.ids(ItemList::Steps).into_iter().map(|id| Edit::Remove(ItemList::Steps, id));
    let own = after_base(record).into_iter().flat_map(|kind| forget(record, kind));
    (!record.steps.is_empty()).then(|| Edit::All(remove.chain(own).collect()))
}

/// Takes back what was assumed of a step of the brand's own, now and in scenarios.
fn forget(record: &Record, kind: StepKind) -> impl Iterator<Item = Edit> {
    let paths = AssumptionField::ALL.iter().map(move |field| Path::Assumption(kind.lever(), *field));
    let kept = record.ids(ItemList::Scenarios).into_iter().filter(|id| id.side() == record.holder);
    let kept = kept.map(move |id| Path::Scenario(id, ScenarioField::Value(kind.lever())));
    let set = paths.chain(kept).filter(move |path| kind.is_own() && record.entry(*path) != Entry::Empty);
    set.map(|path| Edit::Set(path, Entry::Empty))
}

/// The steps as items, in order, once some edits are made.
struct Laid {
    steps: Vec<(StepKind, ItemId)>,
    edits: Vec<Edit>,
    /// The id of the next item after those.
    next: Option<ItemId>,
}

impl Laid {
    /// Writes the usual steps down where there are none, or else takes out what means nothing and puts
    /// money at the end. `None` past 2³¹ items.
    fn out(record: &Record) -> Option<Laid> {
        let order = after_base(record);
        let items = order.iter().map(|kind| item_of(record, *kind).map(|id| (*kind, id)));
        let kept: Vec<(StepKind, ItemId)> = items.collect::<Option<_>>().unwrap_or_default();
        let ids = record.ids(ItemList::Steps);
        let (played, unused): (Vec<_>, Vec<_>) = ids.into_iter().partition(|id| kept.iter().any(|(_, own)| own == id));
        let edits = unused.into_iter().map(|id| Edit::Remove(ItemList::Steps, id)).collect();
        let mut laid = Laid { steps: kept, edits, next: record.next_item() };
        if laid.steps.is_empty() {
            for (made, kind) in (record.items_made..).zip(order) {
                let id = ItemId::nth(record.holder, made)?;
                laid.edits.push(insert(kind, laid.steps.len(), id));
                laid.steps.push((kind, id));
                laid.next = ItemId::nth(record.holder, made.checked_add(1)?);
            }
        } else if let Some((_, last)) = laid.steps.last().filter(|(_, last)| played.last() != Some(last)) {
            laid.edits.push(Edit::Move(ItemList::Steps, *last, usize::MAX));
        }
        Some(laid)
    }

    fn place(&self, kind: StepKind) -> Option<usize> {
        self.steps.iter().position(|(own, _)| *own == kind)
    }

    /// Those edits and some more, which are undone together.
    fn then(mut self, more: impl IntoIterator<Item = Edit>) -> Edit {
        self.edits.extend(more);
        Edit::All(self.edits)
    }

    fn then_insert(self, kind: StepKind, at: usize) -> Option<Edit> {
        let id = self.next?;
        Some(self.then([insert(kind, at, id)]))
    }
}

fn insert(kind: StepKind, at: usize, id: ItemId) -> Edit {
    let lever = Entry::Value(Value::Choice(kind.lever().code()));
    Edit::Insert { list: ItemList::Steps, at, id, entries: vec![(Path::Step(id, FunnelStepField::Lever), lever)] }
}
