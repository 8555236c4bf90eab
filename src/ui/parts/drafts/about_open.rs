//! What stands at the head of the open draft: its title, whose it is, for which month it is assessed.

use crate::dom::prelude::*;

use crate::session::{EditName, Session};
use crate::ui::parts::field::TextField;
use crate::ui::parts::report::person::HeadFields;

/// The fields.
#[component]
pub fn AboutOpen(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    view! {
        <section class="tsd-card tsd-stack" aria-labelledby="tsd-open-h">
            <h2 class="tsd-h3" id="tsd-open-h">
                {"編集中の下書き"}
            </h2>
            <TitleField session />
            <HeadFields session />
        </section>
    }
}

/// The title.
#[component]
fn TitleField(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    let value = Memo::new(move || session.draft().title.clone());
    let set = Callback::new(move |text| {
        session.edit(EditName::typing("題名", "title"), |draft| draft.title = text);
    });
    let readonly = session.readonly();
    view! { <TextField label="題名" hint="例：2026年度 自己診断" value set readonly /> }
}
