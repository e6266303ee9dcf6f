//! JSON as a tree that loses nothing: numbers are the text that spells them, members keep their
//! order.

use std::fmt::Write as _;

/// A JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Json {
    Null,
    Bool(bool),
    /// As spelled.
    Number(String),
    String(String),
    Array(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    /// The tree of a text that is JSON.
    pub(crate) fn parse(text: &str) -> Self {
        super::parse::parse(text).unwrap_or_else(|at| {
            panic!("not JSON from byte {at} on: {}", &text[at..text.len().min(at + 40)])
        })
    }

    /// A string.
    pub(crate) fn text(text: &str) -> Self {
        Self::String(text.to_owned())
    }

    /// A number, by what spells it.
    pub(crate) fn number(literal: impl ToString) -> Self {
        Self::Number(literal.to_string())
    }

    /// An object without members.
    pub(crate) fn empty() -> Self {
        Self::Object(Vec::new())
    }

    /// A member of an object.
    pub(crate) fn get(&self, name: &str) -> Option<&Self> {
        self.members().iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// The members of an object; none of anything else.
    pub(crate) fn members(&self) -> &[(String, Self)] {
        if let Self::Object(members) = self { members } else { &[] }
    }

    /// The items of an array; none of anything else.
    pub(crate) fn items(&self) -> &[Self] {
        if let Self::Array(items) = self { items } else { &[] }
    }

    /// The text of a string.
    pub(crate) fn as_str(&self) -> Option<&str> {
        if let Self::String(text) = self { Some(text) } else { None }
    }

    /// Sets a member, in place or at the end.
    pub(crate) fn set(&mut self, name: &str, value: Self) {
        let Self::Object(members) = self else { panic!("`{name}` is set in no object") };
        match members.iter_mut().find(|(known, _)| known == name) {
            Some((_, old)) => *old = value,
            None => members.push((name.to_owned(), value)),
        }
    }

    /// Takes a member out of an object.
    pub(crate) fn remove(&mut self, name: &str) -> Option<Self> {
        let Self::Object(members) = self else { return None };
        let index = members.iter().position(|(known, _)| known == name)?;
        Some(members.remove(index).1)
    }

    /// The value at a JSON pointer.
    pub(crate) fn at(&self, pointer: &str) -> Option<&Self> {
        steps(pointer).iter().try_fold(self, |value, step| match value {
            Self::Object(_) => value.get(step),
            Self::Array(items) => items.get(step.parse::<usize>().ok()?),
            Self::Null | Self::Bool(_) | Self::Number(_) | Self::String(_) => None,
        })
    }

    /// The value at a JSON pointer, to change it.
    pub(crate) fn at_mut(&mut self, pointer: &str) -> Option<&mut Self> {
        steps(pointer).iter().try_fold(self, |value, step| match value {
            Self::Object(members) => {
                members.iter_mut().find(|(known, _)| known == step).map(|(_, value)| value)
            }
            Self::Array(items) => items.get_mut(step.parse::<usize>().ok()?),
            Self::Null | Self::Bool(_) | Self::Number(_) | Self::String(_) => None,
        })
    }

    /// Sets the value at a JSON pointer; objects on the way are made.
    pub(crate) fn put(&mut self, pointer: &str, value: Self) {
        let Some((parent, name)) = pointer.rsplit_once('/') else {
            *self = value;
            return;
        };
        if self.at(parent).is_none() {
            self.put(parent, Self::empty());
        }
        let parent = self.at_mut(parent).expect("it was made just now");
        parent.set(&unescape(name), value);
    }

    /// Takes out the member that a JSON pointer names.
    pub(crate) fn take(&mut self, pointer: &str) -> Option<Self> {
        let (parent, name) = pointer.rsplit_once('/')?;
        self.at_mut(parent)?.remove(&unescape(name))
    }

    /// Compact text.
    pub(crate) fn write(&self) -> String {
        let mut out = String::new();
        self.write_to(&mut out);
        out
    }

    fn write_to(&self, out: &mut String) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
            Self::Number(literal) => out.push_str(literal),
            Self::String(text) => quote(text, out),
            Self::Array(items) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    out.push_str(if index == 0 { "" } else { "," });
                    item.write_to(out);
                }
                out.push(']');
            }
            Self::Object(members) => {
                out.push('{');
                for (index, (name, value)) in members.iter().enumerate() {
                    out.push_str(if index == 0 { "" } else { "," });
                    quote(name, out);
                    out.push(':');
                    value.write_to(out);
                }
                out.push('}');
            }
        }
    }

    /// The same value in one spelling: members ordered, numbers by value. Two values are the same
    /// JSON when their spellings are equal. Zero keeps its sign where it is a float.
    pub(crate) fn canonical(&self) -> Self {
        match self {
            Self::Null | Self::Bool(_) | Self::String(_) => self.clone(),
            Self::Number(literal) => Self::Number(number(literal)),
            Self::Array(items) => Self::Array(items.iter().map(Self::canonical).collect()),
            Self::Object(members) => {
                let one = |(name, value): &(String, Self)| (name.clone(), value.canonical());
                let mut members: Vec<_> = members.iter().map(one).collect();
                members.sort_by(|(one, _), (other, _)| one.cmp(other));
                Self::Object(members)
            }
        }
    }

    /// Whether two are the same JSON, to the last digit and bit.
    pub(crate) fn same(&self, other: &Self) -> bool {
        self.canonical() == other.canonical()
    }

    /// Whether two are equal as JSON Schema sees it: like [`Json::same`], and zero has no sign.
    pub(crate) fn equal(&self, other: &Self) -> bool {
        let unsigned = |value: &Self| {
            value.canonical().map_numbers(&|literal| {
                if literal == "-0" { "0".to_owned() } else { literal.to_owned() }
            })
        };
        unsigned(self) == unsigned(other)
    }

    /// The value with every number changed.
    pub(crate) fn map_numbers(&self, change: &impl Fn(&str) -> String) -> Self {
        match self {
            Self::Null | Self::Bool(_) | Self::String(_) => self.clone(),
            Self::Number(literal) => Self::Number(change(literal)),
            Self::Array(items) => {
                Self::Array(items.iter().map(|item| item.map_numbers(change)).collect())
            }
            Self::Object(members) => Self::Object(
                members
                    .iter()
                    .map(|(name, value)| (name.clone(), value.map_numbers(change)))
                    .collect(),
            ),
        }
    }

    /// The tree that the judge takes. A number that no `f64` holds becomes the nearest one that is
    /// finite and not zero: bounds and integrality come out the same.
    pub(crate) fn to_value(&self) -> serde_json::Value {
        use serde_json::Value;
        match self {
            Self::Null => Value::Null,
            Self::Bool(value) => Value::Bool(*value),
            Self::Number(literal) => Value::Number(judged(literal)),
            Self::String(text) => Value::String(text.clone()),
            Self::Array(items) => Value::Array(items.iter().map(Self::to_value).collect()),
            Self::Object(members) => Value::Object(
                members.iter().map(|(name, value)| (name.clone(), value.to_value())).collect(),
            ),
        }
    }
}

/// The steps of a JSON pointer.
pub(crate) fn steps(pointer: &str) -> Vec<String> {
    pointer.split('/').skip(1).map(unescape).collect()
}

/// A step of a JSON pointer as it is written.
pub(crate) fn escape(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

fn unescape(step: &str) -> String {
    step.replace("~1", "/").replace("~0", "~")
}

/// A number in one spelling: integers as their digits, floats as their `f64`.
fn number(literal: &str) -> String {
    let float = literal.contains(['.', 'e', 'E']);
    if !float {
        return if literal == "-0" { "0".to_owned() } else { literal.to_owned() };
    }
    let value: f64 = literal.parse().expect("JSON's floats are Rust's");
    if value.is_infinite() || value == 0.0 && !is_zero(literal) {
        return literal.to_ascii_lowercase().replace('+', "");
    }
    if value.fract() == 0.0 { format!("{value:.0}") } else { format!("{value:e}") }
}

/// Whether a literal has no digit but 0 before its exponent.
fn is_zero(literal: &str) -> bool {
    let mantissa = literal.split(['e', 'E']).next().unwrap_or(literal);
    mantissa.bytes().all(|byte| b"-0.".contains(&byte))
}

fn judged(literal: &str) -> serde_json::Number {
    if !literal.contains(['.', 'e', 'E']) {
        if let Ok(value) = literal.parse::<u64>() {
            return value.into();
        }
        if let Ok(value) = literal.parse::<i64>() {
            return value.into();
        }
    }
    let value: f64 = literal.parse().expect("JSON's numbers are Rust's");
    let value = if value.is_infinite() {
        f64::MAX.copysign(value)
    } else if value == 0.0 && !is_zero(literal) {
        5e-324_f64.copysign(value)
    } else {
        value
    };
    serde_json::Number::from_f64(value).expect("it is finite")
}

fn quote(text: &str, out: &mut String) {
    out.push('"');
    for char in text.chars() {
        match char {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{0}'..='\u{1f}' => {
                write!(out, "\\u{:04x}", u32::from(char)).expect("a string takes text")
            }
            _ => out.push(char),
        }
    }
    out.push('"');
}
