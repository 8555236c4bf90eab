//! What stands around a control: its label, its hint, its message, and the line that says how it was
//! read. And the ids that tie them together.

use std::sync::atomic::{AtomicU32, Ordering};

use crate::dom::prelude::*;

use crate::ui::parts::icon::{Glyph, Icon};

/// The ids of one field's parts, unique in the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldId(u32);

impl FieldId {
    /// Ids that nothing else has.
    #[must_use]
    pub fn unique() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(1);
        Self(NEXT.fetch_add(1, Ordering::Relaxed))
    }

    /// The id of the control, and the name of a group of radios.
    #[must_use]
    pub fn control(self) -> String {
        format!("tsd-f{}", self.0)
    }

    /// The id of the hint.
    #[must_use]
    pub fn hint(self) -> String {
        format!("tsd-f{}-h", self.0)
    }

    /// The id of the message.
    #[must_use]
    pub fn error(self) -> String {
        format!("tsd-f{}-e", self.0)
    }

    /// The id of the line that says how it was read.
    #[must_use]
    pub fn echo(self) -> String {
        format!("tsd-f{}-r", self.0)
    }

    /// What describes the control: the message or how it was read, the hint, and what `also` does.
    #[must_use]
    pub fn described_by(
        self,
        state: FieldState,
        hint: bool,
        also: Option<String>,
    ) -> Signal<Option<String>> {
        Signal::derive(move || {
            let mut ids = Vec::new();
            if state.error.with(Option::is_some) {
                ids.push(self.error());
            } else if state.echo.with(|echo| !echo.is_empty()) {
                ids.push(self.echo());
            }
            ids.extend(hint.then(|| self.hint()));
            ids.extend(also.clone());
            (!ids.is_empty()).then(|| ids.join(" "))
        })
    }
}

/// What a field says of what was typed in it.
#[derive(Clone, Copy)]
pub struct FieldState {
    /// What is wrong, and what to type.
    pub error: Signal<Option<String>>,
    /// How it was read; empty where that goes without saying.
    pub echo: Signal<String>,
}

impl FieldState {
    /// Of a field in which nothing can be wrong.
    #[must_use]
    pub fn plain() -> Self {
        Self { error: Signal::stored(None), echo: Signal::stored(String::new()) }
    }
}

/// A field: label, hint, message, the control itself, and how it was read.
#[component]
pub fn Field(
    /// The ids of its parts.
    id: FieldId,
    /// What it asks for.
    label: &'static str,
    /// Whether the label is small.
    #[prop(optional)]
    small: bool,
    /// How to answer.
    #[prop(optional_no_strip)]
    hint: Option<&'static str>,
    /// What it says of what was typed.
    state: FieldState,
    /// Whether a line is kept for how it was read.
    #[prop(optional)]
    echoes: bool,
    /// The control.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="tsd-field" class:tsd-field--error=move || state.error.with(Option::is_some)>
            <label class="tsd-label" class:tsd-small=small for=id.control()>
                {label}
            </label>
            {hint
                .map(|hint| {
                    view! {
                        <span class="tsd-hint" id=id.hint()>
                            {hint}
                        </span>
                    }
                })}
            <ErrorLine id state />
            {children()}
            {echoes.then(|| view! { <EchoLine id state /> })}
        </div>
    }
}

/// What is wrong, and what to type; nothing where all is well.
#[component]
pub fn ErrorLine(
    /// The ids of the field.
    id: FieldId,
    /// What the field says.
    state: FieldState,
) -> impl IntoView {
    move || {
        state.error.get().map(|error| {
            view! {
                <p class="tsd-error" id=id.error() role="alert">
                    <Glyph icon=Icon::Warning />
                    {error}
                </p>
            }
        })
    }
}

/// How what was typed was read. It makes room for a message, so that nothing below moves.
#[component]
pub fn EchoLine(
    /// The ids of the field.
    id: FieldId,
    /// What the field says.
    state: FieldState,
) -> impl IntoView {
    view! {
        <p class="tsd-echo" id=id.echo() hidden=move || state.error.with(Option::is_some)>
            {move || state.echo.get()}
        </p>
    }
}
