//! One text box: it tells what was typed, and never while an IME composes.

use crate::dom::prelude::*;
use leptos::ev;

/// The state of typing in one box.
#[derive(Clone, Copy)]
pub struct Typing {
    text: RwSignal<String>,
    typed: Callback<()>,
    composing: StoredValue<bool>,
}

impl Typing {
    /// Typing that changes `text` and then calls `typed`.
    #[must_use]
    pub fn new(text: RwSignal<String>, typed: Callback<()>) -> Self {
        Self { text, typed, composing: StoredValue::new(false) }
    }

    /// The box has another text. While an IME composes, it is not what was meant yet.
    pub fn input(self, event: &ev::Event) {
        // A field that is taken away in the middle of a composition hears of its end.
        if self.composing.try_get_value() == Some(false) {
            self.text.set(event_target_value(event));
            self.typed.run(());
        }
    }

    /// An IME begins to compose.
    pub fn compose(self) {
        self.composing.set_value(true);
    }

    /// It has ended: what stands there now is meant.
    pub fn composed(self, event: &ev::Event) {
        self.composing.set_value(false);
        self.input(event);
    }

    /// Whether this is Enter, and not the one that ends a composition. In Safari that one comes after
    /// the composition's end and is told by its key code alone.
    #[must_use]
    pub fn is_enter(self, event: &ev::KeyboardEvent) -> bool {
        event.key() == "Enter"
            && !event.is_composing()
            && event.key_code() != 229
            && !self.composing.get_value()
    }
}

/// A text box that belongs to a field.
#[component]
pub fn InputBox(
    /// The id, to which a label belongs.
    #[prop(optional, into)]
    id: Option<String>,
    /// Its name, where it has no label of its own.
    #[prop(optional, into)]
    name: Option<String>,
    /// Its class.
    #[prop(default = "tsd-input")]
    class: &'static str,
    /// Which keys a screen keyboard shows.
    #[prop(default = "text")]
    keys: &'static str,
    /// What is shown while it is empty.
    #[prop(optional_no_strip)]
    placeholder: Option<&'static str>,
    /// A mark by which the focus finds it.
    #[prop(optional_no_strip)]
    spot: Option<&'static str>,
    /// What stands in it.
    text: RwSignal<String>,
    /// Called when that has changed.
    typed: Callback<()>,
    /// Called after something was pasted.
    #[prop(optional_no_strip)]
    pasted: Option<Callback<()>>,
    /// Called when it is done: Enter, or the box is left.
    #[prop(optional_no_strip)]
    done: Option<Callback<()>>,
    /// Whether it may only be looked at.
    readonly: Signal<bool>,
    /// Whether what stands in it is wrong.
    #[prop(into)]
    invalid: Signal<bool>,
    /// What describes it.
    #[prop(into)]
    described_by: Signal<Option<String>>,
) -> impl IntoView {
    let typing = Typing::new(text, typed);
    let pasting = StoredValue::new(false);
    let input = move |event: ev::Event| {
        typing.input(&event);
        if pasting.get_value() {
            pasting.set_value(false);
            if let Some(pasted) = pasted {
                pasted.run(());
            }
        }
    };
    // A field that is taken away while it has the focus is left after its signals are gone.
    let finish = move || {
        if let Some(done) = done {
            done.try_run(());
        }
    };
    view! {
        <input
            class=class
            id=id
            type="text"
            inputmode=keys
            autocomplete="off"
            placeholder=placeholder
            data-tsd-spot=spot
            aria-label=name
            aria-describedby=move || described_by.get()
            aria-invalid=move || invalid.get().then_some("true")
            readonly=move || readonly.get()
            prop:value=move || text.get()
            on:paste=move |_| pasting.set_value(true)
            on:input=input
            on:compositionstart=move |_| typing.compose()
            on:compositionend=move |event| typing.composed(&event)
            on:keydown=move |event| {
                if typing.is_enter(&event) {
                    finish();
                }
            }
            on:blur=move |_| finish()
        />
    }
}
