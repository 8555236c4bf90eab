//! What is MISSING: for a criterion, or a whole level, that is not met, the least changes of the facts
//! that would meet it.
//!
//! * [`gaps`] gives the [`Alternative`]s for one criterion, [`next`] those for the next level;
//! * [`Plan`] holds all of them for a draft, for those who want them all;
//! * [`Alternative::apply`] makes the changes of one in a copy of the facts.
//!
//! Deliberately absent: Japanese (that is the explanation's), and any knowledge of the rules beside
//! the predicates of the evaluation: what is proposed is tested with them.

mod apply;
mod build;
mod change;
mod distinct;
mod order;
mod responsibility;
mod rest;
mod upgrade;
pub(super) mod wire;

pub use change::{Alternative, Change};

use self::order::select;
use self::upgrade::Target;
use super::{Criterion, Report, SheetView, SpecialtyReport};
use crate::catalogue::{Level, Specialty};
use crate::draft::Draft;

/// The alternatives by which `criterion` would be met at `level`: none where it is met (or not asked
/// for), else one to eight: fewest facts changed first (of equally many, those that add a whole new
/// engagement last), then fewest months, then the nearest to the present facts. After all the changes of any one of them
/// the criterion is met. The first is the least of all; the list need not be complete.
///
/// # Panics
/// Where the 専門分野 has no such level.
#[must_use]
pub fn gaps(view: &SheetView<'_>, level: Level, criterion: Criterion) -> Vec<Alternative> {
    let report = view.criterion(level, criterion);
    if report.met {
        return Vec::new();
    }
    let place = view.place(level);
    let candidates = match criterion {
        Criterion::Responsibility => responsibility::candidates(view, place),
        Criterion::Complexity => rest::engagement(view, place, Target::Complexity),
        Criterion::Size => rest::engagement(view, place, Target::Size),
        Criterion::Expertise => rest::expertise(view, place),
        Criterion::Succession => rest::succession(view, place),
        Criterion::Mentoring => rest::mentoring(),
    };
    select(view, &candidates)
}

/// What is missing for the next level.
#[derive(Clone, Debug, PartialEq)]
pub struct Next {
    /// Which one ([`SpecialtyReport::next_level`]).
    pub level: Level,
    /// The alternatives by which the whole level would be 達成, in the order of [`gaps`].
    pub gaps: Vec<Alternative>,
}

/// What is missing for the next level; `None` where the top level is 達成. `report` is the evaluation
/// of `view`.
#[must_use]
pub fn next(view: &SheetView<'_>, report: &SpecialtyReport) -> Option<Next> {
    let level = report.next_level()?;
    // 責任性 brings 複雑性 and サイズ with it: what counts has both. The other criteria look at
    // different facts, so what is missing for the level is what is missing for each of them.
    let mut whole = vec![Alternative { changes: Vec::new() }];
    for criterion in [
        Criterion::Responsibility,
        Criterion::Expertise,
        Criterion::Succession,
        Criterion::Mentoring,
    ] {
        if level.criterion(criterion).met {
            continue;
        }
        let missing = gaps(view, level.level, criterion);
        let combined = whole.iter().flat_map(|one| {
            missing.iter().map(|other| Alternative {
                changes: [one.changes.as_slice(), &other.changes].concat(),
            })
        });
        whole = combined.collect();
    }
    Some(Next { level: level.level, gaps: select(view, &whole) })
}

/// All that is missing in a draft.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// All 専門分野, in the order of the report.
    pub specialties: Vec<SpecialtyPlan>,
}

impl Plan {
    /// What is missing in `draft`, of which `report` is the evaluation.
    #[must_use]
    pub fn new(draft: &Draft, report: &Report) -> Self {
        let specialties = report.specialties.iter().map(|report_of_one| {
            let sheet = draft.sheet(report_of_one.specialty.id);
            let view = SheetView::new(report_of_one.specialty, sheet, report.as_of);
            SpecialtyPlan::new(&view, report_of_one)
        });
        Self { specialties: specialties.collect() }
    }

    /// The part about this 専門分野.
    #[must_use]
    pub fn specialty(&self, specialty: &Specialty) -> Option<&SpecialtyPlan> {
        self.specialties.iter().find(|plan| plan.specialty == specialty)
    }
}

/// All that is missing in one sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct SpecialtyPlan {
    /// Which 専門分野.
    pub specialty: &'static Specialty,
    /// For all its levels, highest first, the alternatives for each of the six criteria.
    pub levels: Vec<[Vec<Alternative>; 6]>,
    /// What is missing for the next level.
    pub next: Option<Next>,
}

impl SpecialtyPlan {
    /// What is missing in the sheet of `view`, of which `report` is the evaluation.
    #[must_use]
    pub fn new(view: &SheetView<'_>, report: &SpecialtyReport) -> Self {
        let levels = report
            .levels
            .iter()
            .map(|level| Criterion::ALL.map(|criterion| gaps(view, level.level, criterion)));
        Self { specialty: report.specialty, levels: levels.collect(), next: next(view, report) }
    }
}
