//! A draft as a file. In a frame the browser may forbid downloads without saying so: there the text is
//! shown as well, to be copied by hand, so that nobody is left without a way out.

use crate::dom::prelude::*;
use leptos::html;

use crate::session::Session;
use crate::ui::parts::download::{download, is_framed, mime};
use crate::ui::parts::icon::{Glyph, Icon};

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
    /// The file's name and text, made when it is asked for.
    #[prop(into)]
    file: Callback<(), Option<(String, String)>>,
) -> impl IntoView {
    let by_hand = RwSignal::new(None::<String>);
    let save = move |_| {
        let Some((name, text)) = file.run(()) else { return };
        let taken = download(&name, mime::JSON, text.as_bytes());
        if taken && !is_framed() {
            session
                .toasts
                .say("ファイルに書き出しました。ブラウザのダウンロード先をご覧ください。");
        } else {
            by_hand.set(Some(text));
        }
        session.note_written();
    };
    view! {
        <button class=class type="button" on:click=save>
            <Glyph icon=Icon::Download />
            {label}
        </button>
        {move || by_hand.get().map(|text| view! { <ByHand text close=by_hand /> })}
    }
}

/// The text of a file, to be copied by hand.
#[component]
fn ByHand(
    /// The text.
    text: String,
    /// Where it is taken away.
    close: RwSignal<Option<String>>,
) -> impl IntoView {
    let area = NodeRef::<html::Textarea>::new();
    effect(move || {
        if let Some(area) = area.get() {
            let _ = area.focus();
            area.select();
        }
    });
    view! {
        <div class="tsd-byhand tsd-stack--s">
            <p class="tsd-small">
                {"ページが枠の中に表示されているため、ダウンロードが止められることがあります。その場合は、次の内容をコピーしてテキストファイル（.json）に保存してください。"}
            </p>
            <textarea
                class="tsd-input"
                readonly
                rows="6"
                aria-label="書き出した内容"
                node_ref=area
                prop:value=text
            ></textarea>
            <p class="tsd-cluster tsd-cluster--end">
                <button
                    class="tsd-btn tsd-btn--s"
                    type="button"
                    on:click=move |_| close.set(None)
                >
                    {"閉じる"}
                </button>
            </p>
        </div>
    }
}
