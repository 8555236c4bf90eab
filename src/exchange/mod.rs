//! How drafts and results leave and come back as FILES: the JSON that is exported and imported, what
//! an import would do, CSV for spreadsheets, Markdown, pictures, and the shared link.
//!
//! Everything here makes or reads text. Deliberately absent: file dialogs, downloads and storage,
//! which are the browser's.

mod csv;
mod facts;
mod file;
mod import;
mod link;
mod markdown;
mod name;
mod picture;
mod place;
mod plan;
mod quotation;

pub use csv::{Csv, results_csv};
pub use facts::{ENGAGEMENTS, Entry, Fact, entries, proofs};
pub use file::{
    Drafts, MAX_BUNDLE_BYTES, TOO_LARGE_FILE, bundle_text, export_text, open_file, read_file,
};
pub use import::{Choice, Planned, Present, plan};
pub use link::{LINK_KEY, MAX_LINK, is_link_fragment, link_to, packed};
pub use markdown::markdown;
pub use name::{bundle_name, file_name};
pub use picture::{Length, Picture, level_map_svg, timelines_svg};
pub use place::place_words;
pub use plan::{Outcome, outcome};
pub use quotation::{Quoted, quotation};
