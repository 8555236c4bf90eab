//! Checkboxes and radios: real ones, whose whole label is the target.
//!
//! Deliberately absent: whether what is chosen is taken; each shows again what is so.

use crate::dom::prelude::*;
use web_sys::HtmlInputElement;

use super::frame::FieldId;

/// A checkbox or a radio beside what it is about: the form of all of them.
#[component]
pub fn Tickable(
    /// Whether it is a radio.
    #[prop(optional)]
    radio: bool,
    /// Its name.
    #[prop(optional, into)]
    name: Option<String>,
    /// Whether it is ticked.
    #[prop(into)]
    checked: Signal<bool>,
    /// Called when it is ticked or cleared.
    #[prop(into)]
    set: Callback<bool>,
    /// Whether it may only be looked at.
    #[prop(optional, into)]
    readonly: Signal<bool>,
    /// What it is about.
    children: Children,
) -> impl IntoView {
    view! {
        <label class="tsd-check">
            <input
                class="tsd-check__input"
                type=if radio { "radio" } else { "checkbox" }
                name=name
                disabled=move || readonly.get()
                prop:checked=checked
                on:change=move |event| {
                    set.run(event_target_checked(&event));
                    // Where it was not taken, the box shows what is so.
                    event_target::<HtmlInputElement>(&event).set_checked(checked.get_untracked());
                }
            />
            <span>{children()}</span>
        </label>
    }
}

/// A checkbox with words.
#[component]
pub fn Check(
    /// Whether it is ticked.
    #[prop(into)]
    checked: Signal<bool>,
    /// Called when it is ticked or cleared.
    set: Callback<bool>,
    /// Whether it may only be looked at.
    #[prop(optional)]
    readonly: Signal<bool>,
    /// A note in small below its words; empty where there is none.
    #[prop(into, optional)]
    note: Signal<String>,
    /// Its words.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    view! {
        <Tickable checked set readonly>
            <Words label note />
        </Tickable>
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
        {move || label.get()}
        {move || {
            let note = note.get();
            (!note.is_empty()).then(|| view! { <span class="tsd-check__note">{note}</span> })
        }}
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
        let set = move |_| set.run(value);
        view! {
            <Tickable radio=true name=name.clone() checked set readonly>
                <Words label=label.to_owned() note />
            </Tickable>
        }
    });
    view! { <div class=inline.then_some("tsd-choices")>{radios.collect_view()}</div> }
}
