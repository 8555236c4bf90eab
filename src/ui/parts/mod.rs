//! What pages are made of.

pub mod engagements;
pub mod expertise;
pub mod icon;
pub mod level_map;
pub mod link;
pub mod mentoring;
pub mod succession;
pub mod timeline;
pub mod verdict;
