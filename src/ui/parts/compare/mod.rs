//! Two drafts or snapshots side by side: what changed in verdicts and in facts.
//!
//! [`rows`] says what differs, as text; the others show it. No verdict is made here.

pub mod choose;
pub mod facts;
pub mod rows;
pub mod verdicts;
