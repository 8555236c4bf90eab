//! Packing text small and unpacking it again, by the browser's own raw deflate.

use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ReadableStream, ReadableStreamDefaultReader, ReadableWritablePair};

#[wasm_bindgen]
extern "C" {
    type CompressionStream;
    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<CompressionStream, JsValue>;

    type DecompressionStream;
    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<DecompressionStream, JsValue>;
}

const FORMAT: &str = "deflate-raw";

/// Why something cannot be unpacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unpackable {
    /// The browser cannot do it.
    Unsupported,
    /// It would be larger than the limit.
    TooLarge,
    /// It is broken: cut off, changed on the way, or never packed.
    Broken,
}

/// Packs `text`; `None` where the browser cannot.
pub async fn pack(text: &str) -> Option<Vec<u8>> {
    let packer = CompressionStream::new(FORMAT).ok()?;
    through(text.as_bytes(), &packer, usize::MAX).await.ok()
}

/// Unpacks a text of at most `limit` bytes. What is larger is stopped on the way, however small it came.
///
/// # Errors
/// See [`Unpackable`].
pub async fn unpack(packed: &[u8], limit: usize) -> Result<String, Unpackable> {
    let unpacker = DecompressionStream::new(FORMAT).map_err(|_| Unpackable::Unsupported)?;
    let bytes = through(packed, &unpacker, limit).await?;
    String::from_utf8(bytes).map_err(|_| Unpackable::Broken)
}

/// What comes out of `pair`, a pair of a writable and a readable stream, when `bytes` go in.
async fn through(bytes: &[u8], pair: &JsValue, limit: usize) -> Result<Vec<u8>, Unpackable> {
    let parts = js_sys::Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence(&parts).map_err(|_| Unpackable::Broken)?;
    let out: ReadableStream =
        blob.stream().pipe_through(pair.unchecked_ref::<ReadableWritablePair>());
    let reader: ReadableStreamDefaultReader = out.get_reader().unchecked_into();
    let mut all = Vec::new();
    loop {
        let part = JsFuture::from(reader.read()).await.map_err(|_| Unpackable::Broken)?;
        let field = |name: &str| Reflect::get(&part, &name.into()).unwrap_or_default();
        if field("done").is_truthy() {
            return Ok(all);
        }
        let chunk: Uint8Array = field("value").unchecked_into();
        if all.len() + chunk.length() as usize > limit {
            // What becomes of the rest does not matter.
            let _ = JsFuture::from(reader.cancel()).await;
            return Err(Unpackable::TooLarge);
        }
        all.extend(chunk.to_vec());
    }
}
