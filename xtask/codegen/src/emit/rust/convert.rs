//! A value of the old type becomes one of the new type.

use super::access::Value;
use super::leaf::Leaf;
use super::scope::Scope;
use super::{literal, shape, types, upgrade};
use crate::ir::{Convert, Field, Literal, Mapping, OnElse, RecordPlan, Reference, Type};
use proc_macro2::TokenStream;
use quote::quote;

/// A source value as the target's: `V` to `V`, or `Option<V>` to `Option<V>`.
pub(super) fn value(
    scope: &Scope<'_>,
    source: &Value<'_>,
    leaf: &Leaf<'_>,
    convert: &Convert,
) -> TokenStream {
    let tokens = &source.tokens;
    let pointer = leaf.path.to_string();
    let inner = Inner { scope, pointer: &pointer, source: source.field, target: leaf.field };
    let lazy = source.field.lazy || leaf.field.lazy;
    let boxed = (source.is_boxed(scope), types::is_boxed(scope, leaf.owner, &leaf.field.ty));
    if *convert == Convert::Same && source.field.lazy == leaf.field.lazy && boxed.0 == boxed.1 {
        return tokens.clone();
    }
    let bare = if boxed.0 { quote!(*value) } else { quote!(value) };
    let body = if lazy { through_lazy(&inner, convert) } else { one(&inner, convert, &bare) };
    let body = if boxed.1 { quote!(Box::new(#body)) } else { body };
    if source.optional {
        present(tokens, &body, may_end(convert))
    } else {
        quote!({
            let value = #tokens;
            #body
        })
    }
}

/// What is there, converted; `ends` when the conversion may end the upgrade with `?`.
fn present(option: &TokenStream, body: &TokenStream, ends: bool) -> TokenStream {
    if ends {
        return quote!(match #option {
            Some(value) => Some(#body),
            None => None,
        });
    }
    let text = body.to_string();
    match text.strip_suffix("(value)").map(str::trim_end) {
        Some("Some") => quote!(#option.map(Some)),
        Some("Box :: new") => quote!(#option.map(Box::new)),
        _more => quote!(#option.map(|value| #body)),
    }
}

/// Whether a conversion may end the upgrade.
fn may_end(convert: &Convert) -> bool {
    match convert {
        Convert::Same | Convert::Widen | Convert::Text | Convert::Constant(_) => false,
        Convert::Wrap(inner)
        | Convert::Nullable(inner)
        | Convert::Items(inner)
        | Convert::Values(inner) => may_end(inner),
        Convert::Record(_) | Convert::Step(_) => true,
    }
}

struct Inner<'a> {
    scope: &'a Scope<'a>,
    /// Where the target stands, for notes.
    pointer: &'a str,
    source: &'a Field,
    target: &'a Field,
}

/// One of the two is lazy: decode what is raw, convert, and write down what must be raw.
fn through_lazy(inner: &Inner<'_>, convert: &Convert) -> TokenStream {
    let decoded = if inner.source.lazy { quote!(value.into_inner()) } else { quote!(value) };
    let converted = one(inner, convert, &decoded);
    if inner.target.lazy {
        let shape = shape::of_type(inner.scope, &inner.target.ty);
        quote!(json::Lazy::new(#converted, const { &#shape }))
    } else {
        converted
    }
}

fn one(inner: &Inner<'_>, convert: &Convert, value: &TokenStream) -> TokenStream {
    match convert {
        Convert::Same => value.clone(),
        Convert::Widen => quote!(#value.into()),
        Convert::Text => {
            quote!(upgrade::text(&upgrade::wire_text(&#value), const { &shape::Shape::Any }))
        }
        Convert::Constant(literal) => {
            let text = literal.to_json();
            quote!({
                let _ = #value;
                upgrade::constant(#text, const { &shape::Shape::Any })
            })
        }
        Convert::Wrap(deeper) => {
            let deeper = one(inner, deeper, value);
            quote!(Some(#deeper))
        }
        Convert::Nullable(deeper) => {
            let ends = may_end(deeper);
            present(value, &one(inner, deeper, &quote!(value)), ends)
        }
        Convert::Items(deeper) => {
            let deeper = one(inner, deeper, &quote!(value));
            quote!({
                let mut items = Vec::new();
                for value in #value {
                    items.push(#deeper);
                }
                items
            })
        }
        Convert::Values(deeper) => {
            let deeper = one(inner, deeper, &quote!(value));
            quote!({
                let mut values = Vec::new();
                for (name, value) in #value {
                    values.push((name, #deeper));
                }
                json::Map::from(values)
            })
        }
        Convert::Record(plan) => record(inner, plan, value),
        Convert::Step(target) => step(inner, target, value),
    }
}

fn record(inner: &Inner<'_>, plan: &RecordPlan, value: &TokenStream) -> TokenStream {
    let old = source_record(inner.scope, &inner.source.ty)
        .expect("`check` converts records from records alone");
    let pointer = inner.pointer;
    let record = inner.scope.record(&old).expect("a reference to a record");
    let block = upgrade::convert_record(inner.scope, plan, record, value);
    quote!(notes.below(#pointer, |notes| Ok(#block))?)
}

/// The record inside nullable, array and map types.
fn source_record(scope: &Scope<'_>, ty: &Type) -> Option<Reference> {
    match scope.resolved(ty) {
        Type::Named(reference) => Some(reference.clone()),
        Type::Nullable(inner) => source_record(scope, inner),
        Type::Array(rules) => source_record(scope, &rules.items),
        Type::Map(rules) => source_record(scope, &rules.values),
        _no_record => None,
    }
}

fn step(inner: &Inner<'_>, target: &Reference, value: &TokenStream) -> TokenStream {
    let (path, pointer) = (inner.scope.path(target), inner.pointer);
    quote! {
        notes.below(#pointer, |notes| <#path as upgrade::Upgrade<_>>::upgrade(#value, notes))?
    }
}

/// A value after `x-map`, in the type of the whole field; may end the upgrade with `?`.
pub(super) fn mapped(
    scope: &Scope<'_>,
    source: &Value<'_>,
    leaf: &Leaf<'_>,
    map: &Mapping,
) -> TokenStream {
    let ends = matches!(map, Mapping::Values { otherwise: OnElse::Error, .. });
    let body = applied(scope, leaf, map, &quote!(value));
    let body = match scope.without_null(&source.field.ty) {
        Some(_) if !source.flat => present(&quote!(value), &body, ends),
        _never_null => body,
    };
    let tokens = &source.tokens;
    if source.optional {
        present(tokens, &body, ends)
    } else {
        quote!({
            let value = #tokens;
            #body
        })
    }
}

fn applied(scope: &Scope<'_>, leaf: &Leaf<'_>, map: &Mapping, value: &TokenStream) -> TokenStream {
    match map {
        Mapping::Linear { scale, offset } => {
            let number =
                |text: &str| proc_macro2::Literal::f64_unsuffixed(text.parse().unwrap_or_default());
            let (scale, offset) = (number(scale), number(offset));
            quote!(upgrade::linear(&#value, #scale, #offset))
        }
        Mapping::Values { table, otherwise } => by_table(scope, leaf, table, otherwise, value),
    }
}

fn by_table(
    scope: &Scope<'_>,
    leaf: &Leaf<'_>,
    table: &[(String, Literal)],
    otherwise: &OnElse,
    value: &TokenStream,
) -> TokenStream {
    let target = leaf.path.to_string();
    let whole = &leaf.field.ty;
    let arms = table.iter().map(|(old, new)| {
        let new = literal::value(scope, whole, new);
        quote!(#old => #new,)
    });
    let rest = match otherwise {
        OnElse::Error => quote!(other => return Err(upgrade::Refused::unmapped(#target, other)),),
        OnElse::Keep => {
            let shape = shape::of_type(scope, whole);
            quote!(other => upgrade::text(other, const { &#shape }),)
        }
        OnElse::Value(constant) => {
            let constant = literal::value(scope, whole, constant);
            quote!(_ => #constant,)
        }
    };
    quote!(match upgrade::wire_text(&#value).as_str() {
        #(#arms)*
        #rest
    })
}
