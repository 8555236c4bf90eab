//! What a person SEES: pages and parts, small components with typed props and no rules.
//!
//! * [`app`] is the root, the same on our own page and inside an element;
//! * [`route`] and [`router`] say where one is;
//! * `fail_stop` takes everything away when it cannot be right any more;
//! * `pages` are the places; `parts` are what pages are made of.
//!
//! Deliberately absent: verdicts (they come from `evaluation`), wording of the source (it comes
//! from the catalogue), and styles (each part's stand in `style/parts/` under its own name).

pub mod app;
mod fail_stop;
mod later;
mod pages;
#[cfg(feature = "inject-panic")]
mod panic_probe;
mod parts;
mod report_js;
mod route;
mod router;
mod shell;

pub use pages::{load, load_rest};
pub use parts::ap_passed::AP_PASSED;
pub use report_js::report_js;
pub use route::Route;
pub use router::Router;
