//! Giving the focus to a part that has just appeared, or that moved.

use crate::reactive::prelude::*;
use leptos::html;
use wasm_bindgen::JsCast;

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
