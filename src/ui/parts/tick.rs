//! The □ items of the source as boxes: ticked by the person, or following from numbers.

use crate::dom::prelude::*;

use super::field::Tickable;
use super::quoted::Quoted;
use crate::catalogue::{LevelCriteria, Wording};
use crate::draft::{Item, Items};
use crate::session::{EditName, Session};

/// A list of items that a person ticks.
#[component]
pub fn Ticks(
    /// What is quoted.
    quoted: Quoted,
    /// Its criteria.
    criteria: &'static LevelCriteria,
    /// Which items.
    items: Items,
) -> impl IntoView {
    let Quoted { session, specialty, of, ticked, .. } = quoted;
    let list = (criteria.level, items);
    let changed = ticked.of(&list);
    let set = move |place: usize, on: bool| {
        let of = of.get_untracked();
        let item = Item { specialty, criteria, list: items, place };
        let text = texts(items, &criteria.wording)[place];
        session.edit_entries(specialty, EditName::step(label(items)), text, |sheet| {
            item.set(sheet, of.as_ref(), on);
        });
    };
    let readonly = session.readonly();
    let rows = texts(items, &criteria.wording).into_iter().enumerate().map(|(place, text)| {
        let is = Signal::derive(move || {
            changed.track();
            ticked.now(&list).is_some_and(|ticked| ticked[place])
        });
        let name = Item { specialty, criteria, list: items, place }.to_string();
        view! {
            <li>
                <Tickable name checked=is set=move |on| set(place, on) readonly>
                    {text}
                </Tickable>
            </li>
        }
    });
    view! { <ul>{rows.collect_view()}</ul> }
}

/// What is said where somebody ticks what follows from numbers.
const DERIVED: &str =
    "サイズのチェックは、実績に入力した数値と条件から自動で付きます。手では付けられません。";

/// A list of items that follow from numbers: shown as boxes, not ticked by hand.
#[component]
pub fn DerivedTicks(
    /// The open draft.
    session: Session,
    /// The items.
    texts: &'static [&'static str],
    /// Which of them hold.
    #[prop(into)]
    ticked: Signal<Vec<bool>>,
) -> impl IntoView {
    let rows = texts.iter().enumerate().map(|(place, text)| {
        let is = move || ticked.read().get(place).copied().unwrap_or(false);
        view! {
            <li>
                <label class="tsd-check">
                    <input
                        class="tsd-check__input"
                        type="checkbox"
                        prop:checked=is
                        aria-disabled="true"
                        on:click=move |event| {
                            event.prevent_default();
                            session.toasts.say(DERIVED);
                        }
                    />
                    <span>{*text}</span>
                </label>
            </li>
        }
    });
    view! { <ul>{rows.collect_view()}</ul> }
}

/// The words of the items.
fn texts(items: Items, wording: &Wording) -> Vec<&'static str> {
    match items {
        Items::Conditions => wording.conditions.iter().map(|phrase| phrase.text).collect(),
        Items::Areas => wording.areas.iter().map(|phrase| phrase.text).collect(),
        Items::Kinds => wording.successions.iter().map(|phrase| phrase.text).collect(),
        Items::Mentoring => wording.mentoring.into_iter().collect(),
    }
}

/// What ticking one of them is called, for 「元に戻しました：…」.
fn label(items: Items) -> &'static str {
    match items {
        Items::Conditions => "複雑性の条件",
        Items::Areas => "専門性の深さ",
        Items::Kinds => "技術の継承",
        Items::Mentoring => "後進の育成",
    }
}
