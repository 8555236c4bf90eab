//! The criteria that one thing meets: 複雑性 and サイズ by one engagement, and 専門性, 技術の継承,
//! 後進の育成 by facts beside the engagements.

use super::build::{changes, engagements};
use super::distinct::distinct;
use super::upgrade::{Goal, Target};
use super::{Alternative, Change};
use crate::catalogue::{AreasAsked, CATALOGUE, IdSet};
use crate::draft::Sheet;
use crate::evaluation::SheetView;

/// 複雑性 or サイズ: each engagement in each way, or a whole new one.
pub fn engagement(view: &SheetView<'_>, place: usize, target: Target) -> Vec<Alternative> {
    let goal = Goal::new(view.specialty(), place, target);
    let existing = distinct(view).into_iter().flat_map(|facts| {
        let id = &facts.engagement.id;
        let ways = goal.ways(facts.literal).into_iter();
        ways.map(|way| Alternative { changes: changes(view.specialty(), id, &way).collect() })
    });
    let mut all: Vec<_> = existing.collect();
    all.extend(engagements(&goal, 0, IdSet::empty(), &all));
    all
}

/// 専門性: all areas that are not deep enough, or any one.
pub fn expertise(view: &SheetView<'_>, place: usize) -> Vec<Alternative> {
    let specialty = view.specialty();
    let rules = &specialty.levels[place].rules;
    let areas = specialty.areas.iter().map(|area| area.id);
    let shallow = areas.filter(|area| !rules.is_deep_enough(view.depth(*area)));
    let deepen = shallow.map(|area| Change::Deepen { area, depth: rules.depth });
    match rules.areas {
        AreasAsked::All => vec![Alternative { changes: deepen.collect() }],
        AreasAsked::Any => deepen.map(|change| Alternative { changes: vec![change] }).collect(),
    }
}

/// 技術の継承: so many of the kinds that are not there.
pub fn succession(view: &SheetView<'_>, place: usize) -> Vec<Alternative> {
    let entries = view.sheet.map_or(&[][..], Sheet::successions);
    let kinds = CATALOGUE.successions.iter().map(|kind| kind.id);
    let from: Vec<_> =
        kinds.filter(|kind| entries.iter().all(|entry| entry.kind != *kind)).collect();
    let present = (CATALOGUE.successions.len() - from.len()) as u32;
    let count = view.specialty().levels[place].rules.succession.saturating_sub(present);
    vec![Alternative { changes: vec![Change::AddSuccession { count, from }] }]
}

/// 後進の育成.
pub fn mentoring() -> Vec<Alternative> {
    vec![Alternative { changes: vec![Change::AddMentoring] }]
}
