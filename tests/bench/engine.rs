//! How long an evaluation takes, and how it grows with the engagements. `make bench`.
//!
//! Measures without `gaps` but once: verdicts are what follows every key. Nothing here is a test; no time is asserted.

mod drafts;

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use tasseido::draft::Month;
use tasseido::evaluation::{Plan, evaluate};

use drafts::draft;

fn benches(criterion: &mut Criterion) {
    let as_of = Month::parse("2026-11").expect("a month");
    let typical = draft(3);
    criterion.bench_function("three, with what is missing", |bencher| {
        bencher.iter(|| {
            let report = evaluate(black_box(&typical), as_of);
            Plan::new(&typical, &report)
        });
    });
    let mut group = criterion.benchmark_group("engagements");
    for count in [1, 3, 10, 100, 1_000, 10_000] {
        let draft = draft(count);
        group.throughput(Throughput::Elements(count as u64));
        group.bench_with_input(BenchmarkId::from_parameter(count), &draft, |bencher, draft| {
            bencher.iter(|| evaluate(black_box(draft), as_of));
        });
    }
    group.finish();
}

criterion_group!(engine, benches);
criterion_main!(engine);
