//! The verdict of a level in a sentence, with jumps to what is missing, and the nearest way on.

use leptos::prelude::*;

use super::next_goal::NextGoal;
use super::said::Said;
use super::verdict::{self, VerdictMark};
use crate::catalogue::{Level, Specialty};
use crate::evaluation::LevelReport;
use crate::session::Session;

/// The verdict of a level.
#[component]
pub fn Outcome(
    /// The open draft.
    session: Session,
    /// The 専門分野.
    specialty: &'static Specialty,
    /// The level.
    level: Signal<Level>,
    /// The verdict there.
    report: Memo<LevelReport>,
) -> impl IntoView {
    let verdict = Memo::new(move |_| report.read().verdict);
    let text = session.verdict_text(specialty, report);
    view! {
        <div class=move || format!("tsd-outcome {}", verdict::class(verdict.get()))>
            <p class="tsd-outcome__head">
                <VerdictMark verdict large=true />
                {move || format!("レベル{}の判定", level.get())}
            </p>
            <div class="tsd-outcome__body">
                <p>{move || view! { <Said text=text.get() jumps=true /> }}</p>
                <NextGoal session specialty level />
            </div>
        </div>
    }
}
