//! The least of all alternatives, by trying everything: every set of so many facts more, on every
//! engagement and on a new one. It knows nothing of how `gaps` looks for them.

use tasseido::catalogue::{ConditionId, DutyId, Measure, Role, Specialty};
use tasseido::draft::{Engagement, EngagementId, Month, Sheet, Span, WholeNumber};

use crate::Order;
use crate::lesser::Aim;
use crate::sheets::{as_of, bounds};

/// At most so many sets are tried; where there are more, nothing is said.
const SETS: u64 = 12_000;

/// One fact more of an engagement.
#[derive(Clone, Copy)]
enum Fact {
    Role(Role),
    Successful,
    Duty(DutyId),
    Condition(ConditionId),
    Size(Measure, u64),
    /// More months; how many are enough is found afterwards.
    Months,
}

/// More months than any level asks for.
const MANY: u16 = 36;

/// What came of looking for the least alternative.
#[derive(Debug, PartialEq)]
pub enum Searched {
    /// There are too many sets to try.
    TooMany,
    /// No set of so many facts does.
    Nothing,
    /// The order of the least.
    Least(Order),
}

/// Looks for the least alternative of at most `most` facts.
pub fn least(specialty: &'static Specialty, sheet: &Sheet, aim: Aim, most: u32) -> Searched {
    let mut with_new = sheet.clone();
    let engagements = with_new.engagements.get_or_insert_default();
    let new = engagements.len();
    engagements.push(Engagement::new(EngagementId::new("new")));
    let mut facts = Vec::new();
    for (place, engagement) in engagements.iter().enumerate() {
        if starts(engagement).is_none_or(|from| from <= as_of()) {
            facts.extend(more(specialty, engagement).into_iter().map(|fact| (place, fact)));
        }
    }
    let sets: u64 = (1..=u64::from(most)).map(|size| binomial(facts.len() as u64, size)).sum();
    if sets > SETS {
        return Searched::TooMany;
    }
    let found = (1..=most as usize).find_map(|size| {
        let mut best: Option<(bool, u16)> = None;
        each_subset(&facts, size, &mut Vec::new(), &mut |set| {
            let longer = set.iter().filter(|(_, fact)| matches!(fact, Fact::Months)).count();
            // More months of two engagements are more facts than all of them of one.
            if longer > 1 {
                return;
            }
            let does = |months| aim.is_met(specialty, &applied(&with_new, new, set, months));
            if does(MANY) {
                let adds = set.iter().any(|(place, _)| *place == new);
                let months = (0..=MANY).find(|months| longer == 0 || does(*months)).unwrap();
                let found = (adds, months);
                best = Some(best.map_or(found, |best| best.min(found)));
            }
        });
        best.map(|(adds, months)| (size as u32, adds, months.into()))
    });
    found.map_or(Searched::Nothing, Searched::Least)
}

fn starts(engagement: &Engagement) -> Option<Month> {
    match engagement.period.as_ref()?.span {
        Span::Closed { from, .. } | Span::Ongoing { from } => Some(from),
        Span::Months(_) => None,
    }
}

/// Every fact that this engagement can have more.
fn more(specialty: &'static Specialty, engagement: &Engagement) -> Vec<Fact> {
    let roles = Role::all().filter(|role| Some(*role) > engagement.role).map(Fact::Role);
    let successful = (engagement.successful != Some(true)).then_some(Fact::Successful);
    let duties = specialty.duties.iter().map(|duty| duty.id);
    let duties = duties.filter(|id| !engagement.duties().contains(id)).map(Fact::Duty);
    let conditions = specialty.conditions.iter().map(|condition| condition.id);
    let conditions =
        conditions.filter(|id| !engagement.conditions().contains(id)).map(Fact::Condition);
    let sizes = specialty.measures.iter().flat_map(|measure| {
        let larger = bounds(specialty, *measure).into_iter();
        let larger = larger.filter(|size| Some(*size) > engagement.size(*measure));
        larger.map(|size| Fact::Size(*measure, size))
    });
    roles
        .chain(successful)
        .chain(duties)
        .chain(conditions)
        .chain(sizes)
        .chain([Fact::Months])
        .collect()
}

/// The sheet with these facts, with so many months where there are more.
fn applied(sheet: &Sheet, new: usize, set: &[(usize, Fact)], months: u16) -> Sheet {
    let mut sheet = sheet.clone();
    let engagements = sheet.engagements.as_mut().unwrap();
    let mut longer = None;
    for (place, fact) in set {
        let engagement = &mut engagements[*place];
        match fact {
            Fact::Role(role) => engagement.role = Some(*role),
            Fact::Successful => engagement.successful = Some(true),
            Fact::Duty(id) => engagement.duties.get_or_insert_default().push(*id),
            Fact::Condition(id) => engagement.conditions.get_or_insert_default().push(*id),
            Fact::Size(measure, size) => engagement.set_size(*measure, WholeNumber::new(*size)),
            Fact::Months => longer = Some(*place),
        }
    }
    if let Some(place) = longer {
        let id = EngagementId::new("longer");
        let mut copy = Engagement { id, ..engagements[place].clone() };
        copy.period = Some(Span::Months(months).into());
        if place == new {
            engagements[place] = copy;
        } else {
            engagements.push(copy);
        }
    }
    sheet
}

fn each_subset(
    facts: &[(usize, Fact)],
    size: usize,
    set: &mut Vec<(usize, Fact)>,
    visit: &mut impl FnMut(&[(usize, Fact)]),
) {
    if size == 0 {
        return visit(set);
    }
    for (place, fact) in facts.iter().enumerate() {
        set.push(*fact);
        each_subset(&facts[place + 1..], size - 1, set, visit);
        set.pop();
    }
}

fn binomial(n: u64, k: u64) -> u64 {
    (0..k).fold(1, |ways, taken| ways * n.saturating_sub(taken) / (taken + 1))
}
