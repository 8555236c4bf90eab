//! The report as other programs see it: the shape of the public format, apart from the values that
//! the evaluation works with.

use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::gaps::wire::{AlternativesWire, NextWire};
use super::serial::{List, Word, object};
use super::{
    Alternative, Criterion, CriterionReport, Have, LevelReport, Plan, Report, SpecialtyPlan,
    SpecialtyReport,
};
use crate::catalogue::{AreasAsked, DutyId, IdSet, Level, Rules, SizeAlternative, Specialty};
use crate::draft::SCHEMA;

/// Serialises a report in the public format, with all that is missing where `plan` tells it.
pub struct ReportWire<'r> {
    /// The report.
    pub report: &'r Report,
    /// What is missing for it; `gaps` and `next` are left out where there is none.
    pub plan: Option<&'r Plan>,
}

impl Serialize for ReportWire<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = object(serializer)?;
        map.serialize_field("schema", &SCHEMA)?;
        map.serialize_field("as_of", &self.report.as_of.to_string())?;
        let specialties = || {
            self.report.specialties.iter().map(|report| {
                let plan = self.plan.and_then(|plan| plan.specialty(report.specialty));
                SpecialtyWire { report, plan }
            })
        };
        map.serialize_field("specialties", &List(specialties))?;
        map.end()
    }
}

struct SpecialtyWire<'r> {
    report: &'r SpecialtyReport,
    plan: Option<&'r SpecialtyPlan>,
}

impl Serialize for SpecialtyWire<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { report, plan } = *self;
        let basis = report.reached.map(|reached| Word(reached.basis().as_str()));
        let mut map = object(serializer)?;
        map.serialize_field("id", &Word(report.specialty.id.as_str()))?;
        map.serialize_field("reached", &report.reached.map(|reached| reached.level().get()))?;
        map.serialize_field("basis", &basis)?;
        let levels = || {
            report.levels.iter().enumerate().map(|(place, level)| LevelWire {
                specialty: report.specialty,
                report: level,
                gaps: plan.and_then(|plan| plan.levels.get(place)),
            })
        };
        map.serialize_field("levels", &List(levels))?;
        if let Some(plan) = plan {
            map.serialize_field("next", &plan.next.as_ref().map(NextWire))?;
        }
        map.end()
    }
}

struct LevelWire<'r> {
    specialty: &'static Specialty,
    report: &'r LevelReport,
    /// By criterion.
    gaps: Option<&'r [Vec<Alternative>; 6]>,
}

impl Serialize for LevelWire<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { specialty, report, gaps } = *self;
        let mut map = object(serializer)?;
        map.serialize_field("level", &report.level.get())?;
        map.serialize_field("verdict", &Word(report.verdict.as_str()))?;
        let criteria = || {
            report.criteria.iter().map(|criterion| CriterionWire {
                specialty,
                level: report.level,
                criterion,
                gaps: gaps.map(|gaps| gaps[criterion.criterion as usize].as_slice()),
            })
        };
        map.serialize_field("criteria", &List(criteria))?;
        map.end()
    }
}

struct CriterionWire<'r> {
    specialty: &'static Specialty,
    level: Level,
    criterion: &'r CriterionReport,
    gaps: Option<&'r [Alternative]>,
}

impl Serialize for CriterionWire<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let report = self.criterion;
        let mut map = object(serializer)?;
        map.serialize_field("id", &Word(report.criterion.as_str()))?;
        map.serialize_field("met", &report.met)?;
        if !report.asked {
            map.serialize_field("asked", &false)?;
        }
        map.serialize_field("have", &HaveWire(&report.have))?;
        if let Some(criteria) = self.specialty.level(self.level).filter(|_| report.asked) {
            let need = NeedWire {
                specialty: self.specialty,
                rules: &criteria.rules,
                criterion: report.criterion,
            };
            map.serialize_field("need", &need)?;
        }
        let evidence = || report.evidence.iter().map(|proof| proof.as_str());
        map.serialize_field("evidence", &List(evidence))?;
        let readings = || report.readings.iter().map(|reading| Word(reading.as_str()));
        map.serialize_field("readings", &List(readings))?;
        if let Some(gaps) = self.gaps {
            map.serialize_field("gaps", &AlternativesWire(gaps))?;
        }
        map.end()
    }
}

struct HaveWire<'r>(&'r Have);

impl Serialize for HaveWire<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = object(serializer)?;
        match self.0 {
            Have::Responsibility { months, once } => {
                map.serialize_field("months", months)?;
                map.serialize_field("once_duties", once)?;
            }
            Have::Complexity { conditions } => map.serialize_field("conditions", conditions)?,
            Have::Size { staff, annual_contract_yen, annual_users, conditions } => {
                map.serialize_field("staff", staff)?;
                map.serialize_field("annual_contract_yen", annual_contract_yen)?;
                map.serialize_field("annual_users", annual_users)?;
                map.serialize_field("conditions", conditions)?;
            }
            Have::Expertise { areas } => map.serialize_field("areas", areas)?,
            Have::Succession { kinds } => map.serialize_field("kinds", kinds)?,
            Have::Mentoring { done } => map.serialize_field("done", done)?,
        }
        map.end()
    }
}

struct NeedWire {
    specialty: &'static Specialty,
    rules: &'static Rules,
    criterion: Criterion,
}

impl Serialize for NeedWire {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let rules = self.rules;
        let duties = |set: IdSet<DutyId>| {
            List(move || set.ids(self.specialty.duties).map(|id| Word(id.as_str())))
        };
        let mut map = object(serializer)?;
        match self.criterion {
            Criterion::Responsibility => {
                map.serialize_field("months", &rules.months)?;
                map.serialize_field("role", &Word(rules.role.as_str()))?;
                map.serialize_field("duties", &duties(rules.sustained))?;
                map.serialize_field("once_duties", &duties(rules.once))?;
            }
            Criterion::Complexity => {
                map.serialize_field("conditions", &rules.conditions_at_least)?;
                let mandatory =
                    || rules.mandatory.ids(self.specialty.conditions).map(|id| Word(id.as_str()));
                map.serialize_field("mandatory", &List(mandatory))?;
            }
            Criterion::Size => {
                map.serialize_field("alternatives", &List(|| rules.size.iter().map(SizeWire)))?;
            }
            Criterion::Expertise => {
                let areas = match rules.areas {
                    AreasAsked::All => self.specialty.areas.len(),
                    AreasAsked::Any => 1,
                };
                map.serialize_field("areas", &areas)?;
                map.serialize_field("depth", &Word(rules.depth.as_str()))?;
            }
            Criterion::Succession => map.serialize_field("kinds", &rules.succession)?,
            Criterion::Mentoring => map.serialize_field("done", &true)?,
        }
        map.end()
    }
}

struct SizeWire(&'static SizeAlternative);

impl Serialize for SizeWire {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = object(serializer)?;
        for (measure, range) in self.0.ranges {
            map.serialize_field(measure.as_str(), &RangeWire(range.from, range.below))?;
        }
        if self.0.with_conditions > 0 {
            map.serialize_field("conditions", &self.0.with_conditions)?;
        }
        map.end()
    }
}

/// A range: at least `from`, and below `below` where there is an upper end.
struct RangeWire(u64, Option<u64>);

impl Serialize for RangeWire {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = object(serializer)?;
        map.serialize_field("at_least", &self.0)?;
        if let Some(below) = self.1 {
            map.serialize_field("below", &below)?;
        }
        map.end()
    }
}
