//! What attributes, classes and properties can be set to: a value, or what a closure or a signal says.

use std::borrow::Cow;

use crate::reactive::Make;
use crate::reactive::prelude::*;
use wasm_bindgen::JsValue;

use super::react::react;

/// The text of an attribute; `None` where the element has no such attribute.
pub type Said = Option<Cow<'static, str>>;

/// A value that stays, or one that is followed.
pub enum Value<T> {
    /// It does not change.
    Now(T),
    /// It is what this says.
    Live(Box<dyn Make<T>>),
}

impl<T: PartialEq + 'static> Value<T> {
    /// Calls `put` with the value, and again with each that differs from the one before.
    pub(super) fn follow(self, mut put: impl FnMut(&T) + 'static) {
        match self {
            Self::Now(value) => put(&value),
            Self::Live(mut value) => {
                let mut last = None;
                react(move || {
                    let now = value.make();
                    if last.as_ref() != Some(&now) {
                        put(&now);
                        last = Some(now);
                    }
                });
            }
        }
    }
}

/// What says a `T` as it is: the text of an attribute, whether a class is on, a property.
pub trait Plain<T> {
    /// The `T`.
    fn plain(self) -> T;
}

/// What can be given for a `T`: what says one, and closures and signals of it.
pub trait Given<T> {
    /// The value, or how it is followed.
    fn given(self) -> Value<T>;
}

impl<F: FnMut() -> V + 'static, V: Plain<T>, T> Given<T> for F {
    fn given(mut self) -> Value<T> {
        Value::Live(Box::new(move || self().plain()))
    }
}

/// A signal is followed as a closure is that reads it.
macro_rules! signal {
    ($($type:ident),*) => {$(
        impl<V: Plain<T> + Clone + Send + Sync + 'static, T> Given<T> for $type<V> {
            fn given(self) -> Value<T> {
                Value::Live(Box::new(move || self.get().plain()))
            }
        }
    )*};
}
signal!(Memo, Signal, RwSignal);

/// What says a value of another type.
macro_rules! plain {
    ($($type:ty => $what:ty: |$value:ident| $said:expr;)*) => {$(
        impl Plain<$what> for $type {
            fn plain(self) -> $what {
                let $value = self;
                $said
            }
        }

        impl Given<$what> for $type {
            fn given(self) -> Value<$what> {
                Value::Now(self.plain())
            }
        }
    )*};
}
plain! {
    &'static str => Said: |text| Some(text.into());
    String => Said: |text| Some(text.into());
    Cow<'static, str> => Said: |text| Some(text);
    u8 => Said: |number| Some(number.to_string().into());
    u32 => Said: |number| Some(number.to_string().into());
    usize => Said: |number| Some(number.to_string().into());
    bool => Said: |on| on.then_some("".into());
    bool => bool: |on| on;
    bool => JsValue: |on| on.into();
    String => JsValue: |text| text.into();
}

impl<V: Plain<Said>> Plain<Said> for Option<V> {
    fn plain(self) -> Said {
        self.and_then(V::plain)
    }
}

impl<V: Plain<Said>> Given<Said> for Option<V> {
    fn given(self) -> Value<Said> {
        Value::Now(self.plain())
    }
}
