//! What stands at the head of the report and is asked for nowhere else: whose draft it is, and the
//! month of assessment.

use crate::dom::prelude::*;

use crate::draft::Person;
use crate::session::{EditName, Session};
use crate::ui::parts::field::{Boxes, MONTH, PairField, TextField};

/// 氏名, 所属 and 判定の基準月.
#[component]
pub fn HeadFields(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    view! {
        <div class="tsd-fields">
            <PersonField session label="氏名" part=name />
            <PersonField session label="所属" part=affiliation />
            <MonthField session />
        </div>
    }
}

type Part = fn(&mut Person) -> &mut Option<String>;

fn name(person: &mut Person) -> &mut Option<String> {
    &mut person.name
}

fn affiliation(person: &mut Person) -> &mut Option<String> {
    &mut person.affiliation
}

/// One part of the person.
#[component]
fn PersonField(
    /// The open draft.
    session: Session,
    /// What it is called.
    label: &'static str,
    /// Where it stands.
    part: Part,
) -> impl IntoView {
    let value = Memo::new(move || {
        let mut person = session.draft().person.clone().unwrap_or_default();
        part(&mut person).take()
    });
    let set = Callback::new(move |text: Option<String>| {
        session.edit(EditName::typing(label, label), |draft| {
            draft.change_person(|person| *part(person) = text);
        });
    });
    let readonly = session.readonly();
    view! { <TextField label value set readonly /> }
}

/// 判定の基準月; that of a snapshot stays as it is.
#[component]
pub fn MonthField(
    /// The open draft.
    session: Session,
    /// Whether it is the month of all drafts, whatever the open one is.
    #[prop(optional)]
    any: bool,
) -> impl IntoView {
    let as_of = if any { session.chosen_month() } else { session.as_of().into() };
    let value = Signal::derive(move || Some(as_of.get()));
    let set = move |month| {
        if let Some(month) = month {
            session.set_as_of(month);
        }
    };
    let boxes = Boxes::new(value, &MONTH, set, None);
    let fixed = Signal::derive(move || !any && session.draft().is_snapshot());
    view! {
        <PairField
            legend="判定の基準月"
            names=["基準の年", "基準の月"]
            units=["年", "月"]
            classes=["tsd-input tsd-input--y", "tsd-input tsd-input--m"]
            boxes
            readonly=fixed
            hint="開き直すと今月に戻ります。"
        />
    }
}
