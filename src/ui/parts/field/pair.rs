//! A field of two boxes that are read together: year and month, years and months.

use crate::dom::prelude::*;
use leptos::ev;
use leptos::html;
use wasm_bindgen::JsCast;

use super::boxes::Boxes;
use super::frame::{EchoLine, ErrorLine, FieldId, FieldState};
use super::input::InputBox;

/// The field: a group of its own. It is left when the focus goes out of both boxes.
#[component]
pub fn PairField(
    /// What it asks for.
    legend: &'static str,
    /// The names of the boxes.
    names: [&'static str; 2],
    /// The units behind them.
    units: [&'static str; 2],
    /// Their classes.
    classes: [&'static str; 2],
    /// What stands in them.
    boxes: Boxes<2>,
    /// What else is wrong with it.
    #[prop(into, default = Signal::stored(None))]
    problem: Signal<Option<String>>,
    /// What else is said behind how it was read.
    #[prop(into, default = Signal::stored(String::new()))]
    more: Signal<String>,
    /// Called when it was left.
    #[prop(optional)]
    left: Option<Callback<()>>,
    /// Whether it may only be looked at.
    readonly: Signal<bool>,
    /// What else is to be known.
    #[prop(optional)]
    hint: Option<&'static str>,
) -> impl IntoView {
    let id = FieldId::unique();
    let own = boxes.state;
    let state = FieldState {
        error: Signal::derive(move || own.error.get().or_else(|| problem.get())),
        echo: Signal::derive(move || own.echo.get() + &more.get()),
    };
    let invalid = Signal::derive(move || state.error.with(Option::is_some));
    let described_by = id.described_by(state, hint.is_some(), None);
    let group = NodeRef::<html::Fieldset>::new();
    // A field that is taken away while it has the focus is left after its signals are gone.
    let leave = move || {
        boxes.left.try_run(());
        if let Some(left) = left {
            left.try_run(());
        }
    };
    let go_out = move |event: ev::FocusEvent| {
        let to = event.related_target().and_then(|to| to.dyn_into::<web_sys::Node>().ok());
        let group = group.get_untracked();
        if group.is_some_and(|group| !group.contains(to.as_ref())) {
            leave();
        }
    };
    let input = move |place: usize| {
        view! {
            <InputBox
                name=names[place]
                class=classes[place]
                keys="numeric"
                text=boxes.texts[place]
                typed=boxes.typed
                pasted=Some(boxes.pasted)
                readonly
                invalid
                described_by
            />
            <span>{units[place]}</span>
        }
    };
    view! {
        <fieldset
            class="tsd-group"
            class:tsd-field--error=invalid
            node_ref=group
            on:focusout=go_out
            on:keydown=move |event| {
                if event.key() == "Enter" && !event.is_composing() && event.key_code() != 229 {
                    leave();
                }
            }
        >
            <legend class="tsd-hint">{legend}</legend>
            <ErrorLine id state />
            <div class="tsd-unit">{input(0)} {input(1)}</div>
            <EchoLine id state />
            {hint.map(|hint| view! { <p class="tsd-hint" id=id.hint()>{hint}</p> })}
        </fieldset>
    }
}
