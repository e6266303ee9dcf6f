//! Types without their aliases: compared, and in words.

use crate::ir::{Contract, Type};
pub(super) use crate::ir::{Kind, kind};

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
