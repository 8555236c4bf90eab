//! What ends with its owner and nobody follows: values, and what is called back.

use std::any::Any;
use std::cell::RefCell;
use std::marker::PhantomData;
use std::rc::Rc;

use ::leptos::prelude as leptos;
use leptos::{GetValue as _, LocalStorage};

use super::Answer;

/// A value that ends with its owner. It is read and changed in place, and nobody is told.
pub struct StoredValue<T>(leptos::StoredValue<Place, LocalStorage>, PhantomData<fn() -> T>);

/// Where a value of any type stands.
type Place = Rc<dyn Any>;

impl<T> Clone for StoredValue<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for StoredValue<T> {}

impl<T: 'static> StoredValue<T> {
    /// Stores `value`, as long as the owner is there.
    #[must_use]
    pub fn new(value: T) -> Self {
        #[inline(never)]
        fn stored(place: Place) -> leptos::StoredValue<Place, LocalStorage> {
            leptos::StoredValue::new_local(place)
        }
        Self(stored(Rc::new(RefCell::new(value))), PhantomData)
    }

    fn place(&self) -> Option<Rc<RefCell<T>>> {
        #[inline(never)]
        fn place(stored: leptos::StoredValue<Place, LocalStorage>) -> Option<Place> {
            stored.try_get_value()
        }
        place(self.0)?.downcast().ok()
    }

    /// What `read` reads from the value; `None` where its owner is gone.
    pub fn try_with_value<U>(&self, read: impl FnOnce(&T) -> U) -> Option<U> {
        Some(read(&self.place()?.borrow()))
    }

    /// Changes the value, and gives what `change` gives; `None` where its owner is gone.
    pub fn try_update_value<U>(&self, change: impl FnOnce(&mut T) -> U) -> Option<U> {
        Some(change(&mut self.place()?.borrow_mut()))
    }

    /// What `read` reads from the value.
    ///
    /// # Panics
    /// Where its owner is gone.
    pub fn with_value<U>(&self, read: impl FnOnce(&T) -> U) -> U {
        read(&there(self.place()).borrow())
    }

    /// Changes the value, and gives what `change` gives.
    ///
    /// # Panics
    /// Where its owner is gone.
    pub fn update_value<U>(&self, change: impl FnOnce(&mut T) -> U) -> U {
        change(&mut there(self.place()).borrow_mut())
    }

    /// Makes `value` the one that is stored, where its owner is still there.
    pub fn set_value(&self, value: T) {
        if let Some(place) = self.place() {
            place.replace(value);
        }
    }
}

impl<T: Clone + 'static> StoredValue<T> {
    /// The value.
    ///
    /// # Panics
    /// Where its owner is gone.
    #[must_use]
    pub fn get_value(&self) -> T {
        self.with_value(T::clone)
    }

    /// The value; `None` where its owner is gone.
    #[must_use]
    pub fn try_get_value(&self) -> Option<T> {
        self.try_with_value(T::clone)
    }
}

fn there<T>(place: Option<T>) -> T {
    place.unwrap_or_else(|| gone())
}

#[cold]
fn gone() -> ! {
    panic!("a stored value is asked for while its owner is there")
}

/// What is called back, as long as its owner is there.
pub struct Callback<In, Out = ()>(StoredValue<Rc<dyn Answer<In, Out>>>);

impl<In, Out> Clone for Callback<In, Out> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<In, Out> Copy for Callback<In, Out> {}

impl<In: 'static, Out: 'static> Callback<In, Out> {
    /// Calls `act`.
    #[must_use]
    pub fn new(act: impl Fn(In) -> Out + 'static) -> Self {
        Self(StoredValue::new(Rc::new(act)))
    }

    /// Calls it.
    ///
    /// # Panics
    /// Where its owner is gone.
    pub fn run(&self, with: In) -> Out {
        self.0.get_value().answer(with)
    }

    /// Calls it; `None` where its owner is gone.
    pub fn try_run(&self, with: In) -> Option<Out> {
        Some(self.0.try_get_value()?.answer(with))
    }
}

impl<In: 'static, Out: 'static, F: Fn(In) -> Out + 'static> From<F> for Callback<In, Out> {
    fn from(act: F) -> Self {
        Self::new(act)
    }
}
