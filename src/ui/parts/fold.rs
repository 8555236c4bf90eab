//! Something folded away: its content is made when it is first opened, and stays.

use crate::dom::prelude::*;
use wasm_bindgen::JsCast;

use super::icon::{Glyph, Icon};

/// A signal that becomes true with `open` and stays so.
#[must_use]
pub fn once(open: RwSignal<bool>) -> Memo<bool> {
    Memo::following(move |seen| seen == Some(&true) || open.get())
}

/// Whether the `<details>` of a `toggle` event is open.
#[must_use]
pub fn is_open(event: &leptos::ev::Event) -> bool {
    let details = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    details.is_some_and(|details| details.has_attribute("open"))
}

/// A fold.
#[component]
pub fn Fold(
    /// Its class.
    #[prop(optional)]
    class: &'static str,
    /// Whether it is one part of many: in small print, and its content in line with what is around.
    #[prop(optional)]
    small: bool,
    /// What it says while folded.
    #[prop(into)]
    summary: Signal<String>,
    /// What it is about, for those who do not see where it stands.
    #[prop(into, optional)]
    about: Signal<String>,
    /// What is inside: made when it is first open.
    children: Children,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let seen = once(open);
    let mut children = Some(children);
    let inside = move || {
        let children = seen.get().then(|| children.take()).flatten();
        children.map(|children| untrack(children))
    };
    let inside = if small {
        inside.into_view()
    } else {
        view! { <div class="tsd-details__body">{inside}</div> }.into_view()
    };
    view! {
        <details class=class on:toggle=move |event| open.set(is_open(&event))>
            <summary class="tsd-details__sum" class:tsd-small=small>
                <Glyph class="tsd-details__mark" icon=Icon::Open />
                {move || summary.get()}
                <span class="tsd-vh">
                    {move || {
                        let about = about.get();
                        (!about.is_empty()).then(|| format!("：{about}"))
                    }}
                </span>
            </summary>
            {inside}
        </details>
    }
}
