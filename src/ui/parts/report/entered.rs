//! The facts of one 専門分野 as they were entered, with notes and links as text.

use crate::dom::prelude::*;

use super::told::Told;
use crate::catalogue::Specialty;
use crate::exchange::{ENGAGEMENTS, Entry, entries};

/// 入力した内容.
#[component]
pub fn Entered(
    /// What it tells of.
    told: Told,
    /// Which 専門分野.
    specialty: &'static Specialty,
) -> impl IntoView {
    let sheet = told.draft.sheet(specialty.id);
    let groups = sheet.map(|sheet| entries(specialty, sheet, told.report.as_of));
    let groups = groups.unwrap_or_default();
    let nothing = groups.is_empty().then(|| view! { <p>{"まだ何も入力されていません。"}</p> });
    let groups = groups.into_iter().map(|(name, entries)| {
        let entries = if name == ENGAGEMENTS {
            entries.into_iter().map(engagement).collect_view().into_view()
        } else {
            let lines = entries.into_iter().map(line).collect_view();
            view! { <dl class="tsd-dl tsd-small">{lines}</dl> }.into_view()
        };
        view! {
            <h5 class="tsd-strong">{name}</h5>
            {entries}
        }
    });
    view! {
        <section class="tsd-stack">
            <h4 class="tsd-h3">{"入力した内容"}</h4>
            {nothing}
            {groups.collect_view()}
        </section>
    }
}

/// An engagement: many facts, a line each.
fn engagement(Entry { name, facts }: Entry) -> impl IntoView {
    let facts = facts.into_iter().map(|fact| {
        view! {
            <dt>{fact.name}</dt>
            <dd>{fact.value}</dd>
        }
    });
    view! {
        <section class="tsd-rc">
            <p class="tsd-strong">{name}</p>
            <dl class="tsd-dl tsd-small">{facts.collect_view()}</dl>
        </section>
    }
}

/// Anything else: few facts, on one line.
fn line(Entry { name, facts }: Entry) -> impl IntoView {
    let facts = facts.into_iter().map(|fact| format!("{}：{}", fact.name, fact.value));
    view! {
        <dt>{name}</dt>
        <dd>{facts.collect::<Vec<_>>().join("　")}</dd>
    }
}
