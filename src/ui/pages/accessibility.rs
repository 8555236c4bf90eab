//! アクセシビリティ方針.

use leptos::prelude::*;

/// アクセシビリティ方針: what is aimed at, and what was tested.
#[component]
pub fn Accessibility() -> impl IntoView {
    view! {
        <div class="tsd-stack">
            <h1 class="tsd-h1 tsd-h1--rule">{"アクセシビリティ方針"}</h1>
        </div>
    }
}
