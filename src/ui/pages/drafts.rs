//! 下書き: all drafts and what can be done with them.

use crate::dom::prelude::*;

use crate::session::Session;
use crate::ui::parts::drafts::about_open::AboutOpen;
use crate::ui::parts::drafts::erase::Erase;
use crate::ui::parts::drafts::list::DraftList;
use crate::ui::parts::drafts::quarantine::QuarantineList;
use crate::ui::parts::drafts::reminder::{Reminder, SaveAll};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::import::{DropArea, Import, ImportPanel};

/// 下書き.
#[component]
pub fn Drafts(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    let (import, over) = (Import::new(session), RwSignal::new(false));
    view! {
        <DropArea import over>
            <div class="tsd-cluster tsd-cluster--spread">
                <h1 class="tsd-h1">{"下書き"}</h1>
                <div class="tsd-cluster">
                    <button
                        class="tsd-btn tsd-btn--primary"
                        type="button"
                        hidden=move || session.is_only_looking()
                        on:click=move |_| session.new_draft()
                    >
                        <Glyph icon=Icon::Add />
                        {"新しい下書き"}
                    </button>
                    <SaveAll session class="tsd-btn" />
                </div>
            </div>
            <Reminder session />
            <AboutOpen session />
            <DraftList session />
            <Show when=move || !session.is_only_looking()>
                <ImportPanel import over />
            </Show>
            <QuarantineList session />
            <Show when=move || !session.is_only_looking()>
                <Erase session />
            </Show>
        </DropArea>
    }
}
