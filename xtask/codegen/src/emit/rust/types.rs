//! The Rust type of a value.

use super::scope::{Presence, Scope};
use super::template::quote;
use crate::ir::{DefinitionKind, Field, IntWidth, Reference, Type};
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
    if field.lazy {
        quote!(json::Lazy<#inner>)
    } else if is_boxed(scope, owner, &field.ty) {
        quote!(Box<#inner>)
    } else {
        inner
    }
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

/// A record of more words than this stands behind a pointer where it is a field, so that moving an
/// event costs little.
const MOST_WORDS: usize = 32;

/// Whether a field's value stands behind a pointer: it is large, or leads back to its own record
/// without an array, map or lazy section between.
pub(super) fn is_boxed(scope: &Scope<'_>, owner: &Reference, ty: &Type) -> bool {
    let bare = scope.without_null(ty).unwrap_or(ty);
    match scope.resolved(bare) {
        Type::Named(reference) => {
            reaches(scope, reference, owner, &mut Vec::new())
                || words(scope, reference, &mut Vec::new()) > MOST_WORDS
        }
        _no_record => false,
    }
}

/// About how many words a definition's value takes; what is being counted already counts as one.
fn words(scope: &Scope<'_>, reference: &Reference, open: &mut Vec<Reference>) -> usize {
    if open.contains(reference) {
        return 1;
    }
    open.push(reference.clone());
    let words = match &scope.definition(reference).kind {
        DefinitionKind::Record(record) => {
            let fields = record.fields.iter().filter(|field| !scope.is_constant(field));
            let fields = fields
                .map(|field| if field.lazy { 5 } else { value_words(scope, &field.ty, open) });
            fields.sum::<usize>() + 3
        }
        DefinitionKind::Enum(_) => 3,
        DefinitionKind::Union(union) => {
            let variants = union.variants.iter();
            1 + variants.map(|variant| words(scope, &variant.record, open)).max().unwrap_or(0)
        }
        DefinitionKind::Choice(_) => 4,
        DefinitionKind::Alias(ty) => value_words(scope, ty, open),
    };
    open.pop();
    words
}

fn value_words(scope: &Scope<'_>, ty: &Type, open: &mut Vec<Reference>) -> usize {
    match ty {
        Type::Named(reference) => {
            let words = words(scope, reference, open);
            if words > MOST_WORDS { 1 } else { words }
        }
        Type::Boolean | Type::Null => 1,
        Type::Integer(_) | Type::Number(_) | Type::Any | Type::Const(_) => 2,
        Type::String(_) | Type::Array(_) | Type::Map(_) => 3,
        Type::Nullable(inner) => value_words(scope, inner, open) + 1,
    }
}

fn reaches(
    scope: &Scope<'_>,
    from: &Reference,
    goal: &Reference,
    seen: &mut Vec<Reference>,
) -> bool {
    if from == goal {
        return true;
    }
    if seen.contains(from) {
        return false;
    }
    seen.push(from.clone());
    let mut step = |ty: &Type| {
        let bare = scope_free(ty);
        matches!(bare, Type::Named(next) if reaches(scope, next, goal, seen))
    };
    match &scope.definition(from).kind {
        DefinitionKind::Record(record) => {
            record.fields.iter().filter(|field| !field.lazy).any(|field| step(&field.ty))
        }
        DefinitionKind::Union(union) => {
            union.variants.iter().any(|variant| step(&Type::Named(variant.record.clone())))
        }
        DefinitionKind::Choice(choice) => choice.options.iter().any(|(_, ty)| step(ty)),
        DefinitionKind::Alias(ty) => step(ty),
        DefinitionKind::Enum(_) => false,
    }
}

/// The type without `null`, aliases not followed.
fn scope_free(ty: &Type) -> &Type {
    match ty {
        Type::Nullable(inner) => inner,
        other => other,
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
