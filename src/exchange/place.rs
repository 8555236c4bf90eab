//! Where in a file something is wrong, in the words of the page: 「オペレーション・実績1・役割」.

use crate::catalogue::CATALOGUE;

/// What the fields of the format are called on the page.
const NAMES: [(&str, &str); 25] = [
    ("schema", "形式の版"),
    ("title", "名前"),
    ("person", "本人"),
    ("name", "氏名"),
    ("affiliation", "所属"),
    ("ap_passed", "応用情報技術者試験の合格"),
    ("expertise", "専門性"),
    ("depth", "深さ"),
    ("succession", "技術の継承"),
    ("kind", "種類"),
    ("mentoring", "後進の育成"),
    ("done", "行っているか"),
    ("period", "期間"),
    ("from", "開始"),
    ("to", "終了"),
    ("months", "月数"),
    ("role", "役割"),
    ("successful", "成功裡"),
    ("duties", "担った業務"),
    ("conditions", "複雑性の条件"),
    ("staff", "要員数"),
    ("annual_contract_yen", "年間契約金額"),
    ("annual_users", "年間ユーザ数"),
    ("notes", "メモ"),
    ("note", "メモ"),
];

/// The place that a JSON Pointer into a draft, or a bundle of drafts, names. What has no name on the page goes
/// by its own.
#[must_use]
pub fn place_words(pointer: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    let mut above = "";
    for part in pointer.split('/').skip(1) {
        let number = part.parse::<usize>().ok().map(|index| index + 1);
        match (above, number) {
            ("drafts", Some(number)) => words.push(format!("{number}件目の下書き")),
            ("engagements", Some(number)) => words.push(format!("実績{number}")),
            (_, Some(number)) => words.push(format!("{number}番目")),
            _ if matches!(part, "drafts" | "sheets" | "engagements") => {}
            _ => words.push(word(part)),
        }
        above = part;
    }
    words.join("・")
}

fn word(part: &str) -> String {
    let specialty = CATALOGUE.specialty(part).map(|specialty| specialty.name);
    let areas = CATALOGUE.specialties.iter().flat_map(|specialty| specialty.areas);
    let area = || areas.clone().find(|area| area.id.as_str() == part).map(|area| area.label);
    let name = || NAMES.iter().find(|(name, _)| *name == part).map(|(_, word)| *word);
    let own = || part.replace("~1", "/").replace("~0", "~");
    specialty.or_else(name).or_else(area).map_or_else(own, str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_told_in_the_words_of_the_page() {
        for (pointer, words) in [
            ("/sheets/operation/engagements/0/role", "オペレーション・実績1・役割"),
            (
                "/drafts/2/sheets/service-desk/engagements/9/period/to",
                "3件目の下書き・サービスデスク・実績10・期間・終了",
            ),
            (
                "/sheets/operation/engagements/1/duties/0",
                "オペレーション・実績2・担った業務・1番目",
            ),
            (
                "/sheets/system-management/succession/0/kind",
                "システム管理・技術の継承・1番目・種類",
            ),
            ("/person/name", "本人・氏名"),
            ("/schema", "形式の版"),
            ("/sheets/なにか~1", "なにか/"),
            ("", ""),
        ] {
            assert_eq!(place_words(pointer), words, "{pointer}");
        }
    }
}
