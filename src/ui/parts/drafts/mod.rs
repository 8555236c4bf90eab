//! What the page of drafts is made of, and the banners about keeping that stand above every page.
//!
//! * [`list::DraftList`] with an [`item`] for each, whose forms are [`rename`] and [`snapshot`];
//! * [`about_open::AboutOpen`]: title, person and month of assessment of the open draft;
//! * [`keeping::KeepingBanner`] and [`reminder::Reminder`]: when something is wrong with keeping;
//! * [`month::MonthBanner`]: when another month than the present one is judged;
//! * [`quarantine::QuarantineList`] and [`erase::Erase`].

pub mod about_open;
pub mod erase;
mod form;
mod item;
pub mod keeping;
pub mod list;
pub mod month;
pub mod quarantine;
pub mod reminder;
mod rename;
mod snapshot;
pub mod words;
