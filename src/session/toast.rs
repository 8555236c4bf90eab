//! Short messages at the edge of the page, some with a way back.

use std::time::Duration;

use leptos::prelude::*;

/// How long a message stays.
const STAY: Duration = Duration::from_secs(8);

/// One message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast {
    /// Which one, in order.
    pub number: u32,
    /// What it says.
    pub text: String,
    /// Whether it offers to undo the last edit.
    pub undo: bool,
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
        self.show(text.into(), false);
    }

    /// Says `text` and offers to undo the last edit.
    pub fn say_with_undo(self, text: impl Into<String>) {
        self.show(text.into(), true);
    }

    /// Takes the message away.
    pub fn close(self, number: u32) {
        self.0.update(|(_, toasts)| toasts.retain(|toast| toast.number != number));
    }

    fn show(self, text: String, undo: bool) {
        let mut shown = 0;
        self.0.update(|(count, toasts)| {
            *count += 1;
            shown = *count;
            // One message at a time offers a way back: it is about the last edit.
            toasts.retain(|toast| !toast.undo && toast.text != text);
            toasts.push(Toast { number: shown, text, undo });
        });
        set_timeout(move || self.close(shown), STAY);
    }
}
