//! Keeping what stands in a field and makes no fact, so that it is there again when one comes back.

use crate::reactive::prelude::*;

use crate::session::{Field, Session, Subject};

/// Where what stands in a field of one draft is kept.
#[derive(Clone)]
pub struct Keep {
    session: Session,
    /// The draft that was open when the field was made.
    draft: Option<String>,
    subject: Subject,
    field: Field,
    /// Whether what can be read makes a fact: it may take another field to do so.
    is_fact: Callback<(), bool>,
}

impl Keep {
    /// Of a field that makes a fact by itself.
    #[must_use]
    pub fn new(session: Session, subject: Subject, field: Field) -> Self {
        Self::part(session, subject, field, Callback::new(|()| true))
    }

    /// Of a field that makes a fact together with others, where `is_fact` says so.
    #[must_use]
    pub fn part(
        session: Session,
        subject: Subject,
        field: Field,
        is_fact: Callback<(), bool>,
    ) -> Self {
        let draft = session.draft_now().id.clone();
        Self { session, draft, subject, field, is_fact }
    }

    /// Whether the field is still one of the draft that is open.
    #[must_use]
    pub fn is_here(&self) -> bool {
        self.session.draft_now().id == self.draft
    }

    /// Whether what can be read makes a fact.
    #[must_use]
    pub fn is_fact(&self) -> bool {
        self.is_fact.run(())
    }

    /// What was left there.
    #[must_use]
    pub fn texts<const N: usize>(&self) -> Option<[String; N]> {
        self.session.unread(&self.subject, self.field)?.try_into().ok()
    }

    /// Keeps `texts`; nothing where they make a fact.
    pub fn leave(&self, texts: Option<Vec<String>>) {
        self.session.leave_unread(&self.draft, &self.subject, self.field, texts);
    }
}
