//! Taking drafts in: each draft once, and what was refused with the reason.

use std::sync::Arc;

use super::{Cohort, Member};
use crate::draft::{Draft, DraftError, Month};
use crate::order::Map;

/// What came in so far.
#[derive(Clone, Debug, Default)]
pub struct Intake {
    /// The people.
    pub cohort: Cohort,
    /// Their drafts, by which they can be judged for another month.
    drafts: Vec<Arc<Draft>>,
    /// What could not be read.
    pub refused: Vec<Refused>,
    /// What came more than once.
    pub duplicates: Vec<Duplicate>,
    /// Where the draft of an id stands in the cohort, and how new it is.
    known: Map<String, (usize, Age)>,
}

/// A file, or one draft of a bundle, that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The path of the file.
    pub source: String,
    /// The place in it, as a JSON Pointer; empty for the whole.
    pub place: String,
    /// Why.
    pub reason: String,
    /// Whether a newer version of the application wrote it.
    pub newer: bool,
}

/// A draft that came twice: one of the two was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duplicate {
    /// The place in the cohort of what was taken in the end.
    pub place: usize,
    /// Where the other came from.
    pub left: String,
    /// Why that one was taken.
    pub why: Why,
}

/// Why one of two drafts of the same id was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Its revision is higher.
    Revision,
    /// It was changed later.
    Updated,
    /// Neither is newer, as far as they say; it came first.
    First,
}

impl Why {
    /// What is said of it.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Revision => "改訂番号が大きい",
            Self::Updated => "更新日時が新しい",
            Self::First => "先に読み込んだ（新旧は判別できません）",
        }
    }
}

/// How new a draft is, as far as it says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Age {
    revision: Option<u64>,
    updated: Option<String>,
}

impl Age {
    fn of(draft: &Draft) -> Self {
        let revision = draft.revision.map(|revision| revision.get());
        Self { revision, updated: draft.updated.clone() }
    }

    /// Whether `self`, which comes now, is taken in place of `there`, and why.
    fn against(&self, there: &Self) -> (bool, Why) {
        if self.revision != there.revision {
            return (self.revision > there.revision, Why::Revision);
        }
        if self.updated != there.updated {
            return (self.updated > there.updated, Why::Updated);
        }
        (false, Why::First)
    }
}

impl Intake {
    /// Takes in what was read from `source`: a draft, or the reason why it is none.
    pub fn take(&mut self, source: &str, read: Result<Draft, DraftError>, as_of: Month) {
        match read {
            Ok(draft) => self.add(source, draft, as_of),
            Err(error) => self.refused.push(Refused {
                source: source.to_owned(),
                newer: error.newer().is_some(),
                place: error.path,
                reason: error.message,
            }),
        }
    }

    /// Notes that `source` could not be read at all.
    pub fn refuse(&mut self, source: &str, reason: &str) {
        self.refused.push(Refused {
            source: source.to_owned(),
            place: String::new(),
            reason: reason.to_owned(),
            newer: false,
        });
    }

    /// Judges the person of this number for the month `as_of`.
    pub fn judge(&mut self, number: usize, as_of: Month) {
        let member = &mut self.cohort.members[number];
        if member.as_of != as_of {
            let source = member.source.clone();
            *member = Arc::new(Member::new(number, source, &self.drafts[number], as_of));
        }
    }

    fn add(&mut self, source: &str, draft: Draft, as_of: Month) {
        let age = Age::of(&draft);
        let number = self.drafts.len();
        let id = draft.id.clone().filter(|id| !id.is_empty());
        let (place, there) = match id {
            Some(id) => self.known.get_or_insert(id, (number, age.clone())),
            None => &mut (number, age.clone()),
        };
        let place = *place;
        let member = Arc::new(Member::new(place, source.to_owned(), &draft, as_of));
        if place == number {
            self.cohort.members.push(member);
            self.drafts.push(Arc::new(draft));
            return;
        }
        let (newer, why) = age.against(there);
        let mut left = member;
        if newer {
            *there = age;
            std::mem::swap(&mut self.cohort.members[place], &mut left);
            self.drafts[place] = Arc::new(draft);
        }
        self.duplicates.push(Duplicate { place, left: left.source.clone(), why });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft;

    fn intake(texts: &[&str]) -> Intake {
        let month = Month::parse("2026-11").expect("a month");
        let mut intake = Intake::default();
        for (place, text) in texts.iter().enumerate() {
            intake.take(&format!("{place}.json"), draft::parse(text), month);
        }
        intake
    }

    #[test]
    fn the_newest_of_each_draft_is_taken() {
        let intake = intake(&[
            r#"{"schema":1,"id":"a","revision":2,"title":"甲"}"#,
            r#"{"schema":1,"id":"a","title":"前"}"#,
            r#"{"schema":1,"id":"a","revision":10,"title":"後"}"#,
            r#"{"schema":1,"id":"b","updated":"2026-01-01"}"#,
            r#"{"schema":1,"id":"b","updated":"2026-02-01","title":"新"}"#,
            r#"{"schema":1,"id":"b","updated":"2026-02-01","title":"同"}"#,
            r#"{"schema":1}"#,
            r#"{"schema":1}"#,
            r#"{"schema":1,"id":""}"#,
            r#"{"schema":1,"id":""}"#,
        ]);
        let titles: Vec<_> = intake.cohort.members.iter().map(|one| one.title.as_str()).collect();
        assert_eq!(titles, ["後", "新", "", "", "", ""]);
        let taken = |one: &Duplicate| intake.cohort.members[one.place].source.clone();
        let said: Vec<_> =
            intake.duplicates.iter().map(|one| (taken(one), one.left.clone())).collect();
        let expected = [("2", "1"), ("2", "0"), ("4", "3"), ("4", "5")];
        let expected =
            expected.map(|(taken, left)| (format!("{taken}.json"), format!("{left}.json")));
        assert_eq!(said, expected);
        let why: Vec<_> = intake.duplicates.iter().map(|one| one.why).collect();
        assert_eq!(why, [Why::Revision, Why::Revision, Why::Updated, Why::First]);
    }

    #[test]
    fn people_are_judged_for_another_month_by_the_draft_that_was_taken() {
        // Twelve months by 2026-11, none of them by 2025-11.
        let draft = |revision: u8, from: &str| {
            format!(
                r#"{{"schema":1,"id":"a","revision":{revision},"sheets":{{"operation":{{"engagements":[
                    {{"id":"e","period":{{"from":"{from}","to":"2026-11"}}}}]}}}}}}"#
            )
        };
        let (new, old) = (draft(2, "2025-12"), draft(1, "2020-01"));
        let mut intake = intake(&[&old, &new, r#"{"schema":1}"#]);
        let month = Month::parse("2025-11").expect("a month");
        let judged = intake.clone();
        for number in 0..intake.cohort.len() {
            intake.judge(number, month);
        }
        let expected =
            Member::new(0, "1.json".to_owned(), &draft::parse(&new).expect("a draft"), month);
        assert_eq!(*intake.cohort.members[0], expected);
        assert_eq!(intake.cohort.members[1].as_of, month);
        let month = judged.cohort.members[0].as_of;
        for number in 0..intake.cohort.len() {
            intake.judge(number, month);
        }
        assert_eq!(intake.cohort, judged.cohort);
    }

    #[test]
    fn what_is_refused_is_told_apart_and_the_rest_counts() {
        let mut intake = intake(&[r#"{"schema":1,"id":7}"#, r#"{"schema":1}"#, r#"{"schema":9}"#]);
        intake.refuse("3.json", "開けません");
        let said: Vec<_> =
            intake.refused.iter().map(|one| (&*one.source, &*one.place, one.newer)).collect();
        assert_eq!(
            said,
            [("0.json", "/id", false), ("2.json", "/schema", true), ("3.json", "", false)]
        );
        assert_eq!(intake.cohort.len(), 1);
    }
}
