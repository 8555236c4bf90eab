//! Which files there are: those that were chosen, and those in what was dropped, folders included.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DataTransfer, File, FileList, FileSystemDirectoryEntry, FileSystemDirectoryReader,
    FileSystemEntry, FileSystemFileEntry,
};

/// What is said where the browser does not give a file.
pub(super) const UNREADABLE: &str =
    "ファイルを開けませんでした。移動または削除されたか、読み取りの権限がありません。";

/// One file.
pub(super) struct Found {
    /// Its path, as far as the browser tells.
    pub path: String,
    /// The file; `None` where the browser does not give it.
    pub file: Option<File>,
}

/// The files that were chosen.
pub(super) fn chosen(files: &FileList) -> Vec<Found> {
    (0..files.length()).filter_map(|place| files.get(place)).map(Found::new).collect()
}

/// What was dropped: it must be taken while the event is there, and can be looked into later.
pub(super) fn dropped(transfer: &DataTransfer) -> Vec<Dropped> {
    let items = transfer.items();
    let item = |place| {
        let item = items.get(place).filter(|item| item.kind() == "file")?;
        // Where the browser does not tell folders from files, it is a file.
        let entry = item.webkit_get_as_entry().ok().flatten().map(Dropped::Entry);
        entry.or_else(|| item.get_as_file().ok().flatten().map(Dropped::File))
    };
    (0..items.length()).filter_map(item).collect()
}

/// One thing that was dropped.
pub(super) enum Dropped {
    /// A file or a folder.
    Entry(FileSystemEntry),
    /// A file.
    File(File),
}

impl Found {
    fn new(file: File) -> Self {
        let path = Reflect::get(&file, &JsValue::from_str("webkitRelativePath"));
        let path = path.ok().and_then(|path| path.as_string()).filter(|path| !path.is_empty());
        Self { path: path.unwrap_or_else(|| file.name()), file: Some(file) }
    }
}

/// All files in what was dropped, folder by folder in the order of their names, as long as
/// `goes_on`, which is told how many there are so far.
pub(super) async fn walk(dropped: Vec<Dropped>, goes_on: impl Fn(usize) -> bool) -> Vec<Found> {
    let mut found = Vec::new();
    let mut open: Vec<_> = dropped.into_iter().rev().collect();
    while let Some(next) = open.pop() {
        if !goes_on(found.len()) {
            break;
        }
        match next {
            Dropped::File(file) => found.push(Found::new(file)),
            Dropped::Entry(entry) if entry.is_directory() => match children(&entry).await {
                Ok(mut children) => {
                    crate::order::sort_by_key(&mut children, |child| {
                        std::cmp::Reverse(child.name())
                    });
                    open.extend(children.into_iter().map(Dropped::Entry));
                }
                Err(_) => found.push(Found { path: path(&entry), file: None }),
            },
            Dropped::Entry(entry) => {
                let file = file(&entry).await.ok();
                found.push(Found { path: path(&entry), file });
            }
        }
    }
    found
}

fn path(entry: &FileSystemEntry) -> String {
    entry.full_path().trim_start_matches('/').to_owned()
}

/// What is in a folder: the browser gives it in parts, until a part is empty.
async fn children(folder: &FileSystemEntry) -> Result<Vec<FileSystemEntry>, JsValue> {
    let reader: FileSystemDirectoryReader =
        folder.unchecked_ref::<FileSystemDirectoryEntry>().create_reader();
    let mut all = Vec::new();
    loop {
        let part = asked(|yes, no| {
            if let Err(error) = reader.read_entries_with_callback_and_callback(yes, no) {
                let _ = no.call1(&JsValue::UNDEFINED, &error);
            }
        });
        let part: Array = part.await?.unchecked_into();
        if part.length() == 0 {
            return Ok(all);
        }
        all.extend(part.iter().map(FileSystemEntry::unchecked_from_js));
    }
}

async fn file(entry: &FileSystemEntry) -> Result<File, JsValue> {
    let entry = entry.unchecked_ref::<FileSystemFileEntry>();
    let file = asked(|yes, no| entry.file_with_callback_and_callback(yes, no)).await?;
    Ok(file.unchecked_into())
}

/// What a function that answers by one of two callbacks says.
async fn asked(mut ask: impl FnMut(&Function, &Function)) -> Result<JsValue, JsValue> {
    JsFuture::from(Promise::new(&mut |yes, no| ask(&yes, &no))).await
}
