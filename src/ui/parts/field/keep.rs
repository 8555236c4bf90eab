//! Keeping what stands in a field and makes no fact, so that it is there again when one comes back.

use crate::reactive::prelude::*;

use crate::session::{Session, Subject};

/// Where what stands in a field is kept.
#[derive(Clone)]
pub struct Keep {
    /// The open draft.
    pub session: Session,
    /// What the field is about.
    pub subject: Subject,
    /// Which field it is.
    pub field: &'static str,
    /// Whether what can be read makes a fact: it may take another field to do so.
    pub is_fact: Callback<(), bool>,
}

impl Keep {
    /// Of a field that makes a fact by itself.
    #[must_use]
    pub fn new(session: Session, subject: Subject, field: &'static str) -> Self {
        Self { session, subject, field, is_fact: Callback::new(|()| true) }
    }

    /// What was left there.
    #[must_use]
    pub fn texts<const N: usize>(&self) -> Option<[String; N]> {
        self.session.unread(&self.subject, self.field)?.try_into().ok()
    }

    /// Keeps `texts`; nothing where they make a fact.
    pub fn leave(&self, texts: Option<Vec<String>>) {
        self.session.leave_unread(&self.subject, self.field, texts);
    }
}
