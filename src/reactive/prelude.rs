//! What Leptos has for signals and the browser, with our signals in place of its own.

pub use leptos::prelude::*;

pub use super::{Each, Memo, RwSignal, Signal, effect, told, watch};
