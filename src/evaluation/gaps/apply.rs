//! Making the changes of an alternative in a copy of the facts: what the person tries with 「もし…」.

use super::{Alternative, Change};
use crate::catalogue::{Id, SpecialtyId};
use crate::draft::{Draft, Engagement, Sheet, Span, WholeNumber, set_member};

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
                let mut copy = engagement.clone();
                copy.period = Some(Span::at_most(*months).into());
                append(sheet, &copy);
            }
        }
        Change::SetRole { engagement, role } => {
            sheet.change_engagement(engagement, |engagement| engagement.role = Some(*role));
        }
        Change::SetSuccessful { engagement } => {
            sheet.change_engagement(engagement, |engagement| engagement.successful = Some(true));
        }
        Change::AddDuty { engagement, duty } => {
            sheet.change_engagement(engagement, |engagement| {
                set_member(&mut engagement.duties, *duty, true);
            });
        }
        Change::AddConditions { engagement, count, from } => {
            sheet.change_engagement(engagement, |engagement| {
                for condition in first(from, *count) {
                    set_member(&mut engagement.conditions, *condition, true);
                }
            });
        }
        Change::RaiseSize { engagement, measure, at_least } => {
            sheet.change_engagement(engagement, |engagement| {
                engagement.set_size(*measure, WholeNumber::new(*at_least));
            });
        }
        Change::Deepen { area, depth } => {
            sheet.set_depth(*area, Some(*depth));
        }
        Change::AddSuccession { count, from } => {
            first(from, *count).iter().for_each(|kind| sheet.add_succession(*kind));
        }
        Change::AddMentoring => sheet.set_mentoring(true),
    }
}

fn append(sheet: &mut Sheet, engagement: &Engagement) {
    let id = sheet.free_engagement_id();
    let engagement = Engagement { id, ..engagement.clone() };
    sheet.engagements.get_or_insert_default().push(engagement);
}

fn first<I>(from: &[I], count: u32) -> &[I] {
    &from[..from.len().min(count as usize)]
}
