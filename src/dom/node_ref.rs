//! Where a component finds an element that it made.

use std::marker::PhantomData;

use crate::reactive::{RwSignal, StoredValue};
use leptos::html::ElementType;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// The element of the kind `E` that `node_ref` notes down here. One type for all kinds: Leptos' own is made anew for each.
pub struct NodeRef<E> {
    element: StoredValue<Option<Element>>,
    noted: RwSignal<bool>,
    kind: PhantomData<fn() -> E>,
}

impl<E> Clone for NodeRef<E> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<E> Copy for NodeRef<E> {}

impl<E> Default for NodeRef<E> {
    fn default() -> Self {
        Self { element: StoredValue::new(None), noted: RwSignal::new(false), kind: PhantomData }
    }
}

impl<E: ElementType<Output: JsCast>> NodeRef<E> {
    /// None is noted yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub(super) fn note(self, element: &Element) {
        self.element.set_value(Some(element.clone()));
        self.noted.set(true);
    }

    /// The element, followed; `None` while there is none.
    #[must_use]
    pub fn get(self) -> Option<E::Output> {
        self.noted.track();
        self.get_untracked()
    }

    /// The element, not followed; `None` while there is none, or where its owner is gone.
    #[must_use]
    pub fn get_untracked(self) -> Option<E::Output> {
        self.element.try_get_value().flatten().map(JsCast::unchecked_into)
    }
}
