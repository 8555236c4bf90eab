//! Merging: whatever two sides do to different facts of one draft, both are in what comes out.
#![cfg(not(target_arch = "wasm32"))]

use proptest::collection::vec;
use proptest::prelude::*;
use tasseido::catalogue::{CATALOGUE, Depth, Role};
use tasseido::draft::{
    self, Draft, Engagement, EngagementId, Evidence, Expertise, Mentoring, Span, Succession,
    WholeNumber,
};

/// The state from which both sides start.
fn base() -> Draft {
    draft::parse(
        r#"{"schema":1,"id":"d","title":"下書き","sheets":{
            "operations-management":{"engagements":[
                {"id":"e1","title":"一","role":"member","duties":["sla-service"],"conditions":["contract","organization"],"staff":40},
                {"id":"e2","title":"二","period":{"from":"2020-04"},"notes":{"contract":"メモ"}},
                {"id":"e3","title":"三","future":{"a":1}}],
              "expertise":{"guidelines":{"depth":"practises","note":"n"}},
              "succession":[{"kind":"patent"},{"kind":"patent","note":"二件目"},{"kind":"book","note":"一冊"}]},
            "service-desk":{"mentoring":{"done":true}}},
          "later":[1,2]}"#,
    )
    .expect("a right draft")
}

/// How many different changes `change` knows, no two of which touch the same fact.
const CHANGES: usize = 41;

/// Makes the change of that number.
fn change(draft: &mut Draft, number: usize) {
    let operations = CATALOGUE.specialty("operations-management").unwrap();
    let desk = CATALOGUE.specialty("service-desk").unwrap();
    let system = CATALOGUE.specialty("system-management").unwrap();
    let size = |n| WholeNumber::new(n);
    let engagement = |draft: &mut Draft, id: &str, change: &dyn Fn(&mut Engagement)| {
        let sheet = draft.sheet_mut(operations.id);
        let mut all = sheet.engagements.iter_mut().flatten();
        change(all.find(|known| known.id.as_str() == id).expect("it is there"));
    };
    match number {
        0 => draft.title = Some("新しい題".to_owned()),
        1 => draft.person.get_or_insert_default().name = Some("花子".to_owned()),
        2 => draft.person.get_or_insert_default().affiliation = Some("運用部".to_owned()),
        3 => draft.ap_passed = Some(true),
        4 => engagement(draft, "e1", &|e| e.title = None),
        5 => engagement(draft, "e1", &|e| e.role = Role::parse("manager")),
        6 => engagement(draft, "e1", &|e| e.staff = None),
        7 => engagement(draft, "e1", &|e| e.annual_contract_yen = size(7)),
        8 => engagement(draft, "e1", &|e| e.period = Some(Span::Months(7).into())),
        9 => engagement(draft, "e1", &|e| e.successful = Some(false)),
        10 => engagement(draft, "e1", &|e| e.evidence.note = Some("証跡".to_owned())),
        11 => engagement(draft, "e1", &|e| e.evidence.link = Some("https://a.example".to_owned())),
        12..=14 => {
            let id = operations.conditions[number - 12].id;
            engagement(draft, "e1", &|e| e.conditions.get_or_insert_default().push(id));
        }
        15 => engagement(draft, "e1", &|e| {
            e.conditions.as_mut().unwrap().retain(|c| c.as_str() != "contract")
        }),
        16 => engagement(draft, "e1", &|e| e.duties = None),
        17 => engagement(draft, "e2", &|e| e.period = None),
        18 => engagement(draft, "e2", &|e| e.notes.as_mut().unwrap()[0].1 = "別のメモ".to_owned()),
        19 => engagement(draft, "e2", &|e| e.role = Role::parse("leader")),
        20 => draft
            .sheet_mut(operations.id)
            .engagements
            .as_mut()
            .unwrap()
            .retain(|e| e.id.as_str() != "e3"),
        21..=24 => {
            let mut added = Engagement::new(EngagementId::new(&format!("n{number}")));
            added.title = Some(format!("新規{number}"));
            draft.sheet_mut(operations.id).engagements.get_or_insert_default().push(added);
        }
        25..=28 => {
            let depth = Depth::all().nth(number - 24).unwrap();
            let expertise = Expertise { depth, evidence: Default::default(), extra: Vec::new() };
            let area = operations.areas[number - 25].id;
            draft
                .sheet_mut(operations.id)
                .expertise
                .get_or_insert_default()
                .push((area, expertise));
        }
        29 => {
            draft.sheet_mut(operations.id).expertise.as_mut().unwrap()[0].1.depth =
                Depth::all().next_back().unwrap()
        }
        30 => draft.sheet_mut(operations.id).expertise.as_mut().unwrap()[0].1.evidence.note = None,
        31 => {
            draft.sheet_mut(operations.id).succession.as_mut().unwrap()[0].evidence.note =
                Some("一件目".to_owned())
        }
        32..=34 => {
            let kind = CATALOGUE.successions[number - 32].id;
            let added = Succession { kind, evidence: Default::default(), extra: Vec::new() };
            draft.sheet_mut(operations.id).succession.get_or_insert_default().push(added);
        }
        35 => draft.sheet_mut(desk.id).mentoring.as_mut().unwrap().done = Some(false),
        36 => {
            draft.sheet_mut(desk.id).mentoring.as_mut().unwrap().evidence.note =
                Some("二名".to_owned())
        }
        37 => {
            draft.sheet_mut(system.id).mentoring =
                Some(Mentoring { done: Some(true), ..Default::default() })
        }
        38 => {
            draft.sheet_mut(system.id).engagements =
                Some(vec![Engagement::new(EngagementId::new("s1"))])
        }
        39 => draft.extra.push(("another".to_owned(), draft::Json::Null)),
        40 => {
            let entries = draft.sheet_mut(operations.id).succession.as_mut().unwrap();
            entries.retain(|entry| entry.evidence.note.as_deref() != Some("二件目"));
        }
        _ => unreachable!(),
    }
}

fn changed(numbers: impl IntoIterator<Item = usize>) -> Draft {
    let mut draft = base();
    for number in numbers {
        change(&mut draft, number);
    }
    draft
}

/// The draft with all that is a set in meaning in one order.
fn sorted(mut draft: Draft) -> Draft {
    for (_, sheet) in draft.sheets.iter_mut().flatten() {
        for engagement in sheet.engagements.iter_mut().flatten() {
            engagement.conditions.iter_mut().for_each(|list| list.sort());
            engagement.duties.iter_mut().for_each(|list| list.sort());
        }
        sheet.engagements.iter_mut().for_each(|list| list.sort_by(|a, b| a.id.cmp(&b.id)));
        sheet.expertise.iter_mut().for_each(|list| list.sort_by_key(|(area, _)| *area));
        sheet.succession.iter_mut().for_each(|list| list.sort_by_key(|entry| entry.kind));
    }
    draft.sheets.iter_mut().for_each(|list| list.sort_by_key(|(id, _)| *id));
    draft.extra.sort_by(|a, b| a.0.cmp(&b.0));
    draft
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn changes_of_different_facts_are_all_kept(sides in vec(0..4_u8, CHANGES)) {
        let of = |side: u8| (0..CHANGES).filter(|n| sides[*n] == side).collect::<Vec<_>>();
        let (mine, theirs, both) = (of(0), of(1), of(2));
        let merged = Draft::merge(
            &base(),
            &changed(mine.iter().chain(&both).copied()),
            &changed(theirs.iter().chain(&both).copied()),
        );
        let expected = changed(mine.into_iter().chain(theirs).chain(both));
        prop_assert_eq!(sorted(merged), sorted(expected));
    }

    #[test]
    fn what_comes_out_is_always_a_draft(
        first in vec(0..CHANGES, 0..20), mine in vec(0..CHANGES, 0..20), theirs in vec(0..CHANGES, 0..20),
    ) {
        // A change made twice may not find what it changes: then nothing is asked of it.
        let made = |numbers: &[usize]| {
            let mut numbers = numbers.to_vec();
            numbers.sort_unstable();
            numbers.dedup();
            changed(numbers)
        };
        let merged = Draft::merge(&made(&first), &made(&mine), &made(&theirs));
        prop_assert_eq!(draft::parse(&merged.to_text()), Ok(merged));
    }
}

#[test]
fn one_side_alone_is_taken_as_it_is() {
    let (base, changed) = (base(), changed(0..CHANGES));
    assert_eq!(Draft::merge(&base, &changed, &base), changed);
    assert_eq!(Draft::merge(&base, &base, &changed), changed);
    assert_eq!(Draft::merge(&base, &changed, &changed), changed);
}

#[test]
fn the_same_fact_changed_differently_is_as_mine_has_it_and_nothing_else_is() {
    let theirs = {
        let mut draft = changed([4, 5, 9]);
        draft.title = Some("彼らの題".to_owned());
        draft
    };
    let merged = Draft::merge(&base(), &changed([0, 7]), &theirs);
    assert_eq!(merged, changed([0, 4, 5, 7, 9]));
}

#[test]
fn what_one_side_changed_and_the_other_deleted_stays() {
    let delete = |draft: &mut Draft| {
        let operations = CATALOGUE.specialty("operations-management").unwrap();
        draft.sheet_mut(operations.id).engagements.as_mut().unwrap().remove(0);
    };
    let mut deleted = base();
    delete(&mut deleted);
    assert_eq!(sorted(Draft::merge(&base(), &deleted, &changed([4]))), sorted(changed([4])));
    assert_eq!(sorted(Draft::merge(&base(), &changed([4]), &deleted)), sorted(changed([4])));
    assert_eq!(Draft::merge(&base(), &deleted, &base()), deleted);
}

#[test]
fn which_entry_of_succession_is_meant_is_told_by_what_it_says() {
    let operations = CATALOGUE.specialty("operations-management").unwrap();
    let with = |notes: &[&str]| {
        let mut draft = base();
        let entry = |note: &&str| Succession {
            kind: CATALOGUE.successions[0].id,
            evidence: Evidence { note: Some((*note).to_owned()), ..Evidence::default() },
            extra: Vec::new(),
        };
        draft.sheet_mut(operations.id).succession = Some(notes.iter().map(entry).collect());
        draft
    };
    for (base, mine, theirs, expected) in [
        // One side deletes the first, the other changes it, or the second.
        (&["一", "二"][..], &["二"][..], &["一あ", "二"][..], &["一あ", "二"][..]),
        (&["一", "二"], &["二"], &["一", "二い"], &["二い"]),
        (&["一", "二", "三"], &["一", "三"], &["二", "三"], &["三"]),
        // Both add: what says the same is one.
        (&["一"], &["一", "二"], &["一", "三"], &["一", "三", "二"]),
        (&["一"], &["一", "二"], &["一", "二", "三"], &["一", "二", "三"]),
        (&["一", "一"], &["一"], &["一", "一", "一"], &["一", "一"]),
        // One moves them, the other changes one.
        (&["一", "二", "三"], &["三", "一", "二"], &["一", "二い", "三"], &["三", "一", "二い"]),
    ] {
        let sorted = |draft: Draft| {
            let all = draft.sheet(operations.id).unwrap().succession.clone().unwrap();
            let mut notes: Vec<_> = all.into_iter().map(|entry| entry.evidence.note).collect();
            notes.sort();
            notes
        };
        let expected = sorted(with(expected));
        assert_eq!(sorted(Draft::merge(&with(base), &with(mine), &with(theirs))), expected);
        assert_eq!(sorted(Draft::merge(&with(base), &with(theirs), &with(mine))), expected);
    }
}

/// As undo does: one side takes back the first thing that was said of a person or on a sheet, while the
/// other adds to it.
#[test]
fn what_is_taken_back_goes_though_the_other_side_added_beside_it() {
    let desk = CATALOGUE.specialty("service-desk").unwrap();
    let note = |draft: &mut Draft| {
        let mentoring = draft.sheet_mut(desk.id).mentoring.get_or_insert_default();
        mentoring.evidence.note = Some("証跡".to_owned());
    };
    let done = |draft: &mut Draft| {
        draft.sheet_mut(desk.id).mentoring.get_or_insert_default().done = Some(true);
    };
    let name = |draft: &mut Draft| {
        draft.person.get_or_insert_default().name = Some("花子".to_owned());
    };
    let affiliation = |draft: &mut Draft| {
        draft.person.get_or_insert_default().affiliation = Some("運用部".to_owned());
    };
    for (first, second) in [
        (&name as &dyn Fn(&mut Draft), &affiliation as &dyn Fn(&mut Draft)),
        (&affiliation, &name),
        (&note, &done),
        (&done, &note),
    ] {
        let after = |changes: &[&dyn Fn(&mut Draft)]| {
            let mut draft = Draft::default();
            for change in changes {
                change(&mut draft);
            }
            draft
        };
        let nothing = Draft::default();
        let merged = Draft::merge(&after(&[first]), &nothing, &after(&[first, second]));
        assert_eq!(merged, after(&[second]));
        let merged = Draft::merge(&after(&[first]), &after(&[first, second]), &nothing);
        assert_eq!(merged, after(&[second]));
        assert_eq!(Draft::merge(&after(&[first]), &nothing, &after(&[first])), nothing);
    }
}

#[test]
fn two_that_were_added_under_one_id_are_two() {
    let operations = CATALOGUE.specialty("operations-management").unwrap();
    let with = |title: &str| {
        let mut draft = base();
        let mut added = Engagement::new(EngagementId::new("e4"));
        added.title = Some(title.to_owned());
        draft.sheet_mut(operations.id).engagements.as_mut().unwrap().push(added);
        draft
    };
    let merged = Draft::merge(&base(), &with("私の"), &with("彼らの"));
    let all = merged.sheet(operations.id).unwrap().engagements();
    let mut told: Vec<_> =
        all.iter().map(|e| (e.id.as_str(), e.title.as_deref().unwrap())).collect();
    told.sort_unstable();
    assert_eq!(told, [("e1", "一"), ("e2", "二"), ("e3", "三"), ("e4", "彼らの"), ("e5", "私の")]);
}

#[test]
fn moving_is_kept_beside_what_the_other_side_added() {
    let operations = CATALOGUE.specialty("operations-management").unwrap();
    let mut moved = base();
    moved.sheet_mut(operations.id).engagements.as_mut().unwrap().rotate_left(1);
    let ids = |draft: &Draft| {
        let all = draft.sheet(operations.id).unwrap().engagements();
        all.iter().map(|e| e.id.as_str().to_owned()).collect::<Vec<_>>()
    };
    for (mine, theirs) in [(&moved, &changed([21])), (&changed([21]), &moved)] {
        assert_eq!(ids(&Draft::merge(&base(), mine, theirs)), ["e2", "e3", "n21", "e1"]);
    }
}
