//! 部門ビュー.

use leptos::prelude::*;

use crate::session::Session;

/// 部門ビュー.
#[component]
pub fn Cohort(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    let _ = session;
    view! {
        <div class="tsd-stack">
            <h1 class="tsd-h1 tsd-h1--rule">{"部門ビュー"}</h1>
        </div>
    }
}
