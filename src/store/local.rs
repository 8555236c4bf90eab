//! localStorage, through gloo-storage.
//!
//! gloo-storage panics where storage is denied: so it is probed first, with web-sys, and the handle
//! that gloo then gives is kept, so that a storage that is denied later is an error and no panic.
//! What the browser refuses to write is held until it does not, so that the page goes on with it and
//! every later write tries again. Deliberately never called: `clear`, `get_all`, anything that touches
//! names that are not ours.

use std::cell::RefCell;

use gloo_storage::{LocalStorage, Storage as _};
use js_sys::JsString;
use wasm_bindgen::prelude::*;
use web_sys::{DomException, Storage};

use super::texts::{StoreError, Texts};
use crate::order::Map;

#[wasm_bindgen]
extern "C" {
    /// [`Storage`] whose texts stay JavaScript's own: a Rust text cannot hold a lone surrogate.
    #[wasm_bindgen(extends = Storage)]
    type Exact;

    #[wasm_bindgen(method, catch, js_name = getItem)]
    fn get_exactly(this: &Exact, name: &str) -> Result<Option<JsString>, JsValue>;

    #[wasm_bindgen(method, catch, js_name = setItem)]
    fn set_exactly(this: &Exact, name: &str, text: &JsString) -> Result<(), JsValue>;
}

/// The texts of one storage key in localStorage.
#[derive(Debug)]
pub struct Local {
    storage: Storage,
    /// What every name of ours begins with.
    prefix: String,
    /// What could not be written yet, by name.
    held: RefCell<Map<String, String>>,
}

impl Local {
    /// The texts of `key`, where localStorage is there and can be read.
    ///
    /// Whether it can be written as well shows when it is: a storage that is full, or refuses to be
    /// written, still gives back what it holds.
    #[must_use]
    pub fn probe(key: &str) -> Option<Self> {
        let storage = web_sys::window()?.local_storage().ok()??;
        let prefix = prefix(key);
        storage.get_item(&format!("{prefix}probe")).ok()?;
        storage.length().ok()?;
        Some(Self { storage: LocalStorage::raw(), prefix, held: RefCell::default() })
    }

    fn exact(&self) -> &Exact {
        self.storage.unchecked_ref()
    }

    fn name(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }

    /// Tries again to write what is held.
    fn retry(&self) {
        self.held
            .borrow_mut()
            .retain(|name, text| self.storage.set_item(&self.name(name), text).is_err());
    }
}

/// What the names under `key` begin with. A key with a slash in it cannot reach into another's.
#[must_use]
pub fn prefix(key: &str) -> String {
    format!("{}/", key.replace('%', "%25").replace('/', "%2F"))
}

impl Texts for Local {
    fn get(&self, name: &str) -> Option<String> {
        let held = self.held.borrow().get(name).cloned();
        held.or_else(|| self.storage.get_item(&self.name(name)).ok().flatten())
    }

    fn set(&self, name: &str, text: &str) -> Result<(), StoreError> {
        let written = self.storage.set_item(&self.name(name), text);
        if let Err(error) = written {
            self.held.borrow_mut().insert(name.to_owned(), text.to_owned());
            return Err(refused(&error));
        }
        self.held.borrow_mut().remove(name);
        self.retry();
        Ok(())
    }

    fn copy(&self, from: &str, to: &str) -> Result<(), StoreError> {
        let get = |name| self.exact().get_exactly(&self.name(name)).ok().flatten();
        let text = get(from).ok_or_else(|| StoreError::new("写すものがありません。"))?;
        self.exact().set_exactly(&self.name(to), &text).map_err(|error| refused(&error))?;
        match get(to) {
            Some(copy) if js_sys::Object::is(&copy, &text) => Ok(()),
            _ => Err(StoreError::new("写しが元と同じになりませんでした。")),
        }
    }

    fn remove(&self, name: &str) {
        self.held.borrow_mut().remove(name);
        let _ = self.storage.remove_item(&self.name(name));
        self.retry();
    }

    fn names(&self) -> Vec<String> {
        let count = self.storage.length().unwrap_or(0);
        let names = (0..count).filter_map(|place| self.storage.key(place).ok().flatten());
        let ours = names.filter_map(|name| name.strip_prefix(&self.prefix).map(str::to_owned));
        let mut ours: Vec<_> = ours.chain(self.held.borrow().keys().cloned()).collect();
        crate::order::sort(&mut ours);
        ours.dedup();
        ours
    }

    fn holds_unwritten(&self) -> bool {
        !self.held.borrow().is_empty()
    }

    fn forget_unwritten(&self) {
        self.held.borrow_mut().clear();
    }
}

/// Why the browser refused to write.
fn refused(error: &JsValue) -> StoreError {
    let full =
        error.dyn_ref::<DomException>().is_some_and(|error| error.name() == "QuotaExceededError");
    StoreError::new(if full {
        "このサイトがブラウザに保存できる量の上限に達しています。"
    } else {
        "ブラウザが保存領域への書き込みを拒みました。"
    })
}
