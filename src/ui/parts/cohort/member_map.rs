//! The thirteen levels of one person of the 部門ビュー: the map of the first page, without links.

use crate::dom::prelude::*;

use crate::catalogue::{CATALOGUE, Specialty};
use crate::cohort::{Mark, Standing};
use crate::evaluation::Reached;
use crate::ui::parts::level_map::{CellState, MapTable, StateSign};

/// The map.
#[component]
pub fn MemberMap(
    /// How the person stands in each 専門分野, in the catalogue's order.
    standings: Vec<Standing>,
) -> impl IntoView {
    let cell = |specialty: &'static Specialty, level| {
        let of = CATALOGUE.specialties.iter().position(|known| known == specialty);
        let standing = of.and_then(|place| standings.get(place));
        let mark = standing.and_then(|of| of.marks.iter().find(|mark| mark.level == level));
        match standing.zip(mark) {
            Some((standing, mark)) => {
                let (reached, entered) = (standing.reached, standing.entered);
                view! { <Cell mark=*mark reached entered /> }.into_view()
            }
            None => View::nothing(),
        }
    };
    view! { <MapTable cell /> }
}

/// One (専門分野, レベル).
#[component]
fn Cell(
    /// How the person stands there.
    mark: Mark,
    /// 到達レベル of the 専門分野.
    reached: Option<Reached>,
    /// Whether anything was entered for the 専門分野.
    entered: bool,
) -> impl IntoView {
    let state = CellState::of(mark.verdict, mark.progress, entered);
    let here = reached.is_some_and(|reached| reached.level() == mark.level);
    let here = if here { " tsd-map__cell--reached" } else { "" };
    view! {
        <td class=format!("tsd-map__cell{here} {}", state.class())>
            <div class="tsd-map__link">
                <StateSign state />
                <span class="tsd-map__state">{state.label()}</span>
            </div>
        </td>
    }
}
