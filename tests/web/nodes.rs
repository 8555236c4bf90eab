//! The nodes of the page in a real browser: what is kept, what changes, and what is left afterwards.

use std::cell::Cell;
use std::rc::Rc;

use leptos::task::tick;
use tasseido::dom::prelude::*;
use tasseido::dom::{Mounted, Slice, all_in_turn, all_made, in_slices, mount};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// A place in the document, and what is shown there.
fn shown<V: IntoView>(make: impl FnOnce() -> V) -> (Element, Mounted) {
    let place = document().create_element("div").unwrap();
    document().body().unwrap().append_child(&place).unwrap();
    let mounted = mount(&place, || make().into_view());
    (place, mounted)
}

fn text(place: &Element) -> String {
    place.text_content().unwrap()
}

fn find(place: &Element, selector: &str) -> Element {
    place.query_selector(selector).unwrap().expect("an element")
}

#[wasm_bindgen_test]
async fn what_is_unmounted_leaves_nothing_and_hears_nothing() {
    let (count, heard) = (RwSignal::new(0_u32), Rc::new(Cell::new(0)));
    let hears = heard.clone();
    let (place, mounted) = shown(move || {
        view! {
            <button on:click=move |_| hears.set(hears.get() + 1)>{move || count.get()}</button>
            "と"
        }
    });
    assert_eq!(text(&place), "0と");
    let button: HtmlElement = find(&place, "button").unchecked_into();
    button.click();
    assert_eq!(heard.get(), 1);

    drop(mounted);
    assert!(!place.has_child_nodes());
    count.set(7);
    tick().await;
    button.click();
    assert_eq!((heard.get(), button.inner_text()), (1, "0".to_owned()));
}

#[wasm_bindgen_test]
async fn text_follows_its_signal_in_the_same_node() {
    let name = RwSignal::new("未達".to_owned());
    let (place, _mounted) = shown(move || view! { <p>"判定：" {move || name.get()} "。"</p> });
    let second = || find(&place, "p").first_child().unwrap().next_sibling().unwrap();
    let node = second();
    name.set("達成".to_owned());
    tick().await;
    assert_eq!(text(&place), "判定：達成。");
    assert!(second().is_same_node(Some(&node)));
}

#[wasm_bindgen_test]
async fn attributes_classes_and_properties_follow_and_go() {
    let on = RwSignal::new(true);
    let (place, _mounted) = shown(move || {
        view! {
            <input
                class="a"
                class:b=on
                type="checkbox"
                aria-label=move || on.get().then_some("項目")
                disabled=move || !on.get()
                prop:checked=on
            />
        }
    });
    let input: HtmlInputElement = find(&place, "input").unchecked_into();
    let seen = || {
        (input.class_name(), input.get_attribute("aria-label"), input.disabled(), input.checked())
    };
    assert_eq!(seen(), ("a b".to_owned(), Some("項目".to_owned()), false, true));
    on.set(false);
    tick().await;
    assert_eq!(seen(), ("a".to_owned(), None, true, false));
}

#[wasm_bindgen_test]
async fn what_comes_and_goes_stands_where_it_was_written() {
    let on = RwSignal::new(false);
    let (place, _mounted) = shown(move || {
        view! {
            "前"
            <Show when=move || on.get()>
                <b>"中"</b>
                {move || on.get().then(|| view! { <i>"も"</i> })}
            </Show>
            "後"
        }
    });
    for (now, expected) in [(true, "前中も後"), (false, "前後"), (true, "前中も後")] {
        on.set(now);
        tick().await;
        assert_eq!(text(&place), expected);
    }
}

#[wasm_bindgen_test]
async fn items_of_a_list_keep_their_nodes_and_end_with_them() {
    let items = RwSignal::new(vec!["a", "b", "c"]);
    let gone = StoredValue::new(Vec::new());
    let (place, mounted) = shown(move || {
        view! {
            <ul>
                <For each=move || items.get() key=|item| *item let(item)>
                    {
                        on_cleanup(move || gone.update_value(|gone| gone.push(item)));
                        view! { <li id=format!("row-{item}")>{item}</li> }
                    }
                </For>
            </ul>
        }
    });
    let node = |item: &str| find(&place, &format!("#row-{item}"));
    let (b, c) = (node("b"), node("c"));
    c.set_attribute("tabindex", "0").unwrap();
    c.unchecked_ref::<HtmlElement>().focus().unwrap();

    // Up past another: the one that was acted on keeps the focus.
    items.set(vec!["a", "c", "b"]);
    tick().await;
    assert_eq!(text(&place), "acb");
    assert!(node("b").is_same_node(Some(&b)) && node("c").is_same_node(Some(&c)));
    assert_eq!(document().active_element(), Some(c.clone()));
    assert!(gone.get_value().is_empty());

    items.set(vec!["d", "c"]);
    tick().await;
    assert_eq!(text(&place), "dc");
    assert!(node("c").is_same_node(Some(&c)));
    assert_eq!(gone.get_value(), ["a", "b"]);

    items.set(Vec::new());
    tick().await;
    items.set(vec!["c"]);
    tick().await;
    assert!(!node("c").is_same_node(Some(&c)), "what was gone is made anew");
    drop(mounted);
    assert_eq!(text(&place), "");
    assert_eq!(gone.get_value(), ["a", "b", "d", "c", "c"]);
}

#[wasm_bindgen_test]
fn parts_of_a_picture_are_so_wherever_they_are_written() {
    let bars = || (1..=2).map(|bar: u8| view! { <rect width=bar.to_string() /> }).collect_view();
    let (place, _mounted) = shown(move || view! { <svg><g>{bars()}</g></svg> });
    for name in ["svg", "g", "rect"] {
        let namespace = find(&place, name).namespace_uri();
        assert_eq!(namespace.as_deref(), Some("http://www.w3.org/2000/svg"), "{name}");
    }
}

/// Work that takes longer than a slice.
fn work() {
    let begun = js_sys::Date::now();
    while js_sys::Date::now() < begun + 20.0 {}
}

async fn made() {
    while !all_made() {
        Slice::begin().rest().await;
    }
}

#[wasm_bindgen_test]
async fn what_takes_long_is_made_in_its_turn_and_stands_in_its_place() {
    made().await;
    let one = |number: u32| {
        in_slices(move || {
            work();
            view! { <b>{number}</b> }.into_view()
        })
    };
    let (place, mounted) = shown(|| (0..4).map(one).collect_view());
    assert_eq!(text(&place), "0");
    made().await;
    assert_eq!(text(&place), "0123");
    // Moved, all of it stands elsewhere.
    let other = document().create_element("div").unwrap();
    mounted.move_to(&other);
    assert_eq!((text(&place), text(&other)), (String::new(), "0123".to_owned()));

    all_in_turn();
    let (place, _mounted) = shown(|| (0..4).map(one).collect_view());
    assert_eq!(text(&place), "");
    made().await;
    assert_eq!(text(&place), "0123");
}

#[wasm_bindgen_test]
async fn what_is_left_meanwhile_is_not_made() {
    made().await;
    let (counted, shows) = (Rc::new(Cell::new(0)), RwSignal::new(true));
    let count = counted.clone();
    let one = move |number: u32| {
        let count = count.clone();
        in_slices(move || {
            count.set(count.get() + 1);
            work();
            view! { <b>{number}</b> }.into_view()
        })
    };
    let (place, _mounted) =
        shown(move || move || shows.get().then(|| (0..4).map(&one).collect_view()));
    shows.set(false);
    tick().await;
    made().await;
    assert_eq!((text(&place), counted.get()), (String::new(), 1));
    // What comes then has its own turn.
    shows.set(true);
    tick().await;
    made().await;
    assert_eq!((text(&place), counted.get()), ("0123".to_owned(), 5));
}
