//! The list of drafts, the open one first.

use crate::dom::prelude::*;

use super::item::DraftItem;
use crate::session::Session;

/// The list.
#[component]
pub fn DraftList(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    let ids = Memo::new(move |_| {
        session.drafts().into_iter().map(|listed| listed.id).collect::<Vec<_>>()
    });
    view! {
        <ul class="tsd-stack" aria-label="下書きの一覧">
            <For each=move || ids.get() key=String::clone let(id)>
                <DraftItem session id />
            </For>
        </ul>
    }
}
