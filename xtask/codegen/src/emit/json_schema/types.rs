//! Types at their use, in the words of JSON Schema.

use super::Profile;
use super::names::Names;
use super::object::{Object, texts};
use crate::ir::{
    ArrayRules, Contract, Format, IntWidth, IntegerRules, Literal, MapRules, NumberRules,
    StringRules, Type,
};

/// What types need to know of the document around them.
pub(super) struct Scope<'a> {
    pub(super) contract: &'a Contract,
    pub(super) profile: Profile,
    pub(super) names: &'a Names,
}

/// The schema of a type.
pub(super) fn schema(scope: &Scope<'_>, ty: &Type) -> Object {
    match ty {
        Type::Named(reference) if scope.profile.says_at_once(scope.contract, reference) => {
            Object::default()
        }
        Type::Named(reference) => {
            let mut object = Object::default();
            object.text("$ref", &scope.names.pointer(reference));
            object
        }
        Type::Any => Object::default(),
        Type::Null => typed("null"),
        Type::Boolean => typed("boolean"),
        Type::Integer(rules) => integer(scope, rules),
        Type::Number(rules) => number(rules),
        Type::String(rules) => string(rules),
        Type::Const(value) => constant(scope, value),
        Type::Array(rules) => array(scope, rules),
        Type::Map(rules) => map(scope, rules),
        Type::Nullable(inner) => nullable(schema(scope, inner)),
    }
}

/// A schema that also takes null.
pub(super) fn nullable(mut inner: Object) -> Object {
    let is_free = !inner.has("$ref") && !inner.has("type") && !inner.has("anyOf");
    if is_free || inner.get_text("type") == Some("null") {
        return inner;
    }
    // An enum lists its values: null would have to be one of them.
    let is_listed = inner.has("enum") || inner.has("const");
    match inner.get_text("type").map(ToOwned::to_owned) {
        Some(name) if !is_listed => {
            inner.replace("type", texts([name.as_str(), "null"]));
            inner
        }
        Some(_) | None => {
            let mut either = Object::default();
            let branches = vec![inner.finish(), typed("null").finish()];
            either.add("anyOf", Literal::Array(branches));
            either
        }
    }
}

pub(super) fn typed(name: &str) -> Object {
    let mut object = Object::default();
    object.text("type", name);
    object
}

fn integer(scope: &Scope<'_>, rules: &IntegerRules) -> Object {
    let mut object = typed("integer");
    if scope.profile.is_for_generators() {
        object.text_of("format", rules.width.map(width));
    }
    object.number_of("minimum", rules.min);
    object.number_of("maximum", rules.max);
    object.number_of("multipleOf", rules.multiple_of.as_ref());
    object
}

fn width(width: IntWidth) -> &'static str {
    match width {
        IntWidth::U8 => "uint8",
        IntWidth::U16 => "uint16",
        IntWidth::U32 => "uint32",
        IntWidth::U64 => "uint64",
        IntWidth::I8 => "int8",
        IntWidth::I16 => "int16",
        IntWidth::I32 => "int32",
        IntWidth::I64 => "int64",
    }
}

fn number(rules: &NumberRules) -> Object {
    let mut object = typed("number");
    object.number_of("minimum", rules.min.as_ref());
    object.number_of("maximum", rules.max.as_ref());
    object.number_of("exclusiveMinimum", rules.above.as_ref());
    object.number_of("exclusiveMaximum", rules.below.as_ref());
    object.number_of("multipleOf", rules.multiple_of.as_ref());
    object
}

fn string(rules: &StringRules) -> Object {
    let mut object = typed("string");
    object.number_of("minLength", rules.min_length);
    object.number_of("maxLength", rules.max_length);
    object.text_of("pattern", rules.pattern.as_deref());
    object.text_of("format", rules.format.map(format));
    object
}

fn format(format: Format) -> &'static str {
    match format {
        Format::DateTime => "date-time",
        Format::Uri => "uri",
        Format::Uuid => "uuid",
        Format::Email => "email",
    }
}

fn constant(scope: &Scope<'_>, value: &Literal) -> Object {
    let name = match value {
        Literal::Null => "null",
        Literal::Boolean(_) => "boolean",
        Literal::Number(_) => "number",
        Literal::String(_) => "string",
        Literal::Array(_) => "array",
        Literal::Object(_) => "object",
    };
    let mut object = typed(name);
    match scope.profile.is_for_generators() {
        true => object.add("enum", Literal::Array(vec![value.clone()])),
        false => object.add("const", value.clone()),
    }
    object
}

fn array(scope: &Scope<'_>, rules: &ArrayRules) -> Object {
    let mut object = typed("array");
    object.add("items", schema(scope, &rules.items).finish());
    object.number_of("minItems", rules.min_items);
    object.number_of("maxItems", rules.max_items);
    object.when("uniqueItems", rules.unique);
    object
}

fn map(scope: &Scope<'_>, rules: &MapRules) -> Object {
    let mut object = typed("object");
    let values = schema(scope, &rules.values);
    let values = if values.is_empty() { Literal::Boolean(true) } else { values.finish() };
    object.add("additionalProperties", values);
    if let Some(names) = &rules.names {
        object.add("propertyNames", string(names).finish());
    }
    object.number_of("minProperties", rules.min_members);
    object.number_of("maxProperties", rules.max_members);
    object
}
