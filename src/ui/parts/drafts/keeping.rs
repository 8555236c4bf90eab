//! The banners above every page that say when keeping does not go as it should, and when a draft may
//! only be looked at.

use crate::dom::prelude::*;

use crate::draft::Draft;
use crate::exchange::{export_text, file_name};
use crate::session::{SaveState, Session};
use crate::ui::parts::download::mime;
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::save_file::{SaveFile, TextFile};

/// What is wrong with keeping.
#[derive(Clone, PartialEq, Eq)]
enum Wrong {
    /// Nothing.
    Nothing,
    /// It could not be kept, and why.
    Failed(String),
    /// It is kept, but one of the two places failed, and how.
    Partly(String),
    /// There is no lasting place, and something to lose.
    Memory,
}

/// The banner about keeping: it stays until what it says is solved.
#[component]
pub fn KeepingBanner(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    let wrong = Memo::following(move |before: Option<&Wrong>| {
        match (session.save_state(), session.trouble()) {
            (SaveState::Failed(reason), _) => Wrong::Failed(reason),
            // What becomes of it is not known yet: until then it is as it was.
            (SaveState::Saving, Some(_)) => before.cloned().unwrap_or(Wrong::Nothing),
            (SaveState::Saving, None) => Wrong::Nothing,
            (SaveState::MemoryOnly, _) if session.says_something() => Wrong::Memory,
            (_, Some(reason)) => Wrong::Partly(reason),
            _ => Wrong::Nothing,
        }
    });
    move || match wrong.get() {
        Wrong::Nothing => ().into_view(),
        Wrong::Failed(reason) => {
            let said = format!(
                "{reason}前に保存した内容は残っています。ページを閉じる前に、下書きをファイルに書き出してください。"
            );
            view! { <Banner session error=true title="保存できませんでした" said retry=true /> }
                .into_view()
        }
        Wrong::Partly(reason) => {
            let said = format!(
                "{reason}入力した内容はもう一つの保存先に書き込んでいますが、念のためファイルに書き出しておいてください。書き込めるようになると、この表示は消えます。"
            );
            view! { <Banner session title="保存先の一つに書き込めません" said retry=true /> }
                .into_view()
        }
        Wrong::Memory => {
            let said = "このブラウザでは保存領域を使えないため、ページを閉じると入力した内容は消えます。判定はこのまま使えます。閉じる前に、下書きをファイルに書き出してください。".to_owned();
            view! { <Banner session title="この端末には保存されません" said retry=false /> }
                .into_view()
        }
    }
}

/// One banner, with the way out.
#[component]
fn Banner(
    /// The open draft.
    session: Session,
    /// Whether it is an error.
    #[prop(optional)]
    error: bool,
    /// What it is about.
    title: &'static str,
    /// What happened and what to do.
    said: String,
    /// Whether trying again may help.
    retry: bool,
) -> impl IntoView {
    let class = if error { "tsd-banner tsd-banner--error" } else { "tsd-banner tsd-banner--warn" };
    view! {
        <section class=class role="alert" data-tsd-keeping="">
            <Glyph icon=Icon::Warning />
            <p class="tsd-banner__title">{title}</p>
            <div class="tsd-banner__body">
                <p>{said}</p>
                <div class="tsd-cluster">
                    <SaveOpen session />
                    {retry
                        .then(|| {
                            view! {
                                <button
                                    class="tsd-btn tsd-btn--s"
                                    type="button"
                                    on:click=move |_| session.retry()
                                >
                                    {"もう一度保存する"}
                                </button>
                            }
                        })}
                </div>
            </div>
        </section>
    }
}

/// The open draft as a file.
#[component]
fn SaveOpen(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    let file = move |()| {
        // What stands here, whatever is kept: that may be what could not be kept.
        let id = Some(untrack(|| session.open_id()));
        let draft = Draft { id, ..Draft::clone(&session.own_draft_now()) };
        let name = file_name(&draft, "", session.as_of().get_untracked(), "json");
        Some(TextFile { name, mime: mime::JSON, text: export_text(&draft), is_copy: true })
    };
    view! { <SaveFile session label="下書きを書き出す" file /> }
}

/// Says why a draft may only be looked at, and how to go on from it.
#[component]
pub fn ReadonlyBanner(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    let snapshot = Memo::new(move || session.draft().is_snapshot());
    let what = move || match (session.is_example(), session.is_newer(), snapshot.get()) {
        (true, ..) => None,
        (_, true, _) => Some((
            "新しい版で作られた下書きです（読み取り専用）",
            "この版では書き換えません。分かるところだけを表示し、判定しています。新しい版では判定が変わることがあります。編集するには、新しい版のこのページを開いてください。",
            false,
        )),
        (_, _, true) => Some((
            "固定した記録です（読み取り専用）",
            "記録したときの内容を、その月の時点で判定しています。続きを書くには写しを作ってください。",
            true,
        )),
        _ if session.readonly().get() => Some((
            "読み取り専用で表示しています",
            "このページでは内容を変えられません。印刷とファイルへの書き出しはできます。",
            false,
        )),
        _ => None,
    };
    move || {
        what().map(|(title, said, copy)| {
            view! {
                <section class="tsd-banner tsd-banner--quiet tsd-noprint">
                    <Glyph icon=Icon::Info />
                    <p class="tsd-banner__title">{title}</p>
                    <div class="tsd-banner__body">
                        <p>{said}</p>
                        {copy
                            .then(|| {
                                view! {
                                    <p>
                                        <button
                                            class="tsd-btn tsd-btn--s"
                                            type="button"
                                            on:click=move |_| {
                                                session.duplicate(untrack(|| session.open_id()));
                                            }
                                        >
                                            {"写しを作って編集する"}
                                        </button>
                                    </p>
                                }
                            })}
                    </div>
                </section>
            }
        })
    }
}
