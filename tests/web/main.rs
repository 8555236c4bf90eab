//! Runs in a real browser, through chromedriver: `make test-web`.
#![cfg(target_arch = "wasm32")]

// `view!` names it from the root of the crate it is used in.
use tasseido::dom;
use wasm_bindgen_test::wasm_bindgen_test_configure;

mod nodes;
mod plain;
mod signals;
mod store;

wasm_bindgen_test_configure!(run_in_browser);
