//! R6: how many months a set of engagements counts.

use crate::draft::{Month, Span};

/// What of a period counts at the month of assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Counted {
    /// Calendar months, both ends included, none after the month of assessment.
    Dated {
        /// The first month.
        from: Month,
        /// The last month.
        to: Month,
    },
    /// Plain months.
    Plain(u32),
    /// No period at all: no months, but complexity and size count.
    Nothing,
    /// It starts after the month of assessment and counts for nothing.
    Future,
}

impl Counted {
    /// What of `span` counts at `as_of`.
    pub fn new(span: Option<Span>, as_of: Month) -> Self {
        match span {
            Some(Span::Closed { from, .. } | Span::Ongoing { from }) if from > as_of => {
                Self::Future
            }
            Some(Span::Closed { from, to }) => Self::Dated { from, to: to.min(as_of) },
            Some(Span::Ongoing { from }) => Self::Dated { from, to: as_of },
            Some(Span::Months(months)) => Self::Plain(u32::from(months)),
            None => Self::Nothing,
        }
    }

    /// Its months on its own.
    pub fn months(self) -> u32 {
        match self {
            Self::Dated { from, to } => from.through(to),
            Self::Plain(months) => months,
            Self::Nothing | Self::Future => 0,
        }
    }

    /// By what sets are ordered for [`of_set`]: dated periods by their first month.
    pub fn order(self) -> Option<Month> {
        match self {
            Self::Dated { from, .. } => Some(from),
            _ => None,
        }
    }
}

/// The months of a set of periods given in the order of [`Counted::order`]: each calendar month
/// once however many periods cover it, plain months on top. Gaps between periods do not matter.
pub fn of_set(periods: impl Iterator<Item = Counted>) -> u64 {
    let mut months = 0_u64;
    let mut covered_to: Option<Month> = None;
    for period in periods {
        match period {
            Counted::Dated { from, to } => {
                let start = match covered_to {
                    Some(covered) if covered >= to => continue,
                    Some(covered) if covered >= from => covered.plus(1).unwrap_or(Month::MAX),
                    _ => from,
                };
                months += u64::from(start.through(to));
                covered_to = Some(to);
            }
            Counted::Plain(plain) => months += u64::from(plain),
            Counted::Nothing | Counted::Future => {}
        }
    }
    months
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(text: &str) -> Month {
        Month::parse(text).expect("a month")
    }

    fn months(spans: &[(&str, &str)], plain: u16, as_of: &str) -> u64 {
        let mut counted: Vec<_> = spans
            .iter()
            .map(|(from, to)| match *to {
                "" => Span::Ongoing { from: month(from) },
                to => Span::closed(month(from), month(to)).expect("a period"),
            })
            .chain([Span::Months(plain)])
            .map(|span| Counted::new(Some(span), month(as_of)))
            .collect();
        crate::order::sort_by_key(&mut counted, |counted| counted.order());
        of_set(counted.into_iter())
    }

    #[test]
    fn each_calendar_month_counts_once() {
        type Case<'a> = (&'a [(&'a str, &'a str)], u16, u64);
        let cases: &[Case<'_>] = &[
            (&[("2019-04", "2023-03")], 0, 48),
            (&[("2019-04", "2019-04")], 0, 1),
            (&[("2019-04", "2020-03"), ("2020-04", "2021-03")], 0, 24),
            (&[("2019-04", "2020-03"), ("2020-03", "2021-03")], 0, 24),
            (&[("2019-04", "2021-03"), ("2019-06", "2019-07")], 0, 24),
            (&[("2019-06", "2019-07"), ("2019-04", "2021-03")], 0, 24),
            (&[("2019-04", "2020-03"), ("2021-04", "2022-03")], 0, 24),
            (&[("2019-04", "2020-03"), ("2019-04", "2020-03")], 5, 17),
            (&[("2026-10", "")], 0, 2),
            (&[("2026-11", "")], 0, 1),
            (&[("2026-12", "")], 0, 0),
            (&[("2026-12", "2027-03")], 0, 0),
            (&[("2026-10", "2027-03"), ("2026-11", "")], 1, 3),
            (&[("2999-12", "2999-12")], 0, 0),
            (&[], 1200, 1200),
        ];
        for (spans, plain, expected) in cases {
            assert_eq!(months(spans, *plain, "2026-11"), *expected, "{spans:?} + {plain}");
        }
    }

    #[test]
    fn the_last_month_of_all_is_counted() {
        assert_eq!(months(&[("2999-11", "2999-12"), ("2999-12", "2999-12")], 0, "2999-12"), 2);
    }
}
