//! That a verdict is not one on the draft: something that is only being tried changes it.

use crate::dom::prelude::*;

use crate::catalogue::{Level, Specialty};
use crate::evaluation::Criterion;
use crate::session::Session;

/// The mark beside a verdict; nothing where it is one on the draft.
#[component]
pub fn Tried(
    /// The open draft.
    session: Session,
    /// The 専門分野.
    specialty: &'static Specialty,
    /// The level.
    level: Signal<Level>,
    /// The criterion, where it is the verdict on one.
    #[prop(optional)]
    criterion: Option<Criterion>,
) -> impl IntoView {
    let tried = Memo::new(move || session.is_tried(specialty, level.get(), criterion));
    move || tried.get().then(|| view! { <span class="tsd-chip tsd-chip--mark">{"試算"}</span> })
}
