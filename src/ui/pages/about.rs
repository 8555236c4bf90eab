//! このアプリについて.

use leptos::prelude::*;

use crate::session::Session;

/// このアプリについて.
#[component]
pub fn About(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    let _ = session;
    view! {
        <div class="tsd-stack">
            <h1 class="tsd-h1 tsd-h1--rule">{"このアプリについて"}</h1>
        </div>
    }
}
