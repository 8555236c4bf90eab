//! What is done again whenever a signal changes.

use crate::reactive::Make;
use crate::reactive::prelude::*;

/// Runs `run` now, and again whenever a signal that it read has changed, for as long as the owner lives in
/// which this is called.
pub fn react(run: impl FnMut() + 'static) {
    react_by(Box::new(run));
}

fn react_by(mut run: Box<dyn Make<()>>) {
    let effect = RenderEffect::new(move |_: Option<()>| run.make());
    // Kept by the owner, which ends it.
    let _ = StoredValue::new(effect);
}
