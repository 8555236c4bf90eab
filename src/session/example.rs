//! 記入例: an invented person's draft, to look at and to play with. The person's own draft stands
//! aside meanwhile and comes back as it was; nothing of the example is kept.

use std::sync::Arc;

use super::Session;
use super::history::History;
use crate::draft::{self, Draft};

/// The example.
const EXAMPLE: &str = include_str!("example.json");

/// The person's own draft with its history.
pub(super) struct Aside {
    draft: Arc<Draft>,
    history: History,
}

impl Session {
    /// Shows the example in place of the person's own draft.
    pub fn show_example(self) {
        let Ok(example) = draft::parse(EXAMPLE) else { return };
        if self.example.get_untracked() {
            return;
        }
        self.trial.set(None);
        let history = self.note(std::mem::take);
        self.aside.set_value(Some(Aside { draft: self.draft.get_untracked(), history }));
        self.example.set(true);
        self.draft.set(Arc::new(example));
    }

    /// Throws the example away and goes back to the person's own draft.
    pub fn leave_example(self) {
        let Some(aside) = self.aside.update_value(Option::take) else { return };
        self.trial.set(None);
        self.note(|history| *history = aside.history);
        self.forget_unread_of_example();
        self.example.set(false);
        self.draft.set(aside.draft);
    }

    /// The person's own draft, whatever is shown; not followed.
    #[must_use]
    pub fn own_draft_now(self) -> Arc<Draft> {
        let aside = self.aside.with_value(|aside| aside.as_ref().map(|aside| aside.draft.clone()));
        aside.unwrap_or_else(|| self.draft.get_untracked())
    }

    /// Changes the person's own draft to `after`, because another page did, whatever is shown.
    pub(super) fn set_own(self, before: &Arc<Draft>, after: Arc<Draft>) {
        let aside = self.aside.update_value(|kept| {
            if let Some(kept) = kept {
                kept.history.note_elsewhere(before, &after);
                kept.draft = after.clone();
            }
            kept.is_some()
        });
        if !aside {
            self.change_history(|history| history.note_elsewhere(before, &after));
            self.draft.set(after);
        }
    }

    /// Forgets that the example was shown: another draft takes its place.
    pub(super) fn forget_example(self) {
        self.forget_unread_of_example();
        self.aside.set_value(None);
        self.example.set(false);
    }

    /// Whether the example is shown; followed.
    #[must_use]
    pub fn is_example(self) -> bool {
        self.example.get()
    }

    /// Whether the example is shown; not followed.
    #[must_use]
    pub fn is_example_now(self) -> bool {
        self.example.get_untracked()
    }
}
