//! Calendar months and days as values: the units in which engagements are counted.
//!
//! They know no today: the month of assessment is always an argument.

use std::fmt;

/// A calendar month from 1900-01 to 2999-12.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(u16);

impl Month {
    /// The earliest month there is.
    pub const MIN: Self = Self(1900 * 12);
    /// The latest month there is.
    pub const MAX: Self = Self(2999 * 12 + 11);

    /// The month `month` (1 to 12) of `year`, where there is one.
    #[must_use]
    pub fn new(year: u16, month: u8) -> Option<Self> {
        ((1900..=2999).contains(&year) && (1..=12).contains(&month))
            .then(|| Self(year * 12 + u16::from(month) - 1))
    }

    /// Reads `YYYY-MM`, in exactly that form.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        Self::new(digits(year, 4)?, u8::try_from(digits(month, 2)?).ok()?)
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> u16 {
        self.0 / 12
    }

    /// The month of the year, 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        (self.0 % 12) as u8 + 1
    }

    /// Months since the year 0: consecutive months have consecutive numbers.
    #[must_use]
    pub fn index(self) -> u32 {
        u32::from(self.0)
    }

    /// The month with this [`index`](Self::index), where there is one.
    #[must_use]
    pub fn at(index: u32) -> Option<Self> {
        let month = Self(u16::try_from(index).ok()?);
        (Self::MIN..=Self::MAX).contains(&month).then_some(month)
    }

    /// The month `months` later, where there is one.
    #[must_use]
    pub fn plus(self, months: u32) -> Option<Self> {
        let index = u16::try_from(self.index().checked_add(months)?).ok()?;
        (index <= Self::MAX.0).then_some(Self(index))
    }

    /// The month before, where there is one.
    #[must_use]
    pub fn before(self) -> Option<Self> {
        (self > Self::MIN).then(|| Self(self.0 - 1))
    }

    /// How many calendar months `self` to `last` are, both included; 0 where `last` lies before.
    #[must_use]
    pub fn through(self, last: Self) -> u32 {
        (last.index() + 1).saturating_sub(self.index())
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.month())
    }
}

impl fmt::Debug for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A calendar day, as evidence is dated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// Reads `YYYY-MM-DD`, in exactly that form, where there is such a day.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = digits(parts.next()?, 4)?;
        let month = u8::try_from(digits(parts.next()?, 2)?).ok()?;
        let day = u8::try_from(digits(parts.next()?, 2)?).ok()?;
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            _ => return None,
        };
        (parts.next().is_none() && (1..=days).contains(&day)).then_some(Self { year, month, day })
    }

    /// The year, the month (1 to 12) and the day (1 to 31).
    #[must_use]
    pub fn parts(self) -> (u16, u8, u8) {
        (self.year, self.month, self.day)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// The number that exactly `count` ASCII digits write.
fn digits(text: &str, count: usize) -> Option<u16> {
    (text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(text: &str) -> Month {
        Month::parse(text).expect("a month")
    }

    #[test]
    fn months_are_read_in_one_form_only() {
        for right in ["1900-01", "2999-12", "2026-11"] {
            assert_eq!(month(right).to_string(), right);
        }
        for wrong in [
            "1899-12",
            "3000-01",
            "2026-00",
            "2026-13",
            "2026-1",
            "2026/01",
            "202-001",
            "+026-01",
            "2026-01-01",
            "２０２６-01",
            "",
            "-",
        ] {
            assert_eq!(Month::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn both_ends_count() {
        assert_eq!(month("2019-04").through(month("2023-03")), 48);
        assert_eq!(month("2023-03").through(month("2023-03")), 1);
        assert_eq!(month("2023-04").through(month("2023-03")), 0);
    }

    #[test]
    fn months_end_where_the_format_ends() {
        assert_eq!(month("2026-11").plus(2), Month::parse("2027-01"));
        assert_eq!(Month::MAX.plus(1), None);
        assert_eq!(Month::MAX.plus(u32::MAX), None);
        assert_eq!(Month::MIN.before(), None);
        assert_eq!(Month::at(month("2026-11").index()), Month::parse("2026-11"));
        assert_eq!(Month::at(Month::MIN.index() - 1), None);
        assert_eq!(Month::at(Month::MAX.index() + 1), None);
        assert_eq!(month("2027-01").before(), Month::parse("2026-12"));
    }

    #[test]
    fn days_are_real_days() {
        for right in ["2024-02-29", "2000-02-29", "2026-12-31"] {
            assert_eq!(Date::parse(right).map(|date| date.to_string()).as_deref(), Some(right));
        }
        for wrong in ["2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-1-1", "2026-01"]
        {
            assert_eq!(Date::parse(wrong), None, "{wrong}");
        }
    }
}
