//! The engagements in time as a picture: for each 専門分野, which months count towards its next level.

use super::Picture;
use super::svg::{ACCENT, INK, LINE, LINE_WEAK, MET, Paint, SUNKEN, Svg, WEAK, Words};
use crate::catalogue::{LevelCriteria, Specialty};
use crate::draft::{Draft, Month, Sheet, Span};
use crate::entry::show;
use crate::evaluation::{Report, SpecialtyReport, Timeline, TimelineRow};
use crate::explanation;

const WIDTH: f64 = 900.0;
const EDGE: f64 = 16.0;
const ROW: f64 = 44.0;

const HEAD: Words = Words { size: 16, colour: INK, bold: true, anchor: "start" };
const TEXT: Words = Words { size: 13, colour: INK, bold: false, anchor: "start" };

/// The engagements of `draft`, of which `report` tells; `None` where there is none.
#[must_use]
pub fn timelines_svg(draft: &Draft, report: &Report) -> Option<Picture> {
    let mut svg = Svg::default();
    let name = draft.person.as_ref().and_then(|person| person.name.as_deref()).unwrap_or_default();
    let month = show::month(report.as_of);
    svg.words((EDGE, 24.0), HEAD, &format!("実績の期間　{name}"));
    let right = Words { size: 13, anchor: "end", ..TEXT };
    svg.words((WIDTH - EDGE, 24.0), right, &format!("判定の基準月 {month}"));
    let mut y = 24.0;
    let mut told = Vec::new();
    for of in &report.specialties {
        let sheet = draft.sheet(of.specialty.id).filter(|sheet| !sheet.engagements().is_empty());
        if let Some(sheet) = sheet {
            let part = Part::new(of, sheet, report.as_of);
            told.push(part.told());
            y = part.draw(&mut svg, y);
        }
    }
    if told.is_empty() {
        return None;
    }
    let words = Words { size: 12, colour: WEAK, ..TEXT };
    svg.rect((EDGE, y + 8.0), (20.0, 12.0), Paint::of(MET, MET));
    svg.words((EDGE + 26.0, y + 18.0), words, "レベルの年数に数える期間");
    svg.rect((EDGE + 220.0, y + 8.0), (20.0, 12.0), Paint::of(SUNKEN, LINE));
    svg.words((EDGE + 246.0, y + 18.0), words, "数えない期間");
    svg.rect((EDGE + 360.0, y + 15.0), (20.0, 4.0), Paint::of(INK, INK));
    svg.words((EDGE + 386.0, y + 18.0), words, "重なり（1回だけ数える）");
    let dashed = Paint { dashes: Some("4 3"), ..Paint::of("none", ACCENT) };
    svg.line((EDGE + 560.0, y + 6.0), (EDGE + 560.0, y + 22.0), dashed);
    svg.words((EDGE + 570.0, y + 18.0), words, "判定の基準月");
    Some(svg.end((WIDTH as u32, y as u32 + 36), "実績の期間", &told.join(" ")))
}

/// The engagements of one 専門分野.
struct Part<'d> {
    specialty: &'static Specialty,
    criteria: &'static LevelCriteria,
    sheet: &'d Sheet,
    timeline: Timeline,
    as_of: Month,
    /// The first month that is drawn; the last is that of assessment.
    from: Month,
}

impl<'d> Part<'d> {
    /// At the level to which one goes on.
    fn new(report: &SpecialtyReport, sheet: &'d Sheet, as_of: Month) -> Self {
        let specialty = report.specialty;
        let goal = specialty.level(report.goal()).unwrap_or(specialty.top());
        let timeline = Timeline::new(specialty, Some(sheet), as_of, goal.level);
        let months = timeline.rows.iter().filter_map(|row| row.dated);
        let from = months.clone().map(|(from, _)| from).min().unwrap_or(as_of);
        Self { specialty, criteria: goal, sheet, timeline, as_of, from }
    }

    fn heading(&self) -> String {
        format!("{} レベル{}に数える期間", self.specialty.name, self.criteria.level)
    }

    fn sum(&self) -> String {
        let (months, needed) = (self.timeline.months, self.criteria.rules.months);
        format!("数える月数 {}か月（必要 {needed}か月）", show::number(months))
    }

    /// What the picture shows, in a sentence.
    fn told(&self) -> String {
        format!("{}：{}。", self.heading(), self.sum())
    }

    /// Draws it from `y` on, and tells where it ends.
    fn draw(&self, svg: &mut Svg, y: f64) -> f64 {
        svg.words((EDGE, y + 26.0), HEAD, &self.heading());
        let top = y + 40.0;
        let end = top + 22.0 + ROW * (self.timeline.rows.len() as f64 + 1.0);
        self.grid(svg, top, end);
        let mut y = top + 22.0;
        for row in &self.timeline.rows {
            svg.words((EDGE, y + 14.0), TEXT, &self.caption(row));
            let paint = if row.counts() { Paint::of(MET, MET) } else { Paint::of(SUNKEN, LINE) };
            if let Some(run) = row.dated {
                self.bar(svg, y + 20.0, 14.0, run, paint);
            }
            y += ROW;
        }
        svg.words((EDGE, y + 14.0), Words { bold: true, ..TEXT }, &self.sum());
        for run in &self.timeline.counted {
            self.bar(svg, y + 20.0, 14.0, *run, Paint::of(MET, MET));
        }
        for run in &self.timeline.shared {
            self.bar(svg, y + 36.0, 4.0, *run, Paint::of(INK, INK));
        }
        end + 16.0
    }

    fn caption(&self, row: &TimelineRow) -> String {
        let title = self.sheet.engagement(&row.id);
        let title = title.map(|one| explanation::title(Some(self.sheet), one)).unwrap_or_default();
        let months = show::months(row.months.into());
        let when = match (row.span, row.dated) {
            (None, _) => "期間は未入力".to_owned(),
            (Some(Span::Months(_)), _) => format!("{months}・時期なし"),
            (Some(Span::Closed { from, .. } | Span::Ongoing { from }), None) => {
                format!("{}から", show::month(from))
            }
            _ => months,
        };
        let counts = if row.counts() { "数える" } else { "数えない" };
        format!("{title}（{when}・{counts}）")
    }

    /// Years, at most about twelve of them, and the month of assessment.
    fn grid(&self, svg: &mut Svg, top: f64, end: f64) {
        let years = self.as_of.year() - self.from.year() + 1;
        let step = years.div_ceil(12).max(1);
        for year in (self.from.year()..=self.as_of.year()).filter(|year| year % step == 0) {
            let Some(january) = Month::new(year, 1).filter(|month| *month >= self.from) else {
                continue;
            };
            let x = self.x(january.index());
            svg.line((x, top + 16.0), (x, end), Paint::of("none", LINE_WEAK));
            svg.words((x, top + 12.0), Words { size: 12, colour: WEAK, ..TEXT }, &year.to_string());
        }
        let x = self.x(self.as_of.index() + 1);
        let paint = Paint { dashes: Some("4 3"), ..Paint::of("none", ACCENT) };
        svg.line((x, top + 16.0), (x, end), paint);
    }

    fn bar(&self, svg: &mut Svg, y: f64, height: f64, (from, to): (Month, Month), paint: Paint) {
        let (left, right) = (self.x(from.index()), self.x(to.index() + 1));
        svg.rect((left, y), (right - left, height), paint);
    }

    fn x(&self, month: u32) -> f64 {
        let (first, last) = (self.from.index(), self.as_of.index() + 1);
        let part = f64::from(month.saturating_sub(first)) / f64::from((last - first).max(1));
        EDGE + part * (WIDTH - 2.0 * EDGE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft;
    use crate::evaluation::evaluate;

    fn picture(engagements: &str) -> Option<Picture> {
        let text = format!(
            r#"{{"schema":1,"sheets":{{"operations-management":{{"engagements":{engagements}}}}}}}"#
        );
        let draft = draft::parse(&text).expect("a draft");
        let report = evaluate(&draft, Month::parse("2026-11").expect("a month"));
        timelines_svg(&draft, &report)
    }

    #[test]
    fn each_engagement_has_its_row() {
        let svg = picture(
            r#"[{"title":"<甲>","role":"member","duties":["procedures"],"period":{"from":"1950-04","to":"2023-03"},
                 "conditions":["contract","organization"]},
                {"title":"乙","period":{"months":7}},{"period":{"from":"2030-01"}},{}]"#,
        )
        .expect("a picture")
        .svg;
        assert!(svg.contains("&lt;甲&gt;（876か月（73年）・数える）"), "{svg}");
        assert!(svg.contains("乙（7か月・時期なし・数えない）"));
        assert!(
            svg.contains("実績3（2030年1月から・数えない）") && svg.contains("実績4（期間は未入力")
        );
        assert!(svg.contains("判定の基準月 2026年11月"));
        assert!(svg.contains("数える月数 876か月（必要 12か月）"));
        assert!(svg.matches("<line ").count() <= 15);
    }

    #[test]
    fn the_level_is_the_one_to_which_one_goes_on() {
        let with = |ap: bool| {
            let text = format!(
                r#"{{"schema":1,"ap_passed":{ap},"sheets":{{"operation":{{"engagements":[{{}}]}}}}}}"#
            );
            let draft = draft::parse(&text).expect("a draft");
            let report = evaluate(&draft, Month::parse("2026-11").expect("a month"));
            timelines_svg(&draft, &report).expect("a picture").svg
        };
        assert!(with(false).contains("オペレーション レベル3に数える期間"));
        assert!(with(true).contains("オペレーション レベル4に数える期間"));
    }

    #[test]
    fn without_engagements_there_is_no_picture() {
        assert_eq!(picture("[]"), None);
    }
}
