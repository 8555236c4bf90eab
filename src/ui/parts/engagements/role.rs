//! The role, and whether the engagement was carried out 成功裡.

use crate::dom::prelude::*;

use super::editor::Editor;
use crate::catalogue::Role;
use crate::ui::parts::field::{Check, Choice, RadioGroup};

/// The fields.
#[component]
pub fn RoleFields(
    /// The engagement.
    editor: Editor,
) -> impl IntoView {
    let readonly = editor.readonly();
    let (specialty, level) = (editor.specialty(), editor.level());
    let asked = Memo::new(move || specialty.level(level.get()).map(|criteria| criteria.rules.role));
    let choices = Role::all().map(|role| Choice {
        value: role,
        label: role.label(),
        note: Signal::derive(move || {
            if asked.get() == Some(role) {
                format!("レベル{}で必要（これより上でもよい）", level.get())
            } else {
                String::new()
            }
        }),
    });
    let role = editor.read(|engagement| engagement.role);
    let set = Callback::new(move |role| {
        editor.step("役割", |engagement| engagement.role = Some(role));
    });
    let successful = editor.read(|engagement| engagement.successful == Some(true));
    let set_successful = Callback::new(move |is: bool| {
        editor.step("成功裡の遂行", |engagement| engagement.successful = is.then_some(true));
    });
    view! {
        <fieldset class="tsd-group">
            <legend class="tsd-label">{"役割"}</legend>
            <RadioGroup choices=choices.collect() chosen=role set readonly />
            <Check
                checked=successful
                set=set_successful
                readonly
                label="成功裡に遂行した".to_owned()
            />
        </fieldset>
    }
}
