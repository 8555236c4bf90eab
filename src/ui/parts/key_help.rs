//! The list of keys, opened by 「?」 or from the footer.

use crate::dom::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{
    EventTarget, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, KeyboardEvent,
};

use super::dialog::Dialog;
use super::field::Tickable;

/// The keys, each with what it does.
const KEYS: [(&[&str], &str); 7] = [
    (&["Ctrl", "Z"], "元に戻す（文字の入力欄の外で）"),
    (&["Ctrl", "Y"], "やり直す（文字の入力欄の外で）"),
    (&["Tab"], "次の項目へ進む（Shiftと一緒に押すと前へ戻る）"),
    (&["Space"], "チェックを付ける・外す、ボタンを押す、開く・閉じる"),
    (&["←", "→"], "専門性の深さなど、並んだ選択肢から選ぶ"),
    (&["Esc"], "開いている一覧を閉じる"),
    (&["?"], "この一覧を開く"),
];

/// The way to the list. A context of the application.
#[derive(Clone, Copy)]
pub struct KeyHelp {
    open: RwSignal<bool>,
    by_key: RwSignal<bool>,
}

impl KeyHelp {
    /// A list that is closed.
    #[must_use]
    pub fn new() -> Self {
        Self { open: RwSignal::new(false), by_key: RwSignal::new(true) }
    }

    /// Opens the list.
    pub fn open(self) {
        self.open.set(true);
    }

    /// Opens the list where `event` is the key for it, outside of fields.
    pub fn on_key(self, event: &KeyboardEvent) {
        let modified = event.ctrl_key() || event.meta_key() || event.alt_key();
        if self.by_key.get_untracked() && event.key() == "?" && !modified && !in_field(event) {
            event.prevent_default();
            self.open();
        }
    }
}

impl Default for KeyHelp {
    fn default() -> Self {
        Self::new()
    }
}

/// Whether the key was pressed where it means a character or a choice.
fn in_field(event: &KeyboardEvent) -> bool {
    let in_select = |target: EventTarget| target.dyn_ref::<HtmlSelectElement>().is_some();
    in_text(event) || event.target().is_some_and(in_select)
}

/// Whether the key was pressed in a text field.
pub fn in_text(event: &KeyboardEvent) -> bool {
    event.target().is_some_and(|target| {
        target.dyn_ref::<HtmlTextAreaElement>().is_some()
            || target
                .dyn_ref::<HtmlInputElement>()
                .is_some_and(|input| !matches!(&*input.type_(), "checkbox" | "radio" | "button"))
    })
}

/// The list.
#[component]
pub fn KeyList() -> impl IntoView {
    let help = expect_context::<KeyHelp>();
    let close = Callback::new(move |()| help.open.set(false));
    view! {
        <Dialog open=help.open close heading="キー操作".to_owned()>
            <dl class="tsd-dl">{KEYS.iter().map(key).collect_view()}</dl>
            <Tickable checked=help.by_key set=move |is| help.by_key.set(is)>
                "「?」キーでこの一覧を開く"
            </Tickable>
            <p class="tsd-cluster tsd-cluster--end">
                <button class="tsd-btn" type="button" on:click=move |_| close.run(())>
                    {"閉じる"}
                </button>
            </p>
        </Dialog>
    }
}

fn key((keys, does): &(&[&'static str], &'static str)) -> impl IntoView + use<> {
    let keys = keys.iter().enumerate().map(|(place, key)| {
        let and = if place > 0 { " " } else { "" };
        view! {
            {and}
            <kbd class="tsd-kbd">{*key}</kbd>
        }
    });
    view! {
        <dt>{keys.collect_view()}</dt>
        <dd>{*does}</dd>
    }
}

/// Opens the list.
#[component]
pub fn KeyButton() -> impl IntoView {
    let help = expect_context::<KeyHelp>();
    view! {
        <button
            class="tsd-btn tsd-btn--text tsd-btn--s"
            type="button"
            on:click=move |_| help.open()
        >
            {"キー操作の一覧"}
        </button>
    }
}
