//! What else is kept beside the drafts: which one is open, when the last export was, what is in
//! quarantine; and erasing all of it.

use web_sys::Storage;

use super::content::There;
use super::journal::Journal;
use super::local::prefix;
use super::quarantine::Quarantined;
use super::texts::StoreError;
use super::{Shelf, quarantine};
use crate::device::{days_since, now};

/// When drafts were last written to a file.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Backup {
    /// Days since the last time, or since there has been something to write.
    pub days: f64,
    /// Whether it ever happened.
    pub ever: bool,
}

/// The name under which the id of the draft stands that was opened last.
pub(super) const OPEN: &str = "open";
const BACKUP: &str = "backup";

impl Shelf {
    /// Ids of drafts that may be opened at the start, the likeliest first: the one that this tab
    /// had open, the one that was opened last, then the one that was changed last.
    #[must_use]
    pub fn candidates(&self) -> Vec<String> {
        let tab = tab_storage().and_then(|tab| tab.get_item(&self.tab_name()).ok().flatten());
        let mut latest: Vec<_> = self.drafts();
        crate::order::sort_by_key(&mut latest, |(_, there)| match there {
            There::Draft(draft) => draft.updated.clone(),
            There::Newer(_) => None,
        });
        let latest = latest.into_iter().rev().filter_map(|(id, there)| match there {
            There::Draft(draft) if !draft.is_snapshot() => Some(id),
            _ => None,
        });
        tab.into_iter().chain(self.0.texts.get(OPEN)).chain(latest).collect()
    }

    /// Remembers which draft is open, in this tab and for the next one.
    pub fn remember_open(&self, id: &str) {
        // Where it cannot be remembered, the draft that was changed last is opened.
        let _ = self.0.texts.set(OPEN, id);
        if let Some(tab) = tab_storage() {
            let _ = tab.set_item(&self.tab_name(), id);
        }
    }

    fn tab_name(&self) -> String {
        format!("{}{OPEN}", prefix(&self.0.key))
    }

    /// When drafts were last written to a file; `None` where there is nothing to write yet.
    #[must_use]
    pub fn backup(&self) -> Option<Backup> {
        let text = self.0.texts.get(BACKUP)?;
        let (when, what) = text.split_once(' ')?;
        Some(Backup { days: days_since(when)?, ever: what == "written" })
    }

    /// Notes that there is something to write, where that is new.
    pub fn note_something_to_write(&self) {
        if self.0.texts.get(BACKUP).is_none() {
            let _ = self.0.texts.set(BACKUP, &format!("{} begun", now()));
        }
    }

    /// Notes that the drafts were written to a file.
    pub fn note_written(&self) {
        let _ = self.0.texts.set(BACKUP, &format!("{} written", now()));
    }

    /// What is in quarantine.
    #[must_use]
    pub fn quarantined(&self) -> Vec<Quarantined> {
        quarantine::list(&*self.0.texts)
    }

    /// Takes one out of quarantine for ever, as the person asked.
    pub async fn discard(&self, number: u32) {
        let found = self.quarantined().into_iter().find(|known| known.number == number);
        quarantine::remove(&*self.0.texts, number);
        let journal = self.0.journal.borrow().clone();
        if let Some((found, journal)) = found.zip(journal) {
            // Where it stands there, the next page would find it again.
            let same = move |there: Option<String>| match there {
                Some(there) if there == found.text => Ok(String::new()),
                _ => Err(String::new()),
            };
            let _ = journal.update(&found.from, same).await;
        }
    }

    /// Erases everything of this storage key from this device, and nothing else.
    ///
    /// # Errors
    /// A [`StoreError`] where the journal could not be emptied.
    pub async fn erase(&self) -> Result<(), StoreError> {
        self.0.erasures.set(self.0.erasures.get() + 1);
        // Before anything is waited for: what is begun meanwhile is no part of it.
        for name in self.0.texts.names() {
            self.0.texts.remove(&name);
        }
        if let Some(tab) = tab_storage() {
            let _ = tab.remove_item(&self.tab_name());
        }
        let left = !self.0.texts.names().is_empty();
        self.0.known.borrow_mut().clear();
        let journal = self.0.journal.borrow().clone();
        let emptied = match journal {
            Some(journal) => journal.erase().await,
            // It did not come yet, or could not be opened at the start; what is in it is there all the same.
            None => match Journal::open(&self.0.key).await {
                Ok(journal) => journal.erase().await,
                Err(failed) if self.0.local => Err(failed),
                Err(_) => Ok(()),
            },
        };
        self.tell_erased();
        if left {
            return Err(StoreError::new(
                "ブラウザの記録領域（localStorage）から消去できませんでした。",
            ));
        }
        emptied.map_err(|_| {
            StoreError::new("ブラウザの記録領域（IndexedDB）から消去できませんでした。")
        })
    }
}

/// The storage of this tab alone, where there is one.
fn tab_storage() -> Option<Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}
