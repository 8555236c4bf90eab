//! A disclosure, for what is long.

use crate::dom::prelude::*;

use super::field::{is_open, once};
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
    /// What it holds: made when it is first open.
    children: Children,
) -> impl IntoView {
    let opened = RwSignal::new(open);
    let seen = once(opened);
    let mut children = Some(children);
    let body = move || {
        let children = seen.get().then(|| children.take()).flatten();
        children.map(|children| untrack(children))
    };
    view! {
        <details open=open on:toggle=move |event| opened.set(is_open(&event))>
            <summary class="tsd-details__sum">
                <Glyph icon=Icon::Open class="tsd-details__mark" />
                {summary}
            </summary>
            <div class="tsd-details__body">{body}</div>
        </details>
    }
}
