//! The `view!` macro, and what Leptos has for components, with our nodes in place of its own.

pub use crate::reactive::prelude::*;
pub use tasseido_view::view;

pub use super::{Children, ChildrenFn, CollectView, For, IntoView, NodeRef, Show, View};
