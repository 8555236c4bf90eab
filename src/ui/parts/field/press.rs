//! What must wait for a press to end: a message that appears between press and release would move
//! what was pressed away, and the click would be lost.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use crate::reactive::prelude::*;

/// How long a press is waited for.
const LONGEST: Duration = Duration::from_secs(1);

/// Calls `act` at once where nothing is pressed, else when what is pressed has been clicked.
pub fn after_press(act: impl FnOnce() + 'static) {
    // An element is :active while it is pressed; a field is left before the press ends.
    if document().query_selector(":active").ok().flatten().is_none() {
        return act();
    }
    let waiting = Rc::new(Cell::new(Some(act)));
    let listener = Rc::new(RefCell::new(None::<WindowListenerHandle>));
    let done = {
        let listener = listener.clone();
        move || {
            if let Some(listener) = listener.take() {
                listener.remove();
            }
            if let Some(act) = waiting.take() {
                act();
            }
        }
    };
    let released = done.clone();
    // The click comes after the release.
    let release = move |_| set_timeout(released.clone(), Duration::ZERO);
    *listener.borrow_mut() = Some(window_event_listener_untyped("mouseup", release));
    set_timeout(done, LONGEST);
}
