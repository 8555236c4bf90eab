//! A department at a glance (部門ビュー): many people's drafts as one table, and what it says.
//!
//! A [`Member`] is what one file says of one person; [`Cohort`] holds them in the order in which
//! they came, and answers who stands where, how many stand at each level, and what is missing most.
//!
//! Deliberately absent: reading files (that is `exchange` and the page), keeping anything, averages
//! and rankings of people: ITSS has levels, not scores.

mod table;

pub use table::{Order, Query, cohort_csv, rows};

use crate::catalogue::{CATALOGUE, Level, Specialty};
use crate::draft::{Draft, Month};
use crate::evaluation::{Criterion, Reached, evaluate};

/// One person, as one draft says it.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// Where it came from: the path of the file.
    pub source: String,
    /// 氏名.
    pub name: String,
    /// 所属.
    pub affiliation: String,
    /// The title of the draft.
    pub title: String,
    /// What is said of each 専門分野, in the catalogue's order.
    pub standings: Vec<Standing>,
}

/// How one person stands in one 専門分野.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Whether anything was entered.
    pub entered: bool,
    /// 到達レベル, where there is one.
    pub reached: Option<Reached>,
    /// The lowest level above, and which criteria are missing there; `None` at the top.
    pub next: Option<(Level, Vec<Criterion>)>,
}

impl Member {
    /// What `draft`, which came from `source`, says at the month `as_of`.
    #[must_use]
    pub fn new(source: String, draft: &Draft, as_of: Month) -> Self {
        let report = evaluate(draft, as_of);
        let standings = report.specialties.iter().map(|report| {
            let above = |at: Level| report.reached.is_none_or(|reached| at > reached.level());
            let next = report.levels.iter().rev().find(|level| above(level.level));
            Standing {
                entered: draft.sheet(report.specialty.id).is_some(),
                reached: report.reached,
                next: next.map(|level| {
                    let missing = level.criteria.iter().filter(|criterion| !criterion.met);
                    (level.level, missing.map(|criterion| criterion.criterion).collect())
                }),
            }
        });
        let person = draft.person.as_ref();
        let text = |text: Option<&String>| text.cloned().unwrap_or_default();
        Self {
            source,
            name: text(person.and_then(|person| person.name.as_ref())),
            affiliation: text(person.and_then(|person| person.affiliation.as_ref())),
            title: text(draft.title.as_ref()),
            standings: standings.collect(),
        }
    }

    /// What to call the person: the name, or the file where there is none.
    #[must_use]
    pub fn label(&self) -> &str {
        if self.name.trim().is_empty() { &self.source } else { &self.name }
    }
}

/// Many people.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cohort {
    /// In the order in which they came.
    pub members: Vec<Member>,
}

/// How many people stand at one level of one 専門分野.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// 達成.
    pub achieved: usize,
    /// みなし到達.
    pub deemed: usize,
}

impl Cohort {
    /// How many have `level` as their 到達レベル in the 専門分野 at `place` of the catalogue.
    #[must_use]
    pub fn at(&self, place: usize, level: Level) -> Count {
        let mut count = Count::default();
        for member in &self.members {
            match member.standings[place].reached {
                Some(Reached::Achieved(at)) if at == level => count.achieved += 1,
                Some(Reached::Deemed(at)) if at == level => count.deemed += 1,
                _ => {}
            }
        }
        count
    }

    /// How many entered something for the 専門分野 at `place` and have no level yet.
    #[must_use]
    pub fn unreached(&self, place: usize) -> usize {
        let standings = self.members.iter().map(|member| &member.standings[place]);
        standings.filter(|standing| standing.entered && standing.reached.is_none()).count()
    }

    /// The criteria most often missing on the way to the next level, most often first: of whom they
    /// are missing, among those who entered something for the 専門分野.
    #[must_use]
    pub fn missing(&self) -> Vec<Missing> {
        let mut all = Vec::new();
        for (place, specialty) in CATALOGUE.specialties.iter().enumerate() {
            for level in specialty.levels {
                for criterion in Criterion::ALL {
                    let count = self.lacking(place, level.level, criterion);
                    if count > 0 {
                        all.push(Missing { specialty, level: level.level, criterion, count });
                    }
                }
            }
        }
        // By count alone: what is missing equally often stays in the catalogue's order.
        all.sort_by_key(|missing| std::cmp::Reverse(missing.count));
        all
    }

    fn lacking(&self, place: usize, level: Level, criterion: Criterion) -> usize {
        let lacks = |member: &&Member| {
            let standing = &member.standings[place];
            standing.entered
                && standing
                    .next
                    .as_ref()
                    .is_some_and(|(next, missing)| *next == level && missing.contains(&criterion))
        };
        self.members.iter().filter(lacks).count()
    }
}

/// A criterion that is missing for some people's next level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// In which 専門分野.
    pub specialty: &'static Specialty,
    /// For which level.
    pub level: Level,
    /// Which criterion.
    pub criterion: Criterion,
    /// For how many people.
    pub count: usize,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft;

    pub(super) fn cohort(texts: &[&str]) -> Cohort {
        let month = Month::parse("2026-11").expect("a month");
        let member = |(place, text): (usize, &&str)| {
            Member::new(format!("{place}.json"), &draft::parse(text).expect("a draft"), month)
        };
        Cohort { members: texts.iter().enumerate().map(member).collect() }
    }

    #[test]
    fn people_are_counted_where_they_stand() {
        let cohort = cohort(&[
            r#"{"schema":1,"person":{"name":"甲"},"ap_passed":true}"#,
            r#"{"schema":1,"person":{"name":"乙"},"sheets":{"operation":{}}}"#,
            r#"{"schema":1,"ap_passed":true,"sheets":{"operation":{"mentoring":{"done":true}}}}"#,
        ]);
        let three = Level::new(3).expect("a level");
        assert_eq!(cohort.at(2, three), Count { achieved: 0, deemed: 2 });
        assert_eq!(cohort.unreached(2), 1);
        assert_eq!(cohort.unreached(0), 0);
        assert_eq!(cohort.members[2].label(), "2.json");
        let missing = cohort.missing();
        assert!(missing.iter().all(|missing| missing.specialty.id.as_str() == "operation"));
        assert!(missing.windows(2).all(|pair| pair[0].count >= pair[1].count));
        let four = missing.iter().filter(|missing| missing.level.get() == 4);
        assert!(four.clone().all(|missing| missing.criterion != Criterion::Mentoring));
        assert_eq!(four.count(), 5);
    }
}
