//! Runs in a real browser, through chromedriver: `make test-web`.
#![cfg(target_arch = "wasm32")]

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

mod store;

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn a_view_mounts_and_unmounts() {
    let place = document().create_element("div").unwrap();
    let handle =
        leptos::mount::mount_to(place.clone().unchecked_into(), || view! { <p>"判定"</p> });
    assert_eq!(place.text_content().as_deref(), Some("判定"));

    drop(handle);
    assert_eq!(place.text_content().as_deref(), Some(""));
}
