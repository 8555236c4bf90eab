//! The shared link: the open draft packed into an address, after a warning.

use crate::dom::prelude::*;
use leptos::html;
use leptos::task::spawn_local;

use super::dialog::Dialog;
use super::icon::{Glyph, Icon};
use super::packing::pack;
use crate::entry::show;
use crate::exchange::{MAX_LINK, export_text, link_to};
use crate::session::Session;

/// What came of making the link.
#[derive(Clone, PartialEq)]
enum Made {
    /// Nothing yet.
    Nothing,
    /// The link.
    Link(String),
    /// It would be this many characters long.
    TooLong(usize),
    /// A newer version wrote the draft, and the link would leave something out.
    Newer,
    /// The browser cannot pack.
    Unsupported,
}

/// The button that opens the dialog, and the dialog.
#[component]
pub fn ShareLink(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    let (open, made) = (RwSignal::new(false), RwSignal::new(Made::Nothing));
    let close = Callback::new(move |()| open.set(false));
    let ask = move |_| {
        made.set(Made::Nothing);
        open.set(true);
    };
    view! {
        <button class="tsd-btn tsd-btn--s" type="button" on:click=ask>
            <Glyph icon=Icon::Send />
            {"リンクで渡す"}
        </button>
        <Dialog open close heading="この下書きをリンクで渡す".to_owned()>
                <Warning />
                {move || view! { <Outcome session made=made.get() /> }}
                <p class="tsd-cluster tsd-cluster--end">
                    <button
                        class="tsd-btn tsd-btn--text"
                        type="button"
                        on:click=move |_| close.run(())
                    >
                        {"閉じる"}
                    </button>
                    <button
                        class="tsd-btn tsd-btn--primary"
                        type="button"
                        hidden=move || made.get() != Made::Nothing
                        on:click=move |_| make(session, made)
                    >
                        {"リンクを作る"}
                    </button>
                </p>
        </Dialog>
    }
}

/// What a link gives away.
#[component]
fn Warning() -> impl IntoView {
    view! {
        <div class="tsd-banner tsd-banner--warn">
            <Glyph icon=Icon::Warning />
            <p class="tsd-banner__title">{"リンクには個人情報が入ります"}</p>
            <div class="tsd-banner__body">
                <p>
                    {"氏名・所属・実績・メモのすべてが、リンクの文字そのものに入ります。リンクを知る人は誰でも読めます。送り先を確かめ、公開の場には貼らないでください。"}
                </p>
            </div>
        </div>
    }
}

fn make(session: Session, made: RwSignal<Made>) {
    let Some(shown) = session.shown_for_export() else {
        made.set(Made::Newer);
        return;
    };
    spawn_local(async move {
        let packed = pack(&export_text(&shown)).await;
        let outcome = match packed {
            None => Made::Unsupported,
            Some(packed) => match link_to(&base(), &packed) {
                Ok(link) => Made::Link(link),
                Err(length) => Made::TooLong(length),
            },
        };
        made.try_set(outcome);
    });
}

/// The address of this page, without its fragment, and without what is asked for only in a frame.
fn base() -> String {
    let address = window().location().href().unwrap_or_default();
    let address = address.split('#').next().unwrap_or_default();
    let Some((page, query)) = address.split_once('?') else { return address.to_owned() };
    let mut base = page.to_owned();
    for part in query.split('&').filter(|part| part.split('=').next() != Some("embed")) {
        base.push(if base.len() == page.len() { '?' } else { '&' });
        base.push_str(part);
    }
    base
}

/// What came of it.
#[component]
fn Outcome(
    /// The open draft.
    session: Session,
    /// What was made.
    made: Made,
) -> impl IntoView {
    match made {
        Made::Nothing => ().into_view(),
        Made::Link(link) => view! { <Link session link /> }.into_view(),
        Made::TooLong(length) => view! {
            <p class="tsd-error" role="alert">
                {format!(
                    "この下書きはリンクにすると{}文字になり、{}文字までの制限を超えます。「この下書き（JSON）」でファイルに書き出し、ファイルを渡してください。",
                    show::number(length as u64),
                    show::number(MAX_LINK as u64),
                )}
            </p>
        }
        .into_view(),
        Made::Newer => view! {
            <p class="tsd-error" role="alert">
                {"新しい版で作られた下書きなので、この版ではリンクにできません。新しい版で開いて、リンクを作ってください。"}
            </p>
        }
        .into_view(),
        Made::Unsupported => view! {
            <p class="tsd-error" role="alert">
                {"このブラウザではリンクを作れません。「この下書き（JSON）」でファイルに書き出し、ファイルを渡してください。"}
            </p>
        }
        .into_view(),
    }
}

/// The link, to copy.
#[component]
fn Link(
    /// The open draft.
    session: Session,
    /// The link.
    link: String,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let value = link.clone();
    // The button that made it has gone.
    effect(move || {
        if let Some(input) = input.get() {
            let _ = input.focus();
            input.select();
        }
    });
    let copy = move |_| {
        if let Some(input) = input.get_untracked() {
            input.select();
        }
        // There is no clipboard on a page that came by plain http, whatever the types say.
        let clipboard = window().navigator().clipboard();
        let written = (!clipboard.is_undefined()).then(|| clipboard.write_text(&link));
        spawn_local(async move {
            let copied = match written {
                Some(written) => wasm_bindgen_futures::JsFuture::from(written).await.is_ok(),
                None => false,
            };
            session.toasts.say(if copied {
                "リンクをコピーしました。"
            } else {
                "コピーできませんでした。選択されたリンクを手でコピーしてください。"
            });
        });
    };
    view! {
        <div class="tsd-field">
            <label class="tsd-label" for="tsd-share-link">
                {"リンク"}
            </label>
            <input
                class="tsd-input"
                id="tsd-share-link"
                type="text"
                readonly
                node_ref=input
                prop:value=value
            />
            <p>
                <button class="tsd-btn tsd-btn--s" type="button" on:click=copy>
                    <Glyph icon=Icon::Copy />
                    {"コピー"}
                </button>
            </p>
        </div>
    }
}
