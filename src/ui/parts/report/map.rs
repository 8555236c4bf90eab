//! The map of the thirteen levels on paper: the same table as on the screen, without links.

use crate::dom::prelude::*;

use super::sheet::Told;
use crate::catalogue::{CATALOGUE, Level, Specialty};
use crate::draft::Sheet;
use crate::evaluation::{Reached, SpecialtyReport};
use crate::ui::parts::level_map::{CellState, StateSign, levels};

/// The map.
#[component]
pub fn ReportMap(
    /// What it tells of.
    told: Told,
) -> impl IntoView {
    let heads = CATALOGUE.specialties.iter().map(|specialty| {
        view! {
            <th class="tsd-map__col" scope="col">
                <span class="tsd-map__name">{specialty.name}</span>
            </th>
        }
    });
    let rows = levels().map(|level| {
        let cells = CATALOGUE.specialties.iter().map(|specialty| cell(&told, specialty, level));
        view! {
            <tr>
                <th class="tsd-map__row" scope="row">
                    {"レベル "}
                    <b>{level.get()}</b>
                </th>
                {cells.collect_view()}
            </tr>
        }
    });
    let feet = told.report.specialties.iter().map(foot);
    view! {
        <table class="tsd-map">
            <caption class="tsd-vh">{"専門分野とレベルの達成状況"}</caption>
            <thead>
                <tr>
                    <th class="tsd-map__corner" scope="col">
                        <span class="tsd-vh">{"レベル"}</span>
                    </th>
                    {heads.collect_view()}
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
            <tfoot>
                <tr>
                    <th class="tsd-map__row" scope="row">
                        {"到達"}
                    </th>
                    {feet.collect_view()}
                </tr>
            </tfoot>
        </table>
    }
}

fn cell(told: &Told, specialty: &'static Specialty, level: Level) -> View {
    let of_specialty = told.report.specialty(specialty);
    let Some(report) = of_specialty.and_then(|of| of.level(level)) else {
        return view! {
            <td class="tsd-map__cell tsd-map__cell--void">
                <span class="tsd-vh">{"このレベルはありません"}</span>
            </td>
        }
        .into_view();
    };
    let sheet = told.draft.sheet(specialty.id);
    let state = CellState::of(report, sheet.is_some_and(|sheet| *sheet != Sheet::default()));
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
    let (level, basis) = match report.reached {
        Some(Reached::Achieved(level)) => (level.to_string(), "達成"),
        Some(Reached::Deemed(level)) => (level.to_string(), "みなし"),
        None => ("—".to_owned(), ""),
    };
    view! {
        <td class="tsd-map__foot">
            <b>{level}</b>
            {basis}
        </td>
    }
}
