//! The tokens of many items, one after another.
//!
//! [`quote!`](super::template::quote) repeats nothing itself.

use super::template::quote;
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

/// Items with commas between them.
pub(super) fn list(items: &[TokenStream]) -> TokenStream {
    joined(items, &quote!(,))
}

/// Items with this between them.
pub(super) fn joined(items: &[TokenStream], separator: &TokenStream) -> TokenStream {
    let mut tokens = TokenStream::new();
    for (number, item) in items.iter().enumerate() {
        if number > 0 {
            tokens.extend(separator.clone());
        }
        tokens.extend(item.clone());
    }
    tokens
}
