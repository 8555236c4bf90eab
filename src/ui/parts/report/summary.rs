//! What is reached in each 専門分野, and the nearest way to the next level.

use leptos::prelude::*;

use super::sheet::{Extent, Told};
use crate::catalogue::CATALOGUE;
use crate::evaluation::{Reached, SpecialtyReport, Verdict, next};
use crate::explanation;
use crate::ui::parts::verdict::VerdictMark;

/// 到達レベルと次の一歩.
#[component]
pub fn Summary(
    /// What it tells of.
    told: Told,
    /// How much is told: a summary is one page, so that long ways are cut short in it.
    extent: Extent,
) -> impl IntoView {
    let rows = told.report.specialties.iter().map(|report| row(&told, report, extent));
    view! {
        <section class="tsd-stack--s">
            <h3 class="tsd-h3">{"到達レベルと次の一歩"}</h3>
            <table class="tsd-table tsd-table--dense tsd-small">
                <thead>
                    <tr>
                        <th scope="col">{CATALOGUE.headings.specialty}</th>
                        <th scope="col">{"到達"}</th>
                        <th scope="col">{"次のレベルにいちばん近い方法"}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </section>
    }
}

fn row(told: &Told, report: &SpecialtyReport, extent: Extent) -> impl IntoView + use<> {
    let reached = report.reached.map(|reached| {
        let verdict = match reached {
            Reached::Achieved(_) => Verdict::Achieved,
            Reached::Deemed(_) => Verdict::Deemed,
        };
        view! {
            {format!("レベル{} ", reached.level())}
            <VerdictMark verdict />
        }
    });
    let view = told.view(report.specialty);
    let goal = match next(&view, report) {
        None => "最も高いレベルを達成しています。".to_owned(),
        Some(next) => {
            let nearest = next.gaps.first();
            let way = nearest.map(|gap| explanation::alternative(&view, next.level, gap));
            let way = way.map(|way| way.to_plain()).unwrap_or_default();
            let way = if extent == Extent::Summary { shortened(way) } else { way };
            format!("レベル{}：{way}", next.level)
        }
    };
    view! {
        <tr>
            <th scope="row">{report.specialty.name}</th>
            <td>{reached.map_or_else(|| "なし".into_any(), IntoAny::into_any)}</td>
            <td>{goal}</td>
        </tr>
    }
}

/// The longest way told in a summary, in characters.
const LONGEST: usize = 120;

/// The way up to its last comma that fits.
fn shortened(way: String) -> String {
    let Some((end, _)) = way.char_indices().nth(LONGEST) else { return way };
    let until = way[..end].rfind('、').unwrap_or(end);
    format!("{}など（全体のレポートに続きがあります）。", &way[..until])
}
