//! From one level of a 専門分野 to another.

use crate::dom::prelude::*;

use super::icon::Glyph;
use super::link::PlaceLink;
use super::verdict;
use crate::catalogue::{Level, Specialty};
use crate::session::Session;
use crate::ui::route::Route;

/// A link to each level, with its verdict.
#[component]
pub fn LevelSwitch(
    /// The open draft.
    session: Session,
    /// The 専門分野.
    specialty: &'static Specialty,
    /// The level where one is.
    level: Signal<Level>,
) -> impl IntoView {
    let links = specialty.levels.iter().map(|criteria| {
        let to = criteria.level;
        let report = session.level_report(specialty, to);
        let verdict = Memo::new(move || report.read().verdict);
        let tried = Memo::new(move || session.is_tried(specialty, to, None));
        let class = move || {
            let tried = if tried.get() { " tsd-tried" } else { "" };
            format!("{}{tried}", verdict::class(verdict.get()))
        };
        view! {
            <PlaceLink
                class="tsd-levels__link"
                to=Route::Checklist(specialty, to)
                current=Signal::derive(move || level.get() == to)
            >
                <span class=class>
                    <Glyph icon=Signal::derive(move || verdict::icon(verdict.get())) />
                </span>
                <span>
                    <span class="tsd-levels__word">{"レベル"}</span>
                    {to.get()}
                </span>
                <span class="tsd-vh">
                    {move || verdict.get().label()} {move || tried.get().then_some("（試算）")}
                </span>
            </PlaceLink>
        }
    });
    view! {
        <nav class="tsd-levels" aria-label="レベルの切り替え">
            {links.collect_view()}
        </nav>
    }
}
