//! What the page shows of a draft follows it in steps, each after the paint of the one before, so that a key or a tick
//! shows itself in the next frame, however much follows from it: first what was entered, then the verdicts, then what
//! is costly to say of them.
//!
//! Another draft than the one before is judged at once: no verdict of the one stands beside the other.

use std::sync::Arc;

use crate::reactive::prelude::*;

use super::Session;
use crate::draft::Draft;
use crate::evaluation::Report;

/// A draft, and its own report.
#[derive(Clone)]
pub struct Painted {
    /// The draft itself, whatever is being tried.
    pub draft: Arc<Draft>,
    /// The report of it.
    pub report: Arc<Report>,
    /// The draft that the verdicts are about: the one being tried, or the draft itself.
    pub shown: Arc<Draft>,
}

impl Session {
    /// What the page was last painted with, followed.
    #[must_use]
    pub fn painted(self) -> Painted {
        self.painted.get()
    }

    /// Follows the draft: now, and then step by step.
    pub(super) fn paint_as_it_changes(self) {
        self.judge();
        self.paint();
        let judge = after_paint(move || self.judge());
        // Not by `watch`, which says nothing of what came before it begins: the page around may give a draft at once.
        effect(move || {
            if self.draft.get().id == self.judged.read_untracked().id {
                judge();
            } else {
                self.judge();
            }
        });
        let paint = after_paint(move || self.paint());
        effect(move || {
            self.judged.track();
            self.tried.track();
            self.settled.track();
            paint();
        });
    }

    /// Judges the draft as it stands, without waiting for a paint.
    pub(super) fn judge(self) {
        let draft = self.draft.get_untracked();
        if !Arc::ptr_eq(&draft, &self.judged.read_untracked()) {
            self.judged.set(draft);
        }
    }

    fn paint(self) {
        let (draft, report) = (self.judged.get_untracked(), self.settled.get_untracked());
        let shown = self.tried.get_untracked().unwrap_or_else(|| draft.clone());
        let same = {
            let before = self.painted.read_untracked();
            Arc::ptr_eq(&before.draft, &draft)
                && Arc::ptr_eq(&before.report, &report)
                && Arc::ptr_eq(&before.shown, &shown)
        };
        if same {
            return;
        }
        self.painted.set(Painted { draft, report, shown });
    }
}

/// What asks for `then` when the next frame has been painted: once, however often it is asked meanwhile, and not when
/// its owner is gone by then.
fn after_paint(then: impl Fn() + Copy + 'static) -> impl Fn() {
    let waiting = StoredValue::new(false);
    let then = move || {
        if waiting.try_update_value(|waiting| *waiting = false).is_some() {
            then();
        }
    };
    move || {
        let waits = waiting.try_update_value(|waiting| std::mem::replace(waiting, true));
        if waits == Some(false) {
            request_animation_frame(move || set_timeout(then, std::time::Duration::ZERO));
        }
    }
}
