//! The map of all levels: 専門分野 × レベル, a real table with a link in every cell.

use crate::dom::prelude::*;

use super::icon::{Glyph, Icon};
use super::link::PlaceLink;
use super::verdict;
use crate::catalogue::{CATALOGUE, Level, Specialty};
use crate::evaluation::{Progress, Reached, SpecialtyReport, Verdict};
use crate::session::Session;
use crate::ui::route::Route;

/// The map.
#[component]
pub fn LevelMap(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    let head = |specialty: &'static Specialty| {
        let to = Route::Checklist(specialty, specialty.bottom().level);
        view! {
            <PlaceLink class="tsd-map__name" to>
                {specialty.name}
            </PlaceLink>
        }
        .into_view()
    };
    let cell = |specialty, level| view! { <Cell session specialty level /> }.into_view();
    let feet = CATALOGUE.specialties.iter().map(|specialty| view! { <Foot session specialty /> });
    view! { <MapTable head cell feet=feet.collect_view() /> }
}

/// A map: a column for each 専門分野, a row for each レベル that some 専門分野 has, highest first.
#[component]
pub fn MapTable(
    /// The name of a 専門分野 above its column.
    #[prop(default = plain_head)]
    head: fn(&'static Specialty) -> View,
    /// The cell of a (専門分野, レベル) that exists.
    cell: impl Fn(&'static Specialty, Level) -> View,
    /// The cells of the last row; none where it is left out.
    #[prop(optional, into)]
    feet: Option<View>,
) -> impl IntoView {
    let specialties = CATALOGUE.specialties;
    let heads = specialties.iter().map(|specialty| {
        view! {
            <th class="tsd-map__col" scope="col">
                {head(specialty)}
            </th>
        }
    });
    let rows = CATALOGUE.levels().map(|level| {
        let cells = specialties.iter().map(|specialty| match specialty.level(level) {
            Some(_) => cell(specialty, level),
            None => view! {
                <td class="tsd-map__cell tsd-map__cell--void">
                    <span class="tsd-vh">{"このレベルはありません"}</span>
                </td>
            }
            .into_view(),
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
    let feet = feet.map(|feet| {
        view! {
            <tfoot>
                <tr>
                    <th class="tsd-map__row" scope="row">
                        {"到達"}
                    </th>
                    {feet}
                </tr>
            </tfoot>
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
            {feet}
        </table>
    }
}

/// The name without a link, for paper and for what is not one's own.
fn plain_head(specialty: &'static Specialty) -> View {
    view! { <span class="tsd-map__name">{specialty.name}</span> }.into_view()
}

/// What the signs of the map mean.
#[component]
pub fn MapLegend() -> impl IntoView {
    view! {
        <ul class="tsd-legend" aria-label="凡例">
            <li class="tsd-legend__item tsd-is-met">
                <Glyph icon=Icon::Met />
                {"達成"}
            </li>
            <li class="tsd-legend__item tsd-is-deemed">
                <Glyph icon=Icon::Deemed />
                {"みなし到達（応用情報技術者試験の合格による）"}
            </li>
            <li class="tsd-legend__item tsd-is-unmet">
                <Ring progress=Progress { met: 4, asked: 6 } />
                {"未達（満たした項目の数）"}
            </li>
            <li class="tsd-legend__item tsd-is-none">
                <Glyph icon=Icon::Untouched />
                {"未入力"}
            </li>
        </ul>
    }
}

/// One (専門分野, レベル).
#[component]
fn Cell(
    /// The open draft.
    session: Session,
    /// The 専門分野.
    specialty: &'static Specialty,
    /// The レベル.
    level: Level,
) -> impl IntoView {
    let report = session.level_report(specialty, level);
    let reached = session.reached(specialty);
    let next = Memo::new(move || {
        let report = session.report().read();
        let next = report.specialty(specialty).and_then(SpecialtyReport::next_level);
        next.is_some_and(|next| next.level == level)
    });
    let touched = session.sheet(specialty, |sheet| !sheet.is_blank());
    let state = Memo::new(move || {
        let report = report.read();
        CellState::of(report.verdict, report.progress(), touched.get())
    });
    // What it changes, where something is tried.
    let settled = session.settled_level_report(specialty, level);
    let tried = Memo::new(move || {
        let changed = session.is_tried(specialty, level, None);
        changed.then(|| (settled.read().progress(), report.read().progress()))
    });
    let class = move || {
        let here = reached.get().is_some_and(|reached| reached.level() == level);
        let here = if here { " tsd-map__cell--reached" } else { "" };
        let tried = if tried.get().is_some() { " tsd-map__cell--try" } else { "" };
        format!("tsd-map__cell{here}{tried} {}", state.get().class())
    };
    let sub = move || match (state.get(), reached.get()) {
        _ if tried.get().is_some() => "",
        (CellState::Is(Verdict::Deemed), _) => "ＡＰ合格による",
        (CellState::Is(_), Some(reached)) if reached.level() == level => "到達レベル",
        (CellState::Progress(_), _) if next.get() => "未達・次の目標",
        (CellState::Progress(_), _) => "未達",
        _ => "",
    };
    view! {
        <td class=class>
            <PlaceLink class="tsd-map__link" to=Route::Checklist(specialty, level)>
                {move || view! { <StateSign state=state.get() /> }}
                <span class="tsd-map__state">{move || state.get().label()}</span>
                <span class="tsd-map__sub">
                    {sub}
                    {move || tried.get().map(|(from, to)| format!("試算：{from} → {to}"))}
                </span>
            </PlaceLink>
        </td>
    }
    .into_view()
}

/// The sign of what a cell shows.
#[component]
pub fn StateSign(
    /// What the cell shows.
    state: CellState,
) -> impl IntoView {
    match state {
        CellState::Is(is) => view! { <Glyph icon=verdict::icon(is) /> }.into_view(),
        CellState::Progress(progress) => view! { <Ring progress /> }.into_view(),
        CellState::Untouched => view! { <Glyph icon=Icon::Untouched /> }.into_view(),
    }
}

/// 到達レベル and on what it rests, with `note` between them.
pub fn foot(reached: Option<Reached>, note: impl IntoView) -> View {
    match reached {
        None => view! { "—" }.into_view(),
        Some(reached) => view! {
            <b>{reached.level().get()}</b>
            {note}
            {reached.basis().short()}
        }
        .into_view(),
    }
}

/// 到達レベル of a 専門分野.
#[component]
fn Foot(
    /// The open draft.
    session: Session,
    /// The 専門分野.
    specialty: &'static Specialty,
) -> impl IntoView {
    let reached = session.reached(specialty);
    let tried = Memo::new(move || {
        let settled = session.settled_report().read();
        let settled = settled.specialty(specialty).and_then(|report| report.reached);
        if settled == reached.get() { "" } else { "試算：" }
    });
    let foot = move || foot(reached.get(), tried);
    view! { <td class="tsd-map__foot">{foot}</td> }
}

/// A ring in as many parts as criteria are asked for, as many of them drawn full as are met.
#[component]
pub fn Ring(
    /// How many there are of both.
    progress: Progress,
) -> impl IntoView {
    let Progress { met, asked } = progress;
    let part = 60 / asked.max(1);
    let dash = format!("{} 2 ", part - 2);
    let dashes = dash.repeat(met) + &format!("0 {}", 60 - part * met);
    view! {
        <svg class="tsd-ring" viewBox="0 0 24 24" aria-hidden="true">
            <circle class="tsd-ring__off" cx="12" cy="12" r="9" pathLength="60" stroke-dasharray=dash />
            {(met > 0)
                .then(|| {
                    view! {
                        <circle
                            class="tsd-ring__on"
                            cx="12"
                            cy="12"
                            r="9"
                            pathLength="60"
                            stroke-dasharray=dashes
                        />
                    }
                })}
        </svg>
    }
}

/// What a cell shows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum CellState {
    /// 達成 or みなし到達.
    Is(Verdict),
    /// 未達, with the number of criteria met.
    Progress(Progress),
    /// Nothing entered for the 専門分野 yet.
    Untouched,
}

impl CellState {
    /// What the cell of a level shows; `touched` tells whether anything was entered.
    #[must_use]
    pub fn of(verdict: Verdict, progress: Progress, touched: bool) -> Self {
        match verdict {
            Verdict::Unmet if touched => Self::Progress(progress),
            Verdict::Unmet => Self::Untouched,
            is => Self::Is(is),
        }
    }

    /// The class that colours it.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Is(is) => verdict::class(is),
            Self::Progress(_) => "tsd-is-unmet",
            Self::Untouched => "tsd-is-none",
        }
    }

    /// It in a word.
    #[must_use]
    pub fn label(self) -> String {
        match self {
            Self::Is(is) => is.short().to_owned(),
            Self::Progress(progress) => progress.to_string(),
            Self::Untouched => "未入力".to_owned(),
        }
    }
}
