//! The map of all levels on paper: the same table as on the screen, without links.

use crate::dom::prelude::*;

use super::told::Told;
use crate::catalogue::{Level, Specialty};
use crate::evaluation::SpecialtyReport;
use crate::ui::parts::level_map::{self, CellState, MapTable, StateSign};

/// The map.
#[component]
pub fn ReportMap(
    /// What it tells of.
    told: Told,
) -> impl IntoView {
    let feet = told.report.specialties.iter().map(foot).collect_view();
    let cell = |specialty, level| cell(&told, specialty, level);
    view! { <MapTable cell feet /> }
}

fn cell(told: &Told, specialty: &'static Specialty, level: Level) -> View {
    let of_specialty = told.report.specialty(specialty);
    let Some(report) = of_specialty.and_then(|of| of.level(level)) else {
        return View::nothing();
    };
    let state = CellState::of(report.verdict, report.progress(), told.draft.is_begun(specialty.id));
    let reached = of_specialty.and_then(|of| of.reached);
    let here = reached.is_some_and(|reached| reached.level() == level);
    let class = if here { " tsd-map__cell--reached" } else { "" };
    view! {
        <td class=format!("tsd-map__cell{class} {}", state.class())>
            <span class="tsd-map__link">
                <StateSign state />
                <span class="tsd-map__state">{state.label()}</span>
                <span class="tsd-map__sub">{here.then_some("到達レベル")}</span>
            </span>
        </td>
    }
    .into_view()
}

fn foot(report: &SpecialtyReport) -> impl IntoView + use<> {
    view! { <td class="tsd-map__foot">{level_map::foot(report.reached, ())}</td> }
}
