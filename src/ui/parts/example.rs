//! 記入例: the banner above every page while it is shown.

use crate::dom::prelude::*;

use super::icon::{Glyph, Icon};
use crate::session::Session;

/// The banner; nothing where one's own draft is shown.
#[component]
pub fn ExampleBanner(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    move || {
        session.is_example().then(|| {
            view! {
                <section class="tsd-banner tsd-banner--quiet tsd-noprint" aria-labelledby="tsd-example-h">
                    <Glyph icon=Icon::Info />
                    <p class="tsd-banner__title" id="tsd-example-h">
                        {"記入例を表示中（架空の人物「運用 花子」さん）"}
                    </p>
                    <div class="tsd-banner__body">
                        <p>
                            {"自由に書き換えて試せます。保存されず、あなたの下書きには影響しません。"}
                        </p>
                        <p>
                            <button
                                class="tsd-btn tsd-btn--s tsd-btn--primary"
                                type="button"
                                on:click=move |_| session.leave_example()
                            >
                                {"自分の下書きに戻る"}
                            </button>
                        </p>
                    </div>
                </section>
            }
        })
    }
}
