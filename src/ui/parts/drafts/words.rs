//! What drafts say of themselves in lists, times as they were here.

use crate::device;
use crate::draft::{Draft, Month};
use crate::entry::show;
use crate::evaluation::{self, Reached};

/// 「運用管理 レベル4、システム管理 レベル3（みなし）」 or that nothing is reached yet.
#[must_use]
pub fn reached(draft: &Draft, as_of: Month) -> String {
    let report = evaluation::evaluate(draft, draft.fixed_month().unwrap_or(as_of));
    let each = report.specialties.iter().filter_map(|report| {
        let name = report.specialty.name;
        Some(match report.reached? {
            Reached::Achieved(level) => format!("{name} レベル{level}"),
            Reached::Deemed(level) => format!("{name} レベル{level}（みなし）"),
        })
    });
    let all = each.collect::<Vec<_>>().join("、");
    if all.is_empty() { "到達したレベルはまだありません".to_owned() } else { all }
}

/// 「最終更新 2026年11月24日 14:58」, in the local time zone; nothing where it is not known.
#[must_use]
pub fn updated(draft: &Draft) -> Option<String> {
    let (date, time) = device::local(draft.updated.as_deref()?)?;
    Some(format!("最終更新 {} {time}", show::date(date)))
}

/// What a snapshot taken in `month` would be called: 「2026年度上期」, by the fiscal year from April.
#[must_use]
pub fn half_year(month: Month) -> String {
    let year = if month.month() < 4 { month.year() - 1 } else { month.year() };
    let half = if (4..10).contains(&month.month()) { "上期" } else { "下期" };
    format!("{year}年度{half}")
}

/// Whose it is; nothing where nobody is named.
#[must_use]
pub fn person(draft: &Draft) -> Option<String> {
    let name = draft.person.as_ref()?.name.as_deref()?.trim();
    (!name.is_empty()).then(|| name.to_owned())
}

/// The title, and whose it is.
#[must_use]
pub fn title_and_person(draft: &Draft) -> String {
    let title = draft.shown_title();
    person(draft).map_or_else(|| title.to_owned(), |person| format!("{title}・{person}"))
}

/// The line under a title.
#[must_use]
pub fn line(draft: &Draft, as_of: Month) -> String {
    let fixed = draft.fixed_month();
    let fixed = fixed.map(|month| format!("{}時点の判定に固定", show::month(month)));
    let parts = [person(draft), fixed.or_else(|| updated(draft)), Some(reached(draft, as_of))];
    parts.into_iter().flatten().collect::<Vec<_>>().join("・")
}
