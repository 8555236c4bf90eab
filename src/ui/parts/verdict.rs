//! A verdict in icon and word: never by colour alone.

use crate::dom::prelude::*;

use super::icon::{Glyph, Icon};
use crate::evaluation::{Criterion, CriterionReport, Verdict};

/// How a verdict is drawn.
pub fn icon(verdict: Verdict) -> Icon {
    match verdict {
        Verdict::Achieved => Icon::Met,
        Verdict::Deemed => Icon::Deemed,
        Verdict::Unmet => Icon::Unmet,
    }
}

/// The class that colours a verdict.
pub fn class(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Achieved => "tsd-is-met",
        Verdict::Deemed => "tsd-is-deemed",
        Verdict::Unmet => "tsd-is-unmet",
    }
}

/// 達成, みなし到達 or 未達.
#[component]
pub fn VerdictMark(
    /// The verdict.
    #[prop(into)]
    verdict: Signal<Verdict>,
    /// Whether it stands large.
    #[prop(optional)]
    large: bool,
) -> impl IntoView {
    let classes = move || {
        let size = if large { " tsd-verdict--l" } else { "" };
        format!("tsd-verdict{size} {}", class(verdict.get()))
    };
    view! {
        <span class=classes>
            <Glyph icon=Signal::derive(move || icon(verdict.get())) />
            {move || verdict.get().label()}
        </span>
    }
}

/// How one criterion stands at a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// 達成.
    Met,
    /// 未達.
    Unmet,
    /// The level does not ask for it.
    NotAsked,
}

impl Mark {
    /// How the criterion of `report` stands.
    #[must_use]
    pub fn of(report: &CriterionReport) -> Self {
        match (report.asked, report.met) {
            (false, _) => Self::NotAsked,
            (true, true) => Self::Met,
            (true, false) => Self::Unmet,
        }
    }

    /// How it is drawn.
    #[must_use]
    pub fn icon(self) -> Icon {
        match self {
            Self::Met => Icon::Met,
            Self::Unmet => Icon::Unmet,
            Self::NotAsked => Icon::NotAsked,
        }
    }

    /// The class that colours it.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Met => "tsd-is-met",
            Self::Unmet => "tsd-is-unmet",
            Self::NotAsked => "tsd-is-none",
        }
    }

    /// What it is called; the source has a word of its own for サイズ that is not asked for.
    #[must_use]
    pub fn label(self, criterion: Criterion) -> &'static str {
        match (self, criterion) {
            (Self::Met, _) => "達成",
            (Self::Unmet, _) => "未達",
            (Self::NotAsked, Criterion::Size) => "特定せず",
            (Self::NotAsked, _) => "問いません",
        }
    }
}

/// How one criterion stands, in icon and word.
#[component]
pub fn CriterionMark(
    /// Which criterion.
    criterion: Criterion,
    /// How it stands.
    #[prop(into)]
    mark: Signal<Mark>,
) -> impl IntoView {
    view! {
        <span class=move || format!("tsd-verdict {}", mark.get().class())>
            <Glyph icon=Signal::derive(move || mark.get().icon()) />
            {move || mark.get().label(criterion)}
        </span>
    }
}
