//! The people of the 部門ビュー as signals. They live as long as the application is shown, so that
//! one may look elsewhere and come back; nothing of them is kept anywhere.

use std::sync::Arc;

use crate::reactive::prelude::*;

use crate::cohort::{Cohort, Intake, Query, rows};

/// What was read, how far reading is, and what is asked for. Copy it freely: it is a handle.
#[derive(Clone, Copy)]
pub struct Department {
    intake: RwSignal<Arc<Intake>>,
    progress: RwSignal<Option<Progress>>,
    /// Which reading is going on; a later number ends an earlier one.
    run: StoredValue<u32>,
    /// What was said of the last reading.
    said: RwSignal<String>,
    /// Whether snapshots count as well.
    snapshots: RwSignal<bool>,
    /// Those who count.
    counted: Memo<Arc<Cohort>>,
    query: RwSignal<Query>,
    shown: Memo<Arc<Vec<usize>>>,
    shown_cohort: Memo<Arc<Cohort>>,
}

/// How far reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// How many files were read, or found where it is not known yet how many there are.
    pub done: usize,
    /// How many there are.
    pub all: Option<usize>,
}

impl Department {
    /// Nobody yet.
    #[must_use]
    pub fn new() -> Self {
        let intake = RwSignal::new(Arc::new(Intake::default()));
        let query = RwSignal::new(Query::default());
        let snapshots = RwSignal::new(true);
        let counted = Memo::new(move |_| {
            let intake = intake.read();
            let all = &intake.cohort;
            Arc::new(if snapshots.get() { all.clone() } else { all.without_snapshots() })
        });
        let shown = Memo::new(move |_| Arc::new(rows(&counted.read(), &query.read())));
        // Who is shown, whatever the order: the counts do not follow the order.
        let who = Memo::new(move |_| query.read().unordered());
        let shown_cohort = Memo::new(move |_| {
            let counted = counted.read();
            Arc::new(counted.only(&rows(&counted, &who.read())))
        });
        Self {
            intake,
            progress: RwSignal::new(None),
            run: StoredValue::new(0),
            said: RwSignal::new(String::new()),
            snapshots,
            counted,
            query,
            shown,
            shown_cohort,
        }
    }

    /// What was read, as a signal.
    #[must_use]
    pub fn intake_signal(self) -> RwSignal<Arc<Intake>> {
        self.intake
    }

    /// Whether snapshots count as well.
    #[must_use]
    pub fn snapshots(self) -> RwSignal<bool> {
        self.snapshots
    }

    /// Those who count, whatever is asked for.
    #[must_use]
    pub fn counted(self) -> Memo<Arc<Cohort>> {
        self.counted
    }

    /// How far reading is, where files are being read; followed.
    #[must_use]
    pub fn progress(self) -> Option<Progress> {
        self.progress.get()
    }

    /// What was said of the last reading; followed.
    #[must_use]
    pub fn said(self) -> String {
        self.said.get()
    }

    /// What is asked for.
    #[must_use]
    pub fn query(self) -> RwSignal<Query> {
        self.query
    }

    /// The places of those who are shown, in their order.
    #[must_use]
    pub fn shown(self) -> Memo<Arc<Vec<usize>>> {
        self.shown
    }

    /// Those who are shown.
    #[must_use]
    pub fn shown_cohort(self) -> Memo<Arc<Cohort>> {
        self.shown_cohort
    }

    /// Forgets everybody.
    pub fn clear(self) {
        self.cancel();
        self.intake.set(Arc::default());
        self.query.set(Query::default());
        self.snapshots.set(true);
        self.said.set("読み込んだ内容をすべて消しました。".to_owned());
    }

    /// Ends the reading that goes on; what was read so far stays.
    pub fn cancel(self) {
        self.run.update_value(|run| *run += 1);
    }

    /// Begins a reading, where none goes on: its number, and what was read before.
    pub(super) fn begin(self) -> Option<(u32, Arc<Intake>)> {
        if self.progress.try_get_untracked()?.is_some() {
            return None;
        }
        self.progress.set(Some(Progress { done: 0, all: None }));
        self.run.update_value(|run| *run += 1);
        Some((self.run.get_value(), self.intake.get_untracked()))
    }

    /// Whether the reading `run` is to go on: it was not cancelled, and the page is still there.
    pub(super) fn goes_on(self, run: u32) -> bool {
        self.run.try_get_value() == Some(run)
    }

    /// Says how far the reading is.
    pub(super) fn note(self, progress: Progress) {
        let _ = self.progress.try_set(Some(progress));
    }

    /// Ends a reading that went on from `before` with what was read, of `all` files `done`. Where everybody was
    /// forgotten meanwhile, so is what was read.
    pub(super) fn finish(self, before: &Arc<Intake>, intake: Intake, done: usize, all: usize) {
        let _ = self.progress.try_set(None);
        if self.intake.try_get_untracked().is_none_or(|now| !Arc::ptr_eq(&now, before)) {
            return;
        }
        let end = if done < all {
            format!("ファイル{all}件のうち{done}件まで読んで中止しました")
        } else {
            format!("ファイル{all}件を読み終えました")
        };
        let text = format!(
            "{end}：いまの一覧は下書き{}件。読み込めなかったもの{}件、重複{}件。",
            intake.cohort.len(),
            intake.refused.len(),
            intake.duplicates.len()
        );
        let _ = self.intake.try_set(Arc::new(intake));
        let _ = self.said.try_set(text);
    }
}
