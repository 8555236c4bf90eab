//! The readings (判定の考え方) that bear on what is told, with their texts.

use crate::dom::prelude::*;

use super::told::Told;
use crate::catalogue::{CATALOGUE, Specialty};
use crate::evaluation::SpecialtyReport;

/// 判定の考え方, those used.
#[component]
pub fn ReadingsUsed(
    /// What it tells of.
    told: Told,
    /// The 専門分野 told in full.
    chosen: Vec<&'static Specialty>,
) -> impl IntoView {
    let reports = chosen.iter().filter_map(|specialty| told.report.specialty(specialty));
    let used: Vec<_> = reports.flat_map(SpecialtyReport::readings).collect();
    let readings = CATALOGUE.readings.iter().filter(|reading| used.contains(&reading.id));
    let readings = readings.map(|reading| {
        view! {
            <section class="tsd-rc">
                <h4 class="tsd-strong">{reading.id.as_str()} " " {reading.title}</h4>
                <p class="tsd-small">{reading.text}</p>
            </section>
        }
    });
    view! {
        <section class="tsd-page tsd-stack">
            <h3 class="tsd-h2 tsd-h2--chip">{"判定の考え方"}</h3>
            <p>{"原文のままでは一通りに読めないところを、このアプリは次のように読んで判定しました。"}</p>
            {readings.collect_view()}
        </section>
    }
}
