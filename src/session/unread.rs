//! What was typed and makes no fact: it cannot be read, or is only half of one. No draft holds it, but it stays in its
//! field until it is mended, wherever one goes meanwhile; and the page says that there is something.
//!
//! Deliberately absent: keeping it beyond the page, and the fields of single entries of 技術の継承, which have no name
//! of their own.

use crate::reactive::prelude::*;

use super::{SaveState, Session};
use crate::catalogue::{AreaId, Measure, Specialty};
use crate::draft::{Draft, EngagementId, Evidence};

impl Session {
    /// Whether something would be lost with the page: it stands in a field and makes no fact yet, or there is no
    /// place that keeps it.
    #[must_use]
    pub fn would_lose(self) -> bool {
        let unkept =
            matches!(self.save.get_untracked(), SaveState::MemoryOnly | SaveState::Failed(_));
        untrack(|| self.unread_count()) > 0 || (unkept && !self.own_draft_now().is_blank())
    }
}

/// What a field is about.
#[derive(Clone, Debug, PartialEq)]
pub enum Subject {
    /// An engagement.
    Engagement(&'static Specialty, EngagementId),
    /// The 専門性 in an area.
    Area(&'static Specialty, AreaId),
    /// 後進の育成.
    Mentoring(&'static Specialty),
}

/// Which field it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// In which form a period is told.
    PeriodForm,
    /// The beginning of a period.
    From,
    /// Its end.
    To,
    /// A plain number of months.
    Months,
    /// A size.
    Size(Measure),
    /// A link that shows it.
    Link,
    /// A date.
    Date,
}

impl Subject {
    /// Its 専門分野.
    fn specialty(&self) -> &'static Specialty {
        match self {
            Self::Engagement(specialty, _)
            | Self::Area(specialty, _)
            | Self::Mentoring(specialty) => specialty,
        }
    }

    /// Whether `draft` has it, and says nothing in `field` of it: what it says goes before what was left there.
    fn lacks(&self, field: Field, draft: &Draft) -> bool {
        let lacks = |evidence: &Evidence| match field {
            Field::Link => evidence.link.is_none(),
            Field::Date => evidence.date.is_none(),
            _ => false,
        };
        match self {
            Self::Engagement(specialty, id) => {
                let sheet = draft.sheet(specialty.id);
                sheet.and_then(|sheet| sheet.engagement(id)).is_some_and(|one| match field {
                    Field::PeriodForm | Field::From | Field::To | Field::Months => {
                        one.period.is_none()
                    }
                    Field::Size(measure) => one.size(measure).is_none(),
                    Field::Link | Field::Date => lacks(&one.evidence),
                })
            }
            Self::Area(specialty, area) => {
                let sheet = draft.sheet(specialty.id);
                let expertise = sheet.and_then(|sheet| sheet.expertise_in(*area));
                expertise.is_some_and(|expertise| lacks(&expertise.evidence))
            }
            Self::Mentoring(specialty) => {
                let sheet = draft.sheet(specialty.id);
                let mentoring = sheet.and_then(|sheet| sheet.mentoring.as_ref());
                mentoring.is_some_and(|mentoring| lacks(&mentoring.evidence))
            }
        }
    }
}

/// What stands in the boxes of one field of one draft.
#[derive(Clone)]
pub struct Unread {
    draft: Option<String>,
    subject: Subject,
    field: Field,
    texts: Vec<String>,
}

impl Session {
    /// What was left in the boxes of `field`; nothing where the draft says it, or it was never typed.
    #[must_use]
    pub fn unread(self, subject: &Subject, field: Field) -> Option<Vec<String>> {
        let draft = self.draft_now();
        if !subject.lacks(field, &draft) {
            return None;
        }
        let all = self.unread.read_untracked();
        let is =
            |one: &&Unread| one.draft == draft.id && one.subject == *subject && one.field == field;
        all.iter().find(is).map(|one| one.texts.clone())
    }

    /// Notes what was left in the boxes of `field` of the draft `draft`, or that it makes a fact.
    pub fn leave_unread(
        self,
        draft: &Option<String>,
        subject: &Subject,
        field: Field,
        texts: Option<Vec<String>>,
    ) {
        let is =
            |one: &Unread| one.draft == *draft && one.subject == *subject && one.field == field;
        let before = self.unread.with_untracked(|all| all.iter().find(|one| is(one)).cloned());
        if before.map(|one| one.texts) == texts {
            return;
        }
        self.unread.update(|all| {
            all.retain(|one| !is(one));
            let (draft, subject) = (draft.clone(), subject.clone());
            all.extend(texts.map(|texts| Unread { draft, subject, field, texts }));
        });
    }

    /// In how many fields of the draft something stands that makes no fact, a period being one; followed.
    #[must_use]
    pub fn unread_count(self) -> usize {
        self.unread_now().len()
    }

    /// The engagements of `specialty` in whose fields something stands that makes no fact, each followed by itself.
    #[must_use]
    pub fn unread_engagements(self, specialty: &'static Specialty) -> Each<EngagementId, ()> {
        Each::new(
            move || self.unread_now(),
            move |unread, id| {
                let is = |subject: &Subject| match subject {
                    Subject::Engagement(of, which) => *of == specialty && which == id,
                    _ => false,
                };
                unread.iter().any(|(subject, _)| is(subject)).then_some(())
            },
        )
    }

    /// The 専門分野 of the first such field; followed.
    #[must_use]
    pub fn first_unread(self) -> Option<&'static Specialty> {
        self.unread_now().first().map(|(subject, _)| subject.specialty())
    }

    fn unread_now(self) -> Vec<(Subject, Field)> {
        let (draft, all) = (self.draft.read(), self.unread.read());
        let mut now: Vec<(Subject, Field)> = Vec::new();
        for one in all.iter().filter(|one| one.draft == draft.id) {
            let field = match one.field {
                // How it is to be told is nothing yet.
                Field::PeriodForm => continue,
                Field::From | Field::To | Field::Months => Field::From,
                other => other,
            };
            let known = now.iter().any(|known| *known == (one.subject.clone(), field));
            if !known && one.subject.lacks(one.field, &draft) {
                now.push((one.subject.clone(), field));
            }
        }
        now
    }

    /// Forgets what was left in the fields of drafts that are not kept any more.
    pub(super) fn forget_unread(self) {
        let kept = self.shelf.with_value(|shelf| shelf.drafts());
        let open = self.keeping.with_value(|keeping| keeping.id.clone());
        self.unread.update(|all| {
            all.retain(|one| match &one.draft {
                Some(id) => *id == open || kept.iter().any(|(kept, _)| kept == id),
                None => false,
            });
        });
    }

    /// Forgets what was left in the fields of the example, which has no id.
    pub(super) fn forget_unread_of_example(self) {
        self.unread.update(|all| all.retain(|one| one.draft.is_some()));
    }
}
