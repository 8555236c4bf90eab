//! What stands there only while something holds.

use crate::reactive::prelude::*;

use super::ChildrenFn;
use super::into_view::IntoView;

/// Shows its children while `when` holds; they are made anew each time it begins to.
#[component]
pub fn Show(
    /// Whether they are shown.
    when: impl Fn() -> bool + Send + Sync + 'static,
    /// What is shown.
    children: ChildrenFn,
) -> impl IntoView {
    let on = Memo::new(when);
    move || on.get().then(&children)
}
