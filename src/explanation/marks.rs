//! The words of the source that a criterion turns on, to be marked where they stand.

use crate::catalogue::LevelCriteria;
use crate::evaluation::Criterion;

/// The words of the level's sentence for `criterion` on which it turns, in their order; each is a
/// part of that sentence, and no two overlap. サイズ has no such sentence: its lines say no more.
#[must_use]
pub fn marks(criteria: &LevelCriteria, criterion: Criterion) -> Vec<&'static str> {
    let wording = &criteria.wording;
    match criterion {
        Criterion::Responsibility => {
            let whole = wording.responsibility;
            let successful = criteria.rules.successful.then_some("成功裡に");
            let mut marks: Vec<_> = wording.duties.iter().map(|duty| duty.text).collect();
            marks.extend(through(wording.role, "として"));
            marks.extend(through(wording.years, "以上"));
            marks.extend(successful);
            marks.retain(|mark| whole.contains(mark));
            crate::order::sort_by_key(&mut marks, |mark| whole.find(mark));
            marks
        }
        Criterion::Complexity => {
            let mandatory =
                wording.complexity.split_once('（').and_then(|(_, rest)| through(rest, "は必須"));
            items(wording.complexity).into_iter().chain(mandatory).collect()
        }
        Criterion::Size => Vec::new(),
        Criterion::Expertise => {
            let areas = ["の全般について", "のいずれかについて"];
            let areas = areas.into_iter().find(|areas| wording.expertise.contains(areas));
            areas.into_iter().chain([wording.depth.text]).collect()
        }
        Criterion::Succession => wording.succession.and_then(items).into_iter().collect(),
        Criterion::Mentoring => wording.mentoring.into_iter().collect(),
    }
}

/// `text` up to and with the first `end`.
fn through(text: &'static str, end: &str) -> Option<&'static str> {
    text.find(end).map(|at| &text[..at + end.len()])
}

/// 「２項目以上」.
fn items(text: &'static str) -> Option<&'static str> {
    let until = through(text, "項目以上")?;
    let before = &until[..until.len() - "項目以上".len()];
    let digits = before.trim_end_matches(|char: char| ('０'..='９').contains(&char));
    Some(&until[digits.len()..])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::CATALOGUE;

    #[test]
    fn every_mark_is_a_part_of_its_sentence_and_none_overlap() {
        for criteria in CATALOGUE.specialties.iter().flat_map(|specialty| specialty.levels) {
            let wording = &criteria.wording;
            for (criterion, sentence) in [
                (Criterion::Responsibility, Some(wording.responsibility)),
                (Criterion::Complexity, Some(wording.complexity)),
                (Criterion::Expertise, Some(wording.expertise)),
                (Criterion::Succession, wording.succession),
                (Criterion::Mentoring, wording.mentoring),
            ] {
                let marks = marks(criteria, criterion);
                assert_eq!(marks.is_empty(), sentence.is_none(), "{criterion:?}");
                let mut rest = sentence.unwrap_or("");
                for mark in marks {
                    let at = rest.find(mark).unwrap_or_else(|| panic!("{mark} in {rest}"));
                    rest = &rest[at + mark.len()..];
                }
            }
        }
    }

    #[test]
    fn the_marks_are_what_a_reader_would_mark() {
        let level = |id, place: usize| &CATALOGUE.specialty(id).unwrap().levels[place];
        assert_eq!(
            marks(level("operations-management", 2), Criterion::Responsibility),
            [
                "ＩＴサービスマネジメントの責任者として",
                "サービスレベルアグリーメントに基づき、運用管理における顧客満足度、安全性、信頼性、効率性を保証しつつ、最適コストでのサービス提供",
                "３年以上",
                "成功裡に",
            ]
        );
        assert_eq!(
            marks(level("operations-management", 0), Criterion::Complexity),
            ["３項目以上", "国際的な運用管理は必須"]
        );
        assert_eq!(
            marks(level("system-management", 0), Criterion::Expertise),
            [
                "のいずれかについて",
                "他を指導することができる高度な専門性を保有し、業界に貢献している"
            ]
        );
        assert_eq!(marks(level("operations-management", 1), Criterion::Succession), ["４項目以上"]);
    }
}
