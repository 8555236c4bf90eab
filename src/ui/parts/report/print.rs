//! The button that prints. A dialog that holds one goes to paper in place of the page behind it (`print.css`).

use crate::dom::prelude::*;

use crate::ui::parts::icon::{Glyph, Icon};

/// Opens the browser's own way to paper.
#[component]
pub fn PrintButton(
    /// Whether it is what one has come for.
    #[prop(optional)]
    primary: bool,
) -> impl IntoView {
    let class = if primary { "tsd-print tsd-btn tsd-btn--primary" } else { "tsd-print tsd-btn" };
    view! {
        <button
            class=class
            type="button"
            on:click=move |_| {
                let _ = window().print();
            }
        >
            <Glyph icon=Icon::Print />
            {"印刷 / PDF"}
        </button>
    }
}
