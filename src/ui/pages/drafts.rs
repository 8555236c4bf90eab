//! 下書き.

use leptos::prelude::*;

use crate::session::Session;

/// 下書き.
#[component]
pub fn Drafts(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    let _ = session;
    view! {
        <div class="tsd-stack">
            <h1 class="tsd-h1 tsd-h1--rule">"下書き"</h1>
        </div>
    }
}
