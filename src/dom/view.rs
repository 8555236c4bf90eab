//! Everything that can stand inside an element.

use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

use crate::reactive::Make;
use crate::reactive::prelude::*;
use leptos::either::Either;
use web_sys::{Node, Text};

use super::element::El;
use super::live::{Live, live, live_text};

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

/// A text of its own.
fn text(text: &str) -> View {
    View::Text(document().create_text_node(text))
}

/// What can stand inside an element: text and numbers, views, some or none or several of these, and
/// closures and signals of them, which are followed.
pub trait IntoView: Sized + 'static {
    /// The piece of the page.
    fn into_view(self) -> View;

    /// A piece that becomes what `make` makes, whenever what that reads changes.
    fn live(mut make: Box<dyn Make<Self>>) -> View {
        live(Box::new(move || make.make().into_view()))
    }
}

impl IntoView for View {
    fn into_view(self) -> View {
        self
    }

    fn live(make: Box<dyn Make<Self>>) -> View {
        live(make)
    }
}

impl IntoView for El {
    fn into_view(self) -> View {
        View::Node(self.into())
    }
}

impl IntoView for () {
    fn into_view(self) -> View {
        View::nothing()
    }
}

/// What is text.
macro_rules! text {
    ($($type:ty),*) => {$(
        impl IntoView for $type {
            fn into_view(self) -> View {
                text(&self)
            }

            fn live(mut make: Box<dyn Make<Self>>) -> View {
                live_text(Box::new(move || make.make().to_string()))
            }
        }
    )*};
}
text!(&'static str, String, Cow<'static, str>, Arc<str>);

/// What is written as text.
macro_rules! number {
    ($($type:ty),*) => {$(
        impl IntoView for $type {
            fn into_view(self) -> View {
                text(&self.to_string())
            }

            fn live(mut make: Box<dyn Make<Self>>) -> View {
                live_text(Box::new(move || make.make().to_string()))
            }
        }
    )*};
}
number!(u8, u32, u64, usize);

impl<V: IntoView> IntoView for Option<V> {
    fn into_view(self) -> View {
        self.map_or(View::nothing(), V::into_view)
    }
}

impl<V: IntoView> IntoView for Vec<V> {
    fn into_view(self) -> View {
        self.into_iter().map(V::into_view).collect::<Vec<_>>().into()
    }
}

impl<A: IntoView, B: IntoView> IntoView for Either<A, B> {
    fn into_view(self) -> View {
        match self {
            Self::Left(view) => view.into_view(),
            Self::Right(view) => view.into_view(),
        }
    }
}

impl<A: IntoView, B: IntoView> IntoView for (A, B) {
    fn into_view(self) -> View {
        vec![self.0.into_view(), self.1.into_view()].into()
    }
}

impl<F: FnMut() -> V + 'static, V: IntoView> IntoView for F {
    fn into_view(self) -> View {
        V::live(Box::new(self))
    }
}

/// A signal is followed as a closure is that reads it.
macro_rules! signal {
    ($($type:ident),*) => {$(
        impl<V: IntoView + Clone + Send + Sync> IntoView for $type<V> {
            fn into_view(self) -> View {
                V::live(Box::new(move || self.get()))
            }
        }
    )*};
}
signal!(Memo, Signal, RwSignal);

/// Many views as one.
pub trait CollectView {
    /// The views in their order.
    fn collect_view(self) -> View;
}

impl<V: IntoView, I: Iterator<Item = V>> CollectView for I {
    fn collect_view(self) -> View {
        self.map(V::into_view).collect::<Vec<_>>().into()
    }
}
