//! One person in a dialog: the thirteen levels, and what the next ones lack.

use std::sync::Arc;

use crate::dom::prelude::*;
use leptos::html;

use super::member_map::MemberMap;
use super::row::ReachedMark;
use super::state::Department;
use crate::catalogue::CATALOGUE;
use crate::cohort::{Member, Standing, sentence};
use crate::entry::show;
use crate::ui::parts::dialog::Dialog;
use crate::ui::parts::focus::focus_within;
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::report::print::PrintButton;

/// The dialog, open where somebody is chosen.
#[component]
pub fn Detail(
    /// Who is chosen.
    chosen: RwSignal<Option<Arc<Member>>>,
    /// Where the person is one of many.
    department: Department,
    /// The page.
    root: NodeRef<html::Div>,
) -> impl IntoView {
    let close = Callback::new(move |()| chosen.set(None));
    let take_out = move |_| {
        if let Some(member) = chosen.get_untracked() {
            close.run(());
            department.take_out(&member);
            // What opened the dialog is gone with the person.
            focus_within(root, "#tsd-cohort-all".to_owned());
        }
    };
    let open = Signal::derive(move || chosen.with(Option::is_some));
    let heading = Signal::derive(move || {
        chosen.get().map(|member| member.label().to_owned()).unwrap_or_default()
    });
    view! {
        <Dialog open close heading>
            {chosen.get_untracked().map(|member| view! { <Person member /> })}
            <p class="tsd-cluster tsd-cluster--end">
                <button class="tsd-btn tsd-btn--text" type="button" on:click=take_out>
                    {"この人を一覧から除く"}
                </button>
                <PrintButton />
                <button class="tsd-btn" type="button" on:click=move |_| close.run(())>
                    <Glyph icon=Icon::Close />
                    {"閉じる"}
                </button>
            </p>
        </Dialog>
    }
}

/// Who it is and how the person stands.
#[component]
fn Person(
    /// Who.
    member: Arc<Member>,
) -> impl IntoView {
    let rows = CATALOGUE.specialties.iter().zip(&member.standings).map(|(specialty, standing)| {
        let (next, missing) = next(standing);
        view! {
            <tr>
                <th scope="row">{specialty.name}</th>
                <td class="tsd-table__lv">
                    <ReachedMark standing=standing.clone() />
                </td>
                <td class="tsd-nobr">{next}</td>
                <td>{missing}</td>
            </tr>
        }
    });
    let facts = [
        ("所属", member.affiliation.clone()),
        ("下書き", member.title.clone()),
        ("ファイル", member.source.clone()),
        ("判定の基準月", show::month(member.as_of)),
    ];
    let facts = facts.into_iter().filter(|(_, text)| !text.is_empty()).map(|(name, text)| {
        view! {
            <dt>{name}</dt>
            <dd>{text}</dd>
        }
    });
    view! {
        <dl class="tsd-dl tsd-small">{facts.collect_view()}</dl>
        <MemberMap standings=member.standings.clone() />
        <div class="tsd-scroll" tabindex="0" role="region" aria-label="次のレベルに足りない項目">
            <table class="tsd-table tsd-table--dense">
                <caption class="tsd-table__cap">{"次のレベルに足りない項目"}</caption>
                <thead>
                    <tr>
                        <th scope="col">{"専門分野"}</th>
                        <th scope="col">{"到達レベル"}</th>
                        <th scope="col">{"次のレベル"}</th>
                        <th scope="col">{"足りない項目"}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}

/// The next level and what it lacks, in words.
fn next(standing: &Standing) -> (String, String) {
    match &standing.next {
        None => ("—".to_owned(), "最高レベルに到達しています".to_owned()),
        Some((level, _)) if !standing.entered => (format!("レベル{level}"), "未入力".to_owned()),
        Some((level, missing)) => (format!("レベル{level}"), sentence::criteria(missing)),
    }
}
