//! What follows from a brief: the steps from a view to an outcome, and what its targets imply.
//!
//! Where to start: [`steps::Funnel`] is the chain of one record, of the steps that [`order`] says;
//! [`rows`] turns it into the table;
//! [`implied`] says what the targets of both sides demand of each other, and [`costs`] holds what
//! comes in against what it costs.
//!
//! What would have to be true: [`chain::Chain`] is the levers of a funnel with what each may be
//! ([`belief`]); [`ranges`] says what they come to, and [`odds`] with which chance; [`tornado`] which
//! of them matters most; [`goal_seek`] what a goal would take of them; [`curve`] and [`scenario`]
//! compare values of one and of all.
//!
//! Plain `f64` arithmetic and no words. A step that is not known stays unknown: nothing here fills
//! it in. Every result is finite, because quantities are bounded and no division has a zero below.

pub mod aims;
pub mod around;
pub mod assumed;
pub mod bands;
pub mod belief;
pub mod chain;
pub mod costs;
pub mod curve;
pub mod engagement;
pub mod goal_seek;
pub mod implied;
pub mod medians;
pub mod odds;
pub mod order;
pub mod preset;
pub mod ranges;
pub mod returns;
pub mod rows;
pub mod scenario;
pub mod slider;
pub mod steps;
pub mod tornado;

/// A quotient, or none where the denominator is zero: a rate of nothing is no rate.
pub(crate) fn ratio(above: f64, below: f64) -> Option<f64> {
    (below > 0.0).then(|| above / below)
}
