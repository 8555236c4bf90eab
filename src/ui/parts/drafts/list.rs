//! The list of drafts, the open one first.

use crate::dom::prelude::*;
use leptos::html;

use super::item::DraftItem;
use crate::session::Session;
use crate::ui::parts::focus::focus_within;

/// The list.
#[component]
pub fn DraftList(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    let all = Memo::new(move || session.drafts());
    let ids =
        Memo::new(move || all.read().iter().map(|listed| listed.id.clone()).collect::<Vec<_>>());
    // Where the one that had the focus was taken away, the first takes it.
    let root = NodeRef::<html::Div>::new();
    watch(
        move || ids.track(),
        move |()| {
            request_animation_frame(move || {
                let active = document().active_element();
                if active.is_none_or(|active| active.tag_name() == "BODY") {
                    focus_within(root, ".tsd-linkbtn".to_owned());
                }
            });
        },
    );
    view! {
        <div node_ref=root>
            <ul class="tsd-stack" aria-label="下書きの一覧">
                <For each=move || ids.get() key=String::clone let(id)>
                    <DraftItem session all id />
                </For>
            </ul>
        </div>
    }
}
