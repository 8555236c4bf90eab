//! What the verdicts are about, as memos that change only when their own content does.

use std::sync::Arc;

use crate::reactive::prelude::*;

use super::Session;
use crate::catalogue::{Level, Specialty};
use crate::draft::{Draft, Month};
use crate::evaluation::{Criterion, CriterionReport, LevelReport, Reached, Report, SheetView};

impl Session {
    /// The report of the draft that is shown.
    #[must_use]
    pub fn report(self) -> Memo<Arc<Report>> {
        self.report
    }

    /// The report of the draft itself, whatever is being tried.
    #[must_use]
    pub fn settled_report(self) -> Memo<Arc<Report>> {
        self.settled
    }

    /// The report of the draft as it stands, not followed.
    #[must_use]
    pub fn report_now(self) -> Arc<Report> {
        self.judge();
        self.settled.get_untracked()
    }

    /// The verdict at a level of `specialty`.
    #[must_use]
    pub fn level_report(
        self,
        specialty: &'static Specialty,
        level: impl Into<Signal<Level>>,
    ) -> Memo<LevelReport> {
        level_of(self.report, specialty, level.into())
    }

    /// The verdict at a level of `specialty` by the draft itself, whatever is being tried.
    #[must_use]
    pub fn settled_level_report(
        self,
        specialty: &'static Specialty,
        level: impl Into<Signal<Level>>,
    ) -> Memo<LevelReport> {
        level_of(self.settled, specialty, level.into())
    }

    /// What is said of `criterion` at a level, read from the verdict there.
    #[must_use]
    pub fn criterion(
        self,
        report: Memo<LevelReport>,
        criterion: Criterion,
    ) -> Memo<CriterionReport> {
        Memo::new(move || report.read().criterion(criterion).clone())
    }

    /// 到達レベル of `specialty`.
    #[must_use]
    pub fn reached(self, specialty: &'static Specialty) -> Memo<Option<Reached>> {
        Memo::new(move || self.report.read().specialty(specialty).and_then(|report| report.reached))
    }

    /// Which lines of サイズ hold at a level.
    #[must_use]
    pub fn size_lines(
        self,
        specialty: &'static Specialty,
        level: impl Into<Signal<Level>>,
    ) -> Memo<Vec<bool>> {
        let level = level.into();
        Memo::new(move || view(specialty, &self.shown(), self.as_of.get()).size_lines(level.get()))
    }
}

/// The sheet of `specialty` in `draft`, prepared for evaluation.
pub(super) fn view<'d>(
    specialty: &'static Specialty,
    draft: &'d Draft,
    as_of: Month,
) -> SheetView<'d> {
    SheetView::new(specialty, draft.sheet(specialty.id), as_of)
}

fn level_of(
    report: Memo<Arc<Report>>,
    specialty: &'static Specialty,
    level: Signal<Level>,
) -> Memo<LevelReport> {
    Memo::new(move || {
        let report = report.read();
        let level = report.specialty(specialty).and_then(|report| report.level(level.get()));
        level.cloned().expect("a report holds every level of every 専門分野")
    })
}
