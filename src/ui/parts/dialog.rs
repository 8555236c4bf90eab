//! What stands over the page until it is closed.

use crate::dom::prelude::*;
use leptos::html;
use wasm_bindgen::prelude::*;
use web_sys::HtmlDialogElement;

use super::field::FieldId;
use super::toaster::Toaster;

#[wasm_bindgen(module = "/src/ui/parts/in_sight.js")]
extern "C" {
    /// Shows a dialog where it can be seen.
    #[wasm_bindgen(catch, js_name = showModal)]
    fn show_modal(dialog: &HtmlDialogElement) -> Result<(), JsValue>;
}

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
            let _ = show_modal(&dialog);
        }
        (Some(dialog), false) => dialog.close(),
        _ => {}
    });
    view! {
        <dialog
            class="tsd-dialog"
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
                            <Toaster in_dialog=true />
                        }
                    })
            }}
        </dialog>
    }
}
