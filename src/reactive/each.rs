//! What stands in a list, followed one by one.
//!
//! A memo's followers are asked whenever something changed that it follows, to see whether it matters to them. Where
//! every entry of a long list has a memo with followers of its own, one key stroke asks them all. Here nobody is asked
//! but those whose own entry differs.

use std::sync::Arc;

use leptos::prelude::untrack;

use super::prelude::*;
use super::{Answer, Content};

/// The entries of a list by their keys, each a signal of its own. They follow with the next effects, not at once.
pub struct Each<K: Content, V: Content> {
    entry: StoredValue<Entry<K, V>>,
    heard: StoredValue<Vec<(K, RwSignal<Option<V>>)>>,
}

/// The entry that a key has now.
type Entry<K, V> = Arc<dyn for<'k> Answer<&'k K, Option<V>> + Send + Sync>;

impl<K: Content, V: Content> Clone for Each<K, V> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K: Content, V: Content> Copy for Each<K, V> {}

impl<K: Content + Clone, V: Content + Clone + PartialEq> Each<K, V> {
    /// The entries that `pick` finds in what `list` gives, which is followed.
    #[must_use]
    pub fn new<L: 'static>(
        list: impl Fn() -> L + Send + Sync + Copy + 'static,
        pick: impl Fn(&L, &K) -> Option<V> + Send + Sync + Copy + 'static,
    ) -> Self {
        let heard = StoredValue::new(Vec::<(K, RwSignal<Option<V>>)>::new());
        effect(move || {
            let list = list();
            // Setting one wakes nobody at once; who hears no longer is forgotten.
            heard.update_value(|heard| {
                heard.retain(|(key, signal)| {
                    let now = pick(&list, key);
                    match signal.try_get_untracked() {
                        None => false,
                        Some(before) => before == now || signal.try_set(now),
                    }
                });
            });
        });
        let entry: Entry<K, V> = Arc::new(move |key: &K| pick(&untrack(list), key));
        Self { entry: StoredValue::new(entry), heard }
    }

    /// The entry that `key` has now, not followed.
    #[must_use]
    pub fn now(self, key: &K) -> Option<V> {
        self.entry.with_value(|entry| entry.answer(key))
    }

    /// The entry of `key`, for as long as the caller's owner is there; `None` while there is none.
    #[must_use]
    pub fn of(self, key: &K) -> Signal<Option<V>> {
        let signal = RwSignal::new(self.now(key));
        self.heard.update_value(|heard| heard.push((key.clone(), signal)));
        signal.into()
    }
}
