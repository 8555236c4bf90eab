//! Short messages at the edge of the page, some with a way back.

use std::time::Duration;

use crate::reactive::prelude::*;

/// How long a message stays.
const STAY: Duration = Duration::from_secs(8);

/// One message.
#[derive(Clone, Debug)]
pub struct Toast {
    /// Which one, in order.
    pub number: u32,
    /// What it says.
    pub text: String,
    /// The way back that it offers.
    pub way_back: Option<WayBack>,
}

/// A way back, called 「元に戻す」.
#[derive(Clone, Copy, Debug)]
pub enum WayBack {
    /// Undo the last edit.
    Undo,
    /// This.
    Call(Callback<()>),
}

/// The messages that are shown.
#[derive(Clone, Copy)]
pub struct Toasts(RwSignal<(u32, Vec<Toast>)>);

impl Toasts {
    /// No messages.
    pub(super) fn new() -> Self {
        Self(RwSignal::new((0, Vec::new())))
    }

    /// The messages, followed.
    #[must_use]
    pub fn all(self) -> Vec<Toast> {
        self.0.get().1
    }

    /// Says `text`.
    pub fn say(self, text: impl Into<String>) {
        self.show(text.into(), None);
    }

    /// Says `text` and offers to undo the last edit.
    pub fn say_with_undo(self, text: impl Into<String>) {
        self.show(text.into(), Some(WayBack::Undo));
    }

    /// Says `text` and offers a way back of its own.
    pub fn say_with_way_back(self, text: impl Into<String>, back: Callback<()>) {
        self.show(text.into(), Some(WayBack::Call(back)));
    }

    /// Takes the message away.
    pub fn close(self, number: u32) {
        // The page may be gone by the time that a message ends.
        self.0.try_update(|(_, toasts)| toasts.retain(|toast| toast.number != number));
    }

    fn show(self, text: String, way_back: Option<WayBack>) {
        let mut shown = 0;
        self.0.try_update(|(count, toasts)| {
            *count += 1;
            shown = *count;
            // One message at a time offers to undo: it is about the last edit.
            let undoes = |toast: &Toast| matches!(toast.way_back, Some(WayBack::Undo));
            toasts.retain(|toast| !undoes(toast) && toast.text != text);
            toasts.push(Toast { number: shown, text, way_back });
        });
        set_timeout(move || self.close(shown), STAY);
    }
}
