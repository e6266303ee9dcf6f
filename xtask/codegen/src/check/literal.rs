//! Whether a value that stands in a schema keeps the rules of a type.

use super::kind::{Kind, kind};
use super::text;
use crate::decimal::Decimal;
use crate::ir::{
    ArrayRules, Choice, Contract, Enum, IntegerRules, JsonType, Literal, MapRules, NumberRules,
    Record, Type, Union, Unknown,
};
use std::cmp::Ordering;

/// What is wrong with a value.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Fault {
    /// JSON pointer inside the value.
    at: String,
    why: String,
}

impl Fault {
    pub(super) fn new(why: impl Into<String>) -> Self {
        Self { at: String::new(), why: why.into() }
    }

    fn inside(self, name: impl std::fmt::Display) -> Self {
        Self { at: format!("/{name}{}", self.at), why: self.why }
    }

    /// What is wrong, as half a sentence.
    pub(super) fn sentence(&self) -> String {
        match self.at.is_empty() {
            true => self.why.clone(),
            false => format!("at `{}`: {}", self.at, self.why),
        }
    }
}

/// Checks a value against a type.
///
/// # Errors
///
/// The first rule that the value breaks.
pub(super) fn accept(contract: &Contract, literal: &Literal, ty: &Type) -> Result<(), Fault> {
    match kind(contract, ty) {
        Kind::Nullable(_) if *literal == Literal::Null => Ok(()),
        Kind::Nullable(inner) => accept(contract, literal, inner),
        Kind::Any => Ok(()),
        Kind::Null => expect(*literal == Literal::Null, literal, "null"),
        Kind::Boolean => expect(matches!(literal, Literal::Boolean(_)), literal, "a boolean"),
        Kind::Const(only) => {
            expect(equal(literal, only), literal, &format!("`{}`", only.to_json()))
        }
        Kind::Integer(rules) => integer(literal, rules),
        Kind::Number(rules) => number(literal, rules),
        Kind::String(rules) => match literal {
            Literal::String(value) => text::accept(value, rules).map_err(Fault::new),
            other => expect(false, other, "a string"),
        },
        Kind::Enum(_, listed) => listed_value(literal, listed),
        Kind::Array(rules) => array(contract, literal, rules),
        Kind::Map(rules) => map(contract, literal, rules),
        Kind::Record(_, fields) => record(contract, literal, fields),
        Kind::Union(_, union) => tagged(contract, literal, union),
        Kind::Choice(_, choice) => chosen(contract, literal, choice),
        Kind::Broken => Err(Fault::new("its type does not exist")),
    }
}

/// Whether two values are equal as JSON Schema compares them: `1` and `1.0` are one number.
pub(super) fn equal(one: &Literal, other: &Literal) -> bool {
    match (one, other) {
        (Literal::Number(a), Literal::Number(b)) => match (Decimal::parse(a), Decimal::parse(b)) {
            (Some(a), Some(b)) => a == b,
            _unreadable => a == b,
        },
        (Literal::Array(a), Literal::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| equal(a, b))
        }
        (Literal::Object(a), Literal::Object(b)) => {
            let held = |(name, value): &(String, Literal)| {
                b.iter().any(|(other, found)| other == name && equal(value, found))
            };
            a.len() == b.len() && a.iter().all(held)
        }
        (one, other) => one == other,
    }
}

fn expect(fine: bool, literal: &Literal, what: &str) -> Result<(), Fault> {
    match fine {
        true => Ok(()),
        false => Err(Fault::new(format!("`{}` is not {what}", literal.to_json()))),
    }
}

fn decimal(literal: &Literal, what: &str) -> Result<Decimal, Fault> {
    match literal {
        Literal::Number(text) => Decimal::parse(text)
            .ok_or_else(|| Fault::new(format!("`{text}` has more than 38 digits"))),
        other => Err(Fault::new(format!("`{}` is not {what}", other.to_json()))),
    }
}

fn integer(literal: &Literal, rules: &IntegerRules) -> Result<(), Fault> {
    let value = decimal(literal, "an integer")?;
    expect(value.is_integer(), literal, "an integer")?;
    let bound = |limit: Option<i128>| limit.map(Decimal::from_integer);
    let low = bound(rules.min).is_none_or(|min| value.compare(min) != Ordering::Less);
    let high = bound(rules.max).is_none_or(|max| value.compare(max) != Ordering::Greater);
    expect(low, literal, &format!("at least {}", rules.min.unwrap_or_default()))?;
    expect(high, literal, &format!("at most {}", rules.max.unwrap_or_default()))?;
    multiple(value, literal, rules.multiple_of.as_deref())
}

fn number(literal: &Literal, rules: &NumberRules) -> Result<(), Fault> {
    let value = decimal(literal, "a number")?;
    let against = |limit: &Option<String>, allowed: &[Ordering], words: &str| match limit {
        None => Ok(()),
        Some(text) => {
            let order = Decimal::parse(text).map(|limit| value.compare(limit));
            let fine = order.is_some_and(|order| allowed.contains(&order));
            expect(fine, literal, &format!("{words} {text}"))
        }
    };
    against(&rules.min, &[Ordering::Greater, Ordering::Equal], "at least")?;
    against(&rules.max, &[Ordering::Less, Ordering::Equal], "at most")?;
    against(&rules.above, &[Ordering::Greater], "above")?;
    against(&rules.below, &[Ordering::Less], "below")?;
    multiple(value, literal, rules.multiple_of.as_deref())
}

fn multiple(value: Decimal, literal: &Literal, unit: Option<&str>) -> Result<(), Fault> {
    let Some(text) = unit else { return Ok(()) };
    let fine = Decimal::parse(text).is_some_and(|unit| value.is_multiple_of(unit));
    expect(fine, literal, &format!("a multiple of {text}"))
}

fn listed_value(literal: &Literal, listed: &Enum) -> Result<(), Fault> {
    match literal {
        Literal::String(value) if listed.open || listed.values.contains(value) => Ok(()),
        Literal::String(_) => {
            expect(false, literal, &format!("one of `{}`", listed.values.join("`, `")))
        }
        other => expect(false, other, "a string"),
    }
}

fn array(contract: &Contract, literal: &Literal, rules: &ArrayRules) -> Result<(), Fault> {
    let Literal::Array(items) = literal else { return expect(false, literal, "an array") };
    size(items.len(), rules.min_items, rules.max_items, "items")?;
    for (index, item) in items.iter().enumerate() {
        accept(contract, item, &rules.items).map_err(|fault| fault.inside(index))?;
        if rules.unique && items[..index].iter().any(|earlier| equal(earlier, item)) {
            return Err(Fault::new("repeats an item").inside(index));
        }
    }
    Ok(())
}

fn map(contract: &Contract, literal: &Literal, rules: &MapRules) -> Result<(), Fault> {
    let Literal::Object(members) = literal else { return expect(false, literal, "an object") };
    size(members.len(), rules.min_members, rules.max_members, "members")?;
    for (name, value) in members {
        if let Some(names) = &rules.names {
            text::accept(name, names).map_err(|why| Fault::new(why).inside(name))?;
        }
        accept(contract, value, &rules.values).map_err(|fault| fault.inside(name))?;
    }
    Ok(())
}

fn record(contract: &Contract, literal: &Literal, record: &Record) -> Result<(), Fault> {
    let Literal::Object(members) = literal else { return expect(false, literal, "an object") };
    size(members.len(), record.min_members, record.max_members, "members")?;
    for field in record.fields.iter().filter(|field| field.required) {
        if !members.iter().any(|(name, _)| *name == field.wire) {
            return Err(Fault::new(format!("`{}` is missing", field.wire)));
        }
    }
    for (name, value) in members {
        match record.field(name) {
            Some(field) => {
                accept(contract, value, &field.ty).map_err(|fault| fault.inside(name))?;
            }
            None if record.unknown == Unknown::Open => {}
            None => return Err(Fault::new(format!("there is no member `{name}`"))),
        }
    }
    Ok(())
}

fn tagged(contract: &Contract, literal: &Literal, union: &Union) -> Result<(), Fault> {
    let Literal::Object(members) = literal else { return expect(false, literal, "an object") };
    let tag = members.iter().find(|(name, _)| *name == union.tag);
    let variant = union
        .variants
        .iter()
        .find(|variant| matches!(tag, Some((_, Literal::String(value))) if *value == variant.tag));
    match variant {
        Some(variant) => accept(contract, literal, &Type::Named(variant.record.clone())),
        None => Err(Fault::new(format!("no variant has that `{}`", union.tag))),
    }
}

fn chosen(contract: &Contract, literal: &Literal, choice: &Choice) -> Result<(), Fault> {
    let mut first = None;
    for (json, ty) in &choice.options {
        if !has_type(literal, *json) {
            continue;
        }
        match accept(contract, literal, ty) {
            Ok(()) => return Ok(()),
            Err(fault) => first = first.or(Some(fault)),
        }
    }
    Err(first.unwrap_or_else(|| Fault::new("it has a JSON type that is not among the choices")))
}

fn has_type(literal: &Literal, json: JsonType) -> bool {
    match json {
        JsonType::Null => *literal == Literal::Null,
        JsonType::Boolean => matches!(literal, Literal::Boolean(_)),
        JsonType::Integer | JsonType::Number => matches!(literal, Literal::Number(_)),
        JsonType::String => matches!(literal, Literal::String(_)),
        JsonType::Array => matches!(literal, Literal::Array(_)),
        JsonType::Object => matches!(literal, Literal::Object(_)),
    }
}

fn size(length: usize, min: Option<u64>, max: Option<u64>, what: &str) -> Result<(), Fault> {
    let length = length as u64;
    if let Some(min) = min.filter(|min| length < *min) {
        return Err(Fault::new(format!("{length} {what} are fewer than {min}")));
    }
    if let Some(max) = max.filter(|max| length > *max) {
        return Err(Fault::new(format!("{length} {what} are more than {max}")));
    }
    Ok(())
}
