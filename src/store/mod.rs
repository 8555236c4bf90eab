//! Where drafts LIVE: a shelf that keeps drafts under a storage key, in the browser's localStorage
//! where that works and in memory where it does not.
//!
//! Every text that comes back passes the one parser. Nothing outside our own keys is read, written
//! or removed, and a text that cannot be read is never overwritten.

mod local;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use wasm_bindgen::JsCast;

use crate::draft::{self, Draft, DraftError};

/// The shelf of one storage key.
#[derive(Clone, Debug)]
pub struct Shelf {
    key: Rc<str>,
    place: Place,
}

/// Where texts go.
#[derive(Clone, Debug)]
enum Place {
    /// The browser's localStorage, which was there and worked when it was probed.
    Local,
    /// Memory, which ends with the page.
    Memory(Rc<RefCell<BTreeMap<String, String>>>),
}

/// Why a draft could not be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoreError {
    /// What happened, in Japanese.
    pub message: String,
}

impl Shelf {
    /// Opens the shelf of `key`: in localStorage where a probe shows that it works, else in memory.
    #[must_use]
    pub fn open(key: &str) -> Self {
        let place = if local::works(key) { Place::Local } else { Place::Memory(Rc::default()) };
        Self { key: key.into(), place }
    }

    /// Whether what is put here is still there when the page is opened again.
    #[must_use]
    pub fn is_lasting(&self) -> bool {
        matches!(self.place, Place::Local)
    }

    /// The draft that was open last, or the reason why it cannot be read; `None` where there is none.
    #[must_use]
    pub fn opened(&self) -> Option<Result<Draft, DraftError>> {
        let id = self.get("open")?;
        let text = self.get(&format!("draft/{id}"))?;
        Some(draft::parse(&text))
    }

    /// Keeps `draft` and remembers it as the one that is open.
    ///
    /// # Errors
    /// A [`StoreError`] where the browser refuses; what was kept before stays.
    pub fn keep(&self, draft: &Draft) -> Result<(), StoreError> {
        let id = draft.id.as_deref().unwrap_or_default();
        self.set(&format!("draft/{id}"), &draft.to_text())?;
        self.set("open", id)
    }

    fn name(&self, name: &str) -> String {
        format!("{}/{name}", self.key)
    }

    fn get(&self, name: &str) -> Option<String> {
        let name = self.name(name);
        match &self.place {
            Place::Local => local::get(&name),
            Place::Memory(texts) => texts.borrow().get(&name).cloned(),
        }
    }

    fn set(&self, name: &str, text: &str) -> Result<(), StoreError> {
        let name = self.name(name);
        match &self.place {
            Place::Local => local::set(&name, text),
            Place::Memory(texts) => {
                texts.borrow_mut().insert(name, text.to_owned());
                Ok(())
            }
        }
    }
}

/// A new id for a draft: 128 random bits.
#[must_use]
pub fn new_id() -> String {
    let mut bytes = [0_u8; 16];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    let random = crypto.and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).ok());
    if random.is_none_or(|random| !random.is_instance_of::<js_sys::Object>()) {
        bytes = std::array::from_fn(|_| (js_sys::Math::random() * 256.0) as u8);
    }
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
