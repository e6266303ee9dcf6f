//! Definitions whose values may hold values of the same definition.

use super::scope::Scope;
use crate::ir::{Definition, DefinitionKind, Reference, Type};
use crate::list;

/// Whether a value of the definition may hold another one, at whatever depth.
pub(super) fn contains_itself(scope: &Scope<'_>, goal: &Reference) -> bool {
    let mut seen: Vec<&Reference> = Vec::new();
    let mut open = parts(scope.definition(goal));
    while let Some(next) = open.pop() {
        if next == goal {
            return true;
        }
        if !seen.contains(&next) {
            seen.push(next);
            open.extend(parts(scope.definition(next)));
        }
    }
    false
}

/// The definitions that values of this one may hold, without those that these hold in turn.
fn parts(definition: &Definition) -> Vec<&Reference> {
    match &definition.kind {
        DefinitionKind::Record(record) => list::some(&record.fields, &mut |field| named(&field.ty)),
        DefinitionKind::Union(union) => list::each(&union.variants, &mut |variant| &variant.record),
        DefinitionKind::Choice(choice) => list::some(&choice.options, &mut |(_, ty)| named(ty)),
        DefinitionKind::Enum(_) => Vec::new(),
        DefinitionKind::Alias(ty) => named(ty).into_iter().collect(),
    }
}

/// The definition that a type is made of.
fn named(ty: &Type) -> Option<&Reference> {
    match ty {
        Type::Named(reference) => Some(reference),
        Type::Array(rules) => named(&rules.items),
        Type::Map(rules) => named(&rules.values),
        Type::Nullable(inner) => named(inner),
        Type::Any
        | Type::Null
        | Type::Boolean
        | Type::Integer(_)
        | Type::Number(_)
        | Type::String(_)
        | Type::Const(_) => None,
    }
}
