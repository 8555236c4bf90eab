//! Signals of one type: what changes, what follows from it, and what is done when it has changed.
//!
//! The graph is Leptos': who follows whom, when what is computed anew, and which owner ends it. But Leptos'
//! signals have a type for each type of value and each closure, and each is compiled anew. Here all values are
//! held as [`Held`], and closures are boxed where they arrive; [`RwSignal`], [`Memo`] and [`Signal`] know what
//! is in it.
//!
//! What is read is shared, not borrowed: a value may be set while somebody still reads the one before.
//!
//! Deliberately absent: signals of what cannot be sent between threads, and a way to change a value in place
//! while it is not told.

mod closure;
mod each;
pub mod prelude;
mod stored;

use std::any::Any;
use std::marker::PhantomData;
use std::ops::Deref;
use std::sync::Arc;

pub use closure::{Answer, Hear, Make};
pub use each::Each;
pub use stored::{Callback, StoredValue};

use leptos::prelude as leptos;
use leptos::{Get as _, GetUntracked as _, Set as _, Track as _};

/// What a signal can be of.
pub trait Content: Send + Sync + 'static {}

impl<T: Send + Sync + 'static> Content for T {}

/// A value of any type.
#[derive(Clone)]
pub struct Held(Arc<dyn Any + Send + Sync>);

impl Held {
    fn new<T: Content>(value: T) -> Self {
        Self(Arc::new(value))
    }

    fn get<T: Content>(&self) -> &T {
        match self.0.downcast_ref() {
            Some(value) => value,
            None => wrong(),
        }
    }
}

#[cold]
fn wrong() -> ! {
    unreachable!("a signal holds what its type says")
}

/// The value that was read.
pub struct Read<T>(Held, PhantomData<T>);

impl<T: Content> Deref for Read<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.0.get()
    }
}

/// A value that is set.
pub struct RwSignal<T>(leptos::RwSignal<Held>, PhantomData<fn() -> T>);

/// A value that follows from others, and is told only where it differs.
pub struct Memo<T>(leptos::Memo<Held>, PhantomData<fn() -> T>);

/// Any of these, a closure that reads some, or a value that stays.
pub struct Signal<T>(leptos::Signal<Held>, PhantomData<fn() -> T>);

/// How all of them are read.
macro_rules! readable {
    ($type:ident) => {
        impl<T> Clone for $type<T> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<T> Copy for $type<T> {}

        impl<T: Content> $type<T> {
            /// The value, followed.
            #[must_use]
            pub fn read(&self) -> Read<T> {
                #[inline(never)]
                fn held(signal: leptos::$type<Held>) -> Held {
                    signal.get()
                }
                Read(held(self.0), PhantomData)
            }

            /// The value, not followed.
            #[must_use]
            pub fn read_untracked(&self) -> Read<T> {
                #[inline(never)]
                fn held(signal: leptos::$type<Held>) -> Held {
                    signal.get_untracked()
                }
                Read(held(self.0), PhantomData)
            }

            /// What `read` reads from the value, followed.
            pub fn with<U>(&self, read: impl FnOnce(&T) -> U) -> U {
                read(&self.read())
            }

            /// What `read` reads from the value, not followed.
            pub fn with_untracked<U>(&self, read: impl FnOnce(&T) -> U) -> U {
                read(&self.read_untracked())
            }

            /// Follows the value.
            pub fn track(&self) {
                self.0.track();
            }
        }

        impl<T: Content + Clone> $type<T> {
            /// The value, followed.
            #[must_use]
            pub fn get(&self) -> T {
                self.read().clone()
            }

            /// The value, not followed.
            #[must_use]
            pub fn get_untracked(&self) -> T {
                self.read_untracked().clone()
            }

            /// The value, not followed; `None` where its owner is gone.
            #[must_use]
            pub fn try_get_untracked(&self) -> Option<T> {
                Some(self.0.try_get_untracked()?.get::<T>().clone())
            }
        }
    };
}
readable!(RwSignal);
readable!(Memo);
readable!(Signal);

impl<T: Content> RwSignal<T> {
    /// A signal of `value`.
    #[must_use]
    pub fn new(value: T) -> Self {
        Self(leptos::RwSignal::new(Held::new(value)), PhantomData)
    }

    /// Sets the value.
    pub fn set(&self, value: T) {
        self.0.set(Held::new(value));
    }

    /// Sets the value; whether its owner is still there.
    pub fn try_set(&self, value: T) -> bool {
        self.0.try_set(Held::new(value)).is_none()
    }
}

impl<T: Content + Clone> RwSignal<T> {
    /// Changes the value.
    pub fn update(&self, change: impl FnOnce(&mut T)) {
        let mut value = self.get_untracked();
        change(&mut value);
        self.set(value);
    }

    /// Changes the value, and gives what `change` gives; `None` where its owner is gone.
    pub fn try_update<U>(&self, change: impl FnOnce(&mut T) -> U) -> Option<U> {
        let mut value = self.try_get_untracked()?;
        let out = change(&mut value);
        self.try_set(value).then_some(out)
    }
}

impl<T: Content + PartialEq> Memo<T> {
    /// What `make` makes.
    #[must_use]
    pub fn new(make: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Self(memo(Box::new(move |_| Held::new(make())), Self::same), PhantomData)
    }

    /// What `make` makes of the value before, where there was one.
    #[must_use]
    pub fn following(make: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self {
        let make =
            Box::new(move |before: Option<Held>| Held::new(make(before.as_ref().map(Held::get))));
        Self(memo(make, Self::same), PhantomData)
    }

    fn same(now: &Held, before: &Held) -> bool {
        now.get::<T>() == before.get::<T>()
    }
}

/// A memo of any type: `make` makes its value of the one before, `same` says whether two values are.
fn memo(
    make: Box<dyn Answer<Option<Held>, Held> + Send + Sync>,
    same: fn(&Held, &Held) -> bool,
) -> leptos::Memo<Held> {
    leptos::Memo::new_owning(move |before: Option<Held>| {
        let now = make.answer(before.clone());
        let changed = before.is_none_or(|before| !same(&now, &before));
        (now, changed)
    })
}

impl<T: Content> Signal<T> {
    /// What `make` makes, each time it is read.
    #[must_use]
    pub fn derive(make: impl Fn() -> T + Send + Sync + 'static) -> Self {
        fn derive(make: Box<dyn Answer<(), Held> + Send + Sync>) -> leptos::Signal<Held> {
            leptos::Signal::derive(move || make.answer(()))
        }
        Self(derive(Box::new(move |()| Held::new(make()))), PhantomData)
    }

    /// A value that stays.
    #[must_use]
    pub fn stored(value: T) -> Self {
        Self(leptos::Signal::stored(Held::new(value)), PhantomData)
    }
}

impl<T: Content + Default> Default for Signal<T> {
    fn default() -> Self {
        Self::stored(T::default())
    }
}

impl<T> From<RwSignal<T>> for Signal<T> {
    fn from(signal: RwSignal<T>) -> Self {
        Self(signal.0.into(), PhantomData)
    }
}

impl<T> From<Memo<T>> for Signal<T> {
    fn from(memo: Memo<T>) -> Self {
        Self(memo.0.into(), PhantomData)
    }
}

impl<T: Content> From<T> for Signal<T> {
    fn from(value: T) -> Self {
        Self::stored(value)
    }
}

impl From<&str> for Signal<String> {
    fn from(text: &str) -> Self {
        Self::stored(text.to_owned())
    }
}

/// What `memo` gives, for many followers: it follows with the next effects, not at once, and they are asked only where it
/// differs. A memo asks them whenever something changed that it follows itself.
#[must_use]
pub fn told<T: Content + Clone + PartialEq>(memo: Memo<T>) -> Signal<T> {
    let signal = RwSignal::new(memo.get_untracked());
    effect(move || {
        let now = memo.get();
        if signal.get_untracked() != now {
            signal.set(now);
        }
    });
    signal.into()
}

/// Runs `run` once the page stands, and again whenever something it read has changed.
pub fn effect(run: impl FnMut() + 'static) {
    let mut run: Box<dyn Make<()>> = Box::new(run);
    leptos::Effect::new(move |_: Option<()>| run.make());
}

/// Calls `then` with what `of` gives whenever that may have changed, the first time not included.
pub fn watch<T: 'static>(of: impl Fn() -> T + 'static, mut then: impl FnMut(&T) + 'static) {
    watch_by(
        Box::new(move |()| -> Watched { Box::new(of()) }),
        Box::new(move |now: &Watched| then(now.downcast_ref().expect("it is what `of` gave"))),
    );
}

fn watch_by(of: Box<dyn Answer<(), Watched>>, mut then: Box<dyn for<'w> Hear<&'w Watched>>) {
    let then = move |now: &Watched, _: Option<&Watched>, _: Option<()>| then.hear(now);
    leptos::Effect::watch(move || of.answer(()), then, false);
}

/// What is watched, of any type.
type Watched = Box<dyn Any>;
