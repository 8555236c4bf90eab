//! Giving the focus to a part that has just appeared, or that moved; and keeping it where what had it goes.

use std::cell::RefCell;

use crate::dom::prelude::*;
use leptos::html;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent, HtmlElement};

/// Gives the focus to the first part of `root` that `selector` selects, once what just changed is
/// shown.
pub fn focus_within(root: NodeRef<html::Div>, selector: String) {
    request_animation_frame(move || {
        let part = root.get_untracked().and_then(|root| root.query_selector(&selector).ok());
        let part = part.flatten().and_then(|part| part.dyn_into::<web_sys::HtmlElement>().ok());
        if let Some(part) = part {
            let _ = part.focus();
        }
    });
}

/// What can have the focus by the keyboard.
const FOCUSABLE: &str = "summary, [href], button, input, select, textarea";

thread_local! {
    /// What in the document has the focus, and where it was last in a page itself, with all that is around that.
    static FOCUS: RefCell<(Option<Element>, Vec<Element>)> = const { RefCell::new((None, Vec::new())) };
}

/// Notes what has the focus: in `main`, the page itself, or around it.
pub fn note_focus(event: &FocusEvent, main: Option<&HtmlElement>) {
    let mut next = event.target().map(JsCast::unchecked_into::<Element>);
    FOCUS.with_borrow_mut(|(now, last)| {
        now.clone_from(&next);
        if main.is_some_and(|main| main.contains(next.as_deref())) {
            last.clear();
            while let Some(element) = next {
                next = element.parent_element();
                last.push(element);
            }
        }
    });
}

/// Keeps the focus in the application: where what has it goes, because of an undo or with a message, the nearest that
/// stays in `main`, the page itself, gets it, once what just changed is shown.
pub fn keep_focus(main: NodeRef<html::Div>) {
    request_animation_frame(move || {
        let Some(main) = main.get_untracked() else { return };
        let is_gone = |had: &Element| !had.is_connected();
        let last = FOCUS.with_borrow_mut(|(now, last)| {
            now.take_if(|had| is_gone(had)).map(|_| std::mem::take(last))
        });
        let Some(last) = last else { return };
        for part in last.into_iter().filter(|part| part.is_connected()) {
            let inside = part.query_selector(FOCUSABLE).ok().flatten();
            let near = main.contains(Some(&part));
            let mut parts = [Some(part), inside].into_iter().flatten();
            if !near || !is_nowhere() || parts.any(|part| takes_focus(&part)) {
                break;
            }
        }
        if is_nowhere() {
            takes_focus(&main);
        }
    });
}

/// Gives it the focus; whether it takes it.
fn takes_focus(part: &Element) -> bool {
    let _ = part.unchecked_ref::<HtmlElement>().focus();
    !is_nowhere()
}

/// Whether nothing in the document has the focus.
fn is_nowhere() -> bool {
    let focused = document().active_element();
    focused.is_none_or(|focused| document().body().is_some_and(|body| *body == focused))
}
