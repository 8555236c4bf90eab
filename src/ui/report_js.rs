//! The report as JavaScript has it: what `evaluate` gives, and what is written to a file.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

use crate::evaluation::wire::ReportWire;
use crate::evaluation::{Plan, Report};

/// The report in the public format, with all that is missing where `plan` tells it.
pub fn report_js(report: &Report, plan: Option<&Plan>) -> JsValue {
    let wire = ReportWire { report, plan };
    wire.serialize(&Serializer::json_compatible()).unwrap_or_default()
}
