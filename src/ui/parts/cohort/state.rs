//! The people of the 部門ビュー as signals. They live as long as the application is shown, so that
//! one may look elsewhere and come back; nothing of them is kept anywhere.

use std::sync::Arc;

use crate::reactive::prelude::*;

use crate::cohort::{Cohort, Intake, Member, Query, rows};
use crate::draft::Month;
use crate::entry::show;

/// What was read, how far reading is, and what is asked for. Copy it freely: it is a handle.
#[derive(Clone, Copy)]
pub struct Department {
    intake: RwSignal<Arc<Intake>>,
    progress: RwSignal<Option<Progress>>,
    /// Which reading is going on; a later number ends an earlier one.
    run: StoredValue<u32>,
    /// What was said of the last reading.
    said: RwSignal<String>,
    /// Whether snapshots count as well where the draft itself is there.
    copies: RwSignal<bool>,
    /// The numbers of those who were taken out.
    taken_out: RwSignal<Vec<usize>>,
    /// Those who count.
    counted: Memo<Arc<Cohort>>,
    query: RwSignal<Query>,
    shown: Memo<Arc<Vec<usize>>>,
    shown_cohort: Memo<Arc<Cohort>>,
}

/// What is being done, one thing at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Files are read.
    Reading {
        /// How many were read, or found where it is not known yet how many there are.
        done: usize,
        /// How many there are.
        all: Option<usize>,
    },
    /// Those who are there are judged for another month.
    Judging,
}

impl Department {
    /// Nobody yet.
    #[must_use]
    pub fn new() -> Self {
        let intake = RwSignal::new(Arc::new(Intake::default()));
        let query = RwSignal::new(Query::default());
        let copies = RwSignal::new(false);
        let taken_out = RwSignal::new(Vec::<usize>::new());
        let counted = Memo::new(move || {
            let (intake, taken_out) = (intake.read(), taken_out.read());
            let counts = |member: &Member| !taken_out.contains(&member.number);
            Arc::new(if copies.get() {
                intake.cohort.filter(counts)
            } else {
                intake.cohort.without_copies().filter(counts)
            })
        });
        let shown = Memo::new(move || Arc::new(rows(&counted.read(), &query.read())));
        // Who is shown, whatever the order: the counts do not follow the order.
        let who = Memo::new(move || query.read().unordered());
        let shown_cohort = Memo::new(move || {
            let counted = counted.read();
            Arc::new(counted.only(&rows(&counted, &who.read())))
        });
        Self {
            intake,
            progress: RwSignal::new(None),
            run: StoredValue::new(0),
            said: RwSignal::new(String::new()),
            copies,
            taken_out,
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

    /// Whether snapshots count as well where the draft itself is there.
    #[must_use]
    pub fn copies(self) -> RwSignal<bool> {
        self.copies
    }

    /// Those who were taken out, in the order in which it was done.
    #[must_use]
    pub fn taken_out(self) -> Vec<Arc<Member>> {
        let intake = self.intake.read();
        let members = &intake.cohort.members;
        self.taken_out.read().iter().filter_map(|number| members.get(*number)).cloned().collect()
    }

    /// Takes one person out of all that is shown and counted, until [`Department::take_back`].
    pub fn take_out(self, member: &Member) {
        self.taken_out.update(|out| out.push(member.number));
        self.said.set(format!("「{}」を除きました。", member.label()));
    }

    /// Counts the person again.
    pub fn take_back(self, member: &Member) {
        self.taken_out.update(|out| out.retain(|number| *number != member.number));
        self.said.set(format!("「{}」を戻しました。", member.label()));
    }

    /// Whether somebody is not judged for `as_of`; followed.
    #[must_use]
    pub(super) fn is_judged_otherwise(self, as_of: Month) -> bool {
        self.intake.read().cohort.members.iter().any(|member| member.as_of != as_of)
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
        self.copies.set(false);
        self.taken_out.set(Vec::new());
        self.said.set("読み込んだ内容をすべて消しました。".to_owned());
    }

    /// Ends the reading that goes on; what was read so far stays.
    pub fn cancel(self) {
        self.run.update_value(|run| *run += 1);
    }

    /// Begins with `work`, where nothing goes on: its number, and what was read before.
    pub(super) fn begin(self, work: Progress) -> Option<(u32, Arc<Intake>)> {
        if self.progress.try_get_untracked()?.is_some() {
            return None;
        }
        self.progress.set(Some(work));
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

    /// Ends a reading that went on from `before` with what was read, of `all` files `done`.
    pub(super) fn finish(self, before: &Arc<Intake>, intake: Intake, done: usize, all: usize) {
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
        self.end(before, intake, text);
    }

    /// Ends the judging for `as_of` that went on from `before`.
    pub(super) fn judged(self, before: &Arc<Intake>, intake: Intake, as_of: Month) {
        self.end(before, intake, format!("{}の時点で判定し直しました。", show::month(as_of)));
    }

    /// Ends what went on from `before`. Where everybody was forgotten meanwhile, so is what came of it.
    fn end(self, before: &Arc<Intake>, intake: Intake, said: String) {
        if self.intake.try_get_untracked().is_some_and(|now| Arc::ptr_eq(&now, before)) {
            let _ = self.intake.try_set(Arc::new(intake));
            let _ = self.said.try_set(said);
        }
        let _ = self.progress.try_set(None);
    }
}
