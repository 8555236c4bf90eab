//! The port: texts by name, under one storage key; and memory, which stands in where the browser
//! has no place.
//!
//! Names are `draft/ID`, `open`, `backup`, `left/PAGE/ID`, `fork/PAGE/ID`, `quarantine/N` and `quarantine/N/why`.
//! Deliberately absent: what the texts are, and every name that is not ours.

use std::cell::RefCell;
use std::rc::Rc;

use crate::order::Map;

/// The name of a draft's text.
pub(super) fn draft_name(id: &str) -> String {
    format!("draft/{id}")
}

/// Of which draft the text of that name is, where it is one's.
pub(super) fn draft_id(name: &str) -> Option<&str> {
    name.strip_prefix("draft/")
}

/// Texts by name.
pub trait Texts {
    /// The text of that name.
    fn get(&self, name: &str) -> Option<String>;

    /// Keeps a text under that name.
    ///
    /// # Errors
    /// A [`StoreError`] where it is refused. What stood there before still stands there; the text is
    /// held by this page, as if it stood there, until it can be written.
    fn set(&self, name: &str, text: &str) -> Result<(), StoreError>;

    /// Keeps under `to` exactly what stands under `from`, byte for byte.
    ///
    /// # Errors
    /// A [`StoreError`] where it is refused, or is not exactly the same afterwards.
    fn copy(&self, from: &str, to: &str) -> Result<(), StoreError>;

    /// Takes the text of that name away.
    fn remove(&self, name: &str);

    /// All names, ours alone.
    fn names(&self) -> Vec<String>;

    /// Whether something is held that could not be written yet.
    fn holds_unwritten(&self) -> bool;

    /// Gives up what could not be written yet.
    fn forget_unwritten(&self);
}

/// Why something could not be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoreError {
    /// What happened, in Japanese.
    pub message: String,
}

impl StoreError {
    /// An error of that message.
    #[must_use]
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }
}

/// Texts in memory, which end with the page.
#[derive(Debug, Default)]
pub struct Memory(RefCell<Map<String, String>>);

impl Memory {
    /// The one of `key`: an element that is taken out and put in again, or another of the same key, finds what
    /// was held.
    pub fn of(key: &str) -> Rc<Self> {
        thread_local! {
            static ALL: RefCell<Vec<(String, Rc<Memory>)>> = const { RefCell::new(Vec::new()) };
        }
        ALL.with_borrow_mut(|all| {
            let known = all.iter().find(|(known, _)| known == key);
            if let Some((_, memory)) = known {
                return memory.clone();
            }
            let memory = Rc::<Self>::default();
            all.push((key.to_owned(), memory.clone()));
            memory
        })
    }
}

impl Texts for Memory {
    fn get(&self, name: &str) -> Option<String> {
        self.0.borrow().get(name).cloned()
    }

    fn set(&self, name: &str, text: &str) -> Result<(), StoreError> {
        self.0.borrow_mut().insert(name.to_owned(), text.to_owned());
        Ok(())
    }

    fn copy(&self, from: &str, to: &str) -> Result<(), StoreError> {
        match self.get(from) {
            Some(text) => self.set(to, &text),
            None => Err(StoreError::new("写すものがありません。")),
        }
    }

    fn remove(&self, name: &str) {
        self.0.borrow_mut().remove(name);
    }

    fn names(&self) -> Vec<String> {
        self.0.borrow().keys().cloned().collect()
    }

    fn holds_unwritten(&self) -> bool {
        false
    }

    fn forget_unwritten(&self) {}
}
