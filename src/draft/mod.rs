//! What a person SAID: the draft (下書き) with its sheets, engagements (実績) and other facts.
//!
//! * [`Draft`] and what it holds: the model, every value checked and typed;
//! * [`parse`] and [`from_json`]: the one border through which everything from outside enters — a
//!   stored text, a file, an object of an embedding page;
//! * [`Item`]: what ticking an item of a level says;
//! * [`Draft::to_json`] and [`Draft::to_text`]: the way out, which loses nothing, unknown fields
//!   included.
//!
//! Deliberately absent: what the facts mean (that is `evaluation`), the browser, and any clock.

mod edit;
mod engagement_id;
mod error;
mod fields;
mod json;
mod merge;
mod model;
mod month;
mod path;
mod read;
mod tick;
mod write;

pub use edit::{copy_title, set_member};
pub use engagement_id::EngagementId;
pub use error::{DraftError, DraftErrorKind};
pub use json::{
    Decimal, Json, MAX_DEPTH, Number, half_character, parse as parse_json, too_deep, too_large,
};
pub use model::{
    Draft, Engagement, Evidence, Expertise, Extra, Mentoring, Period, Person, Sheet, Span,
    Succession, WholeNumber,
};
pub use month::{Date, Month};
pub use path::Path;
pub use read::{from_json, glimpse, is_link};
pub use tick::{Item, Items};

/// The version of the draft format that this code reads and writes.
pub const SCHEMA: u64 = 1;

/// The largest draft that is read, in bytes of UTF-8 (1 MiB).
pub const MAX_BYTES: usize = 1 << 20;

/// Reads a draft from JSON text: checks its size, its syntax and every fact in it.
///
/// # Errors
/// A [`DraftError`] that names the place, what was found there and what would be right.
pub fn parse(text: &str) -> Result<Draft, DraftError> {
    from_json(json::parse(text, MAX_BYTES)?)
}
