//! The table of a funnel: for each step a value and the three numbers, named as Plausible and
//! PostHog name them.

use super::preset::StepKind;
use super::ratio;
use super::steps::{Funnel, Known, Step};

/// A step as a share of an earlier one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Conversion {
    /// The earlier step.
    pub of: Known,
    /// 1.0 is 100%; above that it is kept as it is. `None` is "no rate": the earlier step is zero.
    pub rate: Option<f64>,
}

impl Conversion {
    fn new(of: Known, value: f64) -> Self {
        Conversion { of, rate: ratio(value, of.value) }
    }

    /// Whether more come out than went in: shown and questioned, never clipped.
    pub fn above_whole(&self) -> bool {
        self.rate.is_some_and(|rate| rate > 1.0)
    }
}

/// What is lost from the last known step to this one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DropOff {
    /// The earlier step.
    pub from: Known,
    /// How many; below zero where more come out than went in.
    pub count: f64,
    /// The share of the earlier step, 1.0 being all of it; `None` if that is zero.
    pub share: Option<f64>,
}

/// Money for each of an earlier step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ValuePer {
    /// The earlier step.
    pub of: Known,
    /// Money in major units; `None` if the earlier step is zero.
    pub amount: Option<f64>,
}

/// One row of the table. What is `None` has nothing known to be compared with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Row {
    /// Which step.
    pub kind: StepKind,
    /// Its value: planned, or else wanted; `None` while neither is set.
    pub shown: Option<Known>,
    /// Conversion from the last step before it that is known and counts the same people.
    pub from_previous: Option<Conversion>,
    /// Conversion from the first known step; from all views where paid ones are added.
    pub from_first: Option<Conversion>,
    /// Drop-off from the last known step.
    pub drop_off: Option<DropOff>,
    /// For a step that is money: how much of it for each of the last known step.
    pub value_per: Option<ValuePer>,
    /// For a step that is a sum: how many are added to the one before. It is no part of that, and
    /// nothing is lost on the way to it.
    pub added: Option<f64>,
}

impl Row {
    /// Whether the last known step before it is the first known one: both conversions are the same.
    pub fn is_after_first(&self) -> bool {
        match (self.from_previous, self.from_first) {
            (Some(previous), Some(first)) => previous.of.kind == first.of.kind,
            _ => false,
        }
    }
}

/// What the picture of a funnel says, for its caption.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Finding {
    /// The first count that is known: all views where paid ones are added.
    pub first: Known,
    /// The last count that is known, if there is a second one.
    pub last: Option<Known>,
    /// The money at the end, if it is known.
    pub money: Option<Known>,
    /// The step that loses the largest share, and the drop-off that leads to it. `None` if no
    /// step loses anything.
    pub largest_loss: Option<(Known, DropOff)>,
}

impl Funnel {
    /// The table, one row per step.
    pub fn rows(&self) -> Vec<Row> {
        let mut known: Vec<Known> = Vec::new();
        let mut rows = Vec::new();
        for step in &self.steps {
            let shown = step.shown();
            rows.push(row(step, shown, &known));
            known.extend(shown);
        }
        rows
    }

    /// What the picture says; `None` while no count is known.
    pub fn finding(&self) -> Option<Finding> {
        let rows = self.rows();
        let known = || rows.iter().filter_map(|row| row.shown);
        let first = first_of(known().filter(|known| !known.kind.is_money()))?;
        let ends = |known: &Known| !known.kind.is_money() && !known.kind.counts_everyone() && known.kind != first.kind;
        let last = known().rfind(ends);
        let money = known().find(|known| known.kind.is_money());
        let losses = rows.iter().filter_map(|row| row.shown.zip(row.drop_off));
        let losses = losses.filter(|(_, drop)| drop.share.is_some_and(|share| share > 0.0));
        let share = |drop: &DropOff| drop.share.unwrap_or(0.0);
        let largest_loss = losses.max_by(|(_, one), (_, other)| share(one).total_cmp(&share(other)));
        Some(Finding { first, last, money, largest_loss })
    }
}

/// The one that everything after it is a part of: the last that counts everyone, or else the first.
fn first_of(mut known: impl DoubleEndedIterator<Item = Known> + Clone) -> Option<Known> {
    known.clone().rfind(|known| known.kind.counts_everyone()).or_else(|| known.next())
}

fn row(step: &Step, shown: Option<Known>, before: &[Known]) -> Row {
    let kind = step.kind;
    let carries = |earlier: &&Known| shown.is_some_and(|shown| earlier.can_carry(&shown));
    let carriers = before.iter().filter(carries).copied();
    let (previous, first) = (carriers.clone().next_back(), first_of(carriers));
    let mut row =
        Row { kind, shown, from_previous: None, from_first: None, drop_off: None, value_per: None, added: None };
    if kind.is_sum() {
        row.added = step.assumed;
        return row;
    }
    let Some((shown, previous)) = shown.zip(previous) else { return row };
    if kind.is_money() {
        row.value_per = Some(ValuePer { of: previous, amount: ratio(shown.value, previous.value) });
        return row;
    }
    let conversion = Conversion::new(previous, shown.value);
    row.from_previous = Some(conversion);
    row.from_first = first.map(|first| Conversion::new(first, shown.value));
    let share = conversion.rate.map(|rate| 1.0 - rate);
    row.drop_off = Some(DropOff { from: previous, count: previous.value - shown.value, share });
    row
}
