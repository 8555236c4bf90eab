//! After a page ended, however it ended: replaying the journal, and keeping what a page left behind.

use std::sync::Arc;

use super::content::{Base, Content, Left};
use super::envelope::Envelope;
use super::journal::Journal;
use super::keeping::OPEN;
use super::texts::{draft_id, draft_name};
use super::{Change, Shelf, quarantine};
use crate::device::now;
use crate::draft::Draft;

/// What a page leaves behind that is not kept.
const LEFT: &str = "left/";
/// What a page kept while the journal did not come, from where it went on.
const FORK: &str = "fork/";

impl Shelf {
    /// Opens the journal and replays it: of each draft the newer copy counts, and both places get
    /// it. Then what pages left behind is kept, and what was kept here meanwhile. Reports [`Change::Ready`].
    pub async fn recover(&self) {
        let erasures = self.0.erasures.get();
        let mut adopted = Vec::new();
        if let Ok(journal) = Journal::open(&self.0.key).await
            && let Ok(all) = journal.all().await
        {
            self.0.journal.replace(Some(journal.clone()));
            // What was read before everything was erased is nothing any more.
            if self.0.erasures.get() == erasures {
                self.replay(&journal, &all).await;
                let left = |name: &str| name.starts_with(LEFT) || name.starts_with(FORK);
                adopted.extend(all.into_iter().filter(|(name, _)| left(name)));
            }
        }
        self.0.forks.take();
        self.adopt(&adopted).await;
        self.report(Change::Ready);
    }

    async fn replay(&self, journal: &Journal, all: &[(String, String)]) {
        for (name, text) in all {
            let Some(id) = draft_id(name) else { continue };
            let content = Content::read(text);
            let known = self.draft(id).map(|known| known.revision());
            if let Content::Unreadable(_) = content {
                self.learn(id, content, text);
            } else if let (Some(known), Content::Draft(revision, draft)) = (known, &content)
                && known >= *revision
                && self.is_forked(id, *revision)
            {
                // Whatever was kept here alone is kept anew on top of it.
                let ahead = Content::Draft(known + 1, draft.clone());
                let sealed = Envelope { revision: known + 1, text: draft.to_text() }.seal();
                let _ = self.write_down(id, &ahead, &sealed);
                self.learn(id, ahead, &sealed);
            } else if known.is_none_or(|known| known < content.revision()) {
                // Where there is no room for it, the journal has it all the same.
                let _ = self.write_down(id, &content, text);
                self.learn(id, content, text);
            }
        }
        for id in self.ids() {
            let Some(content) = self.draft(&id) else { continue };
            let name = draft_name(&id);
            let journaled = all.iter().find(|(known, _)| *known == name);
            let behind = journaled
                .is_none_or(|(_, text)| Content::read(text).revision() < content.revision());
            if let (Content::Draft(ours, _), true, Some(text)) =
                (content, behind, self.0.texts.get(&name))
            {
                let newer =
                    move |there: Option<String>| match there.map(|text| Content::read(&text)) {
                        Some(there) if there.revision() >= ours => Err(String::new()),
                        _ => Ok(text),
                    };
                // Where it fails, the next edit tries again.
                let _ = journal.update(&name, newer).await;
            }
        }
        if let Some((_, open)) = all.iter().find(|(name, _)| name == OPEN)
            && self.0.texts.get(OPEN).is_none()
        {
            let _ = self.0.texts.set(OPEN, open);
        }
    }

    /// Leaves behind an edit of the draft `id` that is not kept yet: at once, because the page is going away.
    /// The next page keeps it, or this one, should it stay.
    pub fn leave(&self, id: &str, base: &Base, mine: &Draft) {
        if self.0.local {
            self.put_left(id, base, mine);
        }
    }

    /// The same for an edit that is about to be kept while the journal was not replayed yet: what the journal
    /// knows is merged with it when it comes.
    pub(super) fn fork(&self, id: &str, base: &Base, mine: &Draft) {
        let forked = self.0.forks.borrow_mut().as_mut().map(|forks| {
            forks.get_or_insert(id.to_owned(), base.clone());
        });
        if forked.is_some() {
            self.put_left(id, base, mine);
        }
    }

    /// Whether a page kept the draft `id` without the journal, going on from a state before `revision`.
    fn is_forked(&self, id: &str, revision: u64) -> bool {
        let names = self.0.texts.names();
        let mut of_it = names.iter().filter(|name| {
            name.strip_prefix(FORK)
                .and_then(|rest| rest.split_once('/'))
                .is_some_and(|(_, of)| of == id)
        });
        of_it.any(|name| {
            let left = self.0.texts.get(name).and_then(|text| Left::read(&text));
            left.is_some_and(|left| left.revision < revision)
        })
    }

    fn put_left(&self, id: &str, base: &Base, mine: &Draft) {
        let fork = self.0.forks.borrow().as_ref().and_then(|forks| forks.get(id).cloned());
        let name = self.left(if fork.is_some() { FORK } else { LEFT }, id);
        let Base { revision, draft } = fork.unwrap_or_else(|| base.clone());
        let mine = Draft { id: Some(id.to_owned()), ..mine.clone() };
        let left = Left { revision, base: Draft::clone(&draft), mine };
        // Where there is no room the edit goes the usual way, which may still be quick enough.
        let _ = self.0.texts.set(&name, &left.seal());
    }

    /// Takes away what this page left behind of the draft `id`, because all of it is kept.
    pub fn arrive(&self, id: &str) {
        if self.0.forks.borrow().is_none() {
            self.0.texts.remove(&self.left(LEFT, id));
        }
    }

    /// The draft `id` is deleted: what this page did to it before is nothing any more.
    pub(super) fn give_up(&self, id: &str) {
        if let Some(forks) = &mut *self.0.forks.borrow_mut() {
            forks.remove(id);
        }
        for kind in [LEFT, FORK] {
            self.0.texts.remove(&self.left(kind, id));
        }
    }

    fn left(&self, kind: &str, id: &str) -> String {
        format!("{kind}{}/{id}", self.0.page)
    }

    /// Keeps what pages left behind when they went away in the middle of an edit, or kept without the journal.
    /// The journal notes what was kept: `adopted` is what it knows. That a text is taken away from localStorage
    /// may be lost in a crash, and what is kept twice would replace what was entered since.
    async fn adopt(&self, adopted: &[(String, String)]) {
        let journal = self.0.journal.borrow().clone();
        let note = async |name: &str, text: String| {
            if let Some(journal) = &journal {
                // Where it fails, it may be kept twice.
                let _ = journal.update(name, move |_| Ok(text)).await;
            }
        };
        for (name, _) in adopted {
            if self.0.texts.get(name).is_none() {
                note(name, String::new()).await;
            }
        }
        for name in self.0.texts.names() {
            if !name.starts_with(LEFT) && !name.starts_with(FORK) {
                continue;
            }
            let Some(text) = self.0.texts.get(&name) else { continue };
            let known = adopted.iter().any(|(known, kept)| (known, kept) == (&name, &text));
            let done = match Left::read(&text) {
                Some(_) if known => true,
                Some(left) => self.take_up(left).await,
                None => {
                    let reason = "ページを閉じる間際の書き残しが壊れています。";
                    quarantine::copy(&*self.0.texts, &name, reason, &now()).is_ok()
                }
            };
            if done && !known {
                note(&name, text.clone()).await;
            }
            if done && self.0.texts.get(&name).as_ref() == Some(&text) {
                self.0.texts.remove(&name);
            }
        }
    }

    /// Keeps what was left behind; whether it is kept.
    async fn take_up(&self, left: Left) -> bool {
        let base = Base { revision: left.revision, draft: Arc::new(left.base) };
        match left.mine.id.clone() {
            Some(id) => self.commit(&id, &base, &left.mine).await.is_ok(),
            None => false,
        }
    }
}
