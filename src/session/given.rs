//! A draft that the page around gives: opened in place of what is open, and kept where it may be changed.
//!
//! Deliberately absent: where it comes from, and whether it is a right one; see `embed`.

use std::sync::Arc;

use super::Session;
use super::drafts::nothing;
use crate::device::new_id;
use crate::draft::Draft;
use crate::store::{Base, Content, There};

impl Session {
    /// Opens `draft` in place of the open one, at once; its history starts anew. It goes by its own
    /// id, or by a new one where it has none. What was open is kept; `draft` itself is where it may be
    /// changed, and as soon as it may.
    pub fn replace(self, draft: Draft) {
        let draft = self.known_again(draft);
        if draft.says_the_same_as(&self.own_draft_now()) {
            return;
        }
        self.leave();
        let kept = draft.id.as_ref().and_then(|id| self.shelf.with_value(|shelf| shelf.draft(id)));
        if let (Some(id), Some(Content::Draft(_, there))) = (&draft.id, &kept)
            && draft.says_the_same_as(there)
        {
            return self.open_content(id.clone(), kept);
        }
        let open = self.keeping.with_value(|keeping| keeping.id.clone());
        let known = draft.id.clone().map(|id| (self.shelf.with_value(|s| s.draft(&id)), id));
        let (id, base) = match known {
            Some((_, id)) if id == open && !self.readonly_now() => {
                (id, self.keeping.with_value(|keeping| keeping.base.clone()))
            }
            // What may not be changed is left as it is.
            Some((Some(Content::Draft(revision, kept)), id)) if !kept.is_snapshot() => {
                (id, Base { revision, draft: kept })
            }
            // From nothing, without an id even: so it is kept by the id that it was given, whatever else it says.
            Some((None | Some(Content::Gone(_)), id)) => {
                (id, Base { revision: 0, draft: Arc::default() })
            }
            _ => {
                let id = new_id();
                (id.clone(), nothing(id))
            }
        };
        let shown_only = self.only_looking.get_untracked();
        if !shown_only {
            self.shelf.with_value(|shelf| shelf.remember_open(&id));
        }
        self.show(id.clone(), base, false);
        self.draft.set(Arc::new(Draft { id: Some(id), ..draft }));
        if shown_only {
            self.keeping.update_value(|keeping| keeping.shown_only = true);
            self.show_saved();
        }
    }

    /// A draft that came without an id, under that of one that is kept and says the same.
    fn known_again(self, draft: Draft) -> Draft {
        if draft.id.is_some() {
            return draft;
        }
        let kept = self.shelf.with_value(|shelf| shelf.drafts());
        let same = kept.iter().find(|(_, there)| match there {
            There::Draft(kept) => draft.says_the_same_as(&Draft { id: None, ..Draft::clone(kept) }),
            There::Newer(_) => false,
        });
        Draft { id: same.map(|(id, _)| id.clone()), ..draft }
    }

    /// Whether the open draft was given only to be looked at, and is not kept. Not followed.
    #[must_use]
    pub fn is_shown_only(self) -> bool {
        self.keeping.with_value(|keeping| keeping.shown_only)
    }

    /// Keeps the open draft from now on, where it was given only to be looked at.
    pub(super) fn keep_what_was_shown(self) {
        if self.is_shown_only() {
            let id = self.keeping.try_update_value(|keeping| {
                keeping.shown_only = false;
                keeping.id.clone()
            });
            self.shelf.with_value(|shelf| id.iter().for_each(|id| shelf.remember_open(id)));
            self.show_saved();
            self.note_change();
        }
    }
}
