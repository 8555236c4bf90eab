//! `catalogue`, `evaluate` and `parseDraft` as JavaScript sees them.

use js_sys::{Error, JSON, JsString, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use super::catalogue_wire::CatalogueWire;
use super::from_js::draft_from_js;
use crate::device::this_month;
use crate::draft::{self, DraftError, DraftErrorKind, Json, Month};
use crate::evaluation::{self, Plan};
use crate::ui::report_js;

/// All levels with their wording and ids.
#[wasm_bindgen]
pub fn catalogue() -> JsValue {
    CatalogueWire::new().serialize(&Serializer::json_compatible()).unwrap_or_default()
}

/// Evaluates a draft. `options` may hold `asOf` (`YYYY-MM`; this month where it is left out) and
/// `gaps` (what is missing is told unless it is `false`).
///
/// # Errors
/// Throws a `DraftError` where the draft or an option is wrong.
#[wasm_bindgen]
pub fn evaluate(draft: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let (as_of, gaps) = read_options(options).map_err(throw)?;
    let draft = draft_from_js(draft).map_err(throw)?;
    let report = evaluation::evaluate(&draft, as_of);
    let plan = gaps.then(|| Plan::new(&draft, &report));
    Ok(report_js(&report, plan.as_ref()))
}

/// Checks a draft.
///
/// # Errors
/// Throws a `DraftError` where the draft is wrong.
#[wasm_bindgen]
pub fn check_draft(draft: &JsValue) -> Result<(), JsValue> {
    draft_from_js(draft).map(drop).map_err(throw)
}

/// Checks and migrates the text of a draft.
///
/// # Errors
/// Throws a `DraftError` where the draft is wrong.
#[wasm_bindgen]
pub fn parse_draft(text: &JsValue) -> Result<JsValue, JsValue> {
    let Some(text) = text.dyn_ref::<JsString>() else {
        let message = "parseDraft には下書きのJSONを文字列で渡してください。";
        return Err(throw(DraftError::whole(message)));
    };
    let text = whole_text(text).ok_or_else(|| throw(draft::half_character("")))?;
    let draft = draft::parse(&text).map_err(throw)?;
    // Not through serde-wasm-bindgen: only JSON.parse gives a field named `__proto__` as a field.
    JSON::parse(&draft.to_text())
}

/// The text of a JavaScript string; `None` where a lone surrogate stands in it.
fn whole_text(text: &JsString) -> Option<String> {
    let read = String::from(text);
    // What is broken is read as this character, which may also have been written.
    let broken = read.contains(char::REPLACEMENT_CHARACTER) && !text.is_valid_utf16();
    (!broken).then_some(read)
}

/// `asOf` and `gaps`, or what they are where they are left out.
fn read_options(options: &JsValue) -> Result<(Month, bool), DraftError> {
    if options.is_undefined() || options.is_null() {
        return Ok((this_month(), true));
    }
    if !options.is_object() {
        let message =
            "evaluate の2番目の引数は { asOf: \"2026-11\" } の形のオブジェクトにしてください。";
        return Err(DraftError::whole(message));
    }
    let option = |name: &str| {
        let value = Reflect::get(options, &name.into());
        value.map_err(|_| wrong_option(name, "読み取れない値", "単純な値"))
    };
    let (as_of, gaps) = (option("asOf")?, option("gaps")?);
    let as_of = if as_of.is_undefined() {
        this_month()
    } else {
        let text = as_of.as_string();
        text.as_deref().and_then(Month::parse).ok_or_else(|| {
            let found = text
                .map_or("文字列でない値".to_owned(), |text| Json::String(text).describe());
            wrong_option("asOf", &found, "「2026-11」の形の年月")
        })?
    };
    Ok((as_of, gaps != JsValue::FALSE))
}

/// An option is none: the error names it as the draft's parts are named.
fn wrong_option(name: &str, found: &str, expected: &str) -> DraftError {
    DraftError {
        kind: DraftErrorKind::Wrong,
        path: format!("/{name}"),
        message: format!("オプションの {name} に{found}があります。{expected}にしてください。"),
    }
}

/// The error as JavaScript catches it: an `Error` named `DraftError` with `path` and `message`.
pub(super) fn throw(error: DraftError) -> JsValue {
    let js = Error::new(&error.message);
    js.set_name("DraftError");
    // Setting a field on an Error that was just made cannot fail.
    let _ = Reflect::set(&js, &"path".into(), &error.path.into());
    js.into()
}
