//! Why a criterion is met or not, from the person's own facts.

use crate::dom::prelude::*;

use super::fold::Fold;
use super::said::{Said, SaidNow};
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
    let why = session.why(specialty, level, criterion);
    let lines = session.why_of_each(specialty, level, criterion);
    let count = session.count_of_each(specialty, level, criterion);
    let list = move || {
        let texts = move || lines.get().into_iter().map(|line| line.text).enumerate().collect();
        view! {
            <ul class="tsd-list tsd-small">
                <For each=texts key=Clone::clone let(line)>
                    <li>
                        <Said text=line.1 jumps=true />
                    </li>
                </For>
            </ul>
        }
    };
    // What is open stays open while the sentences change.
    let lines = move || match count.get() {
        0 => View::nothing(),
        1..=SHOWN => list.into_view(),
        count => {
            let summary = match criterion {
                Criterion::Expertise => format!("領域ごとに見る（{count}領域）"),
                Criterion::Succession => format!("種類ごとに見る（{count}種類）"),
                _ => format!("実績ごとに見る（{count}件）"),
            };
            view! { <Fold summary>{list}</Fold> }.into_view()
        }
    };
    view! {
        <p class="tsd-crit__why">
            <SaidNow text=why />
        </p>
        {lines}
    }
}
