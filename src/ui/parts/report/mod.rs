//! The report as a sheet to look at, to print and to hand in.
//!
//! * [`sheet`] is the whole: it shows one draft as it stands and follows nothing, so that it serves the
//!   open draft, a shared one and one of a newer version alike;
//! * `map`, `summary`, `entered`, `level` and `readings` are its parts, in the order of the paper.
//!
//! `person` holds the fields that only the report shows, `print` the button that prints.
//!
//! Deliberately absent: controls on the sheet itself.

mod entered;
mod level;
mod map;
pub mod person;
pub mod print;
mod readings;
pub mod sheet;
mod summary;
mod told;
