//! The standalone page: the application in a document that asks for it.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

use super::view::View;
use crate::session::EditName;
use crate::ui::{self, Router};

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
    spawn_local(async move {
        // The page that the build wrote stays until the one that takes its place can be shown whole. What
        // cannot be fetched now is asked for again where it is shown.
        let _ = ui::load(Router::addressed_now()).await;
        show(page, embedded);
        ui::load_rest().await;
    });
}

/// Takes the page over.
fn show(page: HtmlElement, embedded: bool) {
    let ticked = ticked_before(&page);
    page.set_text_content(None);
    let view = View::mount(page, STORAGE_KEY, !embedded, move |session| {
        if ticked {
            let name = EditName::step("応用情報技術者試験の合格");
            session.edit(name, |draft| draft.ap_passed = Some(true));
        }
        Router::addressed()
    });
    // The page lives as long as its document.
    std::mem::forget(view);
}

/// Whether ＡＰ was ticked on the page as the build wrote it, before the application took over.
fn ticked_before(page: &HtmlElement) -> bool {
    let ticked = page.query_selector("input[name=ap_passed]:checked");
    ticked.is_ok_and(|input| input.is_some())
}
