//! Which engagements come closest to meeting a criterion: what the evidence of an unmet one names, and of what its
//! explanation tells.
//!
//! Deliberately absent: 専門性 and プロフェッショナル貢献, which rest on no engagement.

use super::report::{Criterion, Proof};
use super::sheet::{Facts, SheetView, Standing};
use crate::catalogue::{Level, Rules};

/// How close an engagement comes; more is closer. What it is made of differs from criterion to criterion.
type Closeness = (u32, u32, u64);

impl Standing<'_> {
    /// Whether `criterion` is met by this engagement, or 責任性 counts it.
    #[must_use]
    pub fn proves(&self, criterion: Criterion) -> bool {
        match criterion {
            Criterion::Responsibility => self.counts(),
            Criterion::Complexity => self.complexity && self.successful,
            Criterion::Size => self.size && self.successful,
            Criterion::Expertise | Criterion::Succession | Criterion::Mentoring => false,
        }
    }
}

impl<'d> SheetView<'d> {
    /// The engagements that come closest to meeting `criterion` at `level`, or meet it best, in the order of the
    /// sheet: several where they come as close. None does of which nothing is on the way.
    ///
    /// # Panics
    /// Where the 専門分野 has no such level.
    #[must_use]
    pub fn closest(&self, level: Level, criterion: Criterion) -> Vec<Standing<'d>> {
        let place = self.place(level);
        let best = self.best(place, criterion);
        let closest = self.facts.iter();
        let closest = closest
            .filter(|facts| best.is_some() && self.closeness(facts, place, criterion) == best);
        closest.map(|facts| self.standing(facts, place)).collect()
    }

    /// The engagements by which `criterion` is met, or where none does those that come closest, and those that are
    /// evidence `also`.
    pub(super) fn named(
        &self,
        place: usize,
        criterion: Criterion,
        also: impl Fn(&Facts<'d>) -> bool,
    ) -> Vec<Proof> {
        let proves = |facts: &Facts<'d>| self.standing(facts, place).proves(criterion);
        let proved = self.facts.iter().any(proves);
        let best = if proved { None } else { self.best(place, criterion) };
        let named = self.facts.iter().filter(|facts| {
            let close = || best.is_some() && self.closeness(facts, place, criterion) == best;
            also(facts) || if proved { proves(facts) } else { close() }
        });
        named.map(|facts| Proof::Engagement(facts.engagement.id.clone())).collect()
    }

    fn best(&self, place: usize, criterion: Criterion) -> Option<Closeness> {
        self.facts.iter().filter_map(|facts| self.closeness(facts, place, criterion)).max()
    }

    /// How close an engagement comes; `None` where nothing is on the way.
    fn closeness(
        &self,
        facts: &Facts<'d>,
        place: usize,
        criterion: Criterion,
    ) -> Option<Closeness> {
        let levels = self.specialty().levels;
        let rules = &levels[place].rules;
        let standing = self.standing(facts, place);
        match criterion {
            // The properties that hold, the role, the months.
            Criterion::Responsibility => {
                let held = Standing::PROPERTIES - standing.lacks().count() as u32;
                let role = facts.literal.role.map_or(0, |role| 1 + u32::from(role.rank()));
                (held > 0).then_some((held, role, standing.months.into()))
            }
            // What is missing, 成功裡 too, and the conditions of this level.
            Criterion::Complexity => {
                let (_, (missing, _)) = facts.literal.nearest_complexity(&levels[..=place])?;
                let missing = missing + u32::from(!standing.successful);
                Some((u32::MAX - missing, standing.conditions, 0))
            }
            // The steps that are left, whether it was 成功裡, and how large it is.
            Criterion::Size => {
                let sizes = self.specialty().measures.iter();
                sizes.filter_map(|measure| facts.literal.size_by(*measure)).next()?;
                let left = if standing.size { Some(0) } else { facts.literal.size_missing(rules) };
                let near = left.map_or(0, |left| u32::MAX - left);
                Some((near, standing.successful.into(), largest(facts, rules)))
            }
            Criterion::Expertise | Criterion::Succession | Criterion::Mentoring => None,
        }
    }
}

/// The largest size that an engagement tells, in parts of what the level asks for by that measure.
fn largest(facts: &Facts<'_>, rules: &Rules) -> u64 {
    const PARTS: u64 = 10_000;
    let ranges = rules.size.iter().flat_map(|line| line.ranges);
    let parts = ranges.filter_map(|(measure, range)| {
        let size = facts.literal.size_by(*measure)?;
        Some(size.saturating_mul(PARTS) / range.from.max(1))
    });
    parts.max().unwrap_or(0)
}
