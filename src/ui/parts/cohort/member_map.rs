//! The thirteen levels of one person of the 部門ビュー: the map of the first page, without links.

use crate::dom::prelude::*;

use crate::catalogue::{CATALOGUE, Specialty};
use crate::cohort::{Mark, Standing};
use crate::evaluation::{Reached, Verdict};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::level_map::{MapTable, Ring};
use crate::ui::parts::verdict;

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
    let Mark { level, verdict: is, progress } = mark;
    let (class, label) = match is {
        Verdict::Achieved => (verdict::class(is), "達成".to_owned()),
        Verdict::Deemed => (verdict::class(is), "みなし".to_owned()),
        Verdict::Unmet if entered => (verdict::class(is), progress.to_string()),
        Verdict::Unmet => ("tsd-is-none", "未入力".to_owned()),
    };
    let here = reached.is_some_and(|reached| reached.level() == level);
    let here = if here { " tsd-map__cell--reached" } else { "" };
    let sign = match is {
        Verdict::Unmet if entered => view! { <Ring progress /> }.into_view(),
        Verdict::Unmet => view! { <Glyph icon=Icon::Untouched /> }.into_view(),
        is => view! { <Glyph icon=verdict::icon(is) /> }.into_view(),
    };
    view! {
        <td class=format!("tsd-map__cell{here} {class}")>
            <div class="tsd-map__link">
                {sign} <span class="tsd-map__state">{label}</span>
            </div>
        </td>
    }
}
