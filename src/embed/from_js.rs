//! A draft that comes as an object: its JSON text, which passes the same parser as any other, or why there is none.

use wasm_bindgen::prelude::*;

use crate::draft::{self, Draft, DraftError, MAX_BYTES, MAX_DEPTH, too_deep, too_large};
use crate::plain::{Foreign, NotPlain, text_of};

/// The draft that `value` is.
///
/// # Errors
/// A [`DraftError`] where it holds something that JSON cannot, is too large or too deep, or is no draft.
pub fn draft_from_js(value: &JsValue) -> Result<Draft, DraftError> {
    let text = text_of(value, MAX_BYTES, MAX_DEPTH).map_err(|why| match why {
        NotPlain::TooLong => too_large(),
        NotPlain::TooDeep => too_deep(),
        NotPlain::Holds(foreign, path) => {
            let (found, expected) = match foreign {
                Foreign::Undefined => ("undefined".to_owned(), "オブジェクト（{ }）"),
                Foreign::Number(number) => (format!("数でない値 {number} "), "有限の数"),
                Foreign::Type(name) => (format!("JSONで表せない値（{name}）"), "JSONで表せる値"),
                Foreign::Instance => (
                    "ただのオブジェクトでない値（Map、Date、クラスのインスタンスなど）".to_owned(),
                    "JSONで表せる値",
                ),
                Foreign::Unreadable => ("読み取れない値".to_owned(), "単純な値"),
            };
            DraftError::at(path, found, expected)
        }
    })?;
    draft::parse(&text)
}
