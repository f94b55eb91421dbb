//! Scenarios beside the base, in numbers: what each assumes, what each step comes to, what is left.
//!
//! The base is every assumption at its median, so that each column is worked out of what stands in it
//! alone. With ranges that is near the median of what they come to together, and not the same.

use crate::brief::choice::Lever;
use crate::brief::id::ItemId;
use crate::brief::record::Record;
use crate::brief::scenario::{Scenario, Values};

use super::Outlooks;
use super::keep::{chain_of, steps_for};
use crate::funnel::around::excess;
use crate::funnel::assumed::amount_value;
use crate::funnel::chain::Chain;
use crate::funnel::costs::Costs;
use crate::funnel::preset::{StepKind, step_of};
use crate::funnel::steps::{Funnel, Step};

/// A scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// The present assumptions.
    Base,
    /// Proposed from the ranges: less.
    Cautious,
    /// Proposed from the ranges: more.
    Hopeful,
    /// One that is kept.
    Own(ItemId),
}

/// What is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// The value of a lever: a count, money in major units, or a rate with 1.0 for 100%.
    Value(Lever),
    /// What a step after the base comes to: a count, or money in major units.
    Step(StepKind),
    /// Value × margin − all costs, in major units.
    Left,
}

/// A value beside the base.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cell {
    /// The value, in the unit of its row.
    pub value: f64,
    /// The same in the base; `None` in the base itself, or where that has none.
    pub base: Option<f64>,
}

/// Changes below this share are what is lost when a median is written down in whole units.
const SMALLEST_CHANGE: f64 = 0.000_5;

impl Cell {
    /// How much more than in the base as a share of it: 0.14 is 14% more. `None` where nothing changes
    /// or there is nothing to be a share of.
    pub fn relative(&self) -> Option<f64> {
        excess(self.value, self.base?).filter(|change| change.abs() >= SMALLEST_CHANGE)
    }

    /// How much more, in the unit of the row; `None` where nothing changes.
    pub fn absolute(&self) -> Option<f64> {
        let base = self.base?;
        let change = self.value - base;
        (change.abs() >= base.abs() * SMALLEST_CHANGE && change != 0.0).then_some(change)
    }
}

#[derive(Debug, Clone, PartialEq)]
struct Side {
    column: Column,
    values: Vec<(Lever, f64)>,
    chain: Option<Chain>,
    left: Option<f64>,
}

/// Scenarios side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct SideBySide {
    rows: Vec<Row>,
    sides: Vec<Side>,
}

impl SideBySide {
    /// The base, what is proposed, and what is kept.
    pub fn of(record: &Record, outlooks: Option<&Outlooks>) -> SideBySide {
        let base = Side::base(record);
        let outlook = |column, chain: &Chain| base.moved(column, chain);
        let proposed =
            outlooks.map(|both| [outlook(Column::Cautious, &both.cautious), outlook(Column::Hopeful, &both.hopeful)]);
        let mut sides: Vec<Side> = proposed.into_iter().flatten().chain(kept(record)).collect();
        sides.insert(0, base);
        SideBySide::new(record, sides, true)
    }

    /// What is kept alone, as the creator reads it in a link.
    pub fn of_kept(record: &Record) -> SideBySide {
        SideBySide::new(record, kept(record).collect(), false)
    }

    /// `to_edit` says whether values of kept scenarios are typed over.
    fn new(record: &Record, mut sides: Vec<Side>, to_edit: bool) -> SideBySide {
        let pays = Costs::of(record).zip(record.notes.margin);
        for side in &mut sides {
            side.left = pays.and_then(|(costs, margin)| Some(costs.left(side.money()?, margin.as_f64())));
        }
        SideBySide { rows: rows(record, &sides, to_edit), sides }
    }

    /// Whether there is nothing beside the base.
    pub fn is_empty(&self) -> bool {
        self.sides.iter().all(|side| side.column == Column::Base)
    }

    /// The scenarios, in the order in which they are shown.
    pub fn columns(&self) -> impl Iterator<Item = Column> {
        self.sides.iter().map(|side| side.column)
    }

    /// What is compared, in the order in which it is shown: what at least one of them has, and where
    /// kept ones can be typed over everything that they may say.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// A value; `None` where a scenario has none.
    pub fn cell(&self, row: Row, column: Column) -> Option<Cell> {
        let value = self.side(column)?.value(row)?;
        let base = self.side(Column::Base).filter(|_| column != Column::Base);
        Some(Cell { value, base: base.and_then(|base| base.value(row)) })
    }

    /// A scenario as a chain; `None` without a base.
    pub fn chain(&self, column: Column) -> Option<&Chain> {
        self.side(column)?.chain.as_ref()
    }

    fn side(&self, column: Column) -> Option<&Side> {
        self.sides.iter().find(|side| side.column == column)
    }
}

impl Side {
    fn base(record: &Record) -> Side {
        let value = |step: &Step| {
            let aimed = step.planned.filter(|_| step.kind.is_base() && record.assumed(step.kind.lever()).is_none());
            Some((step.kind.lever(), step.assumed.or(aimed)?))
        };
        let values = Funnel::of(record).steps.iter().filter_map(value).collect();
        Side { column: Column::Base, values, chain: Chain::of(record).map(|chain| chain.at(0.0)), left: None }
    }

    /// The same with the levers of a chain at their medians in it.
    fn moved(&self, column: Column, chain: &Chain) -> Side {
        let moved = |lever: Lever| chain.links().iter().find(|link| link.lever() == lever);
        let value =
            |(lever, value): &(Lever, f64)| (*lever, moved(*lever).map_or(*value, |link| link.belief().median()));
        Side { column, values: self.values.iter().map(value).collect(), chain: Some(chain.clone()), left: None }
    }

    fn kept(record: &Record, id: ItemId, own: &Scenario) -> Side {
        let values = own.values.iter().map(|(lever, amount)| (*lever, amount_value(*amount, record.decimals())));
        let chain = chain_of(record, &own.values).filter(|_| can_be_worked_out(record, id, &own.values));
        Side { column: Column::Own(id), values: values.collect(), chain, left: None }
    }

    fn value(&self, row: Row) -> Option<f64> {
        match row {
            Row::Value(lever) => self.values.iter().find(|(own, _)| *own == lever).map(|(_, value)| *value),
            Row::Step(step) => self.chain.as_ref()?.step(step),
            Row::Left => self.left,
        }
    }

    /// What comes in, if the scenario reaches money.
    fn money(&self) -> Option<f64> {
        let (step, value) = self.chain.as_ref()?.steps().last()?;
        step.is_money().then_some(value)
    }
}

fn kept(record: &Record) -> impl Iterator<Item = Side> {
    record.scenarios.iter().map(|(id, own)| Side::kept(record, id, own))
}

/// Whether a scenario goes through the steps of this record. The other side's came without its steps:
/// where it has a value for one that is not here, its numbers are not ours to work out.
fn can_be_worked_out(record: &Record, id: ItemId, values: &Values) -> bool {
    let steps = steps_for(record, values);
    id.side() == record.holder || values.iter().all(|(lever, _)| steps.iter().any(|step| step.lever() == *lever))
}

fn rows(record: &Record, sides: &[Side], to_edit: bool) -> Vec<Row> {
    let funnel = Funnel::of(record);
    let later = || funnel.steps.iter().map(|step| step.kind).filter(|kind| !kind.counts_everyone());
    // A kept scenario may begin with the other base, or buy views where the plan buys none.
    let levers = [StepKind::Reach, StepKind::Views, StepKind::AllViews].into_iter().chain(later());
    let steps = [StepKind::AllViews].into_iter().chain(later());
    let others = levers.map(|kind| Row::Value(kind.lever())).chain(steps.map(Row::Step)).chain([Row::Left]);
    let is_there = |row: &Row| sides.iter().any(|side| side.value(*row).is_some());
    others.filter(|row| is_there(row) || to_edit && can_be_said(&funnel, sides, *row)).collect()
}

/// Whether a kept scenario may say something here, so that the row has to stay while it is typed: of
/// every lever of the funnel, and of the other base where it does not have the funnel's.
fn can_be_said(funnel: &Funnel, sides: &[Side], row: Row) -> bool {
    let base = funnel.steps.first().map(|step| Row::Value(step.kind.lever()));
    let kept = || sides.iter().filter(|side| matches!(side.column, Column::Own(_)));
    let lever = if let Row::Value(lever) = row { lever } else { return false };
    if funnel.steps.iter().any(|step| step.kind.lever() == lever) {
        return kept().next().is_some();
    }
    let is_base = step_of(lever).is_some_and(StepKind::is_base);
    is_base && base.is_some_and(|base| kept().any(|side| side.value(base).is_none()))
}
