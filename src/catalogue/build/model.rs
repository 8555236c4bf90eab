//! The two data files as they are written, before any check.

use serde::Deserialize;

/// `data/rules.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RulesFile {
    pub version: String,
    pub roles: Vec<Named>,
    pub depths: Vec<Named>,
    pub successions: Vec<Named>,
    #[serde(rename = "specialty")]
    pub specialties: Vec<SpecialtyRules>,
}

/// An id with our short name for it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    pub id: String,
    pub label: String,
}

/// One 専門分野 of `data/rules.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpecialtyRules {
    pub id: String,
    pub measures: Vec<String>,
    pub duties: Vec<Named>,
    pub conditions: Vec<Named>,
    pub areas: Vec<Named>,
    #[serde(rename = "level")]
    pub levels: Vec<LevelRules>,
}

/// One level of `data/rules.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LevelRules {
    pub level: u8,
    pub role: String,
    pub years: u32,
    pub successful: bool,
    pub sustained: Vec<String>,
    pub once: Vec<String>,
    pub conditions: Vec<String>,
    pub conditions_at_least: u32,
    pub mandatory: Vec<String>,
    pub size: Vec<Size>,
    pub depth: String,
    pub areas: Areas,
    pub succession: u32,
    pub mentoring: bool,
    pub deemed_by_ap: bool,
}

/// One alternative of サイズ.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Size {
    pub staff: Option<Range>,
    pub annual_contract_yen: Option<Range>,
    pub annual_users: Option<Range>,
    #[serde(default)]
    pub with_conditions: u32,
}

impl Size {
    /// The measures it states, by the names they have in drafts.
    pub fn ranges(&self) -> impl Iterator<Item = (&'static str, &Range)> {
        [
            ("staff", &self.staff),
            ("annual_contract_yen", &self.annual_contract_yen),
            ("annual_users", &self.annual_users),
        ]
        .into_iter()
        .filter_map(|(measure, range)| Some((measure, range.as_ref()?)))
    }
}

/// 以上–未満.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Range {
    pub from: u64,
    pub below: Option<u64>,
}

/// In how many areas the depth is asked for.
#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Areas {
    All,
    Any,
}

/// `data/wording.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordingFile {
    pub attribution: Attribution,
    #[serde(rename = "reading")]
    pub readings: Vec<Reading>,
    pub headings: Headings,
    pub job: Job,
    #[serde(rename = "specialty")]
    pub specialties: Vec<SpecialtyWording>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attribution {
    pub work: String,
    pub publisher: String,
    pub note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    pub id: String,
    pub title: String,
    pub text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Headings {
    pub specialty: String,
    pub business: String,
    pub responsibility: String,
    pub complexity: String,
    pub size: String,
    pub professional: String,
    pub annotation: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Job {
    pub heading: String,
    pub title: String,
    pub name: String,
    pub overview_heading: String,
    pub criteria_heading: String,
    pub description_heading: String,
    pub description: String,
    pub activities: Vec<Activity>,
    pub specialties_lead: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Activity {
    pub phase: String,
    pub text: String,
}

/// One 専門分野 of `data/wording.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpecialtyWording {
    pub id: String,
    pub name: String,
    pub description: Vec<String>,
    #[serde(rename = "level")]
    pub levels: Vec<LevelWording>,
}

/// One level of `data/wording.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LevelWording {
    pub level: u8,
    pub title: String,
    pub level_name: String,
    pub responsibility: String,
    pub role: String,
    pub years: String,
    pub duties: Vec<Phrase>,
    pub complexity: String,
    pub conditions: Vec<Phrase>,
    pub size: Option<String>,
    pub size_alternatives: Vec<String>,
    pub expertise: String,
    pub depth: Phrase,
    pub areas: Vec<Phrase>,
    pub succession: Option<String>,
    #[serde(default)]
    pub successions: Vec<Phrase>,
    pub mentoring: Option<String>,
    pub annotation: Option<String>,
}

/// The source's words for something that has an id.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phrase {
    pub id: String,
    pub text: String,
}
