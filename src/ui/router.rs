//! Where one is: the place as a signal, tied to the address where the page is our own.
//!
//! An element in somebody's page keeps its place to itself and never touches their address.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{MouseEvent, ScrollToOptions};

use super::route::Route;

/// The place where one is, and the way to others.
#[derive(Clone, Copy)]
pub struct Router {
    place: RwSignal<Route>,
    /// Whether the address of the page names the place.
    addressed: bool,
}

impl Router {
    /// A router whose place is the page's address: back, reload and links work.
    #[must_use]
    pub fn addressed() -> Self {
        let read = || Route::parse(&window().location().hash().unwrap_or_default());
        let place = RwSignal::new(read());
        let listener = window_event_listener(ev::hashchange, move |_| place.set(read()));
        on_cleanup(move || listener.remove());
        Self { place, addressed: true }
    }

    /// A router that keeps its place to itself, starting at `start`.
    #[must_use]
    pub fn inner(start: Route) -> Self {
        Self { place: RwSignal::new(start), addressed: false }
    }

    /// The place, followed.
    #[must_use]
    pub fn place(self) -> Route {
        self.place.get()
    }

    /// The place as a signal that changes only when one goes somewhere else.
    #[must_use]
    pub fn signal(self) -> Memo<Route> {
        Memo::new(move |_| self.place.get())
    }

    /// Goes to `route`.
    pub fn go(self, route: Route) {
        if self.addressed {
            // The place follows by the event that a new address fires.
            let _ = window().location().set_hash(&route.address());
        } else {
            self.place.set(route);
        }
    }

    /// What a link to `route` does when it is clicked.
    pub fn follow(self, route: Route, event: &MouseEvent) {
        let plain = event.button() == 0
            && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
        if !self.addressed && plain {
            event.prevent_default();
            self.place.set(route);
        }
    }

    /// Moves the reader to the top of the page that was just opened: its heading gets the focus,
    /// so that screen readers say where one is.
    pub fn arrive(self, page: &web_sys::Element) {
        if self.addressed {
            let options = ScrollToOptions::new();
            options.set_top(0.0);
            window().scroll_to_with_scroll_to_options(&options);
        }
        if let Some(page) = page.dyn_ref::<web_sys::HtmlElement>() {
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = page.focus_with_options(&options);
        }
    }
}
