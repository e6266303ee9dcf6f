//! Conversions that only a downgrade has: each may refuse a value.

use super::convert::Inner;
use super::template::quote;
use super::{shape, tokens, types};
use crate::ir::{BackEntry, BackRest};
use proc_macro2::TokenStream;

/// A value that must not be null, given to what follows.
pub(super) fn not_null(
    inner: &Inner<'_>,
    value: &TokenStream,
    follow: impl FnOnce(&TokenStream) -> TokenStream,
) -> TokenStream {
    let pointer = &inner.pointer;
    let followed = follow(&quote!(value));
    quote!({
        let value = #value.ok_or_else(|| upgrade::Refused::null(#pointer))?;
        #followed
    })
}

/// A value held against the rules of what it becomes.
pub(super) fn narrow(inner: &Inner<'_>, value: &TokenStream) -> TokenStream {
    let (pointer, ty, shape) = target(inner);
    quote!(upgrade::narrow::<#ty, _>(#pointer, &#value, const { &#shape })?)
}

/// A table read backwards.
pub(super) fn table(
    inner: &Inner<'_>,
    entries: &[BackEntry],
    rest: &BackRest,
    value: &TokenStream,
) -> TokenStream {
    let (pointer, ty, shape) = target(inner);
    let entries = tokens::each(entries, &mut |entry| {
        let (value, becomes) = (entry.value.to_json(), entry.becomes.to_json());
        let entry = if entry.one_of_many { quote!(OneOfMany) } else { quote!(Only) };
        quote!(upgrade::Entry::#entry(#value, #becomes),)
    });
    let rest = match rest {
        BackRest::Refused => quote!(upgrade::Rest::Refused),
        BackRest::Keep(names) => {
            let names = tokens::each(names, &mut |name| quote!(#name,));
            quote!(upgrade::Rest::Keep(&[#names]))
        }
    };
    let entries = quote!(&[#entries]);
    quote!(notes.back::<#ty, _>(#pointer, &#value, #entries, #rest, const { &#shape })?)
}

/// A scaled number as it was.
pub(super) fn unscale(
    inner: &Inner<'_>,
    scale: &str,
    offset: &str,
    value: &TokenStream,
) -> TokenStream {
    let (pointer, ty, shape) = target(inner);
    quote!(upgrade::unscaled::<#ty, _>(#pointer, &#value, #scale, #offset, const { &#shape })?)
}

fn target<'a>(inner: &'a Inner<'_>) -> (&'a TokenStream, TokenStream, TokenStream) {
    let (ty, shape) = (types::value(inner.scope, inner.ty), shape::of_type(inner.scope, inner.ty));
    (&inner.pointer, ty, shape)
}
