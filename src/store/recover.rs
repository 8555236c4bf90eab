//! After a page ended, however it ended: replaying the journal, and keeping what a page left behind.

use std::sync::Arc;

use super::content::{Base, Content, Left};
use super::journal::Journal;
use super::{Change, Shelf, now, quarantine};
use crate::draft::Draft;

impl Shelf {
    /// Opens the journal and replays it: of each draft the newer copy counts, and both places get
    /// it. Then what pages left behind is kept. Reports [`Change::Ready`].
    pub async fn recover(&self) {
        if let Ok(journal) = Journal::open(&self.0.key).await
            && let Ok(all) = journal.all().await
        {
            self.0.journal.replace(Some(journal.clone()));
            self.replay(&journal, all).await;
        }
        self.adopt().await;
        self.report(Change::Ready);
    }

    async fn replay(&self, journal: &Journal, all: Vec<(String, String)>) {
        for (name, text) in &all {
            let Some(id) = name.strip_prefix("draft/") else { continue };
            let content = Content::read(text);
            let known = self.draft(id).map(|known| known.revision());
            if let Content::Unreadable(_) = content {
                self.learn(id, content, text);
            } else if known.is_none_or(|known| known < content.revision()) {
                // Where there is no room for it, the journal has it all the same.
                let _ = self.write_down(id, &content, text);
                self.learn(id, content, text);
            }
        }
        for (id, content) in self.drafts() {
            let name = format!("draft/{id}");
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
        if let Some((_, open)) = all.iter().find(|(name, _)| name == "open")
            && self.0.texts.get("open").is_none()
        {
            let _ = self.0.texts.set("open", open);
        }
    }

    /// Leaves behind an edit that is not kept yet: at once, because the page is going away. The next
    /// page keeps it, or this one, should it stay.
    pub fn leave(&self, base: &Base, mine: &Draft) {
        if self.0.local {
            let base_draft = Draft::clone(&base.draft);
            let left = Left { revision: base.revision, base: base_draft, mine: mine.clone() };
            // Where there is no room the edit goes the usual way, which may still be quick enough.
            let _ = self.0.texts.set(&self.left(), &left.seal());
        }
    }

    /// Takes away what this page left behind, because all of it is kept.
    pub fn arrive(&self) {
        self.0.texts.remove(&self.left());
    }

    fn left(&self) -> String {
        format!("left/{}", self.0.page)
    }

    /// Keeps what pages left behind when they went away in the middle of an edit.
    async fn adopt(&self) {
        for name in self.0.texts.names() {
            if !name.starts_with("left/") {
                continue;
            }
            let Some(text) = self.0.texts.get(&name) else { continue };
            let done = match Left::read(&text) {
                Some(left) => {
                    let base = Base { revision: left.revision, draft: Arc::new(left.base) };
                    let id = left.mine.id.clone();
                    match id {
                        Some(id) => self.commit(&id, &base, &left.mine).await.is_ok(),
                        None => false,
                    }
                }
                None => {
                    let reason = "ページを閉じる間際の書き残しが壊れています。";
                    quarantine::copy(&*self.0.texts, &name, reason, &now()).is_ok()
                }
            };
            if done && self.0.texts.get(&name).as_ref() == Some(&text) {
                self.0.texts.remove(&name);
            }
        }
    }
}
