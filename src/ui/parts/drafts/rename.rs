//! The form for the title and the person of a draft in the list, which need not be open for it.

use crate::dom::prelude::*;
use leptos::html;
use leptos::task::spawn_local;

use super::form::{DraftForm, Form};
use crate::draft::Draft;
use crate::session::{EditName, Session};

/// The form.
#[component]
pub fn Rename(
    /// The open draft.
    session: Session,
    /// Which one.
    id: StoredValue<String>,
    /// Closes it.
    form: RwSignal<Form>,
) -> impl IntoView {
    let draft = untrack(|| session.find(&id.get_value())).unwrap_or_default();
    let person = draft.person.clone().unwrap_or_default();
    let title = RwSignal::new(draft.title.clone().unwrap_or_default());
    let name = RwSignal::new(person.name.unwrap_or_default());
    let affiliation = RwSignal::new(person.affiliation.unwrap_or_default());
    let first = NodeRef::<html::Input>::new();
    let kept = move || {
        let title = Some(title.get_untracked().trim().to_owned()).filter(|text| !text.is_empty());
        let said = |text: RwSignal<String>| Some(text.get_untracked().trim().to_owned());
        let (name, affiliation) = (said(name), said(affiliation));
        let change = move |draft: &mut Draft| {
            draft.title = title;
            draft.change_person(|person| {
                person.name = name;
                person.affiliation = affiliation;
            });
        };
        let id = id.get_value();
        spawn_local(async move {
            session.change_draft(id, EditName::step("名前の変更"), change).await;
        });
        form.set(Form::None);
    };
    view! {
        <DraftForm first keep="変える" kept form>
            <label class="tsd-field">
                <span class="tsd-label">{"題名"}</span>
                <input class="tsd-input" type="text" node_ref=first bind:value=title />
            </label>
            <label class="tsd-field">
                <span class="tsd-label">{"氏名"}</span>
                <input class="tsd-input" type="text" autocomplete="name" bind:value=name />
            </label>
            <label class="tsd-field">
                <span class="tsd-label">{"所属"}</span>
                <input
                    class="tsd-input"
                    type="text"
                    autocomplete="organization"
                    bind:value=affiliation
                />
            </label>
        </DraftForm>
    }
}
