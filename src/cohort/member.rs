//! One person as one draft says it.

use crate::catalogue::Level;
use crate::draft::{Draft, Month};
use crate::entry::plain;
use crate::evaluation::{Criterion, Progress, Reached, SpecialtyReport, Verdict, evaluate};

/// One person, as one draft says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// The number of the draft among all that came in; it stays when a newer one takes its place.
    pub number: usize,
    /// Where it came from: the path of the file.
    pub source: String,
    /// 氏名.
    pub name: String,
    /// 所属.
    pub affiliation: String,
    /// The title of the draft.
    pub title: String,
    /// The id of the draft, where it has one.
    pub id: Option<String>,
    /// Whether it is a snapshot (記録).
    pub snapshot: bool,
    /// The id of the draft of which it is a snapshot.
    pub snapshot_of: Option<String>,
    /// The month of assessment.
    pub as_of: Month,
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
    /// All levels of the 専門分野, highest first.
    pub marks: Vec<Mark>,
    /// The lowest level above, and which criteria are missing there; `None` at the top.
    pub next: Option<(Level, Vec<Criterion>)>,
}

/// How one person stands at one level of one 専門分野.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Which level.
    pub level: Level,
    /// The verdict.
    pub verdict: Verdict,
    /// How many of the criteria are met.
    pub progress: Progress,
}

/// The next step that is closest: the next level of one 専門分野, and what it lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step<'m> {
    /// The 専門分野, by its place in the catalogue.
    pub place: usize,
    /// The level.
    pub level: Level,
    /// The criteria that are missing.
    pub missing: &'m [Criterion],
}

impl Member {
    /// What `draft`, which has this `number` and came from `source`, says at the month `as_of`.
    #[must_use]
    pub fn new(number: usize, source: String, draft: &Draft, as_of: Month) -> Self {
        let report = evaluate(draft, as_of);
        let standings = report
            .specialties
            .iter()
            .map(|report| Standing::new(report, draft.is_begun(report.specialty.id)));
        let person = draft.person.as_ref();
        let text = |text: Option<&String>| text.cloned().unwrap_or_default();
        Self {
            number,
            source,
            name: text(person.and_then(|person| person.name.as_ref())),
            affiliation: text(person.and_then(|person| person.affiliation.as_ref())),
            title: text(draft.title.as_ref()),
            id: draft.id.clone(),
            snapshot: draft.is_snapshot(),
            snapshot_of: draft.snapshot_of.clone(),
            as_of,
            standings: standings.collect(),
        }
    }

    /// What to call the person: the name, or the file where there is none.
    #[must_use]
    pub fn label(&self) -> &str {
        if self.name.trim().is_empty() { &self.source } else { &self.name }
    }

    /// Name and 所属, as far as they tell people apart: without white space, 全角 as 半角.
    #[must_use]
    pub fn called(&self) -> (String, String) {
        let bare = |text: &str| plain(text).replace(' ', "");
        (bare(&self.name), bare(&self.affiliation))
    }

    /// The highest level reached in any 専門分野, 達成 before みなし到達 of the same level.
    #[must_use]
    pub fn highest(&self) -> Option<Reached> {
        self.standings.iter().map(|standing| standing.reached).max_by_key(|at| rank(*at)).flatten()
    }

    /// Whether anything was entered, for any 専門分野.
    #[must_use]
    pub fn entered(&self) -> bool {
        self.standings.iter().any(|standing| standing.entered)
    }

    /// Where the person stands, over all 専門分野.
    #[must_use]
    pub fn place(&self) -> Place {
        match self.highest() {
            Some(reached) => Place::Reached(reached),
            None if self.entered() => Place::Unreached,
            None => Place::Blank,
        }
    }

    /// Among the 専門分野 for which something was entered, the next level that lacks the fewest
    /// criteria.
    #[must_use]
    pub fn closest(&self) -> Option<Step<'_>> {
        let entered = self.standings.iter().enumerate().filter(|(_, standing)| standing.entered);
        let steps = entered.filter_map(|(place, standing)| {
            let (level, missing) = standing.next.as_ref()?;
            Some(Step { place, level: *level, missing })
        });
        steps.min_by_key(|step| step.missing.len())
    }
}

impl Standing {
    fn new(report: &SpecialtyReport, entered: bool) -> Self {
        let mark = |level: &crate::evaluation::LevelReport| Mark {
            level: level.level,
            verdict: level.verdict,
            progress: level.progress(),
        };
        Self {
            entered,
            reached: report.reached,
            marks: report.levels.iter().map(mark).collect(),
            next: report.next_level().map(|level| {
                let missing = level.criteria.iter().filter(|criterion| !criterion.met);
                (level.level, missing.map(|criterion| criterion.criterion).collect())
            }),
        }
    }
}

/// Where one person stands, over all 専門分野.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// This is the highest level.
    Reached(Reached),
    /// Something was entered, and no level is reached: 未到達.
    Unreached,
    /// Nothing was entered: 未入力.
    Blank,
}

impl Place {
    /// The level, where there is one.
    #[must_use]
    pub fn reached(self) -> Option<Reached> {
        match self {
            Self::Reached(reached) => Some(reached),
            Self::Unreached | Self::Blank => None,
        }
    }
}

/// Where a reached level stands among others: 達成 above みなし到達 of the same level.
pub(super) fn rank(reached: Option<Reached>) -> (u8, bool) {
    match reached {
        None => (0, false),
        Some(Reached::Deemed(level)) => (level.get(), false),
        Some(Reached::Achieved(level)) => (level.get(), true),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::cohort;
    use super::*;

    #[test]
    fn a_member_has_all_levels_and_the_closest_step() {
        let cohort = cohort(&[
            r#"{"schema":1,"ap_passed":true,"sheets":{
                "operations-management":{},
                "operation":{"mentoring":{"done":true}},
                "service-desk":{"mentoring":{"done":true},"succession":[{"kind":"book"}]}}}"#,
            r#"{"schema":1}"#,
        ]);
        let member = &cohort.members[0];
        assert_eq!(member.standings.iter().map(|at| at.marks.len()).sum::<usize>(), 13);
        assert_eq!(member.standings[2].marks[1].verdict, Verdict::Deemed);
        assert!(!member.standings[0].entered && member.standings[2].entered);
        let step = member.closest().expect("a step");
        assert_eq!((step.place, step.level.get(), step.missing.len()), (3, 4, 4));
        assert_eq!(member.highest().map(Reached::level), Level::new(3));
        assert_eq!((cohort.members[1].closest(), cohort.members[1].highest()), (None, None));
        assert_eq!(cohort.members[1].label(), "1.json");
    }
}
