//! What could not be read, what came more than once, and who was taken out: nothing is left out silently.

use std::sync::Arc;

use crate::dom::prelude::*;
use leptos::html;

use super::pager::{Pager, Pages};
use super::state::Department;
use crate::cohort::{Duplicate, Intake, Member, Refused};
use crate::entry::show::number;
use crate::exchange::place_words;
use crate::ui::parts::field::Tickable;
use crate::ui::parts::focus::focus_within;
use crate::ui::parts::fold::Fold;
use crate::ui::parts::icon::{Glyph, Icon};

/// What has the focus when somebody was taken out or back here: who is out, or the table where nobody is any more.
const AFTERWARDS: &str = ".tsd-out, #tsd-cohort-all";

/// The lists, each where there is something in it.
#[component]
pub fn Notes(
    /// What was read.
    department: Department,
    /// The page.
    root: NodeRef<html::Div>,
) -> impl IntoView {
    let intake = department.intake_signal();
    let refused = Memo::new(move || Arc::new(intake.read().refused.clone()));
    let duplicates = Memo::new(move || Arc::new(intake.read().duplicates.clone()));
    let namesakes = Memo::new(move || {
        // A draft and its own records are told of above.
        let current = department.counted().read().without_copies();
        let namesakes = current.namesakes().into_iter();
        namesakes.map(|same| same.into_iter().cloned().collect()).collect::<Vec<Vec<Arc<Member>>>>()
    });
    let taken_out = Memo::new(move || department.taken_out());
    let copies = Memo::new(move || {
        let cohort = &intake.read().cohort;
        cohort.len() - cohort.without_copies().len()
    });
    view! {
        <Show when=move || { copies.get() > 0 }>
            <Copies department copies />
        </Show>
        <Show when=move || !namesakes.read().is_empty()>
            <Namesakes department namesakes root />
        </Show>
        <Show when=move || !taken_out.read().is_empty()>
            <TakenOut department taken_out root />
        </Show>
        <Show when=move || !refused.read().is_empty()>
            <RefusedFiles refused />
        </Show>
        <Show when=move || !duplicates.read().is_empty()>
            <Duplicates intake duplicates />
        </Show>
    }
}

/// That there are snapshots of drafts that are there too, and whether they count.
#[component]
fn Copies(
    /// Where they are.
    department: Department,
    /// How many there are.
    copies: Memo<usize>,
) -> impl IntoView {
    let count = department.copies();
    view! {
        <div class="tsd-banner tsd-banner--quiet">
            <Glyph icon=Icon::Copy />
            <p class="tsd-banner__title">
                {move || format!("下書きと、その記録（ある月のまま残したもの）の両方があります（記録{}件）", copies.get())}
            </p>
            <div class="tsd-banner__body">
                <p>{"両方を数えると、同じ人が2人になります。記録は、次にチェックを付けたときだけ、ほかと同じ基準月で判定して数えます。"}</p>
                <div class="tsd-noprint">
                    <Tickable checked=count set=move |on| count.set(on)>
                        {"これらの記録も数える"}
                    </Tickable>
                </div>
            </div>
        </div>
    }
}

/// Who is called the same, and may be one person.
#[component]
fn Namesakes(
    /// Where they are.
    department: Department,
    /// Those of one name together.
    namesakes: Memo<Vec<Vec<Arc<Member>>>>,
    /// The page.
    root: NodeRef<html::Div>,
) -> impl IntoView {
    let take_out = move |member: &Member| {
        department.take_out(member);
        focus_within(root, AFTERWARDS.to_owned());
    };
    let people = move || {
        let same = |same: &Vec<Arc<Member>>| {
            let (name, count) = (called(&same[0]), same.len());
            let drafts = same.iter().map(|member| {
                view! { <OneDraft member=member.clone() label="除く" press=take_out /> }
            });
            view! {
                <li>
                    {format!("{name}（{count}件）")}
                    <ul class="tsd-list">{drafts.collect_view()}</ul>
                </li>
            }
        };
        namesakes.read().iter().map(same).collect_view()
    };
    view! {
        <div class="tsd-banner tsd-banner--warn">
            <Glyph icon=Icon::Warning />
            <p class="tsd-banner__title">
                {move || format!("氏名と所属が同じ下書きがあります（{}組）", namesakes.read().len())}
            </p>
            <div class="tsd-banner__body">
                <p>
                    {"別々の下書きなので、それぞれ1人として数えています。同じ人のものなら、数えないほうを除いてください。"}
                </p>
                <ul class="tsd-list tsd-small">{people}</ul>
            </div>
        </div>
    }
}

/// Name and 所属.
fn called(member: &Member) -> String {
    let of = if member.affiliation.is_empty() { "" } else { "・" };
    format!("{}{of}{}", member.label().trim(), member.affiliation)
}

/// One draft by its file, its title, and what can be done with it.
#[component]
fn OneDraft(
    /// Which.
    member: Arc<Member>,
    /// What can be done.
    label: &'static str,
    /// Does it.
    press: impl Fn(&Member) + 'static,
) -> impl IntoView {
    let title = Some(&member.title).filter(|title| !title.is_empty());
    let text = match title {
        Some(title) => format!("{}（{title}）", member.source),
        None => member.source.clone(),
    };
    let name = format!("{text}を{label}");
    view! {
        <li>
            {text}
            " "
            <button
                class="tsd-btn tsd-btn--s tsd-noprint"
                type="button"
                aria-label=name
                on:click=move |_| press(&member)
            >
                {label}
            </button>
        </li>
    }
}

/// Who was taken out, and the way back.
#[component]
fn TakenOut(
    /// Where they were.
    department: Department,
    /// Who.
    taken_out: Memo<Vec<Arc<Member>>>,
    /// The page.
    root: NodeRef<html::Div>,
) -> impl IntoView {
    let take_back = move |member: &Member| {
        department.take_back(member);
        focus_within(root, AFTERWARDS.to_owned());
    };
    let people = move || {
        let person = |member: &Arc<Member>| {
            view! {
                <li>
                    {called(member)}
                    <ul class="tsd-list">
                        <OneDraft member=member.clone() label="戻す" press=take_back />
                    </ul>
                </li>
            }
        };
        taken_out.read().iter().map(person).collect_view()
    };
    view! {
        <div class="tsd-banner tsd-banner--quiet tsd-out" tabindex="-1">
            <Glyph icon=Icon::Close />
            <p class="tsd-banner__title">
                {move || format!("{}件を除いています", number(taken_out.read().len() as u64))}
            </p>
            <div class="tsd-banner__body">
                <p>{"一覧にも集計にも数えていません。"}</p>
                <ul class="tsd-list tsd-small">{people}</ul>
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
