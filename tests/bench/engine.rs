//! How long an evaluation takes: a typical draft, and how it grows with the engagements. `make bench`.
//!
//! Measures without `gaps`: verdicts are what follows every key. Nothing here is a test; no time is asserted.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use tasseido::catalogue::CATALOGUE;
use tasseido::draft::{Draft, EngagementId, Month, parse};
use tasseido::evaluation::{Plan, evaluate};

/// A draft with `count` engagements of 運用管理, overlapping, some going on. From a thousand on they are copies:
/// a larger text is no draft.
fn draft(count: usize) -> Draft {
    let mut draft = read(count.min(1_000));
    let sheet = draft.sheet_mut(CATALOGUE.specialties[0].id);
    for copy in 1_000..count {
        let id = sheet.engagements()[copy % 1_000].id.clone();
        let free = EngagementId::new(&format!("e{copy}"));
        sheet.duplicate_engagement(&id, free);
    }
    draft
}

/// The same, read from its text.
fn read(count: usize) -> Draft {
    let engagement = |number: usize| {
        let (from, to) = (2010 + number % 14, 2012 + number % 14);
        let to = if number % 5 == 0 { String::new() } else { format!(r#","to":"{to}-03""#) };
        let (staff, yen) = (20 + number % 90, 300_000_000 + (number % 9) * 100_000_000);
        format!(
            r#"{{"id":"e{number}","title":"基幹システムの運用","period":{{"from":"{from}-04"{to}}},
            "role":"manager","successful":true,"duties":["sla-service"],
            "conditions":["organization","contract","system-risk"],
            "staff":{staff},"annual_contract_yen":{yen}}}"#
        )
    };
    let list = (0..count).map(engagement).collect::<Vec<_>>().join(",");
    let sheet = format!(r#"{{"engagements":[{list}]}}"#);
    let text = format!(r#"{{"schema":1,"sheets":{{"operations-management":{sheet}}}}}"#);
    parse(&text).expect("a draft of formats.md")
}

fn benches(criterion: &mut Criterion) {
    let as_of = Month::parse("2026-11").expect("a month");
    let typical = draft(3);
    criterion.bench_function("typical: thirteen levels, 3 engagements", |bencher| {
        bencher.iter(|| evaluate(black_box(&typical), as_of));
    });
    criterion.bench_function("typical, with what is missing", |bencher| {
        bencher.iter(|| {
            let report = evaluate(black_box(&typical), as_of);
            Plan::new(&typical, &report)
        });
    });
    let mut group = criterion.benchmark_group("engagements");
    for count in [1, 10, 100, 1_000, 10_000] {
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
