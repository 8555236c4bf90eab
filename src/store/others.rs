//! The other pages that show the same drafts: telling them what was written, hearing what they wrote.
//!
//! A BroadcastChannel where there is one, `storage` events beside it, and a page that comes back
//! from the back/forward cache. What is heard says only which draft to look at: the state itself is
//! read where it is kept. Deliberately absent: locks, and who is first; `journal` sees to that.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;
use web_sys::{BroadcastChannel, Event, MessageEvent, PageTransitionEvent, StorageEvent, Window};

use super::local::prefix;
use super::texts::{draft_id, draft_name};

/// What was heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// This draft was written or deleted.
    Draft(String),
    /// Everything was erased.
    Erased,
    /// This page was away for a while: anything may have happened.
    Back,
}

/// The connection to the other pages.
#[derive(Debug)]
pub struct Others {
    channel: Option<BroadcastChannel>,
    listeners: RefCell<Vec<(Listener, &'static str)>>,
}

type Listener = Closure<dyn FnMut(Event)>;

const ERASED: &str = "erased";

impl Others {
    /// Listens to what the pages of the same storage key say.
    #[must_use]
    pub fn listen(key: &str, heard: impl Fn(Heard) + Clone + 'static) -> Self {
        let channel = BroadcastChannel::new(&format!("tasseido:{key}")).ok();
        let listeners = RefCell::default();
        let others = Self { channel, listeners };
        if let Some(channel) = &others.channel {
            let heard = heard.clone();
            let told = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
                let event = event.unchecked_ref::<MessageEvent>();
                if let Some(what) = event.data().as_string().and_then(|text| parse(&text)) {
                    heard(what);
                }
            });
            channel.set_onmessage(Some(told.as_ref().unchecked_ref()));
            others.listeners.borrow_mut().push((told, "message"));
        }
        let (prefix, tell) = (prefix(key), heard.clone());
        others.on("storage", move |event| {
            let name = event.unchecked_ref::<StorageEvent>().key();
            let name = name.as_deref().and_then(|name| name.strip_prefix(&prefix));
            if let Some(what @ Heard::Draft(_)) = name.and_then(parse) {
                tell(what);
            }
        });
        others.on("pageshow", move |event| {
            if event.unchecked_ref::<PageTransitionEvent>().persisted() {
                heard(Heard::Back);
            }
        });
        others
    }

    /// Tells the other pages that this draft was written or deleted.
    pub fn tell(&self, draft: &str) {
        self.say(&draft_name(draft));
    }

    /// Tells the other pages that everything was erased.
    pub fn tell_erased(&self) {
        self.say(ERASED);
    }

    fn say(&self, text: &str) {
        if let Some(channel) = &self.channel {
            // It fails only where the channel is closed, and then nobody listens.
            let _ = channel.post_message(&JsValue::from(text));
        }
    }

    fn on(&self, name: &'static str, listener: impl FnMut(Event) + 'static) {
        let listener = Closure::<dyn FnMut(Event)>::new(listener);
        if let Some(window) = web_sys::window() {
            let _ = window.add_event_listener_with_callback(name, as_function(&listener));
        }
        self.listeners.borrow_mut().push((listener, name));
    }
}

impl Drop for Others {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            channel.set_onmessage(None);
            channel.close();
        }
        let window: Option<Window> = web_sys::window();
        for (listener, name) in self.listeners.take() {
            if let Some(window) = &window {
                let _ = window.remove_event_listener_with_callback(name, as_function(&listener));
            }
        }
    }
}

fn as_function(listener: &Listener) -> &js_sys::Function {
    listener.as_ref().unchecked_ref()
}

fn parse(text: &str) -> Option<Heard> {
    if text == ERASED {
        return Some(Heard::Erased);
    }
    draft_id(text).map(|draft| Heard::Draft(draft.to_owned()))
}
