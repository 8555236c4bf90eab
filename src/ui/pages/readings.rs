//! 判定の考え方: our readings R1…R10 of the source, each with a place of its own.

use crate::dom::prelude::*;

use crate::catalogue::{CATALOGUE, ReadingId};
use crate::ui::parts::link::{reveal, sibling};

/// 判定の考え方.
#[component]
pub fn Readings(
    /// The reading that the address names.
    #[prop(into)]
    named: Signal<Option<ReadingId>>,
) -> impl IntoView {
    let list = NodeRef::<leptos::html::Div>::new();
    effect(move || {
        if let (Some(reading), Some(list)) = (named.get(), list.get()) {
            let part = sibling(&list, reading.as_str());
            request_animation_frame(move || {
                if let Some(part) = part {
                    reveal(&part);
                }
            });
        }
    });
    view! {
        <div class="tsd-stack" node_ref=list>
            <h1 class="tsd-h1 tsd-h1--rule">{"判定の考え方"}</h1>
            <p class="tsd-prose">
                {"達成度指標の原文には、そのままでは一通りに読めないところがあります。このアプリがどう読んで判定しているかを示します。IPA・経済産業省の見解ではありません。"}
            </p>
            {CATALOGUE
                .readings
                .iter()
                .map(|reading| {
                    view! {
                        <section
                            class="tsd-card tsd-stack--s"
                            id=reading.id.as_str()
                            tabindex="-1"
                            aria-label=reading.title
                        >
                            <h2 class="tsd-h3">{reading.id.as_str()} " " {reading.title}</h2>
                            <p class="tsd-prose">{reading.text}</p>
                        </section>
                    }
                })
                .collect_view()}
        </div>
    }
}
