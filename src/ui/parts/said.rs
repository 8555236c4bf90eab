//! Sentences in runs: what they name is linked, what matters is emphasised.

use crate::dom::prelude::*;

use super::engagements::anchor;
use super::link::{Jump, PlaceLink};
use crate::catalogue::CATALOGUE;
use crate::explanation::{Run, Text};
use crate::ui::route::Route;

/// Sentences.
#[component]
pub fn Said(
    /// What they say.
    text: Text,
    /// Whether the page holds the criteria and engagements that they name, to jump to.
    #[prop(optional)]
    jumps: bool,
) -> impl IntoView {
    let runs = text.runs().iter().cloned();
    runs.map(|run| said(run, jumps)).collect_view()
}

/// Sentences that change, with jumps. The runs that stay the same stay where they are.
#[component]
pub fn SaidNow(
    /// What they say.
    text: Memo<Text>,
) -> impl IntoView {
    let runs = move || text.read().runs().iter().cloned().enumerate().collect();
    view! {
        <For each=runs key=Clone::clone let(run)>
            {said(run.1, true)}
        </For>
    }
}

fn said(run: Run, jumps: bool) -> View {
    match run {
        Run::Text(words) => words.into_view(),
        Run::Strong(words) => view! { <strong>{words}</strong> }.into_view(),
        Run::Quote(words) => format!("「{words}」").into_view(),
        Run::Engagement(id, title) if jumps => {
            view! { "「" <Jump to=anchor(&id)>{title}</Jump> "」" }.into_view()
        }
        Run::Engagement(_, title) => format!("「{title}」").into_view(),
        Run::Criterion(criterion) if jumps => {
            view! { <Jump to=criterion.as_str()>{criterion.label()}</Jump> }.into_view()
        }
        Run::Criterion(criterion) => criterion.label().into_view(),
        Run::Reading(reading) => {
            let title = CATALOGUE.reading(reading).title;
            let label = format!("判定の考え方 {} {title}", reading.as_str());
            view! {
                <PlaceLink to=Route::Readings(Some(reading)) label>
                    {reading.as_str()}
                </PlaceLink>
            }
            .into_view()
        }
    }
}
