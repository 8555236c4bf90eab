//! `catalogue`, `evaluate` and `parseDraft` as JavaScript sees them.

use js_sys::{Error, JSON, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use super::{catalogue_wire::catalogue_json, from_js::json_from_js};
use crate::draft::{self, DraftError, Month, Path};
use crate::evaluation::{self, Plan, wire::ReportWire};

/// The thirteen levels with their wording and ids.
#[wasm_bindgen]
pub fn catalogue() -> JsValue {
    JSON::parse(&catalogue_json().to_text()).unwrap_or_default()
}

/// Evaluates a draft. `options` may hold `asOf` (`YYYY-MM`; this month where it is left out) and
/// `gaps` (what is missing is told unless it is `false`).
///
/// # Errors
/// Throws a `DraftError` where the draft or `asOf` is wrong.
#[wasm_bindgen]
pub fn evaluate(draft: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let as_of = option(options, "asOf");
    let as_of = if as_of.is_undefined() || as_of.is_null() {
        this_month()
    } else {
        month(&as_of).map_err(throw)?
    };
    let draft = json_from_js(draft).and_then(draft::from_json).map_err(throw)?;
    let report = evaluation::evaluate(&draft, as_of);
    let plan = (option(options, "gaps") != JsValue::FALSE).then(|| Plan::new(&draft, &report));
    Ok(to_js(&ReportWire { report: &report, plan: plan.as_ref() }))
}

/// Checks and migrates the text of a draft.
///
/// # Errors
/// Throws a `DraftError` where the draft is wrong.
#[wasm_bindgen]
pub fn parse_draft(text: &JsValue) -> Result<JsValue, JsValue> {
    let Some(text) = text.as_string() else {
        let message = "parseDraft には下書きのJSONを文字列で渡してください。";
        return Err(throw(DraftError::whole(message)));
    };
    let draft = draft::parse(&text).map_err(throw)?;
    // Not through serde-wasm-bindgen: only JSON.parse gives a field named `__proto__` as a field.
    JSON::parse(&draft.to_text())
}

/// The current month of the local time zone.
#[must_use]
pub fn this_month() -> Month {
    let now = js_sys::Date::new_0();
    let year = u16::try_from(now.get_full_year()).unwrap_or(0);
    Month::new(year, now.get_month() as u8 + 1).unwrap_or(Month::MIN)
}

fn option(options: &JsValue, name: &str) -> JsValue {
    if options.is_object() {
        Reflect::get(options, &name.into()).unwrap_or_default()
    } else {
        JsValue::UNDEFINED
    }
}

fn month(as_of: &JsValue) -> Result<Month, DraftError> {
    let text = as_of.as_string();
    text.as_deref().and_then(Month::parse).ok_or_else(|| {
        let found = match text {
            Some(text) => format!("文字列「{text}」"),
            None => "文字列でない値".to_owned(),
        };
        DraftError::at(Path::Root.field("asOf"), found, "「2026-11」の形の年月")
    })
}

fn to_js(value: &impl Serialize) -> JsValue {
    value.serialize(&Serializer::json_compatible()).unwrap_or_default()
}

/// The error as JavaScript catches it: an `Error` named `DraftError` with `path` and `message`.
pub(super) fn throw(error: DraftError) -> JsValue {
    let js = Error::new(&error.message);
    js.set_name("DraftError");
    // Setting a field on an Error that was just made cannot fail.
    let _ = Reflect::set(&js, &"path".into(), &error.path.into());
    js.into()
}
