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
    let cells = move || {
        let refused = refused.read();
        let cells = |one: &Refused| vec![one.source.clone(), place(&one.place), one.reason.clone()];
        refused[pages.range()].iter().map(cells).collect()
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
                    <Listing pages label="読み込めなかったファイル" heads=&["ファイル", "場所", "理由"] cells />
                </Fold>
            </div>
        </div>
    }
}

/// Where it is, in the words of the page.
fn place(pointer: &str) -> String {
    if pointer.is_empty() { "ファイル全体".to_owned() } else { place_words(pointer) }
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
    let cells = move || {
        let (intake, duplicates) = (intake.read(), duplicates.read());
        let cells = |one: &Duplicate| {
            let taken = &intake.cohort.members[one.place];
            let why = one.why.label().to_owned();
            vec![taken.label().to_owned(), taken.source.clone(), one.left.clone(), why]
        };
        duplicates[pages.range()].iter().map(cells).collect()
    };
    view! {
        <div class="tsd-banner tsd-banner--quiet">
            <Glyph icon=Icon::Copy />
            <p class="tsd-banner__title">{title}</p>
            <div class="tsd-banner__body">
                <p>{"一人として数え、新しいと分かる方の内容を使っています。新旧が分からないときは、先に読み込んだ方です。"}</p>
                <Fold summary="どちらを使ったか">
                    <Listing
                        pages
                        label="重複した下書き"
                        heads=&["氏名", "使ったファイル", "使わなかったファイル", "使った理由"]
                        cells
                    />
                </Fold>
            </div>
        </div>
    }
}

/// A list in pages.
#[component]
fn Listing(
    /// Its pages.
    pages: Pages,
    /// What it is called.
    label: &'static str,
    /// What its columns are called.
    heads: &'static [&'static str],
    /// The cells of the rows that are shown.
    cells: impl Fn() -> Vec<Vec<String>> + 'static,
) -> impl IntoView {
    let heads = heads.iter().map(|head| view! { <th scope="col">{*head}</th> }).collect_view();
    let rows = move || {
        let row = |cells: Vec<String>| {
            let cells = cells.into_iter().map(|cell| view! { <td>{cell}</td> }).collect_view();
            view! { <tr>{cells}</tr> }
        };
        cells().into_iter().map(row).collect_view()
    };
    view! {
        <Pager pages unit="件" label />
        <div class="tsd-scroll" tabindex="0" role="region" aria-label=label>
            <table class="tsd-table tsd-table--dense">
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
