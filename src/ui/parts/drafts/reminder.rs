//! A reminder when the drafts were not written to a file for long: the browser's storage is the only
//! copy there is.

use crate::dom::prelude::*;

use crate::session::Session;
use crate::ui::parts::exports::all_drafts;
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::save_file::SaveFile;

/// After how many days it is time.
const DAYS: f64 = 30.0;

/// The reminder, where it is time.
#[component]
pub fn Reminder(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    let due = Memo::new(move || {
        let backup = session.backup()?;
        (backup.days >= DAYS).then_some((backup.days as u32, backup.ever))
    });
    move || {
        due.get().map(|(days, ever)| {
            let said = if ever {
                format!("最後の書き出しから{days}日たちました。")
            } else {
                format!("書き始めてから{days}日、一度も書き出していません。")
            };
            view! {
                <section class="tsd-banner tsd-banner--warn">
                    <Glyph icon=Icon::Info />
                    <p class="tsd-banner__title">{"控えを取りましょう"}</p>
                    <div class="tsd-banner__body">
                        <p>
                            {said}
                            {"下書きはこのブラウザの中にしかありません。ファイルに書き出しておけば、ブラウザのデータが消えても読み込み直せます。"}
                        </p>
                        <div>
                            <SaveAll session />
                        </div>
                    </div>
                </section>
            }
        })
    }
}

/// All drafts as one file.
#[component]
pub fn SaveAll(
    /// The open draft.
    session: Session,
    /// The class of the button.
    #[prop(default = "tsd-btn tsd-btn--s")]
    class: &'static str,
) -> impl IntoView {
    let file = move |()| Some(all_drafts(session));
    view! { <SaveFile session label="すべて書き出す" class file /> }
}
