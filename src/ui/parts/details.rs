//! A disclosure, for what is long.

use crate::dom::prelude::*;

use super::icon::{Glyph, Icon};

/// What is shown when its summary is clicked.
#[component]
pub fn Details(
    /// What the summary says.
    #[prop(into)]
    summary: String,
    /// Whether it is open at first.
    #[prop(optional)]
    open: bool,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    view! {
        <details open=open>
            <summary class="tsd-details__sum">
                <Glyph icon=Icon::Open class="tsd-details__mark" />
                {summary}
            </summary>
            <div class="tsd-details__body">{children()}</div>
        </details>
    }
}
