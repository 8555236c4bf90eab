//! What could not be read, and what came more than once: nothing is left out silently.

use std::sync::Arc;

use crate::dom::prelude::*;

use super::pager::{Pager, Pages};
use super::state::Department;
use crate::cohort::{Duplicate, Intake, Member, Refused};
use crate::entry::show::number;
use crate::exchange::place_words;
use crate::ui::parts::fold::Fold;
use crate::ui::parts::icon::{Glyph, Icon};

/// Both lists, each where there is something in it.
#[component]
pub fn Notes(
    /// What was read.
    department: Department,
) -> impl IntoView {
    let intake = department.intake_signal();
    let refused = Memo::new(move |_| Arc::new(intake.read().refused.clone()));
    let duplicates = Memo::new(move |_| Arc::new(intake.read().duplicates.clone()));
    let namesakes = Memo::new(move |_| {
        // A draft and its own records are told of above.
        let current = department.counted().read().without_snapshots();
        let namesakes = current.namesakes().into_iter();
        let name = |(member, count): (&Member, usize)| {
            let of = if member.affiliation.is_empty() { "" } else { "・" };
            format!("{}{of}{}（{count}件）", member.name.trim(), member.affiliation)
        };
        namesakes.map(name).collect::<Vec<_>>()
    });
    let snapshots = Memo::new(move |_| {
        let intake = intake.read();
        intake.cohort.members.iter().filter(|member| member.snapshot).count()
    });
    view! {
        <Show when=move || { snapshots.get() > 0 }>
            <Snapshots department snapshots />
        </Show>
        <Show when=move || !namesakes.read().is_empty()>
            <Namesakes namesakes />
        </Show>
        <Show when=move || !refused.read().is_empty()>
            <RefusedFiles refused />
        </Show>
        <Show when=move || !duplicates.read().is_empty()>
            <Duplicates intake duplicates />
        </Show>
    }
}

/// That there are snapshots among the drafts, and whether they count.
#[component]
fn Snapshots(
    /// Where they are.
    department: Department,
    /// How many there are.
    snapshots: Memo<usize>,
) -> impl IntoView {
    let count = department.snapshots();
    view! {
        <div class="tsd-banner tsd-banner--quiet">
            <Glyph icon=Icon::Copy />
            <p class="tsd-banner__title">
                {move || format!("記録（ある月のまま残したもの）が{}件あります", snapshots.get())}
            </p>
            <div class="tsd-banner__body">
                <p>{"下書きとその記録を両方数えると、同じ人が2人になります。記録も、ほかと同じ基準月で判定しています。"}</p>
                <label class="tsd-check tsd-noprint">
                    <input
                        class="tsd-check__input"
                        type="checkbox"
                        prop:checked=count
                        on:change=move |event| count.set(event_target_checked(&event))
                    />
                    <span>{"記録も数える"}</span>
                </label>
            </div>
        </div>
    }
}

/// Who is called the same, and may be one person.
#[component]
fn Namesakes(
    /// Their names.
    namesakes: Memo<Vec<String>>,
) -> impl IntoView {
    let names =
        move || namesakes.get().into_iter().map(|name| view! { <li>{name}</li> }).collect_view();
    view! {
        <div class="tsd-banner tsd-banner--warn">
            <Glyph icon=Icon::Warning />
            <p class="tsd-banner__title">
                {move || format!("氏名と所属が同じ下書きがあります（{}組）", namesakes.read().len())}
            </p>
            <div class="tsd-banner__body">
                <p>
                    {"別々の下書きなので、それぞれ1人として数えています。同じ人のものなら、数えないファイルを除いて読み込み直してください。"}
                </p>
                <ul class="tsd-list tsd-small">{names}</ul>
            </div>
        </div>
    }
}

/// What could not be read, with the place and the reason.
#[component]
fn RefusedFiles(
    /// All of it.
    refused: Memo<Arc<Vec<Refused>>>,
) -> impl IntoView {
    let pages = Pages::new(Signal::derive(move || refused.read().len()));
    let newer = move || refused.read().iter().filter(|one| one.newer).count();
    let title = move || format!("{}件は読み込めませんでした", number(refused.read().len() as u64));
    let rows = move || {
        let refused = refused.read();
        let row = |one: &Refused| {
            let (source, place, reason) =
                (one.source.clone(), one.place.clone(), one.reason.clone());
            view! {
                <tr>
                    <td>{source}</td>
                    <td>{place_view(place)}</td>
                    <td>{reason}</td>
                </tr>
            }
        };
        refused[pages.range()].iter().map(row).collect_view()
    };
    view! {
        <div class="tsd-banner tsd-banner--warn">
            <Glyph icon=Icon::Warning />
            <p class="tsd-banner__title">{title}</p>
            <div class="tsd-banner__body">
                <Show when=move || { newer() > 0 }>
                    <p>
                        {move || {
                            format!(
                                "うち{}件は、このアプリより新しい版で作られています。新しい版で開いてください。",
                                newer(),
                            )
                        }}
                    </p>
                </Show>
                <Fold summary="ファイルと理由">
                    <Pager pages unit="件" label="読み込めなかったファイルのページ" />
                    <div
                        class="tsd-scroll"
                        tabindex="0"
                        role="region"
                        aria-label="読み込めなかったファイル"
                    >
                        <table class="tsd-table tsd-table--dense">
                            <thead>
                                <tr>
                                    <th scope="col">{"ファイル"}</th>
                                    <th scope="col">{"場所"}</th>
                                    <th scope="col">{"理由"}</th>
                                </tr>
                            </thead>
                            <tbody>{rows}</tbody>
                        </table>
                    </div>
                </Fold>
            </div>
        </div>
    }
}

fn place_view(place: String) -> View {
    if place.is_empty() {
        view! { "ファイル全体" }.into_view()
    } else {
        place_words(&place).into_view()
    }
}

/// What came more than once, and which of it was taken.
#[component]
fn Duplicates(
    /// What was read.
    intake: RwSignal<Arc<Intake>>,
    /// All that came more than once.
    duplicates: Memo<Arc<Vec<Duplicate>>>,
) -> impl IntoView {
    let pages = Pages::new(Signal::derive(move || duplicates.read().len()));
    let title = move || {
        format!("同じ下書きが重複していました（{}件）", number(duplicates.read().len() as u64))
    };
    let rows = move || {
        let duplicates = duplicates.read();
        let cohort = &intake.read().cohort;
        let row = |one: &Duplicate| {
            let taken = &cohort.members[one.place];
            let (label, taken) = (taken.label().to_owned(), taken.source.clone());
            let left = one.left.clone();
            view! {
                <tr>
                    <td>{label}</td>
                    <td>{taken}</td>
                    <td>{left}</td>
                    <td>{one.why.label()}</td>
                </tr>
            }
        };
        duplicates[pages.range()].iter().map(row).collect_view()
    };
    view! {
        <div class="tsd-banner tsd-banner--quiet">
            <Glyph icon=Icon::Copy />
            <p class="tsd-banner__title">{title}</p>
            <div class="tsd-banner__body">
                <p>{"一人として数え、新しい方の内容を使っています。"}</p>
                <Fold summary="どちらを使ったか">
                    <Pager pages unit="件" label="重複のページ" />
                    <div class="tsd-scroll" tabindex="0" role="region" aria-label="重複した下書き">
                        <table class="tsd-table tsd-table--dense">
                            <thead>
                                <tr>
                                    <th scope="col">{"氏名"}</th>
                                    <th scope="col">{"使ったファイル"}</th>
                                    <th scope="col">{"使わなかったファイル"}</th>
                                    <th scope="col">{"使った理由"}</th>
                                </tr>
                            </thead>
                            <tbody>{rows}</tbody>
                        </table>
                    </div>
                </Fold>
            </div>
        </div>
    }
}
