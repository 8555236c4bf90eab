//! What is done with a whole engagement. The focus stays with what was acted on.

use crate::dom::prelude::*;

use super::copy_to::CopyDialog;
use super::editor::Editor;
use super::focus::Spot;
use crate::explanation;
use crate::session::EditName;
use crate::ui::parts::icon::{Glyph, Icon};

impl Editor {
    /// Moves it one place.
    fn shift(self, up: bool, place: usize) {
        let id = self.id();
        let title = self.title().get_untracked();
        self.session().edit_sheet(
            self.specialty(),
            EditName::step("実績の並べ替え"),
            |sheet| {
                sheet.move_engagement(&id, up);
            },
        );
        let place = if up { place } else { place + 2 };
        self.session().toasts.say_step(format!("「{title}」を{place}番目に移しました"));
        self.list().focus.go(&id, if up { Spot::Up } else { Spot::Down });
    }

    /// Puts a copy of it behind it, and goes there.
    fn duplicate(self) {
        let (list, id, copy) = (self.list(), self.id(), self.list().free_id());
        list.open.set_value(Some(copy.clone()));
        self.session().edit_sheet(self.specialty(), EditName::step("実績の複製"), |sheet| {
            sheet.duplicate_engagement(&id, copy.clone());
        });
        list.focus.go(&copy, Spot::Title);
    }

    /// Takes it away; it can be had back.
    fn delete(self) {
        let (list, id) = (self.list(), self.id());
        let draft = self.session().draft_now();
        let sheet = draft.sheet(self.specialty().id);
        let title = self.now().map(|now| explanation::title(sheet, &now)).unwrap_or_default();
        let ids = list.ids.get_untracked();
        let place = ids.iter().position(|known| *known == id).unwrap_or_default();
        let next = ids.get(place + 1).or_else(|| ids.get(place.checked_sub(1)?)).cloned();
        self.session().edit_sheet(self.specialty(), EditName::step("実績の削除"), |sheet| {
            sheet.remove_engagement(&id);
        });
        self.session().toasts.say_with_undo(format!("「{title}」を削除しました"));
        match next {
            Some(next) => list.focus.go(&next, Spot::Summary),
            None => list.focus.go_to_add(),
        }
    }
}

/// The buttons.
#[component]
pub fn Tools(
    /// The engagement.
    editor: Editor,
    /// Whether its form is shown.
    open: RwSignal<bool>,
) -> impl IntoView {
    let place = editor.place();
    let readonly = editor.readonly();
    let first = Signal::derive(move || readonly.get() || place.get() == 0);
    let last =
        Signal::derive(move || readonly.get() || place.get() + 1 >= editor.list().ids.read().len());
    let copying = RwSignal::new(false);
    view! {
        <div class="tsd-eng__tools">
            <Tool
                icon=Icon::Open
                label="たたむ"
                off=Signal::stored(false)
                act=move || {
                    open.set(false);
                    editor.list().focus.go(&editor.id(), Spot::Summary);
                }
            />
            <Tool
                icon=Icon::Up
                label="上へ"
                spot=Spot::Up.name()
                off=first
                act=move || editor.shift(true, place.get_untracked())
            />
            <Tool
                icon=Icon::Down
                label="下へ"
                spot=Spot::Down.name()
                off=last
                act=move || editor.shift(false, place.get_untracked())
            />
            <Tool icon=Icon::Copy label="複製" off=readonly act=move || editor.duplicate() />
            <Tool
                icon=Icon::Send
                label="別の専門分野へ写す"
                off=readonly
                act=move || copying.set(true)
            />
            <Tool
                icon=Icon::Delete
                label="削除"
                class="tsd-btn tsd-btn--text tsd-btn--danger tsd-btn--s"
                off=readonly
                act=move || editor.delete()
            />
        </div>
        <CopyDialog editor open=copying />
    }
}

/// One button. Where it is off it keeps the focus.
#[component]
fn Tool(
    /// Its icon.
    icon: Icon,
    /// What it does.
    label: &'static str,
    /// Its class.
    #[prop(default = "tsd-btn tsd-btn--text tsd-btn--s")]
    class: &'static str,
    /// A mark by which the focus finds it.
    #[prop(optional)]
    spot: Option<&'static str>,
    /// Whether there is nothing to do.
    off: Signal<bool>,
    /// Does it.
    act: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <button
            class=class
            type="button"
            data-tsd-spot=spot
            aria-disabled=move || off.get().then_some("true")
            on:click=move |_| {
                if !off.get_untracked() {
                    act();
                }
            }
        >
            <Glyph icon />
            {label}
        </button>
    }
}
