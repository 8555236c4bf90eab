//! The shelf: all drafts of one storage key, as they are kept.
//!
//! Two places hold every draft: the journal, which is durable, and localStorage, which is there at
//! once. The newer copy counts, and whatever is written goes to the journal first. Where one of them
//! is missing the other does alone; where both are, memory does.
//!
//! Deliberately absent: which draft is open, what is unsaved, and signals; that is the session's.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use super::content::{Base, Content, There};
use super::envelope::Envelope;
use super::journal::Journal;
use super::local::Local;
use super::others::{Heard, Others};
use super::quarantine;
use super::texts::{Memory, Texts, draft_id, draft_name};
use crate::device::{new_id, now};
use crate::draft::Draft;
use crate::order::Map;

/// What hears of changes.
type Listener = Rc<dyn Fn(Change)>;

/// The shelf of one storage key. Clone it freely: it is a handle.
#[derive(Clone)]
pub struct Shelf(pub(super) Rc<Inside>);

pub(super) struct Inside {
    pub(super) key: String,
    /// This page among those that show the same drafts.
    pub(super) page: String,
    pub(super) texts: Rc<dyn Texts>,
    /// Whether `texts` outlast the page.
    pub(super) local: bool,
    pub(super) journal: RefCell<Option<Journal>>,
    /// What is known of each draft, newest copy.
    pub(super) known: RefCell<Map<String, Content>>,
    /// How often everything was erased: what began before does not write any more.
    pub(super) erasures: Cell<u32>,
    /// Until the journal was replayed: of each draft kept meanwhile, what it went on from. The journal may
    /// know of states after that.
    pub(super) forks: RefCell<Option<Map<String, Base>>>,
    /// The text that was read last, and what it holds.
    last_read: RefCell<Option<(String, Content)>>,
    others: RefCell<Option<Others>>,
    listener: RefCell<Option<Listener>>,
}

/// What changed on the shelf without the session's doing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The journal was replayed, or is missing: from now on the shelf is as it is.
    Ready,
    /// This draft.
    Draft(String),
    /// Everything was erased.
    Erased,
}

impl Shelf {
    /// Opens the shelf of `key`: in localStorage where that can be read, else in memory. The
    /// journal is opened by [`Self::recover`].
    #[must_use]
    pub fn open(key: &str) -> Self {
        let local = Local::probe(key);
        let is_local = local.is_some();
        let texts: Rc<dyn Texts> = match local {
            Some(local) => Rc::new(local),
            None => Memory::of(key),
        };
        let shelf = Self(Rc::new(Inside {
            key: key.to_owned(),
            page: new_id(),
            texts,
            local: is_local,
            journal: RefCell::default(),
            known: RefCell::default(),
            erasures: Cell::default(),
            forks: RefCell::new(Some(Map::default())),
            last_read: RefCell::default(),
            others: RefCell::default(),
            listener: RefCell::default(),
        }));
        for name in shelf.0.texts.names() {
            if let (Some(id), Some(text)) = (draft_id(&name), shelf.0.texts.get(&name)) {
                shelf.learn(id, Content::read(&text), &text);
            }
        }
        shelf
    }

    /// Calls `listener` when something changes without the caller's doing.
    pub fn listen(&self, listener: impl Fn(Change) + 'static) {
        self.0.listener.replace(Some(Rc::new(listener)));
        let shelf = Rc::downgrade(&self.0);
        let others = Others::listen(&self.0.key, move |heard| {
            let Some(shelf) = shelf.upgrade().map(Self) else { return };
            super::spawn(async move { shelf.hear(heard).await });
        });
        self.0.others.replace(Some(others));
    }

    /// Ends listening, when what shows the drafts is taken away.
    pub fn deafen(&self) {
        self.0.listener.take();
        self.0.others.take();
    }

    pub(super) fn report(&self, change: Change) {
        let listener = self.0.listener.borrow().clone();
        if let Some(listener) = listener {
            listener(change);
        }
    }

    pub(super) fn tell(&self, id: &str) {
        if let Some(others) = &*self.0.others.borrow() {
            others.tell(id);
        }
    }

    pub(super) fn tell_erased(&self) {
        if let Some(others) = &*self.0.others.borrow() {
            others.tell_erased();
        }
    }

    /// Every draft that there is, with its id.
    #[must_use]
    pub fn drafts(&self) -> Vec<(String, There)> {
        let known = self.0.known.borrow();
        known.iter().filter_map(|(id, content)| Some((id.clone(), content.there()?))).collect()
    }

    /// The ids of all drafts of which something is known.
    pub(super) fn ids(&self) -> Vec<String> {
        self.0.known.borrow().keys().cloned().collect()
    }

    /// What is known of one draft.
    #[must_use]
    pub fn draft(&self, id: &str) -> Option<Content> {
        self.0.known.borrow().get(id).cloned()
    }

    /// The text of the draft `id` exactly as it is kept, with its envelope.
    #[must_use]
    pub fn raw(&self, id: &str) -> Option<String> {
        self.0.texts.get(&draft_name(id))
    }

    /// The JSON text of the draft `id` as a newer version wrote it; `None` where that cannot be taken out.
    pub fn newer(&self, id: &str) -> Option<String> {
        let kept = self.raw(id)?;
        if !matches!(Content::read(&kept), Content::Newer(_)) {
            return None;
        }
        Some(Envelope::open(&kept).map_or(kept, |envelope| envelope.text))
    }

    /// What `text` holds. Where drafts are written it stands in several places, and is read once.
    pub(super) fn read(&self, text: &str) -> Content {
        let mut last = self.0.last_read.borrow_mut();
        if let Some((_, content)) = last.as_ref().filter(|(last, _)| last == text) {
            return content.clone();
        }
        let content = Content::read(text);
        *last = Some((text.to_owned(), content.clone()));
        content
    }

    /// Takes in what was found under `id`; what cannot be read goes to quarantine.
    pub(super) fn learn(&self, id: &str, content: Content, text: &str) {
        let Content::Unreadable(reason) = content else {
            let content = with_id(id, content);
            self.0.known.borrow_mut().insert(id.to_owned(), content);
            return;
        };
        let (name, texts) = (draft_name(id), &*self.0.texts);
        if texts.get(&name).as_deref() != Some(text) {
            // It stood in the journal. Where there is no room for it, it stays there.
            let _ = quarantine::put(texts, &name, text, &reason, &now());
        } else if quarantine::copy(texts, &name, &reason, &now()).is_ok() {
            texts.remove(&name);
        }
    }

    async fn hear(&self, heard: Heard) {
        match heard {
            Heard::Draft(id) => self.look(&id).await,
            Heard::Back => {
                let kept = self.kept_names().await;
                if kept.is_empty() && !self.ids().is_empty() {
                    self.forget_all();
                }
                let mut ids = self.ids();
                ids.extend(kept.iter().filter_map(|name| draft_id(name)).map(str::to_owned));
                crate::order::sort(&mut ids);
                ids.dedup();
                for id in ids {
                    self.look(&id).await;
                }
            }
            Heard::Erased => self.forget_all(),
        }
    }

    /// The names of all that is kept, in either place.
    async fn kept_names(&self) -> Vec<String> {
        let mut names = self.0.texts.names();
        let journal = self.0.journal.borrow().clone();
        if let Some(journal) = journal {
            // Where it cannot be read, what is known of it stays.
            let all = journal.all().await.ok();
            names.extend(match all {
                Some(all) => all.into_iter().map(|(name, _)| name).collect(),
                None => self.ids().into_iter().map(|id| draft_name(&id)).collect::<Vec<_>>(),
            });
        }
        names
    }

    /// Everything was erased elsewhere.
    fn forget_all(&self) {
        self.0.erasures.set(self.0.erasures.get() + 1);
        self.0.texts.forget_unwritten();
        self.0.known.borrow_mut().clear();
        self.report(Change::Erased);
    }

    /// Looks again at what is kept of the draft `id`, and reports where it is newer.
    async fn look(&self, id: &str) {
        let name = draft_name(id);
        let journal = self.0.journal.borrow().clone();
        let journaled = journal.is_some();
        let there = match journal {
            Some(journal) => journal.get(&name).await.ok().flatten(),
            None => None,
        };
        let there = there.map(|text| self.read(&text));
        let here = self.0.texts.get(&name).map(|text| self.read(&text));
        let Some(content) = Content::newest(there, here) else { return };
        let content = with_id(id, content);
        let newer = match self.draft(id) {
            None => true,
            // Without a journal two pages may have written at once; what stands there now counts.
            Some(known) if !journaled => known != content,
            Some(known) => known.revision() < content.revision(),
        };
        if newer {
            self.0.known.borrow_mut().insert(id.to_owned(), content);
            self.report(Change::Draft(id.to_owned()));
        }
    }
}

/// A draft goes by the name under which it is kept.
fn with_id(id: &str, content: Content) -> Content {
    match content {
        Content::Draft(revision, draft) if draft.id.as_deref() != Some(id) => {
            let draft = Draft { id: Some(id.to_owned()), ..Draft::clone(&draft) };
            Content::Draft(revision, Arc::new(draft))
        }
        content => content,
    }
}
