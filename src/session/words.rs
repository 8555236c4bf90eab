//! The verdicts and what is missing, in sentences.

use crate::reactive::prelude::*;

use super::verdicts::view;
use super::{Painted, Session, Trial};
use crate::catalogue::{Level, Specialty};
use crate::evaluation::{self, Alternative, Criterion, LevelReport, Next, SheetView};
use crate::explanation::{self, Line, Text};

/// An alternative, and how it is told.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    /// The changes.
    pub alternative: Alternative,
    /// They in a sentence.
    pub text: Text,
}

impl Way {
    fn new(view: &SheetView<'_>, level: Level, alternative: Alternative) -> Self {
        let text = explanation::alternative(view, level, &alternative);
        Self { alternative, text }
    }
}

/// The nearest way to the next level.
#[derive(Clone, Debug, PartialEq)]
pub struct Goal {
    /// The level.
    pub level: Level,
    /// The nearest way to it.
    pub way: Option<Way>,
}

impl Session {
    /// Why `criterion` is met at a level or not.
    #[must_use]
    pub fn why(
        self,
        specialty: &'static Specialty,
        level: Signal<Level>,
        criterion: Criterion,
    ) -> Memo<Text> {
        Memo::new(move || {
            let draft = self.shown();
            let view = view(specialty, &draft, self.as_of.get());
            explanation::summary(&view, level.get(), criterion)
        })
    }

    /// How much that leaves unsaid of single engagements, areas or kinds. It follows after the next paint.
    #[must_use]
    pub fn count_of_each(
        self,
        specialty: &'static Specialty,
        level: Signal<Level>,
        criterion: Criterion,
    ) -> Memo<usize> {
        Memo::new(move || {
            let Painted { report, shown, .. } = self.painted();
            let view = view(specialty, &shown, report.as_of);
            explanation::count_lines(&view, level.get(), criterion)
        })
    }

    /// What is said of each then. Nothing is told until somebody asks.
    #[must_use]
    pub fn why_of_each(
        self,
        specialty: &'static Specialty,
        level: Signal<Level>,
        criterion: Criterion,
    ) -> Memo<Vec<Line>> {
        Memo::new(move || {
            let Painted { report, shown, .. } = self.painted();
            let view = view(specialty, &shown, report.as_of);
            explanation::explain(&view, level.get(), criterion, &[]).lines
        })
    }

    /// The verdict at a level in a sentence.
    #[must_use]
    pub fn verdict_text(
        self,
        specialty: &'static Specialty,
        report: Memo<LevelReport>,
    ) -> Memo<Text> {
        Memo::new(move || {
            let draft = self.shown();
            explanation::verdict(&view(specialty, &draft, self.as_of.get()), &report.read())
        })
    }

    /// The ways in which the draft itself would meet `criterion` at a level, smallest first: none
    /// where it is met. Nothing is computed until somebody asks, and then after the next paint.
    #[must_use]
    pub fn ways(
        self,
        specialty: &'static Specialty,
        level: Signal<Level>,
        criterion: Criterion,
    ) -> Memo<Vec<Way>> {
        let met = Memo::new(move || {
            let report = self.settled.read();
            let level = report.specialty(specialty).and_then(|report| report.level(level.get()));
            level.is_none_or(|report| report.criterion(criterion).met)
        });
        Memo::new(move || {
            // That it is met shows at once.
            if met.get() {
                return Vec::new();
            }
            let Painted { draft, report, .. } = self.painted();
            let level = level.get();
            let view = view(specialty, &draft, report.as_of);
            let gaps = evaluation::gaps(&view, level, criterion).into_iter();
            gaps.map(|alternative| Way::new(&view, level, alternative)).collect()
        })
    }

    /// The next level of `specialty` for the draft itself, with the nearest way to it; `None` where
    /// the top level is 達成. It follows after the next paint.
    #[must_use]
    pub fn goal(self, specialty: &'static Specialty) -> Memo<Option<Goal>> {
        Memo::new(move || {
            let Painted { draft, report, .. } = self.painted();
            let view = view(specialty, &draft, report.as_of);
            let Next { level, gaps } = evaluation::next(&view, report.specialty(specialty)?)?;
            let nearest = gaps.into_iter().next();
            let way = nearest.map(|alternative| Way::new(&view, level, alternative));
            Some(Goal { level, way })
        })
    }

    /// What is being tried in a sentence.
    #[must_use]
    pub fn trial_text(self, trial: &Trial) -> Text {
        let draft = self.draft.get();
        let view = view(trial.specialty, &draft, self.as_of.get());
        explanation::alternative(&view, trial.level, &trial.alternative)
    }
}
