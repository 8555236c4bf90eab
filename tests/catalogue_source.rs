//! The catalogue against the document it was transcribed from.
//!
//! `fixtures/source.txt` is the source, byte for byte. These tests take it apart on their own and
//! prove three things: every piece of its text stands in the catalogue exactly once per section and
//! in its place, with nothing added; every number of the rules is the one that the wording tells;
//! and the rules are those of the tables that the project was given.

#![cfg(not(target_arch = "wasm32"))]

use std::collections::VecDeque;

use tasseido::catalogue::{
    AreasAsked, CATALOGUE, Definition, Depth, Id, IdSet, LevelCriteria, Measure, Phrase, Range,
    ReadingId, Role, Specialty,
};

const SOURCE: &str = include_str!("fixtures/source.txt");
/// The marks that the source sets in front of its items.
const MARKS: [char; 4] = ['□', '·', '－', '●'];

// ── Word for word ────────────────────────────────────────────────────────────────────────────────

/// A piece of the source: what stands between two marks or line breaks.
#[derive(Debug, PartialEq)]
struct Piece<'a> {
    /// Whether a mark stands in front of it.
    marked: bool,
    text: &'a str,
}

/// The pieces of some lines, without the white space around them.
fn pieces<'a>(lines: &[&'a str]) -> VecDeque<Piece<'a>> {
    lines
        .iter()
        .flat_map(|line| {
            line.split(MARKS)
                .enumerate()
                .map(|(place, text)| Piece { marked: place > 0, text: text.trim() })
                .filter(|piece| !piece.text.is_empty())
        })
        .collect()
}

/// The lines of the thirteen sections, and those of the overview behind them.
fn sections() -> (Vec<Vec<&'static str>>, Vec<&'static str>) {
    let mut sections: Vec<Vec<&str>> = Vec::new();
    let mut lines = SOURCE.lines().peekable();
    while let Some(line) = lines.next_if(|line| line.trim() != "達成度指標") {
        match (line.trim(), sections.last_mut()) {
            ("ＩＴサービスマネジメントの達成度指標", _) => {
                sections.push(vec![line])
            }
            (_, Some(section)) => section.push(line),
            (text, None) => assert_eq!(text, "", "text before the first section"),
        }
    }
    (sections, lines.collect())
}

/// The thirteen levels in the order of the source.
fn levels() -> Vec<(&'static Specialty, &'static LevelCriteria)> {
    CATALOGUE
        .specialties
        .iter()
        .flat_map(|specialty| specialty.levels.iter().map(move |level| (specialty, level)))
        .collect()
}

/// All texts of a level, in the order of the source.
fn rendered_level(specialty: &Specialty, level: &LevelCriteria) -> Vec<&'static str> {
    fn texts<I>(phrases: &[Phrase<I>]) -> impl Iterator<Item = &'static str> {
        phrases.iter().map(|phrase| phrase.text)
    }
    let (headings, wording) = (&CATALOGUE.headings, &level.wording);
    let mut all = vec![wording.title, headings.specialty, specialty.name, wording.level_name];
    all.extend([headings.business, headings.responsibility, wording.responsibility]);
    all.extend([headings.complexity, wording.complexity]);
    all.extend(texts(wording.conditions));
    all.push(headings.size);
    all.extend(wording.size);
    all.extend(wording.size_alternatives);
    all.extend([headings.professional, wording.expertise]);
    all.extend(texts(wording.areas));
    all.extend(wording.succession);
    all.extend(texts(wording.successions));
    all.extend(wording.mentoring);
    if let Some(annotation) = wording.annotation {
        all.extend([headings.annotation, annotation]);
    }
    all
}

/// All texts of the overview, in the order of the source: the page's boxes follow its body.
fn rendered_overview() -> Vec<String> {
    let job = &CATALOGUE.job;
    let mut all = vec![job.criteria_heading, job.name, job.description_heading, job.description]
        .into_iter()
        .map(String::from)
        .collect::<Vec<_>>();
    all.extend(job.activities.iter().map(|line| format!("{}：{}", line.phase, line.text)));
    all.push(job.specialties_lead.into());
    for specialty in CATALOGUE.specialties {
        all.push(specialty.name.into());
        all.extend(specialty.description.iter().copied().map(String::from));
    }
    all.extend([job.overview_heading, job.name, job.title, job.heading].map(String::from));
    all
}

/// Every text is the next piece of the source, whole, and no piece is left over.
///
/// A text may go over several pieces where the source only breaks the line.
fn assert_verbatim<S: AsRef<str>>(place: &str, rendered: &[S], mut pieces: VecDeque<Piece>) {
    for text in rendered.iter().map(AsRef::as_ref) {
        let mut rest = text;
        while !rest.is_empty() {
            let piece = pieces.pop_front();
            let piece = piece.unwrap_or_else(|| panic!("{place}: the source has no 「{text}」"));
            let wrapped = rest.len() < text.len();
            assert!(
                !(wrapped && piece.marked),
                "{place}: 「{text}」 runs into the item 「{}」",
                piece.text
            );
            rest = rest.strip_prefix(piece.text).unwrap_or_else(|| {
                panic!("{place}: the source has 「{}」 where we have 「{rest}」", piece.text)
            });
        }
    }
    assert!(pieces.is_empty(), "{place}: not in the catalogue: {pieces:?}");
}

#[test]
fn every_section_is_the_sources_word_for_word() {
    let (sections, _) = sections();
    let levels = levels();
    assert_eq!(sections.len(), 13);
    assert_eq!(levels.len(), 13);
    for ((specialty, level), lines) in levels.into_iter().zip(sections) {
        let place = format!("{} {}", specialty.name, level.wording.level_name);
        assert_verbatim(&place, &rendered_level(specialty, level), pieces(&lines));
    }
}

#[test]
fn the_overview_is_the_sources_word_for_word() {
    assert_verbatim("overview", &rendered_overview(), pieces(&sections().1));
}

#[test]
fn the_only_lines_broken_within_a_sentence_are_those_of_the_annotations() {
    let (sections, overview) = sections();
    let pieces: usize = sections.iter().chain([&overview]).map(|lines| pieces(lines).len()).sum();
    let texts: usize = levels().iter().map(|(s, l)| rendered_level(s, l).len()).sum();
    assert_eq!(pieces, texts + rendered_overview().len() + 4);
}

/// The comparison itself: were it lenient, the tests above would prove nothing.
#[test]
fn the_comparison_tells_every_kind_of_difference() {
    let source = ["　□国際的な運用管理　　□体制", "注釈は二行に", "わたる。", "□契約"];
    let right = ["国際的な運用管理", "体制", "注釈は二行にわたる。", "契約"];
    assert_verbatim("right", &right, pieces(&source));
    let wrong: [&[&str]; 7] = [
        &right[..3],
        &right[1..],
        &["国際的な運用管理", "体制", "体制", "注釈は二行にわたる。", "契約"],
        &["体制", "国際的な運用管理", "注釈は二行にわたる。", "契約"],
        &["国際的な運用管理", "体制", "注釈は二行にわたる", "契約"],
        &["国際的な運用管理体制", "注釈は二行にわたる。", "契約"],
        &["国際的な運用管理", "体制", "注釈は二行にわたる。", "契約", "余分"],
    ];
    for texts in wrong {
        let compared = std::panic::catch_unwind(|| assert_verbatim("", texts, pieces(&source)));
        assert!(compared.is_err(), "{texts:?} passed");
    }
}

// ── Number for number ────────────────────────────────────────────────────────────────────────────

/// A number of the source with what stands behind it: 「２５０人以上」, 「７．５億円未満」.
#[derive(Debug, PartialEq)]
struct Amount {
    number: u64,
    unit: &'static str,
    bound: &'static str,
}

/// Every number of a text that has a unit and a bound.
fn amounts(text: &str) -> Vec<Amount> {
    const UNITS: [(&str, u64); 5] =
        [("千人", 1_000), ("人", 1), ("億円", 100_000_000), ("項目", 1), ("年", 1)];
    let numeral = |c: char| ('０'..='９').contains(&c) || c == '．';
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(numeral) {
        rest = &rest[start..];
        let end = rest.find(|c| !numeral(c)).unwrap_or(rest.len());
        let (digits, behind) = rest.split_at(end);
        rest = behind;
        let Some((unit, factor)) = UNITS.into_iter().find(|(unit, _)| behind.starts_with(unit))
        else {
            continue;
        };
        let behind = &behind[unit.len()..];
        let bound = ["以上", "未満"].into_iter().find(|bound| behind.starts_with(bound));
        let bound = bound.unwrap_or_else(|| panic!("no bound in 「{text}」 behind {digits}{unit}"));
        found.push(Amount { number: decimal(digits) * factor / 10, unit, bound });
    }
    found
}

/// Ten times the number that 全角 digits with at most one decimal tell.
fn decimal(digits: &str) -> u64 {
    let (whole, tenth) = digits.split_once('．').unwrap_or((digits, "０"));
    assert_eq!(tenth.chars().count(), 1, "{digits} has more than one decimal");
    whole
        .chars()
        .chain(tenth.chars())
        .fold(0, |number, digit| number * 10 + u64::from(digit as u32 - '０' as u32))
}

/// The one number of a text with this unit, a least one.
fn at_least(text: &str, unit: &str) -> u64 {
    let all = amounts(text);
    let [Amount { number, bound: "以上", .. }] =
        all.iter().filter(|amount| amount.unit == unit).collect::<Vec<_>>()[..]
    else {
        panic!("not one number of {unit} in 「{text}」: {all:?}");
    };
    *number
}

/// What one line of サイズ says: its ranges and how many conditions go with them.
fn size_of(text: &str) -> (Vec<(Measure, Range)>, u64) {
    let (ranges, conditions) = match text.split_once("で、上記複雑性の条件の") {
        Some((ranges, conditions)) => (ranges, at_least(conditions, "項目")),
        None => (text, 0),
    };
    let ranges = ranges.split("または").map(|range| {
        let measures = [
            ("要員数", Measure::Staff),
            ("契約金額", Measure::AnnualContract),
            ("ユーザ数", Measure::AnnualUsers),
        ];
        let measure = measures.into_iter().find(|(name, _)| range.contains(name));
        let (_, measure) = measure.unwrap_or_else(|| panic!("no measure in 「{range}」"));
        let amounts = amounts(range);
        let bounds = amounts.iter().map(|amount| (amount.bound, amount.number));
        let range = match bounds.collect::<Vec<_>>()[..] {
            [("以上", from)] => Range { from, below: None },
            [("以上", from), ("未満", below)] => Range { from, below: Some(below) },
            _ => panic!("no range in 「{range}」: {amounts:?}"),
        };
        (measure, range)
    });
    (ranges.collect(), conditions)
}

#[test]
fn numbers_are_read_from_the_wording_as_a_person_reads_them() {
    let amount = |number, unit, bound| Amount { number, unit, bound };
    assert_eq!(amounts("要員数が２５０人以上"), [amount(250, "人", "以上")]);
    assert_eq!(
        amounts("３．５億円以上７．５億円未満"),
        [amount(350_000_000, "億円", "以上"), amount(750_000_000, "億円", "未満")]
    );
    assert_eq!(amounts("年間３千人以上"), [amount(3_000, "千人", "以上")]);
    assert_eq!(amounts("レベル７以上の２年以上"), [amount(2, "年", "以上")]);
}

#[test]
fn every_number_of_the_rules_is_the_wordings() {
    for (specialty, LevelCriteria { level, rules, wording }) in levels() {
        let place = format!("{} {}", specialty.name, wording.level_name);
        let digit = char::from_u32('０' as u32 + u32::from(level.get())).unwrap();

        assert_eq!(wording.level_name, format!("レベル{digit}"), "{place}");
        let suitable = format!("（レベル{digit}以上の複雑性、サイズ相当）");
        assert!(wording.years.contains(&suitable), "{place}: {}", wording.years);
        let years = at_least(wording.responsibility, "年");
        assert_eq!(years, at_least(wording.years, "年"), "{place}");
        assert_eq!(u64::from(rules.months), years * 12, "{place}");

        let least = at_least(wording.complexity, "項目");
        assert_eq!(u64::from(rules.conditions_at_least), least, "{place}");

        if rules.size.is_empty() {
            assert_eq!(wording.size_alternatives, ["特定せず"], "{place}");
            assert_eq!(wording.size, None, "{place}");
        } else {
            let told: Vec<_> = wording.size_alternatives.iter().map(|text| size_of(text)).collect();
            let ruled: Vec<_> = rules
                .size
                .iter()
                .map(|line| (line.ranges.to_vec(), u64::from(line.with_conditions)))
                .collect();
            assert_eq!(ruled, told, "{place}");
        }

        let kinds = wording.succession.map_or(0, |sentence| at_least(sentence, "項目"));
        assert_eq!(u64::from(rules.succession), kinds, "{place}");
    }
}

#[test]
fn what_the_rules_tell_without_a_number_is_the_wordings_too() {
    for (specialty, LevelCriteria { level, rules, wording }) in levels() {
        let place = format!("{} {}", specialty.name, wording.level_name);

        let role = match wording.role {
            role if role.contains("全体の責任者") => "overall-manager",
            role if role.contains("顧客に対して") => "customer-manager",
            role if role.contains("責任者として") => "manager",
            role if role.contains("リーダとして") => "leader",
            role if role.contains("メンバとして") => "member",
            role => panic!("{place}: no role in 「{role}」"),
        };
        assert_eq!(rules.role.as_str(), role, "{place}");

        for sentence in [Some(wording.years), Some(wording.complexity), wording.size] {
            let Some(sentence) = sentence else { continue };
            assert_eq!(rules.successful, sentence.contains("成功裡"), "{place}: {sentence}");
        }

        // 「…の経験を有する。」 asks for it once, 「…継続した経験と実績を有する。」 all along (R3).
        for duty in wording.duties {
            let sentence =
                wording.responsibility.split_inclusive(['。', '｡']).find(|s| s.contains(duty.text));
            let once = sentence.unwrap().ends_with("の経験を有する。");
            let set = IdSet::of(specialty.duties, [duty.id]);
            assert_eq!(rules.once.covers(set), once, "{place}: {}", duty.id);
            assert_eq!(rules.sustained.covers(set), !once, "{place}: {}", duty.id);
        }

        let mandatory = wording.complexity.split_once('（').map(|(_, behind)| {
            behind.strip_suffix("は必須）。").unwrap_or_else(|| panic!("{place}: 「{behind}」"))
        });
        let named: Vec<_> = wording
            .conditions
            .iter()
            .filter(|condition| mandatory.is_some_and(|name| condition.text.starts_with(name)))
            .map(|condition| condition.id)
            .collect();
        assert_eq!(named.len(), usize::from(mandatory.is_some()), "{place}");
        assert_eq!(rules.mandatory, IdSet::of(specialty.conditions, named), "{place}");

        let depth = match wording.depth.text {
            text if text.contains("業界をリード") => "leads-industry",
            text if text.contains("業界に貢献") => "contributes-to-industry",
            text if text.contains("社内に貢献") => "contributes-in-company",
            text if text.contains("後進を指導") => "guides-juniors",
            text if text.contains("独力で実践") => "practises",
            text => panic!("{place}: no depth in 「{text}」"),
        };
        assert_eq!(rules.depth.as_str(), depth, "{place}");
        let any = wording.expertise.contains("のいずれかについて");
        assert_eq!(rules.areas, if any { AreasAsked::Any } else { AreasAsked::All }, "{place}");

        let growth = wording.mentoring.is_some_and(|text| text.starts_with("後進の育成"));
        assert_eq!(rules.mentoring, growth, "{place}");
        let exam = wording.annotation.is_some_and(|text| text.contains("応用情報技術者試験"));
        assert_eq!(exam, level.get() == 3, "{place}");
    }
}

// ── Id for id ────────────────────────────────────────────────────────────────────────────────────

/// What one level asks for, as the project's own tables have it.
struct Row {
    specialty: &'static str,
    level: u8,
    role: &'static str,
    years: u32,
    successful: bool,
    sustained: &'static str,
    once: &'static str,
    conditions: &'static str,
    conditions_at_least: u32,
    mandatory: &'static str,
    depth: &'static str,
    areas: AreasAsked,
    succession: u32,
}

/// The tables of the criteria, written down by hand and not taken from the data.
#[rustfmt::skip]
const TABLE: [Row; 13] = {
    use AreasAsked::{All, Any};
    const OPERATIONS: &str = "operational-requirements platform-requirements system-risk organization contract";
    const INTERNATIONAL: &str = "international world-leading operational-requirements platform-requirements system-risk organization contract";
    const SYSTEM: &str = "operational-requirements operating-environment application-requirements organization contract";
    const OPERATION: &str = "operating-environment business-requirements organization contract";
    const DESK: &str = "supported-systems network-requirements application-requirements organization contract";
    [
        Row { specialty: "operations-management", level: 7, role: "overall-manager", years: 3, successful: true, sustained: "sla-service", once: "", conditions: INTERNATIONAL, conditions_at_least: 3, mandatory: "international", depth: "leads-industry", areas: All, succession: 5 },
        Row { specialty: "operations-management", level: 6, role: "customer-manager", years: 3, successful: true, sustained: "sla-service", once: "", conditions: INTERNATIONAL, conditions_at_least: 2, mandatory: "", depth: "contributes-to-industry", areas: All, succession: 4 },
        Row { specialty: "operations-management", level: 5, role: "manager", years: 3, successful: true, sustained: "sla-service", once: "", conditions: OPERATIONS, conditions_at_least: 2, mandatory: "", depth: "contributes-in-company", areas: All, succession: 3 },
        Row { specialty: "operations-management", level: 4, role: "leader", years: 2, successful: true, sustained: "sla-service", once: "", conditions: OPERATIONS, conditions_at_least: 2, mandatory: "", depth: "guides-juniors", areas: All, succession: 1 },
        Row { specialty: "operations-management", level: 3, role: "member", years: 1, successful: false, sustained: "procedures", once: "", conditions: OPERATIONS, conditions_at_least: 2, mandatory: "", depth: "practises", areas: All, succession: 0 },
        Row { specialty: "system-management", level: 6, role: "manager", years: 3, successful: true, sustained: "maintenance", once: "platform-design acceptance", conditions: SYSTEM, conditions_at_least: 2, mandatory: "", depth: "contributes-to-industry", areas: Any, succession: 4 },
        Row { specialty: "system-management", level: 5, role: "manager", years: 3, successful: true, sustained: "maintenance", once: "platform-design acceptance", conditions: SYSTEM, conditions_at_least: 2, mandatory: "", depth: "contributes-in-company", areas: Any, succession: 3 },
        Row { specialty: "system-management", level: 4, role: "leader", years: 2, successful: true, sustained: "maintenance", once: "platform-design acceptance", conditions: SYSTEM, conditions_at_least: 2, mandatory: "", depth: "guides-juniors", areas: Any, succession: 1 },
        Row { specialty: "system-management", level: 3, role: "member", years: 1, successful: false, sustained: "procedures", once: "", conditions: SYSTEM, conditions_at_least: 2, mandatory: "", depth: "practises", areas: Any, succession: 0 },
        Row { specialty: "operation", level: 4, role: "leader", years: 2, successful: true, sustained: "improvement unplanned-work stakeholder-satisfaction", once: "", conditions: OPERATION, conditions_at_least: 2, mandatory: "", depth: "guides-juniors", areas: Any, succession: 1 },
        Row { specialty: "operation", level: 3, role: "member", years: 1, successful: true, sustained: "improvement unplanned-work", once: "", conditions: OPERATION, conditions_at_least: 2, mandatory: "", depth: "practises", areas: Any, succession: 0 },
        Row { specialty: "service-desk", level: 4, role: "leader", years: 2, successful: true, sustained: "service-level satisfaction-efficiency", once: "", conditions: DESK, conditions_at_least: 2, mandatory: "", depth: "guides-juniors", areas: Any, succession: 1 },
        Row { specialty: "service-desk", level: 3, role: "member", years: 2, successful: true, sustained: "service-level satisfaction-efficiency", once: "", conditions: DESK, conditions_at_least: 2, mandatory: "", depth: "practises", areas: Any, succession: 0 },
    ]
};

fn joined(ids: impl IntoIterator<Item = &'static str>) -> String {
    ids.into_iter().collect::<Vec<_>>().join(" ")
}

fn defined<I: Id>(definitions: &[Definition<I>]) -> String {
    joined(definitions.iter().map(|definition| definition.id.as_str()))
}

fn members<I: Id>(set: IdSet<I>, definitions: &'static [Definition<I>]) -> String {
    joined(set.ids(definitions).map(I::as_str))
}

#[test]
fn the_rules_are_those_of_the_tables() {
    let levels = levels();
    assert_eq!(levels.len(), TABLE.len());
    for ((specialty, LevelCriteria { level, rules, .. }), row) in levels.into_iter().zip(&TABLE) {
        let place = format!("{} {}", row.specialty, row.level);
        assert_eq!((specialty.id.as_str(), level.get()), (row.specialty, row.level));
        assert_eq!(rules.role.as_str(), row.role, "{place}");
        assert_eq!(rules.months, row.years * 12, "{place}");
        assert_eq!(rules.successful, row.successful, "{place}");
        assert_eq!(members(rules.sustained, specialty.duties), row.sustained, "{place}");
        assert_eq!(members(rules.once, specialty.duties), row.once, "{place}");
        assert_eq!(members(rules.conditions, specialty.conditions), row.conditions, "{place}");
        assert_eq!(rules.conditions_at_least, row.conditions_at_least, "{place}");
        assert_eq!(members(rules.mandatory, specialty.conditions), row.mandatory, "{place}");
        assert_eq!(rules.depth.as_str(), row.depth, "{place}");
        assert_eq!(rules.areas, row.areas, "{place}");
        assert_eq!(rules.succession, row.succession, "{place}");
        assert_eq!(rules.mentoring, row.level >= 4, "{place}");
    }
}

#[test]
fn the_ids_are_those_of_the_tables() {
    let roles = "member leader manager customer-manager overall-manager";
    assert_eq!(joined(Role::all().map(Role::as_str)), roles);
    let depths =
        "practises guides-juniors contributes-in-company contributes-to-industry leads-industry";
    assert_eq!(joined(Depth::all().map(Depth::as_str)), depths);
    assert_eq!(
        defined(CATALOGUE.successions),
        "community book external-paper internal-paper external-lecturer internal-lecturer patent"
    );

    let ids: Vec<_> = CATALOGUE
        .specialties
        .iter()
        .map(|specialty| {
            let measures = joined(specialty.measures.iter().map(|measure| measure.as_str()));
            let name = specialty.name.to_owned();
            [name, defined(specialty.duties), defined(specialty.areas), measures]
        })
        .collect();
    assert_eq!(
        ids,
        [
            [
                "運用管理",
                "sla-service procedures",
                "service-level risk-prevention stable-service negotiation guidelines",
                "staff annual_contract_yen",
            ],
            [
                "システム管理",
                "maintenance platform-design acceptance procedures",
                "service-management application platform database network security",
                "staff annual_contract_yen",
            ],
            [
                "オペレーション",
                "improvement unplanned-work stakeholder-satisfaction",
                "software hardware business-knowledge administration",
                "staff annual_contract_yen",
            ],
            [
                "サービスデスク",
                "service-level satisfaction-efficiency",
                "management customer-satisfaction technology operations-management",
                "staff annual_contract_yen annual_users",
            ],
        ]
    );
}

/// An id belongs to its words: told by how each text begins, not by where it stands.
#[test]
fn every_id_stands_beside_its_own_words() {
    let begins = |id: &str, specialty: &str| match (id, specialty) {
        ("operational-requirements", "system-management") => "高度なシステム運用要件",
        ("operational-requirements", _) => "高度な運用要件",
        ("application-requirements", _) => "高度なアプリケーション要件",
        ("service-level", "operations-management") => "サービスレベル管理",
        ("international", _) => "国際的な",
        ("world-leading", _) => "世界的にも",
        ("platform-requirements", _) => "高度な基盤要件",
        ("system-risk", _) => "高度なシステムリスク",
        ("organization", _) => "体制",
        ("contract", _) => "複雑な契約条件",
        ("operating-environment", _) => "複雑な運用システム",
        ("business-requirements", _) => "高度な業務要件",
        ("supported-systems", _) => "高度なサポート対象システム",
        ("network-requirements", _) => "高度なネットワーク要件",
        ("risk-prevention", _) => "リスクに関する予防措置",
        ("stable-service", _) => "サービスの安定提供",
        ("negotiation", _) => "関連各機関とのネゴシエーション",
        ("guidelines", _) => "運用ガイドラインの策定",
        ("service-management", _) => "ＩＴサービスマネジメント業務管理",
        ("application", _) => "アプリケーション管理",
        ("platform", _) => "システムプラットフォーム管理",
        ("database", _) => "データベース管理",
        ("network", _) => "ネットワーク管理",
        ("security", _) => "セキュリティ",
        ("software", _) => "ソフトウェア",
        ("hardware", _) => "ハードウェア",
        ("business-knowledge", _) => "業務知識",
        ("administration", _) => "各種管理業務",
        ("management", _) => "マネジメント",
        ("customer-satisfaction", _) => "顧客満足度の獲得",
        ("technology", _) => "テクノロジ",
        ("operations-management", _) => "運用管理",
        ("community", _) => "学会、委員会等",
        ("book", _) => "著書",
        ("external-paper", _) => "社外論文掲載",
        ("internal-paper", _) => "社内論文掲載",
        ("external-lecturer", _) => "社外講師",
        ("internal-lecturer", _) => "社内講師",
        ("patent", _) => "特許出願",
        ("sla-service", _) => "サービスレベルアグリーメントに基づき",
        ("procedures", _) => "指定された管理体制と管理手順書等に従い",
        ("maintenance", _) => "障害対応、構成変更、および稼動分析を含む共通運用基盤の維持管理",
        ("platform-design", _) => "共通運用基盤の設計と構築",
        ("acceptance", _) => "IT基盤に関するシステム受入基準の作成と受入評価",
        ("improvement", _) => "オペレーション業務における安全性、効率性を向上させるべく、作業改善",
        ("unplanned-work", _) => "非計画作業を含めた",
        ("stakeholder-satisfaction", _) => "ステークホルダの満足度",
        ("service-level", "service-desk") => "顧客と合意したサービスレベルを管理",
        ("satisfaction-efficiency", _) => "サービスデスクにおける顧客満足度、効率性を維持",
        _ => panic!("{specialty}: nothing is known of `{id}`"),
    };
    fn texts<I: Id>(phrases: &[Phrase<I>]) -> impl Iterator<Item = (&'static str, &'static str)> {
        phrases.iter().map(|phrase| (phrase.id.as_str(), phrase.text))
    }
    for (specialty, LevelCriteria { level, wording, .. }) in levels() {
        let phrases = texts(wording.duties).chain(texts(wording.conditions));
        for (id, text) in phrases.chain(texts(wording.areas)).chain(texts(wording.successions)) {
            let begin = begins(id, specialty.id.as_str());
            assert!(text.starts_with(begin), "{} {level}: `{id}` is 「{text}」", specialty.name);
        }
    }
}

#[test]
fn every_reading_is_explained_as_ours() {
    for id in ReadingId::ALL {
        let reading = CATALOGUE.reading(id);
        assert_eq!(reading.id, id);
        assert!(!reading.title.is_empty(), "{}", id.as_str());
        for words in ["このアプリ", "IPAの見解ではありません。"] {
            assert!(reading.text.contains(words), "{}: {}", id.as_str(), reading.text);
        }
    }
    assert!(CATALOGUE.attribution.publisher.contains("IPA"));
    assert!(CATALOGUE.attribution.publisher.contains("経済産業省"));
}
