//! What follows signals.

use std::cell::RefCell;

use crate::reactive::Make;
use crate::reactive::prelude::*;
use web_sys::Node;

use super::view::View;
use super::{ChildrenFn, IntoView};

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

/// A piece of the page that changes.
pub struct Live {
    /// What is shown.
    pub(super) now: RefCell<View>,
    /// Marks where it ends, so that something can stand there that was nothing before.
    pub(super) end: Node,
}

impl Live {
    /// Shows nothing yet.
    pub(super) fn new() -> Self {
        let end = document().create_text_node("").into();
        Self { now: RefCell::new(View::nothing()), end }
    }

    /// Shows `next` in place of what was shown.
    pub(super) fn show(&self, next: View) {
        let before = self.now.replace(next);
        before.remove();
        if let Some(parent) = self.end.parent_node() {
            self.now.borrow().place(&parent, Some(&self.end));
        }
    }

    /// Takes out the views of a list, to put them back changed.
    pub(super) fn take(&self) -> Vec<View> {
        match self.now.replace(View::nothing()) {
            View::Many(views) => views,
            other => vec![other],
        }
    }

    /// Shows the views of a list in their order. Nodes that stand right stay where they are.
    pub(super) fn put(&self, views: Vec<View>) {
        if let Some(parent) = self.end.parent_node() {
            let mut next = self.end.clone();
            for view in views.iter().rev() {
                let follows = view.last().and_then(|last| last.next_sibling());
                if follows.as_ref() != Some(&next) {
                    view.place(&parent, Some(&next));
                }
                next = view.first().unwrap_or(next);
            }
        }
        self.now.replace(View::Many(views));
    }
}

/// What `make` makes, anew whenever something it read has changed.
pub(super) fn live(mut make: Box<dyn Make<View>>) -> View {
    let live = std::rc::Rc::new(Live::new());
    let shown = live.clone();
    react(move || shown.show(make.make()));
    View::Live(live)
}

/// The same for text, of which only the characters change. Text that stays the same is left alone.
pub(super) fn live_text(mut make: Box<dyn Make<String>>) -> View {
    let text = document().create_text_node("");
    let shown = text.clone();
    let mut last = String::new();
    react(move || {
        let now = make.make();
        if now != last {
            shown.set_data(&now);
            last = now;
        }
    });
    View::Text(text)
}

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
