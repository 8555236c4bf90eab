//! One criterion of a level: verdict, reason, the person's own values, what is missing, and what the
//! source says.

use crate::dom::prelude::*;

use super::chosen::ChooseEngagement;
use super::explain::Explain;
use super::gaps::Gaps;
use super::link::Jump;
use super::quoted::Quoted;
use super::reading::ReadingLinks;
use super::source::Source;
use super::tried::Tried;
use super::verdict::{CriterionMark, Mark};
use crate::evaluation::{Criterion, LevelReport};

/// What is said of ticks that stand in a form as well.
const SAME: &str = "ここで付けても、入力欄のチェックで付けても同じです。";

/// Where what a criterion asks for is filled in, and what the way there is called.
fn form_of(criterion: Criterion) -> (&'static str, &'static str) {
    match criterion {
        Criterion::Responsibility | Criterion::Complexity | Criterion::Size => {
            ("tsd-engagements-h", "実績の入力欄へ")
        }
        Criterion::Expertise => ("tsd-depths-h", "専門性の入力欄へ"),
        Criterion::Succession | Criterion::Mentoring => ("tsd-records", "継承と育成の入力欄へ"),
    }
}

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
    let mark = Memo::new(move || Mark::of(&report.read()));
    let (form, form_name) = form_of(criterion);
    let readings = Memo::new(move || report.read().readings);
    let id = criterion.as_str();
    let heading = format!("{id}-h");
    let labelled_by = heading.clone();
    let choose = (criterion == Criterion::Complexity).then(|| {
        view! { <ChooseEngagement session specialty id="tsd-of".to_owned() /> }
    });
    let about_ticks = move || {
        let criteria = quoted.criteria();
        let text = match criterion {
            Criterion::Size if !criteria.rules.size.is_empty() => {
                "このチェックは実績の要員数・契約金額・複雑性から自動で付きます。"
            }
            Criterion::Succession if criteria.rules.succession > 0 => SAME,
            Criterion::Mentoring if criteria.rules.mentoring => SAME,
            Criterion::Expertise => "ここで付けても、入力欄の「専門性の深さ」で選んでも同じです。",
            _ => return None,
        };
        Some(view! { <p class="tsd-hint">{text}</p> })
    };
    view! {
        <article class="tsd-crit" id=id aria-labelledby=labelled_by tabindex="-1">
            <div class="tsd-crit__head">
                <h3 class="tsd-h3" id=heading>
                    {criterion.label()}
                </h3>
                <Tried session specialty level criterion />
                <CriterionMark criterion mark />
            </div>
            <div class="tsd-crit__body">
                <Explain session specialty level criterion />
                <Gaps session specialty level criterion />
                <p class="tsd-crit__form tsd-small tsd-noprint">
                    <Jump to=form>{form_name}</Jump>
                </p>
                {choose}
                <Source quoted criterion />
                {about_ticks}
                <ReadingLinks readings />
            </div>
        </article>
    }
}
