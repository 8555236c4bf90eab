//! The catalogue as other programs see it: the wording by criterion in the source's order, with ids.

use crate::catalogue::{CATALOGUE, Id, LevelCriteria, Phrase, Specialty};
use crate::draft::{Json, Number};
use crate::evaluation::Criterion;

/// The whole catalogue.
pub fn catalogue_json() -> Json {
    let readings = CATALOGUE.readings.iter().map(|reading| {
        object([
            ("id", text(reading.id.as_str())),
            ("title", text(reading.title)),
            ("text", text(reading.text)),
        ])
    });
    object([
        ("version", text(CATALOGUE.version)),
        ("attribution", text(CATALOGUE.attribution.note)),
        ("readings", readings.collect()),
        ("specialties", CATALOGUE.specialties.iter().map(specialty).collect()),
    ])
}

fn specialty(specialty: &Specialty) -> Json {
    object([
        ("id", text(specialty.id.as_str())),
        ("name", text(specialty.name)),
        ("description", text(&specialty.description.join("\n"))),
        ("levels", specialty.levels.iter().map(level).collect()),
    ])
}

fn level(criteria: &LevelCriteria) -> Json {
    object([
        ("level", Json::Number(Number::Whole(criteria.level.get().into()))),
        ("title", text(criteria.wording.title)),
        ("criteria", Criterion::ALL.into_iter().map(|id| criterion(criteria, id)).collect()),
        ("annotation", criteria.wording.annotation.map_or(Json::Null, text)),
    ])
}

fn criterion(criteria: &LevelCriteria, criterion: Criterion) -> Json {
    let wording = &criteria.wording;
    let (lead, items) = match criterion {
        Criterion::Responsibility => (Some(wording.responsibility), phrases(wording.duties)),
        Criterion::Complexity => (Some(wording.complexity), phrases(wording.conditions)),
        Criterion::Size => {
            let lines = wording.size_alternatives.iter();
            (wording.size, lines.map(|line| object([("text", text(line))])).collect())
        }
        Criterion::Expertise => (Some(wording.expertise), phrases(wording.areas)),
        Criterion::Succession => (wording.succession, phrases(wording.successions)),
        Criterion::Mentoring => (wording.mentoring, Json::Array(Vec::new())),
    };
    object([
        ("id", text(criterion.as_str())),
        ("name", text(criterion.label())),
        ("text", lead.map_or(Json::Null, text)),
        ("items", items),
    ])
}

fn phrases<I: Id>(phrases: &[Phrase<I>]) -> Json {
    phrases
        .iter()
        .map(|phrase| object([("id", text(phrase.id.as_str())), ("text", text(phrase.text))]))
        .collect()
}

fn text(text: &str) -> Json {
    Json::String(text.to_owned())
}

fn object<const N: usize>(fields: [(&str, Json); N]) -> Json {
    Json::Object(fields.map(|(name, value)| (name.to_owned(), value)).into())
}
