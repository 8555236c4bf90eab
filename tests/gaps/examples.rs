//! What is missing, told by hand: the examples of the task and what lies beside them.

use serde_json::{Value, json};
use tasseido::catalogue::{CATALOGUE, Level};
use tasseido::draft::{Draft, Month, parse};
use tasseido::evaluation::{
    Alternative, Change, Criterion, Plan, SheetView, evaluate, wire::ReportWire,
};
use tasseido::explanation;

/// A sheet with one engagement that lacks nothing for 運用管理 レベル5, changed by `change`.
fn 運用管理(change: impl FnOnce(&mut Value)) -> Draft {
    let mut sheet = json!({
        "engagements": [{
            "id": "基幹", "period": { "from": "2023-01", "to": "2026-06" },
            "role": "manager", "successful": true, "duties": ["sla-service"],
            "conditions": ["organization", "contract"], "staff": 80,
        }],
        "expertise": {
            "service-level": { "depth": "contributes-in-company" },
            "risk-prevention": { "depth": "contributes-in-company" },
            "stable-service": { "depth": "contributes-in-company" },
            "negotiation": { "depth": "contributes-in-company" },
            "guidelines": { "depth": "contributes-in-company" },
        },
        "succession": [{ "kind": "book" }, { "kind": "community" }, { "kind": "patent" }],
        "mentoring": { "done": true },
    });
    change(&mut sheet);
    draft("operations-management", sheet)
}

fn draft(specialty: &str, sheet: Value) -> Draft {
    parse(&json!({ "schema": 1, "sheets": { specialty: sheet } }).to_string()).unwrap()
}

/// What the report says of a 専門分野, as of 2026-11.
fn report(draft: &Draft, specialty: &str) -> Value {
    let report = evaluate(draft, Month::parse("2026-11").unwrap());
    let plan = Plan::new(draft, &report);
    let wire = ReportWire { report: &report, plan: Some(&plan) };
    let report = serde_json::to_value(&wire).unwrap();
    let mut specialties = report["specialties"].as_array().unwrap().iter();
    specialties.find(|report| report["id"] == specialty).unwrap().clone()
}

fn gaps(draft: &Draft, specialty: &str, level: u8, criterion: Criterion) -> Value {
    let report = report(draft, specialty);
    let mut levels = report["levels"].as_array().unwrap().iter();
    let level = levels.find(|report| report["level"] == level).unwrap();
    level["criteria"][criterion as usize]["gaps"].clone()
}

fn next(draft: &Draft, specialty: &str) -> Value {
    report(draft, specialty)["next"].clone()
}

#[test]
fn 何も足りないものがない() {
    let draft = 運用管理(|_| {});
    for criterion in Criterion::ALL {
        assert_eq!(gaps(&draft, "operations-management", 5, criterion), json!([]));
    }
    assert_eq!(next(&draft, "operations-management")["level"], 6);
}

#[test]
fn あと7か月() {
    let draft = 運用管理(|sheet| {
        sheet["engagements"][0]["period"] = json!({ "from": "2024-07" });
    });
    let gaps = gaps(&draft, "operations-management", 5, Criterion::Responsibility);
    assert_eq!(
        gaps[0],
        json!([{ "change": "add-months", "engagement": "基幹", "months": 7, "met_in": "2027-06" }])
    );
    // A new one of 7 months would do as well, its size told by staff or by contract.
    assert_eq!(gaps.as_array().unwrap().len(), 1 + 2, "{gaps}");
    for new in [&gaps[1][0]["engagement"], &gaps[2][0]["engagement"]] {
        assert_eq!(new["period"], json!({ "months": 7 }));
        assert_eq!(new["role"], "manager");
    }
    assert_eq!(next(&draft, "operations-management")["gaps"][0], gaps[0]);
}

#[test]
fn 終わった実績のあと7か月には時期がない() {
    let draft = 運用管理(|sheet| {
        sheet["engagements"][0]["period"] = json!({ "from": "2022-01", "to": "2024-05" });
    });
    let gaps = gaps(&draft, "operations-management", 5, Criterion::Responsibility);
    assert_eq!(gaps[0], json!([{ "change": "add-months", "engagement": "基幹", "months": 7 }]));
}

#[test]
fn 複雑性をあと1項目() {
    let draft = 運用管理(|sheet| {
        sheet["engagements"][0]["conditions"] = json!(["organization"]);
    });
    let gaps = gaps(&draft, "operations-management", 5, Criterion::Complexity);
    let others = ["operational-requirements", "platform-requirements", "system-risk", "contract"];
    assert_eq!(
        gaps[0],
        json!([{ "change": "add-conditions", "engagement": "基幹", "count": 1, "from": others }])
    );
    assert_eq!(
        gaps[1],
        json!([{ "change": "add-engagement", "engagement": {
            "successful": true, "conditions": ["operational-requirements", "platform-requirements"],
        } }])
    );
    assert_eq!(gaps.as_array().unwrap().len(), 2);
}

#[test]
fn 必須の条件はそれだけで() {
    let draft = 運用管理(|_| {});
    let gaps = gaps(&draft, "operations-management", 7, Criterion::Complexity);
    assert_eq!(
        gaps[0],
        json!([{
            "change": "add-conditions", "engagement": "基幹", "count": 1, "from": ["international"],
        }])
    );
}

#[test]
fn 要員数75人以上または35人以上のまま複雑性4項目以上() {
    let draft = 運用管理(|sheet| sheet["engagements"][0]["staff"] = json!(40));
    let gaps = gaps(&draft, "operations-management", 5, Criterion::Size);
    let raise = |measure: &str, at_least: u64| {
        json!({
            "change": "raise-size", "engagement": "基幹", "measure": measure, "at_least": at_least,
        })
    };
    let others = ["operational-requirements", "platform-requirements", "system-risk"];
    let more = json!({
        "change": "add-conditions", "engagement": "基幹", "count": 2, "from": others,
    });
    assert_eq!(gaps[0], json!([raise("staff", 75)]));
    assert_eq!(gaps[1], json!([raise("annual_contract_yen", 750_000_000)]));
    assert_eq!(gaps[2], json!([more]));
    // The rest are whole new engagements.
    assert!(gaps.as_array().unwrap()[3..].iter().all(|gap| gap[0]["change"] == "add-engagement"));
}

#[test]
fn 規模が下の範囲にも届かないとき() {
    let draft = 運用管理(|sheet| sheet["engagements"][0]["staff"] = json!(34));
    let gaps = gaps(&draft, "operations-management", 5, Criterion::Size);
    let others = ["operational-requirements", "platform-requirements", "system-risk"];
    let both = json!([
        { "change": "add-conditions", "engagement": "基幹", "count": 2, "from": others },
        { "change": "raise-size", "engagement": "基幹", "measure": "staff", "at_least": 35 },
    ]);
    assert!(gaps.as_array().unwrap().contains(&both), "{gaps}");
}

#[test]
fn 一度でよい責任はどの実績でもよい() {
    let engagement = |id: &str, role: &str, duties: Value| {
        json!({
            "id": id, "period": { "months": 30 }, "role": role, "successful": true,
            "duties": duties, "conditions": ["organization", "contract"], "staff": 40,
        })
    };
    let draft = draft(
        "system-management",
        json!({ "engagements": [
            engagement("a", "leader", json!(["maintenance", "acceptance"])),
            engagement("b", "member", json!([])),
            { "id": "later", "period": { "from": "2027-01" } },
        ] }),
    );
    let gaps = gaps(&draft, "system-management", 4, Criterion::Responsibility);
    let on =
        |id: &str| json!([{ "change": "add-duty", "engagement": id, "duty": "platform-design" }]);
    let new = json!([{
        "change": "add-engagement", "engagement": { "duties": ["platform-design"] },
    }]);
    assert_eq!(gaps, json!([on("a"), on("b"), new]));
}

#[test]
fn 成功裡と役割が足りないとき() {
    let draft = 運用管理(|sheet| {
        sheet["engagements"][0]["role"] = json!("leader");
        sheet["engagements"][0]["successful"] = json!(false);
    });
    let gaps = gaps(&draft, "operations-management", 5, Criterion::Responsibility);
    assert_eq!(
        gaps[0],
        json!([
            { "change": "set-role", "engagement": "基幹", "role": "manager" },
            { "change": "set-successful", "engagement": "基幹" },
        ])
    );
}

#[test]
fn 二つの実績の役割で足りる() {
    let engagement = |id: &str, from: &str, to: &str| {
        json!({
            "id": id, "period": { "from": from, "to": to }, "role": "leader", "successful": true,
            "duties": ["sla-service"], "conditions": ["organization", "contract"], "staff": 80,
        })
    };
    let draft = draft(
        "operations-management",
        json!({ "engagements": [
            engagement("e10", "2022-01", "2023-12"),
            engagement("e2", "2023-07", "2024-12"),
        ] }),
    );
    let gaps = gaps(&draft, "operations-management", 5, Criterion::Responsibility);
    let role = |id: &str| json!({ "change": "set-role", "engagement": id, "role": "manager" });
    let months = |id: &str, months: u32| json!({ "change": "add-months", "engagement": id, "months": months });
    assert_eq!(gaps[0], json!([role("e2"), role("e10")]));
    assert_eq!(gaps[1], json!([role("e10"), months("e10", 12)]));
    assert_eq!(gaps[2], json!([role("e2"), months("e2", 18)]));
}

#[test]
fn 専門性は運用管理ではすべて他ではどれか一つ() {
    let draft_one = 運用管理(|sheet| {
        sheet["expertise"]["risk-prevention"] = json!({ "depth": "guides-juniors" });
        sheet["expertise"]["guidelines"] = Value::Null;
    });
    let deepen =
        |area: &str, depth: &str| json!({ "change": "deepen", "area": area, "depth": depth });
    let all = gaps(&draft_one, "operations-management", 5, Criterion::Expertise);
    let depth = "contributes-in-company";
    assert_eq!(all, json!([[deepen("risk-prevention", depth), deepen("guidelines", depth)]]));

    let draft_any = draft(
        "operation",
        json!({ "expertise": { "business-knowledge": { "depth": "practises" } } }),
    );
    let any = gaps(&draft_any, "operation", 4, Criterion::Expertise);
    let depth = "guides-juniors";
    let areas = ["business-knowledge", "software", "hardware", "administration"];
    assert_eq!(any, json!(areas.map(|area| [deepen(area, depth)])), "the nearest comes first");
}

#[test]
fn 技術の継承と後進の育成() {
    let draft = 運用管理(|sheet| {
        sheet["succession"] = json!([{ "kind": "book" }, { "kind": "book" }]);
        sheet["mentoring"] = json!({ "done": false });
    });
    let from = [
        "community",
        "external-paper",
        "internal-paper",
        "external-lecturer",
        "internal-lecturer",
        "patent",
    ];
    let kinds = json!({ "change": "add-succession", "count": 2, "from": from });
    assert_eq!(gaps(&draft, "operations-management", 5, Criterion::Succession), json!([[kinds]]));
    assert_eq!(
        gaps(&draft, "operations-management", 5, Criterion::Mentoring),
        json!([[{ "change": "add-mentoring" }]])
    );
    // レベル3 needs another duty; both ways to 継承 and 育成 are asked for above it.
    let next = next(&draft, "operations-management");
    assert_eq!(next["level"], 4);
    assert_eq!(next["gaps"], json!([[{ "change": "add-mentoring" }]]));
}

#[test]
fn 何も書かれていない下書き() {
    let draft = parse(r#"{ "schema": 1 }"#).unwrap();
    let next = next(&draft, "service-desk");
    assert_eq!(next["level"], 3);
    assert_eq!(
        next["gaps"][0],
        json!([
            { "change": "add-engagement", "engagement": {
                "period": { "months": 24 }, "role": "member", "successful": true,
                "duties": ["service-level", "satisfaction-efficiency"],
                "conditions": ["supported-systems", "network-requirements"],
            } },
            { "change": "deepen", "area": "management", "depth": "practises" },
        ])
    );
}

#[test]
fn みなし到達の次はレベル4で頂点の次はない() {
    let mut draft = parse(r#"{ "schema": 1, "ap_passed": true }"#).unwrap();
    assert_eq!(next(&draft, "operation")["level"], 4);
    draft = parse(
        &json!({ "schema": 1, "sheets": { "operation": {
            "engagements": [{
                "period": { "months": 24 }, "role": "leader", "successful": true,
                "duties": ["improvement", "unplanned-work", "stakeholder-satisfaction"],
                "conditions": ["organization", "contract"], "staff": 30,
            }],
            "expertise": { "software": { "depth": "guides-juniors" } },
            "succession": [{ "kind": "patent" }],
            "mentoring": { "done": true },
        } } })
        .to_string(),
    )
    .unwrap();
    assert_eq!(report(&draft, "operation")["next"], Value::Null);
    assert!(report(&draft, "operation").as_object().unwrap().contains_key("next"));
}

#[test]
fn 求めなければ何も言わない() {
    let draft = 運用管理(|_| {});
    let report = evaluate(&draft, Month::parse("2026-11").unwrap());
    let text = serde_json::to_string(&ReportWire { report: &report, plan: None }).unwrap();
    assert!(!text.contains("gaps") && !text.contains("next"));
    let plan = Plan::new(&draft, &report);
    let level = Level::new(3).unwrap();
    for plan in &plan.specialties {
        let place = plan.specialty.levels.iter().position(|criteria| criteria.level == level);
        let gaps = &plan.levels[place.unwrap()];
        for criterion in [Criterion::Size, Criterion::Succession, Criterion::Mentoring] {
            assert!(gaps[criterion as usize].is_empty(), "レベル3 asks for none");
        }
    }
    assert_eq!(plan.specialties.len(), CATALOGUE.specialties.len());
}

#[test]
fn 時間だけがもたらす月数は反映されない() {
    let as_of = Month::parse("2026-11").unwrap();
    let specialty = CATALOGUE.specialty("operations-management").unwrap();
    let level = Level::new(5).unwrap();
    let already = |period: Value, role: &str| {
        let draft = 運用管理(|sheet| {
            sheet["engagements"][0]["period"] = period;
            sheet["engagements"][0]["role"] = json!(role);
        });
        let sheet = draft.sheet(specialty.id).unwrap();
        let view = SheetView::new(specialty, Some(sheet), as_of);
        let gaps = tasseido::evaluation::gaps(&view, level, Criterion::Responsibility);
        let months = |gap: &&Alternative| {
            gap.changes.iter().any(|change| matches!(change, Change::AddMonths { .. }))
        };
        let gap = gaps.iter().find(months).unwrap();
        (gap.changes.len(), gap.already(sheet, as_of).changes.len())
    };
    assert_eq!(already(json!({ "from": "2026-01" }), "manager"), (1, 0));
    assert_eq!(already(json!({ "from": "2026-01", "to": "2027-03" }), "manager"), (1, 0));
    assert_eq!(already(json!({ "from": "2026-01", "to": "2026-11" }), "manager"), (1, 1));
    assert_eq!(already(json!({ "months": 11 }), "manager"), (1, 1));
    assert_eq!(already(json!({ "from": "2026-01" }), "member"), (2, 1));
}

#[test]
fn 終わった実績に書いたことを変えるのは書き誤りのときだけ() {
    let as_of = Month::parse("2026-11").unwrap();
    let specialty = CATALOGUE.specialty("operations-management").unwrap();
    // For サイズ of レベル5 alone: the least is more staff for the engagement that there is.
    let told = |change: fn(&mut Value)| {
        let draft = 運用管理(|sheet| change(&mut sheet["engagements"][0]));
        let sheet = draft.sheet(specialty.id).unwrap();
        let view = SheetView::new(specialty, Some(sheet), as_of);
        let gaps = tasseido::evaluation::gaps(&view, Level::new(5).unwrap(), Criterion::Size);
        let past = gaps[0].contradicts_past(sheet, as_of);
        let told = explanation::alternative(&view, Level::new(5).unwrap(), &gaps[0]).to_plain();
        assert_eq!(told.contains("書き誤り"), past, "{told}");
        past
    };
    assert!(told(|one| one["staff"] = json!(74)));
    assert!(!told(|one| drop(one.as_object_mut().unwrap().remove("staff"))), "only left out");
    assert!(!told(|one| {
        one["staff"] = json!(74);
        one["period"] = json!({ "from": "2023-01" });
    }));
    assert!(!told(|one| {
        one["staff"] = json!(74);
        one["period"] = json!({ "from": "2023-01", "to": "2026-11" });
    }));
}
