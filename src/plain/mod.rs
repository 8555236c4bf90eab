//! Plain JavaScript objects, as other programs give and get them.
//!
//! * [`to_js`]: a value that serde can write, as plain objects and lists.
//! * [`text_of`]: the JSON text of a plain object, which then passes the same parser as any other text.
//!
//! Either crosses between the module and JavaScript once, and not at every field: a report has some 1,500
//! fields and items, and crossing was two thirds of the time that its evaluation took.
//!
//! Deliberately absent: what a draft or a report is.

mod tape;

use serde::Serialize;
use wasm_bindgen::prelude::*;

use self::tape::Tape;

#[wasm_bindgen(module = "/src/plain/plain.js")]
extern "C" {
    #[wasm_bindgen(js_name = fromTape)]
    fn from_tape(codes: &[i32], text: &str) -> JsValue;

    /// The text, or a list: what stands there, and where.
    #[wasm_bindgen(js_name = textOf)]
    fn text_or_fault(value: &JsValue, longest: usize, deepest: usize) -> JsValue;
}

/// The value as JavaScript has it; `null` where it cannot be written.
pub fn to_js(value: &impl Serialize) -> JsValue {
    match Tape::of(value) {
        Ok(tape) => from_tape(&tape.codes, &tape.text),
        Err(_) => JsValue::NULL,
    }
}

/// Why a value is not plain.
pub enum NotPlain {
    /// Something in it that JSON has not: what it is, and where, as a JSON Pointer.
    Holds(Foreign, String),
    /// More characters than asked for.
    TooLong,
    /// Lists and objects nested deeper than asked for; of one that holds itself, too.
    TooDeep,
}

/// What JSON has not.
pub enum Foreign {
    /// `undefined`, where there must be a value.
    Undefined,
    /// `NaN` or an infinity, as JavaScript writes it.
    Number(String),
    /// A function, a symbol, a bigint: the name of its type.
    Type(String),
    /// A Map, a Date, an instance of a class.
    Instance,
    /// What throws when it is read.
    Unreadable,
}

/// The JSON text of `value`: own enumerable fields in their order, and the items of lists.
///
/// The text may be up to `longest` characters, and its lists and objects nested up to `deepest`.
///
/// # Errors
/// [`NotPlain`] where the value holds what JSON has not, or is too large or too deep.
pub fn text_of(value: &JsValue, longest: usize, deepest: usize) -> Result<String, NotPlain> {
    let answer = text_or_fault(value, longest, deepest);
    if let Some(text) = answer.as_string() {
        return Ok(text);
    }
    let part =
        |place| js_sys::Reflect::get_u32(&answer, place).ok().and_then(|part| part.as_string());
    let (kind, path, name) = (part(0), part(1).unwrap_or_default(), part(2).unwrap_or_default());
    Err(match kind.as_deref() {
        Some("long") => NotPlain::TooLong,
        Some("deep") => NotPlain::TooDeep,
        Some("undefined") => NotPlain::Holds(Foreign::Undefined, path),
        Some("number") => NotPlain::Holds(Foreign::Number(name), path),
        Some("type") => NotPlain::Holds(Foreign::Type(name), path),
        Some("instance") => NotPlain::Holds(Foreign::Instance, path),
        _ => NotPlain::Holds(Foreign::Unreadable, path),
    })
}
