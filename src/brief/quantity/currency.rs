//! Currencies, by ISO 4217.

use iso_currency::Currency as Iso;

/// A currency of ISO 4217.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Currency(Iso);

impl Currency {
    /// From its three letters, in either case; `None` if ISO 4217 does not list it.
    pub fn from_code(code: &str) -> Option<Self> {
        Iso::from_code(&code.to_ascii_uppercase()).map(Currency)
    }

    /// Its three letters.
    pub fn code(self) -> &'static str {
        self.0.code()
    }

    /// How many decimals its minor unit has: 2 for the dollar, 0 for the yen. Funds and metals
    /// without a minor unit count as 2.
    pub fn decimals(self) -> u8 {
        self.0.exponent().and_then(|digits| u8::try_from(digits).ok()).unwrap_or(2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_follow_iso_4217() {
        for (code, decimals) in [("USD", 2), ("eur", 2), ("JPY", 0), ("KWD", 3), ("CLF", 4), ("BRL", 2)] {
            assert_eq!(Currency::from_code(code).map(Currency::decimals), Some(decimals), "{code}");
        }
        assert!(Currency::from_code("ABC").is_none());
        assert!(Currency::from_code("$").is_none());
    }
}
