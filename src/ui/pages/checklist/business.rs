//! ビジネス貢献: the 実績 beside the three criteria that they are for.

use crate::dom::prelude::*;

use crate::evaluation::{Criterion, LevelReport};
use crate::ui::parts::criterion::CriterionCard;
use crate::ui::parts::engagements::Engagements;
use crate::ui::parts::quoted::Quoted;
use crate::ui::parts::timeline::Timeline;

/// ビジネス貢献.
#[component]
pub fn Business(
    /// What is quoted.
    quoted: Quoted,
    /// The verdict at the level.
    report: Memo<LevelReport>,
) -> impl IntoView {
    let Quoted { session, specialty, level, .. } = quoted;
    view! {
        <section class="tsd-stack" aria-labelledby="tsd-business-h">
            <h2 class="tsd-h2 tsd-h2--chip" id="tsd-business-h">
                {"ビジネス貢献"}
            </h2>
            <div class="tsd-split">
                <div class="tsd-stack">
                    <Engagements session specialty level />
                    <Timeline session specialty level />
                </div>
                <div class="tsd-stack">
                    <CriterionCard quoted report criterion=Criterion::Responsibility />
                    <CriterionCard quoted report criterion=Criterion::Complexity />
                    <CriterionCard quoted report criterion=Criterion::Size />
                </div>
            </div>
        </section>
    }
}
