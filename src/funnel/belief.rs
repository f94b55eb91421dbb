//! What one lever may be: a point, or a range "low to high".
//!
//! A range holds 90% of the belief: its ends are the 5th and the 95th percentile. What has no upper
//! bound (people, money) is log-normal, a rate or a share logit-normal, so that it stays between 0
//! and 1. Both are a normal variable *m* + *s* · *z* seen through exp or through the logistic
//! function; *m* is the middle of the two ends on that scale and *s* a half of their distance ÷
//! 1.6449.
//!
//! It must not know which lever it is about, nor the words for a refusal.

use crate::brief::quantity::Unit;

/// The 95th percentile of the standard normal distribution; the 5th is its negative.
pub const Z95: f64 = 1.644_853_626_951_472_2;

/// The largest value: that of counts and money in a document. It keeps every product finite.
pub const LARGEST: f64 = 1e15;

/// The least end of a range, and the least distance of a rate's range from 100%: the finest
/// decimal of a document. It keeps every logarithm small.
pub const SMALLEST: f64 = 1e-6;

/// [`SMALLEST`] with room for rounding: 1 − 0.999999 need not be 10⁻⁶ in binary.
const LEAST_REST: f64 = SMALLEST * 0.999;

/// Why something cannot be believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// It is no number, below zero where it stands alone, or beyond [`SMALLEST`] or [`LARGEST`].
    OutOfBounds,
    /// The low end is above the high one.
    Swapped,
    /// The low end of a range is zero or below, and neither shape reaches zero.
    NotAboveZero,
    /// The high end of a rate's range is 100% or above, and its shape never reaches that.
    NotBelowWhole,
}

/// What one lever may be. Counts and money in major units, rates with 1.0 for 100%.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Belief(Shape);

#[derive(Debug, Clone, Copy, PartialEq)]
enum Shape {
    Point(f64),
    Range { low: f64, high: f64, curve: Curve, middle: f64, spread: f64 },
}

/// What a normal variable is seen through.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Curve {
    Exp,
    Logistic,
}

impl Belief {
    /// One value, 0 to [`LARGEST`]. A rate above 1 is taken as it is: it can be written down, and is
    /// questioned elsewhere.
    pub fn point(value: f64) -> Result<Belief, Refusal> {
        if (0.0..=LARGEST).contains(&value) { Ok(Belief(Shape::Point(value))) } else { Err(Refusal::OutOfBounds) }
    }

    /// A range between its 5th and its 95th percentile. Equal ends are a point.
    pub fn range(unit: Unit, low: f64, high: f64) -> Result<Belief, Refusal> {
        if low == high {
            return Belief::point(low);
        }
        let curve = if unit == Unit::Rate { Curve::Logistic } else { Curve::Exp };
        check(curve, low, high)?;
        let (from, to) = (curve.back(low), curve.back(high));
        let (middle, spread) = ((from + to) / 2.0, (to - from) / (2.0 * Z95));
        Ok(Belief(Shape::Range { low, high, curve, middle, spread }))
    }

    /// Whether it is more than one value.
    pub fn is_range(&self) -> bool {
        matches!(self.0, Shape::Range { .. })
    }

    /// The value that it is as likely to be above as below.
    pub fn median(&self) -> f64 {
        self.at(0.0)
    }

    /// The 5th and the 95th percentile as they were given; of a point twice its value.
    pub fn ends(&self) -> (f64, f64) {
        match self.0 {
            Shape::Point(value) => (value, value),
            Shape::Range { low, high, .. } => (low, high),
        }
    }

    /// Its percentile that stands at *z* of the standard normal distribution. Never falls with *z*.
    pub fn at(&self, z: f64) -> f64 {
        match self.0 {
            Shape::Point(value) => value,
            Shape::Range { curve, middle, spread, .. } => curve.through(middle + spread * z),
        }
    }

    /// The percentiles at *z* and −*z* for the exponential of one: half of the work of two calls of
    /// [`Belief::at`], which the grid of the points is full of.
    pub(crate) fn pair(&self, z: f64) -> (f64, f64) {
        match self.0 {
            Shape::Point(value) => (value, value),
            Shape::Range { curve, middle, spread, .. } => {
                let (median, factor) = (middle.exp(), (spread * z).exp());
                match curve {
                    Curve::Exp => (median * factor, median / factor),
                    // odds ÷ (1 + odds) for odds of median × factor and of median ÷ factor
                    Curve::Logistic => {
                        let odds = median * factor;
                        (odds / (1.0 + odds), median / (median + factor))
                    }
                }
            }
        }
    }

    /// The mean where it has a closed form, exp(*m* + *s*² ÷ 2) for a log-normal; `None` for a
    /// logit-normal, which has none.
    pub(crate) fn closed_mean(&self) -> Option<f64> {
        match self.0 {
            Shape::Point(value) => Some(value),
            Shape::Range { curve: Curve::Exp, middle, spread, .. } => Some((middle + spread * spread / 2.0).exp()),
            Shape::Range { curve: Curve::Logistic, .. } => None,
        }
    }
}

fn check(curve: Curve, low: f64, high: f64) -> Result<(), Refusal> {
    if low.is_nan() || high.is_nan() {
        Err(Refusal::OutOfBounds)
    } else if low > high {
        Err(Refusal::Swapped)
    } else if low <= 0.0 {
        Err(Refusal::NotAboveZero)
    } else if curve == Curve::Logistic && high >= 1.0 {
        Err(Refusal::NotBelowWhole)
    } else if low < SMALLEST || high > LARGEST || (curve == Curve::Logistic && 1.0 - high < LEAST_REST) {
        Err(Refusal::OutOfBounds)
    } else {
        Ok(())
    }
}

impl Curve {
    fn through(self, x: f64) -> f64 {
        match self {
            Curve::Exp => x.exp(),
            Curve::Logistic => 1.0 / (1.0 + (-x).exp()),
        }
    }

    fn back(self, value: f64) -> f64 {
        match self {
            Curve::Exp => value.ln(),
            Curve::Logistic => (value / (1.0 - value)).ln(),
        }
    }
}
