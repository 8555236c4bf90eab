//! Every boundary of every level: one below, at, one above.
//!
//! What is expected was written by hand from `criteria.md`; nothing of it is read from the catalogue.
//! First the literal predicates of each level (R5 shadows many of them in the verdict), then the same
//! facts through `evaluate`, with the readings that bear on a verdict.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::{
    AS_OF, LEVELS, OM, OP, SD, SM, criterion, draft, draft_of, engagement, level, level_report,
    met, month, rules, specialty,
};
use serde_json::{Map, Value, json};
use tasseido::catalogue::ReadingId;
use tasseido::evaluation::{Criterion, Have, Literal, Reached, Report, Verdict, evaluate};

// ── What criteria.md says ────────────────────────────────────────────────────────────────────────

const ROLES: [&str; 5] = ["member", "leader", "manager", "customer-manager", "overall-manager"];

const DEPTHS: [&str; 5] = [
    "practises",
    "guides-juniors",
    "contributes-in-company",
    "contributes-to-industry",
    "leads-industry",
];

const KINDS: [&str; 7] = [
    "community",
    "book",
    "external-paper",
    "internal-paper",
    "external-lecturer",
    "internal-lecturer",
    "patent",
];

const OM_TOP: &[&str] = &[
    "international",
    "world-leading",
    "operational-requirements",
    "platform-requirements",
    "system-risk",
    "organization",
    "contract",
];
const OM_LOW: &[&str] = &[
    "operational-requirements",
    "platform-requirements",
    "system-risk",
    "organization",
    "contract",
];
const SM_ALL: &[&str] = &[
    "operational-requirements",
    "operating-environment",
    "application-requirements",
    "organization",
    "contract",
];
const OP_ALL: &[&str] =
    &["operating-environment", "business-requirements", "organization", "contract"];
const SD_ALL: &[&str] = &[
    "supported-systems",
    "network-requirements",
    "application-requirements",
    "organization",
    "contract",
];

/// What one level asks for, サイズ apart.
struct Asked {
    at: (&'static str, u8),
    role: &'static str,
    months: u32,
    successful: bool,
    sustained: &'static [&'static str],
    once: &'static [&'static str],
    conditions: &'static [&'static str],
    at_least: usize,
    mandatory: &'static [&'static str],
    depth: &'static str,
    succession: usize,
    mentoring: bool,
}

const ONCE: &[&str] = &["platform-design", "acceptance"];
const OP_L4: &[&str] = &["improvement", "unplanned-work", "stakeholder-satisfaction"];
const OP_L3: &[&str] = &["improvement", "unplanned-work"];
const SD_DUTIES: &[&str] = &["service-level", "satisfaction-efficiency"];

#[rustfmt::skip]
const ASKED: [Asked; 13] = [
    Asked { at: (OM, 7), role: "overall-manager", months: 36, successful: true, sustained: &["sla-service"], once: &[], conditions: OM_TOP, at_least: 3, mandatory: &["international"], depth: "leads-industry", succession: 5, mentoring: true },
    Asked { at: (OM, 6), role: "customer-manager", months: 36, successful: true, sustained: &["sla-service"], once: &[], conditions: OM_TOP, at_least: 2, mandatory: &[], depth: "contributes-to-industry", succession: 4, mentoring: true },
    Asked { at: (OM, 5), role: "manager", months: 36, successful: true, sustained: &["sla-service"], once: &[], conditions: OM_LOW, at_least: 2, mandatory: &[], depth: "contributes-in-company", succession: 3, mentoring: true },
    Asked { at: (OM, 4), role: "leader", months: 24, successful: true, sustained: &["sla-service"], once: &[], conditions: OM_LOW, at_least: 2, mandatory: &[], depth: "guides-juniors", succession: 1, mentoring: true },
    Asked { at: (OM, 3), role: "member", months: 12, successful: false, sustained: &["procedures"], once: &[], conditions: OM_LOW, at_least: 2, mandatory: &[], depth: "practises", succession: 0, mentoring: false },
    Asked { at: (SM, 6), role: "manager", months: 36, successful: true, sustained: &["maintenance"], once: ONCE, conditions: SM_ALL, at_least: 2, mandatory: &[], depth: "contributes-to-industry", succession: 4, mentoring: true },
    Asked { at: (SM, 5), role: "manager", months: 36, successful: true, sustained: &["maintenance"], once: ONCE, conditions: SM_ALL, at_least: 2, mandatory: &[], depth: "contributes-in-company", succession: 3, mentoring: true },
    Asked { at: (SM, 4), role: "leader", months: 24, successful: true, sustained: &["maintenance"], once: ONCE, conditions: SM_ALL, at_least: 2, mandatory: &[], depth: "guides-juniors", succession: 1, mentoring: true },
    Asked { at: (SM, 3), role: "member", months: 12, successful: false, sustained: &["procedures"], once: &[], conditions: SM_ALL, at_least: 2, mandatory: &[], depth: "practises", succession: 0, mentoring: false },
    Asked { at: (OP, 4), role: "leader", months: 24, successful: true, sustained: OP_L4, once: &[], conditions: OP_ALL, at_least: 2, mandatory: &[], depth: "guides-juniors", succession: 1, mentoring: true },
    Asked { at: (OP, 3), role: "member", months: 12, successful: true, sustained: OP_L3, once: &[], conditions: OP_ALL, at_least: 2, mandatory: &[], depth: "practises", succession: 0, mentoring: false },
    Asked { at: (SD, 4), role: "leader", months: 24, successful: true, sustained: SD_DUTIES, once: &[], conditions: SD_ALL, at_least: 2, mandatory: &[], depth: "guides-juniors", succession: 1, mentoring: true },
    Asked { at: (SD, 3), role: "member", months: 24, successful: true, sustained: SD_DUTIES, once: &[], conditions: SD_ALL, at_least: 2, mandatory: &[], depth: "practises", succession: 0, mentoring: false },
];

/// All duties that a 専門分野 knows.
fn duties_of(id: &str) -> Vec<&'static str> {
    match id {
        OM => vec!["sla-service", "procedures"],
        SM => vec!["maintenance", "platform-design", "acceptance", "procedures"],
        OP => OP_L4.to_vec(),
        _ => SD_DUTIES.to_vec(),
    }
}

/// All 複雑性 conditions that a 専門分野 knows.
fn conditions_of(id: &str) -> &'static [&'static str] {
    match id {
        OM => OM_TOP,
        SM => SM_ALL,
        OP => OP_ALL,
        _ => SD_ALL,
    }
}

/// All areas of a 専門分野.
fn areas_of(id: &str) -> &'static [&'static str] {
    match id {
        OM => &["service-level", "risk-prevention", "stable-service", "negotiation", "guidelines"],
        SM => &["service-management", "application", "platform", "database", "network", "security"],
        OP => &["software", "hardware", "business-knowledge", "administration"],
        _ => &["management", "customer-satisfaction", "technology", "operations-management"],
    }
}

/// 円 in 億.
const OKU: u64 = 100_000_000;
/// The largest number of the format.
const MOST: u64 = 9_007_199_254_740_991;

/// The numbers from the first to below the second (or on and on).
type From = (u64, Option<u64>);

/// By one measure: which sizes match literally with fewer than `k` conditions, and which with `k` or
/// more.
struct Size {
    at: (&'static str, u8),
    measure: &'static str,
    fewer: From,
    k: usize,
    enough: From,
}

#[rustfmt::skip]
const SIZES: [Size; 19] = [
    Size { at: (OM, 7), measure: "staff", fewer: (250, None), k: 5, enough: (150, None) },
    Size { at: (OM, 7), measure: "annual_contract_yen", fewer: (2_500_000_000, None), k: 5, enough: (1_500_000_000, None) },
    Size { at: (OM, 6), measure: "staff", fewer: (150, None), k: 4, enough: (75, None) },
    Size { at: (OM, 6), measure: "annual_contract_yen", fewer: (1_500_000_000, None), k: 4, enough: (750_000_000, None) },
    Size { at: (OM, 5), measure: "staff", fewer: (75, None), k: 4, enough: (35, None) },
    Size { at: (OM, 5), measure: "annual_contract_yen", fewer: (750_000_000, None), k: 4, enough: (350_000_000, None) },
    Size { at: (OM, 4), measure: "staff", fewer: (35, None), k: 4, enough: (15, None) },
    Size { at: (OM, 4), measure: "annual_contract_yen", fewer: (350_000_000, None), k: 4, enough: (150_000_000, None) },
    Size { at: (SM, 6), measure: "staff", fewer: (150, None), k: 4, enough: (75, None) },
    Size { at: (SM, 6), measure: "annual_contract_yen", fewer: (1_500_000_000, None), k: 4, enough: (750_000_000, None) },
    Size { at: (SM, 5), measure: "staff", fewer: (75, Some(150)), k: 4, enough: (35, Some(150)) },
    Size { at: (SM, 5), measure: "annual_contract_yen", fewer: (750_000_000, Some(1_500_000_000)), k: 4, enough: (350_000_000, Some(1_500_000_000)) },
    Size { at: (SM, 4), measure: "staff", fewer: (35, Some(75)), k: 4, enough: (15, Some(75)) },
    Size { at: (SM, 4), measure: "annual_contract_yen", fewer: (350_000_000, Some(750_000_000)), k: 4, enough: (150_000_000, Some(750_000_000)) },
    Size { at: (OP, 4), measure: "staff", fewer: (30, None), k: 4, enough: (15, None) },
    Size { at: (OP, 4), measure: "annual_contract_yen", fewer: (300_000_000, None), k: 4, enough: (150_000_000, None) },
    Size { at: (SD, 4), measure: "staff", fewer: (20, None), k: 0, enough: (20, None) },
    Size { at: (SD, 4), measure: "annual_contract_yen", fewer: (100_000_000, None), k: 0, enough: (100_000_000, None) },
    Size { at: (SD, 4), measure: "annual_users", fewer: (3_000, None), k: 0, enough: (3_000, None) },
];

// ── The literal predicates ───────────────────────────────────────────────────────────────────────

/// Whether a predicate is literally true of an engagement at a level.
fn literally(
    (id, number): (&str, u8),
    facts: &Value,
    predicate: impl Fn(Literal, &tasseido::catalogue::Rules) -> bool,
) -> bool {
    let engagement = engagement(id, facts);
    predicate(Literal::new(specialty(id), &engagement), rules(id, number))
}

#[test]
fn the_tables_of_this_test_are_about_the_thirteen_levels() {
    assert_eq!(ASKED.each_ref().map(|asked| asked.at), LEVELS);
    for at in LEVELS {
        let sized = SIZES.iter().filter(|size| size.at == at).count();
        let expected = match at {
            (_, 3) => 0,
            (SD, _) => 3,
            _ => 2,
        };
        assert_eq!(sized, expected, "{at:?}");
    }
}

#[test]
fn a_role_is_the_one_asked_for_or_a_higher_one() {
    for Asked { at, role, .. } in &ASKED {
        let asked = ROLES.iter().position(|known| known == role).expect("a role");
        for (place, role) in ROLES.iter().enumerate() {
            let holds = literally(*at, &json!({ "role": role }), Literal::role);
            assert_eq!(holds, place >= asked, "{at:?} {role}");
        }
        assert!(!literally(*at, &json!({}), Literal::role), "{at:?} without a role");
    }
}

#[test]
fn every_sustained_duty_is_needed_and_no_other() {
    for Asked { at, sustained, .. } in &ASKED {
        let holds = |duties: &[&str]| literally(*at, &json!({ "duties": duties }), Literal::duties);
        let all = duties_of(at.0);
        assert!(holds(sustained), "{at:?} with exactly those asked for");
        assert!(holds(&all), "{at:?} with all there are");
        assert!(!holds(&[]), "{at:?} with none");
        assert!(!literally(*at, &json!({}), Literal::duties), "{at:?} without an answer");
        for missing in *sustained {
            let others: Vec<_> = all.iter().copied().filter(|duty| duty != missing).collect();
            assert!(!holds(&others), "{at:?} without {missing}");
        }
    }
}

#[test]
fn complexity_counts_the_conditions_listed_at_the_level() {
    for Asked { at, conditions, at_least, mandatory, .. } in &ASKED {
        let all = conditions_of(at.0);
        for bits in 0..1_u32 << all.len() {
            let set: Vec<_> =
                (0..all.len()).filter(|n| bits & 1 << n != 0).map(|n| all[n]).collect();
            let listed = set.iter().filter(|condition| conditions.contains(condition)).count();
            let expected = listed >= *at_least && mandatory.iter().all(|one| set.contains(one));
            let holds = literally(*at, &json!({ "conditions": set }), Literal::complexity);
            assert_eq!(holds, expected, "{at:?} {set:?}");
        }
        assert!(!literally(*at, &json!({}), Literal::complexity), "{at:?} without an answer");
        // A condition that is said twice is one.
        let twice = json!({ "conditions": vec![conditions[0]; 7] });
        assert!(!literally(*at, &twice, Literal::complexity), "{at:?} one condition, seven times");
    }
}

#[test]
fn complexity_one_below_at_and_above() {
    let cases: &[(&str, u8, &[&str], bool)] = &[
        (OM, 7, &["international", "organization"], false),
        (OM, 7, &["international", "organization", "contract"], true),
        (OM, 7, &["international", "organization", "contract", "system-risk"], true),
        (OM, 7, &["world-leading", "organization", "contract"], false),
        (OM, 7, &OM_TOP[1..], false),
        (OM, 6, &["international"], false),
        (OM, 6, &["international", "world-leading"], true),
        (OM, 6, &["international", "world-leading", "contract"], true),
        (OM, 5, &["international", "world-leading"], false),
        (OM, 5, &["international", "world-leading", "contract"], false),
        (OM, 5, &["organization", "contract"], true),
        (OM, 4, &["world-leading", "contract"], false),
        (OM, 3, &["international", "contract"], false),
        (OM, 3, &["system-risk", "contract"], true),
        (SM, 6, &["contract"], false),
        (SM, 5, &["operating-environment", "contract"], true),
        (OP, 4, &["business-requirements"], false),
        (OP, 4, &["business-requirements", "organization"], true),
        (SD, 3, &["supported-systems"], false),
        (SD, 3, &["supported-systems", "network-requirements"], true),
    ];
    for (id, number, conditions, expected) in cases {
        let facts = json!({ "conditions": conditions });
        let holds = literally((id, *number), &facts, Literal::complexity);
        assert_eq!(holds, *expected, "{id} {number} {conditions:?}");
    }
}

fn lies_in(number: u64, (from, below): From) -> bool {
    number >= from && below.is_none_or(|below| number < below)
}

#[test]
fn sizes_one_below_at_and_above_every_end_with_every_number_of_conditions() {
    let mut cases = 0;
    for Size { at, measure, fewer, k, enough } in &SIZES {
        let asked = ASKED.iter().find(|asked| asked.at == *at).expect("a level");
        let ends = [Some(fewer.0), fewer.1, Some(enough.0), enough.1];
        let around = ends.into_iter().flatten().flat_map(|end| [end - 1, end, end + 1]);
        for number in around.chain([0, 1, MOST]) {
            for count in 0..=asked.conditions.len() {
                let listed = &asked.conditions[..count];
                let range = if count >= *k { *enough } else { *fewer };
                let facts = json!({ (*measure): number, "conditions": listed });
                let holds = literally(*at, &facts, Literal::size);
                let expected = lies_in(number, range);
                assert_eq!(holds, expected, "{at:?} {measure} {number} with {count} conditions");
                cases += 1;
            }
        }
    }
    assert!(cases > 1_000, "only {cases} cases");
}

#[test]
fn conditions_that_the_level_does_not_list_do_not_make_up_for_a_smaller_size() {
    for (id, number, conditions, staff, expected) in [
        // R4: three listed and two that are not are three.
        (
            OM,
            5,
            &["organization", "contract", "system-risk", "international", "world-leading"],
            74,
            false,
        ),
        (
            OM,
            5,
            &["organization", "contract", "system-risk", "platform-requirements", "international"],
            74,
            true,
        ),
        (
            OM,
            4,
            &["organization", "contract", "system-risk", "international", "world-leading"],
            34,
            false,
        ),
        (
            OM,
            4,
            &["organization", "contract", "system-risk", "platform-requirements", "international"],
            34,
            true,
        ),
        (
            OM,
            6,
            &["organization", "contract", "system-risk", "international", "world-leading"],
            149,
            true,
        ),
        (
            OM,
            7,
            &["organization", "contract", "system-risk", "international", "world-leading"],
            249,
            true,
        ),
        // Nothing in サイズ asks for the mandatory one.
        (
            OM,
            7,
            &["organization", "contract", "system-risk", "platform-requirements", "world-leading"],
            249,
            true,
        ),
    ] {
        let facts = json!({ "staff": staff, "conditions": conditions });
        assert_eq!(
            literally((id, number), &facts, Literal::size),
            expected,
            "{id} {number} {staff}"
        );
    }
}

#[test]
fn a_line_of_size_is_met_by_any_of_its_measures() {
    let few = json!(["organization", "contract"]);
    let four = |id: &str| json!(conditions_of(id)[conditions_of(id).len() - 4..]);
    #[rustfmt::skip]
    let cases = [
        // Staff or contract, one of them far too small.
        (OM, 7, json!({ "staff": 250, "annual_contract_yen": 0 }), true),
        (OM, 7, json!({ "staff": 0, "annual_contract_yen": 25 * OKU }), true),
        (OM, 7, json!({ "staff": 249, "annual_contract_yen": 25 * OKU - 1 }), false),
        (SM, 5, json!({ "staff": 150, "annual_contract_yen": 75 * OKU / 10 }), true),
        (SM, 5, json!({ "staff": 75, "annual_contract_yen": 15 * OKU }), true),
        // Literally too big by both.
        (SM, 5, json!({ "staff": 150, "annual_contract_yen": 15 * OKU }), false),
        (SM, 4, json!({ "staff": 75, "annual_contract_yen": 75 * OKU / 10 }), false),
        // R10: the conditions bind both ranges of the line.
        (OM, 5, json!({ "staff": 74, "annual_contract_yen": 35 * OKU / 10, "conditions": few }), false),
        (OM, 5, json!({ "staff": 74, "conditions": four(OM) }), true),
        (OM, 5, json!({ "annual_contract_yen": 35 * OKU / 10, "conditions": four(OM) }), true),
        (OM, 5, json!({ "annual_contract_yen": 35 * OKU / 10, "conditions": few }), false),
        (SM, 4, json!({ "annual_contract_yen": 15 * OKU / 10, "conditions": four(SM) }), true),
        (SM, 4, json!({ "annual_contract_yen": 15 * OKU / 10, "conditions": few }), false),
        (OP, 4, json!({ "annual_contract_yen": 15 * OKU / 10, "conditions": four(OP) }), true),
        (OP, 4, json!({ "annual_contract_yen": 15 * OKU / 10, "conditions": ["organization", "contract", "business-requirements"] }), false),
        // R9: who says no size has none.
        (OM, 4, json!({ "conditions": four(OM) }), false),
        (SD, 4, json!({}), false),
        (SD, 4, json!({ "staff": 19, "annual_contract_yen": OKU - 1, "annual_users": 2_999 }), false),
        (SD, 4, json!({ "staff": 19, "annual_contract_yen": OKU - 1, "annual_users": 3_000 }), true),
        (SD, 4, json!({ "staff": 19, "annual_contract_yen": OKU, "annual_users": 2_999 }), true),
        (SD, 4, json!({ "staff": 20, "annual_contract_yen": OKU - 1, "annual_users": 2_999 }), true),
        // 特定せず.
        (OM, 3, json!({}), true),
        (SM, 3, json!({ "staff": 0 }), true),
        (OP, 3, json!({}), true),
        (SD, 3, json!({ "annual_users": 0 }), true),
    ];
    for (id, number, facts, expected) in cases {
        assert_eq!(
            literally((id, number), &facts, Literal::size),
            expected,
            "{id} {number} {facts}"
        );
    }
}

#[test]
fn success_is_asked_for_everywhere_but_at_two_levels() {
    for Asked { at, successful, .. } in &ASKED {
        assert_eq!(*successful, !matches!(at, (OM | SM, 3)), "{at:?}");
        let holds = |facts: Value| literally(*at, &facts, Literal::successful);
        assert!(holds(json!({ "successful": true })), "{at:?}");
        assert_eq!(holds(json!({ "successful": false })), !successful, "{at:?}");
        assert_eq!(holds(json!({})), !successful, "{at:?} without an answer");
    }
}

// ── Sheets that are 達成 exactly ─────────────────────────────────────────────────────────────────

/// A sheet that is 達成 at this level and has nothing to spare for it.
fn exact(at: (&str, u8)) -> Value {
    let engagement = match at {
        (OM, 7) => {
            json!({ "period": { "months": 36 }, "role": "overall-manager", "successful": true, "duties": ["sla-service"], "conditions": ["international", "organization", "contract"], "staff": 250 })
        }
        (OM, 6) => {
            json!({ "period": { "months": 36 }, "role": "customer-manager", "successful": true, "duties": ["sla-service"], "conditions": ["organization", "contract"], "staff": 150 })
        }
        (OM, 5) => {
            json!({ "period": { "months": 36 }, "role": "manager", "successful": true, "duties": ["sla-service"], "conditions": ["organization", "contract"], "staff": 75 })
        }
        (OM, 4) => {
            json!({ "period": { "months": 24 }, "role": "leader", "successful": true, "duties": ["sla-service"], "conditions": ["organization", "contract"], "staff": 35 })
        }
        (OM, _) => {
            json!({ "period": { "months": 12 }, "role": "member", "duties": ["procedures"], "conditions": ["organization", "contract"] })
        }
        (SM, 6) => {
            json!({ "period": { "months": 36 }, "role": "manager", "successful": true, "duties": ["maintenance", "platform-design", "acceptance"], "conditions": ["organization", "contract"], "staff": 150 })
        }
        (SM, 5) => {
            json!({ "period": { "months": 36 }, "role": "manager", "successful": true, "duties": ["maintenance", "platform-design", "acceptance"], "conditions": ["organization", "contract"], "staff": 75 })
        }
        (SM, 4) => {
            json!({ "period": { "months": 24 }, "role": "leader", "successful": true, "duties": ["maintenance", "platform-design", "acceptance"], "conditions": ["organization", "contract"], "staff": 35 })
        }
        (SM, _) => {
            json!({ "period": { "months": 12 }, "role": "member", "duties": ["procedures"], "conditions": ["organization", "contract"] })
        }
        (OP, 4) => {
            json!({ "period": { "months": 24 }, "role": "leader", "successful": true, "duties": OP_L4, "conditions": ["organization", "contract"], "staff": 30 })
        }
        (OP, _) => {
            json!({ "period": { "months": 12 }, "role": "member", "successful": true, "duties": OP_L3, "conditions": ["organization", "contract"] })
        }
        (SD, 4) => {
            json!({ "period": { "months": 24 }, "role": "leader", "successful": true, "duties": SD_DUTIES, "conditions": ["organization", "contract"], "annual_users": 3_000 })
        }
        (_, _) => {
            json!({ "period": { "months": 24 }, "role": "member", "successful": true, "duties": SD_DUTIES, "conditions": ["organization", "contract"] })
        }
    };
    let (id, number) = at;
    let depth = DEPTHS[usize::from(number) - 3];
    let areas = if id == OM { areas_of(id) } else { &areas_of(id)[1..2] };
    let expertise: Map<_, _> =
        areas.iter().map(|area| ((*area).to_owned(), json!({ "depth": depth }))).collect();
    let kinds = [0, 1, 3, 4, 5][usize::from(number) - 3];
    let succession: Vec<_> = KINDS[..kinds].iter().map(|kind| json!({ "kind": kind })).collect();
    json!({
        "engagements": [engagement],
        "expertise": expertise,
        "succession": succession,
        "mentoring": { "done": number >= 4 },
    })
}

/// Puts `patch` over `value` (RFC 7396): objects field by field, `null` takes away.
fn merge(value: &mut Value, patch: &Value) {
    let Value::Object(patch) = patch else {
        *value = patch.clone();
        return;
    };
    if !value.is_object() {
        *value = json!({});
    }
    for (name, patch) in patch {
        if patch.is_null() {
            value.as_object_mut().expect("an object").remove(name);
        } else {
            merge(&mut value[name.as_str()], patch);
        }
    }
}

/// The sheet that is exact at a level, with a patch over its one engagement and one over the sheet,
/// and more engagements.
fn sheet(at: (&str, u8), engagement: &Value, rest: &Value, more: &[Value]) -> Value {
    let mut sheet = exact(at);
    merge(&mut sheet["engagements"][0], engagement);
    merge(&mut sheet, rest);
    sheet["engagements"].as_array_mut().expect("a list").extend(more.iter().cloned());
    sheet
}

fn report(id: &str, sheet: &Value) -> Report {
    evaluate(&draft_of(id, sheet), month(AS_OF))
}

/// The ids of the criteria that are not met.
fn unmet(report: &Report, (id, number): (&str, u8)) -> Vec<&'static str> {
    let all = Criterion::ALL.into_iter();
    all.filter(|one| !met(report, id, number, *one)).map(Criterion::as_str).collect()
}

#[test]
fn the_exact_sheets_reach_their_level_and_no_higher_one() {
    for at in LEVELS {
        let (id, number) = at;
        let report = report(id, &exact(at));
        let reached = report.specialty(specialty(id)).expect("in the report").reached;
        assert_eq!(reached, Some(Reached::Achieved(level(number))), "{at:?}");
        for other in LEVELS.into_iter().filter(|(other, _)| *other == id) {
            let verdict = level_report(&report, id, other.1).verdict;
            assert_eq!(verdict == Verdict::Achieved, other.1 <= number, "{at:?} at {other:?}");
        }
    }
}

/// A fact of an exact sheet changed, and the criteria of that level that are then not met.
type Step = ((&'static str, u8), &'static str, &'static str, &'static str);

const BUSINESS: &str = "responsibility complexity size";

/// `(level, patch of the engagement, patch of the sheet, what is not met then)`.
#[rustfmt::skip]
const STEPS: &[Step] = &[
    // 運用管理 レベル7
    ((OM, 7), r#"{"staff":249}"#, "{}", "responsibility size"),
    ((OM, 7), r#"{"staff":251}"#, "{}", ""),
    ((OM, 7), r#"{"staff":null,"annual_contract_yen":2499999999}"#, "{}", "responsibility size"),
    ((OM, 7), r#"{"staff":null,"annual_contract_yen":2500000000}"#, "{}", ""),
    ((OM, 7), r#"{"staff":249,"conditions":["international","organization","contract","system-risk"]}"#, "{}", "responsibility size"),
    ((OM, 7), r#"{"staff":150,"conditions":["international","organization","contract","system-risk","world-leading"]}"#, "{}", ""),
    ((OM, 7), r#"{"staff":149,"conditions":["international","organization","contract","system-risk","world-leading"]}"#, "{}", "responsibility size"),
    ((OM, 7), r#"{"period":{"months":35}}"#, "{}", "responsibility"),
    ((OM, 7), r#"{"period":{"months":37}}"#, "{}", ""),
    ((OM, 7), r#"{"period":null}"#, "{}", "responsibility"),
    ((OM, 7), r#"{"role":"customer-manager"}"#, "{}", "responsibility"),
    ((OM, 7), r#"{"role":null}"#, "{}", "responsibility"),
    ((OM, 7), r#"{"successful":false}"#, "{}", BUSINESS),
    ((OM, 7), r#"{"successful":null}"#, "{}", BUSINESS),
    ((OM, 7), r#"{"duties":["procedures"]}"#, "{}", "responsibility"),
    ((OM, 7), r#"{"conditions":["international","contract"]}"#, "{}", "responsibility complexity"),
    ((OM, 7), r#"{"conditions":["world-leading","organization","contract"]}"#, "{}", "responsibility complexity"),
    ((OM, 7), "{}", r#"{"expertise":{"guidelines":{"depth":"contributes-to-industry"}}}"#, "expertise"),
    ((OM, 7), "{}", r#"{"expertise":{"negotiation":null}}"#, "expertise"),
    ((OM, 7), "{}", r#"{"succession":[{"kind":"community"},{"kind":"book"},{"kind":"patent"},{"kind":"internal-paper"}]}"#, "succession"),
    ((OM, 7), "{}", r#"{"succession":[{"kind":"community"},{"kind":"book"},{"kind":"patent"},{"kind":"internal-paper"},{"kind":"book"}]}"#, "succession"),
    ((OM, 7), "{}", r#"{"succession":[{"kind":"community"},{"kind":"book"},{"kind":"patent"},{"kind":"internal-paper"},{"kind":"external-paper"},{"kind":"external-lecturer"}]}"#, ""),
    ((OM, 7), "{}", r#"{"mentoring":{"done":false}}"#, "mentoring"),
    ((OM, 7), "{}", r#"{"mentoring":null}"#, "mentoring"),
    // 運用管理 レベル6
    ((OM, 6), r#"{"staff":149}"#, "{}", "responsibility size"),
    ((OM, 6), r#"{"staff":151}"#, "{}", ""),
    ((OM, 6), r#"{"staff":null,"annual_contract_yen":1499999999}"#, "{}", "responsibility size"),
    ((OM, 6), r#"{"staff":null,"annual_contract_yen":1500000000}"#, "{}", ""),
    ((OM, 6), r#"{"staff":75,"conditions":["international","organization","contract"]}"#, "{}", "responsibility size"),
    ((OM, 6), r#"{"staff":75,"conditions":["international","organization","contract","system-risk"]}"#, "{}", ""),
    ((OM, 6), r#"{"staff":74,"conditions":["international","organization","contract","system-risk"]}"#, "{}", "responsibility size"),
    ((OM, 6), r#"{"period":{"months":35}}"#, "{}", "responsibility"),
    ((OM, 6), r#"{"role":"manager"}"#, "{}", "responsibility"),
    ((OM, 6), r#"{"role":"overall-manager"}"#, "{}", ""),
    ((OM, 6), r#"{"successful":false}"#, "{}", BUSINESS),
    ((OM, 6), r#"{"duties":[]}"#, "{}", "responsibility"),
    ((OM, 6), r#"{"conditions":["international"]}"#, "{}", "responsibility complexity"),
    ((OM, 6), r#"{"conditions":["international","world-leading"]}"#, "{}", ""),
    ((OM, 6), "{}", r#"{"expertise":{"stable-service":{"depth":"contributes-in-company"}}}"#, "expertise"),
    ((OM, 6), "{}", r#"{"expertise":{"stable-service":{"depth":"leads-industry"}}}"#, ""),
    ((OM, 6), "{}", r#"{"succession":[{"kind":"community"},{"kind":"book"},{"kind":"patent"}]}"#, "succession"),
    ((OM, 6), "{}", r#"{"mentoring":{"done":false}}"#, "mentoring"),
    // 運用管理 レベル5
    ((OM, 5), r#"{"staff":74}"#, "{}", "responsibility size"),
    ((OM, 5), r#"{"staff":76}"#, "{}", ""),
    ((OM, 5), r#"{"staff":null,"annual_contract_yen":749999999}"#, "{}", "responsibility size"),
    ((OM, 5), r#"{"staff":null,"annual_contract_yen":750000000}"#, "{}", ""),
    ((OM, 5), r#"{"staff":null,"annual_contract_yen":750000001}"#, "{}", ""),
    ((OM, 5), r#"{"staff":35,"conditions":["system-risk","organization","contract"]}"#, "{}", "responsibility size"),
    ((OM, 5), r#"{"staff":35,"conditions":["platform-requirements","system-risk","organization","contract"]}"#, "{}", ""),
    ((OM, 5), r#"{"staff":34,"conditions":["platform-requirements","system-risk","organization","contract"]}"#, "{}", "responsibility size"),
    ((OM, 5), r#"{"period":{"months":35}}"#, "{}", "responsibility"),
    ((OM, 5), r#"{"role":"leader"}"#, "{}", "responsibility"),
    ((OM, 5), r#"{"role":"customer-manager"}"#, "{}", ""),
    ((OM, 5), r#"{"successful":false}"#, "{}", BUSINESS),
    ((OM, 5), r#"{"duties":["procedures"]}"#, "{}", "responsibility"),
    ((OM, 5), r#"{"conditions":["contract"]}"#, "{}", "responsibility complexity"),
    ((OM, 5), r#"{"conditions":["contract","international"]}"#, "{}", ""), // R5: through レベル6
    ((OM, 5), "{}", r#"{"expertise":{"service-level":{"depth":"guides-juniors"}}}"#, "expertise"),
    ((OM, 5), "{}", r#"{"succession":[{"kind":"community"},{"kind":"book"}]}"#, "succession"),
    ((OM, 5), "{}", r#"{"succession":[{"kind":"book"},{"kind":"book"},{"kind":"book"},{"kind":"book"}]}"#, "succession"),
    ((OM, 5), "{}", r#"{"mentoring":{"done":false}}"#, "mentoring"),
    // 運用管理 レベル4
    ((OM, 4), r#"{"staff":34}"#, "{}", "responsibility size"),
    ((OM, 4), r#"{"staff":36}"#, "{}", ""),
    ((OM, 4), r#"{"staff":null,"annual_contract_yen":349999999}"#, "{}", "responsibility size"),
    ((OM, 4), r#"{"staff":null,"annual_contract_yen":350000000}"#, "{}", ""),
    ((OM, 4), r#"{"staff":15,"conditions":["system-risk","organization","contract"]}"#, "{}", "responsibility size"),
    ((OM, 4), r#"{"staff":15,"conditions":["platform-requirements","system-risk","organization","contract"]}"#, "{}", ""),
    ((OM, 4), r#"{"staff":14,"conditions":["platform-requirements","system-risk","organization","contract"]}"#, "{}", "responsibility size"),
    ((OM, 4), r#"{"period":{"months":23}}"#, "{}", "responsibility"),
    ((OM, 4), r#"{"period":{"months":25}}"#, "{}", ""),
    ((OM, 4), r#"{"role":"member"}"#, "{}", "responsibility"),
    ((OM, 4), r#"{"role":"manager"}"#, "{}", ""),
    ((OM, 4), r#"{"successful":false}"#, "{}", BUSINESS),
    ((OM, 4), r#"{"duties":["procedures"]}"#, "{}", "responsibility"),
    ((OM, 4), r#"{"conditions":["organization"]}"#, "{}", "responsibility complexity"),
    ((OM, 4), "{}", r#"{"expertise":{"risk-prevention":{"depth":"practises"}}}"#, "expertise"),
    ((OM, 4), "{}", r#"{"succession":[]}"#, "succession"),
    ((OM, 4), "{}", r#"{"succession":null}"#, "succession"),
    ((OM, 4), "{}", r#"{"mentoring":{"done":null}}"#, "mentoring"),
    // 運用管理 レベル3
    ((OM, 3), r#"{"period":{"months":11}}"#, "{}", "responsibility"),
    ((OM, 3), r#"{"period":{"months":13}}"#, "{}", ""),
    ((OM, 3), r#"{"role":null}"#, "{}", "responsibility"),
    ((OM, 3), r#"{"role":"leader"}"#, "{}", ""),
    ((OM, 3), r#"{"successful":false}"#, "{}", ""),
    ((OM, 3), r#"{"duties":[]}"#, "{}", "responsibility"),
    ((OM, 3), r#"{"duties":["sla-service"]}"#, "{}", ""), // R5
    ((OM, 3), r#"{"conditions":["organization"]}"#, "{}", "responsibility complexity"),
    ((OM, 3), "{}", r#"{"expertise":{"risk-prevention":null}}"#, "expertise"),
    ((OM, 3), "{}", r#"{"expertise":{"risk-prevention":{"depth":"guides-juniors"}}}"#, ""),
    ((OM, 3), "{}", r#"{"engagements":[]}"#, "responsibility complexity"),
    // システム管理 レベル6
    ((SM, 6), r#"{"staff":149}"#, "{}", "responsibility size"),
    ((SM, 6), r#"{"staff":151}"#, "{}", ""),
    ((SM, 6), r#"{"staff":null,"annual_contract_yen":1499999999}"#, "{}", "responsibility size"),
    ((SM, 6), r#"{"staff":null,"annual_contract_yen":1500000000}"#, "{}", ""),
    ((SM, 6), r#"{"staff":75,"conditions":["operating-environment","organization","contract"]}"#, "{}", "responsibility size"),
    ((SM, 6), r#"{"staff":75,"conditions":["operating-environment","application-requirements","organization","contract"]}"#, "{}", ""),
    ((SM, 6), r#"{"staff":74,"conditions":["operating-environment","application-requirements","organization","contract"]}"#, "{}", "responsibility size"),
    ((SM, 6), r#"{"period":{"months":35}}"#, "{}", "responsibility"),
    ((SM, 6), r#"{"role":"leader"}"#, "{}", "responsibility"),
    ((SM, 6), r#"{"role":"customer-manager"}"#, "{}", ""),
    ((SM, 6), r#"{"successful":false}"#, "{}", BUSINESS),
    ((SM, 6), r#"{"duties":["platform-design","acceptance","procedures"]}"#, "{}", "responsibility"),
    ((SM, 6), r#"{"duties":["maintenance","acceptance"]}"#, "{}", "responsibility"),
    ((SM, 6), r#"{"duties":["maintenance","platform-design"]}"#, "{}", "responsibility"),
    ((SM, 6), r#"{"conditions":["contract"]}"#, "{}", "responsibility complexity"),
    ((SM, 6), "{}", r#"{"expertise":{"application":{"depth":"contributes-in-company"}}}"#, "expertise"),
    ((SM, 6), "{}", r#"{"expertise":{"application":{"depth":"practises"},"security":{"depth":"leads-industry"}}}"#, ""),
    ((SM, 6), "{}", r#"{"succession":[{"kind":"community"},{"kind":"book"},{"kind":"patent"}]}"#, "succession"),
    ((SM, 6), "{}", r#"{"mentoring":{"done":false}}"#, "mentoring"),
    // システム管理 レベル5
    ((SM, 5), r#"{"staff":74}"#, "{}", "responsibility size"),
    ((SM, 5), r#"{"staff":149}"#, "{}", ""),
    ((SM, 5), r#"{"staff":150}"#, "{}", ""), // R5: literally too big, held through レベル6
    ((SM, 5), r#"{"staff":null,"annual_contract_yen":749999999}"#, "{}", "responsibility size"),
    ((SM, 5), r#"{"staff":null,"annual_contract_yen":750000000}"#, "{}", ""),
    ((SM, 5), r#"{"staff":null,"annual_contract_yen":1500000000}"#, "{}", ""),
    ((SM, 5), r#"{"staff":35,"conditions":["operating-environment","organization","contract"]}"#, "{}", "responsibility size"),
    ((SM, 5), r#"{"staff":35,"conditions":["operating-environment","application-requirements","organization","contract"]}"#, "{}", ""),
    ((SM, 5), r#"{"staff":34,"conditions":["operating-environment","application-requirements","organization","contract"]}"#, "{}", "responsibility size"),
    ((SM, 5), r#"{"period":{"months":35}}"#, "{}", "responsibility"),
    ((SM, 5), r#"{"role":"leader"}"#, "{}", "responsibility"),
    ((SM, 5), r#"{"successful":false}"#, "{}", BUSINESS),
    ((SM, 5), r#"{"duties":["platform-design","acceptance"]}"#, "{}", "responsibility"),
    ((SM, 5), r#"{"duties":["maintenance","acceptance"]}"#, "{}", "responsibility"),
    ((SM, 5), r#"{"duties":["maintenance","platform-design"]}"#, "{}", "responsibility"),
    ((SM, 5), r#"{"conditions":["contract"]}"#, "{}", "responsibility complexity"),
    ((SM, 5), "{}", r#"{"expertise":{"application":{"depth":"guides-juniors"}}}"#, "expertise"),
    ((SM, 5), "{}", r#"{"succession":[{"kind":"community"},{"kind":"book"}]}"#, "succession"),
    ((SM, 5), "{}", r#"{"mentoring":{"done":false}}"#, "mentoring"),
    // システム管理 レベル4
    ((SM, 4), r#"{"staff":34}"#, "{}", "responsibility size"),
    ((SM, 4), r#"{"staff":74}"#, "{}", ""),
    ((SM, 4), r#"{"staff":75}"#, "{}", ""),  // R5: through レベル5
    ((SM, 4), r#"{"staff":200}"#, "{}", ""), // R5: through レベル6
    ((SM, 4), r#"{"staff":null,"annual_contract_yen":349999999}"#, "{}", "responsibility size"),
    ((SM, 4), r#"{"staff":null,"annual_contract_yen":350000000}"#, "{}", ""),
    ((SM, 4), r#"{"staff":null,"annual_contract_yen":750000000}"#, "{}", ""),
    ((SM, 4), r#"{"staff":15,"conditions":["operating-environment","organization","contract"]}"#, "{}", "responsibility size"),
    ((SM, 4), r#"{"staff":15,"conditions":["operating-environment","application-requirements","organization","contract"]}"#, "{}", ""),
    ((SM, 4), r#"{"staff":14,"conditions":["operating-environment","application-requirements","organization","contract"]}"#, "{}", "responsibility size"),
    ((SM, 4), r#"{"period":{"months":23}}"#, "{}", "responsibility"),
    ((SM, 4), r#"{"role":"member"}"#, "{}", "responsibility"),
    ((SM, 4), r#"{"successful":false}"#, "{}", BUSINESS),
    ((SM, 4), r#"{"duties":["platform-design","acceptance","procedures"]}"#, "{}", "responsibility"),
    ((SM, 4), r#"{"duties":["maintenance","acceptance"]}"#, "{}", "responsibility"),
    ((SM, 4), r#"{"duties":["maintenance","platform-design"]}"#, "{}", "responsibility"),
    ((SM, 4), r#"{"conditions":["contract"]}"#, "{}", "responsibility complexity"),
    ((SM, 4), "{}", r#"{"expertise":{"application":{"depth":"practises"}}}"#, "expertise"),
    ((SM, 4), "{}", r#"{"succession":[]}"#, "succession"),
    ((SM, 4), "{}", r#"{"mentoring":{"done":false}}"#, "mentoring"),
    // システム管理 レベル3
    ((SM, 3), r#"{"period":{"months":11}}"#, "{}", "responsibility"),
    ((SM, 3), r#"{"role":null}"#, "{}", "responsibility"),
    ((SM, 3), r#"{"successful":false}"#, "{}", ""),
    ((SM, 3), r#"{"duties":["platform-design","acceptance"]}"#, "{}", "responsibility"),
    ((SM, 3), r#"{"duties":["maintenance"]}"#, "{}", ""), // R5, and the once duties are not asked for here
    ((SM, 3), r#"{"conditions":["contract"]}"#, "{}", "responsibility complexity"),
    ((SM, 3), "{}", r#"{"expertise":null}"#, "expertise"),
    ((SM, 3), "{}", r#"{"expertise":{"application":null,"network":{"depth":"practises"}}}"#, ""),
    // オペレーション レベル4
    ((OP, 4), r#"{"staff":29}"#, "{}", "responsibility size"),
    ((OP, 4), r#"{"staff":31}"#, "{}", ""),
    ((OP, 4), r#"{"staff":null,"annual_contract_yen":299999999}"#, "{}", "responsibility size"),
    ((OP, 4), r#"{"staff":null,"annual_contract_yen":300000000}"#, "{}", ""),
    ((OP, 4), r#"{"staff":29,"conditions":["operating-environment","organization","contract"]}"#, "{}", "responsibility size"),
    ((OP, 4), r#"{"staff":15,"conditions":["operating-environment","business-requirements","organization","contract"]}"#, "{}", ""),
    ((OP, 4), r#"{"staff":14,"conditions":["operating-environment","business-requirements","organization","contract"]}"#, "{}", "responsibility size"),
    ((OP, 4), r#"{"period":{"months":23}}"#, "{}", "responsibility"),
    ((OP, 4), r#"{"role":"member"}"#, "{}", "responsibility"),
    ((OP, 4), r#"{"successful":false}"#, "{}", BUSINESS),
    ((OP, 4), r#"{"duties":["unplanned-work","stakeholder-satisfaction"]}"#, "{}", "responsibility"),
    ((OP, 4), r#"{"duties":["improvement","stakeholder-satisfaction"]}"#, "{}", "responsibility"),
    ((OP, 4), r#"{"duties":["improvement","unplanned-work"]}"#, "{}", "responsibility"),
    ((OP, 4), r#"{"conditions":["contract"]}"#, "{}", "responsibility complexity"),
    ((OP, 4), "{}", r#"{"expertise":{"hardware":{"depth":"practises"}}}"#, "expertise"),
    ((OP, 4), "{}", r#"{"succession":[]}"#, "succession"),
    ((OP, 4), "{}", r#"{"mentoring":{"done":false}}"#, "mentoring"),
    // オペレーション レベル3
    ((OP, 3), r#"{"period":{"months":11}}"#, "{}", "responsibility"),
    ((OP, 3), r#"{"role":null}"#, "{}", "responsibility"),
    ((OP, 3), r#"{"successful":false}"#, "{}", "responsibility complexity"),
    ((OP, 3), r#"{"duties":["unplanned-work","stakeholder-satisfaction"]}"#, "{}", "responsibility"),
    ((OP, 3), r#"{"duties":["improvement","stakeholder-satisfaction"]}"#, "{}", "responsibility"),
    ((OP, 3), r#"{"conditions":["contract"]}"#, "{}", "responsibility complexity"),
    ((OP, 3), "{}", r#"{"expertise":null}"#, "expertise"),
    // サービスデスク レベル4
    ((SD, 4), r#"{"annual_users":2999}"#, "{}", "responsibility size"),
    ((SD, 4), r#"{"annual_users":3001}"#, "{}", ""),
    ((SD, 4), r#"{"annual_users":null,"staff":19}"#, "{}", "responsibility size"),
    ((SD, 4), r#"{"annual_users":null,"staff":20}"#, "{}", ""),
    ((SD, 4), r#"{"annual_users":null,"annual_contract_yen":99999999}"#, "{}", "responsibility size"),
    ((SD, 4), r#"{"annual_users":null,"annual_contract_yen":100000000}"#, "{}", ""),
    ((SD, 4), r#"{"annual_users":null}"#, "{}", "responsibility size"),
    ((SD, 4), r#"{"period":{"months":23}}"#, "{}", "responsibility"),
    ((SD, 4), r#"{"role":"member"}"#, "{}", "responsibility"),
    ((SD, 4), r#"{"successful":false}"#, "{}", BUSINESS),
    ((SD, 4), r#"{"duties":["service-level"]}"#, "{}", "responsibility"),
    ((SD, 4), r#"{"duties":["satisfaction-efficiency"]}"#, "{}", "responsibility"),
    ((SD, 4), r#"{"conditions":["contract"]}"#, "{}", "responsibility complexity"),
    ((SD, 4), "{}", r#"{"expertise":{"customer-satisfaction":{"depth":"practises"}}}"#, "expertise"),
    ((SD, 4), "{}", r#"{"succession":[]}"#, "succession"),
    ((SD, 4), "{}", r#"{"mentoring":{"done":false}}"#, "mentoring"),
    // サービスデスク レベル3: two years
    ((SD, 3), r#"{"period":{"months":12}}"#, "{}", "responsibility"),
    ((SD, 3), r#"{"period":{"months":23}}"#, "{}", "responsibility"),
    ((SD, 3), r#"{"period":{"months":25}}"#, "{}", ""),
    ((SD, 3), r#"{"role":null}"#, "{}", "responsibility"),
    ((SD, 3), r#"{"successful":false}"#, "{}", "responsibility complexity"),
    ((SD, 3), r#"{"duties":["service-level"]}"#, "{}", "responsibility"),
    ((SD, 3), r#"{"duties":["satisfaction-efficiency"]}"#, "{}", "responsibility"),
    ((SD, 3), r#"{"conditions":["contract"]}"#, "{}", "responsibility complexity"),
    ((SD, 3), "{}", r#"{"expertise":null}"#, "expertise"),
];

#[test]
fn one_fact_less_or_more_changes_exactly_the_criteria_that_rest_on_it() {
    let parsed = |text: &str| serde_json::from_str::<Value>(text).expect("JSON in the table");
    for (at, engagement, rest, expected) in STEPS {
        let report = report(at.0, &sheet(*at, &parsed(engagement), &parsed(rest), &[]));
        let unmet = unmet(&report, *at).join(" ");
        assert_eq!(unmet, *expected, "{at:?} with {engagement} {rest}");
        let verdict = level_report(&report, at.0, at.1).verdict;
        assert_eq!(
            verdict == Verdict::Achieved,
            expected.is_empty(),
            "{at:?} with {engagement} {rest}"
        );
    }
}

// ── Months (R6) ──────────────────────────────────────────────────────────────────────────────────

/// What `responsibility` has at a level, in months.
fn months(report: &Report, (id, number): (&str, u8)) -> u64 {
    match level_report(report, id, number).criterion(Criterion::Responsibility).have {
        Have::Responsibility { months, .. } => months,
        ref other => panic!("{other:?}"),
    }
}

/// The sheet that is exact at a level, its engagement once with each of these periods.
fn with_periods(at: (&str, u8), periods: &[Value]) -> Value {
    let mut sheet = exact(at);
    let one = sheet["engagements"][0].take();
    let all = periods.iter().map(|period| {
        let mut engagement = one.clone();
        engagement["period"] = period.clone();
        engagement
    });
    sheet["engagements"] = all.collect();
    sheet
}

#[test]
fn the_months_of_a_set() {
    let closed = |from: &str, to: &str| json!({ "from": from, "to": to });
    let ongoing = |from: &str| json!({ "from": from });
    let plain = |months: u32| json!({ "months": months });
    let cases: &[(&str, Vec<Value>, &str, u64)] = &[
        ("both ends", vec![closed("2019-04", "2023-03")], "2026-11", 48),
        ("one month", vec![closed("2019-04", "2019-04")], "2026-11", 1),
        ("over new year", vec![closed("2019-12", "2020-01")], "2026-11", 2),
        ("ongoing, this month", vec![ongoing("2026-11")], "2026-11", 1),
        ("ongoing, last month", vec![ongoing("2026-10")], "2026-11", 2),
        ("ongoing, next month", vec![ongoing("2026-12")], "2026-11", 0),
        ("clipped at the assessment", vec![closed("2026-10", "2027-03")], "2026-11", 2),
        ("ends with the assessment", vec![closed("2026-10", "2026-11")], "2026-11", 2),
        ("ends one month before", vec![closed("2026-10", "2026-10")], "2026-11", 1),
        ("starts with the assessment", vec![closed("2026-11", "2027-11")], "2026-11", 1),
        ("starts one month after", vec![closed("2026-12", "2027-11")], "2026-11", 0),
        ("no period at all", vec![Value::Null], "2026-11", 0),
        ("no month", vec![plain(0)], "2026-11", 0),
        ("plain", vec![plain(7)], "2026-11", 7),
        ("the most plain months", vec![plain(1200)], "2026-11", 1200),
        ("plain twice", vec![plain(7), plain(7)], "2026-11", 14),
        ("plain on top of dated", vec![closed("2019-04", "2020-03"), plain(7)], "2026-11", 19),
        ("plain before dated", vec![plain(7), closed("2019-04", "2020-03")], "2026-11", 19),
        (
            "adjoining",
            vec![closed("2019-04", "2020-03"), closed("2020-04", "2021-03")],
            "2026-11",
            24,
        ),
        (
            "adjoining, turned",
            vec![closed("2020-04", "2021-03"), closed("2019-04", "2020-03")],
            "2026-11",
            24,
        ),
        (
            "overlapping by one",
            vec![closed("2019-04", "2020-03"), closed("2020-03", "2021-03")],
            "2026-11",
            24,
        ),
        (
            "overlapping, turned",
            vec![closed("2020-03", "2021-03"), closed("2019-04", "2020-03")],
            "2026-11",
            24,
        ),
        (
            "one inside the other",
            vec![closed("2019-04", "2021-03"), closed("2019-06", "2020-05")],
            "2026-11",
            24,
        ),
        (
            "one inside, then one after",
            vec![
                closed("2019-04", "2021-03"),
                closed("2019-06", "2019-07"),
                closed("2021-01", "2021-06"),
            ],
            "2026-11",
            27,
        ),
        (
            "the same twice",
            vec![closed("2019-04", "2020-03"), closed("2019-04", "2020-03")],
            "2026-11",
            12,
        ),
        (
            "a gap of one month",
            vec![closed("2019-04", "2020-03"), closed("2020-05", "2021-03")],
            "2026-11",
            23,
        ),
        (
            "a gap of years",
            vec![closed("2009-04", "2010-03"), closed("2020-04", "2021-03")],
            "2026-11",
            24,
        ),
        (
            "ongoing over closed",
            vec![closed("2025-12", "2026-06"), ongoing("2026-01")],
            "2026-11",
            12,
        ),
        ("two ongoing", vec![ongoing("2026-06"), ongoing("2026-01")], "2026-11", 11),
        (
            "one that starts later",
            vec![ongoing("2026-01"), closed("2026-12", "2030-01")],
            "2026-11",
            11,
        ),
        ("all there is", vec![closed("1900-01", "2999-12")], "2999-12", 13_200),
        ("the last month", vec![ongoing("2999-12"), closed("2999-11", "2999-12")], "2999-12", 2),
        ("the first month", vec![ongoing("1900-01")], "1900-01", 1),
        ("before it", vec![ongoing("1900-02")], "1900-01", 0),
        (
            "four ways at once",
            vec![
                plain(3),
                closed("2026-01", "2026-03"),
                Value::Null,
                closed("2026-03", "2026-04"),
                ongoing("2026-10"),
            ],
            "2026-11",
            9,
        ),
    ];
    for (name, periods, as_of, expected) in cases {
        for at in LEVELS {
            let report = evaluate(&draft_of(at.0, &with_periods(at, periods)), month(as_of));
            assert_eq!(months(&report, at), *expected, "{name}, {at:?}");
        }
    }
}

#[test]
fn the_years_asked_for_one_month_below_at_and_above() {
    for Asked { at, months: asked, .. } in &ASKED {
        for (given, expected) in [(asked - 1, false), (*asked, true), (asked + 1, true)] {
            // 2026-11 and the months before it.
            let first = 2026 * 12 + 10 - (given - 1);
            let from = format!("{:04}-{:02}", first / 12, first % 12 + 1);
            let half = given / 2;
            let ways = [
                ("plain", vec![json!({ "months": given })]),
                ("ongoing", vec![json!({ "from": from })]),
                ("closed", vec![json!({ "from": from, "to": "2026-11" })]),
                ("clipped", vec![json!({ "from": from, "to": "2999-12" })]),
                ("two", vec![json!({ "months": half }), json!({ "months": given - half })]),
                ("mixed", vec![json!({ "from": "2026-10" }), json!({ "months": given - 2 })]),
                ("doubled", vec![json!({ "from": from }), json!({ "from": from })]),
            ];
            for (name, periods) in ways {
                let report = report(at.0, &with_periods(*at, &periods));
                assert_eq!(months(&report, *at), u64::from(given), "{at:?} {name}");
                let met = met(&report, at.0, at.1, Criterion::Responsibility);
                assert_eq!(met, expected, "{at:?} {name}, {given} months");
                let verdict = level_report(&report, at.0, at.1).verdict;
                assert_eq!(verdict == Verdict::Achieved, expected, "{at:?} {name}, {given} months");
            }
        }
    }
}

#[test]
fn only_the_engagements_of_which_all_holds_give_months() {
    let cases: &[((&str, u8), Value, u64)] = &[
        ((OM, 5), json!({}), 36),
        ((OM, 5), json!({ "role": "leader" }), 0),
        ((OM, 5), json!({ "successful": false }), 0),
        ((OM, 5), json!({ "duties": [] }), 0),
        ((OM, 5), json!({ "conditions": [] }), 0),
        ((OM, 5), json!({ "staff": 1 }), 0),
        ((OM, 5), json!({ "period": { "months": null, "from": "2027-01" } }), 0),
        ((OM, 5), json!({ "period": null }), 0),
    ];
    for (at, patch, more) in cases {
        let mut other = exact(*at)["engagements"][0].clone();
        merge(&mut other, patch);
        let report = report(at.0, &sheet(*at, &json!({}), &json!({}), &[other]));
        assert_eq!(months(&report, *at), 36 + more, "{at:?} {patch}");
    }
}

// ── Readings that bear on a verdict ──────────────────────────────────────────────────────────────

/// Checks `"5+size 4-responsibility 6-achieved"`: what is met (`+`) or not (`-`) at which level.
fn expect(name: &str, report: &Report, id: &str, expected: &str) {
    for part in expected.split_whitespace() {
        let number = part.as_bytes()[0] - b'0';
        let wanted = part.as_bytes()[1] == b'+';
        let found = match &part[2..] {
            "achieved" => level_report(report, id, number).verdict == Verdict::Achieved,
            other => met(report, id, number, criterion(other)),
        };
        assert_eq!(found, wanted, "{name}: {part}");
    }
}

#[test]
fn r5_what_holds_above_holds_below() {
    #[rustfmt::skip]
    let cases = [
        ("bigger than システム管理 レベル4", (SM, 4), json!({ "staff": 200 }), "6+size 5+size 4+size 3+size 4+achieved 5-achieved"),
        ("between the bounds of two levels", (SM, 4), json!({ "staff": 75 }), "6-size 5+size 4+size 4+achieved"),
        ("in the gap of レベル5 and 4 with few conditions", (SM, 4), json!({ "staff": 149, "annual_contract_yen": 0 }), "6-size 5+size 4+size"),
        ("too small for レベル4", (SM, 4), json!({ "staff": 34 }), "6-size 5-size 4-size 3+size 3+achieved"),
        ("conditions of レベル6 alone", (OM, 5), json!({ "conditions": ["international", "world-leading"] }), "7-complexity 6+complexity 5+complexity 4+complexity 3+complexity 5+achieved 4+achieved 3+achieved"),
        ("the same and レベル6's size by four conditions", (OM, 5), json!({ "conditions": ["international", "world-leading", "contract", "organization"], "staff": 75 }), "6+size 5+size 6-responsibility 5+achieved"),
        ("レベル6's size by conditions that レベル5 does not list", (OM, 5), json!({ "conditions": ["international", "world-leading", "contract"], "staff": 74 }), "6-size 5-size 4+size"),
        ("レベル7's conditions", (OM, 4), json!({ "conditions": ["international", "world-leading", "contract"] }), "7+complexity 6+complexity 5+complexity 4+complexity 3+complexity"),
        ("duties of the levels above", (OM, 3), json!({ "duties": ["sla-service"] }), "7-responsibility 3+responsibility 3+achieved"),
        ("duties of the level below", (OM, 4), json!({ "duties": ["procedures"] }), "4-responsibility 3+responsibility 3+achieved"),
        ("more duties", (OP, 3), json!({ "duties": OP_L4 }), "4-responsibility 3+achieved"),
        ("fewer duties", (OP, 4), json!({ "duties": OP_L3 }), "4-responsibility 3+responsibility 3+achieved"),
        ("without success, where レベル3 does not ask for it", (OM, 4), json!({ "successful": false }), "4-responsibility 4-complexity 4-size 3+responsibility 3+complexity 3+achieved"),
        ("without success, where it does", (OP, 4), json!({ "successful": false }), "4-complexity 3-complexity 3-responsibility 3-achieved"),
        ("without success, システム管理", (SM, 6), json!({ "successful": false }), "6-complexity 5-complexity 4-complexity 3+complexity 3+achieved"),
    ];
    for (name, at, patch, expected) in cases {
        let report = report(at.0, &sheet(at, &patch, &json!({}), &[]));
        expect(name, &report, at.0, expected);
    }
}

#[test]
fn complexity_and_size_may_rest_on_different_engagements_but_responsibility_may_not() {
    let big = json!({ "period": { "months": 36 }, "role": "manager", "successful": true, "duties": ["sla-service"], "staff": 75 });
    let small = json!({ "conditions": [] , "staff": null });
    // `small` has nothing but the role; the conditions stand on a third engagement.
    let complex = json!({ "successful": true, "conditions": ["organization", "contract"] });
    let sheet = sheet((OM, 5), &small, &json!({}), &[big, complex]);
    expect("spread", &report(OM, &sheet), OM, "5-responsibility 5+complexity 5+size 5-achieved");
}

#[test]
fn r4_conditions_of_different_engagements_are_not_added_up() {
    let one = json!({ "conditions": ["organization"] });
    let other = json!({ "period": { "months": 36 }, "role": "manager", "successful": true, "duties": ["sla-service"], "conditions": ["contract"], "staff": 75 });
    let sheet = sheet((OM, 5), &one, &json!({}), &[other]);
    expect(
        "one each",
        &report(OM, &sheet),
        OM,
        "5-responsibility 5-complexity 5+size 3-complexity",
    );
}

#[test]
fn r7_the_ap_pass_deems_level_3_and_touches_nothing_else() {
    let sheets = |pass: Value, sheets: Value| {
        let draft = draft(&json!({ "schema": 1, "ap_passed": pass, "sheets": sheets }));
        evaluate(&draft, month(AS_OF))
    };
    let reached = |report: &Report, id| report.specialty(specialty(id)).expect("there").reached;

    let deemed = sheets(json!(true), json!({}));
    for (id, number) in LEVELS {
        let expected = if number == 3 { Verdict::Deemed } else { Verdict::Unmet };
        assert_eq!(level_report(&deemed, id, number).verdict, expected, "{id} {number}");
        assert_eq!(reached(&deemed, id), Some(Reached::Deemed(level(3))), "{id}");
    }
    for pass in [json!(false), Value::Null] {
        let without = sheets(pass, json!({}));
        for (id, number) in LEVELS {
            let (with, without) =
                (level_report(&deemed, id, number), level_report(&without, id, number));
            assert_eq!(with.criteria, without.criteria, "{id} {number}: no criterion changes");
            assert_eq!(without.verdict, Verdict::Unmet, "{id} {number}");
        }
        assert_eq!(reached(&without, OM), None);
    }
    // 達成 by facts stays 達成.
    for id in [OM, SM, OP, SD] {
        let report = sheets(json!(true), json!({ id: exact((id, 3)) }));
        assert_eq!(level_report(&report, id, 3).verdict, Verdict::Achieved, "{id}");
        assert_eq!(reached(&report, id), Some(Reached::Achieved(level(3))), "{id}");
        let report = sheets(json!(true), json!({ id: exact((id, 4)) }));
        assert_eq!(reached(&report, id), Some(Reached::Achieved(level(4))), "{id}");
        for other in [OM, SM, OP, SD].into_iter().filter(|other| *other != id) {
            assert_eq!(reached(&report, other), Some(Reached::Deemed(level(3))), "{other}");
        }
    }
}

#[test]
fn r8_lower_levels_hold_by_construction() {
    // 達成 at レベル7 with nothing that レベル3 names: no `procedures`, no condition of レベル3 to spare.
    let patch = json!({ "conditions": ["international", "world-leading", "contract"] });
    let report = report(OM, &sheet((OM, 7), &patch, &json!({}), &[]));
    expect("down", &report, OM, "7+achieved 6+achieved 5+achieved 4+achieved 3+achieved");
}

#[test]
fn r9_who_says_nothing_has_nothing() {
    let nothing = evaluate(&draft(&json!({ "schema": 1 })), month(AS_OF));
    let empty = evaluate(
        &draft(
            &json!({ "schema": 1, "sheets": { OM: { "engagements": [{}] }, SM: {}, OP: { "engagements": [] } } }),
        ),
        month(AS_OF),
    );
    for report in [nothing, empty] {
        assert_eq!(report.specialties.len(), 4);
        for (id, number) in LEVELS {
            let level = level_report(&report, id, number);
            let asked = |criterion| match criterion {
                Criterion::Size | Criterion::Succession | Criterion::Mentoring => number > 3,
                _ => true,
            };
            for found in &level.criteria {
                assert_eq!(found.asked, asked(found.criterion), "{id} {number}");
                assert_eq!(found.met, !found.asked, "{id} {number}: what is not asked for is met");
            }
            assert_eq!(level.verdict, Verdict::Unmet, "{id} {number}");
        }
        let order: Vec<_> = report
            .specialties
            .iter()
            .flat_map(|one| {
                one.levels.iter().map(|level| (one.specialty.id.as_str(), level.level.get()))
            })
            .collect();
        assert_eq!(order, LEVELS, "the source's order, highest level first");
        assert!(report.specialties.iter().all(|one| one.reached.is_none()));
    }
}

#[test]
fn once_duties_come_from_any_engagement_that_counts_at_all() {
    let maintenance = json!({ "duties": ["maintenance"] });
    #[rustfmt::skip]
    let cases: &[(&str, Vec<Value>, bool)] = &[
        ("none", vec![], false),
        ("a member, unsuccessful, no period", vec![json!({ "role": "member", "successful": false, "duties": ["platform-design", "acceptance"] })], true),
        ("nothing but the duties", vec![json!({ "duties": ["acceptance", "platform-design"] })], true),
        ("on two engagements", vec![json!({ "duties": ["acceptance"] }), json!({ "successful": false, "duties": ["platform-design"] })], true),
        ("one alone", vec![json!({ "duties": ["acceptance"] })], false),
        ("the other alone", vec![json!({ "duties": ["platform-design"] })], false),
        ("no months", vec![json!({ "period": { "months": 0 }, "duties": ["acceptance", "platform-design"] })], true),
        ("started this month", vec![json!({ "period": { "from": "2026-11" }, "duties": ["acceptance", "platform-design"] })], true),
        ("starts next month", vec![json!({ "period": { "from": "2026-12" }, "duties": ["acceptance", "platform-design"] })], false),
        ("starts next month and ends", vec![json!({ "period": { "from": "2026-12", "to": "2027-01" }, "duties": ["acceptance", "platform-design"] })], false),
    ];
    for (name, more, expected) in cases {
        for number in [6, 5, 4] {
            let report = report(SM, &sheet((SM, number), &maintenance, &json!({}), more));
            let found = met(&report, SM, number, Criterion::Responsibility);
            assert_eq!(found, *expected, "{name}, レベル{number}");
            assert!(
                met(&report, SM, 3, Criterion::Responsibility),
                "{name}: not asked for at レベル3"
            );
        }
    }
}

#[test]
fn each_once_duty_is_needed_and_the_sustained_ones_are_not_made_up_for() {
    for Asked { at, sustained, once, .. } in &ASKED {
        let carried = |duties: &[&str], elsewhere: &[&str]| {
            let more = [json!({ "duties": elsewhere })];
            let sheet = sheet(*at, &json!({ "duties": duties }), &json!({}), &more);
            met(&report(at.0, &sheet), at.0, at.1, Criterion::Responsibility)
        };
        assert!(carried(sustained, once), "{at:?}: each where it is asked for");
        assert!(!carried(once, sustained), "{at:?}: each where it is not");
        for missing in *once {
            let others: Vec<_> = once.iter().copied().filter(|duty| duty != missing).collect();
            assert!(!carried(sustained, &others), "{at:?} without {missing}");
        }
    }
}

#[test]
fn an_engagement_without_a_period_gives_no_months_but_its_complexity_and_size() {
    let report = report(OM, &sheet((OM, 7), &json!({ "period": null }), &json!({}), &[]));
    expect(
        "no period",
        &report,
        OM,
        "7-responsibility 7+complexity 7+size 3-responsibility 3+complexity",
    );
}

#[test]
fn an_engagement_that_starts_later_counts_for_nothing() {
    for (period, counts) in [
        (json!({ "months": null, "from": "2026-12" }), false),
        (json!({ "months": null, "from": "2026-12", "to": "2030-11" }), false),
        (json!({ "months": null, "from": "2026-11" }), true),
        (json!({ "months": null, "from": "2026-11", "to": "2030-11" }), true),
    ] {
        for at in LEVELS {
            let report = report(at.0, &sheet(at, &json!({ "period": period }), &json!({}), &[]));
            let sized = counts || at.1 == 3;
            assert_eq!(met(&report, at.0, at.1, Criterion::Complexity), counts, "{at:?} {period}");
            assert_eq!(met(&report, at.0, at.1, Criterion::Size), sized, "{at:?} {period}");
            assert_eq!(months(&report, at), u64::from(counts), "{at:?} {period}");
        }
    }
}

// ── プロフェッショナル貢献 ───────────────────────────────────────────────────────────────────────

#[test]
fn depths_one_below_at_and_above_in_one_area_and_in_all() {
    for Asked { at, depth, .. } in &ASKED {
        let (id, number) = *at;
        let asked = DEPTHS.iter().position(|known| known == depth).expect("a depth");
        let areas = areas_of(id);
        let met_with = |depths: Vec<(&str, &str)>| {
            let expertise: Map<_, _> = depths
                .into_iter()
                .map(|(area, depth)| (area.to_owned(), json!({ "depth": depth })))
                .collect();
            let report = report(id, &json!({ "expertise": expertise }));
            met(&report, id, number, Criterion::Expertise)
        };
        for (place, depth) in DEPTHS.iter().enumerate() {
            let deep = place >= asked;
            let everywhere = areas.iter().map(|area| (*area, *depth)).collect();
            assert_eq!(met_with(everywhere), deep, "{at:?}: {depth} everywhere");
            for area in areas {
                // In this area alone: enough unless all are asked for (R1).
                let alone = met_with(vec![(area, depth)]);
                assert_eq!(alone, deep && id != OM, "{at:?}: {depth} in {area} alone");
                // Everywhere but in this area, which has nothing or one depth less than asked for.
                let others =
                    areas.iter().filter(|other| *other != area).map(|other| (*other, *depth));
                assert_eq!(
                    met_with(others.clone().collect()),
                    deep && id != OM,
                    "{at:?}: not in {area}"
                );
                if let Some(below) = asked.checked_sub(1) {
                    let shallow = others.chain([(*area, DEPTHS[below])]).collect();
                    assert_eq!(met_with(shallow), deep && id != OM, "{at:?}: {area} shallower");
                }
            }
        }
        assert!(!met_with(vec![]), "{at:?}: nothing");
    }
}

#[test]
fn kinds_of_succession_one_below_at_and_above() {
    for Asked { at, succession, .. } in &ASKED {
        let (id, number) = *at;
        let met_with = |kinds: &[&str]| {
            let entries: Vec<_> = kinds.iter().map(|kind| json!({ "kind": kind })).collect();
            let report =
                report(id, &json!({ "succession": entries, "mentoring": { "done": true } }));
            met(&report, id, number, Criterion::Succession)
        };
        for bits in 0..1_u32 << KINDS.len() {
            let kinds: Vec<_> = (0..7).filter(|n| bits & 1 << n != 0).map(|n| KINDS[n]).collect();
            assert_eq!(met_with(&kinds), kinds.len() >= *succession, "{at:?} {kinds:?}");
        }
        // Several of one kind count once.
        if let Some(fewer) = succession.checked_sub(1) {
            let doubled: Vec<_> = KINDS[..fewer].iter().chain(&KINDS[..fewer]).copied().collect();
            assert!(!met_with(&doubled), "{at:?}: the same kinds twice");
            let thrice: Vec<_> = doubled.into_iter().chain([KINDS[6]]).collect();
            assert!(met_with(&thrice), "{at:?}: and one more kind");
        }
    }
}

#[test]
fn r2_mentoring_is_asked_for_beside_the_seven_kinds() {
    for Asked { at, mentoring, .. } in &ASKED {
        let (id, number) = *at;
        let all: Vec<_> = KINDS.iter().map(|kind| json!({ "kind": kind })).collect();
        for (done, answer) in [
            (true, json!({ "done": true })),
            (false, json!({ "done": false })),
            (false, json!({ "note": "予定" })),
            (false, Value::Null),
        ] {
            let report = report(id, &json!({ "succession": all, "mentoring": answer }));
            let found = met(&report, id, number, Criterion::Mentoring);
            assert_eq!(found, done || !mentoring, "{at:?} {answer}");
        }
        // It is none of the kinds: one fewer of them is not made up for.
        let kinds = [0, 1, 3, 4, 5][usize::from(number) - 3];
        if kinds > 0 {
            let fewer = json!({ "succession": &all[..kinds - 1], "mentoring": { "done": true } });
            assert!(!met(&report(id, &fewer), id, number, Criterion::Succession), "{at:?}");
        }
    }
}

// ── What comes closest ───────────────────────────────────────────────────────────────────────────

#[test]
fn what_comes_closest_to_complexity_counts_the_levels_above_as_well() {
    let one = |id: &str, successful: bool, conditions: &[&str]| json!({ "id": id, "successful": successful, "conditions": conditions });
    for (engagements, level_number, closest) in [
        // Both conditions of レベル6, which does for レベル5 (R5): only 成功裡 is missing.
        (
            vec![
                one("a", false, &["international", "world-leading"]),
                one("b", false, &["contract"]),
            ],
            5,
            &["a"][..],
        ),
        // One of them is named at no lower level, and yet on the way.
        (vec![one("a", true, &["international"])], 5, &["a"]),
        (vec![one("a", true, &["international"])], 3, &["a"]),
        // Nothing said is no way at all.
        (vec![one("a", true, &[])], 5, &[]),
        // Alike near.
        (vec![one("a", true, &["contract"]), one("b", true, &["organization"])], 5, &["a", "b"]),
        (vec![one("a", false, &["contract"]), one("b", true, &["organization"])], 5, &["b"]),
    ] {
        let draft = draft_of(OM, &json!({ "engagements": engagements }));
        let report = evaluate(&draft, month(AS_OF));
        let found = level_report(&report, OM, level_number).criterion(Criterion::Complexity);
        let named: Vec<_> = found.evidence.iter().map(|proof| proof.as_str()).collect();
        assert!(!found.met, "{engagements:?}");
        assert_eq!(named, closest, "{engagements:?} at {level_number}");
    }
}

#[test]
fn 到達レベルの読み方はいつも_みなし到達の読み方はみなすときだけ言う() {
    let told = |text: &str| {
        let draft = tasseido::draft::parse(text).unwrap();
        let report = evaluate(&draft, month(AS_OF));
        let told = |reading: ReadingId| {
            let all = report.specialties.iter();
            all.filter(|of| of.readings().any(|told| told == reading)).count()
        };
        (told(ReadingId::R7), told(ReadingId::R8))
    };
    assert_eq!(told(r#"{"schema":1}"#), (0, 4));
    assert_eq!(told(r#"{"schema":1,"ap_passed":true}"#), (4, 4));
}
