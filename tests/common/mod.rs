//! What several native tests need: the names of the 専門分野, and values made from JSON that is
//! known to be right.

#![allow(dead_code, reason = "each test takes what it needs")]

use serde_json::{Value, json};
use tasseido::catalogue::{CATALOGUE, Level, Rules, Specialty};
use tasseido::draft::{self, Draft, Engagement, Month};
use tasseido::evaluation::{Criterion, LevelReport, Report};

/// 運用管理.
pub const OM: &str = "operations-management";
/// システム管理.
pub const SM: &str = "system-management";
/// オペレーション.
pub const OP: &str = "operation";
/// サービスデスク.
pub const SD: &str = "service-desk";

/// The thirteen levels, in the source's order.
pub const LEVELS: [(&str, u8); 13] = [
    (OM, 7),
    (OM, 6),
    (OM, 5),
    (OM, 4),
    (OM, 3),
    (SM, 6),
    (SM, 5),
    (SM, 4),
    (SM, 3),
    (OP, 4),
    (OP, 3),
    (SD, 4),
    (SD, 3),
];

/// The month for which the tests assess, where it does not matter.
pub const AS_OF: &str = "2026-11";

pub fn specialty(id: &str) -> &'static Specialty {
    CATALOGUE.specialty(id).unwrap_or_else(|| panic!("no 専門分野 {id}"))
}

pub fn level(number: u8) -> Level {
    Level::new(number).expect("a level")
}

pub fn rules(id: &str, number: u8) -> &'static Rules {
    &specialty(id).level(level(number)).expect("a level of the 専門分野").rules
}

pub fn month(text: &str) -> Month {
    Month::parse(text).expect("a month")
}

/// The draft that this JSON is.
pub fn draft(json: &Value) -> Draft {
    draft::parse(&json.to_string()).unwrap_or_else(|error| panic!("{error}: {json:#}"))
}

/// A draft with one sheet.
pub fn draft_of(id: &str, sheet: &Value) -> Draft {
    draft(&json!({ "schema": 1, "sheets": { id: sheet } }))
}

/// The engagement of this 専門分野 that this JSON is.
pub fn engagement(id: &str, engagement: &Value) -> Engagement {
    let draft = draft_of(id, &json!({ "engagements": [engagement] }));
    draft.sheet(specialty(id).id).expect("the sheet").engagements()[0].clone()
}

/// What the report says of this level.
pub fn level_report<'r>(report: &'r Report, id: &str, number: u8) -> &'r LevelReport {
    let specialty = report.specialty(specialty(id)).expect("all 専門分野 are in a report");
    specialty.level(level(number)).expect("all levels are in a report")
}

/// Whether the report says that this criterion is met at this level.
pub fn met(report: &Report, id: &str, number: u8, criterion: Criterion) -> bool {
    level_report(report, id, number).criterion(criterion).met
}

/// The criterion with this id.
pub fn criterion(id: &str) -> Criterion {
    Criterion::ALL.into_iter().find(|criterion| criterion.as_str() == id).expect("a criterion")
}
