//! The ways out of the browser: files with the facts, the verdicts and the pictures.
//!
//! Deliberately absent: how the browser takes a file (`save_file`), and what stands in it (`exchange`).

use crate::dom::prelude::*;

use super::download::{mime, save};
use super::icon::{Glyph, Icon};
use super::paint::png_url;
use super::save_file::{SaveFile, TextFile, WRITTEN};
use super::share::ShareLink;
use crate::catalogue::{CATALOGUE, Specialty};
use crate::draft::Draft;
use crate::evaluation::{Plan, Report};
use crate::exchange::{
    Picture, bundle_name, bundle_text, export_text, file_name, level_map_svg, markdown,
    results_csv, timelines_svg,
};
use crate::session::Session;
use crate::ui::report_js::report_js;
use crate::ui::router::Router;

/// A file with text that can be made of the open draft.
#[derive(Clone, Copy)]
enum Export {
    Draft,
    All,
    Csv,
    Markdown,
    Report,
}

impl Export {
    const ALL: [(Self, &'static str); 5] = [
        (Self::Draft, "この下書き（JSON）"),
        (Self::All, "すべての下書き（JSON）"),
        (Self::Csv, "判定結果の表（CSV・Excel）"),
        (Self::Markdown, "レポート（Markdown）"),
        (Self::Report, "判定結果（JSON）"),
    ];

    /// The file; `None` where there is none, which is said.
    fn file(self, session: Session) -> Option<TextFile> {
        let (draft, report) = (session.draft_now(), session.report_now());
        let file = |what, extension, mime, text| {
            let name = file_name(&draft, what, report.as_of, extension);
            TextFile { name, mime, text, is_copy: false }
        };
        Some(match self {
            Self::Draft => {
                let own = !session.is_example_now();
                // What is shown, as with all others: one's own draft stands behind the example.
                let shown = session.shown_for_export();
                if shown.is_none() {
                    session.toasts.say(NEWER);
                }
                let file = file("", "json", mime::JSON, export_text(&shown?));
                TextFile { is_copy: own, ..file }
            }
            Self::All => all_drafts(session),
            Self::Csv => file("判定結果", "csv", mime::CSV, results_csv([(&*draft, &*report)])),
            Self::Markdown => {
                let all: Vec<&'static Specialty> = CATALOGUE.specialties.iter().collect();
                file("レポート", "md", mime::MARKDOWN, markdown(&draft, &report, &all))
            }
            Self::Report => file("判定結果", "json", mime::JSON, report_text(&draft, &report)),
        })
    }
}

/// A picture that can be drawn of the open draft.
#[derive(Clone, Copy)]
enum Drawn {
    Map,
    Timelines,
}

impl Drawn {
    const ALL: [(Self, &'static str, &'static str); 2] = [
        (Self::Map, "レベルマップ（SVG）", "レベルマップ（PNG）"),
        (Self::Timelines, "実績の期間（SVG）", "実績の期間（PNG）"),
    ];

    /// The picture, and the name of a file with it; `None` where there is nothing to draw, which is said.
    fn draw(self, session: Session, extension: &str) -> Option<(String, Picture)> {
        let (draft, report) = (session.draft_now(), session.report_now());
        let (what, picture) = match self {
            Self::Map => ("レベルマップ", Some(level_map_svg(&draft, &report))),
            Self::Timelines => ("実績の期間", timelines_svg(&draft, &report)),
        };
        if picture.is_none() {
            session.toasts.say("実績がまだないため、図にするものがありません。");
        }
        Some((file_name(&draft, what, report.as_of, extension), picture?))
    }

    fn svg(self, session: Session) -> Option<TextFile> {
        let (name, picture) = self.draw(session, "svg")?;
        Some(TextFile { name, mime: mime::SVG, text: picture.svg, is_copy: false })
    }

    fn png(self, session: Session) {
        let Some((name, picture)) = self.draw(session, "png") else { return };
        leptos::task::spawn_local(async move {
            let saved = png_url(&picture).await.and_then(|url| save(&name, &url));
            session.toasts.say(if saved.is_ok() { WRITTEN } else { FAILED });
        });
    }
}

/// The file with all drafts; where it does not hold all of them, that is said.
pub fn all_drafts(session: Session) -> TextFile {
    let (drafts, left_out) = session.all_for_export();
    if left_out > 0 {
        session.toasts.say(format!(
            "新しい版で作られた下書き{left_out}件は、このファイルに入っていません。下書きの一覧から1件ずつ書き出してください。"
        ));
    }
    let name = bundle_name(session.chosen_month().get_untracked());
    TextFile { name, mime: mime::JSON, text: bundle_text(&drafts), is_copy: left_out == 0 }
}

const NEWER: &str = "新しい版で作られた下書きなので、この版ではJSONに書き出しません。下書きの一覧から、保存されたままの内容を書き出せます。";

const FAILED: &str = "ファイルに書き出せませんでした。ブラウザの設定を確かめてください。";

/// The report in the public format, gaps included.
fn report_text(draft: &Draft, report: &Report) -> String {
    let plan = Plan::new(draft, report);
    let text = js_sys::JSON::stringify(&report_js(report, Some(&plan)));
    text.map(String::from).unwrap_or_default()
}

/// Buttons for every file there is.
#[component]
pub fn Exports(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    let router = expect_context::<Router>();
    let texts = Export::ALL.map(|(export, label)| {
        view! { <SaveFile session label file=move |()| export.file(session) /> }
    });
    let drawn = Drawn::ALL.map(|(drawn, svg, png)| {
        view! {
            <SaveFile session label=svg file=move |()| drawn.svg(session) />
            <button class="tsd-btn tsd-btn--s" type="button" on:click=move |_| drawn.png(session)>
                <Glyph icon=Icon::Download />
                {png}
            </button>
        }
    });
    view! {
        <section class="tsd-stack--s" aria-labelledby="tsd-exports-h">
            <h2 class="tsd-h3" id="tsd-exports-h">
                {"ファイルに書き出す"}
            </h2>
            <div class="tsd-cluster">
                {texts.into_iter().collect_view()} {drawn.into_iter().collect_view()}
                {router.is_addressed().then(|| view! { <ShareLink session /> })}
            </div>
        </section>
    }
}
