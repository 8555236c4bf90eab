//! Parts of the module that come after the first: what opens at once does not wait for them.
//!
//! The build takes what stands behind [`split!`] out of the module and leaves it beside (with the feature
//! `split`; without, all is one module, and nothing waits). They are fetched as soon as the page stands, so
//! that what one goes to is there; where the network failed, one can try again, and where they are not there any more,
//! because a newer release took their place, the page is opened anew.

use std::future::Future;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

pub use leptos::wasm_split::SplitLoaderError as LoadError;

use leptos::task::spawn_local;

use super::router::Router;
use crate::dom::prelude::*;

/// What is being fetched.
pub type Loading = Pin<Box<dyn Future<Output = Result<(), LoadError>>>>;

/// A function that stands in a part of its own, and the function that fetches the part.
macro_rules! split {
    (
        $(#[$meta:meta])*
        $part:ident::$load:ident, fn $name:ident($($arg:ident: $type:ty),*) -> View $body:block
    ) => {
        $(#[$meta])*
        #[cfg(feature = "split")]
        #[leptos::wasm_split::wasm_split($part, wasm_split_path = leptos::wasm_split, preload($load), fallible)]
        pub fn $name($($arg: $type),*) -> Result<View, $crate::ui::later::LoadError> {
            Ok($body)
        }

        $(#[$meta])*
        #[cfg(not(feature = "split"))]
        pub async fn $name($($arg: $type),*) -> Result<View, $crate::ui::later::LoadError> {
            Ok($body)
        }

        #[cfg(not(feature = "split"))]
        async fn $load() -> Result<(), $crate::ui::later::LoadError> {
            Ok(())
        }
    };
}
pub(super) use split;

/// What `make` makes, at once where its part is there; until then that it is coming, and where it does not
/// come, a way to try again.
pub fn later<F>(load: fn() -> Loading, make: impl Fn() -> F + 'static) -> View
where
    F: Future<Output = Result<View, LoadError>>,
{
    let mut loading = load();
    if let Some(Ok(())) = at_once(loading.as_mut()) {
        return at_once(make()).and_then(Result::ok).into_view();
    }
    let state = RwSignal::new(State::Coming);
    let wait = move |loading: Loading| {
        spawn_local(async move {
            let loaded = loading.await;
            // Where the page is left by now there is no such signal any more.
            let _ = state.try_set(if loaded.is_ok() { State::There } else { State::Failed });
        });
    };
    // The same one goes on: nothing that was begun is dropped on the way.
    wait(loading);
    let again = move || {
        state.set(State::Coming);
        wait(load());
    };
    let view = move || match state.get() {
        State::Coming => view! { <p class="tsd-weak" role="status">{"読み込んでいます…"}</p> },
        State::Failed => view! { <Failed again /> },
        State::There => at_once(make()).and_then(Result::ok).into_view(),
    };
    view.into_view()
}

/// How far a part has come.
#[derive(Clone, Copy)]
enum State {
    Coming,
    Failed,
    There,
}

/// What the future gives where it need not wait.
fn at_once<T>(future: impl Future<Output = T>) -> Option<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    }
}

/// That a part did not come.
#[component]
fn Failed(
    /// Tries again.
    again: impl Fn() + 'static,
) -> impl IntoView {
    // A page around us is not ours to open anew. Ours asks before anything would be lost: see `Router`.
    let reload = expect_context::<Router>().is_addressed().then(|| {
        let reload = move |_| {
            let _ = window().location().reload();
        };
        view! {
            <button class="tsd-btn" type="button" on:click=reload>
                "ページを開き直す"
            </button>
        }
    });
    view! {
        <div class="tsd-stack--s" role="alert">
            <p>
                "この画面を読み込めませんでした。通信の状態を確かめて、もう一度お試しください。それでも読み込めなければ、新しい版に入れ替わっています。ページを開き直してください。保存された内容はそのまま残ります。"
            </p>
            <p class="tsd-cluster">
                <button class="tsd-btn" type="button" on:click=move |_| again()>
                    "もう一度読み込む"
                </button>
                {reload}
            </p>
        </div>
    }
}
