//! Whose draft it is: the name and the affiliation, as they stand on the report and in exports.

use leptos::prelude::*;

use crate::draft::{Draft, Person};
use crate::session::{EditName, Session};

/// 氏名 and 所属.
#[component]
pub fn PersonFields(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    view! {
        <div class="tsd-fields">
            <PersonField session id="tsd-person-name" label="氏名" autocomplete="name" read=name />
            <PersonField
                session
                id="tsd-person-affiliation"
                label="所属"
                autocomplete="organization"
                read=affiliation
            />
        </div>
    }
}

type Part = fn(&mut Person) -> &mut Option<String>;

fn name(person: &mut Person) -> &mut Option<String> {
    &mut person.name
}

fn affiliation(person: &mut Person) -> &mut Option<String> {
    &mut person.affiliation
}

/// One of the two.
#[component]
fn PersonField(
    /// The open draft.
    session: Session,
    /// The id of the input.
    id: &'static str,
    /// What it is called.
    label: &'static str,
    /// What the browser may fill in.
    autocomplete: &'static str,
    /// Where it stands.
    read: Part,
) -> impl IntoView {
    let value = Memo::new(move |_| {
        let mut person = session.draft().person.clone().unwrap_or_default();
        read(&mut person).take().unwrap_or_default()
    });
    let edit = move |text: String| {
        session.edit(EditName::typing(label, id), |draft| set(draft, read, text));
    };
    view! {
        <div class="tsd-field">
            <label class="tsd-label" for=id>
                {label}
            </label>
            <input
                class="tsd-input"
                id=id
                type="text"
                autocomplete=autocomplete
                readonly=move || session.readonly().get()
                prop:value=value
                on:input=move |event| edit(event_target_value(&event))
            />
        </div>
    }
}

/// An emptied field is one that was not answered; a person of whom nothing is said is none.
fn set(draft: &mut Draft, read: Part, text: String) {
    let person = draft.person.get_or_insert_default();
    *read(person) = Some(text).filter(|text| !text.is_empty());
    if *person == Person::default() {
        draft.person = None;
    }
}
