//! The standalone page: the application in a document that asks for it.

use std::pin::Pin;

use crate::reactive::prelude::*;
use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{FocusOptions, HtmlElement, HtmlInputElement, NodeList};

use super::view::View;
use crate::dom::{Slice, all_in_turn, all_made};
use crate::draft::Item;
use crate::session::{EditName, Session};
use crate::ui::{self, AP_PASSED, Router};

/// The id of the element in which our own page is shown. A document without it gets no page.
const PAGE: &str = "tasseido-page";

/// The storage key of our own page, and of elements that name none.
const STORAGE_KEY: &str = "tasseido";

/// Shows the application where the document is our own page; without its frame where the address
/// says `?embed`.
pub fn mount_page() {
    let query = location().search().unwrap_or_default();
    let embedded = query
        .trim_start_matches('?')
        .split('&')
        .any(|part| part.split('=').next() == Some("embed"));
    // Of the one type that all are which run beside.
    let run: Pin<Box<dyn Future<Output = ()>>> = Box::pin(async move {
        parsed().await;
        let page = document().get_element_by_id(PAGE);
        let Some(page) = page.and_then(|page| page.dyn_into::<HtmlElement>().ok()) else { return };
        // The page that the build wrote stays until the one that takes its place can be shown whole. What
        // cannot be fetched now is asked for again where it is shown.
        let _ = ui::load(Router::addressed_now()).await;
        show(page, embedded).await;
        ui::load_rest().await;
        Router::take_over_scrolling();
    });
    spawn_local(run);
}

/// Waits until the whole document is there, for which nothing waits that leads here.
async fn parsed() {
    if document().ready_state() != "loading" {
        return;
    }
    let parsed = Promise::new(&mut |resolve, _| {
        let _ = document().add_event_listener_with_callback("DOMContentLoaded", &resolve);
    });
    let _ = JsFuture::from(parsed).await;
}

/// Takes the page over when all that takes its place is made: what was ticked on it until then is kept, and
/// where one is on it.
async fn show(page: HtmlElement, embedded: bool) {
    let Ok(aside) = document().create_element("div") else { return };
    let aside: HtmlElement = aside.unchecked_into();
    let ticked = Ticked::on(&page);
    let first = ticked.clone();
    all_in_turn();
    let view = View::mount(aside, STORAGE_KEY, !embedded, move |session| {
        first.keep(session);
        Router::addressed()
    });
    let mut slice = Slice::begin();
    while !all_made() {
        slice.rest().await;
    }
    let since = Ticked::on(&page).without(&ticked);
    let seen = Seen::on(&page);
    page.set_text_content(None);
    view.move_to(&page);
    since.keep(view.session());
    if let Some(seen) = seen {
        seen.restore(&page);
    }
    // The page lives as long as its document.
    std::mem::forget(view);
}

/// The boxes on `page` that have a name: the same before the application takes over and after.
fn boxes(page: &HtmlElement) -> impl Iterator<Item = HtmlInputElement> {
    let boxes = page.query_selector_all("input[name]").ok();
    let length = boxes.as_ref().map_or(0, NodeList::length);
    (0..length).filter_map(move |place| boxes.as_ref()?.get(place)?.dyn_into().ok())
}

/// What was ticked on the page as the build wrote it, before the application was there: the names of the boxes.
#[derive(Clone)]
struct Ticked(Vec<String>);

impl Ticked {
    /// What is ticked on `page`.
    fn on(page: &HtmlElement) -> Self {
        let ticked = boxes(page).filter(HtmlInputElement::checked);
        Self(ticked.map(|input| input.name()).collect())
    }

    /// What was not ticked in `before`.
    fn without(mut self, before: &Self) -> Self {
        self.0.retain(|name| !before.0.contains(name));
        self
    }

    /// Says it in the open draft: conditions of the 実績 that is chosen where none was chosen yet.
    fn keep(self, session: Session) {
        let ap_passed = self.0.iter().any(|name| name == AP_PASSED);
        let items: Vec<Item> = self.0.iter().filter_map(|name| Item::parse(name)).collect();
        if !ap_passed && items.is_empty() {
            return;
        }
        if session.readonly_now() {
            session.toasts.say(
                "この下書きは読み取り専用なので、読み込み中に付けたチェックは反映していません。",
            );
            return;
        }
        session.edit(EditName::step("読み込み中に付けたチェック"), |draft| {
            if ap_passed {
                draft.ap_passed = Some(true);
            }
            for item in items {
                let sheet = draft.sheet_mut(item.specialty.id);
                let first = sheet.engagements().first().map(|first| first.id.clone());
                item.set(sheet, first.as_ref(), true);
            }
        });
        session.toasts.say_with_undo("読み込み中に付けたチェックを下書きに反映しました。");
    }
}

/// Where one is on the page: by a box, which stands there before and after.
struct Seen {
    /// The box that has the focus, or else the first in view.
    name: String,
    /// Whether it has the focus.
    focused: bool,
    /// How far below the top of the window it is.
    top: f64,
}

impl Seen {
    /// Where one is on `page`. At its top and without the focus there is nothing to hold on to.
    fn on(page: &HtmlElement) -> Option<Self> {
        let active = document().active_element();
        let focused = |input: &HtmlInputElement| active.as_ref() == Some(input.as_ref());
        let scrolled = window().scroll_y().is_ok_and(|scrolled| scrolled > 0.0);
        let in_view = |input: &HtmlInputElement| scrolled && top(input) > 0.0;
        let seen = boxes(page).find(focused).or_else(|| boxes(page).find(in_view))?;
        Some(Self { name: seen.name(), focused: focused(&seen), top: top(&seen) })
    }

    /// Goes there again.
    fn restore(self, page: &HtmlElement) {
        let Some(seen) = boxes(page).find(|input| input.name() == self.name) else { return };
        if self.focused {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = seen.focus_with_options(&options);
        }
        window().scroll_by_with_x_and_y(0.0, top(&seen) - self.top);
    }
}

/// How far below the top of the window `input` is.
fn top(input: &HtmlInputElement) -> f64 {
    input.get_bounding_client_rect().y()
}
