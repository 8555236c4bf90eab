//! The sheet: head, map, summary, and all the rest where it is asked for.

use crate::dom::prelude::*;

use super::entered::Entered;
use super::level::LevelPart;
use super::map::ReportMap;
use super::readings::ReadingsUsed;
use super::summary::Summary;
pub use super::told::{Extent, Told, begun};
use crate::catalogue::{CATALOGUE, Specialty};
use crate::draft::{Date, Month, SCHEMA};
use crate::entry::show;
use crate::ui::parts::level_map::MapLegend;

/// The sheet.
#[component]
pub fn ReportSheet(
    /// What it tells of.
    told: Told,
    /// How much.
    extent: Extent,
    /// The 専門分野 told in full.
    chosen: Vec<&'static Specialty>,
    /// The day on which it is made.
    today: Option<Date>,
) -> impl IntoView {
    let full = (extent == Extent::Full).then(|| {
        let parts = chosen.iter().map(|specialty| {
            view! { <SpecialtyPart told=told.clone() specialty /> }
        });
        view! {
            {parts.collect_view()}
            <ReadingsUsed told=told.clone() chosen=chosen.clone() />
        }
    });
    view! {
        <article class="tsd-report" aria-labelledby="tsd-report-h">
            <Head told=told.clone() today />
            <section class="tsd-keep tsd-stack--s">
                <h3 class="tsd-h3">{"レベルマップ"}</h3>
                <MapLegend />
                <ReportMap told=told.clone() />
            </section>
            <Summary told=told.clone() extent />
            {full}
            <Foot />
        </article>
    }
}

/// Whose report it is, for which month, and of which day.
#[component]
fn Head(
    /// What it tells of.
    told: Told,
    /// The day on which it is made.
    today: Option<Date>,
) -> impl IntoView {
    let person = told.draft.person.clone().unwrap_or_default();
    let as_of = told.report.as_of;
    let ap = match told.draft.ap_passed {
        Some(true) => "合格",
        Some(false) => "合格していない",
        None => "未回答",
    };
    let meta = [
        ("氏名", said(person.name)),
        ("所属", said(person.affiliation)),
        ("下書き", said(told.draft.title.clone())),
        (
            "判定の基準月",
            format!("{}（{}）{}", show::month(as_of), show::wareki(as_of), ahead(as_of, today)),
        ),
        ("応用情報技術者試験（ＡＰ）", ap.to_owned()),
        ("作成日", today.map(show::date).unwrap_or_default()),
    ];
    let meta = meta.into_iter().filter(|(_, value)| !value.is_empty());
    view! {
        <header class="tsd-report__head">
            <p class="tsd-shoulder">{CATALOGUE.attribution.work}</p>
            <h2 class="tsd-h1" id="tsd-report-h">
                {"達成度 自己診断レポート"}
            </h2>
            <dl class="tsd-report__meta">
                {meta
                    .map(|(name, value)| {
                        view! {
                            <div>
                                <dt>{name}</dt>
                                <dd>{value}</dd>
                            </div>
                        }
                    })
                    .collect_view()}
            </dl>
        </header>
    }
}

/// What is to be said of a month of assessment that has not come on the day of the report.
fn ahead(as_of: Month, today: Option<Date>) -> &'static str {
    let now = today.map(Date::parts).and_then(|(year, month, _)| Month::new(year, month));
    if now.is_some_and(|now| as_of > now) {
        "・この月まで続くものとした見込み"
    } else {
        ""
    }
}

fn said(text: Option<String>) -> String {
    text.filter(|text| !text.trim().is_empty()).unwrap_or_else(|| "（未記入）".to_owned())
}

/// One 専門分野 in full: what was entered, then each of its levels.
#[component]
fn SpecialtyPart(
    /// What it tells of.
    told: Told,
    /// Which 専門分野.
    specialty: &'static Specialty,
) -> impl IntoView {
    let levels = specialty.levels.iter().map(|criteria| {
        view! { <LevelPart told=told.clone() specialty criteria /> }
    });
    view! {
        <section class="tsd-page tsd-stack">
            <h3 class="tsd-h2 tsd-h2--chip">{specialty.name}</h3>
            <Entered told=told.clone() specialty />
            {levels.collect_view()}
        </section>
    }
}

/// Where the wording comes from, by which versions this was made, and what it is not.
#[component]
fn Foot() -> impl IntoView {
    let readings = CATALOGUE.readings;
    let first = readings.first().map_or("", |reading| reading.id.as_str());
    let last = readings.last().map_or("", |reading| reading.id.as_str());
    view! {
        <footer class="tsd-small tsd-weak tsd-keep">
            <p>{"出典："} {CATALOGUE.attribution.work} "、" {CATALOGUE.attribution.publisher}</p>
            <p>{CATALOGUE.attribution.note}</p>
            <p>
                {format!(
                    "指標データの版 {}、下書きの形式の版 {SCHEMA}、判定の考え方 {first}〜{last}。本人の入力による自己診断です。",
                    CATALOGUE.version,
                )}
            </p>
        </footer>
    }
}
