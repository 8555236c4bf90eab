//! What always holds (`criteria.md`, section 4): the six properties, on drafts whose verdicts are mixed.

#![cfg(not(target_arch = "wasm32"))]

mod common;
#[path = "common/tape.rs"]
mod tape;

use std::collections::BTreeMap;

use common::{LEVELS, met, specialty};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{FileFailurePersistence, TestRunner};
use tape::{Fact, LENGTH, Tape};
use tasseido::catalogue::CATALOGUE;
use tasseido::draft::{Draft, EngagementId, Month, Sheet, Span};
use tasseido::evaluation::{Criterion, Proof, Report, Verdict, evaluate};

/// How many drafts each property is tried on.
const CASES: u32 = 10_000;

fn config() -> ProptestConfig {
    let file = FileFailurePersistence::Direct("tests/proptest-regressions/properties.txt");
    ProptestConfig { cases: CASES, failure_persistence: Some(Box::new(file)), ..Default::default() }
}

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    vec(any::<u8>(), LENGTH / 2..LENGTH)
}

fn drafts() -> impl Strategy<Value = Draft> {
    bytes().prop_map(|bytes| tape::draft(&mut Tape::new(&bytes)))
}

/// Months about those of the drafts.
fn months() -> impl Strategy<Value = Month> {
    (2025 * 12..2029 * 12_u32).prop_map(tape::nth_month)
}

fn facts() -> impl Strategy<Value = Fact> {
    (any::<(u8, u8, u8)>(), 0..300_000_u32, vec(any::<u8>(), 0..60)).prop_map(
        |((kind, specialty, which), amount, tape)| Fact { kind, specialty, which, amount, tape },
    )
}

/// Everything that a report says is met, in the order of the report.
fn all_met(report: &Report) -> Vec<bool> {
    LEVELS
        .iter()
        .flat_map(|(id, number)| Criterion::ALL.map(|one| met(report, id, *number, one)))
        .collect()
}

fn all_verdicts(report: &Report) -> Vec<Verdict> {
    report.specialties.iter().flat_map(|one| one.levels.iter().map(|level| level.verdict)).collect()
}

/// How good a verdict is.
fn rank(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Unmet => 0,
        Verdict::Deemed => 1,
        Verdict::Achieved => 2,
    }
}

/// That nothing that was met before is not met after.
fn nothing_lost(before: &Report, after: &Report) -> Result<(), TestCaseError> {
    let places = LEVELS.iter().flat_map(|at| Criterion::ALL.map(|one| (at, one)));
    for ((at, before), after) in places.zip(all_met(before)).zip(all_met(after)) {
        prop_assert!(!before || after, "{at:?} is met no longer");
    }
    for ((at, before), after) in LEVELS.iter().zip(all_verdicts(before)).zip(all_verdicts(after)) {
        prop_assert!(rank(before) <= rank(after), "{at:?} was {before:?} and is {after:?}");
    }
    for (before, after) in before.specialties.iter().zip(&after.specialties) {
        let level = |report: &tasseido::evaluation::SpecialtyReport| {
            report.reached.map(|reached| reached.level())
        };
        prop_assert!(level(before) <= level(after), "{} fell", before.specialty.name);
    }
    Ok(())
}

/// The report without the order of the evidence.
fn without_order(mut report: Report) -> Report {
    for level in report.specialties.iter_mut().flat_map(|one| &mut one.levels) {
        for criterion in &mut level.criteria {
            criterion.evidence.sort_by(|one, other| one.as_str().cmp(other.as_str()));
        }
    }
    report
}

/// Puts a list in another order, the one that `seed` stands for.
fn shuffle<T>(list: &mut [T], seed: &mut u64) {
    for end in (1..list.len()).rev() {
        *seed =
            seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        list.swap(end, (*seed >> 33) as usize % (end + 1));
    }
}

/// Puts everything that is a set in another order, and says something twice here and there.
fn reorder(draft: &mut Draft, mut seed: u64) {
    let seed = &mut seed;
    shuffle(draft.sheets.get_or_insert_default(), seed);
    for (_, sheet) in draft.sheets.iter_mut().flatten() {
        for engagement in sheet.engagements.iter_mut().flatten() {
            let duties = engagement.duties.get_or_insert_default();
            duties.extend(duties.first().copied());
            shuffle(duties, seed);
            let conditions = engagement.conditions.get_or_insert_default();
            conditions.extend(conditions.last().copied());
            shuffle(conditions, seed);
        }
        shuffle(sheet.engagements.get_or_insert_default(), seed);
        shuffle(sheet.expertise.get_or_insert_default(), seed);
        let entries = sheet.succession.get_or_insert_default();
        entries.extend(entries.first().cloned());
        shuffle(entries, seed);
    }
}

/// Splits the dated period of an engagement in two adjoining ones, the second a copy of the
/// engagement in any place. What has no period to split stays whole.
fn split(sheet: &mut Sheet, which: usize, cut: u32, place: usize) -> Option<EngagementId> {
    let id = sheet.free_engagement_id();
    let engagements = sheet.engagements.as_mut().filter(|all| !all.is_empty())?;
    let which = which % engagements.len();
    let engagement = &mut engagements[which];
    let mut second = engagement.clone();
    let (first_span, second_span) = match engagement.period.as_ref()?.span {
        Span::Closed { from, to } if from < to => {
            let end = from.plus(cut % (from.through(to) - 1))?;
            (Span::closed(from, end)?, Span::closed(end.plus(1)?, to)?)
        }
        Span::Ongoing { from } => {
            let end = from.plus(cut % 80)?;
            (Span::closed(from, end)?, Span::Ongoing { from: end.plus(1)? })
        }
        Span::Closed { .. } | Span::Months(_) => return None,
    };
    engagement.period = Some(first_span.into());
    second.period = Some(second_span.into());
    second.id = id.clone();
    engagements.insert(place % (engagements.len() + 1), second);
    Some(id)
}

/// What the report says of months and criteria, without the evidence.
fn substance(mut report: Report) -> Report {
    for level in report.specialties.iter_mut().flat_map(|one| &mut one.levels) {
        for criterion in &mut level.criteria {
            criterion.evidence.retain(|proof| !matches!(proof, Proof::Engagement(_)));
        }
    }
    report
}

proptest! {
    #![proptest_config(config())]

    /// 1. 達成 at N implies 達成 at every lower level, and so does each criterion.
    #[test]
    fn a_level_implies_the_lower_ones(draft in drafts(), as_of in months()) {
        let report = evaluate(&draft, as_of);
        for one in &report.specialties {
            for pair in one.levels.windows(2) {
                let [upper, lower] = pair else { unreachable!("windows of two") };
                prop_assert!(upper.level > lower.level);
                prop_assert!(
                    upper.verdict != Verdict::Achieved || lower.verdict == Verdict::Achieved,
                    "{} {} without {}", one.specialty.name, upper.level, lower.level,
                );
                for (upper, lower) in upper.criteria.iter().zip(&lower.criteria) {
                    prop_assert!(!upper.met || lower.met, "{} {:?}", one.specialty.name, upper.criterion);
                }
            }
            let best = one.levels.iter().find(|level| level.verdict != Verdict::Unmet);
            prop_assert_eq!(one.reached.map(|at| at.level()), best.map(|level| level.level));
        }
    }

    /// 2. Adding facts never turns met into unmet.
    #[test]
    fn more_facts_never_harm(draft in drafts(), facts in vec(facts(), 1..4), as_of in months()) {
        let before = evaluate(&draft, as_of);
        let mut more = draft.clone();
        facts.iter().for_each(|fact| fact.add_to(&mut more));
        nothing_lost(&before, &evaluate(&more, as_of))?;
    }

    /// 3. Order changes nothing but the order of the evidence, and twice is once.
    #[test]
    fn order_does_not_matter(draft in drafts(), seed in any::<u64>(), as_of in months()) {
        let mut other = draft.clone();
        reorder(&mut other, seed);
        let (one, other) = (evaluate(&draft, as_of), evaluate(&other, as_of));
        prop_assert_eq!(without_order(one), without_order(other));
    }

    /// 4. One sheet never changes another sheet's verdict; the ＡＰ pass touches レベル3 only.
    #[test]
    fn sheets_do_not_touch_each_other(draft in drafts(), other in bytes(), as_of in months()) {
        let before = evaluate(&draft, as_of);
        for changed in CATALOGUE.specialties {
            let mut draft = draft.clone();
            *draft.sheet_mut(changed.id) = tape::sheet(&mut Tape::new(&other), changed);
            let after = evaluate(&draft, as_of);
            for kept in CATALOGUE.specialties.iter().filter(|one| one.id != changed.id) {
                prop_assert_eq!(before.specialty(kept), after.specialty(kept));
            }
        }
        let with = |ap_passed| evaluate(&Draft { ap_passed, ..draft.clone() }, as_of);
        let (none, failed, passed) = (with(None), with(Some(false)), with(Some(true)));
        prop_assert_eq!(&none, &failed);
        for (without, with) in none.specialties.iter().zip(&passed.specialties) {
            for (without, with) in without.levels.iter().zip(&with.levels) {
                prop_assert_eq!(&without.criteria, &with.criteria);
                let deemed = with.level.get() == 3 && without.verdict == Verdict::Unmet;
                let expected = if deemed { Verdict::Deemed } else { without.verdict };
                prop_assert_eq!(with.verdict, expected);
            }
        }
    }

    /// 5. Splitting a dated period in two adjoining ones with the same facts changes no verdict.
    #[test]
    fn a_period_in_two_parts_is_the_same(
        draft in drafts(),
        cuts in vec(any::<(u8, u8, u8, u8)>(), 1..6),
        as_of in months(),
    ) {
        let mut parts = draft.clone();
        for (which, engagement, cut, place) in cuts {
            let specialty = &CATALOGUE.specialties[usize::from(which) % 4];
            let sheet = parts.sheet_mut(specialty.id);
            split(sheet, engagement.into(), cut.into(), place.into());
        }
        let (whole, parts) = (evaluate(&draft, as_of), evaluate(&parts, as_of));
        prop_assert_eq!(substance(whole), substance(parts));
    }

    /// 6. A later month of assessment never turns met into unmet.
    #[test]
    fn time_never_harms(draft in drafts(), as_of in months(), later in 0..100_u32) {
        let after = as_of.plus(later).expect("within the format's years");
        nothing_lost(&evaluate(&draft, as_of), &evaluate(&draft, after))?;
    }

    /// A draft says the same after it was stored and read again.
    #[test]
    fn storing_changes_nothing(draft in drafts(), as_of in months()) {
        let again = tasseido::draft::parse(&draft.to_text());
        prop_assert_eq!(again.as_ref(), Ok(&draft));
        prop_assert_eq!(evaluate(&draft, as_of), evaluate(&again.expect("it is Ok"), as_of));
    }
}

/// The properties say little where verdicts are all alike: each must come out both ways.
#[test]
fn the_drafts_of_this_test_have_mixed_verdicts() {
    const DRAFTS: usize = 5_000;
    let mut runner = TestRunner::deterministic();
    let mut counts: BTreeMap<(usize, &str), usize> = BTreeMap::new();
    for _ in 0..DRAFTS {
        let tree = (drafts(), months()).new_tree(&mut runner).expect("a draft");
        let (draft, as_of) = tree.current();
        let report = evaluate(&draft, as_of);
        for (place, at) in LEVELS.iter().enumerate() {
            for criterion in Criterion::ALL {
                if met(&report, at.0, at.1, criterion) {
                    *counts.entry((place, criterion.as_str())).or_default() += 1;
                }
            }
        }
        for (place, verdict) in all_verdicts(&report).into_iter().enumerate() {
            *counts.entry((place, verdict.as_str())).or_default() += 1;
        }
    }
    let mut table = String::new();
    let mut rare = Vec::new();
    for (place, (id, number)) in LEVELS.iter().enumerate() {
        table += &format!("\n{id} {number}:");
        let names = Criterion::ALL.map(Criterion::as_str);
        for what in names.into_iter().chain(["achieved", "deemed", "unmet"]) {
            let count = counts.get(&(place, what)).copied().unwrap_or(0);
            table += &format!(" {what} {count}");
            let always = *number == 3 && ["size", "succession", "mentoring"].contains(&what);
            let never = *number > 3 && what == "deemed";
            let enough = match (always, never) {
                (true, _) => count == DRAFTS,
                (_, true) => count == 0,
                // Both ways in one of fifty at least.
                _ => (DRAFTS / 50..=DRAFTS - DRAFTS / 50).contains(&count),
            };
            if !enough {
                rare.push(format!("{id} {number} {what}: {count}"));
            }
        }
    }
    println!("of {DRAFTS} drafts{table}");
    assert!(rare.is_empty(), "not mixed enough: {rare:#?}\n{table}");
    assert!(specialty("operation").levels.len() == 2);
}
