//! What an alternative must stand: every choice out of `from`, and that nothing less would do.

use tasseido::catalogue::{ConditionId, Depth, Id, Level, Measure, Role, Specialty};
use tasseido::draft::{Engagement, Sheet, Span, WholeNumber};
use tasseido::evaluation::{Alternative, Change, Criterion, SheetView, Verdict, evaluate_sheet};

use crate::sheets::as_of;

/// What is to be met.
#[derive(Clone, Copy, Debug)]
pub enum Aim {
    One(Level, Criterion),
    Whole(Level),
}

impl Aim {
    pub fn is_met(self, specialty: &'static Specialty, sheet: &Sheet) -> bool {
        let view = SheetView::new(specialty, Some(sheet), as_of());
        match self {
            Self::One(level, criterion) => view.criterion(level, criterion).met,
            Self::Whole(level) => {
                let report = evaluate_sheet(&view, false);
                report.level(level).unwrap().verdict == Verdict::Achieved
            }
        }
    }
}

/// At most so many choices are tried; where there are more, they are taken evenly.
const CHOICES: usize = 48;

/// The alternative in its different choices, each `from` in the order that takes the chosen first.
pub fn choices(alternative: &Alternative) -> impl Iterator<Item = Alternative> {
    let ways: Vec<Vec<Change>> = alternative.changes.iter().map(ways).collect();
    let all: usize = ways.iter().map(Vec::len).product();
    // A stride that is prime to the number of all visits different choices of every change.
    let stride = (all.div_ceil(CHOICES)..).find(|stride| gcd(*stride, all) == 1).unwrap();
    (0..all.min(CHOICES)).map(move |number| {
        let mut number = number * stride % all;
        let choose = |ways: &Vec<Change>| {
            let way = ways[number % ways.len()].clone();
            number /= ways.len();
            way
        };
        Alternative { changes: ways.iter().map(choose).collect() }
    })
}

fn gcd(one: usize, other: usize) -> usize {
    if other == 0 { one } else { gcd(other, one % other) }
}

fn ways(change: &Change) -> Vec<Change> {
    match change {
        Change::AddConditions { from, count, .. } => preferring(change, from, *count),
        Change::AddSuccession { from, count } => preferring(change, from, *count),
        _ => vec![change.clone()],
    }
}

fn preferring<I: Id>(change: &Change, from: &[I], count: u32) -> Vec<Change> {
    (0_u32..1 << from.len())
        .filter(|set| set.count_ones() == count)
        .map(|set| {
            let chosen = from.iter().enumerate().filter(|(place, _)| set & 1 << place != 0);
            let chosen: Vec<_> = chosen.map(|(_, id)| id.as_str()).collect();
            let mut change = change.clone();
            change.prefer(&chosen);
            change
        })
        .collect()
}

/// Everything that is one step less than `alternative`.
pub fn lesser(alternative: &Alternative) -> Vec<Alternative> {
    let changes = &alternative.changes;
    let mut all = Vec::new();
    for (place, change) in changes.iter().enumerate() {
        let mut without = changes.clone();
        without.remove(place);
        all.push(Alternative { changes: without });
        for less in lesser_changes(change) {
            let mut instead = changes.clone();
            instead[place] = less;
            all.push(Alternative { changes: instead });
        }
    }
    all
}

fn lesser_changes(change: &Change) -> Vec<Change> {
    let mut less = change.clone();
    match &mut less {
        Change::AddEngagement(engagement) => {
            let engagements = lesser_engagements(engagement).into_iter();
            return engagements.map(|less| Change::AddEngagement(Box::new(less))).collect();
        }
        Change::AddMonths { months, .. } => *months -= 1,
        Change::AddConditions { count, .. } | Change::AddSuccession { count, .. } => *count -= 1,
        Change::RaiseSize { at_least, .. } => *at_least -= 1,
        Change::SetRole { role, .. } => match Role::all().rev().find(|other| other < role) {
            Some(lower) => *role = lower,
            None => return Vec::new(),
        },
        Change::Deepen { depth, .. } => match Depth::all().rev().find(|other| other < depth) {
            Some(lower) => *depth = lower,
            None => return Vec::new(),
        },
        Change::SetSuccessful { .. } | Change::AddDuty { .. } | Change::AddMentoring => {
            return Vec::new();
        }
    }
    vec![less]
}

fn lesser_engagements(engagement: &Engagement) -> Vec<Engagement> {
    let mut all = Vec::new();
    let mut push = |change: &dyn Fn(&mut Engagement)| {
        let mut less = engagement.clone();
        change(&mut less);
        all.push(less);
    };
    if let Some(period) = &engagement.period {
        let Span::Months(months) = period.span else { panic!("{engagement:?} has dates") };
        assert!(months > 0, "{engagement:?}");
        push(&|less| less.period = None);
        push(&|less| less.period = Some(Span::Months(months - 1).into()));
    }
    if let Some(role) = engagement.role {
        push(&|less| less.role = None);
        push(&|less| less.role = Role::all().rev().find(|other| *other < role));
    }
    if let Some(successful) = engagement.successful {
        assert!(successful, "{engagement:?}");
        push(&|less| less.successful = None);
    }
    for duty in engagement.duties() {
        push(&|less| less.duties.as_mut().unwrap().retain(|other| other != duty));
    }
    for condition in engagement.conditions() {
        let condition: &ConditionId = condition;
        push(&|less| less.conditions.as_mut().unwrap().retain(|other| other != condition));
    }
    for measure in Measure::ALL {
        if let Some(size) = engagement.size(measure) {
            push(&|less| less.set_size(measure, None));
            push(&|less| less.set_size(measure, WholeNumber::new(size - 1)));
        }
    }
    all
}
