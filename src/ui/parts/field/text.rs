//! Fields for words, which are kept as they are.

use crate::dom::prelude::*;

use super::frame::{Field, FieldId, FieldState};
use super::input::{InputBox, Typing};

/// The text of a box that follows `value`; typing calls `set`. Nothing typed is no answer.
fn follow(
    value: Signal<Option<String>>,
    set: Callback<Option<String>>,
) -> (RwSignal<String>, Callback<()>) {
    let text = RwSignal::new(value.get_untracked().unwrap_or_default());
    watch(
        move || value.get().unwrap_or_default(),
        move |now| {
            if text.with_untracked(|text| text != now) {
                text.set(now.clone());
            }
        },
    );
    let typed = Callback::new(move |()| {
        set.run(Some(text.get_untracked()).filter(|text| !text.is_empty()));
    });
    (text, typed)
}

/// A line of text.
#[component]
pub fn TextField(
    /// What it asks for.
    label: &'static str,
    /// How to answer.
    #[prop(optional)]
    hint: Option<&'static str>,
    /// A mark by which the focus finds it.
    #[prop(optional)]
    spot: Option<&'static str>,
    /// What is said.
    #[prop(into)]
    value: Signal<Option<String>>,
    /// Called with what is said instead.
    set: Callback<Option<String>>,
    /// Whether it may only be looked at.
    readonly: Signal<bool>,
) -> impl IntoView {
    let id = FieldId::unique();
    let (text, typed) = follow(value, set);
    let state = FieldState::plain();
    view! {
        <Field id label hint state>
            <InputBox
                id=id.control()
                spot
                text
                typed
                readonly
                invalid=false
                described_by=id.described_by(state, hint.is_some(), None)
            />
        </Field>
    }
}

/// Several lines of text.
#[component]
pub fn TextArea(
    /// What it asks for.
    label: &'static str,
    /// Whether the label is small.
    #[prop(optional)]
    small: bool,
    /// How many lines are shown.
    #[prop(default = "2")]
    rows: &'static str,
    /// What is said.
    #[prop(into)]
    value: Signal<Option<String>>,
    /// Called with what is said instead.
    set: Callback<Option<String>>,
    /// Whether it may only be looked at.
    readonly: Signal<bool>,
) -> impl IntoView {
    let id = FieldId::unique();
    let (text, typed) = follow(value, set);
    let typing = Typing::new(text, typed);
    view! {
        <Field id label small state=FieldState::plain()>
            <textarea
                class="tsd-input"
                id=id.control()
                rows=rows
                readonly=move || readonly.get()
                prop:value=move || text.get()
                on:input=move |event| typing.input(&event)
                on:compositionstart=move |_| typing.compose()
                on:compositionend=move |event| typing.composed(&event)
            />
        </Field>
    }
}
