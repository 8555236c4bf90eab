//! What 部門ビュー is made of: files come in by [`intake`], the people stand in [`matrix`], and
//! [`charts`] show what they come to.

mod bar;
pub mod charts;
mod detail;
mod filter;
mod found;
pub mod intake;
mod load;
pub mod matrix;
mod member_map;
pub mod notes;
mod pager;
mod row;
mod state;
pub mod stats;

pub use state::Department;
