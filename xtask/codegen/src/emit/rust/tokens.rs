//! The tokens of many items, one after another.
//!
//! What `#(…)*` does as well, at a tenth of its cost to whoever builds the generator.

use proc_macro2::TokenStream;

/// What is written for each item, in order.
pub(super) fn each<'a, T>(
    items: &'a [T],
    write: &mut dyn FnMut(&'a T) -> TokenStream,
) -> TokenStream {
    let mut tokens = TokenStream::new();
    for item in items {
        tokens.extend(write(item));
    }
    tokens
}
