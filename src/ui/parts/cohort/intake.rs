//! Where files come in: dropped or chosen, files and folders; how far reading them is.

use crate::dom::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event, HtmlInputElement};

use super::found::{chosen, dropped};
use super::load::{Source, judge, load};
use super::state::{Department, Progress};
use crate::entry::show;
use crate::session::Session;
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::report::person::MonthField;

/// The place on which files and folders are dropped, or chosen.
#[component]
pub fn TakeIn(
    /// Where they go.
    department: Department,
    /// Whose month of assessment is used, and where messages are shown.
    session: Session,
) -> impl IntoView {
    let over = RwSignal::new(false);
    let as_of = session.chosen_month();
    let take = move |source| {
        if !load(department, source, as_of.get_untracked()) {
            session.toasts.say("読み込み中です。終わるか、中止してから選んでください。");
        }
    };
    let choose = move |event: Event| {
        let input = event_target::<HtmlInputElement>(&event);
        if let Some(files) = input.files().filter(|files| files.length() > 0) {
            take(Source::Chosen(chosen(&files)));
        }
        // So that choosing the same files again is a change.
        input.set_value("");
    };
    let drag = move |event: DragEvent| {
        event.prevent_default();
        over.set(true);
    };
    let drop = move |event: DragEvent| {
        event.prevent_default();
        over.set(false);
        let dropped = event.data_transfer().map(|transfer| dropped(&transfer)).unwrap_or_default();
        if !dropped.is_empty() {
            take(Source::Dropped(dropped));
        }
    };
    // Everybody is judged for one month, also those who were read for another one, or while it was chosen.
    effect(move || {
        let month = as_of.get();
        if department.is_judged_otherwise(month) && department.progress().is_none() {
            untrack(|| judge(department, month));
        }
    });
    view! {
        <div
            class="tsd-drop"
            class:tsd-drop--over=over
            on:dragenter=drag
            on:dragover=drag
            on:dragleave=move |event| over.set(is_within(&event))
            on:drop=drop
        >
            <p class="tsd-strong">{"ファイルまたはフォルダをここにドロップ"}</p>
            <p class="tsd-cluster">
                <label class="tsd-btn">
                    <Glyph icon=Icon::Upload />
                    {"ファイルを選ぶ"}
                    <input
                        class="tsd-proxy"
                        type="file"
                        accept=".json,application/json"
                        multiple
                        on:change=choose
                    />
                </label>
                <label class="tsd-btn">
                    <Glyph icon=Icon::List />
                    {"フォルダを選ぶ"}
                    <input
                        class="tsd-proxy"
                        type="file"
                        prop:webkitdirectory=true
                        on:change=choose
                    />
                </label>
            </p>
            <p class="tsd-hint">
                {move || format!("{}の時点で判定します。", show::month(as_of.get()))}
                {"続けて読み込むと、いまの一覧に加わります。"}
            </p>
        </div>
        <MonthField session any=true />
    }
}

/// Whether what is dragged is still over the place: it went to a part of it.
fn is_within(event: &DragEvent) -> bool {
    let place = event.current_target().and_then(|place| place.dyn_into::<web_sys::Node>().ok());
    let to = event.related_target().and_then(|to| to.dyn_into::<web_sys::Node>().ok());
    place.zip(to).is_some_and(|(place, to)| place.contains(Some(&to)))
}

/// How far reading is, with a way to stop it; afterwards what came of it.
#[component]
pub fn Loading(
    /// What is read.
    department: Department,
) -> impl IntoView {
    let reading = Memo::new(move || match department.progress() {
        Some(Progress::Reading { done, all }) => Some((done, all)),
        Some(Progress::Judging) | None => None,
    });
    view! {
        <Show when=move || reading.read().is_some()>
            <div class="tsd-field">
                <label class="tsd-label" for="tsd-cohort-progress">
                    {move || reading.get().map(progress_text)}
                </label>
                <Bar reading />
                <p>
                    <button
                        class="tsd-btn tsd-btn--s"
                        type="button"
                        on:click=move |_| department.cancel()
                    >
                        {"読み込みを中止"}
                    </button>
                </p>
            </div>
        </Show>
        <p class="tsd-small" role="status">
            {move || department.said()}
        </p>
    }
}

/// The bar: without a value while it is not known how many files there are.
#[component]
fn Bar(
    /// How much was read, and of how much.
    reading: Memo<Option<(usize, Option<usize>)>>,
) -> impl IntoView {
    let all = move || reading.get().and_then(|(_, all)| all);
    let done = move || reading.get().map(|(done, _)| done);
    view! {
        <progress
            class="tsd-progress"
            id="tsd-cohort-progress"
            max=move || all().map(|all| all.to_string())
            value=move || all().and(done()).map(|done| done.to_string())
        />
    }
}

fn progress_text((done, all): (usize, Option<usize>)) -> String {
    let number = |number: usize| show::number(number as u64);
    match all {
        Some(all) => format!("読み込み中：{}件のうち{}件", number(all), number(done)),
        None => format!("ファイルを探しています：{}件", number(done)),
    }
}
