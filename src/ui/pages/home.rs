//! 概要とマップ: what this is, where one stands, and 職種の概要 in the source's words.

use crate::dom::prelude::*;

use crate::catalogue::{CATALOGUE, Specialty};
use crate::entry::show;
use crate::session::Session;
use crate::ui::parts::ap_passed::ApPassed;
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::level_map::{LevelMap, MapLegend};
use crate::ui::parts::link::{Jump, PlaceLink};
use crate::ui::parts::next_goal::NextGoal;
use crate::ui::route::Route;

/// 概要とマップ.
#[component]
pub fn Home(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    view! {
        <div class="tsd-stack--l">
            <Hero session />
            <section class="tsd-stack" aria-labelledby="tsd-map-h">
                <div class="tsd-cluster tsd-cluster--spread">
                    <h2 class="tsd-h2 tsd-h2--chip" id="tsd-map-h">
                        {"レベルマップ"}
                    </h2>
                    <span class="tsd-weak tsd-small">
                        {move || {
                            let month = session.as_of().get();
                            let (month, wareki) = (show::month(month), show::wareki(month));
                            format!("判定の基準月：{month}（{wareki}）")
                        }}
                    </span>
                </div>
                <MapLegend />
                <LevelMap session />
                <ApPassed session />
                <p>
                    <PlaceLink to=Route::All>
                        "すべてのチェックリストを1ページで見る"
                    </PlaceLink>
                </p>
            </section>
            <NextGoals session />
            <Overview />
        </div>
    }
}

/// What this is, that nothing leaves the device, and where to start or to go on.
#[component]
fn Hero(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    let go_on = Memo::new(move || {
        let draft = session.draft();
        let report = session.settled_report().get();
        let specialty = CATALOGUE.specialties.iter().find(|known| draft.is_begun(known.id))?;
        Some((specialty, report.goal(specialty)))
    });
    let begun = Memo::new(move || go_on.get().is_some());
    let lines = move || (!begun.get()).then(|| view! { <HeroLines /> });
    let start = move || (!begun.get()).then(|| view! { <Start /> });
    let go_on = move || {
        let (specialty, level) = go_on.get()?;
        let name = format!("{} レベル{level} を続ける", specialty.name);
        Some(view! {
            <PlaceLink class="tsd-btn tsd-btn--primary" to=Route::Checklist(specialty, level)>
                {name}
            </PlaceLink>
        })
    };
    view! {
        <section class="tsd-hero">
            <h1 class="tsd-h1">
                {"ITサービスマネジメントの達成度を、自分の実績から確かめる"}
            </h1>
            {lines}
            {start}
            <p class="tsd-cluster">
                {go_on} <ShowExample session />
                <PlaceLink class="tsd-btn tsd-btn--text" to=Route::Drafts>
                    "保存したファイルを開く"
                </PlaceLink>
            </p>
        </section>
    }
}

/// What a new visitor should know in ten seconds.
#[component]
fn HeroLines() -> impl IntoView {
    view! {
        <ul class="tsd-hero__lines">
            <li class="tsd-hero__line">
                <Glyph icon=Icon::List />
                <p>
                    <strong>{"ITスキル標準V3の達成度指標"}</strong>
                    "に実績を照らし、レベルごとに達成・未達とその理由を示します。"
                </p>
            </li>
            <li class="tsd-hero__line">
                <Glyph icon=Icon::Shield />
                <p>
                    <strong>{"入力した内容は外へ送信されません。"}</strong>
                    "登録は不要で、下書きはこの端末のブラウザに保存されます。"
                </p>
            </li>
            <li class="tsd-hero__line">
                <Glyph icon=Icon::Flag />
                <p>
                    <strong>{"まず専門分野を1つ選び、"}</strong>
                    "代表的な実績を1件入力すると、その場で判定が出ます。"
                </p>
            </li>
        </ul>
    }
}

/// The ways to begin: the lowest level of each 専門分野.
#[component]
fn Start() -> impl IntoView {
    let ways = CATALOGUE.specialties.iter().map(|specialty| {
        view! {
            <PlaceLink
                class="tsd-btn tsd-btn--primary"
                to=Route::Checklist(specialty, specialty.bottom().level)
            >
                {specialty.name}
            </PlaceLink>
        }
    });
    view! {
        <div class="tsd-stack--s" role="group" aria-labelledby="tsd-start-h">
            <p class="tsd-cluster">
                <strong id="tsd-start-h">{"どの専門分野から始めますか"}</strong>
                <Jump to="tsd-job-h">{"それぞれの仕事の説明"}</Jump>
            </p>
            <div class="tsd-cluster">{ways.collect_view()}</div>
        </div>
    }
}

/// The way to the example, where it is not shown already.
#[component]
fn ShowExample(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    move || {
        (!session.is_example()).then(|| {
            view! {
                <button
                    class="tsd-btn"
                    type="button"
                    on:click=move |_| session.show_example()
                >
                    {"記入例を見る"}
                </button>
            }
        })
    }
}

/// The next goal of every 専門分野 that was begun.
#[component]
fn NextGoals(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    let begun = Memo::new(move || {
        let draft = session.draft();
        let begun = CATALOGUE.specialties.iter().filter(|known| draft.is_begun(known.id));
        begun.collect::<Vec<_>>()
    });
    move || {
        let begun = begun.get();
        (!begun.is_empty()).then(|| {
            let cards = begun.into_iter().map(|specialty| {
                view! {
                    <section class="tsd-card tsd-stack--s">
                        <h3 class="tsd-h3">{specialty.name}</h3>
                        <NextGoal session specialty />
                    </section>
                }
            });
            view! {
                <section class="tsd-stack" aria-labelledby="tsd-next-h">
                    <h2 class="tsd-h2 tsd-h2--chip" id="tsd-next-h">
                        {"次の目標"}
                    </h2>
                    <div class="tsd-cards">{cards.collect_view()}</div>
                </section>
            }
        })
    }
}

/// 職種の概要, verbatim.
#[component]
fn Overview() -> impl IntoView {
    let job = &CATALOGUE.job;
    let activities = job.activities.iter().map(|activity| {
        view! { <li>{activity.phase} "：" {activity.text}</li> }
    });
    let specialties = CATALOGUE.specialties.iter();
    view! {
        <section class="tsd-stack" aria-labelledby="tsd-job-h">
            <h2 class="tsd-h2 tsd-h2--chip" id="tsd-job-h">
                {job.overview_heading}
            </h2>
            <p class="tsd-weak">{job.heading} " " {job.name}</p>
            <blockquote class="tsd-prose">
                <h3 class="tsd-h3">{job.description_heading}</h3>
                <p>{job.description}</p>
                <ul>{activities.collect_view()}</ul>
                <p>{job.specialties_lead}</p>
            </blockquote>
            <div class="tsd-cards">
                {specialties.map(|specialty| view! { <Card specialty /> }).collect_view()}
            </div>
        </section>
    }
}

/// One 専門分野 in the source's words.
#[component]
fn Card(
    /// Which one.
    specialty: &'static Specialty,
) -> impl IntoView {
    let paragraphs = specialty.description.iter().map(|text| view! { <p>{*text}</p> });
    let levels =
        format!("チェックリスト（レベル{}〜{}）", specialty.top().level, specialty.bottom().level);
    view! {
        <section class="tsd-card tsd-stack--s">
            <h3 class="tsd-h3">{specialty.name}</h3>
            {paragraphs.collect_view()}
            <p>
                <PlaceLink to=Route::Checklist(specialty, specialty.bottom().level)>
                    {levels}
                </PlaceLink>
            </p>
        </section>
    }
}
