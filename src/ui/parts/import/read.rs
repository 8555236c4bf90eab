//! Reading files: the size is looked at first, then the text, then every draft in it.

use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use crate::draft::{Draft, DraftError};
use crate::exchange::{MAX_BUNDLE_BYTES, TOO_LARGE_FILE, read_file};

/// Reads one file: every draft in it, or why it is none.
pub async fn read(file: &File) -> Vec<Result<Draft, DraftError>> {
    let text = text(file).await.map_err(DraftError::whole);
    match text.and_then(|text| read_file(&text)) {
        Ok(drafts) if drafts.is_empty() => {
            vec![Err(DraftError::whole("下書きが1件も入っていません。"))]
        }
        Ok(drafts) => drafts,
        Err(error) => vec![Err(error)],
    }
}

async fn text(file: &File) -> Result<String, &'static str> {
    if file.size() > MAX_BUNDLE_BYTES as f64 {
        return Err(TOO_LARGE_FILE);
    }
    let bytes = JsFuture::from(file.array_buffer()).await;
    let bytes = bytes.map_err(|_| "ファイルを開けませんでした。フォルダは読み込めません。")?;
    let text = String::from_utf8(js_sys::Uint8Array::new(&bytes).to_vec());
    text.map_err(
        |_| "下書きのファイル（UTF-8のJSON）ではありません。書き出したままのファイルを選んでください。",
    )
}
