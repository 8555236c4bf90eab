//! How deep the 専門性 in each area is.

use leptos::prelude::*;

use crate::catalogue::{Level, Specialty};
use crate::session::Session;

/// One scale for each area.
#[component]
pub fn ExpertiseScale(
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
