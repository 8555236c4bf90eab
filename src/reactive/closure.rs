//! Closures behind a pointer.
//!
//! With a `dyn FnMut` comes a second function for every closure, which calls it and drops it. Nobody asks for those, but
//! they are in its table: a twentieth of the WebAssembly. These have the one function that is asked for.

/// A closure that makes something, again and again: `FnMut() -> T`.
pub trait Make<T> {
    /// Calls it.
    fn make(&mut self) -> T;
}

impl<T, F: FnMut() -> T> Make<T> for F {
    fn make(&mut self) -> T {
        self()
    }
}

/// A closure that is told something: `FnMut(T)`.
pub trait Hear<T> {
    /// Calls it.
    fn hear(&mut self, what: T);
}

impl<T, F: FnMut(T)> Hear<T> for F {
    fn hear(&mut self, what: T) {
        self(what);
    }
}

/// A closure that answers: `Fn(In) -> Out`.
pub trait Answer<In, Out> {
    /// Calls it.
    fn answer(&self, with: In) -> Out;
}

impl<In, Out, F: Fn(In) -> Out> Answer<In, Out> for F {
    fn answer(&self, with: In) -> Out {
        self(with)
    }
}
