//! What people TYPE, turned into values, and values turned into what people READ: numbers, months
//! and dates as they are written in Japan.
//!
//! * [`people`], [`yen`], [`size`], [`month_count`], [`years_months`], [`month`], [`year_month`],
//!   [`date`] and [`link()`] read what was typed. Nothing typed is `Ok(None)`; what cannot be read is an
//!   [`EntryError`] that says what was typed and what to type instead.
//! * [`show`] is the way back. What it writes is read as the same value.
//!
//! Reading is exact: 「7.5億」 is 750,000,000, no binary fraction comes near it, and what is not a
//! whole yen or person is refused rather than rounded. Numbers that could be meant in two ways
//! (「3.000」, 「35,5」) are refused too.
//!
//! Deliberately absent: NFKC (it leaves ー and −, and turns ㈱ into (株)), locales, and any clock.

mod calendar;
mod error;
mod link;
mod number;
pub mod show;
mod text;

pub use calendar::{date, month, month_count, year_month, years_months};
pub use error::{EntryError, Problem};
pub use link::link;
pub use number::{people, size, yen};
pub use text::{plain, unquoted};
