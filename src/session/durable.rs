//! The last state of each open draft that is known to be kept, for the panel that stands in when the
//! application had to stop. It is plain memory: no signal may be asked then.

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use crate::draft::Draft;

thread_local! {
    static HALTED: Cell<bool> = const { Cell::new(false) };
    static LAST: RefCell<Vec<(u32, Arc<Draft>)>> = const { RefCell::new(Vec::new()) };
}

/// Notes the last state of the session of that number.
pub(super) fn note(session: u32, draft: &Arc<Draft>) {
    LAST.with_borrow_mut(|last| {
        last.retain(|(known, _)| *known != session);
        last.push((session, draft.clone()));
    });
}

/// Forgets the session of that number.
pub(super) fn forget(session: u32) {
    LAST.with_borrow_mut(|last| last.retain(|(known, _)| *known != session));
}

/// A number for one more session.
pub(super) fn number() -> u32 {
    thread_local! {
        static COUNT: Cell<u32> = const { Cell::new(0) };
    }
    COUNT.replace(COUNT.get() + 1)
}

/// Ends all keeping: what is in memory can no longer be trusted.
pub fn halt() {
    HALTED.set(true);
}

/// Whether keeping has ended.
pub(super) fn is_halted() -> bool {
    HALTED.get()
}

/// The last kept state of the session of that number. Asked when everything else is in doubt, it
/// answers nothing rather than fail.
#[must_use]
pub fn last_durable(session: u32) -> Option<Arc<Draft>> {
    LAST.try_with(|last| {
        let last = last.try_borrow().ok()?;
        last.iter().find(|(known, _)| *known == session).map(|(_, draft)| draft.clone())
    })
    .ok()?
}
