//! What was done for 技術の継承: the kinds, each with as many entries as one has. Several of a kind
//! count once.

mod entry;

use crate::dom::prelude::*;
use leptos::html;

use self::entry::Entry;
use super::field::Check;
use super::focus::focus_within;
use super::icon::{Glyph, Icon};
use crate::catalogue::{CATALOGUE, Level, Specialty, SuccessionKind};
use crate::session::{EditName, Session};

/// What the parts of the form share.
#[derive(Clone, Copy)]
struct Shared {
    session: Session,
    specialty: &'static Specialty,
    level: Signal<Level>,
    /// The place of the entry that is being edited.
    editing: RwSignal<Option<usize>>,
    root: NodeRef<html::Div>,
}

impl Shared {
    /// What a kind is called at the level chosen.
    fn words(self, kind: SuccessionKind) -> Signal<String> {
        Signal::derive(move || self.specialty.succession_words(self.level.get(), kind).to_owned())
    }

    /// The places of the entries of a kind.
    fn places(self, kind: SuccessionKind) -> Memo<Vec<usize>> {
        self.session.sheet(self.specialty, move |sheet| {
            let entries = sheet.successions().iter().enumerate();
            entries.filter(|(_, entry)| entry.kind == kind).map(|(place, _)| place).collect()
        })
    }

    /// Adds another entry of a kind, and goes to it.
    fn add(self, kind: SuccessionKind) {
        let draft = self.session.draft_now();
        let place = draft.sheet(self.specialty.id).map_or(0, |sheet| sheet.successions().len());
        self.session.edit_sheet(
            self.specialty,
            EditName::step("技術の継承の追加"),
            |sheet| {
                sheet.add_succession(kind);
            },
        );
        self.editing.set(Some(place));
        focus_within(self.root, format!("[data-tsd-entry=\"{place}\"] textarea"));
    }

    /// Says that there is something of a kind, or takes all of it away; notes can be had back.
    fn tick(self, kind: SuccessionKind, is: bool) {
        self.editing.set(None);
        let words = self.words(kind).get_untracked();
        let name = EditName::step("技術の継承");
        self.session.edit_entries(self.specialty, name, &words, |sheet| {
            if is {
                sheet.add_succession(kind);
            } else {
                sheet.remove_successions(kind);
            }
        });
    }

    /// Takes one entry away; it can be had back.
    fn delete(self, kind: SuccessionKind, place: usize) {
        self.editing.set(None);
        self.session.edit_sheet(
            self.specialty,
            EditName::step("技術の継承の削除"),
            |sheet| {
                sheet.remove_succession(place);
            },
        );
        let words = self.words(kind).get_untracked();
        self.session.toasts.say_with_undo(format!("「{words}」の1件を削除しました"));
        focus_within(self.root, format!("[data-tsd-kind={kind}] input"));
    }
}

/// The kinds, and the entries of each.
#[component]
pub fn SuccessionForm(
    /// The open draft.
    session: Session,
    /// The 専門分野.
    specialty: &'static Specialty,
    /// The level chosen.
    #[prop(into)]
    level: Signal<Level>,
) -> impl IntoView {
    let root = NodeRef::<html::Div>::new();
    let editing = RwSignal::new(None);
    let shared = Shared { session, specialty, level, editing, root };
    // Where one was taken away elsewhere, or the draft is another one, another entry may stand in its place.
    let entries = session.sheet(specialty, |sheet| sheet.successions().len());
    let state = move || (session.open_id(), entries.get());
    let before = StoredValue::new(untrack(state));
    watch(state, move |now| {
        let before = before.try_update_value(|before| std::mem::replace(before, now.clone()));
        if before.is_some_and(|(draft, count)| draft != now.0 || now.1 < count) {
            editing.set(None);
        }
    });
    let kinds = CATALOGUE.successions.iter().map(|kind| view! { <Kind shared kind=kind.id /> });
    view! {
        <fieldset class="tsd-group">
            <legend class="tsd-vh">{"技術の継承"}</legend>
            <h3 class="tsd-h3" aria-hidden="true">
                {"技術の継承"}
            </h3>
            <div node_ref=root>{kinds.collect_view()}</div>
        </fieldset>
    }
}

/// One kind: a checkbox, and its entries where it is ticked.
#[component]
fn Kind(
    /// What the form shares.
    shared: Shared,
    /// Which kind.
    kind: SuccessionKind,
) -> impl IntoView {
    let words = shared.words(kind);
    let places = shared.places(kind);
    let some = Memo::new(move || !places.read().is_empty());
    let readonly = shared.session.readonly();
    let set = Callback::new(move |is| shared.tick(kind, is));
    view! {
        <div data-tsd-kind=kind.as_str()>
            <Check checked=some set readonly label=words />
            {move || some.get().then(|| view! { <Entries shared kind places /> })}
        </div>
    }
}

/// The entries of one kind, and a button for another one.
#[component]
fn Entries(
    /// What the form shares.
    shared: Shared,
    /// Which kind.
    kind: SuccessionKind,
    /// The places of the entries.
    places: Memo<Vec<usize>>,
) -> impl IntoView {
    let words = shared.words(kind);
    let readonly = shared.session.readonly();
    view! {
        <ul class="tsd-evidence">
            <For each=move || places.get() key=|place| *place let(place)>
                <Entry shared kind place />
            </For>
            <li hidden=move || readonly.get()>
                <button
                    class="tsd-btn tsd-btn--text tsd-btn--s"
                    type="button"
                    on:click=move |_| shared.add(kind)
                >
                    <Glyph icon=Icon::Add />
                    {move || words.get()}
                    {"をもう1件"}
                </button>
            </li>
        </ul>
    }
}
