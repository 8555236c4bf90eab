//! Long work in slices, between which the browser has its turn, so that the page answers meanwhile; and views
//! that are made so.

use std::collections::VecDeque;
use std::rc::Rc;

use crate::reactive::prelude::*;
use js_sys::{Date, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::live::Live;
use super::view::View;

/// For how many milliseconds the page may wait for a slice: a frame, less what else it has to do.
const SLICE: f64 = 12.0;

/// A stretch of work without a pause.
pub struct Slice(f64);

impl Slice {
    /// Begins now.
    #[must_use]
    pub fn begin() -> Self {
        Self(Date::now())
    }

    /// Whether it is time to rest.
    #[must_use]
    pub fn is_over(&self) -> bool {
        Date::now() - self.0 > SLICE
    }

    /// Lets the browser have its turn, and begins anew.
    pub async fn rest(&mut self) {
        let pause = Promise::new(&mut |resume, _| {
            let _ = window().set_timeout_with_callback(&resume);
        });
        let _ = JsFuture::from(pause).await;
        *self = Self::begin();
    }
}

/// The views of an application that are made in slices. A context of it.
#[derive(Clone, Copy)]
pub struct Making(StoredValue<Option<Work>, LocalStorage>);

/// What is being made.
struct Work {
    /// The slice in which the first ones are made, at once.
    first: Slice,
    /// What is to be made after it.
    rest: VecDeque<Piece>,
    /// Settles when all is made.
    done: Promise,
}

/// A view that is still to be made.
struct Piece {
    /// Where it is shown.
    slot: Rc<Live>,
    /// What makes it.
    make: Box<dyn FnOnce() -> View>,
    /// To what it belongs.
    owner: Owner,
    /// Whether that is still there.
    wanted: StoredValue<()>,
}

impl Making {
    /// Nothing is being made.
    #[must_use]
    pub fn new() -> Self {
        Self(StoredValue::new_local(None))
    }

    /// What `make` makes: at once where there is time, in its turn otherwise. Until then nothing stands there.
    #[must_use]
    pub fn view(self, make: impl FnOnce() -> View + 'static) -> View {
        let in_turn = self.0.with_value(|work| {
            work.as_ref().is_some_and(|work| !work.rest.is_empty() || work.first.is_over())
        });
        if !in_turn {
            if self.0.with_value(Option::is_none) {
                let done = future_to_promise(self.make_the_rest());
                let (first, rest) = (Slice::begin(), VecDeque::new());
                self.0.set_value(Some(Work { first, rest, done }));
            }
            return make();
        }
        let slot = Rc::new(Live::new());
        let piece = Piece {
            slot: slot.clone(),
            make: Box::new(make),
            owner: Owner::current().unwrap_or_default(),
            wanted: StoredValue::new(()),
        };
        self.0.update_value(|work| {
            if let Some(work) = work {
                work.rest.push_back(piece);
            }
        });
        View::Live(slot)
    }

    /// Makes what is left, a slice at a time.
    async fn make_the_rest(self) -> Result<JsValue, JsValue> {
        let mut slice = Slice::begin();
        slice.rest().await;
        while let Some(piece) = self.next() {
            if piece.wanted.try_get_value().is_some() {
                piece.slot.show(piece.owner.with(piece.make));
            }
            if slice.is_over() {
                slice.rest().await;
            }
        }
        Ok(JsValue::UNDEFINED)
    }

    /// What is to be made next. Where that is nothing, the work is done.
    fn next(self) -> Option<Piece> {
        self.0.try_update_value(|work| {
            let next = work.as_mut().and_then(|work| work.rest.pop_front());
            if next.is_none() {
                *work = None;
            }
            next
        })?
    }

    /// Waits until nothing is being made any more.
    pub async fn done(self) {
        let done = self.0.try_with_value(|work| work.as_ref().map(|work| work.done.clone()));
        if let Some(done) = done.flatten() {
            let _ = JsFuture::from(done).await;
        }
    }
}

impl Default for Making {
    fn default() -> Self {
        Self::new()
    }
}
