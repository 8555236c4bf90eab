//! How drafts and results leave and come back as FILES: the JSON that is exported and imported, what
//! an import would do, and CSV for spreadsheets.
//!
//! Everything here makes or reads text. Deliberately absent: file dialogs, downloads and storage,
//! which are the browser's.

mod csv;
mod file;
mod plan;

pub use csv::{Csv, results_csv};
pub use file::{MAX_BUNDLE_BYTES, bundle_text, export_text, is_newer, read_file};
pub use plan::{Outcome, outcome, same_facts};
