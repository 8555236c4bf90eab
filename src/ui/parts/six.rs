//! The six criteria of a level at a glance, in sight while one types.

use crate::dom::prelude::*;

use super::icon::Glyph;
use super::link::Jump;
use super::tried::Tried;
use super::verdict::{Mark, VerdictMark};
use crate::catalogue::{Level, Specialty};
use crate::evaluation::{Criterion, LevelReport};
use crate::session::Session;

/// The verdict, how many criteria are met, and a jump to each.
#[component]
pub fn SixBar(
    /// The open draft.
    session: Session,
    /// The 専門分野.
    specialty: &'static Specialty,
    /// The level.
    level: Signal<Level>,
    /// The verdict there.
    report: Memo<LevelReport>,
) -> impl IntoView {
    let verdict = Memo::new(move || report.read().verdict);
    let progress = Memo::new(move || report.read().progress());
    let links = Criterion::ALL.map(|criterion| {
        let mark = Memo::new(move || Mark::of(report.read().criterion(criterion)));
        let state = move || match mark.get() {
            Mark::Met => "は達成",
            Mark::Unmet => "は未達",
            Mark::NotAsked => "は問われません",
        };
        view! {
            <li>
                <Jump class="tsd-six__link" to=criterion.as_str()>
                    <span class=move || mark.get().class()>
                        <Glyph icon=Signal::derive(move || mark.get().icon()) />
                    </span>
                    <span>{short(criterion)} <span class="tsd-vh">{state}</span></span>
                </Jump>
            </li>
        }
    });
    view! {
        <nav class="tsd-six" aria-label="このレベルの6項目">
            <span class="tsd-six__sum">
                <VerdictMark verdict />
                <span class="tsd-small">
                    <b>{move || progress.get().met}</b>
                    {move || format!("/{}項目", progress.get().asked)}
                </span>
                <Tried session specialty level />
            </span>
            <ol class="tsd-six__list">{links.into_iter().collect_view()}</ol>
        </nav>
    }
}

/// The criterion in as few characters as a phone has room for.
fn short(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::Succession => "継承",
        Criterion::Mentoring => "育成",
        other => other.label(),
    }
}
