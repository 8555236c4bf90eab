//! The form for a snapshot: a dated copy that stays as it was.

use crate::dom::prelude::*;
use leptos::html;

use super::form::{DraftForm, Form};
use super::words;
use crate::entry::{self, show};
use crate::session::Session;

/// The form.
#[component]
pub fn TakeSnapshot(
    /// The open draft.
    session: Session,
    /// Of which one.
    id: StoredValue<String>,
    /// Closes it.
    form: RwSignal<Form>,
) -> impl IntoView {
    let now = session.chosen_month().get_untracked();
    let title = RwSignal::new(words::half_year(now));
    let month = RwSignal::new(show::month(now));
    let wrong = RwSignal::new(None::<String>);
    let first = NodeRef::<html::Input>::new();
    let kept = move || match entry::month(&month.get_untracked()) {
        Ok(read) => {
            let title = title.get_untracked().trim().to_owned();
            let month = read.unwrap_or(now);
            let title = if title.is_empty() { words::half_year(month) } else { title };
            session.snapshot(id.get_value(), title, month);
            form.set(Form::None);
        }
        Err(error) => wrong.set(Some(error.to_string())),
    };
    view! {
        <DraftForm
            first
            keep="記録を残す"
            kept
            form
            hint="いまの内容を読み取り専用の記録として残します。あとで下書きを書き換えても、記録は変わりません。"
        >
            <label class="tsd-field">
                <span class="tsd-label">{"記録の名前"}</span>
                <input class="tsd-input" type="text" node_ref=first bind:value=title />
            </label>
            <label class="tsd-field">
                <span class="tsd-label">{"判定の基準月"}</span>
                <input
                    class="tsd-input tsd-input--n"
                    type="text"
                    aria-invalid=move || wrong.read().is_some().then_some("true")
                    bind:value=month
                />
                <span class="tsd-error" role="alert">
                    {wrong}
                </span>
            </label>
        </DraftForm>
    }
}
