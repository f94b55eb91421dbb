//! Civil dates: a day in the calendar, without a time or a zone.

/// A day from 1 January 2000 to 31 December 2199.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date(time::Date);

impl Date {
    /// Julian day number of 1 January 2000, from which [`Date::day_number`] counts.
    const FIRST: i32 = 2_451_545;
    /// The first year that can be written down.
    pub const FIRST_YEAR: i32 = 2000;
    /// The last year that can be written down.
    pub const LAST_YEAR: i32 = 2199;

    /// `None` for a day that the calendar does not have or a year outside 2000 to 2199. Months
    /// and days count from 1.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let month = time::Month::try_from(month).ok()?;
        let date = time::Date::from_calendar_date(year, month, day).ok()?;
        (Self::FIRST_YEAR..=Self::LAST_YEAR).contains(&year).then_some(Date(date))
    }

    /// Days since 1 January 2000, which is 0.
    pub fn day_number(self) -> u32 {
        u32::try_from(self.0.to_julian_day().saturating_sub(Self::FIRST)).unwrap_or(0)
    }

    /// The day with this number; `None` after 31 December 2199.
    pub fn from_day_number(number: u32) -> Option<Self> {
        let julian = i32::try_from(number).ok()?.checked_add(Self::FIRST)?;
        let date = time::Date::from_julian_day(julian).ok()?;
        (date.year() <= Self::LAST_YEAR).then_some(Date(date))
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.0.month().into()
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> u8 {
        self.0.day()
    }

    /// The day of the week, 0 for Monday to 6 for Sunday.
    pub fn weekday(self) -> u8 {
        self.0.weekday().number_days_from_monday()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_the_calendar() {
        // 3 December 2026 is a Thursday; 2028 is a leap year and 2100 is not.
        assert_eq!(Date::new(2026, 12, 3).map(Date::weekday), Some(3));
        assert!(Date::new(2028, 2, 29).is_some());
        assert!(Date::new(2100, 2, 29).is_none());
        assert!(Date::new(2026, 13, 1).is_none());
        assert!(Date::new(1999, 12, 31).is_none());
        assert!(Date::new(2200, 1, 1).is_none());
    }

    #[test]
    fn the_day_number_is_read_back() {
        // 200 years from 2000 on: 200 × 365 + 49 leap days (50 multiples of 4, less 2100) = 73,049 days.
        assert_eq!(Date::new(2000, 1, 1).map(Date::day_number), Some(0));
        assert_eq!(Date::new(2199, 12, 31).map(Date::day_number), Some(73_048));
        assert_eq!(Date::from_day_number(73_048), Date::new(2199, 12, 31));
        assert_eq!(Date::from_day_number(73_049), None);
        assert_eq!(Date::from_day_number(u32::MAX), None);
    }
}
