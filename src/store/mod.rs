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

#[cfg(target_arch = "wasm32")]
pub use clock::{days_since, new_id, now, this_month};

/// Goes on with `run` beside everything else. All are of one type, as those of the page are.
#[cfg(target_arch = "wasm32")]
fn spawn(run: impl Future<Output = ()> + 'static) {
    let run: std::pin::Pin<Box<dyn Future<Output = ()>>> = Box::pin(run);
    wasm_bindgen_futures::spawn_local(run);
}

/// What is asked of the browser besides places: the time, and chance.
#[cfg(target_arch = "wasm32")]
mod clock {
    use js_sys::Date;
    use wasm_bindgen::{JsCast, JsValue};

    use crate::draft::Month;

    /// Now, as `YYYY-MM-DDTHH:MM:SS.sssZ`.
    #[must_use]
    pub fn now() -> String {
        Date::new_0().to_iso_string().into()
    }

    /// This month, in the local time zone.
    #[must_use]
    pub fn this_month() -> Month {
        let now = Date::new_0();
        let year = u16::try_from(now.get_full_year()).unwrap_or(0);
        Month::new(year, now.get_month() as u8 + 1).unwrap_or(Month::MIN)
    }

    /// How many days ago `when` was; `None` where it is no time.
    #[must_use]
    pub fn days_since(when: &str) -> Option<f64> {
        let then = Date::new(&JsValue::from(when)).get_time();
        let days = (Date::now() - then) / 86_400_000.0;
        days.is_finite().then_some(days)
    }

    /// A new id for a draft: 128 random bits.
    #[must_use]
    pub fn new_id() -> String {
        let mut bytes = [0_u8; 16];
        let crypto = web_sys::window().and_then(|window| window.crypto().ok());
        let random =
            crypto.and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).ok());
        if random.is_none_or(|random| !random.is_instance_of::<js_sys::Object>()) {
            bytes = std::array::from_fn(|_| (js_sys::Math::random() * 256.0) as u8);
        }
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}
