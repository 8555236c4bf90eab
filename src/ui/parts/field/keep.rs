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

/// The texts of a field, and where they are kept if anywhere: apart from what they mean, so that it is compiled
/// once for all fields.
#[derive(Clone, Copy)]
pub struct Leaving(StoredValue<(Vec<RwSignal<String>>, Option<Keep>)>);

impl Leaving {
    /// Of the boxes with these texts.
    #[must_use]
    pub fn new(texts: &[RwSignal<String>], keep: Option<Keep>) -> Self {
        Self(StoredValue::new((texts.to_vec(), keep)))
    }

    /// Whether the field is still one of the draft that is open.
    #[must_use]
    pub fn is_here(self) -> bool {
        self.0.with_value(|(_, keep)| keep.as_ref().is_none_or(Keep::is_here))
    }

    /// Keeps what stands in the boxes, unless it can be read and makes a fact.
    pub fn leave(self, readable: bool) {
        self.keep_unless(|keep, empty| readable && (empty || keep.is_fact()));
    }

    /// Keeps nothing any more where what stands in the boxes makes a fact.
    pub fn forget_where_fact(self) {
        self.0.with_value(|(texts, keep)| {
            if let Some(keep) = keep.as_ref().filter(|keep| is_empty(texts) || keep.is_fact()) {
                keep.leave(None);
            }
        });
    }

    /// Keeps nothing any more.
    pub fn forget(self) {
        self.keep_unless(|_, _| true);
    }

    fn keep_unless(self, settled: impl Fn(&Keep, bool) -> bool) {
        self.0.try_with_value(|(texts, keep)| {
            if let Some(keep) = keep {
                let all = || texts.iter().map(RwSignal::get_untracked).collect();
                keep.leave((!settled(keep, is_empty(texts))).then(all));
            }
        });
    }
}

fn is_empty(texts: &[RwSignal<String>]) -> bool {
    texts.iter().all(|text| text.with_untracked(String::is_empty))
}
