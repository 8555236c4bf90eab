//! One person as a row of the matrix.

use std::sync::Arc;

use crate::dom::prelude::*;

use crate::cohort::{Member, Standing, sentence};
use crate::ui::parts::icon::Glyph;
use crate::ui::parts::verdict;

/// The row.
#[component]
pub fn Row(
    /// Whose it is.
    member: Arc<Member>,
    /// The person whose detail is shown.
    chosen: RwSignal<Option<Arc<Member>>>,
    /// Whether somebody else is called the same, so that the title of the draft is said as well.
    namesake: bool,
) -> impl IntoView {
    let cells = member.standings.iter().map(|standing| {
        view! {
            <td class="tsd-table__lv">
                <ReachedMark standing=standing.clone() />
            </td>
        }
    });
    let cells = cells.collect_view();
    let (label, affiliation) = (member.label().to_owned(), member.affiliation.clone());
    let next = sentence::closest(&member);
    let member_is_snapshot = member.snapshot;
    let title = namesake.then(|| {
        let title = if member.title.is_empty() { &member.source } else { &member.title };
        view! { <span class="tsd-check__note">{title.clone()}</span> }
    });
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
                {member_is_snapshot.then(|| view! { " " <span class="tsd-chip">{"記録"}</span> })}
                {title}
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
    /// How the person stands there.
    standing: Standing,
) -> impl IntoView {
    let reached = standing.reached;
    let basis = match reached {
        None if standing.entered => {
            return view! { <span class="tsd-weak tsd-small">{"未到達"}</span> }.into_view();
        }
        None => {
            return view! {
                <span class="tsd-weak" aria-hidden="true">
                    {"—"}
                </span>
                <span class="tsd-vh">{"未入力"}</span>
            }
            .into_view();
        }
        Some(reached) => reached.basis(),
    };
    view! {
        <span class=verdict::class(basis)>
            <Glyph icon=verdict::icon(basis) class="tsd-icon tsd-icon--in" />
        </span>
        <b>{reached.map(|reached| reached.level().get())}</b>
        " "
        <span class="tsd-small">{basis.short()}</span>
    }
    .into_view()
}
