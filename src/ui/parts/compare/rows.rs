//! The facts of two drafts as rows of text, each fact beside the same fact of the other: pure.

use crate::catalogue::{CATALOGUE, Specialty};
use crate::draft::{Draft, Month, Sheet};
use crate::exchange::{ENGAGEMENTS, entries};

/// One fact on both sides; nothing where a side does not have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What the fact is.
    pub what: String,
    /// What the left one says.
    pub left: Option<String>,
    /// What the right one says.
    pub right: Option<String>,
}

impl Row {
    /// Whether the two say something different.
    #[must_use]
    pub fn differs(&self) -> bool {
        self.left != self.right
    }
}

/// A fact with the name by which the same one is found on the other side.
struct Line {
    key: String,
    what: String,
    value: String,
}

/// The facts of both, 専門分野 by 専門分野, what belongs to all of them first.
#[must_use]
pub fn facts(left: &Draft, right: &Draft, as_of: Month) -> Vec<(&'static str, Vec<Row>)> {
    let common = ("すべての専門分野", pair(common(left), common(right)));
    let each = CATALOGUE.specialties.iter().map(|specialty| {
        let of = |draft: &Draft| {
            let sheet = draft.sheet(specialty.id);
            sheet.map(|sheet| lines(specialty, sheet, as_of)).unwrap_or_default()
        };
        (specialty.name, pair(of(left), of(right)))
    });
    std::iter::once(common).chain(each).filter(|(_, rows)| !rows.is_empty()).collect()
}

fn common(draft: &Draft) -> Vec<Line> {
    let person = draft.person.as_ref();
    let all = [
        ("題名", draft.title.clone()),
        ("氏名", person.and_then(|person| person.name.clone())),
        ("所属", person.and_then(|person| person.affiliation.clone())),
        (
            "応用情報技術者試験",
            draft.ap_passed.map(|passed| if passed { "合格" } else { "合格していない" }.to_owned()),
        ),
    ];
    let line = |(what, value): (&str, Option<String>)| {
        let value = value.filter(|value| !value.trim().is_empty())?;
        Some(Line { key: what.to_owned(), what: what.to_owned(), value })
    };
    all.into_iter().filter_map(line).collect()
}

fn lines(specialty: &'static Specialty, sheet: &Sheet, as_of: Month) -> Vec<Line> {
    let mut lines = Vec::new();
    for (group, entries) in entries(specialty, sheet, as_of) {
        for (place, entry) in entries.into_iter().enumerate() {
            let key = key(group, sheet, &entry.name, place);
            let what = match group {
                "後進の育成" => group.to_owned(),
                _ => format!("{group}：{}", entry.name),
            };
            // That it is there is a fact as well, and what an engagement is called.
            let titled = group == ENGAGEMENTS && sheet.engagements()[place].title.is_some();
            let there = if titled || group == "後進の育成" { &entry.name } else { "あり" };
            lines.push(Line { key: key.clone(), what: what.clone(), value: there.to_owned() });
            for fact in entry.facts {
                let mut key = format!("{key}/{}", fact.name);
                while lines.iter().any(|line| line.key == key) {
                    key.push('+');
                }
                let what = format!("{what}：{}", fact.name);
                lines.push(Line { key, what, value: fact.value });
            }
        }
    }
    lines
}

/// The name of an entry: engagements by their id, of several alike the first is the first.
fn key(group: &str, sheet: &Sheet, name: &str, place: usize) -> String {
    match group {
        ENGAGEMENTS => format!("{group}/{}", sheet.engagements()[place].id.as_str()),
        "技術の継承" => {
            let successions = sheet.successions();
            let kind = successions[place].kind;
            let before = successions[..place].iter().filter(|other| other.kind == kind).count();
            format!("{group}/{kind}/{before}")
        }
        "後進の育成" => group.to_owned(),
        _ => format!("{group}/{name}"),
    }
}

/// Each line beside its like; what only one side has stands after what comes before it there.
fn pair(left: Vec<Line>, right: Vec<Line>) -> Vec<Row> {
    let mut rows: Vec<(String, Row)> = left
        .into_iter()
        .map(|Line { key, what, value }| (key, Row { what, left: Some(value), right: None }))
        .collect();
    let mut next = 0;
    for Line { key, what, value } in right {
        match rows.iter().position(|(known, _)| *known == key) {
            Some(place) => {
                // What it is called now.
                rows[place].1.what = what;
                rows[place].1.right = Some(value);
                next = place + 1;
            }
            None => {
                rows.insert(next, (key, Row { what, left: None, right: Some(value) }));
                next += 1;
            }
        }
    }
    rows.into_iter().map(|(_, row)| row).collect()
}
