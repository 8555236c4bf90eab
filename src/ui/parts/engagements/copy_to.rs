//! The dialog that copies an engagement to another 専門分野: only what exists there goes along, and a
//! condition only after the person has confirmed it in the words used there.

use crate::dom::prelude::*;

use super::editor::Editor;
use crate::catalogue::{CATALOGUE, ConditionId, Level, Specialty};
use crate::draft::{Engagement, set_member};
use crate::session::EditName;
use crate::ui::parts::dialog::Dialog;
use crate::ui::parts::field::{Check, Choice, RadioGroup};

/// The dialog.
#[component]
pub fn CopyDialog(
    /// The engagement.
    editor: Editor,
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let close = Callback::new(move |()| open.set(false));
    let title = editor.title();
    let heading = Signal::derive(move || format!("「{}」を別の専門分野へ写す", title.get()));
    view! {
        <Dialog open close heading>
            <CopyForm editor close />
        </Dialog>
    }
}

/// Where it goes, and what goes along.
#[component]
fn CopyForm(
    /// The engagement.
    editor: Editor,
    /// Closes the dialog.
    close: Callback<()>,
) -> impl IntoView {
    let others = || CATALOGUE.specialties.iter().filter(move |is| **is != *editor.specialty());
    let target = RwSignal::new(others().next());
    let confirmed = RwSignal::new(None::<Vec<ConditionId>>);
    let choices = others().map(|specialty| Choice {
        value: specialty,
        label: specialty.name,
        note: Signal::default(),
    });
    let choose = Callback::new(move |specialty| {
        target.set(Some(specialty));
        confirmed.set(None);
    });
    let copy = move || {
        if let (Some(target), Some(engagement)) = (target.get_untracked(), editor.now()) {
            send(editor, &engagement, target, &confirmed.get_untracked().unwrap_or_default());
        }
        close.run(());
    };
    view! {
        <fieldset class="tsd-group">
            <legend class="tsd-label">{"写し先"}</legend>
            <RadioGroup
                choices=choices.collect()
                chosen=target
                set=choose
                readonly=Signal::stored(false)
            />
        </fieldset>
        {move || target.get().map(|target| view! { <Confirm editor target confirmed /> })}
        <p class="tsd-cluster tsd-cluster--end">
            <button class="tsd-btn tsd-btn--text" type="button" on:click=move |_| close.run(())>
                {"やめる"}
            </button>
            <button class="tsd-btn tsd-btn--primary" type="button" on:click=move |_| copy()>
                {"写す"}
            </button>
        </p>
    }
}

/// The conditions that exist on both sides, to be confirmed.
#[component]
fn Confirm(
    /// The engagement.
    editor: Editor,
    /// Where it goes.
    target: &'static Specialty,
    /// Those that the person has confirmed.
    confirmed: RwSignal<Option<Vec<ConditionId>>>,
) -> impl IntoView {
    let level = editor.level().get_untracked();
    let engagement = editor.now();
    let shared: Vec<_> = engagement.iter().flat_map(|is| is.shared_conditions(target)).collect();
    let none = shared.is_empty();
    let checks = shared.into_iter().map(|id| {
        let here = editor.specialty().condition_words(level, id);
        let there = target.condition_words(nearest(target, level), id);
        let note = if here == there {
            format!("{}でも同じ言葉です", editor.specialty().name)
        } else {
            format!("{}では：{here}", editor.specialty().name)
        };
        let checked = move || confirmed.read().as_ref().is_some_and(|ids| ids.contains(&id));
        let set = Callback::new(move |is| confirmed.update(|ids| set_member(ids, id, is)));
        view! {
            <Check
                checked=Signal::derive(checked)
                set
                note
                label=there.to_owned()
            />
        }
    });
    view! {
        <fieldset class="tsd-group">
            <legend class="tsd-label">{"当てはまるものだけ写します"}</legend>
            <p class="tsd-hint">
                {"期間・名前・メモ・規模・役割はそのまま写ります（写し先にない規模は写りません）。複雑性の条件は、写し先の言葉で確かめてください。"}
            </p>
            {checks.collect_view()}
            {none.then(|| view! { <p>{"この実績には、写し先にもある複雑性の条件がないため、条件は写しません。"}</p> })}
        </fieldset>
    }
}

/// `level`, or the highest one that `specialty` has below it.
fn nearest(specialty: &Specialty, level: Level) -> Level {
    level.min(specialty.top().level)
}

/// Makes the copy and says so.
fn send(
    editor: Editor,
    engagement: &Engagement,
    target: &'static Specialty,
    confirmed: &[ConditionId],
) {
    let session = editor.session();
    session.edit_sheet(target, EditName::step("実績の写し"), |sheet| {
        let copy = engagement.copied_to(target, session.new_engagement_id(), confirmed);
        sheet.engagements.get_or_insert_default().push(copy);
    });
    let title = editor.title().get_untracked();
    session.toasts.say_with_undo(format!("「{title}」を{}へ写しました", target.name));
}
