//! The frame around every page: header, navigation, footer.

use crate::dom::prelude::*;

use super::parts::icon::{Glyph, Icon};
use super::parts::key_help::KeyButton;
use super::parts::link::PlaceLink;
use super::route::Route;
use super::router::Router;
use crate::catalogue::{CATALOGUE, Specialty};
use crate::session::{SaveState, Session};

/// The product's name, the open draft, the state of saving, undo and redo.
#[component]
pub fn Header(
    /// The open draft.
    session: Session,
    /// Whether the product's name is shown.
    brand: bool,
) -> impl IntoView {
    view! {
        <header class="tsd-header" role=role_of_end()>
            <div class="tsd-header__in">
                {brand
                    .then(|| {
                        view! {
                            <PlaceLink class="tsd-brand" to=Route::Home>
                                <svg class="tsd-brand__mark" viewBox="0 0 28 28" aria-hidden="true">
                                    <path d={"M2 20h5v6H2zM8.5 15h5v11h-5zM15 9h5v17h-5zM21.5 2h5v24h-5z"} />
                                </svg>
                                {"ITSS達成度セルフチェック"}
                            </PlaceLink>
                        }
                    })}
                <Tools session />
            </div>
        </header>
    }
}

/// The role of the header and the footer: in somebody's page those of the page are theirs.
fn role_of_end() -> Option<&'static str> {
    (!expect_context::<Router>().is_addressed()).then_some("none")
}

/// The open draft, the state of saving, undo and redo.
#[component]
fn Tools(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    let title = move || session.draft().shown_title().to_owned();
    view! {
        <div class="tsd-tools">
            <PlaceLink class="tsd-tools__draft" to=Route::Drafts>
                {title}
            </PlaceLink>
            <SaveMark session />
            <span class="tsd-tools__undo">
                <button
                    class="tsd-btn tsd-btn--icon tsd-btn--s"
                    type="button"
                    aria-label="元に戻す（Ctrl+Z）"
                    title="元に戻す"
                    aria-disabled=move || (!session.can_undo_redo().0).then_some("true")
                    on:click=move |_| session.undo()
                >
                    <Glyph icon=Icon::Undo />
                </button>
                <button
                    class="tsd-btn tsd-btn--icon tsd-btn--s"
                    type="button"
                    aria-label="やり直す（Ctrl+Y）"
                    title="やり直す"
                    aria-disabled=move || (!session.can_undo_redo().1).then_some("true")
                    on:click=move |_| session.redo()
                >
                    <Glyph icon=Icon::Redo />
                </button>
            </span>
        </div>
    }
}

/// The state of saving.
#[component]
fn SaveMark(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    let state = move || session.save_state();
    let class = move || match state() {
        _ if session.is_example() => "tsd-save",
        SaveState::Saved | SaveState::LocalOnly => "tsd-save tsd-save--ok",
        SaveState::ShownOnly | SaveState::Saving => "tsd-save",
        SaveState::MemoryOnly | SaveState::Failed(_) => "tsd-save tsd-save--fail",
    };
    let icon = Signal::derive(move || match state() {
        _ if session.is_example() => Icon::Info,
        SaveState::ShownOnly => Icon::Info,
        SaveState::Saved | SaveState::LocalOnly | SaveState::Saving => Icon::Saved,
        SaveState::MemoryOnly | SaveState::Failed(_) => Icon::Warning,
    });
    let words = move || match state() {
        _ if session.is_example() => "保存しません",
        SaveState::ShownOnly => "表示のみ",
        SaveState::Saved => "保存済み",
        SaveState::LocalOnly => "この端末に保存",
        SaveState::Saving => "保存中…",
        SaveState::MemoryOnly => "保存できません",
        SaveState::Failed(_) => "保存に失敗",
    };
    let more = move || match state() {
        _ if session.is_example() => "記入例に加えた変更は保存されません。",
        SaveState::Saved => "ブラウザの記録領域への書き込みが完了しています。",
        SaveState::LocalOnly => {
            "この端末に保存しました。ブラウザが異常終了すると、直近の入力が失われることがあります。"
        }
        SaveState::ShownOnly => {
            "渡された下書きを表示しているだけで、この端末には保存していません。"
        }
        SaveState::Saving => "",
        SaveState::MemoryOnly => {
            "このブラウザでは保存領域を使えません。ページを閉じると入力した内容は消えます。"
        }
        SaveState::Failed(_) => "書き込めませんでした。前に保存した内容は残っています。",
    };
    let unread = Memo::new(move || session.first_unread().map(|at| (at, session.unread_count())));
    let unsaid = move || {
        let (specialty, count) = unread.get()?;
        let label = format!("未確定の入力が{count}件あります。{}へ", specialty.name);
        let to = next_place(session, specialty);
        Some(view! {
            <PlaceLink class="tsd-chip tsd-chip--fill" to label>
                {format!("未確定 {count}件")}
            </PlaceLink>
        })
    };
    view! {
        <span class=class title=more>
            <Glyph icon />
            <span>{words}</span>
        </span>
        {unsaid}
    }
}

/// The checklist of the next level of `specialty`.
fn next_place(session: Session, specialty: &'static Specialty) -> Signal<Route> {
    Signal::derive(move || Route::Checklist(specialty, session.report().read().goal(specialty)))
}

/// One level of navigation that always says where one is.
#[component]
pub fn Navigation(
    /// The open draft, whose reached levels decide where a 専門分野 opens.
    session: Session,
) -> impl IntoView {
    let router = expect_context::<Router>();
    let open = RwSignal::new(false);
    // Going somewhere closes the menu.
    watch(move || router.place(), move |_| open.set(false));
    let specialties = CATALOGUE.specialties.iter().map(|specialty| {
        let to = next_place(session, specialty);
        let current = Signal::derive(
            move || matches!(router.place(), Route::Checklist(here, _) if here == specialty),
        );
        view! {
            <li class="tsd-nav__item">
                <PlaceLink class="tsd-nav__link" to current>
                    {specialty.name}
                </PlaceLink>
            </li>
        }
    });
    let here = move || match router.place() {
        Route::Checklist(specialty, _) => specialty.name.to_owned(),
        other => other.name(),
    };
    view! {
        <nav class="tsd-nav" aria-label="ページ">
            <div class="tsd-nav__in">
                <button
                    class="tsd-nav__toggle"
                    type="button"
                    aria-expanded=move || if open.get() { "true" } else { "false" }
                    aria-controls="tsd-nav-list"
                    on:click=move |_| open.update(|open| *open = !*open)
                >
                    <Glyph icon=Icon::Menu />
                    <span>"メニュー：" {here}</span>
                    <Glyph icon=Icon::Open />
                </button>
                <ul class="tsd-nav__list" id="tsd-nav-list">
                    <NavItem to=Route::Home />
                    {specialties.collect_view()}
                    <NavItem to=Route::Report />
                    <NavItem to=Route::Drafts />
                    <NavItem to=Route::Cohort />
                    <NavItem to=Route::Readings(None) separate=true />
                    <NavItem to=Route::About />
                </ul>
            </div>
        </nav>
    }
}

/// A page in the navigation.
#[component]
fn NavItem(
    /// Which page.
    to: Route,
    /// Whether a rule stands before it.
    #[prop(optional)]
    separate: bool,
) -> impl IntoView {
    let router = expect_context::<Router>();
    let current = Signal::derive(move || match (router.place(), to) {
        (Route::Readings(_), Route::Readings(_)) => true,
        (here, there) => here == there,
    });
    view! {
        <li class="tsd-nav__item" class:tsd-nav__item--sep=separate>
            <PlaceLink class="tsd-nav__link" to current>
                {to.name()}
            </PlaceLink>
        </li>
    }
}

/// Where the wording comes from, and what leaves the device.
#[component]
pub fn Footer() -> impl IntoView {
    view! {
        <footer class="tsd-footer" role=role_of_end()>
            <div class="tsd-footer__in tsd-stack--s">
                <p>
                    {CATALOGUE.attribution.note} "このアプリの解釈は「"
                    <PlaceLink to=Route::Readings(None)>{"判定の考え方"}</PlaceLink>
                    {"」に分けて示しています。"}
                </p>
                <p class="tsd-cluster">
                    <PlaceLink to=Route::About>{"このアプリについて"}</PlaceLink>
                    <PlaceLink to=Route::Accessibility>{"アクセシビリティ方針"}</PlaceLink>
                    <KeyButton />
                    <span class="tsd-weak">
                        {"入力した内容はこの端末の外へ送信されません。"}
                    </span>
                </p>
            </div>
        </footer>
    }
}
