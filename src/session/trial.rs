//! What if: the changes of one alternative, tried on a copy. The draft is not touched until the
//! person takes them over.

use leptos::prelude::*;

use super::{EditName, Session};
use crate::catalogue::{Level, Specialty};
use crate::draft::Draft;
use crate::evaluation::{Alternative, Criterion};

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
        }
    }
}
