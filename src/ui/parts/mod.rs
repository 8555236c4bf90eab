//! What pages are made of: each part shows one thing, or asks for it.
//!
//! Deliberately absent: rules and reasons, which are read from `evaluation` and `explanation`.

pub mod announce;
pub mod ap_passed;
pub mod choice;
pub mod chosen;
pub mod clock;
pub mod cohort;
pub mod compare;
pub mod criterion;
pub mod dialog;
pub mod download;
pub mod drafts;
pub mod engagements;
pub mod example;
pub mod expertise;
pub mod explain;
pub mod exports;
pub mod field;
pub mod focus;
pub mod fold;
pub mod gaps;
pub mod icon;
pub mod import;
pub mod key_help;
pub mod level_map;
pub mod levels;
pub mod link;
pub mod mentoring;
pub mod next_goal;
pub mod outcome;
pub mod packing;
pub mod paint;
pub mod paper_head;
pub mod reading;
pub mod report;
pub mod said;
pub mod save_file;
pub mod share;
pub mod six;
pub mod source;
pub mod succession;
pub mod tick;
pub mod timeline;
pub mod verdict;
pub mod whatif;
