//! The border through which drafts enter: what is refused and how, what is kept, what is never lost.

#![cfg(not(target_arch = "wasm32"))]

mod common;
#[path = "common/tape.rs"]
mod tape;

use common::{AS_OF, OM, OP, SD, SM, month, specialty};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;
use tape::Tape;
use tasseido::draft::{
    Draft, DraftError, DraftErrorKind, Engagement, Json, MAX_BYTES, MAX_DEPTH, Number, from_json,
    is_link, parse, parse_json,
};
use tasseido::evaluation::evaluate;

/// A draft that says everything that can be said, with what no version knows yet in every place.
const RICH: &str = include_str!("fixtures/rich.json");

fn right(text: &str) -> Draft {
    parse(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn wrong(text: &str) -> DraftError {
    match parse(text) {
        Ok(draft) => panic!("it was read: {text} → {draft:?}"),
        Err(error) => error,
    }
}

/// Where a fragment of JSON stands.
#[derive(Clone, Copy, Debug)]
enum In {
    /// It is a field of the draft.
    Draft,
    /// It is a field of the sheet of this 専門分野.
    Sheet(&'static str),
    /// It is a field of the only engagement of this 専門分野.
    Engagement(&'static str),
}

impl In {
    /// The draft with this field.
    fn text(self, field: &str) -> String {
        match self {
            Self::Draft => format!(r#"{{"schema":1,{field}}}"#),
            Self::Sheet(id) => format!(r#"{{"schema":1,"sheets":{{"{id}":{{{field}}}}}}}"#),
            Self::Engagement(id) => {
                format!(r#"{{"schema":1,"sheets":{{"{id}":{{"engagements":[{{{field}}}]}}}}}}"#)
            }
        }
    }

    /// The path of what stands at `below` in it.
    fn path(self, below: &str) -> String {
        match self {
            Self::Draft => below.to_owned(),
            Self::Sheet(id) => format!("/sheets/{id}{below}"),
            Self::Engagement(id) => format!("/sheets/{id}/engagements/0{below}"),
        }
    }

    /// The path of the 専門分野's sheet, or of the draft.
    fn engagement(self, draft: &Draft) -> &Engagement {
        match self {
            Self::Draft => panic!("no engagement"),
            Self::Sheet(id) | Self::Engagement(id) => {
                &draft.sheet(specialty(id).id).expect("the sheet").engagements()[0]
            }
        }
    }
}

// ── What is refused ──────────────────────────────────────────────────────────────────────────────

/// `(where, the wrong field, its path below, what the message says was found, what would be right)`.
type Wrong = (In, &'static str, &'static str, &'static str, &'static str);

const TEXT: &str = "文字列にしてください";
const OBJECT: &str = "オブジェクト（{ }）にしてください";
const LIST: &str = "リスト（[ ]）にしてください";
const BOOL: &str = "true か false にしてください";
const WHOLE: &str = "0〜9007199254740991の整数にしてください";
const MONTHS: &str = "0〜1200の整数にしてください";
const MONTH: &str = "「2026-04」の形の年月（1900-01〜2999-12）にしてください";
const DATE: &str = "「2026-04-01」の形の、実在する日付にしてください";
const LINK: &str = "https:// か http:// で始まるリンクにしてください";
const FORMS: &str =
    "「from と to」「from だけ（継続中）」「months だけ」のどれか1つの形にしてください";
const SPECIALTIES: &str =
    "operations-management、system-management、operation、service-desk のいずれか";
const ROLES: &str = "member、leader、manager、customer-manager、overall-manager のいずれか";
const DEPTHS: &str = "practises、guides-juniors、contributes-in-company、contributes-to-industry、\
                      leads-industry のいずれか";
const KINDS: &str = "community、book、external-paper、internal-paper、external-lecturer、\
                     internal-lecturer、patent のいずれか";

#[rustfmt::skip]
const WRONG: &[Wrong] = &[
    // The draft
    (In::Draft, r#""id":7"#, "/id", "数値 7 ", TEXT),
    (In::Draft, r#""id":true"#, "/id", "真偽値 true ", TEXT),
    (In::Draft, r#""id":["a"]"#, "/id", "リスト（[ ]）", TEXT),
    (In::Draft, r#""title":{}"#, "/title", "オブジェクト（{ }）", TEXT),
    (In::Draft, r#""title":1.5"#, "/title", "数値 1.5 ", TEXT),
    (In::Draft, r#""person":"山田""#, "/person", "文字列「山田」", OBJECT),
    (In::Draft, r#""person":[]"#, "/person", "リスト（[ ]）", OBJECT),
    (In::Draft, r#""person":{"name":1}"#, "/person/name", "数値 1 ", TEXT),
    (In::Draft, r#""person":{"affiliation":{}}"#, "/person/affiliation", "オブジェクト（{ }）", TEXT),
    (In::Draft, r#""ap_passed":"true""#, "/ap_passed", "文字列「true」", BOOL),
    (In::Draft, r#""ap_passed":1"#, "/ap_passed", "数値 1 ", BOOL),
    (In::Draft, r#""ap_passed":[]"#, "/ap_passed", "リスト（[ ]）", BOOL),
    (In::Draft, r#""revision":-1"#, "/revision", "数値 -1 ", WHOLE),
    (In::Draft, r#""revision":1.5"#, "/revision", "数値 1.5 ", WHOLE),
    (In::Draft, r#""revision":"3""#, "/revision", "文字列「3」", WHOLE),
    (In::Draft, r#""revision":9007199254740992"#, "/revision", "数値 9007199254740992 ", WHOLE),
    (In::Draft, r#""updated":1764000000"#, "/updated", "数値 1764000000 ", TEXT),
    (In::Draft, r#""snapshot_of":1"#, "/snapshot_of", "数値 1 ", TEXT),
    (In::Draft, r#""snapshot_month":"2026""#, "/snapshot_month", "文字列「2026」", MONTH),
    (In::Draft, r#""snapshot_month":202604"#, "/snapshot_month", "数値 202604 ", MONTH),
    (In::Draft, r#""sheets":[]"#, "/sheets", "リスト（[ ]）", OBJECT),
    (In::Draft, r#""sheets":"operation""#, "/sheets", "文字列「operation」", OBJECT),
    (In::Draft, r#""sheets":{"operations":{}}"#, "/sheets/operations", "存在しない専門分野「operations」", SPECIALTIES),
    (In::Draft, r#""sheets":{"Operation":{}}"#, "/sheets/Operation", "存在しない専門分野「Operation」", SPECIALTIES),
    (In::Draft, r#""sheets":{"運用管理":{}}"#, "/sheets/運用管理", "存在しない専門分野「運用管理」", SPECIALTIES),
    (In::Draft, r#""sheets":{"__proto__":{}}"#, "/sheets/__proto__", "存在しない専門分野「__proto__」", SPECIALTIES),
    (In::Draft, r#""sheets":{"":{}}"#, "/sheets/", "存在しない専門分野「」", SPECIALTIES),
    (In::Draft, r#""sheets":{"a/b~c":{}}"#, "/sheets/a~1b~0c", "存在しない専門分野「a/b~c」", SPECIALTIES),
    (In::Draft, r#""sheets":{"operation":[]}"#, "/sheets/operation", "リスト（[ ]）", OBJECT),
    (In::Draft, r#""sheets":{"operation":4}"#, "/sheets/operation", "数値 4 ", OBJECT),
    // A sheet
    (In::Sheet(OM), r#""engagements":{}"#, "/engagements", "オブジェクト（{ }）", LIST),
    (In::Sheet(OM), r#""engagements":"e1""#, "/engagements", "文字列「e1」", LIST),
    (In::Sheet(OM), r#""engagements":[null]"#, "/engagements/0", "null ", OBJECT),
    (In::Sheet(OM), r#""engagements":[{},"e1"]"#, "/engagements/1", "文字列「e1」", OBJECT),
    (In::Sheet(OM), r#""engagements":[{},{},[]]"#, "/engagements/2", "リスト（[ ]）", OBJECT),
    (In::Sheet(OM), r#""engagements":[{"id":"a"},{},{"id":"a"}]"#, "/engagements/2/id", "他の実績と同じid「a」", "シートの中で重複しないid"),
    (In::Sheet(OM), r#""expertise":[]"#, "/expertise", "リスト（[ ]）", OBJECT),
    (In::Sheet(OM), r#""expertise":{"security":{"depth":"practises"}}"#, "/expertise/security", "存在しない専門性の領域「security」", "service-level、risk-prevention、stable-service、negotiation、guidelines のいずれか"),
    (In::Sheet(SM), r#""expertise":{"service-level":{"depth":"practises"}}"#, "/expertise/service-level", "存在しない専門性の領域「service-level」", "service-management、application、platform、database、network、security のいずれか"),
    (In::Sheet(OP), r#""expertise":{"a/b~c":{}}"#, "/expertise/a~1b~0c", "存在しない専門性の領域「a/b~c」", "software、hardware、business-knowledge、administration のいずれか"),
    (In::Sheet(SD), r#""expertise":{"technology":"practises"}"#, "/expertise/technology", "文字列「practises」", OBJECT),
    (In::Sheet(SD), r#""expertise":{"technology":{}}"#, "/expertise/technology/depth", "がありません", "専門性の深さを入れてください"),
    (In::Sheet(SD), r#""expertise":{"technology":{"depth":null}}"#, "/expertise/technology/depth", "がありません", "専門性の深さを入れてください"),
    (In::Sheet(SD), r#""expertise":{"technology":{"depth":"deep"}}"#, "/expertise/technology/depth", "存在しない専門性の深さ「deep」", DEPTHS),
    (In::Sheet(SD), r#""expertise":{"technology":{"depth":"leader"}}"#, "/expertise/technology/depth", "存在しない専門性の深さ「leader」", DEPTHS),
    (In::Sheet(SD), r#""expertise":{"technology":{"depth":3}}"#, "/expertise/technology/depth", "数値 3 ", TEXT),
    (In::Sheet(SD), r#""expertise":{"technology":{"depth":"practises","note":1}}"#, "/expertise/technology/note", "数値 1 ", TEXT),
    (In::Sheet(SD), r#""expertise":{"technology":{"depth":"practises","link":"javascript:alert(1)"}}"#, "/expertise/technology/link", "文字列「javascript:alert(1)」", LINK),
    (In::Sheet(SD), r#""expertise":{"technology":{"depth":"practises","date":"2026-02-29"}}"#, "/expertise/technology/date", "文字列「2026-02-29」", DATE),
    (In::Sheet(SD), r#""succession":{}"#, "/succession", "オブジェクト（{ }）", LIST),
    (In::Sheet(SD), r#""succession":["book"]"#, "/succession/0", "文字列「book」", OBJECT),
    (In::Sheet(SD), r#""succession":[null]"#, "/succession/0", "null ", OBJECT),
    (In::Sheet(SD), r#""succession":[{"kind":"book"},{}]"#, "/succession/1/kind", "がありません", "技術の継承の種類を入れてください"),
    (In::Sheet(SD), r#""succession":[{"kind":null}]"#, "/succession/0/kind", "がありません", "技術の継承の種類を入れてください"),
    (In::Sheet(SD), r#""succession":[{"kind":"blog"}]"#, "/succession/0/kind", "存在しない技術の継承の種類「blog」", KINDS),
    (In::Sheet(SD), r#""succession":[{"kind":"mentoring"}]"#, "/succession/0/kind", "存在しない技術の継承の種類「mentoring」", KINDS),
    (In::Sheet(SD), r#""succession":[{"kind":1}]"#, "/succession/0/kind", "数値 1 ", TEXT),
    (In::Sheet(SD), r#""succession":[{"kind":"book","link":"ftp://example.jp/"}]"#, "/succession/0/link", "文字列「ftp://example.jp/」", LINK),
    (In::Sheet(SD), r#""succession":[{"kind":"book","date":"2026-04"}]"#, "/succession/0/date", "文字列「2026-04」", DATE),
    (In::Sheet(SD), r#""succession":[{"kind":"book","note":[]}]"#, "/succession/0/note", "リスト（[ ]）", TEXT),
    (In::Sheet(SD), r#""mentoring":true"#, "/mentoring", "真偽値 true ", OBJECT),
    (In::Sheet(SD), r#""mentoring":[]"#, "/mentoring", "リスト（[ ]）", OBJECT),
    (In::Sheet(SD), r#""mentoring":{"done":"yes"}"#, "/mentoring/done", "文字列「yes」", BOOL),
    (In::Sheet(SD), r#""mentoring":{"done":0}"#, "/mentoring/done", "数値 0 ", BOOL),
    (In::Sheet(SD), r#""mentoring":{"note":1}"#, "/mentoring/note", "数値 1 ", TEXT),
    (In::Sheet(SD), r#""mentoring":{"date":20260401}"#, "/mentoring/date", "数値 20260401 ", DATE),
    (In::Sheet(SD), r#""mentoring":{"link":"www.example.jp"}"#, "/mentoring/link", "文字列「www.example.jp」", LINK),
    // An engagement
    (In::Engagement(OM), r#""id":1"#, "/id", "数値 1 ", TEXT),
    (In::Engagement(OM), r#""title":false"#, "/title", "真偽値 false ", TEXT),
    (In::Engagement(OM), r#""note":["a"]"#, "/note", "リスト（[ ]）", TEXT),
    (In::Engagement(OM), r#""link":"""#, "/link", "文字列「」", LINK),
    (In::Engagement(OM), r#""link":"https://""#, "/link", "文字列「https://」", LINK),
    (In::Engagement(OM), r#""link":"https:///path""#, "/link", "文字列「https:///path」", LINK),
    (In::Engagement(OM), r#""link":"//example.jp""#, "/link", "文字列「//example.jp」", LINK),
    (In::Engagement(OM), r#""link":" https://example.jp""#, "/link", "文字列「 https://example.jp」", LINK),
    (In::Engagement(OM), r#""link":"https://example.jp/a b""#, "/link", "文字列「https://example.jp/a b」", LINK),
    (In::Engagement(OM), r#""link":"ｈｔｔｐｓ：//example.jp""#, "/link", "文字列「ｈｔｔｐｓ：//example.jp」", LINK),
    (In::Engagement(OM), r#""link":{"href":"https://example.jp"}"#, "/link", "オブジェクト（{ }）", LINK),
    (In::Engagement(OM), r#""date":"2026-13-01""#, "/date", "文字列「2026-13-01」", DATE),
    (In::Engagement(OM), r#""date":"2026-4-1""#, "/date", "文字列「2026-4-1」", DATE),
    (In::Engagement(OM), r#""date":"2026-04-31""#, "/date", "文字列「2026-04-31」", DATE),
    (In::Engagement(OM), r#""period":"2019-04""#, "/period", "文字列「2019-04」", OBJECT),
    (In::Engagement(OM), r#""period":12"#, "/period", "数値 12 ", OBJECT),
    (In::Engagement(OM), r#""period":[]"#, "/period", "リスト（[ ]）", OBJECT),
    (In::Engagement(OM), r#""period":{}"#, "/period", "中身のない期間", FORMS),
    (In::Engagement(OM), r#""period":{"from":null,"to":null,"months":null}"#, "/period", "中身のない期間", FORMS),
    (In::Engagement(OM), r#""period":{"note":"未定"}"#, "/period", "中身のない期間", FORMS),
    (In::Engagement(OM), r#""period":{"to":"2023-03"}"#, "/period", "開始のない期間", FORMS),
    (In::Engagement(OM), r#""period":{"from":"2019-04","months":48}"#, "/period", "年月と月数の両方を持つ期間", FORMS),
    (In::Engagement(OM), r#""period":{"from":"2019-04","to":"2023-03","months":48}"#, "/period", "年月と月数の両方を持つ期間", FORMS),
    (In::Engagement(OM), r#""period":{"to":"2023-03","months":48}"#, "/period", "年月と月数の両方を持つ期間", FORMS),
    (In::Engagement(OM), r#""period":{"from":"2019-4"}"#, "/period/from", "文字列「2019-4」", MONTH),
    (In::Engagement(OM), r#""period":{"from":"2019-13"}"#, "/period/from", "文字列「2019-13」", MONTH),
    (In::Engagement(OM), r#""period":{"from":"2019-00"}"#, "/period/from", "文字列「2019-00」", MONTH),
    (In::Engagement(OM), r#""period":{"from":"1899-12"}"#, "/period/from", "文字列「1899-12」", MONTH),
    (In::Engagement(OM), r#""period":{"from":"3000-01"}"#, "/period/from", "文字列「3000-01」", MONTH),
    (In::Engagement(OM), r#""period":{"from":"2019-04-01"}"#, "/period/from", "文字列「2019-04-01」", MONTH),
    (In::Engagement(OM), r#""period":{"from":" 2019-04"}"#, "/period/from", "文字列「 2019-04」", MONTH),
    (In::Engagement(OM), r#""period":{"from":"２０１９-04"}"#, "/period/from", "文字列「２０１９-04」", MONTH),
    (In::Engagement(OM), r#""period":{"from":201904}"#, "/period/from", "数値 201904 ", MONTH),
    (In::Engagement(OM), r#""period":{"from":""}"#, "/period/from", "文字列「」", MONTH),
    (In::Engagement(OM), r#""period":{"from":"2019-04","to":"2019-03"}"#, "/period/to", "開始（2019-04）より前の終了「2019-03」", "開始以降の年月にしてください"),
    (In::Engagement(OM), r#""period":{"from":"2019-04","to":"present"}"#, "/period/to", "文字列「present」", MONTH),
    (In::Engagement(OM), r#""period":{"from":"2019-04","to":true}"#, "/period/to", "真偽値 true ", MONTH),
    (In::Engagement(OM), r#""period":{"months":-1}"#, "/period/months", "数値 -1 ", MONTHS),
    (In::Engagement(OM), r#""period":{"months":1201}"#, "/period/months", "数値 1201 ", MONTHS),
    (In::Engagement(OM), r#""period":{"months":1.5}"#, "/period/months", "数値 1.5 ", MONTHS),
    (In::Engagement(OM), r#""period":{"months":"48""#, "", "途中で終わっています", "書き出したままのJSONファイル"),
    (In::Engagement(OM), r#""period":{"months":"48"}"#, "/period/months", "文字列「48」", MONTHS),
    (In::Engagement(OM), r#""period":{"months":65572}"#, "/period/months", "数値 65572 ", MONTHS),
    (In::Engagement(OM), r#""role":"boss""#, "/role", "存在しない役割「boss」", ROLES),
    (In::Engagement(OM), r#""role":"""#, "/role", "存在しない役割「」", ROLES),
    (In::Engagement(OM), r#""role":"Leader""#, "/role", "存在しない役割「Leader」", ROLES),
    (In::Engagement(OM), r#""role":"practises""#, "/role", "存在しない役割「practises」", ROLES),
    (In::Engagement(OM), r#""role":2"#, "/role", "数値 2 ", TEXT),
    (In::Engagement(OM), r#""role":["leader"]"#, "/role", "リスト（[ ]）", TEXT),
    (In::Engagement(OM), r#""successful":"はい""#, "/successful", "文字列「はい」", BOOL),
    (In::Engagement(OM), r#""successful":1"#, "/successful", "数値 1 ", BOOL),
    (In::Engagement(OM), r#""duties":"sla-service""#, "/duties", "文字列「sla-service」", LIST),
    (In::Engagement(OM), r#""duties":{"sla-service":true}"#, "/duties", "オブジェクト（{ }）", LIST),
    (In::Engagement(OM), r#""duties":["sla-service",1]"#, "/duties/1", "数値 1 ", TEXT),
    (In::Engagement(OM), r#""duties":[null]"#, "/duties/0", "null ", TEXT),
    (In::Engagement(OM), r#""duties":["maintenance"]"#, "/duties/0", "存在しない責任「maintenance」", "sla-service、procedures のいずれか"),
    (In::Engagement(SM), r#""duties":["sla-service"]"#, "/duties/0", "存在しない責任「sla-service」", "maintenance、platform-design、acceptance、procedures のいずれか"),
    (In::Engagement(OP), r#""duties":["improvement","procedures"]"#, "/duties/1", "存在しない責任「procedures」", "improvement、unplanned-work、stakeholder-satisfaction のいずれか"),
    (In::Engagement(SD), r#""duties":["contract"]"#, "/duties/0", "存在しない責任「contract」", "service-level、satisfaction-efficiency のいずれか"),
    (In::Engagement(OM), r#""conditions":"contract""#, "/conditions", "文字列「contract」", LIST),
    (In::Engagement(OM), r#""conditions":["operating-environment"]"#, "/conditions/0", "存在しない複雑性の条件「operating-environment」", "international、world-leading、operational-requirements、platform-requirements、system-risk、organization、contract のいずれか"),
    (In::Engagement(SM), r#""conditions":["international"]"#, "/conditions/0", "存在しない複雑性の条件「international」", "operational-requirements、operating-environment、application-requirements、organization、contract のいずれか"),
    (In::Engagement(OP), r#""conditions":["contract","system-risk"]"#, "/conditions/1", "存在しない複雑性の条件「system-risk」", "operating-environment、business-requirements、organization、contract のいずれか"),
    (In::Engagement(SD), r#""conditions":["business-requirements"]"#, "/conditions/0", "存在しない複雑性の条件「business-requirements」", "supported-systems、network-requirements、application-requirements、organization、contract のいずれか"),
    (In::Engagement(SD), r#""conditions":[["contract"]]"#, "/conditions/0", "リスト（[ ]）", TEXT),
    (In::Engagement(OM), r#""notes":[]"#, "/notes", "リスト（[ ]）", OBJECT),
    (In::Engagement(OM), r#""notes":{"maintenance":"メモ"}"#, "/notes/maintenance", "存在しない責任または条件「maintenance」へのメモ", "責任または複雑性の条件のid"),
    (In::Engagement(OM), r#""notes":{"contract":1}"#, "/notes/contract", "数値 1 ", TEXT),
    (In::Engagement(OM), r#""staff":-1"#, "/staff", "数値 -1 ", WHOLE),
    (In::Engagement(OM), r#""staff":40.5"#, "/staff", "数値 40.5 ", WHOLE),
    (In::Engagement(OM), r#""staff":-0.5"#, "/staff", "数値 -0.5 ", WHOLE),
    (In::Engagement(OM), r#""staff":1e-400"#, "/staff", "数値 1e-400 ", WHOLE),
    (In::Engagement(OM), r#""staff":"40""#, "/staff", "文字列「40」", WHOLE),
    (In::Engagement(OM), r#""staff":"４０""#, "/staff", "文字列「４０」", WHOLE),
    (In::Engagement(OM), r#""staff":true"#, "/staff", "真偽値 true ", WHOLE),
    (In::Engagement(OM), r#""staff":[40]"#, "/staff", "リスト（[ ]）", WHOLE),
    (In::Engagement(OM), r#""staff":9007199254740992"#, "/staff", "数値 9007199254740992 ", WHOLE),
    (In::Engagement(OM), r#""staff":18446744073709551616"#, "/staff", "数値 18446744073709551616 ", WHOLE),
    (In::Engagement(OM), r#""staff":1e300"#, "/staff", "数値 1e300 ", WHOLE),
    (In::Engagement(OM), r#""annual_contract_yen":"4億""#, "/annual_contract_yen", "文字列「4億」", WHOLE),
    (In::Engagement(OM), r#""annual_contract_yen":0.1"#, "/annual_contract_yen", "数値 0.1 ", WHOLE),
    (In::Engagement(OM), r#""annual_users":3000"#, "/annual_users", "運用管理にはない年間ユーザ数", "サービスデスクのシートだけで使うように"),
    (In::Engagement(SM), r#""annual_users":0"#, "/annual_users", "システム管理にはない年間ユーザ数", "サービスデスクのシートだけで使うように"),
    (In::Engagement(OP), r#""annual_users":"x""#, "/annual_users", "オペレーションにはない年間ユーザ数", "サービスデスクのシートだけで使うように"),
    (In::Engagement(SD), r#""annual_users":-1"#, "/annual_users", "数値 -1 ", WHOLE),
    (In::Engagement(SD), r#""annual_users":"3千""#, "/annual_users", "文字列「3千」", WHOLE),
];

#[test]
fn every_kind_of_wrong_draft_is_told_with_place_found_and_expected() {
    assert!(WRONG.len() >= 100);
    for (place, field, below, found, expected) in WRONG {
        let text =
            if below.is_empty() { format!(r#"{{"schema":1,{field}"#) } else { place.text(field) };
        let error = wrong(&text);
        let path = if below.is_empty() { String::new() } else { place.path(below) };
        assert_eq!(error.path, path, "{text}");
        assert_eq!(error.kind, DraftErrorKind::Wrong, "{text}");
        for part in [*found, *expected, &path] {
            assert!(error.message.contains(part), "{text}\n{}\nlacks {part}", error.message);
        }
        assert!(error.message.starts_with("下書き") && error.message.ends_with("。"), "{error}");
        assert_eq!(error.to_string(), error.message);
    }
}

#[test]
fn the_schema_is_the_only_field_that_must_be_there() {
    for text in ["{}", r#"{"schema":null}"#, r#"{"id":7}"#] {
        let error = wrong(text);
        assert_eq!(error.path, "/schema", "{text}");
        assert!(error.message.contains("がありません"), "{error}");
    }
    for schema in ["0", "-1", "1.5", r#""1""#, "true", "[1]", "{}", "1e300"] {
        let error = wrong(&format!(r#"{{"schema":{schema}}}"#));
        assert_eq!(
            (error.path.as_str(), error.kind),
            ("/schema", DraftErrorKind::Wrong),
            "{schema}"
        );
    }
    for schema in ["1", "1.0", "1e0", "10e-1"] {
        assert_eq!(right(&format!(r#"{{"schema":{schema}}}"#)), Draft::default(), "{schema}");
    }
    assert_eq!(Draft::default().to_text(), r#"{"schema":1}"#);
}

#[test]
fn what_is_no_object_is_no_draft() {
    for (text, found) in [
        ("[]", "リスト（[ ]）"),
        ("null", "null "),
        ("1", "数値 1 "),
        (r#""下書き""#, "文字列「下書き」"),
        ("true", "真偽値 true "),
        (r#"[{"schema":1}]"#, "リスト（[ ]）"),
    ] {
        let error = wrong(text);
        assert_eq!(error.path, "", "{text}");
        for part in ["全体", found, OBJECT] {
            assert!(error.message.contains(part), "{error} lacks {part}");
        }
    }
}

#[test]
fn a_newer_schema_is_told_apart_before_anything_else_is_looked_at() {
    for text in [
        r#"{"schema":2}"#,
        r#"{"schema":2.0,"id":7,"sheets":[]}"#,
        r#"{"sheets":{"new":1},"schema":2}"#,
        r#"{"schema":9007199254740991}"#,
    ] {
        let error = wrong(text);
        assert_eq!(error.path, "/schema");
        assert!(matches!(error.kind, DraftErrorKind::NewerSchema(_)), "{error:?}");
        assert!(error.message.contains("新しい版の形式（schema "), "{error}");
        assert!(error.message.contains("schema 1 まで"), "{error}");
    }
}

#[test]
fn of_a_newer_draft_all_is_shown_that_is_understood() {
    // Each with what it is understood as: the same draft without what does not exist here.
    let cases = [
        (r#""title":"甲","ap_passed":{"by":"x"}"#, r#""title":"甲""#),
        (r#""title":["甲"],"ap_passed":true"#, r#""ap_passed":true"#),
        (r#""sheets":[],"id":"n""#, r#""id":"n""#),
        (r#""sheets":{"new":{},"operation":{"mentoring":1}}"#, r#""sheets":{"operation":{}}"#),
        (
            r#""sheets":{"operation":{"succession":[{"kind":"blog"},{"kind":"book"},{}],
                "expertise":{"new":{"depth":"practises"},"a":7}}}"#,
            r#""sheets":{"operation":{"succession":[{"kind":"book"}],"expertise":{}}}"#,
        ),
        (
            r#""sheets":{"operation":{"engagements":["x",{"role":"chief","staff":30},
                {"id":"e1","duties":["new"],"staff":0.5},{"id":"e1","notes":{"new":"メモ"}}]}}"#,
            r#""sheets":{"operation":{"engagements":[{"id":"e2","staff":30},
                {"id":"e1","duties":[]},{"id":"e3","notes":{}}]}}"#,
        ),
        // Half of a period would be another one.
        (
            r#""sheets":{"operation":{"engagements":[{"period":{"from":"2020-04","to":"2021-03-31"}},
                {"period":{"from":"2020-04","months":12}},{"period":{"months":12}}]}}"#,
            r#""sheets":{"operation":{"engagements":[{},{},{"period":{"months":12}}]}}"#,
        ),
    ];
    for (newer, understood) in cases {
        let error = wrong(&format!(r#"{{"schema":2,{newer}}}"#));
        let expected = right(&format!(r#"{{"schema":1,{understood}}}"#));
        assert_eq!(error.newer().map(|seen| (**seen).clone()), Some(expected), "{newer}");
    }
    // What this version would read, it reads the same.
    let newer = RICH.replacen(r#""schema": 1"#, r#""schema": 2"#, 1);
    assert_eq!(wrong(&newer).newer().map(|seen| (**seen).clone()), Some(right(RICH)));
}

#[test]
fn broken_json_is_told_with_line_and_character() {
    let cases = [
        ("", "1行目1文字目で、JSONが途中で終わっています"),
        ("   ", "途中で終わっています"),
        ("{", "1行目1文字目で、JSONが途中で終わっています"),
        (r#"{"schema":1"#, "途中で終わっています"),
        (r#"{"schema":1,"title":"運用"#, "途中で終わっています"),
        ("{'schema':1}", "1行目2文字目で、JSONとして読めない文字があります"),
        (r#"{"schema":1,}"#, "1行目13文字目で、JSONとして読めない文字があります"),
        (r#"{"schema":1} x"#, "1行目14文字目で、JSONとして読めない文字があります"),
        (r#"{"schema":1}{}"#, "1行目13文字目で"),
        // People count characters, not bytes.
        (r#"{"title":"運用管理" x}"#, "1行目17文字目で、JSONとして読めない文字があります"),
        (
            "{\n\"title\":\"運用管理\",\n  \"id\": あ}",
            "3行目9文字目で、JSONとして読めない文字があります",
        ),
        ("\u{feff}{\"schema\":1}", "1行目1文字目で、JSONとして読めない文字があります"),
        ("{\"schema\":1,\"title\":\"\t\"}", "読めない文字"),
        ("{\"schema\":1,\"title\":\"\n\"}", "読めない文字"),
        (r#"{"schema":1,"title":"\x41"}"#, "読めない文字"),
        (r#"{"schema":1,"x":"\u12"}"#, "読めない文字"),
        (r#"{"schema":01}"#, "読めない文字"),
        (r#"{"schema":+1}"#, "読めない文字"),
        (r#"{"schema":.5}"#, "読めない文字"),
        (r#"{"schema":1.}"#, "読めない文字"),
        (r#"{"schema":1e}"#, "読めない文字"),
        (r#"{"schema":0x1}"#, "読めない文字"),
        (r#"{"schema":NaN}"#, "読めない文字"),
        (r#"{"schema":Infinity}"#, "読めない文字"),
        (r#"{"schema":undefined}"#, "読めない文字"),
        ("{\"schema\":1} // note", "読めない文字"),
        ("{\"schema\":1\u{a0}}", "読めない文字"),
        ("schema: 1", "1行目1文字目で、JSONとして読めない文字があります"),
        ("<html>", "1行目1文字目で"),
    ];
    for (text, expected) in cases {
        let error = wrong(text);
        assert_eq!((error.path.as_str(), &error.kind), ("", &DraftErrorKind::Wrong), "{text}");
        assert!(error.message.contains(expected), "{text:?}: {error}");
        assert!(error.message.contains("書き出したままのJSONファイルを使ってください"), "{error}");
    }
}

#[test]
fn half_a_character_is_refused_where_it_stands() {
    for (text, path) in [
        (r#"{"schema":1,"title":"\ud800"}"#, "/title"),
        (r#"{"schema":1,"title":"\udc00"}"#, "/title"),
        (r#"{"schema":1,"a/b":[0,{"c":"\ud800\ud800"}]}"#, "/a~1b/1/c"),
        (r#"{"schema":1,"x":["\ud800\u0041"]}"#, "/x/0"),
        (r#"{"schema":1,"x":{"\udfff":1}}"#, "/x"),
        (r#"{"\udfff":1}"#, ""),
    ] {
        let error = wrong(text);
        assert_eq!((error.path.as_str(), &error.kind), (path, &DraftErrorKind::Wrong), "{text}");
        assert!(error.message.contains("対にならないサロゲート"), "{error}");
    }
}

#[test]
fn a_number_that_javascript_does_not_have_is_refused_wherever_it_stands() {
    let long = format!(r#"{{"schema":1,"x":1{}}}"#, "0".repeat(400));
    for (text, path) in [
        (r#"{"schema":1,"x":1e309}"#, "/x"),
        (r#"{"schema":1,"x":[0,-1e309]}"#, "/x/1"),
        (r#"{"schema":1,"x":1e99999999999999999999}"#, "/x"),
        (&long, "/x"),
        (
            r#"{"schema":1,"sheets":{"operation":{"engagements":[{"staff":1e400}]}}}"#,
            "/sheets/operation/engagements/0/staff",
        ),
    ] {
        let error = wrong(text);
        assert_eq!((error.path.as_str(), &error.kind), (path, &DraftErrorKind::Wrong), "{text}");
        assert!(error.message.contains("大きすぎて扱えない数値"), "{error}");
    }
    right(&format!(r#"{{"schema":1,"x":1{}}}"#, "0".repeat(300)));
}

#[test]
fn a_field_that_is_given_twice_is_refused_wherever_it_stands() {
    for (text, path) in [
        (r#"{"schema":1,"schema":1}"#, "/schema"),
        (r#"{"schema":1,"title":"a","title":"a"}"#, "/title"),
        (r#"{"schema":1,"title":null,"title":"a"}"#, "/title"),
        (r#"{"schema":1,"title":"a","\u0074itle":"b"}"#, "/title"),
        (r#"{"schema":1,"x":{"y":[0,{"a/b":1,"a/b":2}]}}"#, "/x/y/1/a~1b"),
        (
            r#"{"schema":1,"sheets":{"operation":{},"service-desk":{},"operation":{}}}"#,
            "/sheets/operation",
        ),
        (r#"{"schema":1,"__proto__":1,"__proto__":2}"#, "/__proto__"),
        (r#"{"schema":1,"":1,"":2}"#, "/"),
        (r#"{"schema":2,"x":1,"x":1}"#, "/x"),
    ] {
        let error = wrong(text);
        assert_eq!(error.path, path, "{text}");
        assert!(error.message.contains("同じ名前の項目の重複"), "{error}");
        assert!(error.message.contains("1つにしてください"), "{error}");
    }
    // Names that only look the same are two.
    right(r#"{"schema":1,"x":1,"X":1,"ｘ":1,"が":1,"か\u3099":1}"#);
}

#[test]
fn a_draft_may_have_one_mebibyte() {
    let frame = r#"{"schema":1,"title":""}"#.len();
    let with_title = |title: &str| format!(r#"{{"schema":1,"title":"{title}"}}"#);
    let full = with_title(&"a".repeat(MAX_BYTES - frame));
    assert_eq!(full.len(), 1_048_576);
    right(&full);
    let error = wrong(&with_title(&"a".repeat(MAX_BYTES - frame + 1)));
    assert_eq!(error.path, "");
    assert!(error.message.contains("1 MiB（1,048,576バイト）以下"), "{error}");
    // It is bytes that count, and white space does as well.
    let three = (MAX_BYTES - frame) / 3;
    right(&with_title(&"管".repeat(three)));
    assert!(wrong(&with_title(&"管".repeat(three + 1))).message.contains("1 MiB"));
    assert!(wrong(&format!("{full} ")).message.contains("1 MiB"));
    // What is too large is not even looked at.
    assert!(wrong(&"[".repeat(MAX_BYTES + 1)).message.contains("1 MiB"));
}

#[test]
fn lists_and_objects_may_be_127_deep() {
    let lists = |depth: usize| {
        format!(r#"{{"schema":1,"x":{}{}}}"#, "[".repeat(depth - 1), "]".repeat(depth - 1))
    };
    let objects = |depth: usize| {
        format!(r#"{{"schema":1,"x":{}1{}}}"#, r#"{"x":"#.repeat(depth - 1), "}".repeat(depth - 1))
    };
    let mixed = |depth: usize| {
        let pairs = (depth - 1) / 2;
        let odd = (depth - 1) % 2;
        let (open, close) = (r#"[{"x":"#.repeat(pairs), "}]".repeat(pairs));
        format!(
            r#"{{"schema":1,"x":{open}{}{}{close}}}"#,
            "[".repeat(odd),
            if odd == 1 { "]" } else { "0" }
        )
    };
    assert_eq!(MAX_DEPTH, 127);
    let shapes: [&dyn Fn(usize) -> String; 3] = [&lists, &objects, &mixed];
    for shape in shapes {
        for depth in [2, 126, 127] {
            let draft = right(&shape(depth));
            assert_eq!(right(&draft.to_text()), draft, "{depth}");
        }
        for depth in [128, 129, 5_000, 100_000] {
            let error = wrong(&shape(depth));
            assert_eq!(error.path, "");
            assert!(error.message.contains("入れ子は127段まで"), "{depth}: {error}");
        }
    }
    // Only opened, never closed.
    assert!(wrong(&"[".repeat(1_000_000)).message.contains("入れ子"));
    assert!(wrong(&r#"{"a":"#.repeat(200_000)).message.contains("入れ子"));
}

#[test]
fn messages_are_short_whatever_is_wrong() {
    let long = "管".repeat(100_000);
    let texts = [
        format!(r#"{{"schema":1,"id":["{long}"]}}"#),
        format!(r#"{{"schema":1,"snapshot_month":"{long}"}}"#),
        format!(r#"{{"schema":1,"sheets":{{"{long}":{{}}}}}}"#),
        format!(r#"{{"schema":1,"x":{{"{long}":1,"{long}":1}}}}"#),
        In::Sheet(OM).text(&format!(r#""expertise":{{"{long}":{{}}}}"#)),
        In::Sheet(OM).text(&format!(r#""engagements":[{{"id":"{long}"}},{{"id":"{long}"}}]"#)),
        In::Engagement(OM).text(&format!(r#""role":"{long}""#)),
        In::Engagement(OM).text(&format!(r#""duties":["{long}"]"#)),
        In::Engagement(OM).text(&format!(r#""notes":{{"{long}":"a"}}"#)),
        In::Engagement(OM).text(&format!(r#""link":"{long}""#)),
        In::Engagement(OM).text(r#""staff":-1e308"#),
        format!("{long}{{"),
    ];
    for text in texts {
        let error = wrong(&text);
        assert!(error.message.chars().count() < 500, "{}", error.message);
    }
}

// ── What is read ─────────────────────────────────────────────────────────────────────────────────

#[test]
fn null_is_absent() {
    #[rustfmt::skip]
    let fields: &[(In, &[&str])] = &[
        (In::Draft, &["id", "title", "person", "ap_passed", "sheets", "revision", "updated", "snapshot_of", "snapshot_month"]),
        (In::Sheet(OM), &["engagements", "expertise", "succession", "mentoring"]),
        (In::Engagement(OM), &["id", "title", "note", "link", "date", "period", "role", "successful", "duties", "conditions", "notes", "staff", "annual_contract_yen", "annual_users"]),
    ];
    for (place, names) in fields {
        let without = right(&place.text(r#""x":0"#));
        for name in *names {
            let with = right(&place.text(&format!(r#""{name}":null,"x":0"#)));
            assert_eq!(with, without, "{name}");
            assert!(!with.to_text().contains("null"), "{name}");
        }
    }
    for (with, without) in [
        (r#""person":{"name":null,"affiliation":null}"#, r#""person":{}"#),
        (r#""sheets":{"operation":null}"#, r#""sheets":{}"#),
        (
            r#""sheets":{"operation":{"expertise":{"software":null}}}"#,
            r#""sheets":{"operation":{"expertise":{}}}"#,
        ),
        (
            r#""sheets":{"operation":{"expertise":{"software":{"depth":"practises","note":null,"link":null,"date":null}}}}"#,
            r#""sheets":{"operation":{"expertise":{"software":{"depth":"practises"}}}}"#,
        ),
        (
            r#""sheets":{"operation":{"succession":[{"kind":"book","note":null}]}}"#,
            r#""sheets":{"operation":{"succession":[{"kind":"book"}]}}"#,
        ),
        (
            r#""sheets":{"operation":{"mentoring":{"done":null,"note":null}}}"#,
            r#""sheets":{"operation":{"mentoring":{}}}"#,
        ),
        (
            r#""sheets":{"operation":{"engagements":[{"period":{"from":"2019-04","to":null,"months":null}}]}}"#,
            r#""sheets":{"operation":{"engagements":[{"period":{"from":"2019-04"}}]}}"#,
        ),
        (
            r#""sheets":{"operation":{"engagements":[{"period":{"from":null,"months":3}}]}}"#,
            r#""sheets":{"operation":{"engagements":[{"period":{"months":3}}]}}"#,
        ),
        (
            r#""sheets":{"operation":{"engagements":[{"notes":{"contract":null}}]}}"#,
            r#""sheets":{"operation":{"engagements":[{"notes":{}}]}}"#,
        ),
    ] {
        assert_eq!(right(&In::Draft.text(with)), right(&In::Draft.text(without)), "{with}");
    }
    // An unknown field keeps its null.
    let unknown = r#"{"schema":1,"x":null,"y":[null]}"#;
    assert_eq!(right(unknown).to_text(), unknown);
}

#[test]
fn a_whole_number_is_one_however_it_is_written() {
    let staff = |number: &str| {
        let place = In::Engagement(OM);
        let draft = right(&place.text(&format!(r#""staff":{number}"#)));
        let staff = place.engagement(&draft).staff.expect("staff").get();
        assert!(draft.to_text().contains(&format!(r#""staff":{staff}}}"#)), "{}", draft.to_text());
        staff
    };
    for written in ["40", "40.0", "4e1", "4E1", "4.0e+1", "400e-1", "0.4e2", "40.000000"] {
        assert_eq!(staff(written), 40, "{written}");
    }
    for zero in ["0", "-0", "0.0", "-0.0", "0e9", "0e-400"] {
        assert_eq!(staff(zero), 0, "{zero}");
    }
    for most in ["9007199254740991", "9007199254740991.0", "9.007199254740991e15"] {
        assert_eq!(staff(most), 9_007_199_254_740_991, "{most}");
    }
    let months = right(&In::Engagement(OM).text(r#""period":{"months":1.2e3}"#));
    assert!(months.to_text().contains(r#""period":{"months":1200}"#));
}

#[test]
fn a_number_that_nobody_asked_for_is_kept_as_it_was_written() {
    for number in [
        "0",
        "-0",
        "7",
        "-7",
        "1.50",
        "1E5",
        "1e+5",
        "-2.5e-07",
        "0.0",
        "18446744073709551616",
        "123456789012345678901234567890",
        "0.1000000000000000055511151231257827",
        "1e-400",
    ] {
        let text = format!(r#"{{"schema":1,"x":[{number}]}}"#);
        assert_eq!(right(&text).to_text(), text);
    }
}

#[test]
fn links_are_those_of_the_web() {
    for link in [
        "https://example.jp",
        "http://example.jp/",
        "HTTPS://EXAMPLE.JP/A",
        "https://例え.jp/運用管理?q=1#a",
        "http://[::1]:8080/",
        "http://x",
    ] {
        assert!(is_link(link), "{link}");
    }
    for other in [
        "",
        "h",
        "http",
        "https:",
        "https:/",
        "https://",
        "http:///x",
        "https:example.jp",
        "://x",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "blob:https://x",
        "\u{1}https://x",
        "https://x\ny",
        "https://x\u{0}",
        "https://x\u{3000}y",
        "httpsあ//x",
        "http:/あ/x",
        "java\nscript:alert(1)",
    ] {
        assert!(!is_link(other), "{other:?}");
    }
}

#[test]
fn missing_ids_are_given_and_given_ones_are_kept() {
    let ids = |engagements: &str| -> Vec<String> {
        let draft = right(&In::Sheet(OP).text(&format!(r#""engagements":[{engagements}]"#)));
        let sheet = draft.sheet(specialty(OP).id).expect("the sheet");
        sheet.engagements().iter().map(|one| one.id.as_str().to_owned()).collect()
    };
    assert_eq!(ids(""), [""; 0]);
    assert_eq!(ids("{},{},{}"), ["e1", "e2", "e3"]);
    assert_eq!(ids(r#"{"id":"e2"},{},{}"#), ["e2", "e1", "e3"]);
    assert_eq!(ids(r#"{},{"id":"e1"},{},{"id":"e3"},{}"#), ["e2", "e1", "e4", "e3", "e5"]);
    assert_eq!(ids(r#"{"id":null},{"id":"E1"},{"id":"e01"}"#), ["e1", "E1", "e01"]);
    assert_eq!(ids(r#"{"id":""},{}"#), ["", "e1"]);
    assert_eq!(ids(r#"{"id":"実績 🗾"},{"id":"__proto__"}"#), ["実績 🗾", "__proto__"]);
    // They are unique within a sheet only.
    right(
        r#"{"schema":1,"sheets":{"operation":{"engagements":[{"id":"a"}]},"service-desk":{"engagements":[{"id":"a"}]}}}"#,
    );
    // The same escaped is the same.
    let twice = In::Sheet(OP).text(r#""engagements":[{"id":"e1"},{"id":"\u00651"}]"#);
    assert_eq!(wrong(&twice).path, "/sheets/operation/engagements/1/id");
}

#[test]
fn as_many_engagements_as_a_draft_can_hold_are_read_at_once() {
    let count = (MAX_BYTES - 100) / 3;
    let all = In::Sheet(OP).text(&format!(r#""engagements":[{}]"#, vec!["{}"; count].join(",")));
    let draft = right(&all);
    let sheet = draft.sheet(specialty(OP).id).expect("the sheet");
    assert_eq!(sheet.engagements()[count - 1].id.as_str(), format!("e{count}"));
    let named: Vec<_> = (0..60_000).map(|number| format!(r#"{{"id":"{number}"}}"#)).collect();
    right(&In::Sheet(OP).text(&format!(r#""engagements":[{}]"#, named.join(","))));
}

// ── What is kept ─────────────────────────────────────────────────────────────────────────────────

#[test]
fn a_rich_draft_comes_back_the_same() {
    let draft = right(RICH);
    let text = draft.to_text();
    assert_eq!(right(&text), draft);
    assert_eq!(right(&text).to_text(), text);
    // It is written as it stands in the file, but for white space: nothing lost, all in its order.
    let plain = RICH.lines().map(str::trim).collect::<String>().replace("\": ", "\":");
    assert_eq!(text, plain);
    assert_eq!(from_json(draft.to_json()).as_ref(), Ok(&draft));
}

#[test]
fn unknown_fields_are_written_back_as_they_were() {
    for field in [
        r#""new":1"#,
        r#""z":1,"a":2,"M":3,"":4"#,
        r#""__proto__":{"polluted":true},"constructor":{"prototype":{"x":1}},"toString":null"#,
        r#""新しい項目":{"入れ子":[{"さらに":["深い"]}]}"#,
        r##""🗾":"\u0000\u001f\"\\\n","b":"<script>alert(1)</script>","c":"&amp;""##,
        r#""n":[0,1,-1,18446744073709551615,-9223372036854775808,9007199254740993]"#,
        r#""f":[0.1,-0.0,1.5,1e+300,1.7976931348623157e+308,5e-324,2.2250738585072014e-308,123456789.12345679]"#,
        r#""t":[true,false,null,"",{},[]]"#,
    ] {
        for (place, known) in [
            (In::Draft, r#""title":"題""#),
            (In::Sheet(SD), r#""mentoring":{"done":true}"#),
            (In::Engagement(SD), r#""id":"e1","role":"leader""#),
        ] {
            let text = place.text(&format!("{known},{field}"));
            assert_eq!(right(&text).to_text(), text);
            // Wherever they stood, they stand after the known ones, in their order.
            assert_eq!(right(&place.text(&format!("{field},{known}"))).to_text(), text);
        }
        for nested in [
            format!(r#""person":{{"name":"名",{field}}}"#),
            format!(
                r#""sheets":{{"operation":{{"expertise":{{"software":{{"depth":"practises",{field}}}}}}}}}"#
            ),
            format!(r#""sheets":{{"operation":{{"succession":[{{"kind":"book",{field}}}]}}}}"#),
            format!(r#""sheets":{{"operation":{{"mentoring":{{"done":false,{field}}}}}}}"#),
            format!(
                r#""sheets":{{"operation":{{"engagements":[{{"id":"e1","period":{{"from":"2019-04",{field}}}}}]}}}}"#
            ),
        ] {
            let text = In::Draft.text(&nested);
            assert_eq!(right(&text).to_text(), text);
        }
    }
}

#[test]
fn empty_is_not_absent() {
    for text in [
        r#"{"schema":1,"id":"","title":"","person":{},"sheets":{}}"#,
        r#"{"schema":1,"sheets":{"operation":{}}}"#,
        r#"{"schema":1,"sheets":{"operation":{"engagements":[],"expertise":{},"succession":[],"mentoring":{}}}}"#,
        r#"{"schema":1,"sheets":{"operation":{"engagements":[{"id":"","title":"","note":"","duties":[],"conditions":[],"notes":{},"staff":0}]}}}"#,
        r#"{"schema":1,"sheets":{"service-desk":{},"operation":{},"operations-management":{}}}"#,
    ] {
        assert_eq!(right(text).to_text(), text);
    }
}

#[test]
fn what_a_list_says_twice_stays_said_twice() {
    let text = r#"{"schema":1,"sheets":{"operation":{"engagements":[{"id":"e1","duties":["improvement","unplanned-work","improvement"],"conditions":["contract","contract"]}],"succession":[{"kind":"patent"},{"kind":"book"},{"kind":"patent","note":"2件目"}]}}}"#;
    assert_eq!(right(text).to_text(), text);
}

// ── Never a panic ────────────────────────────────────────────────────────────────────────────────

#[test]
fn a_draft_cut_off_anywhere_is_refused() {
    let whole = RICH.trim_end();
    right(whole);
    let mut cuts = 0;
    for end in 0..whole.len() {
        let Some(text) = whole.get(..end) else { continue };
        let error = wrong(text);
        assert_eq!(error.path, "", "{end}");
        assert!(error.message.contains("行目"), "{error}");
        cuts += 1;
    }
    assert!(cuts > 2_000, "only {cuts}");
}

#[test]
fn a_byte_changed_anywhere_never_makes_a_panic() {
    let whole = RICH.trim_end().as_bytes();
    for place in 0..whole.len() {
        for byte in
            [b' ', b'"', b'{', b'}', b'[', b']', b',', b':', b'0', b'-', b'e', b'n', b'\\', 0]
        {
            let mut changed = whole.to_vec();
            changed[place] = byte;
            if let Ok(text) = str::from_utf8(&changed) {
                survives(text);
            }
        }
    }
}

/// Reads anything: what is read comes back the same and can be evaluated; what is not tells why.
fn survives(text: &str) {
    match parse(text) {
        Ok(draft) => {
            assert_eq!(right(&draft.to_text()), draft, "{text}");
            let _ = evaluate(&draft, month(AS_OF));
        }
        Err(error) => assert!(error.message.contains("下書き"), "{error}"),
    }
}

/// Any JSON, of names and texts that mean something here.
fn json() -> impl Strategy<Value = Json> {
    let words = prop::sample::select(WORDS);
    let text = prop_oneof![4 => words.prop_map(str::to_owned), 1 => any::<String>()];
    let number = prop_oneof![
        (0..50_000_u64).prop_map(Number::Whole),
        any::<u64>().prop_map(Number::Whole),
        (i64::MIN..0).prop_map(Number::Negative),
        prop::num::f64::NORMAL
            .prop_map(|float| { Number::parse(&format!("{float:?}")).expect("a finite number") }),
    ];
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::Bool),
        number.prop_map(Json::Number),
        text.clone().prop_map(Json::String),
    ];
    leaf.prop_recursive(6, 60, 8, move |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Json::Array),
            vec((text.clone(), inner), 0..8).prop_map(Json::Object),
        ]
    })
}

#[rustfmt::skip]
const WORDS: &[&str] = &[
    "schema", "id", "title", "person", "name", "affiliation", "ap_passed", "sheets", "revision", "updated",
    "snapshot_of", "snapshot_month", "operations-management", "system-management", "operation", "service-desk",
    "engagements", "expertise", "succession", "mentoring", "period", "from", "to", "months", "role", "successful",
    "duties", "conditions", "notes", "note", "link", "date", "staff", "annual_contract_yen", "annual_users", "depth",
    "kind", "done", "2019-04", "2026-11", "2026-04-01", "https://example.jp", "leader", "practises", "book",
    "software", "contract", "organization", "improvement", "sla-service", "service-level", "__proto__", "e1", "",
];

/// Of what broken JSON is made, and JSON by luck.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "{", "}", "[", "]", ":", ",", "\"", "\"a\"", "\"b\":", "\"\":1", " ", "\n", "\t", "\r", "\u{c}", "\u{a0}", "\u{feff}",
    "true", "false", "null", "tru", "nul", "NaN", "0", "1", "-", "+", ".", "e", "E", "00", "-0", "1.5", "1e5", "1E-5", "9e307",
    "1e308", "1.7976931348623157e308", "1.7976931348623159e308", "1e309", "0e999", "18446744073709551616",
    "\\", "\\n", "\\/", "\\x", "\\u", "\\u0041", "\\u00e9", "\\ud83d", "\\uddfe", "\\ud83d\\uddfe", "\\uD800\\uDFFF",
    "\\u0000", "\\uzzzz", "管", "🗾", "\0", "\u{7f}", "\u{1f}", "/", "//", "'", "[[", "]]", "{}", "[]", "[1,2]", "{\"a\":1}",
];

/// Puts `new` in the place of one of the values in `json`, the one that `steps` lead to.
fn put(json: &mut Json, steps: &[u8], new: Json) {
    let here = match (steps.split_first(), &mut *json) {
        (Some((step, rest)), Json::Array(items)) if !items.is_empty() => {
            let place = usize::from(*step) % items.len();
            Some((&mut items[place], rest))
        }
        (Some((step, rest)), Json::Object(fields)) if !fields.is_empty() => {
            let place = usize::from(*step) % fields.len();
            Some((&mut fields[place].1, rest))
        }
        _ => None,
    };
    match here {
        Some((below, rest)) => put(below, rest, new),
        None => *json = new,
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 4_000,
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct(
            "tests/proptest-regressions/draft.txt",
        ))),
        ..Default::default()
    })]

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>()) {
        survives(&text);
        survives(&format!(r#"{{"schema":1,"sheets":{{"operation":{{{text}}}}}}}"#));
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..200)) {
        survives(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn any_json_is_read_or_refused(json in json()) {
        survives(&json.to_text());
        let _ = from_json(json);
    }

    #[test]
    fn any_json_anywhere_in_a_draft_is_read_or_refused(
        steps in vec(any::<u8>(), 0..8),
        new in json(),
    ) {
        let mut draft = right(RICH).to_json();
        put(&mut draft, &steps, new);
        survives(&draft.to_text());
    }

    #[test]
    fn any_json_is_kept_in_an_unknown_field(new in json()) {
        let field = Json::Object(vec![("schema".to_owned(), Json::Number(Number::Whole(1))), ("x".to_owned(), new)]);
        // Names may stand twice in what is made up here; such a draft is refused.
        if let Ok(draft) = parse(&field.to_text()) {
            prop_assert_eq!(draft.to_text(), field.to_text());
        }
    }

    #[test]
    fn every_float_is_kept_exactly(bits in any::<u64>()) {
        let float = f64::from_bits(bits);
        prop_assume!(float.is_finite());
        let text = format!(r#"{{"schema":1,"x":{float:?}}}"#);
        prop_assert_eq!(right(&text).to_text(), text);
        prop_assert_eq!(Number::parse(&format!("{float:e}")).map(|number| number.to_string()), Some(format!("{float:e}")));
    }

    /// What is JSON and what it says is what serde_json takes it for.
    #[test]
    fn json_is_read_and_written_as_by_serde_json(
        pieces in vec(prop::sample::select(PIECES), 0..24),
        json in json(),
        (at, piece) in (any::<u16>(), prop::sample::select(PIECES)),
    ) {
        let made = pieces.concat();
        let mut broken = json.to_text();
        let place = (0..=usize::from(at) % (broken.len() + 1)).rev().find(|at| broken.is_char_boundary(*at));
        broken.insert_str(place.expect("0 is one"), piece);
        for text in [made, json.to_text(), broken] {
            let theirs = serde_json::from_str::<serde_json::Value>(&text);
            let ours = parse_json(&text, MAX_BYTES);
            let twice = ours.as_ref().is_err_and(|error| error.message.contains("重複"));
            prop_assert!(ours.is_ok() == theirs.is_ok() || twice, "{text}: {ours:?}, {theirs:?}");
            if let (Ok(ours), Ok(theirs)) = (ours, theirs) {
                let again: serde_json::Value = serde_json::from_str(&ours.to_text()).expect("JSON");
                prop_assert_eq!(again, theirs, "{}", text);
            }
        }
    }

    #[test]
    fn drafts_of_facts_come_back_the_same(bytes in vec(any::<u8>(), 0..tape::LENGTH)) {
        let draft = tape::draft(&mut Tape::new(&bytes));
        prop_assert_eq!(parse(&draft.to_text()), Ok(draft.clone()));
        prop_assert_eq!(from_json(draft.to_json()), Ok(draft));
    }
}
