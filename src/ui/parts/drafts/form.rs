//! A form beneath a draft in the list: its fields, and whether what they say is kept.

use crate::dom::prelude::*;
use leptos::html;

/// Which form is open beneath a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// None.
    None,
    /// That for its title and person.
    Rename,
    /// That for a snapshot of it.
    Snapshot,
}

impl Form {
    /// Its name, by which the button that opens it is found.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Rename => "rename",
            Self::Snapshot => "snapshot",
        }
    }
}

/// The form. Its first field has the focus when it opens; Esc closes it.
#[component]
pub fn DraftForm(
    /// Its first field.
    first: NodeRef<html::Input>,
    /// What the button that keeps it says.
    keep: &'static str,
    /// Keeps it.
    kept: impl Fn() + 'static,
    /// Closes it.
    form: RwSignal<Form>,
    /// What it is for.
    #[prop(optional)]
    hint: Option<&'static str>,
    /// Its fields.
    children: Children,
) -> impl IntoView {
    effect(move || {
        if let Some(first) = first.get() {
            let _ = first.focus();
            first.select();
        }
    });
    view! {
        <form
            class="tsd-stack--s"
            on:submit=move |event| {
                event.prevent_default();
                kept();
            }
            on:keydown=move |event| {
                if event.key() == "Escape" && !event.is_composing() {
                    form.set(Form::None);
                }
            }
        >
            {hint.map(|hint| view! { <p class="tsd-hint">{hint}</p> })}
            <div class="tsd-fields">{children()}</div>
            <p class="tsd-cluster tsd-cluster--end">
                <button
                    class="tsd-btn tsd-btn--text"
                    type="button"
                    on:click=move |_| form.set(Form::None)
                >
                    {"やめる"}
                </button>
                <button class="tsd-btn tsd-btn--primary" type="submit">
                    {keep}
                </button>
            </p>
        </form>
    }
}
