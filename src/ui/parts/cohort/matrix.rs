//! The matrix of people × 専門分野: a real table in pages of a hundred rows, ordered by its headings.

use std::sync::Arc;

use crate::dom::prelude::*;
use leptos::html;

use super::detail::Detail;
use super::filter::Filter;
use super::pager::{Pager, Pages};
use super::row::Row;
use super::state::Department;
use crate::catalogue::CATALOGUE;
use crate::cohort::{Member, Order, cohort_csv};
use crate::entry::show::{self, number};
use crate::session::Session;
use crate::ui::parts::dialog::Dialog;
use crate::ui::parts::download::mime;
use crate::ui::parts::focus::focus_within;
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::save_file::{SaveFile, TextFile};

/// The people, filtered and ordered as one asks.
#[component]
pub fn Matrix(
    /// The open draft.
    session: Session,
    /// Who they are.
    department: Department,
    /// The page.
    root: NodeRef<html::Div>,
) -> impl IntoView {
    let shown = department.shown();
    let pages = Pages::new(Signal::derive(move || shown.read().len()));
    // Another question begins with its first answer.
    watch(move || department.query().get(), move |_| pages.restart());
    let chosen = RwSignal::new(None::<Arc<Member>>);
    let rows = move || {
        let counted = department.counted().read();
        let shown = shown.read();
        let places = shown[pages.range()].iter();
        let namesakes = counted.namesakes().into_iter();
        let namesakes: Vec<_> = namesakes.map(|same| same[0].called()).collect();
        let row = |place: &usize| {
            let member = counted.members[*place].clone();
            let namesake = namesakes.contains(&member.called());
            view! { <Row member chosen namesake /> }
        };
        places.map(row).collect_view()
    };
    view! {
        <section class="tsd-stack" aria-labelledby="tsd-cohort-h">
            <h2 class="tsd-h2 tsd-h2--chip" id="tsd-cohort-h">
                {"一覧"}
            </h2>
            <Filter department />
            <Counts session department root />
            <Pager pages unit="人" label="一覧" />
            <div class="tsd-scroll" id="tsd-cohort-all" tabindex="0" role="region" aria-label="一覧の表">
                <table class="tsd-table tsd-table--pin tsd-table--dense">
                    <thead>
                        <Heads department />
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <Show when=move || shown.read().is_empty()>
                <p>{"条件に合う人はいません。"}</p>
            </Show>
        </section>
        <Detail chosen department root />
    }
}

/// How many are shown, for which month, as a file; and the way to forget them.
#[component]
fn Counts(
    /// The open draft.
    session: Session,
    /// Who they are.
    department: Department,
    /// The page.
    root: NodeRef<html::Div>,
) -> impl IntoView {
    let shown = department.shown();
    let counted = department.counted();
    // Everybody is judged for the same.
    let month = Memo::new(move || counted.read().members.first().map(|member| member.as_of));
    let text = move || {
        let all = number(counted.read().len() as u64);
        let month = month.get().map(|month| format!("判定の基準月：{}", show::month(month)));
        format!(
            "{all}人中 {}人を表示。{}",
            number(shown.read().len() as u64),
            month.unwrap_or_default()
        )
    };
    let file = move |()| {
        let counted = counted.read_untracked();
        let month = month.get_untracked();
        let month = month.map_or(String::new(), |month| format!("_{month}"));
        let text = cohort_csv(&counted, &shown.read_untracked());
        let name = format!("tasseido_部門ビュー{month}.csv");
        Some(TextFile { name, mime: mime::CSV, text, is_copy: false })
    };
    view! {
        <div class="tsd-cluster tsd-cluster--spread">
            <span class="tsd-small" role="status">
                {text}
            </span>
            <span class="tsd-cluster tsd-noprint">
                <SaveFile session label="表示中の人をCSVで保存" file />
                <Clear department root />
            </span>
        </div>
    }
}

/// Forgets everybody, after a question.
#[component]
fn Clear(
    /// Who they are.
    department: Department,
    /// The page.
    root: NodeRef<html::Div>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let close = Callback::new(move |()| open.set(false));
    let clear = move |_| {
        close.run(());
        department.clear();
        focus_within(root, ".tsd-proxy".to_owned());
    };
    view! {
        <button
            class="tsd-btn tsd-btn--s tsd-btn--danger"
            type="button"
            on:click=move |_| open.set(true)
        >
            <Glyph icon=Icon::Delete />
            {"読み込んだ内容を消す…"}
        </button>
        <Dialog open close heading="読み込んだ内容を消しますか".to_owned()>
            <p>
                {"この画面から、読み込んだ全員の内容と集計を消します。元のファイルは消えません。"}
            </p>
            <p class="tsd-cluster tsd-cluster--end">
                <button class="tsd-btn tsd-btn--text" type="button" on:click=move |_| close.run(())>
                    {"やめる"}
                </button>
                <button class="tsd-btn tsd-btn--danger" type="button" on:click=clear>
                    {"消す"}
                </button>
            </p>
        </Dialog>
    }
}

/// The headings, by which the rows are ordered.
#[component]
fn Heads(
    /// Who is ordered.
    department: Department,
) -> impl IntoView {
    let specialties = CATALOGUE.specialties.iter().enumerate().map(|(place, specialty)| {
        view! { <Head department order=Order::Reached(place) name=specialty.name /> }
    });
    view! {
        <tr>
            <Head department order=Order::Name name="氏名" />
            <Head department order=Order::Affiliation name="所属" />
            {specialties.collect_view()}
            <th scope="col">{"いちばん近い次のレベルに足りないもの"}</th>
        </tr>
    }
}

/// One heading: names first go up, levels first go down; a second click turns the order round.
#[component]
fn Head(
    /// Who is ordered.
    department: Department,
    /// By what.
    order: Order,
    /// What it is called.
    name: &'static str,
) -> impl IntoView {
    let query = department.query();
    let state = Memo::new(move || {
        let query = query.read();
        (query.order == order).then_some(query.descending)
    });
    let sort = move |_| {
        query.update(|query| {
            let first = matches!(order, Order::Reached(_));
            query.descending = if query.order == order { !query.descending } else { first };
            query.order = order;
        });
    };
    let mark = move || match state.get() {
        Some(false) => "M8 13l4-5 4 5",
        Some(true) => "M8 11l4 5 4-5",
        None => "M8 10l4-5 4 5M8 14l4 5 4-5",
    };
    view! {
        <th
            scope="col"
            aria-sort=move || {
                state.get().map(|descending| if descending { "descending" } else { "ascending" })
            }
        >
            <button class="tsd-linkbtn" type="button" on:click=sort>
                {name}
                <svg class="tsd-icon" viewBox="0 0 24 24" aria-hidden="true">
                    <path d=mark />
                </svg>
            </button>
        </th>
    }
}
