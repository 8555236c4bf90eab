//! 概要とマップ: what this is, where one stands, and 職種の概要 in the source's words.

use leptos::prelude::*;

use crate::catalogue::{CATALOGUE, ReadingId, Specialty};
use crate::session::{EditName, Session};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::level_map::{LevelMap, MapLegend};
use crate::ui::parts::link::PlaceLink;
use crate::ui::route::Route;

/// 概要とマップ.
#[component]
pub fn Home(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    view! {
        <div class="tsd-stack--l">
            <Hero />
            <section class="tsd-stack" aria-labelledby="tsd-map-h">
                <h2 class="tsd-h2 tsd-h2--chip" id="tsd-map-h">
                    {"レベルマップ"}
                </h2>
                <MapLegend />
                <LevelMap session />
                <ApPassed session />
            </section>
            <Overview />
        </div>
    }
}

/// What this is, that nothing leaves the device, and where to start.
#[component]
fn Hero() -> impl IntoView {
    let first = &CATALOGUE.specialties[0];
    view! {
        <section class="tsd-hero">
            <h1 class="tsd-h1">
                {"ITサービスマネジメントの達成度を、"} <wbr /> {"自分の実績から確かめる"}
            </h1>
            <ul class="tsd-hero__lines">
                <li class="tsd-hero__line">
                    <Glyph icon=Icon::List />
                    <span>
                        <strong>{"ITスキル標準V3の達成度指標"}</strong>
                        {"に実績を照らし、4つの専門分野・13のレベルの達成・未達と、その理由を示します。"}
                    </span>
                </li>
                <li class="tsd-hero__line">
                    <Glyph icon=Icon::Shield />
                    <span>
                        <strong>{"入力した内容は外へ送信されません。"}</strong>
                        {"登録は不要で、下書きはこの端末のブラウザに保存されます。"}
                    </span>
                </li>
                <li class="tsd-hero__line">
                    <Glyph icon=Icon::Flag />
                    <span>
                        <strong>{"まず専門分野を1つ選び、"}</strong>
                        {"代表的な実績を1件入力してください。5分ほどで最初の判定が出ます。"}
                    </span>
                </li>
            </ul>
            <p class="tsd-cluster">
                <PlaceLink
                    class="tsd-btn tsd-btn--primary"
                    to=Route::Checklist(first, first.bottom().level)
                >
                    {first.name}
                    {"から始める"}
                </PlaceLink>
                <PlaceLink class="tsd-btn tsd-btn--text" to=Route::Drafts>
                    {"保存したファイルを開く"}
                </PlaceLink>
            </p>
        </section>
    }
}

/// Whether ＡＰ was passed, which is said once for all 専門分野 (R7).
#[component]
fn ApPassed(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    let passed = Memo::new(move |_| session.draft().ap_passed == Some(true));
    view! {
        <label class="tsd-check">
            <input
                class="tsd-check__input"
                type="checkbox"
                prop:checked=passed
                on:change=move |event| {
                    let passed = event_target_checked(&event);
                    session
                        .edit(
                            EditName::step("応用情報技術者試験の合格"),
                            |draft| draft.ap_passed = Some(passed),
                        );
                }
            />
            <span>
                {"応用情報技術者試験（ＡＰ）に合格している"}
                <span class="tsd-check__note">
                    {"4分野すべてのレベル3が「みなし到達」になります。"}
                    <PlaceLink
                        class="tsd-reading"
                        to=Route::Readings(Some(ReadingId::R7))
                        label="判定の考え方 R7"
                    >
                        {"R7"}
                    </PlaceLink>
                </span>
            </span>
        </label>
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
