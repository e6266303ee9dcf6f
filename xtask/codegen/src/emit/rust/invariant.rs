//! What fields of a version say of each other: derived values and counts.

use super::access::{self, Step, Take};
use super::record::title;
use super::scope::Scope;
use super::template::quote;
use super::{docs, tokens};
use crate::ir::{DefinitionKind, Invariant, Record};
use crate::list;
use proc_macro2::TokenStream;

/// `impl Event` for the root of an event's module.
pub(super) fn items(scope: &Scope<'_>) -> TokenStream {
    let Some(event) = &scope.module.event else { return TokenStream::new() };
    let Some(root) = scope.module.definition(&scope.module.root) else {
        return TokenStream::new();
    };
    let DefinitionKind::Record(record) = &root.kind else { return TokenStream::new() };
    let title = title(root);
    let (name, version, id) = (&event.names[0], event.version, &scope.module.id);
    let version = proc_macro2::Literal::u32_unsuffixed(version);
    let shape = super::shape::constant_of(scope, &scope.own(root));
    let checks = list::some(&event.invariants, &mut |invariant| check(scope, record, invariant));
    let tolerant = docs::tolerant(record);
    let (long, on_demand) = (docs::lists(checks.len()), docs::on_demand());
    let body = if checks.is_empty() {
        quote!(let _ = notes;)
    } else {
        tokens::each(&checks, &mut TokenStream::clone)
    };
    quote! {
        #tolerant
        impl event::Event for #title {
            const NAME: &'static str = #name;
            const VERSION: u32 = #version;
            const ID: &'static str = #id;
            const SHAPE: &'static shape::Shape = &#shape;

            #long
            #on_demand
            fn cross_check(&self, notes: &mut upgrade::Notes) {
                #body
            }
        }
    }
}

fn check<'a>(scope: &Scope<'a>, root: &'a Record, invariant: &Invariant) -> Option<TokenStream> {
    let start = || Step::Place(quote!(self), root);
    let target = access::value(scope, start(), &invariant.target, Take::Copy)?;
    let (target_pointer, of_pointer) = (invariant.target.to_string(), invariant.of.to_string());
    let said = optional(&target);
    let expected = if invariant.count {
        let count = access::count(scope, start(), &invariant.of)?;
        quote!(#count.and_then(upgrade::count))
    } else {
        optional(&access::value(scope, start(), &invariant.of, Take::Copy)?)
    };
    Some(quote!(notes.compare(#target_pointer, #said, #of_pointer, #expected);))
}

fn optional(value: &access::Value<'_>) -> TokenStream {
    let tokens = &value.tokens;
    if value.optional { tokens.clone() } else { quote!(Some(#tokens)) }
}
