//! Views that are put aside and shown again as they were left.

use std::rc::Rc;

use crate::reactive::prelude::*;

use super::view::Live;
use super::view::View;

/// A view that stays what it is while it is not shown: what is open in it, what was typed.
pub struct Kept {
    live: Rc<Live>,
    owner: Owner,
}

impl Kept {
    /// What `make` makes. It belongs to `outer`, and ends when this is dropped at the latest.
    pub fn new(outer: &Owner, make: impl FnOnce() -> View) -> Self {
        let owner = outer.with(Owner::new);
        let live = Rc::new(Live::new());
        live.show(owner.with(make));
        Self { live, owner }
    }

    /// It, to be shown in one place at a time.
    #[must_use]
    pub fn view(&self) -> View {
        View::Live(self.live.clone())
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        self.owner.cleanup();
    }
}
