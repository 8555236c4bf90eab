//! The same in the browser, where it is used: `make bench`.
//!
//! Nothing here is a test; no time is asserted.

mod drafts;

use std::hint::black_box;

use tasseido::draft::Month;
use tasseido::evaluation::evaluate;
use wasm_bindgen_test::{Criterion, wasm_bindgen_bench, wasm_bindgen_test_configure};

use drafts::draft;

// Off the main thread, where it can take its time without the browser being thought dead.
wasm_bindgen_test_configure!(run_in_dedicated_worker);

#[wasm_bindgen_bench]
fn engagements(criterion: &mut Criterion) {
    let as_of = Month::parse("2026-11").expect("a month");
    for count in [1, 3, 5, 10, 100, 1_000, 10_000] {
        let draft = draft(count);
        criterion.bench_function(&count.to_string(), |bencher| {
            bencher.iter(|| evaluate(black_box(&draft), as_of));
        });
    }
}
