//! The open draft as signals: one plain [`Draft`], one memo of its report, undo, and the state of
//! saving.
//!
//! An edit makes one new draft; the report follows as a memo and the shelf follows after a pause.
//! No rule and no wording lives here.

mod example;
mod history;
mod saving;
mod toast;
mod trial;
mod verdicts;
mod words;

use std::sync::Arc;

use leptos::prelude::*;

use example::Aside;
pub use history::EditName;
use history::History;
pub use saving::SaveState;
pub use toast::{Toast, Toasts};
pub use trial::Trial;
pub use words::{Goal, Way};

use crate::catalogue::Specialty;
use crate::draft::{Draft, Engagement, EngagementId, Month, Sheet};
use crate::evaluation::{self, Report};
use crate::store::{self, Shelf};

/// The open draft and what follows from it. Copy it freely: it is a handle.
#[derive(Clone, Copy)]
pub struct Session {
    draft: RwSignal<Arc<Draft>>,
    trial: RwSignal<Option<Trial>>,
    tried: Memo<Option<Arc<Draft>>>,
    /// The person's own draft, put aside while the example is shown.
    aside: StoredValue<Option<Aside>>,
    example: RwSignal<bool>,
    as_of: RwSignal<Month>,
    /// The report of the draft itself.
    settled: Memo<Arc<Report>>,
    report: Memo<Arc<Report>>,
    history: StoredValue<History>,
    can: RwSignal<(bool, bool)>,
    readonly: RwSignal<bool>,
    save: RwSignal<SaveState>,
    shelf: StoredValue<Shelf, LocalStorage>,
    /// Short messages at the edge of the page.
    pub toasts: Toasts,
}

impl Session {
    /// Opens the draft that was open last on `shelf`, or a new one, for the month `as_of`.
    #[must_use]
    pub fn open(shelf: Shelf, as_of: Month) -> Self {
        let draft = match shelf.opened() {
            Some(Ok(draft)) => draft,
            Some(Err(_)) | None => Draft { id: Some(store::new_id()), ..Draft::default() },
        };
        let draft = RwSignal::new(Arc::new(draft));
        let trial = RwSignal::new(None::<Trial>);
        let tried = Memo::new(move |_| {
            trial.with(|trial| trial.as_ref().map(|trial| Arc::new(trial.apply(&draft.read()))))
        });
        let as_of = RwSignal::new(as_of);
        let settled =
            Memo::new(move |_| Arc::new(evaluation::evaluate(&draft.read(), as_of.get())));
        let report = Memo::new(move |_| match tried.get() {
            Some(tried) => Arc::new(evaluation::evaluate(&tried, as_of.get())),
            None => settled.get(),
        });
        let session = Self {
            draft,
            trial,
            tried,
            aside: StoredValue::new(None),
            example: RwSignal::new(false),
            as_of,
            settled,
            report,
            history: StoredValue::new(History::default()),
            can: RwSignal::new((false, false)),
            readonly: RwSignal::new(false),
            save: RwSignal::new(SaveState::of(&shelf)),
            shelf: StoredValue::new_local(shelf),
            toasts: Toasts::new(),
        };
        session.save_as_it_changes();
        session
    }

    /// The draft as it stands, followed.
    #[must_use]
    pub fn draft(self) -> Arc<Draft> {
        self.draft.get()
    }

    /// The draft as it stands, not followed.
    #[must_use]
    pub fn draft_now(self) -> Arc<Draft> {
        self.draft.get_untracked()
    }

    /// The draft that the verdicts are about: the one being tried, or the draft itself; followed.
    #[must_use]
    pub fn shown(self) -> Arc<Draft> {
        self.tried.get().unwrap_or_else(|| self.draft.get())
    }

    /// The month of assessment.
    #[must_use]
    pub fn as_of(self) -> RwSignal<Month> {
        self.as_of
    }

    /// The engagement `id`, which changes only when its own content does.
    #[must_use]
    pub fn engagement(
        self,
        specialty: &'static Specialty,
        id: EngagementId,
    ) -> Memo<Option<Engagement>> {
        Memo::new(move |_| {
            let draft = self.draft.get();
            draft.sheet(specialty.id).and_then(|sheet| sheet.engagement(&id)).cloned()
        })
    }

    /// What `read` reads from the sheet of `specialty`, which changes only when its content does.
    #[must_use]
    pub fn sheet<T: PartialEq + Clone + Send + Sync + 'static>(
        self,
        specialty: &'static Specialty,
        read: impl Fn(&Sheet) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| match self.draft.get().sheet(specialty.id) {
            Some(sheet) => read(sheet),
            None => read(&Sheet::default()),
        })
    }

    /// Changes the draft. Nothing happens where `change` leaves it as it is or it is read-only.
    pub fn edit(self, name: EditName, change: impl FnOnce(&mut Draft)) {
        if self.readonly.get_untracked() {
            return;
        }
        let before = self.draft.get_untracked();
        let mut after = Draft::clone(&before);
        change(&mut after);
        if after == *before {
            return;
        }
        self.note(|history| history.note(name, before));
        self.draft.set(Arc::new(after));
    }

    /// Changes the sheet of `specialty`.
    pub fn edit_sheet(
        self,
        specialty: &'static Specialty,
        name: EditName,
        change: impl FnOnce(&mut Sheet),
    ) {
        self.edit(name, |draft| change(draft.sheet_mut(specialty.id)));
    }

    /// Changes the engagement `id` on the sheet of `specialty`.
    pub fn edit_engagement(
        self,
        specialty: &'static Specialty,
        id: &EngagementId,
        name: EditName,
        change: impl FnOnce(&mut Engagement),
    ) {
        self.edit_sheet(specialty, name, |sheet| {
            let engagements = sheet.engagements.iter_mut().flatten();
            if let Some(engagement) = engagements.into_iter().find(|known| known.id == *id) {
                change(engagement);
            }
        });
    }

    /// Opens another draft in place of this one; its history starts anew.
    pub fn replace(self, draft: Draft) {
        self.trial.set(None);
        self.forget_example();
        self.note(History::clear);
        self.draft.set(Arc::new(draft));
    }

    /// Takes back the last edit, and says which.
    pub fn undo(self) {
        let current = self.draft.get_untracked();
        if let Some((name, draft)) = self.note(|history| history.undo(current)) {
            self.draft.set(draft);
            self.toasts.say(format!("元に戻しました：{}", name.label));
        }
    }

    /// Does again what was taken back, and says which.
    pub fn redo(self) {
        let current = self.draft.get_untracked();
        if let Some((name, draft)) = self.note(|history| history.redo(current)) {
            self.draft.set(draft);
            self.toasts.say(format!("やり直しました：{}", name.label));
        }
    }

    /// Whether there is something to undo, and something to redo; followed.
    #[must_use]
    pub fn can_undo_redo(self) -> (bool, bool) {
        self.can.get()
    }

    /// Ends a run of typing: what is typed next can be undone on its own.
    pub fn settle(self) {
        self.history.update_value(History::settle);
    }

    /// Whether the draft may only be looked at.
    #[must_use]
    pub fn readonly(self) -> RwSignal<bool> {
        self.readonly
    }

    /// The state of saving; followed.
    #[must_use]
    pub fn save_state(self) -> SaveState {
        self.save.get()
    }

    fn note<T>(self, change: impl FnOnce(&mut History) -> T) -> T {
        let mut out = None;
        self.history.update_value(|history| {
            out = Some(change(history));
            self.can.set(history.can());
        });
        out.expect("the history lives as long as the session")
    }
}
