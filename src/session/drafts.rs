//! Many drafts: listing, opening, making, deleting, snapshots, erasing.
//!
//! Deliberately absent: files, which are the pages' business, and where drafts are kept.

use std::sync::Arc;

use crate::reactive::prelude::*;
use leptos::task::spawn_local;

use super::{History, Session};
use crate::device::new_id;
use crate::draft::{Draft, Month, copy_title};
use crate::exchange::Present;
use crate::store::{Backup, Base, Content, Quarantined, StoreError, There};

/// A draft as lists show it.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// Its id.
    pub id: String,
    /// What it is: one that a newer version wrote may only be looked at.
    pub there: There,
    /// Whether it is the open one.
    pub open: bool,
}

impl Listed {
    /// What it says; `None` where a newer version wrote it and this one cannot show it.
    #[must_use]
    pub fn draft(&self) -> Option<&Arc<Draft>> {
        self.there.draft()
    }

    /// As it is written to a file; `None` where a newer version wrote it, of which this one would leave something
    /// out.
    fn exported(&self) -> Option<Draft> {
        let There::Draft(draft) = &self.there else { return None };
        Some(Draft { id: Some(self.id.clone()), ..Draft::clone(draft) })
    }

    /// Whether a newer version wrote it.
    #[must_use]
    pub fn is_newer(&self) -> bool {
        matches!(self.there, There::Newer(_))
    }

    /// Whether it is a snapshot, which stays as it was.
    #[must_use]
    pub fn is_snapshot(&self) -> bool {
        self.draft().is_some_and(|draft| draft.is_snapshot())
    }

    /// Whether it may only be looked at.
    #[must_use]
    pub fn is_readonly(&self) -> bool {
        self.is_newer() || self.is_snapshot()
    }
}

impl Session {
    /// All drafts, the open one among them, latest first; followed.
    #[must_use]
    pub fn drafts(self) -> Vec<Listed> {
        self.shelf_changes.track();
        self.draft.track();
        let open_id = self.keeping.with_value(|keeping| keeping.id.clone());
        let live = self.own_draft_now();
        let kept = self.shelf.with_value(|shelf| shelf.drafts()).into_iter();
        let listed = kept.map(|(id, there)| {
            let open = id == open_id;
            let there = match there {
                There::Draft(kept) if open => There::Draft(stamped(&live, &kept)),
                there => there,
            };
            Listed { id, there, open }
        });
        let mut all: Vec<_> = listed.collect();
        if !all.iter().any(|listed| listed.open) {
            all.push(Listed { id: open_id, there: There::Draft(live), open: true });
        }
        crate::order::sort_by_key(&mut all, |listed| {
            let updated = listed.draft().and_then(|draft| draft.updated.clone());
            std::cmp::Reverse((listed.open, updated))
        });
        all
    }

    /// One draft, the open one as it stands; followed.
    #[must_use]
    pub fn find(self, id: &str) -> Option<Arc<Draft>> {
        self.drafts().iter().find(|listed| listed.id == id)?.draft().cloned()
    }

    /// The id of the open draft; followed.
    #[must_use]
    pub fn open_id(self) -> String {
        self.draft.track();
        self.keeping.with_value(|keeping| keeping.id.clone())
    }

    /// What an import is held to; not followed.
    #[must_use]
    pub fn present(self) -> Vec<Present> {
        let present = |listed: &Listed| Present {
            // Of what cannot be shown, its id is known.
            draft: listed.draft().cloned().unwrap_or_else(|| {
                Arc::new(Draft { id: Some(listed.id.clone()), ..Draft::default() })
            }),
            newer: listed.is_newer(),
        };
        untrack(|| self.drafts()).iter().map(present).collect()
    }

    /// What is shown as it is written to a file: the example, or the open draft as [`Self::for_export`] gives it.
    #[must_use]
    pub fn shown_for_export(self) -> Option<Draft> {
        if self.is_example_now() {
            return Some(Draft::clone(&self.draft_now()));
        }
        self.for_export(&untrack(|| self.open_id()))
    }

    /// One draft as it is written to a file; `None` for one that a newer version wrote.
    #[must_use]
    pub fn for_export(self, id: &str) -> Option<Draft> {
        let listed = untrack(|| self.drafts());
        listed.iter().find(|listed| listed.id == id)?.exported()
    }

    /// All drafts as they are written to a file, and how many cannot be, because a newer version wrote them.
    #[must_use]
    pub fn all_for_export(self) -> (Vec<Draft>, usize) {
        let listed = untrack(|| self.drafts());
        let drafts: Vec<_> = listed.iter().filter_map(Listed::exported).collect();
        let left_out = listed.len() - drafts.len();
        (drafts, left_out)
    }

    /// The text of a draft exactly as it is kept, for one that cannot be shown.
    #[must_use]
    pub fn raw(self, id: &str) -> Option<String> {
        self.shelf.with_value(|shelf| shelf.raw(id))
    }

    /// Opens the draft `id`.
    pub fn open_draft(self, id: String) {
        // The one that is open stays as it is, with its way back.
        if untrack(|| self.open_id()) == id {
            self.leave_example();
            return;
        }
        self.after_keeping(move || {
            let content = self.shelf.with_value(|shelf| shelf.draft(&id));
            self.open_content(id, content);
        });
    }

    /// Opens a new draft.
    pub fn new_draft(self) {
        if self.only_looking.get_untracked() {
            return;
        }
        self.after_keeping(move || self.open_new());
    }

    /// Makes a draft of its own of `id`, which can be changed whatever that was, and opens it.
    pub fn duplicate(self, id: String) {
        self.after_keeping(move || {
            let Some(original) = untrack(|| self.find(&id)) else { return };
            let copy = Draft {
                title: Some(copy_title(original.shown_title())),
                snapshot_of: None,
                snapshot_month: None,
                ..unkept(&original)
            };
            self.add(copy, true);
        });
    }

    /// Takes a snapshot of the draft `id`, which stays as it is and is assessed for `month`.
    pub fn snapshot(self, id: String, title: String, month: Month) {
        self.after_keeping(move || {
            let Some(original) = untrack(|| self.find(&id)) else { return };
            let snapshot = Draft {
                title: Some(title.clone()),
                snapshot_of: Some(id),
                snapshot_month: Some(month),
                ..unkept(&original)
            };
            spawn_local(async move {
                if self.keep_new(snapshot).await.is_some() {
                    self.toasts.say(format!("「{title}」として記録を残しました。"));
                }
            });
        });
    }

    /// Keeps `draft` as one more, and opens it where that is asked for.
    pub fn add(self, draft: Draft, open: bool) {
        spawn_local(async move {
            if let Some(id) = self.keep_new(draft).await
                && open
            {
                self.open_draft(id);
            }
        });
    }

    /// Keeps `draft` as one more, and gives its id when it is kept. Where it cannot be, that is said.
    pub async fn keep_new(self, draft: Draft) -> Option<String> {
        let id = draft.id.clone().unwrap_or_else(new_id);
        let draft = Draft { id: Some(id.clone()), ..draft };
        self.keep(id.clone(), draft).await.then_some(id)
    }

    /// Changes the draft `id`, the open one or another; whether it is changed. Where it cannot be, that is said.
    pub async fn change_draft(
        self,
        id: String,
        name: super::EditName,
        change: impl FnOnce(&mut Draft),
    ) -> bool {
        if untrack(|| self.open_id()) == id {
            // What is meant is the person's own draft, which the example only stands in front of.
            self.leave_example();
            let Some(mut draft) = self.editable() else {
                self.toasts.say("この下書きは変更できません。");
                return false;
            };
            // What comes from elsewhere keeps its ids.
            change(&mut draft);
            self.put(name, draft);
            return true;
        }
        let Some(draft) = untrack(|| self.find(&id)) else {
            self.toasts.say("この下書きは、もうありません。");
            return false;
        };
        let mut draft = Draft::clone(&draft);
        change(&mut draft);
        self.keep(id, draft).await
    }

    /// Deletes the draft `id`, and offers the way back.
    pub fn delete_draft(self, id: String) {
        if self.only_looking.get_untracked() {
            return;
        }
        self.after_keeping(move || {
            let Some(draft) = untrack(|| self.find(&id)) else { return };
            let was_open = untrack(|| self.open_id()) == id;
            let shelf = self.shelf.get_value();
            spawn_local(async move {
                if let Err(error) = shelf.delete(&id).await {
                    self.toasts.say(error.message);
                    return;
                }
                if was_open && self.draft.try_get_untracked().is_some() {
                    self.open_likeliest();
                }
                self.note_shelf_changed();
                let title = draft.shown_title().to_owned();
                let back = Callback::new(move |()| {
                    self.add(Draft::clone(&draft), was_open);
                });
                self.toasts.say_with_way_back(format!("「{title}」を削除しました。"), back);
            });
        });
    }

    /// Erases everything of ours from this device. The page goes on with a new draft.
    pub fn erase(self) {
        if self.only_looking.get_untracked() {
            return;
        }
        let shelf = self.shelf.get_value();
        self.open_new();
        self.trouble.set(None);
        spawn_local(async move {
            let outcome = shelf.erase().await;
            self.note_shelf_changed();
            match outcome {
                Ok(()) => self.toasts.say("この端末から消去しました。"),
                Err(error) => self.toasts.say(error.message),
            }
        });
    }

    /// What is in quarantine; followed.
    #[must_use]
    pub fn quarantined(self) -> Vec<Quarantined> {
        self.shelf_changes.track();
        self.shelf.with_value(|shelf| shelf.quarantined())
    }

    /// Takes one out of quarantine for ever.
    pub fn discard(self, number: u32) {
        if self.only_looking.get_untracked() {
            return;
        }
        let shelf = self.shelf.get_value();
        spawn_local(async move {
            shelf.discard(number).await;
            self.note_shelf_changed();
        });
    }

    /// When drafts were last written to a file; followed.
    #[must_use]
    pub fn backup(self) -> Option<Backup> {
        self.shelf_changes.track();
        self.shelf.with_value(|shelf| shelf.backup())
    }

    /// Notes that the drafts were written to a file.
    pub fn note_written(self) {
        self.shelf.with_value(|shelf| shelf.note_written());
        self.note_shelf_changed();
    }

    /// Opens the draft that is likeliest to be wanted, or a new one.
    pub(super) fn open_likeliest(self) {
        let shelf = self.shelf.get_value();
        let kept = shelf.candidates().into_iter().find_map(|id| {
            let content = shelf.draft(&id);
            let opens = matches!(content, Some(Content::Draft(..) | Content::Newer(Some(_))));
            opens.then_some((id, content))
        });
        match kept {
            Some((id, content)) => self.open_content(id, content),
            None => self.open_new(),
        }
        self.keeping.update_value(|keeping| keeping.chosen = false);
    }

    pub(super) fn open_new(self) {
        let id = new_id();
        self.show(id.clone(), nothing(id), false);
    }

    pub(super) fn open_content(self, id: String, content: Option<Content>) {
        let (revision, draft, newer) = match content {
            Some(Content::Draft(revision, draft)) => (revision, draft, false),
            Some(Content::Newer(Some(draft))) => (0, draft, true),
            _ => return,
        };
        self.shelf.with_value(|shelf| shelf.remember_open(&id));
        self.show(id, Base { revision, draft }, newer);
    }

    /// Shows another draft; the one before is kept, or was given up.
    pub(super) fn show(self, id: String, base: Base, newer: bool) {
        let draft = base.draft.clone();
        self.keeping.update_value(|keeping| keeping.change(id, base));
        self.trial.set(None);
        self.forget_example();
        self.forget_unread();
        self.note(History::clear);
        self.locked.set(newer);
        self.note_durable(&draft);
        self.draft.set(draft);
        self.show_saved();
    }

    /// Keeps a draft that is not the open one. Whether it is kept; where it cannot be, that is said.
    async fn keep(self, id: String, draft: Draft) -> bool {
        let Some(shelf) = self.shelf.try_get_value() else { return false };
        if self.only_looking.get_untracked() {
            return false;
        }
        let base = match shelf.draft(&id) {
            Some(Content::Draft(revision, draft)) => Base { revision, draft },
            _ => nothing(id.clone()),
        };
        let outcome = shelf.commit(&id, &base, &draft).await;
        if self.draft.try_get_untracked().is_none() {
            return false;
        }
        let kept = match outcome {
            Ok(committed) => {
                shelf.note_something_to_write();
                self.note_trouble(&committed);
                self.absorb();
                true
            }
            Err(StoreError { message }) => {
                self.toasts.say(message);
                false
            }
        };
        self.note_shelf_changed();
        kept
    }
}

/// What `live` says, with the revision and the time of what is `kept` of it.
fn stamped(live: &Arc<Draft>, kept: &Arc<Draft>) -> Arc<Draft> {
    let stamps = |draft: &Draft| (draft.revision, draft.updated.clone());
    if stamps(live) == stamps(kept) {
        return live.clone();
    }
    let (revision, updated) = stamps(kept);
    Arc::new(Draft { revision, updated, ..Draft::clone(live) })
}

/// A draft that says nothing and was never kept.
pub(super) fn nothing(id: String) -> Base {
    Base { revision: 0, draft: Arc::new(Draft { id: Some(id), ..Draft::default() }) }
}

/// The same facts as a draft that is not kept yet.
fn unkept(draft: &Draft) -> Draft {
    Draft { id: None, revision: None, updated: None, ..draft.clone() }
}
