//! The form of one engagement.

use crate::dom::prelude::*;

use super::conditions::Conditions;
use super::duties::Duties;
use super::editor::Editor;
use super::focus::Spot;
use super::period::PeriodFields;
use super::role::RoleFields;
use super::sizes::Sizes;
use super::tools::Tools;
use crate::evaluation::TimelineRow;
use crate::ui::parts::field::{EvidenceChange, EvidenceFields, TextField};

/// The form.
#[component]
pub fn Form(
    /// The engagement.
    editor: Editor,
    /// How it stands at the level chosen.
    row: Signal<Option<TimelineRow>>,
    /// Whether it is shown.
    open: RwSignal<bool>,
) -> impl IntoView {
    let readonly = editor.readonly();
    let title = editor.read(|engagement| engagement.title.clone());
    let set_title = Callback::new(move |title| {
        editor.typing("実績の名前", "title", |engagement| engagement.title = title);
    });
    let evidence = editor.read(|engagement| engagement.evidence.clone());
    let change = Callback::new(move |change: EvidenceChange| {
        editor.typing(change.label(), change.label(), |engagement| {
            change.apply(&mut engagement.evidence);
        });
    });
    view! {
        <div class="tsd-eng__body">
            <TextField
                label="実績の名前"
                hint="後で見分けられる名前。顧客名は入れなくてかまいません。"
                spot=Spot::Title.name()
                value=title
                set=set_title
                readonly
            />
            <PeriodFields editor row />
            <RoleFields editor />
            <Duties editor />
            <Conditions editor />
            <Sizes editor />
            <EvidenceFields evidence change about=editor.title() class="" readonly keep=editor.keep() />
            <Tools editor open />
        </div>
    }
}
