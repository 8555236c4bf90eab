//! Pictures that stand on their own: SVG with its colours in it, fonts by their kind alone, a title and
//! a description; nothing is fetched, nothing runs.
//!
//! The colours are those of `style/tokens.css` in its light form; a test holds them together.
//!
//! Deliberately absent: verdicts of its own, and pixels, which the browser makes.

mod length;
mod level_map;
mod svg;
mod timeline;

pub use length::Length;
pub use level_map::level_map_svg;
pub use timeline::timelines_svg;

/// A picture, and how large it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The SVG.
    pub svg: String,
    /// Its width, in pixels.
    pub width: u32,
    /// Its height, in pixels.
    pub height: u32,
}
