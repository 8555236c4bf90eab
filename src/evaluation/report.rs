//! The report: what an evaluation says, as values.

use std::fmt;

use crate::catalogue::{AreaId, CATALOGUE, Level, ReadingId, Specialty, SuccessionKind};
use crate::draft::{EngagementId, Month};

/// The verdicts of a whole draft.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The month of assessment.
    pub as_of: Month,
    /// All 専門分野, in the source's order.
    pub specialties: Vec<SpecialtyReport>,
}

impl Report {
    /// The part about this 専門分野.
    #[must_use]
    pub fn specialty(&self, specialty: &Specialty) -> Option<&SpecialtyReport> {
        self.specialties.iter().find(|report| report.specialty == specialty)
    }

    /// The level of this 専門分野 to which one goes on.
    #[must_use]
    pub fn goal(&self, specialty: &Specialty) -> Level {
        self.specialty(specialty).map_or(specialty.top().level, SpecialtyReport::goal)
    }
}

/// The verdicts of one 専門分野.
#[derive(Clone, Debug, PartialEq)]
pub struct SpecialtyReport {
    /// Which one.
    pub specialty: &'static Specialty,
    /// 到達レベル (R8), where there is one.
    pub reached: Option<Reached>,
    /// All its levels, highest first.
    pub levels: Vec<LevelReport>,
}

impl SpecialtyReport {
    /// The readings that bear on anything that is said here: on its criteria, on みなし到達 (R7) where there is one,
    /// and on 到達レベル itself (R8).
    pub fn readings(&self) -> impl Iterator<Item = ReadingId> {
        let criteria = self.levels.iter().flat_map(|level| &level.criteria);
        let of_criteria = criteria.flat_map(|criterion| criterion.readings).copied();
        let is_deemed = self.levels.iter().any(|level| level.verdict == Verdict::Deemed);
        of_criteria.chain(is_deemed.then_some(ReadingId::R7)).chain([ReadingId::R8])
    }

    /// The verdict at this level.
    #[must_use]
    pub fn level(&self, level: Level) -> Option<&LevelReport> {
        self.levels.iter().find(|report| report.level == level)
    }

    /// The next level: the lowest above the one reached, above レベル3 also where that is only
    /// みなし到達; the lowest of all where none is reached, and none where the top one is.
    #[must_use]
    pub fn next_level(&self) -> Option<&LevelReport> {
        let reached = self.reached.map(Reached::level);
        let above = |level: &&LevelReport| reached.is_none_or(|reached| level.level > reached);
        self.levels.iter().rev().find(above)
    }

    /// The level to which one goes on: the next one, or the top one where that is reached.
    #[must_use]
    pub fn goal(&self) -> Level {
        self.next_level().map_or(self.specialty.top().level, |next| next.level)
    }
}

/// 到達レベル and on what it rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reached {
    /// Every criterion is met by facts.
    Achieved(Level),
    /// Only みなし到達 by the ＡＰ pass (R7).
    Deemed(Level),
}

impl Reached {
    /// All that there can be: 達成 of each level, highest first, then みなし到達.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let achieved = CATALOGUE.levels().map(Self::Achieved);
        achieved.chain(CATALOGUE.deemed_levels().map(Self::Deemed)).collect()
    }

    /// On what it rests.
    #[must_use]
    pub fn basis(self) -> Verdict {
        match self {
            Self::Achieved(_) => Verdict::Achieved,
            Self::Deemed(_) => Verdict::Deemed,
        }
    }

    /// The level.
    #[must_use]
    pub fn level(self) -> Level {
        match self {
            Self::Achieved(level) | Self::Deemed(level) => level,
        }
    }
}

/// The verdict at one level.
#[derive(Clone, Debug, PartialEq)]
pub struct LevelReport {
    /// Which level.
    pub level: Level,
    /// The verdict.
    pub verdict: Verdict,
    /// The six criteria, in the order of [`Criterion::ALL`].
    pub criteria: [CriterionReport; 6],
}

impl LevelReport {
    /// What is said of this criterion.
    #[must_use]
    pub fn criterion(&self, criterion: Criterion) -> &CriterionReport {
        &self.criteria[criterion as usize]
    }

    /// How far one is: of what the level asks for, how much is met.
    #[must_use]
    pub fn progress(&self) -> Progress {
        let asked = self.criteria.iter().filter(|criterion| criterion.asked);
        let met = asked.clone().filter(|criterion| criterion.met);
        Progress { met: met.count(), asked: asked.count() }
    }
}

/// How many of the criteria that a level asks for are met: 「4/6」.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// How many are met.
    pub met: usize,
    /// How many are asked for.
    pub asked: usize,
}

impl fmt::Display for Progress {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}/{}", self.met, self.asked)
    }
}

/// Whether a level is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// 達成: all six criteria are met.
    Achieved,
    /// みなし到達: レベル3 by the ＡＰ pass alone (R7).
    Deemed,
    /// 未達.
    Unmet,
}

impl Verdict {
    /// Its id in reports.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Achieved => "achieved",
            Self::Deemed => "deemed",
            Self::Unmet => "unmet",
        }
    }

    /// What it is called.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Achieved => "達成",
            Self::Deemed => "みなし到達",
            Self::Unmet => "未達",
        }
    }

    /// What it is called where there is little room.
    #[must_use]
    pub fn short(self) -> &'static str {
        match self {
            Self::Deemed => "みなし",
            of => of.label(),
        }
    }
}

/// The six criteria of every level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Criterion {
    /// 責任性.
    Responsibility,
    /// 複雑性.
    Complexity,
    /// サイズ.
    Size,
    /// 専門性.
    Expertise,
    /// 技術の継承.
    Succession,
    /// 後進の育成.
    Mentoring,
}

impl Criterion {
    /// All six, in the report's order.
    pub const ALL: [Self; 6] = [
        Self::Responsibility,
        Self::Complexity,
        Self::Size,
        Self::Expertise,
        Self::Succession,
        Self::Mentoring,
    ];

    /// Its id in reports.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Responsibility => "responsibility",
            Self::Complexity => "complexity",
            Self::Size => "size",
            Self::Expertise => "expertise",
            Self::Succession => "succession",
            Self::Mentoring => "mentoring",
        }
    }

    /// What it is called.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Responsibility => "責任性",
            Self::Complexity => "複雑性",
            Self::Size => "サイズ",
            Self::Expertise => "専門性",
            Self::Succession => "技術の継承",
            Self::Mentoring => "後進の育成",
        }
    }
}

/// What is said of one criterion at one level.
#[derive(Clone, Debug, PartialEq)]
pub struct CriterionReport {
    /// Which criterion.
    pub criterion: Criterion,
    /// Whether the level asks for it at all.
    pub asked: bool,
    /// Whether it is met; always so where it is not asked for.
    pub met: bool,
    /// What there is.
    pub have: Have,
    /// By what it is met, or what comes closest.
    pub evidence: Vec<Proof>,
    /// Which readings bear on it at this level.
    pub readings: &'static [ReadingId],
}

/// What there is towards a criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Have {
    /// 責任性: the months of the engagements that count at the level (the set *E*), and how many of
    /// the once duties are carried.
    Responsibility {
        /// Months (R6).
        months: u64,
        /// Once duties carried by some engagement of the sheet.
        once: u32,
    },
    /// 複雑性: the conditions of the engagement that has the most of those listed.
    Complexity {
        /// How many.
        conditions: u32,
    },
    /// サイズ: the largest sizes, each by its measure, and the most conditions.
    Size {
        /// 要員数, in 人.
        staff: Option<u64>,
        /// 年間契約金額, in 円.
        annual_contract_yen: Option<u64>,
        /// 年間ユーザ数, in 人.
        annual_users: Option<u64>,
        /// The most conditions that one engagement has of those listed at the level.
        conditions: u32,
    },
    /// 専門性: in how many areas the depth is reached.
    Expertise {
        /// How many.
        areas: u32,
    },
    /// 技術の継承: how many of the kinds there are.
    Succession {
        /// How many.
        kinds: u32,
    },
    /// 後進の育成: whether it was done.
    Mentoring {
        /// Whether.
        done: bool,
    },
}

/// A fact of the draft that is named as evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proof {
    /// An engagement.
    Engagement(EngagementId),
    /// An area of 専門性.
    Area(AreaId),
    /// A kind of 技術の継承.
    Succession(SuccessionKind),
}

impl Proof {
    /// Its id in reports.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Engagement(id) => id.as_str(),
            Self::Area(id) => id.as_str(),
            Self::Succession(kind) => kind.as_str(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Reached;

    #[test]
    fn whatever_can_be_reached_is_told_highest_first() {
        let all = Reached::all().into_iter();
        let told: Vec<_> =
            all.map(|reached| format!("{} {}", reached.level(), reached.basis().label())).collect();
        assert_eq!(told, ["7 達成", "6 達成", "5 達成", "4 達成", "3 達成", "3 みなし到達"]);
    }
}
