//! Fail-stop: where something in here goes wrong that cannot, the application stops visibly. One panel
//! takes its place, with the last kept draft to write out, and no verdict stays on the screen.
//!
//! A panic does not stop Leptos: what was being computed freezes, and a wrong verdict would stay. So
//! the panic hook replaces what is shown, by the document alone: no signal is asked, and everything
//! the panel does later is the browser's own function, because this module may not run any more.
//!
//! Deliberately absent: going on. Only a fresh page is right again.

use std::cell::{Cell, OnceCell, RefCell};

use js_sys::{Array, Function, Object, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::prelude::*;
use web_sys::{
    Blob, BlobPropertyBag, CustomEvent, CustomEventInit, Element, HtmlElement, ShadowRoot, Url,
};

use crate::catalogue::CATALOGUE;
use crate::device::this_month;
use crate::exchange::{export_text, file_name};
use crate::session::{Session, halt, last_durable};

#[wasm_bindgen(module = "/src/ui/raised.js")]
extern "C" {
    /// Whether what has this stack was raised in a file of ours.
    #[wasm_bindgen(js_name = isOurs)]
    fn is_ours(stack: &str) -> bool;
}

/// The event, and the message to the page around a frame.
const ERROR: &str = "tasseido-error";

/// One application on the page.
#[derive(Clone)]
struct Root {
    element: HtmlElement,
    session: u32,
    /// Whether it is in a frame of ours, whose parent is told.
    framed: bool,
}

thread_local! {
    static ROOTS: RefCell<Vec<Root>> = const { RefCell::new(Vec::new()) };
    static STOPPED: Cell<bool> = const { Cell::new(false) };
    static TRAPPED: OnceCell<Function> = const { OnceCell::new() };
}

/// Watches over the application in `element`, until [`leave`].
pub fn watch(element: &HtmlElement, session: Session, embedded: bool) {
    listen();
    let framed = embedded && !is_in_shadow(element);
    let root = Root { element: element.clone(), session: session.number(), framed };
    ROOTS.with_borrow_mut(|roots| roots.push(root));
}

/// Ends watching over what shows `session`.
pub fn leave(session: Session) {
    let number = session.number();
    let none_left = ROOTS.with_borrow_mut(|roots| {
        roots.retain(|root| root.session != number);
        roots.is_empty()
    });
    if none_left {
        TRAPPED.with(|trapped| {
            if let Some(trapped) = trapped.get() {
                let _ = window().remove_event_listener_with_callback("error", trapped);
            }
        });
    }
}

/// Notices what panics, and what traps without a panic: memory or stack that ran out.
fn listen() {
    TRAPPED.with(|trapped| {
        let trapped = trapped.get_or_init(install);
        // Once, however often it is said.
        let _ = window().add_event_listener_with_callback("error", trapped);
    });
}

/// Installs the panic hook, and gives what is called at an error of the page.
fn install() -> Function {
    std::panic::set_hook(Box::new(|panic| stop(&panic.to_string())));
    let trapped = Closure::<dyn FnMut(web_sys::Event)>::new(|event: web_sys::Event| {
        let error = Reflect::get(&event, &"error".into()).unwrap_or(JsValue::UNDEFINED);
        let read = |name: &str| Reflect::get(&error, &name.into()).ok()?.as_string();
        let trap = matches!(read("name").as_deref(), Some("RuntimeError" | "RangeError"));
        if trap && read("stack").is_some_and(|stack| is_ours(&stack)) {
            stop(&read("message").unwrap_or_else(String::new));
        }
    });
    trapped.into_js_value().unchecked_into()
}

/// Stops everything: once.
fn stop(reason: &str) {
    if STOPPED.replace(true) {
        return;
    }
    halt();
    let roots = ROOTS.try_with(|roots| roots.try_borrow().map(|roots| roots.clone()));
    let Ok(Ok(roots)) = roots else { return };
    for root in roots {
        // Where the document refuses, there is nobody left to tell.
        let _ = replace(&root, reason);
    }
}

fn replace(root: &Root, reason: &str) -> Result<(), JsValue> {
    // A copy of the element has its looks and none of its listeners.
    let stopped = root.element.clone_node()?.dyn_into::<Element>()?;
    stopped.append_with_node_1(&*panel(root, reason)?)?;
    // Not now: the browser tells the old elements of their end, and they would call back in here.
    let microtask = method(&window(), "queueMicrotask")?;
    let replaced = bound(&root.element, "replaceWith", &[&stopped])?;
    microtask.call1(&window(), &replaced)?;
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    let event = CustomEvent::new_with_event_init_dict(ERROR, &init)?;
    let dispatch = bound(&stopped, "dispatchEvent", &[&event])?;
    window().set_timeout_with_callback(&dispatch)?;
    if let (true, Ok(Some(parent))) = (root.framed, window().parent()) {
        let message = Object::new();
        Reflect::set(&message, &"type".into(), &ERROR.into())?;
        parent.post_message(&message, "*")?;
    }
    Ok(())
}

/// What stands in the application's place.
fn panel(root: &Root, reason: &str) -> Result<Element, JsValue> {
    let panel = element("div", "tsd-fail tsd-stack", "")?;
    panel.set_attribute("role", "alert")?;
    let add = |child: &Element| panel.append_with_node_1(child);
    add(&element("h1", "tsd-h2", "判定を停止しました")?)?;
    add(&element(
        "p",
        "",
        "アプリの内部で想定外の誤りが起きました。誤った判定を見せないため、表示を止めています。保存済みの内容は失われていません。",
    )?)?;
    let steps = element("ol", "tsd-list tsd-list--num", "")?;
    for step in
        ["まず下書きをファイルへ書き出してください。", "そのあとページを読み込み直してください。"]
    {
        steps.append_with_node_1(&*element("li", "", step)?)?;
    }
    add(&steps)?;
    let buttons = element("p", "tsd-cluster", "")?;
    let text = last_durable(root.session).map(|draft| {
        let text = export_text(&draft);
        (draft, text)
    });
    if let Some((draft, text)) = &text {
        let save = element("a", "tsd-btn tsd-btn--primary", "下書きを書き出す")?;
        let options = BlobPropertyBag::new();
        options.set_type("application/json");
        let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?;
        save.set_attribute("href", &Url::create_object_url_with_blob(&blob)?)?;
        let month = draft.fixed_month().unwrap_or_else(this_month);
        save.set_attribute("download", &file_name(draft, "", month, "json"))?;
        buttons.append_with_node_1(&save)?;
    }
    if !is_in_shadow(&root.element) {
        let reload = element("button", "tsd-btn", "読み込み直す")?;
        reload.set_attribute("type", "button")?;
        let location = window().location();
        let call = bound(&location, "reload", &[])?;
        reload.add_event_listener_with_callback("click", &call)?;
        buttons.append_with_node_1(&reload)?;
    }
    add(&buttons)?;
    if let Some((_, text)) = &text {
        add(&details("書き出す内容", text)?)?;
    }
    let version = env!("CARGO_PKG_VERSION");
    let technical = format!("{reason}\ntasseido {version} / {}", CATALOGUE.version);
    add(&details("技術的な内容", &technical)?)?;
    Ok(panel)
}

/// A disclosure with text.
fn details(summary: &str, text: &str) -> Result<Element, JsValue> {
    let details = element("details", "", "")?;
    details.append_with_node_1(&*element("summary", "tsd-details__sum tsd-small", summary)?)?;
    details.append_with_node_1(&*element("pre", "tsd-pre", text)?)?;
    Ok(details)
}

fn element(name: &str, class: &str, text: &str) -> Result<Element, JsValue> {
    let element = document().create_element(name)?;
    if !class.is_empty() {
        element.set_class_name(class);
    }
    element.set_text_content(Some(text));
    Ok(element)
}

/// The browser's own `method` of `this`, with its arguments: a call that needs nothing of ours.
fn bound(this: &JsValue, name: &str, arguments: &[&JsValue]) -> Result<Function, JsValue> {
    let method = method(this, name)?;
    let all = Array::of1(this);
    for argument in arguments {
        all.push(argument);
    }
    let bind: Function = Reflect::get(&method, &"bind".into())?.dyn_into()?;
    bind.apply(&method, &all)?.dyn_into()
}

fn method(this: &JsValue, name: &str) -> Result<Function, JsValue> {
    Reflect::get(this, &name.into())?.dyn_into()
}

fn is_in_shadow(element: &HtmlElement) -> bool {
    element.get_root_node().is_instance_of::<ShadowRoot>()
}
