//! Lists made from lists.
//!
//! What iterators do as well; but of a chain of them the compiler makes a copy for each closure,
//! and of these one for each pair of types. Whoever depends on a contract builds the generator
//! first, and waits a hundred times for the former.

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
