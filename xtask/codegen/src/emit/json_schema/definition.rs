//! Definitions, in the words of JSON Schema.

use super::object::{Object, texts};
use super::types::{Scope, nullable, schema, typed};
use super::{Draft, Profile};
use crate::ir::{
    Choice, Definition, DefinitionKind, Docs, Enum, Field, JsonType, Literal, Record, Type, Union,
    Unknown,
};

/// What a definition says, without its title.
pub(super) fn definition(scope: &Scope<'_>, definition: &Definition) -> Object {
    let body = match &definition.kind {
        DefinitionKind::Record(record) => self::record(scope, record),
        DefinitionKind::Enum(values) => enumeration(values),
        DefinitionKind::Union(union) => self::union(scope, union),
        DefinitionKind::Choice(choice) => self::choice(scope, choice),
        DefinitionKind::Alias(ty) => schema(scope, ty),
    };
    documented(scope, &definition.docs, body)
}

/// A schema with what it says of itself; for generators nothing beside a reference, where nothing may
/// stand, nor on its own: json-schema-to-typescript takes a schema that is described for an object.
fn documented(scope: &Scope<'_>, docs: &Docs, body: Object) -> Object {
    let mut object = Object::default();
    let is_bare = body.has("$ref") || body.is_empty();
    if !(scope.profile.is_for_generators() && is_bare) {
        object.text_of("description", docs.description.as_deref());
        object.when("deprecated", docs.deprecated.is_some());
    }
    object.extend(body);
    object
}

fn record(scope: &Scope<'_>, record: &Record) -> Object {
    let mut object = typed("object");
    let properties = record.fields.iter();
    let properties = properties.map(|field| (field.wire.clone(), property(scope, field).finish()));
    object.add("properties", Literal::Object(properties.collect()));
    let required = record.fields.iter().filter(|field| field.required);
    object.add("required", texts(required.map(|field| field.wire.as_str())));
    match (record.unknown, scope.profile) {
        (Unknown::Closed, Profile::Writer) => {
            object.add("additionalProperties", Literal::Boolean(false));
        }
        // What a reader lets through it need not keep; what is open by design it must.
        (Unknown::Closed, Profile::Reader | Profile::Generator(_)) => {}
        (Unknown::Open, profile) => object.add("additionalProperties", anything(profile)),
    }
    object.number_of("minProperties", record.min_members);
    object.number_of("maxProperties", record.max_members);
    object
}

/// The schema of members that may be anything. typify, which reads draft 7, has a place for them only
/// where that is an object; datamodel-code-generator writes better Python where it is not.
fn anything(profile: Profile) -> Literal {
    match profile {
        Profile::Generator(Draft::Draft07) => Literal::Object(Vec::new()),
        Profile::Writer | Profile::Reader | Profile::Generator(Draft::Draft202012) => {
            Literal::Boolean(true)
        }
    }
}

fn property(scope: &Scope<'_>, field: &Field) -> Object {
    let value = schema(scope, &field.ty);
    let value = match scope.profile {
        Profile::Reader if !field.required && !takes_null(&field.ty) => nullable(value),
        Profile::Reader | Profile::Writer | Profile::Generator(_) => value,
    };
    documented(scope, &field.docs, value)
}

fn takes_null(ty: &Type) -> bool {
    matches!(ty, Type::Nullable(_) | Type::Null | Type::Any)
}

fn enumeration(values: &Enum) -> Object {
    let mut object = typed("string");
    let known = texts(values.values.iter().map(String::as_str));
    object.add(if values.open { "examples" } else { "enum" }, known);
    object
}

fn union(scope: &Scope<'_>, union: &Union) -> Object {
    let variants = union.variants.iter();
    let variants =
        variants.map(|variant| schema(scope, &Type::Named(variant.record.clone())).finish());
    let mut object = Object::default();
    object.add("anyOf", Literal::Array(variants.collect()));
    object
}

fn choice(scope: &Scope<'_>, choice: &Choice) -> Object {
    let options: Vec<Object> = choice.options.iter().map(|(_, ty)| schema(scope, ty)).collect();
    let free = choice.options.iter().all(|(name, ty)| is_free(*name, ty));
    let mut object = Object::default();
    match free {
        true => {
            let names = options.iter().filter_map(|option| option.get_text("type"));
            object.add("type", texts(names));
        }
        false => {
            let options = options.into_iter().map(Object::finish);
            object.add("anyOf", Literal::Array(options.collect()));
        }
    }
    object
}

/// Whether the name of a JSON type says all there is to say of a type.
fn is_free(name: JsonType, ty: &Type) -> bool {
    match (name, ty) {
        (JsonType::Null, Type::Null) | (JsonType::Boolean, Type::Boolean) => true,
        (JsonType::Integer, Type::Integer(rules)) => *rules == Default::default(),
        (JsonType::Number, Type::Number(rules)) => *rules == Default::default(),
        (JsonType::String, Type::String(rules)) => *rules == Default::default(),
        (_rules_of_its_own, _) => false,
    }
}
