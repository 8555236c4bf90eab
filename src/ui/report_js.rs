//! The report as JavaScript has it: what `evaluate` gives, and what is written to a file.

use wasm_bindgen::JsValue;

use crate::evaluation::wire::ReportWire;
use crate::evaluation::{Plan, Report};
use crate::plain::to_js;

/// The report in the public format, with all that is missing where `plan` tells it.
pub fn report_js(report: &Report, plan: Option<&Plan>) -> JsValue {
    to_js(&ReportWire { report, plan })
}
