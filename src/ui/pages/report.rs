//! レポート.

use leptos::prelude::*;

use crate::session::Session;

/// レポート.
#[component]
pub fn Report(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    let _ = session;
    view! {
        <div class="tsd-stack">
            <h1 class="tsd-h1 tsd-h1--rule">{"レポート"}</h1>
        </div>
    }
}
