//! The duties carried: those that the level chosen asks for first, then those of other levels.

use crate::dom::prelude::*;

use super::editor::Editor;
use super::names::levels;
use crate::catalogue::DutyId;
use crate::draft::set_member;
use crate::ui::parts::field::{Check, NoteFold};

/// The checkboxes.
#[component]
pub fn Duties(
    /// The engagement.
    editor: Editor,
) -> impl IntoView {
    let (specialty, level) = (editor.specialty(), editor.level());
    let ids = move || {
        let mut ids: Vec<_> = specialty.duties.iter().map(|duty| duty.id).collect();
        let level = level.get();
        crate::order::sort_by_key(&mut ids, |id| {
            !specialty.levels_of_duty(*id).any(|at| at == level)
        });
        ids
    };
    view! {
        <fieldset class="tsd-group">
            <legend class="tsd-label">{"担った業務"}</legend>
            <div>
                <For each=ids key=|id| *id let(id)>
                    <Duty editor id />
                </For>
            </div>
        </fieldset>
    }
}

/// One duty, with a note.
#[component]
fn Duty(
    /// The engagement.
    editor: Editor,
    /// Which duty.
    id: DutyId,
) -> impl IntoView {
    let (specialty, level) = (editor.specialty(), editor.level());
    let label = Signal::derive(move || specialty.duty_words(level.get(), id).to_owned());
    let note = Signal::derive(move || {
        let rules = specialty.level(level.get()).map(|criteria| &criteria.rules);
        let once = rules.is_some_and(|rules| rules.once.ids(specialty.duties).any(|is| is == id));
        let asked: Vec<_> = specialty.levels_of_duty(id).collect();
        match (asked.contains(&level.get()), once) {
            (true, true) => format!("レベル{}で必要（いずれかの実績で一度）", level.get()),
            (true, false) => format!("レベル{}で必要", level.get()),
            (false, _) => format!("レベル{}で問われる業務", levels(asked)),
        }
    });
    let carried = editor.read(move |engagement| engagement.duties().contains(&id));
    let set = Callback::new(move |is| {
        editor.step("担った業務", |engagement| set_member(&mut engagement.duties, id, is));
    });
    let readonly = editor.readonly();
    view! {
        <div>
            <Check checked=carried set readonly note label />
            <FactNote editor id=id.as_str() shown=carried about=label />
        </div>
    }
}

/// The note on a duty or condition: where it holds, or has a note already.
#[component]
pub fn FactNote(
    /// The engagement.
    editor: Editor,
    /// The duty or condition.
    id: &'static str,
    /// Whether it holds.
    shown: Memo<bool>,
    /// Its words.
    about: Signal<String>,
) -> impl IntoView {
    let note = editor.read(move |engagement| engagement.note_on(id).map(str::to_owned));
    let set = Callback::new(move |note| {
        editor.typing("メモ", id, |engagement| engagement.set_note_on(id, note));
    });
    let readonly = editor.readonly();
    // A note that is emptied stays where it is while one types.
    let noted = Memo::following(move |noted| noted == Some(&true) || note.with(Option::is_some));
    let shown = Memo::new(move || shown.get() || noted.get());
    move || shown.get().then(|| view! { <NoteFold note set about readonly /> })
}
