//! The ways out of the browser: files with the facts, the verdicts and the pictures.

use crate::dom::prelude::*;

use super::download::{download, mime, save};
use super::icon::{Glyph, Icon};
use super::paint::png_url;
use super::share::ShareLink;
use crate::catalogue::{CATALOGUE, Specialty};
use crate::draft::Draft;
use crate::evaluation::wire::ReportWire;
use crate::evaluation::{Plan, Report};
use crate::exchange::{
    Picture, bundle_name, bundle_text, export_text, file_name, level_map_svg, markdown,
    results_csv, timelines_svg,
};
use crate::session::Session;
use crate::ui::router::Router;

/// A file that can be made of the open draft.
#[derive(Clone, Copy)]
enum Export {
    Draft,
    All,
    Csv,
    Markdown,
    Report,
    Map,
    MapPng,
    Timelines,
    TimelinesPng,
}

impl Export {
    const ALL: [(Self, &'static str); 9] = [
        (Self::Draft, "この下書き（JSON）"),
        (Self::All, "すべての下書き（JSON）"),
        (Self::Csv, "判定結果の表（CSV・Excel）"),
        (Self::Markdown, "レポート（Markdown）"),
        (Self::Report, "判定結果（JSON）"),
        (Self::Map, "レベルマップ（SVG）"),
        (Self::MapPng, "レベルマップ（PNG）"),
        (Self::Timelines, "実績の期間（SVG）"),
        (Self::TimelinesPng, "実績の期間（PNG）"),
    ];

    fn make(self, session: Session) {
        let (draft, report) = (session.draft_now(), session.report_now());
        let named = |what, extension| file_name(&draft, what, report.as_of, extension);
        let done = match self {
            Self::Draft => {
                let example = session.is_example_now();
                // What is shown, as with all others: one's own draft stands behind the example.
                let shown = if example {
                    Some(Draft::clone(&draft))
                } else {
                    session.for_export(&untrack(|| session.open_id()))
                };
                let Some(shown) = shown else {
                    session.toasts.say(NEWER);
                    return;
                };
                let done = text(&named("", "json"), mime::JSON, &export_text(&shown));
                if example { done } else { noted(session, done) }
            }
            Self::All => {
                let (name, all, complete) = all_drafts(session);
                let done = text(&name, mime::JSON, &all);
                if complete { noted(session, done) } else { done }
            }
            Self::Csv => {
                let csv = results_csv([(&*draft, &*report)]);
                text(&named("判定結果", "csv"), mime::CSV, &csv)
            }
            Self::Markdown => {
                let all: Vec<&'static Specialty> = CATALOGUE.specialties.iter().collect();
                let page = markdown(&draft, &report, &all);
                text(&named("レポート", "md"), mime::MARKDOWN, &page)
            }
            Self::Report => {
                let json = report_text(&draft, &report);
                text(&named("判定結果", "json"), mime::JSON, &json)
            }
            Self::Map => svg(&named("レベルマップ", "svg"), &level_map_svg(&draft, &report)),
            Self::MapPng => {
                png(session, named("レベルマップ", "png"), level_map_svg(&draft, &report));
                return;
            }
            Self::Timelines | Self::TimelinesPng => {
                let Some(picture) = timelines_svg(&draft, &report) else {
                    session.toasts.say("実績がまだないため、図にするものがありません。");
                    return;
                };
                if matches!(self, Self::TimelinesPng) {
                    png(session, named("実績の期間", "png"), picture);
                    return;
                }
                svg(&named("実績の期間", "svg"), &picture)
            }
        };
        session.toasts.say(if done { WRITTEN } else { FAILED });
    }
}

/// The file with all drafts: its name, its text, and whether it holds all of them; where it does not, that is said.
pub fn all_drafts(session: Session) -> (String, String, bool) {
    let (drafts, left_out) = session.all_for_export();
    if left_out > 0 {
        session.toasts.say(format!(
            "新しい版で作られた下書き{left_out}件は、このファイルに入っていません。下書きの一覧から1件ずつ書き出してください。"
        ));
    }
    let name = bundle_name(session.chosen_month().get_untracked());
    (name, bundle_text(&drafts), left_out == 0)
}

const NEWER: &str = "新しい版で作られた下書きなので、この版ではJSONに書き出しません。下書きの一覧から、保存されたままの内容を書き出せます。";

/// What was written to a file is safe for a while.
fn noted(session: Session, done: bool) -> bool {
    if done {
        session.note_written();
    }
    done
}

const WRITTEN: &str = "ファイルに書き出しました。ブラウザのダウンロード先をご覧ください。";
const FAILED: &str = "ファイルに書き出せませんでした。ブラウザの設定を確かめてください。";

fn text(name: &str, mime: &str, text: &str) -> bool {
    download(name, mime, text.as_bytes())
}

fn svg(name: &str, picture: &Picture) -> bool {
    download(name, mime::SVG, picture.svg.as_bytes())
}

fn png(session: Session, name: String, picture: Picture) {
    leptos::task::spawn_local(async move {
        let saved = png_url(&picture).await.and_then(|url| save(&name, &url));
        session.toasts.say(if saved.is_ok() { WRITTEN } else { FAILED });
    });
}

/// The report in the public format, gaps included.
fn report_text(draft: &Draft, report: &Report) -> String {
    let plan = Plan::new(draft, report);
    let wire = ReportWire { report, plan: Some(&plan) };
    serde_json::to_string(&wire).expect("a report is keys, texts and numbers")
}

/// Buttons for every file there is.
#[component]
pub fn Exports(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    let router = expect_context::<Router>();
    let buttons = Export::ALL.map(|(export, label)| {
        view! {
            <button
                class="tsd-btn tsd-btn--s"
                type="button"
                on:click=move |_| export.make(session)
            >
                <Glyph icon=Icon::Download />
                {label}
            </button>
        }
    });
    view! {
        <section class="tsd-stack--s" aria-labelledby="tsd-exports-h">
            <h2 class="tsd-h3" id="tsd-exports-h">
                {"ファイルに書き出す"}
            </h2>
            <div class="tsd-cluster">
                {buttons.into_iter().collect_view()}
                {router.is_addressed().then(|| view! { <ShareLink session /> })}
            </div>
        </section>
    }
}
