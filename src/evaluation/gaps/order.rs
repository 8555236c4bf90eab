//! In which order alternatives stand, and which of many are kept. Input order plays no part in it.

use super::distinct::{MOST, by_id, distinct};
use super::{Alternative, Change};
use crate::catalogue::{CATALOGUE, Definition, Depth, Id, Measure, Role, Specialty};
use crate::draft::{Engagement, EngagementId, Sheet};
use crate::evaluation::SheetView;
use crate::order::Map;

/// The best of `candidates`, in order: fewest facts changed, those that add an engagement last of
/// equally many, fewest months, then the nearest to the present facts, then by content.
///
/// Where there are too many, those of each kind take turns, so that one kind of change in many
/// engagements does not hide all others. The first of all is always among them.
pub fn select(view: &SheetView<'_>, candidates: &[Alternative]) -> Vec<Alternative> {
    let facts = Facts::of(view, candidates);
    let mut ranked: Vec<_> =
        candidates.iter().enumerate().map(|(place, one)| (facts.rank(one), place)).collect();
    crate::order::sort(&mut ranked);
    ranked.dedup_by(|(one, _), (other, _)| one == other);

    let mut turns: Map<Kinds, usize> = Map::default();
    let mut kept: Vec<_> = ranked
        .iter()
        .enumerate()
        .map(|(rank, (_, place))| {
            let turn = turns.get_or_insert(kinds_of(&candidates[*place]), 0);
            *turn += 1;
            (*turn, rank, *place)
        })
        .collect();
    crate::order::sort(&mut kept);
    kept.truncate(MOST);
    crate::order::sort_by_key(&mut kept, |(_, rank, _)| *rank);
    kept.into_iter().map(|(_, _, place)| candidates[place].clone()).collect()
}

/// Which kinds of change an alternative holds, sizes by their measure, as bits.
type Kinds = u16;

fn kinds_of(alternative: &Alternative) -> Kinds {
    let bit = |change: &Change| match change {
        Change::RaiseSize { measure, .. } => 10 + *measure as u8,
        _ => kind(change),
    };
    alternative.changes.iter().fold(0, |kinds, change| kinds | 1 << bit(change))
}

/// The kind of a change: its place in an alternative's content.
fn kind(change: &Change) -> u8 {
    match change {
        Change::AddMonths { .. } => 0,
        Change::SetRole { .. } => 1,
        Change::SetSuccessful { .. } => 2,
        Change::AddDuty { .. } => 3,
        Change::AddConditions { .. } => 4,
        Change::RaiseSize { .. } => 5,
        Change::Deepen { .. } => 6,
        Change::AddSuccession { .. } => 7,
        Change::AddMentoring => 8,
        Change::AddEngagement(_) => 9,
    }
}

/// What alternatives are ordered by.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Rank<'a> {
    cost: u32,
    adds_engagement: bool,
    months: u32,
    /// How far it is from the present facts.
    far: u64,
    content: Vec<Content<'a>>,
}

/// A change as it is ordered among others that are as near.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Content<'a> {
    engagement: Option<(usize, &'a str)>,
    kind: u8,
    numbers: Vec<u64>,
}

/// What content is told by: the 専門分野 and the present facts.
struct Facts<'s> {
    specialty: &'static Specialty,
    sheet: Option<&'s Sheet>,
    /// Where any is to be changed.
    engagements: Map<&'s EngagementId, &'s Engagement>,
}

impl<'s> Facts<'s> {
    fn of(view: &SheetView<'s>, candidates: &[Alternative]) -> Self {
        let mut changes = candidates.iter().flat_map(|candidate| &candidate.changes);
        let asked = changes.any(|change| change.engagement().is_some());
        let asked = if asked { distinct(view) } else { Vec::new() };
        let engagements = asked.into_iter().map(|facts| facts.engagement);
        Self {
            specialty: view.specialty(),
            sheet: view.sheet,
            engagements: engagements.map(|engagement| (&engagement.id, engagement)).collect(),
        }
    }

    fn rank<'a>(&self, alternative: &'a Alternative) -> Rank<'a> {
        Rank {
            cost: alternative.cost(),
            adds_engagement: alternative.adds_engagement(),
            months: alternative.months(),
            far: alternative.changes.iter().map(|change| self.far(change)).sum(),
            content: alternative.changes.iter().map(|change| self.content(change)).collect(),
        }
    }

    /// How far a change is from the present fact, where facts are near or far: in thousandths of a
    /// role, of a depth, of the size that is asked for.
    fn far(&self, change: &Change) -> u64 {
        let engagement = change.engagement().and_then(|id| self.engagements.get(id));
        let steps = |to: u8, now: Option<u8>| {
            1000 * u64::from(to + 1).saturating_sub(now.map_or(0, |now| u64::from(now) + 1))
        };
        match change {
            Change::SetRole { role, .. } => {
                steps(role.rank(), engagement.and_then(|now| now.role).map(Role::rank))
            }
            // 「成功裡でない」 is farther than nothing said.
            Change::SetSuccessful { .. } => {
                steps(0, engagement.filter(|now| now.successful.is_none()).map(|_| 0))
            }
            Change::RaiseSize { measure, at_least, .. } => {
                far_size(engagement.and_then(|now| now.size(*measure)), *at_least)
            }
            Change::Deepen { area, depth } => {
                let now = self.sheet.and_then(|sheet| sheet.depth(*area));
                steps(depth.rank(), now.map(Depth::rank))
            }
            _ => 0,
        }
    }

    fn content<'a>(&self, change: &'a Change) -> Content<'a> {
        let specialty = self.specialty;
        let numbers = match change {
            Change::AddEngagement(engagement) => facts_of(specialty, engagement),
            Change::AddMonths { months, .. } => vec![u64::from(*months)],
            Change::SetRole { role, .. } => vec![u64::from(role.rank())],
            Change::SetSuccessful { .. } | Change::AddMentoring => Vec::new(),
            Change::AddDuty { duty, .. } => places(specialty.duties, &[*duty]),
            Change::AddConditions { count, from, .. } => {
                [vec![u64::from(*count)], places(specialty.conditions, from)].concat()
            }
            Change::RaiseSize { measure, at_least, .. } => vec![*measure as u64, *at_least],
            Change::Deepen { area, .. } => places(specialty.areas, &[*area]),
            Change::AddSuccession { count, from } => {
                [vec![u64::from(*count)], places(CATALOGUE.successions, from)].concat()
            }
        };
        Content { engagement: change.engagement().map(by_id), kind: kind(change), numbers }
    }
}

/// How far `size` is from what is said now, in thousandths: all of it where nothing is said.
pub fn far_size(now: Option<u64>, size: u64) -> u64 {
    // Whole numbers of a draft are far below 2⁶⁴ / 1000.
    size.saturating_sub(now.unwrap_or(0)) * 1000 / size.max(1)
}

fn facts_of(specialty: &Specialty, engagement: &Engagement) -> Vec<u64> {
    let measures = Measure::ALL.map(|measure| engagement.size(measure).unwrap_or(0));
    let role = engagement.role.map_or(0, |role| u64::from(role.rank()) + 1);
    let mut facts = vec![role, u64::from(engagement.successful == Some(true))];
    // Staff before contract: the larger number of the earlier measure comes first.
    facts.extend(measures.into_iter().rev());
    facts.extend(places(specialty.duties, engagement.duties()));
    facts.push(u64::MAX);
    facts.extend(places(specialty.conditions, engagement.conditions()));
    facts
}

fn places<I: Id>(definitions: &[Definition<I>], ids: &[I]) -> Vec<u64> {
    let place = |id: &I| definitions.iter().position(|known| known.id == *id);
    ids.iter().filter_map(place).map(|place| place as u64).collect()
}
