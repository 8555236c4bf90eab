//! The checklist of one (専門分野, レベル): the source's wording, the person's facts, the verdicts.
//!
//! One instance serves all levels of a 専門分野: changing the level changes texts and verdicts, and
//! leaves alone what is open, focused and half typed.

mod business;
mod professional;

use crate::dom::prelude::*;

use crate::catalogue::{Level, Specialty};
use crate::session::Session;
use crate::ui::parts::announce::Announce;
use crate::ui::parts::chosen::Chosen;
use crate::ui::parts::levels::LevelSwitch;
use crate::ui::parts::outcome::Outcome;
use crate::ui::parts::paper_head::PaperHead;
use crate::ui::parts::quoted::Quoted;
use crate::ui::parts::six::SixBar;
use crate::ui::parts::source::SourceTitle;
use business::Business;
use professional::Professional;

/// The checklist.
#[component]
pub fn Checklist(
    /// The open draft.
    session: Session,
    /// The 専門分野.
    specialty: &'static Specialty,
    /// The レベル.
    #[prop(into)]
    level: Signal<Level>,
) -> impl IntoView {
    let report = session.level_report(specialty, level);
    let of = expect_context::<Chosen>().of(session, specialty);
    let quoted = Quoted {
        session,
        specialty,
        level,
        size_lines: session.size_lines(specialty, level).into(),
        of,
        ticked: session.ticked(specialty, of),
    };
    view! {
        <div class="tsd-stack">
            <PaperHead session />
            <h1 class="tsd-h1">
                <span class="tsd-shoulder">{specialty.name}</span>
                "レベル"
                {move || level.get().get()}
                " チェックリスト"
            </h1>
            <LevelSwitch session specialty level />
            <Outcome session specialty level report />
            <SixBar session specialty level report />
            <Announce session specialty level report />
            <SourceTitle quoted />
            <Business quoted report />
            <Professional quoted report />
        </div>
    }
}
