//! What shows that something is so: a note, a link, a date, folded away until they are wanted.

use crate::dom::prelude::*;

use super::boxes::Boxes;
use super::entry_field::EntryField;
use super::keep::Keep;
use super::kinds::{DATE, LINK};
use super::text::TextArea;
use crate::draft::{Date, Evidence};
use crate::session::{Field, Session, Subject};
use crate::ui::parts::fold::Fold;

/// A change of one part of an [`Evidence`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EvidenceChange {
    /// Another note.
    Note(Option<String>),
    /// Another link.
    Link(Option<String>),
    /// Another date.
    Date(Option<Date>),
}

impl EvidenceChange {
    /// Makes the change.
    pub fn apply(self, evidence: &mut Evidence) {
        match self {
            Self::Note(note) => evidence.note = note,
            Self::Link(link) => evidence.link = link,
            Self::Date(date) => evidence.date = date,
        }
    }

    /// What the part is called, for undo.
    #[must_use]
    pub fn label(&self) -> &'static str {
        match self {
            Self::Note(_) => "メモ",
            Self::Link(_) => "リンク",
            Self::Date(_) => "日付",
        }
    }
}

/// Note, link and date, folded away.
#[component]
pub fn EvidenceFields(
    /// What is said.
    #[prop(into)]
    evidence: Signal<Evidence>,
    /// Called with what changes.
    change: Callback<EvidenceChange>,
    /// What it is about, for those who do not see where it stands.
    #[prop(into)]
    about: Signal<String>,
    /// Its class: whether it stands under something that is ticked, or for itself.
    #[prop(default = "tsd-evidence")]
    class: &'static str,
    /// Where what makes no fact is kept: of whose draft, and what it is about.
    keep: (Session, Subject),
    /// Whether it may only be looked at.
    readonly: Signal<bool>,
) -> impl IntoView {
    let summary = Signal::derive(move || {
        let parts = evidence.with(|evidence| {
            let Evidence { note, link, date } = evidence;
            [note.is_some(), link.is_some(), date.is_some()].into_iter().filter(|is| *is).count()
        });
        match parts {
            0 if readonly.get() => "メモと証跡（なし）".to_owned(),
            0 => "メモと証跡を付ける".to_owned(),
            parts => format!("メモと証跡（{parts}件）"),
        }
    });
    view! {
        <Fold class small=true summary about>
            <EvidenceBody evidence change readonly keep=Some(keep) />
        </Fold>
    }
}

/// Note, link and date.
#[component]
pub fn EvidenceBody(
    /// What is said.
    #[prop(into)]
    evidence: Signal<Evidence>,
    /// Called with what changes.
    change: Callback<EvidenceChange>,
    /// Whether it may only be looked at.
    readonly: Signal<bool>,
    /// Where what makes no fact is kept.
    #[prop(optional_no_strip)]
    keep: Option<(Session, Subject)>,
) -> impl IntoView {
    let keep = |field| {
        let keep = keep.clone();
        keep.map(|(session, subject)| Keep::new(session, subject, field))
    };
    let note = Memo::new(move || evidence.with(|evidence| evidence.note.clone()));
    let link = Memo::new(move || evidence.with(|evidence| evidence.link.clone()));
    let date = Memo::new(move || evidence.with(|evidence| evidence.date));
    let set_link = move |link| change.run(EvidenceChange::Link(link));
    let link = Boxes::new(link.into(), &LINK, set_link, keep(Field::Link));
    let set_date = move |date| change.run(EvidenceChange::Date(date));
    let date = Boxes::new(date.into(), &DATE, set_date, keep(Field::Date));
    let set = Callback::new(move |note| change.run(EvidenceChange::Note(note)));
    view! {
        <div class="tsd-evidence__body tsd-fields">
            <TextArea label="メモ" small=true value=note set readonly />
            <div class="tsd-stack--s">
                <EntryField
                    label="リンク"
                    small=true
                    keys="url"
                    placeholder="https://"
                    boxes=link
                    readonly
                    echoes=false
                />
                <EntryField
                    label="日付"
                    small=true
                    class="tsd-input tsd-input--n"
                    boxes=date
                    readonly
                />
            </div>
        </div>
    }
}

/// A note alone, folded away.
#[component]
pub fn NoteFold(
    /// What is said.
    #[prop(into)]
    note: Signal<Option<String>>,
    /// Called with what is said instead.
    set: Callback<Option<String>>,
    /// What it is about, for those who do not see where it stands.
    #[prop(into)]
    about: Signal<String>,
    /// Whether it may only be looked at.
    readonly: Signal<bool>,
) -> impl IntoView {
    let summary = Signal::derive(move || match note.with(Option::is_some) {
        true => "メモ（1件）".to_owned(),
        false if readonly.get() => "メモ（なし）".to_owned(),
        false => "メモを付ける".to_owned(),
    });
    view! {
        <Fold class="tsd-evidence" small=true summary about>
            <div class="tsd-evidence__body">
                <TextArea label="メモ" small=true value=note set readonly />
            </div>
        </Fold>
    }
}
