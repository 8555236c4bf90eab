//! Links: to places of the application, and jumps within a page.

use crate::dom::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, ShadowRoot};

use crate::ui::route::Route;
use crate::ui::router::Router;

/// A link to a place.
#[component]
pub fn PlaceLink(
    /// Where it leads.
    #[prop(into)]
    to: Signal<Route>,
    /// Its class.
    #[prop(optional)]
    class: &'static str,
    /// Whether it leads where one is already.
    #[prop(into, default = Signal::stored(false))]
    current: Signal<bool>,
    /// A name for screen readers, where the content does not say enough.
    #[prop(optional, into)]
    label: Option<String>,
    /// What it shows.
    children: Children,
) -> impl IntoView {
    let router = expect_context::<Router>();
    view! {
        <a
            class=class
            href=move || router.href(to.get().address())
            role=router.role()
            tabindex=router.stop()
            aria-current=move || current.get().then_some("page")
            aria-label=label
            on:click=move |_| router.follow(to.get_untracked())
        >
            {children()}
        </a>
    }
}

/// A jump to the part of the page that bears `to` as its id. It works inside a shadow root, and
/// does not touch the address.
#[component]
pub fn Jump(
    /// The id, without `#`.
    #[prop(into)]
    to: String,
    /// Its class.
    #[prop(optional)]
    class: &'static str,
    /// What it shows.
    children: Children,
) -> impl IntoView {
    let router = expect_context::<Router>();
    view! {
        <a
            class=class
            href=router.href(format!("#{to}"))
            role=router.role()
            tabindex=router.stop()
            on:click=move |event| {
                event.prevent_default();
                let from = event.target().and_then(|target| target.dyn_into::<Element>().ok());
                if let Some(part) = from.and_then(|from| sibling(&from, &to)) {
                    reveal(&part);
                }
            }
        >
            {children()}
        </a>
    }
}

/// The element with this id in the same document or shadow root as `from`.
pub fn sibling(from: &Element, id: &str) -> Option<Element> {
    let root = from.get_root_node();
    match root.dyn_ref::<ShadowRoot>() {
        Some(root) => root.get_element_by_id(id),
        None => root.dyn_ref::<Document>()?.get_element_by_id(id),
    }
}

/// Scrolls to `part` and gives it the focus.
pub fn reveal(part: &Element) {
    part.scroll_into_view();
    if let Some(part) = part.dyn_ref::<HtmlElement>() {
        if part.tab_index() < 0 && !part.has_attribute("tabindex") {
            let _ = part.set_attribute("tabindex", "-1");
        }
        let _ = part.focus();
    }
}
