//! In which order alternatives stand, and which of many are kept. Input order plays no part in it.

use std::collections::BTreeMap;

use super::{Alternative, Change};
use crate::catalogue::{CATALOGUE, Definition, Id, Measure, Specialty};
use crate::draft::{Engagement, EngagementId, Sheet};
use crate::evaluation::SheetView;

/// How many alternatives are given at most.
pub const MOST: usize = 8;

/// The best of `candidates`, in order: fewest facts changed, those that add an engagement last of
/// equally many, fewest months, then by content.
///
/// Where there are too many, those of each kind take turns, so that one kind of change in many
/// engagements does not hide all others. The first of all is always among them.
pub fn select(view: &SheetView<'_>, candidates: Vec<Alternative>) -> Vec<Alternative> {
    let facts = Facts::of(view);
    let mut ranked: Vec<_> =
        candidates.into_iter().map(|alternative| (facts.rank(&alternative), alternative)).collect();
    ranked.sort_by(|(one, _), (other, _)| one.cmp(other));
    ranked.dedup_by(|(one, _), (other, _)| one == other);

    let mut kinds: Vec<(Kinds, usize)> = Vec::new();
    let mut turns: Vec<(usize, usize)> = Vec::with_capacity(ranked.len());
    for (place, (_, alternative)) in ranked.iter().enumerate() {
        let kind = kinds_of(alternative);
        let turn = match kinds.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, turn)) => {
                *turn += 1;
                *turn
            }
            None => {
                kinds.push((kind, 0));
                0
            }
        };
        turns.push((turn, place));
    }
    turns.sort_unstable();
    turns.truncate(MOST);
    let mut place = 0..;
    ranked.retain(|_| {
        let place = place.next();
        turns.iter().any(|(_, kept)| Some(*kept) == place)
    });
    ranked.into_iter().map(|(_, alternative)| alternative).collect()
}

/// Engagements by their id: `e2` before `e10`.
pub fn by_id(id: &EngagementId) -> (usize, EngagementId) {
    (id.as_str().len(), id.clone())
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
struct Rank {
    cost: u32,
    adds_engagement: bool,
    months: u32,
    content: Vec<Content>,
}

/// A change as it is ordered among others that cost the same. What is nearer to the present facts
/// comes first.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Content {
    engagement: Option<(usize, EngagementId)>,
    kind: u8,
    numbers: Vec<u64>,
}

/// What content is told by: the 専門分野 and the present facts.
struct Facts<'s> {
    specialty: &'static Specialty,
    sheet: Option<&'s Sheet>,
    engagements: BTreeMap<&'s EngagementId, &'s Engagement>,
}

impl<'s> Facts<'s> {
    fn of(view: &SheetView<'s>) -> Self {
        let engagements = view.facts.iter().map(|facts| facts.engagement);
        Self {
            specialty: view.specialty(),
            sheet: view.sheet,
            engagements: engagements.map(|engagement| (&engagement.id, engagement)).collect(),
        }
    }

    fn rank(&self, alternative: &Alternative) -> Rank {
        Rank {
            cost: alternative.cost(),
            adds_engagement: alternative.adds_engagement(),
            months: alternative.months(),
            content: alternative.changes.iter().map(|change| self.content(change)).collect(),
        }
    }

    fn content(&self, change: &Change) -> Content {
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
            Change::RaiseSize { engagement, measure, at_least } => {
                // A size that is told already is nearer than one that is not.
                let now = self.engagements.get(engagement).and_then(|now| now.size(*measure));
                vec![u64::from(now.is_none()), *measure as u64, *at_least]
            }
            Change::Deepen { area, depth } => {
                let now = self.sheet.and_then(|sheet| sheet.depth(*area));
                let now = now.map_or(0, |now| u64::from(now.rank()) + 1);
                let steps = u64::from(depth.rank()).saturating_sub(now);
                [vec![steps], places(specialty.areas, &[*area])].concat()
            }
            Change::AddSuccession { count, from } => {
                [vec![u64::from(*count)], places(CATALOGUE.successions, from)].concat()
            }
        };
        Content { engagement: change.engagement().map(by_id), kind: kind(change), numbers }
    }
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
