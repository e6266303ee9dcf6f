//! Kinds: what a schema makes, and which schemas need a name for it.

use crate::dialect::{Form, JsonType, Schema, Value};

/// What a schema makes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// An object with named members.
    Record,
    /// A string of a list of values.
    Enum,
    /// One of several records.
    Union,
    /// A value of one of several JSON types.
    Choice,
    /// A type that needs no name.
    Plain,
}

/// What a schema makes.
pub(super) fn kind(schema: &Schema) -> Kind {
    match &schema.form {
        Form::Refused | Form::Any | Form::Reference { .. } | Form::Const(_) => Kind::Plain,
        Form::Enum(_) => Kind::Enum,
        Form::AllOf { .. } => Kind::Record,
        Form::Alternatives { branches, .. } => match nullable(branches) {
            Some(_) => Kind::Plain,
            None => Kind::Union,
        },
        Form::Typed(typed) => match typed.types.as_deref() {
            None => Kind::Choice,
            Some([JsonType::Object]) if typed.object.is_record() => Kind::Record,
            Some([JsonType::String]) if typed.string.known_values.is_some() => Kind::Enum,
            Some([_]) => Kind::Plain,
            Some([one, other]) if *one == JsonType::Null || *other == JsonType::Null => Kind::Plain,
            Some(_) => Kind::Choice,
        },
    }
}

/// Whether a schema with several JSON types has a record among them.
pub(super) fn has_record_part(schema: &Schema) -> bool {
    let Form::Typed(typed) = &schema.form else {
        return false;
    };
    typed.object.is_record() && kind(schema) != Kind::Record
}

/// The other one of two alternatives, when one is `null`.
pub(super) fn nullable(branches: &[Schema]) -> Option<&Schema> {
    match branches {
        [one, other] if is_null(other) => Some(one),
        [one, other] if is_null(one) => Some(other),
        _ => None,
    }
}

fn is_null(schema: &Schema) -> bool {
    match &schema.form {
        Form::Typed(typed) => typed.types.as_deref() == Some(&[JsonType::Null]),
        Form::Const(node) => node.value == Value::Null,
        Form::Refused
        | Form::Any
        | Form::Reference { .. }
        | Form::Enum(_)
        | Form::AllOf { .. }
        | Form::Alternatives { .. } => false,
    }
}
