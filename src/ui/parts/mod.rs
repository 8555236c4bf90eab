//! What pages are made of.

pub mod icon;
pub mod level_map;
pub mod link;
pub mod verdict;
