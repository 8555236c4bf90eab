//! Where one is: the place as a signal, tied to the address where the page is our own.
//!
//! An element in somebody's page keeps its place to itself and never touches their address.

use std::cell::RefCell;

use crate::reactive::prelude::*;
use js_sys::{Date, Object, Reflect};
use leptos::ev;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, HtmlElement, KeyboardEvent, ScrollIntoViewOptions, ScrollLogicalPosition,
    ScrollToOptions,
};

use super::route::Route;
use crate::dom::all_at_once;

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
    /// Whether the address names no place.
    lost: RwSignal<bool>,
}

thread_local! {
    /// The way through the history of the document.
    static TRAIL: RefCell<Trail> = RefCell::default();
}

/// The way through the browser's history, whose entries are marked by when they were made.
#[derive(Default)]
struct Trail {
    /// The entry where one is.
    entry: JsValue,
    /// How far down one was on the page of each entry, by its mark.
    tops: Object,
    /// The entry that one left last, and what had the focus there.
    left: (JsValue, Option<Element>),
    /// Where the history leads back to: how far down one was, and what had the focus.
    back: Option<(f64, Option<Element>)>,
}

impl Router {
    /// A router whose place is the page's address: back, reload and links work.
    #[must_use]
    pub fn addressed() -> Self {
        let router = Self { addressed: true, ..Self::inner(Route::Home) };
        router.read_address();
        let listener = window_event_listener(ev::hashchange, move |_| router.read_address());
        on_cleanup(move || listener.remove());
        router
    }

    /// The place that the page's address names; home where it names none.
    #[must_use]
    pub fn addressed_now() -> Route {
        Route::parse(&hash()).unwrap_or(Route::Home)
    }

    /// A router that keeps its place to itself, starting at `start`.
    #[must_use]
    pub fn inner(start: Route) -> Self {
        Self {
            place: RwSignal::new(start),
            addressed: false,
            sent: StoredValue::new(false),
            lost: RwSignal::new(false),
        }
    }

    /// Goes where the address leads: the history has another entry now.
    fn read_address(self) {
        let (from, to) = (self.place.get_untracked(), Self::addressed_now());
        let elsewhere = from.page() != to.page();
        TRAIL.with_borrow_mut(|trail| trail.go_on(elsewhere));
        self.lost.set(hash().starts_with("#/") && Route::parse(&hash()).is_none());
        self.place.set(to);
    }

    /// Whether the address names no place; followed.
    #[must_use]
    pub fn is_lost(self) -> bool {
        self.lost.get()
    }

    /// From now on it is not the browser that takes the reader to where one was on a page to which the history leads
    /// back: it would do so before the page is there. Where it loads the document anew, it is the browser again.
    pub fn take_over_scrolling() {
        let by = |whom: &'static str| {
            if let Ok(history) = window().history() {
                let _ = Reflect::set(&history, &"scrollRestoration".into(), &whom.into());
            }
        };
        by("manual");
        window_event_listener_untyped("pagehide", move |_| by("auto"));
        window_event_listener_untyped("pageshow", move |_| by("manual"));
    }

    /// The place, followed.
    #[must_use]
    pub fn place(self) -> Route {
        self.place.get()
    }

    /// The place as a signal that changes only when one goes somewhere else.
    #[must_use]
    pub fn signal(self) -> Memo<Route> {
        Memo::new(move || self.place.get())
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
                    let _ = Reflect::set(&event, &"returnValue".into(), &true.into());
                }
            });
            on_cleanup(move || listener.remove());
        }
    }

    /// Moves the reader to the top of the page that was just opened, which gets the focus, so that screen readers say
    /// where one is; `top` is the top of all. Where the history led back to the page, one is where one was.
    pub fn arrive(self, page: &Element, top: &Element) {
        let back = TRAIL.with_borrow_mut(|trail| trail.back.take());
        if self.addressed && back.is_none() {
            scroll_to(0.0);
        }
        if self.sent.get_value() {
            return;
        }
        focus(page);
        match back {
            Some((top, focused)) => request_animation_frame(move || {
                scroll_to(top);
                focused.filter(|focused| focused.is_connected()).iter().for_each(focus);
            }),
            // What is scrolled may be the page around us, or a part of it. In sight, it stays where it is.
            None => {
                let options = ScrollIntoViewOptions::new();
                options.set_block(ScrollLogicalPosition::Nearest);
                top.scroll_into_view_with_scroll_into_view_options(&options);
            }
        }
    }
}

impl Trail {
    /// The history has another entry now; the page is another one where it is `elsewhere`.
    fn go_on(&mut self, elsewhere: bool) {
        let Ok(history) = window().history() else { return };
        let top = window().scroll_y().unwrap_or_default();
        let _ = Reflect::set(&self.tops, &self.entry, &top.into());
        let left = (self.entry.clone(), document().active_element());
        self.entry = history.state().unwrap_or_default();
        let top = Reflect::get(&self.tops, &self.entry).ok().and_then(|top| top.as_f64());
        self.back = top.filter(|_| elsewhere && !self.entry.is_null()).map(|top| {
            // What one comes back to is there at once, so that nothing jumps.
            all_at_once();
            (top, self.left.1.take().filter(|_| self.left.0 == self.entry))
        });
        if self.entry.is_null() {
            self.entry = Date::now().into();
            let _ = history.replace_state(&self.entry, "");
        }
        self.left = left;
    }
}

/// The part of the address that names a place.
fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// Goes so far down the document.
fn scroll_to(top: f64) {
    let options = ScrollToOptions::new();
    options.set_top(top);
    window().scroll_to_with_scroll_to_options(&options);
}

/// Gives it the focus where it stands.
fn focus(element: &Element) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.unchecked_ref::<HtmlElement>().focus_with_options(&options);
}
