//! What if: the changes of one alternative, tried on a copy. The draft is not touched until the
//! person takes them over.

use super::{EditName, Session};
use crate::catalogue::{Level, Specialty};
use crate::draft::Draft;
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

    /// Makes the changes that are being tried in the draft, as one step that can be undone.
    pub fn take_over(self) {
        if let Some(trial) = self.trial.get_untracked() {
            self.trial.set(None);
            self.edit(EditName::step("試算の反映"), |draft| *draft = trial.apply(draft));
            // The verdicts stay as they were tried.
            self.judge();
        }
    }
}
