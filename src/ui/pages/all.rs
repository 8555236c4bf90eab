//! All checklists on one page, to search, print and compare: every □ item is a box.
//!
//! What is ticked here are the same facts as on the checklists: conditions of the 実績 chosen above
//! each 専門分野, depths, kinds, 後進の育成. Boxes of サイズ follow from numbers.

use crate::dom::in_slices;
use crate::dom::prelude::*;

use crate::catalogue::{CATALOGUE, Level, LevelCriteria, Specialty};
use crate::draft::{EngagementId, Items};
use crate::evaluation::{Criterion, LevelReport};
use crate::session::Session;
use crate::ui::parts::ap_passed::ApPassed;
use crate::ui::parts::chosen::{ChooseEngagement, Chosen};
use crate::ui::parts::link::{Jump, PlaceLink};
use crate::ui::parts::paper_head::PaperHead;
use crate::ui::parts::quoted::Quoted;
use crate::ui::parts::source::{Source, SourceAnnotation, SourceTitle};
use crate::ui::parts::tried::Tried;
use crate::ui::parts::verdict::{CriterionMark, Mark, VerdictMark};
use crate::ui::route::Route;

/// 全チェックリスト.
#[component]
pub fn All(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    let jumps = CATALOGUE.specialties.iter().map(|specialty| {
        view! { <li><Jump to=place_of(specialty)>{specialty.name}</Jump></li> }
    });
    let sheets =
        CATALOGUE.specialties.iter().map(|specialty| view! { <OneSheet session specialty /> });
    view! {
        <div class="tsd-stack--l">
            <div class="tsd-stack">
                <PaperHead session />
                <h1 class="tsd-h1">{"全チェックリスト"}</h1>
                <p>
                    {"すべての専門分野とレベルの達成度指標を1ページに並べています。ここで付けたチェックは、各チェックリストと同じ下書きに記録されます。サイズは実績の数値から自動で付きます。"}
                </p>
                <ul class="tsd-cluster tsd-noprint">{jumps.collect_view()}</ul>
                <ApPassed session />
            </div>
            {sheets.collect_view()}
        </div>
    }
}

/// The levels of one 専門分野.
#[component]
fn OneSheet(
    /// The open draft.
    session: Session,
    /// Which 専門分野.
    specialty: &'static Specialty,
) -> impl IntoView {
    let of = expect_context::<Chosen>().of(session, specialty);
    let ticked = session.ticked(specialty, of);
    let id = place_of(specialty);
    let heading = format!("{id}-h");
    let labelled_by = heading.clone();
    let levels = specialty.levels.iter().map(|criteria| {
        in_slices(move || view! { <OneLevel session specialty criteria of ticked /> }.into_view())
    });
    view! {
        <section class="tsd-stack tsd-page" id=id.clone() aria-labelledby=labelled_by tabindex="-1">
            <h2 class="tsd-h2 tsd-h2--chip" id=heading>
                {specialty.name}
            </h2>
            <ChooseEngagement session specialty id=format!("{id}-of") />
            {levels.collect_view()}
        </section>
    }
}

/// One level, with all that the source says of it.
#[component]
fn OneLevel(
    /// The open draft.
    session: Session,
    /// The 専門分野.
    specialty: &'static Specialty,
    /// The criteria of the level.
    criteria: &'static LevelCriteria,
    /// The 実績 of which the 複雑性 conditions are ticked.
    of: Memo<Option<EngagementId>>,
    /// Which □ items are ticked.
    ticked: Each<(Level, Items), Vec<bool>>,
) -> impl IntoView {
    let level = Signal::stored(criteria.level);
    // An edit asks the followers of the levels that it changes, and not of all thirteen.
    let report = told(session.level_report(specialty, level));
    let verdict = Memo::new(move || report.read().verdict);
    let size_lines = told(session.size_lines(specialty, level));
    let quoted = Quoted { session, specialty, level, size_lines, of, ticked };
    let heading = format!("tsd-all-{}-{}", specialty.id, criteria.level);
    let labelled_by = heading.clone();
    let name = format!("{} レベル{}", specialty.name, criteria.level);
    let part = move |criterion| view! { <OnePart quoted report criterion /> };
    let annotation = criteria.wording.annotation.map(|text| view! { <SourceAnnotation text /> });
    view! {
        <article class="tsd-crit tsd-crit--far" aria-labelledby=labelled_by>
            <div class="tsd-crit__head">
                <h3 class="tsd-h3" id=heading>
                    <PlaceLink to=Route::Checklist(specialty, criteria.level)>{name}</PlaceLink>
                </h3>
                <Tried session specialty level />
                <VerdictMark verdict />
            </div>
            <div class="tsd-crit__body tsd-split">
                <div class="tsd-stack">
                    <SourceTitle quoted />
                    {part(Criterion::Responsibility)}
                    {part(Criterion::Complexity)}
                    {part(Criterion::Size)}
                </div>
                <div class="tsd-stack">
                    {part(Criterion::Expertise)}
                    {part(Criterion::Succession)}
                    {part(Criterion::Mentoring)}
                    {annotation}
                </div>
            </div>
        </article>
    }
}

/// What the source says of one criterion, with its verdict; nothing where it says nothing.
#[component]
fn OnePart(
    /// What is quoted.
    quoted: Quoted,
    /// The verdict at the level.
    report: Signal<LevelReport>,
    /// Which criterion.
    criterion: Criterion,
) -> impl IntoView {
    let mark = Memo::new(move || Mark::of(report.read().criterion(criterion)));
    let Quoted { session, specialty, level, .. } = quoted;
    let wording = &quoted.criteria().wording;
    let said = match criterion {
        Criterion::Succession => wording.succession.is_some(),
        Criterion::Mentoring => wording.mentoring.is_some(),
        _ => true,
    };
    // The numbers are no boxes: they stand in the forms of the checklist.
    let derived = criterion == Criterion::Size && !quoted.criteria().rules.size.is_empty();
    let derived = derived.then(|| {
        let to = Route::Checklist(quoted.specialty, quoted.criteria().level);
        view! {
            <p class="tsd-hint tsd-noprint">
                "実績の数値から自動で付きます。数値は"
                <PlaceLink to>"チェックリストの「あなたの実績」"</PlaceLink>
                "に入力してください。"
            </p>
        }
    });
    said.then(|| {
        view! {
            <section class="tsd-stack--s">
                <h4 class="tsd-cluster tsd-cluster--spread">
                    <span class="tsd-cluster tsd-strong">
                        {criterion.label()} <Tried session specialty level criterion />
                    </span>
                    <CriterionMark criterion mark />
                </h4>
                <Source quoted criterion />
                {derived}
            </section>
        }
    })
}

/// The id of the part about `specialty`.
fn place_of(specialty: &Specialty) -> String {
    format!("tsd-all-{}", specialty.id)
}
