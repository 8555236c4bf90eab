//! Why a criterion is met or not, from the person's own facts.

use crate::dom::prelude::*;

use super::fold::Fold;
use super::said::Said;
use crate::catalogue::{Level, Specialty};
use crate::evaluation::Criterion;
use crate::session::Session;

/// How many lines on single engagements stand in sight; more are a click away.
const SHOWN: usize = 3;

/// The reason, and what is to be said of single engagements.
#[component]
pub fn Explain(
    /// The open draft.
    session: Session,
    /// The 専門分野.
    specialty: &'static Specialty,
    /// The level.
    level: Signal<Level>,
    /// The criterion.
    criterion: Criterion,
) -> impl IntoView {
    let explanation = session.explanation(specialty, level, criterion);
    let summary = Memo::new(move |_| explanation.read().summary.clone());
    let lines = Memo::new(move |_| explanation.read().lines.clone());
    let count = Memo::new(move |_| lines.read().len());
    let list = move || {
        let lines = lines.get().into_iter().map(|line| {
            view! {
                <li>
                    <Said text=line.text jumps=true />
                </li>
            }
        });
        view! { <ul class="tsd-list tsd-small">{lines.collect_view()}</ul> }
    };
    // What is open stays open while the sentences change.
    let lines = move || match count.get() {
        0 => View::nothing(),
        1..=SHOWN => list.into_view(),
        count => {
            let summary = format!("実績ごとに見る（{count}件）");
            view! { <Fold summary>{list}</Fold> }.into_view()
        }
    };
    view! {
        <p class="tsd-crit__why">{move || view! { <Said text=summary.get() jumps=true /> }}</p>
        {lines}
    }
}
