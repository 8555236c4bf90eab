//! What changed in facts, 専門分野 by 専門分野.

use crate::dom::prelude::*;

use super::rows::Row;

/// The facts of one 専門分野 on both sides.
#[component]
pub fn FactsTable(
    /// Which 専門分野.
    name: &'static str,
    /// The facts.
    rows: Vec<Row>,
    /// What the left one is called.
    left: String,
    /// What the right one is called.
    right: String,
) -> impl IntoView {
    let caption = format!("事実（{name}）");
    let label = caption.clone();
    view! {
        <div class="tsd-scroll" tabindex="0" role="region" aria-label=label>
            <table class="tsd-table tsd-compare">
                <caption class="tsd-table__cap">{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{"項目"}</th>
                        <th scope="col">{left}</th>
                        <th scope="col">{right}</th>
                    </tr>
                </thead>
                <tbody>{rows.into_iter().map(|row| view! { <FactRow row /> }).collect_view()}</tbody>
            </table>
        </div>
    }
}

/// One fact.
#[component]
fn FactRow(
    /// Which one.
    row: Row,
) -> impl IntoView {
    let differs = row.differs();
    let mark = match (&row.left, &row.right) {
        (None, Some(_)) => Some("追加"),
        (Some(_), None) => Some("削除"),
        _ if differs => Some("変更"),
        _ => None,
    };
    let none = || view! { <span class="tsd-weak">{"なし"}</span> }.into_view();
    let before = match row.left {
        Some(text) if differs => view! { <del class="tsd-del">{text}</del> }.into_view(),
        Some(text) => view! { <span>{text}</span> }.into_view(),
        None => none(),
    };
    let after = match row.right {
        Some(text) if differs => view! { <ins class="tsd-ins">{text}</ins> }.into_view(),
        Some(text) => view! { <span>{text}</span> }.into_view(),
        None => none(),
    };
    view! {
        <tr class:tsd-compare__changed=differs>
            <th scope="row">{row.what}</th>
            <td>{before}</td>
            <td>
                {after} " "
                {mark.map(|mark| view! { <span class="tsd-chip tsd-chip--mark">{mark}</span> })}
            </td>
        </tr>
    }
}
