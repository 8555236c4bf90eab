//! The least that one engagement lacks: for its complexity or size to hold at a level, or to count
//! there (to belong to the set *E*).
//!
//! Ways are made from the thresholds of the rules, generously, and each is then tested with the
//! literal predicates: whatever is chosen out of `from` it must do, and anything less must not.

use super::order::far_size;
use crate::catalogue::{
    ConditionId, DutyId, IdSet, LevelCriteria, Measure, Role, Rules, Specialty,
};
use crate::evaluation::literal::Literal;

/// What an engagement must come to at a level; 成功裡 in any case where that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// Its complexity holds.
    Complexity,
    /// Its size holds.
    Size,
    /// Its role, sustained duties, complexity and size hold.
    Counts,
}

/// A target at a level of a 専門分野.
#[derive(Clone, Copy, Debug)]
pub struct Goal {
    specialty: &'static Specialty,
    place: usize,
    target: Target,
}

/// More facts of one engagement.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Upgrade {
    /// Another role.
    pub role: Option<Role>,
    /// That it was 成功裡.
    pub successful: bool,
    /// More duties.
    pub duties: IdSet<DutyId>,
    /// Conditions that it needs, each of them (必須).
    pub alone: IdSet<ConditionId>,
    /// How many conditions it needs out of `from`.
    pub count: u32,
    /// The conditions of which any `count` do.
    pub from: IdSet<ConditionId>,
    /// Another size.
    pub size: Option<(Measure, u64)>,
}

impl Upgrade {
    const NONE: Self = Self {
        role: None,
        successful: false,
        duties: IdSet::empty(),
        alone: IdSet::empty(),
        count: 0,
        from: IdSet::empty(),
        size: None,
    };

    /// How many facts it changes.
    pub fn cost(&self) -> u32 {
        u32::from(self.role.is_some())
            + u32::from(self.successful)
            + self.duties.len()
            + self.conditions()
            + u32::from(self.size.is_some())
    }

    fn conditions(&self) -> u32 {
        self.alone.len() + self.count
    }

    /// `literal` with these facts, `chosen` out of `from`.
    pub fn applied(&self, literal: Literal, chosen: IdSet<ConditionId>) -> Literal {
        let upgraded = Literal {
            role: self.role.or(literal.role),
            said_successful: self.successful || literal.said_successful,
            duties: literal.duties.or(self.duties),
            conditions: literal.conditions.or(self.alone).or(chosen),
            ..literal
        };
        match self.size {
            Some((measure, size)) => upgraded.with_size(measure, size),
            None => upgraded,
        }
    }

    /// All that are one step less: a fact left out, a number one smaller, the role one lower.
    fn lesser(self) -> impl Iterator<Item = Self> {
        let lower = self.role.map(|role| Role::all().rev().find(|other| *other < role));
        let without_role = self.role.map(|_| Self { role: None, ..self });
        let lower_role = lower.flatten().map(|role| Self { role: Some(role), ..self });
        let without_success = self.successful.then_some(Self { successful: false, ..self });
        let fewer_duties = self
            .duties
            .choices(1)
            .map(move |one| Self { duties: self.duties.without(one), ..self });
        let fewer_alone =
            self.alone.choices(1).map(move |one| Self { alone: self.alone.without(one), ..self });
        let fewer = (self.count > 0).then(|| Self { count: self.count - 1, ..self });
        let without_size = self.size.map(|_| Self { size: None, ..self });
        let smaller = self
            .size
            .map(|(measure, size)| Self { size: Some((measure, size.saturating_sub(1))), ..self });
        [without_role, lower_role, without_success, fewer, without_size, smaller]
            .into_iter()
            .flatten()
            .chain(fewer_duties)
            .chain(fewer_alone)
    }
}

impl Goal {
    /// The target at the level in this place of the 専門分野.
    pub fn new(specialty: &'static Specialty, place: usize, target: Target) -> Self {
        Self { specialty, place, target }
    }

    /// The 専門分野.
    pub fn specialty(&self) -> &'static Specialty {
        self.specialty
    }

    /// What the level asks for.
    pub fn rules(&self) -> &'static Rules {
        &self.specialty.levels[self.place].rules
    }

    /// The level and those above it, the level itself first.
    fn levels(&self) -> impl Iterator<Item = &'static LevelCriteria> {
        self.specialty.levels[..=self.place].iter().rev()
    }

    fn holds(&self, literal: Literal, property: fn(Literal, &Rules) -> bool) -> bool {
        literal.at_or_above(self.specialty.levels, property) & 1 << self.place != 0
    }

    /// Whether `literal` comes to the target.
    pub fn met(&self, literal: Literal) -> bool {
        let holds = |property| self.holds(literal, property);
        literal.successful(self.rules())
            && match self.target {
                Target::Complexity => holds(Literal::complexity),
                Target::Size => holds(Literal::size),
                Target::Counts => {
                    holds(Literal::role)
                        && holds(Literal::duties)
                        && holds(Literal::complexity)
                        && holds(Literal::size)
                }
            }
    }

    /// The ways in which `literal` comes to the target, none of which does with less; the cheapest
    /// first, of equally cheap ones the nearest. Without a way where it has come to it already.
    pub fn ways(&self, literal: Literal) -> Vec<Upgrade> {
        if self.met(literal) {
            return Vec::new();
        }
        let base = self.base(literal);
        let mut ways = Vec::new();
        for (size, asked) in self.sizes(literal) {
            let complexities: Vec<_> = match self.target {
                Target::Size => vec![Asked::NOTHING],
                Target::Complexity | Target::Counts => {
                    self.levels().map(Asked::complexity).collect()
                }
            };
            let with_conditions = complexities.into_iter().filter_map(|complexity| {
                let way = Upgrade { size, ..base };
                conditions(literal.conditions, [complexity, asked], way)
            });
            // Of equally many the level's own, which comes first.
            if let Some(way) = with_conditions.min_by_key(Upgrade::conditions)
                && !ways.contains(&way)
                && self.is_met_by(literal, &way)
                && !way.lesser().any(|less| self.is_met_by(literal, &less))
            {
                ways.push(way);
            }
        }
        crate::order::sort_by_key(&mut ways, |way| {
            let far =
                way.size.map_or(0, |(measure, size)| far_size(literal.size_by(measure), size));
            (way.cost(), far)
        });
        ways
    }

    /// Whether `literal` comes to the target by `way`, whatever is chosen.
    fn is_met_by(&self, literal: Literal, way: &Upgrade) -> bool {
        way.from.choices(way.count).all(|chosen| self.met(way.applied(literal, chosen)))
    }

    /// What `literal` lacks beside complexity and size.
    fn base(&self, literal: Literal) -> Upgrade {
        let successful = !literal.successful(self.rules());
        if self.target != Target::Counts {
            return Upgrade { successful, ..Upgrade::NONE };
        }
        let role = self.levels().map(|level| level.rules.role).min();
        let duties = self
            .levels()
            .map(|level| level.rules.sustained.without(literal.duties))
            .min_by_key(|duties| duties.len());
        Upgrade {
            role: role.filter(|_| !self.holds(literal, Literal::role)),
            successful,
            duties: duties.unwrap_or(IdSet::empty()),
            ..Upgrade::NONE
        }
    }

    /// The ways to a size that holds: as it is or raised to the lower end of a range, each with the
    /// conditions that this asks for.
    fn sizes(&self, literal: Literal) -> Vec<(Option<(Measure, u64)>, Asked)> {
        if self.target == Target::Complexity || self.rules().size.is_empty() {
            return vec![(None, Asked::NOTHING)];
        }
        let mut sizes = Vec::new();
        for level in self.levels() {
            for line in level.rules.size {
                let asked = Asked {
                    listed: level.rules.conditions,
                    count: line.with_conditions,
                    mandatory: IdSet::empty(),
                };
                for (measure, range) in line.ranges {
                    let size = literal.size_by(*measure);
                    if size.is_some_and(|size| range.contains(size)) {
                        sizes.push((None, asked));
                    } else if size.is_none_or(|size| size < range.from) {
                        sizes.push((Some((*measure, range.from)), asked));
                    }
                }
            }
        }
        sizes
    }
}

/// Conditions that are asked for: so many of those listed, the mandatory ones among them.
#[derive(Clone, Copy)]
struct Asked {
    listed: IdSet<ConditionId>,
    count: u32,
    mandatory: IdSet<ConditionId>,
}

impl Asked {
    const NOTHING: Self = Self { listed: IdSet::empty(), count: 0, mandatory: IdSet::empty() };

    fn complexity(level: &LevelCriteria) -> Self {
        Self {
            listed: level.rules.conditions,
            count: level.rules.conditions_at_least,
            mandatory: level.rules.mandatory,
        }
    }

    /// How many are missing where there are `present`.
    fn missing(&self, present: IdSet<ConditionId>) -> u32 {
        self.count.saturating_sub(self.listed.and(present).len())
    }
}

/// `way` with what is missing of all that is `asked`, where any choice out of one list serves it all.
fn conditions(present: IdSet<ConditionId>, asked: [Asked; 2], way: Upgrade) -> Option<Upgrade> {
    let mandatory = asked.iter().fold(IdSet::empty(), |all, asked| all.or(asked.mandatory));
    let alone = mandatory.without(present);
    let present = present.or(alone);
    let mut count = 0;
    let mut from: Option<IdSet<ConditionId>> = None;
    for asked in asked {
        let missing = asked.missing(present);
        if missing > 0 {
            count = count.max(missing);
            from = Some(from.map_or(asked.listed, |from| from.and(asked.listed)));
        }
    }
    let from = from.unwrap_or(IdSet::empty()).without(present);
    (from.len() >= count).then_some(Upgrade { alone, count, from, ..way })
}
