//! The verdict of a level in a sentence, with jumps to what is missing, and the nearest way on.

use crate::dom::prelude::*;

use super::next_goal::NextGoal;
use super::said::Said;
use super::tried::Tried;
use super::verdict::{self, VerdictMark};
use crate::catalogue::{Level, Specialty};
use crate::evaluation::{LevelReport, Progress};
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
    let verdict = Memo::new(move || report.read().verdict);
    let text = session.verdict_text(specialty, report);
    // What it is without what is being tried.
    let settled = session.settled_level_report(specialty, level);
    let draft_itself = move || {
        session.is_tried(specialty, level.get(), None).then(|| {
            let report = settled.read();
            let Progress { met, asked } = report.progress();
            let verdict = report.verdict.label();
            view! {
                <p>
                    <strong>"試算の内容を含む判定です。"</strong>
                    {format!("下書きのままの判定は{verdict}（{asked}項目のうち{met}項目）です。")}
                </p>
            }
        })
    };
    let begun = session.sheet(specialty, |sheet| !sheet.is_blank());
    view! {
        <div class=move || format!("tsd-outcome {}", verdict::class(verdict.get()))>
            <p class="tsd-outcome__head">
                <VerdictMark verdict large=true />
                {move || format!("レベル{}の判定", level.get())}
                <Tried session specialty level />
            </p>
            <div class="tsd-outcome__body">
                {draft_itself}
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
