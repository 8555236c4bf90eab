//! Saving: the draft follows to the shelf after a pause, and at once when the page goes away.

use std::time::Duration;

use leptos::prelude::*;

use super::Session;
use crate::store::Shelf;

/// How long after the last edit the draft is kept.
const PAUSE: Duration = Duration::from_millis(250);

/// What has become of the last edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// It is kept.
    Saved,
    /// It is about to be kept.
    Saving,
    /// There is no lasting storage: it lives as long as the page.
    MemoryOnly,
    /// It could not be kept, and why.
    Failed(String),
}

impl SaveState {
    /// The state in which a shelf stands when it was just opened.
    #[must_use]
    pub fn of(shelf: &Shelf) -> Self {
        if shelf.is_lasting() { Self::Saved } else { Self::MemoryOnly }
    }
}

impl Session {
    /// Keeps the draft a pause after each change, and at once on `pagehide` and when hidden.
    pub(super) fn save_as_it_changes(self) {
        let timer = StoredValue::new(None::<TimeoutHandle>);
        let stop = move || {
            if let Some(waiting) = timer.get_value() {
                waiting.clear();
                timer.set_value(None);
            }
        };
        Effect::watch(
            move || self.draft.get(),
            move |_, _, _| {
                if self.readonly.get_untracked() || self.example.get_untracked() {
                    return;
                }
                self.save.set(SaveState::Saving);
                stop();
                let waiting = set_timeout_with_handle(move || self.keep(), PAUSE);
                timer.set_value(waiting.ok());
            },
            false,
        );
        let flush = move || {
            stop();
            self.keep_what_waits();
        };
        let pagehide = window_event_listener_untyped("pagehide", move |_| flush());
        let hidden = window_event_listener_untyped("visibilitychange", move |_| flush());
        on_cleanup(move || {
            flush();
            pagehide.remove();
            hidden.remove();
        });
    }

    /// Keeps the draft now where it is about to be kept anyway.
    pub(super) fn keep_what_waits(self) {
        if self.save.get_untracked() == SaveState::Saving {
            self.keep();
        }
    }

    /// Keeps the draft now; the example is never kept.
    fn keep(self) {
        if self.example.get_untracked() {
            return;
        }
        let draft = self.draft.get_untracked();
        let state = self.shelf.with_value(|shelf| match shelf.keep(&draft) {
            Ok(()) => SaveState::of(shelf),
            Err(error) => SaveState::Failed(error.message),
        });
        self.save.set(state);
    }
}
