//! Counts, rates, money and days.

/// The largest count and the largest amount of money in minor units: 10¹⁵, which `f64` holds
/// exactly.
const MAX: u64 = 1_000_000_000_000_000;

/// How many of something: people, views, clicks. 0 to 10¹⁵.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Count(u64);

impl Count {
    /// The largest count that can be written down.
    pub const MAX: u64 = MAX;

    /// `None` above [`Count::MAX`].
    pub fn new(count: u64) -> Option<Self> {
        (count <= MAX).then_some(Count(count))
    }

    /// The number itself.
    pub fn get(self) -> u64 {
        self.0
    }

    /// As the funnel's arithmetic takes it; exact.
    #[allow(clippy::cast_precision_loss)] // the bound of 10¹⁵ is below 2⁵³
    pub fn as_f64(self) -> f64 {
        self.0 as f64
    }
}

impl From<u32> for Count {
    /// Every number of 32 bits is below [`Count::MAX`].
    fn from(count: u32) -> Self {
        Count(u64::from(count))
    }
}

/// A share or rate in parts per million: 2% is 20,000. 0 to 10¹⁰ (1,000,000%), because a rate
/// above 100% can be typed and has to be shown and questioned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Rate(u64);

impl Rate {
    /// The largest rate that can be written down, in parts per million.
    pub const MAX_PPM: u64 = 10_000_000_000;

    /// `None` above [`Rate::MAX_PPM`].
    pub fn from_ppm(ppm: u64) -> Option<Self> {
        (ppm <= Self::MAX_PPM).then_some(Rate(ppm))
    }

    /// Parts per million.
    pub fn ppm(self) -> u64 {
        self.0
    }

    /// As the funnel's arithmetic takes it: 1.0 is 100%.
    #[allow(clippy::cast_precision_loss)] // the bound of 10¹⁰ is below 2⁵³
    pub fn as_f64(self) -> f64 {
        self.0 as f64 / 1_000_000.0
    }
}

/// Money in the minor units of the campaign's currency: cents, pence, whole yen. 0 to 10¹⁵.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Money(u64);

impl Money {
    /// The largest amount that can be written down, in minor units.
    pub const MAX_MINOR: u64 = MAX;

    /// `None` above [`Money::MAX_MINOR`].
    pub fn from_minor(minor: u64) -> Option<Self> {
        (minor <= MAX).then_some(Money(minor))
    }

    /// Minor units.
    pub fn minor(self) -> u64 {
        self.0
    }

    /// In major units (dollars, euros, yen) for a currency with this many decimals.
    #[allow(clippy::cast_precision_loss)] // the bound of 10¹⁵ is below 2⁵³
    pub fn as_f64(self, decimals: u8) -> f64 {
        self.0 as f64 / 10f64.powi(i32::from(decimals))
    }
}

/// A window or a duration in whole days, 0 to 3,650.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Days(u16);

impl Days {
    /// The longest window that can be written down.
    pub const MAX: u16 = 3_650;

    /// `None` above [`Days::MAX`].
    pub fn new(days: u16) -> Option<Self> {
        (days <= Self::MAX).then_some(Days(days))
    }

    /// The number itself.
    pub fn get(self) -> u16 {
        self.0
    }
}

/// What an amount is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Unit {
    /// A number of things.
    Count,
    /// A share of something.
    Rate,
    /// Money in the campaign's currency.
    Money,
}

/// An amount whose unit follows from what it measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Amount {
    /// A number of things.
    Count(Count),
    /// A share of something.
    Rate(Rate),
    /// Money in the campaign's currency.
    Money(Money),
}

impl Amount {
    /// What it is counted in.
    pub fn unit(self) -> Unit {
        match self {
            Amount::Count(_) => Unit::Count,
            Amount::Rate(_) => Unit::Rate,
            Amount::Money(_) => Unit::Money,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_hold_at_their_edges() {
        assert!(Count::new(1_000_000_000_000_000).is_some());
        assert!(Count::new(1_000_000_000_000_001).is_none());
        assert!(Rate::from_ppm(10_000_000_000).is_some());
        assert!(Rate::from_ppm(10_000_000_001).is_none());
        assert!(Money::from_minor(u64::MAX).is_none());
        assert!(Days::new(3_650).is_some());
        assert!(Days::new(3_651).is_none());
    }

    #[test]
    fn a_currency_without_decimals_is_whole() {
        let money = Money::from_minor(200_000);
        assert_eq!(money.map(|money| money.as_f64(2)), Some(2_000.0));
        assert_eq!(money.map(|money| money.as_f64(0)), Some(200_000.0));
    }

    #[test]
    fn two_point_nine_percent_is_exact() {
        assert_eq!(Rate::from_ppm(29_000).map(Rate::as_f64), Some(0.029));
    }
}
