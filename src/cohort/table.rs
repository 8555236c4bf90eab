//! The matrix of people × 専門分野: filtered, ordered, and as CSV.

use super::{Cohort, Member};
use crate::catalogue::{CATALOGUE, Level};
use crate::evaluation::Reached;
use crate::exchange::Csv;

/// Which people are shown, and in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Only those whose name, 所属, title or file holds this, whatever its case.
    pub text: String,
    /// Only those who reached at least this level in some 専門分野 shown.
    pub at_least: Option<Level>,
    /// Only this 専門分野 counts for `at_least`, by its place in the catalogue.
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

/// The places in `cohort.members` of those that `query` asks for, in its order.
#[must_use]
pub fn rows(cohort: &Cohort, query: &Query) -> Vec<usize> {
    let text = query.text.trim().to_lowercase();
    let member = |place: &usize| &cohort.members[*place];
    let mut places: Vec<_> = (0..cohort.members.len())
        .filter(|place| {
            let member = member(place);
            holds(member, &text) && reaches(member, query)
        })
        .collect();
    match query.order {
        Order::Arrival => {}
        Order::Name => places.sort_by(|a, b| member(a).label().cmp(member(b).label())),
        Order::Affiliation => {
            places.sort_by(|a, b| member(a).affiliation.cmp(&member(b).affiliation));
        }
        Order::Reached(specialty) => {
            places.sort_by_key(|place| rank(member(place).standings[specialty].reached))
        }
    }
    if query.descending {
        places.reverse();
    }
    places
}

fn holds(member: &Member, text: &str) -> bool {
    let fields = [&member.name, &member.affiliation, &member.title, &member.source];
    text.is_empty() || fields.iter().any(|field| field.to_lowercase().contains(text))
}

fn reaches(member: &Member, query: &Query) -> bool {
    let Some(level) = query.at_least else { return true };
    member.standings.iter().enumerate().any(|(place, standing)| {
        query.specialty.is_none_or(|only| only == place)
            && standing.reached.is_some_and(|reached| reached.level() >= level)
    })
}

/// Where a reached level stands among others: 達成 above みなし到達 of the same level.
fn rank(reached: Option<Reached>) -> (u8, bool) {
    match reached {
        None => (0, false),
        Some(Reached::Deemed(level)) => (level.get(), false),
        Some(Reached::Achieved(level)) => (level.get(), true),
    }
}

/// The matrix as CSV, the people in the order of `places`.
#[must_use]
pub fn cohort_csv(cohort: &Cohort, places: &[usize]) -> String {
    let mut csv = Csv::default();
    ["氏名", "所属", "下書き", "ファイル"].iter().for_each(|head| csv.cell(head));
    for specialty in CATALOGUE.specialties {
        csv.cell(specialty.name);
        csv.cell("根拠");
    }
    csv.row(["目録の版"]);
    for place in places {
        let member = &cohort.members[*place];
        for text in [&member.name, &member.affiliation, &member.title, &member.source] {
            csv.cell(text);
        }
        for standing in &member.standings {
            csv.cell(&standing.reached.map_or(String::new(), |at| at.level().to_string()));
            csv.cell(match standing.reached {
                Some(Reached::Achieved(_)) => "達成",
                Some(Reached::Deemed(_)) => "みなし到達",
                None => "",
            });
        }
        csv.row([CATALOGUE.version]);
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
        assert_eq!(rows(Query { text: " OPS ".to_owned(), ..Query::default() }), [0, 1]);
        assert_eq!(rows(Query { text: "2.json".to_owned(), ..Query::default() }), [2]);
        assert_eq!(rows(Query { order: Order::Affiliation, ..Query::default() }), [2, 0, 1]);
        assert_eq!(rows(Query { order: Order::Reached(1), ..Query::default() }), [1, 2, 0]);
        let three = Query { at_least: Level::new(3), ..Query::default() };
        assert_eq!(rows(three), [0]);
        let text = cohort_csv(&cohort, &[2, 0]);
        assert!(text.contains("\"'=丙\",,上期,2.json,") && text.contains(",3,みなし到達,"));
    }
}
