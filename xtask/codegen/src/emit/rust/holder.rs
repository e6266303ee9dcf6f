//! What a field's value stands in: its record itself, or a pointer.

use super::scope::{Presence, Scope};
use super::template::quote;
use crate::ir::{DefinitionKind, Field, Reference, Type};
use proc_macro2::TokenStream;

/// Where a value stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Holder {
    /// In the record.
    Record,
    /// Behind a pointer: it is large, or leads back to its own record.
    Box,
    /// Behind a pointer that is there when it is needed: all of its members are optional.
    Sparse,
}

/// What a field's value stands in, lazy sections apart.
pub(super) fn of(scope: &Scope<'_>, owner: &Reference, field: &Field) -> Holder {
    if !is_boxed(scope, owner, &field.ty) {
        return Holder::Record;
    }
    let Type::Named(reference) = scope.resolved(&field.ty) else { return Holder::Box };
    let needed = |field: &Field| scope.presence(field) == Presence::Required;
    match scope.record(reference) {
        Some(record) if needed(field) && !record.fields.iter().any(needed) => Holder::Sparse,
        Some(_) | None => Holder::Box,
    }
}

impl Holder {
    /// The type of what holds a type.
    pub(super) fn ty(self, inner: &TokenStream) -> TokenStream {
        match self {
            Self::Record => inner.clone(),
            Self::Box => quote!(Box<#inner>),
            Self::Sparse => quote!(json::Sparse<#inner>),
        }
    }

    /// A value, put in.
    pub(super) fn around(self, value: &TokenStream) -> TokenStream {
        match self {
            Self::Record => value.clone(),
            Self::Box => quote!(Box::new(#value)),
            Self::Sparse => quote!(json::Sparse::from(#value)),
        }
    }

    /// A value, taken out.
    pub(super) fn inside(self, held: &TokenStream) -> TokenStream {
        match self {
            Self::Record => held.clone(),
            Self::Box => quote!(*#held),
            Self::Sparse => quote!(#held.into_inner()),
        }
    }

    /// The default, put in.
    pub(super) fn empty(self, ty: &TokenStream) -> TokenStream {
        match self {
            Self::Record => quote!(#ty::default()),
            Self::Box => quote!(Box::default()),
            Self::Sparse => quote!(json::Sparse::default()),
        }
    }
}

/// A record of more words than this stands behind a pointer where it is a field, so that moving an
/// event costs little.
const MOST_WORDS: usize = 32;

/// Whether a field's value stands behind a pointer: it is large, or leads back to its own record
/// without an array, map or lazy section between.
fn is_boxed(scope: &Scope<'_>, owner: &Reference, ty: &Type) -> bool {
    let bare = scope.without_null(ty).unwrap_or(ty);
    match scope.resolved(bare) {
        Type::Named(reference) => {
            reaches(scope, reference, owner, &mut Vec::new())
                || words(scope, reference, &mut Vec::new()) > MOST_WORDS
        }
        _no_record => false,
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
