//! The 実績 of one 専門分野: the list, and an editor for each.

use leptos::prelude::*;

use crate::catalogue::{Level, Specialty};
use crate::session::Session;

/// The list of 実績 with its heading, empty state and editors.
#[component]
pub fn Engagements(
    /// The open draft.
    session: Session,
    /// The 専門分野.
    specialty: &'static Specialty,
    /// The level chosen.
    #[prop(into)]
    level: Signal<Level>,
) -> impl IntoView {
    let _ = (session, specialty, level);
}
