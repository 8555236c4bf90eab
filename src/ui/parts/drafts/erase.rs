//! 「この端末から消去」: everything of ours, and nothing else, after a question and the offer of a copy.

use crate::dom::prelude::*;

use super::reminder::SaveAll;
use crate::session::Session;
use crate::ui::parts::dialog::Dialog;

/// The section with its button and its dialog.
#[component]
pub fn Erase(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let close = Callback::new(move |()| open.set(false));
    let count = move || session.drafts().len();
    view! {
        <section class="tsd-stack tsd-noprint" aria-labelledby="tsd-erase-h">
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
                    on:click=move |_| open.set(true)
                >
                    {"この端末から消去…"}
                </button>
            </p>
            <Dialog open close heading="すべての下書きをこの端末から消去しますか".to_owned()>
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
                            on:click=move |_| close.run(())
                        >
                            {"やめる"}
                        </button>
                        <button
                            class="tsd-btn tsd-btn--danger"
                            type="button"
                            on:click=move |_| {
                                session.erase();
                                close.run(());
                            }
                        >
                            {"消去する"}
                        </button>
                    </p>
            </Dialog>
        </section>
    }
}
