//! The open draft as signals: one plain [`Draft`], one memo of its report, undo, and the state of
//! saving.
//!
//! An edit makes one new draft; the report follows once that is painted (`painted`), and the shelf
//! shortly after. `drafts` are the verbs about the others, `given` is what the page around gives, `elsewhere` what other
//! pages do.
//!
//! Deliberately absent: rules and the wording of the source, where drafts are kept, and what is shown.

mod drafts;
mod durable;
mod elsewhere;
mod example;
mod given;
mod history;
mod painted;
mod saving;
mod toast;
mod trial;
mod unread;
mod verdicts;
mod words;

use std::sync::Arc;

use crate::reactive::prelude::*;

pub use drafts::Listed;
pub use durable::{halt, last_durable};
use example::Aside;
pub use history::EditName;
use history::History;
pub use painted::Painted;
use saving::Keeping;
pub use saving::SaveState;
pub use toast::{Toast, Toasts, WayBack};
pub use trial::{Share, Trial};
use unread::Unread;
pub use unread::{Field, Subject};
pub use words::{Goal, Way};

use crate::catalogue::{CATALOGUE, Level, Specialty};
use crate::device::new_id;
use crate::draft::{Draft, Engagement, EngagementId, Items, Month, Sheet};
use crate::evaluation::{self, Report};
use crate::store::{Kept, Shelf};

/// The open draft and what follows from it. Copy it freely: it is a handle.
#[derive(Clone, Copy)]
pub struct Session {
    number: u32,
    draft: RwSignal<Arc<Draft>>,
    /// The draft that is judged, a paint behind.
    judged: RwSignal<Arc<Draft>>,
    trial: RwSignal<Option<Trial>>,
    tried: Memo<Option<Arc<Draft>>>,
    /// The person's own draft, put aside while the example is shown.
    aside: StoredValue<Option<Aside>>,
    example: RwSignal<bool>,
    chosen_month: RwSignal<Month>,
    as_of: Memo<Month>,
    /// The report of the draft that is judged.
    settled: Memo<Arc<Report>>,
    report: Memo<Arc<Report>>,
    painted: RwSignal<Painted>,
    history: StoredValue<History>,
    can: RwSignal<(bool, bool)>,
    /// Whether whoever shows the page lets the draft only be looked at.
    only_looking: RwSignal<bool>,
    /// Whether a newer version wrote the draft.
    locked: RwSignal<bool>,
    readonly: Memo<bool>,
    /// The same, for the many boxes and buttons that follow it.
    shown_readonly: Signal<bool>,
    save: RwSignal<SaveState>,
    trouble: RwSignal<Option<String>>,
    kept: StoredValue<Kept>,
    keeping: StoredValue<Keeping>,
    shelf: StoredValue<Shelf>,
    shelf_changes: RwSignal<u32>,
    /// What stands in fields and makes no fact.
    unread: RwSignal<Vec<Unread>>,
    /// Short messages at the edge of the page.
    pub toasts: Toasts,
}

impl Session {
    /// Opens the draft that was open last on `shelf`, or a new one, for the month `as_of`.
    #[must_use]
    pub fn open(shelf: Shelf, as_of: Month) -> Self {
        let id = new_id();
        let fresh = drafts::nothing(id.clone());
        let draft = RwSignal::new(fresh.draft.clone());
        let judged = RwSignal::new(fresh.draft.clone());
        let trial = RwSignal::new(None::<Trial>);
        let tried = Memo::new(move || {
            trial.with(|trial| trial.as_ref().map(|trial| Arc::new(trial.apply(&judged.read()))))
        });
        let chosen_month = RwSignal::new(as_of);
        let as_of = Memo::new(move || {
            let of_snapshot = draft.with(|draft| draft.fixed_month());
            of_snapshot.unwrap_or_else(|| chosen_month.get())
        });
        let settled =
            Memo::new(move || Arc::new(evaluation::evaluate(&judged.read(), as_of.get())));
        let report = Memo::new(move || match tried.get() {
            Some(tried) => Arc::new(evaluation::evaluate(&tried, as_of.get())),
            None => settled.get(),
        });
        let (example, only_looking) = (RwSignal::new(false), RwSignal::new(false));
        let locked = RwSignal::new(false);
        let readonly = Memo::new(move || {
            let snapshot = draft.with(|draft| draft.is_snapshot());
            !example.get() && (only_looking.get() || locked.get() || snapshot)
        });
        let shown = draft.get_untracked();
        let painted = Painted { draft: shown.clone(), report: settled.get_untracked(), shown };
        let kept = shelf.keeps();
        let session = Self {
            number: durable::number(),
            draft,
            judged,
            trial,
            tried,
            aside: StoredValue::new(None),
            example,
            chosen_month,
            as_of,
            settled,
            report,
            painted: RwSignal::new(painted),
            history: StoredValue::new(History::default()),
            can: RwSignal::new((false, false)),
            only_looking,
            locked,
            readonly,
            shown_readonly: told(readonly),
            save: RwSignal::new(kept.into()),
            trouble: RwSignal::new(None),
            kept: StoredValue::new(kept),
            keeping: StoredValue::new(Keeping::new(id, fresh)),
            shelf: StoredValue::new(shelf),
            shelf_changes: RwSignal::new(0),
            unread: RwSignal::new(Vec::new()),
            toasts: Toasts::new(),
        };
        session.open_likeliest();
        session.paint_as_it_changes();
        session.save_as_it_changes();
        session.follow_shelf();
        on_cleanup(move || durable::forget(session.number));
        session
    }

    /// The number by which [`last_durable`] knows this session.
    #[must_use]
    pub fn number(self) -> u32 {
        self.number
    }

    /// The draft as it stands, followed.
    #[must_use]
    pub fn draft(self) -> Arc<Draft> {
        self.draft.get()
    }

    /// Which draft is shown: its id, which the example has none of.
    #[must_use]
    pub fn whose(self) -> Memo<Option<String>> {
        Memo::new(move || self.draft.read().id.clone())
    }

    /// The draft as it stands, not followed.
    #[must_use]
    pub fn draft_now(self) -> Arc<Draft> {
        self.draft.get_untracked()
    }

    /// The draft as it is judged, a paint behind; followed.
    #[must_use]
    pub fn judged(self) -> Arc<Draft> {
        self.judged.get()
    }

    /// The draft that the verdicts are about: the one being tried, or the draft itself; followed.
    #[must_use]
    pub fn shown(self) -> Arc<Draft> {
        self.tried.get().unwrap_or_else(|| self.judged())
    }

    /// The month of assessment: of a snapshot its own, else the one that was chosen.
    #[must_use]
    pub fn as_of(self) -> Memo<Month> {
        self.as_of
    }

    /// The month that was chosen, for all drafts but snapshots.
    #[must_use]
    pub fn chosen_month(self) -> Signal<Month> {
        self.chosen_month.into()
    }

    /// Chooses the month of assessment.
    pub fn set_as_of(self, month: Month) {
        self.chosen_month.set(month);
    }

    /// The engagements of `specialty`, each followed by itself.
    #[must_use]
    pub fn engagements(self, specialty: &'static Specialty) -> Each<EngagementId, Engagement> {
        Each::new(
            move || self.draft.get(),
            move |draft, id| draft.sheet(specialty.id)?.engagement(id).cloned(),
        )
    }

    /// Which □ items of each level of `specialty` are ticked, each list followed by itself. Conditions are those of
    /// the engagement `of`.
    #[must_use]
    pub fn ticked(
        self,
        specialty: &'static Specialty,
        of: Memo<Option<EngagementId>>,
    ) -> Each<(Level, Items), Vec<bool>> {
        Each::new(
            move || (self.draft.get(), of.get()),
            move |(draft, of), &(level, items): &(Level, Items)| {
                let none = Sheet::default();
                let sheet = draft.sheet(specialty.id).unwrap_or(&none);
                Some(items.ticked(sheet, specialty.level(level)?, of.as_ref()))
            },
        )
    }

    /// What `read` reads from the sheet of `specialty`, which changes only when its content does.
    #[must_use]
    pub fn sheet<T: PartialEq + Clone + Send + Sync + 'static>(
        self,
        specialty: &'static Specialty,
        read: impl Fn(&Sheet) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move || match self.draft.get().sheet(specialty.id) {
            Some(sheet) => read(sheet),
            None => read(&Sheet::default()),
        })
    }

    /// Changes the draft, as the person does here. Nothing happens where `change` leaves it as it is or it is
    /// read-only.
    pub fn edit(self, name: EditName, change: impl FnOnce(&mut Draft)) {
        if let Some(mut draft) = self.editable() {
            change(&mut draft);
            self.name_added(&mut draft);
            self.put(name, draft);
        }
    }

    /// A copy of the draft to change; `None` where it is read-only.
    fn editable(self) -> Option<Draft> {
        (!self.readonly_now()).then(|| Draft::clone(&self.draft_now()))
    }

    fn name_added(self, draft: &mut Draft) {
        draft.name_added(&self.draft_now(), || self.new_engagement_id());
    }

    /// Puts `after`, which comes of [`Self::editable`], in the place of the draft, where it differs.
    fn put(self, name: EditName, after: Draft) {
        let before = self.draft_now();
        if after == *before {
            return;
        }
        self.note(|history| history.note(name, before));
        self.draft.set(Arc::new(after));
    }

    /// An id for a new engagement that no other page gives at the same time.
    #[must_use]
    pub fn new_engagement_id(self) -> EngagementId {
        EngagementId::new(&format!("e-{}", &new_id()[..12]))
    }

    /// Whether the draft says anything at all; followed.
    #[must_use]
    pub fn says_something(self) -> bool {
        !self.draft.read().is_blank()
    }

    /// Changes the sheet of `specialty`.
    pub fn edit_sheet(
        self,
        specialty: &'static Specialty,
        name: EditName,
        change: impl FnOnce(&mut Sheet),
    ) {
        self.edit(name, |draft| {
            let blank = draft.sheet(specialty.id).is_none();
            change(draft.sheet_mut(specialty.id));
            // A sheet that was made for nothing is none.
            if blank && draft.sheet(specialty.id) == Some(&Sheet::default()) {
                draft.remove_sheet(specialty.id);
            }
        });
    }

    /// Changes what the sheet of `specialty` says of 専門性, 技術の継承 or 後進の育成. Where notes, links
    /// or dates go with it, that is said, `what` being its words, and can be had back.
    pub fn edit_entries(
        self,
        specialty: &'static Specialty,
        name: EditName,
        what: &str,
        change: impl FnOnce(&mut Sheet),
    ) {
        let noted = || {
            let draft = self.draft.read_untracked();
            draft.sheet(specialty.id).map_or(0, Sheet::noted)
        };
        let before = noted();
        self.edit_sheet(specialty, name, change);
        let gone = match before.saturating_sub(noted()) {
            0 => return,
            1 => String::new(),
            several => format!("{several}件の"),
        };
        self.toasts.say_with_undo(format!("「{what}」の{gone}メモと証跡も消しました"));
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
            sheet.change_engagement(id, change);
        });
    }

    /// Takes back the last edit, and says which.
    pub fn undo(self) {
        if self.readonly_now() {
            return;
        }
        let current = self.draft.get_untracked();
        if let Some((name, draft)) = self.note(|history| history.undo(current)) {
            self.step_to(draft, "元に戻しました", &name);
        }
    }

    /// Does again what was taken back, and says which.
    pub fn redo(self) {
        if self.readonly_now() {
            return;
        }
        let current = self.draft.get_untracked();
        if let Some((name, draft)) = self.note(|history| history.redo(current)) {
            self.step_to(draft, "やり直しました", &name);
        }
    }

    /// Shows `after`, and says to which edit that is a step back or forth, and where: it may be on another page.
    fn step_to(self, after: Arc<Draft>, done: &str, name: &EditName) {
        let before = self.draft_now();
        let specialties = CATALOGUE.specialties.iter();
        let changed: Vec<_> =
            specialties.filter(|one| before.sheet(one.id) != after.sheet(one.id)).collect();
        let place = match changed[..] {
            [only] => format!("（{}）", only.name),
            _ => String::new(),
        };
        self.draft.set(after);
        self.toasts.say_step(format!("{done}：{}{place}", name.label));
    }

    /// Whether there is something to undo, and something to redo; followed.
    #[must_use]
    pub fn can_undo_redo(self) -> (bool, bool) {
        if self.readonly.get() { (false, false) } else { self.can.get() }
    }

    /// Ends a run of typing: what is typed next can be undone on its own.
    pub fn settle(self) {
        self.history.update_value(History::settle);
    }

    /// Whether the draft may only be looked at: it is a snapshot, a newer version wrote it, or
    /// whoever shows the page says so.
    #[must_use]
    pub fn readonly(self) -> Signal<bool> {
        self.shown_readonly
    }

    /// The same as it stands, not followed.
    #[must_use]
    pub fn readonly_now(self) -> bool {
        self.readonly.get_untracked()
    }

    /// Says whether the draft may only be looked at, whatever it is.
    pub fn set_readonly(self, readonly: bool) {
        self.only_looking.set(readonly);
        if !readonly {
            self.keep_what_was_shown();
        }
    }

    /// Whether whoever shows the page lets drafts only be looked at, all of them; followed.
    #[must_use]
    pub fn is_only_looking(self) -> bool {
        self.only_looking.get()
    }

    /// Whether a newer version wrote the draft; followed.
    #[must_use]
    pub fn is_newer(self) -> bool {
        self.locked.get()
    }

    /// The person's own draft as JSON text, whatever is shown; what a newer version wrote exactly as it did, and
    /// `None` where it cannot be had so. Not followed.
    #[must_use]
    pub fn own_text_now(self) -> Option<String> {
        if !self.locked.get_untracked() {
            return Some(self.own_draft_now().to_text());
        }
        let id = self.keeping.with_value(|keeping| keeping.id.clone());
        self.shelf.with_value(|shelf| shelf.newer(&id))
    }

    /// The state of saving; followed.
    #[must_use]
    pub fn save_state(self) -> SaveState {
        self.save.get()
    }

    /// What goes wrong with saving, until it is solved; followed.
    #[must_use]
    pub fn trouble(self) -> Option<String> {
        self.trouble.get()
    }

    fn note_durable(self, draft: &Arc<Draft>) {
        durable::note(self.number, draft);
    }

    fn note_shelf_changed(self) {
        self.shelf_changes.try_update(|changes| *changes += 1);
    }

    /// A step of one's own: what a message offers to undo is not the last one any more.
    fn note<T>(self, change: impl FnOnce(&mut History) -> T) -> T {
        self.toasts.go_on();
        self.change_history(change)
    }

    fn change_history<T>(self, change: impl FnOnce(&mut History) -> T) -> T {
        self.history.update_value(|history| {
            let out = change(history);
            self.can.set(history.can());
            out
        })
    }
}
