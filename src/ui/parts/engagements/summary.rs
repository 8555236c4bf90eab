//! The summary of one engagement: what it was, when, in which role, how large, and whether it counts
//! at the level chosen.

use crate::dom::prelude::*;

use super::editor::Editor;
use super::names;
use crate::catalogue::Measure;
use crate::draft::Span;
use crate::entry::show;
use crate::evaluation::{Lack, TimelineRow};
use crate::ui::parts::icon::{Glyph, Icon};

/// What the card says while folded.
#[component]
pub fn Summary(
    /// The engagement.
    editor: Editor,
    /// How it stands at the level chosen.
    row: Signal<Option<TimelineRow>>,
    /// Whether something stands in its fields that makes no fact.
    unread: Signal<Option<()>>,
) -> impl IntoView {
    let title = editor.title();
    let span = editor.read(|engagement| engagement.period.as_ref().map(|period| period.span));
    let months = Memo::new(move || {
        let row = row.read();
        let row = row.as_ref().filter(|row| !row.lacks.contains(&Lack::NotYetBegun));
        row.map(|row| (row.months, row.ends_later()))
    });
    let period = move || match (span.get(), months.get()) {
        (None, _) => "期間は未入力".to_owned(),
        (Some(span @ Span::Months(_)), _) => names::period(span),
        (Some(span), Some((months, later))) => {
            let until = if later { "判定の月まで" } else { "" };
            format!("{}（{until}{months}か月）", names::period(span))
        }
        (Some(span), None) => format!("{}（まだ始まっていません）", names::period(span)),
    };
    let role = editor.read(|engagement| engagement.role);
    let role = move || role.get().map_or("役割は未入力", |role| role.label());
    let measures = editor.specialty().measures;
    let sizes = editor.read(move |engagement| {
        let sizes = measures
            .iter()
            .filter_map(|measure| engagement.size(*measure).map(|size| named(*measure, size)));
        sizes.collect::<Vec<_>>().join("・")
    });
    let conditions = editor.read(|engagement| engagement.conditions().len());
    view! {
        <span class="tsd-eng__title">{move || title.get()}</span>
        <span class="tsd-eng__meta">
            <span>{move || names::unbroken(&period())}</span>
            <span>{role}</span>
            {move || {
                let sizes = sizes.get();
                (!sizes.is_empty()).then(|| view! { <span>{sizes}</span> })
            }}
            {move || {
                let count = conditions.get();
                (count > 0).then(|| view! { <span>{format!("複雑性 {count}項目")}</span> })
            }}
            <Counts editor row />
            {move || unread.get().map(|()| view! { <span class="tsd-chip tsd-chip--mark">{"未確定の入力あり"}</span> })}
        </span>
        <Glyph class="tsd-details__mark" icon=Icon::Open />
    }
}

/// A size with what it is of, where the unit does not say so: 「要員19人」.
fn named(measure: Measure, size: u64) -> String {
    let name = match measure {
        Measure::Staff => "要員",
        Measure::AnnualContract => "年間",
        Measure::AnnualUsers => "ユーザ",
    };
    name.to_owned() + &show::size(measure, size)
}

/// Whether the engagement counts at the level chosen, and why not.
#[component]
fn Counts(
    /// The engagement.
    editor: Editor,
    /// How it stands at the level chosen.
    row: Signal<Option<TimelineRow>>,
) -> impl IntoView {
    move || {
        let level = editor.level().get();
        let row = row.read();
        let row = row.as_ref()?;
        let view = if row.counts() {
            view! { <span class="tsd-vh">{format!("レベル{level}に数えます")}</span> }
        } else {
            let text = format!("レベル{level}には数えません：{}", names::lacks(row));
            view! { <span class="tsd-chip tsd-chip--fill">{text}</span> }
        };
        Some(view)
    }
}
