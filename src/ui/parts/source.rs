//! The source's own words, verbatim and told apart from ours: the words on which a sentence turns are
//! marked, and every □ item is a real box.

use crate::dom::prelude::*;

use super::quoted::Quoted;
use super::tick::{DerivedTicks, Ticks};
use crate::catalogue::{CATALOGUE, LevelCriteria};
use crate::draft::Items;
use crate::evaluation::Criterion;
use crate::explanation::marks;

/// The headings of the level.
#[component]
pub fn SourceTitle(
    /// What is quoted.
    quoted: Quoted,
) -> impl IntoView {
    view! {
        <blockquote class="tsd-source">
            <Cap />
            <p>{move || quoted.criteria().wording.title}</p>
            <div class="tsd-cluster">
                <p>{CATALOGUE.headings.specialty}</p>
                <p>{quoted.specialty.name}</p>
                <p>{move || quoted.criteria().wording.level_name}</p>
            </div>
        </blockquote>
    }
}

/// What the source says of one criterion; nothing where it says nothing at this level.
#[component]
pub fn Source(
    /// What is quoted.
    quoted: Quoted,
    /// Which criterion.
    criterion: Criterion,
) -> impl IntoView {
    // Items differ from level to level, so each level has its own quotation.
    move || {
        let criteria = quoted.criteria();
        let wording = &criteria.wording;
        let lead = |text| marked(text, &marks(criteria, criterion));
        let ticks = |items| view! { <Ticks quoted criteria items /> };
        let body = match criterion {
            Criterion::Responsibility => lead(wording.responsibility),
            Criterion::Complexity => {
                (lead(wording.complexity), ticks(Items::Conditions)).into_view()
            }
            Criterion::Size => size(quoted, criteria),
            Criterion::Expertise => (lead(wording.expertise), ticks(Items::Areas)).into_view(),
            Criterion::Succession => (lead(wording.succession?), ticks(Items::Kinds)).into_view(),
            Criterion::Mentoring => {
                wording.mentoring?;
                ticks(Items::Mentoring).into_view()
            }
        };
        let heads = heads(criterion).iter();
        let quotation = view! {
            <blockquote class="tsd-source">
                <Cap />
                {heads.map(|head| view! { <p class="tsd-strong">{*head}</p> }).collect_view()}
                {body}
            </blockquote>
        };
        Some(quotation)
    }
}

/// <注釈> of the level.
#[component]
pub fn SourceAnnotation(
    /// Its text.
    text: &'static str,
) -> impl IntoView {
    view! {
        <blockquote class="tsd-source">
            <Cap />
            <p class="tsd-strong">{CATALOGUE.headings.annotation}</p>
            <p>{text}</p>
        </blockquote>
    }
}

/// Whose words these are.
#[component]
fn Cap() -> impl IntoView {
    view! { <span class="tsd-source__cap">{"ITSS V3 原文"}</span> }
}

/// The source's headings above a criterion.
fn heads(criterion: Criterion) -> &'static [&'static str] {
    const HEADS: [&[&str]; 4] = [
        &[CATALOGUE.headings.business, CATALOGUE.headings.responsibility],
        &[CATALOGUE.headings.complexity],
        &[CATALOGUE.headings.size],
        &[CATALOGUE.headings.professional],
    ];
    HEADS.get(criterion as usize).copied().unwrap_or(&[])
}

/// A sentence with the words marked on which it turns; `marks` stand in its order.
fn marked(sentence: &'static str, marks: &[&'static str]) -> View {
    let mut rest = sentence;
    let mut parts = Vec::new();
    for mark in marks {
        if let Some((before, after)) = rest.split_once(mark) {
            parts.push(before.into_view());
            parts.push(view! { <mark class="tsd-mark">{*mark}</mark> }.into_view());
            rest = after;
        }
    }
    parts.push(rest.into_view());
    view! { <p>{parts}</p> }.into_view()
}

/// サイズ: its lines are matched by numbers, not ticked.
fn size(quoted: Quoted, criteria: &'static LevelCriteria) -> View {
    let wording = &criteria.wording;
    let lead = wording.size.map(|text| view! { <p>{text}</p> });
    if criteria.rules.size.is_empty() {
        let lines = wording.size_alternatives.iter().map(|line| view! { <p>{*line}</p> });
        return (lead, lines.collect_view()).into_view();
    }
    view! {
        {lead}
        <DerivedTicks session=quoted.session texts=wording.size_alternatives ticked=quoted.size_lines />
    }
    .into_view()
}
