//! Reading files: the text, then every draft in it.

use web_sys::File;

use crate::draft::{Draft, DraftError};
use crate::exchange::read_file;
use crate::ui::parts::file_text::file_text;

const UNREADABLE: &str = "ファイルを開けませんでした。フォルダは読み込めません。";

/// Reads one file: every draft in it, or why it is none.
pub async fn read(file: &File) -> Vec<Result<Draft, DraftError>> {
    let text = file_text(file, UNREADABLE).await.map_err(DraftError::whole);
    match text.and_then(|text| read_file(&text)) {
        Ok(drafts) if drafts.is_empty() => {
            vec![Err(DraftError::whole("下書きが1件も入っていません。"))]
        }
        Ok(drafts) => drafts,
        Err(error) => vec![Err(error)],
    }
}
