//! The catalogue as other programs see it: the wording by criterion in the source's order, with ids.

use serde::Serialize;

use crate::catalogue::{CATALOGUE, Id, LevelCriteria, Phrase, Specialty};
use crate::evaluation::Criterion;

/// The whole catalogue.
#[derive(Serialize)]
pub struct CatalogueWire {
    version: &'static str,
    attribution: &'static str,
    readings: Vec<ReadingWire>,
    specialties: Vec<SpecialtyWire>,
}

#[derive(Serialize)]
struct ReadingWire {
    id: &'static str,
    title: &'static str,
    text: &'static str,
}

#[derive(Serialize)]
struct SpecialtyWire {
    id: &'static str,
    name: &'static str,
    description: String,
    levels: Vec<LevelWire>,
}

#[derive(Serialize)]
struct LevelWire {
    level: u8,
    title: &'static str,
    criteria: Vec<CriterionWire>,
    annotation: Option<&'static str>,
}

#[derive(Serialize)]
struct CriterionWire {
    id: &'static str,
    name: &'static str,
    text: Option<&'static str>,
    items: Vec<ItemWire>,
}

#[derive(Serialize)]
struct ItemWire {
    /// An alternative of サイズ has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'static str>,
    text: &'static str,
}

impl CatalogueWire {
    /// The catalogue that is built in.
    pub fn new() -> Self {
        let readings = CATALOGUE.readings.iter().map(|reading| ReadingWire {
            id: reading.id.as_str(),
            title: reading.title,
            text: reading.text,
        });
        Self {
            version: CATALOGUE.version,
            attribution: CATALOGUE.attribution.note,
            readings: readings.collect(),
            specialties: CATALOGUE.specialties.iter().map(SpecialtyWire::new).collect(),
        }
    }
}

impl SpecialtyWire {
    fn new(specialty: &Specialty) -> Self {
        Self {
            id: specialty.id.as_str(),
            name: specialty.name,
            description: specialty.description.join("\n"),
            levels: specialty.levels.iter().map(LevelWire::new).collect(),
        }
    }
}

impl LevelWire {
    fn new(criteria: &LevelCriteria) -> Self {
        let criterion = |id| CriterionWire::new(criteria, id);
        Self {
            level: criteria.level.get(),
            title: criteria.wording.title,
            criteria: Criterion::ALL.into_iter().map(criterion).collect(),
            annotation: criteria.wording.annotation,
        }
    }
}

impl CriterionWire {
    fn new(criteria: &LevelCriteria, criterion: Criterion) -> Self {
        let wording = &criteria.wording;
        let (text, items) = match criterion {
            Criterion::Responsibility => (Some(wording.responsibility), items(wording.duties)),
            Criterion::Complexity => (Some(wording.complexity), items(wording.conditions)),
            Criterion::Size => {
                let lines = wording.size_alternatives.iter();
                (wording.size, lines.map(|text| ItemWire { id: None, text }).collect())
            }
            Criterion::Expertise => (Some(wording.expertise), items(wording.areas)),
            Criterion::Succession => (wording.succession, items(wording.successions)),
            Criterion::Mentoring => (wording.mentoring, Vec::new()),
        };
        Self { id: criterion.as_str(), name: criterion.label(), text, items }
    }
}

fn items<I: Id>(phrases: &[Phrase<I>]) -> Vec<ItemWire> {
    phrases
        .iter()
        .map(|phrase| ItemWire { id: Some(phrase.id.as_str()), text: phrase.text })
        .collect()
}
