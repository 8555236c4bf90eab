//! The standalone page: the application in a document that asks for it.

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::this_month;
use crate::session::Session;
use crate::store::Shelf;
use crate::ui::Router;
use crate::ui::app::{App, Theme};

/// The id of the element in which our own page is shown. A document without it gets no page.
const PAGE: &str = "tasseido-page";

/// Shows the application where the document is our own page.
pub fn mount_page() {
    let page = document().get_element_by_id(PAGE);
    let Some(page) = page.and_then(|page| page.dyn_into::<HtmlElement>().ok()) else { return };
    let handle = mount_to(page, || {
        let session = Session::open(Shelf::open("tasseido"), this_month());
        let router = Router::addressed();
        view! { <App session router theme=Theme::Auto chrome=true /> }
    });
    // The page lives as long as its document.
    handle.forget();
}
