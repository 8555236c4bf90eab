//! Why a draft was refused: what was found, where, and what would be right, in Japanese.

use std::fmt;
use std::sync::Arc;

use super::Draft;
use super::json::excerpt;
use super::path::Path;

/// How many characters of a path a message shows: any real one, but not someone's endless name.
const PLACE: usize = 120;

/// A draft that cannot be read, with the place and the reason.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftError {
    /// What went wrong, for callers who act on it.
    pub kind: DraftErrorKind,
    /// The place, as a JSON Pointer; empty for the whole document.
    pub path: String,
    /// What was found and what would be right, for people.
    pub message: String,
}

/// The sorts of refusal that callers treat differently.
#[derive(Clone, Debug, PartialEq)]
pub enum DraftErrorKind {
    /// Not a draft: broken JSON, too large, or a value that does not belong there.
    Wrong,
    /// A draft of a newer version of the format: what this one understands of it may be shown, and is
    /// never written back.
    NewerSchema(Arc<Draft>),
}

impl DraftError {
    /// At `path` stands `found` where `expected` would be right.
    #[must_use]
    pub fn at(
        path: impl fmt::Display,
        found: impl fmt::Display,
        expected: impl fmt::Display,
    ) -> Self {
        Self::found(path.to_string(), &found, &expected)
    }

    fn found(path: String, found: &dyn fmt::Display, expected: &dyn fmt::Display) -> Self {
        let place = if path.is_empty() { "全体" } else { &excerpt(&path, PLACE) };
        let message = format!("下書きの「{place}」に{found}があります。{expected}にしてください。");
        Self { kind: DraftErrorKind::Wrong, path, message }
    }

    /// What is understood of a draft that a newer version wrote, where it was refused for that.
    #[must_use]
    pub fn newer(&self) -> Option<&Arc<Draft>> {
        match &self.kind {
            DraftErrorKind::NewerSchema(seen) => Some(seen),
            DraftErrorKind::Wrong => None,
        }
    }

    /// At `path` something is missing that must be there.
    #[must_use]
    pub fn missing(path: Path<'_>, expected: impl fmt::Display) -> Self {
        let path = path.to_string();
        let place = excerpt(&path, PLACE);
        let message = format!("下書きの「{place}」がありません。{expected}を入れてください。");
        Self { kind: DraftErrorKind::Wrong, path, message }
    }

    /// The document as a whole is wrong; `message` says all of it.
    #[must_use]
    pub fn whole(message: impl Into<String>) -> Self {
        Self { kind: DraftErrorKind::Wrong, path: String::new(), message: message.into() }
    }
}

impl fmt::Display for DraftError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for DraftError {}
