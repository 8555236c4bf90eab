//! Showing a view in the document, and taking it away again.

use crate::reactive::prelude::*;
use any_spawner::Executor;
use web_sys::Element;

use super::view::View;

/// A view on the page for as long as this is kept.
pub struct Mounted {
    view: View,
    owner: Owner,
}

/// Lets effects and what is spawned run.
pub(super) fn prepare() {
    // Fails where it was done before.
    let _ = Executor::init_wasm_bindgen();
}

/// Shows what `make` makes at the end of `place`.
pub fn mount(place: &Element, make: impl FnOnce() -> View) -> Mounted {
    prepare();
    let owner = Owner::new();
    let view = owner.with(make);
    view.place(place, None);
    Mounted { view, owner }
}

impl Mounted {
    /// Moves it to the end of `place`.
    pub fn move_to(&self, place: &Element) {
        self.view.place(place, None);
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        // In this order: what hears of its removal must find nothing to act on.
        self.owner.cleanup();
        self.view.remove();
    }
}
