//! Lists whose items keep their nodes: what was typed there, what is open, and the focus.

use std::rc::Rc;

use crate::reactive::prelude::*;

use super::into_view::IntoView;
use super::react::react;
use super::view::Live;
use super::view::View;

/// A view for each item, which stays with its item as long as the item's key is listed.
#[component]
pub fn For<T, K, V>(
    /// The items.
    each: impl Fn() -> Vec<T> + 'static,
    /// What makes an item the same as before: no two have it in common.
    key: impl Fn(&T) -> K + 'static,
    /// The view of an item. It reads no signal of the list.
    children: impl Fn(T) -> V + 'static,
) -> impl IntoView
where
    T: 'static,
    K: PartialEq + 'static,
    V: IntoView,
{
    let mut list = List::new();
    let live = list.live.clone();
    let mut keys: Vec<K> = Vec::new();
    react(move || {
        let items = each();
        let next: Vec<K> = items.iter().map(&key).collect();
        let from: Vec<_> =
            next.iter().map(|key| keys.iter().position(|known| known == key)).collect();
        let mut items: Vec<_> = items.into_iter().map(Some).collect();
        let mut make = |place: usize| items[place].take().map(&children).into_view();
        untrack(|| list.arrange(&from, &mut make));
        keys = next;
    });
    View::Live(live)
}

/// The items on the page.
struct List {
    /// Their views, in order.
    live: Rc<Live>,
    /// The owner of what each follows, in the same order.
    owners: Vec<Owner>,
    /// In which these are made: they outlive a change of the list.
    outer: Owner,
}

impl List {
    fn new() -> Self {
        Self {
            live: Rc::new(Live::new()),
            owners: Vec::new(),
            outer: Owner::current().unwrap_or_default(),
        }
    }

    /// Makes the list anew. `from` has for each item its place before, if it had one; `make` makes the view
    /// of the item at a place.
    fn arrange(&mut self, from: &[Option<usize>], make: &mut dyn FnMut(usize) -> View) {
        let owners = self.owners.drain(..);
        let mut before: Vec<_> = self.live.take().into_iter().zip(owners).map(Some).collect();
        let mut views = Vec::with_capacity(from.len());
        for (place, known) in from.iter().enumerate() {
            let row = known.and_then(|known| before[known].take());
            let (view, owner) = row.unwrap_or_else(|| {
                let owner = self.outer.with(Owner::new);
                (owner.with(|| make(place)), owner)
            });
            views.push(view);
            self.owners.push(owner);
        }
        for (view, owner) in before.into_iter().flatten() {
            // In this order: what hears of its removal must find nothing to act on.
            owner.cleanup();
            view.remove();
        }
        self.live.put(views);
    }
}
