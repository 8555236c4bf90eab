//! The build's own check of the catalogue's data: each kind of mistake is found and told.
//!
//! Every case takes the real data, makes one mistake in it and expects to be told of it.

#![cfg(not(target_arch = "wasm32"))]

#[path = "../src/catalogue/build/check.rs"]
mod check;
#[path = "../src/catalogue/build/emit.rs"]
mod emit;
#[path = "../src/catalogue/build/model.rs"]
mod model;

const RULES: &str = include_str!("../src/catalogue/data/rules.toml");
const WORDING: &str = include_str!("../src/catalogue/data/wording.toml");

/// What is wrong with these data, as the build tells it.
fn problems(rules: &str, wording: &str) -> Vec<String> {
    match (toml::from_str(rules), toml::from_str(wording)) {
        (Ok(rules), Ok(wording)) => check::check(&rules, &wording).into_inner(),
        (rules, wording) => [rules.err(), wording.err()]
            .into_iter()
            .flatten()
            .map(|error| error.to_string())
            .collect(),
    }
}

/// The text with its first `from` turned into `to`.
fn with(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "the data have no {from}");
    text.replacen(from, to, 1)
}

#[test]
fn the_data_as_they_are_have_no_problem() {
    assert_eq!(problems(RULES, WORDING), Vec::<String>::new());
}

#[test]
fn a_mistake_in_the_rules_is_told() {
    for (from, to, told) in [
        ("role = \"overall-manager\"", "role = \"owner\"", "`owner` is not defined"),
        ("sustained = [\"sla-service\"]", "sustained = [\"sla\"]", "`sla` is not defined"),
        ("sustained = [\"sla-service\"]", "sustained = []", "no sustained duty"),
        (
            "[\"international\", \"world-leading\",",
            "[\"world-leading\", \"international\",",
            "order",
        ),
        ("mandatory = [\"international\"]", "mandatory = [\"patent\"]", "`patent` is not defined"),
        ("conditions_at_least = 3", "conditions_at_least = 8", "conditions_at_least = 8"),
        ("conditions_at_least = 3", "conditions_at_least = 0", "conditions_at_least = 0"),
        ("from = 150, below = 250", "from = 150, below = 150", "is no range"),
        ("with_conditions = 5", "with_conditions = 8", "with_conditions = 8"),
        ("with_conditions = 5", "with_conditions = 3", "with_conditions = 3"),
        ("{ staff = { from = 250 }", "{ annual_users = { from = 250 }", "`annual_users` is not"),
        ("measures = [\"staff\",", "measures = [\"people\",", "`people` is not defined"),
        ("level = 7", "level = 8", "levels are 1 to 7"),
        ("level = 7", "level = 5", "levels must stand highest first"),
        ("years = 3", "years = 36", "36 years"),
        ("succession = 5", "succession = 8", "there are 7 kinds"),
        ("succession = 5", "succession = 0", "succession: asked for is false"),
        ("mentoring = true", "mentoring = false", "mentoring: asked for is false"),
        ("deemed_by_ap = true", "deemed_by_ap = false", "annotation: asked for is false"),
        ("{ id = \"leader\"", "{ id = \"member\"", "`member` stands twice"),
        ("{ id = \"member\"", "{ id = \"Member\"", "is no id"),
        ("label = \"メンバ\"", "label = \"\"", "an empty text"),
        ("depth = \"leads-industry\"", "depth = \"practises\"", "depth: worded are"),
        ("areas = \"all\"", "areas = \"most\"", "unknown variant"),
        ("years = 3", "years = 3\nmonths = 4", "unknown field"),
    ] {
        let found = problems(&with(RULES, from, to), WORDING);
        assert!(found.iter().any(|problem| problem.contains(told)), "{to}: {found:?}");
    }
}

#[test]
fn a_mistake_in_the_wording_is_told() {
    for (from, to, told) in [
        ("{ id = \"international\", text", "{ id = \"contract\", text", "conditions: worded are"),
        ("{ id = \"negotiation\", text", "{ id = \"network\", text", "areas: worded are"),
        ("{ id = \"book\", text", "{ id = \"patent\", text", "successions: worded are"),
        ("{ id = \"sla-service\", text", "{ id = \"procedures\", text", "duties: worded are"),
        ("years = \"３年以上", "years = \"３年", "must stand once in"),
        ("role = \"顧客に対して", "role = \"顧客へ", "must stand once in"),
        ("text = \"国際的な", "text = \"□国際的な", "white space or a mark"),
        ("text = \"著書\"", "text = \"　著書\"", "white space or a mark"),
        ("text = \"著書\"", "text = \"\"", "an empty text"),
        ("id = \"R10\"", "id = \"R1\"", "readings: worded are"),
        ("    \"特定せず\",\n", "    \"定めず\",\n", "must read 「特定せず」"),
        (
            "    \"管理する要員数が２５０人以上または年間契約金額２５億円以上\",\n",
            "",
            "1 size texts for 2 alternatives",
        ),
        ("level = 7", "level = 6", "the rules have the levels [7, 6, 5, 4, 3]"),
        ("mentoring = \"後進", "# \"", "mentoring: asked for is true, worded is false"),
        ("id = \"system-management\"", "id = \"systems\"", "specialties: worded are"),
    ] {
        let found = problems(RULES, &with(WORDING, from, to));
        assert!(found.iter().any(|problem| problem.contains(told)), "{to}: {found:?}");
    }
}

#[test]
fn years_become_months_and_ids_bits() {
    let (rules, wording) = (toml::from_str(RULES).unwrap(), toml::from_str(WORDING).unwrap());
    let source = emit::catalogue(&rules, &wording);
    assert!(source.contains(
        "role: Role(4), months: 36, successful: true, sustained: IdSet::from_bits(0b1), \
         once: IdSet::from_bits(0b0), conditions: IdSet::from_bits(0b1111111), \
         conditions_at_least: 3, mandatory: IdSet::from_bits(0b1)"
    ));
    assert!(source.contains(
        "(Measure::Staff, Range { from: 150, below: Some(250) }), \
         (Measure::AnnualContract, Range { from: 1500000000, below: Some(2500000000) })"
    ));
}
