//! Files in: chosen or dropped, read, planned, and carried out when the person says so.
//!
//! * [`Import`] is the handle: what is being read and planned, with the verbs;
//! * [`DropArea`] lets a part of the page take files that are dropped anywhere in it, and
//!   [`ImportPanel`] is what one sees of it;
//! * `dialog` shows the plan, `read` reads files.
//!
//! Nothing is written before 「取り込む」. Deliberately absent: what an outcome is (that is
//! `exchange`'s) and how drafts are kept (the session's).

mod area;
mod dialog;
mod read;
mod state;

pub use area::{DropArea, ImportPanel};
pub use state::Import;
