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
}

impl Session {
    /// Follows the draft: now, and then after each paint.
    pub(super) fn paint_as_it_changes(self) {
        self.paint();
        let waiting = StoredValue::new(false);
        watch(
            move || (self.draft.track(), self.settled.track()),
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
        self.painted.set(Painted { draft, report });
    }
}

/// Calls `then` when the next frame has been painted.
fn after_paint(then: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(then, std::time::Duration::ZERO));
}
