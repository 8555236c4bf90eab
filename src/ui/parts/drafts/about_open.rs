//! What stands at the head of the open draft: its title, whose it is, for which month it is assessed.

use leptos::prelude::*;

use crate::session::{EditName, Session};
use crate::ui::parts::report::person::HeadFields;

/// The fields.
#[component]
pub fn AboutOpen(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    view! {
        <section class="tsd-card tsd-stack" aria-labelledby="tsd-open-h">
            <h2 class="tsd-h3" id="tsd-open-h">
                {"編集中の下書き"}
            </h2>
            <TitleField session />
            <HeadFields session />
        </section>
    }
}

/// The title.
#[component]
fn TitleField(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    let value = Memo::new(move |_| session.draft().title.clone().unwrap_or_default());
    let edit = move |text: String| {
        session.edit(EditName::typing("題名", "title"), |draft| {
            draft.title = Some(text).filter(|text| !text.is_empty());
        });
    };
    view! {
        <div class="tsd-field">
            <label class="tsd-label" for="tsd-title">
                {"題名"}
            </label>
            <input
                class="tsd-input"
                id="tsd-title"
                type="text"
                placeholder="例：2026年度 自己診断"
                readonly=move || session.readonly().get()
                prop:value=value
                on:input=move |event| edit(event_target_value(&event))
            />
        </div>
    }
}
