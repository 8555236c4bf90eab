//! What stands over the page until it is closed.

use crate::dom::prelude::*;
use leptos::html;
use web_sys::{HtmlDialogElement, HtmlElement};

use super::field::FieldId;

/// A modal dialog. Its content is made each time it opens; Esc closes it as its own buttons do.
#[component]
pub fn Dialog(
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// Called when it was closed, also by Esc: `open` must then be false.
    close: Callback<()>,
    /// Its heading.
    #[prop(into)]
    heading: Signal<String>,
    /// What stands below the heading.
    children: ChildrenFn,
) -> impl IntoView {
    let id = FieldId::unique();
    let dialog = NodeRef::<html::Dialog>::new();
    effect(move || match (dialog.get(), open.get()) {
        (Some(dialog), true) if !dialog.open() => {
            keep_in_sight(&dialog);
            let _ = dialog.show_modal();
        }
        (Some(dialog), false) => dialog.close(),
        _ => {}
    });
    view! {
        <dialog
            class="tsd-dialog tsd-noprint"
            aria-labelledby=id.control()
            node_ref=dialog
            on:close=move |_| close.run(())
        >
            {move || {
                open.get()
                    .then(|| {
                        view! {
                            <div class="tsd-dialog__in">
                                // Read first, and in sight, whatever can be reached below it.
                                <h2 class="tsd-h3" id=id.control() tabindex="-1" autofocus=true>
                                    {move || heading.get()}
                                </h2>
                                {untrack(&children)}
                            </div>
                        }
                    })
            }}
        </dialog>
    }
}

/// In a frame that is as high as its page, the middle may be far out of sight: there the dialog stands by what
/// opened it.
fn keep_in_sight(dialog: &HtmlDialogElement) {
    let _ = HtmlElement::style(dialog).remove_property("margin-block");
    let window = window();
    let height = |of: Result<wasm_bindgen::JsValue, _>| of.ok().and_then(|height| height.as_f64());
    let (Some(page), Ok(screen)) = (height(window.inner_height()), window.screen()) else { return };
    let framed = window.parent().ok().flatten().is_some_and(|parent| parent != window);
    let by = document().active_element().filter(|_| framed);
    let Some(by) =
        by.filter(|_| screen.avail_height().is_ok_and(|screen| page > f64::from(screen)))
    else {
        return;
    };
    let top = (by.get_bounding_client_rect().top() - 64.0).max(16.0);
    let _ =
        HtmlElement::style(dialog).set_property("margin-block", &format!("{}px auto", top as i32));
}
