//! Drafts made from a tape: every alternative, applied, meets its criterion, and the next level's the
//! whole level.

#![no_main]

#[path = "../../tests/common/tape.rs"]
mod tape;

use libfuzzer_sys::fuzz_target;
use tape::Tape;
use tasseido::draft::parse;
use tasseido::evaluation::{Criterion, Plan, Verdict, evaluate};

fuzz_target!(|input: (u8, Vec<u8>)| {
    let (at, bytes) = input;
    let draft = tape::draft(&mut Tape::new(&bytes));
    let as_of = tape::nth_month(2025 * 12 + u32::from(at) % 48);
    let report = evaluate(&draft, as_of);
    let plan = Plan::new(&draft, &report);
    for (one, missing) in report.specialties.iter().zip(&plan.specialties) {
        let id = one.specialty.id;
        let applied = |alternative: &tasseido::evaluation::Alternative| {
            let changed = alternative.apply_to(&draft, id);
            assert_eq!(parse(&changed.to_text()).as_ref(), Ok(&changed));
            let report = evaluate(&changed, as_of);
            report.specialty(one.specialty).expect("all are in a report").clone()
        };
        for (level, missing) in one.levels.iter().zip(&missing.levels) {
            for (criterion, alternatives) in Criterion::ALL.into_iter().zip(missing) {
                let met = level.criterion(criterion).met;
                assert_eq!(met, alternatives.is_empty());
                assert!(alternatives.len() <= 8);
                for alternative in alternatives {
                    let after = applied(alternative);
                    let after = after.level(level.level).expect("all levels are in a report");
                    assert!(after.criterion(criterion).met, "{alternative:?}");
                }
            }
        }
        if let Some(next) = &missing.next {
            assert!(!next.gaps.is_empty());
            for alternative in &next.gaps {
                let after = applied(alternative);
                let after = after.level(next.level).expect("all levels are in a report");
                assert_eq!(after.verdict, Verdict::Achieved, "{alternative:?}");
            }
        }
    }
});
