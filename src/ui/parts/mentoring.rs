//! 後進の育成.

use crate::dom::prelude::*;

use super::field::{Check, EvidenceChange, EvidenceFields};
use crate::catalogue::{Level, Specialty};
use crate::session::{EditName, Session, Subject};

/// Whether it was done, and what shows it.
#[component]
pub fn MentoringForm(
    /// The open draft.
    session: Session,
    /// The 専門分野.
    specialty: &'static Specialty,
    /// The level chosen.
    #[prop(into)]
    level: Signal<Level>,
) -> impl IntoView {
    let readonly = session.readonly();
    let done = session.sheet(specialty, |sheet| sheet.mentors());
    let set = Callback::new(move |done| {
        session.edit_sheet(specialty, EditName::step("後進の育成"), |sheet| {
            sheet.set_mentoring(done);
        });
    });
    let evidence = session.sheet(specialty, |sheet| {
        sheet.mentoring.as_ref().map(|is| is.evidence.clone()).unwrap_or_default()
    });
    let change = Callback::new(move |change: EvidenceChange| {
        let field = format!("{}/mentoring/{}", specialty.id, change.label());
        session.edit_sheet(specialty, EditName::typing(change.label(), field), |sheet| {
            sheet.change_mentoring(|evidence| change.apply(evidence));
        });
    });
    let label = Signal::derive(move || {
        let words = specialty.mentoring_words(level.get()).unwrap_or("後進の育成");
        format!("{words}を行っている")
    });
    let whose = session.whose();
    // What was noted stays within reach when the tick is taken away.
    let noted = Memo::new(move || done.get() || *evidence.read() != Default::default());
    view! {
        <fieldset class="tsd-group">
            <legend class="tsd-vh">{"後進の育成"}</legend>
            <h3 class="tsd-h3" aria-hidden="true">
                {"後進の育成"}
            </h3>
            <Check checked=done set readonly label />
            {move || {
                // Another draft has fields of its own.
                whose.track();
                noted
                    .get()
                    .then(|| {
                        view! {
                            <EvidenceFields
                                evidence
                                change
                                about="後進の育成".to_owned()
                                readonly
                                keep=(session, Subject::Mentoring(specialty))
                            />
                        }
                    })
            }}
        </fieldset>
    }
}
