//! The engagements of a sheet in time, at one level: which months count, which are covered more than
//! once, and what each engagement lacks to count. It is what the picture of the periods shows.

use super::months::Counted;
use super::sheet::{SheetView, Standing};
use crate::catalogue::{Level, Specialty};
use crate::draft::{Engagement, EngagementId, Month, Sheet, Span};

/// The engagements of a sheet in time, at one level.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// All engagements, in the order of the sheet.
    pub rows: Vec<TimelineRow>,
    /// The calendar months that count, as runs from their first to their last month.
    pub counted: Vec<(Month, Month)>,
    /// Those of them that several engagements cover, and that count once (R6).
    pub shared: Vec<(Month, Month)>,
    /// The plain months that count on top.
    pub plain: u64,
    /// All months that count.
    pub months: u64,
}

/// One engagement in time, at one level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineRow {
    /// Which one.
    pub id: EngagementId,
    /// Its period.
    pub span: Option<Span>,
    /// The calendar months of it that lie before or in the month of assessment.
    pub dated: Option<(Month, Month)>,
    /// Its months on their own, up to the month of assessment.
    pub months: u32,
    /// How many of the conditions listed at the level it has.
    pub conditions: u32,
    /// What it lacks to count at the level; nothing where it counts.
    pub lacks: Vec<Lack>,
}

impl TimelineRow {
    /// Whether it counts towards the years of the level.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.lacks.is_empty()
    }

    /// Its months on their own, those after the month of assessment too; of what goes on, up to that month.
    #[must_use]
    pub fn whole_months(&self) -> u32 {
        match self.span {
            Some(Span::Closed { from, to }) => to.index() + 1 - from.index(),
            _ => self.months,
        }
    }

    /// Whether it has begun and ends after the month of assessment.
    #[must_use]
    pub fn ends_later(&self) -> bool {
        self.dated.is_some() && self.whole_months() > self.months
    }
}

/// What an engagement lacks to count at a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lack {
    /// It starts after the month of assessment.
    NotYetBegun,
    /// The role.
    Role,
    /// 成功裡.
    Successful,
    /// The sustained duties.
    Duties,
    /// The complexity.
    Complexity,
    /// The size.
    Size,
}

impl Standing<'_> {
    /// What the engagement lacks to count at the level.
    pub fn lacks(&self) -> impl Iterator<Item = Lack> {
        [
            (self.role, Lack::Role),
            (self.successful, Lack::Successful),
            (self.duties, Lack::Duties),
            (self.complexity, Lack::Complexity),
            (self.size, Lack::Size),
        ]
        .into_iter()
        .filter_map(|(holds, lack)| (!holds).then_some(lack))
    }
}

impl Timeline {
    /// The engagements of `sheet`, a sheet of `specialty`, at `level` and the month of assessment
    /// `as_of`.
    ///
    /// # Panics
    /// Where the 専門分野 has no such level.
    #[must_use]
    pub fn new(
        specialty: &'static Specialty,
        sheet: Option<&Sheet>,
        as_of: Month,
        level: Level,
    ) -> Self {
        let view = SheetView::new(specialty, sheet, as_of);
        let mut standings = view.standings(level).peekable();
        let engagements = sheet.map_or(&[][..], Sheet::engagements);
        let row = |engagement: &Engagement| {
            let standing = standings.next_if(|standing| standing.engagement.id == engagement.id);
            TimelineRow::new(engagement, standing, as_of)
        };
        let rows: Vec<_> = engagements.iter().map(row).collect();
        let counting = rows.iter().filter(|row| row.counts());
        let dated: Vec<_> = counting.clone().filter_map(|row| row.dated).collect();
        let plain = counting.filter(|row| row.dated.is_none()).map(|row| u64::from(row.months));
        let (counted, plain) = (covered(&dated, 1), plain.sum());
        let dated_months: u64 = counted.iter().map(|(from, to)| u64::from(from.through(*to))).sum();
        Self { shared: covered(&dated, 2), counted, plain, months: dated_months + plain, rows }
    }

    /// The row of an engagement.
    #[must_use]
    pub fn row(&self, id: &EngagementId) -> Option<&TimelineRow> {
        self.rows.iter().find(|row| row.id == *id)
    }
}

impl TimelineRow {
    fn new(engagement: &Engagement, standing: Option<Standing<'_>>, as_of: Month) -> Self {
        let span = engagement.period.as_ref().map(|period| period.span);
        let dated = match Counted::new(span, as_of) {
            Counted::Dated { from, to } => Some((from, to)),
            _ => None,
        };
        Self {
            id: engagement.id.clone(),
            span,
            dated,
            months: standing.map_or(0, |standing| standing.months),
            conditions: standing.map_or(0, |standing| standing.conditions),
            lacks: standing.map_or(vec![Lack::NotYetBegun], |standing| standing.lacks().collect()),
        }
    }
}

/// The months that at least `times` of `periods` cover, as runs.
fn covered(periods: &[(Month, Month)], times: i32) -> Vec<(Month, Month)> {
    // Where a period begins it adds one, where it is over it takes one away.
    let begins = periods.iter().map(|(from, _)| (from.index(), 1));
    let overs = periods.iter().map(|(_, to)| (to.index() + 1, -1));
    let mut turns: Vec<_> = begins.chain(overs).collect();
    crate::order::sort(&mut turns);
    let mut runs = Vec::new();
    let (mut depth, mut start) = (0, None);
    for turn in turns.chunk_by(|(at, _), (next, _)| at == next) {
        let at = turn[0].0;
        depth += turn.iter().map(|(_, by)| by).sum::<i32>();
        match (start, depth >= times) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                start = None;
                runs.extend(Month::at(from).zip(Month::at(at - 1)));
            }
            _ => {}
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::CATALOGUE;
    use crate::draft;
    use crate::evaluation::{Criterion, Have};

    fn month(text: &str) -> Month {
        Month::parse(text).expect("a month")
    }

    fn runs(runs: &[(&str, &str)]) -> Vec<(Month, Month)> {
        runs.iter().map(|(from, to)| (month(from), month(to))).collect()
    }

    #[test]
    fn months_are_covered_once_or_more_often() {
        type Runs<'a> = &'a [(&'a str, &'a str)];
        let cases: &[(Runs<'_>, Runs<'_>, Runs<'_>)] = &[
            (&[], &[], &[]),
            (&[("2020-01", "2020-01")], &[("2020-01", "2020-01")], &[]),
            // Adjoining ones are one run and share nothing.
            (&[("2020-02", "2020-03"), ("2020-01", "2020-01")], &[("2020-01", "2020-03")], &[]),
            (
                &[("2020-01", "2020-06"), ("2020-06", "2020-09"), ("2021-01", "2021-02")],
                &[("2020-01", "2020-09"), ("2021-01", "2021-02")],
                &[("2020-06", "2020-06")],
            ),
            (
                &[("2020-01", "2020-12"), ("2020-03", "2020-04"), ("2020-05", "2020-06")],
                &[("2020-01", "2020-12")],
                &[("2020-03", "2020-06")],
            ),
            (&[("2999-11", "2999-12"); 2], &[("2999-11", "2999-12")], &[("2999-11", "2999-12")]),
        ];
        for (periods, once, twice) in cases {
            let periods = runs(periods);
            assert_eq!(covered(&periods, 1), runs(once), "{periods:?}");
            assert_eq!(covered(&periods, 2), runs(twice), "{periods:?}");
        }
    }

    #[test]
    fn the_picture_counts_as_the_verdict_does() {
        let counting = r#""role":"leader","successful":true,"duties":["sla-service"],
            "conditions":["organization","contract"],"staff":40"#;
        let text = format!(
            r#"{{"schema":1,"sheets":{{"operations-management":{{"engagements":[
                {{"id":"a","period":{{"from":"2019-04","to":"2021-03"}},{counting}}},
                {{"id":"b","period":{{"from":"2026-10"}},{counting}}},
                {{"id":"c","period":{{"from":"2021-01","to":"2021-06"}},{counting}}},
                {{"id":"d","period":{{"months":8}},{counting}}},
                {{"id":"e","period":{{"from":"2026-12","to":"2027-03"}},{counting}}},
                {{"id":"f","period":{{"from":"2018-01","to":"2027-03"}},"role":"member"}},
                {{"id":"g"}}]}}}}}}"#
        );
        let draft = draft::parse(&text).expect("a draft");
        let specialty = CATALOGUE.specialty("operations-management").expect("it exists");
        let (sheet, as_of) = (draft.sheet(specialty.id), month("2026-11"));
        let level = Level::new(4).expect("a level");
        let timeline = Timeline::new(specialty, sheet, as_of, level);
        assert_eq!(timeline.counted, runs(&[("2019-04", "2021-06"), ("2026-10", "2026-11")]));
        assert_eq!(timeline.shared, runs(&[("2021-01", "2021-03")]));
        assert_eq!((timeline.plain, timeline.months), (8, 27 + 2 + 8));
        let have =
            SheetView::new(specialty, sheet, as_of).criterion(level, Criterion::Responsibility);
        assert_eq!(have.have, Have::Responsibility { months: timeline.months, once: 0 });

        let lacks: Vec<_> = timeline.rows.iter().map(|row| row.lacks.as_slice()).collect();
        let all = [Lack::Role, Lack::Successful, Lack::Duties, Lack::Complexity, Lack::Size];
        assert_eq!(lacks, [&[][..], &[], &[], &[], &[Lack::NotYetBegun], &all, &all]);
        let f = timeline.row(&EngagementId::new("f")).expect("it is there");
        assert_eq!(f.dated, Some((month("2018-01"), as_of)));
        assert_eq!(f.months, 107);
        assert_eq!(timeline.row(&EngagementId::new("e")).expect("it is there").dated, None);
    }
}
