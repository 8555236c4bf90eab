//! The places of the application, one file each.

mod about;
mod accessibility;
mod all;
mod checklist;
mod cohort;
mod compare;
mod drafts;
mod home;
mod readings;
mod report;
mod shared;

pub use about::About;
pub use accessibility::Accessibility;
pub use all::All;
pub use checklist::Checklist;
pub use cohort::Cohort;
pub use compare::Compare;
pub use drafts::Drafts;
pub use home::Home;
pub use readings::Readings;
pub use report::Report;
pub use shared::Shared;
