//! Saving: the draft follows to the shelf shortly after each edit, and at once when the page goes
//! away. 「保存済み」 is said when it is so, and not before.
//!
//! One write is under way at a time; what is typed meanwhile goes with the next. Whoever wants the draft kept says
//! so to `keep_open`, and what waits for it runs when all is kept; only who goes away (`leave`) does not wait.
//!
//! Deliberately absent: where drafts are kept, and what other pages do; see `store` and `elsewhere`.

use std::sync::Arc;
use std::time::Duration;

use crate::reactive::prelude::*;
use leptos::task::spawn_local;

use super::Session;
use super::durable::is_halted;
use crate::draft::Draft;
use crate::store::{Base, Committed, Kept, Shelf, StoreError};

/// How long after an edit the draft is kept.
const PAUSE: Duration = Duration::from_millis(150);

/// How long after a failure it is tried again.
const RETRY: Duration = Duration::from_secs(10);

/// What has become of the last edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// It is kept, and a crash of the browser does not take it.
    Saved,
    /// It is kept in this browser, which may lose the last minute when it crashes.
    LocalOnly,
    /// The page around shows it only: it is not kept.
    ShownOnly,
    /// It is about to be kept.
    Saving,
    /// There is no lasting storage: it lives as long as the page.
    MemoryOnly,
    /// It could not be kept, and why.
    Failed(String),
}

impl From<Kept> for SaveState {
    fn from(kept: Kept) -> Self {
        match kept {
            Kept::Durably => Self::Saved,
            Kept::Locally => Self::LocalOnly,
            Kept::InMemory => Self::MemoryOnly,
        }
    }
}

/// What is known of the open draft where it is kept.
pub(super) struct Keeping {
    /// Its id.
    pub id: String,
    /// Its state there, from which the edits go on.
    pub base: Base,
    /// The state before that.
    pub previous: Arc<Draft>,
    /// Whether the shelf may be written: the journal was replayed.
    pub ready: bool,
    /// Whether the person chose it, and it was not opened as the likeliest.
    pub chosen: bool,
    /// Whether it was given while it may only be looked at: it is not kept before it may be changed.
    pub shown_only: bool,
    writing: bool,
    wait: Option<TimeoutHandle>,
    /// Whether it is about to be tried again.
    retrying: bool,
    /// What runs when all of it is kept.
    waiting: Vec<Box<dyn FnOnce()>>,
}

impl Keeping {
    /// Of a draft that was just opened.
    pub fn new(id: String, base: Base) -> Self {
        let previous = base.draft.clone();
        Self {
            id,
            base,
            previous,
            ready: false,
            chosen: false,
            shown_only: false,
            writing: false,
            wait: None,
            retrying: false,
            waiting: Vec::new(),
        }
    }

    /// Goes over to another draft.
    pub fn change(&mut self, id: String, base: Base) {
        self.previous = base.draft.clone();
        (self.id, self.base, self.chosen, self.shown_only) = (id, base, true, false);
    }

    /// Notes what is kept now.
    pub fn advance(&mut self, base: Base) {
        self.previous = std::mem::replace(&mut self.base, base).draft;
    }

    /// Whether a write is under way.
    pub fn is_writing(&self) -> bool {
        self.writing
    }
}

/// The open draft as it is to be kept.
struct Unkept {
    shelf: Shelf,
    id: String,
    base: Base,
    mine: Arc<Draft>,
}

impl Unkept {
    async fn commit(&self) -> Result<Committed, StoreError> {
        self.shelf.commit(&self.id, &self.base, &self.mine).await
    }
}

impl Session {
    /// Keeps the draft shortly after each change, and at once on `pagehide` and when hidden.
    pub(super) fn save_as_it_changes(self) {
        watch(move || self.draft.get(), move |_| self.note_change());
        let pagehide = window_event_listener_untyped("pagehide", move |_| self.leave());
        let hidden = window_event_listener_untyped("visibilitychange", move |_| self.leave());
        on_cleanup(move || {
            self.leave();
            pagehide.remove();
            hidden.remove();
        });
    }

    pub(super) fn note_change(self) {
        if self.is_unsaved() {
            self.save.set(SaveState::Saving);
            self.save_after(PAUSE);
            return;
        }
        match self.save.get_untracked() {
            SaveState::Saving => self.show_saved(),
            // What could not be kept was taken back: what is kept is all there is.
            SaveState::Failed(_) => {
                self.trouble.set(None);
                self.show_saved();
            }
            _ => {}
        }
    }

    /// The person's own draft; `None` where the page is gone.
    pub(super) fn try_own(self) -> Option<Arc<Draft>> {
        self.draft.try_get_untracked().map(|_| self.own_draft_now())
    }

    /// Whether the draft says something that is to be kept and is not.
    pub(super) fn is_unsaved(self) -> bool {
        let base = self
            .keeping
            .try_with_value(|keeping| (!keeping.shown_only).then(|| keeping.base.draft.clone()));
        let differs = |(draft, base): (Arc<Draft>, Arc<Draft>)| !draft.says_the_same_as(&base);
        self.try_own().zip(base.flatten()).is_some_and(differs)
    }

    /// Keeps what is unsaved after a pause, unless that is under way.
    pub(super) fn save_after(self, pause: Duration) {
        self.keeping.try_update_value(|keeping| {
            if keeping.ready && !keeping.writing && keeping.wait.is_none() {
                keeping.wait = set_timeout_with_handle(move || self.save_now(), pause).ok();
            }
        });
    }

    /// Keeps what is unsaved, now.
    pub fn save_now(self) {
        self.keep_open(false);
    }

    /// Tries again to keep what is there, though nothing changed.
    pub fn retry(self) {
        // The page may be gone by then.
        if self.try_own().is_none() {
            return;
        }
        self.keeping.update_value(|keeping| keeping.retrying = false);
        if self.trouble.get_untracked().is_some() {
            self.keep_open(true);
        }
    }

    /// Runs `then` when the open draft is kept. Where it cannot be, the person is told and it is not
    /// run: what was typed would be lost.
    pub(super) fn after_keeping(self, then: impl FnOnce() + 'static) {
        if !self.is_unsaved() {
            then();
            return;
        }
        self.keeping.update_value(|keeping| keeping.waiting.push(Box::new(then)));
        self.keep_open(false);
    }

    /// Keeps the open draft until all that it says is kept, and at least once where `anew`. Where a write is under
    /// way already, that one goes on to what is unsaved.
    fn keep_open(self, anew: bool) {
        spawn_local(async move {
            let mut anew = anew;
            while let Some(unkept) = self.begin_write(anew) {
                let outcome = unkept.commit().await;
                if !self.end_write(&unkept, outcome) {
                    break;
                }
                anew = false;
            }
            self.run_waiting();
        });
    }

    /// The open draft as it stands; `None` where the page is gone, or cannot be trusted any more.
    fn unkept(self) -> Option<Unkept> {
        if is_halted() {
            return None;
        }
        let mine = self.try_own()?;
        let shelf = self.shelf.try_get_value()?;
        let of = |keeping: &Keeping| (keeping.id.clone(), keeping.base.clone());
        let (id, base) = self.keeping.try_with_value(of)?;
        Some(Unkept { shelf, id, base, mine })
    }

    fn begin_write(self, anew: bool) -> Option<Unkept> {
        let unkept = self.unkept()?;
        let begins = anew || self.is_unsaved();
        let begun = self.keeping.try_update_value(|keeping| {
            // Who waits does not wait for the journal: what it knows is merged when it comes.
            let may = keeping.ready || anew || !keeping.waiting.is_empty();
            if !may || keeping.writing {
                return false;
            }
            if let Some(wait) = keeping.wait.take() {
                wait.clear();
            }
            keeping.writing = begins;
            begins
        });
        begun?.then_some(unkept)
    }

    /// Takes in what became of a write. Says whether to go on with the next.
    fn end_write(self, unkept: &Unkept, outcome: Result<Committed, StoreError>) -> bool {
        let still_open = self.keeping.try_update_value(|keeping| {
            keeping.writing = false;
            keeping.id == unkept.id
        });
        // `None`: the page is gone; what it had to say is kept.
        let Some(still_open) = still_open else { return false };
        self.note_shelf_changed();
        match outcome {
            Ok(committed) => {
                unkept.shelf.note_something_to_write();
                self.note_trouble(&committed);
                if !still_open {
                    return true;
                }
                let (base, kept) = (committed.state, committed.kept);
                self.keeping.update_value(|keeping| keeping.advance(base.clone()));
                self.take_in(&unkept.mine, &base.draft);
                self.note_durable(&base.draft);
                self.absorb();
                let unsaved = self.is_unsaved();
                if !unsaved {
                    unkept.shelf.arrive(&unkept.id);
                    self.kept.set_value(kept);
                    self.show_saved();
                }
                unsaved
            }
            Err(error) if still_open => {
                self.keeping.update_value(|keeping| keeping.waiting.clear());
                self.trouble.set(Some(error.message.clone()));
                self.save.set(SaveState::Failed(error.message));
                false
            }
            // What is open now has its own state.
            Err(_) => true,
        }
    }

    /// Runs what waited until all is kept, where it is.
    fn run_waiting(self) {
        let unsaved = self.is_unsaved();
        let waiting = self.keeping.try_update_value(|keeping| {
            let done = !unsaved && !keeping.writing;
            if done { std::mem::take(&mut keeping.waiting) } else { Vec::new() }
        });
        for then in waiting.into_iter().flatten() {
            then();
        }
    }

    /// Takes the trouble of a write to the banner, or takes the banner away.
    pub(super) fn note_trouble(self, committed: &Committed) {
        let trouble = committed.trouble.as_ref().map(|error| error.message.clone());
        self.keeping.update_value(|keeping| {
            if trouble.is_some() && !keeping.retrying {
                keeping.retrying = true;
                set_timeout(move || self.retry(), RETRY);
            }
        });
        if self.trouble.get_untracked() != trouble {
            self.trouble.set(trouble);
        }
    }

    /// Says how well what is shown is kept.
    pub(super) fn show_saved(self) {
        let kept = self.kept.get_value();
        let trouble = self.trouble.get_untracked();
        self.save.set(match (kept, trouble) {
            _ if self.is_shown_only() => SaveState::ShownOnly,
            (Kept::InMemory, Some(reason)) => SaveState::Failed(reason),
            (kept, _) => kept.into(),
        });
    }

    /// The page is going away, or may be, or another draft is opened at once.
    pub(super) fn leave(self) {
        if !self.is_unsaved() {
            return;
        }
        let Some(unkept) = self.unkept() else { return };
        unkept.shelf.leave(&unkept.id, &unkept.base, &unkept.mine);
        // Beside what is under way: the session may not live to see the end of that.
        spawn_local(async move {
            let outcome = unkept.commit().await;
            let open = self.keeping.try_with_value(|keeping| keeping.id == unkept.id);
            match outcome {
                // Where it is still open, something may have been typed since.
                Ok(_) if open != Some(true) => unkept.shelf.arrive(&unkept.id),
                Err(error) if open == Some(false) => self.toasts.say(error.message),
                _ => {}
            }
            self.save_now();
        });
    }
}
