//! Making the changes of an alternative in a copy of the facts: what the person tries with 「もし…」.

use super::{Alternative, Change};
use crate::catalogue::{Id, SpecialtyId};
use crate::draft::{
    Draft, Engagement, EngagementId, Evidence, Expertise, Extra, Sheet, Span, Succession,
    WholeNumber,
};

impl Change {
    /// Prefers these out of `from`, where the change has such a list: they are put first, the rest
    /// keep their order. [`Alternative::apply`] takes the first `count`.
    pub fn prefer(&mut self, ids: &[&str]) {
        match self {
            Self::AddConditions { from, .. } => prefer(from, ids),
            Self::AddSuccession { from, .. } => prefer(from, ids),
            _ => {}
        }
    }
}

fn prefer<I: Id>(from: &mut [I], ids: &[&str]) {
    crate::order::sort_by_key(from, |id| !ids.contains(&id.as_str()));
}

impl Alternative {
    /// A copy of `sheet` in which all changes are made. Of a `from` that is longer than `count` the
    /// first ones are taken (see [`Change::prefer`]). More months are a copy of the engagement with
    /// a new id and a period in plain months, made after all other changes.
    ///
    /// An engagement that the sheet does not have is passed over.
    #[must_use]
    pub fn apply(&self, sheet: &Sheet) -> Sheet {
        let mut sheet = sheet.clone();
        let (months, facts): (Vec<_>, Vec<_>) =
            self.changes.iter().partition(|change| matches!(change, Change::AddMonths { .. }));
        for change in facts.into_iter().chain(months) {
            make(change, &mut sheet);
        }
        sheet
    }

    /// A copy of `draft` in which all changes are made in the sheet of `specialty`.
    #[must_use]
    pub fn apply_to(&self, draft: &Draft, specialty: SpecialtyId) -> Draft {
        let mut draft = draft.clone();
        let sheet = draft.sheet_mut(specialty);
        *sheet = self.apply(sheet);
        draft
    }
}

fn make(change: &Change, sheet: &mut Sheet) {
    match change {
        Change::AddEngagement(engagement) => append(sheet, engagement),
        Change::AddMonths { engagement, months, .. } => {
            if let Some(engagement) = sheet.engagement(engagement) {
                let months = u16::try_from(*months).unwrap_or(Span::MAX_MONTHS);
                let mut copy = engagement.clone();
                copy.period = Some(Span::Months(months.min(Span::MAX_MONTHS)).into());
                append(sheet, &copy);
            }
        }
        Change::SetRole { engagement, role } => {
            change_one(sheet, engagement, |engagement| engagement.role = Some(*role));
        }
        Change::SetSuccessful { engagement } => {
            change_one(sheet, engagement, |engagement| engagement.successful = Some(true));
        }
        Change::AddDuty { engagement, duty } => {
            change_one(sheet, engagement, |engagement| {
                add(engagement.duties.get_or_insert_default(), &[*duty]);
            });
        }
        Change::AddConditions { engagement, count, from } => {
            change_one(sheet, engagement, |engagement| {
                add(engagement.conditions.get_or_insert_default(), first(from, *count));
            });
        }
        Change::RaiseSize { engagement, measure, at_least } => {
            change_one(sheet, engagement, |engagement| {
                engagement.set_size(*measure, WholeNumber::new(*at_least));
            });
        }
        Change::Deepen { area, depth } => {
            let areas = sheet.expertise.get_or_insert_default();
            match areas.iter_mut().find(|(id, _)| id == area) {
                Some((_, expertise)) => expertise.depth = *depth,
                None => areas.push((
                    *area,
                    Expertise { depth: *depth, evidence: Evidence::default(), extra: Extra::new() },
                )),
            }
        }
        Change::AddSuccession { count, from } => {
            let entries = sheet.succession.get_or_insert_default();
            entries.extend(first(from, *count).iter().map(|kind| Succession {
                kind: *kind,
                evidence: Evidence::default(),
                extra: Extra::new(),
            }));
        }
        Change::AddMentoring => sheet.mentoring.get_or_insert_default().done = Some(true),
    }
}

fn append(sheet: &mut Sheet, engagement: &Engagement) {
    let id = sheet.free_engagement_id();
    let engagement = Engagement { id, ..engagement.clone() };
    sheet.engagements.get_or_insert_default().push(engagement);
}

fn change_one(sheet: &mut Sheet, id: &EngagementId, change: impl FnOnce(&mut Engagement)) {
    let mut engagements = sheet.engagements.iter_mut().flatten();
    if let Some(engagement) = engagements.find(|engagement| engagement.id == *id) {
        change(engagement);
    }
}

fn add<I: Id>(ids: &mut Vec<I>, more: &[I]) {
    let new: Vec<_> = more.iter().filter(|id| !ids.contains(id)).copied().collect();
    ids.extend(new);
}

fn first<I>(from: &[I], count: u32) -> &[I] {
    &from[..from.len().min(count as usize)]
}
