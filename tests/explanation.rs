//! What is said to people: whole sentences of realistic cases, to be read aloud, and what must hold of
//! every sentence whatever the facts are.

#![cfg(not(target_arch = "wasm32"))]

use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};
use tasseido::catalogue::{CATALOGUE, Depth, Id, Level, Role, Specialty};
use tasseido::draft::{self, Draft, Month};
use tasseido::entry::show;
use tasseido::evaluation::{Alternative, Change, Criterion, SheetView, evaluate_sheet, gaps, next};
use tasseido::exchange;
use tasseido::explanation::{self, Explanation, Run, Text};

use Criterion::{Complexity, Expertise, Mentoring, Responsibility, Size, Succession};

// ── Helpers ──────────────────────────────────────────────────────────────────────────────────────

const AS_OF: &str = "2026-11";

struct Case {
    specialty: &'static Specialty,
    draft: Draft,
}

impl std::fmt::Debug for Case {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {:?}", self.specialty.name, self.draft.sheet(self.specialty.id))
    }
}

/// A draft with one sheet.
fn case(specialty: &str, sheet: &str) -> Case {
    let text = format!(r#"{{"schema":1,"sheets":{{"{specialty}":{sheet}}}}}"#);
    Case { specialty: CATALOGUE.specialty(specialty).unwrap(), draft: draft::parse(&text).unwrap() }
}

/// A draft with these engagements, of which each is complete for 運用管理 レベル5 but for what it says.
fn engagements(engagements: &[&str]) -> Case {
    let complete = [
        (r#""role""#, r#""role":"manager""#),
        (r#""successful""#, r#""successful":true"#),
        (r#""duties""#, r#""duties":["sla-service"]"#),
        (r#""conditions""#, r#""conditions":["organization","contract"]"#),
        (r#""staff""#, r#""staff":80"#),
    ];
    let engagements: Vec<_> = engagements
        .iter()
        .map(|said| {
            let rest = complete.iter().filter(|(field, _)| !said.contains(field));
            let fields: Vec<_> = [*said].into_iter().chain(rest.map(|(_, fact)| *fact)).collect();
            format!("{{{}}}", fields.join(","))
        })
        .collect();
    case("operations-management", &format!(r#"{{"engagements":[{}]}}"#, engagements.join(",")))
}

impl Case {
    fn view(&self) -> SheetView<'_> {
        let sheet = self.draft.sheet(self.specialty.id);
        SheetView::new(self.specialty, sheet, Month::parse(AS_OF).unwrap())
    }

    fn explain(&self, level: u8, criterion: Criterion) -> Explanation {
        let (view, level) = (self.view(), Level::new(level).unwrap());
        explanation::explain(&view, level, criterion, &gaps(&view, level, criterion))
    }

    fn summary(&self, level: u8, criterion: Criterion) -> String {
        self.explain(level, criterion).summary.to_plain()
    }

    fn lines(&self, level: u8, criterion: Criterion) -> Vec<String> {
        let lines = self.explain(level, criterion).lines;
        lines.iter().map(|line| line.text.to_plain()).collect()
    }

    fn gaps(&self, level: u8, criterion: Criterion) -> Vec<String> {
        self.explain(level, criterion).gaps.iter().map(Text::to_plain).collect()
    }

    fn verdict(&self, level: u8, ap_passed: bool) -> String {
        let view = self.view();
        let report = evaluate_sheet(&view, ap_passed);
        let level = report.level(Level::new(level).unwrap()).unwrap();
        explanation::verdict(&view, level).to_plain()
    }
}

/// What is asked at 運用管理 レベル5.
const ASKED: &str = "責任者として、レベル5以上の複雑性とサイズの仕事で、SLAに基づくサービス提供を3年以上、成功裡に担った経験が必要です。";

/// What is said of 責任性 at 運用管理 レベル5, behind what is asked.
fn months_said(case: &Case) -> String {
    let summary = case.summary(5, Responsibility);
    summary.strip_prefix(ASKED).unwrap_or_else(|| panic!("{summary}")).to_owned()
}

/// What is said behind the first sentences, so many of them.
fn behind(text: &str, sentences: usize) -> &str {
    text.splitn(sentences + 1, '。').last().unwrap()
}

// ── 責任性 ───────────────────────────────────────────────────────────────────────────────────────

#[test]
fn responsibility_tells_what_is_asked_in_the_levels_own_terms() {
    for (specialty, level, expected) in [
        (
            "operations-management",
            7,
            "顧客に対する全体の責任者として、レベル7以上の複雑性とサイズの仕事で、SLAに基づくサービス提供を3年以上、成功裡に担った経験が必要です。",
        ),
        (
            "operations-management",
            3,
            "メンバとして、レベル3以上の複雑性の仕事で、管理体制・手順書等に従う業務を1年以上担った経験が必要です。",
        ),
        (
            "system-management",
            4,
            "リーダとして、レベル4以上の複雑性とサイズの仕事で、共通運用基盤の維持管理を2年以上、成功裡に担った経験が必要です。共通運用基盤の設計と構築、システム受入基準の作成と受入評価も、いずれかの実績で経験していることが必要です（R3）。",
        ),
        (
            "service-desk",
            3,
            "メンバとして、レベル3以上の複雑性の仕事で、合意したサービスレベルの管理、顧客満足度・効率性の維持を2年以上、成功裡に担った経験が必要です。",
        ),
    ] {
        let said = case(specialty, "{}").summary(level, Responsibility);
        assert_eq!(said, expected.to_owned() + "まだ実績がありません。");
    }
}

#[test]
fn months_are_told_with_what_overlaps() {
    for (facts, expected) in [
        (
            &[r#""title":"全社共通基盤","period":{"from":"2022-10"}"#][..],
            "「全社共通基盤」の50か月（4年2か月）で満たしています。",
        ),
        (
            &[r#""title":"全社共通基盤","period":{"from":"2024-07"}"#],
            "数えられるのは「全社共通基盤」の29か月（2年5か月）で、あと7か月足りません。",
        ),
        (
            &[
                r#""title":"A社","period":{"from":"2019-04","to":"2021-03"}"#,
                r#""title":"B社","period":{"from":"2023-04","to":"2025-03"}"#,
            ],
            "「A社」と「B社」を合わせた48か月（4年）で満たしています。",
        ),
        (
            &[
                r#""title":"A社","period":{"from":"2019-04","to":"2022-03"}"#,
                r#""title":"B社","period":{"from":"2020-09","to":"2023-12"}"#,
                r#""title":"C社","period":{"months":3}"#,
            ],
            "「A社」「B社」「C社」の期間は合わせて79か月ですが、重なる19か月は一度だけ数えるため、60か月（5年）です（R6）。これで3年以上を満たしています。",
        ),
        (
            &[
                r#""title":"A社","period":{"from":"2024-01","to":"2025-06"}"#,
                r#""title":"B社","period":{"from":"2025-01","to":"2025-12"}"#,
            ],
            "「A社」と「B社」の期間は合わせて30か月ですが、重なる6か月は一度だけ数えるため、24か月（2年）です（R6）。あと12か月（1年）足りません。",
        ),
        (
            &[r#""title":"A社""#],
            "「A社」は条件に合いますが、期間が未入力のため、月数を数えられません。",
        ),
        (
            &[r#""title":"A社","period":{"from":"2027-04"}"#],
            "「A社」は期間が2027年4月からのため、まだ数えません。",
        ),
        (
            &[
                r#""title":"A社","period":{"from":"2027-04"}"#,
                r#""title":"B社","period":{"from":"2028-01","to":"2028-03"}"#,
            ],
            "どの実績も期間が2026年11月より後に始まるため、まだ数えません。",
        ),
    ] {
        assert_eq!(months_said(&engagements(facts)), expected);
    }
}

#[test]
fn what_just_misses_is_told_with_the_reason() {
    for (facts, expected) in [
        (
            r#""title":"基幹系運用","period":{"from":"2019-04","to":"2023-03"},"role":"leader""#,
            "「基幹系運用」の48か月（4年）は、役割がリーダのため、責任者として数えられません。",
        ),
        (
            r#""title":"基幹系運用","period":{"months":40},"role":"leader","conditions":["contract"]"#,
            "「基幹系運用」の40か月（3年4か月）は、役割がリーダで、複雑性があと1項目足りないため、年数に数えられません。",
        ),
        (
            r#""title":"基幹系運用","period":{"months":40},"staff":60,"conditions":["organization","contract","system-risk"]"#,
            "「基幹系運用」の40か月（3年4か月）は、サイズに必要な複雑性があと1項目足りないため、年数に数えられません。",
        ),
        (
            r#""title":"基幹系運用","period":{"months":40},"staff":12"#,
            "「基幹系運用」の40か月（3年4か月）は、サイズがレベル5に届かないため、年数に数えられません。",
        ),
        (
            r#""title":"基幹系運用","period":{"months":40},"duties":["procedures"],"successful":false"#,
            "「基幹系運用」の40か月（3年4か月）は、SLAに基づくサービス提供を担っておらず、成功裡の実績ではないため、年数に数えられません。",
        ),
        (
            r#""title":"基幹系運用","period":{"months":40},"successful":null"#,
            "「基幹系運用」の40か月（3年4か月）は、成功裡だったかどうかが未入力のため、年数に数えられません。",
        ),
        (
            r#""role":null,"successful":null,"duties":null,"conditions":null,"staff":null"#,
            "「実績1」は役割、担った業務、複雑性の条件、要員数や年間契約金額、成功裡だったかどうかが未入力のため、年数に数えられません。",
        ),
    ] {
        assert_eq!(months_said(&engagements(&[facts])), expected);
    }
}

#[test]
fn of_several_the_closest_is_told_first_and_every_other_has_a_line() {
    let case = engagements(&[
        r#""title":"基幹系運用","period":{"from":"2019-04","to":"2023-03"},"role":"leader","staff":40"#,
        r#""title":"全社共通基盤","period":{"from":"2022-10"},"staff":60"#,
        r#""title":"新基盤","period":{"from":"2027-04"}"#,
        r#""title":" ","role":"member","conditions":[]"#,
    ]);
    assert_eq!(
        months_said(&case),
        "いちばん近い「全社共通基盤」の50か月（4年2か月）は、サイズに必要な複雑性があと2項目足りないため、年数に数えられません。"
    );
    assert_eq!(
        case.lines(5, Responsibility),
        [
            "「基幹系運用」の48か月（4年）は、役割がリーダで、サイズに必要な複雑性があと2項目足りないため、年数に数えられません。",
            "「新基盤」は期間が2027年4月からのため、まだ数えません。",
            "「実績4」は、役割がメンバで、複雑性の条件が未入力のため、年数に数えられません。",
        ]
    );
}

#[test]
fn what_counts_is_told_with_what_is_particular_about_it() {
    let case = engagements(&[
        r#""title":"A社","period":{"from":"2019-04","to":"2021-03"}"#,
        r#""title":"B社","period":{"from":"2025-01"}"#,
        r#""title":"C社","period":{"from":"2026-01","to":"2028-03"}"#,
        r#""title":"D社","period":{"months":18}"#,
        r#""title":"E社""#,
        r#""title":"F社","period":{"months":12},"conditions":["international","world-leading"]"#,
    ]);
    assert_eq!(
        case.lines(5, Responsibility),
        [
            "「A社」は24か月（2年）を数えます。",
            "「B社」は継続中で、2026年11月までの23か月（1年11か月）を数えます。",
            "「C社」は2026年11月までの11か月を数えます。その後の月はまだ数えません（R6）。",
            "「D社」は期間ではなく月数の入力なので、18か月（1年6か月）をそのまま加えます（R6）。",
            "「E社」は期間が未入力のため月数を数えられませんが、複雑性とサイズには数えます。",
            "「F社」は期間ではなく月数の入力なので、12か月（1年）をそのまま加えます（R6）。複雑性はレベル6の条件に当てはまるため、レベル5でも満たします（R5）。",
        ]
    );
    let proving = case.explain(5, Responsibility).lines;
    assert!(proving.iter().all(|line| line.proves && line.engagement.is_some()));
    // 「など5件」: those without months are not among them.
    assert!(months_said(&case).starts_with("「A社」「B社」「C社」など5件の期間は合わせて88か月"));
}

#[test]
fn a_lower_level_met_by_a_higher_one_says_so() {
    let case = engagements(&[r#""title":"A社","period":{"from":"2022-10"}"#]);
    assert_eq!(
        case.lines(3, Responsibility),
        [
            "「A社」は継続中で、2026年11月までの50か月（4年2か月）を数えます。担った業務はレベル4の条件に当てはまるため、レベル3でも満たします（R5）。"
        ]
    );
    // Where it holds by the level itself there is no more to say of the only one.
    assert_eq!(case.lines(5, Responsibility), [""; 0]);
}

#[test]
fn once_duties_are_told_apart_from_the_years() {
    let of = |engagements: &str| {
        let text = case("system-management", &format!(r#"{{"engagements":[{engagements}]}}"#))
            .summary(5, Responsibility);
        behind(&text, 2).to_owned()
    };
    let all =
        r#""role":"manager","successful":true,"conditions":["organization","contract"],"staff":80"#;
    assert_eq!(
        of(&format!(
            r#"{{"title":"共通基盤","period":{{"months":40}},"duties":["maintenance","platform-design"],{all}}}"#
        )),
        "年数は「共通基盤」の40か月（3年4か月）で満たしていますが、システム受入基準の作成と受入評価の経験は、どの実績にもまだありません。共通運用基盤の設計と構築の経験は「共通基盤」にあります。"
    );
    assert_eq!(
        of(&format!(
            r#"{{"title":"共通基盤","period":{{"months":40}},"duties":["maintenance","platform-design"],{all}}},
               {{"title":"更改","duties":["acceptance"],"role":"member"}}"#
        )),
        "「共通基盤」の40か月（3年4か月）で満たしています。共通運用基盤の設計と構築、システム受入基準の作成と受入評価の経験も「共通基盤」と「更改」にあります。"
    );
    assert_eq!(
        of(&format!(
            r#"{{"title":"共通基盤","period":{{"months":30}},"duties":["maintenance"],{all}}}"#
        )),
        "数えられるのは「共通基盤」の30か月（2年6か月）で、あと6か月足りません。共通運用基盤の設計と構築、システム受入基準の作成と受入評価の経験は、どの実績にもまだありません。"
    );
}

// ── 複雑性 ───────────────────────────────────────────────────────────────────────────────────────

#[test]
fn complexity_is_told_by_the_conditions_of_one_engagement() {
    for (level, facts, expected) in [
        (
            5,
            r#""title":"A社","conditions":["platform-requirements","organization","contract"]"#,
            "成功裡に遂行した1件の実績が、5つの条件のうち2項目以上に当てはまることが必要です（R4）。「A社」は3項目（高度な基盤要件、複雑な体制、複雑な契約・完了条件）に当てはまり、満たしています。",
        ),
        (
            5,
            r#""title":"A社","conditions":["international","world-leading"]"#,
            "成功裡に遂行した1件の実績が、5つの条件のうち2項目以上に当てはまることが必要です（R4）。「A社」は2項目（国際的な運用管理、世界的に先進的な運用管理）でレベル6の条件に当てはまるため、レベル5でも満たします（R5）。",
        ),
        (
            5,
            r#""title":"A社","conditions":["organization"]"#,
            "成功裡に遂行した1件の実績が、5つの条件のうち2項目以上に当てはまることが必要です（R4）。「A社」は1項目（複雑な体制）で、あと1項目足りません。",
        ),
        (
            5,
            r#""title":"A社","conditions":["organization"],"successful":null"#,
            "成功裡に遂行した1件の実績が、5つの条件のうち2項目以上に当てはまることが必要です（R4）。「A社」は1項目（複雑な体制）で、あと1項目足りません。成功裡だったかどうかも未入力です。",
        ),
        (
            5,
            r#""title":"A社","successful":false"#,
            "成功裡に遂行した1件の実績が、5つの条件のうち2項目以上に当てはまることが必要です（R4）。「A社」は2項目（複雑な体制、複雑な契約・完了条件）に当てはまりますが、成功裡の実績ではないため、数えられません。",
        ),
        (
            3,
            r#""title":"A社","conditions":[]"#,
            "1件の実績が、5つの条件のうち2項目以上に当てはまることが必要です（R4）。「A社」に当てはまる複雑性の条件は、まだありません。",
        ),
        (
            5,
            r#""title":"A社","conditions":["international"]"#,
            "成功裡に遂行した1件の実績が、5つの条件のうち2項目以上に当てはまることが必要です（R4）。「A社」は1項目（国際的な運用管理）で、レベル5の代わりになるレベル6の条件に、あと1項目足りません（R5）。",
        ),
        (
            7,
            r#""title":"A社","conditions":["world-leading","organization","contract"]"#,
            "成功裡に遂行した1件の実績が、7つの条件のうち国際的な運用管理を含む3項目以上に当てはまることが必要です（R4）。「A社」は3項目（世界的に先進的な運用管理、複雑な体制、複雑な契約・完了条件）に当てはまりますが、必須の国際的な運用管理がないため、満たしません。",
        ),
        (
            7,
            r#""title":"A社","conditions":["contract"]"#,
            "成功裡に遂行した1件の実績が、7つの条件のうち国際的な運用管理を含む3項目以上に当てはまることが必要です（R4）。「A社」は1項目（複雑な契約・完了条件）で、国際的な運用管理を含めてあと2項目足りません。",
        ),
    ] {
        assert_eq!(engagements(&[facts]).summary(level, Complexity), expected);
    }
}

// ── サイズ ───────────────────────────────────────────────────────────────────────────────────────

#[test]
fn size_tells_what_is_asked_in_a_person_s_numbers() {
    for (specialty, level, expected) in [
        (
            "operations-management",
            5,
            "成功裡に実施した1件の実績に、要員75人以上または年間契約金額7億5,000万円以上の規模が必要です。複雑性が4項目以上なら、要員35人以上または年間契約金額3億5,000万円以上でも満たします（R10）。まだ実績がありません。",
        ),
        (
            "system-management",
            5,
            "成功裡に実施した1件の実績に、要員75人以上150人未満または年間契約金額7億5,000万円以上15億円未満の規模が必要です。複雑性が4項目以上なら、要員35人以上または年間契約金額3億5,000万円以上でも満たします（R10）。まだ実績がありません。",
        ),
        (
            "service-desk",
            4,
            "成功裡に実施した1件の実績に、ピーク時の要員20人以上、年間契約金額1億円以上、年間ユーザ3,000人以上のいずれかの規模が必要です。まだ実績がありません。",
        ),
        ("service-desk", 3, "レベル3ではサイズは「特定せず」とされ、問われません。"),
    ] {
        assert_eq!(case(specialty, "{}").summary(level, Size), expected);
    }
}

#[test]
fn size_tells_by_which_number_it_is_met_or_missed() {
    for (facts, expected) in [
        (r#""title":"B社","staff":80"#, "「B社」は要員80人で満たしています。"),
        (
            r#""title":"B社","staff":null,"annual_contract_yen":800000000"#,
            "「B社」は年間契約金額8億円で満たしています。",
        ),
        (
            r#""title":"B社","staff":60,"conditions":["operational-requirements","system-risk","organization","contract"]"#,
            "「B社」は要員60人、複雑性4項目で満たしています。",
        ),
        (
            r#""title":"B社","staff":60,"conditions":["system-risk","organization","contract"]"#,
            "「B社」は要員60人で35人以上75人未満に入りますが、複雑性が3項目のため、あと1項目足りません。",
        ),
        (
            r#""title":"B社","staff":60,"conditions":[]"#,
            "「B社」は要員60人で35人以上75人未満に入りますが、当てはまる複雑性の条件がないため、あと4項目足りません。",
        ),
        (
            r#""title":"B社","staff":10,"annual_contract_yen":123456789"#,
            "「B社」は要員10人、年間契約金額1億2,345万6,789円で、求められる規模に届きません。",
        ),
        (
            r#""title":"B社","staff":null"#,
            "「B社」は要員数も年間契約金額も未入力のため、規模が分かりません（R9）。",
        ),
        (
            r#""title":"B社","staff":1200,"successful":null"#,
            "「B社」は要員1,200人で規模は足りていますが、成功裡だったかどうかが未入力のため、数えられません。",
        ),
    ] {
        assert_eq!(behind(&engagements(&[facts]).summary(5, Size), 2), expected);
    }
    let above = case(
        "system-management",
        r#"{"engagements":[{"title":"共通基盤","successful":true,"staff":200}]}"#,
    );
    assert_eq!(
        behind(&above.summary(5, Size), 2),
        "「共通基盤」は要員200人で、レベル6の規模に当てはまるため、レベル5でも満たします（R5）。"
    );
}

#[test]
fn of_several_sizes_the_nearest_is_told_first() {
    let case = engagements(&[
        r#""title":"A社","staff":40"#,
        r#""title":"B社","staff":60"#,
        r#""title":"C社","staff":20"#,
    ]);
    assert_eq!(
        behind(&case.summary(5, Size), 2),
        "いちばん近い「B社」は要員60人で35人以上75人未満に入りますが、複雑性が2項目のため、あと2項目足りません。"
    );
    assert_eq!(
        case.lines(5, Size),
        [
            "「A社」は要員40人で35人以上75人未満に入りますが、複雑性が2項目のため、あと2項目足りません。",
            "「C社」は要員20人で、求められる規模に届きません。",
        ]
    );
}

#[test]
fn where_nothing_is_told_of_any_engagement_that_is_said_once() {
    let case = engagements(&[
        r#""title":"A社","staff":null,"conditions":[]"#,
        r#""title":"B社","staff":null,"conditions":null"#,
    ]);
    assert_eq!(
        behind(&case.summary(5, Size), 2),
        "どの実績も要員数も年間契約金額も未入力のため、規模が分かりません（R9）。"
    );
    assert_eq!(
        behind(&case.summary(5, Complexity), 1),
        "どの実績にも、当てはまる複雑性の条件がまだありません。"
    );
    let nothing = self::case("operations-management", r#"{"engagements":[{},{}]}"#);
    assert_eq!(
        months_said(&nothing),
        "どの実績も、年数に数えるための条件にまだ1つも当てはまりません。"
    );
}

// ── プロフェッショナル貢献 ───────────────────────────────────────────────────────────────────────

#[test]
fn expertise_is_told_in_the_words_of_the_source() {
    let five = case(
        "operations-management",
        r#"{"expertise":{
            "service-level":{"depth":"contributes-in-company"},
            "risk-prevention":{"depth":"leads-industry"},
            "stable-service":{"depth":"contributes-in-company"},
            "negotiation":{"depth":"guides-juniors"}}}"#,
    );
    assert_eq!(
        five.summary(5, Expertise),
        "5つの領域すべてで「他を指導することができる高度な専門性を保有し、社内に貢献している」ことが必要です（R1）。3つの領域では満たしていますが、関連機関との交渉、運用ガイドラインの策定が足りません。"
    );
    assert_eq!(
        five.lines(5, Expertise),
        [
            "関連機関との交渉はいま「高度な専門性を保有し、後進を指導している」段階で、あと1段階足りません。",
            "運用ガイドラインの策定は未入力です。",
        ]
    );
    let any = case(
        "system-management",
        r#"{"expertise":{"database":{"depth":"guides-juniors"},"security":{"depth":"guides-juniors"}}}"#,
    );
    assert_eq!(
        any.summary(4, Expertise),
        "6つの領域のどれか1つで「他を指導することができる高度な専門性を保有し、後進を指導している」ことが必要です。データベース管理とセキュリティで満たしています。"
    );
    assert_eq!(
        any.summary(6, Expertise),
        "6つの領域のどれか1つで「他を指導することができる高度な専門性を保有し、業界に貢献している」ことが必要です。いちばん深いデータベース管理とセキュリティでも、いまは「他を指導することができる高度な専門性を保有し、後進を指導している」段階で、あと2段階足りません。"
    );
}

#[test]
fn succession_and_mentoring_are_told_apart() {
    let some = case(
        "operations-management",
        r#"{"succession":[{"kind":"internal-lecturer"},{"kind":"book"},{"kind":"internal-lecturer"}],
            "mentoring":{"done":true}}"#,
    );
    assert_eq!(
        some.summary(5, Succession),
        "7種類のうち3項目以上の実績が必要です。いまあるのは著書と社内講師の2項目で、あと1項目足りません。"
    );
    assert_eq!(
        some.lines(5, Succession),
        ["社内講師は2件ありますが、同じ種類なので1項目と数えます。"]
    );
    assert_eq!(
        some.summary(4, Succession),
        "7種類のうち1項目以上の実績が必要です。著書と社内講師の2項目で、満たしています。"
    );
    assert_eq!(
        some.summary(4, Mentoring),
        "「後進の育成(メンタリング、コーチング等)」が、技術の継承とは別に必要です（R2）。経験があるので、満たしています。"
    );
    assert_eq!(some.summary(3, Succession), "レベル3では技術の継承は求められません。");
    assert_eq!(some.summary(3, Mentoring), "レベル3では後進の育成は求められません。");
    let none = case("operations-management", r#"{"mentoring":{"done":false}}"#);
    assert_eq!(behind(&none.summary(5, Mentoring), 1), "経験がまだないため、満たしていません。");
    assert_eq!(behind(&none.summary(5, Succession), 1), "まだ1項目もありません。");
}

// ── Verdicts ─────────────────────────────────────────────────────────────────────────────────────

/// 運用管理 with what レベル5 asks for but サイズ, and 責任性 with it, and one kind of 技術の継承 too few.
const THREE_OF_SIX: &str = r#"{
    "engagements":[
        {"title":"全社共通基盤","period":{"from":"2022-10"},"role":"manager","successful":true,
         "duties":["sla-service"],"conditions":["platform-requirements","organization","contract"],"staff":60},
        {"title":"海外拠点","period":{"months":40},"role":"manager","successful":true,
         "duties":["sla-service"],"conditions":["platform-requirements","organization"],"staff":20}],
    "expertise":{
        "service-level":{"depth":"contributes-in-company"},"risk-prevention":{"depth":"contributes-in-company"},
        "stable-service":{"depth":"contributes-in-company"},"negotiation":{"depth":"contributes-in-company"},
        "guidelines":{"depth":"contributes-in-company"}},
    "succession":[{"kind":"internal-lecturer"},{"kind":"book"}],
    "mentoring":{"done":true}}"#;

#[test]
fn a_level_is_told_by_what_is_left() {
    let case = case("operations-management", THREE_OF_SIX);
    assert_eq!(
        case.verdict(5, false),
        "6項目のうち3項目を満たしています。あと責任性、サイズ、技術の継承がそろえば、レベル5は達成です。"
    );
    assert_eq!(case.verdict(4, false), "6項目すべてを満たし、レベル4を達成しています。");
    assert_eq!(
        case.verdict(3, false),
        "レベル3で問われる3項目すべてを満たし、レベル3を達成しています。"
    );
}

#[test]
fn levels_of_which_little_is_known_are_told_kindly() {
    let empty = case("operation", "{}");
    assert_eq!(empty.verdict(4, false), "まだ何も入力されていません。");
    assert_eq!(
        empty.verdict(3, true),
        "応用情報技術者試験（ＡＰ）に合格しているため、レベル3に到達しているとみなします（R7）。実績で達成するには、責任性、複雑性、専門性が必要です。"
    );
    let begun = case("operation", r#"{"engagements":[{"title":"夜間運転"}]}"#);
    assert_eq!(begun.verdict(4, true), "6項目のどれも、まだ満たしていません。");
    let partly = case("operation", r#"{"expertise":{"software":{"depth":"practises"}}}"#);
    assert_eq!(
        partly.verdict(3, false),
        "レベル3で問われる3項目のうち1項目を満たしています。あと責任性と複雑性がそろえば、レベル3は達成です。"
    );
    assert_eq!(
        partly.verdict(3, true),
        "応用情報技術者試験（ＡＰ）に合格しているため、レベル3に到達しているとみなします（R7）。実績で達成するには、あと責任性と複雑性が必要です。"
    );
}

#[test]
fn the_level_reached_is_told_with_its_basis() {
    let reached =
        |case: &Case, ap| explanation::reached(&evaluate_sheet(&case.view(), ap)).to_plain();
    let four = case("operations-management", THREE_OF_SIX);
    assert_eq!(reached(&four, true), "運用管理の到達レベルは4です。");
    let none = case("service-desk", "{}");
    assert_eq!(reached(&none, false), "サービスデスクで到達したレベルは、まだありません。");
    assert_eq!(
        reached(&none, true),
        "サービスデスクは、応用情報技術者試験（ＡＰ）の合格によりレベル3に到達しているとみなします（R7）。"
    );
}

// ── What is missing ──────────────────────────────────────────────────────────────────────────────

#[test]
fn alternatives_are_told_as_sentences() {
    let case = case("operations-management", THREE_OF_SIX);
    let size = case.gaps(5, Size);
    assert_eq!(
        size[..3],
        [
            "「全社共通基盤」の複雑性をあと1項目（高度な運用要件、高度なシステムリスクから）加える。",
            "「全社共通基盤」の要員数を60人から75人以上にする。",
            "「海外拠点」の要員数を20人から75人以上にする。",
        ]
    );
    assert!(size.contains(&"要員75人以上の仕事を成功裡に遂行した実績を新しく加える。".to_owned()));
    assert_eq!(
        case.gaps(5, Succession),
        ["技術の継承の実績をあと1項目（学会・委員会等の活動、社外論文、社内論文などから）加える。"]
    );
    assert_eq!(case.gaps(4, Size), [""; 0]);
}

#[test]
fn months_that_time_brings_are_told_with_their_month() {
    let case = engagements(&[r#""title":"全社共通基盤","period":{"from":"2024-07"}"#]);
    assert_eq!(
        case.gaps(5, Responsibility)[0],
        "「全社共通基盤」をあと7か月続ける（2027年6月に満ちます）。"
    );
    let ended = engagements(&[r#""title":"A社","period":{"from":"2019-04","to":"2021-03"}"#]);
    assert_eq!(
        ended.gaps(5, Responsibility)[0],
        "「A社」と同じ条件の仕事をあと12か月（1年）続ける。"
    );
    let plain = engagements(&[r#""title":"A社","period":{"months":24}"#]);
    assert_eq!(plain.gaps(5, Responsibility)[0], "「A社」の月数をあと12か月（1年）増やす。");
    let undated = engagements(&[r#""title":"A社""#]);
    assert_eq!(undated.gaps(5, Responsibility)[0], "「A社」の期間を36か月（3年）以上にする。");
}

#[test]
fn changes_of_one_engagement_name_it_once() {
    let id = draft::EngagementId::new("e1");
    let case = engagements(&[r#""title":"基幹系運用","id":"e1","role":"leader","staff":40"#]);
    let condition = |id: &str| case.specialty.condition(id).unwrap();
    let area = |id| case.specialty.area(id).unwrap();
    let depth = Depth::parse("contributes-in-company").unwrap();
    let kind = |id| CATALOGUE.succession(id).unwrap();
    let alternative = Alternative {
        changes: vec![
            Change::SetRole { engagement: id.clone(), role: Role::parse("manager").unwrap() },
            Change::SetSuccessful { engagement: id.clone() },
            Change::AddConditions {
                engagement: id.clone(),
                count: 1,
                from: vec![condition("international")],
            },
            Change::AddMonths { engagement: id.clone(), months: 7, met_in: None },
            Change::Deepen { area: area("service-level"), depth },
            Change::Deepen { area: area("stable-service"), depth },
            Change::AddSuccession { count: 2, from: vec![kind("book"), kind("patent")] },
            Change::AddMentoring,
        ],
    };
    let level = Level::new(5).unwrap();
    assert_eq!(
        explanation::alternative(&case.view(), level, &alternative).to_plain(),
        "「基幹系運用」の役割をリーダから責任者にし、成功裡に遂行し、複雑性に国際的な運用管理を加え、期間を7か月以上にし、サービスレベル管理とサービスの安定提供の専門性を「他を指導することができる高度な専門性を保有し、社内に貢献している」段階まで深め、技術の継承の実績に著書と特許出願を加え、後進の育成を行う。"
    );
    let duty =
        |duty| Change::AddDuty { engagement: id.clone(), duty: case.specialty.duty(duty).unwrap() };
    assert_eq!(
        explanation::change(&case.view(), level, &duty("sla-service")).to_plain(),
        "「基幹系運用」でSLAに基づくサービス提供を担う"
    );
    let conditions = |count, from: &[&str]| Change::AddConditions {
        engagement: id.clone(),
        count,
        from: from.iter().map(|id| condition(id)).collect(),
    };
    let alternative = Alternative {
        changes: vec![
            duty("sla-service"),
            duty("procedures"),
            conditions(1, &["international"]),
            conditions(2, &["world-leading", "system-risk", "organization", "contract"]),
        ],
    };
    assert_eq!(
        explanation::alternative(&case.view(), level, &alternative).to_plain(),
        "「基幹系運用」でSLAに基づくサービス提供、管理体制・手順書等に従う業務を担い、複雑性に国際的な運用管理を加え、さらに2項目（世界的に先進的な運用管理、高度なシステムリスク、複雑な体制などから）加える。"
    );
}

#[test]
fn a_whole_new_engagement_is_told_as_one() {
    let first =
        |specialty, level, criterion| case(specialty, "{}").gaps(level, criterion)[0].clone();
    assert_eq!(
        first("operations-management", 5, Responsibility),
        "要員75人以上、複雑性2項目（高度な運用要件、高度な基盤要件）の仕事で、責任者としてSLAに基づくサービス提供を36か月（3年）、成功裡に担った実績を新しく加える。"
    );
    assert_eq!(
        first("operations-management", 3, Complexity),
        "複雑性2項目（高度な運用要件、高度な基盤要件）の実績を新しく加える。"
    );
    assert_eq!(
        first("service-desk", 4, Size),
        "ピーク時の要員20人以上の仕事を成功裡に遂行した実績を新しく加える。"
    );
}

#[test]
fn months_of_a_new_engagement_beside_others_must_not_overlap_them() {
    let told = |period: &str| {
        let case = case(
            "operation",
            &format!(
                r#"{{"engagements":[{{"period":{period},"role":"leader","successful":true,
                    "duties":["improvement","unplanned-work","stakeholder-satisfaction"],
                    "conditions":["organization","contract"],"staff":40}}]}}"#
            ),
        );
        let all = case.gaps(4, Responsibility);
        let adds = |gap: &&String| gap.contains("新しく加える");
        all.iter().find(adds).unwrap().contains("ほかの実績と重ならない6か月、成功裡に")
    };
    assert!(told(r#"{"from":"2024-04","to":"2025-09"}"#));
    assert!(!told(r#"{"months":18}"#), "it lies nowhere");
}

// ── Text ─────────────────────────────────────────────────────────────────────────────────────────

#[test]
fn the_page_can_link_and_emphasise_what_matters() {
    let case = case("operations-management", THREE_OF_SIX);
    let summary = case.explain(5, Size).summary;
    let runs: Vec<_> = summary.runs().iter().map(|run| format!("{run:?}")).collect();
    assert!(runs.contains(&r#"Engagement(e1, "全社共通基盤")"#.to_owned()), "{runs:?}");
    assert!(
        runs.contains(&r#"Strong("60人")"#.to_owned())
            || runs.contains(&r#"Strong("要員60人")"#.to_owned())
    );
    assert!(runs.contains(&"Reading(R10)".to_owned()));
    let texts = summary.runs().windows(2);
    assert!(texts.into_iter().all(|two| !matches!(two, [Run::Text(_), Run::Text(_)])));
}

#[test]
fn titles_are_shortened_and_their_brackets_changed() {
    let long = "とても長い名前の実績".repeat(9);
    let case = engagements(&[&format!(r#""title":"「新」基盤\n{long}""#)]);
    let said = months_said(&case);
    assert!(said.starts_with("「『新』基盤 とても長い名前"), "{said}");
    assert!(said.contains("…」は条件に合いますが"), "{said}");
    assert!(said.chars().count() < 80, "{said}");
}

// ── Whatever the facts are ───────────────────────────────────────────────────────────────────────

fn ids<I: Id>(definitions: &'static [tasseido::catalogue::Definition<I>]) -> Vec<&'static str> {
    definitions.iter().map(|definition| definition.id.as_str()).collect()
}

fn some_of(ids: Vec<&'static str>) -> impl Strategy<Value = String> {
    let most = ids.len();
    prop_oneof![
        Just("null".to_owned()),
        subsequence(ids, 0..=most).prop_map(|ids| format!("{ids:?}")),
    ]
}

fn period() -> impl Strategy<Value = String> {
    let month = (2018..2029_u16, 1..=12_u8);
    prop_oneof![
        Just("null".to_owned()),
        (0..60_u16).prop_map(|months| format!(r#"{{"months":{months}}}"#)),
        month.clone().prop_map(|(year, month)| format!(r#"{{"from":"{year}-{month:02}"}}"#)),
        (month, 0..60_u32).prop_map(|((year, month), more)| {
            let from = Month::new(year, month).unwrap();
            format!(r#"{{"from":"{from}","to":"{}"}}"#, from.plus(more).unwrap())
        }),
    ]
}

fn engagement(specialty: &'static Specialty) -> impl Strategy<Value = String> {
    let size = prop_oneof![
        Just("null".to_owned()),
        select(vec![0_u64, 14, 15, 20, 34, 40, 75, 149, 150, 250, 3000])
            .prop_map(|n| n.to_string()),
    ];
    let yen = prop_oneof![
        Just("null".to_owned()),
        select(vec![0_u64, 100_000_000, 150_000_000, 349_999_999, 750_000_000, 2_500_000_000])
            .prop_map(|n| n.to_string()),
    ];
    let title = prop_oneof![Just(""), Just("基幹系"), Just("「新」基盤"), Just("移行")];
    let role = prop_oneof![
        Just("null".to_owned()),
        select(Role::all().collect::<Vec<_>>())
            .prop_map(|role| format!("{role:?}"))
            .prop_map(|role| format!("{:?}", role)),
    ];
    (
        (title, period(), role, select(vec!["null", "true", "false"])),
        some_of(ids(specialty.duties)),
        some_of(ids(specialty.conditions)),
        (size.clone(), yen, size),
    )
        .prop_map(move |((title, period, role, successful), duties, conditions, sizes)| {
            let (staff, yen, users) = sizes;
            let users = if specialty.measures.len() > 2 {
                format!(r#","annual_users":{users}"#)
            } else {
                String::new()
            };
            format!(
                r#"{{"title":"{title}","period":{period},"role":{role},"successful":{successful},
                "duties":{duties},"conditions":{conditions},"staff":{staff},
                "annual_contract_yen":{yen}{users}}}"#
            )
        })
}

fn any_case() -> impl Strategy<Value = Case> {
    let specialty = any::<Index>().prop_map(|index| &CATALOGUE.specialties[index.index(4)]);
    specialty.prop_flat_map(|specialty| {
        let depths: Vec<_> = Depth::all().map(|depth| format!("{depth:?}")).collect();
        let areas = specialty.areas.len();
        (
            prop::collection::vec(engagement(specialty), 0..5),
            prop::collection::vec(prop::option::of(select(depths)), areas),
            some_of(ids(CATALOGUE.successions)),
            select(vec!["null", "true", "false"]),
        )
            .prop_map(move |(engagements, depths, kinds, mentoring)| {
                let depths: Vec<_> = specialty
                    .areas
                    .iter()
                    .zip(depths)
                    .filter_map(|(area, depth)| {
                        Some(format!(r#""{}":{{"depth":"{}"}}"#, area.id, depth?))
                    })
                    .collect();
                let kinds = kinds.replace("null", "[]");
                let kinds = kinds.replace('"', "").replace(['[', ']'], "");
                let kinds: Vec<_> = kinds
                    .split(", ")
                    .filter(|kind| !kind.is_empty())
                    .map(|kind| format!(r#"{{"kind":"{kind}"}}"#))
                    .collect();
                case(
                    specialty.id.as_str(),
                    &format!(
                        r#"{{"engagements":[{}],"expertise":{{{}}},"succession":[{}],
                        "mentoring":{{"done":{mentoring}}}}}"#,
                        engagements.join(","),
                        depths.join(","),
                        kinds.join(",")
                    ),
                )
            })
    })
}

/// Ids that must not be seen by people.
fn all_ids() -> Vec<&'static str> {
    let mut all: Vec<_> = Role::all().map(Role::as_str).collect();
    all.extend(Depth::all().map(Depth::as_str));
    all.extend(ids(CATALOGUE.successions));
    for specialty in CATALOGUE.specialties {
        all.extend(ids(specialty.duties));
        all.extend(ids(specialty.conditions));
        all.extend(ids(specialty.areas));
        all.push(specialty.id.as_str());
    }
    all
}

/// What every text must be, whatever it says.
fn is_well_formed(text: &Text, sentence: bool) -> Result<(), TestCaseError> {
    let plain = text.to_plain();
    prop_assert!(!plain.is_empty());
    prop_assert_eq!(plain.ends_with('。'), sentence, "{}", plain);
    for wrong in [
        "。。",
        "、、",
        "、。",
        "。、",
        "「」",
        "（）",
        "は、、",
        "「「",
        "」」",
        "  ",
        "null",
        "None",
        "のの",
        "はは",
        "がが",
        "をを",
        "でで",
        "にに",
        "あと0",
        "の0か月",
        "は0か月",
        "合わせて0",
        "（0か月",
        "0項目",
        "0件",
        "ためた",
        "のため、。",
        "ません足り",
    ] {
        // 「10項目」 is no 「0項目」, nor is a year that ends in 0.
        let found = plain.match_indices(wrong).any(|(at, _)| {
            !(wrong.starts_with('0') && plain[..at].ends_with(|char: char| char.is_ascii_digit()))
        });
        prop_assert!(!found, "{} in {}", wrong, plain);
    }
    for id in all_ids() {
        prop_assert!(!plain.contains(id), "{} in {}", id, plain);
    }
    let mut open = Vec::new();
    for char in plain.chars() {
        match char {
            '「' | '『' | '（' | '(' => {
                prop_assert!(!(char == '「' && open.contains(&'「')), "{}", plain);
                open.push(char);
            }
            '」' => prop_assert_eq!(open.pop(), Some('「'), "{}", plain),
            '』' => prop_assert_eq!(open.pop(), Some('『'), "{}", plain),
            '）' => prop_assert_eq!(open.pop(), Some('（'), "{}", plain),
            ')' => prop_assert_eq!(open.pop(), Some('('), "{}", plain),
            _ => {}
        }
    }
    prop_assert!(open.is_empty(), "{}", plain);
    Ok(())
}

/// By what it is known that a text tells of something missing.
const MISSING: [&str; 9] = [
    "足りません",
    "ありません",
    "未入力",
    "数えられません",
    "数えません",
    "届きません",
    "入力されていません",
    "当てはまりません",
    "満たしていません",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..Default::default() })]

    #[test]
    fn every_explanation_is_whole_and_says_what_is_missing(case in any_case()) {
        let view = case.view();
        let report = evaluate_sheet(&view, false);
        is_well_formed(&explanation::reached(&report), true)?;
        for level in &report.levels {
            is_well_formed(&explanation::verdict(&view, level), true)?;
            for criterion in &level.criteria {
                let alternatives = gaps(&view, level.level, criterion.criterion);
                let said =
                    explanation::explain(&view, level.level, criterion.criterion, &alternatives);
                is_well_formed(&said.summary, true)?;
                let plain = said.summary.to_plain();
                let misses = MISSING.iter().any(|missing| plain.contains(missing))
                    || plain.contains("満たしません");
                if criterion.asked {
                    prop_assert_eq!(misses, !criterion.met, "{}", plain);
                    let holds = plain.contains("満たしています。") || plain.contains("でも満たします（R5）。");
                    prop_assert_eq!(holds, criterion.met, "{}", plain);
                }
                let count = explanation::count_lines(&view, level.level, criterion.criterion);
                prop_assert_eq!(said.lines.len(), count);
                prop_assert_eq!(said.gaps.len(), alternatives.len());
                for text in said.lines.iter().map(|line| &line.text).chain(&said.gaps) {
                    is_well_formed(text, true)?;
                }
                for change in alternatives.iter().flat_map(|alternative| &alternative.changes) {
                    is_well_formed(&explanation::change(&view, level.level, change), false)?;
                }
            }
        }
        for alternative in next(&view, &report).iter().flat_map(|next| {
            next.gaps.iter().map(|gap| explanation::alternative(&view, next.level, gap))
        }) {
            is_well_formed(&alternative, true)?;
        }
    }

    #[test]
    fn every_engagement_is_told_of(case in any_case()) {
        let view = case.view();
        let report = evaluate_sheet(&view, false);
        let engagements = view.sheet().map_or(&[][..], |sheet| sheet.engagements());
        for level in &report.levels {
            for criterion in [Responsibility, Complexity, Size] {
                let finding = level.criterion(criterion);
                if !finding.asked {
                    continue;
                }
                let said = explanation::explain(&view, level.level, criterion, &[]);
                let summary = explanation::summary(&view, level.level, criterion);
                prop_assert_eq!(&summary, &said.summary);
                let named = |text: &Text, engagement: &draft::Engagement| {
                    text.runs().iter().any(|run| {
                        matches!(run, Run::Engagement(id, _) if *id == engagement.id)
                    })
                };
                for engagement in engagements {
                    let lines: Vec<_> = said
                        .lines
                        .iter()
                        .filter(|line| line.engagement.as_ref() == Some(&engagement.id))
                        .collect();
                    prop_assert!(lines.len() <= 1);
                    prop_assert!(
                        lines.len() == 1 || named(&said.summary, engagement),
                        "{:?} in {:?}", engagement, said
                    );
                    prop_assert!(lines.iter().all(|line| named(&line.text, engagement)));
                }
            }
        }
    }

    #[test]
    fn who_is_told_of_where_a_criterion_is_unmet_is_in_its_evidence(case in any_case()) {
        let view = case.view();
        for level in &evaluate_sheet(&view, false).levels {
            for criterion in [Responsibility, Complexity, Size] {
                let finding = level.criterion(criterion);
                // One that is alone is told of even where nothing of it is on the way.
                let alone = view.standings(level.level).count() == 1;
                if finding.met || alone && finding.evidence.is_empty() {
                    continue;
                }
                let told = explanation::summary(&view, level.level, criterion);
                let rows = exchange::proofs(&view, level.level, finding, &told);
                for run in told.runs() {
                    let Run::Engagement(id, title) = run else { continue };
                    // One that begins later is named for that, where there is no other.
                    let later = view.standings(level.level).all(|other| other.engagement.id != *id);
                    let named = finding.evidence.iter().any(|proof| proof.as_str() == id.as_str());
                    prop_assert!(named || later, "{} {:?} {:?}", title, told.to_plain(), finding);
                    prop_assert!(rows.contains(title) || later, "{} {:?}", told.to_plain(), rows);
                }
                // And no other; of those that count, and of three or more, not each is told by name.
                let counts = view.standings(level.level).any(|standing| standing.counts());
                let told = told.runs().iter().filter(|run| matches!(run, Run::Engagement(..)));
                let told = told.count();
                prop_assert!(counts || told >= 3 || rows.len() <= told, "{:?}", rows);
            }
        }
    }

    #[test]
    fn months_add_up_as_they_are_told(case in any_case()) {
        let view = case.view();
        for criteria in case.specialty.levels {
            let counted: u64 = view
                .standings(criteria.level)
                .filter(|standing| standing.counts())
                .map(|standing| u64::from(standing.months))
                .sum();
            let report = view.criterion(criteria.level, Responsibility);
            let tasseido::evaluation::Have::Responsibility { months, .. } = report.have else {
                panic!("{report:?}")
            };
            let said = explanation::explain(&view, criteria.level, Responsibility, &[]);
            let said = said.summary.to_plain();
            prop_assert!(months == 0 || said.contains(&show::months(months)), "{}", said);
            prop_assert_eq!(counted > months, said.contains("重なる"), "{}", said);
        }
    }
}
