//! Writes the checked data as the Rust source of one static.
//!
//! The source is included into `catalogue/mod.rs` and uses the constructors visible there. It
//! trusts `check`: an id that is not defined cannot come this far.

use crate::model::{
    Areas, LevelRules, LevelWording, Named, Phrase, Range, RulesFile, Size, SpecialtyRules,
    SpecialtyWording, WordingFile,
};

/// The source's 年数 are years; everything else counts months.
const MONTHS_A_YEAR: u32 = 12;

/// The whole of `catalogue.rs`.
pub fn catalogue(rules: &RulesFile, wording: &WordingFile) -> String {
    let job = &wording.job;
    let specialties = rules.specialties.iter().zip(&wording.specialties);
    let body = structure(
        "Catalogue",
        &[
            ("version", text(&rules.version)),
            (
                "attribution",
                structure(
                    "Attribution",
                    &[
                        ("work", text(&wording.attribution.work)),
                        ("publisher", text(&wording.attribution.publisher)),
                        ("note", text(&wording.attribution.note)),
                    ],
                ),
            ),
            (
                "headings",
                structure(
                    "Headings",
                    &[
                        ("specialty", text(&wording.headings.specialty)),
                        ("business", text(&wording.headings.business)),
                        ("responsibility", text(&wording.headings.responsibility)),
                        ("complexity", text(&wording.headings.complexity)),
                        ("size", text(&wording.headings.size)),
                        ("professional", text(&wording.headings.professional)),
                        ("annotation", text(&wording.headings.annotation)),
                    ],
                ),
            ),
            (
                "job",
                structure(
                    "Job",
                    &[
                        ("heading", text(&job.heading)),
                        ("title", text(&job.title)),
                        ("name", text(&job.name)),
                        ("overview_heading", text(&job.overview_heading)),
                        ("criteria_heading", text(&job.criteria_heading)),
                        ("description_heading", text(&job.description_heading)),
                        ("description", text(&job.description)),
                        (
                            "activities",
                            list(&job.activities, |activity| {
                                let fields = [
                                    ("phase", text(&activity.phase)),
                                    ("text", text(&activity.text)),
                                ];
                                structure("Activity", &fields)
                            }),
                        ),
                        ("specialties_lead", text(&job.specialties_lead)),
                    ],
                ),
            ),
            (
                "readings",
                list(&wording.readings, |reading| {
                    let fields = [
                        ("id", format!("ReadingId::{}", reading.id)),
                        ("title", text(&reading.title)),
                        ("text", text(&reading.text)),
                    ];
                    structure("Reading", &fields)
                }),
            ),
            ("roles", ranks("RoleDefinition", &rules.roles)),
            ("depths", ranks("DepthDefinition", &rules.depths)),
            ("successions", definitions("SuccessionKind", &rules.successions)),
            ("specialties", list(specialties, |(ours, words)| specialty(rules, ours, words))),
        ],
    );
    format!("/// What the two data files say.\npub static CATALOGUE: Catalogue = {body};\n")
}

fn specialty(file: &RulesFile, rules: &SpecialtyRules, wording: &SpecialtyWording) -> String {
    let levels = rules.levels.iter().zip(&wording.levels);
    structure(
        "Specialty",
        &[
            ("id", id("SpecialtyId", &rules.id)),
            ("name", text(&wording.name)),
            ("description", list(&wording.description, |paragraph| text(paragraph))),
            ("duties", definitions("DutyId", &rules.duties)),
            ("conditions", definitions("ConditionId", &rules.conditions)),
            ("areas", definitions("AreaId", &rules.areas)),
            ("measures", list(&rules.measures, |name| measure(name))),
            ("staff_at_peak", counts_at_peak(wording).to_string()),
            (
                "levels",
                list(levels, |(ours, words)| {
                    let fields = [
                        ("level", format!("Level({})", ours.level)),
                        ("rules", level_rules(file, rules, ours)),
                        ("wording", level_wording(file, words)),
                    ];
                    structure("LevelCriteria", &fields)
                }),
            ),
        ],
    )
}

/// Whether its staff is counted at the peak, which only the wording says.
fn counts_at_peak(wording: &SpecialtyWording) -> bool {
    let mut lines = wording.levels.iter().flat_map(|level| &level.size_alternatives);
    lines.any(|line| line.contains("ピーク時"))
}

fn level_rules(file: &RulesFile, specialty: &SpecialtyRules, rules: &LevelRules) -> String {
    structure(
        "Rules",
        &[
            ("role", rank("Role", &file.roles, &rules.role)),
            ("months", (rules.years * MONTHS_A_YEAR).to_string()),
            ("successful", rules.successful.to_string()),
            ("sustained", set(&specialty.duties, &rules.sustained)),
            ("once", set(&specialty.duties, &rules.once)),
            ("conditions", set(&specialty.conditions, &rules.conditions)),
            ("conditions_at_least", rules.conditions_at_least.to_string()),
            ("mandatory", set(&specialty.conditions, &rules.mandatory)),
            ("size", list(&rules.size, size_alternative)),
            ("depth", rank("Depth", &file.depths, &rules.depth)),
            (
                "areas",
                match rules.areas {
                    Areas::All => "AreasAsked::All".into(),
                    Areas::Any => "AreasAsked::Any".into(),
                },
            ),
            ("succession", rules.succession.to_string()),
            ("mentoring", rules.mentoring.to_string()),
            ("deemed_by_ap", rules.deemed_by_ap.to_string()),
        ],
    )
}

fn size_alternative(size: &Size) -> String {
    let ranges = list(size.ranges(), |(name, &Range { from, below })| {
        format!("({}, Range {{ from: {from}, below: {below:?} }})", measure(name))
    });
    let fields = [("ranges", ranges), ("with_conditions", size.with_conditions.to_string())];
    structure("SizeAlternative", &fields)
}

fn level_wording(file: &RulesFile, wording: &LevelWording) -> String {
    let depth = rank("Depth", &file.depths, &wording.depth.id);
    structure(
        "Wording",
        &[
            ("title", text(&wording.title)),
            ("level_name", text(&wording.level_name)),
            ("responsibility", text(&wording.responsibility)),
            ("role", text(&wording.role)),
            ("years", text(&wording.years)),
            ("duties", phrases("DutyId", &wording.duties)),
            ("complexity", text(&wording.complexity)),
            ("conditions", phrases("ConditionId", &wording.conditions)),
            ("size", optional(wording.size.as_deref())),
            ("size_alternatives", list(&wording.size_alternatives, |line| text(line))),
            ("expertise", text(&wording.expertise)),
            ("depth", structure("Phrase", &[("id", depth), ("text", text(&wording.depth.text))])),
            ("areas", phrases("AreaId", &wording.areas)),
            ("succession", optional(wording.succession.as_deref())),
            ("successions", phrases("SuccessionKind", &wording.successions)),
            ("mentoring", optional(wording.mentoring.as_deref())),
            ("annotation", optional(wording.annotation.as_deref())),
        ],
    )
}

fn definitions(kind: &str, names: &[Named]) -> String {
    list(names, |name| {
        let fields = [("id", id(kind, &name.id)), ("label", text(&name.label))];
        structure("Definition", &fields)
    })
}

fn ranks(kind: &str, names: &[Named]) -> String {
    list(names, |name| structure(kind, &[("id", text(&name.id)), ("label", text(&name.label))]))
}

fn phrases(kind: &str, phrases: &[Phrase]) -> String {
    list(phrases, |phrase| {
        let fields = [("id", id(kind, &phrase.id)), ("text", text(&phrase.text))];
        structure("Phrase", &fields)
    })
}

fn measure(name: &str) -> String {
    let variant = match name {
        "staff" => "Staff",
        "annual_contract_yen" => "AnnualContract",
        "annual_users" => "AnnualUsers",
        _ => unreachable!("`check` lets no other measure pass"),
    };
    format!("Measure::{variant}")
}

fn rank(kind: &str, table: &[Named], id: &str) -> String {
    format!("{kind}({})", position(table, id))
}

fn set(definitions: &[Named], members: &[String]) -> String {
    let bits = members.iter().fold(0_u16, |bits, id| bits | 1 << position(definitions, id));
    format!("IdSet::from_bits({bits:#b})")
}

fn position(definitions: &[Named], id: &str) -> usize {
    definitions
        .iter()
        .position(|definition| definition.id == id)
        .expect("`check` lets no undefined id pass")
}

fn id(kind: &str, id: &str) -> String {
    format!("{kind}({})", text(id))
}

fn text(text: &str) -> String {
    format!("{text:?}")
}

fn optional(value: Option<&str>) -> String {
    format!("{value:?}")
}

fn list<T>(items: impl IntoIterator<Item = T>, item: impl Fn(T) -> String) -> String {
    let items: Vec<_> = items.into_iter().map(item).collect();
    format!("&[{}]", items.join(", "))
}

fn structure(name: &str, fields: &[(&str, String)]) -> String {
    let fields: Vec<_> = fields.iter().map(|(field, value)| format!("{field}: {value}")).collect();
    format!("{name} {{ {} }}", fields.join(", "))
}
