//! What is missing, as other programs see it: part of the report's public format.

use serde::ser::{Serialize, SerializeSeq, SerializeStruct, Serializer};

use super::{Alternative, Change, Next};
use crate::catalogue::{Id, Measure};
use crate::draft::{Engagement, Span};
use crate::evaluation::serial::{List, Word, object};

/// A list of alternatives, each a list of changes.
pub struct AlternativesWire<'p>(pub &'p [Alternative]);

impl Serialize for AlternativesWire<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.0.len()))?;
        for alternative in self.0 {
            list.serialize_element(&List(|| alternative.changes.iter().map(ChangeWire)))?;
        }
        list.end()
    }
}

/// What is missing for the next level.
pub struct NextWire<'p>(pub &'p Next);

impl Serialize for NextWire<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = object(serializer)?;
        map.serialize_field("level", &self.0.level.get())?;
        map.serialize_field("gaps", &AlternativesWire(&self.0.gaps))?;
        map.end()
    }
}

struct ChangeWire<'p>(&'p Change);

impl Serialize for ChangeWire<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = object(serializer)?;
        map.serialize_field("change", &Word(self.0.as_str()))?;
        if let Some(engagement) = self.0.engagement() {
            map.serialize_field("engagement", engagement.as_str())?;
        }
        match self.0 {
            Change::AddEngagement(engagement) => {
                map.serialize_field("engagement", &EngagementWire(engagement))?;
            }
            Change::AddMonths { months, met_in, .. } => {
                map.serialize_field("months", months)?;
                if let Some(month) = met_in {
                    map.serialize_field("met_in", &month.to_string())?;
                }
            }
            Change::SetRole { role, .. } => map.serialize_field("role", &Word(role.as_str()))?,
            Change::SetSuccessful { .. } | Change::AddMentoring => {}
            Change::AddDuty { duty, .. } => map.serialize_field("duty", &Word(duty.as_str()))?,
            Change::AddConditions { count, from, .. } => {
                map.serialize_field("count", count)?;
                map.serialize_field("from", &ids(from))?;
            }
            Change::RaiseSize { measure, at_least, .. } => {
                map.serialize_field("measure", &Word(measure.as_str()))?;
                map.serialize_field("at_least", at_least)?;
            }
            Change::Deepen { area, depth } => {
                map.serialize_field("area", &Word(area.as_str()))?;
                map.serialize_field("depth", &Word(depth.as_str()))?;
            }
            Change::AddSuccession { count, from } => {
                map.serialize_field("count", count)?;
                map.serialize_field("from", &ids(from))?;
            }
        }
        map.end()
    }
}

fn ids<I: Id>(ids: &[I]) -> impl Serialize {
    List(move || ids.iter().map(|id| Word(id.as_str())))
}

/// A whole new engagement: its facts alone. A draft that is read gives it an id.
struct EngagementWire<'p>(&'p Engagement);

impl Serialize for EngagementWire<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let engagement = self.0;
        let mut map = object(serializer)?;
        if let Some(Span::Months(months)) = engagement.period.as_ref().map(|period| period.span) {
            map.serialize_field("period", &PeriodWire { months })?;
        }
        if let Some(role) = engagement.role {
            map.serialize_field("role", &Word(role.as_str()))?;
        }
        if let Some(successful) = engagement.successful {
            map.serialize_field("successful", &successful)?;
        }
        if let Some(duties) = &engagement.duties {
            map.serialize_field("duties", &ids(duties))?;
        }
        if let Some(conditions) = &engagement.conditions {
            map.serialize_field("conditions", &ids(conditions))?;
        }
        for measure in Measure::ALL {
            if let Some(size) = engagement.size(measure) {
                map.serialize_field(measure.as_str(), &size)?;
            }
        }
        map.end()
    }
}

#[derive(serde::Serialize)]
struct PeriodWire {
    months: u16,
}
