//! JSON as a value of our own: what came from outside, before it is checked.
//!
//! It keeps the order of fields, numbers as they were written, and whatever it does not know, so that
//! nothing is lost on the way through.
//!
//! The text is read and written here and not by serde_json, which would lose digits, or carry the
//! arithmetic of floats into the browser only to keep them. The tests compare the two.
//!
//! Deliberately absent: what a draft is, and the arithmetic of floats.

use std::fmt;

mod number;
mod text;

pub use number::{Decimal, Number};

use self::text::{Fault, Why};
use super::{DraftError, path::Path};

/// How deep lists and objects may be nested.
pub const MAX_DEPTH: usize = 127;

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`, read as absent.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(Number),
    /// A text.
    String(String),
    /// A list.
    Array(Vec<Json>),
    /// Fields in their order.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// What this is, for a message: 「文字列「四十」」, 「数値 -1」, 「リスト」….
    #[must_use]
    pub fn describe(&self) -> String {
        match self {
            Self::Null => "null ".to_owned(),
            Self::Bool(value) => format!("真偽値 {value} "),
            Self::Number(number) => format!("数値 {} ", excerpt(&number.to_string(), EXCERPT)),
            Self::String(text) => format!("文字列「{}」", excerpt(text, EXCERPT)),
            Self::Array(_) => "リスト（[ ]）".to_owned(),
            Self::Object(_) => "オブジェクト（{ }）".to_owned(),
        }
    }
}

impl FromIterator<Json> for Json {
    /// A list.
    fn from_iter<T: IntoIterator<Item = Self>>(items: T) -> Self {
        Self::Array(items.into_iter().collect())
    }
}

/// How many characters of someone's text a message shows.
pub(super) const EXCERPT: usize = 40;

/// The beginning of a text, at most `longest` characters: short enough to be read in a message.
pub(super) fn excerpt(text: &str, longest: usize) -> String {
    match text.char_indices().nth(longest) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Parses JSON text: at most `most` bytes, no field given twice, no number too large for JavaScript.
///
/// # Errors
/// A [`DraftError`] with line and column, or with the path of what may not be.
pub fn parse(text: &str, most: usize) -> Result<Json, DraftError> {
    if text.len() > most {
        return Err(too_large());
    }
    let json = text::read(text).map_err(|fault| syntax(text, fault))?;
    nothing_lost(&json, Path::Root)?;
    Ok(json)
}

/// The refusal of a draft that is larger than [`super::MAX_BYTES`].
#[must_use]
pub fn too_large() -> DraftError {
    DraftError::whole("下書きが大きすぎます。1 MiB（1,048,576バイト）以下にしてください。")
}

/// The refusal of a draft that is nested deeper than [`MAX_DEPTH`].
#[must_use]
pub fn too_deep() -> DraftError {
    DraftError::whole(format!(
        "下書きの入れ子が深すぎます。リストとオブジェクトの入れ子は{MAX_DEPTH}段までにしてください。"
    ))
}

/// The refusal of a text with half of a character in it, at `path`.
#[must_use]
pub fn half_character(path: impl fmt::Display) -> DraftError {
    DraftError::at(path, "壊れた文字（対にならないサロゲート）", "正しい文字列")
}

fn syntax(text: &str, fault: Fault) -> DraftError {
    let reason = match fault.why {
        Why::TooDeep => return too_deep(),
        Why::HalfCharacter => return half_character(fault.path),
        Why::End => "JSONが途中で終わっています",
        Why::Character => "JSONとして読めない文字があります",
    };
    // Of lines and characters as people count them; at the end, of the last one there is.
    let before = &text[..fault.at];
    let line = before.matches('\n').count() + 1;
    let characters = before.rsplit('\n').next().unwrap_or_default().chars().count();
    let character = if fault.at < text.len() { characters + 1 } else { characters.max(1) };
    DraftError::whole(format!(
        "下書きの{line}行目{character}文字目で、{reason}。書き出したままのJSONファイルを使ってください。"
    ))
}

/// Refuses what would not come back as it was: of a field that is given twice all but one, and numbers for which
/// JavaScript has none.
fn nothing_lost(json: &Json, path: Path<'_>) -> Result<(), DraftError> {
    match json {
        Json::Array(items) => items
            .iter()
            .enumerate()
            .try_for_each(|(index, item)| nothing_lost(item, path.item(index))),
        Json::Object(fields) => {
            let mut names: Vec<&str> = fields.iter().map(|(name, _)| name.as_str()).collect();
            crate::order::sort(&mut names);
            if let Some(pair) = names.windows(2).find(|pair| pair[0] == pair[1]) {
                return Err(DraftError::at(path.field(pair[0]), "同じ名前の項目の重複", "1つ"));
            }
            fields.iter().try_for_each(|(name, value)| nothing_lost(value, path.field(name)))
        }
        Json::Number(number) if number.is_too_large() => {
            let found = format!("大きすぎて扱えない{}", json.describe());
            Err(DraftError::at(path, found, "1.7e308までの数"))
        }
        _ => Ok(()),
    }
}
