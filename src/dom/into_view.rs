//! Everything that can stand inside an element.

use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

use crate::reactive::Make;
use crate::reactive::prelude::*;
use leptos::either::Either;

use super::react::react;
use super::view::{Live, View};

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

/// What `make` makes, anew whenever something it read has changed.
fn live(mut make: Box<dyn Make<View>>) -> View {
    let live = Rc::new(Live::new());
    let shown = live.clone();
    react(move || shown.show(make.make()));
    View::Live(live)
}

/// The same for text, of which only the characters change. Text that stays the same is left alone.
fn live_text(mut make: Box<dyn Make<String>>) -> View {
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
