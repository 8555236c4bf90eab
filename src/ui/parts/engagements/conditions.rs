//! The 複雑性 conditions that apply: those listed at the level chosen, and folded those that only
//! other levels list.

use crate::dom::prelude::*;

use super::duties::FactNote;
use super::editor::Editor;
use super::names::levels;
use crate::catalogue::ConditionId;
use crate::draft::set_member;
use crate::ui::parts::field::Check;
use crate::ui::parts::fold::Fold;

/// The checkboxes.
#[component]
pub fn Conditions(
    /// The engagement.
    editor: Editor,
) -> impl IntoView {
    let (specialty, level) = (editor.specialty(), editor.level());
    let split = Memo::new(move || {
        let ids = specialty.conditions.iter().map(|condition| condition.id);
        let level = level.get();
        let listed = |id: &ConditionId| specialty.levels_of_condition(*id).any(|at| at == level);
        ids.partition::<Vec<_>, _>(listed)
    });
    let listed = Memo::new(move || split.read().0.clone());
    let others = Memo::new(move || split.read().1.clone());
    view! {
        <fieldset class="tsd-group">
            <legend class="tsd-label">{"当てはまる複雑性の条件"}</legend>
            <div>
                <For each=move || listed.get() key=|id| *id let(id)>
                    <Condition editor id />
                </For>
            </div>
            {move || {
                (!others.read().is_empty()).then(|| view! { <Others editor others /> })
            }}
        </fieldset>
    }
}

/// The conditions that only other levels list.
#[component]
fn Others(
    /// The engagement.
    editor: Editor,
    /// Which ones.
    others: Memo<Vec<ConditionId>>,
) -> impl IntoView {
    let specialty = editor.specialty();
    let applying = editor.read(move |engagement| {
        let others = others.read();
        engagement.conditions().iter().filter(|id| others.contains(id)).count()
    });
    let summary = Signal::derive(move || {
        let others = others.read();
        let mut at: Vec<_> =
            others.iter().flat_map(|id| specialty.levels_of_condition(*id)).collect();
        crate::order::sort(&mut at);
        at.dedup();
        let ticked = match applying.get() {
            0 => String::new(),
            ticked => format!("・{ticked}項目に該当"),
        };
        format!("レベル{}だけの条件（{}項目{ticked}）", levels(at), others.len())
    });
    view! {
        <Fold small=true summary>
            <For each=move || others.get() key=|id| *id let(id)>
                <Condition editor id />
            </For>
        </Fold>
    }
}

/// One condition, in the words of the level chosen, with a note.
#[component]
fn Condition(
    /// The engagement.
    editor: Editor,
    /// Which condition.
    id: ConditionId,
) -> impl IntoView {
    let (specialty, level) = (editor.specialty(), editor.level());
    let label = Signal::derive(move || specialty.condition_words(level.get(), id).to_owned());
    let note = Signal::derive(move || {
        let rules = specialty.level(level.get()).map(|criteria| &criteria.rules);
        let must =
            rules.is_some_and(|rules| rules.mandatory.ids(specialty.conditions).any(|is| is == id));
        if must { format!("レベル{}で必須", level.get()) } else { String::new() }
    });
    let applies = editor.read(move |engagement| engagement.conditions().contains(&id));
    let set = Callback::new(move |is| {
        editor.step("複雑性の条件", |engagement| {
            set_member(&mut engagement.conditions, id, is)
        });
    });
    let readonly = editor.readonly();
    view! {
        <div>
            <Check checked=applies set readonly note label />
            <FactNote editor id=id.as_str() shown=applies about=label />
        </div>
    }
}
