//! リンクの下書き: what a shared link holds, to look at; kept only where the person says so.

use std::sync::Arc;

use crate::dom::prelude::*;
use leptos::ev;
use leptos::task::spawn_local;

use crate::draft::{Draft, DraftErrorKind, MAX_BYTES};
use crate::exchange::{Outcome, packed, plan, read_file};
use crate::session::Session;
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::packing::{Unpackable, unpack};
use crate::ui::parts::report::sheet::{Extent, ReportSheet, Told, begun};
use crate::ui::route::Route;
use crate::ui::router::Router;

/// What became of the link.
type Loaded = Option<Result<Opened, String>>;

/// What a link holds.
#[derive(Clone)]
struct Opened {
    /// The draft; of one that a newer version wrote, what this one understands.
    draft: Arc<Draft>,
    /// Whether a newer version wrote it, so that it cannot be kept.
    newer: bool,
}

/// リンクの下書き.
#[component]
pub fn Shared(
    /// The person's own drafts, which stay as they are.
    session: Session,
) -> impl IntoView {
    let loaded = RwSignal::new(Loaded::None);
    load(loaded);
    let again = window_event_listener(ev::hashchange, move |_| load(loaded));
    on_cleanup(move || again.remove());
    let content = move || match loaded.get() {
        None => view! { <p role="status">{"リンクを開いています。"}</p> }.into_view(),
        Some(Err(reason)) => view! { <Refused reason /> }.into_view(),
        Some(Ok(Opened { draft, newer })) => {
            let told = Told::new(draft.clone(), session.chosen_month().get());
            let chosen = begun(&draft);
            view! {
                <Banner session draft newer />
                <ReportSheet told extent=Extent::Full chosen today=None />
            }
            .into_view()
        }
    };
    view! {
        <div class="tsd-stack">
            <h1 class="tsd-h1 tsd-noprint">{"リンクの下書き"}</h1>
            {content}
        </div>
    }
}

/// Reads the address anew.
fn load(loaded: RwSignal<Loaded>) {
    let fragment = window().location().hash().unwrap_or_default();
    spawn_local(async move {
        loaded.try_set(Some(read(&fragment).await));
    });
}

async fn read(fragment: &str) -> Result<Opened, String> {
    const BROKEN: &str = "リンクが途中で切れているか、書き換わっています。送り主に、もう一度送ってもらってください。";
    let packed = packed(fragment).ok_or(BROKEN)?;
    let text = unpack(&packed, MAX_BYTES).await.map_err(|error| match error {
        Unpackable::Unsupported => {
            "このブラウザではリンクの下書きを開けません。ファイルで受け取ってください。"
        }
        Unpackable::TooLarge => "リンクの内容が大きすぎます（1 MiBまで）。",
        Unpackable::Broken => BROKEN,
    })?;
    let first = read_file(&text).map(|drafts| drafts.into_iter().next());
    match first {
        Ok(Some(Ok(draft))) => Ok(Opened { draft: Arc::new(draft), newer: false }),
        Ok(None) => Err(BROKEN.to_owned()),
        Ok(Some(Err(error))) | Err(error) => match error.kind {
            DraftErrorKind::NewerSchema(draft) => Ok(Opened { draft, newer: true }),
            DraftErrorKind::Wrong => Err(error.message),
        },
    }
}

/// Where the link cannot be opened.
#[component]
fn Refused(
    /// Why.
    reason: String,
) -> impl IntoView {
    view! {
        <div class="tsd-banner tsd-banner--error" role="alert">
            <Glyph icon=Icon::Warning />
            <p class="tsd-banner__title">{"リンクの下書きを開けません"}</p>
            <div class="tsd-banner__body">
                <p>{reason}</p>
                <p>
                    <Leave />
                </p>
            </div>
        </div>
    }
}

/// What one looks at, and what one can do with it.
#[component]
fn Banner(
    /// The person's own drafts.
    session: Session,
    /// The draft of the link.
    draft: Arc<Draft>,
    /// Whether a newer version wrote it.
    newer: bool,
) -> impl IntoView {
    let router = expect_context::<Router>();
    let keep = move |_| {
        keep(session, &draft);
        router.replace(Route::Home);
    };
    let keep = (!newer).then(|| {
        view! {
            <button class="tsd-btn tsd-btn--primary" type="button" on:click=keep>
                {"この下書きとして保存"}
            </button>
        }
    });
    let what = if newer {
        "新しい版の下書きです。この版で分かるところだけを表示し、判定しています。新しい版では判定が変わることがあります。保存はできません。"
    } else {
        "読み取り専用です。この端末にはまだ何も保存されていません。あなたの下書きはそのままです。"
    };
    view! {
        <div class="tsd-banner tsd-noprint">
            <Glyph icon=Icon::Send />
            <p class="tsd-banner__title">{"リンクの下書きを表示中"}</p>
            <div class="tsd-banner__body">
                <p>{what}</p>
                <p class="tsd-cluster">
                    {keep}
                    <Leave />
                </p>
            </div>
        </div>
    }
}

/// Keeps the draft of the link as one more, unless it is there already, and opens it.
fn keep(session: Session, draft: &Draft) {
    for planned in plan([draft.clone()], &session.present()) {
        let there = planned.present.as_ref().and_then(|there| there.id.clone());
        match (planned.outcome, there) {
            (Outcome::Identical, Some(id)) => {
                session.toasts.say("同じ下書きがこの端末にありました。それを開きます。");
                session.open_draft(id);
            }
            (Outcome::New, _) => session.add(draft.clone(), true),
            _ => {
                session.toasts.say("この端末の下書きとは別の下書きとして保存しました。");
                session.add(Draft { id: None, ..draft.clone() }, true);
            }
        }
    }
}

/// The way back to one's own draft. The link does not stay in the address.
#[component]
fn Leave() -> impl IntoView {
    let router = expect_context::<Router>();
    view! {
        <button class="tsd-btn" type="button" on:click=move |_| router.replace(Route::Home)>
            {"閉じる"}
        </button>
    }
}
