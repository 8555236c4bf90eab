//! The engagements as a picture of months.

use leptos::prelude::*;

use crate::catalogue::{Level, Specialty};
use crate::session::Session;

/// The picture, and the same as a table.
#[component]
pub fn Timeline(
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
