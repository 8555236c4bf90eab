//! Elements.

use std::cell::RefCell;

use crate::reactive::Hear;
use crate::reactive::prelude::*;
use js_sys::Reflect;
use leptos::ev::EventDescriptor;
use leptos::html::ElementType;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, EventTarget, Node};

use super::attribute::{Given, Said};
use super::into_view::IntoView;
use super::node_ref::NodeRef;
use super::view::View;

/// An element that is being made. It has the name, the attributes and the children that its `view!` says.
pub struct El(Element);

impl El {
    /// An HTML element.
    #[must_use]
    pub fn html(name: &'static str) -> Self {
        Self::of((name, false), || document().create_element(name))
    }

    /// An element of a picture.
    #[must_use]
    pub fn svg(name: &'static str) -> Self {
        const SVG: Option<&str> = Some("http://www.w3.org/2000/svg");
        Self::of((name, true), || document().create_element_ns(SVG, name))
    }

    /// A copy of the first of its kind: no name has to go to JavaScript for it.
    fn of(kind: Kind, make: impl FnOnce() -> Result<Element, JsValue>) -> Self {
        thread_local! {
            static FIRST: RefCell<Vec<(Kind, Element)>> = const { RefCell::new(Vec::new()) };
        }
        let copy = FIRST.with_borrow_mut(|first| {
            if let Some((_, element)) = first.iter().find(|(known, _)| *known == kind) {
                return element.clone_node();
            }
            let element = make().expect("view! has names of elements only");
            let copy = element.clone_node();
            first.push((kind, element));
            copy
        });
        Self(copy.expect("an element can be copied").unchecked_into())
    }

    /// Gives it an attribute that does not change.
    #[must_use]
    pub fn set(self, name: &str, value: &str) -> Self {
        let _ = self.0.set_attribute(name, value);
        self
    }

    /// Gives it an attribute; none where there is no value.
    #[must_use]
    pub fn attr(self, name: &'static str, value: impl Given<Said>) -> Self {
        let element = self.0.clone();
        let mut there = false;
        value.given().follow(move |said| {
            let _ = match said {
                Some(said) => element.set_attribute(name, said),
                None if there => element.remove_attribute(name),
                None => Ok(()),
            };
            there = said.is_some();
        });
        self
    }

    /// Gives it a class while `on` holds, beside those of its `class`, which then do not change.
    #[must_use]
    pub fn toggle(self, class: &'static str, on: impl Given<bool>) -> Self {
        let classes = self.0.class_list();
        on.given().follow(move |on| {
            let _ = classes.toggle_with_force(class, *on);
        });
        self
    }

    /// Sets a property of its object: what is typed, rather than what the document says.
    #[must_use]
    pub fn prop(self, name: &'static str, value: impl Given<JsValue>) -> Self {
        let element = self.0.clone();
        value.given().follow(move |value| {
            let _ = Reflect::set(&element, &name.into(), value);
        });
        self
    }

    /// Calls `act` at each event.
    #[must_use]
    pub fn on<E>(self, event: E, mut act: impl FnMut(E::EventType) + 'static) -> Self
    where
        E: EventDescriptor,
        E::EventType: From<JsValue>,
    {
        listen(&self.0, &event.name(), Box::new(move |event: JsValue| act(event.into())));
        self
    }

    /// Notes it down where a component looks for it.
    #[must_use]
    pub fn node_ref<E: ElementType<Output: JsCast>>(self, place: NodeRef<E>) -> Self {
        place.note(&self.0);
        self
    }

    /// Puts text into it.
    #[must_use]
    pub fn text(self, text: &str) -> Self {
        let _ = self.0.append_child(&document().create_text_node(text));
        self
    }

    /// Puts something into it.
    #[must_use]
    pub fn child(self, child: impl IntoView) -> Self {
        child.into_view().place(&self.0, None);
        self
    }
}

impl From<El> for Node {
    fn from(El(element): El) -> Self {
        element.into()
    }
}

impl IntoView for El {
    fn into_view(self) -> View {
        View::Node(self.into())
    }
}

/// The name of an element, and whether it is of a picture.
type Kind = (&'static str, bool);

/// What is called at an event.
type Listener = Closure<dyn FnMut(JsValue)>;

/// Listens until the owner ends.
fn listen(target: &EventTarget, event: &str, mut act: Box<dyn Hear<JsValue>>) {
    let listener = Closure::new(move |event| act.hear(event));
    let listening = Listening { target: target.clone(), event: event.into(), listener };
    let function = listening.listener.as_ref().unchecked_ref();
    let _ = target.add_event_listener_with_callback(event, function);
    let _ = StoredValue::new(listening);
}

/// A listener for as long as it is there.
struct Listening {
    target: EventTarget,
    event: Box<str>,
    listener: Listener,
}

impl Drop for Listening {
    fn drop(&mut self) {
        let function = self.listener.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback(&self.event, function);
    }
}
