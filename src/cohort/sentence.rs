//! What the counts show, in a sentence: it stands above each picture, so that nobody has to read it
//! off the picture.

use super::{Cohort, HIGH, Member, Place, Step};
use crate::catalogue::CATALOGUE;
use crate::entry::show::people;
use crate::evaluation::{Criterion, Reached};

/// `part` of `whole` in percent; what is not nothing is not said to be 0%.
#[must_use]
pub fn percent(part: usize, whole: usize) -> String {
    match (100 * part + whole / 2).checked_div(whole) {
        None | Some(0) if part == 0 => "0%".to_owned(),
        None | Some(0) => "1%未満".to_owned(),
        Some(100) if part < whole => "99%以上".to_owned(),
        Some(percent) => format!("{percent}%"),
    }
}

/// In which 専門分野 most people have a level, and how high they get.
#[must_use]
pub fn levels(cohort: &Cohort) -> String {
    let reached = (0..CATALOGUE.specialties.len()).map(|place| (place, cohort.reached(place)));
    let reached: Vec<_> = reached.collect();
    let most = reached.iter().map(|(_, count)| *count).max().unwrap_or_default();
    if most == 0 {
        return "到達レベルのある人はまだいません。".to_owned();
    }
    let names = reached.iter().filter(|(_, count)| *count == most);
    let names: Vec<_> = names.map(|(place, _)| CATALOGUE.specialties[*place].name).collect();
    let each = if names.len() > 1 { "それぞれ" } else { "" };
    let mut text = format!(
        "到達レベルのある人が最も多いのは{}で、{each}{}のうち{}（{}）です。",
        names.join("・"),
        count(cohort.len()),
        count(most),
        percent(most, cohort.len()),
    );
    let deemed = cohort.members.iter().filter(|member| {
        let mut reached = member.standings.iter().filter_map(|standing| standing.reached);
        reached.any(|reached| matches!(reached, Reached::Deemed(_)))
    });
    match deemed.count() {
        0 => text.push_str("みなし到達の人はいません。"),
        deemed => text.push_str(&format!(
            "応用情報技術者試験の合格によるみなし到達を含む人は{}です。",
            count(deemed)
        )),
    }
    text
}

/// How many reached [`HIGH`] or more, and where most people stand.
#[must_use]
pub fn share(cohort: &Cohort) -> String {
    let all = cohort.len();
    if all == 0 {
        return "まだ誰もいません。".to_owned();
    }
    let high = cohort.at_least(HIGH);
    let mut text = match high {
        0 => format!("レベル{HIGH}以上に到達した人はいません。"),
        high => format!(
            "{}のうち{}（{}）が、いずれかの専門分野でレベル{HIGH}以上に到達しています。",
            count(all),
            count(high),
            percent(high, all)
        ),
    };
    let places = cohort.places();
    let most = places.iter().map(|(_, count)| *count).max().unwrap_or_default();
    let names = places.iter().filter(|(_, count)| *count == most);
    let names: Vec<_> = names.map(|(place, _)| name(*place)).collect();
    text.push_str(&format!(
        "最も多いのは{}で、{}（{}）です。",
        names.join("と"),
        if names.len() > 1 { format!("それぞれ{}", count(most)) } else { count(most) },
        percent(most, all)
    ));
    text
}

/// What is missing most for the next level.
#[must_use]
pub fn lacking(cohort: &Cohort) -> String {
    let entered = cohort.entered();
    if entered == 0 {
        return "実績などを入力した人がまだいません。".to_owned();
    }
    let lacking = cohort.lacking();
    let most = lacking[0].1;
    if most == 0 {
        return "次のレベルに足りない項目はありません。".to_owned();
    }
    let named = |wanted: usize| {
        let names = lacking.iter().filter(|(_, count)| *count == wanted);
        names.map(|(criterion, _)| criterion.label()).collect::<Vec<_>>().join("・")
    };
    let mut text = format!(
        "次のレベルに最も多く足りない項目は{}で、実績などを入力した{}のうち{}（{}）に足りません。",
        named(most),
        count(entered),
        count(most),
        percent(most, entered)
    );
    let second = lacking.iter().map(|(_, count)| *count).find(|count| *count < most && *count > 0);
    if let Some(second) = second {
        text.push_str(&format!("次に多いのは{}（{}）です。", named(second), count(second)));
    }
    text
}

/// What it is called to stand there.
#[must_use]
pub fn name(place: Place) -> String {
    match place {
        Place::Reached(reached) => {
            format!("レベル{}（{}）", reached.level(), reached.basis().label())
        }
        Place::Unreached => "未到達".to_owned(),
        Place::Blank => "未入力".to_owned(),
    }
}

/// The closest next step of one person: 「運用管理 レベル6：サイズ、技術の継承」.
#[must_use]
pub fn closest(member: &Member) -> String {
    match member.closest() {
        Some(Step { place, level, missing }) => {
            let name = CATALOGUE.specialties[place].name;
            format!("{name} レベル{level}：{}", criteria(missing))
        }
        None if member.entered() => "最高レベルに到達".to_owned(),
        None => "未入力".to_owned(),
    }
}

/// The names of criteria, one after another.
#[must_use]
pub fn criteria(criteria: &[Criterion]) -> String {
    criteria.iter().map(|criterion| criterion.label()).collect::<Vec<_>>().join("、")
}

/// So many people.
#[must_use]
pub fn count(number: usize) -> String {
    people(number as u64)
}

#[cfg(test)]
mod tests {
    use super::super::tests::cohort;
    use super::*;

    #[test]
    fn sentences_say_what_the_counts_show() {
        let cohort = cohort(&[
            r#"{"schema":1,"ap_passed":true}"#,
            r#"{"schema":1,"sheets":{"operation":{"mentoring":{"done":true}}}}"#,
            r#"{"schema":1}"#,
        ]);
        assert_eq!(
            levels(&cohort),
            "到達レベルのある人が最も多いのは運用管理・システム管理・オペレーション・サービスデスクで、\
             それぞれ3人のうち1人（33%）です。\
             応用情報技術者試験の合格によるみなし到達を含む人は1人です。"
        );
        assert_eq!(
            share(&cohort),
            "レベル5以上に到達した人はいません。最も多いのはレベル3（みなし到達）と未到達と未入力で、それぞれ1人（33%）です。"
        );
        assert_eq!(
            lacking(&cohort),
            "次のレベルに最も多く足りない項目は責任性・複雑性・専門性で、\
             実績などを入力した1人のうち1人（100%）に足りません。"
        );
    }

    #[test]
    fn of_nobody_nothing_is_said() {
        let nobody = Cohort::default();
        assert_eq!(levels(&nobody), "到達レベルのある人はまだいません。");
        assert_eq!(share(&nobody), "まだ誰もいません。");
        assert_eq!(lacking(&nobody), "実績などを入力した人がまだいません。");
    }

    #[test]
    fn percents_round_and_do_not_lie() {
        for (part, whole, text) in [
            (0, 0, "0%"),
            (0, 9, "0%"),
            (1, 1000, "1%未満"),
            (1, 200, "1%"),
            (1, 3, "33%"),
            (2, 3, "67%"),
            (999, 1000, "99%以上"),
            (9, 9, "100%"),
        ] {
            assert_eq!(percent(part, whole), text, "{part}/{whole}");
        }
    }
}
