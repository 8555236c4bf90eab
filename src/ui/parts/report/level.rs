//! One level in full: its verdict, and each of its criteria in the source's words with what they rest
//! on and what is missing.

use crate::dom::prelude::*;

use super::told::Told;
use crate::catalogue::{LevelCriteria, Specialty};
use crate::evaluation::{Criterion, CriterionReport, Verdict, gaps};
use crate::exchange::{Quoted, proofs, quotation};
use crate::explanation;
use crate::ui::parts::verdict::VerdictMark;

/// How many of the ways to meet a criterion are told on paper, the nearest first.
const WAYS: usize = 3;

/// One level.
#[component]
pub fn LevelPart(
    /// What it tells of.
    told: Told,
    /// The 専門分野.
    specialty: &'static Specialty,
    /// The level's criteria.
    criteria: &'static LevelCriteria,
) -> impl IntoView {
    let report = told.report.specialty(specialty).and_then(|of| of.level(criteria.level));
    report.map(|report| {
        let view = told.view(specialty);
        let parts =
            report.criteria.iter().map(|report| criterion(&told, specialty, criteria, report));
        let annotation = criteria.wording.annotation.map(|text| {
            view! { <blockquote class="tsd-source tsd-small tsd-keep"><p>{text}</p></blockquote> }
        });
        view! {
            <section class="tsd-stack">
                <h4 class="tsd-h3 tsd-cluster">
                    {format!("{} レベル{} ", specialty.name, criteria.level)}
                    <VerdictMark verdict=report.verdict />
                </h4>
                <p>{explanation::verdict(&view, report).to_plain()}</p>
                {parts.collect_view()}
                {annotation}
            </section>
        }
    })
}

fn criterion(
    told: &Told,
    specialty: &'static Specialty,
    criteria: &'static LevelCriteria,
    report: &CriterionReport,
) -> View {
    if !report.asked && report.criterion != Criterion::Size {
        return ().into_view();
    }
    let view = told.view(specialty);
    let missing = gaps(&view, criteria.level, report.criterion);
    let told_why = explanation::explain(&view, criteria.level, report.criterion, &missing);
    let verdict = if report.met { Verdict::Achieved } else { Verdict::Unmet };
    let evidence = proofs(&view, criteria.level, report, &told_why.summary).join("、");
    let readings: Vec<_> = report.readings.iter().map(|reading| reading.as_str()).collect();
    // What is met needs no more than what it rests on.
    let lines = told_why.lines.iter().filter(|_| !report.met);
    let lines = lines.map(|line| line.text.to_plain()).collect();
    let mut ways: Vec<_> = told_why.gaps.iter().take(WAYS).map(|way| way.to_plain()).collect();
    let needed =
        if told_why.gaps.len() > 1 { "あと必要（どれか1つ）" } else { "あと必要" };
    if told_why.gaps.len() > WAYS {
        ways.push(format!("ほかに{}通りあります。", told_why.gaps.len() - WAYS));
    }
    view! {
        <section class="tsd-rc">
            <h5 class="tsd-cluster tsd-strong">
                {report.criterion.label()}
                {report.asked.then(|| view! { <VerdictMark verdict /> })}
            </h5>
            <Quotation lines=quotation(&view, criteria, report) />
            <p>{told_why.summary.to_plain()}</p>
            <dl class="tsd-dl tsd-small">
                <Row name=if report.met { "根拠" } else { "最も近い事実" } texts=vec![evidence] />
                <Row name="補足" texts=lines />
                <Row name=needed texts=ways />
                <Row name="判定の考え方" texts=vec![readings.join("、")] />
            </dl>
        </section>
    }
    .into_view()
}

/// The source's words.
#[component]
fn Quotation(
    /// Line by line.
    lines: Vec<Quoted>,
) -> impl IntoView {
    let mut sentences = Vec::new();
    let mut items = Vec::new();
    for line in lines {
        match line {
            Quoted::Sentence(text) => sentences.push(view! { <p>{text}</p> }),
            Quoted::Item { text, hit } => items.push(view! {
                <li class="tsd-source__item" class:tsd-source__item--hit=hit>
                    {text}
                </li>
            }),
        }
    }
    view! {
        <blockquote class="tsd-source tsd-small">
            {sentences} {(!items.is_empty()).then(|| view! { <ul>{items}</ul> })}
        </blockquote>
    }
}

/// A name and its texts; nothing where there is no text. Several are alternatives or single remarks,
/// a line each.
#[component]
fn Row(
    /// The name.
    name: &'static str,
    /// The texts.
    texts: Vec<String>,
) -> impl IntoView {
    let texts: Vec<_> = texts.into_iter().filter(|text| !text.is_empty()).collect();
    (!texts.is_empty()).then(|| {
        view! {
            <dt>{name}</dt>
            <dd>{texts.into_iter().map(|text| view! { <p>{text}</p> }).collect_view()}</dd>
        }
    })
}
