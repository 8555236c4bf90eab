//! What is reached in each 専門分野, and the nearest way to the next level.

use crate::dom::prelude::*;

use super::told::{Extent, Told};
use crate::catalogue::CATALOGUE;
use crate::evaluation::{SpecialtyReport, next};
use crate::explanation;
use crate::ui::parts::verdict::VerdictMark;

/// 到達レベルと次の一歩.
#[component]
pub fn Summary(
    /// What it tells of.
    told: Told,
    /// How much is told: a summary is one page, so that long ways are left out of it.
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
                        <th scope="col">{"次のレベルに必要なこと"}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </section>
    }
}

fn row(told: &Told, report: &SpecialtyReport, extent: Extent) -> impl IntoView + use<> {
    let reached = report.reached.map(|reached| {
        let verdict = reached.basis();
        view! {
            {format!("レベル{} ", reached.level())}
            <VerdictMark verdict />
        }
    });
    let goal = goal(told, report, extent);
    view! {
        <tr>
            <th scope="row">{report.specialty.name}</th>
            <td>{reached.map_or_else(|| "なし".into_view(), IntoView::into_view)}</td>
            <td>{goal}</td>
        </tr>
    }
}

/// What the next level needs: which criteria, and the nearest way where there is room for it.
fn goal(told: &Told, report: &SpecialtyReport, extent: Extent) -> String {
    let view = told.view(report.specialty);
    let Some(next) = next(&view, report) else {
        return "最も高いレベルを達成しています。".to_owned();
    };
    let missing = report.level(next.level).map_or(&[][..], |level| &level.criteria);
    let missing = missing.iter().filter(|criterion| !criterion.met);
    let missing: Vec<_> = missing.map(|criterion| criterion.criterion.label()).collect();
    let nearest = next.gaps.first();
    let way = nearest.map(|gap| explanation::alternative(&view, next.level, gap).to_plain());
    let way = way.map(|way| match extent {
        Extent::Summary if way.chars().count() > LONGEST => {
            "方法は「全体」のレポートにあります。".to_owned()
        }
        _ => format!("いちばん近い方法：{way}"),
    });
    let way = way.unwrap_or_default();
    let (level, count) = (next.level, missing.len());
    format!("レベル{level}まで、あと{count}項目（{}）。{way}", missing.join("・"))
}

/// The longest way told in a summary, in characters: more would not stay on one page.
const LONGEST: usize = 100;
