//! What could not be read and was put aside: listed with the reason, to be downloaded exactly as it is.

use crate::dom::prelude::*;

use crate::device;
use crate::entry::show;
use crate::session::Session;
use crate::store::Quarantined;
use crate::ui::parts::download::mime;
use crate::ui::parts::save_file::{SaveFile, TextFile};

/// The list; nothing where there is nothing.
#[component]
pub fn QuarantineList(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    let all = Memo::new(move || session.quarantined());
    let some = Memo::new(move || !all.read().is_empty());
    view! {
        <Show when=move || some.get()>
            <section class="tsd-stack" aria-labelledby="tsd-quarantine-h">
                <h2 class="tsd-h2 tsd-h2--chip" id="tsd-quarantine-h">
                    {"読み取れなかったデータ"}
                </h2>
                <p>
                    {"保存されていた次のデータは読み取れませんでした。手を加えず、そのまま別に取ってあります。管理者や開発者に見せるときは、ファイルに取り出してください。"}
                </p>
                <ul class="tsd-stack--s">
                    <For each=move || all.get() key=|found| found.number let(found)>
                        <Found session found />
                    </For>
                </ul>
            </section>
        </Show>
    }
}

/// One of them.
#[component]
fn Found(
    /// The open draft.
    session: Session,
    /// Which one.
    found: Quarantined,
) -> impl IntoView {
    let number = found.number;
    let when = device::local(&found.found);
    let when = when.map(|(date, time)| format!("{} {time}", show::date(date)));
    let size = format!("{}文字", show::number(found.text.chars().count() as u64));
    let line = [when, Some(size)].into_iter().flatten().collect::<Vec<_>>().join("・");
    let text = found.text;
    let file = move |()| {
        let name = format!("tasseido_読み取れなかったデータ_{number}.txt");
        Some(TextFile { name, mime: mime::PLAIN, text: text.clone(), is_copy: false })
    };
    view! {
        <li class="tsd-card tsd-draft">
            <div class="tsd-draft__text">
                <p class="tsd-strong">{found.reason}</p>
                <p class="tsd-weak tsd-small">{line}</p>
            </div>
            <div class="tsd-cluster">
                <SaveFile session label="取り出す" file />
                <button
                    class="tsd-btn tsd-btn--s tsd-btn--text tsd-btn--danger"
                    type="button"
                    hidden=move || session.is_only_looking()
                    on:click=move |_| session.discard(number)
                >
                    {"この控えを消す"}
                </button>
            </div>
        </li>
    }
}
