//! The four properties of an engagement, tested literally at one level: role, duties, complexity,
//! size. R5 (「レベルＮ以上の…相当」) is not applied here but in [`super::sheet`].

use crate::catalogue::{
    ConditionId, DutyId, IdSet, LevelCriteria, Measure, Range, Role, Rules, SizeAlternative,
    Specialty,
};
use crate::draft::Engagement;

/// The facts of an engagement beside its period, read with the sets of its 専門分野: what the literal
/// predicates look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Literal {
    /// The role.
    pub role: Option<Role>,
    /// Whether it says that it was 成功裡.
    pub said_successful: bool,
    /// The duties it carries.
    pub duties: IdSet<DutyId>,
    /// The conditions that apply to it.
    pub conditions: IdSet<ConditionId>,
    /// Its size by each of [`Measure::ALL`], where it says one (R9).
    pub(super) sizes: [Option<u64>; 3],
}

impl Literal {
    /// An engagement that says nothing.
    pub const NOTHING: Self = Self {
        role: None,
        said_successful: false,
        duties: IdSet::empty(),
        conditions: IdSet::empty(),
        sizes: [None; 3],
    };

    /// Reads `engagement`, which stands on a sheet of `specialty`.
    #[must_use]
    pub fn new(specialty: &Specialty, engagement: &Engagement) -> Self {
        Self {
            role: engagement.role,
            said_successful: engagement.successful == Some(true),
            duties: IdSet::of(specialty.duties, engagement.duties().iter().copied()),
            conditions: IdSet::of(specialty.conditions, engagement.conditions().iter().copied()),
            sizes: Measure::ALL.map(|measure| engagement.size(measure)),
        }
    }

    /// The same with this size.
    #[must_use]
    pub fn with_size(mut self, measure: Measure, size: u64) -> Self {
        self.sizes[measure as usize] = Some(size);
        self
    }

    /// Whether its role is the one asked for or a higher one.
    #[must_use]
    pub fn role(self, rules: &Rules) -> bool {
        self.role.is_some_and(|role| role >= rules.role)
    }

    /// Whether it carries every sustained duty (R3).
    #[must_use]
    pub fn duties(self, rules: &Rules) -> bool {
        self.duties.covers(rules.sustained)
    }

    /// Whether it has enough of the conditions listed at this level, the mandatory ones among them
    /// (R4: of one and the same engagement).
    #[must_use]
    pub fn complexity(self, rules: &Rules) -> bool {
        let listed = self.conditions.and(rules.conditions);
        listed.len() >= rules.conditions_at_least && listed.covers(rules.mandatory)
    }

    /// How many more of the level's conditions it needs, and how many of these are mandatory.
    #[must_use]
    pub fn conditions_missing(self, rules: &Rules) -> (u32, u32) {
        let listed = self.conditions.and(rules.conditions);
        let mandatory = rules.mandatory.without(listed).len();
        let missing = rules.conditions_at_least.saturating_sub(listed.len());
        (missing.max(mandatory), mandatory)
    }

    /// Of `levels`, N and those above it (R5), the one of which it lacks fewest conditions, the lowest of several,
    /// with how many it lacks and how many of these are mandatory; `None` where it has none of those listed there.
    #[must_use]
    pub fn nearest_complexity(
        self,
        levels: &'static [LevelCriteria],
    ) -> Option<(&'static LevelCriteria, (u32, u32))> {
        let said = |at: &&LevelCriteria| !self.conditions.and(at.rules.conditions).is_empty();
        let begun = levels.iter().rev().filter(said);
        begun
            .map(|at| (at, self.conditions_missing(&at.rules)))
            .min_by_key(|(_, missing)| missing.0)
    }

    /// How many more of the level's conditions it needs for its size to match; `None` where that lies in none of
    /// the ranges.
    #[must_use]
    pub fn size_missing(self, rules: &Rules) -> Option<u32> {
        let have = self.conditions.and(rules.conditions).len();
        let lines = rules.size.iter().filter(|line| self.in_range(line).is_some());
        lines.map(|line| line.with_conditions.saturating_sub(have)).min()
    }

    /// The range of `line` in which its size lies.
    #[must_use]
    pub fn in_range(self, line: &SizeAlternative) -> Option<(Measure, Range)> {
        let mut ranges = line.ranges.iter();
        let holds = |(measure, range): &&(Measure, Range)| {
            self.size_by(*measure).is_some_and(|size| range.contains(size))
        };
        ranges.find(holds).copied()
    }

    /// Whether its size matches one of the alternatives; 特定せず always does (R9).
    #[must_use]
    pub fn size(self, rules: &Rules) -> bool {
        rules.size.is_empty() || rules.size.iter().any(|line| self.alternative(rules, line))
    }

    /// Whether its size matches this line of the level's サイズ: any of the ranges, and enough of
    /// the level's conditions, which binds every range of the line (R4, R10).
    #[must_use]
    pub fn alternative(self, rules: &Rules, line: &SizeAlternative) -> bool {
        self.conditions.and(rules.conditions).len() >= line.with_conditions
            && self.in_range(line).is_some()
    }

    /// Its size by `measure`, where it says one (R9).
    #[must_use]
    pub fn size_by(self, measure: Measure) -> Option<u64> {
        self.sizes[measure as usize]
    }

    /// Whether it was 成功裡, where the level asks for that.
    #[must_use]
    pub fn successful(self, rules: &Rules) -> bool {
        !rules.successful || self.said_successful
    }

    /// Those of `levels` (highest first; bit *n* is the level at place *n*) at which `property` is
    /// literally true, or is so at a higher one (R5).
    pub(super) fn at_or_above(
        self,
        levels: &[LevelCriteria],
        property: impl Fn(Self, &Rules) -> bool,
    ) -> u8 {
        levels
            .iter()
            .position(|level| property(self, &level.rules))
            .map_or(0, |highest| u8::MAX << highest)
    }
}
