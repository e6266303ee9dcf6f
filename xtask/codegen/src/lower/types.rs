//! Types at their use.

use super::kind::{Kind, kind, nullable};
use super::scope::Scope;
use super::titles::Part;
use super::{integer, literal, number, string};
use crate::dialect::{self, Additional, Form, Schema, Typed, Value};
use crate::ir::{ArrayRules, JsonType, MapRules, Type};
use crate::list;

/// The type that a schema says.
pub(super) fn lower(scope: &Scope<'_>, schema: &Schema) -> Type {
    match &schema.form {
        Form::Refused | Form::Any => Type::Any,
        Form::Reference { target, .. } => match scope.resolve(target, &schema.pointer) {
            Some(found) => Type::Named(found.scope.reference(found.schema, Part::Whole)),
            None => Type::Any,
        },
        Form::Const(node) if node.value == Value::Null => Type::Null,
        Form::Const(node) => Type::Const(literal::lower(node)),
        Form::Enum(_) | Form::AllOf { .. } => Type::Named(scope.reference(schema, Part::Whole)),
        Form::Alternatives { branches, .. } => match nullable(branches) {
            None => Type::Named(scope.reference(schema, Part::Whole)),
            Some(other) => or_null(lower(scope, other)),
        },
        Form::Typed(typed) if kind(schema) == Kind::Plain => plain(scope, schema, typed),
        Form::Typed(_) => Type::Named(scope.reference(schema, Part::Whole)),
    }
}

/// The type or `null`.
fn or_null(ty: Type) -> Type {
    match ty {
        Type::Any | Type::Null | Type::Nullable(_) => ty,
        Type::Named(_)
        | Type::Boolean
        | Type::Integer(_)
        | Type::Number(_)
        | Type::String(_)
        | Type::Const(_)
        | Type::Array(_)
        | Type::Map(_) => Type::Nullable(Box::new(ty)),
    }
}

/// One JSON type, or one and `null`.
fn plain(scope: &Scope<'_>, schema: &Schema, typed: &Typed) -> Type {
    let kinds = json_types(typed);
    let Some(kind) = kinds.iter().find(|kind| **kind != JsonType::Null) else {
        return Type::Null;
    };
    let ty = of_kind(scope, schema, typed, *kind);
    if kinds.len() > 1 { or_null(ty) } else { ty }
}

/// The values of one JSON type among those of a schema.
pub(super) fn of_kind(scope: &Scope<'_>, schema: &Schema, typed: &Typed, kind: JsonType) -> Type {
    let pointer = &schema.pointer;
    match kind {
        JsonType::Null => Type::Null,
        JsonType::Boolean => Type::Boolean,
        JsonType::Integer => Type::Integer(integer::lower(scope, pointer, &typed.number)),
        JsonType::Number => Type::Number(number::lower(scope, pointer, &typed.number)),
        JsonType::String => Type::String(string::lower(scope, pointer, &typed.string)),
        JsonType::Array => Type::Array(Box::new(array(scope, typed))),
        JsonType::Object if typed.object.is_record() => {
            Type::Named(scope.reference(schema, Part::Objects))
        }
        JsonType::Object => Type::Map(Box::new(map(scope, typed))),
    }
}

fn array(scope: &Scope<'_>, typed: &Typed) -> ArrayRules {
    let array = &typed.array;
    ArrayRules {
        items: array.items.as_ref().map_or(Type::Any, |items| lower(scope, items)),
        min_items: array.min_items,
        max_items: array.max_items,
        unique: array.unique == Some(true),
    }
}

fn map(scope: &Scope<'_>, typed: &Typed) -> MapRules {
    let object = &typed.object;
    let values = match &object.additional {
        Some(Additional::Values(values)) => lower(scope, values),
        Some(Additional::Open | Additional::Closed) | None => Type::Any,
    };
    MapRules {
        values,
        names: object.names.as_ref().and_then(|names| string::names(scope, names)),
        min_members: object.min_members,
        max_members: object.max_members,
    }
}

/// The JSON types of a schema's values.
pub(super) fn json_types(typed: &Typed) -> Vec<JsonType> {
    let Some(types) = &typed.types else {
        return vec![
            JsonType::Null,
            JsonType::Boolean,
            JsonType::Number,
            JsonType::String,
            JsonType::Array,
            JsonType::Object,
        ];
    };
    list::each(types, &mut |one| match one {
        dialect::JsonType::Null => JsonType::Null,
        dialect::JsonType::Boolean => JsonType::Boolean,
        dialect::JsonType::Integer => JsonType::Integer,
        dialect::JsonType::Number => JsonType::Number,
        dialect::JsonType::String => JsonType::String,
        dialect::JsonType::Array => JsonType::Array,
        dialect::JsonType::Object => JsonType::Object,
    })
}
