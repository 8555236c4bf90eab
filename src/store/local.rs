//! localStorage through gloo-storage, which panics where storage is denied: so it is probed first,
//! with web-sys, and asked only where the probe went well.

use gloo_storage::{LocalStorage, Storage};

use super::StoreError;

/// Whether localStorage is there and keeps what it is given.
pub fn works(key: &str) -> bool {
    let Some(storage) = web_sys::window().and_then(|window| window.local_storage().ok().flatten())
    else {
        return false;
    };
    let probe = format!("{key}/probe");
    let works = storage.get_item(&probe).is_ok() && storage.set_item(&probe, "1").is_ok();
    let _ = storage.remove_item(&probe);
    works
}

/// The text kept under `name`.
pub fn get(name: &str) -> Option<String> {
    LocalStorage::raw().get_item(name).ok().flatten()
}

/// Keeps `text` under `name`.
pub fn set(name: &str, text: &str) -> Result<(), StoreError> {
    LocalStorage::raw().set_item(name, text).map_err(|_| StoreError {
        message: "ブラウザの保存領域に書き込めませんでした（空き容量の不足など）。".to_owned(),
    })
}
