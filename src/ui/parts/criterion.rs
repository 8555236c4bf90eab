//! One criterion of a level: verdict, reason, the person's own values, what is missing, and what the
//! source says.

use crate::dom::prelude::*;

use super::chosen::ChooseEngagement;
use super::explain::Explain;
use super::gaps::Gaps;
use super::reading::ReadingLinks;
use super::source::{Quoted, Source};
use super::verdict::{CriterionMark, Mark};
use crate::evaluation::{Criterion, LevelReport};

/// The card of a criterion.
#[component]
pub fn CriterionCard(
    /// What is quoted in it.
    quoted: Quoted,
    /// The verdict at the level.
    report: Memo<LevelReport>,
    /// Which criterion.
    criterion: Criterion,
) -> impl IntoView {
    let Quoted { session, specialty, level, .. } = quoted;
    let report = session.criterion(report, criterion);
    let mark = Memo::new(move |_| Mark::of(&report.read()));
    let readings = Memo::new(move |_| report.read().readings);
    let id = criterion.as_str();
    let heading = format!("{id}-h");
    let labelled_by = heading.clone();
    let choose = (criterion == Criterion::Complexity).then(|| {
        view! { <ChooseEngagement session specialty id="tsd-of".to_owned() /> }
    });
    let derived = move || {
        let derived = criterion == Criterion::Size && !quoted.criteria().rules.size.is_empty();
        derived.then(|| {
            view! {
                <p class="tsd-hint">
                    {"このチェックは実績の要員数・契約金額・複雑性から自動で付きます。"}
                </p>
            }
        })
    };
    view! {
        <article class="tsd-crit" id=id aria-labelledby=labelled_by tabindex="-1">
            <div class="tsd-crit__head">
                <h3 class="tsd-h3" id=heading>
                    {criterion.label()}
                </h3>
                <CriterionMark criterion mark />
            </div>
            <div class="tsd-crit__body">
                <Explain session specialty level criterion />
                <Gaps session specialty level criterion />
                {choose}
                <Source quoted criterion />
                {derived}
                <ReadingLinks readings />
            </div>
        </article>
    }
}
