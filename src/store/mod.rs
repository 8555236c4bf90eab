//! Where drafts LIVE: a shelf that keeps drafts under a storage key.
//!
//! * `texts` is the port, `local` localStorage behind it (through gloo-storage, after a probe);
//! * `journal` is the write-ahead journal in IndexedDB, which makes 「保存済み」 true;
//! * `envelope` and `content` check what comes back, and say what follows; they are pure;
//! * [`Shelf`] brings these together; `write`, `recover` and `keeping` are its verbs;
//! * `others` hears and tells the other pages; `quarantine` keeps what cannot be read.
//!
//! Invariants: every text that comes back passes the one parser; nothing outside our own names is
//! read, written or removed; a text that cannot be read is never overwritten, nor one that a newer
//! version wrote; revisions only grow.
//!
//! Deliberately absent: what is edited when (that is the session's), and any other place to keep drafts.

mod content;
mod envelope;
#[cfg(target_arch = "wasm32")]
mod journal;
#[cfg(target_arch = "wasm32")]
mod keeping;
#[cfg(target_arch = "wasm32")]
mod local;
#[cfg(target_arch = "wasm32")]
mod others;
#[cfg(target_arch = "wasm32")]
mod quarantine;
#[cfg(target_arch = "wasm32")]
mod recover;
#[cfg(target_arch = "wasm32")]
mod shelf;
#[cfg(target_arch = "wasm32")]
mod texts;
#[cfg(target_arch = "wasm32")]
mod write;

pub use content::{Base, Content, Gone, Left, Next, There, gone, next};
pub use envelope::{Envelope, Refusal};
#[cfg(target_arch = "wasm32")]
pub use {
    keeping::Backup,
    quarantine::Quarantined,
    shelf::{Change, Shelf},
    texts::StoreError,
    write::{Committed, Kept},
};

/// Goes on with `run` beside everything else. All are of one type, as those of the page are.
#[cfg(target_arch = "wasm32")]
fn spawn(run: impl Future<Output = ()> + 'static) {
    let run: std::pin::Pin<Box<dyn Future<Output = ()>>> = Box::pin(run);
    wasm_bindgen_futures::spawn_local(run);
}
