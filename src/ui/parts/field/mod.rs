//! Form fields: what stands around a control, and text that stays as it was typed.
//!
//! * [`TextField`] and [`text::TextArea`] take words as they are;
//! * [`EntryField`] and [`PairField`] take what means something (a number, a month, a day, a link):
//!   [`Boxes`] keep what was typed, and a [`boxes::Kind`] says how it is read and shown;
//! * [`Tickable`] is a real checkbox or radio, of which [`Check`] and [`RadioGroup`] are made;
//! * [`EvidenceFields`] are note, link and date, folded away.
//!
//! Deliberately absent: what is typed becomes a value in `entry`, and what a value means is the
//! evaluation's.

mod boxes;
mod choice;
mod entry_field;
mod evidence;
mod frame;
mod input;
mod keep;
mod kinds;
mod pair;
mod press;
mod text;

pub use boxes::Boxes;
pub use choice::{Check, Choice, RadioGroup, Tickable};
pub use entry_field::EntryField;
pub use evidence::{EvidenceBody, EvidenceChange, EvidenceFields, NoteFold};
pub use frame::FieldId;
pub use keep::Keep;
pub use kinds::{COUNT, MONTH, size};
pub use pair::PairField;
pub use press::after_press;
pub use text::TextField;
