//! JSON as a value of our own: what came from outside, before it is checked.
//!
//! It keeps the order of fields and whatever it does not know, so that nothing is lost on the way
//! through. Parsing and printing are serde_json's.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

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

/// A JSON number, kept as exactly as 64 bits allow.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Number {
    /// A whole number from 0.
    Whole(u64),
    /// A whole number below 0.
    Negative(i64),
    /// Any other finite number, `40.0` and `4e1` included.
    Float(f64),
}

impl Number {
    /// The largest whole number of the format: 2^53 − 1.
    pub const MAX_WHOLE: u64 = (1 << 53) - 1;

    /// The whole number from 0 to [`Self::MAX_WHOLE`] that this is, however it was written.
    #[must_use]
    pub fn whole(self) -> Option<u64> {
        let whole = match self {
            Self::Whole(whole) => whole,
            Self::Float(float) if float >= 0.0 && float.fract() == 0.0 && float < 1.0e18 => {
                float as u64
            }
            Self::Negative(_) | Self::Float(_) => return None,
        };
        (whole <= Self::MAX_WHOLE).then_some(whole)
    }
}

impl From<f64> for Number {
    /// A finite number as JavaScript holds it.
    fn from(float: f64) -> Self {
        match (Self::Float(float).whole(), Self::Float(-float).whole()) {
            (Some(whole), _) => Self::Whole(whole),
            (None, Some(negated)) => Self::Negative(-(negated as i64)),
            (None, None) => Self::Float(float),
        }
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole(whole) => whole.fmt(f),
            Self::Negative(negative) => negative.fmt(f),
            // `{:?}` writes 1e300 so, where `{}` would write 301 digits.
            Self::Float(float) => write!(f, "{float:?}"),
        }
    }
}

impl Json {
    /// What this is, for a message: 「文字列「四十」」, 「数値 -1」, 「リスト」….
    #[must_use]
    pub fn describe(&self) -> String {
        match self {
            Self::Null => "null ".to_owned(),
            Self::Bool(value) => format!("真偽値 {value} "),
            Self::Number(number) => format!("数値 {number} "),
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

/// Parses JSON text: at most `most` bytes, no field given twice.
///
/// # Errors
/// A [`DraftError`] with line and column, or with the path of a field that is given twice.
pub fn parse(text: &str, most: usize) -> Result<Json, DraftError> {
    if text.len() > most {
        return Err(too_large());
    }
    let json = serde_json::from_str(text).map_err(|error| syntax(text, &error))?;
    no_field_twice(&json, Path::Root)?;
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

fn syntax(text: &str, error: &serde_json::Error) -> DraftError {
    // serde_json tells its errors apart by their words alone.
    let words = error.to_string();
    if words.starts_with("recursion limit") {
        return too_deep();
    }
    let reason = if error.is_eof() {
        "JSONが途中で終わっています"
    } else if words.starts_with("number out of range") {
        "数が大きすぎて扱えません"
    } else {
        "JSONとして読めない文字があります"
    };
    // serde_json counts a column in bytes; people count characters.
    let line = text.split('\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
    let column = line.char_indices().take_while(|(start, _)| *start < error.column()).count();
    DraftError::whole(format!(
        "下書きの{}行目{}文字目で、{reason}。書き出したままのJSONファイルを使ってください。",
        error.line(),
        column.max(1),
    ))
}

fn no_field_twice(json: &Json, path: Path<'_>) -> Result<(), DraftError> {
    match json {
        Json::Array(items) => items
            .iter()
            .enumerate()
            .try_for_each(|(index, item)| no_field_twice(item, path.item(index))),
        Json::Object(fields) => {
            let mut names: Vec<&str> = fields.iter().map(|(name, _)| name.as_str()).collect();
            crate::order::sort(&mut names);
            if let Some(pair) = names.windows(2).find(|pair| pair[0] == pair[1]) {
                return Err(DraftError::at(path.field(pair[0]), "同じ名前の項目の重複", "1つ"));
            }
            fields.iter().try_for_each(|(name, value)| no_field_twice(value, path.field(name)))
        }
        _ => Ok(()),
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct JsonVisitor;

        impl<'de> Visitor<'de> for JsonVisitor {
            type Value = Json;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("JSON")
            }

            fn visit_unit<E>(self) -> Result<Json, E> {
                Ok(Json::Null)
            }

            fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
                Ok(Json::Bool(value))
            }

            fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
                Ok(Json::Number(Number::Whole(value)))
            }

            fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
                Ok(Json::Number(Number::Negative(value)))
            }

            fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
                Ok(Json::Number(Number::Float(value)))
            }

            fn visit_str<E>(self, value: &str) -> Result<Json, E> {
                Ok(Json::String(value.to_owned()))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Json, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = access.next_element()? {
                    items.push(item);
                }
                Ok(Json::Array(items))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Json, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = access.next_entry()? {
                    fields.push(field);
                }
                Ok(Json::Object(fields))
            }
        }

        deserializer.deserialize_any(JsonVisitor)
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(Number::Whole(value)) => serializer.serialize_u64(*value),
            Self::Number(Number::Negative(value)) => serializer.serialize_i64(*value),
            Self::Number(Number::Float(value)) => serializer.serialize_f64(*value),
            Self::String(text) => serializer.serialize_str(text),
            Self::Array(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    list.serialize_element(item)?;
                }
                list.end()
            }
            Self::Object(fields) => {
                let mut map = serializer.serialize_map(Some(fields.len()))?;
                for (name, value) in fields {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
        }
    }
}
