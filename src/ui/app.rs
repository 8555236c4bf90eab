//! The root of the application: theme, frame, and the page of the place where one is.

use crate::dom::El;
use crate::dom::prelude::*;
use leptos::html;

use super::fail_stop;
use super::pages::Page;
use super::parts::chosen::Chosen;
use super::parts::cohort::Department;
use super::parts::compare::choose::Compared;
use super::parts::drafts::keeping::{KeepingBanner, ReadonlyBanner};
use super::parts::drafts::month::MonthBanner;
use super::parts::example::ExampleBanner;
use super::parts::focus::{keep_focus, note_focus};
use super::parts::key_help::{KeyHelp, KeyList, in_text};
use super::parts::toaster::{Messages, Toaster};
use super::parts::whatif::WhatIf;
use super::route::Route;
use super::router::Router;
use super::shell::{Footer, Header, Navigation};
use crate::session::Session;

/// Which colours are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device asks for.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// The theme of that name; any other name is `auto`.
    #[must_use]
    pub fn parse(name: &str) -> Self {
        match name {
            "light" => Self::Light,
            "dark" => Self::Dark,
            _ => Self::Auto,
        }
    }

    /// Its name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// The application.
#[component]
pub fn App(
    /// The open draft.
    session: Session,
    /// Where one is.
    router: Router,
    /// Which colours are shown.
    #[prop(into)]
    theme: Signal<Theme>,
    /// Whether the frame of a page of our own is shown.
    chrome: bool,
) -> impl IntoView {
    provide_context(router);
    provide_context(Department::new());
    provide_context(Chosen::new());
    provide_context(Compared::new());
    provide_context(Messages::new(session));
    let keys = KeyHelp::new();
    provide_context(keys);
    router.name_document();
    let on_key = move |event: &web_sys::KeyboardEvent| {
        undo_by_key(session, event);
        keys.on_key(event);
        router.on_key(event);
    };
    router.on_key_nowhere(on_key);
    let main = NodeRef::<html::Div>::new();
    let root = NodeRef::<html::Div>::new();
    effect(move || {
        if let Some(root) = root.get() {
            fail_stop::watch(&root, session, !chrome);
        }
    });
    on_cleanup(move || fail_stop::leave(session));
    // Where one arrives anew, the reader is taken to the top; not when the page first opens, and
    // not when only the level changes.
    let page = Memo::new(move || router.place().page());
    let arrive = move || {
        if let (Some(main), Some(root)) = (main.get_untracked(), root.get_untracked())
            && let Ok(Some(top)) = root.query_selector(".tsd-header")
        {
            router.arrive(&main, &top);
        }
    };
    watch(move || page.get(), move |_| arrive());
    // The example comes in place of one's own draft as another page does.
    let example = Memo::new(move || session.is_example());
    watch(move || example.get(), move |_| arrive());
    let changes = move || {
        let _ = session.draft();
        session.toasts.all().len()
    };
    watch(changes, move |_| keep_focus(main));
    router.ask_before_leaving(move || session.would_lose());
    effect(move || {
        if router.is_lost() {
            let text = "そのアドレスのページはありません。「概要とマップ」を表示しています。";
            session.toasts.say(text);
            router.replace(Route::Home);
        }
    });
    // In somebody's page the main part is theirs: ours is a region of it.
    let inner = !router.is_addressed();
    let page = || {
        El::html(if inner { "div" } else { "main" })
            .set("class", "tsd-main")
            .set("id", "tsd-main")
            .set("tabindex", "-1")
            .attr("role", inner.then_some("region"))
            .attr("aria-label", move || inner.then(|| router.place().name()))
            .node_ref(main)
            .child(view! {
                <div class="tsd-stack">
                    <KeepingBanner session />
                    <ExampleBanner session />
                    <ReadonlyBanner session />
                    <MonthBanner session />
                    <Page session place=router.signal() />
                </div>
            })
    };
    view! {
        <div
            class="tsd-app"
            node_ref=root
            part="app"
            class:tsd-app--embed=!chrome
            lang="ja"
            data-tsd-theme=move || theme.get().as_str()
            on:focusin=move |event| {
                note_focus(&event, main.get_untracked().as_deref());
            }
            on:focusout=move |_| session.settle()
            on:keydown=move |event| on_key(&event)
        >
            <a
                class="tsd-skip"
                href=router.href("#tsd-main".to_owned())
                role=router.role()
                tabindex=router.stop()
                on:click=move |event| {
                    event.prevent_default();
                    if let Some(main) = main.get_untracked() {
                        let _ = main.focus();
                    }
                }
            >
                "本文へ移動"
            </a>
            <Header session brand=chrome />
            <Navigation session />
            {page()}
            <div class="tsd-dock">
                <Toaster />
                <WhatIf session />
            </div>
            <Footer />
            <KeyList />
            {probe()}
        </div>
    }
}

/// What panics on demand: nothing in a release.
fn probe() -> impl IntoView {
    #[cfg(feature = "inject-panic")]
    return view! { <super::panic_probe::PanicProbe /> };
}

/// Ctrl+Z and Ctrl+Y (or Shift+Ctrl+Z), outside of text fields, whose own undo is left alone.
fn undo_by_key(session: Session, event: &web_sys::KeyboardEvent) {
    if in_text(event) || !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return;
    }
    match (&*event.key().to_ascii_lowercase(), event.shift_key()) {
        ("z", false) => session.undo(),
        ("y", false) | ("z", true) => session.redo(),
        _ => return,
    }
    event.prevent_default();
}
