//! Quantities that cannot hold a wrong state: integers with bounds, never floats.
//!
//! Bounds are chosen so that every product the funnel forms stays finite in `f64`.

mod country;
mod currency;
mod date;
mod number;
mod text;

pub use country::{COUNTRIES, Country};
pub use currency::Currency;
pub use date::Date;
pub use number::{Amount, Count, Days, Money, Rate, Unit};
pub use text::{Text, TextError};
