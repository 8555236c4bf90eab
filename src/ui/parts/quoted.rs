//! Which level of which 専門分野 is quoted, and what the quotation shows of the facts.

use crate::dom::prelude::*;

use crate::catalogue::{Level, LevelCriteria, Specialty};
use crate::draft::{EngagementId, Items};
use crate::session::Session;

/// What is quoted, and what the quotation shows of the facts.
#[derive(Clone, Copy)]
pub struct Quoted {
    /// The open draft.
    pub session: Session,
    /// The 専門分野.
    pub specialty: &'static Specialty,
    /// The レベル.
    pub level: Signal<Level>,
    /// Which lines of サイズ hold.
    pub size_lines: Signal<Vec<bool>>,
    /// The 実績 of which the 複雑性 conditions are ticked.
    pub of: Memo<Option<EngagementId>>,
    /// Which □ items are ticked.
    pub ticked: Each<(Level, Items), Vec<bool>>,
}

impl Quoted {
    /// The criteria quoted, followed.
    ///
    /// # Panics
    /// Where the 専門分野 has no such level, which no route names.
    #[must_use]
    pub fn criteria(self) -> &'static LevelCriteria {
        self.specialty.criteria(self.level.get())
    }
}
