//! One person as a row of the matrix.

use std::sync::Arc;

use crate::dom::prelude::*;

use crate::catalogue::CATALOGUE;
use crate::cohort::{Member, Step};
use crate::evaluation::{Criterion, Reached};
use crate::ui::parts::icon::{Glyph, Icon};

/// The row.
#[component]
pub fn Row(
    /// Whose it is.
    member: Arc<Member>,
    /// The person whose detail is shown.
    chosen: RwSignal<Option<Arc<Member>>>,
) -> impl IntoView {
    let cells = member.standings.iter().map(|standing| {
        let reached = standing.reached;
        view! {
            <td class="tsd-table__lv">
                <ReachedMark reached />
            </td>
        }
    });
    let cells = cells.collect_view();
    let (label, affiliation) = (member.label().to_owned(), member.affiliation.clone());
    let next = member.closest().map(step);
    view! {
        <tr>
            <th scope="row">
                <button
                    class="tsd-linkbtn"
                    type="button"
                    aria-haspopup="dialog"
                    on:click=move |_| chosen.set(Some(member.clone()))
                >
                    {label}
                </button>
            </th>
            <td>{affiliation}</td>
            {cells}
            <td>{next}</td>
        </tr>
    }
}

/// 到達レベル with its basis, in icon and word.
#[component]
pub fn ReachedMark(
    /// Where there is one.
    reached: Option<Reached>,
) -> impl IntoView {
    let (icon, class, word) = match reached {
        None => {
            return view! {
                <span class="tsd-weak" aria-hidden="true">
                    {"—"}
                </span>
                <span class="tsd-vh">{"なし"}</span>
            }
            .into_view();
        }
        Some(Reached::Achieved(_)) => (Icon::Met, "tsd-is-met", "達成"),
        Some(Reached::Deemed(_)) => (Icon::Deemed, "tsd-is-deemed", "みなし"),
    };
    view! {
        <span class=class>
            <Glyph icon class="tsd-icon tsd-icon--in" />
        </span>
        <b>{reached.map(|reached| reached.level().get())}</b>
        " "
        <span class="tsd-small">{word}</span>
    }
    .into_view()
}

/// The step in words: 「運用管理 レベル6：サイズ、技術の継承」.
fn step(step: Step<'_>) -> String {
    let name = CATALOGUE.specialties[step.place].name;
    format!("{name} レベル{}：{}", step.level, names(step.missing))
}

/// The names of criteria, one after another.
pub(super) fn names(criteria: &[Criterion]) -> String {
    criteria.iter().map(|criterion| criterion.label()).collect::<Vec<_>>().join("、")
}
