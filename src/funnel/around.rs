//! The little arithmetic that comparing takes.

use super::ratio;

/// What counts as near a single average: a fifth on either side, as for a rate that is on target
///. Our own line.
pub fn around(average: f64) -> (f64, f64) {
    (average * 0.8, average * 1.2)
}

/// How much more is wanted than planned: 0.14 is 14% more, below zero it is less. `None` if nothing
/// is planned.
pub fn excess(wanted: f64, planned: f64) -> Option<f64> {
    ratio(wanted, planned).map(|factor| factor - 1.0)
}
