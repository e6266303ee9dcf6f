//! Lists made from lists, and lists in order.
//!
//! What iterators, sets and maps do as well; but of a chain of iterators the compiler makes a copy
//! for each closure, and of these one for each pair of types; a set costs more than all of these.
//! Whoever depends on a contract builds the generator first, and waits a hundred times for the
//! former.

/// What comes of each item, in order.
pub(crate) fn each<'a, T, U>(items: &'a [T], of: &mut dyn FnMut(&'a T) -> U) -> Vec<U> {
    let mut list = Vec::with_capacity(items.len());
    for item in items {
        list.push(of(item));
    }
    list
}

/// What comes of those items that something comes of, in order.
pub(crate) fn some<'a, T, U>(items: &'a [T], of: &mut dyn FnMut(&'a T) -> Option<U>) -> Vec<U> {
    let mut list = Vec::new();
    for item in items {
        if let Some(one) = of(item) {
            list.push(one);
        }
    }
    list
}

/// What becomes of each item, in order.
pub(crate) fn turn<T, U>(items: Vec<T>, into: &mut dyn FnMut(T) -> U) -> Vec<U> {
    let mut list = Vec::with_capacity(items.len());
    for item in items {
        list.push(into(item));
    }
    list
}

/// Puts a value in its place in an ascending list, unless it is there; says whether it was new.
///
/// Lists kept in order are the generator's sets: those of the standard library are made anew, all
/// their machinery, for each type.
pub(crate) fn insert<T: Ord>(ascending: &mut Vec<T>, value: T) -> bool {
    match ascending.binary_search(&value) {
        Ok(_) => false,
        Err(at) => {
            ascending.insert(at, value);
            true
        }
    }
}

/// The number of a key: the one that it has in this ascending list, else the next.
pub(crate) fn number<K: Ord>(known: &mut Vec<(K, usize)>, key: K) -> usize {
    let next = known.len();
    match known.binary_search_by(|(other, _)| other.cmp(&key)) {
        Ok(at) => known[at].1,
        Err(at) => {
            known.insert(at, (key, next));
            next
        }
    }
}
