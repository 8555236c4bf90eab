//! The handle through which the parts of the form of one engagement read and write.

use crate::dom::prelude::*;

use super::{List, names};
use crate::catalogue::{Level, Specialty};
use crate::draft::{Engagement, EngagementId};
use crate::session::{EditName, Session, Subject};

/// One engagement that is edited. Copy it freely: it is a handle.
#[derive(Clone, Copy)]
pub struct Editor {
    list: List,
    id: StoredValue<EngagementId>,
    engagement: Signal<Option<Engagement>>,
}

impl Editor {
    /// The engagement `id` of `list`.
    #[must_use]
    pub fn new(list: List, id: EngagementId) -> Self {
        let engagement = list.engagements.of(&id);
        Self { list, id: StoredValue::new(id), engagement }
    }

    /// Its id.
    #[must_use]
    pub fn id(self) -> EngagementId {
        self.id.get_value()
    }

    /// The list in which it stands.
    #[must_use]
    pub fn list(self) -> List {
        self.list
    }

    /// The open draft.
    #[must_use]
    pub fn session(self) -> Session {
        self.list.session
    }

    /// The 専門分野 to which it belongs.
    #[must_use]
    pub fn specialty(self) -> &'static Specialty {
        self.list.specialty
    }

    /// The level chosen.
    #[must_use]
    pub fn level(self) -> Signal<Level> {
        self.list.level
    }

    /// Whether it may only be looked at.
    #[must_use]
    pub fn readonly(self) -> Signal<bool> {
        self.list.session.readonly()
    }

    /// The engagement as it stands, not followed.
    #[must_use]
    pub fn now(self) -> Option<Engagement> {
        let draft = self.list.session.draft_now();
        let sheet = draft.sheet(self.list.specialty.id)?;
        self.id.with_value(|id| sheet.engagement(id).cloned())
    }

    /// What `read` reads from it, which changes only when its content does.
    #[must_use]
    pub fn read<T: Default + PartialEq + Send + Sync + 'static>(
        self,
        read: impl Fn(&Engagement) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move || self.engagement.read().as_ref().map(&read).unwrap_or_default())
    }

    /// Where what stands in its fields and makes no fact is kept.
    #[must_use]
    pub fn keep(self) -> (Session, Subject) {
        (self.list.session, Subject::Engagement(self.list.specialty, self.id()))
    }

    /// Its place in the list.
    #[must_use]
    pub fn place(self) -> Memo<usize> {
        Memo::new(move || {
            let place = |id: &EngagementId| self.list.ids.read().iter().position(|is| is == id);
            self.id.with_value(place).unwrap_or_default()
        })
    }

    /// What it is called, in its place of the list.
    #[must_use]
    pub fn title(self) -> Memo<String> {
        let place = self.place();
        Memo::new(move || {
            let engagement = self.engagement.read();
            engagement.as_ref().map_or(String::new(), |is| names::title(is, place.get()))
        })
    }

    /// Changes it, as a step of its own.
    pub fn step(self, label: &'static str, change: impl FnOnce(&mut Engagement)) {
        self.edit(EditName::step(label), change);
    }

    /// Changes it by typing in `field`.
    pub fn typing(self, label: &'static str, field: &str, change: impl FnOnce(&mut Engagement)) {
        let field = self.id.with_value(|id| {
            format!("{}/engagements/{}/{field}", self.list.specialty.id, id.as_str())
        });
        self.edit(EditName::typing(label, field), change);
    }

    fn edit(self, name: EditName, change: impl FnOnce(&mut Engagement)) {
        self.list.session.edit_engagement(self.list.specialty, &self.id(), name, change);
    }
}
