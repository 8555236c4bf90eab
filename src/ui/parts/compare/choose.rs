//! Choosing the two that are compared.

use crate::dom::prelude::*;

use crate::entry::show;
use crate::session::{Listed, Session};
use crate::ui::parts::drafts::words;

/// Who was compared last, while which draft was open. A context of the application.
#[derive(Clone, Copy)]
pub struct Compared(StoredValue<Option<(String, [String; 2])>>);

impl Compared {
    /// Nobody yet.
    #[must_use]
    pub fn new() -> Self {
        Self(StoredValue::new(None))
    }
}

impl Default for Compared {
    fn default() -> Self {
        Self::new()
    }
}

/// The two chosen, by id.
#[derive(Clone, Copy)]
pub struct Pair {
    /// On the left: the earlier one, at first.
    pub left: RwSignal<String>,
    /// On the right: the open one, at first.
    pub right: RwSignal<String>,
}

impl Pair {
    /// Those compared last, or the open draft beside its latest snapshot, or beside another draft.
    #[must_use]
    pub fn new(session: Session) -> Self {
        let Compared(last) = expect_context();
        let open = untrack(|| session.open_id());
        let again = last.get_value().filter(|(while_open, [left, right])| {
            let there = |id: &str| untrack(|| session.find(id)).is_some();
            *while_open == open && there(left) && there(right)
        });
        let [left, right] =
            again.map_or_else(|| likely(session), |(_, pair)| pair).map(RwSignal::new);
        watch(
            move || [left.get(), right.get()],
            move |pair| last.set_value(Some((open.clone(), pair.clone()))),
        );
        Self { left, right }
    }
}

/// The open draft beside its latest snapshot, or beside another draft.
fn likely(session: Session) -> [String; 2] {
    let all = untrack(|| session.drafts());
    let open = untrack(|| session.open_id());
    let of_open = |listed: &&Listed| {
        let draft = listed.draft();
        draft.and_then(|draft| draft.snapshot_of.as_deref()) == Some(&*open)
    };
    let other = all.iter().find(of_open).or_else(|| all.iter().find(|listed| !listed.open));
    let left = other.map_or_else(|| open.clone(), |listed| listed.id.clone());
    [left, open]
}

/// One of the two selections.
#[component]
pub fn Choose(
    /// The open draft.
    session: Session,
    /// Its id, and what it is called.
    id: &'static str,
    /// Its label.
    label: &'static str,
    /// Which draft is chosen.
    chosen: RwSignal<String>,
) -> impl IntoView {
    let options = Memo::new(move || {
        let all = session.drafts().into_iter().filter_map(|listed| {
            let draft = listed.draft()?;
            let what = words::title_and_person(draft);
            let when = words::updated(draft);
            let name = match (listed.open, draft.fixed_month()) {
                (true, _) => format!("{what}（編集中）"),
                (_, Some(month)) => format!("{what}（{}時点の記録）", show::month(month)),
                _ if listed.is_snapshot() => format!("{what}（記録）"),
                _ => what,
            };
            Some((listed.id, name, when))
        });
        let all: Vec<_> = all.collect();
        // Those that would be called alike are told apart by when they were changed.
        let named = |(id, name, when): &(String, String, Option<String>)| {
            let alike = all.iter().filter(|(_, other, _)| other == name).count() > 1;
            let when = when.as_ref().filter(|_| alike);
            (id.clone(), when.map_or_else(|| name.clone(), |when| format!("{name}・{when}")))
        };
        all.iter().map(named).collect::<Vec<_>>()
    });
    view! {
        <div class="tsd-field">
            <label class="tsd-label" for=id>
                {label}
            </label>
            <select
                class="tsd-input"
                id=id
                on:change=move |event| chosen.set(event_target_value(&event))
            >
                <For each=move || options.get() key=Clone::clone let((value, name))>
                    {
                        let selected = value.clone();
                        view! {
                            <option
                                value=value.clone()
                                prop:selected=move || chosen.get() == selected
                            >
                                {name}
                            </option>
                        }
                    }
                </For>
            </select>
        </div>
    }
}
