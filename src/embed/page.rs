//! The standalone page: the application in a document that asks for it.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::view::View;
use crate::ui::Router;

/// The id of the element in which our own page is shown. A document without it gets no page.
const PAGE: &str = "tasseido-page";

/// The storage key of our own page, and of elements that name none.
const STORAGE_KEY: &str = "tasseido";

/// Shows the application where the document is our own page; without its frame where the address
/// says `?embed`.
pub fn mount_page() {
    let page = document().get_element_by_id(PAGE);
    let Some(page) = page.and_then(|page| page.dyn_into::<HtmlElement>().ok()) else { return };
    let query = location().search().unwrap_or_default();
    let embedded = query.trim_start_matches('?').split('&').any(|part| part == "embed");
    page.set_text_content(None);
    let view = View::mount(page, STORAGE_KEY, !embedded, |_| Router::addressed());
    // The page lives as long as its document.
    std::mem::forget(view);
}
