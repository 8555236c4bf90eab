//! One draft in the list: what it is, and what can be done with it.

use crate::dom::prelude::*;
use leptos::html;

use super::form::Form;
use super::rename::Rename;
use super::snapshot::TakeSnapshot;
use super::words;
use crate::exchange::{export_text, file_name};
use crate::session::{Listed, Session};
use crate::ui::parts::download::mime;
use crate::ui::parts::focus::focus_within;
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::link::PlaceLink;
use crate::ui::parts::save_file::{SaveFile, TextFile};
use crate::ui::route::Route;

/// One draft.
#[component]
pub fn DraftItem(
    /// The open draft.
    session: Session,
    /// All that there are.
    all: Memo<Vec<Listed>>,
    /// Which one.
    id: String,
) -> impl IntoView {
    let id = StoredValue::new(id);
    let listed = Memo::new(move || {
        let id = id.get_value();
        all.read().iter().find(|listed| listed.id == id).cloned()
    });
    let form = RwSignal::new(Form::None);
    let is_open = Memo::new(move || listed.read().as_ref().is_some_and(|listed| listed.open));
    let title = Memo::new(move || match listed.read().as_ref().and_then(Listed::draft) {
        Some(draft) => draft.shown_title().to_owned(),
        None => "新しい版で作られた下書き".to_owned(),
    });
    let line = Memo::new(move || match listed.read().as_ref().and_then(Listed::draft) {
        Some(draft) => words::line(draft, session.chosen_month().get()),
        None => "この版では内容を表示できません。そのまま残してあります。".to_owned(),
    });
    let mark = Memo::new(move || match &*listed.read() {
        Some(listed) if listed.is_newer() => Some("新しい版・読み取り専用"),
        Some(listed) if listed.is_snapshot() => Some("記録・読み取り専用"),
        _ => None,
    });
    view! {
        <li class="tsd-card tsd-stack--s" class:tsd-draft--open=move || is_open.get()>
            <div class="tsd-draft">
                <div class="tsd-draft__text">
                    <h3 class="tsd-h3">
                        <button
                            class="tsd-linkbtn"
                            type="button"
                            aria-current=move || is_open.get().then_some("true")
                            on:click=move |_| session.open_draft(id.get_value())
                        >
                            {title}
                        </button>
                        {move || {
                            is_open
                                .get()
                                .then(|| {
                                    view! {
                                        <span class="tsd-chip tsd-chip--mark">
                                            {if mark.get().is_some() { "表示中" } else { "編集中" }}
                                        </span>
                                    }
                                })
                        }}
                        {move || mark.get().map(|mark| view! { <span class="tsd-chip">{mark}</span> })}
                    </h3>
                    <p class="tsd-weak tsd-small">{line}</p>
                </div>
                <Tools session id listed form />
            </div>
            {move || match form.get() {
                Form::None => ().into_view(),
                Form::Rename => view! { <Rename session id form /> }.into_view(),
                Form::Snapshot => view! { <TakeSnapshot session id form /> }.into_view(),
            }}
        </li>
    }
}

/// What can be done with it.
#[component]
fn Tools(
    /// The open draft.
    session: Session,
    /// Which one.
    id: StoredValue<String>,
    /// What it is.
    listed: Memo<Option<Listed>>,
    /// Which form is open.
    form: RwSignal<Form>,
) -> impl IntoView {
    let readonly = Memo::new(move || listed.read().as_ref().is_none_or(Listed::is_readonly));
    let writes = move || !session.is_only_looking();
    let newer = Memo::new(move || listed.read().as_ref().is_none_or(Listed::is_newer));
    let toggle = move |which: Form| {
        form.update(|form| *form = if *form == which { Form::None } else { which });
    };
    let expanded = move |which: Form| if form.get() == which { "true" } else { "false" };
    let file = move |()| {
        let id = id.get_value();
        if newer.get_untracked() {
            let text = session.raw(&id)?;
            let name = format!("tasseido_{id}.txt");
            return Some(TextFile { name, mime: mime::PLAIN, text, is_copy: true });
        }
        let draft = session.for_export(&id)?;
        let month = draft.fixed_month().unwrap_or_else(|| session.chosen_month().get_untracked());
        let name = file_name(&draft, "", month, "json");
        Some(TextFile { name, mime: mime::JSON, text: export_text(&draft), is_copy: true })
    };
    // A form that closes gives the focus back to the button that opened it.
    let tools = NodeRef::<html::Div>::new();
    let before = StoredValue::new(Form::None);
    watch(
        move || form.get(),
        move |now| {
            let before = before.try_update_value(|before| std::mem::replace(before, *now));
            if let (Some(before), Form::None) = (before, now) {
                focus_within(tools, format!("[data-tsd-form={}]", before.name()));
            }
        },
    );
    view! {
        <div class="tsd-cluster" node_ref=tools>
            <Show when=move || !readonly.get() && writes()>
                <button
                    class="tsd-btn tsd-btn--s"
                    type="button"
                    data-tsd-form=Form::Rename.name()
                    aria-expanded=move || expanded(Form::Rename)
                    on:click=move |_| toggle(Form::Rename)
                >
                    {"名前を変える"}
                </button>
                <button
                    class="tsd-btn tsd-btn--s"
                    type="button"
                    data-tsd-form=Form::Snapshot.name()
                    aria-expanded=move || expanded(Form::Snapshot)
                    on:click=move |_| toggle(Form::Snapshot)
                >
                    {"記録を残す"}
                </button>
            </Show>
            <Show when=move || !newer.get() && writes()>
                <button
                    class="tsd-btn tsd-btn--s"
                    type="button"
                    on:click=move |_| session.duplicate(id.get_value())
                >
                    {"複製"}
                </button>
            </Show>
            <SaveFile session label="書き出す" file />
            <Show when=move || !newer.get()>
                <PlaceLink class="tsd-btn tsd-btn--s tsd-btn--text" to=Route::Compare>
                    {"比べる"}
                </PlaceLink>
            </Show>
            <Show when=move || !newer.get() && writes()>
                <button
                    class="tsd-btn tsd-btn--s tsd-btn--text tsd-btn--danger"
                    type="button"
                    on:click=move |_| session.delete_draft(id.get_value())
                >
                    <Glyph icon=Icon::Delete />
                    {"削除"}
                </button>
            </Show>
        </div>
    }
}
