//! One entry of 技術の継承: what it was, and a form to edit it.

use crate::dom::prelude::*;

use super::Shared;
use crate::catalogue::SuccessionKind;
use crate::entry::show;
use crate::session::EditName;
use crate::ui::parts::field::{EvidenceBody, EvidenceChange};

/// The entry.
#[component]
pub fn Entry(
    /// What the form shares.
    shared: Shared,
    /// Of which kind it is.
    kind: SuccessionKind,
    /// Its place among all entries.
    place: usize,
) -> impl IntoView {
    let Shared { session, specialty, editing, .. } = shared;
    let evidence = session.sheet(specialty, move |sheet| {
        sheet.successions().get(place).map(|entry| entry.evidence.clone()).unwrap_or_default()
    });
    let change = Callback::new(move |change: EvidenceChange| {
        let field = format!("{}/succession/{place}/{}", specialty.id, change.label());
        session.edit_sheet(specialty, EditName::typing(change.label(), field), |sheet| {
            let entry = sheet.succession.as_mut().and_then(|entries| entries.get_mut(place));
            if let Some(entry) = entry {
                change.apply(&mut entry.evidence);
            }
        });
    });
    let words = shared.words(kind);
    let name = Signal::derive(move || {
        let note = evidence.with(|evidence| evidence.note.clone());
        let note = note.filter(|note| !note.trim().is_empty());
        note.unwrap_or_else(|| format!("{}（メモなし）", words.get()))
    });
    let open = Memo::new(move || editing.get() == Some(place));
    let toggle = move || editing.set((!open.get_untracked()).then_some(place));
    let readonly = session.readonly();
    view! {
        <li data-tsd-entry=place.to_string()>
            <div class="tsd-entry">
                <span>
                    {move || name.get()} <span class="tsd-check__note">
                        {move || evidence.with(|is| is.date.map(show::date))}
                        {move || evidence.with(|is| is.link.clone().map(|link| view! { <Link link /> }))}
                        {move || {
                            evidence
                                .with(|is| is.date.is_none() && is.link.is_none())
                                .then_some("日付・リンクなし")
                        }}
                    </span>
                </span>
                <button
                    class="tsd-btn tsd-btn--text tsd-btn--s"
                    type="button"
                    aria-expanded=move || if open.get() { "true" } else { "false" }
                    on:click=move |_| toggle()
                >
                    {move || if open.get() { "閉じる" } else { "編集" }}
                    <span class="tsd-vh">"：" {move || name.get()}</span>
                </button>
            </div>
            {move || {
                open.get()
                    .then(|| {
                        view! {
                            <EvidenceBody evidence change readonly />
                            <p hidden=move || readonly.get()>
                                <button
                                    class="tsd-btn tsd-btn--text tsd-btn--danger tsd-btn--s"
                                    type="button"
                                    on:click=move |_| shared.delete(kind, place)
                                >
                                    {"この1件を削除"}
                                </button>
                            </p>
                        }
                    })
            }}
        </li>
    }
}

/// A link to what shows it.
#[component]
fn Link(
    /// Where it leads: `http` or `https`, as a draft holds them.
    link: String,
) -> impl IntoView {
    let href = link.clone();
    view! {
        " "
        <a href=href target="_blank" rel="noopener noreferrer">
            {link}
        </a>
    }
}
