//! The kinds of entries there are: numbers of people and yen, months, numbers of months, days, links.

use super::boxes::Kind;
use crate::catalogue::Measure;
use crate::draft::{Date, Month, WholeNumber};
use crate::entry::{self, show};

/// 人数.
const PEOPLE: Kind<WholeNumber, 1> = Kind {
    read: |[typed]| entry::people(typed),
    show: |people| [show::number(people.get())],
    echo: |people| format!("= {}", show::people(people.get())),
    always: false,
};

/// 金額. The unit stands beside the box.
const YEN: Kind<WholeNumber, 1> = Kind {
    read: |[typed]| entry::yen(typed),
    show: |yen| [show::yen(yen.get()).trim_end_matches('円').to_owned()],
    echo: |yen| match yen.get() {
        small @ ..10_000 => format!("= {}", show::yen(small)),
        yen => format!("= {}（{}円）", show::yen(yen), show::number(yen)),
    },
    always: true,
};

/// A size by `measure`.
#[must_use]
pub fn size(measure: Measure) -> &'static Kind<WholeNumber, 1> {
    match measure {
        Measure::Staff | Measure::AnnualUsers => &PEOPLE,
        Measure::AnnualContract => &YEN,
    }
}

/// A month in a box for the year and one for the month; all of it in the first one will do.
pub const MONTH: Kind<Month, 2> = Kind {
    read: |[year, month]| match entry::month(year) {
        Ok(Some(whole)) => Ok(Some(whole)),
        Err(problem) if year.contains('月') => Err(problem),
        _ => entry::year_month(year, month),
    },
    show: |month| [month.year().to_string(), month.month().to_string()],
    echo: |month| show::wareki(*month),
    always: true,
};

/// A number of months in a box for years and one for months.
pub const COUNT: Kind<u16, 2> = Kind {
    read: |[years, months]| entry::years_months(years, months),
    show: |count| match (count / 12, count % 12) {
        (0, months) => [String::new(), months.to_string()],
        (years, 0) => [years.to_string(), String::new()],
        (years, months) => [years.to_string(), months.to_string()],
    },
    echo: |count| format!("= {}", show::months(u64::from(*count))),
    always: true,
};

/// A day.
pub const DATE: Kind<Date, 1> = Kind {
    read: |[typed]| entry::date(typed),
    show: |date| [date.to_string()],
    echo: |date| show::wareki_date(*date).unwrap_or_else(|| show::date(*date)),
    always: true,
};

/// A link.
pub const LINK: Kind<String, 1> = Kind {
    read: |[typed]| entry::link(typed),
    show: |link| [link.clone()],
    echo: |_| String::new(),
    always: false,
};
