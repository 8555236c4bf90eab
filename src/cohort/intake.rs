//! Taking drafts in: each draft once, and what was refused with the reason.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Cohort, Member};
use crate::draft::{Draft, DraftError, Month};
use crate::exchange::is_newer;

/// What came in so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Intake {
    /// The people.
    pub cohort: Cohort,
    /// What could not be read.
    pub refused: Vec<Refused>,
    /// What came more than once.
    pub duplicates: Vec<Duplicate>,
    /// Where the draft of an id stands in the cohort, and how new it is.
    known: BTreeMap<String, (usize, Age)>,
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
            Ok(draft) => self.add(source, &draft, as_of),
            Err(error) => self.refused.push(Refused {
                source: source.to_owned(),
                newer: is_newer(&error),
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

    fn add(&mut self, source: &str, draft: &Draft, as_of: Month) {
        let member = Arc::new(Member::new(source.to_owned(), draft, as_of));
        let members = &mut self.cohort.members;
        let age = Age::of(draft);
        let Some(id) = draft.id.as_ref().filter(|id| !id.is_empty()) else {
            members.push(member);
            return;
        };
        let Some((place, there)) = self.known.get_mut(id) else {
            self.known.insert(id.clone(), (members.len(), age));
            members.push(member);
            return;
        };
        let (newer, why) = age.against(there);
        let mut left = member;
        if newer {
            *there = age;
            std::mem::swap(&mut members[*place], &mut left);
        }
        self.duplicates.push(Duplicate { place: *place, left: left.source.clone(), why });
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
