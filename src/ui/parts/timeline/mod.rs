//! The engagements as a picture of months: which count at the level chosen, where they overlap, and
//! how many months that makes. The same stands in a table below it.

mod geometry;
mod picture;
mod table;

use crate::dom::prelude::*;

use self::picture::{Legend, Picture};
use self::table::Table;
use super::engagements;
use super::field::FieldId;
use super::fold::Fold;
use crate::catalogue::{Level, Specialty};
use crate::draft::{EngagementId, Span};
use crate::entry::show;
use crate::evaluation::Timeline as Months;
use crate::session::{Painted, Session};

/// What is shown.
#[derive(Clone, PartialEq)]
struct Shown {
    timeline: Months,
    as_of: crate::draft::Month,
    level: Level,
    /// The months that the level asks for.
    asked: u32,
    /// What the engagements are called, row for row.
    titles: Vec<String>,
    /// Those that are only being tried.
    tried: Vec<EngagementId>,
}

impl Shown {
    fn new(session: Session, specialty: &'static Specialty, level: Level) -> Self {
        let Painted { draft, report, shown } = session.painted();
        let (sheet, own) = (shown.sheet(specialty.id), draft.sheet(specialty.id));
        let as_of = report.as_of;
        let all = sheet.map_or(&[][..], |sheet| sheet.engagements());
        let is_tried = |id| own.and_then(|sheet| sheet.engagement(id));
        let tried = all.iter().filter(|is| is_tried(&is.id) != Some(is));
        Self {
            timeline: Months::new(specialty, sheet, as_of, level),
            as_of,
            level,
            asked: specialty.level(level).map_or(0, |criteria| criteria.rules.months),
            titles: all.iter().enumerate().map(|(at, is)| engagements::title(is, at)).collect(),
            tried: tried.map(|is| is.id.clone()).collect(),
        }
    }

    /// How many months count, and how many are needed.
    fn total(&self) -> String {
        let plain = match self.timeline.plain {
            0 => String::new(),
            plain => format!("、うち年月数だけの実績 {plain}か月"),
        };
        format!("数える月 = {}か月（必要 {}か月{plain}）", self.timeline.months, self.asked)
    }

    /// The engagements of which only a number of months is known, in words.
    fn without_dates(&self) -> Vec<String> {
        let rows = self.timeline.rows.iter().zip(&self.titles);
        rows.filter_map(|(row, title)| {
            let Some(Span::Months(months)) = row.span else { return None };
            let counts = if row.counts() { "数える" } else { "数えない" };
            Some(format!("「{title}」{}（{counts}）", show::years_months(u64::from(months))))
        })
        .collect()
    }
}

/// The picture, and the same as a table. They follow after the next paint.
#[component]
pub fn Timeline(
    /// The open draft.
    session: Session,
    /// The 専門分野.
    specialty: &'static Specialty,
    /// The level chosen.
    #[prop(into)]
    level: Signal<Level>,
) -> impl IntoView {
    let heading = FieldId::unique();
    let shown = Memo::new(move || Shown::new(session, specialty, level.get()));
    let some = Memo::new(move || shown.read().timeline.rows.iter().any(|row| row.span.is_some()));
    let tried = Memo::new(move || !shown.read().tried.is_empty());
    let beside = move || {
        let list = shown.read().without_dates();
        (!list.is_empty()).then(|| {
            view! { <p class="tsd-small">{format!("年月数だけの実績：{}", list.join("、"))}</p> }
        })
    };
    let figure = move || {
        view! {
            <figure class="tsd-stack" aria-labelledby=heading.control()>
                <figcaption class="tsd-cluster tsd-cluster--spread">
                    <span class="tsd-h3" id=heading.control()>
                        {move || format!("実績の期間（レベル{}）", level.get())}
                    </span>
                    <Legend level tried />
                </figcaption>
                <Picture shown />
                {beside}
                <Fold small=true summary="表で見る".to_owned() about="実績の期間".to_owned()>
                    <Table shown />
                </Fold>
            </figure>
        }
    };
    move || some.get().then(figure)
}
