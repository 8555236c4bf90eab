//! What happens elsewhere: the journal being replayed, other pages that show the same drafts.
//!
//! The other page's changes are merged with what is unsaved here, fact by fact; neither side loses
//! any. Deliberately absent: how pages hear of each other (`store::others`).

use std::sync::Arc;
use std::time::Duration;

use crate::reactive::prelude::*;

use super::{SaveState, Session};
use crate::draft::Draft;
use crate::store::{Base, Change, Content, Shelf};

/// How long the page waits for the journal before it goes on without.
const PATIENCE: Duration = Duration::from_millis(1500);

impl Session {
    /// Listens to the shelf, and lets it recover.
    pub(super) fn follow_shelf(self) {
        let shelf = self.shelf.get_value();
        shelf.listen(move |change| self.hear(&change));
        on_cleanup(move || {
            let _ = self.shelf.try_with_value(Shelf::deafen);
        });
        leptos::task::spawn_local(async move { shelf.recover().await });
        set_timeout(move || self.begin(false), PATIENCE);
    }

    fn hear(self, change: &Change) {
        if super::durable::is_halted() {
            return;
        }
        // The page may be gone when the shelf has something to say.
        let Some(open) = self.keeping.try_with_value(|keeping| keeping.id.clone()) else { return };
        match change {
            Change::Ready => self.begin(true),
            Change::Draft(id) if *id == open => self.absorb(),
            Change::Draft(_) => {}
            Change::Erased => {
                self.open_new();
                self.toasts.say("別のタブで「この端末から消去」が行われました。");
            }
        }
        self.note_shelf_changed();
    }

    /// The journal is replayed, or does not come in time: from now on edits are kept.
    fn begin(self, journal: bool) {
        let Some(shelf) = self.shelf.try_get_value() else { return };
        let begun = self.keeping.try_update_value(|k| std::mem::replace(&mut k.ready, true));
        if begun.is_none_or(|begun| begun && !journal) {
            return;
        }
        self.kept.set_value(shelf.keeps());
        if self.save.get_untracked() != SaveState::Saving {
            self.show_saved();
        }
        let fresh = self.keeping.with_value(|k| k.base.revision == 0 && !k.chosen);
        let blank = fresh && !self.is_unsaved();
        // However late it comes: who has entered nothing yet looks for what was entered before. Who is already looking
        // at the example goes on looking at it.
        if blank && !shelf.drafts().is_empty() && !self.is_example_now() {
            self.open_likeliest();
        } else {
            self.absorb();
        }
        if self.is_unsaved() {
            self.save_now();
        }
    }

    /// Takes in what is kept of the open draft, where that is newer than what is known here.
    pub(super) fn absorb(self) {
        let shelf = self.shelf.get_value();
        let (id, base, previous, writing) = self.keeping.with_value(|keeping| {
            let previous = keeping.previous.clone();
            (keeping.id.clone(), keeping.base.clone(), previous, keeping.is_writing())
        });
        // A write that is under way takes it in by itself; what is only shown stays what was given.
        if writing || self.is_shown_only() {
            return;
        }
        match shelf.draft(&id) {
            Some(Content::Draft(revision, theirs)) => {
                let from = if revision > base.revision {
                    base.draft
                } else if revision == base.revision && !theirs.says_the_same_as(&base.draft) {
                    // Two pages wrote at once, without a journal: ours went on from before.
                    previous
                } else {
                    return;
                };
                let advanced = Base { revision, draft: theirs.clone() };
                self.keeping.update_value(|keeping| keeping.advance(advanced));
                self.take_in(&from, &theirs);
                if self.is_unsaved() {
                    self.save_now();
                } else {
                    self.note_durable(&theirs);
                }
            }
            Some(Content::Gone(_)) if !self.is_unsaved() && base.revision > 0 => {
                self.open_likeliest();
                self.toasts.say("開いていた下書きは、別のタブで削除されました。");
            }
            Some(Content::Newer(_)) => self.locked.set(true),
            _ => {}
        }
    }

    /// Merges into the draft what turned `from` into `theirs`.
    pub(super) fn take_in(self, from: &Arc<Draft>, theirs: &Arc<Draft>) {
        if theirs.says_the_same_as(from) {
            return;
        }
        let current = self.own_draft_now();
        let merged = Arc::new(Draft::merge(from, &current, theirs));
        if !merged.says_the_same_as(&current) {
            self.set_own(&current, merged);
        }
    }
}
