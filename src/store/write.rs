//! Keeping and deleting drafts: to the journal first, then to the texts.

use super::content::{Base, Content, Next, gone, next};
use super::journal::NotWritten;
use super::texts::{StoreError, draft_name};
use super::{Shelf, quarantine};
use crate::device::now;
use crate::draft::Draft;

/// How well a draft is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// In the journal: a crash of the browser does not take it.
    Durably,
    /// In localStorage alone, which may lose the last minute when the browser crashes.
    Locally,
    /// In memory, which ends with the page: there is no place, or it refuses to be written.
    InMemory,
}

/// What became of a draft that was to be kept.
#[derive(Clone, Debug)]
pub struct Committed {
    /// The state that is kept now: what was asked for, with what other pages did meanwhile.
    pub state: Base,
    /// How well.
    pub kept: Kept,
    /// What went wrong on the way, though it is kept.
    pub trouble: Option<StoreError>,
}

impl Shelf {
    /// How well this shelf keeps drafts.
    #[must_use]
    pub fn keeps(&self) -> Kept {
        if self.0.journal.borrow().is_some() {
            Kept::Durably
        } else if self.0.local {
            Kept::Locally
        } else {
            Kept::InMemory
        }
    }

    /// Keeps `mine`, which went on from `base`, as the draft `id`. Comes back when it is kept.
    ///
    /// # Errors
    /// A [`StoreError`] where it may not be kept: it is too large, or a newer version wrote what is
    /// there. What was kept before stays.
    pub async fn commit(
        &self,
        id: &str,
        base: &Base,
        mine: &Draft,
    ) -> Result<Committed, StoreError> {
        let mine = Draft { id: Some(id.to_owned()), ..mine.clone() };
        self.fork(id, base, &mine);
        let made = self.write(id, |kept| next(kept, base, &mine, &now())).await?;
        let (state, kept, trouble) = made;
        self.know(id, state.clone().into());
        self.tell(id);
        Ok(Committed { state, kept, trouble })
    }

    /// Deletes the draft `id`.
    ///
    /// # Errors
    /// A [`StoreError`] where it could not be deleted.
    pub async fn delete(&self, id: &str) -> Result<(), StoreError> {
        let (state, ..) = self.write(id, gone).await?;
        self.give_up(id);
        self.know(id, state.into());
        self.tell(id);
        Ok(())
    }

    /// Notes what was written, unless something later is known already.
    fn know(&self, id: &str, content: Content) {
        let mut known = self.0.known.borrow_mut();
        if known.get(id).is_none_or(|known| known.revision() <= content.revision()) {
            known.insert(id.to_owned(), content);
        }
    }

    /// Writes what `decide` makes of what is kept.
    async fn write<S: Clone + Into<Content>>(
        &self,
        id: &str,
        decide: impl Fn(Option<&Content>) -> Result<Next<S>, String>,
    ) -> Result<(S, Kept, Option<StoreError>), StoreError> {
        let name = draft_name(id);
        let erasures = self.0.erasures.get();
        let decide = |there: Option<String>| {
            if self.0.erasures.get() != erasures {
                return Err("この端末から消去されました。".to_owned());
            }
            let here = self.0.texts.get(&name).map(|text| self.read(&text));
            let newest = Content::newest(there.map(|text| self.read(&text)), here);
            decide(newest.as_ref())
        };
        let (mut made, mut trouble) = (None, None);
        let journal = self.0.journal.borrow().clone();
        if let Some(journal) = journal {
            let decide = |there| {
                let next = decide(there)?;
                let sealed = next.sealed.clone();
                made = Some(next);
                Ok(sealed)
            };
            match journal.update(&name, decide).await {
                Ok(()) => {}
                Err(NotWritten::Declined(reason)) => return Err(StoreError::new(reason)),
                Err(NotWritten::Failed) => {
                    made = None;
                    let message = "ブラウザの記録領域（IndexedDB）に書き込めませんでした。";
                    trouble = Some(StoreError::new(message));
                }
            }
        }
        let durable = made.is_some();
        let Next { state, sealed } = match made {
            Some(next) => next,
            None => decide(None).map_err(StoreError::new)?,
        };
        if self.0.erasures.get() != erasures {
            return Err(StoreError::new("この端末から消去されました。"));
        }
        let local = self.write_down(id, &state.clone().into(), &sealed);
        let kept = match &local {
            _ if durable => Kept::Durably,
            Ok(()) if self.0.local && !self.0.texts.holds_unwritten() => Kept::Locally,
            _ => Kept::InMemory,
        };
        Ok((state, kept, local.err().or(trouble)))
    }

    /// Writes a state to the texts, unless what stands there is newer. What cannot be read there is
    /// copied to quarantine first, and stays where that fails.
    pub(super) fn write_down(
        &self,
        id: &str,
        content: &Content,
        sealed: &str,
    ) -> Result<(), StoreError> {
        let name = draft_name(id);
        let texts = &*self.0.texts;
        if let Some(there) = texts.get(&name) {
            match self.read(&there) {
                Content::Unreadable(reason) => quarantine::copy(texts, &name, &reason, &now())?,
                there if there.revision() > content.revision() => return Ok(()),
                _ => {}
            }
        }
        if self.0.journal.borrow().is_some() && matches!(content, Content::Gone(_)) {
            // The journal knows of the deletion, should an older copy turn up.
            texts.remove(&name);
            return Ok(());
        }
        texts.set(&name, sealed)
    }
}
