//! The shelf in a real browser: localStorage, IndexedDB, and what is left when either fails.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use tasseido::device::new_id;
use tasseido::draft::Draft;
use tasseido::store::{Base, Change, Content, Envelope, Kept, Left, Shelf};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Storage;

fn local() -> Storage {
    web_sys::window().unwrap().local_storage().unwrap().unwrap()
}

/// A shelf of a key of its own, recovered.
async fn shelf(key: &str) -> Shelf {
    let shelf = Shelf::open(key);
    shelf.recover().await;
    shelf
}

fn titled(title: &str) -> Draft {
    Draft { id: Some("d".to_owned()), title: Some(title.to_owned()), ..Draft::default() }
}

fn nothing() -> Base {
    Base { revision: 0, draft: Arc::new(Draft { id: Some("d".to_owned()), ..Draft::default() }) }
}

fn title(shelf: &Shelf) -> Option<String> {
    match shelf.draft("d") {
        Some(Content::Draft(_, draft)) => draft.title.clone(),
        _ => None,
    }
}

/// Does something, in JavaScript, to the `store` of the journal.
async fn in_journal(key: &str, what: &str) {
    let done = js_sys::eval(&format!(
        "new Promise((done, failed) => {{
            const request = indexedDB.open('tasseido:{key}');
            request.onerror = failed;
            request.onsuccess = () => {{
                const transaction = request.result.transaction('texts', 'readwrite');
                const store = transaction.objectStore('texts');
                {what};
                transaction.oncomplete = () => {{ request.result.close(); done(); }};
            }};
        }})"
    ));
    JsFuture::from(js_sys::Promise::from(done.unwrap())).await.unwrap();
}

#[wasm_bindgen_test]
async fn what_is_kept_is_there_again_in_both_places() {
    let key = new_id();
    let first = shelf(&key).await;
    let committed = first.commit("d", &nothing(), &titled("題")).await.unwrap();
    assert_eq!((committed.kept, committed.state.revision), (Kept::Durably, 1));
    assert_eq!(committed.trouble, None);

    let sealed = local().get_item(&format!("{key}/draft/d")).unwrap().unwrap();
    assert_eq!(Envelope::open(&sealed).unwrap().revision, 1);
    assert_eq!(title(&Shelf::open(&key)).as_deref(), Some("題"), "at once, from localStorage");

    local().remove_item(&format!("{key}/draft/d")).unwrap();
    assert_eq!(title(&Shelf::open(&key)), None);
    assert_eq!(title(&shelf(&key).await).as_deref(), Some("題"), "from the journal");
    assert_eq!(local().get_item(&format!("{key}/draft/d")).unwrap(), Some(sealed), "and put back");
}

#[wasm_bindgen_test]
async fn the_newer_copy_counts_wherever_it_is() {
    let key = new_id();
    let name = format!("{key}/draft/d");
    let first = shelf(&key).await;
    let one = first.commit("d", &nothing(), &titled("一")).await.unwrap();
    let old = local().get_item(&name).unwrap().unwrap();
    first.commit("d", &one.state, &titled("二")).await.unwrap();

    // localStorage lost the last write, as after a crash.
    local().set_item(&name, &old).unwrap();
    assert_eq!(title(&shelf(&key).await).as_deref(), Some("二"));

    // The journal missed one.
    let newer = Envelope { revision: 9, text: titled("九").to_text() }.seal();
    local().set_item(&name, &newer).unwrap();
    assert_eq!(title(&shelf(&key).await).as_deref(), Some("九"));
    local().remove_item(&name).unwrap();
    assert_eq!(title(&shelf(&key).await).as_deref(), Some("九"), "now the journal has it too");
}

#[wasm_bindgen_test]
async fn a_deleted_draft_stays_deleted_though_an_old_copy_turns_up() {
    let key = new_id();
    let name = format!("{key}/draft/d");
    let first = shelf(&key).await;
    let kept = first.commit("d", &nothing(), &titled("題")).await.unwrap();
    let old = local().get_item(&name).unwrap().unwrap();
    first.delete("d").await.unwrap();
    assert_eq!(local().get_item(&name).unwrap(), None);

    local().set_item(&name, &old).unwrap();
    let second = shelf(&key).await;
    assert_eq!((title(&second), second.drafts().len()), (None, 0));
    assert_eq!(local().get_item(&name).unwrap(), None);

    // Taken back, it is a later state.
    let back = second.commit("d", &kept.state, &titled("題")).await.unwrap();
    assert!(back.state.revision > kept.state.revision + 1);
    assert_eq!(title(&shelf(&key).await).as_deref(), Some("題"));
}

/// A text cut at every byte: what is left of it goes to quarantine exactly as it stands, and the
/// draft itself comes back from the journal.
#[wasm_bindgen_test]
async fn a_text_cut_anywhere_is_kept_byte_for_byte_and_the_draft_comes_back() {
    let key = new_id();
    let name = format!("{key}/draft/d");
    let first = shelf(&key).await;
    first.commit("d", &nothing(), &titled("運用管理の下書き")).await.unwrap();
    let whole = local().get_item(&name).unwrap().unwrap();

    let mut cuts = 0;
    for (end, _) in whole.char_indices() {
        local().set_item(&name, &whole[..end]).unwrap();
        let second = shelf(&key).await;
        assert_eq!(title(&second).as_deref(), Some("運用管理の下書き"), "cut at {end}");
        assert_eq!(local().get_item(&name).unwrap().as_ref(), Some(&whole));
        cuts += 1;
    }
    let quarantined = shelf(&key).await.quarantined();
    assert_eq!(quarantined.len(), cuts);
    for (found, (end, _)) in quarantined.iter().zip(whole.char_indices()) {
        assert_eq!(found.text, whole[..end]);
        assert_eq!(found.from, "draft/d");
        assert!(!found.reason.is_empty() && found.found.starts_with("20"), "{found:?}");
    }
}

#[wasm_bindgen_test]
async fn quarantine_keeps_what_is_no_text_at_all_and_overwrites_nothing() {
    #[wasm_bindgen(inline_js = "
        export const put = (name) => localStorage.setItem(name, 'tasseido 1 \\ud800 broken\\udfff');
        export const same = (one, other) => localStorage.getItem(one) === localStorage.getItem(other);
    ")]
    extern "C" {
        fn put(name: &str);
        fn same(one: &str, other: &str) -> bool;
    }
    let key = new_id();
    local().set_item(&format!("{key}/quarantine/3"), "前からあるもの").unwrap();
    put(&format!("{key}/draft/d"));
    put(&format!("{key}/exact"));
    let shelf = shelf(&key).await;
    assert!(same(&format!("{key}/quarantine/4"), &format!("{key}/exact")));
    assert_eq!(shelf.quarantined()[0].text, "前からあるもの");
    assert_eq!(shelf.quarantined().len(), 2);
    assert_eq!(local().get_item(&format!("{key}/draft/d")).unwrap(), None);
}

#[wasm_bindgen_test]
async fn what_a_newer_version_wrote_is_not_touched() {
    let key = new_id();
    let newer =
        Envelope { revision: 3, text: r#"{"schema":2,"title":"先の版","id":"d"}"#.to_owned() };
    for text in [newer.seal(), "tasseido 2 何か".to_owned()] {
        let name = format!("{key}/draft/d");
        local().set_item(&name, &text).unwrap();
        let shelf = shelf(&key).await;
        assert!(matches!(shelf.draft("d"), Some(Content::Newer(_))));
        assert!(shelf.commit("d", &nothing(), &titled("上書き")).await.is_err());
        assert!(shelf.delete("d").await.is_err());
        assert_eq!(local().get_item(&name).unwrap(), Some(text));
        assert_eq!(shelf.quarantined(), []);
    }
}

#[wasm_bindgen_test]
async fn erasing_takes_all_of_ours_and_only_ours() {
    let (key, other) = (new_id(), new_id());
    let neighbour = format!("{key}-2/draft/d");
    local().set_item(&other, "他のもの").unwrap();
    local().set_item(&neighbour, "となり").unwrap();
    local().set_item(&format!("{key}/draft/x"), "壊れたもの").unwrap();
    let shelf = shelf(&key).await;
    shelf.commit("d", &nothing(), &titled("題")).await.unwrap();
    shelf.remember_open("d");
    shelf.note_written();
    shelf.erase().await.unwrap();

    let count = local().length().unwrap();
    let names: Vec<_> = (0..count).filter_map(|n| local().key(n).unwrap()).collect();
    let ours = names.iter().filter(|name| name.starts_with(&format!("{key}/"))).count();
    assert_eq!(ours, 0, "{names:?}");
    assert_eq!(local().get_item(&other).unwrap().as_deref(), Some("他のもの"));
    assert_eq!(local().get_item(&neighbour).unwrap().as_deref(), Some("となり"));
    let again = self::shelf(&key).await;
    assert_eq!((again.drafts().len(), again.quarantined().len()), (0, 0));
    local().remove_item(&other).unwrap();
    local().remove_item(&neighbour).unwrap();
}

#[wasm_bindgen_test]
async fn what_was_discarded_from_quarantine_does_not_come_back_from_the_journal() {
    let key = new_id();
    let first = shelf(&key).await;
    first.commit("d", &nothing(), &titled("題")).await.unwrap();
    in_journal(&key, "store.put('壊れたもの', 'draft/x')").await;
    let second = shelf(&key).await;
    let found = second.quarantined();
    assert_eq!(found.iter().map(|one| &*one.text).collect::<Vec<_>>(), ["壊れたもの"]);
    second.discard(found[0].number).await;
    let third = shelf(&key).await;
    assert_eq!((third.quarantined().len(), title(&third).as_deref()), (0, Some("題")));
}

/// As a page does that comes back from the back/forward cache, where it heard nothing.
#[wasm_bindgen_test]
async fn who_comes_back_sees_what_came_and_what_was_erased() {
    let key = new_id();
    let come_back = async || {
        let back = "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))";
        js_sys::eval(back).unwrap();
        // It looks at the journal a few times, and these wait in between.
        for _ in 0..20 {
            in_journal(&key, "").await;
        }
    };
    let away = shelf(&key).await;
    away.commit("d", &nothing(), &titled("題")).await.unwrap();
    let heard = Rc::new(RefCell::new(Vec::new()));
    let hears = heard.clone();
    away.listen(move |change| hears.borrow_mut().push(change));

    let came = Envelope { revision: 1, text: titled("来たもの").to_text() }.seal();
    local().set_item(&format!("{key}/draft/e"), &came).unwrap();
    come_back().await;
    assert_eq!(heard.take(), [Change::Draft("e".to_owned())]);

    local().remove_item(&format!("{key}/draft/d")).unwrap();
    local().remove_item(&format!("{key}/draft/e")).unwrap();
    come_back().await;
    assert_eq!(heard.take(), [], "the journal has it");
    in_journal(&key, "store.clear()").await;
    come_back().await;
    assert_eq!((heard.take(), away.drafts().len()), (vec![Change::Erased], 0));
}

/// Four pages write at the same time, each its own facts and all of them some common ones; none of
/// them hears of the others before it writes.
#[wasm_bindgen_test]
async fn pages_that_write_at_once_lose_nothing() {
    const PAGES: usize = 4;
    const EDITS: usize = 50;
    let key = new_id();
    shelf(&key).await.commit("d", &nothing(), &titled("題")).await.unwrap();
    let pages = (0..PAGES).map(|page| {
        let key = key.clone();
        future_to_promise(async move {
            let shelf = shelf(&key).await;
            let Some(Content::Draft(revision, draft)) = shelf.draft("d") else {
                panic!("no draft")
            };
            let mut state = Base { revision, draft };
            for edit in 0..EDITS {
                let mut mine = Draft::clone(&state.draft);
                let name = format!("{page}-{edit}");
                mine.extra.push((name, tasseido::draft::Json::Bool(true)));
                state = shelf.commit("d", &state, &mine).await.unwrap().state;
            }
            Ok(JsValue::UNDEFINED)
        })
    });
    JsFuture::from(js_sys::Promise::all(&pages.collect::<js_sys::Array>())).await.unwrap();
    let Some(Content::Draft(revision, draft)) = shelf(&key).await.draft("d") else {
        panic!("no draft")
    };
    assert_eq!(revision, 1 + (PAGES * EDITS) as u64);
    assert_eq!(draft.extra.len(), PAGES * EDITS);
}

#[wasm_bindgen_test]
async fn what_a_page_left_behind_is_kept_by_the_next() {
    let key = new_id();
    let first = shelf(&key).await;
    let kept = first.commit("d", &nothing(), &titled("題")).await.unwrap();
    let mine = Draft { ap_passed: Some(true), ..Draft::clone(&kept.state.draft) };
    first.leave("d", &kept.state, &mine);
    // Meanwhile another page went on.
    first.commit("d", &kept.state, &titled("別の題")).await.unwrap();

    let next = shelf(&key).await;
    let Some(Content::Draft(_, draft)) = next.draft("d") else { panic!("no draft") };
    assert_eq!((draft.title.as_deref(), draft.ap_passed), (Some("別の題"), Some(true)));
    assert!(left(&key).is_empty());
    assert!(Left::read("何か").is_none());
}

/// What pages of `key` left behind.
fn left(key: &str) -> Vec<String> {
    let names = (0..local().length().unwrap()).filter_map(|n| local().key(n).unwrap());
    names.filter(|name| name.starts_with(&format!("{key}/left/"))).collect()
}

#[wasm_bindgen_test]
async fn what_was_left_behind_and_kept_is_not_kept_again_when_it_turns_up() {
    let key = new_id();
    let first = shelf(&key).await;
    let kept = first.commit("d", &nothing(), &titled("題")).await.unwrap();
    first.leave("d", &kept.state, &titled("書きかけ"));
    let name = left(&key).remove(0);
    let text = local().get_item(&name).unwrap().unwrap();

    let second = shelf(&key).await;
    let Some(Content::Draft(revision, draft)) = second.draft("d") else { panic!("no draft") };
    assert_eq!(draft.title.as_deref(), Some("書きかけ"));
    second.commit("d", &Base { revision, draft }, &titled("書き終えた題")).await.unwrap();

    // localStorage lost its removal, as after a crash.
    local().set_item(&name, &text).unwrap();
    assert_eq!(title(&shelf(&key).await).as_deref(), Some("書き終えた題"));
    assert!(left(&key).is_empty());
    // When it is gone for good, the page may leave the same behind once more.
    shelf(&key).await;
    local().set_item(&name, &text).unwrap();
    assert_eq!(title(&shelf(&key).await).as_deref(), Some("書きかけ"));
}

#[wasm_bindgen_test]
async fn where_localstorage_is_full_the_journal_keeps_it_and_the_old_text_stays() {
    let (key, filler) = (new_id(), new_id());
    let name = format!("{key}/draft/d");
    let shelf = shelf(&key).await;
    let one = shelf.commit("d", &nothing(), &titled("一")).await.unwrap();
    let before = local().get_item(&name).unwrap();
    fill(&filler);

    let long = titled(&"長".repeat(2_000));
    let two = shelf.commit("d", &one.state, &long).await.unwrap();
    assert_eq!(two.kept, Kept::Durably);
    assert!(two.trouble.unwrap().message.contains("上限"));
    assert_eq!(local().get_item(&name).unwrap(), before);
    assert_eq!(title(&self::shelf(&key).await), long.title);

    local().remove_item(&filler).unwrap();
    let three = shelf.commit("d", &two.state, &titled("三")).await.unwrap();
    assert_eq!(three.trouble, None);
    assert_ne!(local().get_item(&name).unwrap(), before);
}

/// Fills localStorage to the last character.
fn fill(name: &str) {
    let mut text = "x".repeat(5 * 1024 * 1024);
    let mut filled = String::new();
    while !text.is_empty() {
        let more = format!("{filled}{text}");
        if local().set_item(name, &more).is_ok() {
            filled = more;
        } else {
            text.truncate(text.len() / 2);
        }
    }
}
