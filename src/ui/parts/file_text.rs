//! The text of a file that somebody chose or dropped.

use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use crate::exchange::{MAX_BUNDLE_BYTES, TOO_LARGE_FILE};

/// The text of `file`; its size is looked at before it is read. Where there is none, it says why.
///
/// # Errors
/// What to say of a file that is too large, cannot be opened (then `unreadable`), or is no text.
pub async fn file_text(file: &File, unreadable: &'static str) -> Result<String, &'static str> {
    if file.size() > MAX_BUNDLE_BYTES as f64 {
        return Err(TOO_LARGE_FILE);
    }
    let bytes = JsFuture::from(file.array_buffer()).await.map_err(|_| unreadable)?;
    String::from_utf8(js_sys::Uint8Array::new(&bytes).to_vec()).map_err(|_| {
        "下書きのファイル（UTF-8のJSON）ではありません。書き出したままのファイルを選んでください。"
    })
}
