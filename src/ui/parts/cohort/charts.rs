//! Three pictures, each with a sentence that says what it shows and a table that holds its numbers:
//! who stands where in each 専門分野, how the people share out over the levels, and what is missing
//! most.

use std::sync::Arc;

use crate::dom::prelude::*;

use super::bar::{Bar, Fill, Hatch, Key};
use super::state::Department;
use crate::catalogue::{CATALOGUE, Specialty};
use crate::cohort::{Cohort, Missing, Place, sentence};
use crate::entry::show::number;
use crate::evaluation::Reached;
use crate::ui::parts::fold::Fold;

/// How many of what is missing are named at first.
const MOST: usize = 10;

/// All three, about those who are shown.
#[component]
pub fn Charts(
    /// Who is shown.
    department: Department,
) -> impl IntoView {
    let cohort = department.shown_cohort();
    view! {
        <section class="tsd-stack--l" aria-labelledby="tsd-charts-h">
            <div class="tsd-stack--s">
                <h2 class="tsd-h2 tsd-h2--chip" id="tsd-charts-h">
                    {"グラフ"}
                </h2>
                <p class="tsd-small">
                    {"一覧に表示中の"} {move || sentence::count(cohort.read().len())}
                    {"についてのグラフです。絞り込むと、グラフも変わります。"}
                </p>
            </div>
            <Hatch />
            {move || {
                let cohort = cohort.get();
                (!cohort.is_empty())
                    .then(|| {
                        view! {
                            <Levels cohort=cohort.clone() />
                            <Share cohort=cohort.clone() />
                            <Ranking cohort />
                        }
                    })
            }}
        </section>
    }
}

/// How many people stand at each level of each 専門分野.
#[component]
fn Levels(
    /// Of whom.
    cohort: Arc<Cohort>,
) -> impl IntoView {
    let heads = Reached::all().into_iter().map(|reached| {
        let word = if matches!(reached, Reached::Deemed(_)) { "みなし" } else { "" };
        view! {
            <th scope="col" class="tsd-num">
                <Key fill=Fill::At(reached) />
                {reached.level().get()}
                {word}
            </th>
        }
    });
    let rows = CATALOGUE.specialties.iter().enumerate().map(|(place, specialty)| {
        view! { <LevelsRow cohort=cohort.clone() place specialty /> }
    });
    view! {
        <section class="tsd-stack" aria-labelledby="tsd-levels-h">
            <h3 class="tsd-h3" id="tsd-levels-h">
                {"専門分野ごとの到達レベル"}
            </h3>
            <p>{sentence::levels(&cohort)}</p>
            <div
                class="tsd-scroll"
                tabindex="0"
                role="region"
                aria-label="専門分野ごとの到達レベルの表"
            >
                <table class="tsd-table tsd-table--dense">
                    <caption class="tsd-vh">{"専門分野ごとの到達レベル別の人数"}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{"専門分野"}</th>
                            <th scope="col" class="tsd-table__bar tsd-table__bar--l">
                                {"分布"}
                            </th>
                            {heads.collect_view()}
                            <th scope="col" class="tsd-num">
                                <Key fill=Fill::Without />
                                {"未到達"}
                            </th>
                            <th scope="col" class="tsd-num">
                                {"未入力"}
                            </th>
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
}

/// One 専門分野: its bar and its numbers.
#[component]
fn LevelsRow(
    /// Of whom.
    cohort: Arc<Cohort>,
    /// The place of the 専門分野 in the catalogue.
    place: usize,
    /// The 専門分野.
    specialty: &'static Specialty,
) -> impl IntoView {
    let count = |reached| match reached {
        Reached::Achieved(level) => cohort.at(place, level).achieved,
        Reached::Deemed(level) => cohort.at(place, level).deemed,
    };
    let counts: Vec<_> =
        Reached::all().into_iter().map(|reached| (reached, count(reached))).collect();
    let without = cohort.unreached(place);
    let empty = cohort.len() - cohort.reached(place) - without;
    let numbers = counts.iter().map(|(reached, count)| {
        let is = specialty.level(reached.level()).is_some();
        let text = if is { number(*count as u64) } else { "–".to_owned() };
        view! { <td class="tsd-num">{text}</td> }
    });
    let numbers = numbers.collect_view();
    let parts = counts.iter().map(|(reached, count)| (Fill::At(*reached), *count));
    let parts = parts.chain([(Fill::Without, without)]).collect();
    view! {
        <tr>
            <th scope="row">{specialty.name}</th>
            <td class="tsd-table__bar tsd-table__bar--l">
                <Bar parts whole=cohort.len() />
            </td>
            {numbers}
            <td class="tsd-num">{number(without as u64)}</td>
            <td class="tsd-num">{number(empty as u64)}</td>
        </tr>
    }
}

/// How the people share out over the levels: each by the highest one that he or she has.
#[component]
fn Share(
    /// Of whom.
    cohort: Arc<Cohort>,
) -> impl IntoView {
    let places = cohort.places();
    let all = cohort.len();
    let count = |wanted: Place| {
        places.iter().find(|(place, _)| *place == wanted).map_or(0, |(_, count)| *count)
    };
    let kinds =
        Reached::all().into_iter().map(Place::Reached).chain([Place::Unreached, Place::Blank]);
    let rows = kinds.map(|place| {
        let fill = place.reached().map_or(Fill::Without, Fill::At);
        let people = count(place);
        view! {
            <tr>
                <th scope="row">
                    <Key fill />
                    {sentence::name(place)}
                </th>
                <td class="tsd-num">{sentence::count(people)}</td>
                <td class="tsd-num">{sentence::percent(people, all)}</td>
                <td class="tsd-table__bar">
                    <Bar parts=vec![(fill, people)] whole=all />
                </td>
            </tr>
        }
    });
    view! {
        <section class="tsd-stack" aria-labelledby="tsd-share-h">
            <h3 class="tsd-h3" id="tsd-share-h">
                {"最も高い到達レベルの割合"}
            </h3>
            <p>{sentence::share(&cohort)}</p>
            <table class="tsd-table tsd-table--dense">
                <caption class="tsd-vh">
                    {"各人の最も高い到達レベルごとの人数と割合"}
                </caption>
                <thead>
                    <tr>
                        <th scope="col">{"最も高い到達レベル"}</th>
                        <th scope="col" class="tsd-num">
                            {"人数"}
                        </th>
                        <th scope="col" class="tsd-num">
                            {"割合"}
                        </th>
                        <th scope="col" class="tsd-table__bar">
                            {"図"}
                        </th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </section>
    }
}

/// What is missing most for the next level, over all and by 専門分野 and level.
#[component]
fn Ranking(
    /// Of whom.
    cohort: Arc<Cohort>,
) -> impl IntoView {
    let all = cohort.entered();
    let name = |missing: &Missing| {
        let (specialty, level) = (missing.specialty.name, missing.level);
        format!("{specialty} レベル{level}の{}", missing.criterion.label())
    };
    let rows = cohort.lacking().into_iter();
    let rows: Vec<_> = rows.map(|(one, count)| (one.label().to_owned(), count)).collect();
    let most = cohort.missing();
    let most: Vec<_> = most.iter().take(MOST).map(|one| (name(one), one.count)).collect();
    view! {
        <section class="tsd-stack" aria-labelledby="tsd-ranking-h">
            <h3 class="tsd-h3" id="tsd-ranking-h">
                {"次のレベルに足りない項目"}
            </h3>
            <p>{sentence::lacking(&cohort)}</p>
            <RankingTable caption="次のレベルに足りない項目の人数" rows all />
            <Fold summary=format!("専門分野とレベルごとに見る（多い順に{MOST}件まで）")>
                <RankingTable
                    caption="専門分野とレベルごとの、足りない項目の人数"
                    rows=most
                    all
                />
            </Fold>
        </section>
    }
}

/// The table of a ranking.
#[component]
fn RankingTable(
    /// What it shows.
    caption: &'static str,
    /// What is missing, and for how many people.
    rows: Vec<(String, usize)>,
    /// Of how many.
    all: usize,
) -> impl IntoView {
    let rows = rows.into_iter().map(|(name, count)| view! { <Ranked name count all /> });
    view! {
        <table class="tsd-table tsd-table--dense">
            <caption class="tsd-vh">{caption}</caption>
            <thead>
                <tr>
                    <th scope="col">{"項目"}</th>
                    <th scope="col" class="tsd-num">
                        {"人数"}
                    </th>
                    <th scope="col" class="tsd-num">
                        {"割合"}
                    </th>
                    <th scope="col" class="tsd-table__bar">
                        {"図"}
                    </th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}

/// A row of a ranking.
#[component]
fn Ranked(
    /// What is missing.
    name: String,
    /// For how many people.
    count: usize,
    /// Of how many.
    all: usize,
) -> impl IntoView {
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td class="tsd-num">{sentence::count(count)}</td>
            <td class="tsd-num">{sentence::percent(count, all)}</td>
            <td class="tsd-table__bar">
                <Bar parts=vec![(Fill::Plain, count)] whole=all />
            </td>
        </tr>
    }
}
