//! The ids by which engagements are told apart.

use std::fmt;
use std::sync::Arc;

/// Those of `e1`, `e2`… that are not taken, without an end.
pub(super) fn free_ids(
    taken: impl Fn(&EngagementId) -> bool,
) -> impl Iterator<Item = EngagementId> {
    (1_u64..).map(|number| EngagementId::new(&format!("e{number}"))).filter(move |id| !taken(id))
}

/// The id of an engagement, unique within its sheet.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EngagementId(Arc<str>);

impl EngagementId {
    /// The id that reads `id`.
    #[must_use]
    pub fn new(id: &str) -> Self {
        Self(id.into())
    }

    /// How it reads.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is one of `e1`, `e2`…
    pub(super) fn is_numbered(&self) -> bool {
        matches!(self.0.as_bytes(), [b'e', number @ ..] if number.iter().all(u8::is_ascii_digit))
    }
}

impl fmt::Debug for EngagementId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
