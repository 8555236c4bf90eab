//! One engagement: a summary while folded, the form when open. The form is made when it is first
//! opened.

use crate::dom::prelude::*;

use super::List;
use super::editor::Editor;
use super::focus::Spot;
use super::form::Form;
use super::names::anchor;
use super::summary::Summary;
use crate::draft::EngagementId;
use crate::evaluation::TimelineRow;
use crate::ui::parts::fold::{is_open, once};

/// The card.
#[component]
pub fn Card(
    /// What the cards share.
    list: List,
    /// Which engagement.
    id: EngagementId,
) -> impl IntoView {
    let (card, summary) = (anchor(&id), anchor(&id));
    let is_new = list.open.with_value(|open| open.as_ref() == Some(&id));
    if is_new {
        list.open.set_value(None);
    }
    let open = RwSignal::new(is_new);
    let seen = once(open);
    let row = list.rows.of(&id);
    let unread = list.unread.of(&id);
    let counts = move || row.read().as_ref().is_some_and(TimelineRow::counts);
    let editor = Editor::new(list, id);
    view! {
        <details
            class="tsd-eng"
            class:tsd-eng--counts=counts
            data-tsd-card=card
            prop:open=move || open.get()
            on:toggle=move |event| open.set(is_open(&event))
        >
            <summary class="tsd-eng__sum" id=summary data-tsd-spot=Spot::Summary.name()>
                <Summary editor row unread />
            </summary>
            {move || seen.get().then(|| view! { <Form editor row open /> })}
        </details>
    }
}
