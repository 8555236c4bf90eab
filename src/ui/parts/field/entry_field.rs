//! A field of one box whose text means something: a number, a day, a link.

use crate::dom::prelude::*;
use leptos::either::Either;

use super::boxes::Boxes;
use super::frame::{Field, FieldId};
use super::input::InputBox;

/// The field.
#[component]
pub fn EntryField(
    /// What it asks for.
    label: &'static str,
    /// Whether the label is small.
    #[prop(optional)]
    small: bool,
    /// How to answer.
    #[prop(optional)]
    hint: Option<&'static str>,
    /// The id of what else describes it.
    #[prop(optional_no_strip)]
    also: Option<String>,
    /// The class of its box.
    #[prop(default = "tsd-input")]
    class: &'static str,
    /// Which keys a screen keyboard shows.
    #[prop(default = "text")]
    keys: &'static str,
    /// What is shown while it is empty.
    #[prop(optional)]
    placeholder: Option<&'static str>,
    /// The unit behind its box.
    #[prop(optional)]
    unit: Option<&'static str>,
    /// What stands in it.
    boxes: Boxes<1>,
    /// Whether it may only be looked at.
    readonly: Signal<bool>,
    /// Whether a line is kept for how it was read.
    #[prop(default = true)]
    echoes: bool,
) -> impl IntoView {
    let id = FieldId::unique();
    let state = boxes.state;
    let [text] = boxes.texts;
    let input = view! {
        <InputBox
            id=id.control()
            class
            keys
            placeholder
            text
            typed=boxes.typed
            pasted=Some(boxes.pasted)
            done=Some(boxes.left)
            readonly
            invalid=Signal::derive(move || state.error.with(Option::is_some))
            described_by=id.described_by(state, hint.is_some(), also)
        />
    };
    let input = match unit {
        Some(unit) => {
            Either::Left(view! { <div class="tsd-unit">{input} <span>{unit}</span></div> })
        }
        None => Either::Right(input),
    };
    view! {
        <Field id label small hint state echoes>
            {input}
        </Field>
    }
}
