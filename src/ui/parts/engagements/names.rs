//! What engagements, their periods and what they lack are called, in few words.

use crate::dom::prelude::*;

use crate::catalogue::Level;
use crate::draft::{Engagement, EngagementId, Span};
use crate::entry::show;
use crate::evaluation::{Lack, TimelineRow};

/// What the engagement at `place` of its list is called.
#[must_use]
pub fn title(engagement: &Engagement, place: usize) -> String {
    let title = engagement.title.as_deref().map(str::trim).filter(|title| !title.is_empty());
    title.map_or_else(|| format!("実績{}（名前なし）", place + 1), str::to_owned)
}

/// The id in the page of the summary of an engagement's card.
#[must_use]
pub fn anchor(id: &EngagementId) -> String {
    let mut anchor = "tsd-eng-".to_owned();
    for char in id.as_str().chars() {
        match char {
            '0'..='9' | 'a'..='z' | 'A'..='Z' => anchor.push(char),
            other => anchor += &format!("_{:x}_", u32::from(other)),
        }
    }
    anchor
}

/// A period: 「2019年4月〜2023年3月」 「2022年10月〜継続中」 「8か月」.
#[must_use]
pub fn period(span: Span) -> String {
    match span {
        Span::Closed { from, to } => format!("{}〜{}", show::month(from), show::month(to)),
        Span::Ongoing { from } => format!("{}〜継続中", show::month(from)),
        Span::Months(months) => show::years_months(u64::from(months)),
    }
}

/// A period, or what is said of one, that breaks between its months and nowhere within them.
pub fn unbroken(text: &str) -> impl IntoView + use<> {
    let parts = text.replace('（', "\n（").replace('〜', "〜\n");
    let parts = parts.lines().map(|part| {
        view! { <span class="tsd-nobr">{part.to_owned()}</span> }
    });
    parts.collect_view()
}

/// What an engagement lacks, as a word.
#[must_use]
pub fn lack(lack: Lack) -> &'static str {
    match lack {
        Lack::NotYetBegun => "開始が判定の月より後",
        Lack::Role => "役割",
        Lack::Successful => "成功裡の遂行",
        Lack::Duties => "担った業務",
        Lack::Complexity => "複雑性",
        Lack::Size => "サイズ",
    }
}

/// All that an engagement lacks: 「役割・サイズ」.
pub fn lacks(row: &TimelineRow) -> String {
    row.lacks.iter().map(|is| lack(*is)).collect::<Vec<_>>().join("・")
}

/// Levels in a row: 「6・7」.
pub fn levels(levels: impl IntoIterator<Item = Level>) -> String {
    let levels = levels.into_iter().map(|level| level.to_string());
    levels.collect::<Vec<_>>().join("・")
}
