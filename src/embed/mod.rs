//! How others CALL us: the JavaScript API, the element and the iframe messages.
//!
//! Everything that comes in from JavaScript passes the one parser of [`crate::draft`]; everything
//! that goes out is a plain object.
//!
//! Deliberately absent: state between calls, and rules of its own.

mod api;
mod catalogue_wire;
mod from_js;
mod page;
mod view;

pub use page::mount_page;
pub use view::View;
