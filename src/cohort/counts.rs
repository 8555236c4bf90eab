//! Many people: how many stand where, and what is missing most.

use std::cmp::Reverse;
use std::sync::Arc;

use super::member::rank;
use super::{Member, Place};
use crate::catalogue::{CATALOGUE, Level, Specialty};
use crate::evaluation::{Criterion, Reached};
use crate::order::Map;

/// Many people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cohort {
    /// In the order in which they came.
    pub members: Vec<Arc<Member>>,
}

/// How many people stand at one level of one 専門分野.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// 達成.
    pub achieved: usize,
    /// みなし到達.
    pub deemed: usize,
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

impl Cohort {
    /// Only those at `places`, in that order.
    #[must_use]
    pub fn only(&self, places: &[usize]) -> Self {
        Self { members: places.iter().map(|place| self.members[*place].clone()).collect() }
    }

    /// Those of whom `holds` is true.
    #[must_use]
    pub fn filter(&self, holds: impl Fn(&Member) -> bool) -> Self {
        let members = self.members.iter().filter(|member| holds(member));
        Self { members: members.cloned().collect() }
    }

    /// All but the snapshots (記録) of drafts that are here too, by which one person would be two.
    #[must_use]
    pub fn without_copies(&self) -> Self {
        let ids = self.members.iter().filter_map(|member| member.id.as_deref());
        let mut ids: Vec<&str> = ids.collect();
        crate::order::sort(&mut ids);
        let is_here = |id: &String| ids.binary_search(&id.as_str()).is_ok();
        self.filter(|member| !member.snapshot_of.as_ref().is_some_and(is_here))
    }

    /// How many people there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.members.len()
    }

    /// Whether there is nobody.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

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

    /// How many have a level in the 専門分野 at `place`, whatever it rests on.
    #[must_use]
    pub fn reached(&self, place: usize) -> usize {
        self.count(|member| member.standings[place].reached.is_some())
    }

    /// How many entered something for the 専門分野 at `place` and have no level yet.
    #[must_use]
    pub fn unreached(&self, place: usize) -> usize {
        self.count(|member| {
            let standing = &member.standings[place];
            standing.entered && standing.reached.is_none()
        })
    }

    /// How many entered something for some 専門分野.
    #[must_use]
    pub fn entered(&self) -> usize {
        self.count(Member::entered)
    }

    /// How many people stand where: each by the highest level, over all 専門分野, highest first, then those
    /// without a level, then those of whom nothing is known. Where nobody stands is left out.
    #[must_use]
    pub fn places(&self) -> Vec<(Place, usize)> {
        let mut counts: Vec<(Place, usize)> = Vec::new();
        for member in &self.members {
            let place = member.place();
            match counts.iter_mut().find(|(known, _)| *known == place) {
                Some((_, count)) => *count += 1,
                None => counts.push((place, 1)),
            }
        }
        crate::order::sort_by_key(&mut counts, |(place, _)| {
            Reverse((rank(place.reached()), *place == Place::Unreached))
        });
        counts
    }

    /// Those who have the same name and 所属 as somebody else, though their drafts are different ones:
    /// all of one name together, in the order in which they came.
    #[must_use]
    pub fn namesakes(&self) -> Vec<Vec<&Arc<Member>>> {
        let mut all: Vec<Vec<&Arc<Member>>> = Vec::new();
        let mut places = Map::default();
        for member in self.members.iter().filter(|member| !member.name.trim().is_empty()) {
            let place = *places.get_or_insert(member.called(), all.len());
            match all.get_mut(place) {
                Some(same) => same.push(member),
                None => all.push(vec![member]),
            }
        }
        all.retain(|same| same.len() > 1);
        all
    }

    /// How many reached at least `level` in some 専門分野.
    #[must_use]
    pub fn at_least(&self, level: Level) -> usize {
        self.count(|member| member.highest().is_some_and(|reached| reached.level() >= level))
    }

    /// For how many people each criterion is missing on the way to the next level of some 専門分野
    /// for which they entered something; most often first.
    #[must_use]
    pub fn lacking(&self) -> Vec<(Criterion, usize)> {
        let lacks = |member: &Member, criterion| {
            let next = member.standings.iter().filter(|standing| standing.entered);
            let mut next = next.filter_map(|standing| standing.next.as_ref());
            next.any(|(_, missing)| missing.contains(&criterion))
        };
        let count = |criterion| (criterion, self.count(|member| lacks(member, criterion)));
        let mut counts: Vec<_> = Criterion::ALL.into_iter().map(count).collect();
        crate::order::sort_by_key(&mut counts, |(_, count)| Reverse(*count));
        counts
    }

    /// The criteria most often missing on the way to the next level, most often first: of whom they
    /// are missing, among those who entered something for the 専門分野.
    #[must_use]
    pub fn missing(&self) -> Vec<Missing> {
        let mut all = Vec::new();
        for (place, specialty) in CATALOGUE.specialties.iter().enumerate() {
            for level in specialty.levels {
                for criterion in Criterion::ALL {
                    let count = self.lack(place, level.level, criterion);
                    if count > 0 {
                        all.push(Missing { specialty, level: level.level, criterion, count });
                    }
                }
            }
        }
        // By count alone: what is missing equally often stays in the catalogue's order.
        crate::order::sort_by_key(&mut all, |missing| Reverse(missing.count));
        all
    }

    fn lack(&self, place: usize, level: Level, criterion: Criterion) -> usize {
        self.count(|member| {
            let standing = &member.standings[place];
            let next = standing.next.as_ref().filter(|_| standing.entered);
            next.is_some_and(|(next, missing)| *next == level && missing.contains(&criterion))
        })
    }

    fn count(&self, holds: impl Fn(&Member) -> bool) -> usize {
        self.members.iter().filter(|member| holds(member)).count()
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::cohort;
    use super::*;

    #[test]
    fn people_are_counted_where_they_stand() {
        let cohort = cohort(&[
            r#"{"schema":1,"person":{"name":"甲"},"ap_passed":true}"#,
            r#"{"schema":1,"person":{"name":"乙"},
                "sheets":{"operation":{"mentoring":{"done":false}},"service-desk":{"succession":[]}}}"#,
            r#"{"schema":1,"ap_passed":true,"sheets":{"operation":{"mentoring":{"done":true}}}}"#,
        ]);
        let three = Level::new(3).expect("a level");
        assert_eq!(cohort.at(2, three), Count { achieved: 0, deemed: 2 });
        assert_eq!((cohort.reached(2), cohort.unreached(2), cohort.unreached(0)), (2, 1, 0));
        assert_eq!((cohort.unreached(3), cohort.entered(), cohort.at_least(three)), (0, 2, 2));
        let places = [(Place::Reached(Reached::Deemed(three)), 2), (Place::Unreached, 1)];
        assert_eq!(cohort.places(), places);
        let missing = cohort.missing();
        assert!(missing.iter().all(|missing| missing.specialty.id.as_str() == "operation"));
        assert!(missing.windows(2).all(|pair| pair[0].count >= pair[1].count));
        let four = missing.iter().filter(|missing| missing.level.get() == 4);
        assert!(four.clone().all(|missing| missing.criterion != Criterion::Mentoring));
        assert_eq!(four.count(), 5);
        // 責任性, 複雑性 and 専門性 to both; サイズ and 技術の継承 at レベル4 only; nobody 育成.
        let lacking: Vec<_> = cohort.lacking().into_iter().map(|(_, count)| count).collect();
        assert_eq!(lacking, [2, 2, 2, 1, 1, 0]);
        assert_eq!(cohort.only(&[1]).members, [cohort.members[1].clone()]);
    }

    #[test]
    fn those_of_one_name_are_told_apart_from_those_of_two() {
        let cohort = cohort(&[
            r#"{"schema":1,"id":"a","person":{"name":"佐藤 一郎","affiliation":"一部"}}"#,
            r#"{"schema":1,"id":"b","person":{"name":"佐藤 一郎","affiliation":"二部"}}"#,
            r#"{"schema":1,"snapshot_of":"a","snapshot_month":"2026-04","person":{"name":" 佐藤　一郎","affiliation":"一部"}}"#,
            r#"{"schema":1}"#,
            r#"{"schema":1}"#,
        ]);
        let namesakes = cohort.namesakes();
        assert_eq!(namesakes.len(), 1);
        let numbers: Vec<_> = namesakes[0].iter().map(|member| member.number).collect();
        assert_eq!(numbers, [0, 2]);
        assert_eq!(cohort.places(), [(Place::Blank, 5)]);
        let current = cohort.without_copies();
        assert_eq!((current.len(), current.namesakes().len()), (4, 0));
        // Of a draft that is not here, a snapshot is all there is.
        let alone = cohort.only(&[1, 2]);
        assert_eq!(alone.without_copies(), alone);
    }
}
