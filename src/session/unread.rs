//! What was typed and makes no fact: it cannot be read, or is only half of one. No draft holds it, but it stays in its
//! field until it is mended, wherever one goes meanwhile; and the page says that there is something.
//!
//! Deliberately absent: keeping it beyond the page.

use super::Session;
use crate::catalogue::{AreaId, Specialty};
use crate::draft::{Draft, EngagementId};

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

impl Subject {
    /// Whether `draft` has it, so that its field can be found.
    fn is_in(&self, draft: &Draft) -> bool {
        match self {
            Self::Engagement(specialty, id) => {
                draft.sheet(specialty.id).is_some_and(|sheet| sheet.engagement(id).is_some())
            }
            Self::Area(specialty, area) => {
                draft.sheet(specialty.id).is_some_and(|sheet| sheet.expertise_in(*area).is_some())
            }
            Self::Mentoring(specialty) => {
                draft.sheet(specialty.id).is_some_and(|sheet| sheet.mentoring.is_some())
            }
        }
    }
}

/// What stands in the boxes of one field of one draft.
#[derive(Clone)]
pub struct Unread {
    draft: Option<String>,
    subject: Subject,
    field: &'static str,
    texts: Vec<String>,
}

impl Session {
    /// What was left in the boxes of `field`; nothing where it makes a fact or was never typed.
    #[must_use]
    pub fn unread(self, subject: &Subject, field: &'static str) -> Option<Vec<String>> {
        let draft = self.draft_now().id.clone();
        let all = self.unread.read_untracked();
        let is =
            |one: &&Unread| one.draft == draft && one.subject == *subject && one.field == field;
        all.iter().find(is).map(|one| one.texts.clone())
    }

    /// Notes what was left in the boxes of `field`, or that it makes a fact.
    pub fn leave_unread(self, subject: &Subject, field: &'static str, texts: Option<Vec<String>>) {
        if self.unread(subject, field) == texts {
            return;
        }
        let draft = self.draft_now().id.clone();
        self.unread.update(|all| {
            all.retain(|one| one.draft != draft || one.subject != *subject || one.field != field);
            all.extend(texts.map(|texts| Unread { draft, subject: subject.clone(), field, texts }));
        });
    }

    /// In how many fields of the draft something stands that makes no fact; followed.
    #[must_use]
    pub fn unread_count(self) -> usize {
        let draft = self.draft.get();
        let all = self.unread.read();
        all.iter().filter(|one| one.draft == draft.id && one.subject.is_in(&draft)).count()
    }
}
