//! What the facts MEAN: rules, verdicts, explanations. Pure functions of the catalogue, a draft and
//! the month of assessment.
//!
//! * [`evaluate`] gives the [`Report`] of all 専門分野 and levels;
//! * [`SheetView`] answers, for one sheet, how each engagement stands at each level;
//! * [`SheetView::closest`] tells which engagements come closest to a criterion;
//! * [`SheetView::size_lines`] tells which lines of サイズ hold as they stand;
//! * [`Timeline`] tells which months count, and what each engagement lacks to count;
//! * [`gaps()`], [`next`] and [`Plan`] tell what is missing;
//! * `wire` is the report as other programs see it.
//!
//! Deliberately absent: wording (that is the catalogue's), state between calls, the browser and any
//! clock. Evaluation never fails: incomplete facts give a verdict and what is missing.

mod closest;
mod gaps;
mod literal;
mod months;
mod readings;
mod report;
mod serial;
mod sheet;
mod size_lines;
mod timeline;
pub mod wire;

pub use gaps::{Alternative, Change, Next, Plan, SpecialtyPlan, gaps, next};
pub use literal::Literal;
pub use report::{
    Criterion, CriterionReport, Have, LevelReport, Progress, Proof, Reached, Report,
    SpecialtyReport, Verdict,
};
pub use sheet::{SheetView, Standing};
pub use timeline::{Lack, Timeline, TimelineRow};

use crate::catalogue::CATALOGUE;
use crate::draft::{Draft, Month};

/// Evaluates a draft for the month of assessment `as_of`: all 専門分野, all levels, six criteria each.
#[must_use]
pub fn evaluate(draft: &Draft, as_of: Month) -> Report {
    let specialties = CATALOGUE
        .specialties
        .iter()
        .map(|specialty| {
            let view = SheetView::new(specialty, draft.sheet(specialty.id), as_of);
            evaluate_sheet(&view, draft.ap_passed == Some(true))
        })
        .collect();
    Report { as_of, specialties }
}

/// Evaluates one sheet at all levels of its 専門分野; `ap_passed` touches only those whose 注釈 says so (R7).
#[must_use]
pub fn evaluate_sheet(view: &SheetView<'_>, ap_passed: bool) -> SpecialtyReport {
    let specialty = view.specialty();
    let levels: Vec<_> = specialty
        .levels
        .iter()
        .map(|level| {
            let criteria = Criterion::ALL.map(|criterion| view.criterion(level.level, criterion));
            let verdict = if criteria.iter().all(|criterion| criterion.met) {
                Verdict::Achieved
            } else if ap_passed && level.rules.deemed_by_ap {
                Verdict::Deemed
            } else {
                Verdict::Unmet
            };
            LevelReport { level: level.level, verdict, criteria }
        })
        .collect();
    let reached = levels.iter().find_map(|level| match level.verdict {
        Verdict::Achieved => Some(Reached::Achieved(level.level)),
        Verdict::Deemed => Some(Reached::Deemed(level.level)),
        Verdict::Unmet => None,
    });
    SpecialtyReport { specialty, reached, levels }
}
