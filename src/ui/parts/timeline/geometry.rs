//! Where things stand in the picture: months as percent of its width, rows as pixels from its top.

use crate::draft::{Month, Span};
use crate::evaluation::{Timeline, TimelineRow};

/// The months that the picture shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// The first month: a January.
    first: u32,
    /// How many months the width has.
    width: f64,
}

/// A bar: its beginning and its width, in percent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// Where it begins.
    pub x: f64,
    /// How wide it is.
    pub width: f64,
}

impl Scale {
    /// The scale for a picture that shows all dated periods and the month of assessment; `None` where
    /// there is no dated period.
    #[must_use]
    pub fn new(timeline: &Timeline, as_of: Month) -> Option<Self> {
        let spans = timeline.rows.iter().filter_map(|row| whole(row, as_of));
        let (from, to) =
            spans.reduce(|(from, to), (other, last)| (from.min(other), to.max(last)))?;
        let first = u32::from(from.year()) * 12;
        let months = to.max(as_of).index() + 1 - first;
        // Room for the arrow of what goes on.
        Some(Self { first, width: f64::from(months) * 1.04 })
    }

    /// The beginning of a month.
    #[must_use]
    pub fn x(self, month: Month) -> f64 {
        self.at(month.index())
    }

    /// The bar from one month to another, both included.
    #[must_use]
    pub fn bar(self, (from, to): (Month, Month)) -> Bar {
        let (x, end) = (self.x(from), self.at(to.index() + 1));
        Bar { x, width: end - x }
    }

    /// The end of the month of assessment.
    #[must_use]
    pub fn now(self, as_of: Month) -> f64 {
        self.at(as_of.index() + 1)
    }

    /// The years that are marked, and where there is room for their number: it must not run into the
    /// mark of the month of assessment at `now`, nor out of the picture.
    #[must_use]
    pub fn years(self, now: f64) -> Vec<(f64, u32, Named)> {
        let fits =
            |x: f64, room: f64| x + room < now || (x > now + room / 4.0 && x + room / 2.0 < 100.0);
        let years = (self.width / 12.0).ceil() as usize;
        let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500];
        let step = steps.into_iter().find(|step| years <= step * MOST_YEARS).unwrap_or(1000);
        let marks = (0..years).step_by(step).map(|year| self.first + 12 * year as u32);
        let marks = marks.map(|month| (self.at(month), month / 12));
        marks
            .map(|(x, year)| {
                let named = match (fits(x, ROOM), fits(x, ROOM_WHERE_WIDE)) {
                    (true, _) => Named::Always,
                    (_, true) => Named::WhereWide,
                    _ => Named::Never,
                };
                (x, year, named)
            })
            .collect()
    }

    fn at(self, month: u32) -> f64 {
        (f64::from(month) - f64::from(self.first)) / self.width * 100.0
    }
}

/// The most years that are marked.
const MOST_YEARS: usize = 6;

/// How much of the width the number of a year and the mark of the month of assessment need, of a phone and
/// of a picture three times as wide.
const ROOM: f64 = 24.0;
const ROOM_WHERE_WIDE: f64 = 8.0;

/// Where there is room for the number of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// However narrow the picture is.
    Always,
    /// Where it is wide.
    WhereWide,
    /// Nowhere.
    Never,
}

/// The months of a row's period, what lies after the month of assessment included.
#[must_use]
pub fn whole(row: &TimelineRow, as_of: Month) -> Option<(Month, Month)> {
    match row.span? {
        Span::Closed { from, to } => Some((from, to)),
        Span::Ongoing { from } => Some((from, as_of.max(from))),
        Span::Months(_) => None,
    }
}

/// The top of the row at `place`.
#[must_use]
pub fn row_top(place: usize) -> usize {
    24 + 44 * place
}

/// The height of a picture of so many rows and the band below them.
#[must_use]
pub fn height(rows: usize) -> usize {
    row_top(rows) + 56
}
