//! Where files come in: dropped anywhere in an area, or chosen in the browser's dialog.

use crate::dom::prelude::*;
use leptos::html;
use wasm_bindgen::JsCast;
use web_sys::{DataTransfer, DragEvent, Node};

use super::dialog::ImportDialog;
use super::state::Import;
use crate::ui::parts::icon::{Glyph, Icon};

/// A part of the page that takes files dropped anywhere in it.
#[component]
pub fn DropArea(
    /// The import.
    import: Import,
    /// Whether files are held over it.
    over: RwSignal<bool>,
    /// Its class.
    #[prop(default = "tsd-stack--l")]
    class: &'static str,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    let area = NodeRef::<html::Div>::new();
    let holds = move |event: DragEvent| {
        if files(&event).is_some() {
            event.prevent_default();
            over.set(true);
        }
    };
    view! {
        <div
            class=class
            node_ref=area
            on:dragenter=holds
            on:dragover=holds
            on:dragleave=move |event| {
                // It also leaves for what stands inside the area.
                let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
                if area.get_untracked().is_none_or(|area| !area.contains(to.as_ref())) {
                    over.set(false);
                }
            }
            on:drop=move |event| {
                over.set(false);
                if let Some(dropped) = files(&event) {
                    event.prevent_default();
                    import.take(dropped.files());
                }
            }
        >
            {children()}
        </div>
    }
}

/// What is dragged, where it is files.
fn files(event: &DragEvent) -> Option<DataTransfer> {
    let dragged = event.data_transfer()?;
    dragged.types().includes(&"Files".into(), 0).then_some(dragged)
}

/// All that an import needs on a page, as a section of its own: files are dropped or chosen in it, the
/// plan is shown over the page.
#[component]
pub fn ImportPanel(
    /// The import.
    import: Import,
    /// Whether files are held over the area in which the section stands.
    #[prop(into)]
    over: Signal<bool>,
) -> impl IntoView {
    view! {
        <section class="tsd-stack tsd-noprint" aria-labelledby="tsd-import-panel-h">
            <h2 class="tsd-h2 tsd-h2--chip" id="tsd-import-panel-h">
                {"ファイルから読み込む"}
            </h2>
            <DropZone import over />
            <ImportDialog import />
        </section>
    }
}

/// Where to drop files, and the button that chooses some.
#[component]
pub fn DropZone(
    /// The import.
    import: Import,
    /// Whether files are held over the area.
    #[prop(into)]
    over: Signal<bool>,
) -> impl IntoView {
    view! {
        <div class="tsd-drop" class:tsd-drop--over=over>
            <p class="tsd-strong">{"ここに下書きファイル（JSON）をドロップ"}</p>
            <p class="tsd-weak">
                {"複数まとめて読み込めます。ファイルは端末の外へ送られません。"}
            </p>
            <ImportButton import />
        </div>
    }
}

/// The button that chooses files.
#[component]
pub fn ImportButton(
    /// The import.
    import: Import,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let take = move |_| {
        if let Some(input) = input.get_untracked() {
            import.take(input.files());
            // The same file can be chosen again.
            input.set_value("");
        }
    };
    let label = move || match import.waiting.get() {
        0 => "ファイルを選ぶ".to_owned(),
        waiting => format!("読み込んでいます（残り{waiting}件）"),
    };
    view! {
        <label class="tsd-btn" aria-busy=move || (import.waiting.get() > 0).then_some("true")>
            <Glyph icon=Icon::Upload />
            {label}
            <input
                class="tsd-proxy"
                type="file"
                multiple
                accept=".json,application/json"
                node_ref=input
                on:change=take
            />
        </label>
    }
}
