//! Short messages at the edge of the page, some with a way back.

use std::time::Duration;

use crate::reactive::prelude::*;

/// How long a message stays.
const STAY: Duration = Duration::from_secs(8);
/// How long one stays that offers to undo the last edit.
const STAY_WITH_UNDO: Duration = Duration::from_secs(20);

/// How many stand at once.
const MOST: usize = 3;

/// One message.
#[derive(Clone)]
pub struct Toast {
    /// Which one, in order.
    pub number: u32,
    /// What it says.
    pub text: String,
    /// The way back that it offers.
    pub way_back: Option<WayBack>,
    /// Whether it tells of a step back or forth: only the last of them is of interest.
    step: bool,
}

/// A way back, called 「元に戻す」.
#[derive(Clone, Copy)]
pub enum WayBack {
    /// Undo the last edit, as long as it is the one that the message tells of.
    Undo,
    /// This.
    Call(Callback<()>),
}

/// The messages that are shown.
#[derive(Clone, Copy)]
pub struct Toasts {
    /// How many there were, and those that are shown.
    shown: RwSignal<(u32, Vec<Toast>)>,
    /// The one that tells of the last edit.
    undoes: RwSignal<Option<u32>>,
}

impl Toasts {
    /// No messages.
    pub(super) fn new() -> Self {
        Self { shown: RwSignal::new((0, Vec::new())), undoes: RwSignal::new(None) }
    }

    /// The messages, followed.
    #[must_use]
    pub fn all(self) -> Vec<Toast> {
        self.shown.get().1
    }

    /// Says `text`.
    pub fn say(self, text: impl Into<String>) {
        self.show(text.into(), None, false);
    }

    /// Says which step was taken, back or forth, in place of what was said of the step before.
    pub fn say_step(self, text: impl Into<String>) {
        self.show(text.into(), None, true);
    }

    /// Says `text` and offers to undo the last edit.
    pub fn say_with_undo(self, text: impl Into<String>) {
        let number = self.show(text.into(), Some(WayBack::Undo), false);
        self.undoes.set(Some(number));
    }

    /// Whether the way back of the message is still one; followed. That of the last edit is none when another
    /// one followed, which it would undo instead.
    #[must_use]
    pub fn leads_back(self, number: u32, way_back: WayBack) -> bool {
        matches!(way_back, WayBack::Call(_)) || self.undoes.get() == Some(number)
    }

    /// The last edit is another one now.
    pub(super) fn go_on(self) {
        if self.undoes.get_untracked().is_some() {
            self.undoes.set(None);
        }
    }

    /// Says `text` and offers a way back of its own.
    pub fn say_with_way_back(self, text: impl Into<String>, back: Callback<()>) {
        self.show(text.into(), Some(WayBack::Call(back)), false);
    }

    /// Takes the message away.
    pub fn close(self, number: u32) {
        // The page may be gone by the time that a message ends.
        self.shown.try_update(|(_, toasts)| toasts.retain(|toast| toast.number != number));
    }

    fn show(self, text: String, way_back: Option<WayBack>, step: bool) -> u32 {
        let stay = match way_back {
            None => Some(STAY),
            Some(WayBack::Undo) => Some(STAY_WITH_UNDO),
            // There is no other way back than this: it stays until it is closed.
            Some(WayBack::Call(_)) => None,
        };
        let mut shown = 0;
        self.shown.try_update(|(count, toasts)| {
            *count += 1;
            shown = *count;
            // One message at a time is about the last edit.
            let undoes = |toast: &Toast| matches!(toast.way_back, Some(WayBack::Undo));
            toasts.retain(|toast| !undoes(toast) && toast.text != text && !(step && toast.step));
            toasts.push(Toast { number: shown, text, way_back, step });
            // They stand over the page: the oldest that nothing depends on gives way.
            let plain = |toast: &Toast| toast.way_back.is_none();
            if toasts.len() > MOST
                && let Some(oldest) = toasts[..toasts.len() - 1].iter().position(plain)
            {
                toasts.remove(oldest);
            }
        });
        if let Some(stay) = stay {
            set_timeout(move || self.close(shown), stay);
        }
        shown
    }
}
