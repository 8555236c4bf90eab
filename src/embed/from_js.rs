//! From a JavaScript value to the JSON value that the parser checks: own enumerable fields and list
//! items only, finite numbers, whole texts, bounded depth and size.

use js_sys::{Array, JsString, Reflect};
use wasm_bindgen::prelude::*;

use crate::draft::{
    DraftError, Json, MAX_BYTES, MAX_DEPTH, Number, Path, half_character, too_deep, too_large,
};

#[wasm_bindgen]
extern "C" {
    /// `Object.keys`, which a proxy may make throw.
    #[wasm_bindgen(catch, js_namespace = Object, js_name = keys)]
    fn object_keys(object: &JsValue) -> Result<Array, JsValue>;

    /// `Array.isArray`, which a proxy that was revoked makes throw.
    #[wasm_bindgen(catch, js_namespace = Array, js_name = isArray)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;

    /// A list as it may be: a proxy may make its length throw, or be none.
    type List;

    #[wasm_bindgen(catch, method, getter, structural)]
    fn length(this: &List) -> Result<JsValue, JsValue>;
}

#[wasm_bindgen(module = "/src/embed/plain.js")]
extern "C" {
    /// Whether an object is what `{}` makes; a proxy may make the question throw.
    #[wasm_bindgen(catch, js_name = isPlain)]
    fn is_plain(object: &JsValue) -> Result<bool, JsValue>;
}

/// The JSON value that `value` is.
///
/// # Errors
/// A [`DraftError`] where it holds something that JSON cannot, or is too large or too deep.
pub fn json_from_js(value: &JsValue) -> Result<Json, DraftError> {
    if value.is_undefined() {
        return Err(DraftError::at(Path::Root, "undefined", "オブジェクト（{ }）"));
    }
    Walk { bytes_left: MAX_BYTES }.json(value, Path::Root, MAX_DEPTH)
}

/// The text of a JavaScript string; `None` where a lone surrogate stands in it.
pub fn whole_text(text: &JsString) -> Option<String> {
    let read = String::from(text);
    // What is broken is read as this character, which may also have been written.
    let broken = read.contains(char::REPLACEMENT_CHARACTER) && !text.is_valid_utf16();
    (!broken).then_some(read)
}

/// A walk through a value, which ends when the value turns out too large.
struct Walk {
    bytes_left: usize,
}

impl Walk {
    fn json(&mut self, value: &JsValue, path: Path<'_>, depth: usize) -> Result<Json, DraftError> {
        if value.is_null() || value.is_undefined() {
            self.spend(4)?;
            return Ok(Json::Null);
        }
        if let Some(value) = value.as_bool() {
            self.spend(if value { 4 } else { 5 })?;
            return Ok(Json::Bool(value));
        }
        if let Some(number) = value.as_f64() {
            let text = match whole(number) {
                Some(whole) => whole.to_string(),
                None => js_number(value),
            };
            let Some(number) = Number::parse(&text) else {
                return Err(DraftError::at(path, format!("数でない値 {text} "), "有限の数"));
            };
            self.spend(text.len())?;
            return Ok(Json::Number(number));
        }
        if let Some(text) = value.dyn_ref::<JsString>() {
            return Ok(Json::String(self.text(text, path)?));
        }
        if !value.is_object() {
            let kind = value.js_typeof().as_string().unwrap_or_default();
            let found = format!("JSONで表せない値（{kind}）");
            return Err(DraftError::at(path, found, "JSONで表せる値"));
        }
        let Some(depth) = depth.checked_sub(1) else {
            return Err(too_deep());
        };
        if is_array(value).map_err(|_| unreadable(path))? {
            self.array(value, path, depth)
        } else if is_plain(value).map_err(|_| unreadable(path))? {
            self.object(value, path, depth)
        } else {
            // Of a Map, a Date or an instance of a class, JSON would hold something else or nothing.
            let found = "ただのオブジェクトでない値（Map、Date、クラスのインスタンスなど）";
            Err(DraftError::at(path, found, "JSONで表せる値"))
        }
    }

    fn array(&mut self, items: &JsValue, path: Path<'_>, depth: usize) -> Result<Json, DraftError> {
        self.spend(2)?;
        let mut list = Vec::new();
        let length = items.unchecked_ref::<List>().length().ok().and_then(|length| length.as_f64());
        for index in 0..length.ok_or_else(|| unreadable(path))? as u32 {
            self.spend(usize::from(index > 0))?;
            let place = path.item(index as usize);
            let item = Reflect::get_u32(items, index).map_err(|_| unreadable(place))?;
            list.push(self.json(&item, place, depth)?);
        }
        Ok(Json::Array(list))
    }

    fn object(
        &mut self,
        object: &JsValue,
        path: Path<'_>,
        depth: usize,
    ) -> Result<Json, DraftError> {
        self.spend(2)?;
        let keys = object_keys(object).map_err(|_| unreadable(path))?;
        let mut fields = Vec::with_capacity(keys.length().min(64) as usize);
        for key in keys.iter() {
            let left = self.bytes_left;
            let name = self.text(key.unchecked_ref(), path)?;
            let place = path.field(&name);
            let value = Reflect::get(object, &key).map_err(|_| unreadable(place))?;
            if value.is_undefined() {
                // JSON has no such field.
                self.bytes_left = left;
                continue;
            }
            self.spend(if fields.is_empty() { 1 } else { 2 })?;
            let json = self.json(&value, place, depth)?;
            fields.push((name, json));
        }
        Ok(Json::Object(fields))
    }

    fn text(&mut self, text: &JsString, path: Path<'_>) -> Result<String, DraftError> {
        if text.length() as usize > self.bytes_left {
            return Err(too_large());
        }
        let read = whole_text(text).ok_or_else(|| half_character(path))?;
        let escaped = |byte: u8| match byte {
            b'"' | b'\\' | b'\n' | b'\r' | b'\t' | 0x08 | 0x0c => 2,
            0..0x20 => 6,
            _ => 1,
        };
        self.spend(2 + read.bytes().map(escaped).sum::<usize>())?;
        Ok(read)
    }

    /// Counts the bytes that a value takes as JSON text.
    fn spend(&mut self, bytes: usize) -> Result<(), DraftError> {
        self.bytes_left = self.bytes_left.checked_sub(bytes).ok_or_else(too_large)?;
        Ok(())
    }
}

/// The whole number that `number` is, where it is one that JavaScript writes digit by digit.
fn whole(number: f64) -> Option<i64> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    (number.abs() <= EXACT && number.fract() == 0.0).then_some(number as i64)
}

/// A number as JavaScript writes it, which is how JSON does where it is finite.
fn js_number(number: &JsValue) -> String {
    let text = number.unchecked_ref::<js_sys::Number>().to_string_with_radix(10);
    // What is no text is no number either: a page may have put its own `toString` there.
    text.ok().and_then(|text| text.as_string()).unwrap_or_default()
}

/// A field that throws when it is read.
fn unreadable(path: Path<'_>) -> DraftError {
    DraftError::at(path, "読み取れない値", "単純な値")
}
