//! What the page was last painted with: what is costly to say of a draft follows a moment later, so that a key
//! stroke shows its letter and its verdict in the next frame, however many 実績 there are.

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

    /// Follows the draft: now, and then after each paint.
    pub(super) fn paint_as_it_changes(self) {
        self.paint();
        let waiting = StoredValue::new(false);
        watch(
            move || (self.draft.track(), self.tried.track(), self.settled.track()),
            move |_| {
                if waiting.try_update_value(|waiting| std::mem::replace(waiting, true))
                    == Some(false)
                {
                    after_paint(move || {
                        if waiting.try_update_value(|waiting| *waiting = false).is_some() {
                            self.paint();
                        }
                    });
                }
            },
        );
    }

    fn paint(self) {
        let (draft, report) = (self.draft.get_untracked(), self.settled.get_untracked());
        let shown = self.tried.get_untracked().unwrap_or_else(|| draft.clone());
        self.painted.set(Painted { draft, report, shown });
    }
}

/// Calls `then` when the next frame has been painted.
fn after_paint(then: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(then, std::time::Duration::ZERO));
}
