//! Panics on demand, for the test of the fail-stop alone: no release has the feature that brings it.

use crate::dom::prelude::*;

/// Buttons that panic in a handler, in an effect and in a memo.
#[component]
pub fn PanicProbe() -> impl IntoView {
    let (in_effect, in_memo) = (RwSignal::new(false), RwSignal::new(0_u32));
    effect(move || assert!(!in_effect.get(), "a panic in an effect"));
    let memo = Memo::new(move || {
        let value = in_memo.get();
        assert!(value == 0, "a panic in a memo");
        value
    });
    view! {
        <p class="tsd-cluster" data-tsd-probe="">
            <button type="button" on:click=move |_| panic!("a panic in a handler")>
                {"handler"}
            </button>
            <button type="button" on:click=move |_| in_effect.set(true)>
                {"effect"}
            </button>
            <button type="button" on:click=move |_| in_memo.set(1)>
                {"memo"}
                {memo}
            </button>
        </p>
    }
}
