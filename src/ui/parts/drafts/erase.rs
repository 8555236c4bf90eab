//! 「この端末から消去」: everything of ours, and nothing else, after a question and the offer of a copy.

use crate::dom::prelude::*;
use leptos::html;

use super::reminder::SaveAll;
use crate::session::Session;

/// The section with its button and its dialog.
#[component]
pub fn Erase(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    let count = move || session.drafts().len();
    view! {
        <section class="tsd-stack" aria-labelledby="tsd-erase-h">
            <h2 class="tsd-h2 tsd-h2--chip" id="tsd-erase-h">
                {"この端末から消去"}
            </h2>
            <p>
                {"共用の端末を使い終えたときなどに、このアプリがこのブラウザに保存したものをすべて消します。ほかのサイトやアプリのデータには触れません。"}
            </p>
            <p>
                <button
                    class="tsd-btn tsd-btn--danger"
                    type="button"
                    on:click=move |_| {
                        if let Some(dialog) = dialog.get_untracked() {
                            let _ = dialog.show_modal();
                        }
                    }
                >
                    {"この端末から消去…"}
                </button>
            </p>
            <dialog class="tsd-dialog" aria-labelledby="tsd-erase-dialog-h" node_ref=dialog>
                <div class="tsd-dialog__in">
                    <h2 class="tsd-h3" id="tsd-erase-dialog-h">
                        {"すべての下書きをこの端末から消去しますか"}
                    </h2>
                    <p>
                        {move || {
                            format!(
                                "下書きと記録 {}件、読み取れなかったデータの控え、書き出しの履歴を消します。元に戻せません。",
                                count(),
                            )
                        }}
                    </p>
                    <div>
                        <SaveAll session />
                    </div>
                    <p class="tsd-cluster tsd-cluster--end">
                        <button
                            class="tsd-btn tsd-btn--text"
                            type="button"
                            on:click=move |_| close()
                        >
                            {"やめる"}
                        </button>
                        <button
                            class="tsd-btn tsd-btn--danger"
                            type="button"
                            on:click=move |_| {
                                session.erase();
                                close();
                            }
                        >
                            {"消去する"}
                        </button>
                    </p>
                </div>
            </dialog>
        </section>
    }
}
