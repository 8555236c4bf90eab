//! Where one is: the place as a signal, tied to the address where the page is our own.
//!
//! An element in somebody's page keeps its place to itself and never touches their address.

use crate::reactive::prelude::*;
use leptos::ev;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent, ScrollToOptions};

use super::route::Route;

/// What the product is called in titles.
const PRODUCT: &str = "ITSS達成度セルフチェック";

/// The place where one is, and the way to others.
#[derive(Clone, Copy)]
pub struct Router {
    place: RwSignal<Route>,
    /// Whether the address of the page names the place.
    addressed: bool,
    /// Whether one did not go by oneself: the page around us sent one, and the focus stays where it is.
    sent: StoredValue<bool>,
}

impl Router {
    /// A router whose place is the page's address: back, reload and links work.
    #[must_use]
    pub fn addressed() -> Self {
        let place = RwSignal::new(Self::addressed_now());
        let read = move |_| place.set(Self::addressed_now());
        let listener = window_event_listener(ev::hashchange, read);
        on_cleanup(move || listener.remove());
        Self { place, addressed: true, sent: StoredValue::new(false) }
    }

    /// The place that the page's address names.
    #[must_use]
    pub fn addressed_now() -> Route {
        Route::parse(&window().location().hash().unwrap_or_default())
    }

    /// A router that keeps its place to itself, starting at `start`.
    #[must_use]
    pub fn inner(start: Route) -> Self {
        Self { place: RwSignal::new(start), addressed: false, sent: StoredValue::new(false) }
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

    /// Goes to `route` without taking the focus there.
    pub fn go_quietly(self, route: Route) {
        self.go(route);
        self.sent.set_value(true);
    }

    /// Goes to `route`.
    pub fn go(self, route: Route) {
        self.sent.set_value(false);
        if self.addressed {
            // The place follows by the event that a new address fires.
            let _ = window().location().set_hash(&route.address());
        } else {
            self.place.set(route);
        }
    }

    /// Goes to `route` in place of where one is, which the way back does not lead to any more.
    pub fn replace(self, route: Route) {
        if self.addressed {
            let _ = window().location().replace(&route.address());
        } else {
            self.place.set(route);
        }
    }

    /// Whether the address of the page is ours, so that links to it can be made.
    #[must_use]
    pub fn is_addressed(self) -> bool {
        self.addressed
    }

    /// What a link to `route` does when it is clicked.
    pub fn follow(self, route: Route) {
        if !self.addressed {
            self.go(route);
        }
    }

    /// The address that a link is given: none where it would be one of the page around us, to which a new tab or
    /// window would lead astray. There it is a link by its [`Self::role`] and [`Self::stop`], and Enter follows it
    /// by [`Self::on_key`].
    #[must_use]
    pub fn href(self, address: String) -> Option<String> {
        self.addressed.then_some(address)
    }

    /// The role of a link that has no address.
    #[must_use]
    pub fn role(self) -> Option<&'static str> {
        (!self.addressed).then_some("link")
    }

    /// Where a link that has no address stands among what Tab reaches.
    #[must_use]
    pub fn stop(self) -> Option<&'static str> {
        (!self.addressed).then_some("0")
    }

    /// Follows a link that has no address, where `event` is Enter on one.
    pub fn on_key(self, event: &KeyboardEvent) {
        let on = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
        if event.key() == "Enter"
            && let Some(link) = on.filter(|on| on.get_attribute("role").as_deref() == Some("link"))
        {
            event.prevent_default();
            link.click();
        }
    }

    /// Names the place in the title of a document of our own.
    pub fn name_document(self) {
        if self.addressed {
            let plain = document().title();
            effect(move || match self.place.get() {
                Route::Home => document().set_title(&plain),
                place => document().set_title(&format!("{}｜{PRODUCT}", place.name())),
            });
        }
    }

    /// Calls `act` for keys that are pressed while nothing has the focus, in a document of our own.
    pub fn on_key_nowhere(self, act: impl Fn(&KeyboardEvent) + 'static) {
        if self.addressed {
            let listener = window_event_listener(ev::keydown, move |event| {
                let body = document().body();
                if event.target().is_some() && event.target() == body.map(Into::into) {
                    act(&event);
                }
            });
            on_cleanup(move || listener.remove());
        }
    }

    /// Lets the browser ask before a document of our own goes away, where something would be lost with it.
    pub fn ask_before_leaving(self, would_lose: impl Fn() -> bool + 'static) {
        if self.addressed {
            let listener = window_event_listener_untyped("beforeunload", move |event| {
                if would_lose() {
                    event.prevent_default();
                    // Some browsers ask for this only.
                    let _ = js_sys::Reflect::set(&event, &"returnValue".into(), &true.into());
                }
            });
            on_cleanup(move || listener.remove());
        }
    }

    /// Moves the reader to the top of the page that was just opened: its heading gets the focus,
    /// so that screen readers say where one is.
    pub fn arrive(self, page: &Element) {
        if self.addressed {
            let options = ScrollToOptions::new();
            options.set_top(0.0);
            window().scroll_to_with_scroll_to_options(&options);
        }
        if self.sent.get_value() {
            return;
        }
        if let Some(page) = page.dyn_ref::<HtmlElement>() {
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = page.focus_with_options(&options);
        }
    }
}
