//! What a step notes of every payload: values that always move, and values that it always assumes.

use super::leaf::{Context, Leaf};
use super::template::quote;
use super::{choose, tokens};
use crate::ir::{Conflict, Fallback, Origin};
use proc_macro2::TokenStream;

/// Two lists, noted before anything is converted.
pub(super) fn statements(context: &Context<'_>, leaves: &[&Leaf<'_>]) -> TokenStream {
    let (mut moved, mut assumed) = (Vec::new(), Vec::new());
    for leaf in leaves {
        let Origin::Value { conflict, fallbacks, .. } = leaf.origin else { continue };
        let target = leaf.path.to_string();
        match (choose::offers(context, leaf).as_slice(), fallbacks.first()) {
            ([], Some(Fallback::Assume(value))) => {
                let text = value.to_json();
                assumed.push(quote!((#target, #text)));
            }
            ([(from, value)], _)
                if !value.optional && *from != target && *conflict != Conflict::Derived =>
            {
                moved.push(quote!((#target, #from)));
            }
            _depends_on_the_payload => {}
        }
    }
    let (some_moved, some_assumed) = (!moved.is_empty(), !assumed.is_empty());
    let (moved, assumed) = (tokens::list(&moved), tokens::list(&assumed));
    let moved = some_moved.then(|| quote!(notes.moves(&[#moved]);));
    let assumed = some_assumed.then(|| quote!(notes.assumes(&[#assumed]);));
    quote!(#moved #assumed)
}
