//! Text that means something: kept as it was typed, read as far as it can be read.
//!
//! While one types, the fact follows every readable state and stays at the last one otherwise. When
//! one leaves, a readable text is written in our own form; an unreadable one stays as it is, with a
//! message, and the fact becomes absent. Undo and other changes from outside are shown at once.

use crate::reactive::prelude::*;

use super::frame::FieldState;
use super::keep::{Keep, Leaving};
use super::press::after_press;
use crate::entry::EntryError;

/// How texts in `N` boxes are read as a `T` and written back.
#[derive(Debug)]
pub struct Kind<T: 'static, const N: usize> {
    /// Reads them. Nothing typed is `Ok(None)`.
    pub read: fn([&str; N]) -> Result<Option<T>, EntryError>,
    /// Writes a value as it is read.
    pub show: fn(&T) -> [String; N],
    /// Says how it was read.
    pub echo: fn(&T) -> String,
    /// Whether that is said also where what was typed is what would be written.
    pub always: bool,
}

/// What stands in `N` boxes that are one field, apart from what it means.
#[derive(Clone, Copy)]
pub struct Boxes<const N: usize> {
    /// The texts.
    pub texts: [RwSignal<String>; N],
    /// What the field says of them.
    pub state: FieldState,
    /// To be called when a text has changed.
    pub typed: Callback<()>,
    /// To be called when something was pasted: what can be read is written in our own form.
    pub pasted: Callback<()>,
    /// To be called when the field is left, or Enter is pressed.
    pub left: Callback<()>,
    /// To be called where what stands in it may not make a fact any more.
    pub remember: Callback<()>,
}

impl<const N: usize> Boxes<N> {
    /// Boxes for `value`, which `set` changes. What makes no fact is kept by `keep`, where there is one.
    #[must_use]
    pub fn new<T: Clone + PartialEq + Send + Sync + 'static>(
        value: Signal<Option<T>>,
        kind: &'static Kind<T, N>,
        set: impl Fn(Option<T>) + Send + Sync + 'static,
        keep: Option<Keep>,
    ) -> Self {
        let first = value.get_untracked();
        let show = move |value: Option<&T>| match value {
            Some(value) => (kind.show)(value),
            None => std::array::from_fn(|_| String::new()),
        };
        let kept = keep.as_ref().and_then(Keep::texts);
        let came_back = kept.is_some();
        let texts = kept.unwrap_or_else(|| show(first.as_ref())).map(RwSignal::new);
        let error = RwSignal::new(None);
        // What the fact is as far as this field knows: anything else comes from outside.
        let known = StoredValue::new(first.clone());
        // What it was when one last came or went: the beginning of 7.5億 is no 7円.
        let settled = StoredValue::new(first);
        let write = move |value: Option<&T>| {
            for (text, shown) in texts.iter().zip(show(value)) {
                text.set(shown);
            }
        };
        let read = move || {
            let texts = texts.map(|text| text.get_untracked());
            (kind.read)(texts.each_ref().map(String::as_str))
        };
        let leaving = Leaving::new(&texts, keep);
        let know = move |value: Option<T>| {
            if known.with_value(|known| *known != value) {
                known.set_value(value.clone());
                set(value);
            }
        };
        watch(
            move || value.get(),
            move |now| {
                // A field of another draft is about to go.
                if leaving.is_here() && known.with_value(|known| known != now) {
                    known.set_value(now.clone());
                    settled.set_value(now.clone());
                    error.set(None);
                    write(now.as_ref());
                    leaving.forget();
                }
            },
        );
        let know = Callback::new(know);
        let typed = move |()| match read() {
            Ok(value) => {
                error.set(None);
                know.run(value);
                // What one is in the middle of is not left behind yet.
                leaving.forget_where_fact();
            }
            // Where there are several boxes, one is always about to be filled in.
            Err(_) if texts.len() == 1 => know.run(settled.get_value()),
            Err(_) => {}
        };
        let pasted = move |()| {
            typed(());
            if let Ok(Some(value)) = read() {
                write(Some(&value));
            }
        };
        let left = move |()| match read() {
            Ok(value) => {
                error.set(None);
                write(value.as_ref());
                settled.set_value(value.clone());
                know.run(value);
                leaving.leave(true);
            }
            Err(problem) => {
                settled.set_value(None);
                know.run(None);
                leaving.leave(false);
                after_press(move || {
                    let _ = error.try_set(Some(problem.to_string()));
                });
            }
        };
        if came_back {
            match read() {
                Ok(value) => know.run(value),
                Err(problem) => error.set(Some(problem.to_string())),
            }
        }
        let remember = move |()| leaving.leave(read().is_ok());
        // It may be taken away while somebody types in it.
        on_cleanup(move || {
            if texts.iter().all(|text| text.try_get_untracked().is_some()) && read().is_err() {
                leaving.leave(false);
            }
        });
        let echo = Signal::derive(move || {
            let texts = texts.map(|text| text.get());
            match (kind.read)(texts.each_ref().map(String::as_str)) {
                Ok(Some(value)) if kind.always || (kind.show)(&value) != texts => {
                    (kind.echo)(&value)
                }
                _ => String::new(),
            }
        });
        Self {
            texts,
            state: FieldState { error: error.into(), echo },
            typed: Callback::new(typed),
            pasted: Callback::new(pasted),
            left: Callback::new(left),
            remember: Callback::new(remember),
        }
    }
}
