//! Handing files to the person: the browser's own download.
//!
//! Nothing is sent anywhere: the file is made in memory and saved by the browser.

use crate::reactive::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// What kinds of file there are.
pub mod mime {
    /// JSON.
    pub const JSON: &str = "application/json";
    /// CSV.
    pub const CSV: &str = "text/csv;charset=utf-8";
    /// Markdown.
    pub const MARKDOWN: &str = "text/markdown;charset=utf-8";
    /// Text of no further kind.
    pub const PLAIN: &str = "text/plain;charset=utf-8";
    /// SVG.
    pub const SVG: &str = "image/svg+xml";
}

/// Saves `bytes` as a file called `name`; tells whether the browser took it.
pub fn download(name: &str, mime: &str, bytes: &[u8]) -> bool {
    if is_sandboxed() {
        return false;
    }
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options);
    let Ok(url) = blob.and_then(|blob| Url::create_object_url_with_blob(&blob)) else {
        return false;
    };
    let taken = save(name, &url).is_ok();
    // The browser has begun to read it by then.
    let free = move || {
        let _ = Url::revoke_object_url(&url);
    };
    set_timeout(free, std::time::Duration::from_secs(60));
    taken
}

/// Saves what `url`, a `blob:` or `data:` one, holds as a file called `name`.
///
/// # Errors
/// Where the browser has no links to click.
pub fn save(name: &str, url: &str) -> Result<(), JsValue> {
    let link: HtmlAnchorElement = document().create_element("a")?.dyn_into()?;
    link.set_href(url);
    link.set_download(name);
    link.click();
    Ok(())
}

/// Whether the page is in a frame, where whoever made it may have forbidden downloads: the browser then
/// drops them without a word.
#[must_use]
pub fn is_framed() -> bool {
    let window = window();
    !window.parent().is_ok_and(|parent| parent.is_some_and(|parent| parent == window))
}

/// Whether the page is in a sandbox of its own, which forbids downloads unless it says otherwise.
fn is_sandboxed() -> bool {
    window().origin() == "null" && location().protocol().is_ok_and(|is| is != "file:")
}
