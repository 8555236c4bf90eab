//! Values as people read them.

use crate::catalogue::Measure;
use crate::draft::{Date, Month};

/// A number with separators before every third digit: 「1,234」.
#[must_use]
pub fn number(number: u64) -> String {
    let digits = number.to_string();
    let mut shown = String::with_capacity(digits.len() * 4 / 3);
    for (place, digit) in digits.char_indices() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            shown.push(',');
        }
        shown.push(digit);
    }
    shown
}

/// People: 「1,234人」.
#[must_use]
pub fn people(people: u64) -> String {
    number(people) + "人"
}

/// Money: 「7億5,000万円」 「3,000万円」 「1億2,345万6,789円」.
#[must_use]
pub fn yen(yen: u64) -> String {
    let mut shown = String::new();
    for (name, unit) in [("兆", 1_000_000_000_000), ("億", 100_000_000), ("万", 10_000), ("", 1)]
    {
        let part = if unit == 1_000_000_000_000 { yen / unit } else { yen / unit % 10_000 };
        if part > 0 || (unit == 1 && yen == 0) {
            shown += &number(part);
            shown += name;
        }
    }
    shown + "円"
}

/// A size by `measure`: [`people`] or [`yen`].
#[must_use]
pub fn size(measure: Measure, size: u64) -> String {
    match measure {
        Measure::Staff | Measure::AnnualUsers => people(size),
        Measure::AnnualContract => yen(size),
    }
}

/// A number of months, and in years where it is a year or more: 「7か月」 「48か月（4年）」
/// 「30か月（2年6か月）」.
#[must_use]
pub fn months(months: u64) -> String {
    let mut shown = number(months) + "か月";
    if months >= 12 {
        shown.push('（');
        shown += &years_months(months);
        shown.push('）');
    }
    shown
}

/// A number of months in years and months: 「7か月」 「4年」 「2年6か月」.
#[must_use]
pub fn years_months(months: u64) -> String {
    let (years, months) = (months / 12, months % 12);
    let mut shown = String::new();
    if years > 0 {
        shown += &number(years);
        shown.push('年');
    }
    if months > 0 || years == 0 {
        shown += &number(months);
        shown += "か月";
    }
    shown
}

/// A month: 「2019年4月」.
#[must_use]
pub fn month(month: Month) -> String {
    let mut shown = month.year().to_string();
    shown.push('年');
    shown += &month.month().to_string();
    shown.push('月');
    shown
}

/// A day: 「2026年4月1日」.
#[must_use]
pub fn date(date: Date) -> String {
    let (year, month, day) = date.parts();
    let mut shown = String::new();
    for (number, unit) in [(year, '年'), (month.into(), '月'), (day.into(), '日')] {
        shown += &number.to_string();
        shown.push(unit);
    }
    shown
}

/// An era of the calendar.
pub(super) struct Era {
    /// Its name.
    pub name: &'static str,
    /// Its initial, in lower case.
    pub initial: char,
    /// The year that is its 元年.
    pub first_year: u16,
    /// The first month of which it held for more than half.
    first_month: (u16, u8),
    /// Its first day.
    first_day: (u16, u8, u8),
}

/// The eras, latest first. The calendar of today began with 明治6年1月, long before the first month
/// that a draft can hold.
pub(super) const ERAS: [Era; 5] = [
    Era {
        name: "令和",
        initial: 'r',
        first_year: 2019,
        first_month: (2019, 5),
        first_day: (2019, 5, 1),
    },
    Era {
        name: "平成",
        initial: 'h',
        first_year: 1989,
        first_month: (1989, 1),
        first_day: (1989, 1, 8),
    },
    Era {
        name: "昭和",
        initial: 's',
        first_year: 1926,
        first_month: (1927, 1),
        first_day: (1926, 12, 25),
    },
    Era {
        name: "大正",
        initial: 't',
        first_year: 1912,
        first_month: (1912, 8),
        first_day: (1912, 7, 30),
    },
    Era {
        name: "明治",
        initial: 'm',
        first_year: 1868,
        first_month: (1868, 1),
        first_day: (1873, 1, 1),
    },
];

/// A month in 和暦: 「平成31年4月」 「令和元年5月」. A month in which the era changed bears the name of
/// the one that held for more of its days.
#[must_use]
pub fn wareki(month: Month) -> String {
    let at = (month.year(), month.month());
    let [.., earliest] = &ERAS;
    let era = ERAS.iter().find(|era| at >= era.first_month).unwrap_or(earliest);
    era.month(month.year(), month.month())
}

/// A day in 和暦, exact to the day: 「昭和64年1月7日」 「平成元年1月8日」. Days before the calendar of
/// today have none.
#[must_use]
pub fn wareki_date(date: Date) -> Option<String> {
    let (year, month, day) = date.parts();
    let era = ERAS.iter().find(|era| (year, month, day) >= era.first_day)?;
    let mut shown = era.month(year, month);
    shown += &day.to_string();
    shown.push('日');
    Some(shown)
}

impl Era {
    /// A month of it: 「平成31年4月」.
    fn month(&self, year: u16, month: u8) -> String {
        let mut shown = self.name.to_owned();
        match year + 1 - self.first_year {
            1 => shown.push('元'),
            year => shown += &year.to_string(),
        }
        shown.push('年');
        shown += &month.to_string();
        shown.push('月');
        shown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_told_in_man_and_oku() {
        for (number, expected) in [
            (0, "0円"),
            (1, "1円"),
            (9_999, "9,999円"),
            (10_000, "1万円"),
            (30_000_000, "3,000万円"),
            (123_456_789, "1億2,345万6,789円"),
            (100_000_001, "1億1円"),
            (750_000_000, "7億5,000万円"),
            (2_500_000_000, "25億円"),
            (1_200_000_000_000, "1兆2,000億円"),
            (9_007_199_254_740_991, "9,007兆1,992億5,474万991円"),
        ] {
            assert_eq!(yen(number), expected);
        }
    }

    #[test]
    fn people_have_separators() {
        for (number, expected) in
            [(0, "0人"), (999, "999人"), (1_234, "1,234人"), (1_000_000, "1,000,000人")]
        {
            assert_eq!(people(number), expected);
        }
    }

    #[test]
    fn months_are_told_in_years_too() {
        for (number, short, long) in [
            (0, "0か月", "0か月"),
            (7, "7か月", "7か月"),
            (12, "1年", "12か月（1年）"),
            (30, "2年6か月", "30か月（2年6か月）"),
            (48, "4年", "48か月（4年）"),
            (1200, "100年", "1,200か月（100年）"),
        ] {
            assert_eq!(years_months(number), short);
            assert_eq!(months(number), long);
        }
    }

    #[test]
    fn a_month_bears_the_era_of_most_of_its_days() {
        for (text, expected) in [
            ("1900-01", "明治33年1月"),
            ("1912-07", "明治45年7月"),
            ("1912-08", "大正元年8月"),
            ("1926-12", "大正15年12月"),
            ("1927-01", "昭和2年1月"),
            ("1988-12", "昭和63年12月"),
            ("1989-01", "平成元年1月"),
            ("2019-04", "平成31年4月"),
            ("2019-05", "令和元年5月"),
            ("2020-01", "令和2年1月"),
            ("2999-12", "令和981年12月"),
        ] {
            assert_eq!(wareki(Month::parse(text).unwrap()), expected);
        }
    }

    #[test]
    fn a_day_bears_its_era_exactly() {
        for (text, expected) in [
            ("1872-12-31", None),
            ("1873-01-01", Some("明治6年1月1日")),
            ("1912-07-29", Some("明治45年7月29日")),
            ("1912-07-30", Some("大正元年7月30日")),
            ("1926-12-24", Some("大正15年12月24日")),
            ("1926-12-25", Some("昭和元年12月25日")),
            ("1989-01-07", Some("昭和64年1月7日")),
            ("1989-01-08", Some("平成元年1月8日")),
            ("2019-04-30", Some("平成31年4月30日")),
            ("2019-05-01", Some("令和元年5月1日")),
        ] {
            assert_eq!(wareki_date(Date::parse(text).unwrap()).as_deref(), expected);
        }
    }

    #[test]
    fn months_and_days_are_told_without_zeros_in_front() {
        assert_eq!(month(Month::parse("2019-04").unwrap()), "2019年4月");
        assert_eq!(date(Date::parse("2026-04-01").unwrap()), "2026年4月1日");
    }
}
