//! The report as other programs see it: the shape of the public format, apart from the values that
//! the evaluation works with.

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use super::gaps::wire::{AlternativesWire, NextWire};
use super::{
    Alternative, Criterion, CriterionReport, Have, LevelReport, Plan, Reached, Report,
    SpecialtyPlan, SpecialtyReport,
};
use crate::catalogue::{DutyId, Id, IdSet, Level, Rules, SizeAlternative, Specialty};
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
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("schema", &SCHEMA)?;
        map.serialize_entry("as_of", &self.report.as_of.to_string())?;
        let specialties = || {
            self.report.specialties.iter().map(|report| {
                let plan = self.plan.and_then(|plan| plan.specialty(report.specialty));
                SpecialtyWire { report, plan }
            })
        };
        map.serialize_entry("specialties", &List(specialties))?;
        map.end()
    }
}

/// A list made on the way out, without collecting it first.
pub(super) struct List<F>(pub(super) F);

impl<F: Fn() -> I, I: Iterator<Item: Serialize>> Serialize for List<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let items = (self.0)();
        let mut list = serializer.serialize_seq(items.size_hint().1)?;
        for item in items {
            list.serialize_element(&item)?;
        }
        list.end()
    }
}

struct SpecialtyWire<'r> {
    report: &'r SpecialtyReport,
    plan: Option<&'r SpecialtyPlan>,
}

impl Serialize for SpecialtyWire<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { report, plan } = *self;
        let basis = report.reached.map(|reached| match reached {
            Reached::Achieved(_) => "achieved",
            Reached::Deemed(_) => "deemed",
        });
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", report.specialty.id.as_str())?;
        map.serialize_entry("reached", &report.reached.map(|reached| reached.level().get()))?;
        map.serialize_entry("basis", &basis)?;
        let levels = || {
            report.levels.iter().enumerate().map(|(place, level)| LevelWire {
                specialty: report.specialty,
                report: level,
                gaps: plan.and_then(|plan| plan.levels.get(place)),
            })
        };
        map.serialize_entry("levels", &List(levels))?;
        if let Some(plan) = plan {
            map.serialize_entry("next", &plan.next.as_ref().map(NextWire))?;
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
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("level", &report.level.get())?;
        map.serialize_entry("verdict", report.verdict.as_str())?;
        let criteria = || {
            report.criteria.iter().map(|criterion| CriterionWire {
                specialty,
                level: report.level,
                criterion,
                gaps: gaps.map(|gaps| gaps[criterion.criterion as usize].as_slice()),
            })
        };
        map.serialize_entry("criteria", &List(criteria))?;
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
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", report.criterion.as_str())?;
        map.serialize_entry("met", &report.met)?;
        if !report.asked {
            map.serialize_entry("asked", &false)?;
        }
        map.serialize_entry("have", &HaveWire(&report.have))?;
        if let Some(criteria) = self.specialty.level(self.level).filter(|_| report.asked) {
            let need = NeedWire {
                specialty: self.specialty,
                rules: &criteria.rules,
                criterion: report.criterion,
            };
            map.serialize_entry("need", &need)?;
        }
        let evidence = || report.evidence.iter().map(|proof| proof.as_str());
        map.serialize_entry("evidence", &List(evidence))?;
        let readings = || report.readings.iter().map(|reading| reading.as_str());
        map.serialize_entry("readings", &List(readings))?;
        if let Some(gaps) = self.gaps {
            map.serialize_entry("gaps", &AlternativesWire(gaps))?;
        }
        map.end()
    }
}

struct HaveWire<'r>(&'r Have);

impl Serialize for HaveWire<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        match self.0 {
            Have::Responsibility { months, once } => {
                map.serialize_entry("months", months)?;
                map.serialize_entry("once_duties", once)?;
            }
            Have::Complexity { conditions } => map.serialize_entry("conditions", conditions)?,
            Have::Size { staff, annual_contract_yen, annual_users, conditions } => {
                map.serialize_entry("staff", staff)?;
                map.serialize_entry("annual_contract_yen", annual_contract_yen)?;
                map.serialize_entry("annual_users", annual_users)?;
                map.serialize_entry("conditions", conditions)?;
            }
            Have::Expertise { areas } => map.serialize_entry("areas", areas)?,
            Have::Succession { kinds } => map.serialize_entry("kinds", kinds)?,
            Have::Mentoring { done } => map.serialize_entry("done", done)?,
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
        let duties =
            |set: IdSet<DutyId>| List(move || set.ids(self.specialty.duties).map(DutyId::as_str));
        let mut map = serializer.serialize_map(None)?;
        match self.criterion {
            Criterion::Responsibility => {
                map.serialize_entry("months", &rules.months)?;
                map.serialize_entry("role", rules.role.as_str())?;
                map.serialize_entry("duties", &duties(rules.sustained))?;
                map.serialize_entry("once_duties", &duties(rules.once))?;
            }
            Criterion::Complexity => {
                map.serialize_entry("conditions", &rules.conditions_at_least)?;
                let mandatory = || rules.mandatory.ids(self.specialty.conditions).map(Id::as_str);
                map.serialize_entry("mandatory", &List(mandatory))?;
            }
            Criterion::Size => {
                map.serialize_entry("alternatives", &List(|| rules.size.iter().map(SizeWire)))?;
            }
            Criterion::Expertise => {
                let areas = match rules.areas {
                    crate::catalogue::AreasAsked::All => self.specialty.areas.len(),
                    crate::catalogue::AreasAsked::Any => 1,
                };
                map.serialize_entry("areas", &areas)?;
                map.serialize_entry("depth", rules.depth.as_str())?;
            }
            Criterion::Succession => map.serialize_entry("kinds", &rules.succession)?,
            Criterion::Mentoring => map.serialize_entry("done", &true)?,
        }
        map.end()
    }
}

struct SizeWire(&'static SizeAlternative);

impl Serialize for SizeWire {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (measure, range) in self.0.ranges {
            map.serialize_entry(measure.as_str(), &RangeWire(range.from, range.below))?;
        }
        if self.0.with_conditions > 0 {
            map.serialize_entry("conditions", &self.0.with_conditions)?;
        }
        map.end()
    }
}

/// A range: at least `from`, and below `below` where there is an upper end.
struct RangeWire(u64, Option<u64>);

impl Serialize for RangeWire {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("at_least", &self.0)?;
        if let Some(below) = self.1 {
            map.serialize_entry("below", &below)?;
        }
        map.end()
    }
}
