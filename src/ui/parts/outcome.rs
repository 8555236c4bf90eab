//! The verdict of a level in a sentence, with jumps to what is missing, and the nearest way on.

use crate::dom::prelude::*;

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
    let begun = session.sheet(specialty, |sheet| !sheet.is_blank());
    view! {
        <div class=move || format!("tsd-outcome {}", verdict::class(verdict.get()))>
            <p class="tsd-outcome__head">
                <VerdictMark verdict large=true />
                {move || format!("レベル{}の判定", level.get())}
                {move || {
                    session
                        .is_trial()
                        .then(|| view! { <span class="tsd-chip tsd-chip--mark">{"試算"}</span> })
                }}
            </p>
            <div class="tsd-outcome__body">
                <p>{move || view! { <Said text=text.get() jumps=true /> }}</p>
                {move || {
                    if begun.get() {
                        view! { <NextGoal session specialty level /> }.into_view()
                    } else {
                        view! { <Begin /> }.into_view()
                    }
                }}
            </div>
        </div>
    }
}

/// What to do first, where nothing is entered yet.
#[component]
fn Begin() -> impl IntoView {
    view! {
        <p>
            {"まず、担当した仕事を1件、下の「実績を追加」から入力してください。わかる項目だけで判定が始まり、足りない項目とその満たし方をここに示します。"}
        </p>
    }
}
