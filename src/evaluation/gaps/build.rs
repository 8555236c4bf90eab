//! From upgrades to changes: of an engagement of the sheet, or as a whole new one.

use super::upgrade::{Goal, Upgrade};
use super::{Alternative, Change};
use crate::catalogue::{ConditionId, DutyId, IdSet, Measure, Specialty};
use crate::draft::{Engagement, EngagementId, Span, WholeNumber};
use crate::evaluation::literal::Literal;

/// The changes that `upgrade` makes in the engagement `id`.
pub fn changes(
    specialty: &Specialty,
    id: &EngagementId,
    upgrade: &Upgrade,
) -> impl Iterator<Item = Change> {
    let id = || id.clone();
    let role = upgrade.role.map(|role| Change::SetRole { engagement: id(), role });
    let successful = upgrade.successful.then(|| Change::SetSuccessful { engagement: id() });
    let duties = add_duties(specialty, id(), upgrade.duties);
    let one =
        |condition| Change::AddConditions { engagement: id(), count: 1, from: vec![condition] };
    let alone: Vec<_> = upgrade.alone.ids(specialty.conditions).map(one).collect();
    let conditions = (upgrade.count > 0).then(|| Change::AddConditions {
        engagement: id(),
        count: upgrade.count,
        from: upgrade.from.ids(specialty.conditions).collect(),
    });
    let size = upgrade.size.map(|(measure, at_least)| Change::RaiseSize {
        engagement: id(),
        measure,
        at_least,
    });
    role.into_iter().chain(successful).chain(duties).chain(alone).chain(conditions).chain(size)
}

/// The changes that let the engagement `id` carry these duties.
pub fn add_duties(
    specialty: &Specialty,
    id: EngagementId,
    duties: IdSet<DutyId>,
) -> impl Iterator<Item = Change> + use<> {
    let duties: Vec<_> = duties.ids(specialty.duties).collect();
    duties.into_iter().map(move |duty| Change::AddDuty { engagement: id.clone(), duty })
}

/// Alternatives to `others`, which make a whole new engagement come to `goal`: of this many months,
/// and with these duties besides. None holds a fact that it could do without. Where there are
/// others, only the cheapest are told: what can be new can be new in many ways.
pub fn engagements(
    goal: &Goal,
    months: u32,
    besides: IdSet<DutyId>,
    others: &[Alternative],
) -> Vec<Alternative> {
    let specialty = goal.specialty();
    let mut ways = goal.ways(Literal::NOTHING);
    let cheapest = ways.first().map(Upgrade::cost);
    ways.retain(|way| others.is_empty() || Some(way.cost()) == cheapest);
    let of_way = |way: Upgrade| {
        let chosen = usual_first(specialty, way.from, way.count);
        let facts = way.applied(Literal::NOTHING, chosen);
        let needless = |condition| {
            let conditions = facts.conditions.without(condition);
            goal.met(Literal { conditions, ..facts })
        };
        if facts.conditions.choices(1).any(needless) {
            return None;
        }
        let facts = Literal { duties: facts.duties.or(besides), ..facts };
        Some(Alternative { changes: vec![engagement(specialty, months, facts)] })
    };
    ways.into_iter().filter_map(of_way).collect()
}

/// The new engagement that has these facts.
pub fn engagement(specialty: &Specialty, months: u32, facts: Literal) -> Change {
    let mut engagement = Engagement::new(EngagementId::new(""));
    engagement.period = (months > 0).then(|| Span::at_most(months).into());
    engagement.role = facts.role;
    engagement.successful = facts.said_successful.then_some(true);
    engagement.duties =
        (!facts.duties.is_empty()).then(|| facts.duties.ids(specialty.duties).collect());
    engagement.conditions = (!facts.conditions.is_empty())
        .then(|| facts.conditions.ids(specialty.conditions).collect());
    for measure in Measure::ALL {
        engagement.set_size(measure, facts.size_by(measure).and_then(WholeNumber::new));
    }
    Change::AddEngagement(Box::new(engagement))
}

/// The first `count` out of `from`, those that the lowest level lists as well before others.
fn usual_first(specialty: &Specialty, from: IdSet<ConditionId>, count: u32) -> IdSet<ConditionId> {
    let usual = from.and(specialty.bottom().rules.conditions);
    let in_order =
        usual.ids(specialty.conditions).chain(from.without(usual).ids(specialty.conditions));
    IdSet::of(specialty.conditions, in_order.take(count as usize))
}
