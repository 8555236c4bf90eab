//! Long work in slices, between which the browser has its turn, so that the page answers meanwhile; and views
//! that are made so.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use crate::reactive::prelude::*;
use js_sys::{Date, Promise};
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

use super::view::Live;
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

/// Views that are being made.
struct Work {
    /// The slice in which the first ones are made, at once; none where all have their turn.
    first: Option<Slice>,
    /// What is to be made after it.
    rest: VecDeque<Piece>,
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

thread_local! {
    // The browser has one thread for all that is shown: so what is made on it stands in one queue.
    static WORK: RefCell<Option<Work>> = const { RefCell::new(None) };
}

/// What `make` makes: at once where there is time, in its turn otherwise. Until then nothing stands there.
#[must_use]
pub fn in_slices(make: impl FnOnce() -> View + 'static) -> View {
    in_slices_by(Box::new(make))
}

fn in_slices_by(make: Box<dyn FnOnce() -> View>) -> View {
    if all_made() {
        begin(Some(Slice::begin()));
    }
    let at_once = WORK.with_borrow(|work| {
        let work = work.as_ref().filter(|work| work.rest.is_empty());
        work.and_then(|work| work.first.as_ref()).is_some_and(|first| !first.is_over())
    });
    if at_once {
        return make();
    }
    let slot = Rc::new(Live::new());
    let owner = Owner::current().unwrap_or_default();
    let piece = Piece { slot: slot.clone(), make, owner, wanted: StoredValue::new(()) };
    WORK.with_borrow_mut(|work| work.as_mut().map(|work| work.rest.push_back(piece)));
    View::Live(slot)
}

/// From now on, until nothing is being made any more, [`in_slices`] makes nothing at once.
pub fn all_in_turn() {
    let working = WORK.with_borrow_mut(|work| work.as_mut().map(|work| work.first = None));
    if working.is_none() {
        begin(None);
    }
}

/// From now on, until this turn is over, [`in_slices`] makes all at once: for what is to stand before the next paint.
pub fn all_at_once() {
    if all_made() {
        begin(Some(Slice(f64::INFINITY)));
    }
}

/// Whether nothing is being made.
#[must_use]
pub fn all_made() -> bool {
    WORK.with_borrow(Option::is_none)
}

/// Begins with what is made from now on; only where nothing is being made.
fn begin(first: Option<Slice>) {
    WORK.set(Some(Work { first, rest: VecDeque::new() }));
    super::mount::prepare();
    spawn_local(async {
        let mut slice = Slice::begin();
        slice.rest().await;
        while let Some(piece) = next() {
            if piece.wanted.try_get_value().is_some() {
                piece.slot.show(piece.owner.with(piece.make));
            }
            if slice.is_over() {
                slice.rest().await;
            }
        }
    });
}

/// What is to be made next. Where that is nothing, the work is done.
fn next() -> Option<Piece> {
    WORK.with_borrow_mut(|work| {
        let next = work.as_mut().and_then(|work| work.rest.pop_front());
        if next.is_none() {
            *work = None;
        }
        next
    })
}
