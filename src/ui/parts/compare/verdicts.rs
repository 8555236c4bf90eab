//! What changed in verdicts: all levels of both, and the criteria that stand differently.

use crate::dom::prelude::*;

use crate::evaluation::{Criterion, CriterionReport, LevelReport, Reached, Report, Verdict};
use crate::ui::parts::verdict::VerdictMark;

/// One line of the table.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    what: String,
    left: Side,
    right: Side,
}

/// How it stands on one side.
#[derive(Clone, Debug, PartialEq)]
enum Side {
    /// 到達レベル.
    Reached(Option<Reached>),
    /// The verdict of a level or of a criterion.
    Verdict(Verdict),
}

/// The verdicts of both sides, different ones marked.
#[component]
pub fn VerdictsTable(
    /// The report of the left one.
    left: Report,
    /// What the left one is called.
    left_title: String,
    /// The report of the right one.
    right: Report,
    /// What the right one is called.
    right_title: String,
    /// Whether only what differs is shown.
    only_changes: bool,
) -> impl IntoView {
    let mut lines = lines(&left, &right);
    if only_changes {
        lines.retain(|line| line.left != line.right);
    }
    let none = lines.is_empty();
    view! {
        <div class="tsd-scroll" tabindex="0" role="region" aria-label="判定の比較">
            <table class="tsd-table tsd-compare">
                <caption class="tsd-table__cap">{"判定"}</caption>
                <thead>
                    <tr>
                        <th scope="col">{"項目"}</th>
                        <th scope="col">{left_title}</th>
                        <th scope="col">{right_title}</th>
                    </tr>
                </thead>
                <tbody>
                    {lines.into_iter().map(|line| view! { <VerdictRow line /> }).collect_view()}
                </tbody>
            </table>
        </div>
        {none.then(|| view! { <p>{"判定に違いはありません。"}</p> })}
    }
}

/// One line.
#[component]
fn VerdictRow(
    /// Which one.
    line: Line,
) -> impl IntoView {
    let differs = line.left != line.right;
    view! {
        <tr class:tsd-compare__changed=differs>
            <th scope="row">{line.what}</th>
            <td>{cell(line.left)}</td>
            <td>
                {cell(line.right)} " "
                {differs.then(|| view! { <span class="tsd-chip tsd-chip--mark">{"変更"}</span> })}
            </td>
        </tr>
    }
}

fn cell(side: Side) -> View {
    match side {
        Side::Reached(None) => view! { <span class="tsd-weak">{"なし"}</span> }.into_view(),
        Side::Reached(Some(reached)) => {
            let verdict = reached.basis();
            view! {
                <span>{format!("レベル{} ", reached.level())}</span>
                <VerdictMark verdict />
            }
            .into_view()
        }
        Side::Verdict(verdict) => view! { <VerdictMark verdict /> }.into_view(),
    }
}

/// 到達レベル, every level, and below a level each criterion that stands differently.
fn lines(left: &Report, right: &Report) -> Vec<Line> {
    let mut lines = Vec::new();
    for (left, right) in left.specialties.iter().zip(&right.specialties) {
        let name = left.specialty.name;
        lines.push(Line {
            what: format!("{name} 到達レベル"),
            left: Side::Reached(left.reached),
            right: Side::Reached(right.reached),
        });
        for (left, right) in left.levels.iter().zip(&right.levels) {
            level(name, left, right, &mut lines);
        }
    }
    lines
}

fn level(name: &str, left: &LevelReport, right: &LevelReport, lines: &mut Vec<Line>) {
    let what = format!("{name} レベル{}", left.level);
    let (before, after) = (Side::Verdict(left.verdict), Side::Verdict(right.verdict));
    lines.push(Line { what: what.clone(), left: before, right: after });
    for criterion in Criterion::ALL {
        let (left, right) = (left.criterion(criterion), right.criterion(criterion));
        if left.met != right.met {
            lines.push(Line {
                what: format!("{what} {}", criterion.label()),
                left: met(left),
                right: met(right),
            });
        }
    }
}

fn met(report: &CriterionReport) -> Side {
    Side::Verdict(if report.met { Verdict::Achieved } else { Verdict::Unmet })
}
