//! What was done for 技術の継承.

use leptos::prelude::*;

use crate::catalogue::{Level, Specialty};
use crate::session::Session;

/// The seven kinds, and the entries of each.
#[component]
pub fn SuccessionForm(
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
