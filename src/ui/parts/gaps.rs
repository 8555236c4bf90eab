//! What is missing for one criterion: the ways to it, smallest first, each to be tried.

use crate::dom::prelude::*;

use super::fold::Fold;
use super::icon::{Glyph, Icon};
use super::said::Said;
use crate::catalogue::{Level, Specialty};
use crate::evaluation::Criterion;
use crate::session::{Session, Trial, Way};

/// How many ways stand in sight; the others are a click away.
const SHOWN: usize = 2;

/// The ways to meet a criterion; nothing where it is met.
#[component]
pub fn Gaps(
    /// The open draft.
    session: Session,
    /// The 専門分野.
    specialty: &'static Specialty,
    /// The level.
    level: Signal<Level>,
    /// The criterion.
    criterion: Criterion,
) -> impl IntoView {
    let gaps = session.ways(specialty, level, criterion);
    let way = move |(place, way): (usize, Way)| {
        let trial = Trial {
            specialty,
            level: level.get_untracked(),
            criterion: Some(criterion),
            alternative: way.alternative.clone(),
        };
        let id = format!("{}-way-{}", criterion.as_str(), place + 1);
        view! { <TryWay session trial way id /> }
    };
    let count = Memo::new(move || gaps.read().len());
    let list = move |from: usize, most: usize| {
        move || {
            let ways = gaps.get().into_iter().enumerate().skip(from).take(most);
            ways.map(way).collect_view()
        }
    };
    // What is open stays open while the ways change.
    let more = move || {
        let others = count.get().saturating_sub(SHOWN);
        (others > 0).then(|| {
            let summary = format!("ほかの方法を見る（{others}通り）");
            view! {
                <Fold summary>
                    <ul>{list(SHOWN, others)}</ul>
                </Fold>
            }
        })
    };
    let some = Memo::new(move || count.get() > 0);
    move || {
        some.get().then(|| {
            view! {
                <div class="tsd-gaps">
                    <h4 class="tsd-gaps__title">
                        {"あと何が足りないか"}
                        {move || (count.get() > 1).then_some("（どれか1つで満たします）")}
                    </h4>
                    <ul>{list(0, SHOWN)}</ul>
                    {more}
                </div>
            }
        })
    }
}

/// One way, to be tried.
#[component]
pub fn TryWay(
    /// The open draft.
    session: Session,
    /// What is tried when it is clicked.
    trial: Trial,
    /// How it is told.
    way: Way,
    /// The id of its words.
    id: String,
) -> impl IntoView {
    view! {
        <li class="tsd-gaps__item">
            <p class="tsd-gaps__text" id=id.clone()>
                <Said text=way.text />
            </p>
            <TryButton session trial described_by=id />
        </li>
    }
}

/// Tries an alternative, or ends its trial.
#[component]
fn TryButton(
    /// The open draft.
    session: Session,
    /// What is tried.
    trial: Trial,
    /// The id of the words that say it.
    described_by: String,
) -> impl IntoView {
    let tried = {
        let trial = trial.clone();
        Memo::new(move || session.trial().is_some_and(|now| now.is_same(&trial)))
    };
    view! {
        <button
            class="tsd-btn tsd-btn--s"
            type="button"
            aria-pressed=move || if tried.get() { "true" } else { "false" }
            aria-describedby=described_by
            on:click=move |_| {
                session.try_out((!tried.get_untracked()).then(|| trial.clone()));
            }
        >
            <Glyph icon=Icon::Try />
            {move || if tried.get() { "試算中" } else { "試してみる" }}
        </button>
    }
}
