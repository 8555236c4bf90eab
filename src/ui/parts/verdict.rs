//! A verdict in icon and word: never by colour alone.

use leptos::prelude::*;

use super::icon::{Glyph, Icon};
use crate::evaluation::Verdict;

/// How a verdict is drawn.
pub fn icon(verdict: Verdict) -> Icon {
    match verdict {
        Verdict::Achieved => Icon::Met,
        Verdict::Deemed => Icon::Deemed,
        Verdict::Unmet => Icon::Unmet,
    }
}

/// The class that colours a verdict.
pub fn class(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Achieved => "tsd-is-met",
        Verdict::Deemed => "tsd-is-deemed",
        Verdict::Unmet => "tsd-is-unmet",
    }
}

/// 達成, みなし到達 or 未達.
#[component]
pub fn VerdictMark(
    /// The verdict.
    #[prop(into)]
    verdict: Signal<Verdict>,
    /// Whether it stands large.
    #[prop(optional)]
    large: bool,
) -> impl IntoView {
    let classes = move || {
        let size = if large { " tsd-verdict--l" } else { "" };
        format!("tsd-verdict{size} {}", class(verdict.get()))
    };
    view! {
        <span class=classes>
            <Glyph icon=Signal::derive(move || icon(verdict.get())) />
            {move || verdict.get().label()}
        </span>
    }
}
