//! The picture as a table.

use crate::dom::prelude::*;

use super::Shown;
use crate::draft::Month;
use crate::entry::show;
use crate::evaluation::TimelineRow;
use crate::ui::parts::engagements::{lack, period, unbroken};

/// The table.
#[component]
pub fn Table(
    /// What is shown.
    shown: Memo<Shown>,
) -> impl IntoView {
    move || {
        let shown = shown.read();
        let rows = shown.timeline.rows.iter().zip(&shown.titles);
        let rows = rows.map(|(row, title)| {
            let tried = if shown.tried.contains(&row.id) { "（試算）" } else { "" };
            view! {
                <tr>
                    <th scope="row">{title.clone()} {tried}</th>
                    <td>{unbroken(&row.span.map_or("未入力".to_owned(), period))}</td>
                    <td class="tsd-num">{row.months}</td>
                    <td>{counts(row, &shown.timeline.shared)}</td>
                </tr>
            }
        });
        view! {
            <div class="tsd-scroll" tabindex="0" role="region" aria-label="実績の期間の表">
                <table class="tsd-table tsd-table--dense">
                    <thead>
                        <tr>
                            <th scope="col">{"実績"}</th>
                            <th scope="col">{"期間"}</th>
                            <th scope="col" class="tsd-num">
                                {"月数"}
                            </th>
                            <th scope="col">{format!("レベル{}に数える", shown.level)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                    <tfoot>
                        <tr>
                            <th scope="row">{"数える月"}</th>
                            <td>{unbroken(&runs(&shown))}</td>
                            <td class="tsd-num">{shown.timeline.months}</td>
                            <td>{format!("必要 {}か月", shown.asked)}</td>
                        </tr>
                    </tfoot>
                </table>
            </div>
        }
    }
}

/// Whether a row counts, and why not; how many of its months others cover too.
fn counts(row: &TimelineRow, shared: &[(Month, Month)]) -> String {
    if !row.counts() {
        let lacks: Vec<_> = row.lacks.iter().map(|is| lack(*is)).collect();
        return format!("数えない（{}）", lacks.join("・"));
    }
    let Some((from, to)) = row.dated else { return "数える".to_owned() };
    let overlap = |(first, last): &(Month, Month)| from.max(*first).through(to.min(*last));
    match shared.iter().map(overlap).sum() {
        0 => "数える".to_owned(),
        months => format!("数える（うち{months}か月は重なり）"),
    }
}

/// The months that count, as periods.
fn runs(shown: &Shown) -> String {
    let runs = shown.timeline.counted.iter();
    let mut runs: Vec<_> =
        runs.map(|(from, to)| format!("{}〜{}", show::month(*from), show::month(*to))).collect();
    if shown.timeline.plain > 0 {
        runs.push(format!("年月数だけの実績 {}か月", shown.timeline.plain));
    }
    if runs.is_empty() { "なし".to_owned() } else { runs.join("、") }
}
