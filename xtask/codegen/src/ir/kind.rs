//! What a type is once its aliases are followed.

use super::{
    ArrayRules, Choice, Contract, DefinitionKind, Enum, IntegerRules, Literal, MapRules,
    NumberRules, Record, Reference, StringRules, Type, Union,
};

/// More aliases in a row than this are a circle, which `finite` reports.
const LONGEST_ALIAS_CHAIN: usize = 64;

/// A type without its aliases.
#[derive(Clone, Copy, Debug)]
pub enum Kind<'a> {
    /// A record, and its name.
    Record(&'a Reference, &'a Record),
    /// A string of a list of values, and its name.
    Enum(&'a Reference, &'a Enum),
    /// One of several records, and its name.
    Union(&'a Reference, &'a Union),
    /// A value of one of several JSON types, and its name.
    Choice(&'a Reference, &'a Choice),
    /// Any JSON.
    Any,
    /// `null` alone.
    Null,
    /// `true` or `false`.
    Boolean,
    /// A number without a fraction.
    Integer(&'a IntegerRules),
    /// Any number.
    Number(&'a NumberRules),
    /// A string.
    String(&'a StringRules),
    /// One value.
    Const(&'a Literal),
    /// An array of one kind of item.
    Array(&'a ArrayRules),
    /// An object whose members all have one type.
    Map(&'a MapRules),
    /// The type or `null`.
    Nullable(&'a Type),
    /// A reference to nothing, or aliases in a circle.
    Broken,
}

/// What the type is.
pub fn kind<'a>(contract: &'a Contract, ty: &'a Type) -> Kind<'a> {
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
