//! What a campaign costs, and what has to come in for it to pay back.
//!
//! It pays back if value × margin − fixed costs −
//! commission × value is not below zero; break-even value = fixed costs ÷ (margin − commission).

use crate::brief::quantity::{Money, Rate};
use crate::brief::record::Record;

use super::ratio;

/// Everything that a campaign costs. Money in major units; what is not set is `None`, not zero.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Costs {
    /// The fixed fee.
    pub fee: f64,
    /// What the products are worth that are given.
    pub product: Option<f64>,
    /// What making the content costs beside the fee. The brand keeps it to itself.
    pub production: Option<f64>,
    /// What is spent on showing it to more people. The brand keeps it to itself.
    pub boost: Option<f64>,
    /// Commission ÷ value.
    pub commission: Option<Rate>,
}

impl Costs {
    /// The costs of a brief; `None` while the fee is not agreed, because a sum without it would
    /// say less than it seems to. (A campaign for commission alone has a fee of 0.)
    pub fn of(record: &Record) -> Option<Costs> {
        let decimals = record.decimals();
        let money = |own: Option<Money>| own.map(|own| own.as_f64(decimals));
        Some(Costs {
            fee: money(record.terms.fee)?,
            product: money(record.terms.product_value),
            production: money(record.notes.production_cost),
            boost: money(record.notes.boost_cost),
            commission: record.terms.commission,
        })
    }

    /// What has to be paid however much comes in.
    pub fn fixed(&self) -> f64 {
        self.fee + self.product.unwrap_or(0.0) + self.production.unwrap_or(0.0) + self.boost.unwrap_or(0.0)
    }

    fn commission_rate(&self) -> f64 {
        self.commission.map_or(0.0, Rate::as_f64)
    }

    /// The commission on so much value.
    pub fn commission_on(&self, value: f64) -> f64 {
        value * self.commission_rate()
    }

    /// All costs if so much comes in.
    pub fn total(&self, value: f64) -> f64 {
        self.fixed() + self.commission_on(value)
    }

    /// Whether a share of what comes in is paid on.
    pub fn pays_commission(&self) -> bool {
        self.commission_rate() > 0.0
    }

    /// Whether nothing costs anything but the fee.
    pub fn is_fee_alone(&self) -> bool {
        self.fixed() <= self.fee && !self.pays_commission()
    }

    /// What is left of so much value at this margin: below zero it is a loss.
    pub fn left(&self, value: f64, margin: f64) -> f64 {
        value * margin - self.total(value)
    }

    /// The value that has to come in for nothing to be lost; `None` if no value is enough, because
    /// the margin is not above the commission.
    pub fn break_even(&self, margin: f64) -> Option<f64> {
        ratio(self.fixed(), margin - self.commission_rate())
    }

    /// The least margin at which so much value pays back; 1.0 is 100%, and above that no margin is
    /// enough. `None` if nothing comes in.
    pub fn margin_needed(&self, value: f64) -> Option<f64> {
        ratio(self.total(value), value)
    }
}

/// Whether an amount in major units is a loss that can be written down: half a minor unit or more,
/// so that rounding in the arithmetic is not taken for one.
pub fn is_loss(left: f64, decimals: u8) -> bool {
    left <= -0.5 / 10f64.powi(i32::from(decimals))
}

/// An amount in major units, rounded as it is written: what reads the same is the same.
pub fn as_written(amount: f64, decimals: u8) -> f64 {
    let minor = 10f64.powi(i32::from(decimals));
    (amount * minor).round() / minor
}

/// What a thousand of a count cost; `None` if there is nothing of it.
pub fn per_thousand(cost: f64, count: f64) -> Option<f64> {
    ratio(cost * 1_000.0, count)
}

/// What so many are worth at so much each, or how many a share of them is.
pub fn times(count: f64, each: f64) -> f64 {
    count * each
}
