//! Handing a file with text to the person. In a frame the browser may forbid downloads without saying so: there the
//! text is shown as well, to be copied by hand, so that nobody is left without a way out.
//!
//! Deliberately absent: what files there are, and pictures of pixels.

use crate::dom::prelude::*;
use leptos::html;

use super::download::{download, is_framed};
use super::icon::{Glyph, Icon};
use crate::session::Session;

/// What is said when the browser took a file.
pub const WRITTEN: &str = "ファイルに書き出しました。ブラウザのダウンロード先をご覧ください。";

/// A file with text.
#[derive(Clone)]
pub struct TextFile {
    /// Its name.
    pub name: String,
    /// What kind of file it is.
    pub mime: &'static str,
    /// What stands in it.
    pub text: String,
    /// Whether it is a copy of all that it is asked for of the person's drafts: they are safe for a while.
    pub is_copy: bool,
}

impl TextFile {
    /// Notes that the person has it.
    fn note(&self, session: Session) {
        if self.is_copy {
            session.note_written();
        }
    }
}

/// A button that hands over a file.
#[component]
pub fn SaveFile(
    /// The open draft, whose last export is noted.
    session: Session,
    /// What the button says.
    label: &'static str,
    /// The class of the button.
    #[prop(default = "tsd-btn tsd-btn--s")]
    class: &'static str,
    /// The file, made when it is asked for; `None` where there is none.
    #[prop(into)]
    file: Callback<(), Option<TextFile>>,
) -> impl IntoView {
    let by_hand = RwSignal::new(None::<TextFile>);
    let save = move |_| {
        let Some(mut file) = file.run(()) else { return };
        let taken = download(&file.name, file.mime, file.text.as_bytes());
        file.is_copy &= taken;
        if taken && !is_framed() {
            file.note(session);
            session.toasts.say(WRITTEN);
        } else {
            by_hand.set(Some(file));
        }
    };
    view! {
        <button class=class type="button" on:click=save>
            <Glyph icon=Icon::Download />
            {label}
        </button>
        {move || by_hand.get().map(|file| view! { <ByHand session file close=by_hand /> })}
    }
}

/// The text of a file, to be copied by hand.
#[component]
fn ByHand(
    /// The open draft.
    session: Session,
    /// The file.
    file: TextFile,
    /// Where it is taken away.
    close: RwSignal<Option<TextFile>>,
) -> impl IntoView {
    let said = format!(
        "ページが枠の中に表示されているため、ダウンロードが止められることがあります。その場合は、次の内容をコピーして、「{}」という名前のテキストファイルに保存してください。",
        file.name,
    );
    let area = NodeRef::<html::Textarea>::new();
    effect(move || {
        if let Some(area) = area.get() {
            let _ = area.focus();
            area.select();
        }
    });
    let text = file.text.clone();
    // Whether the browser took it is not known before the person is done with it.
    let done = move |_| {
        close.set(None);
        file.note(session);
    };
    view! {
        <div class="tsd-byhand tsd-stack--s">
            <p class="tsd-small">{said}</p>
            <textarea
                class="tsd-input"
                readonly
                rows="6"
                aria-label="書き出した内容"
                node_ref=area
                prop:value=text
            ></textarea>
            <p class="tsd-cluster tsd-cluster--end">
                <button class="tsd-btn tsd-btn--s" type="button" on:click=done>
                    {"閉じる"}
                </button>
            </p>
        </div>
    }
}
