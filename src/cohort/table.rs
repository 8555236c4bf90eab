//! The matrix of people × 専門分野: filtered, ordered, and as CSV.

use std::cmp::Ordering;

use super::member::rank;
use super::{Cohort, Member, sentence};
use crate::catalogue::{CATALOGUE, Level};
use crate::draft::SCHEMA;
use crate::entry::plain;
use crate::exchange::Csv;

/// Which people are shown, and in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Only those whose name, 所属, title or file holds this, whatever its case.
    pub text: String,
    /// Only those who reached at least this level in some 専門分野.
    pub at_least: Option<Level>,
    /// Only this 専門分野 counts, by its place in the catalogue: for `at_least`, or, without it,
    /// those who entered something for it or have a level in it.
    pub specialty: Option<usize>,
    /// The order.
    pub order: Order,
    /// Whether the order is turned round.
    pub descending: bool,
}

/// By what people are ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// As they came.
    #[default]
    Arrival,
    /// By name.
    Name,
    /// By 所属.
    Affiliation,
    /// By 到達レベル in the 専門分野 at this place of the catalogue.
    Reached(usize),
}

impl Query {
    /// The same people in the order in which they came.
    #[must_use]
    pub fn unordered(&self) -> Self {
        Self { order: Order::Arrival, descending: false, ..self.clone() }
    }
}

/// The places in `cohort.members` of those that `query` asks for, in its order; those who are equal
/// in it stay as they came.
#[must_use]
pub fn rows(cohort: &Cohort, query: &Query) -> Vec<usize> {
    let text = sought(&query.text);
    let asked = |member: &Member| holds(member, &text) && reaches(member, query);
    let places = 0..cohort.members.len();
    let mut places: Vec<_> = places.filter(|place| asked(&cohort.members[*place])).collect();
    crate::order::sort_by(&mut places, |a, b| {
        let order = compare(query.order, (*a, &cohort.members[*a]), (*b, &cohort.members[*b]));
        if query.descending { order.reverse() } else { order }
    });
    places
}

fn compare(order: Order, a: (usize, &Member), b: (usize, &Member)) -> Ordering {
    match order {
        Order::Arrival => a.0.cmp(&b.0),
        Order::Name => a.1.label().cmp(b.1.label()),
        Order::Affiliation => a.1.affiliation.cmp(&b.1.affiliation),
        Order::Reached(specialty) => {
            let rank = |member: &Member| rank(member.standings[specialty].reached);
            rank(a.1).cmp(&rank(b.1))
        }
    }
}

fn holds(member: &Member, text: &str) -> bool {
    let fields = [&member.name, &member.affiliation, &member.title, &member.source];
    text.is_empty() || fields.iter().any(|field| sought(field).contains(text))
}

/// A text as it is looked for: without spaces, and names in the kanji that people type for them.
fn sought(text: &str) -> String {
    let usual = |char| match char {
        '髙' => '高',
        '﨑' | '嵜' => '崎',
        '邉' | '邊' => '辺',
        '齋' | '齊' | '斎' => '斉',
        '濵' | '濱' => '浜',
        '澤' => '沢',
        '德' => '徳',
        char => char,
    };
    plain(text).chars().filter(|char| *char != ' ').map(usual).collect()
}

fn reaches(member: &Member, query: &Query) -> bool {
    let standings = member.standings.iter().enumerate();
    let mut counting =
        standings.filter(|(place, _)| query.specialty.is_none_or(|only| only == *place));
    match (query.at_least, query.specialty) {
        (None, None) => true,
        (None, Some(_)) => counting.any(|(_, at)| at.entered || at.reached.is_some()),
        (Some(level), _) => {
            counting.any(|(_, at)| at.reached.is_some_and(|reached| reached.level() >= level))
        }
    }
}

/// The matrix as CSV, the people in the order of `places`.
#[must_use]
pub fn cohort_csv(cohort: &Cohort, places: &[usize]) -> String {
    let mut csv = Csv::default();
    ["氏名", "所属", "下書き", "ファイル", "判定の基準月"].iter().for_each(|head| csv.cell(head));
    for specialty in CATALOGUE.specialties {
        csv.cell(specialty.name);
        csv.cell(&format!("{}の根拠", specialty.name));
    }
    csv.cell("いちばん近い次のレベルに足りないもの");
    csv.cell("記録");
    csv.row(["形式の版", "指標データの版", "判定の考え方"]);
    let schema = SCHEMA.to_string();
    let readings: Vec<_> = CATALOGUE.readings.iter().map(|reading| reading.id.as_str()).collect();
    let readings = readings.join(" ");
    for place in places {
        let member = &cohort.members[*place];
        for text in [&member.name, &member.affiliation, &member.title, &member.source] {
            csv.cell(text);
        }
        csv.cell(&member.as_of.to_string());
        for standing in &member.standings {
            csv.cell(&standing.reached.map_or(String::new(), |at| at.level().to_string()));
            csv.cell(match standing.reached {
                Some(reached) => reached.basis().label(),
                None if standing.entered => "未到達",
                None => "未入力",
            });
        }
        csv.cell(&sentence::closest(member));
        csv.cell(if member.snapshot { "記録" } else { "" });
        csv.row([schema.as_str(), CATALOGUE.version, &readings]);
    }
    csv.into_text()
}

#[cfg(test)]
mod tests {
    use super::super::tests::cohort;
    use super::*;

    #[test]
    fn people_are_filtered_and_ordered() {
        let cohort = cohort(&[
            r#"{"schema":1,"person":{"name":"乙","affiliation":"Ops第二"},"ap_passed":true}"#,
            r#"{"schema":1,"person":{"name":"甲","affiliation":"ops第一"}}"#,
            r#"{"schema":1,"person":{"name":"=丙"},"title":"上期"}"#,
        ]);
        let rows = |query: Query| rows(&cohort, &query);
        assert_eq!(rows(Query::default()), [0, 1, 2]);
        assert_eq!(rows(Query { descending: true, ..Query::default() }), [2, 1, 0]);
        assert_eq!(rows(Query { text: " ＯＰＳ ".to_owned(), ..Query::default() }), [0, 1]);
        assert_eq!(rows(Query { text: "o p　s".to_owned(), ..Query::default() }), [0, 1]);
        assert_eq!(sought("髙橋　邉﨑 Ａ"), sought("高橋辺崎a"));
        assert_eq!(rows(Query { text: "2.json".to_owned(), ..Query::default() }), [2]);
        assert_eq!(rows(Query { order: Order::Affiliation, ..Query::default() }), [2, 0, 1]);
        assert_eq!(rows(Query { order: Order::Reached(1), ..Query::default() }), [1, 2, 0]);
        assert_eq!(
            rows(Query { order: Order::Reached(1), descending: true, ..Query::default() }),
            [0, 1, 2],
            "those who are equal stay as they came"
        );
        assert_eq!(rows(Query { specialty: Some(1), ..Query::default() }), [0]);
        let three = Query { at_least: Level::new(3), ..Query::default() };
        assert_eq!(rows(three), [0]);
        let text = cohort_csv(&cohort, &[2, 0]);
        assert!(text.contains("\"'=丙\",,上期,2.json,2026-11,") && text.contains(",3,みなし到達,"));
    }
}
