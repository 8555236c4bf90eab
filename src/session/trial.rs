//! What if: the changes of one alternative, tried on a copy. The draft is not touched until the
//! person takes them over.

use super::{EditName, Session};
use crate::catalogue::{Level, Specialty};
use crate::draft::{Draft, Month};
use crate::evaluation::{Alternative, Change, Criterion};

/// What is being tried.
#[derive(Clone, Debug, PartialEq)]
pub struct Trial {
    /// In which 専門分野.
    pub specialty: &'static Specialty,
    /// Towards which level.
    pub level: Level,
    /// Towards which of its criteria; `None` where it is towards the whole level.
    pub criterion: Option<Criterion>,
    /// The changes. Where one of them leaves a choice, the first ones are tried.
    pub alternative: Alternative,
}

impl Trial {
    /// A copy of `draft` with the changes made.
    #[must_use]
    pub fn apply(&self, draft: &Draft) -> Draft {
        self.alternative.apply_to(draft, self.specialty.id)
    }

    /// Whether `other` tries the same, whatever is preferred where there is a choice.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        let (ours, theirs) = (&self.alternative.changes, &other.alternative.changes);
        (self.specialty, self.level, self.criterion)
            == (other.specialty, other.level, other.criterion)
            && ours.len() == theirs.len()
            && ours.iter().zip(theirs).all(|(one, other)| is_same(one, other))
    }
}

fn is_same(one: &Change, other: &Change) -> bool {
    fn same<I: PartialEq>(one: &[I], other: &[I]) -> bool {
        one.len() == other.len() && one.iter().all(|id| other.contains(id))
    }
    match (one, other) {
        (
            Change::AddConditions { engagement, count, from },
            Change::AddConditions { engagement: theirs, count: many, from: others },
        ) => engagement == theirs && count == many && same(from, others),
        (
            Change::AddSuccession { count, from },
            Change::AddSuccession { count: many, from: others },
        ) => count == many && same(from, others),
        (one, other) => one == other,
    }
}

/// What of a trial the person can say is so already.
fn already(trial: &Trial, draft: &Draft, as_of: Month) -> Alternative {
    let sheet = draft.sheet(trial.specialty.id);
    let already = sheet.map(|sheet| trial.alternative.already(sheet, as_of));
    already.unwrap_or_else(|| trial.alternative.clone())
}

/// How much of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Share {
    /// All of it.
    All,
    /// Some of it.
    Some,
    /// Nothing.
    Nothing,
}

impl Session {
    /// Shows the verdicts as they would be with the changes of `trial`; `None` ends the trial. Edits
    /// made meanwhile are seen by it too.
    pub fn try_out(self, trial: Option<Trial>) {
        self.trial.set(trial);
    }

    /// What is being tried; followed.
    #[must_use]
    pub fn trial(self) -> Option<Trial> {
        self.trial.get()
    }

    /// Whether a trial is on; followed.
    #[must_use]
    pub fn is_trial(self) -> bool {
        self.trial.with(Option::is_some)
    }

    /// Whether what is being tried changes the verdict at a level of `specialty`, or what is said of one of its criteria;
    /// followed.
    #[must_use]
    pub fn is_tried(
        self,
        specialty: &'static Specialty,
        level: Level,
        criterion: Option<Criterion>,
    ) -> bool {
        if !self.is_trial() {
            return false;
        }
        let (from, to) = (self.settled.read(), self.report.read());
        let [from, to] =
            [&from, &to].map(|report| report.specialty(specialty).and_then(|of| of.level(level)));
        let (Some(from), Some(to)) = (from, to) else { return false };
        match criterion {
            Some(is) => from.criterion(is) != to.criterion(is),
            None => (from.verdict, from.progress()) != (to.verdict, to.progress()),
        }
    }

    /// Prefers `ids` where the change at `place` of what is being tried leaves a choice.
    pub fn prefer(self, place: usize, ids: &[&str]) {
        self.trial.update(|trial| {
            let changes = trial.as_mut().map(|trial| &mut trial.alternative.changes);
            if let Some(change) = changes.and_then(|changes| changes.get_mut(place)) {
                change.prefer(ids);
            }
        });
    }

    /// How much of what is being tried can be said to be so already; followed.
    #[must_use]
    pub fn taken_over(self) -> Share {
        let Some(trial) = self.trial() else { return Share::All };
        let already = already(&trial, &self.draft.read(), self.as_of.get()).changes.len();
        match already {
            0 => Share::Nothing,
            _ if already < trial.alternative.changes.len() => Share::Some,
            _ => Share::All,
        }
    }

    /// Makes the changes that are being tried in the draft, as one step that can be undone; not those that only
    /// time can make true, which would be counted once more when it has passed.
    pub fn take_over(self) {
        if let Some(mut trial) = self.trial.get_untracked() {
            self.trial.set(None);
            trial.alternative = already(&trial, &self.draft_now(), self.as_of.get_untracked());
            self.edit(EditName::step("試算の反映"), |draft| *draft = trial.apply(draft));
            // The verdicts stay as they were tried.
            self.judge();
        }
    }
}
