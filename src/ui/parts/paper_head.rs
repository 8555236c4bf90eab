//! Whose draft it is and for which month, on paper alone: on the screen the header says it.

use crate::dom::prelude::*;

use crate::entry::show;
use crate::session::Session;

/// The line.
#[component]
pub fn PaperHead(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    let text = move || {
        let draft = session.draft();
        let person = draft.person.as_ref();
        let name = person.and_then(|person| person.name.clone());
        let affiliation = person.and_then(|person| person.affiliation.clone());
        let month = format!("判定の基準月 {}", show::month(session.as_of().get()));
        // What is printed says it, even where the verdicts that it changes are overlooked.
        let tried = session.is_trial().then(|| "試算の内容を含む判定です".to_owned());
        let all = [affiliation, name, Some(draft.shown_title().to_owned()), Some(month), tried];
        all.into_iter().flatten().collect::<Vec<_>>().join("・")
    };
    view! { <p class="tsd-paper tsd-small">{text}</p> }
}
