//! Constants of a schema as Rust expressions.

use super::record;
use super::scope::{Scope, ident};
use super::shape;
use super::template::quote;
use super::types;
use crate::ir::{DefinitionKind, Literal, Reference, Type};
use crate::name::rust as name;
use proc_macro2::TokenStream;

/// An expression for a value of a type; `check` proved that the value fits.
pub(super) fn value(scope: &Scope<'_>, ty: &Type, literal: &Literal) -> TokenStream {
    match (ty, literal) {
        (Type::Nullable(_), Literal::Null) => quote!(None),
        (Type::Nullable(inner), _) => {
            let inner = value(scope, inner, literal);
            quote!(Some(#inner))
        }
        (Type::Named(reference), _) => named(scope, reference, literal),
        (Type::Boolean, Literal::Boolean(flag)) => quote!(#flag),
        (Type::Integer(rules), Literal::Number(text)) if rules.width.is_some() => number(text),
        (Type::String(_), Literal::String(text)) => quote!(#text.to_owned()),
        (Type::Array(_), Literal::Array(items)) if items.is_empty() => quote!(Vec::new()),
        (Type::Map(_), Literal::Object(members)) if members.is_empty() => quote!(json::Map::new()),
        _other => read(scope, ty, literal),
    }
}

/// An expression for the one value of a constant type.
pub(super) fn constant(scope: &Scope<'_>, ty: &Type) -> TokenStream {
    match scope.resolved(ty) {
        Type::Const(Literal::String(text)) => quote!(#text.to_owned()),
        Type::Const(Literal::Boolean(flag)) => quote!(#flag),
        Type::Const(Literal::Number(text)) => number(text),
        _no_constant => unreachable!("asked for the value of a type that has many"),
    }
}

fn named(scope: &Scope<'_>, reference: &Reference, literal: &Literal) -> TokenStream {
    let definition = scope.definition(reference);
    match (&definition.kind, literal) {
        (DefinitionKind::Alias(ty), _) => value(scope, ty, literal),
        (DefinitionKind::Enum(values), Literal::String(text)) if values.values.contains(text) => {
            let (path, variant) = (scope.path(reference), ident(&name::variant(text)));
            quote!(#path::#variant)
        }
        (DefinitionKind::Record(_), _) if is_default(scope, reference, literal) => {
            let path = scope.path(reference);
            quote!(#path::default())
        }
        _other => read(scope, &Type::Named(reference.clone()), literal),
    }
}

/// Whether a value is the default of a record.
pub(super) fn is_default(scope: &Scope<'_>, reference: &Reference, literal: &Literal) -> bool {
    let definition = scope.definition(reference);
    match (&definition.kind, literal) {
        (DefinitionKind::Alias(Type::Named(reference)), _) => is_default(scope, reference, literal),
        (DefinitionKind::Record(_), Literal::Object(members)) => {
            members.is_empty() && record::has_default(scope, definition)
        }
        _other => false,
    }
}

/// The same for a record, where nothing around it says the type.
pub(super) fn typed(scope: &Scope<'_>, ty: &Type, literal: &Literal) -> TokenStream {
    let (text, shape) = (literal.to_json(), shape::of_type(scope, ty));
    let ty = types::value(scope, ty);
    quote!(upgrade::constant::<#ty>(#text, const { &#shape }))
}

/// The general way: the value is read like any other.
fn read(scope: &Scope<'_>, ty: &Type, literal: &Literal) -> TokenStream {
    let (text, shape) = (literal.to_json(), shape::of_type(scope, ty));
    quote!(upgrade::constant(#text, const { &#shape }))
}

fn number(text: &str) -> TokenStream {
    let whole = text.parse::<i128>().map(|value| {
        let token = proc_macro2::Literal::i128_unsuffixed(value);
        quote!(#token)
    });
    whole.unwrap_or_else(|_| {
        let token = proc_macro2::Literal::f64_unsuffixed(text.parse().unwrap_or(0.0));
        quote!(#token)
    })
}
