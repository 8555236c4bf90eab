//! A department at a glance (部門ビュー): many people's drafts as one table, and what it says.
//!
//! * [`Intake`] takes drafts in: one of each, and those that were refused with the reason;
//! * [`Member`] is what one of them says of one person, [`Cohort`] holds them in the order in which
//!   they came, and counts who stands where and what is missing most;
//! * [`Query`] and [`rows`] filter and order them, [`cohort_csv`] writes them down;
//! * [`sentence`] says in words what the counts show.
//!
//! Deliberately absent: reading files (that is `exchange` and the page), keeping anything, averages
//! and rankings of people: ITSS has levels, not scores.

mod counts;
mod intake;
mod member;
pub mod sentence;
mod table;

pub use counts::{Cohort, Count, Missing};
pub use intake::{Duplicate, Intake, Refused, Why};
pub use member::{Mark, Member, Place, Standing, Step};
pub use table::{Order, Query, cohort_csv, rows};

use crate::catalogue::Level;

/// From this レベル on ITSS speaks of ハイレベル. Whoever reached it is counted by itself.
pub const HIGH: Level = Level::new(5).expect("ITSS has seven");

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{Cohort, Member};
    use crate::draft::{self, Month};

    /// A cohort of these drafts, which came from `0.json`, `1.json` and so on.
    pub(super) fn cohort(texts: &[&str]) -> Cohort {
        let month = Month::parse("2026-11").expect("a month");
        let member = |(place, text): (usize, &&str)| {
            let draft = draft::parse(text).expect("a draft");
            Arc::new(Member::new(place, format!("{place}.json"), &draft, month))
        };
        Cohort { members: texts.iter().enumerate().map(member).collect() }
    }
}
