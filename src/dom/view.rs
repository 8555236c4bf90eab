//! What stands on the page, and what changes there.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::document;
use web_sys::{Node, Text};

/// A piece of the page: nodes, in their order.
pub enum View {
    /// A piece of text.
    Text(Text),
    /// An element.
    Node(Node),
    /// Several pieces, or none.
    Many(Vec<View>),
    /// A piece that changes.
    Live(Rc<Live>),
}

impl View {
    /// Nothing.
    #[must_use]
    pub const fn nothing() -> Self {
        Self::Many(Vec::new())
    }

    /// Puts the nodes into `parent`: before `before`, or at the end. Nodes that are there already move.
    pub(super) fn place(&self, parent: &Node, before: Option<&Node>) {
        let put = |node: &Node| {
            let _ = parent.insert_before(node, before);
        };
        match self {
            Self::Text(text) => put(text),
            Self::Node(node) => put(node),
            Self::Many(views) => views.iter().for_each(|view| view.place(parent, before)),
            Self::Live(live) => {
                live.now.borrow().place(parent, before);
                put(&live.end);
            }
        }
    }

    /// Takes the nodes out of the document.
    pub(super) fn remove(&self) {
        let take = |node: &Node| {
            if let Some(parent) = node.parent_node() {
                let _ = parent.remove_child(node);
            }
        };
        match self {
            Self::Text(text) => take(text),
            Self::Node(node) => take(node),
            Self::Many(views) => views.iter().for_each(Self::remove),
            Self::Live(live) => {
                live.now.borrow().remove();
                take(&live.end);
            }
        }
    }

    /// The first node.
    pub(super) fn first(&self) -> Option<Node> {
        match self {
            Self::Text(text) => Some(text.clone().into()),
            Self::Node(node) => Some(node.clone()),
            Self::Many(views) => views.iter().find_map(Self::first),
            Self::Live(live) => live.now.borrow().first().or_else(|| Some(live.end.clone())),
        }
    }

    /// The last node.
    pub(super) fn last(&self) -> Option<Node> {
        match self {
            Self::Text(text) => Some(text.clone().into()),
            Self::Node(node) => Some(node.clone()),
            Self::Many(views) => views.iter().rev().find_map(Self::last),
            Self::Live(live) => Some(live.end.clone()),
        }
    }
}

impl From<Vec<View>> for View {
    fn from(views: Vec<View>) -> Self {
        Self::Many(views)
    }
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
