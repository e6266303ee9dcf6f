//! The Rust type of a value.

use super::holder;
use super::scope::{Presence, Scope};
use super::template::quote;
use crate::ir::{Field, IntWidth, Reference, Type};
use proc_macro2::TokenStream;

/// The type of a value where it is used.
pub(super) fn value(scope: &Scope<'_>, ty: &Type) -> TokenStream {
    match ty {
        Type::Named(reference) => scope.path(reference),
        Type::Any | Type::Null | Type::Const(_) => quote!(json::Raw),
        Type::Boolean => quote!(bool),
        Type::Integer(rules) => rules.width.map_or_else(|| quote!(json::Number), integer),
        Type::Number(_) => quote!(json::Number),
        Type::String(_) => quote!(String),
        Type::Array(rules) => {
            let items = value(scope, &rules.items);
            quote!(Vec<#items>)
        }
        Type::Map(rules) => {
            let values = value(scope, &rules.values);
            quote!(json::Map<#values>)
        }
        Type::Nullable(inner) => {
            let inner = value(scope, inner);
            quote!(Option<#inner>)
        }
    }
}

/// The machine integer of a width.
pub(super) fn integer(width: IntWidth) -> TokenStream {
    match width {
        IntWidth::U8 => quote!(u8),
        IntWidth::U16 => quote!(u16),
        IntWidth::U32 => quote!(u32),
        IntWidth::U64 => quote!(u64),
        IntWidth::I8 => quote!(i8),
        IntWidth::I16 => quote!(i16),
        IntWidth::I32 => quote!(i32),
        IntWidth::I64 => quote!(i64),
    }
}

/// The type of a field's value when it is present and not null, lazy and boxed as need be.
pub(super) fn present(scope: &Scope<'_>, owner: &Reference, field: &Field) -> TokenStream {
    let bare = scope.without_null(&field.ty).unwrap_or(&field.ty);
    let inner = value(scope, bare);
    if field.lazy { quote!(json::Lazy<#inner>) } else { holder::of(scope, owner, field).ty(&inner) }
}

/// The type of a field's value when it is present, null included.
pub(super) fn whole(scope: &Scope<'_>, owner: &Reference, field: &Field) -> TokenStream {
    let inner = present(scope, owner, field);
    match scope.without_null(&field.ty) {
        Some(_) => quote!(Option<#inner>),
        None => inner,
    }
}

/// The type of a struct's field.
pub(super) fn field(scope: &Scope<'_>, owner: &Reference, field: &Field) -> TokenStream {
    let inner = present(scope, owner, field);
    match scope.presence(field) {
        Presence::Required if scope.without_null(&field.ty).is_some() => quote!(Option<#inner>),
        Presence::Required => inner,
        Presence::Optional => quote!(Option<#inner>),
        Presence::Maybe => quote!(json::Maybe<#inner>),
    }
}

/// Whether values of the type are copied rather than moved.
pub(super) fn is_copy(scope: &Scope<'_>, ty: &Type) -> bool {
    match scope.resolved(ty) {
        Type::Boolean => true,
        Type::Integer(rules) => rules.width.is_some(),
        Type::Nullable(inner) => is_copy(scope, inner),
        Type::Named(_)
        | Type::Any
        | Type::Null
        | Type::Const(_)
        | Type::Number(_)
        | Type::String(_)
        | Type::Array(_)
        | Type::Map(_) => false,
    }
}
