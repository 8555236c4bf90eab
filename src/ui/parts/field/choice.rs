//! Checkboxes and radios: real ones, whose whole label is the target.

use crate::dom::prelude::*;

use super::frame::FieldId;

/// A checkbox.
#[component]
pub fn Check(
    /// Whether it is ticked.
    #[prop(into)]
    checked: Signal<bool>,
    /// Called when it is ticked or cleared.
    set: Callback<bool>,
    /// Whether it may only be looked at.
    readonly: Signal<bool>,
    /// A note in small below its words; empty where there is none.
    #[prop(into, optional)]
    note: Signal<String>,
    /// Its words.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    view! {
        <label class="tsd-check">
            <input
                class="tsd-check__input"
                type="checkbox"
                disabled=move || readonly.get()
                prop:checked=move || checked.get()
                on:change=move |event| set.run(event_target_checked(&event))
            />
            <Words label note />
        </label>
    }
}

/// A radio.
#[component]
pub fn Radio(
    /// The name of its group.
    name: String,
    /// Whether it is chosen.
    #[prop(into)]
    checked: Signal<bool>,
    /// Called when it is chosen.
    set: Callback<()>,
    /// Whether it may only be looked at.
    readonly: Signal<bool>,
    /// A note in small below its words; empty where there is none.
    #[prop(into, optional)]
    note: Signal<String>,
    /// Its words.
    label: &'static str,
) -> impl IntoView {
    view! {
        <label class="tsd-check">
            <input
                class="tsd-check__input"
                type="radio"
                name=name
                disabled=move || readonly.get()
                prop:checked=move || checked.get()
                on:change=move |_| set.run(())
            />
            <Words label=label.to_owned() note />
        </label>
    }
}

#[component]
fn Words(
    /// The words.
    #[prop(into)]
    label: Signal<String>,
    /// A note in small below them; empty where there is none.
    note: Signal<String>,
) -> impl IntoView {
    view! {
        <span>
            {move || label.get()}
            {move || {
                let note = note.get();
                (!note.is_empty()).then(|| view! { <span class="tsd-check__note">{note}</span> })
            }}
        </span>
    }
}

/// One of several choices.
#[derive(Clone)]
pub struct Choice<T> {
    /// What is chosen.
    pub value: T,
    /// What it is called.
    pub label: &'static str,
    /// A note in small below that; empty where there is none.
    pub note: Signal<String>,
}

/// Radios of which one is chosen, to be put into a fieldset.
#[component]
pub fn RadioGroup<T: Copy + PartialEq + Send + Sync + 'static>(
    /// The choices.
    choices: Vec<Choice<T>>,
    /// Which one is chosen.
    #[prop(into)]
    chosen: Signal<Option<T>>,
    /// Called when another one is chosen.
    set: Callback<T>,
    /// Whether they stand side by side where there is room.
    #[prop(optional)]
    inline: bool,
    /// Whether it may only be looked at.
    readonly: Signal<bool>,
) -> impl IntoView {
    let name = FieldId::unique().control();
    let radios = choices.into_iter().map(|Choice { value, label, note }| {
        let checked = Signal::derive(move || chosen.get() == Some(value));
        let set = Callback::new(move |()| set.run(value));
        view! { <Radio name=name.clone() checked set readonly label note /> }
    });
    view! { <div class=inline.then_some("tsd-choices")>{radios.collect_view()}</div> }
}
