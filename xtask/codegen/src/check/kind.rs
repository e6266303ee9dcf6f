//! What a type is once its aliases are followed.

use crate::ir::{
    ArrayRules, Choice, Contract, DefinitionKind, Enum, IntegerRules, Literal, MapRules,
    NumberRules, Record, Reference, StringRules, Type, Union,
};

/// More aliases in a row than this are a circle, which `finite` reports.
const LONGEST_ALIAS_CHAIN: usize = 64;

/// A type without its aliases.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kind<'a> {
    Record(&'a Reference, &'a Record),
    Enum(&'a Reference, &'a Enum),
    Union(&'a Reference, &'a Union),
    Choice(&'a Reference, &'a Choice),
    Any,
    Null,
    Boolean,
    Integer(&'a IntegerRules),
    Number(&'a NumberRules),
    String(&'a StringRules),
    Const(&'a Literal),
    Array(&'a ArrayRules),
    Map(&'a MapRules),
    Nullable(&'a Type),
    /// A reference to nothing, or aliases in a circle.
    Broken,
}

/// What the type is.
pub(super) fn kind<'a>(contract: &'a Contract, ty: &'a Type) -> Kind<'a> {
    let mut at = ty;
    for _ in 0..LONGEST_ALIAS_CHAIN {
        let Type::Named(reference) = at else { return unnamed(at) };
        let Some(definition) = contract.resolve(reference) else { return Kind::Broken };
        match &definition.kind {
            DefinitionKind::Record(record) => return Kind::Record(reference, record),
            DefinitionKind::Enum(listed) => return Kind::Enum(reference, listed),
            DefinitionKind::Union(union) => return Kind::Union(reference, union),
            DefinitionKind::Choice(choice) => return Kind::Choice(reference, choice),
            DefinitionKind::Alias(inner) => at = inner,
        }
    }
    Kind::Broken
}

fn unnamed(ty: &Type) -> Kind<'_> {
    match ty {
        Type::Named(_) => Kind::Broken,
        Type::Any => Kind::Any,
        Type::Null => Kind::Null,
        Type::Boolean => Kind::Boolean,
        Type::Integer(rules) => Kind::Integer(rules),
        Type::Number(rules) => Kind::Number(rules),
        Type::String(rules) => Kind::String(rules),
        Type::Const(literal) => Kind::Const(literal),
        Type::Array(rules) => Kind::Array(rules),
        Type::Map(rules) => Kind::Map(rules),
        Type::Nullable(inner) => Kind::Nullable(inner),
    }
}

/// The type without its `null`, and whether it had one.
pub(super) fn without_null<'a>(contract: &'a Contract, ty: &'a Type) -> (&'a Type, bool) {
    match kind(contract, ty) {
        Kind::Nullable(inner) => (inner, true),
        _not_nullable => (ty, false),
    }
}

/// Whether two types are one in every target language: the same definition, or the same
/// structure and rules once aliases are followed.
pub(super) fn identical(contract: &Contract, one: &Type, other: &Type) -> bool {
    if one == other {
        return true;
    }
    match (kind(contract, one), kind(contract, other)) {
        (Kind::Record(a, _), Kind::Record(b, _))
        | (Kind::Enum(a, _), Kind::Enum(b, _))
        | (Kind::Union(a, _), Kind::Union(b, _))
        | (Kind::Choice(a, _), Kind::Choice(b, _)) => a == b,
        (Kind::Any, Kind::Any) | (Kind::Null, Kind::Null) | (Kind::Boolean, Kind::Boolean) => true,
        (Kind::Integer(a), Kind::Integer(b)) => a == b,
        (Kind::Number(a), Kind::Number(b)) => a == b,
        (Kind::String(a), Kind::String(b)) => a == b,
        (Kind::Const(a), Kind::Const(b)) => a == b,
        (Kind::Array(a), Kind::Array(b)) => {
            (a.min_items, a.max_items, a.unique) == (b.min_items, b.max_items, b.unique)
                && identical(contract, &a.items, &b.items)
        }
        (Kind::Map(a), Kind::Map(b)) => {
            (&a.names, a.min_members, a.max_members) == (&b.names, b.min_members, b.max_members)
                && identical(contract, &a.values, &b.values)
        }
        (Kind::Nullable(a), Kind::Nullable(b)) => identical(contract, a, b),
        _different_kinds => false,
    }
}

/// The type in words with its article, for messages.
pub(super) fn describe_one(contract: &Contract, ty: &Type) -> String {
    let words = describe(contract, ty);
    match words.chars().next() {
        _ if words.starts_with("any") || words == "null" => words,
        Some('a' | 'e' | 'i' | 'o') => format!("an {words}"),
        Some(_) | None => format!("a {words}"),
    }
}

/// The type in words, for messages.
pub(super) fn describe(contract: &Contract, ty: &Type) -> String {
    match kind(contract, ty) {
        Kind::Record(reference, _) => format!("record `{}`", reference.title),
        Kind::Enum(reference, listed) if listed.open => format!("open enum `{}`", reference.title),
        Kind::Enum(reference, _) => format!("enum `{}`", reference.title),
        Kind::Union(reference, _) => format!("union `{}`", reference.title),
        Kind::Choice(reference, _) => format!("choice `{}`", reference.title),
        Kind::Any => "any JSON".to_owned(),
        Kind::Null => "null".to_owned(),
        Kind::Boolean => "boolean".to_owned(),
        Kind::Integer(_) => "integer".to_owned(),
        Kind::Number(_) => "number".to_owned(),
        Kind::String(_) => "string".to_owned(),
        Kind::Const(literal) => format!("constant `{}`", literal.to_json()),
        Kind::Array(rules) => format!("array of {}", describe(contract, &rules.items)),
        Kind::Map(rules) => format!("map of {}", describe(contract, &rules.values)),
        Kind::Nullable(inner) => format!("{} or null", describe(contract, inner)),
        Kind::Broken => "type that does not exist".to_owned(),
    }
}
