//! The checklist of one (専門分野, レベル): the source's wording, the person's facts, the verdicts.

use leptos::prelude::*;

use crate::catalogue::{Level, Specialty};
use crate::session::Session;

/// The checklist.
#[component]
pub fn Checklist(
    /// The open draft.
    session: Session,
    /// The 専門分野.
    specialty: &'static Specialty,
    /// The レベル.
    #[prop(into)]
    level: Signal<Level>,
) -> impl IntoView {
    let _ = session;
    view! {
        <div class="tsd-stack">
            <h1 class="tsd-h1">
                <span class="tsd-shoulder">{specialty.name}</span>
                "レベル"
                {move || level.get().get()}
            </h1>
        </div>
    }
}
