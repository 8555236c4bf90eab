//! Drafts made from a tape, as in the properties: what always holds, at any month.

#![no_main]

#[path = "../../tests/common/tape.rs"]
mod tape;

use libfuzzer_sys::fuzz_target;
use tape::{Fact, Tape};
use tasseido::draft::{Month, parse};
use tasseido::evaluation::{Report, Verdict, evaluate};

/// A month, how much later, facts to add (kind, 専門分野, which, how much), and the tape.
type Input = (u8, u8, Vec<(u8, u8, u8, u32)>, Vec<u8>);

fuzz_target!(|input: Input| {
    let (at, later, facts, bytes) = input;
    let draft = tape::draft(&mut Tape::new(&bytes));
    let as_of = tape::nth_month(2025 * 12 + u32::from(at) % 48);
    let report = evaluate(&draft, as_of);

    for one in &report.specialties {
        for pair in one.levels.windows(2) {
            let achieved = |level: usize| pair[level].verdict == Verdict::Achieved;
            assert!(!achieved(0) || achieved(1), "a level implies the lower ones");
        }
    }
    let after = as_of.plus(later.into()).unwrap_or(Month::MAX);
    nothing_lost(&report, &evaluate(&draft, after));

    let mut more = draft.clone();
    for (kind, specialty, which, amount) in facts {
        Fact { kind, specialty, which, amount, tape: bytes.clone() }.add_to(&mut more);
    }
    nothing_lost(&report, &evaluate(&more, as_of));

    assert_eq!(parse(&draft.to_text()).as_ref(), Ok(&draft));
});

/// That nothing that was met before is not met after.
fn nothing_lost(before: &Report, after: &Report) {
    for (before, after) in before.specialties.iter().zip(&after.specialties) {
        for (before, after) in before.levels.iter().zip(&after.levels) {
            for (before, after) in before.criteria.iter().zip(&after.criteria) {
                assert!(!before.met || after.met, "{:?} was met", before.criterion);
            }
        }
    }
}
