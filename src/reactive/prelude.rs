//! What Leptos has for signals and the browser, with our signals in place of its own.

pub use leptos::prelude::*;

pub use super::{Callback, Each, Memo, RwSignal, Signal, StoredValue, effect, told, watch};
