//! Putting things in order, stably, with one body for all types; and a [`Map`] that is in order.
//!
//! The standard library's sort is made anew for every type it sorts, at some 4 kB of WebAssembly each: a tenth of
//! the module for lists of a handful. This one orders places, through a function behind a pointer.
//!
//! Deliberately absent: unstable and cached sorts; nothing here is large enough to need them.

mod map;

use std::cmp::Ordering;

pub use map::Map;

/// Puts `items` in the order of `compare`; what is equal stays as it was.
pub fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let mut places = sorted(items.len(), &|one, other| compare(&items[one], &items[other]));
    // Item `places[at]` belongs at `at`: each round of such moves is followed once.
    for start in 0..places.len() {
        let mut at = start;
        loop {
            let from = std::mem::replace(&mut places[at], at);
            if from == start {
                break;
            }
            items.swap(at, from);
            at = from;
        }
    }
}

/// Puts `items` in the order of their keys; what is equal stays as it was.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |one, other| key(one).cmp(&key(other)));
}

/// Puts `items` in their own order.
pub fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// Compares what stands at two places. A trait of its own: a `dyn Fn` has three functions for each closure.
trait Compare {
    fn compare(&self, one: usize, other: usize) -> Ordering;
}

impl<F: Fn(usize, usize) -> Ordering> Compare for F {
    fn compare(&self, one: usize, other: usize) -> Ordering {
        self(one, other)
    }
}

/// The places 0 to `count` in the order of `compare`: a merge sort, from runs of one upwards.
fn sorted(count: usize, compare: &dyn Compare) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    let mut merged = Vec::with_capacity(count);
    let mut run = 1;
    while run < count {
        merged.clear();
        for pair in places.chunks(2 * run) {
            let (mut left, mut right) = pair.split_at(run.min(pair.len()));
            while let (Some(one), Some(other)) = (left.first(), right.first()) {
                if compare.compare(*one, *other).is_le() {
                    merged.push(*one);
                    left = &left[1..];
                } else {
                    merged.push(*other);
                    right = &right[1..];
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        std::mem::swap(&mut places, &mut merged);
        run *= 2;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_orders_as_the_standard_library_does(numbers in prop::collection::vec((0_u8..9, any::<u16>()), 0..70)) {
            let (mut ours, mut theirs) = (numbers.clone(), numbers);
            sort_by_key(&mut ours, |pair| pair.0);
            theirs.sort_by_key(|pair| pair.0);
            prop_assert_eq!(&ours, &theirs);
            sort(&mut ours);
            theirs.sort_unstable();
            prop_assert_eq!(ours, theirs);
        }
    }
}
