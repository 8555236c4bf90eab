//! The source's words for one criterion as lines of text, with what the facts match ticked: what print
//! and Markdown quote.

use crate::catalogue::{Id, LevelCriteria, Phrase};
use crate::draft::{Engagement, Sheet};
use crate::evaluation::{Criterion, CriterionReport, SheetView};
use crate::explanation;

/// A line of the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quoted {
    /// A sentence.
    Sentence(&'static str),
    /// An item of a list.
    Item {
        /// Its words.
        text: &'static str,
        /// Whether the facts match it.
        hit: bool,
    },
}

/// What the source says of the criterion of `report`, a report of `view` at the level of `criteria`,
/// with what the facts match; nothing where the level does not ask for it.
#[must_use]
pub fn quotation(
    view: &SheetView<'_>,
    criteria: &'static LevelCriteria,
    report: &CriterionReport,
) -> Vec<Quoted> {
    let (wording, sheet) = (&criteria.wording, view.sheet());
    match report.criterion {
        Criterion::Responsibility => vec![Quoted::Sentence(wording.responsibility)],
        Criterion::Complexity => {
            // R4: the conditions are those of one engagement, the one of which the reason tells.
            let engagement = explanation::told_for_complexity(view, criteria.level);
            let conditions = engagement.map_or(&[][..], Engagement::conditions);
            list(Some(wording.complexity), wording.conditions, |id| conditions.contains(&id))
        }
        Criterion::Size => size(criteria, &view.size_lines(criteria.level)),
        Criterion::Expertise => list(Some(wording.expertise), wording.areas, |id| {
            criteria.rules.is_deep_enough(view.depth(id))
        }),
        Criterion::Succession => list(wording.succession, wording.successions, |id| {
            let done = sheet.map_or(&[][..], Sheet::successions);
            done.iter().any(|succession| succession.kind == id)
        }),
        Criterion::Mentoring => {
            let hit = sheet.is_some_and(Sheet::mentors);
            wording.mentoring.map(|text| Quoted::Item { text, hit }).into_iter().collect()
        }
    }
}

fn list<I: Id>(
    lead: Option<&'static str>,
    items: &'static [Phrase<I>],
    hit: impl Fn(I) -> bool,
) -> Vec<Quoted> {
    let items = items.iter().map(|item| Quoted::Item { text: item.text, hit: hit(item.id) });
    lead.map(Quoted::Sentence).into_iter().chain(items).collect()
}

/// サイズ: lines with numbers are items; 「特定せず」 is a sentence.
fn size(criteria: &'static LevelCriteria, hits: &[bool]) -> Vec<Quoted> {
    let lines = criteria.wording.size_alternatives.iter().enumerate();
    let lines = lines.map(|(place, text)| {
        if criteria.rules.size.is_empty() {
            Quoted::Sentence(text)
        } else {
            Quoted::Item { text, hit: hits.get(place) == Some(&true) }
        }
    });
    criteria.wording.size.map(Quoted::Sentence).into_iter().chain(lines).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Level;
    use crate::draft::{self, Month};
    use crate::evaluation::evaluate;

    /// The quotations of every criterion of the draft, told with what they are of.
    fn all(text: &str) -> Vec<(&'static str, Level, CriterionReport, Vec<Quoted>)> {
        let draft = draft::parse(text).expect("a draft");
        let as_of = Month::parse("2026-11").expect("a month");
        let mut all = Vec::new();
        for of in evaluate(&draft, as_of).specialties {
            let view = SheetView::new(of.specialty, draft.sheet(of.specialty.id), as_of);
            for (level, criteria) in of.levels.into_iter().zip(of.specialty.levels) {
                for report in level.criteria {
                    let lines = quotation(&view, criteria, &report);
                    all.push((of.specialty.id.as_str(), level.level, report, lines));
                }
            }
        }
        all
    }

    fn ticks(lines: &[Quoted]) -> Vec<bool> {
        let hit = |line: &Quoted| match line {
            Quoted::Item { hit, .. } => Some(*hit),
            Quoted::Sentence(_) => None,
        };
        lines.iter().filter_map(hit).collect()
    }

    #[test]
    fn all_that_is_asked_for_is_quoted() {
        for (id, level, report, lines) in all(r#"{"schema":1}"#) {
            let quoted = report.asked || report.criterion == Criterion::Size;
            assert_eq!(!lines.is_empty(), quoted, "{id} {level} {:?}", report.criterion);
            assert!(!ticks(&lines).contains(&true));
        }
    }

    #[test]
    fn the_conditions_ticked_are_those_of_the_engagement_of_which_the_reason_tells() {
        let text = r#"{"schema":1,"sheets":{"operations-management":{"engagements":[
            {"title":"甲","successful":true,"conditions":["contract","organization"]},
            {"title":"乙","successful":true,
             "conditions":["operational-requirements","platform-requirements","system-risk","organization"]}]}}}"#;
        let draft = draft::parse(text).expect("a draft");
        let as_of = Month::parse("2026-11").expect("a month");
        for (id, level, report, lines) in all(text) {
            if id != "operations-management" || report.criterion != Criterion::Complexity {
                continue;
            }
            let specialty = crate::catalogue::CATALOGUE.specialty(id).expect("it exists");
            let view = SheetView::new(specialty, draft.sheet(specialty.id), as_of);
            let told = explanation::summary(&view, level, report.criterion).to_plain();
            let ticked = ticks(&lines).into_iter().filter(|ticked| *ticked).count();
            assert!(told.contains(&format!("「乙」は{ticked}項目")), "{level}: {told} {ticked}");
        }
    }

    #[test]
    fn what_the_facts_match_is_ticked() {
        let text = r#"{"schema":1,"sheets":{"operations-management":{
            "engagements":[{"successful":true,"staff":40,"conditions":["contract","organization"]},
                           {"successful":true,"conditions":["system-risk"]}],
            "expertise":{"guidelines":{"depth":"guides-juniors"}},
            "succession":[{"kind":"patent"}],"mentoring":{"done":true}}}}"#;
        let four: Vec<_> = all(text)
            .into_iter()
            .filter(|(id, level, ..)| *id == "operations-management" && level.get() == 4)
            .map(|(.., lines)| ticks(&lines))
            .collect();
        let expected: [&[bool]; 6] = [
            &[],
            &[false, false, false, true, true],
            &[true, false],
            &[false, false, false, false, true],
            &[false, false, false, false, false, false, true],
            &[true],
        ];
        assert_eq!(four, expected);
    }
}
