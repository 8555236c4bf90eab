//! Reading files: the size is looked at first, then the text, then every draft in it.

use std::sync::Arc;

use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use crate::draft::{Draft, DraftError};
use crate::exchange::{MAX_BUNDLE_BYTES, TOO_LARGE_FILE, is_newer, newer_in, read_file};

/// What a file turned out to hold, draft by draft.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// A draft.
    Draft(Box<Draft>),
    /// A draft that a newer version wrote: what can be shown of it, if anything.
    Newer(Option<Arc<Draft>>, DraftError),
    /// Nothing that can be read, and why.
    Broken(DraftError),
}

/// Reads one file.
pub async fn read(file: &File) -> Vec<Found> {
    match text(file).await {
        Ok(text) => found(&text),
        Err(message) => vec![Found::Broken(DraftError::whole(message))],
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

fn found(text: &str) -> Vec<Found> {
    let sort = |place, error: DraftError| {
        if is_newer(&error) {
            Found::Newer(newer_in(text, place).map(Arc::new), error)
        } else {
            Found::Broken(error)
        }
    };
    match read_file(text) {
        Ok(drafts) if drafts.is_empty() => {
            vec![Found::Broken(DraftError::whole("下書きが1件も入っていません。"))]
        }
        Ok(drafts) => {
            let drafts = drafts.into_iter().enumerate();
            let each = drafts.map(|(place, draft)| match draft {
                Ok(draft) => Found::Draft(Box::new(draft)),
                Err(error) => sort(place, error),
            });
            each.collect()
        }
        Err(error) => vec![sort(0, error)],
    }
}
