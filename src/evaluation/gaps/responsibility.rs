//! 責任性: engagements that would count with a little more, months, and once duties.
//!
//! The set *E* must reach the months asked for. It grows by upgrading engagements that do not count
//! yet, by more months of one that counts (then), or by a whole new engagement. The cheapest of all is
//! found by trying each engagement and each pair: with more months for one fact at hand, no larger set
//! can be as cheap. Larger sets are offered as far as a greedy search finds one that needs no months.

use std::cmp::Reverse;

use super::build::{add_duties, changes, engagement, engagements};
use super::distinct::{distinct, is_ongoing};
use super::upgrade::{Goal, Target, Upgrade};
use super::{Alternative, Change};
use crate::catalogue::{DutyId, IdSet};
use crate::draft::{EngagementId, Month};
use crate::evaluation::literal::Literal;
use crate::evaluation::months::{Counted, of_set};
use crate::evaluation::{Criterion, SheetView};

/// Of how many engagements, the most promising ones, all pairs are tried.
const PAIRED: usize = 100;

/// How many pairs are kept, with and without more months.
const PAIRS: usize = 8;

/// Candidates for 責任性 at the level in this `place`, where it is not met. They are sound and minimal,
/// the least of all among them, in no particular order.
pub fn candidates(view: &SheetView<'_>, place: usize) -> Vec<Alternative> {
    let search = Search::new(view, place);
    if search.reached(&[]) >= search.need {
        return search.once_only();
    }
    let mut found: Vec<_> = search.months_only(view, place).into_iter().collect();
    found.extend(search.singles());
    found.extend(search.pairs());
    found.extend(search.larger());
    found.extend(search.whole(&found));
    found
}

/// The engagements of a sheet on their way into *E*.
struct Search {
    goal: Goal,
    /// The months asked for.
    need: u64,
    /// The once duties that no engagement carries.
    once: IdSet<DutyId>,
    /// The engagements that do not start later, by their id.
    members: Vec<Member>,
    /// The periods of those in *E* that have any months.
    counting: Vec<Counted>,
    /// Which of *E* is the latest.
    latest: Option<usize>,
    /// Those that would bring *E* more months, with what they would bring it to.
    joining: Vec<(usize, u64)>,
}

struct Member {
    id: EngagementId,
    counted: Counted,
    ongoing: bool,
    /// Whether it belongs to *E* as it is.
    counts: bool,
    /// The ways into *E*, the cheapest first.
    ways: Vec<Upgrade>,
}

impl Member {
    /// One that goes on comes before others, a later one before an earlier one.
    fn lateness(&self) -> Reverse<(bool, Option<Month>)> {
        let last = match self.counted {
            Counted::Dated { to, .. } => Some(to),
            _ => None,
        };
        Reverse((self.ongoing, last))
    }

    /// What its cheapest way costs.
    fn cost(&self) -> u32 {
        self.ways.first().map_or(0, Upgrade::cost)
    }
}

/// An engagement, by its place among the members, and the way it goes.
type Step<'s> = (usize, &'s Upgrade);

impl Search {
    fn new(view: &SheetView<'_>, place: usize) -> Self {
        let goal = Goal::new(view.specialty(), place, Target::Counts);
        let members: Vec<_> = distinct(view)
            .into_iter()
            .map(|facts| Member {
                id: facts.engagement.id.clone(),
                counted: facts.counted,
                ongoing: is_ongoing(facts),
                counts: goal.met(facts.literal),
                ways: goal.ways(facts.literal),
            })
            .collect();
        let in_e = members.iter().enumerate().filter(|(_, member)| member.counts);
        let latest = in_e.min_by_key(|(_, member)| member.lateness()).map(|(place, _)| place);
        let counting = view.facts.iter().filter(|facts| goal.met(facts.literal));
        let counting = counting.map(|facts| facts.counted).filter(|counted| counted.months() > 0);
        let mut counting: Vec<_> = counting.collect();
        crate::order::sort_by_key(&mut counting, |counted| counted.order());
        counting.dedup_by(|one, other| one == other && one.order().is_some());
        let mut search = Self {
            goal,
            need: goal.rules().months.into(),
            once: goal.rules().once.without(view.duties()),
            counting,
            latest,
            members,
            joining: Vec::new(),
        };
        let now = search.reached(&[]);
        let joining =
            search.members.iter().enumerate().filter(|(_, member)| !member.ways.is_empty());
        let joining = joining.map(|(member, _)| (member, search.reached(&[member])));
        // Where none counts yet, one without months of its own does as well: it can be given some.
        let none_counts = search.latest.is_none();
        search.joining = joining.filter(|(_, reached)| none_counts || *reached > now).collect();
        search
    }

    /// The months of *E* and of these members.
    fn reached(&self, members: &[usize]) -> u64 {
        let members = members.iter().map(|member| self.members[*member].counted);
        let mut periods: Vec<_> = self.counting.iter().copied().chain(members).collect();
        crate::order::sort_by_key(&mut periods, |period| period.order());
        of_set(periods.into_iter())
    }

    /// How many months are missing where *E* has reached so many.
    fn missing(&self, reached: u64) -> u32 {
        self.need.saturating_sub(reached) as u32
    }

    /// These steps, the months that are missing then, and the once duties that are.
    fn alternative(&self, steps: &[Step<'_>], months: u32) -> Alternative {
        let specialty = self.goal.specialty();
        let longer = (months > 0).then(|| self.longer(steps)).flatten();
        let carrier = steps.first().map(|(member, _)| *member).or(longer);
        let once = steps.iter().fold(self.once, |once, (_, way)| once.without(way.duties));
        let mut made = Vec::new();
        for (member, way) in steps {
            made.extend(changes(specialty, &self.members[*member].id, way));
            if carrier == Some(*member) {
                made.extend(add_duties(specialty, self.members[*member].id.clone(), once));
            }
        }
        if let Some(longer) = longer {
            let engagement = self.members[longer].id.clone();
            if steps.is_empty() {
                made.extend(add_duties(specialty, engagement.clone(), once));
            }
            made.push(Change::AddMonths { engagement, months, met_in: None });
        }
        Alternative { changes: made }
    }

    /// Which of *E* and these gets more months.
    fn longer(&self, steps: &[Step<'_>]) -> Option<usize> {
        let steps = steps.iter().map(|(member, _)| *member);
        steps.chain(self.latest).min_by_key(|place| (self.members[*place].lateness(), *place))
    }

    /// Enough months, but once duties are missing: on any one engagement, or on a new one.
    fn once_only(&self) -> Vec<Alternative> {
        let specialty = self.goal.specialty();
        let on = |member: &Member| add_duties(specialty, member.id.clone(), self.once).collect();
        let on = |member: &Member| Alternative { changes: on(member) };
        let facts = Literal { duties: self.once, ..Literal::NOTHING };
        let new = Alternative { changes: vec![engagement(specialty, 0, facts)] };
        self.members.iter().map(on).chain([new]).collect()
    }

    /// More months of an engagement that counts.
    fn months_only(&self, view: &SheetView<'_>, place: usize) -> Option<Alternative> {
        self.latest?;
        let mut made = self.alternative(&[], self.missing(self.reached(&[])));
        if let [Change::AddMonths { met_in, .. }] = made.changes.as_mut_slice() {
            *met_in = met_by_time(view, place);
        }
        Some(made)
    }

    /// Each engagement in each way, with the months that are missing then.
    fn singles(&self) -> Vec<Alternative> {
        let mut found = Vec::new();
        for (member, reached) in &self.joining {
            for way in &self.members[*member].ways {
                found.push(self.alternative(&[(*member, way)], self.missing(*reached)));
            }
        }
        found
    }

    /// The cheapest pairs that need no more months, and the cheapest that do.
    fn pairs(&self) -> Vec<Alternative> {
        let now = self.reached(&[]);
        let mut joining = self.joining.clone();
        joining.retain(|(_, reached)| (now + 1..self.need).contains(reached));
        let cost = |member: usize| self.members[member].cost();
        crate::order::sort_by_key(&mut joining, |(member, reached)| {
            (cost(*member), Reverse(*reached), *member)
        });
        joining.truncate(PAIRED);
        crate::order::sort_by_key(&mut joining, |(member, _)| *member);
        let mut found: [Vec<_>; 2] = Default::default();
        for (place, one) in joining.iter().enumerate() {
            for other in &joining[place + 1..] {
                let pair = [one.0, other.0];
                let reached = self.reached(&pair);
                // Each must bring something beside the other.
                if reached > one.1 && reached > other.1 {
                    let months = self.missing(reached);
                    let cost = cost(pair[0]) + cost(pair[1]);
                    found[usize::from(months > 0)].push((cost, months, pair));
                }
            }
        }
        let best = found.into_iter().flat_map(|mut pairs| {
            crate::order::sort(&mut pairs);
            pairs.truncate(PAIRS);
            pairs
        });
        best.map(|(_, months, pair)| self.alternative(&self.steps(&pair), months)).collect()
    }

    /// A larger set that needs no more months, where the greedy search finds one.
    fn larger(&self) -> Option<Alternative> {
        let mut set: Vec<usize> = Vec::new();
        let mut reached = self.reached(&[]);
        while reached < self.need {
            let with = |member: usize| self.reached(&[set.as_slice(), &[member]].concat());
            let gain = |member: usize| with(member).min(self.need) - reached;
            let options = self.joining.iter().map(|(member, _)| *member);
            let options = options.filter(|member| !set.contains(member));
            // Most months for a fact.
            let best = options
                .map(|member| {
                    (gain(member) * 1000 / u64::from(self.members[member].cost()), member)
                })
                .filter(|(gain, _)| *gain > 0)
                .max_by_key(|(gain, member)| (*gain, Reverse(*member)));
            let (_, member) = best?;
            reached = with(member);
            set.push(member);
        }
        for place in (0..set.len()).rev() {
            let mut fewer = set.clone();
            fewer.remove(place);
            if self.reached(&fewer) >= self.need {
                set = fewer;
            }
        }
        crate::order::sort(&mut set);
        (set.len() > 2).then(|| self.alternative(&self.steps(&set), 0))
    }

    fn steps(&self, members: &[usize]) -> Vec<Step<'_>> {
        members.iter().map(|member| (*member, &self.members[*member].ways[0])).collect()
    }

    /// A whole new engagement, which carries the once duties as well.
    fn whole(&self, others: &[Alternative]) -> Vec<Alternative> {
        let months = self.missing(self.reached(&[]));
        engagements(&self.goal, months, self.once, others)
    }
}

/// The first month in which 責任性 will be met without any change.
fn met_by_time(view: &SheetView<'_>, place: usize) -> Option<Month> {
    let specialty = view.specialty();
    let level = specialty.levels[place].level;
    let met = |month| {
        let then = SheetView::new(specialty, view.sheet, month);
        then.criterion(level, Criterion::Responsibility).met
    };
    if !met(Month::MAX) {
        return None;
    }
    // What is met stays met: halve what lies between a month that is too early and one that is not.
    let (mut early, mut late) = (view.as_of, Month::MAX);
    while late.index() - early.index() > 1 {
        let middle = early.plus((late.index() - early.index()) / 2)?;
        if met(middle) {
            late = middle;
        } else {
            early = middle;
        }
    }
    Some(late)
}
