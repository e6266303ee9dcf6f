//! Patterns, compiled to the table that a reader runs.

use crate::pattern::compile;
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// The table of a pattern.
///
/// # Panics
///
/// When the pattern does not compile: `lower` refuses such contracts.
pub(super) fn table(source: &str) -> TokenStream {
    let table = compile(source).unwrap_or_else(|error| panic!("`{source}`: {}", error.reason));
    let ascii = table.ascii.iter().map(|class| Literal::u8_unsuffixed(*class));
    let ranges = table.ranges.iter().map(|(start, class)| {
        let (start, class) = (Literal::u32_unsuffixed(*start), Literal::u8_unsuffixed(*class));
        quote!((#start, #class))
    });
    let classes = Literal::usize_unsuffixed(table.classes);
    let transitions = table.transitions.iter().map(|state| Literal::u16_unsuffixed(*state));
    let accepting = table.accepting.iter().map(|word| Literal::u64_unsuffixed(*word));
    let (matched, failed) = (state(table.matched), state(table.failed));
    quote! {
        shape::Pattern {
            source: #source,
            ascii: &[#(#ascii),*],
            ranges: &[#(#ranges),*],
            classes: #classes,
            transitions: &[#(#transitions),*],
            accepting: &[#(#accepting),*],
            matched: #matched,
            failed: #failed,
        }
    }
}

fn state(state: Option<u16>) -> TokenStream {
    match state {
        Some(state) => {
            let state = Literal::u16_unsuffixed(state);
            quote!(Some(#state))
        }
        None => quote!(None),
    }
}
