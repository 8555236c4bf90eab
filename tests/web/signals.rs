//! Signals in a real browser: what is told, what is not, and what is left afterwards.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use leptos::task::tick;
use tasseido::dom::mount;
use tasseido::dom::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

/// What `run` sets up lives as long as what this gives.
fn owned<T: 'static>(run: impl FnOnce() -> T) -> (T, tasseido::dom::Mounted) {
    let place = document().create_element("div").unwrap();
    let mut out = None;
    let mounted = mount(&place, || {
        out = Some(run());
        View::nothing()
    });
    (out.unwrap(), mounted)
}

#[wasm_bindgen_test]
async fn a_memo_is_computed_when_it_is_read_and_told_where_it_differs() {
    let computed = Arc::new(AtomicU32::new(0));
    let counts = computed.clone();
    let ((number, tens, told), _mounted) = owned(move || {
        let number = RwSignal::new(41_u32);
        let tens = Memo::following(move |before: Option<&u32>| {
            counts.fetch_add(1, Ordering::Relaxed);
            assert_eq!(before.is_some(), counts.load(Ordering::Relaxed) > 1);
            number.get() / 10
        });
        let told = Rc::new(RefCell::new(Vec::new()));
        let tells = told.clone();
        effect(move || tells.borrow_mut().push(tens.get()));
        (number, tens, told)
    });
    assert_eq!(computed.load(Ordering::Relaxed), 0);
    tick().await;
    for next in [42, 49, 50, 50, 58] {
        number.set(next);
        tick().await;
    }
    assert_eq!(*told.borrow(), [4, 5]);
    assert_eq!((tens.get_untracked(), computed.load(Ordering::Relaxed)), (5, 6));
}

#[wasm_bindgen_test]
async fn what_is_watched_is_told_from_its_first_change_on() {
    let ((text, told), mounted) = owned(|| {
        let text = RwSignal::new("未達".to_owned());
        let told = Rc::new(RefCell::new(Vec::new()));
        let tells = told.clone();
        watch(move || text.get(), move |now: &String| tells.borrow_mut().push(now.clone()));
        (text, told)
    });
    tick().await;
    assert!(told.borrow().is_empty());
    text.set("達成".to_owned());
    tick().await;
    text.update(|text| text.push('！'));
    tick().await;
    assert_eq!(*told.borrow(), ["達成", "達成！"]);

    // What is gone says so, and nobody is told any more.
    drop(mounted);
    assert_eq!(text.try_get_untracked(), None);
    assert!(!text.try_set("未達".to_owned()));
    assert_eq!(text.try_update(|text| text.push('？')), None);
    tick().await;
    assert_eq!(told.borrow().len(), 2);
}

#[wasm_bindgen_test]
fn all_kinds_are_read_alike_and_may_be_set_while_they_are_read() {
    let (all, _mounted) = owned(|| {
        let value = RwSignal::new(vec![1_u8, 2]);
        let memo = Memo::new(move || value.get());
        let all: [Signal<Vec<u8>>; 4] =
            [value.into(), memo.into(), Signal::derive(move || value.get()), vec![1, 2].into()];
        let read = value.read_untracked();
        value.update(|value| value.push(3));
        // What was read stays what it was.
        assert_eq!((read.len(), value.with_untracked(Vec::len)), (2, 3));
        all
    });
    assert_eq!(all.map(|signal| signal.with_untracked(Vec::len)), [3, 3, 3, 2]);
    assert!(Signal::<Vec<u8>>::default().get_untracked().is_empty());
}

#[wasm_bindgen_test]
async fn of_a_list_only_those_hear_whose_own_entry_differs() {
    let told = Rc::new(RefCell::new(Vec::new()));
    let tells = told.clone();
    let asked = Arc::new(AtomicU32::new(0));
    let asks = asked.clone();
    let ((list, each, gone), _mounted) = owned(move || {
        let list = RwSignal::new(vec![("a", 1), ("b", 2)]);
        let each = Each::new(
            move || list.get(),
            |list, key: &&str| list.iter().find(|(name, _)| name == key).map(|(_, value)| *value),
        );
        for name in ["a", "b", "c"] {
            let entry = each.of(&name);
            let (tells, asks) = (tells.clone(), asks.clone());
            let doubled = Memo::new(move || {
                asks.fetch_add(1, Ordering::Relaxed);
                entry.get().map(|value| value * 2)
            });
            effect(move || tells.borrow_mut().push((name, doubled.get())));
        }
        let gone = Owner::new();
        gone.with(|| each.of(&"a"));
        (list, each, gone)
    });
    tick().await;
    assert_eq!(told.take(), [("a", Some(2)), ("b", Some(4)), ("c", None)]);
    // One that hears no longer keeps no other from hearing.
    gone.cleanup();
    list.set(vec![("a", 1), ("b", 3), ("c", 4)]);
    tick().await;
    tick().await;
    assert_eq!(told.take(), [("b", Some(6)), ("c", Some(8))]);
    assert_eq!(asked.load(Ordering::Relaxed), 5);
    // What stands there now is read at once.
    list.set(vec![("a", 1), ("b", 7), ("c", 4)]);
    assert_eq!([each.now(&"b"), each.now(&"x")], [Some(7), None]);
    list.set(vec![("a", 1), ("b", 3), ("c", 4)]);
    // Also one that is heard and changes before anything could be told.
    let (entry, _also) = owned(move || each.of(&"d"));
    list.set(vec![("a", 1), ("b", 3), ("c", 4), ("d", 5)]);
    tick().await;
    assert_eq!((entry.get_untracked(), told.take()), (Some(5), vec![]));
    list.set(vec![("b", 3), ("c", 4)]);
    tick().await;
    tick().await;
    assert_eq!((told.take(), asked.load(Ordering::Relaxed)), (vec![("a", None)], 6));
}

#[wasm_bindgen_test]
async fn what_many_follow_asks_them_only_where_it_differs() {
    let asked = Arc::new(AtomicU32::new(0));
    let asks = asked.clone();
    let ((number, tens), _mounted) = owned(move || {
        let number = RwSignal::new(41_u32);
        let tens = told(Memo::new(move || number.get() / 10));
        for _ in 0..3 {
            let asks = asks.clone();
            let doubled = Memo::new(move || {
                asks.fetch_add(1, Ordering::Relaxed);
                tens.get() * 2
            });
            effect(move || _ = doubled.get());
        }
        (number, tens)
    });
    tick().await;
    for next in [42, 43, 50] {
        number.set(next);
        assert_eq!(tens.get_untracked(), 4, "not at once");
        tick().await;
        tick().await;
    }
    assert_eq!((tens.get_untracked(), asked.load(Ordering::Relaxed)), (5, 6));
}
