//! How a lever lies on a slider: which value each of its places stands for.
//!
//! Shares that are often anywhere between nothing and all lie evenly. Everything else spans several
//! orders of magnitude and lies so that the same distance is the same factor.

use crate::brief::choice::Lever;
use crate::brief::quantity::Unit;

/// The places of a slider are 0 to this.
pub const PLACES: u16 = 400;

/// The ends of a slider, and whether the same distance is the same difference.
struct Scale {
    low: f64,
    high: f64,
    evenly: bool,
}

fn scale(lever: Lever) -> Scale {
    match lever {
        Lever::AudienceInMarket
        | Lever::LandingRate
        | Lever::QualifiedRate
        | Lever::InstallRate
        | Lever::ActivationRate
        | Lever::CompletionRate
        | Lever::OwnRate1
        | Lever::OwnRate2
        | Lever::OwnRate3
        | Lever::OwnRate4
        | Lever::OwnRate5
        | Lever::OwnRate6 => Scale { low: 0.0, high: 1.0, evenly: true },
        // From one in two thousand to one in four.
        Lever::ClickThroughRate | Lever::ConversionRate | Lever::SignUpRate => {
            Scale { low: 0.000_5, high: 0.25, evenly: false }
        }
        Lever::Reach | Lever::Views | Lever::PaidViews => Scale { low: 1_000.0, high: 10_000_000.0, evenly: false },
        Lever::AverageOrderValue | Lever::LeadValue | Lever::ActivatedUserValue => {
            Scale { low: 1.0, high: 10_000.0, evenly: false }
        }
    }
}

/// The place of a value, the nearest end for one beyond the slider.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is between 0 and PLACES")]
pub fn place_of(lever: Lever, value: f64) -> u16 {
    let Scale { low, high, evenly } = scale(lever);
    let value = value.clamp(low, high);
    let share = if evenly { (value - low) / (high - low) } else { (value / low).ln() / (high / low).ln() };
    (share * f64::from(PLACES)).round() as u16
}

/// The value at a place, in numbers that people would write: a share to the nearest quarter of a
/// percent, everything else to two digits.
pub fn value_at(lever: Lever, place: u16) -> f64 {
    let Scale { low, high, evenly } = scale(lever);
    let share = f64::from(place.min(PLACES)) / f64::from(PLACES);
    if evenly { low + share * (high - low) } else { two_digits(low * (high / low).powf(share), lever) }
}

/// 27,640 becomes 28,000; 0.01764 becomes 0.018. Money has no more than a tenth.
fn two_digits(value: f64, lever: Lever) -> f64 {
    let order = value.log10().floor() - 1.0;
    let unit = if lever.unit() == Unit::Rate { 10_f64.powf(order) } else { 10_f64.powf(order.max(-1.0)) };
    (value / unit).round() * unit
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::choice::Choice;

    #[test]
    fn every_place_is_found_again_or_its_neighbour() {
        for lever in Lever::ALL {
            let mut before = -1.0;
            for place in 0..=PLACES {
                let value = value_at(*lever, place);
                assert!(value.is_finite() && value >= before, "{lever:?} {place}");
                before = value;
                // Two digits are as fine as ten places where places lie densest.
                assert!(place_of(*lever, value).abs_diff(place) <= 6, "{lever:?} {place}: {value}");
            }
            assert_eq!((place_of(*lever, 0.0), place_of(*lever, 1e15)), (0, PLACES));
        }
    }

    #[test]
    fn places_stand_for_numbers_that_people_write() {
        assert_eq!(value_at(Lever::AudienceInMarket, 280), 0.7);
        // 1,000 × 10,000^(1 ÷ 2)
        assert_eq!(value_at(Lever::Reach, 200), 100_000.0);
        // 0.0005 × 500^(231 ÷ 400) = 0.018099
        assert!((value_at(Lever::ClickThroughRate, 231) - 0.018).abs() < 1e-12);
        assert_eq!(value_at(Lever::AverageOrderValue, 0), 1.0);
    }
}
