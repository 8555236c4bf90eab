//! The thirteen levels of one person of the 部門ビュー: the map of the first page, without links.

use crate::dom::prelude::*;

use crate::catalogue::{CATALOGUE, Level};
use crate::cohort::{Mark, Standing};
use crate::evaluation::{Criterion, Reached, Verdict};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::level_map::Ring;
use crate::ui::parts::verdict;

/// The map.
#[component]
pub fn MemberMap(
    /// How the person stands in each 専門分野, in the catalogue's order.
    standings: Vec<Standing>,
) -> impl IntoView {
    let heads = CATALOGUE.specialties.iter().map(|specialty| {
        view! {
            <th class="tsd-map__col" scope="col">
                <span class="tsd-map__name">{specialty.name}</span>
            </th>
        }
    });
    let rows = levels(&standings).into_iter().map(|level| {
        let cells = standings.iter().map(|standing| {
            let mark = standing.marks.iter().find(|mark| mark.level == level).copied();
            let (reached, entered) = (standing.reached, standing.entered);
            view! { <Cell mark reached entered /> }
        });
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
        </table>
    }
}

/// Every level that some 専門分野 has, highest first.
fn levels(standings: &[Standing]) -> Vec<Level> {
    let mut levels: Vec<_> = standings
        .iter()
        .flat_map(|standing| standing.marks.iter().map(|mark| mark.level))
        .collect();
    crate::order::sort_by(&mut levels, |a, b| b.cmp(a));
    levels.dedup();
    levels
}

/// One (専門分野, レベル), or the place where there is none.
#[component]
fn Cell(
    /// How the person stands there; `None` where there is no such level.
    mark: Option<Mark>,
    /// 到達レベル of the 専門分野.
    reached: Option<Reached>,
    /// Whether anything was entered for the 専門分野.
    entered: bool,
) -> impl IntoView {
    let Some(Mark { level, verdict: is, met }) = mark else {
        return view! {
            <td class="tsd-map__cell tsd-map__cell--void">
                <span class="tsd-vh">{"このレベルはありません"}</span>
            </td>
        }
        .into_view();
    };
    let (class, label) = match is {
        Verdict::Achieved => (verdict::class(is), "達成".to_owned()),
        Verdict::Deemed => (verdict::class(is), "みなし".to_owned()),
        Verdict::Unmet if entered => {
            (verdict::class(is), format!("{met}/{}", Criterion::ALL.len()))
        }
        Verdict::Unmet => ("tsd-is-none", "未入力".to_owned()),
    };
    let here = reached.is_some_and(|reached| reached.level() == level);
    let here = if here { " tsd-map__cell--reached" } else { "" };
    let sign = match is {
        Verdict::Unmet if entered => view! { <Ring met /> }.into_view(),
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
    .into_view()
}
