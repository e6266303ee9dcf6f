//! Patterns, compiled to the table that a reader runs.

use super::template::quote;
use super::tokens;
use crate::pattern::compile;
use proc_macro2::{Literal, TokenStream};

/// The table of a pattern.
///
/// # Panics
///
/// When the pattern does not compile: `lower` refuses such contracts.
pub(super) fn table(source: &str) -> TokenStream {
    let table = compile(source).unwrap_or_else(|error| panic!("`{source}`: {}", error.reason));
    let ascii = tokens::each(&table.ascii, &mut |class| {
        let class = Literal::u8_unsuffixed(*class);
        quote!(#class,)
    });
    let ranges = tokens::each(&table.ranges, &mut |(start, class)| {
        let (start, class) = (Literal::u32_unsuffixed(*start), Literal::u8_unsuffixed(*class));
        quote!((#start, #class),)
    });
    let classes = Literal::usize_unsuffixed(table.classes);
    let transitions = tokens::each(&table.transitions, &mut |state| {
        let state = Literal::u16_unsuffixed(*state);
        quote!(#state,)
    });
    let exits = tokens::each(&table.exits(), &mut |exits| {
        let exits = Literal::byte_string(exits);
        quote!(#exits,)
    });
    let accepting = tokens::each(&table.accepting, &mut |word| {
        let word = Literal::u64_unsuffixed(*word);
        quote!(#word,)
    });
    let (matched, failed) = (state(table.matched), state(table.failed));
    quote! {
        shape::Pattern {
            source: #source,
            ascii: &[#ascii],
            ranges: &[#ranges],
            classes: #classes,
            transitions: &[#transitions],
            exits: &[#exits],
            accepting: &[#accepting],
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
