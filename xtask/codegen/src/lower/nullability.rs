//! `null` said twice: alternatives of which both accept it.

use super::alternatives::nullable_of;
use super::scope::{Context, Scope};
use super::types;
use super::walk;
use crate::diagnostic::Code;
use crate::dialect::Schema;
use crate::ir::{Contract, DefinitionKind, JsonType, Reference, Type};

/// Reports types that are made nullable and accept `null` already.
pub(super) fn check(context: &Context<'_>, contract: &Contract) {
    for document in &context.documents.documents {
        let scope = context.scope(document);
        walk::document(document, &mut |schema| check_schema(&scope, contract, schema));
    }
}

fn check_schema(scope: &Scope<'_>, contract: &Contract, schema: &Schema) {
    let Some((other, exactly_one)) = nullable_of(schema) else {
        return;
    };
    let ty = types::lower(scope, other);
    // Beside `null`, `anyOf` with any JSON is any JSON; `oneOf` would refuse `null`.
    if ty == Type::Any && !exactly_one || other.form == crate::dialect::Form::Refused {
        return;
    }
    if accepts_null(contract, &ty, &mut Vec::new()) {
        let message = "the alternative beside `null` accepts `null` itself";
        let help = "refer to the type alone, or make it one that is never null";
        scope.report(Code::Alternatives, &other.pointer, message, help);
    }
}

/// Whether a type accepts `null`.
fn accepts_null(contract: &Contract, ty: &Type, way: &mut Vec<Reference>) -> bool {
    match ty {
        Type::Any | Type::Null | Type::Nullable(_) => true,
        Type::Boolean
        | Type::Integer(_)
        | Type::Number(_)
        | Type::String(_)
        | Type::Const(_)
        | Type::Array(_)
        | Type::Map(_) => false,
        Type::Named(reference) if way.contains(reference) => false,
        Type::Named(reference) => {
            way.push(reference.clone());
            match contract.resolve(reference).map(|definition| &definition.kind) {
                Some(DefinitionKind::Alias(ty)) => accepts_null(contract, ty, way),
                Some(DefinitionKind::Choice(choice)) => {
                    choice.options.iter().any(|(kind, _)| *kind == JsonType::Null)
                }
                Some(
                    DefinitionKind::Record(_) | DefinitionKind::Enum(_) | DefinitionKind::Union(_),
                )
                | None => false,
            }
        }
    }
}
