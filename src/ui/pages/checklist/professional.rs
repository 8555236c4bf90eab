//! プロフェッショナル貢献: 専門性, 技術の継承 and 後進の育成, each beside its criterion; and the 注釈.

use crate::dom::prelude::*;

use crate::catalogue::ReadingId;
use crate::evaluation::{Criterion, LevelReport};
use crate::ui::parts::ap_passed::ApPassed;
use crate::ui::parts::criterion::CriterionCard;
use crate::ui::parts::expertise::ExpertiseScale;
use crate::ui::parts::mentoring::MentoringForm;
use crate::ui::parts::quoted::Quoted;
use crate::ui::parts::reading::ReadingLinks;
use crate::ui::parts::source::SourceAnnotation;
use crate::ui::parts::succession::SuccessionForm;

/// プロフェッショナル貢献.
#[component]
pub fn Professional(
    /// What is quoted.
    quoted: Quoted,
    /// The verdict at the level.
    report: Memo<LevelReport>,
) -> impl IntoView {
    let Quoted { session, specialty, level, .. } = quoted;
    view! {
        <section class="tsd-stack" aria-labelledby="tsd-professional-h">
            <h2 class="tsd-h2 tsd-h2--chip" id="tsd-professional-h">
                {"プロフェッショナル貢献"}
            </h2>
            <div class="tsd-split">
                <ExpertiseScale session specialty level />
                <CriterionCard quoted report criterion=Criterion::Expertise />
            </div>
            <div class="tsd-split">
                <section class="tsd-card" id="tsd-records">
                    <SuccessionForm session specialty level />
                    <hr class={"tsd-rule"} />
                    <MentoringForm session specialty level />
                </section>
                <div class="tsd-stack">
                    <CriterionCard quoted report criterion=Criterion::Succession />
                    <CriterionCard quoted report criterion=Criterion::Mentoring />
                </div>
            </div>
            <Annotation quoted />
        </section>
    }
}

/// The 注釈 where the level has one, and whether ＡＰ was passed (R7).
#[component]
fn Annotation(
    /// What is quoted.
    quoted: Quoted,
) -> impl IntoView {
    move || {
        let text = quoted.criteria().wording.annotation?;
        Some(view! {
            <article class="tsd-crit" aria-labelledby="tsd-annotation-h">
                <div class="tsd-crit__head">
                    <h3 class="tsd-h3" id="tsd-annotation-h">
                        {"注釈：応用情報技術者試験の合格"}
                    </h3>
                </div>
                <div class="tsd-crit__body">
                    <ApPassed session=quoted.session />
                    <SourceAnnotation text />
                    <ReadingLinks readings=Signal::stored(&[ReadingId::R7][..]) />
                </div>
            </article>
        })
    }
}
